"""Dates as shops write them; a date that can be read in two ways is not guessed."""

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import RowTrouble
from orders_gui.domain.moments import Moment
from orders_gui.services.importing.cells import stated

LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "pl", "nl", "sv", "cs", "tr", "uk", "ru", "ja"]

_FIRST_YEAR, _LAST_YEAR = 1999, 2099
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_INSTANT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s*(Z|UTC|[+-]\d{2}:?\d{2})"
)
_WITH_TIME = re.compile(r"(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_NUMERIC = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_ENGLISH = re.compile(r"([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTHS = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}


def moment(value: object) -> Moment | None:
    """A day, or an instant when the text has a time with its zone; None when not stated.

    A time without a zone tells only the day. Raises `RowTrouble` for a day that does not
    exist and for one that can be read in two ways.
    """
    if isinstance(value, datetime):
        return value.replace(microsecond=0) if value.tzinfo else value.date()
    if isinstance(value, date):
        return value
    found = stated(value)
    return _moment(found) if found else None


def day(value: object) -> date | None:
    """Only the day, in the zone that the text itself has."""
    found = moment(value)
    return found.date() if isinstance(found, datetime) else found


@lru_cache(maxsize=8192)
def _moment(found: str) -> Moment:
    instant = _INSTANT.fullmatch(found)
    if instant is not None:
        return _instant(found, *instant.groups())
    timed = _WITH_TIME.fullmatch(found)
    year_first = _YEAR_FIRST.fullmatch(timed[1] if timed else found)
    if year_first is not None:
        return _day(found, *map(int, year_first.groups()))
    english = _ENGLISH.fullmatch(found)
    if english is not None and english[1].lower() in _MONTHS:
        return _day(found, int(english[3]), _MONTHS[english[1].lower()], int(english[2]))
    day_first = _DAY_FIRST.fullmatch(found)
    if day_first is not None:
        one, two, year = map(int, day_first.groups())
        return _day(found, year, two, one)
    numeric = _NUMERIC.fullmatch(found)
    if numeric is not None:
        return _undecided(found, *map(int, numeric.groups()))
    return _in_words(found)


def _instant(found: str, day_text: str, time_text: str, zone: str) -> datetime:
    offset = "+00:00" if zone in ("Z", "UTC") else zone
    if len(offset) == 5:
        offset = f"{offset[:3]}:{offset[3:]}"
    try:
        return datetime.fromisoformat(f"{day_text}T{time_text}{offset}").astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise no_such_day(found) from error


def _day(found: str, year: int, month: int, number: int) -> date:
    try:
        result = date(year, month, number)
    except ValueError as error:
        raise no_such_day(found) from error
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise no_such_day(found)
    return result


def _undecided(found: str, one: int, two: int, year: int) -> date:
    if one > 12:
        return _day(found, year, two, one)
    if two > 12 or one == two:
        return _day(found, year, one, two)
    raise RowTrouble(
        QT_TRANSLATE_NOOP("Errors", "The date {date} can be read as two different days."),
        date=found,
    )


def _in_words(found: str) -> date:
    """A date with the month in words; the year must be there, nothing is completed."""
    import dateparser  # type: ignore[import-untyped]  # has no stubs

    if len(found) <= 60 and re.search(r"(?:19|20)\d{2}|\d{4}年", found):
        result: datetime | None = dateparser.parse(
            found,
            languages=LANGUAGES,
            settings={
                "DATE_ORDER": "DMY",
                "STRICT_PARSING": True,
                "PARSERS": ["absolute-time"],
                "TIMEZONE": "UTC",
            },
        )
        if result is not None and _FIRST_YEAR <= result.year <= _LAST_YEAR:
            return result.date()
    raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "“{date}” is not a date."), date=found[:40])


def no_such_day(found: str) -> RowTrouble:
    """The reason for a day that is in no calendar."""
    return RowTrouble(
        QT_TRANSLATE_NOOP("Errors", "The date {date} does not exist."), date=found[:40]
    )
