"""The dispute PDF of the library: gathered, rendered in memory, written all or nothing."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import DisputeId
from orders_gui.services.disputes.kept_letters import written_for
from orders_gui.services.disputes.letters import letter
from orders_gui.services.evidence.marked_pictures import is_changed
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.exporting.attachments import Attachment, with_attachments
from orders_gui.services.exporting.case import ITEM_PICTURE, statement_for
from orders_gui.services.exporting.case_loading import load_case
from orders_gui.services.exporting.casefile import CaseFile, Placed
from orders_gui.services.exporting.document import (
    PREVIEW_DPI,
    RenderedDocument,
    RenderedPages,
    render_pages_png,
    render_pdf,
)
from orders_gui.services.exporting.editions import case_for
from orders_gui.services.exporting.options import PdfOptions, reads
from orders_gui.services.exporting.packing import file_stem
from orders_gui.services.exporting.page_pictures import (
    PagePictures,
    PictureJob,
    PictureMaker,
    exhibit_job,
    item_job,
)
from orders_gui.services.exporting.statement import Exhibit, LetterPage, Statement
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.store.files.safe_files import write_bytes_safely

_COVERED_NOTE = QT_TRANSLATE_NOOP(
    "Errors", "{file} is not attached, because it shows what you covered in the picture."
)
_GAPS_NOTE = QT_TRANSLATE_NOOP(
    "Errors", "The letter “{title}” has gaps in brackets. Fill them before you send it."
)


@dataclass(frozen=True, slots=True)
class DisputeDocument:
    """A statement in one or two languages, with its originals; any thread can render it.

    `checked` are the files whose fingerprints the document prints: name and SHA-256. `changed`
    are the pictures that show less than their original or show it in another way. `notes` are
    what the user should know already. `prepared_at` is an aware UTC instant.
    """

    parts: tuple[Statement, ...]
    jobs: tuple[PictureJob, ...]
    checked: tuple[tuple[str, str], ...]
    files: EvidenceFiles
    worker: PictureWorker
    prepared_at: datetime
    changed: frozenset[str] = frozenset()
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A written PDF: its size in bytes, and what the user should know about it."""

    path: Path
    pages: int
    size: int
    notes: tuple[Message, ...]


def export_dispute_pdf(
    workspace: Workspace, dispute_id: DisputeId, target: Path, options: PdfOptions, zone: str = ""
) -> ExportedFile:
    """Write the statement of a dispute to `target`.

    Times are those of the IANA `zone`, else of the computer. Runs in the library's thread;
    a window prepares there and writes elsewhere. Raises `UserError`; nothing is written then.
    """
    return write_document(prepare_document(workspace, dispute_id, options, zone), target)


def prepare_document(
    workspace: Workspace, dispute_id: DisputeId, options: PdfOptions, zone: str = ""
) -> DisputeDocument:
    """Gather what the document says; runs in the library's thread and decodes nothing."""
    parts, notes = [], list[Message]()
    for language in options.languages:
        words = Wording.of(language, zone)
        case = case_for(load_case(workspace, dispute_id, words), options)
        letters, gaps = _letters(workspace, dispute_id, options, language)
        parts.append(statement_for(case, words, workspace.now, options, letters))
        notes += gaps
    files = workspace.library.files
    shown = case.shown_files
    attachments = tuple(_attachments(shown, files)) if options.originals else ()
    if options.originals:
        notes += _covered_notes(shown)
    return DisputeDocument(
        parts=tuple(parts),
        jobs=tuple(_jobs(case, shown, parts[0], files)),
        checked=tuple((placed.piece.original_name, placed.piece.sha256) for placed in shown),
        files=files,
        worker=workspace.pictures,
        prepared_at=workspace.now,
        changed=frozenset(
            exhibit.image
            for placed, exhibit in zip(shown, _files(parts[0]), strict=True)
            if is_changed(placed.markup)
        ),
        attachments=attachments,
        notes=tuple(notes),
    )


def _jobs(
    case: CaseFile, shown: Sequence[Placed], statement: Statement, files: EvidenceFiles
) -> Iterator[PictureJob]:
    for placed, exhibit in zip(shown, _files(statement), strict=True):
        original = files.path(placed.piece.sha256)
        if exhibit.image and original is not None:
            yield exhibit_job(
                exhibit.image, original, exhibit.layout, placed.markup, paired=bool(exhibit.side)
            )
    if statement.order.items and statement.order.items[0].image:
        picture = files.path(case.disputed_items[0].picture_sha256)
        if picture is not None:
            yield item_job(ITEM_PICTURE, picture)


def _files(statement: Statement) -> list[Exhibit]:
    return [file for exhibit in statement.exhibits for file in exhibit.files]


