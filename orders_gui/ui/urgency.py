"""How urgent a date is, and the colour that says so."""

from datetime import datetime, timedelta
from enum import Enum

from orders_gui.domain.moments import days_left
from orders_gui.ui.tokens import Tokens, Tone


class Urgency(Enum):
    """Red to three days, amber to ten, quiet above."""

    OVERDUE = "overdue"
    RED = "red"
    AMBER = "amber"
    QUIET = "quiet"


def urgency_of(at: datetime, now: datetime) -> Urgency:
    """How urgent the instant `at` is at `now` (both aware)."""
    if at < now:
        return Urgency.OVERDUE
    days = days_left(now, at)
    if days <= 3:
        return Urgency.RED
    return Urgency.AMBER if days <= 10 else Urgency.QUIET


def share_left(at: datetime, since: datetime | None, now: datetime) -> float:
    """The share of the period from `since` to `at` that is left, 0 to 1.

    Without a beginning, sixty days count as the whole.
    """
    whole = at - since if since is not None and since < at else timedelta(days=60)
    return max(0.0, min(1.0, (at - now) / whole))


def text_color(urgency: Urgency, tokens: Tokens) -> str:
    """The colour of the loud text."""
    if urgency in (Urgency.OVERDUE, Urgency.RED):
        return tokens.tints[Tone.DANGER].foreground
    return tokens.tints[Tone.WARN].foreground if urgency is Urgency.AMBER else tokens.text


def bar_color(urgency: Urgency, tokens: Tokens) -> str:
    """The colour of the bar."""
    return {
        Urgency.OVERDUE: tokens.bar_danger,
        Urgency.RED: tokens.bar_danger,
        Urgency.AMBER: tokens.bar_warn,
        Urgency.QUIET: tokens.bar_ok,
    }[urgency]


def tone_of(urgency: Urgency) -> Tone:
    """The tint of a card about the date."""
    return {
        Urgency.OVERDUE: Tone.DANGER,
        Urgency.RED: Tone.DANGER,
        Urgency.AMBER: Tone.WARN,
        Urgency.QUIET: Tone.NEUTRAL,
    }[urgency]
