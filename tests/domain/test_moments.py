"""Days and instants across daylight saving time and leap days."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.moments import (
    add_days,
    days_left,
    end_of,
    from_text,
    start_of,
    to_text,
)

PACIFIC = "America/Los_Angeles"


def test_a_day_ends_in_its_own_zone() -> None:
    assert end_of(date(2026, 11, 25), PACIFIC) == datetime(2026, 11, 26, 7, 59, 59, tzinfo=UTC)
    assert end_of(date(2026, 7, 25), PACIFIC) == datetime(2026, 7, 26, 6, 59, 59, tzinfo=UTC)
    assert start_of(date(2026, 11, 25), PACIFIC) == datetime(2026, 11, 25, 8, tzinfo=UTC)


def test_days_keep_the_wall_clock_across_daylight_saving() -> None:
    before = datetime(2026, 10, 30, 12, tzinfo=ZoneInfo(PACIFIC))
    after = add_days(before, 3, PACIFIC)
    assert isinstance(after, datetime)
    assert after.astimezone(ZoneInfo(PACIFIC)).hour == 12
    assert after - before == timedelta(days=3, hours=1)


def test_the_hour_that_comes_twice_is_not_mixed_up() -> None:
    second = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)  # 01:30 for the second time

    assert add_days(second, 0, PACIFIC) == second
    assert add_days(second, 1, PACIFIC) == second + timedelta(days=1)


def test_leap_days() -> None:
    assert add_days(date(2028, 2, 28), 1, PACIFIC) == date(2028, 2, 29)
    assert add_days(date(2027, 2, 28), 1, PACIFIC) == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("hours", "days"), [(0, 0), (23, 0), (24, 1), (49, 2), (-1, -1), (-24, -1), (-25, -2)]
)
def test_days_left_are_never_too_many(hours: int, days: int) -> None:
    now = datetime(2026, 11, 22, 9, 41, tzinfo=UTC)
    assert days_left(now, now + timedelta(hours=hours)) == days


@given(st.one_of(st.dates(), st.datetimes(timezones=st.just(UTC))))
def test_text_and_back(moment: date | datetime) -> None:
    if isinstance(moment, datetime):
        moment = moment.replace(microsecond=0)
    assert from_text(to_text(moment)) == moment


@pytest.mark.parametrize("text", ["2026-02-30", "2026-02-21T07:44:46", "", "tomorrow", "2026-2-1"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_text(text)
