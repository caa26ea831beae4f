"""`dispute create`: a whole dispute from files, or nothing."""

import json
import os
from pathlib import Path

import pytest
from PIL import Image

from orders_gui.domain.disputes.dispute import Dispute, RequestKind
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.workspace import fixed_clock
from tests.builders import NOW, an_order
from tests.cli.conftest import Run, fill

NUMBER = "3042771955200001"
ITEMS = (
    Item("Pour-over set", unit_price=Money.of("34.90", "USD"), line=1),
    Item("Filters", unit_price=Money.of("4.10", "USD"), line=2),
)
CLAIM = {
    "items": [1],
    "reason": "received.damaged",
    "answers": {"what_is_wrong": "A crack along the body", "packaging": "weak"},
    "claim": {"en": "The dripper arrived broken.", "ru": "Воронка пришла разбитой."},
    "request": {"kind": "refund_only", "amount": "34.90", "currency": "USD"},
    "opened_at": "2026-11-20T11:00:00+01:00",
}


@pytest.fixture(autouse=True)
def order(root: Path) -> None:
    fill(root, an_order(NUMBER, items=ITEMS))


def claim(tmp_path: Path, **changes: object) -> Path:
    """A file with a complete claim; None takes a key out."""
    table = {key: value for key, value in (CLAIM | changes).items() if value is not None}
    path = tmp_path / "claim.json"
    path.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    return path


def photo(path: Path, colour: str = "#b85c38") -> Path:
    Image.new("RGB", (640, 480), colour).save(path)
    return path


def kept(root: Path, code: str) -> Dispute:
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library as library:
        dispute = library.disputes.find(code)
    assert dispute is not None
    return dispute


def evidence(root: Path, code: str) -> list[tuple[str, str]]:
    """Names and captions of a dispute's evidence."""
    dispute = kept(root, code)
    assert dispute.id is not None
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library as library:
        pieces = library.evidence.of_dispute(dispute.id)
    return [(piece.original_name, piece.caption) for piece in pieces]


def test_everything_in_the_file_is_kept(root: Path, run: Run, tmp_path: Path) -> None:
    made = run("dispute", "create", NUMBER, "--from", claim(tmp_path), "--json").json
    assert made == {"id": "D-2026-001", "state": "waiting_seller"}
    dispute = kept(root, "D-2026-001")
    assert len(dispute.item_ids) == 1
    assert dict(dispute.answers) == CLAIM["answers"]
    assert (dispute.claim_en, dispute.claim_own) == tuple(CLAIM["claim"].values())  # type: ignore[attr-defined]  # a dict
    assert dispute.own_language == "ru"
    assert dispute.request.kind is RequestKind.REFUND_ONLY
    assert dispute.request.amount == Money.of("34.90", "USD")
    assert dispute.opened_at == NOW.replace(day=20, hour=10, minute=0)
    (found,) = run("orders", "--json").json
    assert found["dispute"] == made


def test_without_a_time_it_is_a_draft_about_all_items(root: Path, run: Run, tmp_path: Path) -> None:
    source = claim(tmp_path, opened_at=None, items=None, answers=None)
    assert run("dispute", "create", NUMBER, "--from", source, "--json").json["state"] == "draft"
    assert len(kept(root, "D-2026-001").item_ids) == 2


def test_a_claim_that_is_left_out_is_written(root: Path, run: Run, tmp_path: Path) -> None:
    source = claim(tmp_path, claim=None)
    run("dispute", "create", NUMBER, "--from", source, "--lang", "ru")
    dispute = kept(root, "D-2026-001")
    assert "A crack along the body" in dispute.claim_en
    assert "34.90" in dispute.claim_en
    assert "Pour-over set" in dispute.claim_own
    assert "Упаковка" in dispute.claim_own
    assert dispute.rounds[0].text == dispute.claim_en


def test_one_undo_takes_the_whole_dispute_back(root: Path, run: Run, tmp_path: Path) -> None:
    run(
        "dispute", "create", NUMBER, "--from", claim(tmp_path), "--photo", photo(tmp_path / "a.png")
    )
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library as library:
        step = library.journal.undo()
        assert step is not None
        assert str(step.label) == "Dispute D-2026-001 added"
        assert library.disputes.find("D-2026-001") is None


