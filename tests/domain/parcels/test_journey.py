"""How long a delivery takes, and whether that is usual."""

from datetime import UTC, date, datetime, timedelta

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.orders import DeliveryService, Order
from orders_gui.domain.parcels.journey import (
    Pace,
    days_in_transit,
    days_since_scan,
    judge,
    parse_delivery_times,
)
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent
from orders_gui.domain.states import Stage
from orders_gui.paths import resource

TEXT = resource("tracking", "delivery.toml").read_text("utf-8")
TIMES = parse_delivery_times(TEXT, "delivery.toml")
SHIPPED = date(2026, 3, 1)


def an_order(service: DeliveryService | None = None, **parcel: object) -> Order:
    shipped = Parcel(shipped_on=SHIPPED, **parcel)  # type: ignore[arg-type]
    return Order("aliexpress", "1", delivery=service, parcels=(shipped,))


def a_scan(day: date, stage: Stage = Stage.LOCAL_TRANSIT) -> TrackingEvent:
    return TrackingEvent(datetime(day.year, day.month, day.day, 14, tzinfo=UTC), "Scanned", stage)


@pytest.mark.parametrize(
    ("service", "days", "pace"),
    [
        ("", 0, Pace.TOO_EARLY),
        ("", 6, Pace.TOO_EARLY),
        ("", 7, Pace.USUAL),
        ("", 45, Pace.USUAL),
        ("", 46, Pace.LATE),
        ("", 182, Pace.LATE),
        ("", 183, Pace.LOST),
        ("AliExpress Standard Shipping", 9, Pace.TOO_EARLY),
        ("AliExpress  standard shipping", 45, Pace.USUAL),
        ("Cainiao Expedited Economy", 19, Pace.TOO_EARLY),
        ("Cainiao Super Economy Global", 46, Pace.LATE),
        ("AliExpress Premium Shipping", 16, Pace.LATE),
    ],
)
def test_pace_by_line(service: str, days: int, pace: Pace) -> None:
    judged = judge(an_order(DeliveryService(service)), TIMES, SHIPPED + timedelta(days=days))
    assert judged is not None
    assert (judged.pace, judged.days) == (pace, days)


@pytest.mark.parametrize(
    "promise",
    [DeliveryService(promised_by=date(2026, 3, 5)), DeliveryService(promised_days=4)],
)
def test_the_shops_promise_beats_the_line(promise: DeliveryService) -> None:
    order = an_order(promise)
    inside, after = judge(order, TIMES, date(2026, 3, 5)), judge(order, TIMES, date(2026, 3, 6))
    assert inside is not None
    assert after is not None
    assert (inside.pace, after.pace) == (Pace.USUAL, Pace.LATE)
    assert after.promised == date(2026, 3, 5)


def test_nothing_to_judge_before_shipping_and_after_delivery() -> None:
    assert judge(Order("aliexpress", "1"), TIMES, SHIPPED) is None
    delivered = an_order(events=(a_scan(date(2026, 3, 9), Stage.DELIVERED),))
    assert judge(delivered, TIMES, date(2026, 9, 1)) is None


def test_days_in_transit_and_since_the_last_scan() -> None:
    on_the_way = Parcel(shipped_on=SHIPPED, events=(a_scan(date(2026, 3, 10)),))
    delivered = Parcel(events=(a_scan(SHIPPED), a_scan(date(2026, 3, 21), Stage.DELIVERED)))
    today = date(2026, 4, 1)
    assert (days_in_transit(on_the_way, today), days_since_scan(on_the_way, today)) == (31, 22)
    assert (days_in_transit(delivered, today), days_since_scan(delivered, today)) == (20, None)
    assert (days_in_transit(Parcel(), today), days_since_scan(Parcel(), today)) == (None, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("after = 183", "after = -1"),
        ("earliest = 20", "earliest = 50"),
        ("words = []", 'words = ["x"]'),
        ('confidence = "medium"', 'confidence = "sure"'),
        ("[lost]", "[gone]"),
    ],
)
def test_a_wrong_table_is_named(old: str, new: str) -> None:
    with pytest.raises(UserError, match=r"in mine\.toml cannot be used"):
        parse_delivery_times(TEXT.replace(old, new), "mine.toml")
