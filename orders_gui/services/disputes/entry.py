"""A complete dispute in one go: checked against order and questions, written as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from orders_gui.domain.disputes.dispute import (
    AnswerValue,
    Dispute,
    DisputeEvent,
    Party,
    Request,
    Round,
)
from orders_gui.domain.disputes.questionnaire import Questionnaire, Reason, checked_answer
from orders_gui.domain.disputes.rounds import check_round_alone
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.ids import DisputeId, ItemId, OrderId
from orders_gui.domain.orders import Order
from orders_gui.services.disputes.disputes import Happening, create_dispute, record, save_draft
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.disputes.wizard import reload_case, write_claim
from orders_gui.services.evidence.intake import Duplicate, IncomingFile, take_in
from orders_gui.services.orders.orders import done
from orders_gui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class DisputeEntry:
    """What the user claims. `lines` count from 1, none means all items of the order.

    An empty claim is written from the answers. With `opened_at` (aware UTC) the dispute waits
    for the seller, else it is a draft.
    """

    reason: str
    request: Request
    lines: tuple[int, ...] = ()
    answers: Mapping[str, object] | None = None
    claim_en: str = ""
    claim_own: str = ""
    own_language: str = "en"
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhotoEntry:
    """A file that comes with the dispute."""

    path: Path
    caption: str = ""


@dataclass(frozen=True, slots=True)
class EnteredDispute:
    """The dispute as it is kept; `duplicates` are files that were given twice."""

    dispute: Dispute
    files: int
    duplicates: tuple[Duplicate, ...]


def checked_entry(order: Order, entry: DisputeEntry) -> Dispute:
    """The dispute that an entry describes, not kept yet; raises `UserError` for what is wrong."""
    questions = questionnaire_for(order.marketplace)
    reason = _reason(questions, entry.reason)
    return Dispute(
        order_id=_order_id(order),
        item_ids=_items(order, entry.lines),
        reason=reason.id,
        answers=_answers(reason, entry.answers or {}),
        claim_en=entry.claim_en,
        claim_own=entry.claim_own,
        own_language=entry.own_language,
        request=entry.request,
    )


def enter_dispute(
    workspace: Workspace, order: Order, entry: DisputeEntry, photos: Sequence[PhotoEntry]
) -> EnteredDispute:
    """Keep a dispute with its files in one step that can be taken back.

    Raises `UserError` when the entry does not fit the order, asks for more than it cost, was
    opened before it or is still to be opened, or when a file cannot be evidence; nothing is
    kept then.
    """
    draft = checked_entry(order, entry)
    _check_facts(order, entry, workspace.now)
    files, duplicates = _taken_in(workspace, photos)
    code = workspace.library.disputes.next_code(workspace.now.year)
    label = done(QT_TRANSLATE_NOOP("Done", "Dispute {code} added"), code=code)
    with workspace.library.journal.step(label, workspace.now):
        dispute = create_dispute(workspace, draft, files)
        dispute = _with_claim(workspace, dispute, entry)
        if entry.opened_at is not None and dispute.id is not None:
            opened = Happening(DisputeEvent.OPENED, entry.opened_at)
            dispute = record(workspace, dispute.id, opened)
    return EnteredDispute(dispute, len(files), duplicates)


def _check_facts(order: Order, entry: DisputeEntry, now: datetime) -> None:
    at = entry.opened_at or now
    opening = Round(DisputeEvent.OPENED, Party.BUYER, at, amount=entry.request.amount)
    check_round_alone(order, opening, now)


def _reason(questions: Questionnaire, reason_id: str) -> Reason:
    reason = questions.reason(reason_id)
    if reason is None:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "There is no reason “{reason}”."), reason=reason_id
        )
    return reason


def _items(order: Order, lines: Sequence[int]) -> tuple[ItemId, ...]:
    known = {item.line: item.id for item in order.items}
    for line in lines:
        if line not in known:
            raise UserError(
                QT_TRANSLATE_NOOP("Errors", "Order {number} has no item in line {line}."),
                number=order.number,
                line=line,
            )
    wanted = lines or known
    return tuple(found for line, found in known.items() if line in wanted and found is not None)


def _answers(reason: Reason, answers: Mapping[str, object]) -> tuple[tuple[str, AnswerValue], ...]:
    """The answers in the order of the questions."""
    questions = {question.id: question for question in reason.questions}
    for asked in answers:
        if asked not in questions:
            raise UserError(
                QT_TRANSLATE_NOOP("Errors", "The reason “{reason}” has no question “{question}”."),
                reason=reason.id,
                question=asked,
            )
    return tuple(
        (asked, checked_answer(question, answers[asked]))
        for asked, question in questions.items()
        if asked in answers
    )


def _taken_in(
    workspace: Workspace, photos: Sequence[PhotoEntry]
) -> tuple[list[tuple[IncomingFile, str]], tuple[Duplicate, ...]]:
    """Copy the files into the library: all of them, or none when one is refused.

    What is refused is named in full, so that it can be put right at once.
    """
    files: list[tuple[IncomingFile, str]] = []
    duplicates: list[Duplicate] = []
    refused: list[str] = []
    for photo in photos:
        if photo.path.is_dir():
            folder = UserError(
                QT_TRANSLATE_NOOP("Errors", "{file} is a folder, not a file."), file=str(photo.path)
            )
            refused.append(str(folder))
            continue
        known = frozenset(file.sha256 for file, _ in files)
        report = take_in(workspace.library.files, [photo.path], known=known, now=workspace.now)
        refused.extend(str(file.message) for file in report.refused)
        files.extend((file, photo.caption) for file in report.added)
        duplicates.extend(report.duplicates)
    if refused:
        _drop(workspace, [file.sha256 for file, _ in files])
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "{reason} No dispute was created."),
            reason=" ".join(refused),
        )
    return files, tuple(duplicates)


def _drop(workspace: Workspace, hashes: Sequence[str]) -> None:
    """Remove files that were just copied and that nothing else in the library names."""
    library = workspace.library
    kept = library.evidence.referenced() | library.journal.evidence_hashes()
    for sha256 in set(hashes) - kept:
        library.files.remove(sha256)


def _with_claim(workspace: Workspace, dispute: Dispute, entry: DisputeEntry) -> Dispute:
    """The dispute with the claim that the wizard would have written, when none was given."""
    case = reload_case(workspace, _dispute_id(dispute))
    if entry.claim_en or entry.claim_own or case is None:
        return dispute
    reason = _reason(case.questionnaire, dispute.reason)
    claim = write_claim(case, dispute, reason, "en")
    own = ""
    if entry.own_language != "en":
        own = write_claim(case, dispute, reason, entry.own_language)
    return save_draft(workspace, replace(dispute, claim_en=claim, claim_own=own))


def _order_id(order: Order) -> OrderId:
    if order.id is None:
        raise ValueError("The order was never saved")
    return order.id


def _dispute_id(dispute: Dispute) -> DisputeId:
    if dispute.id is None:
        raise ValueError("The dispute was never saved")
    return dispute.id
