"""Cases for the tests of advice, and how its sentences read in English."""

from datetime import UTC, date, datetime, timedelta

from orders_gui.domain.advice.case import DisputeCase
from orders_gui.domain.advice.order import OrderCase
from orders_gui.domain.advice.pieces import told
from orders_gui.domain.disputes.dispute import (
    Dispute,
    DisputeEvent,
    Outcome,
    Party,
    Request,
    RequestKind,
    Round,
)
from orders_gui.domain.disputes.refunds import Refund, watch
from orders_gui.domain.disputes.tricks import Trick
from orders_gui.domain.errors import Message
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment
from orders_gui.domain.parcels.journey import judge, parse_delivery_times
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent
from orders_gui.domain.rules.deadlines import deadlines_of
from orders_gui.domain.rules.facts import facts_for, parse_facts
from orders_gui.domain.states import DisputeState, OrderStatus
from orders_gui.paths import resource
from orders_gui.services.rules.rulebooks import rulebook_for
from tests.builders import money

OPENED = datetime(2026, 11, 22, 10, tzinfo=UTC)
SHIPPED = date(2026, 10, 12)
TIMES = parse_delivery_times(resource("tracking", "delivery.toml").read_text("utf-8"), "d")
FACTS = parse_facts(resource("advice", "facts.toml").read_text("utf-8"), "facts.toml")
NAMES = {"aliexpress": "AliExpress", "ebay": "eBay"}

_BY_SELLER = {
    DisputeEvent.SELLER_OFFERS,
    DisputeEvent.SELLER_DECLINES,
    DisputeEvent.SELLER_ASKS_TO_CLOSE,
    DisputeEvent.SELLER_ACCEPTS,
}
Happened = DisputeEvent | tuple[DisputeEvent, str | None] | tuple[DisputeEvent, str | None, float]


def english(message: Message) -> str:
    """The sentence with plain amounts, ISO days and numbers of days."""
    return told(message, _as_it_is, _write)


def _as_it_is(context: str, template: str) -> str:
    assert context == "Advice"
    return template


def _write(value: object) -> str:
    if isinstance(value, Money):
        return f"{value.text} {value.currency}"
    if isinstance(value, timedelta):
        return f"{value.days} d" if value.days else f"{value.seconds // 3600} h"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    assert isinstance(value, str), value
    return value


def an_order(
    *,
    marketplace: str = "aliexpress",
    status: OrderStatus = OrderStatus.SHIPPED,
    shipped: date | None = SHIPPED,
    paid: str = "34.90 USD",
    method: str = "",
    delivered: date | None = None,
    last_scan: date | None = None,
    service: DeliveryService | None = None,
    seller_country: str = "CN",
) -> Order:
    """An order of one item for 34.90 USD in one parcel."""
    events = ()
    if last_scan is not None:
        scanned = datetime(last_scan.year, last_scan.month, last_scan.day, tzinfo=UTC)
        events = (TrackingEvent(scanned, "Left hub"),)
    return Order(
        marketplace=marketplace,
        number="3042771955200001",
        seller="KaoriHome Store",
        seller_country=seller_country,
        status=status,
        ordered=date(2026, 10, 10),
        total=money("34.90 USD"),
        items=(Item("Ceramic set", unit_price=money("34.90 USD")),),
        payments=(Payment(money(paid), method, date(2026, 10, 10)),),
        delivery=service,
        parcels=(Parcel((), events, shipped, delivered),) if shipped or delivered else (),
    )


def a_dispute(
    state: DisputeState,
    *happened: Happened,
    reason: str = "received.damaged",
    asked: str | None = "34.90 USD",
    kind: RequestKind = RequestKind.REFUND_ONLY,
    outcome: Outcome | None = None,
) -> Dispute:
    """A dispute that was opened at OPENED; of each event the amount and the days after that."""
    amount = money(asked) if asked else None
    rounds = [_round((DisputeEvent.OPENED, asked, 0.0))] if state is not DisputeState.DRAFT else []
    rounds += [_round(entry) for entry in happened]
    return Dispute(
        order_id=OrderId(1),
        id=DisputeId(1),
        reason=reason,
        request=Request(kind, amount),
        state=state,
        outcome=outcome,
        opened_at=OPENED if rounds else None,
        rounds=tuple(rounds),
    )


def _round(happened: Happened) -> Round:
    event, amount, days = happened, None, 1.0
    if isinstance(happened, tuple):
        event, amount = happened[0], happened[1]
        days = happened[2] if len(happened) == 3 else days
    assert isinstance(event, DisputeEvent)
    return Round(
        event=event,
        party=Party.SELLER if event in _BY_SELLER else Party.BUYER,
        at=OPENED + timedelta(days=days),
        amount=money(amount) if amount else None,
    )


def a_case(
    dispute: Dispute,
    *,
    after: float = 2,
    order: Order | None = None,
    refunds: tuple[Refund, ...] = (),
    tricks: tuple[Trick, ...] = (),
) -> DisputeCase:
    """The case `after` so many days from OPENED, by the rules of the marketplace."""
    order, now = order or an_order(), OPENED + timedelta(days=after)
    rules = rulebook_for(order.marketplace)
    deadlines = deadlines_of(order, [dispute], rules)
    return DisputeCase(
        order=order,
        dispute=dispute,
        deadlines=deadlines,
        rules=rules,
        facts=facts_for(order.marketplace, FACTS),
        platform=NAMES.get(order.marketplace, "Shop"),
        refund=watch(order, dispute, refunds, deadlines, now),
        now=now,
        tricks=tricks,
    )


def an_order_case(order: Order, now: datetime) -> OrderCase:
    """The case of an order at `now`, by the rules of its marketplace."""
    rules = rulebook_for(order.marketplace)
    return OrderCase(
        order=order,
        deadlines=deadlines_of(order, [], rules),
        rules=rules,
        facts=facts_for(order.marketplace, FACTS),
        platform=NAMES.get(order.marketplace, "Shop"),
        times=TIMES,
        judgement=judge(order, TIMES, now.date()),
        now=now,
    )
