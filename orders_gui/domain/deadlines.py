"""Deadlines: every date that matters, computed from stated dates, overrides and rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from orders_gui.domain.disputes import RUNNING_STATES, Dispute, DisputeEvent, DisputeState
from orders_gui.domain.moments import Moment, add_days, end_of, is_day, start_of
from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.rulebook import Confidence, Rule, Rulebook, Start, Unit


class DeadlineKind(StrEnum):
    """What happens, or must have happened, at a deadline."""

    SHIP_BY = "ship_by"
    DISPUTE_OPENS = "dispute_opens"
    PROTECTION_ENDS = "protection_ends"
    DISPUTE_CLOSES = "dispute_closes"
    AUTO_CONFIRM = "auto_confirm"
    TRACKING_SILENT = "tracking_silent"
    FREE_RETURN_ENDS = "free_return_ends"
    SELLER_ANSWERS_BY = "seller_answers_by"
    YOU_ANSWER_BY = "you_answer_by"
    PLATFORM_STEPS_IN = "platform_steps_in"
    SHIP_BACK_BY = "ship_back_by"
    REFUND_EXPECTED_FROM = "refund_expected_from"
    REFUND_EXPECTED_UNTIL = "refund_expected_until"
    PAYPAL_OPEN_UNTIL = "paypal_open_until"
    PAYPAL_ESCALATE_BY = "paypal_escalate_by"
    CHARGEBACK_UNTIL = "chargeback_until"
    EU_WITHDRAWAL_UNTIL = "eu_withdrawal_until"
    EU_GUARANTEE_UNTIL = "eu_guarantee_until"
    SECTION75_UNTIL = "section75_until"


class Basis(StrEnum):
    """Where a date comes from; the first that is known is in force."""

    STATED = "stated"
    OVERRIDE = "override"
    RULE = "rule"


class Precision(StrEnum):
    """Whether the time of day is known; a day counts until 23:59:59 of its zone."""

    DAY = "day"
    INSTANT = "instant"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A computed fact. `at` and `counted_from` are aware UTC instants.

    `zone` is the IANA zone in which the day ends. `rule` is the rule's id, `source` the page
    that was read or the rule's source, `confidence` the rule's (`stated` dates are `high`).
    """

    kind: DeadlineKind
    at: datetime
    zone: str
    precision: Precision
    basis: Basis
    source: str
    confidence: Confidence
    rule: str | None = None
    counted_from: datetime | None = None
    read_at: datetime | None = None


_NEXT_KINDS = frozenset(
    {
        DeadlineKind.SHIP_BY,
        DeadlineKind.PROTECTION_ENDS,
        DeadlineKind.DISPUTE_CLOSES,
        DeadlineKind.FREE_RETURN_ENDS,
        DeadlineKind.SELLER_ANSWERS_BY,
        DeadlineKind.YOU_ANSWER_BY,
        DeadlineKind.SHIP_BACK_BY,
        DeadlineKind.REFUND_EXPECTED_UNTIL,
    }
)
"""Kinds that can be the next date of an order; the others only inform."""

_BEFORE_A_DISPUTE = frozenset(
    {
        DeadlineKind.DISPUTE_OPENS,
        DeadlineKind.PROTECTION_ENDS,
        DeadlineKind.DISPUTE_CLOSES,
        DeadlineKind.AUTO_CONFIRM,
        DeadlineKind.FREE_RETURN_ENDS,
    }
)
"""Kinds that no longer run once a dispute is open."""

_AWAITED = {
    DisputeState.WAITING_SELLER: DeadlineKind.SELLER_ANSWERS_BY,
    DisputeState.YOUR_ANSWER_DUE: DeadlineKind.YOU_ANSWER_BY,
}
"""In which state whose answer is awaited."""

_DISPUTE_KINDS = (
    DeadlineKind.SELLER_ANSWERS_BY,
    DeadlineKind.YOU_ANSWER_BY,
    DeadlineKind.PLATFORM_STEPS_IN,
    DeadlineKind.SHIP_BACK_BY,
    DeadlineKind.REFUND_EXPECTED_FROM,
    DeadlineKind.REFUND_EXPECTED_UNTIL,
)
_ORDER_KINDS = tuple(sorted(set(DeadlineKind) - set(_DISPUTE_KINDS), key=list(DeadlineKind).index))

_STARTED_BY = {
    DisputeEvent.OPENED: Start.LAST_CHANGED,
    DisputeEvent.DECLINE: Start.LAST_CHANGED,
    DisputeEvent.CHANGE_REQUEST: Start.LAST_CHANGED,
    DisputeEvent.SELLER_OFFERS: Start.ANSWERED,
    DisputeEvent.SELLER_DECLINES: Start.ANSWERED,
    DisputeEvent.SELLER_ASKS_TO_CLOSE: Start.ANSWERED,
    DisputeEvent.PLATFORM_OFFERS: Start.ANSWERED,
    DisputeEvent.SELLER_ACCEPTS: Start.DECIDED,
    DisputeEvent.SELLER_SILENT: Start.DECIDED,
    DisputeEvent.ACCEPT: Start.DECIDED,
    DisputeEvent.VERDICT: Start.DECIDED,
    DisputeEvent.RETURN_AGREED: Start.RETURN_AGREED,
    DisputeEvent.SENT: Start.RETURN_SENT,
}
"""Which events start a period; the newest of a kind counts."""

Starts = dict[Start, Moment | None]
"""The known starting points of an order or a dispute."""


