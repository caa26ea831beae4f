"""Refunds: what was decided, what arrived, and what the exchange rate took."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Outcome, Round
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.ids import DisputeId, ItemId, OrderId, RefundId
from orders_gui.domain.moments import Moment, days_left
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.states import DeadlineKind

_E = DisputeEvent

_OFFERS = frozenset({_E.SELLER_OFFERS, _E.SELLER_DECLINES, _E.PLATFORM_OFFERS})
_DECIDED_AS_ASKED = frozenset({_E.SELLER_ACCEPTS, _E.SELLER_SILENT})
_DECIDED = _DECIDED_AS_ASKED | {_E.ACCEPT, _E.VERDICT, _E.REFUND_AGREED}
_ASKS = frozenset({_E.OPENED, _E.CHANGE_REQUEST})
_PLACES = Decimal("0.000001")
_LARGEST_RATE = Decimal(10) ** 9


class RateBasis(StrEnum):
    """Where an exchange rate comes from."""

    TYPED = "typed"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Rate:
    """One unit of `source` was worth `value` units of `target`."""

    value: Decimal
    source: str
    target: str
    basis: RateBasis

    def convert(self, amount: Money) -> Money:
        """`amount` in the target currency, rounded half up; its currency is `source`."""
        if amount.currency != self.source:
            raise ValueError(f"{amount.currency} is not {self.source}")
        return Money.of(amount.decimal * self.value, self.target)


@dataclass(frozen=True, slots=True)
class Refund:
    """One payment back. `received` is what came onto the account.

    `expected` is what the marketplace says it sent, when that is in another currency or more.
    `rate` is what one unit of the received currency was worth in the currency that was paid,
    as the user typed it. `item_id` is None for a refund of the whole order.
    """

    order_id: OrderId
    received: Money | None = None
    received_on: Moment | None = None
    expected: Money | None = None
    rate: Decimal | None = None
    note: str = ""
    item_id: ItemId | None = None
    dispute_id: DisputeId | None = None
    id: RefundId | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What should come and what came, in one currency."""

    expected: Money
    received: Money

    @property
    def shortfall(self) -> Money:
        """What is missing; nothing when more came."""
        missing = self.expected.minor - self.received.minor
        return Money(max(missing, 0), self.expected.currency)

    @property
    def complete(self) -> bool:
        """Whether all came."""
        return self.shortfall.minor == 0


@dataclass(frozen=True, slots=True)
class RefundWatch:
    """How a refund stands at a moment.

    `owed` compares with the decided amount. `charged` compares with the share of the payment
    that the decided amount was, when the card was charged in another currency; it is None
    while a rate is missing (`rate_needed`). `expected_from` and `expected_until` are aware UTC
    instants. `overdue_days` counts the days after `expected_until` while something is missing.
    """

    decided: Money | None
    paid: Money | None
    received: tuple[Money, ...]
    owed: Comparison | None
    charged: Comparison | None
    purchase_rate: Rate | None
    rate_needed: bool
    expected_from: datetime | None
    expected_until: datetime | None
    overdue_days: int | None

    @property
    def complete(self) -> bool:
        """Whether the decided amount has come in the currency of the decision."""
        return self.owed is not None and self.owed.complete

    @property
    def lost_by_exchange(self) -> Money | None:
        """What the exchange rate took from a refund that is complete in its own currency."""
        if not self.complete or self.charged is None or self.charged.complete:
            return None
        return self.charged.shortfall


def typed_rate(text: str) -> Decimal:
    """The rate that the user typed, with a comma or a point; raises `UserError` for no rate."""
    try:
        rate = Decimal(text.strip().replace(",", "."))
        if rate.is_finite() and 0 < rate < _LARGEST_RATE:
            return rate
    except ArithmeticError:
        pass
    raise UserError(
        QT_TRANSLATE_NOOP(
            "Errors", "“{rate}” is not an exchange rate. Type a number above 0, such as 0.92."
        ),
        rate=text.strip()[:40],
    )


def derived_rate(source: Money, target: Money) -> Rate | None:
    """The rate at which `source` became `target`; None for one currency or nothing."""
    if source.currency == target.currency or source.minor <= 0 or target.minor <= 0:
        return None
    value = (target.decimal / source.decimal).quantize(_PLACES)
    return Rate(value, source.currency, target.currency, RateBasis.DERIVED) if value else None


def rate_of(refund: Refund, paid_currency: str) -> Rate | None:
    """The rate of one refund: typed, or derived from what was sent and what came."""
    received, expected = refund.received, refund.expected
    if received is None:
        return None
    if refund.rate is not None and received.currency != paid_currency:
        return Rate(refund.rate, received.currency, paid_currency, RateBasis.TYPED)
    return derived_rate(expected, received) if expected is not None else None


def asked_amount(dispute: Dispute) -> Money | None:
    """What the buyer asks for now: the newest request."""
    asked = [turn.amount for turn in dispute.rounds if turn.event in _ASKS and turn.amount]
    return asked[-1] if asked else dispute.request.amount


def offered_amount(dispute: Dispute) -> Money | None:
    """The newest solution of the seller or the marketplace; None when it has no amount."""
    offers = [turn.amount for turn in dispute.rounds if turn.event in _OFFERS]
    return offers[-1] if offers else None


def decided_amount(dispute: Dispute) -> Money | None:
    """What was decided; None before a decision and when no amount was recorded.

    A seller who accepts or stays silent grants the request; accepting an offer grants the offer.
    """
    decided = [turn for turn in dispute.rounds if turn.event in _DECIDED]
    for turn in reversed(decided):
        if turn.amount is not None:
            return turn.amount
        if turn.event in _DECIDED_AS_ASKED:
            return asked_amount(dispute)
        if turn.event is _E.ACCEPT:
            return offered_amount(dispute)
    return None


