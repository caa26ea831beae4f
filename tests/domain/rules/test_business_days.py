"""Business days with and without the holidays of a country."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.rules.business_days import add_business_days, is_weekday

FRIDAY = date(2026, 11, 20)
HOLIDAYS = {date(2026, 11, 23), date(2026, 12, 25)}


def works(day: date) -> bool | None:
    return None if day.year > 2026 else is_weekday(day) and day not in HOLIDAYS


def test_weekends_and_holidays_are_passed_over() -> None:
    assert add_business_days(FRIDAY, 1, None) == (date(2026, 11, 23), False)
    assert add_business_days(FRIDAY, 1, works) == (date(2026, 11, 24), True)
    assert add_business_days(FRIDAY, 5, works) == (date(2026, 11, 30), True)


def test_a_year_without_data_is_said() -> None:
    day, certain = add_business_days(date(2026, 12, 30), 3, works)

    assert day == date(2027, 1, 4)
    assert not certain


def test_a_country_may_work_on_a_sunday() -> None:
    def friday_and_saturday_off(day: date) -> bool | None:
        return day.weekday() not in (4, 5)

    assert add_business_days(FRIDAY, 1, friday_and_saturday_off) == (date(2026, 11, 22), True)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_as_many_weekdays_lie_between(start: date, days: int) -> None:
    end, certain = add_business_days(start, days, None)

    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(map(is_weekday, between)) == days
    assert is_weekday(end)
    assert not certain
