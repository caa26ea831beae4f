"""Reminders: when a date has to be told, which of its reminders counts, and when it is quiet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import Deadline, kinds_that_matter
from orders_gui.domain.states import DeadlineKind

POSSIBLE_DAYS = (14, 7, 3, 1)
"""So many days before a date the user can be reminded."""

OVERDUE = 0
"""The stage of a reminder that a date has passed."""

OWN = "own"
"""The kind of a reminder that the user set for a day."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ReminderTimes:
    """When to remind: `days` before and when `overdue`, in one summary a day at `summary_at`.

    Between `quiet_from` and `quiet_until` nothing is told; equal times mean never. All times are
    those of the user's own clock.
    """

    on: bool = True
    days: tuple[int, ...] = (7, 3, 1)
    overdue: bool = True
    summary_at: time = time(9)
    quiet_from: time = time(22)
    quiet_until: time = time(8)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A date that has to be told; `kind` is None for a day that the user chose.

    `at` is the date itself (an aware UTC instant), `stage` how many days before it, or `OVERDUE`.
    """

    order_id: OrderId
    title: str
    kind: DeadlineKind | None
    at: datetime
    stage: int
    dispute: DisputeId | None = None

    @property
    def key(self) -> str:
        """What it reminds of, as it is stored."""
        if self.kind is None:
            return OWN
        suffix = "" if self.dispute is None else f".{self.dispute}"
        return f"{self.kind}.{self.stage}{suffix}"

    @property
    def due_at(self) -> datetime:
        """The instant that belongs to the stage, whatever the times of the day are."""
        return self.at - self.stage * _DAY

    @property
    def is_overdue(self) -> bool:
        """Whether the date has passed."""
        return self.kind is not None and self.stage == OVERDUE


def reminders_of(
    order: Order, deadlines: Iterable[Deadline], disputes: Sequence[Dispute], times: ReminderTimes
) -> Iterator[Reminder]:
    """Every reminder of an order's dates, past ones too.

    A date that had passed before the order came into the library is not news, and nobody waits
    for sample orders.
    """
    if order.id is None or order.sample or not times.on:
        return
    kinds = kinds_that_matter(disputes)
    stages = [*times.days, *([OVERDUE] if times.overdue else [])]
    for deadline in deadlines:
        known_late = order.created_at is not None and deadline.at < order.created_at
        if deadline.kind not in kinds or known_late:
            continue
        for stage in stages:
            yield Reminder(
                order.id, order.title, deadline.kind, deadline.at, stage, deadline.dispute
            )


def shown_from(reminder: Reminder, times: ReminderTimes, zone: tzinfo | None = None) -> datetime:
    """The aware UTC instant from which a reminder is told.

    That is the day's summary: the last one before the stage begins, so that no time is lost, and
    the first one after a date that has passed. `zone` is the user's; None for the computer's.
    """
    if reminder.kind is None:
        return reminder.at
    local = reminder.due_at.astimezone(zone)
    summary = datetime.combine(local.date(), times.summary_at)
    if reminder.stage == OVERDUE and _instant(summary, zone) < reminder.due_at:
        summary += _DAY
    elif reminder.stage != OVERDUE and _instant(summary, zone) > reminder.due_at:
        summary -= _DAY
    return _instant(summary, zone)


def due_reminders(
    reminders: Iterable[Reminder], now: datetime, times: ReminderTimes, zone: tzinfo | None = None
) -> tuple[Reminder, ...]:
    """What has to be told at `now`, the soonest date first: of each date the latest stage only.

    Nothing in quiet hours.
    """
    if is_quiet(now, times, zone):
        return ()
    latest: dict[tuple[object, ...], Reminder] = {}
    for reminder in reminders:
        if shown_from(reminder, times, zone) > now:
            continue
        date = (reminder.order_id, reminder.kind, reminder.dispute, reminder.at)
        known = latest.get(date)
        if known is None or reminder.stage < known.stage:
            latest[date] = reminder
    return tuple(sorted(latest.values(), key=_by_time))


def is_quiet(now: datetime, times: ReminderTimes, zone: tzinfo | None = None) -> bool:
    """Whether `now` lies in the quiet hours, which may go over midnight."""
    clock = now.astimezone(zone).time()
    if times.quiet_from <= times.quiet_until:
        return times.quiet_from <= clock < times.quiet_until
    return clock >= times.quiet_from or clock < times.quiet_until


def _instant(local: datetime, zone: tzinfo | None) -> datetime:
    """A time of the user's clock as an instant; one that is left out in spring moves on."""
    return (local.replace(tzinfo=zone) if zone else local.astimezone()).astimezone(UTC)


def _by_time(reminder: Reminder) -> tuple[datetime, int]:
    return reminder.at, reminder.order_id
