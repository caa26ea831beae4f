"""Reading rulebooks from TOML: every wrong row is named with its line and what is wrong."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.language import LocalText
from orders_gui.domain.money import Money
from orders_gui.domain.rules.rulebook import (
    INFORMATION,
    Confidence,
    Limits,
    Rule,
    Rulebook,
    Start,
    Unit,
)
from orders_gui.domain.states import DeadlineKind

LONGEST = {Unit.CALENDAR_DAYS: 4000, Unit.BUSINESS_DAYS: 1000, Unit.CALENDAR_MONTHS: 240}
"""A longer period is taken for a mistake."""

EVENTS = frozenset({*DeadlineKind, INFORMATION})

_BOOK_NEEDED = frozenset({"marketplace", "zone", "as_of"})
_BOOK_KEYS = _BOOK_NEEDED | {"name", "rule", "limits"}
_NEEDED = frozenset(
    {"id", "event", "figure", "unit", "counted_from", "source", "confidence", "title", "note"}
)
_OPTIONAL = frozenset(
    {"zone", "as_of", "promised_days_below", "conditions", "item_over", "item_up_to"}
)
_CONDITIONS = {
    "free_return": bool,
    "delivered": bool,
    "carrier": str,
    "payment": str,
    "seller_country": str,
    "seller_region": str,
    "buyer_region": str,
    "bank_country": str,
}
_LIMITS = frozenset(Limits.__dataclass_fields__)


class _Wrong(ValueError):
    """A value that cannot be used, and the key that holds it."""

    def __init__(self, where: str, template: str, /, **values: object) -> None:
        super().__init__(template)
        self.key = where
        self.reason = Message(template, values)


def parse_rulebook(text: str, name: str) -> Rulebook:
    """Read a rulebook; raises `UserError` naming the file `name`, the line and the reason."""
    try:
        book = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else len(text.splitlines())
        template = QT_TRANSLATE_NOOP("Errors", "this is not valid TOML ({detail})")
        raise _refused(name, line, Message(template, {"detail": str(error)})) from error
    table, number = "", 0
    try:
        _check_keys(book, _BOOK_NEEDED, _BOOK_KEYS)
        zone, as_of = _zone(book, "zone", ""), _day(book, "as_of")
        marketplace = _marketplace(book)
        title = _local(book, "name") if "name" in book else None
        table = "rule"
        rules: list[Rule] = []
        for number, row in enumerate(_rows(book)):  # noqa: B007 - names the row that is wrong
            rules.append(_rule(row, Rulebook(marketplace, zone, as_of, tuple(rules))))
        table, number = "limits", 0
        limits = _limits(book["limits"]) if "limits" in book else None
    except _Wrong as error:
        raise _refused(name, _line(text, table, number, error.key), error.reason) from error
    return Rulebook(marketplace, zone, as_of, tuple(rules), limits, title)


def check_figure(figure: int, unit: Unit) -> None:
    """Raises `UserError` for a figure that no period has."""
    if not 0 <= figure <= LONGEST[unit]:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "{figure} cannot be a period: it goes from 0 to {most}. Nothing changed."
            ),
            figure=figure,
            most=LONGEST[unit],
        )


def _rows(book: Mapping[str, object]) -> list[Mapping[str, object]]:
    rows = book.get("rule", [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise _Wrong("", QT_TRANSLATE_NOOP("Errors", "every rule starts with [[rule]]"))
    return rows


def _rule(row: Mapping[str, object], book: Rulebook) -> Rule:
    _check_keys(row, _NEEDED, _NEEDED | _OPTIONAL)
    rule_id = _text(row, "id")
    if book.rule(rule_id) is not None:
        raise _Wrong("id", QT_TRANSLATE_NOOP("Errors", "the id “{id}” is used twice"), id=rule_id)
    event = _one_of(row, "event", EVENTS)
    unit = Unit(_one_of(row, "unit", frozenset(Unit)))
    return Rule(
        id=rule_id,
        event=event,
        figure=_number(row, "figure", LONGEST[unit]),
        unit=unit,
        counted_from=Start(_one_of(row, "counted_from", frozenset(Start))),
        zone=_zone(row, "zone", book.zone),
        source=_source(row),
        confidence=Confidence(_one_of(row, "confidence", frozenset(Confidence))),
        title=_local(row, "title"),
        note=_local(row, "note"),
        promised_days_below=(
            _number(row, "promised_days_below", 999) if "promised_days_below" in row else None
        ),
        conditions=_conditions(row),
        item_over=_amount(row, "item_over"),
        item_up_to=_amount(row, "item_up_to"),
        as_of=_day(row, "as_of") if "as_of" in row else book.as_of,
        book=book.marketplace,
    )


def _limits(row: object) -> Limits:
    if not isinstance(row, Mapping):
        raise _Wrong("", QT_TRANSLATE_NOOP("Errors", "the limits start with [limits]"))
    _check_keys(row, _LIMITS, _LIMITS)
    return Limits(
        pictures=_number(row, "pictures", 999),
        picture_bytes=_number(row, "picture_bytes", 10**12),
        videos=_number(row, "videos", 999),
        as_of=_text(row, "as_of"),
        source=_source(row),
        confidence=Confidence(_one_of(row, "confidence", frozenset(Confidence))),
        note=_local(row, "note"),
    )


def _check_keys(row: Mapping[str, object], needed: frozenset[str], known: frozenset[str]) -> None:
    for key in row:
        if key not in known:
            raise _Wrong(key, QT_TRANSLATE_NOOP("Errors", "the key “{key}” is unknown"), key=key)
    for key in sorted(needed):
        if key not in row:
            raise _Wrong("", QT_TRANSLATE_NOOP("Errors", "“{key}” is missing"), key=key)


def _text(row: Mapping[str, object], key: str) -> str:
    value = row[key]
    if not isinstance(value, str) or not value.strip():
        raise _Wrong(key, QT_TRANSLATE_NOOP("Errors", "“{key}” is empty"), key=key)
    return value


def _marketplace(book: Mapping[str, object]) -> str:
    value = _text(book, "marketplace")
    if not re.fullmatch(r"[a-z0-9_]+", value):
        template = QT_TRANSLATE_NOOP(
            "Errors", "a marketplace is written with small letters, digits and _, not “{value}”"
        )
        raise _Wrong("marketplace", template, value=value)
    return value


def _source(row: Mapping[str, object]) -> str:
    value = _text(row, "source")
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", value):
        template = QT_TRANSLATE_NOOP("Errors", "the source “{value}” is not a web address")
        raise _Wrong("source", template, value=value)
    return value


def _one_of(row: Mapping[str, object], key: str, words: frozenset[str]) -> str:
    value = _text(row, key)
    if value not in words:
        template = QT_TRANSLATE_NOOP("Errors", "“{value}” is not possible for “{key}”: {words}")
        known = ", ".join(sorted(words))
        raise _Wrong(key, template, value=value, key=key, words=known)
    return value


def _number(row: Mapping[str, object], key: str, most: int) -> int:
    value = row[key]
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        template = QT_TRANSLATE_NOOP("Errors", "“{key}” must be a number from 0 to {most}")
        raise _Wrong(key, template, key=key, most=most)
    return value


def _day(row: Mapping[str, object], key: str) -> date:
    value = row[key]
    if type(value) is not date:
        template = QT_TRANSLATE_NOOP("Errors", "“{key}” must be a day such as 2026-11-22")
        raise _Wrong(key, template, key=key)
    return value


def _zone(row: Mapping[str, object], key: str, default: str) -> str:
    if default and key not in row:
        return default
    value = _text(row, key)
    try:
        return str(ZoneInfo(value))
    except (ValueError, OSError, KeyError) as error:
        template = QT_TRANSLATE_NOOP("Errors", "the time zone “{value}” is unknown")
        raise _Wrong(key, template, value=value) from error


def _local(row: Mapping[str, object], key: str) -> LocalText:
    try:
        return LocalText.read(row[key])
    except ValueError as error:
        template = QT_TRANSLATE_NOOP("Errors", "“{key}” needs a text in English and in Russian")
        raise _Wrong(key, template, key=key) from error


def _amount(row: Mapping[str, object], key: str) -> Money | None:
    if key not in row:
        return None
    try:
        amount, currency = _text(row, key).split(" ")
        return Money.of(amount, currency)
    except (ValueError, UserError) as error:
        template = QT_TRANSLATE_NOOP("Errors", "“{key}” must be an amount such as 100.00 GBP")
        raise _Wrong(key, template, key=key) from error


def _conditions(row: Mapping[str, object]) -> tuple[tuple[str, str | bool], ...]:
    conditions = row.get("conditions", {})
    template = QT_TRANSLATE_NOOP("Errors", "“{key}” is not a condition of this form")
    if not isinstance(conditions, Mapping):
        raise _Wrong("conditions", template, key="conditions")
    for key, value in conditions.items():
        if type(value) is not _CONDITIONS.get(key):
            raise _Wrong("conditions", template, key=key)
    return tuple(sorted(conditions.items()))


def _line(text: str, table: str, number: int, key: str) -> int:
    """The line of `key` in the `number`-th table of that name (the file's head for none).

    Without a key it is the line where the table starts.
    """
    lines = text.splitlines()
    header = re.compile(rf"\s*\[+\s*{table}\s*\]+\s*(#.*)?") if table else None
    starts = [i for i, line in enumerate(lines) if header is not None and header.fullmatch(line)]
    start = starts[number] if number < len(starts) else 0
    if key:
        wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]")
        for index in range(start + bool(table), len(lines)):
            if wanted.match(lines[index]):
                return index + 1
            if re.match(r"\s*\[", lines[index]):
                break
    return start + 1


def _refused(name: str, line: int, reason: Message) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors", "{file}, line {line}: {reason}. The built-in rules stay in force."
        ),
        file=name,
        line=line,
        reason=reason,
    )