def deciding_round(dispute: Dispute) -> Round | None:
    """The round that decided the dispute, the newest when there are several."""
    decided = [turn for turn in dispute.rounds if turn.event in _DECIDED]
    return decided[-1] if decided else None


def all_was_decided(dispute: Dispute) -> bool:
    """Whether at least what was asked for has been decided, in the same currency."""
    asked, decided = asked_amount(dispute), decided_amount(dispute)
    if asked is None or decided is None or asked.currency != decided.currency:
        return False
    return not decided < asked


def paid_amount(order: Order) -> Money | None:
    """All payments together; the total when no payment is known, None for mixed currencies."""
    if not order.payments:
        return order.total
    return _sum(payment.amount for payment in order.payments)


def purchase_rate(order: Order) -> Rate | None:
    """What one unit of the order's currency was worth when it was paid in another one."""
    paid = paid_amount(order)
    if paid is None or order.total is None:
        return None
    return derived_rate(order.total, paid)


def received_by_item(refunds: Iterable[Refund]) -> dict[ItemId | None, tuple[Money, ...]]:
    """What came for each item, one sum a currency; under None what came for the whole order."""
    grouped: dict[ItemId | None, list[Money]] = {}
    for refund in refunds:
        if refund.received is not None:
            grouped.setdefault(refund.item_id, []).append(refund.received)
    return {item: totals(amounts) for item, amounts in grouped.items()}


def totals(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """One sum for each currency, in the order in which the currencies appear."""
    sums: dict[str, Money] = {}
    for amount in amounts:
        kept = sums.get(amount.currency)
        sums[amount.currency] = amount if kept is None else kept + amount
    return tuple(sums.values())


def watch(
    order: Order,
    dispute: Dispute,
    refunds: Sequence[Refund],
    deadlines: Sequence[Deadline],
    now: datetime,
) -> RefundWatch:
    """How the refund of a dispute stands; `refunds` and `deadlines` are those of the dispute."""
    came = [refund for refund in with_rounds(dispute, refunds) if refund.received is not None]
    decided, paid = decided_amount(dispute), paid_amount(order)
    rate = purchase_rate(order)
    owed = _compared(decided, came, decided.currency) if decided else None
    share = _share_of_payment(decided, paid, rate)
    charged = _compared(share, came, share.currency) if share else None
    until = _at(deadlines, DeadlineKind.REFUND_EXPECTED_UNTIL)
    overdue = until is not None and now > until and not (owed is not None and owed.complete)
    return RefundWatch(
        decided=decided,
        paid=paid,
        received=totals(refund.received for refund in came if refund.received is not None),
        owed=owed,
        charged=charged,
        purchase_rate=rate,
        rate_needed=share is not None and charged is None,
        expected_from=_at(deadlines, DeadlineKind.REFUND_EXPECTED_FROM),
        expected_until=until,
        overdue_days=-days_left(now, until) - 1 if overdue and until else None,
    )


def with_rounds(dispute: Dispute, refunds: Sequence[Refund]) -> tuple[Refund, ...]:
    """The refunds, and those that only the dispute's log tells of."""
    kept = [refund.received for refund in refunds]
    told = []
    for turn in dispute.rounds:
        if turn.event is not _E.REFUND_RECEIVED or turn.amount is None:
            continue
        if turn.amount in kept:
            kept.remove(turn.amount)
        else:
            told.append(Refund(dispute.order_id, turn.amount, turn.at, dispute_id=dispute.id))
    return (*refunds, *told)


def closing_outcome(dispute: Dispute, now: RefundWatch) -> Outcome:
    """How a dispute ends when nothing more will come.

    In full when all that was asked for was decided and nothing of it is known to be missing.
    """
    if not now.received:
        return Outcome.LOST
    missing = now.owed is not None and not now.owed.complete
    full = all_was_decided(dispute) and not missing
    return Outcome.REFUNDED_IN_FULL if full else Outcome.REFUNDED_IN_PART


def _share_of_payment(decided: Money | None, paid: Money | None, rate: Rate | None) -> Money | None:
    """The decided amount in the currency that was charged, when that is another one."""
    if decided is None or paid is None or rate is None or decided.currency != rate.source:
        return None
    return rate.convert(decided)


def _compared(expected: Money | None, came: Sequence[Refund], currency: str) -> Comparison | None:
    """None when some payment's worth in `currency` is not known."""
    values = [_worth(refund, currency) for refund in came]
    known = [value for value in values if value is not None]
    if expected is None or len(known) < len(values):
        return None
    received = Money(sum(value.minor for value in known), currency)
    return Comparison(expected, received)


def _worth(refund: Refund, currency: str) -> Money | None:
    """What a payment was worth in `currency`: as it came, as it was sent, or by its rate."""
    received = refund.received
    if received is None or received.currency == currency:
        return received
    if refund.expected is not None and refund.expected.currency == currency:
        return refund.expected
    if refund.rate is None:
        return None
    return Rate(refund.rate, received.currency, currency, RateBasis.TYPED).convert(received)


def _sum(amounts: Iterable[Money]) -> Money | None:
    sums = totals(amounts)
    return sums[0] if len(sums) == 1 else None


def _at(deadlines: Iterable[Deadline], kind: DeadlineKind) -> datetime | None:
    return next((deadline.at for deadline in deadlines if deadline.kind is kind), None)
