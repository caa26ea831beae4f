"""Which automatic backups are kept: all of two days, then ever fewer the older they are."""

from collections.abc import Iterable
from datetime import datetime, timedelta

_ALL_WITHIN = timedelta(days=2)
_DAYS, _WEEKS, _MONTHS = 12, 10, 9


def kept_backups(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Of backups made at these instants (aware UTC), those that are kept at `now`.

    Beyond two days, the newest of a day is kept for 12 days with a backup, then the newest of a
    week for 10 weeks, then the newest of a month for 9 months.
    """
    kept: set[datetime] = set()
    left = {"%Y-%m-%d": _DAYS, "%G-%V": _WEEKS, "%Y-%m": _MONTHS}
    seen: set[str] = set()
    for at in sorted(set(made), reverse=True):
        periods = [f"{form}{at:{form}}" for form in left]
        if now - at <= _ALL_WITHIN:
            kept.add(at)
            continue
        for form, period in zip(left, periods, strict=True):
            if left[form] and period not in seen:
                left[form] -= 1
                kept.add(at)
                seen.update(periods)
                break
    return frozenset(kept)
