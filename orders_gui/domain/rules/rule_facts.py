"""The facts of an order and its disputes by which rules count: starting points, conditions."""

from datetime import datetime

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent
from orders_gui.domain.moments import Moment, is_plausible
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order, earliest
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.rules.buyer import BuyerPlace, region_of
from orders_gui.domain.rules.payment_methods import payment_kinds
from orders_gui.domain.rules.rulebook import Rule, Start
from orders_gui.domain.states import FINISHED, DisputeState, OrderStatus, Stage

Starts = dict[Start, Moment]
"""The starting points that are known."""

Facts = dict[str, frozenset[str | bool]]
"""Every value that a condition may ask for, by the condition's name."""

POST, COURIER = "post", "courier"

_NOT_SENT = frozenset({OrderStatus.AWAITING_PAYMENT, OrderStatus.AWAITING_SHIPMENT})
_STATED_STARTS = (Start.STORED_IN_WAREHOUSE, Start.PAYPAL_OPENED)

_E, _S = DisputeEvent, DisputeState

_STARTED_BY = {
    _E.OPENED: Start.LAST_CHANGED,
    _E.DECLINE: Start.LAST_CHANGED,
    _E.CHANGE_REQUEST: Start.LAST_CHANGED,
    _E.SELLER_OFFERS: Start.ANSWERED,
    _E.SELLER_DECLINES: Start.ANSWERED,
    _E.SELLER_ASKS_TO_CLOSE: Start.ANSWERED,
    _E.PLATFORM_OFFERS: Start.ANSWERED,
    _E.SELLER_ACCEPTS: Start.DECIDED,
    _E.SELLER_SILENT: Start.DECIDED,
    _E.ACCEPT: Start.DECIDED,
    _E.VERDICT: Start.DECIDED,
    _E.RETURN_AGREED: Start.RETURN_AGREED,
    _E.SENT: Start.RETURN_SENT,
    _E.RECEIVED: Start.RETURN_RECEIVED,
}
"""Which events start a period; the newest of a kind counts."""

_RUNS_IN = {
    _S.WAITING_SELLER: (Start.OPENED, Start.LAST_CHANGED),
    _S.YOUR_ANSWER_DUE: (Start.OPENED, Start.LAST_CHANGED, Start.ANSWERED),
    _S.DECIDED: (Start.DECIDED,),
    _S.RETURN_DUE: (Start.RETURN_AGREED,),
    _S.RETURN_SENT: (Start.RETURN_SENT,),
    _S.REFUND_PENDING: (Start.DECIDED, Start.RETURN_RECEIVED),
}
"""The starting points whose periods run in a state; in all others none does."""

_STEPPED_IN = frozenset({_E.ESCALATE, _E.PLATFORM_STEPS_IN, _E.PLATFORM_OFFERS})


def delivered(order: Order) -> Moment | None:
    """When the last parcel arrived, as recorded or as its last scan says."""
    days = [_arrived(parcel) for parcel in order.parcels]
    known = [day for day in days if day is not None]
    return max(known, key=_as_text) if known and len(known) == len(days) else None


def starts_of_order(order: Order) -> Starts:
    """The starting points of an order; the end of its protection is added when it is known."""
    found: dict[Start, Moment | None] = {
        Start.ORDERED: order.ordered,
        Start.PAID: earliest(payment.paid_on for payment in order.payments) or order.ordered,
        Start.SHIPPED: order.shipped,
        Start.PROMISED: order.delivery.promised_by if order.delivery else None,
        Start.DELIVERED: delivered(order),
        Start.CONFIRMED: order.confirmed,
        Start.END_OR_RECEIPT: order.confirmed,
    }
    last = order.last_event
    if last is not None and last.stage is not Stage.DELIVERED and _is_under_way(order):
        found[Start.LAST_SCAN] = last.at
    for start in _STATED_STARTS:
        stated = order.stated(start)
        found[start] = stated.value if stated else None
    return {start: at for start, at in found.items() if at is not None and is_plausible(at)}


def starts_of_dispute(dispute: Dispute) -> Starts:
    """The starting points whose periods run in the dispute's present state."""
    found: dict[Start, datetime | None] = {}
    if not any(turn.event in _STEPPED_IN for turn in dispute.rounds):
        found[Start.OPENED] = dispute.opened_at
    for turn in dispute.rounds:
        start = _STARTED_BY.get(turn.event)
        if start is not None:
            found[start] = turn.at
    if Start.RETURN_AGREED in found:
        found[Start.DECIDED] = found.get(Start.RETURN_RECEIVED)
    found.setdefault(Start.LAST_CHANGED, dispute.opened_at)
    running = _RUNS_IN.get(dispute.state, ())
    starts: Starts = {}
    for start in running:
        at = found.get(start)
        if at is not None and is_plausible(at):
            starts[start] = at
    return starts


def facts_of(order: Order, buyer: BuyerPlace) -> Facts:
    """Everything that a rule's conditions may ask; what is not known is left out."""
    kinds = [payment_kinds(payment.method) for payment in order.payments]
    found: dict[str, frozenset[str | bool]] = {
        "free_return": frozenset({order.free_return}),
        "delivered": frozenset({order.seen_delivered or delivered(order) is not None}),
        "carrier": frozenset({_carrier_kind(order)}),
        "payment": frozenset().union(*kinds),
        "seller_country": frozenset({order.seller_country}),
        "seller_region": frozenset({region_of(order.seller_country)}),
        "buyer_region": frozenset({region_of(buyer.country)}),
        "bank_country": frozenset({buyer.bank_country}),
    }
    return found


def applies(rule: Rule, order: Order, facts: Facts) -> bool:
    """Whether the order meets the rule's conditions; what is not known is not met."""
    if rule.promised_days_below is not None:
        days = order.delivery.promised_days if order.delivery else None
        if days is None or days >= rule.promised_days_below:
            return False
    if not all(value in facts[name] for name, value in rule.conditions):
        return False
    if rule.item_over is None and rule.item_up_to is None:
        return True
    return any(_in_range(price, rule) for price in _prices(order))


def is_shipped(order: Order) -> bool:
    """Whether the seller has sent anything."""
    return order.shipped is not None or order.status not in _NOT_SENT


def _is_under_way(order: Order) -> bool:
    return order.status not in FINISHED and order.status is not OrderStatus.DELIVERED


def _arrived(parcel: Parcel) -> Moment | None:
    if parcel.delivered_on is not None:
        return parcel.delivered_on
    last = parcel.last_event
    return last.at if last is not None and last.stage is Stage.DELIVERED else None


def _carrier_kind(order: Order) -> str:
    """A courier when each number names one; a post, which is slower, in all other cases."""
    for number in order.tracking_numbers:
        name, text = number.carrier.casefold(), number.number
        by_union = len(text) == 13 and text[:2].isalpha() and text[-2:].isalpha()
        if not name or by_union or "post" in name or "почт" in name:
            return POST
    return COURIER if order.tracking_numbers else POST


def _prices(order: Order) -> list[Money]:
    """The price of each item; what was charged stands for an item that is the only one."""
    prices = [item.unit_price for item in order.items if item.unit_price is not None]
    one = len(order.items) == 1 and order.items[0].quantity == 1
    return prices + [payment.amount for payment in order.payments if one]


def _in_range(price: Money, rule: Rule) -> bool:
    over, up_to = rule.item_over, rule.item_up_to
    if over is not None and (price.currency != over.currency or price.minor <= over.minor):
        return False
    return up_to is None or (price.currency == up_to.currency and price.minor <= up_to.minor)


def _as_text(moment: Moment) -> str:
    return moment.isoformat()
