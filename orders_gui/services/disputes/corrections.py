"""What a user corrects in the log of a dispute: a round is changed afterwards, or deleted."""

from dataclasses import replace

from orders_gui.domain.disputes.corrections import corrected, round_of, without
from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Round
from orders_gui.domain.disputes.refunds import Refund, closing_outcome
from orders_gui.domain.disputes.rounds import parties_of
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.ids import DisputeId, RoundId
from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.disputes import Happening, get_dispute
from orders_gui.services.disputes.refunds import refund_watch
from orders_gui.services.disputes.rounds import (
    DISPUTE_PAGE,
    PROTECTION_ENDS,
    case_of,
    extend_protection,
    refund_of,
)
from orders_gui.services.orders.orders import done, refresh
from orders_gui.services.workspace import Workspace

_E = DisputeEvent


def change_round(
    workspace: Workspace, dispute_id: DisputeId, round_id: RoundId, happening: Happening
) -> Message:
    """Put `happening` in place of a round as one step; returns what was done.

    The state of the dispute follows; money and stated dates that came from the round are
    corrected with it. Raises `UserError` for what cannot be true, and when a later round could
    not have followed; nothing is changed then.
    """
    dispute, order = case_of(workspace, dispute_id)
    before = round_of(dispute, round_id)
    turn = replace(
        before,
        event=happening.event,
        party=happening.party or parties_of(happening.event)[0],
        at=happening.at,
        text=happening.text,
        translation=happening.translation,
        amount=happening.amount,
        answer_by=happening.answer_by,
        evidence=happening.evidence,
    )
    changed = corrected(order, dispute, turn, workspace.now)
    label = done(QT_TRANSLATE_NOOP("Done", "Round of dispute {code} changed"), code=dispute.code)
    with workspace.library.journal.step(label, workspace.now):
        _keep(workspace, order, changed, before, happening)
    return label


def delete_round(workspace: Workspace, dispute_id: DisputeId, round_id: RoundId) -> Message:
    """Take a round out of the log as one step, with what came from it; returns what was done.

    Raises `UserError` when a later round could not have followed; nothing is changed then.
    """
    dispute, order = case_of(workspace, dispute_id)
    before = round_of(dispute, round_id)
    changed = without(dispute, round_id)
    label = done(QT_TRANSLATE_NOOP("Done", "Round of dispute {code} deleted"), code=dispute.code)
    with workspace.library.journal.step(label, workspace.now):
        _keep(workspace, order, changed, before, None)
    return label


def _keep(
    workspace: Workspace, order: Order, changed: Dispute, before: Round, now: Happening | None
) -> None:
    library = workspace.library
    dispute_id = library.disputes.save(changed, workspace.now)
    _correct_refund(workspace, changed, before, now)
    if _E.PROTECTION_EXTENDED in (before.event, now.event if now else None):
        _correct_protection(workspace, order, before, now)
    if _E.REFUND_RECEIVED in (before.event, now.event if now else None):
        _correct_outcome(workspace, dispute_id)
    refresh(workspace, [changed.order_id])


def _correct_refund(
    workspace: Workspace, dispute: Dispute, before: Round, now: Happening | None
) -> None:
    """The payment back that the round told of follows it."""
    refunds = workspace.library.refunds
    kept = _refund_told(workspace, dispute, before)
    told = refund_of(dispute, now) if now and now.event is _E.REFUND_RECEIVED else None
    if kept is None or kept.id is None:
        if told is not None:
            refunds.save(told)
    elif told is None:
        refunds.remove(kept.id)
    else:
        moved = now is not None and now.at != before.at
        refunds.save(
            replace(
                kept,
                received=told.received,
                received_on=told.received_on if moved else kept.received_on,
                note=told.note if kept.note == before.text else kept.note,
            )
        )


def _refund_told(workspace: Workspace, dispute: Dispute, turn: Round) -> Refund | None:
    if turn.event is not _E.REFUND_RECEIVED or dispute.id is None:
        return None
    found = workspace.library.refunds.of_dispute(dispute.id)
    return next((one for one in reversed(found) if one.received == turn.amount), None)


def _correct_protection(
    workspace: Workspace, order: Order, before: Round, now: Happening | None
) -> None:
    """The end of the protection that the round stated goes, and the one before is back."""
    order = replace(order, stated_dates=_without_extension(order.stated_dates, before))
    workspace.library.orders.save(order, workspace.now)
    if now is not None and now.event is _E.PROTECTION_EXTENDED:
        extend_protection(workspace, order, now)


def _without_extension(dates: tuple[StatedDate, ...], before: Round) -> tuple[StatedDate, ...]:
    gone = next(
        (
            date
            for date in reversed(dates)
            if (date.kind, date.page, date.value)
            == (PROTECTION_ENDS, DISPUTE_PAGE, before.answer_by)
        ),
        None,
    )
    if gone is None:
        return dates
    return tuple(
        replace(date, superseded_at=gone.superseded_at)
        if date.kind == PROTECTION_ENDS and date.superseded_at == gone.read_at
        else date
        for date in dates
        if date is not gone
    )


def _correct_outcome(workspace: Workspace, dispute_id: DisputeId) -> None:
    """A dispute that was closed over its refunds ends as they say now."""
    dispute = get_dispute(workspace, dispute_id)
    last = dispute.moves[-1] if dispute.moves else None
    if dispute.state is not DisputeState.CLOSED or last is None or last.event is not _E.CLOSE:
        return
    outcome = closing_outcome(dispute, refund_watch(workspace, dispute_id))
    workspace.library.disputes.save(replace(dispute, outcome=outcome), workspace.now)
