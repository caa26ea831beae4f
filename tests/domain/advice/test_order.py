"""Advice on orders before there is a dispute."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from orders_gui.domain.advice.order import advise_order
from orders_gui.domain.advice.pieces import StopKind, Tone, Turn
from orders_gui.domain.orders import DeliveryService, StatedDate
from orders_gui.domain.states import OrderStatus
from tests.builders import money
from tests.domain.advice.cases import SHIPPED, an_order, an_order_case, english
from tests.domain.advice.test_dispute import check_texts


def after(days: float) -> datetime:
    """So many days after shipping, at noon in UTC."""
    start = datetime(SHIPPED.year, SHIPPED.month, SHIPPED.day, 12, tzinfo=UTC)
    return start + timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "turn", "tone", "headline", "advised"),
    [
        (3, Turn.CARRIER, Tone.CALM, "It is too early to expect the parcel", "wait"),
        (21, Turn.CARRIER, Tone.CALM, "The parcel is in its usual time", "wait"),
        (46, Turn.CARRIER, Tone.CALM, "The parcel is late; 14 d left to act", "wait"),
        (55, Turn.YOU, Tone.SOON, "The parcel is late; 5 d left to act", "extend"),
        (58, Turn.YOU, Tone.URGENT, "Protection ends in 2 d", "open_dispute"),
        (60.5, Turn.YOU, Tone.URGENT, "Protection ends today", "open_dispute"),
        (65, Turn.YOU, Tone.SOON, "10 d left to open a dispute", "open_dispute"),
        (80, Turn.NOBODY, Tone.OVER, "The time to open a dispute ended 4 d ago", None),
    ],
)
def test_a_parcel_on_its_way(
    days: float, turn: Turn, tone: Tone, headline: str, advised: str | None
) -> None:
    advice = advise_order(an_order_case(an_order(), after(days)))
    assert (advice.turn, advice.tone, english(advice.headline)) == (turn, tone, headline)
    assert (advice.advised.id if advice.advised else None) == advised
    assert [stop.kind for stop in advice.stops] == [StopKind.CONFIRM_RECEIPT]
    check_texts(advice)


def test_the_line_and_the_promise_are_named() -> None:
    standard = an_order(service=DeliveryService("AliExpress Standard Shipping"))
    advice = advise_order(an_order_case(standard, after(20)))
    assert english(advice.sentences[0]) == "On its way for 20 d; usual: 10 d to 45 d."
    assert "line.aliexpress_standard" in [why.id for why in advice.why]
    promised = an_order(service=DeliveryService(promised_by=date(2026, 10, 20)))
    late = advise_order(an_order_case(promised, after(10)))
    assert english(late.sentences[0]) == "On its way for 10 d; it was promised by 2026-10-20."


def test_a_silent_parcel_has_a_reason() -> None:
    order = an_order(last_scan=date(2026, 10, 13), service=DeliveryService(promised_days=90))
    stated = StatedDate("protection_ends", date(2027, 2, 1), "UTC", "order page", after(1))
    order = replace(order, stated_dates=(stated,))
    quiet = advise_order(an_order_case(order, after(40)))
    assert "tracking.silent.post" not in [why.id for why in quiet.why]
    silent = advise_order(an_order_case(order, after(63)))
    assert "tracking.silent.post" in [why.id for why in silent.why]
    assert english(silent.sentences[1]) == (
        "No scan for 62 d: the number may have changed after customs."
    )


def test_nothing_done_confirms_the_order() -> None:
    advice = advise_order(an_order_case(an_order(), after(20)))
    assert advice.if_nothing is not None
    assert english(advice.if_nothing) == (
        "On 2026-12-12 the order confirms itself and the seller is paid."
    )


def test_a_delivered_parcel_is_checked_before_it_is_confirmed() -> None:
    order = an_order(status=OrderStatus.DELIVERED, delivered=date(2026, 11, 1))
    advice = advise_order(an_order_case(order, after(21)))
    assert english(advice.sentences[1]) == "Confirm receipt only when everything was checked."
    assert advice.advised is not None
    assert advice.advised.id == "check"
    stop = advice.stops[0]
    assert (stop.asked, stop.give_up) == (money("34.90 USD"), money("34.90 USD"))
    assert "the protection ends" in english(stop.text)
    check_texts(advice)


@pytest.mark.parametrize(
    ("status", "turn", "headline"),
    [
        (OrderStatus.AWAITING_PAYMENT, Turn.YOU, "Your payment is awaited"),
        (OrderStatus.AWAITING_SHIPMENT, Turn.SELLER, "The seller has "),
        (OrderStatus.CANCELLED, Turn.NOBODY, "Nothing is awaited"),
        (OrderStatus.REFUNDED, Turn.NOBODY, "Nothing is awaited"),
    ],
)
def test_orders_that_are_not_on_their_way(status: OrderStatus, turn: Turn, headline: str) -> None:
    for marketplace in ("aliexpress", "ebay", "other"):
        order = an_order(status=status, shipped=None, marketplace=marketplace)
        advice = advise_order(an_order_case(order, after(5)))
        assert advice.turn is turn
        assert english(advice.headline).startswith(headline)
        check_texts(advice)


def test_a_completed_order_can_still_be_disputed() -> None:
    order = an_order(status=OrderStatus.COMPLETED, delivered=date(2026, 11, 1))
    advice = advise_order(an_order_case(order, after(62)))
    assert english(advice.headline) == "A dispute can be opened until 2026-12-27"
    over = advise_order(an_order_case(order, after(90)))
    assert english(over.headline) == "Nothing is awaited"
    check_texts(over)


@pytest.mark.parametrize("marketplace", ["ebay", "other"])
@pytest.mark.parametrize("days", [3, 30, 60, 200])
def test_other_shops_promise_nothing_of_aliexpress(marketplace: str, days: int) -> None:
    advice = advise_order(an_order_case(an_order(marketplace=marketplace), after(days)))
    assert "extend" not in [option.id for option in advice.options]
    assert "the protection ends" not in english(advice.stops[0].text)
    check_texts(advice)