def test_captions_belong_to_the_photo_before_them(root: Path, run: Run, tmp_path: Path) -> None:
    ran = run(
        "dispute", "create", NUMBER, "--from", claim(tmp_path),
        "--photo", photo(tmp_path / "box.png", "#334455"), "--caption", "The box",
        "--photo", photo(tmp_path / "plain.png", "#555555"),
        "--photo", photo(tmp_path / "crack.png", "#990000"), "--caption", "Трещина",
    )  # fmt: skip
    assert ran.out == "D-2026-001 created (waiting seller) with 3 files.\n"
    assert evidence(root, "D-2026-001") == [
        ("box.png", "The box"),
        ("plain.png", ""),
        ("crack.png", "Трещина"),
    ]


@pytest.mark.parametrize(
    "words", [("--caption", "x"), ("--photo", "a", "--caption", "x", "--caption", "y")]
)
def test_a_caption_without_a_photo_is_wrong_usage(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    ran = run("dispute", "create", NUMBER, "--from", claim(tmp_path), *words)
    assert ran.code == 2
    assert "--caption belongs to the --photo before it" in ran.err


def test_the_same_photo_is_added_once(root: Path, run: Run, tmp_path: Path) -> None:
    first = photo(tmp_path / "a.png")
    second = photo(tmp_path / "b.png")
    ran = run(
        "dispute", "create", NUMBER, "--from", claim(tmp_path), "--photo", first, "--photo", second
    )
    assert "b.png has the same content as another file and was added once." in ran.out
    assert evidence(root, "D-2026-001") == [("a.png", "")]


def test_a_bad_photo_keeps_the_dispute_from_being_created(
    root: Path, run: Run, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"\xff\xd8\xff\xe0 and then nothing")
    sentence = run(
        "dispute", "create", NUMBER, "--from", claim(tmp_path),
        "--photo", photo(tmp_path / "good.png"), "--photo", bad,
    ).trouble  # fmt: skip
    assert sentence.startswith("bad.jpg ")
    assert sentence.endswith("No dispute was created.")
    assert list((root / "evidence").glob("??/*")) == []
    assert run("orders", "--json").json[0]["dispute"] is None
    assert run("check").code == 0


def test_every_refused_photo_is_named_and_nothing_is_kept(
    root: Path, run: Run, tmp_path: Path
) -> None:
    bad, empty, folder = tmp_path / "bad.jpg", tmp_path / "empty.jpg", tmp_path / "pictures"
    bad.write_bytes(b"\xff\xd8\xff\xe0 and then nothing")
    empty.touch()
    folder.mkdir()
    sentence = run(
        "dispute", "create", NUMBER, "--from", claim(tmp_path),
        "--photo", photo(tmp_path / "good.png"), "--photo", bad, "--photo", empty,
        "--photo", folder,
    ).trouble  # fmt: skip
    for name in ("bad.jpg", "empty.jpg", "pictures is a folder"):
        assert name in sentence
    assert "good.png" not in sentence
    assert list((root / "evidence").glob("??/*")) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_what_is_no_file_is_no_photo(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, tmp_path / "missing.jpg"):
        source = claim(tmp_path)
        sentence = run("dispute", "create", NUMBER, "--from", source, "--photo", path).trouble
        assert path.name in sentence


def test_an_unknown_order_is_one_sentence(run: Run, tmp_path: Path) -> None:
    assert run("dispute", "create", "99", "--from", claim(tmp_path)).trouble == (
        "There is no order 99 in the library. Nothing was changed."
    )


def test_a_number_that_two_shops_have_needs_the_shop(root: Path, run: Run, tmp_path: Path) -> None:
    fill(root, an_order(NUMBER, marketplace="ebay"))
    sentence = run("dispute", "create", NUMBER, "--from", claim(tmp_path, items=None)).trouble
    assert "aliexpress, ebay" in sentence
    ran = run("dispute", "create", f"ebay:{NUMBER}", "--from", claim(tmp_path, items=None))
    assert ran.code == 0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"items": [3]}, "no item in line 3"),
        ({"items": ["1"]}, "“items” has to be a list of line numbers"),
        ({"items": [True]}, "“items” has to be a list of line numbers"),
        ({"items": 1}, "“items” has to be a list of line numbers"),
        ({"reason": "received.bored"}, "There is no reason “received.bored”"),
        ({"reason": None}, "There is no reason “”"),
        ({"reason": 5}, "“reason” has to be a text"),
        ({"answers": {"colour_of_moon": 1}}, "has no question “colour_of_moon”"),
        ({"answers": {"packaging": "soggy"}}, "“soggy” is no answer to the question"),
        ({"answers": {"received_on": "30.02.2026"}}, "no answer to the question"),
        ({"answers": []}, "“answers” has to be an object"),
        ({"claim": "broken"}, "“claim” has to be an object"),
        ({"claim": {"de": "kaputt"}}, "“de” is not known in “claim”"),
        ({"claim": {"en": "x" * 10_001}}, "at most 10000 characters"),
        ({"request": None}, "“request” has to be an object"),
        ({"request": {"kind": "revenge"}}, "“request.kind” has to be"),
        ({"request": {"kind": "refund_only", "amount": "much"}}, "not an amount of money"),
        ({"request": {"kind": "refund_only", "amount": "5"}}, "not a currency code"),
        (
            {"request": {"kind": "refund_only", "amount": "-5", "currency": "USD"}},
            "more than nothing",
        ),
        (
            {"request": {"kind": "refund_only", "amount": [5], "currency": "USD"}},
            "“request.amount” has to be an amount",
        ),
        ({"opened_at": "2026-11-20"}, "“opened_at” has to be an instant"),
        ({"opened_at": "2026-11-20T10:00:00"}, "“opened_at” has to be an instant"),
        ({"opened_at": 5}, "“opened_at” has to be an instant"),
        ({"photos": []}, "“photos” is not known"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(
    run: Run, tmp_path: Path, changes: dict[str, object], words: str
) -> None:
    sentence = run("dispute", "create", NUMBER, "--from", claim(tmp_path, **changes)).trouble
    assert sentence.startswith("claim.json cannot be used: ")
    assert words in sentence
    assert sentence.endswith(" No dispute was created.")
    assert run("orders", "--json").json[0]["dispute"] is None


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"\xff\xfe{}", b'{"reason": "\\ud800"}', b'{"a": 1, "a": 2}',
        b'{"items": NaN}', b"[" * 100_000, b"9" * 5000, b" " * 1_000_001,
    ],
    ids=["empty", "open", "list", "utf-16", "surrogate", "twice", "nan", "deep", "long", "large"],
)  # fmt: skip
def test_a_file_that_is_no_claim_is_one_sentence(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "claim.json"
    path.write_bytes(content)
    assert run("dispute", "create", NUMBER, "--from", path).trouble.startswith("claim.json ")


def test_a_claim_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.json"
    assert str(missing) in run("dispute", "create", NUMBER, "--from", missing).trouble
    assert tmp_path.name in run("dispute", "create", NUMBER, "--from", tmp_path).trouble


def test_amounts_may_be_numbers_and_stay_exact(root: Path, run: Run, tmp_path: Path) -> None:
    path = claim(tmp_path)
    text = path.read_text("utf-8").replace('"34.90"', "34.90")
    path.write_text(text, encoding="utf-8")
    assert run("dispute", "create", NUMBER, "--from", path).code == 0
    assert kept(root, "D-2026-001").request.amount == Money.of("34.90", "USD")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"request": {"kind": "refund_only", "amount": "99", "currency": "USD"}}, "more than the"),
        ({"opened_at": "2026-09-10T10:00:00Z"}, "before the order was placed"),
        ({"opened_at": "2027-09-10T10:00:00Z"}, "still ahead"),
    ],
)
def test_what_cannot_be_true_is_one_sentence_and_nothing_is_kept(
    root: Path, run: Run, tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    fill(root, an_order("1"))
    claim = {
        "reason": "received.damaged",
        "request": {"kind": "refund_only", "amount": "34.90", "currency": "USD"},
    }
    source = tmp_path / "claim.json"
    source.write_text(json.dumps(claim | change))
    ran = run("dispute", "create", "1", "--from", source)
    assert (ran.code, ran.out) == (1, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1
    assert run("orders", "--json").json[0]["dispute"] is None


def test_an_unknown_total_is_a_warning_only(root: Path, run: Run, tmp_path: Path) -> None:
    fill(root, an_order("1", paid=None))
    source = tmp_path / "claim.json"
    source.write_text(
        '{"reason": "received.damaged", '
        '"request": {"kind": "refund_only", "amount": "9999", "currency": "USD"}}'
    )
    ran = run("dispute", "create", "1", "--from", source)
    assert ran.code == 0
    assert "What the order cost is not known" in ran.err
