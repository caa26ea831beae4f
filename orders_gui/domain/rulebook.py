"""Rulebooks: every period and limit of a marketplace as a row with source, date, confidence."""

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a rule is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Unit(StrEnum):
    """What a figure counts."""

    CALENDAR_DAYS = "calendar_days"
    BUSINESS_DAYS = "business_days"
    HOURS = "hours"


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
    """One row of a rulebook."""

    id: str
    event: str
    figure: int
    unit: Unit
    counted_from: Start
    zone: str
    source: str
    confidence: Confidence
    promised_days_below: int | None = None
    conditions: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of a marketplace."""

    marketplace: str
    rules: tuple[Rule, ...]

    def rules_for(self, event: str) -> tuple[Rule, ...]:
        """The rules of an event."""
        return tuple(rule for rule in self.rules if rule.event == event)