def deadlines_of(
    order: Order, disputes: Sequence[Dispute], rules: Rulebook
) -> tuple[Deadline, ...]:
    """Every deadline of the order and its disputes, the soonest first.

    A stated date beats the rule. A rule whose starting point is not known yet, or whose
    conditions the order does not meet, gives no deadline.
    """
    running = [dispute for dispute in disputes if dispute.state in RUNNING_STATES]
    found: list[Deadline] = []
    starts = _starts_of_order(order)
    for kind in _ORDER_KINDS:
        deadline = _of_order(kind, order, starts, rules)
        if deadline is None:
            continue
        if kind is DeadlineKind.PROTECTION_ENDS:
            starts |= {Start.PROTECTION_END: deadline.at}
            starts |= {Start.END_OR_RECEIPT: order.confirmed or deadline.at}
        if not (running and kind in _BEFORE_A_DISPUTE):
            found.append(deadline)
    for dispute in running:
        found.extend(_of_dispute(order, dispute, rules))
    return tuple(sorted(found, key=_by_time))


def next_deadline(deadlines: Iterable[Deadline], now: datetime) -> Deadline | None:
    """The soonest date that matters and is still ahead, else the last one that was missed."""
    relevant = sorted((d for d in deadlines if d.kind in _NEXT_KINDS), key=_by_time)
    ahead = [deadline for deadline in relevant if deadline.at >= now]
    if ahead:
        return ahead[0]
    return relevant[-1] if relevant else None


def _of_order(kind: DeadlineKind, order: Order, starts: Starts, rules: Rulebook) -> Deadline | None:
    stated = order.stated(kind)
    if stated is not None:
        return _stated(kind, stated, starts.get(Start.SHIPPED) or order.ordered)
    return _first_by_rule(kind, order, starts, rules)


def _of_dispute(order: Order, dispute: Dispute, rules: Rulebook) -> Iterable[Deadline]:
    """Whose answer is awaited until when, and what follows from the dispute's steps."""
    starts = _starts_of_dispute(dispute)
    awaited = _AWAITED.get(dispute.state)
    for kind in _DISPUTE_KINDS:
        if kind in _AWAITED.values() and kind is not awaited:
            continue
        stated = _answer_by(dispute) if kind is awaited else None
        if stated is not None:
            yield _from_page(kind, stated, dispute)
            continue
        deadline = _first_by_rule(kind, order, starts, rules)
        if deadline is not None:
            yield deadline


def _first_by_rule(
    kind: DeadlineKind, order: Order, starts: Starts, rules: Rulebook
) -> Deadline | None:
    """The first rule of this kind that applies to the order and whose start is known."""
    for rule in rules.rules_for(kind):
        start = starts.get(rule.counted_from)
        if start is not None and rule.unit is Unit.CALENDAR_DAYS and _applies(rule, order):
            return _by_rule(kind, rule, start)
    return None


def _by_rule(kind: DeadlineKind, rule: Rule, start: Moment) -> Deadline:
    """`rule.figure` calendar days after `start`, in the rule's zone."""
    at = add_days(start, rule.figure, rule.zone)
    return Deadline(
        kind=kind,
        at=end_of(at, rule.zone),
        zone=rule.zone,
        precision=_precision(at),
        basis=Basis.RULE,
        source=rule.source,
        confidence=rule.confidence,
        rule=rule.id,
        counted_from=start_of(start, rule.zone),
    )


def _stated(kind: DeadlineKind, stated: StatedDate, since: Moment | None) -> Deadline:
    return Deadline(
        kind=kind,
        at=end_of(stated.value, stated.zone),
        zone=stated.zone,
        precision=_precision(stated.value),
        basis=Basis.STATED,
        source=stated.page,
        confidence=Confidence.HIGH,
        counted_from=start_of(since, stated.zone) if since else None,
        read_at=stated.read_at,
    )


def _from_page(kind: DeadlineKind, at: datetime, dispute: Dispute) -> Deadline:
    return Deadline(
        kind=kind,
        at=at,
        zone="UTC",
        precision=Precision.INSTANT,
        basis=Basis.STATED,
        source="dispute page",
        confidence=Confidence.HIGH,
        counted_from=dispute.moves[-1].at,
    )


def _answer_by(dispute: Dispute) -> datetime | None:
    moves = dispute.moves
    return moves[-1].answer_by if moves else None


def _starts_of_order(order: Order) -> Starts:
    paid = order.payments[0].paid_on if order.payments else None
    delivery = order.delivery
    return {
        Start.ORDERED: order.ordered,
        Start.PAID: paid or order.ordered,
        Start.SHIPPED: order.shipped,
        Start.PROMISED: delivery.promised_by if delivery else None,
        Start.DELIVERED: order.delivered,
        Start.CONFIRMED: order.confirmed,
        Start.END_OR_RECEIPT: order.confirmed,
    }


def _starts_of_dispute(dispute: Dispute) -> Starts:
    starts: Starts = {Start.OPENED: dispute.opened_at}
    for turn in dispute.rounds:
        start = _STARTED_BY.get(turn.event)
        if start is not None:
            starts[start] = turn.at
    return starts


def _applies(rule: Rule, order: Order) -> bool:
    """Whether the order meets the rule's conditions; what is not known is not met."""
    days = order.delivery.promised_days if order.delivery else None
    known: dict[str, object] = {
        "seller_country": order.seller_country or None,
        "free_return": order.free_return,
    }
    if rule.promised_days_below is not None and (days is None or days >= rule.promised_days_below):
        return False
    return all(known.get(name) == value for name, value in rule.conditions)


def _precision(moment: Moment) -> Precision:
    return Precision.DAY if is_day(moment) else Precision.INSTANT


def _by_time(deadline: Deadline) -> datetime:
    return deadline.at
