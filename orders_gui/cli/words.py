"""The words of the tables that commands print."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from orders_gui.domain.list_row import Pill
from orders_gui.domain.money import Money
from orders_gui.domain.rules.deadlines import Deadline, Precision
from orders_gui.domain.states import Basis, DeadlineKind

NONE = "–"

DEADLINES = {
    DeadlineKind.SHIP_BY: "Seller ships by",
    DeadlineKind.DISPUTE_OPENS: "A dispute can be opened from",
    DeadlineKind.PROTECTION_ENDS: "Protection ends",
    DeadlineKind.DISPUTE_CLOSES: "Last day to open a dispute",
    DeadlineKind.AUTO_CONFIRM: "Receipt is confirmed automatically",
    DeadlineKind.TRACKING_SILENT: "Tracking counts as silent from",
    DeadlineKind.FREE_RETURN_ENDS: "Free return ends",
    DeadlineKind.SELLER_ANSWERS_BY: "Seller answers by",
    DeadlineKind.YOU_ANSWER_BY: "Your answer is due",
    DeadlineKind.PLATFORM_STEPS_IN: "The marketplace steps in",
    DeadlineKind.SHIP_BACK_BY: "Send the parcel back by",
    DeadlineKind.REFUND_EXPECTED_FROM: "Refund expected from",
    DeadlineKind.REFUND_EXPECTED_UNTIL: "Refund expected by",
    DeadlineKind.PAYPAL_OPEN_UNTIL: "PayPal dispute possible until",
    DeadlineKind.PAYPAL_ESCALATE_BY: "PayPal claim by",
    DeadlineKind.CHARGEBACK_UNTIL: "Card chargeback until",
    DeadlineKind.EU_WITHDRAWAL_UNTIL: "EU withdrawal until",
    DeadlineKind.EU_GUARANTEE_UNTIL: "EU guarantee until",
    DeadlineKind.SECTION75_UNTIL: "Section 75 claim until",
}

PILLS = {
    Pill.DISPUTE: "Dispute open",
    Pill.STUCK: "Stuck",
    Pill.DELIVERED: "Delivered",
    Pill.PICK_UP: "Out for delivery",
    Pill.CUSTOMS: "Customs",
    Pill.IN_TRANSIT: "In transit",
    Pill.ORDERED: "Ordered",
    Pill.UNPAID: "Awaiting payment",
    Pill.REFUNDED: "Refunded",
    Pill.COMPLETED: "Completed",
    Pill.CANCELLED: "Cancelled",
}

_BASES = {
    Basis.STATED: "stated on the page",
    Basis.OVERRIDE: "set by you",
    Basis.RULE: "estimated by rule",
}


def money(amount: Money | None) -> str:
    """`34.90 USD`, or a dash."""
    return NONE if amount is None else f"{amount.text} {amount.currency}"


def countdown(at: datetime, now: datetime) -> str:
    """`in 3 days`, `in 5 hours`, `2 days ago`."""
    return f"in {_span(at - now)}" if at >= now else f"{_span(now - at)} ago"


def date_of(deadline: Deadline) -> str:
    """`Tue 24 Nov 2026`, with the time on the user's clock where one is known."""
    if deadline.precision is Precision.DAY:
        return _day(deadline.at.astimezone(ZoneInfo(deadline.zone)))
    local = deadline.at.astimezone()
    return f"{_day(local)}, {local:%H:%M}"


def basis_of(deadline: Deadline) -> str:
    """Where the date comes from, and how sure a rule is."""
    text = _BASES[deadline.basis]
    return f"{text}, {deadline.confidence} confidence" if deadline.rule else text


def counted(count: int, noun: str) -> str:
    """`1 order`, `2 orders`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _span(time: timedelta) -> str:
    """The largest whole unit: days, hours or minutes."""
    minutes = int(time.total_seconds() // 60)
    if time.days:
        return counted(time.days, "day")
    return counted(minutes // 60, "hour") if minutes >= 60 else counted(minutes, "minute")


def _day(moment: datetime) -> str:
    """A day in English whatever the system's locale is."""
    return f"{_WEEKDAYS[moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
