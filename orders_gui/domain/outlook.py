"""What an order's row says: its group, its pill, the date that matters next, whose turn it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent
from orders_gui.domain.list_row import (
    ACT_WITHIN,
    Pill,
    Place,
    silent_days,
)
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import Deadline, next_deadline, refund_overdue
from orders_gui.domain.states import (
    FINISHED,
    RUNNING_STATES,
    DisputeState,
    OrderStatus,
    Stage,
)

_YOUR_TURN = frozenset({DisputeState.YOUR_ANSWER_DUE, DisputeState.RETURN_DUE})

_BY_STATUS = {
    OrderStatus.AWAITING_PAYMENT: Pill.UNPAID,
    OrderStatus.AWAITING_SHIPMENT: Pill.ORDERED,
    OrderStatus.SHIPPED: Pill.IN_TRANSIT,
    OrderStatus.CUSTOMS: Pill.CUSTOMS,
    OrderStatus.OUT_FOR_DELIVERY: Pill.PICK_UP,
    OrderStatus.DELIVERED: Pill.DELIVERED,
    OrderStatus.COMPLETED: Pill.COMPLETED,
    OrderStatus.CANCELLED: Pill.CANCELLED,
    OrderStatus.REFUNDED: Pill.REFUNDED,
}

_BY_STAGE = {
    Stage.EXPORT_CUSTOMS: Pill.CUSTOMS,
    Stage.IMPORT_CUSTOMS: Pill.CUSTOMS,
    Stage.OUT_FOR_DELIVERY: Pill.PICK_UP,
    Stage.DELIVERED: Pill.DELIVERED,
    Stage.EXCEPTION: Pill.STUCK,
    Stage.RETURNED: Pill.STUCK,
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """The derived facts that are stored beside an order, so that lists sort at once.

    `sort_at` is the instant by which the order is sorted: the next deadline, but for an order
    where it is your turn never later than ten days ahead, so that it stands in *Act*.
    """

    place: Place
    pill: Pill
    next: Deadline | None
    sort_at: datetime | None
    your_turn: bool
    dispute_state: DisputeState | None
    refund: Money | None
    last_at: Moment | None
    last_text: str
    last_stage: Stage | None


def outlook(
    order: Order, disputes: Sequence[Dispute], deadlines: Sequence[Deadline], now: datetime
) -> Outlook:
    """Derive the row's facts from the order, its disputes and its deadlines at `now`."""
    running = [dispute for dispute in disputes if dispute.state in RUNNING_STATES]
    shown = shown_dispute(disputes)
    place = _place(order, bool(running))
    due = next_deadline(deadlines, now, disputes) if place is Place.OPEN else None
    your_turn = any(d.state in _YOUR_TURN for d in running) or refund_overdue(deadlines, now)
    last = order.last_event
    return Outlook(
        place=place,
        pill=_pill(order, bool(running), now),
        next=due,
        sort_at=_sort_at(due, your_turn, now),
        your_turn=your_turn,
        dispute_state=shown.state if shown else None,
        refund=_refund(disputes),
        last_at=last.at if last else None,
        last_text=last.text if last else "",
        last_stage=last.stage if last else None,
    )


def shown_dispute(disputes: Sequence[Dispute]) -> Dispute | None:
    """The dispute that stands for an order: the last running one, else the newest."""
    running = [dispute for dispute in disputes if dispute.state in RUNNING_STATES]
    if running:
        return running[-1]
    return max(disputes, key=_changed) if disputes else None


def _sort_at(due: Deadline | None, your_turn: bool, now: datetime) -> datetime | None:
    at = due.at if due else None
    if not your_turn:
        return at
    return now + ACT_WITHIN if at is None else min(at, now + ACT_WITHIN)


def _place(order: Order, disputed: bool) -> Place:
    if order.binned_at is not None:
        return Place.BIN
    if order.archived_at is not None:
        return Place.ARCHIVE
    if order.status in FINISHED and not disputed:
        return Place.FINISHED
    return Place.OPEN


def _pill(order: Order, disputed: bool, now: datetime) -> Pill:
    if disputed:
        return Pill.DISPUTE
    pill = _BY_STATUS[order.status]
    if order.status in FINISHED or order.status is OrderStatus.DELIVERED:
        return pill
    last = order.last_event
    if last is not None and last.stage in _BY_STAGE:
        pill = _BY_STAGE[last.stage]
    if silent_days(last.at if last else None, pill, now.date()) is not None:
        return Pill.STUCK
    return pill


def _refund(disputes: Sequence[Dispute]) -> Money | None:
    received = [
        turn.amount
        for dispute in disputes
        for turn in dispute.rounds
        if turn.event is DisputeEvent.REFUND_RECEIVED and turn.amount is not None
    ]
    same = [amount for amount in received if amount.currency == received[0].currency]
    return sum(same[1:], same[0]) if same else None


def _changed(dispute: Dispute) -> datetime:
    changed = dispute.updated_at or dispute.created_at
    if changed is None:
        raise ValueError("A stored dispute has the time of its last change")
    return changed
