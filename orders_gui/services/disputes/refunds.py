"""What a user does with refunds: record what came, correct it, see what is missing."""

from dataclasses import replace
from datetime import datetime

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.disputes.refunds import Refund, RefundWatch, closing_outcome, watch
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.moments import end_of
from orders_gui.domain.orders import Order
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.advice import deadlines_of_dispute
from orders_gui.services.disputes.disputes import Happening, get_dispute, record
from orders_gui.services.orders.orders import done, order_detail, refresh
from orders_gui.services.workspace import Workspace

_TO_PENDING = {
    DisputeState.DECIDED: (DisputeEvent.REFUND_AGREED,),
    DisputeState.RETURN_SENT: (DisputeEvent.RECEIVED,),
    DisputeState.REFUND_PENDING: (),
}
"""What has happened, said or not, when money comes in one of these states."""


def refunds_of(workspace: Workspace, order_id: OrderId) -> tuple[Refund, ...]:
    """All payments back for an order."""
    return tuple(workspace.library.refunds.of_order(order_id))


def refund_watch(workspace: Workspace, dispute_id: DisputeId) -> RefundWatch:
    """How the refund of a dispute stands now."""
    dispute = get_dispute(workspace, dispute_id)
    detail = order_detail(workspace, dispute.order_id)
    if detail is None:
        raise _gone()
    refunds = workspace.library.refunds.of_dispute(dispute_id)
    deadlines = deadlines_of_dispute(detail, dispute)
    return watch(detail.order, dispute, refunds, deadlines, workspace.now)


def record_refund(workspace: Workspace, refund: Refund, *, last: bool = False) -> Message:
    """Keep a payment that came back; returns what was done.

    It becomes a round of its dispute. The dispute closes when the decided amount has come and
    the exchange rate took nothing, or when the user says that this was the `last` payment.
    """
    if refund.received is None or refund.received.minor <= 0:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The refund needs the amount that came back."))
    order = _order(workspace, refund.order_id)
    label = done(QT_TRANSLATE_NOOP("Done", "Refund for “{title}” recorded"), title=order.title)
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.refunds.save(refund)
        if refund.dispute_id is not None:
            _tell_dispute(workspace, refund.dispute_id, refund, last=last)
        refresh(workspace, [refund.order_id])
    return label


def change_refund(workspace: Workspace, refund: Refund) -> Message:
    """Keep a correction, such as the rate or a note; returns what was done."""
    kept = None if refund.id is None else workspace.library.refunds.get(refund.id)
    if kept is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The refund is no longer in the library."))
    order = _order(workspace, kept.order_id)
    label = done(QT_TRANSLATE_NOOP("Done", "Refund for “{title}” changed"), title=order.title)
    with workspace.library.journal.step(label, workspace.now, join_same=True):
        workspace.library.refunds.save(
            replace(refund, order_id=kept.order_id, dispute_id=kept.dispute_id)
        )
        if kept.dispute_id is not None and refund.received != kept.received:
            _correct_round(workspace, kept.dispute_id, kept, refund)
    return label


def _correct_round(
    workspace: Workspace, dispute_id: DisputeId, kept: Refund, refund: Refund
) -> None:
    """The log of the dispute tells of the corrected amount too."""
    dispute = get_dispute(workspace, dispute_id)
    told = [
        number
        for number, turn in enumerate(dispute.rounds)
        if turn.event is DisputeEvent.REFUND_RECEIVED and turn.amount == kept.received
    ]
    if told:
        rounds = list(dispute.rounds)
        rounds[told[-1]] = replace(rounds[told[-1]], amount=refund.received)
        workspace.library.disputes.save(replace(dispute, rounds=tuple(rounds)), workspace.now)
        refresh(workspace, [dispute.order_id])


def _tell_dispute(
    workspace: Workspace, dispute_id: DisputeId, refund: Refund, *, last: bool
) -> None:
    dispute = get_dispute(workspace, dispute_id)
    before = _TO_PENDING.get(dispute.state)
    if before is None:
        return
    at = _when(refund, workspace.now)
    came = Happening(
        DisputeEvent.REFUND_RECEIVED, at, text=refund.note, amount=refund.received
    )  # fmt: skip
    happenings = [*(Happening(event, at) for event in before), came]
    now = refund_watch(workspace, dispute_id)
    if last or (now.complete and now.lost_by_exchange is None):
        outcome = closing_outcome(dispute, now)
        happenings.append(Happening(DisputeEvent.CLOSE, at, outcome=outcome))
    record(workspace, dispute_id, *happenings)


def _when(refund: Refund, now: datetime) -> datetime:
    """The instant of the round: never later than now."""
    return now if refund.received_on is None else min(end_of(refund.received_on, "UTC"), now)


def _order(workspace: Workspace, order_id: OrderId) -> Order:
    order = workspace.library.orders.get(order_id)
    if order is None:
        raise _gone()
    return order


def _gone() -> UserError:
    return UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
