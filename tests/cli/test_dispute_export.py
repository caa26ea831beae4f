"""`dispute export`, `dispute pack` and `evidence`: what they write, say and refuse."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from orders_gui.domain.disputes.letters import KeptLetter
from orders_gui.domain.evidence.marks import Markup, Redaction
from orders_gui.services.disputes.kept_letters import keep_letter
from orders_gui.services.evidence.marks import set_marks
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.workspace import fixed_clock
from tests.builders import NOW, an_order
from tests.cli.conftest import Run, fill
from tests.cli.test_disputes import ITEMS, NUMBER, claim, photo
from tests.pictures_builder import a_jpeg, camera_exif
from tests.services.exporting.pdf_reading import problems, text_of

CODE = "D-2026-001"


@pytest.fixture(autouse=True)
def dispute(root: Path, run: Run, tmp_path: Path) -> None:
    fill(root, an_order(NUMBER, items=ITEMS, paid="34.90 USD"))
    first, second = photo(tmp_path / "crack.png"), tmp_path / "box.jpg"
    second.write_bytes(a_jpeg(exif=camera_exif(location=True)))
    run(
        "dispute", "create", NUMBER, "--from", str(claim(tmp_path)),
        "--photo", str(first), "--photo", str(second),
    )  # fmt: skip


def test_the_document_is_in_the_chosen_language(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "claim.pdf"
    made = run("dispute", "export", CODE.lower(), str(target), "--lang", "ru")
    assert (made.code, made.err) == (0, "")
    assert problems(target) == ""
    assert "Дело D-2026-001" in text_of(target, page=1)


def test_two_languages_stand_in_one_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "claim.pdf"
    made = run(
        "dispute", "export", CODE, str(target), "--lang", "both", "--edition", "bank",
        "--layout", "8", "--json",
    )  # fmt: skip
    told = json.loads(made.out)
    assert (told["edition"], told["language"], told["notes"]) == ("bank", "both", [])
    text = text_of(target)
    assert "Payments and refunds" in text
    assert "Платежи и возвраты" in text
    assert f"Page 1 / {told['pages']}" in text
    assert told["size"] == target.stat().st_size


def test_a_letter_goes_into_the_document_of_those_that_it_concerns(
    root: Path, run: Run, tmp_path: Path
) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    dispute = workspace.library.disputes.find(CODE)
    assert dispute is not None
    assert dispute.id is not None
    kept = KeptLetter("platform_escalate", "en", "Please decide", "In my own words.")
    keep_letter(workspace, dispute.id, kept)
    workspace.library.close()
    target = tmp_path / "claim.pdf"
    made = run("dispute", "export", CODE, str(target), "--letter", "platform_escalate")
    assert (made.code, made.err) == (0, "")
    assert "In my own words." in text_of(target)
    for wanted in (
        ("--letter", "nonsense"),
        ("--letter", "platform_escalate", "--edition", "seller"),
    ):
        refused = run("dispute", "export", CODE, str(tmp_path / "no.pdf"), *wanted)
        assert refused.code == 1
        assert "cannot go into this document" in refused.err
        assert not (tmp_path / "no.pdf").exists()


def test_both_languages_are_only_for_documents(run: Run) -> None:
    made = run("orders", "--lang", "both")
    assert made.code == 2
    assert "dispute export" in made.err


def test_the_case_goes_into_one_file_with_its_originals(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "case.zip"
    made = run("dispute", "export", CODE, str(target), "--originals", "--json")
    told = json.loads(made.out)
    assert (told["pages"], told["located"]) == (None, ["box.jpg"])
    with zipfile.ZipFile(target) as archive:
        assert archive.read("originals/B-box.jpg") == (tmp_path / "box.jpg").read_bytes()


def test_originals_that_tell_the_place_are_named(run: Run, tmp_path: Path) -> None:
    made = run("dispute", "export", CODE, str(tmp_path / "case.pdf"), "--originals")
    assert "The originals tell where they were taken: box.jpg." in made.err


def test_originals_that_show_what_is_covered_are_named(
    run: Run, root: Path, tmp_path: Path
) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    dispute = workspace.library.disputes.find(CODE)
    assert dispute is not None
    assert dispute.id is not None
    (box,) = (
        piece
        for piece in workspace.library.evidence.of_dispute(dispute.id)
        if piece.original_name == "box.jpg"
    )
    assert box.id is not None
    set_marks(workspace, box.id, Markup((Redaction(0.1, 0.1, 0.2, 0.2),)))
    workspace.library.close()
    made = run("dispute", "export", CODE, str(tmp_path / "case.zip"), "--originals")
    assert "The originals show what you covered: box.jpg." in made.err
    assert "The originals tell where they were taken: box.jpg." in made.err
    made = run("dispute", "export", CODE, str(tmp_path / "case.pdf"), "--originals")
    assert "box.jpg is not attached, because it shows what you covered" in made.err
    assert "The originals" not in made.err


@pytest.mark.parametrize(
    "arguments",
    [("case.doc",), ("a.pdf", "--layout", "3"), ("a.pdf", "--edition", "judge")],
)
def test_what_is_not_known_is_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("dispute", "export", CODE, *arguments).code == 2


def test_an_unknown_dispute_is_one_sentence(run: Run, tmp_path: Path) -> None:
    for command in (("export", "x.pdf"), ("pack", "x")):
        made = run("dispute", command[0], "D-2026-404", str(tmp_path / command[1]))
        assert (made.code, made.out) == (1, "")
        assert made.err == ("There is no dispute D-2026-404 in the library. Nothing was written.\n")


def test_a_summary_that_cannot_be_written_leaves_nothing(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "missing" / "summary.pdf"
    assert run("dispute", "export", CODE, str(target)).code == 1
    assert not target.parent.exists()


def test_the_pack_says_what_goes_where(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "upload"
    told = json.loads(run("dispute", "pack", CODE, str(target), "--json").out)
    assert sorted(told["files"]) == sorted(path.name for path in target.iterdir())
    assert (target / "checklist.txt").read_text().splitlines() == told["checklist"]
    for path in target.glob("*.jpg"):
        assert not Image.open(BytesIO(path.read_bytes())).getexif()
    again = run("dispute", "pack", CODE, str(target))
    assert again.code == 1
    assert "not empty" in again.err


def test_files_are_added_listed_and_verified(root: Path, run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jpg"
    wrong.write_text("no picture")
    new = photo(tmp_path / "more.png", "#123456")
    made = run(
        "evidence", "add", NUMBER, str(new), str(wrong), str(tmp_path / "box.jpg"),
        "--dispute", CODE, "--kind", "packaging", "--caption", "The box again", "--json",
    )  # fmt: skip
    told = json.loads(made.out)
    assert [one["name"] for one in told["added"]] == ["more.png"]
    assert told["duplicates"] == ["box.jpg"]
    assert [one["name"] for one in told["refused"]] == ["wrong.jpg"]

    listed = json.loads(run("evidence", "list", CODE, "--json").out)
    assert [one["letter"] for one in listed] == ["A", "B", "C"]
    assert (listed[2]["caption"], listed[2]["kind"]) == ("The box again", "packaging")
    assert listed[1]["has_location"]
    assert "more.png" in run("evidence", "list", NUMBER).out

    assert json.loads(run("evidence", "verify", "--json").out) == {
        "ok": True, "checked": 3, "faulty": [],
    }  # fmt: skip
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library as library:
        kept = library.files.path(listed[0]["sha256"])
    assert kept is not None
    kept.chmod(0o600)
    kept.write_bytes(b"changed")
    verified = run("evidence", "verify", CODE)
    assert verified.code == 1
    assert "crack.png" in verified.out


def test_nothing_that_can_be_used_ends_with_one(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jpg"
    wrong.write_text("no picture")
    made = run("evidence", "add", NUMBER, str(wrong))
    assert made.code == 1
    assert "wrong.jpg is no photo" in made.err


def test_a_dispute_of_another_order_is_refused(root: Path, run: Run, tmp_path: Path) -> None:
    fill(root, an_order("999"))
    made = run("evidence", "add", "999", str(photo(tmp_path / "a.png")), "--dispute", CODE)
    assert made.code == 1
    assert "is not about the order 999" in made.err
