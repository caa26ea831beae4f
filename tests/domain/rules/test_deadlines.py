"""Deadlines: what beats what, whose turn it is, what stays open, and every clock change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Outcome, Party, Round
from orders_gui.domain.ids import DisputeId, ItemId, OrderId
from orders_gui.domain.language import LocalText
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.rules.buyer import BuyerPlace
from orders_gui.domain.rules.deadlines import (
    Caveat,
    Deadline,
    Precision,
    WarningLevel,
    deadlines_of,
    next_deadline,
    warning_level,
    what_stays_open,
)
from orders_gui.domain.rules.rulebook import (
    Confidence,
    Rule,
    Rulebook,
    RuleOverride,
    Start,
    Unit,
)
from orders_gui.domain.states import Basis, DeadlineKind, DisputeState, OrderStatus, Stage
from orders_gui.services.rules.rulebooks import rulebook_for
from tests.builders import NOW, PACIFIC, an_order, money

K, S, E = DeadlineKind, DisputeState, DisputeEvent
GERMANY = BuyerPlace("DE", "DE")
ZONES = (PACIFIC, "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu")
MOMENTS = st.one_of(
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.datetimes(
        datetime(1990, 1, 1),  # noqa: DTZ001 - the zone comes with the next argument
        datetime(2100, 1, 1),  # noqa: DTZ001
        timezones=st.just(UTC),
    ).map(lambda at: at.replace(microsecond=0)),
)


def at(day: int, hour: int = 12) -> datetime:
    """An instant in November 2026."""
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def shipped(order: Order | None = None, on: Moment = date(2026, 11, 1), **more: object) -> Order:
    parcel = Parcel(shipped_on=on, **more)  # type: ignore[arg-type]  # names are the caller's
    return replace(order or an_order(), parcels=(parcel,))


def received(on: Moment = date(2026, 11, 10), **more: object) -> Order:
    order = shipped(an_order(status=OrderStatus.DELIVERED), delivered_on=on)
    return replace(order, **more)  # type: ignore[arg-type]  # names are the caller's


def stated(kind: str, on: Moment, read: datetime = NOW, page: str = "order page") -> StatedDate:
    return StatedDate(kind, on, PACIFIC, page, read)


def case(state: DisputeState, *turns: tuple[DisputeEvent, datetime], **more: object) -> Dispute:
    rounds = tuple(Round(event, Party.BUYER, when) for event, when in turns)
    opened = turns[0][1] if turns else at(20)
    found = Dispute(OrderId(1), state=state, opened_at=opened, rounds=rounds)
    return replace(found, **more)  # type: ignore[arg-type]  # names are the caller's


def found(
    order: Order, *disputes: Dispute, rules: Rulebook | None = None, buyer: BuyerPlace = GERMANY
) -> dict[DeadlineKind, Deadline]:
    book = rules or rulebook_for(order.marketplace)
    return {d.kind: d for d in reversed(deadlines_of(order, disputes, book, buyer))}


def local_day(deadline: Deadline) -> date:
    return deadline.at.astimezone(ZoneInfo(deadline.zone)).date()


# ---------------------------------------------------------------- what beats what


def test_the_page_beats_the_users_figure_which_beats_the_rule() -> None:
    order = shipped()
    book = rulebook_for("aliexpress")
    own = book.with_overrides(
        [RuleOverride("aliexpress", "protection.length", 75, Unit.CALENDAR_DAYS)]
    )
    read = replace(order, stated_dates=(stated("protection_ends", date(2026, 12, 5)),))

    by_rule, by_user, by_page = (
        found(order)[K.PROTECTION_ENDS],
        found(order, rules=own)[K.PROTECTION_ENDS],
        found(read, rules=own)[K.PROTECTION_ENDS],
    )

    assert (by_rule.basis, local_day(by_rule)) == (Basis.RULE, date(2026, 12, 31))
    assert (by_user.basis, local_day(by_user)) == (Basis.OVERRIDE, date(2027, 1, 15))
    assert (by_page.basis, local_day(by_page)) == (Basis.STATED, date(2026, 12, 5))
    assert by_rule.rule == "protection.length"
    assert by_rule.confidence is Confidence.LOW
    assert by_page.source == "order page"
    assert by_page.read_at == NOW


def test_the_newest_reading_counts_and_what_was_superseded_does_not() -> None:
    dates = (
        stated("protection_ends", date(2026, 12, 5), at(1)),
        stated("protection_ends", date(2026, 12, 20), at(9)),
        replace(stated("protection_ends", date(2027, 1, 1), at(20)), superseded_at=at(21)),
    )
    assert local_day(found(replace(shipped(), stated_dates=dates))[K.PROTECTION_ENDS]) == date(
        2026, 12, 20
    )


def test_a_rule_of_unknown_confidence_gives_no_deadline() -> None:
    book = rulebook_for("aliexpress")
    dispute = case(S.YOUR_ANSWER_DUE, (E.OPENED, at(20)), (E.SELLER_OFFERS, at(21)))

    assert book.rules_for("you_answer_by")
    assert K.YOU_ANSWER_BY not in found(shipped(), dispute)
    own = book.with_overrides([RuleOverride("aliexpress", "you.answer", 3, Unit.CALENDAR_DAYS)])
    assert found(shipped(), dispute, rules=own)[K.YOU_ANSWER_BY].at == at(24)


# ---------------------------------------------------------------- the order's own dates


def test_the_dates_of_an_aliexpress_order() -> None:
    dates = found(shipped())

    assert local_day(dates[K.DISPUTE_OPENS]) == date(2026, 11, 11)
    assert local_day(dates[K.PROTECTION_ENDS]) == date(2026, 12, 31)
    assert local_day(dates[K.AUTO_CONFIRM]) == date(2026, 12, 31)
    assert local_day(dates[K.DISPUTE_CLOSES]) == date(2027, 1, 15)
    assert {d.precision for d in dates.values()} == {Precision.DAY}
    assert {d.zone for d in dates.values()} == {PACIFIC}
    assert dates[K.PROTECTION_ENDS].at == datetime(2027, 1, 1, 7, 59, 59, tzinfo=UTC)
    assert K.SHIP_BY not in dates


def test_the_dispute_closes_fifteen_days_after_receipt_was_confirmed() -> None:
    dates = found(replace(shipped(), confirmed=date(2026, 11, 20)))

    assert local_day(dates[K.DISPUTE_CLOSES]) == date(2026, 12, 5)
    assert not {K.PROTECTION_ENDS, K.AUTO_CONFIRM} & set(dates)


def test_a_fast_delivery_can_be_disputed_at_once() -> None:
    slow = replace(shipped(), delivery=DeliveryService(promised_days=5))
    fast = replace(shipped(), delivery=DeliveryService(promised_days=4))

    assert local_day(found(slow)[K.DISPUTE_OPENS]) == date(2026, 11, 11)
    assert local_day(found(fast)[K.DISPUTE_OPENS]) == date(2026, 11, 1)


def test_the_seller_ships_by_and_no_longer_once_shipped() -> None:
    waiting = an_order(status=OrderStatus.AWAITING_SHIPMENT)

    assert local_day(found(waiting)[K.SHIP_BY]) == date(2026, 11, 7)
    assert K.SHIP_BY not in found(replace(waiting, status=OrderStatus.SHIPPED))


@pytest.mark.parametrize(
    ("country", "end"),
    [("CN", date(2027, 1, 26)), ("ES", date(2026, 11, 27)), ("BR", date(2026, 11, 19))],
)
def test_free_returns_by_the_sellers_country(country: str, end: date) -> None:
    order = received(free_return=True, seller_country=country, confirmed=date(2026, 11, 12))

    assert local_day(found(order)[K.FREE_RETURN_ENDS]) == end
    assert K.FREE_RETURN_ENDS not in found(replace(order, free_return=False))


@pytest.mark.parametrize(
    ("number", "carrier", "days"),
    [
        ("RB123456785CN", "", 60),
        ("LP00654718234CN", "", 60),
        ("123", "China Post", 60),
        ("1Z12345E0205271688", "UPS", 30),
    ],
)
def test_tracking_is_silent_later_for_a_post(number: str, carrier: str, days: int) -> None:
    scan = TrackingEvent(date(2026, 11, 5), "Scan", Stage.DEPARTED)
    order = shipped(numbers=(TrackingNumber(number, carrier=carrier),), events=(scan,))

    assert local_day(found(order)[K.TRACKING_SILENT]) == date(2026, 11, 5) + timedelta(days)


def test_a_delivered_parcel_is_not_silent() -> None:
    scan = TrackingEvent(date(2026, 11, 5), "Delivered", Stage.DELIVERED)

    assert K.TRACKING_SILENT not in found(shipped(events=(scan,)))


def test_ebay_counts_from_delivery_once_it_is_known() -> None:
    promised = DeliveryService(promised_by=date(2026, 11, 20))
    order = replace(shipped(an_order(marketplace="ebay")), delivery=promised)

    assert local_day(found(order)[K.DISPUTE_CLOSES]) == date(2026, 12, 20)
    arrived = replace(order, parcels=(replace(order.parcels[0], delivered_on=date(2026, 11, 10)),))
    assert local_day(found(arrived)[K.DISPUTE_CLOSES]) == date(2026, 12, 10)


def test_an_agents_warehouse_counts_from_the_stated_day() -> None:
    order = an_order(marketplace="taobao_agent")
    kept = replace(order, stated_dates=(stated("stored_in_warehouse", date(2026, 11, 20)),))

    assert K.DISPUTE_CLOSES not in found(order)
    assert local_day(found(kept)[K.DISPUTE_CLOSES]) == date(2026, 11, 25)


# ---------------------------------------------------------------- a dispute


OPENED = (E.OPENED, at(20))
OFFERED = (E.SELLER_OFFERS, at(21))
ACCEPTED = (E.SELLER_ACCEPTS, at(22))


@pytest.mark.parametrize(
    ("state", "turns", "kinds"),
    [
        (S.DRAFT, (), set()),
        (S.WAITING_SELLER, (OPENED,), {K.SELLER_ANSWERS_BY, K.PLATFORM_STEPS_IN}),
        (S.YOUR_ANSWER_DUE, (OPENED, OFFERED), {K.PLATFORM_STEPS_IN}),
        (S.PLATFORM_REVIEWING, (OPENED, (E.PLATFORM_STEPS_IN, at(23))), set()),
        (
            S.YOUR_ANSWER_DUE,
            (OPENED, (E.PLATFORM_STEPS_IN, at(23)), (E.PLATFORM_OFFERS, at(24))),
            set(),
        ),
        (S.DECIDED, (OPENED, ACCEPTED), {K.REFUND_EXPECTED_FROM, K.REFUND_EXPECTED_UNTIL}),
        (S.RETURN_DUE, (OPENED, ACCEPTED, (E.RETURN_AGREED, at(22))), {K.SHIP_BACK_BY}),
        (S.RETURN_SENT, (OPENED, ACCEPTED, (E.RETURN_AGREED, at(22)), (E.SENT, at(24))), set()),
        (S.REFUND_PENDING, (OPENED, ACCEPTED), {K.REFUND_EXPECTED_FROM, K.REFUND_EXPECTED_UNTIL}),
        (S.REPLACEMENT_AWAITED, (OPENED, ACCEPTED), set()),
        (S.CLOSED, (OPENED, ACCEPTED, (E.CLOSE, at(25))), set()),
    ],
)
def test_what_runs_in_each_state(
    state: DisputeState,
    turns: tuple[tuple[DisputeEvent, datetime], ...],
    kinds: set[DeadlineKind],
) -> None:
    of_disputes = {
        K.SELLER_ANSWERS_BY, K.YOU_ANSWER_BY, K.PLATFORM_STEPS_IN, K.SHIP_BACK_BY,
        K.REFUND_EXPECTED_FROM, K.REFUND_EXPECTED_UNTIL,
    }  # fmt: skip
    assert set(found(shipped(), case(state, *turns))) & of_disputes == kinds


def test_a_changed_request_restarts_the_sellers_clock() -> None:
    waiting = case(S.WAITING_SELLER, OPENED)
    changed = case(S.WAITING_SELLER, OPENED, OFFERED, (E.CHANGE_REQUEST, at(23)))

    assert found(shipped(), waiting)[K.SELLER_ANSWERS_BY].at == at(25)
    assert found(shipped(), changed)[K.SELLER_ANSWERS_BY].at == at(28)
    assert found(shipped(), changed)[K.PLATFORM_STEPS_IN].at == at(27)


def test_what_the_dispute_page_says_beats_the_rule() -> None:
    rounds = (Round(E.OPENED, Party.BUYER, at(20), answer_by=at(24, 3)),)
    dispute = case(S.WAITING_SELLER, rounds=rounds, id=DisputeId(7))

    answer = found(shipped(), dispute)[K.SELLER_ANSWERS_BY]

    assert (answer.basis, answer.at, answer.dispute) == (Basis.STATED, at(24, 3), DisputeId(7))
    assert answer.counted_from == at(20)
    assert answer.zone == PACIFIC


def test_a_stated_date_of_an_earlier_round_no_longer_counts() -> None:
    page = (stated("seller_answers_by", date(2026, 11, 23), at(20, 13)),)
    order = replace(shipped(), stated_dates=page)

    before = found(order, case(S.WAITING_SELLER, OPENED))[K.SELLER_ANSWERS_BY]
    turns = (OPENED, OFFERED, (E.DECLINE, at(22)))
    after = found(order, case(S.WAITING_SELLER, *turns))[K.SELLER_ANSWERS_BY]

    assert (before.basis, local_day(before)) == (Basis.STATED, date(2026, 11, 23))
    assert (after.basis, after.at) == (Basis.RULE, at(27))


def test_the_refund_of_a_return_counts_from_its_arrival() -> None:
    turns = (OPENED, ACCEPTED, (E.RETURN_AGREED, at(22)), (E.SENT, at(23)), (E.RECEIVED, at(27)))

    until = found(shipped(), case(S.REFUND_PENDING, *turns))[K.REFUND_EXPECTED_UNTIL]

    assert until.counted_from == at(27)
    assert local_day(until) == date(2026, 12, 25)


def test_refunds_are_counted_in_the_days_of_the_bank() -> None:
    dispute = case(S.REFUND_PENDING, OPENED, (E.VERDICT, at(22)))

    def works(day: date) -> bool | None:
        return None if day.year > 2026 else day.weekday() < 5 and day != date(2026, 12, 8)

    def until(buyer: BuyerPlace) -> Deadline:
        return found(shipped(), dispute, buyer=buyer)[K.REFUND_EXPECTED_UNTIL]

    nobody, unknown = until(BuyerPlace()), until(BuyerPlace("DE", "XX"))
    known = until(BuyerPlace("DE", "DE", works))
    assert (local_day(nobody), nobody.caveat) == (date(2026, 12, 18), Caveat.NO_BANK_COUNTRY)
    assert (local_day(unknown), unknown.caveat) == (date(2026, 12, 18), Caveat.NO_HOLIDAYS)
    assert (local_day(known), known.caveat) == (date(2026, 12, 21), None)


def test_other_business_days_say_that_they_know_no_holidays() -> None:
    order = shipped(an_order(marketplace="ebay"))

    answer = found(order, case(S.WAITING_SELLER, OPENED))[K.SELLER_ANSWERS_BY]

    assert (local_day(answer), answer.caveat) == (date(2026, 11, 25), Caveat.WEEKDAYS_ONLY)


def two_items() -> Order:
    return replace(shipped(), items=(Item("Cup", id=ItemId(1)), Item("Lamp", line=2, id=ItemId(2))))


def test_protection_runs_on_for_an_item_that_is_in_no_dispute() -> None:
    cup = case(S.WAITING_SELLER, OPENED, item_ids=(ItemId(1),), id=DisputeId(1))
    lamp = case(S.RETURN_DUE, OPENED, item_ids=(ItemId(2),), id=DisputeId(2))

    assert K.PROTECTION_ENDS in found(two_items(), cup)
    assert K.PROTECTION_ENDS not in found(two_items(), cup, lamp)
    assert K.PROTECTION_ENDS not in found(two_items(), replace(cup, item_ids=()))
    assert K.PROTECTION_ENDS in found(two_items(), replace(cup, state=S.DRAFT))


def test_a_withdrawn_dispute_can_be_opened_again_and_a_lost_one_cannot() -> None:
    withdrawn = case(S.CLOSED, OPENED, outcome=Outcome.WITHDRAWN)

    assert K.DISPUTE_CLOSES in found(shipped(), withdrawn)
    assert K.DISPUTE_CLOSES not in found(shipped(), replace(withdrawn, outcome=Outcome.LOST))


def test_each_dispute_has_its_own_dates() -> None:
    cup = case(S.WAITING_SELLER, OPENED, item_ids=(ItemId(1),), id=DisputeId(1))
    lamp = case(S.WAITING_SELLER, (E.OPENED, at(22)), item_ids=(ItemId(2),), id=DisputeId(2))

    dates = deadlines_of(two_items(), (cup, lamp), rulebook_for("aliexpress"))

    answers = [(d.dispute, d.at) for d in dates if d.kind is K.SELLER_ANSWERS_BY]
    assert answers == [(DisputeId(1), at(25)), (DisputeId(2), at(27))]


# ---------------------------------------------------------------- other ways to the money


def paid_with(method: str, amount: str = "34.90 USD") -> Order:
    payment = Payment(money(amount), method, date(2026, 10, 28))
    return replace(received(), payments=(payment,))


@pytest.mark.parametrize("method", ["Visa", "Mastercard", "Amex", "Discover", "Credit card"])
def test_a_card_can_be_charged_back_for_120_days(method: str) -> None:
    dates = found(paid_with(method))

    assert local_day(dates[K.CHARGEBACK_UNTIL]) == date(2027, 2, 25)
    assert K.PAYPAL_OPEN_UNTIL not in dates


def test_paypal_has_180_days_and_then_twenty() -> None:
    order = paid_with("PayPal")
    opened = replace(order, stated_dates=(stated("paypal_opened", date(2026, 11, 20)),))

    assert local_day(found(order)[K.PAYPAL_OPEN_UNTIL]) == date(2027, 4, 26)
    assert not {K.CHARGEBACK_UNTIL, K.PAYPAL_ESCALATE_BY} & set(found(order))
    assert local_day(found(opened)[K.PAYPAL_ESCALATE_BY]) == date(2026, 12, 10)


def test_an_unknown_method_opens_no_other_way() -> None:
    assert not {K.CHARGEBACK_UNTIL, K.PAYPAL_OPEN_UNTIL} & set(found(paid_with("Wallet")))


@pytest.mark.parametrize(
    ("country", "days"), [("DE", True), ("NO", True), ("GB", True), ("US", False), ("", False)]
)
def test_european_rights_by_the_buyers_country(country: str, days: bool) -> None:
    dates = found(received(), buyer=BuyerPlace(country))

    assert (K.EU_WITHDRAWAL_UNTIL in dates) is days
    assert (K.EU_GUARANTEE_UNTIL in dates) is days
    if days:
        assert local_day(dates[K.EU_WITHDRAWAL_UNTIL]) == date(2026, 11, 24)
        assert local_day(dates[K.EU_GUARANTEE_UNTIL]) == date(2028, 11, 10)


def test_the_last_parcel_counts() -> None:
    order = received()
    open_parcel = Parcel(shipped_on=date(2026, 11, 3))
    more = replace(order, parcels=(*order.parcels, open_parcel))
    late = replace(open_parcel, delivered_on=date(2026, 11, 18))

    assert K.EU_WITHDRAWAL_UNTIL not in found(more)
    both = replace(order, parcels=(*order.parcels, late))
    assert local_day(found(both)[K.EU_WITHDRAWAL_UNTIL]) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("method", "price", "country", "holds"),
    [
        ("Visa", "100.01 GBP", "GB", True),
        ("Visa", "30000.00 GBP", "GB", True),
        ("Visa", "100.00 GBP", "GB", False),
        ("Visa", "30000.01 GBP", "GB", False),
        ("Visa", "500.00 USD", "GB", False),
        ("Visa Debit", "500.00 GBP", "GB", False),
        ("PayPal (Visa)", "500.00 GBP", "GB", False),
        ("Visa", "500.00 GBP", "DE", False),
    ],
)
def test_section_75(method: str, price: str, country: str, holds: bool) -> None:
    item = Item("Lamp", unit_price=money(price))
    order = replace(paid_with(method), items=(item,))

    dates = found(order, buyer=BuyerPlace("", country))

    assert (K.SECTION75_UNTIL in dates) is holds
    if holds:
        assert local_day(dates[K.SECTION75_UNTIL]) == date(2032, 10, 28)


def test_what_stays_open_is_told_in_advance() -> None:
    order = paid_with("Visa")
    dispute = case(S.PLATFORM_REVIEWING, OPENED, (E.ESCALATE, at(21)))
    rules = rulebook_for("aliexpress")

    ways = what_stays_open(order, [dispute], rules, at(25), GERMANY)

    assert [way.kind for way in ways] == [K.CHARGEBACK_UNTIL, K.EU_GUARANTEE_UNTIL]


def test_another_way_that_ends_first_is_the_next_date_of_a_dispute() -> None:
    order = paid_with("Visa")
    dispute = case(S.REFUND_PENDING, (E.OPENED, at(20)), (E.VERDICT, at(22)))
    dates = deadlines_of(order, [dispute], rulebook_for("aliexpress"))
    shortly_before = datetime(2027, 2, 20, tzinfo=UTC)

    disputed = next_deadline(dates, shortly_before, [dispute])
    quiet = next_deadline(dates, shortly_before)

    assert disputed is not None
    assert quiet is not None
    assert (disputed.kind, quiet.kind) == (K.CHARGEBACK_UNTIL, K.REFUND_EXPECTED_UNTIL)


# ---------------------------------------------------------------- clocks


def a_rule(figure: int, zone: str, unit: Unit = Unit.CALENDAR_DAYS) -> Rulebook:
    text = LocalText("x", "х")
    rule = Rule(
        "r", "dispute_closes", figure, unit, Start.SHIPPED, zone, "https://x.example",
        Confidence.HIGH, text, text,
    )  # fmt: skip
    return Rulebook("aliexpress", zone, date(2026, 11, 1), (rule,))


@given(MOMENTS, st.integers(0, 400), st.sampled_from(ZONES))
def test_a_period_keeps_the_wall_clock_of_its_zone(start: Moment, days: int, zone: str) -> None:
    (due,) = deadlines_of(shipped(on=start), (), a_rule(days, zone))

    there = due.at.astimezone(ZoneInfo(zone))
    if isinstance(start, datetime):
        begun = start.astimezone(ZoneInfo(zone))
        assert there.date() - begun.date() == timedelta(days)
        skipped = abs(there.replace(tzinfo=None) - begun.replace(tzinfo=None) - timedelta(days))
        assert skipped <= timedelta(hours=1)  # a wall clock that does not exist on that day
        assert due.precision is Precision.INSTANT
    else:
        assert there.date() == start + timedelta(days)
        assert (there.hour, there.minute, there.second) == (23, 59, 59)
        assert due.precision is Precision.DAY
    assert due.at.tzinfo is UTC
    if days == 0 and isinstance(start, datetime):
        assert due.at == start


@given(MOMENTS, st.integers(0, 400), st.sampled_from(ZONES))
def test_a_longer_period_never_ends_earlier(start: Moment, days: int, zone: str) -> None:
    (short,) = deadlines_of(shipped(on=start), (), a_rule(days, zone))
    (long,) = deadlines_of(shipped(on=start), (), a_rule(days + 1, zone))

    assert timedelta(hours=22) <= long.at - short.at <= timedelta(hours=26)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 24, date(2028, 12, 31)),
    ],
)
def test_months_and_leap_days(start: date, months: int, end: date) -> None:
    (due,) = deadlines_of(shipped(on=start), (), a_rule(months, "UTC", Unit.CALENDAR_MONTHS))

    assert local_day(due) == end


@pytest.mark.parametrize("year", [1, 202, 9999])
def test_a_slip_in_the_year_gives_no_date_and_no_error(year: int) -> None:
    slip = date(year, 12, 31)
    order = replace(shipped(on=slip), ordered=slip, stated_dates=(stated("protection_ends", slip),))

    assert found(order) == {}


@pytest.mark.parametrize(
    ("left", "level"),
    [
        (timedelta(days=7, seconds=1), WarningLevel.NONE),
        (timedelta(days=7), WarningLevel.SEVEN_DAYS),
        (timedelta(days=3, seconds=1), WarningLevel.SEVEN_DAYS),
        (timedelta(days=3), WarningLevel.THREE_DAYS),
        (timedelta(days=1, seconds=1), WarningLevel.THREE_DAYS),
        (timedelta(days=1), WarningLevel.ONE_DAY),
        (timedelta(0), WarningLevel.ONE_DAY),
        (timedelta(seconds=-1), WarningLevel.PASSED),
    ],
)
def test_warnings_at_seven_three_and_one_days(left: timedelta, level: WarningLevel) -> None:
    assert warning_level(NOW + left, NOW) is level


@pytest.mark.parametrize("status", [OrderStatus.CANCELLED, OrderStatus.REFUNDED])
def test_an_order_that_was_called_off_has_no_dates_of_its_goods(status: OrderStatus) -> None:
    paid = Payment(money("34.90 USD"), "Visa ending 4417", date(2026, 11, 1))
    order = replace(an_order(protection_ends_in=3, status=status), payments=(paid,))
    kinds = {one.kind for one in deadlines_of(order, (), rulebook_for("aliexpress"))}
    assert K.CHARGEBACK_UNTIL in kinds
    assert not kinds & {K.PROTECTION_ENDS, K.DISPUTE_OPENS, K.DISPUTE_CLOSES, K.FREE_RETURN_ENDS}
