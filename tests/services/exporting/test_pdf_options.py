"""Letters, originals and covered pictures: from a library with real photos to a PDF read back."""

import json
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Name, Pdf
from PIL import Image

from orders_gui.domain.disputes.letters import KeptLetter
from orders_gui.domain.evidence.marks import Arrow, Cover, Markup, Redaction
from orders_gui.domain.language import BOTH
from orders_gui.services.disputes.kept_letters import keep_letter
from orders_gui.services.disputes.letters import letters_for
from orders_gui.services.evidence.marks import set_marks
from orders_gui.services.exporting.case_zip import originals_with_covered, write_case_zip
from orders_gui.services.exporting.dispute_pdf import (
    export_dispute_pdf,
    prepare_document,
    preview_document,
)
from orders_gui.services.exporting.options import Edition, PdfOptions
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.services.exporting.casefiles import NOW
from tests.services.exporting.pdf_reading import embedded_pictures, problems, text_of
from tests.services.exporting.test_dispute_pdf import a_photo_file, rules_for, two_photos

COVERED = Markup((Redaction(0.2, 0.2, 0.5, 0.5, Cover.BLACK, "address"), Arrow(0, 0, 0.2, 0.2)))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rules_for, fixed_clock(NOW))


def test_originals_are_attached_byte_for_byte(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "claim.pdf"
    made = export_dispute_pdf(workspace, two_photos(workspace), target, PdfOptions(originals=True))
    assert problems(target) == ""
    assert made.notes == ()
    with Pdf.open(target) as pdf:
        assert sorted(pdf.attachments) == ["A-IMG_2041.jpg", "B-IMG_2042.jpg"]
        first = pdf.attachments["A-IMG_2041.jpg"]
        assert first.get_file().read_bytes() == a_photo_file(6)
        assert first.relationship == Name.Source
        assert len(pdf.Root.AF) == 2
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
        assert pdf.Root.MarkInfo.Marked


def test_the_same_dispute_with_originals_gives_the_same_bytes(
    workspace: Workspace, tmp_path: Path
) -> None:
    dispute_id = two_photos(workspace)
    options = PdfOptions(language=BOTH, originals=True)
    for name in ("one.pdf", "two.pdf"):
        export_dispute_pdf(workspace, dispute_id, tmp_path / name, options)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_covered_picture_is_a_copy_with_both_hashes(workspace: Workspace, tmp_path: Path) -> None:
    dispute_id = two_photos(workspace)
    piece = workspace.library.evidence.of_dispute(dispute_id)[0]
    assert piece.id is not None
    set_marks(workspace, piece.id, COVERED)
    target = tmp_path / "claim.pdf"

    made = export_dispute_pdf(workspace, dispute_id, target, PdfOptions(originals=True))

    pictures = embedded_pictures(target.read_bytes())
    hashes = {sha256(picture).hexdigest(): picture for picture in pictures}
    text = "".join(text_of(target).split())
    copies = [digest for digest in hashes if digest in text]
    assert len(copies) == 1
    covered = Image.open(BytesIO(hashes[copies[0]]))
    middle = covered.getpixel((round(covered.width * 0.45), round(covered.height * 0.45)))
    assert isinstance(middle, tuple)
    assert max(middle) < 8
    assert piece.sha256 in text
    assert "Redactedcopy" in text
    assert "Covered:address." in text
    # The original shows what is covered, so it is not attached, and the user is told.
    assert "IMG_2041.jpg is not attached" in str(made.notes[0])
    with Pdf.open(target) as pdf:
        assert list(pdf.attachments) == ["B-IMG_2042.jpg"]
    assert originals_with_covered(workspace, dispute_id) == ("IMG_2041.jpg",)


def test_copies_in_the_case_file_are_covered(workspace: Workspace, tmp_path: Path) -> None:
    dispute_id = two_photos(workspace)
    piece = workspace.library.evidence.of_dispute(dispute_id)[0]
    assert piece.id is not None
    set_marks(workspace, piece.id, COVERED)
    write_case_zip(workspace, dispute_id, tmp_path / "case.zip", PdfOptions())
    with zipfile.ZipFile(tmp_path / "case.zip") as archive:
        content = archive.read("copies/A-IMG_2041.jpg")
        told = json.loads(archive.read("manifest.json"))["evidence"][0]
    copy = Image.open(BytesIO(content))
    assert told["sha256_at_import"] == piece.sha256
    assert told["copy_sha256"] == sha256(content).hexdigest()
    assert told["covered"]
    middle = copy.getpixel((round(copy.width * 0.45), round(copy.height * 0.45)))
    assert isinstance(middle, tuple)
    assert max(middle) < 8


def test_letters_follow_the_timeline_and_their_gaps_are_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    dispute_id = two_photos(workspace)
    fitting = letters_for(workspace, dispute_id)
    assert fitting
    target = tmp_path / "claim.pdf"
    made = export_dispute_pdf(workspace, dispute_id, target, PdfOptions(letters=(fitting[0].id,)))
    text = " ".join(text_of(target).split())
    assert fitting[0].title.en in text
    assert text.index("Timeline and rounds") < text.index(fitting[0].title.en)
    assert problems(target) == ""
    told = [str(note) for note in made.notes]
    assert ("[" in text) == any("gaps in brackets" in note for note in told)


@pytest.mark.parametrize(
    ("edition", "shown"),
    [(Edition.SELLER, "S"), (Edition.PLATFORM, "SP"), (Edition.BANK, "SPB")],
)
def test_each_reader_gets_the_letters_that_concern_it_as_they_were_written(
    workspace: Workspace, tmp_path: Path, edition: Edition, shown: str
) -> None:
    dispute_id = two_photos(workspace)
    letters = {"S": "seller_repeat", "P": "platform_escalate", "B": "bank_chargeback"}
    for name, template in letters.items():
        kept = KeptLetter(template, "en", f"Subject {name}", f"*Words* for {name} #import $x$")
        keep_letter(workspace, dispute_id, kept)
    target = tmp_path / "claim.pdf"
    options = PdfOptions(edition, letters=tuple(letters.values()))
    made = export_dispute_pdf(workspace, dispute_id, target, options)
    text = " ".join(text_of(target).split())
    assert problems(target) == ""
    assert made.notes == ()
    for name in letters:
        assert (f"*Words* for {name} #import $x$" in text) == (name in shown)
        assert (f"Subject {name}" in text) == (name in shown)


def test_a_letter_in_the_other_language_is_shown_as_it_was_sent(
    workspace: Workspace, tmp_path: Path
) -> None:
    dispute_id = two_photos(workspace)
    keep_letter(workspace, dispute_id, KeptLetter("seller_repeat", "ru", "Тема", "Мои слова"))
    for language, times in (("en", 1), (BOTH, 1), ("ru", 1)):
        target = tmp_path / f"{language}.pdf"
        options = PdfOptions(language=language, letters=("seller_repeat",))
        export_dispute_pdf(workspace, dispute_id, target, options)
        assert text_of(target).count("Мои слова") == times


def test_the_preview_has_the_marks_and_covers(workspace: Workspace) -> None:
    dispute_id = two_photos(workspace)
    before = preview_document(prepare_document(workspace, dispute_id, PdfOptions()), dpi=40)
    piece = workspace.library.evidence.of_dispute(dispute_id)[0]
    assert piece.id is not None
    set_marks(workspace, piece.id, COVERED)
    after = preview_document(prepare_document(workspace, dispute_id, PdfOptions()), dpi=40)
    assert before.pages[0] != after.pages[0]
    assert len(before.pages) == len(after.pages)
