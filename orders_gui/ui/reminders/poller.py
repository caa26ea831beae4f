"""Looks at the clock twice a minute: no timer waits for a date, so none can be missed or lost."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from orders_gui.domain.ids import OrderId
from orders_gui.domain.reminders import Reminder, ReminderTimes, due_reminders
from orders_gui.services.reminders.reminders import (
    Announcement,
    announce,
    orders_with_reminders,
    planned,
    planned_by_user,
    reminder_times,
)
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.formats import Formats

POLL_MS = 20_000
"""Reminders come at most this late, also after the computer slept or the clock was set."""

_PLAN_KEPT = timedelta(hours=12)
_BATCH = 60


class Poller(QObject):
    """Keeps a plan of what is due soon and tells when something of it is."""

    told = Signal(object)  # Announcement: again whenever it changes

    def __init__(self, desk: Desk, formats: Formats, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._formats = formats
        self._times = ReminderTimes()
        self._plan: list[Reminder] = []
        self._found: list[Reminder] = []
        self._waiting: list[OrderId] = []
        self._planned_at: datetime | None = None
        self._is_planning = False
        self._due: tuple[Reminder, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)

    def start(self) -> None:
        """The library is open: look now, and then again and again."""
        self._is_planning = False
        self.forget()
        self._timer.start()
        self.poll()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def forget(self) -> None:
        """Something changed: make a new plan before the next look."""
        self._planned_at = None

    def poll(self) -> None:
        """Look at the clock; first make a plan when there is none that holds."""
        if self._is_planning:
            return
        age = None if self._planned_at is None else self._formats.now - self._planned_at
        if age is None or not timedelta() <= age < _PLAN_KEPT:
            self._make_plan()
        else:
            self._look()

    def _make_plan(self) -> None:
        self._is_planning = True
        self._planned_at = self._formats.now
        self._desk.ask(_begin, self._begun, self._failed)

    def _begun(self, begun: "tuple[ReminderTimes, list[Reminder], list[OrderId]]") -> None:
        self._times, self._found, self._waiting = begun
        self._go_on()

    def _go_on(self) -> None:
        """Plan a few orders at a time, so that nothing has to wait for it."""
        batch, self._waiting = self._waiting[:_BATCH], self._waiting[_BATCH:]
        if batch:
            self._desk.ask(partial(_planned, batch, self._times), self._add, self._failed)
            return
        self._is_planning = False
        self._plan, self._found = self._found, []
        self._due = None
        self._look()

    def _add(self, found: list[Reminder]) -> None:
        self._found.extend(found)
        self._go_on()

    def _look(self) -> None:
        due = due_reminders(self._plan, self._formats.now, self._times)
        if due != self._due:
            self._due = due
            self._desk.ask(partial(_announce, due), self._announced, self._failed)

    def _announced(self, announcement: Announcement) -> None:
        self.told.emit(announcement)

    def _failed(self, error: BaseException) -> None:
        self._is_planning = False
        self.forget()
        self._desk.fail(error)


def _begin(workspace: Workspace) -> tuple[ReminderTimes, list[Reminder], list[OrderId]]:
    times = reminder_times(workspace)
    if not times.on:
        return times, [], []
    return times, planned_by_user(workspace), orders_with_reminders(workspace)


def _planned(
    order_ids: Sequence[OrderId], times: ReminderTimes, workspace: Workspace
) -> list[Reminder]:
    return planned(workspace, order_ids, times)


def _announce(due: Sequence[Reminder], workspace: Workspace) -> Announcement:
    return announce(workspace, due)