def _letters(
    workspace: Workspace, dispute_id: DisputeId, options: PdfOptions, language: str
) -> tuple[tuple[LetterPage, ...], list[Message]]:
    """The letters of one part, as they were written; the first has those in other languages."""
    pages, notes = [], []
    for template in (letter(letter_id) for letter_id in options.letters):
        if not reads(options.edition, template):
            continue
        title = template.title.text(language)
        for found in written_for(workspace, dispute_id, template.id, options.languages):
            part = found.language if found.language in options.languages else options.languages[0]
            if part == language:
                pages.append(LetterPage(title, found.subject, found.text, found.language))
                notes += [Message(_GAPS_NOTE, {"title": title})] if found.missing else []
    return tuple(pages), notes


def _attachments(shown: Sequence[Placed], files: EvidenceFiles) -> Iterator[Attachment]:
    """The originals, without those that show what is covered in the document."""
    for placed in shown:
        path = files.path(placed.piece.sha256)
        if path is not None and not placed.markup.redactions:
            name = f"{file_stem(placed)}.{placed.piece.extension}"
            yield Attachment(name, path, placed.piece.original_name)


def _covered_notes(shown: Sequence[Placed]) -> list[Message]:
    return [
        Message(_COVERED_NOTE, {"file": placed.piece.original_name})
        for placed in shown
        if placed.markup.redactions
    ]


def write_document(document: DisputeDocument, target: Path) -> ExportedFile:
    """Render and write the PDF; raises `UserError` and leaves the old file as it was."""
    rendered = rendered_document(document)
    write_bytes_safely(target, rendered.pdf)
    return ExportedFile(target, rendered.pages, len(rendered.pdf), rendered.notes)


def rendered_document(document: DisputeDocument) -> RenderedDocument:
    """The PDF in memory; raises `UserError`.

    The originals are read first: a document that prints the fingerprint of a file that has
    changed would be untrue.
    """
    _ensure_unchanged(document)
    pictures = PictureMaker(document.worker).pictures(document.jobs)
    parts = _with_pictures(document, pictures)
    rendered = render_pdf(parts, pictures.files, timestamp=document.prepared_at)
    pdf = rendered.pdf
    if document.attachments:
        pdf = with_attachments(pdf, document.attachments, document.prepared_at)
    notes = (*document.notes, *_notes(document.parts[0], pictures), *rendered.notes)
    return replace(rendered, pdf=pdf, notes=notes)


def preview_document(
    document: DisputeDocument,
    *,
    dpi: float = PREVIEW_DPI,
    maker: PictureMaker | None = None,
    quick: bool = False,
) -> RenderedPages:
    """The pages of the document as pictures for the screen.

    A `quick` rendering does not look for letters that the shipped fonts lack. A `maker` that is
    used again after a change makes only the pictures that are new.
    """
    pictures = (maker or PictureMaker(document.worker)).pictures(document.jobs)
    parts = _with_pictures(document, pictures)
    return render_pages_png(
        parts, pictures.files, timestamp=document.prepared_at, dpi=dpi, quick=quick
    )


def _ensure_unchanged(document: DisputeDocument) -> None:
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="fingerprint") as pool:
        intact = pool.map(document.files.verify, (sha256 for _, sha256 in document.checked))
        for (name, _), sound in zip(document.checked, intact, strict=True):
            if not sound:
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "Errors",
                        "{file} in the library is missing or was changed from outside, so no "
                        "document was written. Remove it from the dispute or restore a backup.",
                    ),
                    file=name,
                )


def _with_pictures(document: DisputeDocument, pictures: PagePictures) -> list[Statement]:
    """The parts without the pictures that could not be made, with the fingerprints of copies."""
    files = pictures.files
    copies = {name: sha256(files[name]).hexdigest() for name in document.changed & files.keys()}
    parts = []
    for part in document.parts:
        exhibits = tuple(_with_picture(exhibit, pictures, copies) for exhibit in part.exhibits)
        items = tuple(
            item if item.image in files else replace(item, image="") for item in part.order.items
        )
        order = replace(part.order, items=items)
        parts.append(replace(part, exhibits=exhibits, order=order))
    return parts


def _with_picture(exhibit: Exhibit, pictures: PagePictures, copies: dict[str, str]) -> Exhibit:
    if exhibit.beside is not None:
        exhibit = replace(exhibit, beside=_with_picture(exhibit.beside, pictures, copies))
    if exhibit.image in pictures.files:
        return replace(exhibit, copy_sha256=copies.get(exhibit.image, ""))
    return replace(exhibit, image="", marks=(), redacted="", note="")


def _notes(statement: Statement, pictures: PagePictures) -> tuple[Message, ...]:
    unreadable = [e.file for e in _files(statement) if e.image in pictures.unreadable]
    return tuple(
        Message(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} cannot be decoded, so the document names it without showing it.",
            ),
            {"file": name},
        )
        for name in unreadable
    )
