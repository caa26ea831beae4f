"""Deadlines: every date that matters, computed from stated dates, overrides and rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from orders_gui.domain.disputes.dispute import Dispute, Outcome
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.moments import (
    Moment,
    add_days,
    add_months,
    day_of,
    end_of,
    is_day,
    is_plausible,
    start_of,
)
from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.rules.business_days import add_business_days
from orders_gui.domain.rules.buyer import BuyerPlace
from orders_gui.domain.rules.rule_facts import (
    Facts,
    Starts,
    applies,
    facts_of,
    is_shipped,
    starts_of_dispute,
    starts_of_order,
)
from orders_gui.domain.rules.rulebook import Confidence, Rule, Rulebook, Start, Unit
from orders_gui.domain.states import (
    RUNNING_STATES,
    Basis,
    DeadlineKind,
    DisputeState,
    OrderStatus,
)


class Precision(StrEnum):
    """Whether the time of day is known; a day counts until 23:59:59 of its zone."""

    DAY = "day"
    INSTANT = "instant"


class Caveat(StrEnum):
    """Why a date that is counted in business days may be a little too early."""

    NO_BANK_COUNTRY = "no_bank_country"
    NO_HOLIDAYS = "no_holidays"
    WEEKDAYS_ONLY = "weekdays_only"


class WarningLevel(StrEnum):
    """How loudly a date is warned of; the last 24 hours are treated as gone."""

    NONE = "none"
    SEVEN_DAYS = "seven_days"
    THREE_DAYS = "three_days"
    ONE_DAY = "one_day"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A computed fact. `at` and `counted_from` are aware UTC instants.

    `zone` is the IANA zone in which the day ends. `rule` is the rule's id, `source` the page
    that was read or the rule's source, `confidence` the rule's (`stated` dates are `high`).
    `dispute` is the dispute that the date belongs to; None for dates of the order itself.
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
    dispute: DisputeId | None = None
    caveat: Caveat | None = None


_K, _S = DeadlineKind, DisputeState

_NEXT_KINDS = frozenset(
    {
        _K.SHIP_BY,
        _K.PROTECTION_ENDS,
        _K.DISPUTE_CLOSES,
        _K.FREE_RETURN_ENDS,
        _K.SELLER_ANSWERS_BY,
        _K.YOU_ANSWER_BY,
        _K.SHIP_BACK_BY,
        _K.REFUND_EXPECTED_UNTIL,
    }
)
"""Kinds that can be the next date of an order; the others only inform."""

_OTHER_WAYS = frozenset({_K.PAYPAL_OPEN_UNTIL, _K.PAYPAL_ESCALATE_BY, _K.CHARGEBACK_UNTIL})
"""Kinds that can be the next date while a dispute runs or after it was lost."""

STAYS_OPEN = _OTHER_WAYS | {_K.EU_WITHDRAWAL_UNTIL, _K.EU_GUARANTEE_UNTIL, _K.SECTION75_UNTIL}
"""Kinds whose periods do not end with the marketplace's own dispute."""

_BEFORE_A_DISPUTE = frozenset(
    {
        _K.DISPUTE_OPENS,
        _K.PROTECTION_ENDS,
        _K.DISPUTE_CLOSES,
        _K.AUTO_CONFIRM,
        _K.FREE_RETURN_ENDS,
    }
)
"""Kinds that no longer run once every item is in a dispute."""

_CALLED_OFF = frozenset({OrderStatus.CANCELLED, OrderStatus.REFUNDED})
_OF_GOODS = _BEFORE_A_DISPUTE | {_K.EU_WITHDRAWAL_UNTIL}
"""Kinds that say nothing of an order that was called off: no goods came, or all money did."""

_AWAITED = {
    _S.WAITING_SELLER: _K.SELLER_ANSWERS_BY,
    _S.YOUR_ANSWER_DUE: _K.YOU_ANSWER_BY,
    _S.RETURN_DUE: _K.SHIP_BACK_BY,
}
"""In which state whose act is awaited; the page may state until when."""

_REFUND_KINDS = (_K.REFUND_EXPECTED_FROM, _K.REFUND_EXPECTED_UNTIL)
_DISPUTE_KINDS = (
    _K.SELLER_ANSWERS_BY,
    _K.YOU_ANSWER_BY,
    _K.PLATFORM_STEPS_IN,
    _K.SHIP_BACK_BY,
    *_REFUND_KINDS,
)
_ORDER_KINDS = tuple(kind for kind in DeadlineKind if kind not in _DISPUTE_KINDS)

_LAST_DAY = timedelta(days=1)


