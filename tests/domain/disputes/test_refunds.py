"""The arithmetic of refunds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome
from orders_gui.domain.disputes.refunds import (
    Rate,
    RateBasis,
    Refund,
    RefundWatch,
    closing_outcome,
    decided_amount,
    derived_rate,
    offered_amount,
    paid_amount,
    purchase_rate,
    rate_of,
    received_by_item,
    typed_rate,
    watch,
)
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order, Payment
from orders_gui.domain.rules.deadlines import deadlines_of
from orders_gui.domain.states import DisputeState
from orders_gui.services.rules.rulebooks import rulebook_for
from tests.builders import money
from tests.domain.advice.cases import OPENED, a_dispute, an_order

_E = DisputeEvent
PENDING = a_dispute(DisputeState.REFUND_PENDING, _E.SELLER_ACCEPTS, _E.REFUND_AGREED)


def came(received: str, *, sent: str = "", rate: str = "", item: int = 0) -> Refund:
    return Refund(
        OrderId(1),
        money(received),
        expected=money(sent) if sent else None,
        rate=Decimal(rate) if rate else None,
        item_id=ItemId(item) if item else None,
    )


def watched(*refunds: Refund, paid: str = "34.90 USD", after: int = 3) -> RefundWatch:
    order = an_order(paid=paid)
    deadlines = deadlines_of(order, [PENDING], rulebook_for("aliexpress"))
    return watch(order, PENDING, refunds, deadlines, OPENED + timedelta(days=after))


def test_nothing_came_yet() -> None:
    now = watched()
    assert (now.decided, now.received, now.complete) == (money("34.90 USD"), (), False)
    assert now.owed is not None
    assert now.owed.shortfall == money("34.90 USD")
    assert (now.charged, now.rate_needed, now.overdue_days) == (None, False, None)
    assert now.expected_from is not None
    assert now.expected_until is not None
    assert now.expected_from < now.expected_until


def test_several_payments_add_up() -> None:
    now = watched(came("20.00 USD"), came("14.90 USD"))
    assert now.complete
    assert now.received == (money("34.90 USD"),)
    part = watched(came("20.00 USD"))
    assert part.owed is not None
    assert (part.complete, part.owed.shortfall) == (False, money("14.90 USD"))


def test_what_only_the_log_tells_counts_once() -> None:
    told = a_dispute(
        DisputeState.REFUND_PENDING,
        _E.SELLER_ACCEPTS,
        (_E.REFUND_RECEIVED, "20.00 USD"),
        (_E.REFUND_RECEIVED, "14.90 USD"),
    )
    now = watch(an_order(), told, (came("14.90 USD"),), (), OPENED)
    assert now.received == (money("34.90 USD"),)
    assert now.complete


def test_more_than_was_decided_is_not_short() -> None:
    now = watched(came("40.00 USD"))
    assert now.owed is not None
    assert (now.complete, now.owed.shortfall) == (True, money("0.00 USD"))


def test_paid_in_one_currency_refunded_in_another() -> None:
    now = watched(came("30.10 EUR", sent="34.90 USD"), paid="32.18 EUR")
    assert now.complete
    assert now.charged is not None
    assert (now.charged.expected, now.charged.received) == (money("32.18 EUR"), money("30.10 EUR"))
    assert now.lost_by_exchange == money("2.08 EUR")


def test_a_typed_rate_converts_what_came() -> None:
    unknown = watched(came("34.90 USD"), paid="3200.00 RUB")
    assert (unknown.charged, unknown.rate_needed, unknown.lost_by_exchange) == (None, True, None)
    typed = watched(came("34.90 USD", rate="80.5"), paid="3200.00 RUB")
    assert typed.charged is not None
    assert typed.charged.received == money("2809.45 RUB")
    assert typed.lost_by_exchange == money("390.55 RUB")


def test_what_came_in_the_paid_currency_alone_is_compared_with_the_share_of_the_payment() -> None:
    now = watched(came("16.09 EUR"), paid="32.18 EUR")
    assert (now.owed, now.complete) == (None, False)
    assert now.charged is not None
    assert now.charged.shortfall == money("16.09 EUR")


def test_an_overdue_refund_counts_days_and_stops_when_it_came() -> None:
    late = watched(after=40)
    assert late.overdue_days == 10
    assert watched(came("34.90 USD"), after=40).overdue_days is None


def test_rates() -> None:
    rate = derived_rate(money("34.90 USD"), money("32.18 EUR"))
    assert rate == Rate(Decimal("0.922063"), "USD", "EUR", RateBasis.DERIVED)
    assert rate.convert(money("34.90 USD")) == money("32.18 EUR")
    with pytest.raises(ValueError, match="EUR is not USD"):
        rate.convert(money("1.00 EUR"))
    assert derived_rate(money("1.00 USD"), money("1.00 USD")) is None
    assert derived_rate(money("0.00 USD"), money("1.00 EUR")) is None
    typed = rate_of(came("34.90 USD", rate="80.5"), "RUB")
    assert typed == Rate(Decimal("80.5"), "USD", "RUB", RateBasis.TYPED)
    derived = rate_of(came("30.10 EUR", sent="34.90 USD"), "EUR")
    assert derived is not None
    assert (derived.basis, derived.value) == (RateBasis.DERIVED, Decimal("0.862464"))


@given(
    st.integers(1, 10**12),
    st.integers(1, 10**12),
    st.sampled_from(["USD", "EUR", "JPY", "KWD"]),
    st.sampled_from(["RUB", "JPY", "BHD"]),
)
def test_a_derived_rate_leads_back_within_its_precision(
    source: int, target: int, one: str, other: str
) -> None:
    rate = derived_rate(Money(source, one), Money(target, other))
    if rate is None:
        assert one == other or Money(target, other).decimal / Money(source, one).decimal < 1e-6
        return
    back = rate.convert(Money(source, one))
    allowed = Money(source, one).decimal * Decimal("0.000001")
    smallest = Money(1, other).decimal
    assert abs(back.decimal - Money(target, other).decimal) <= allowed + smallest


@pytest.mark.parametrize(("text", "rate"), [("0.92", "0.92"), (" 80,5 ", "80.5"), ("1e2", "100")])
def test_typed_rates(text: str, rate: str) -> None:
    assert typed_rate(text) == Decimal(rate)


@pytest.mark.parametrize("text", ["", "x", "0", "-1", "nan", "inf", "1e12", "1.2.3"])
def test_no_rates(text: str) -> None:
    with pytest.raises(UserError, match="is not an exchange rate"):
        typed_rate(text)


@pytest.mark.parametrize(
    ("happened", "decided"),
    [
        ((), None),
        (((_E.SELLER_OFFERS, "3.00 USD"),), None),
        ((_E.SELLER_ACCEPTS,), "34.90 USD"),
        ((_E.SELLER_SILENT,), "34.90 USD"),
        (((_E.CHANGE_REQUEST, "20.00 USD"), _E.SELLER_SILENT), "20.00 USD"),
        (((_E.SELLER_OFFERS, "3.00 USD"), _E.ACCEPT), "3.00 USD"),
        (((_E.SELLER_OFFERS, "3.00 USD"), (_E.ACCEPT, "5.00 USD")), "5.00 USD"),
        (((_E.SELLER_OFFERS, "3.00 USD"), (_E.VERDICT, "17.45 USD")), "17.45 USD"),
        (((_E.VERDICT, "17.45 USD"), _E.REFUND_AGREED), "17.45 USD"),
        ((_E.SELLER_ACCEPTS, (_E.REFUND_AGREED, "30.00 USD")), "30.00 USD"),
        ((_E.VERDICT,), None),
    ],
)
def test_what_was_decided(happened: tuple[DisputeEvent, ...], decided: str | None) -> None:
    dispute = a_dispute(DisputeState.DECIDED, *happened)
    assert decided_amount(dispute) == (money(decided) if decided else None)


def test_a_refusal_takes_the_offer_back() -> None:
    dispute = a_dispute(
        DisputeState.YOUR_ANSWER_DUE, (_E.SELLER_OFFERS, "3.00 USD"), _E.SELLER_DECLINES
    )
    assert offered_amount(dispute) is None


def test_payments() -> None:
    order = an_order(paid="32.18 EUR")
    assert paid_amount(order) == money("32.18 EUR")
    rate = purchase_rate(order)
    assert rate is not None
    assert (rate.source, rate.target) == ("USD", "EUR")
    two = replace(order, payments=(*order.payments, Payment(money("1.00 USD"))))
    assert (paid_amount(two), purchase_rate(two)) == (None, None)
    assert paid_amount(Order("aliexpress", "1", total=money("5.00 USD"))) == money("5.00 USD")


def test_what_came_for_each_item() -> None:
    refunds = [came("1.00 USD", item=7), came("2.00 USD", item=7), came("5.00 EUR")]
    assert received_by_item(refunds) == {
        ItemId(7): (money("3.00 USD"),),
        None: (money("5.00 EUR"),),
    }


@pytest.mark.parametrize(
    ("refunds", "outcome"),
    [
        ((), Outcome.LOST),
        (("20.00 USD",), Outcome.REFUNDED_IN_PART),
        (("34.90 USD",), Outcome.REFUNDED_IN_FULL),
    ],
)
def test_how_it_ends(refunds: tuple[str, ...], outcome: Outcome) -> None:
    now = watched(*(came(received) for received in refunds))
    assert closing_outcome(PENDING, now) is outcome


def test_less_decided_than_asked_is_a_part() -> None:
    dispute = a_dispute(DisputeState.REFUND_PENDING, (_E.VERDICT, "20.00 USD"), _E.REFUND_AGREED)
    now = watch(an_order(), dispute, (came("20.00 USD"),), (), datetime(2026, 12, 1, tzinfo=UTC))
    assert now.complete
    assert closing_outcome(dispute, now) is Outcome.REFUNDED_IN_PART
