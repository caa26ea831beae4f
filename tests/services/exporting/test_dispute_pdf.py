"""From a library with real photos to a PDF on disk, read back."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind, Media
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.services.disputes.disputes import get_dispute, save_draft
from orders_gui.services.exporting.case_loading import BUYER_NAME, load_case
from orders_gui.services.exporting.dispute_pdf import (
    export_dispute_pdf,
    prepare_document,
    preview_document,
    write_document,
)
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.services.exporting import casefiles
from tests.services.exporting.casefiles import NOW, RULES
from tests.services.exporting.pdf_reading import embedded_pictures, problems, text_of


def rules_for(marketplace: str) -> Rulebook:
    return replace(RULES, marketplace=marketplace)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rules_for, fixed_clock(NOW))


def a_photo_file(orientation: int = 1, colour: str = "#b85c38") -> bytes:
    """A photo as a telephone makes it, with its maker and its place."""
    data = Image.Exif()
    data[Base.Orientation] = orientation
    data[Base.Make] = "TestPhone"
    data.get_ifd(IFD.GPSInfo)[2] = (52.0, 31.0, 12.0)
    content = BytesIO()
    Image.new("RGB", (1600, 1200), colour).save(content, "JPEG", exif=data)
    return content.getvalue()


def stored(workspace: Workspace, *files: tuple[bytes, Evidence]) -> DisputeId:
    """The order, its dispute and the evidence, in the library."""
    library = workspace.library
    with library.journal.step(Message("Test", {}, "Done"), NOW):
        order = replace(casefiles.an_order(), id=None)
        order = replace(order, items=tuple(replace(item, id=None) for item in order.items))
        order_id = library.orders.save(order, NOW)
        saved = library.orders.get(order_id)
        assert saved is not None
        first = saved.items[0].id
        assert first is not None
        rounds = tuple(replace(turn, evidence=()) for turn in casefiles.a_dispute().rounds)
        dispute = replace(
            casefiles.a_dispute(), id=None, order_id=order_id, item_ids=(first,), rounds=rounds
        )
        dispute_id = library.disputes.save(dispute, NOW)
        for content, evidence in files:
            kept = library.files.add(content, evidence.extension)
            row = replace(
                evidence,
                id=None,
                order_id=order_id,
                dispute_id=dispute_id,
                sha256=kept.sha256,
                size=kept.size,
            )
            library.evidence.save(row)
    return dispute_id


def two_photos(workspace: Workspace) -> DisputeId:
    return stored(
        workspace,
        (a_photo_file(6), casefiles.a_photo(0, "Cup cracked")),
        (a_photo_file(1, "#345"), casefiles.a_photo(1, kind=EvidenceKind.PACKAGING)),
    )


def test_the_pdf_holds_the_case_and_its_exhibits(workspace: Workspace, tmp_path: Path) -> None:
    dispute_id = two_photos(workspace)
    workspace.library.settings.set(BUYER_NAME, "Anna Petrova")
    target = tmp_path / "claim.pdf"

    made = export_dispute_pdf(workspace, dispute_id, target, PdfOptions())

    assert (made.path, made.size, made.notes) == (target, target.stat().st_size, ())
    assert problems(target) == ""
    first = text_of(target, page=1)
    assert "Case D-2026-017" in first
    assert "Anna Petrova" in first
    assert f"Page 1 / {made.pages}" in first
    text = "".join(text_of(target).split())
    assert "Cupcracked" in text
    assert all(piece.sha256 in text for piece in workspace.library.evidence.of_dispute(dispute_id))
    assert list(tmp_path.glob(".*.part")) == []


def test_the_pictures_are_upright_and_say_nothing_of_the_camera_or_the_place(
    workspace: Workspace, tmp_path: Path
) -> None:
    target = tmp_path / "claim.pdf"
    export_dispute_pdf(workspace, two_photos(workspace), target, PdfOptions(language="ru"))

    pictures = [Image.open(BytesIO(one)) for one in embedded_pictures(target.read_bytes())]

    assert sorted(picture.size for picture in pictures) == [(929, 697), (1052, 1402)]
    assert not any(picture.getexif() for picture in pictures)
    assert b"TestPhone" not in target.read_bytes()
    assert "Дело D-2026-017" in text_of(target, page=1)


def test_times_are_those_of_the_computer_unless_a_zone_is_named(
    workspace: Workspace, tmp_path: Path
) -> None:
    dispute_id = two_photos(workspace)
    target = tmp_path / "claim.pdf"

    export_dispute_pdf(workspace, dispute_id, target, PdfOptions())
    assert "Prepared 28 Nov 2026, 14:20" in text_of(target, page=1)

    export_dispute_pdf(workspace, dispute_id, target, PdfOptions(), "Asia/Tokyo")
    assert "Prepared 28 Nov 2026, 22:20" in text_of(target, page=1)


def test_a_file_that_changed_on_disk_stops_the_export(workspace: Workspace, tmp_path: Path) -> None:
    dispute_id = two_photos(workspace)
    piece = workspace.library.evidence.of_dispute(dispute_id)[0]
    path = workspace.library.files.path(piece.sha256)
    assert path is not None
    path.chmod(0o600)
    path.write_bytes(a_photo_file(1, "#fff"))
    target = tmp_path / "claim.pdf"
    target.write_bytes(b"the old one")

    with pytest.raises(UserError, match=r"IMG_2041\.jpg .* changed from outside"):
        export_dispute_pdf(workspace, dispute_id, target, PdfOptions())

    assert target.read_bytes() == b"the old one"


def test_a_file_that_is_gone_stops_the_export(workspace: Workspace, tmp_path: Path) -> None:
    dispute_id = two_photos(workspace)
    piece = workspace.library.evidence.of_dispute(dispute_id)[1]
    path = workspace.library.files.path(piece.sha256)
    assert path is not None
    path.unlink()
    target = tmp_path / "claim.pdf"

    with pytest.raises(UserError, match=r"IMG_2042\.jpg .* missing"):
        export_dispute_pdf(workspace, dispute_id, target, PdfOptions())

    assert not target.exists()


def test_a_film_and_a_photo_that_cannot_be_decoded_are_named_without_a_picture(
    workspace: Workspace, tmp_path: Path
) -> None:
    cut = a_photo_file()[:3000]
    film = casefiles.a_photo(
        1,
        "Unpacking",
        media=Media.VIDEO,
        preview=False,
        extension="mp4",
        type_name="MP4",
        original_name="film.mp4",
        width=None,
        height=None,
    )
    dispute_id = stored(workspace, (cut, casefiles.a_photo(0, "Cut off")), (b"\0" * 90, film))
    target = tmp_path / "claim.pdf"

    made = export_dispute_pdf(workspace, dispute_id, target, PdfOptions())

    assert [str(note) for note in made.notes] == [
        "IMG_2041.jpg cannot be decoded, so the document names it without showing it."
    ]
    assert embedded_pictures(target.read_bytes()) == []
    assert "film.mp4" in text_of(target)


def test_a_target_that_cannot_be_written_is_named(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "no such folder" / "claim.pdf"

    with pytest.raises(UserError, match="no such folder"):
        export_dispute_pdf(workspace, two_photos(workspace), target, PdfOptions())


def test_a_dispute_that_is_gone_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no longer in the library"):
        export_dispute_pdf(workspace, DisputeId(404), tmp_path / "claim.pdf", PdfOptions())


def test_the_same_dispute_gives_the_same_file(workspace: Workspace, tmp_path: Path) -> None:
    document = prepare_document(workspace, two_photos(workspace), PdfOptions())
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"

    write_document(document, one)
    write_document(document, two)

    assert one.read_bytes() == two.read_bytes()


def test_the_preview_has_the_pages_of_the_file(workspace: Workspace, tmp_path: Path) -> None:
    document = prepare_document(workspace, two_photos(workspace), PdfOptions())

    preview = preview_document(document, dpi=40)

    assert len(preview.pages) == write_document(document, tmp_path / "claim.pdf").pages


def test_the_end_of_protection_is_known_while_the_dispute_runs(workspace: Workspace) -> None:
    case = load_case(workspace, two_photos(workspace), Wording.of("en"))

    assert case.protection is not None
    assert case.protection.at == casefiles.PROTECTION_END


def test_the_answers_are_those_of_the_questionnaire(workspace: Workspace, tmp_path: Path) -> None:
    dispute_id = two_photos(workspace)
    target = tmp_path / "claim.pdf"
    export_dispute_pdf(workspace, dispute_id, target, PdfOptions(language="ru"))
    assert "Вопросы и ответы" not in text_of(target)

    dispute = replace(get_dispute(workspace, dispute_id), answers=(("packaging", "damaged"),))
    save_draft(workspace, dispute)
    export_dispute_pdf(workspace, dispute_id, target, PdfOptions(language="ru"))

    text = " ".join(text_of(target).split())
    for words in (
        "Товар пришёл повреждённым.",
        "Вопросы и ответы",
        "Заметно повреждена",
        "Когда вы получили посылку? Нет ответа",
        "Полный возврат",
    ):
        assert words in text
