"""A line of the orders list: its group, its pill, the date that matters next, whose turn it is."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.states import (
    UNDER_WAY,
    Basis,
    DeadlineKind,
    DisputeState,
    OrderStatus,
    Stage,
)

ACT_WITHIN = timedelta(days=10)
"""*Act before the deadline* holds what is due within ten days, or when it is your turn."""

SILENT_AFTER_DAYS = 14
"""A parcel without a scan for longer than this is shown as stuck."""


class Place(StrEnum):
    """Where an order is kept."""

    OPEN = "open"
    FINISHED = "finished"
    ARCHIVE = "archive"
    BIN = "bin"


class Group(StrEnum):
    """The groups of the list, in their order."""

    ACT = "act"
    ON_THE_WAY = "on_the_way"
    FINISHED = "finished"


class Pill(StrEnum):
    """The order's state in a word; the order here is the order of sorting."""

    DISPUTE = "dispute"
    STUCK = "stuck"
    DELIVERED = "delivered"
    PICK_UP = "pick_up"
    CUSTOMS = "customs"
    IN_TRANSIT = "in_transit"
    ORDERED = "ordered"
    UNPAID = "unpaid"
    REFUNDED = "refunded"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of the orders list.

    `last_at` is the newest scan, `next_at` an aware UTC instant, `next_from` when its period
    began. `shipped` is the day on which the first parcel was sent or first scanned, `arrived` the
    day on which the last one was delivered.
    """

    id: OrderId
    marketplace: str
    number: str
    title: str
    item_count: int
    seller: str
    status: OrderStatus
    place: Place
    pill: Pill
    tracking: str
    last_text: str
    last_stage: Stage | None
    last_at: Moment | None
    next_kind: DeadlineKind | None
    next_at: datetime | None
    next_from: datetime | None
    next_basis: Basis | None
    next_by_day: bool
    your_turn: bool
    dispute_state: DisputeState | None
    total: Money | None
    refund: Money | None
    finished: Moment | None
    ordered: Moment | None
    picture_sha256: str
    sample: bool
    shipped: date | None
    arrived: date | None


def silent_days(row_last_at: Moment | None, pill: Pill, today: date) -> int | None:
    """Days without a scan when that is worth saying: on the way and longer than two weeks."""
    if row_last_at is None or pill not in (Pill.IN_TRANSIT, Pill.CUSTOMS, Pill.STUCK):
        return None
    day = row_last_at.date() if isinstance(row_last_at, datetime) else row_last_at
    days = (today - day).days
    return days if days > SILENT_AFTER_DAYS else None


def days_in_transit(row: ListRow, today: date) -> int | None:
    """Days since the order was shipped, or until it arrived; None when that is not known."""
    if row.shipped is None:
        return None
    end = row.arrived or (today if row.status in UNDER_WAY else None)
    return None if end is None else (end - row.shipped).days


def days_since_scan(row: ListRow, today: date) -> int | None:
    """Days without a scan while it is under way; None without scans or when it arrived."""
    if row.last_at is None or row.arrived is not None or row.status not in UNDER_WAY:
        return None
    day = row.last_at.date() if isinstance(row.last_at, datetime) else row.last_at
    return (today - day).days
