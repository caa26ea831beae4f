"""Rulebooks: every period and limit of a marketplace as a row with source, date, confidence."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.language import LocalText

LONGEST_DAYS = 4000
"""A longer period than eleven years is taken for a mistake."""


class Confidence(StrEnum):
    """How sure a rule is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Unit(StrEnum):
    """What a figure counts."""

    CALENDAR_DAYS = "calendar_days"
    BUSINESS_DAYS = "business_days"


class Start(StrEnum):
    """The moment from which a period is counted."""

    ORDERED = "ordered"
    PAID = "paid"
    SHIPPED = "shipped"
    PROMISED = "promised"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    PROTECTION_END = "protection_end"
    END_OR_RECEIPT = "end_or_receipt"
    OPENED = "opened"
    LAST_CHANGED = "last_changed"
    ANSWERED = "answered"
    RETURN_AGREED = "return_agreed"
    RETURN_SENT = "return_sent"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: `figure` units after `counted_from` the `event` (a deadline kind) is due.

    `conditions` are facts of the order that must hold; `promised_days_below` is the largest
    promised delivery time, in days, for which the row does not hold any more.
    """

    id: str
    event: str
    figure: int
    unit: Unit
    counted_from: Start
    zone: str
    source: str
    confidence: Confidence
    title: LocalText
    note: LocalText
    promised_days_below: int | None = None
    conditions: tuple[tuple[str, str | bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What the marketplace's form takes; `as_of` says how old that knowledge is."""

    pictures: int
    picture_bytes: int
    videos: int
    as_of: str
    source: str
    confidence: Confidence
    note: LocalText


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of a marketplace; `as_of` is the day on which its sources were read."""

    marketplace: str
    zone: str
    as_of: date
    rules: tuple[Rule, ...] = ()
    limits: Limits | None = None

    def rules_for(self, event: str) -> tuple[Rule, ...]:
        """The rules of an event, the most special first."""
        return tuple(rule for rule in self.rules if rule.event == event)

    def rule(self, rule_id: str) -> Rule | None:
        """The rule with this id."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)


_BOOK_KEYS = frozenset({"marketplace", "zone", "as_of", "rule", "limits"})
_NEEDED = frozenset(
    {"id", "event", "figure", "unit", "counted_from", "source", "confidence", "title", "note"}
)
_OPTIONAL = frozenset({"zone", "promised_days_below", "conditions"})
_CONDITIONS = frozenset({"free_return", "seller_country"})


def parse_rulebook(text: str, name: str) -> Rulebook:
    """Read a rulebook; raises `UserError` naming the file, the row and what is wrong."""
    try:
        book = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(name, "", str(error)) from error
    row_id = ""
    try:
        _check_keys(book, frozenset({"marketplace", "zone", "as_of"}), _BOOK_KEYS)
        zone = str(ZoneInfo(book["zone"]))
        rules = []
        for row in book.get("rule", ()):
            row_id = str(row.get("id", "?"))
            rules.append(_rule(row, zone))
        row_id = "limits"
        limits = _limits(book["limits"]) if "limits" in book else None
        return Rulebook(book["marketplace"], zone, book["as_of"], tuple(rules), limits)
    except (ValueError, TypeError, KeyError, OSError) as error:
        raise _wrong(name, row_id, str(error)) from error


def _rule(row: Mapping[str, object], zone: str) -> Rule:
    _check_keys(row, _NEEDED, _NEEDED | _OPTIONAL)
    conditions = row.get("conditions", {})
    if not isinstance(conditions, Mapping) or not set(conditions) <= _CONDITIONS:
        raise ValueError("unknown condition")
    below = row.get("promised_days_below")
    return Rule(
        id=_text(row["id"]),
        event=_text(row["event"]),
        figure=_days(row["figure"]),
        unit=Unit(_text(row["unit"])),
        counted_from=Start(_text(row["counted_from"])),
        zone=str(ZoneInfo(_text(row.get("zone", zone)))),
        source=_text(row["source"]),
        confidence=Confidence(_text(row["confidence"])),
        title=LocalText.read(row["title"]),
        note=LocalText.read(row["note"]),
        promised_days_below=None if below is None else _days(below),
        conditions=tuple(sorted(conditions.items())),
    )


def _limits(row: Mapping[str, object]) -> Limits:
    keys = frozenset(Limits.__dataclass_fields__)
    _check_keys(row, keys, keys)
    return Limits(
        pictures=_days(row["pictures"]),
        picture_bytes=_count(row["picture_bytes"]),
        videos=_days(row["videos"]),
        as_of=_text(row["as_of"]),
        source=_text(row["source"]),
        confidence=Confidence(_text(row["confidence"])),
        note=LocalText.read(row["note"]),
    )


def _check_keys(
    row: Mapping[str, object], needed: frozenset[str], known: frozenset[str]
) -> None:
    missing, unknown = needed - set(row), set(row) - known
    if missing:
        raise ValueError(f"missing: {', '.join(sorted(missing))}")
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is missing")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value} is not a number from 0 on")
    return value


def _days(value: object) -> int:
    days = _count(value)
    if days > LONGEST_DAYS:
        raise ValueError(f"{days} is too large")
    return days


def _wrong(name: str, row: str, detail: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors", "The rules in {file} cannot be used: {row}: {detail}. Nothing was changed."
        ),
        file=name,
        row=row or name,
        detail=detail,
    )
