"""What a user does with reminders: set their times, be told, acknowledge, choose a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.reminders import (
    POSSIBLE_DAYS,
    Reminder,
    ReminderTimes,
    reminders_of,
    shown_from,
)
from orders_gui.services.orders.orders import done
from orders_gui.services.orders.overview import order_ids_in, overviews
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import View

PLANNED_AHEAD = timedelta(days=2)
"""A plan holds what is to be told until then; make a new one before that."""

_ON = "reminders.on"
_DAYS = "reminders.days"
_OVERDUE = "reminders.overdue"
_SUMMARY_AT = "reminders.summary_at"
_QUIET_FROM = "reminders.quiet_from"
_QUIET_UNTIL = "reminders.quiet_until"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is told for the first time, and everything that waits to be acknowledged."""

    new: tuple[Reminder, ...] = ()
    waiting: tuple[Reminder, ...] = ()


def reminder_times(workspace: Workspace) -> ReminderTimes:
    """When the user wants to be reminded; what was never chosen, or makes no sense, is usual."""
    settings, usual = workspace.library.settings, ReminderTimes()
    chosen = str(settings.get(_DAYS, ",".join(map(str, usual.days)))).split(",")
    return ReminderTimes(
        on=bool(settings.get(_ON, usual.on)),
        days=tuple(days for days in POSSIBLE_DAYS if str(days) in chosen),
        overdue=bool(settings.get(_OVERDUE, usual.overdue)),
        summary_at=_time(settings.get(_SUMMARY_AT, ""), usual.summary_at),
        quiet_from=_time(settings.get(_QUIET_FROM, ""), usual.quiet_from),
        quiet_until=_time(settings.get(_QUIET_UNTIL, ""), usual.quiet_until),
    )


def set_reminder_times(workspace: Workspace, times: ReminderTimes) -> None:
    """Keep when the user wants to be reminded."""
    settings = workspace.library.settings
    with workspace.library.database.write():
        settings.set(_ON, times.on)
        settings.set(_DAYS, ",".join(map(str, times.days)))
        settings.set(_OVERDUE, times.overdue)
        settings.set(_SUMMARY_AT, f"{times.summary_at:%H:%M}")
        settings.set(_QUIET_FROM, f"{times.quiet_from:%H:%M}")
        settings.set(_QUIET_UNTIL, f"{times.quiet_until:%H:%M}")


def orders_with_reminders(workspace: Workspace) -> list[OrderId]:
    """The orders whose dates can be reminded of: the open ones."""
    return order_ids_in(workspace, View.ACTIVE)


def planned(
    workspace: Workspace, order_ids: Sequence[OrderId], times: ReminderTimes
) -> list[Reminder]:
    """The reminders of some orders that are to be told within `PLANNED_AHEAD`.

    What the user has acknowledged is left out.
    """
    until = workspace.now + PLANNED_AHEAD
    found = [
        reminder
        for one in overviews(workspace, order_ids)
        for reminder in reminders_of(one.order, one.deadlines, one.disputes, times)
        if shown_from(reminder, times) <= until
    ]
    return _unacknowledged(workspace, found)


def planned_by_user(workspace: Workspace) -> list[Reminder]:
    """The days that the user chose, within `PLANNED_AHEAD`."""
    days = workspace.library.reminders.own_days(workspace.now + PLANNED_AHEAD)
    return [Reminder(day.order_id, day.title, None, day.at, 0) for day in days]


def plan(workspace: Workspace) -> list[Reminder]:
    """All that is to be told within `PLANNED_AHEAD`; in one go, for few orders."""
    times = reminder_times(workspace)
    if not times.on:
        return []
    orders = orders_with_reminders(workspace)
    return [*planned_by_user(workspace), *planned(workspace, orders, times)]


def announce(workspace: Workspace, due: Sequence[Reminder]) -> Announcement:
    """Note that reminders are being told; each is new only once, until it is acknowledged."""
    store = workspace.library.reminders
    states = store.states(due)
    waiting = tuple(reminder for reminder in due if not states.get(reminder, False))
    new = tuple(reminder for reminder in waiting if reminder not in states)
    if new and not workspace.library.read_only:
        store.note_told(new)
    return Announcement(new, waiting)


def acknowledge(workspace: Workspace, reminders: Sequence[Reminder]) -> None:
    """The user has seen the reminders: they are not told again."""
    if not workspace.library.read_only:
        workspace.library.reminders.acknowledge(reminders, workspace.now)


def remind_on(workspace: Workspace, order_id: OrderId, day: date) -> Message:
    """Remind of an order on a day that the user chose; returns what was done.

    Raises `UserError` for a day that has passed.
    """
    order = workspace.library.orders.get(order_id)
    if order is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is gone. Nothing was changed."))
    summary = datetime.combine(day, reminder_times(workspace).summary_at).astimezone(UTC)
    today = workspace.now.astimezone().date()
    if day < today:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "That day has passed. Choose a day from today on.")
        )
    label = done(QT_TRANSLATE_NOOP("Done", "Reminder for “{title}” set"), title=order.title)
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.reminders.wish(order_id, summary)
    return label


def _unacknowledged(workspace: Workspace, reminders: Iterable[Reminder]) -> list[Reminder]:
    found = list(reminders)
    states = workspace.library.reminders.states(found)
    return [reminder for reminder in found if not states.get(reminder, False)]


def _time(text: object, usual: time) -> time:
    try:
        return time.fromisoformat(str(text))
    except ValueError:
        return usual
