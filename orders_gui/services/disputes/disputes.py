"""What a user does with disputes: draft, attach evidence, open, record what happens."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from orders_gui.domain.disputes.dispute import (
    Dispute,
    DisputeEvent,
    Outcome,
    Party,
    Round,
    next_state,
)
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.domain.ids import DisputeId, EvidenceId, OrderId
from orders_gui.domain.money import Money
from orders_gui.domain.states import OPEN_STATES, DisputeState
from orders_gui.services.evidence.intake import IncomingFile
from orders_gui.services.orders.orders import done, refresh
from orders_gui.services.workspace import Workspace

_BY_BUYER = frozenset(
    {
        DisputeEvent.OPENED,
        DisputeEvent.DECLINE,
        DisputeEvent.CHANGE_REQUEST,
        DisputeEvent.ACCEPT,
        DisputeEvent.ESCALATE,
        DisputeEvent.SENT,
        DisputeEvent.ARRIVED,
        DisputeEvent.REFUND_RECEIVED,
        DisputeEvent.WITHDRAW,
        DisputeEvent.NOTE,
        DisputeEvent.MESSAGE,
        DisputeEvent.CLOSE,
    }
)
_BY_PLATFORM = frozenset(
    {
        DisputeEvent.PLATFORM_STEPS_IN,
        DisputeEvent.PLATFORM_OFFERS,
        DisputeEvent.VERDICT,
        DisputeEvent.PROTECTION_EXTENDED,
    }
)
_SENDS_THE_CLAIM = frozenset({DisputeEvent.OPENED, DisputeEvent.CHANGE_REQUEST})


@dataclass(frozen=True, slots=True)
class Happening:
    """What the user records: the event with its facts; instants are aware UTC."""

    event: DisputeEvent
    at: datetime
    party: Party | None = None
    text: str = ""
    translation: str = ""
    amount: Money | None = None
    answer_by: datetime | None = None
    evidence: tuple[EvidenceId, ...] = ()
    outcome: Outcome | None = None


def draft_of(workspace: Workspace, order_id: OrderId) -> Dispute | None:
    """The draft that is being written for an order, if there is one."""
    disputes = workspace.library.disputes.of_order(order_id)
    return next((d for d in disputes if d.state is DisputeState.DRAFT), None)


def start_dispute(workspace: Workspace, order_id: OrderId, *, own_language: str = "en") -> Dispute:
    """The order's draft: the one that is there, or a new one about all items.

    Evidence that lay with the order moves into a new draft.
    """
    kept = draft_of(workspace, order_id)
    if kept is not None:
        return kept
    library, now = workspace.library, workspace.now
    order = library.orders.get(order_id)
    if order is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    label = done(QT_TRANSLATE_NOOP("Done", "Dispute for “{title}” begun"), title=order.title)
    with library.journal.step(label, now):
        fresh = Dispute(
            order_id=order_id,
            code=library.disputes.next_code(now.year),
            item_ids=tuple(item.id for item in order.items if item.id is not None),
            own_language=own_language,
        )
        dispute_id = library.disputes.save(fresh, now)
        for piece in library.evidence.of_order(order_id):
            if piece.dispute_id is None:
                library.evidence.save(replace(piece, dispute_id=dispute_id))
        refresh(workspace, [order_id])
    return get_dispute(workspace, dispute_id)


def get_dispute(workspace: Workspace, dispute_id: DisputeId) -> Dispute:
    """One dispute; raises `UserError` when it is gone."""
    dispute = workspace.library.disputes.get(dispute_id)
    if dispute is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The dispute is no longer in the library."))
    return dispute


def save_draft(workspace: Workspace, dispute: Dispute) -> Dispute:
    """Keep every change of the wizard; changes in a row are one step of the journal."""
    library, now = workspace.library, workspace.now
    label = done(QT_TRANSLATE_NOOP("Done", "Dispute {code} changed"), code=dispute.code)
    with library.journal.step(label, now, join_same=True):
        dispute_id = library.disputes.save(dispute, now)
        refresh(workspace, [dispute.order_id])
    return get_dispute(workspace, dispute_id)


def create_dispute(
    workspace: Workspace,
    dispute: Dispute,
    files: Sequence[tuple[IncomingFile, str]],
    *,
    opened_at: datetime | None = None,
) -> Dispute:
    """Write a complete dispute with its files and captions in one step.

    With `opened_at` (aware UTC) it waits for the seller, else it is a draft.
    """
    library, now = workspace.library, workspace.now
    coded = replace(dispute, code=library.disputes.next_code(now.year))
    label = done(QT_TRANSLATE_NOOP("Done", "Dispute {code} added"), code=coded.code)
    with library.journal.step(label, now):
        dispute_id = library.disputes.save(coded, now)
        for file, caption in files:
            _add_file(workspace, coded.order_id, dispute_id, file, caption)
        if opened_at is not None:
            happening = Happening(DisputeEvent.OPENED, opened_at)
            record(workspace, dispute_id, happening)
        refresh(workspace, [coded.order_id])
    return get_dispute(workspace, dispute_id)


def discard_draft(workspace: Workspace, dispute_id: DisputeId) -> Message:
    """Put a draft into the bin; its evidence stays with the order. Returns what was done."""
    library, now = workspace.library, workspace.now
    dispute = get_dispute(workspace, dispute_id)
    label = done(QT_TRANSLATE_NOOP("Done", "Draft {code} deleted"), code=dispute.code)
    with library.journal.step(label, now):
        for piece in library.evidence.of_dispute(dispute_id):
            library.evidence.save(replace(piece, dispute_id=None))
        library.disputes.bin(dispute_id, now)
        refresh(workspace, [dispute.order_id])
    return label


def record(workspace: Workspace, dispute_id: DisputeId, *happenings: Happening) -> Dispute:
    """Add rounds to the log, in order of time, and move the dispute to its next state.

    Raises `UserError` for an event that cannot happen then; nothing is changed in that case.
    Without a stated `answer_by` the seller's answer is due by the marketplace's rule (deadlines).
    """
    library, now = workspace.library, workspace.now
    dispute = get_dispute(workspace, dispute_id)
    attached = tuple(
        piece.id for piece in library.evidence.of_dispute(dispute_id) if piece.id is not None
    )
    for happening in happenings:
        dispute = _after(dispute, happening, attached)
    label = done(QT_TRANSLATE_NOOP("Done", "Round added to dispute {code}"), code=dispute.code)
    with library.journal.step(label, now):
        library.disputes.save(dispute, now)
        refresh(workspace, [dispute.order_id])
    return get_dispute(workspace, dispute_id)


def add_evidence(
    workspace: Workspace,
    order_id: OrderId,
    dispute_id: DisputeId | None,
    files: Sequence[IncomingFile],
    caption: str = "",
) -> tuple[Evidence, ...]:
    """Attach files that `intake` has put on disk, with one caption; one step for all of them.

    Raises `UserError` when the order is gone by now.
    """
    library = workspace.library
    if library.orders.get(order_id) is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    label = _files(
        QT_TRANSLATE_NOOP("Done", "File added"),
        QT_TRANSLATE_NOOP("Done", "{count} files added"),
        len(files),
    )
    with library.journal.step(label, workspace.now):
        return tuple(_add_file(workspace, order_id, dispute_id, file, caption) for file in files)


def change_evidence(
    workspace: Workspace, evidence_id: EvidenceId, *, caption: str, kind: EvidenceKind
) -> None:
    """Change what is said of a file."""
    library = workspace.library
    piece = library.evidence.get(evidence_id)
    if piece is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The file is no longer in the library."))
    label = done(QT_TRANSLATE_NOOP("Done", "Caption of {name} changed"), name=piece.original_name)
    with library.journal.step(label, workspace.now, join_same=True):
        library.evidence.save(replace(piece, caption=caption, kind=kind))


def reorder_evidence(workspace: Workspace, evidence_ids: Sequence[EvidenceId]) -> None:
    """Put the exhibits into the order of `evidence_ids`; their letters follow."""
    library = workspace.library
    label = done(QT_TRANSLATE_NOOP("Done", "Order of the photos changed"))
    with library.journal.step(label, workspace.now):
        for position, evidence_id in enumerate(evidence_ids):
            piece = library.evidence.get(evidence_id)
            if piece is not None and piece.position != position:
                library.evidence.save(replace(piece, position=position))


def remove_evidence(workspace: Workspace, evidence_ids: Sequence[EvidenceId]) -> Message:
    """Put files into the bin; returns what was done."""
    label = _files(
        QT_TRANSLATE_NOOP("Done", "File moved to the bin"),
        QT_TRANSLATE_NOOP("Done", "{count} files moved to the bin"),
        len(evidence_ids),
    )
    library = workspace.library
    with library.journal.step(label, workspace.now):
        library.evidence.bin(evidence_ids, workspace.now)
    return label


def restore_evidence(workspace: Workspace, evidence_ids: Sequence[EvidenceId]) -> Message:
    """Take files out of the bin; returns what was done."""
    label = _files(
        QT_TRANSLATE_NOOP("Done", "File taken out of the bin"),
        QT_TRANSLATE_NOOP("Done", "{count} files taken out of the bin"),
        len(evidence_ids),
    )
    library = workspace.library
    with library.journal.step(label, workspace.now):
        library.evidence.restore(evidence_ids)
    return label


def _files(one: str, many: str, count: int) -> Message:
    """What was done with one file or with several; both texts are marked."""
    return done(one) if count == 1 else done(many, count=count)


def _add_file(
    workspace: Workspace,
    order_id: OrderId,
    dispute_id: DisputeId | None,
    file: IncomingFile,
    caption: str,
) -> Evidence:
    library = workspace.library
    kept = (
        library.evidence.of_dispute(dispute_id)
        if dispute_id is not None
        else library.evidence.of_order(order_id)
    )
    evidence = Evidence(
        id=None,
        order_id=order_id,
        dispute_id=dispute_id,
        sha256=file.sha256,
        size=file.size,
        extension=file.extension,
        type_name=file.type_name,
        original_name=file.original_name,
        media=file.media,
        kind=file.kind,
        caption=caption,
        position=1 + max((piece.position for piece in kept), default=-1),
        width=file.width,
        height=file.height,
        captured_at=file.captured_at,
        captured_source=file.captured_source,
        has_location=file.has_location,
        imported_at=file.imported_at,
        preview=file.preview,
    )
    return replace(evidence, id=library.evidence.save(evidence))


def _after(dispute: Dispute, happening: Happening, attached: tuple[EvidenceId, ...]) -> Dispute:
    """The dispute with one more round; the opening takes along the `attached` evidence."""
    state = next_state(dispute.state, happening.event)
    evidence, amount = happening.evidence, happening.amount
    if happening.event is DisputeEvent.OPENED:
        evidence = evidence or attached
        amount = amount or dispute.request.amount
    turn = Round(
        event=happening.event,
        party=happening.party or _party(happening.event),
        at=happening.at,
        text=happening.text or (dispute.claim_en if happening.event in _SENDS_THE_CLAIM else ""),
        translation=happening.translation,
        amount=amount,
        answer_by=happening.answer_by,
        evidence=evidence,
    )
    return replace(
        dispute,
        state=state,
        rounds=(*dispute.rounds, turn),
        outcome=_outcome(dispute, happening, state),
        opened_at=happening.at if happening.event is DisputeEvent.OPENED else dispute.opened_at,
    )


def _party(event: DisputeEvent) -> Party:
    if event in _BY_BUYER:
        return Party.BUYER
    return Party.PLATFORM if event in _BY_PLATFORM else Party.SELLER


def _outcome(dispute: Dispute, happening: Happening, state: DisputeState) -> Outcome | None:
    if happening.outcome is not None:
        return happening.outcome
    if state in OPEN_STATES:
        return dispute.outcome
    if happening.event is DisputeEvent.WITHDRAW:
        return Outcome.WITHDRAWN
    if happening.event is DisputeEvent.ARRIVED:
        return Outcome.REPLACED
    return dispute.outcome
