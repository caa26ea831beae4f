"""Dates, money and sizes as people of the window's language write them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from orders_gui.domain.moments import Moment, days_left, zone_of
from orders_gui.domain.money import UNKNOWN_CURRENCY, Money, exponent
from orders_gui.services.workspace import Clock

NBSP = "\u00a0"

COMMON_CURRENCIES = (
    "USD", "EUR", "RUB", "GBP", "PLN", "CNY", "UAH", "KZT", "TRY", "ILS", "BRL",
)  # fmt: skip
"""Currencies that are offered wherever one is chosen."""

MAIN_CURRENCY = "main_currency"
"""Under which the window's preferences keep the main currency."""

_SYMBOLS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "RUB": "₽",
    "PLN": "zł",
    "CNY": "¥",
    "JPY": "¥",
    "UAH": "₴",
    "KZT": "₸",
    "TRY": "₺",
    "INR": "₹",
    "ILS": "₪",
    "KRW": "₩",
}
_LONG_PREFIX = {"USD": "US"}
_BEFORE = frozenset({"USD", "EUR", "GBP", "CNY", "JPY", "ILS", "INR", "KRW", "TRY"})
"""Currencies whose symbol stands before the number in English."""


class Formats:
    """Texts for moments, money and sizes in one locale; times are the user's own."""

    def __init__(self, locale: QLocale, clock: Clock, main_currency: str = "") -> None:
        self.main_currency = main_currency
        """Its sums stand before the others; empty leaves the most frequent one first."""
        self._locale = locale
        self._clock = clock
        self._english = locale.language() == QLocale.Language.English

    @property
    def now(self) -> datetime:
        """The instant that counts as now, in the user's zone."""
        return self._clock().astimezone()

    @property
    def language(self) -> str:
        """The language of the window, as `en` or `ru`."""
        return self._locale.name()[:2]

    @property
    def locale(self) -> QLocale:
        """The locale in which everything is written."""
        return self._locale

    def money_short(self, amount: Money) -> str:
        """`$34.90`, in Russian `34,90 $` with a no-break space."""
        return self._money(amount, _SYMBOLS.get(amount.currency, amount.currency))

    def amounts(self, amounts: Iterable[Money]) -> list[str]:
        """Amounts of different currencies, that in the main currency first."""
        return [self.money_short(amount) for amount in sorted(amounts, key=self._is_other)]

    def sums(self, amounts: Iterable[Money]) -> str:
        """`$34.90 + €12.00`: sums beside each other, never converted."""
        return " + ".join(self.amounts(amounts))

    def currency(self, code: str) -> str:
        """`USD, $`: a currency as a choice."""
        symbol = _SYMBOLS.get(code, "")
        return f"{code}, {symbol}" if symbol else code

    def money_long(self, amount: Money) -> str:
        """`US $34.90`: unmistakable in a sentence."""
        text = self.money_short(amount)
        prefix = _LONG_PREFIX.get(amount.currency, "")
        if not self._english:
            return text
        return f"{prefix}{NBSP}{text}" if prefix else text

    def number(self, amount: Money) -> str:
        """The amount alone, with the locale's separators."""
        places = exponent(amount.currency)
        whole, _, rest = f"{abs(amount.decimal):.{places}f}".partition(".")
        separator = self._locale.groupSeparator() if len(whole) > 4 or self._english else ""
        groups: list[str] = []
        while len(whole) > 3 and separator:
            groups.insert(0, whole[-3:])
            whole = whole[:-3]
        text = separator.join([whole, *groups])
        sign = "\u2212" if amount.minor < 0 else ""
        return sign + text + (self._locale.decimalPoint() + rest if rest else "")

    def short_day(self, moment: Moment) -> str:
        """`24 Nov`; with the year when it is more than half a year away."""
        near = abs((_local_day(moment) - self.now.date()).days) < 183
        return self._date(self._day(moment), "d MMM" if near else "d MMM yyyy")

    def day(self, moment: Moment) -> str:
        """`24 Nov 2026`."""
        return self._date(self._day(moment), "d MMM yyyy")

    def weekday(self, moment: Moment) -> str:
        """`Sat 29 Nov`: for sentences; with the year when it is more than half a year away."""
        near = abs((_local_day(moment) - self.now.date()).days) < 183
        return self._date(self._day(moment), "ddd d MMM" if near else "d MMM yyyy")

    def day_and_time(self, moment: Moment) -> str:
        """`24 Nov, 14:12`; only the day when no time is known."""
        text = self.short_day(moment)
        return f"{text}, {self.time(moment)}" if isinstance(moment, datetime) else text

    def time(self, moment: datetime) -> str:
        """`14:12` in the user's zone."""
        local = moment.astimezone()
        return self._locale.toString(QTime(local.hour, local.minute), "HH:mm")

    def full_instant(self, moment: Moment) -> str:
        """`Tue 25 Nov 2026, 23:59, your time`."""
        text = self._date(self._day(moment), "ddd d MMM yyyy")
        if not isinstance(moment, datetime):
            return text
        yours = QCoreApplication.translate("Formats", "your time")
        return f"{text}, {self.time(moment)}, {yours}"

    def there(self, at: datetime, zone: str) -> str:
        """`Mon 24 Nov, 23:59 Pacific time`; empty where the clock there shows the user's time."""
        there = at.astimezone(zone_of(zone))
        if there.utcoffset() == at.astimezone().utcoffset():
            return ""
        day = self._date(QDate(there.year, there.month, there.day), "ddd d MMM")
        clock = self._locale.toString(QTime(there.hour, there.minute), "HH:mm")
        return f"{day}, {clock} {_zone_name(zone)}"

    def countdown(self, at: datetime) -> str:
        """`3 days`, `5 hours`, `Overdue`: what is left until `at`, never too much."""
        left = at - self._clock()
        if left < timedelta():
            return QCoreApplication.translate("Formats", "Overdue")
        days = days_left(self._clock(), at)
        if days >= 1:
            return QCoreApplication.translate("Plurals", "%n days", None, days)
        hours = int(left.total_seconds() // 3600)
        if hours >= 1:
            return QCoreApplication.translate("Plurals", "%n hours", None, hours)
        minutes = int(left.total_seconds() // 60)
        return QCoreApplication.translate("Plurals", "%n minutes", None, minutes)

    def age(self, moment: Moment) -> str:
        """`today`, `1 d ago`, or the day when that is longer than two weeks ago."""
        age = (self.now.date() - _local_day(moment)).days
        if age > 13:
            return self.short_day(moment)
        if age <= 0:
            return QCoreApplication.translate("Formats", "today")
        return QCoreApplication.translate("Formats", "{days} d ago").format(days=age)

    def when(self, moment: Moment) -> str:
        """`today, 09:12`, `yesterday` or the day."""
        age = (self.now.date() - _local_day(moment)).days
        if age == 0 and isinstance(moment, datetime):
            today = QCoreApplication.translate("Formats", "today")
            return f"{today}, {self.time(moment)}"
        if age == 1:
            return QCoreApplication.translate("Formats", "yesterday")
        return self.short_day(moment)

    def size(self, count: int) -> str:
        """`7.2 MB`, counted in thousands."""
        if count < 1000:
            return f"{count}{NBSP}" + QCoreApplication.translate("Formats", "B")
        if count < 1_000_000:
            kilo = QCoreApplication.translate("Formats", "kB")
            return f"{round(count / 1000)}{NBSP}{kilo}"
        mega = QCoreApplication.translate("Formats", "MB")
        return f"{self._locale.toString(count / 1_000_000, 'f', 1)}{NBSP}{mega}"

    def _is_other(self, amount: Money) -> bool:
        return amount.currency != self.main_currency

    def _money(self, amount: Money, symbol: str) -> str:
        text = self.number(amount)
        if amount.currency == UNKNOWN_CURRENCY:
            return f"{text}{NBSP}?"
        if self._english and amount.currency in _BEFORE:
            return f"\u2212{symbol}{text[1:]}" if amount.minor < 0 else f"{symbol}{text}"
        return f"{text}{NBSP}{symbol}"

    def _day(self, moment: Moment) -> QDate:
        day = _local_day(moment)
        return QDate(day.year, day.month, day.day)

    def _date(self, day: QDate, pattern: str) -> str:
        return self._locale.toString(day, pattern).replace(" ", NBSP)


def _zone_name(zone: str) -> str:
    """The name of a marketplace's zone; others are called after their city."""
    known = {
        "America/Los_Angeles": QCoreApplication.translate("Formats", "Pacific time"),
        "Asia/Shanghai": QCoreApplication.translate("Formats", "China time"),
        "Europe/Moscow": QCoreApplication.translate("Formats", "Moscow time"),
        "UTC": QCoreApplication.translate("Formats", "UTC"),
    }
    return known.get(zone) or zone.rpartition("/")[2].replace("_", " ")


def quoted(text: str) -> str:
    """Somebody's own words in the quotation marks of the window's language."""
    return QCoreApplication.translate("Formats", "“{text}”").format(text=text)


def _local_day(moment: Moment) -> date:
    return moment.astimezone().date() if isinstance(moment, datetime) else moment
