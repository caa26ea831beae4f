"""Two photos side by side: one letter, two files, in every document and pack."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest
from pikepdf import Pdf
from PIL import Image

from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.domain.evidence.marks import Box, Cover, Markup, Redaction
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.domain.language import BOTH
from orders_gui.services.evidence.marks import set_marks
from orders_gui.services.evidence.pairs import pair_up
from orders_gui.services.exporting.case_zip import write_case_zip
from orders_gui.services.exporting.dispute_pdf import export_dispute_pdf
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.exporting.statement import Layout
from orders_gui.services.exporting.upload_pack import write_upload_pack
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.services.exporting import casefiles
from tests.services.exporting.casefiles import NOW
from tests.services.exporting.pdf_reading import bookmarks, embedded_pictures, problems, text_of
from tests.services.exporting.test_dispute_pdf import a_photo_file, stored
from tests.services.exporting.test_upload_pack import rules_for

LAYOUTS: tuple[Layout, ...] = get_args(Layout)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rules_for, fixed_clock(NOW))


@pytest.fixture
def dispute_id(workspace: Workspace) -> DisputeId:
    """What arrived, a plain photo, the listing of the same name, and two more."""
    listing = replace(
        casefiles.a_photo(2, "As it was offered", kind=EvidenceKind.LISTING),
        original_name="IMG_2041.jpg",
    )
    dispute_id = stored(
        workspace,
        (a_photo_file(6), casefiles.a_photo(0, "Cup cracked")),
        (a_photo_file(1, "#345"), casefiles.a_photo(1, kind=EvidenceKind.PACKAGING)),
        (a_photo_file(1, "#5a3"), listing),
        (a_photo_file(1, "#a53"), casefiles.a_photo(3)),
        (a_photo_file(1, "#35a"), casefiles.a_photo(4)),
    )
    arrived, _, offered, *_ = ids(workspace, dispute_id)
    pair_up(workspace, arrived, offered)
    return dispute_id


def ids(workspace: Workspace, dispute_id: DisputeId) -> list[EvidenceId]:
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    return [piece.id for piece in pieces if piece.id is not None]


@pytest.mark.parametrize("layout", [*LAYOUTS, None])
@pytest.mark.parametrize(
    ("language", "sides"), [("en", "Listing Arrived"), ("ru", "Объявление Пришло")]
)
def test_a_pair_is_one_exhibit_with_both_fingerprints(
    workspace: Workspace,
    dispute_id: DisputeId,
    tmp_path: Path,
    layout: Layout | None,
    language: str,
    sides: str,
) -> None:
    target = tmp_path / "claim.pdf"
    export_dispute_pdf(workspace, dispute_id, target, PdfOptions(language=language, layout=layout))
    assert problems(target) == ""
    content = target.read_bytes()
    text = text_of(target)
    for side in sides.split():
        assert side in text
    packed = "".join(text.split())
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    assert all(packed.count(piece.sha256) == 1 for piece in pieces)
    shown = [title.split(". ")[0].split()[-1] for title in bookmarks(content) if ". " in title]
    assert shown == ["A", "B", "C", "D"]
    assert len(embedded_pictures(content)) >= 5


def test_covers_and_marks_of_each_side_are_its_own(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    arrived, listing, *_ = ids(workspace, dispute_id)
    set_marks(workspace, arrived, Markup((Redaction(0, 0, 1, 1, Cover.BLACK, "address"),)))
    set_marks(workspace, listing, Markup((Box(0.2, 0.2, 0.5, 0.5),)))
    target = tmp_path / "claim.pdf"
    made = export_dispute_pdf(workspace, dispute_id, target, PdfOptions(originals=True))
    with Pdf.open(target) as pdf:
        names = sorted(pdf.attachments)
    assert names[0] == "A-listing-IMG_2041.jpg"
    assert not any("arrived" in name for name in names)
    assert [str(note) for note in made.notes] == [
        "IMG_2041.jpg is not attached, because it shows what you covered in the picture."
    ]
    assert "Covered: address." in " ".join(text_of(target).split())


def test_the_same_pair_gives_the_same_bytes(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    for name in ("one.pdf", "two.pdf"):
        export_dispute_pdf(workspace, dispute_id, tmp_path / name, PdfOptions(language=BOTH))
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize("originals", [True, False])
def test_both_files_are_in_the_case_file(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path, originals: bool
) -> None:
    target = tmp_path / "case.zip"
    write_case_zip(workspace, dispute_id, target, PdfOptions(originals=originals))
    folder = "originals" if originals else "copies"
    with zipfile.ZipFile(target) as archive:
        names = set(archive.namelist())
        told = json.loads(archive.read("manifest.json"))["evidence"]
    wanted = {f"{folder}/A-{side}-IMG_2041.jpg" for side in ("listing", "arrived")}
    assert wanted <= names
    assert [(file["exhibit"], file["side"]) for file in told[:3]] == [
        ("A", "listing"),
        ("A", "arrived"),
        ("B", None),
    ]


def test_a_pair_is_one_picture_of_the_upload_pack(
    workspace: Workspace, dispute_id: DisputeId, tmp_path: Path
) -> None:
    made = write_upload_pack(workspace, dispute_id, tmp_path / "pack")
    assert made.files[0] == "1-collage-A.jpg"
    with Image.open(BytesIO((tmp_path / "pack" / made.files[0]).read_bytes())) as picture:
        assert picture.width > picture.height * 2
    line = next(line for line in made.checklist.splitlines() if "1-collage-A.jpg" in line)
    assert "Listing: As it was offered" in line
    assert "Arrived: Cup cracked" in line
    assert len([name for name in made.files if name.endswith(".jpg")]) == 3
