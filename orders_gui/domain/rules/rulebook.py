"""Rulebooks: every period and limit of a marketplace as a row with source, date, confidence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from orders_gui.domain.language import LocalText
from orders_gui.domain.money import Money

INFORMATION = "information"
"""The event of a row that is only read, and that gives no deadline."""


class Confidence(StrEnum):
    """How sure a rule is; an unknown one is shown as such and gives no deadline."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """What a figure counts."""

    CALENDAR_DAYS = "calendar_days"
    BUSINESS_DAYS = "business_days"
    CALENDAR_MONTHS = "calendar_months"


class Start(StrEnum):
    """The moment from which a period is counted.

    A decision that asks for the goods back counts from the day on which they arrived.
    """

    ORDERED = "ordered"
    PAID = "paid"
    SHIPPED = "shipped"
    PROMISED = "promised"
    LAST_SCAN = "last_scan"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    PROTECTION_END = "protection_end"
    END_OR_RECEIPT = "end_or_receipt"
    STORED_IN_WAREHOUSE = "stored_in_warehouse"
    PAYPAL_OPENED = "paypal_opened"
    OPENED = "opened"
    LAST_CHANGED = "last_changed"
    ANSWERED = "answered"
    RETURN_AGREED = "return_agreed"
    RETURN_SENT = "return_sent"
    RETURN_RECEIVED = "return_received"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: `figure` units after `counted_from` the `event` (a deadline kind) is due.

    `conditions` are facts of the order that must hold; `promised_days_below` is the largest
    promised delivery time, in days, for which the row does not hold any more; the price of an
    item must be above `item_over` and at most `item_up_to`. `as_of` is the day on which the
    source said so: the first of its month or year when no more is known. `book` is the rulebook
    that the row belongs to, and `own` says that the user wrote or changed it.
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
    item_over: Money | None = None
    item_up_to: Money | None = None
    as_of: date | None = None
    book: str = ""
    own: bool = False


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
class RuleOverride:
    """The user's own figure for the rule `rule` of the rulebook `book`."""

    book: str
    rule: str
    figure: int
    unit: Unit
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of a marketplace; `as_of` is the day on which its sources were read."""

    marketplace: str
    zone: str
    as_of: date
    rules: tuple[Rule, ...] = ()
    limits: Limits | None = None
    name: LocalText | None = None
    _by_event: Mapping[str, tuple[Rule, ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        by_event: dict[str, tuple[Rule, ...]] = {}
        for rule in self.rules:
            by_event[rule.event] = (*by_event.get(rule.event, ()), rule)
        object.__setattr__(self, "_by_event", by_event)

    def rules_for(self, event: str) -> tuple[Rule, ...]:
        """The rules of an event, the most special first."""
        return self._by_event.get(event, ())

    def rule(self, rule_id: str) -> Rule | None:
        """The rule with this id."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def with_rows(self, other: "Rulebook") -> "Rulebook":
        """The user's rows before ours, those with an id of ours in its place."""
        theirs = {rule.id: replace(rule, book=self.marketplace, own=True) for rule in other.rules}
        kept = tuple(theirs.pop(rule.id, rule) for rule in self.rules)
        return replace(self, rules=(*theirs.values(), *kept), limits=other.limits or self.limits)

    def with_overrides(self, overrides: Iterable[RuleOverride]) -> "Rulebook":
        """The user's figures in place of ours."""
        figures = {(one.book, one.rule): one for one in overrides}
        return replace(
            self,
            rules=tuple(
                _overridden(rule, figures.get((rule.book, rule.id))) for rule in self.rules
            ),
        )

    def joined_by(self, others: Iterable["Rulebook"]) -> "Rulebook":
        """This rulebook followed by the rows of others, which apply to every order."""
        more = (rule for book in others for rule in book.rules)
        return replace(self, rules=(*self.rules, *more))


def _overridden(rule: Rule, own: RuleOverride | None) -> Rule:
    if own is None:
        return rule
    sure = Confidence.HIGH
    return replace(rule, figure=own.figure, unit=own.unit, confidence=sure, own=True)
