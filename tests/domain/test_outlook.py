"""What an order's row says in every state: the next date, whose turn it is, the group."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Outcome, Party, Round
from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import ACT_WITHIN, Pill, Place
from orders_gui.domain.orders import Order
from orders_gui.domain.outlook import Outlook, outlook
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.rules.buyer import BuyerPlace
from orders_gui.domain.rules.deadlines import deadlines_of
from orders_gui.domain.states import DeadlineKind, DisputeState, OrderStatus
from orders_gui.services.rules.rulebooks import rulebook_for
from tests.builders import NOW, an_order

K, S, E = DeadlineKind, DisputeState, DisputeEvent


def row_of(order: Order, *disputes: Dispute) -> Outlook:
    rules = rulebook_for(order.marketplace)
    return outlook(order, disputes, deadlines_of(order, disputes, rules, BuyerPlace("DE")), NOW)


def a_case(state: DisputeState, *turns: tuple[DisputeEvent, int], **more: object) -> Dispute:
    """A dispute whose turns happened so many days ago."""
    rounds = tuple(Round(e, Party.BUYER, NOW - timedelta(days=ago)) for e, ago in turns)
    found = Dispute(
        OrderId(1),
        state=state,
        rounds=rounds,
        opened_at=rounds[0].at if rounds else None,
        created_at=NOW,
    )
    return replace(found, **more)  # type: ignore[arg-type]  # names are the caller's


def a_delivered_order(protection: float = 30) -> Order:
    order = an_order(status=OrderStatus.DELIVERED, protection_ends_in=protection)
    parcel = Parcel(shipped_on=date(2026, 11, 1), delivered_on=date(2026, 11, 12))
    return replace(order, parcels=(parcel,))


OPENED, OFFERED, DECIDED = (E.OPENED, 3), (E.SELLER_OFFERS, 2), (E.VERDICT, 1)


@pytest.mark.parametrize(
    ("dispute", "kind", "your_turn"),
    [
        (a_case(S.DRAFT), K.PROTECTION_ENDS, False),
        (a_case(S.WAITING_SELLER, OPENED), K.SELLER_ANSWERS_BY, False),
        (a_case(S.YOUR_ANSWER_DUE, OPENED, OFFERED), None, True),
        (a_case(S.PLATFORM_REVIEWING, OPENED, (E.ESCALATE, 1)), None, False),
        (a_case(S.RETURN_DUE, OPENED, DECIDED, (E.RETURN_AGREED, 1)), K.SHIP_BACK_BY, True),
        (a_case(S.REFUND_PENDING, OPENED, DECIDED), K.REFUND_EXPECTED_UNTIL, False),
        (a_case(S.CLOSED, OPENED, outcome=Outcome.WITHDRAWN), K.PROTECTION_ENDS, False),
        (a_case(S.CLOSED, OPENED, outcome=Outcome.LOST), None, False),
    ],
)
def test_the_next_date_and_whose_turn_it_is(
    dispute: Dispute, kind: DeadlineKind | None, your_turn: bool
) -> None:
    row = row_of(a_delivered_order(), dispute)

    assert (row.next.kind if row.next else None) == kind
    assert row.your_turn is your_turn
    if your_turn:
        assert row.sort_at is not None
        assert row.sort_at <= NOW + ACT_WITHIN


def test_an_overdue_refund_needs_action() -> None:
    late = a_case(S.REFUND_PENDING, (E.OPENED, 60), (E.VERDICT, 50))

    row = row_of(a_delivered_order(), late)

    assert row.next is not None
    assert row.next.kind is K.REFUND_EXPECTED_UNTIL
    assert row.next.at < NOW
    assert row.your_turn
    assert row.pill is Pill.DISPUTE


def test_an_order_without_a_dispute() -> None:
    soon = row_of(an_order(protection_ends_in=3))
    missed = row_of(an_order(protection_ends_in=-20))

    assert soon.next is not None
    assert soon.next.kind is K.PROTECTION_ENDS
    assert missed.next is not None
    assert missed.next.kind is K.DISPUTE_CLOSES
    assert missed.next.at < NOW


@pytest.mark.parametrize("status", [OrderStatus.COMPLETED, OrderStatus.CANCELLED])
def test_a_finished_order_has_no_next_date(status: OrderStatus) -> None:
    row = row_of(an_order(status=status, protection_ends_in=3))

    assert (row.place, row.next, row.sort_at) == (Place.FINISHED, None, None)


def test_a_dispute_keeps_a_finished_order_open() -> None:
    order = replace(a_delivered_order(), status=OrderStatus.COMPLETED)

    assert row_of(order, a_case(S.WAITING_SELLER, OPENED)).place is Place.OPEN