def deadlines_of(
    order: Order,
    disputes: Sequence[Dispute],
    rules: Rulebook,
    buyer: BuyerPlace = BuyerPlace(),  # noqa: B008 - frozen: nobody can change the default
) -> tuple[Deadline, ...]:
    """Every deadline of the order and its disputes, the soonest first.

    A stated date beats the user's own figure, which beats the rule. A rule whose starting point
    is not known yet, or whose conditions the order does not meet, gives no deadline.
    """
    work = _Work(order, rules, buyer)
    found = list(work.of_order(all_disputed=_all_disputed(order, disputes)))
    for dispute in disputes:
        if dispute.state in RUNNING_STATES:
            found.extend(work.of_dispute(dispute))
    return tuple(sorted(found, key=_by_time))


def next_deadline(
    deadlines: Iterable[Deadline], now: datetime, disputes: Sequence[Dispute] = ()
) -> Deadline | None:
    """The soonest date that matters and is still ahead, else the last one that was missed.

    While one of the `disputes` runs, and after one was lost, the other ways to the money count.
    """
    kinds = kinds_that_matter(disputes)
    relevant = sorted((d for d in deadlines if d.kind in kinds), key=_by_time)
    ahead = [deadline for deadline in relevant if deadline.at >= now]
    if ahead:
        return ahead[0]
    missed = [deadline for deadline in relevant if deadline.kind in _NEXT_KINDS]
    return missed[-1] if missed else None


def kinds_that_matter(disputes: Sequence[Dispute] = ()) -> frozenset[DeadlineKind]:
    """The kinds of which an order's next date is one, and of which the user is reminded.

    While one of the `disputes` runs, and after one was lost, the other ways to the money count.
    """
    if any(d.state in RUNNING_STATES or d.outcome is Outcome.LOST for d in disputes):
        return _NEXT_KINDS | _OTHER_WAYS
    return _NEXT_KINDS


def what_stays_open(
    order: Order,
    disputes: Sequence[Dispute],
    rules: Rulebook,
    now: datetime,
    buyer: BuyerPlace = BuyerPlace(),  # noqa: B008 - frozen: nobody can change the default
) -> tuple[Deadline, ...]:
    """The ways that are still open when the marketplace's dispute is lost, the soonest first."""
    deadlines = deadlines_of(order, disputes, rules, buyer)
    return tuple(d for d in deadlines if d.kind in STAYS_OPEN and d.at >= now)


def warning_level(at: datetime, now: datetime) -> WarningLevel:
    """How loudly to warn of the instant `at`: from 7, 3 and 1 days before it, and after it."""
    left = at - now
    if left < timedelta():
        return WarningLevel.PASSED
    if left <= _LAST_DAY:
        return WarningLevel.ONE_DAY
    if left <= timedelta(days=3):
        return WarningLevel.THREE_DAYS
    return WarningLevel.SEVEN_DAYS if left <= timedelta(days=7) else WarningLevel.NONE


def refund_overdue(deadlines: Iterable[Deadline], now: datetime) -> bool:
    """Whether a refund was to be there by now: ask the platform, then the bank."""
    return any(d.kind is _K.REFUND_EXPECTED_UNTIL and d.at < now for d in deadlines)


class _Work:
    """What is known of one order while its deadlines are computed."""

    def __init__(self, order: Order, rules: Rulebook, buyer: BuyerPlace) -> None:
        self._order = order
        self._rules = rules
        self._buyer = buyer
        self._facts: Facts = facts_of(order, buyer)
        self._starts = starts_of_order(order)
        self._stated = _stated_dates(order)

    def of_order(self, *, all_disputed: bool) -> Iterator[Deadline]:
        for kind in _ORDER_KINDS:
            stated = self._stated.get(kind)
            if stated is not None:
                since = self._starts.get(Start.SHIPPED) or self._order.ordered
                deadline: Deadline | None = _stated_deadline(kind, stated, since)
            else:
                deadline = self._by_rules(kind, self._starts)
            if deadline is None:
                continue
            if kind is _K.PROTECTION_ENDS:
                self._add_protection_end(deadline)
            if self._matters(deadline) and not (all_disputed and kind in _BEFORE_A_DISPUTE):
                yield deadline

    def of_dispute(self, dispute: Dispute) -> Iterator[Deadline]:
        """Whose act is awaited until when, and what follows from the dispute's steps."""
        starts = starts_of_dispute(dispute)
        awaited = _AWAITED.get(dispute.state)
        for kind in _DISPUTE_KINDS:
            if kind in _AWAITED.values() and kind is not awaited:
                continue
            deadline = self._read_off(kind, dispute, kind is awaited)
            if deadline is None:
                deadline = self._by_rules(kind, starts, dispute.id)
            if deadline is not None:
                yield deadline

    def _read_off(self, kind: DeadlineKind, dispute: Dispute, is_awaited: bool) -> Deadline | None:
        """The date that the page stated since the dispute last moved."""
        last = dispute.moves[-1] if dispute.moves else None
        if is_awaited and last is not None and last.answer_by is not None:
            zone = self._rules.zone
            return _from_page(kind, last.answer_by, last.at, zone, dispute.id)
        stated = self._stated.get(kind)
        if stated is None or (last is not None and stated.read_at < last.at):
            return None
        return _stated_deadline(kind, stated, last.at if last else None, dispute.id)

    def _by_rules(
        self, kind: DeadlineKind, starts: Starts, dispute: DisputeId | None = None
    ) -> Deadline | None:
        """The first rule of this kind that applies to the order and whose start is known."""
        for rule in self._rules.rules_for(kind):
            start = starts.get(rule.counted_from)
            if start is None or rule.confidence is Confidence.UNKNOWN:
                continue
            if applies(rule, self._order, self._facts):
                return _by_rule(kind, rule, start, self._buyer, dispute)
        return None

    def _matters(self, deadline: Deadline) -> bool:
        """Whether the date still says something: not for what has happened already."""
        if self._order.status in _CALLED_OFF and deadline.kind in _OF_GOODS:
            return False
        if deadline.kind is _K.SHIP_BY:
            return not is_shipped(self._order)
        if deadline.kind is _K.AUTO_CONFIRM:
            return self._order.confirmed is None
        if deadline.kind is _K.PROTECTION_ENDS and deadline.basis is not Basis.STATED:
            return self._order.confirmed is None
        return True

    def _add_protection_end(self, deadline: Deadline) -> None:
        at: Moment = deadline.at
        if deadline.precision is Precision.DAY and deadline.zone == self._rules.zone:
            at = day_of(deadline.at, deadline.zone)
        self._starts[Start.PROTECTION_END] = at
        self._starts.setdefault(Start.END_OR_RECEIPT, at)


