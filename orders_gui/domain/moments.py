"""Moments: a day without a time stays a day, an instant is aware and UTC."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

Moment = date | datetime
"""A `date` (known by day only) or an aware `datetime`."""

END_OF_DAY = time(23, 59, 59)


def zone_of(name: str) -> tzinfo:
    """The time zone with an IANA name."""
    from zoneinfo import ZoneInfo  # lists need no zones, and loading it takes its time

    return ZoneInfo(name)


def is_day(moment: Moment) -> bool:
    """Whether only the day is known."""
    return not isinstance(moment, datetime)


def day_of(moment: Moment, zone: str) -> date:
    """The calendar day of `moment` in the IANA zone `zone`."""
    if isinstance(moment, datetime):
        return moment.astimezone(zone_of(zone)).date()
    return moment


def start_of(moment: Moment, zone: str) -> datetime:
    """The UTC instant of `moment`; a day begins at 00:00:00 in `zone`."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return datetime.combine(moment, time(), zone_of(zone)).astimezone(UTC)


def end_of(moment: Moment, zone: str) -> datetime:
    """The UTC instant of `moment`; a day ends at 23:59:59 in `zone`."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return datetime.combine(moment, END_OF_DAY, zone_of(zone)).astimezone(UTC)


def add_days(moment: Moment, days: int, zone: str) -> Moment:
    """`moment` plus calendar days; an instant keeps its wall-clock time in `zone`.

    Across a change of daylight saving time the wall clock stays and the number of hours
    differs, as on the marketplaces' own countdowns.
    """
    if not isinstance(moment, datetime):
        return moment + timedelta(days=days)
    there = moment.astimezone(zone_of(zone))
    # Between two times of one zone Python counts on the wall clock; a sum forgets which of two
    # equal times at the end of daylight saving it was.
    return (there + timedelta(days=days)).replace(fold=there.fold).astimezone(UTC)


def add_months(moment: Moment, months: int, zone: str) -> Moment:
    """`moment` plus calendar months, as laws count years: 29 February becomes the 28th."""
    from calendar import monthrange

    day = day_of(moment, zone)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    target = date(year, month + 1, min(day.day, last))
    return add_days(moment, (target - day).days, zone)


def is_plausible(moment: Moment) -> bool:
    """Whether a period can be counted from `moment`: the year is not a slip such as 0202."""
    return 1970 <= moment.year <= 2200


def days_left(now: datetime, at: datetime) -> int:
    """Whole days from `now` to `at`: 0 within the last 24 hours, negative once it has passed."""
    return (at - now) // timedelta(days=1)


def to_text(moment: Moment) -> str:
    """The stored form: `2026-02-21` for a day, `2026-02-21T07:44:46Z` for an instant."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
    return moment.isoformat()


def readable(moment: Moment) -> str:
    """For sentences: `2026-02-21`, an instant on the user's clock as `2026-02-21 09:12`."""
    if isinstance(moment, datetime):
        return f"{moment.astimezone():%Y-%m-%d %H:%M}"
    return moment.isoformat()


def from_text(text: str) -> Moment:
    """Read the stored form; raises `ValueError` for anything else."""
    if len(text) == 10 and text[4] == text[7] == "-":
        return date.fromisoformat(text)
    return instant_from_text(text)


def instant_from_text(text: str) -> datetime:
    """Read a stored instant; raises `ValueError` for anything else."""
    marks = text[4:5] + text[7:8] + text[10:11] + text[13:14] + text[16:17] + text[19:]
    if marks != "--T::Z":
        raise ValueError(f"{text} is not an instant in UTC")
    return datetime.fromisoformat(text)
