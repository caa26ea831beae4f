"""What a list is narrowed to: a filter of facts, and search words with or without a field."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from orders_gui.domain.list_row import Pill
from orders_gui.domain.money import Money


class SearchField(StrEnum):
    """Where a word is looked for when it stands behind `field:`."""

    TITLE = "title"
    SELLER = "seller"
    NUMBER = "number"
    TAG = "tag"
    NOTE = "note"
    DISPUTE = "dispute"
    MARKETPLACE = "marketplace"
    STATUS = "status"
    ACCOUNT = "account"
    ORDERED = "ordered"
    CURRENCY = "currency"


_FIELDS = {
    **{field.value: field for field in SearchField},
    "item": SearchField.TITLE,
    "tracking": SearchField.NUMBER,
    "shop": SearchField.MARKETPLACE,
    "store": SearchField.MARKETPLACE,
    "товар": SearchField.TITLE,
    "продавец": SearchField.SELLER,
    "номер": SearchField.NUMBER,
    "трек": SearchField.NUMBER,
    "метка": SearchField.TAG,
    "заметка": SearchField.NOTE,
    "спор": SearchField.DISPUTE,
    "площадка": SearchField.MARKETPLACE,
    "статус": SearchField.STATUS,
    "аккаунт": SearchField.ACCOUNT,
    "заказан": SearchField.ORDERED,
    "валюта": SearchField.CURRENCY,
}
_WORD = re.compile(r'(?:(\w+):)?(?:"([^"]*)"?|(\S+))')


class SearchWord(NamedTuple):
    """A word, or several in quotation marks, that must be found; without a field anywhere."""

    text: str
    field: SearchField | None = None


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Orders that fulfil all of it; what is empty does not matter.

    `marketplaces` and `pills`: one of them; `tags`: all of them. Money is compared within one
    currency, the order's total against `least` and `most`. Days are the order date's, both
    included. The next deadline is at least `due_after` and at most `due_within` days away, where
    nothing is overdue with a `due_after` of 0 and all is with a `due_within` of 0; `undated`
    are open orders that have none. `travels_for` are days in transit and `silent_for` days since
    the last scan, both at least.
    """

    marketplaces: tuple[str, ...] = ()
    pills: tuple[Pill, ...] = ()
    tags: tuple[str, ...] = ()
    least: Money | None = None
    most: Money | None = None
    ordered_from: date | None = None
    ordered_until: date | None = None
    due_within: int | None = None
    due_after: int | None = None
    undated: bool = False
    travels_for: int | None = None
    silent_for: int | None = None
    text: str = ""


def words_of(field: SearchField, language: str) -> tuple[str, ...]:
    """The words that name a field in a language (`en` or `ru`), the plainest first."""
    words = [word for word, named in _FIELDS.items() if named is field]
    own = [word for word in words if word.isascii() is (language != "ru")]
    return tuple(own or words)


def search_words(text: str) -> tuple[SearchWord, ...]:
    """Split what was typed: `thermos seller:"Kaori Home" tag:gift`.

    A field that is not known is part of the word, so that addresses and times can be looked for.
    """
    found = []
    for match in _WORD.finditer(text):
        name, quoted, bare = match.groups()
        field = _FIELDS.get(name.casefold()) if name else None
        value = quoted if quoted is not None else bare
        if name and field is None:
            value = f"{name}:{value}"
        begun = value.endswith(":") and value[:-1].casefold() in _FIELDS
        if value.strip() and not begun:
            found.append(SearchWord(value.strip(), field))
    return tuple(found)
