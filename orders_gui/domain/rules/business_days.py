"""Business days: weekdays without the holidays of a country, as far as they are known."""

from collections.abc import Callable
from datetime import date, timedelta

BusinessDay = Callable[[date], bool | None]
"""Whether a country's banks work on a day; None when nothing is known about that year."""

_SATURDAY = 5


def is_weekday(day: date) -> bool:
    """Monday to Friday: what counts while a country's holidays are not known."""
    return day.weekday() < _SATURDAY


def add_business_days(start: date, days: int, works: BusinessDay | None) -> tuple[date, bool]:
    """The day that is `days` business days after `start`, and whether all holidays were known.

    The day of the start itself is not counted.
    """
    day, certain = start, works is not None
    for _ in range(days):
        day, known = _next_business_day(day, works)
        certain = certain and known
    return day, certain


def _next_business_day(day: date, works: BusinessDay | None) -> tuple[date, bool]:
    certain = True
    while True:
        day += timedelta(days=1)
        known = works(day) if works is not None else None
        certain = certain and known is not None
        if is_weekday(day) if known is None else known:
            return day, certain
