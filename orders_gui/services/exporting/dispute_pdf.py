"""The dispute PDF of the library: gathered, rendered in memory, written all or nothing."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from orders_gui.domain.deadlines import Deadline, DeadlineKind, deadlines_of
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import DisputeId
from orders_gui.services.bank_days import buyer_place
from orders_gui.services.disputes import get_dispute
from orders_gui.services.exporting.answers import answered_questions, problem_of
from orders_gui.services.exporting.case import ITEM_PICTURE, statement_for
from orders_gui.services.exporting.casefile import Buyer, CaseFile
from orders_gui.services.exporting.document import (
    PREVIEW_DPI,
    RenderedDocument,
    RenderedPages,
    render_pages_png,
    render_pdf,
)
from orders_gui.services.exporting.page_pictures import (
    PagePictures,
    PictureJob,
    PictureMaker,
    exhibit_job,
    item_job,
)
from orders_gui.services.exporting.statement import Statement
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.picture_worker import PictureWorker
from orders_gui.services.questionnaires import questionnaire_for
from orders_gui.services.rulebooks import marketplaces
from orders_gui.services.workspace import Workspace
from orders_gui.store.evidence_files import EvidenceFiles
from orders_gui.store.safe_files import write_bytes_safely

BUYER_NAME = "buyer.name"
BUYER_PLACE = "buyer.place"
"""Settings of the library: how the buyer is named in documents."""


OTHER = "other"
"""The id of all shops that have no rulebook and no name of their own."""


@dataclass(frozen=True, slots=True)
class DisputeDocument:
    """A statement with the places of its originals; any thread can render it.

    `checked` are the files whose fingerprints the document prints: name and SHA-256.
    `prepared_at` is an aware UTC instant.
    """

    statement: Statement
    jobs: tuple[PictureJob, ...]
    checked: tuple[tuple[str, str], ...]
    files: EvidenceFiles
    worker: PictureWorker
    prepared_at: datetime


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A written PDF: its size in bytes, and what the user should know about it."""

    path: Path
    pages: int
    size: int
    notes: tuple[Message, ...]


def export_dispute_pdf(
    workspace: Workspace, dispute_id: DisputeId, target: Path, *, language: str, zone: str = ""
) -> ExportedFile:
    """Write the statement of a dispute to `target` in one of `domain.language.LANGUAGES`.

    Times are those of the IANA `zone`, else of the computer. Runs in the library's thread;
    a window prepares there and writes elsewhere. Raises `UserError`; nothing is written then.
    """
    return write_document(prepare_document(workspace, dispute_id, language, zone), target)


def prepare_document(
    workspace: Workspace, dispute_id: DisputeId, language: str, zone: str = ""
) -> DisputeDocument:
    """Gather what the document says; runs in the library's thread and decodes nothing."""
    words = Wording.of(language, zone)
    case = load_case(workspace, dispute_id, words)
    statement = statement_for(case, words, workspace.now)
    files = workspace.library.files
    jobs = []
    for piece, exhibit in zip(case.evidence, statement.exhibits, strict=True):
        original = files.path(piece.sha256)
        if exhibit.image and original is not None:
            jobs.append(exhibit_job(exhibit.image, original, exhibit.layout))
    if statement.order.items and statement.order.items[0].image:
        picture = files.path(case.disputed_items[0].picture_sha256)
        if picture is not None:
            jobs.append(item_job(ITEM_PICTURE, picture))
    checked = tuple((piece.original_name, piece.sha256) for piece in case.evidence)
    return DisputeDocument(
        statement, tuple(jobs), checked, files, workspace.pictures, workspace.now
    )


def load_case(workspace: Workspace, dispute_id: DisputeId, words: Wording) -> CaseFile:
    """The facts of a dispute; raises `UserError` when it is no longer in the library."""
    library = workspace.library
    dispute = get_dispute(workspace, dispute_id)
    order = library.orders.get(dispute.order_id)
    if order is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    rules, buyer = workspace.rulebook_for(order.marketplace), buyer_place(workspace)
    about_all = replace(dispute, item_ids=())  # dates of items outside the dispute stay away
    return CaseFile(
        order=order,
        dispute=dispute,
        marketplace=_marketplace_name(order.marketplace),
        evidence=tuple(library.evidence.of_dispute(dispute_id)),
        deadlines=deadlines_of(order, [about_all], rules, buyer),
        protection=_protection(deadlines_of(order, [], rules, buyer)),
        rules=rules,
        answers=answered_questions(questionnaire_for(order.marketplace), dispute, words),
        problem=problem_of(dispute, words),
        buyer=Buyer(
            str(library.settings.get(BUYER_NAME, "")), str(library.settings.get(BUYER_PLACE, ""))
        ),
    )


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
    statement = _without_missing(document.statement, pictures)
    rendered = render_pdf(statement, pictures.files, timestamp=document.prepared_at)
    return replace(rendered, notes=(*_notes(document.statement, pictures), *rendered.notes))


def preview_document(
    document: DisputeDocument, *, dpi: float = PREVIEW_DPI, maker: PictureMaker | None = None
) -> RenderedPages:
    """The pages of the document as pictures for the screen.

    A `maker` that is used again after a change makes only the pictures that are new.
    """
    pictures = (maker or PictureMaker(document.worker)).pictures(document.jobs)
    statement = _without_missing(document.statement, pictures)
    return render_pages_png(statement, pictures.files, timestamp=document.prepared_at, dpi=dpi)


def _marketplace_name(marketplace: str) -> str:
    """The name of a marketplace; a shop that the program does not know has only its id."""
    if marketplace == OTHER:
        return ""
    known = (shop.name for shop in marketplaces() if shop.id == marketplace)
    return next(known, marketplace)


def _protection(deadlines: Iterable[Deadline]) -> Deadline | None:
    return next((d for d in deadlines if d.kind is DeadlineKind.PROTECTION_ENDS), None)


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


def _without_missing(statement: Statement, pictures: PagePictures) -> Statement:
    """The statement without the pictures that could not be made."""
    shown = pictures.files.keys()
    exhibits = tuple(
        exhibit if exhibit.image in shown else replace(exhibit, image="")
        for exhibit in statement.exhibits
    )
    items = tuple(
        item if item.image in shown else replace(item, image="") for item in statement.order.items
    )
    return replace(statement, exhibits=exhibits, order=replace(statement.order, items=items))


def _notes(statement: Statement, pictures: PagePictures) -> tuple[Message, ...]:
    unreadable = [e.file for e in statement.exhibits if e.image in pictures.unreadable]
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
