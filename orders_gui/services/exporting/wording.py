"""The document's own words: dates, amounts, sizes and sentences in its language, without Qt."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.paths import resource

Texts = dict[str, object]


def _english_form(n: int) -> int:
    return 0 if n == 1 else 1


def _russian_form(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2


_PLURAL_FORM: dict[str, Callable[[int], int]] = {"en": _english_form, "ru": _russian_form}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language, with all times told in one zone.

    Without a zone times are those of the computer's clock. Numbers hold together with their
    units, and days with their months, by no-break spaces.
    """

    language: str
    zone: ZoneInfo | None
    texts: Texts = field(repr=False)

    @classmethod
    def of(cls, language: str, zone: str = "") -> Self:
        """Read the words of one of `domain.language.LANGUAGES`; `zone` is an IANA name."""
        source = resource("templates", f"wording-{language}.json").read_text("utf-8")
        return cls(language, ZoneInfo(zone) if zone else None, json.loads(source))

    def text(self, key: str, /, **values: object) -> str:
        """The text at a dotted path such as `rounds.opened`, with its fields filled in."""
        return str(self._at(key)).format_map(values)

    def has(self, key: str) -> bool:
        """Whether there is a text at the dotted path."""
        part: object = self.texts
        for name in key.split("."):
            if not isinstance(part, dict) or name not in part:
                return False
            part = part[name]
        return True

    def plural(self, key: str, n: int, **values: object) -> str:
        """The form for `n` of the texts at a dotted path."""
        forms = self._list(key)
        return str(forms[_PLURAL_FORM[self.language](n)]).format_map({"n": n} | values)

    def day(self, moment: Moment) -> str:
        """`28 Nov 2025`"""
        return self._day(moment, "formats.day")

    def short_day(self, moment: Moment) -> str:
        """`28 Nov`"""
        return self._day(moment, "formats.short_day")

    def weekday(self, moment: Moment) -> str:
        """`Fri 28 Nov 2025`"""
        name = self._list("weekdays")[self.local_day(moment).weekday()]
        return self.text("formats.weekday", weekday=name, text=self.day(moment))

    def clock(self, moment: Moment) -> str:
        """`14:20`, empty when only the day is known."""
        return f"{self.local(moment):%H:%M}" if isinstance(moment, datetime) else ""

    def timed(self, day: str, moment: Moment) -> str:
        """A written day with the time of `moment`, when it has one."""
        clock = self.clock(moment)
        return self.text("formats.with_time", text=day, time=clock) if clock else day

    def day_and_time(self, moment: Moment) -> str:
        """`28 Nov 2025, 14:20`"""
        return self.timed(self.day(moment), moment)

    def local(self, instant: datetime) -> datetime:
        """An aware instant in the document's zone; a time without a zone stays as it is."""
        return instant if instant.tzinfo is None else instant.astimezone(self.zone)

    def instant(self, moment: Moment) -> datetime:
        """The aware UTC instant of a moment; a day begins at midnight of the document's zone."""
        if not isinstance(moment, datetime):
            moment = datetime.combine(moment, time(), self.zone)
        return moment.astimezone(UTC)

    def local_day(self, moment: Moment) -> date:
        """The calendar day in the document's zone."""
        return self.local(moment).date() if isinstance(moment, datetime) else moment

    def days_between(self, first: datetime, last: datetime) -> int:
        """Calendar days from one aware instant to another; negative when it lies before."""
        return (self.local_day(last) - self.local_day(first)).days

    def money(self, amount: Money) -> str:
        """`US $1,234.50`"""
        grouped = f"{amount.decimal:,.{len(amount.text.partition('.')[2])}f}"
        separators = self.text("formats.thousands") + self.text("formats.decimal")
        digits = grouped.translate(str.maketrans(",.", separators))
        key = f"currencies.{amount.currency}"
        pattern = key if self.has(key) else "currencies.other"
        return self.text(pattern, amount=digits, code=amount.currency)

    def size(self, size: int) -> str:
        """`3.4 MB`, in steps of 1000 as file managers show them."""
        units = self._list("sizes")
        value, step = float(size), 0
        while round(value) >= 1000 and step < len(units) - 1:
            value, step = value / 1000, step + 1
        number = f"{value:.1f}" if step >= 2 else f"{value:.0f}"
        return str(units[step]).format(n=number.replace(".", self.text("formats.decimal")))

    def zone_name(self, zone: str = "") -> str:
        """`Pacific time`, or the place after which the IANA zone is named.

        Without `zone` it is the document's own.
        """
        zone = zone or (self.zone.key if self.zone else "local")
        key = f"zones.{zone}"
        city = zone.rpartition("/")[2].replace("_", " ")
        return self.text(key) if self.has(key) else city

    def language_name(self, code: str) -> str:
        """The name of an ISO 639 language as it stands at the head of a text."""
        key = f"languages.{code}"
        return self.text(key) if self.has(key) else code

    def _day(self, moment: Moment, pattern: str) -> str:
        day = self.local_day(moment)
        month = self._list("months")[day.month - 1]
        return self.text(pattern, day=day.day, month=month, year=day.year)

    def _list(self, key: str) -> list[object]:
        found = self._at(key)
        if not isinstance(found, list):
            raise KeyError(key)
        return found

    def _at(self, key: str) -> object:
        part: object = self.texts
        for name in key.split("."):
            if not isinstance(part, dict):
                raise KeyError(key)
            part = part[name]
        return part


def offset_name(instant: datetime) -> str:
    """The offset of an aware instant from UTC: `UTC+1`, `UTC-3:30`, `UTC`."""
    minutes = int((instant.utcoffset() or timedelta()).total_seconds()) // 60
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02d}" if rest else "")