def _by_rule(
    kind: DeadlineKind,
    rule: Rule,
    start: Moment,
    buyer: BuyerPlace,
    dispute: DisputeId | None,
) -> Deadline:
    """`rule.figure` units after `start`, in the rule's zone."""
    at, caveat = _counted(kind, rule, start, buyer)
    return Deadline(
        kind=kind,
        at=end_of(at, rule.zone),
        zone=rule.zone,
        precision=_precision(at),
        basis=Basis.OVERRIDE if rule.own else Basis.RULE,
        source=rule.source,
        confidence=rule.confidence,
        rule=rule.id,
        counted_from=start_of(start, rule.zone),
        dispute=dispute,
        caveat=caveat,
    )


def _counted(
    kind: DeadlineKind, rule: Rule, start: Moment, buyer: BuyerPlace
) -> tuple[Moment, Caveat | None]:
    if rule.unit is Unit.CALENDAR_DAYS:
        return add_days(start, rule.figure, rule.zone), None
    if rule.unit is Unit.CALENDAR_MONTHS:
        return add_months(start, rule.figure, rule.zone), None
    by_bank = kind in _REFUND_KINDS
    works = buyer.bank_works if by_bank else None
    day, certain = add_business_days(day_of(start, rule.zone), rule.figure, works)
    if certain:
        return day, None
    if not by_bank:
        return day, Caveat.WEEKDAYS_ONLY
    return day, Caveat.NO_HOLIDAYS if buyer.bank_country else Caveat.NO_BANK_COUNTRY


def _stated_deadline(
    kind: DeadlineKind,
    stated: StatedDate,
    since: Moment | None,
    dispute: DisputeId | None = None,
) -> Deadline:
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
        dispute=dispute,
    )


def _from_page(
    kind: DeadlineKind, at: datetime, since: datetime, zone: str, dispute: DisputeId | None
) -> Deadline:
    return Deadline(
        kind=kind,
        at=at,
        zone=zone,
        precision=Precision.INSTANT,
        basis=Basis.STATED,
        source="dispute page",
        confidence=Confidence.HIGH,
        counted_from=since,
        dispute=dispute,
    )


def _stated_dates(order: Order) -> dict[str, StatedDate]:
    """The reading in force for each kind."""
    found: dict[str, StatedDate] = {}
    for stated in order.stated_dates:
        if stated.superseded_at is not None or not is_plausible(stated.value):
            continue
        known = found.get(stated.kind)
        if known is None or stated.read_at > known.read_at:
            found[stated.kind] = stated
    return found


def _all_disputed(order: Order, disputes: Sequence[Dispute]) -> bool:
    """Whether no item is left for which a dispute could be opened.

    A dispute that was withdrawn may be opened again; one that names no item is about all.
    """
    claims = [
        dispute.item_ids
        for dispute in disputes
        if dispute.state is not _S.DRAFT and dispute.outcome is not Outcome.WITHDRAWN
    ]
    if any(not items for items in claims):
        return True
    claimed = {item for items in claims for item in items}
    return bool(claimed) and {item.id for item in order.items} <= claimed


def _precision(moment: Moment) -> Precision:
    return Precision.DAY if is_day(moment) else Precision.INSTANT


def _by_time(deadline: Deadline) -> datetime:
    return deadline.at
