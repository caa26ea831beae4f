"""Dates that a user can read off a page and state: which say something, which cannot be true."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.moments import Moment, end_of, is_plausible, readable, start_of
from orders_gui.domain.orders import DeliveryService, Order
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.rules.buyer import BuyerPlace
from orders_gui.domain.rules.rule_facts import applies, facts_of, is_shipped
from orders_gui.domain.rules.rulebook import INFORMATION, Rulebook, Start
from orders_gui.domain.states import (
    PROGRESS,
    RUNNING_STATES,
    DeadlineKind,
    DisputeState,
    OrderStatus,
)

Kind = DeadlineKind | Start
"""What a stated date is about: a deadline, or the moment from which deadlines are counted."""

_K, _S = DeadlineKind, DisputeState

FACTS = (
    Start.PAID, Start.STORED_IN_WAREHOUSE, Start.PROMISED, Start.DELIVERED, Start.CONFIRMED,
    Start.PAYPAL_OPENED,
)  # fmt: skip
"""Moments from which periods count and which a page shows; all but the promise have happened."""

_ON_EVERY_ORDER_PAGE: frozenset[Kind] = frozenset(
    {Start.PROMISED, Start.DELIVERED, Start.CONFIRMED, _K.PROTECTION_ENDS, _K.DISPUTE_CLOSES}
)
_IN_STATE = {
    _S.WAITING_SELLER: (_K.SELLER_ANSWERS_BY, _K.PLATFORM_STEPS_IN),
    _S.YOUR_ANSWER_DUE: (_K.YOU_ANSWER_BY, _K.PLATFORM_STEPS_IN),
    _S.RETURN_DUE: (_K.SHIP_BACK_BY,),
    _S.REFUND_PENDING: (_K.REFUND_EXPECTED_FROM, _K.REFUND_EXPECTED_UNTIL),
}
"""What the page of a dispute states beside its rounds."""

_OF_DISPUTES = frozenset(kind for kinds in _IN_STATE.values() for kind in kinds)


def statable_kinds(
    order: Order, disputes: Sequence[Dispute], rules: Rulebook, buyer: BuyerPlace
) -> tuple[Kind, ...]:
    """What a user can state for this order, by its marketplace, payment and disputes.

    Kinds that were stated before stay, so that they can be corrected.
    """
    facts = facts_of(order, buyer)
    found: set[Kind] = set(_ON_EVERY_ORDER_PAGE)
    for rule in rules.rules:
        if rule.event != INFORMATION and applies(rule, order, facts):
            found |= {rule.counted_from, _K(rule.event)}
    found -= {_K.TRACKING_SILENT, *_OF_DISPUTES}  # the first is counted here alone
    if is_shipped(order):
        found.discard(_K.SHIP_BY)
    if not order.payments:
        found.discard(Start.PAID)
    for dispute in disputes:
        if dispute.state in RUNNING_STATES:
            found.update(_IN_STATE.get(dispute.state, ()))
    known = {stated.kind for stated in order.stated_dates if stated.superseded_at is None}
    return tuple(kind for kind in (*_K, *FACTS) if kind in found or kind in known)


def kind_of(text: str) -> Kind | None:
    """The kind that a stored stated date is about; None for one of another program."""
    return next((kind for kind in (*_K, *FACTS) if kind.value == text), None)


def check_stated(order: Order, kind: Kind, value: Moment, zone: str, now: datetime) -> None:
    """Raise `UserError` for a date that cannot be true; `now` is aware.

    That is a slip of the year, a date before the order was placed, and something that has
    happened but lies ahead.
    """
    if not is_plausible(value):
        raise UserError(QT_TRANSLATE_NOOP("Errors", "This year cannot be. Nothing was changed."))
    at = end_of(value, zone)
    if order.ordered is not None and at < start_of(order.ordered, zone):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "{day} is before the order was placed ({ordered}). Nothing was changed."
            ),
            day=readable(value),
            ordered=readable(order.ordered),
        )
    has_happened = kind in FACTS and kind is not Start.PROMISED
    if has_happened and start_of(value, zone) > now:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "{day} is still ahead. Nothing was changed."),
            day=readable(value),
        )
    shipped = order.shipped
    if kind is Start.DELIVERED and shipped is not None and at < start_of(shipped, zone):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "{day} is before the parcel was sent ({shipped}). Nothing was changed."
            ),
            day=readable(value),
            shipped=readable(shipped),
        )


def with_fact(order: Order, kind: Kind, value: Moment | None) -> Order:
    """The order with the field that the fact is kept in; others are kept as stated dates alone."""
    if kind is Start.PROMISED:
        delivery = order.delivery or DeliveryService()
        return replace(order, delivery=replace(delivery, promised_by=value))
    if kind is Start.CONFIRMED:
        return replace(order, confirmed=value)
    if kind is Start.PAID:
        return replace(
            order, payments=tuple(replace(paid, paid_on=value) for paid in order.payments)
        )
    if kind is Start.DELIVERED:
        parcels = order.parcels or (Parcel(),)
        order = replace(order, parcels=tuple(replace(p, delivered_on=value) for p in parcels))
        before = PROGRESS.index(order.status) < PROGRESS.index(OrderStatus.DELIVERED)
        return replace(order, status=OrderStatus.DELIVERED) if value and before else order
    return order


FIELDS: dict[Kind, str] = {
    Start.PROMISED: "delivery",
    Start.CONFIRMED: "confirmed",
    Start.PAID: "payments",
    Start.DELIVERED: "parcels",
}
"""The field of an order that holds a fact."""
