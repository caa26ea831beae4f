"""Prices as shops write them: `US $1,382.11`, `129,46zł`, `€ 1.234,56`, `'-0.68'`."""

import re
from decimal import Decimal
from functools import lru_cache

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import RowTrouble
from orders_gui.domain.money import UNKNOWN_CURRENCY, Money
from orders_gui.services.importing.cells import stated

CURRENCIES = frozenset(
    """AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BWP BYN CAD CHF CLP CNY COP CRC CZK DKK
    DOP DZD EGP ETB EUR FJD GBP GEL GHS GTQ HKD HNL HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
    KHR KRW KWD KZT LAK LBP LKR MAD MDL MGA MKD MMK MNT MOP MUR MVR MXN MYR NAD NGN NIO NOK NPR NZD
    OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD THB TJS TMT TND TRY TTD TWD TZS
    UAH UGX USD UYU UZS VND XAF XCD XOF XPF YER ZAR ZMW""".split()
)

_SYMBOLS = {
    "US$": "USD", "US": "USD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "A$": "AUD", "AU$": "AUD",
    "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD", "SG$": "SGD", "S$": "SGD", "MX$": "MXN", "R$": "BRL",
    "€": "EUR", "£": "GBP", "ZŁ": "PLN", "₽": "RUB", "РУБ": "RUB", "РУБ.": "RUB", "Р.": "RUB",
    "₴": "UAH", "ГРН": "UAH", "₺": "TRY", "TL": "TRY", "₹": "INR", "RS.": "INR", "₩": "KRW",
    "₪": "ILS", "฿": "THB", "₫": "VND", "KČ": "CZK", "FT": "HUF", "LEI": "RON", "ЛВ": "BGN",
    "ЛВ.": "BGN", "₸": "KZT", "ZŁ.": "PLN", "RP": "IDR", "RM": "MYR", "₱": "PHP", "CN¥": "CNY",
    "JP¥": "JPY", "元": "CNY", "円": "JPY", "FR.": "CHF", "BR": "BYN", "₼": "AZN", "₾": "GEL",
}  # fmt: skip
"""What stands for one currency only. `$`, `¥` and `kr` are those of many countries."""

_AMOUNT = re.compile(
    r"(?P<before>[^\d\-+(]*)(?P<minus>[-−(]?)(?P<between>[^\d\-+.,]*)"
    r"(?P<digits>\d[\d.,'’\s\u00a0\u202f]*)(?P<after>[^\d]*)"
)
_FREE = frozenset({"free", "free shipping", "бесплатно", "бесплатная доставка", "kostenlos"})


def price(value: object, currency: object = "", answer: str = "") -> Money | None:
    """The amount in a cell; None when the cell states none.

    The currency is what the column `currency` says, else the code or symbol in the cell, else
    the user's `answer`, else `XXX`. Raises `RowTrouble` for text that is no amount.
    """
    code = known_currency(currency)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Money.of(Decimal(repr(value)), code or currency_of(answer) or UNKNOWN_CURRENCY)
    found = stated(value)
    return _price(found, code, currency_of(answer)) if found else None


def shipping_price(value: object, currency: object = "", answer: str = "") -> Money | None:
    """A shipping cost: "Free shipping" is 0, an empty cell is not known."""
    if isinstance(value, str) and stated(value).casefold() in _FREE:
        code = known_currency(currency) or currency_of(answer)
        return Money(0, code or UNKNOWN_CURRENCY)
    return price(value, currency, answer)


def packed_price(
    value: object, packed: object, currency: object = "", answer: str = ""
) -> Money | None:
    """A price with its packed form `US $120.95|120|95`, whose parts leave nothing to guess."""
    found = _unpacked(stated(packed), known_currency(currency), answer)
    return price(value, currency, answer) if found is None else found


@lru_cache(maxsize=1024)
def _unpacked(packed: str, column: str, answer: str) -> Money | None:
    parts = packed.split("|")
    whole = re.sub(r"\D", "", parts[1]) if len(parts) == 3 else ""
    if not whole:
        return None
    cents = re.sub(r"\D", "", parts[2]) or "0"
    sign = "-" if "-" in parts[0] + parts[1] else ""
    shown = currency_of(re.sub(r"[\d.,\s\u00a0\u202f'|-]", "", parts[0]))
    code = column or shown or currency_of(answer)
    return Money.of(f"{sign}{whole}.{cents}", code or UNKNOWN_CURRENCY)


def currency_of(text: str) -> str:
    """The code that a code or symbol stands for; empty when it is none or that of several."""
    word = text.replace(" ", "").replace("\u00a0", "").upper()
    if word in CURRENCIES:
        return word
    return _SYMBOLS.get(word, "")


def known_currency(value: object) -> str:
    """The code in a currency column, which may hold a symbol or two letters."""
    return currency_of(stated(value))


@lru_cache(maxsize=4096)
def _price(found: str, column: str, answer: str) -> Money:
    match = _AMOUNT.fullmatch(found.strip("'\"").strip())
    if match is None:
        raise _no_price(found)
    shown = currency_of(match["before"] + match["between"]) or currency_of(match["after"])
    code = column or shown or answer or UNKNOWN_CURRENCY
    amount = _decimal(match["digits"], code)
    if amount is None:
        raise _no_price(found)
    return Money.of(Decimal(f"{'-' if match['minus'] else ''}{amount}"), code)


def _decimal(digits: str, currency: str) -> str | None:
    """The digits with a decimal point: the last separator counts, unless it groups thousands."""
    digits = re.sub(r"[\s\u00a0\u202f'’]", "", digits).rstrip(".,")
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return digits
    last = marks[-1]
    whole, part = digits.rsplit(last, 1)
    if len(set(marks)) == 1 and _is_grouping(whole, part, last, len(marks), currency):
        return digits.replace(last, "")
    rest = re.split(r"[.,]", whole)
    if last in whole or any(len(group) != 3 for group in rest[1:]):
        return None
    return f"{''.join(rest)}.{part}"


def _is_grouping(whole: str, part: str, mark: str, marks: int, currency: str) -> bool:
    """Whether the only kind of separator stands between thousands."""
    if marks > 1:
        return True
    if len(part) != 3 or whole.lstrip("0") == "":
        return False
    return mark == "," or currency not in ("KWD", "BHD", "OMR", "JOD", "TND")


def _no_price(found: str) -> RowTrouble:
    return RowTrouble(
        QT_TRANSLATE_NOOP("Errors", "“{amount}” is not an amount of money."), amount=found[:40]
    )
