"""What a user records in a dispute, checked first: rounds, stops, money that came back."""

from dataclasses import replace

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Round
from orders_gui.domain.disputes.refunds import Refund, closing_outcome
from orders_gui.domain.disputes.rounds import amount_warning, check_round, parties_of
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.disputes import Happening, get_dispute, record
from orders_gui.services.disputes.refunds import record_refund, refund_watch
from orders_gui.services.orders.orders import done, refresh
from orders_gui.services.workspace import Workspace

PROTECTION_ENDS = "protection_ends"
DISPUTE_PAGE = "dispute page"
"""What an extension of the protection states, and where."""


def record_round(workspace: Workspace, dispute_id: DisputeId, happening: Happening) -> Message:
    """Keep what happened as one step; returns what was done.

    Raises `UserError` for what cannot be true; nothing is changed then. Money that came back
    is kept as a refund too, and an extension of the protection as a stated date of the order.
    """
    dispute, order = case_of(workspace, dispute_id)
    check_round(order, dispute, _round(happening), workspace.now)
    label = done(QT_TRANSLATE_NOOP("Done", "Round added to dispute {code}"), code=dispute.code)
    with workspace.library.journal.step(label, workspace.now):
        if happening.event is DisputeEvent.REFUND_RECEIVED:
            record_refund(workspace, refund_of(dispute, happening))
        else:
            record(workspace, dispute_id, _with_outcome(workspace, dispute, happening))
        if happening.event is DisputeEvent.PROTECTION_EXTENDED and happening.answer_by:
            extend_protection(workspace, order, happening)
    return label


def record_payment(
    workspace: Workspace, dispute_id: DisputeId, refund: Refund, *, last: bool = False
) -> Message:
    """Keep a payment that came back, checked against what the order cost.

    With `last` nothing more is awaited, and the dispute closes.
    """
    dispute, order = case_of(workspace, dispute_id)
    on = refund.received_on
    if on is not None and on > workspace.now.astimezone().date():
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "{day} is still ahead. Nothing was changed."),
            day=on.isoformat(),
        )
    if dispute.state is DisputeState.REFUND_PENDING:
        turn = Round(
            DisputeEvent.REFUND_RECEIVED,
            parties_of(DisputeEvent.REFUND_RECEIVED)[0],
            workspace.now,
            amount=refund.received,
        )
        check_round(order, dispute, turn, workspace.now)
    decided = dispute.moves[-1].at.astimezone().date() if dispute.moves else None
    if on is not None and decided is not None and on < decided:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{day} is before the step that it follows ({last}). Nothing was changed.",
            ),
            day=on.isoformat(),
            last=decided.isoformat(),
        )
    return record_refund(workspace, refund, last=last)


def round_warning(
    workspace: Workspace, dispute_id: DisputeId, happening: Happening
) -> Message | None:
    """What to say beside a round that is kept all the same."""
    _, order = case_of(workspace, dispute_id)
    return amount_warning(order, happening.amount)


def case_of(workspace: Workspace, dispute_id: DisputeId) -> tuple[Dispute, Order]:
    """A dispute and its order; raises `UserError` when one of them is gone."""
    dispute = get_dispute(workspace, dispute_id)
    order = workspace.library.orders.get(dispute.order_id)
    if order is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    return dispute, order


def _round(happening: Happening) -> Round:
    return Round(
        event=happening.event,
        party=happening.party or parties_of(happening.event)[0],
        at=happening.at,
        amount=happening.amount,
        answer_by=happening.answer_by,
    )


def refund_of(dispute: Dispute, happening: Happening) -> Refund:
    """The payment back that a round tells of."""
    return Refund(
        order_id=dispute.order_id,
        received=happening.amount,
        received_on=happening.at,
        note=happening.text,
        dispute_id=dispute.id,
    )


def _with_outcome(workspace: Workspace, dispute: Dispute, happening: Happening) -> Happening:
    """A dispute that is closed ends as its refunds say, unless something else is said."""
    if happening.event is not DisputeEvent.CLOSE or happening.outcome or dispute.id is None:
        return happening
    return replace(happening, outcome=closing_outcome(dispute, refund_watch(workspace, dispute.id)))


def extend_protection(workspace: Workspace, order: Order, happening: Happening) -> None:
    """The new end of the protection is a stated date; the old one stays in the history."""
    now, zone = workspace.now, workspace.rulebook_for(order.marketplace).zone
    if happening.answer_by is None or order.id is None:
        return
    kept = tuple(
        replace(date, superseded_at=now)
        if date.kind == PROTECTION_ENDS and date.superseded_at is None
        else date
        for date in order.stated_dates
    )
    read = StatedDate(PROTECTION_ENDS, happening.answer_by, zone, DISPUTE_PAGE, now)
    workspace.library.orders.save(replace(order, stated_dates=(*kept, read)), now)
    refresh(workspace, [order.id])
