"""Reminders on a real library: told once, kept until acknowledged, across restarts and jumps."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from random import Random

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.reminders import OVERDUE, Reminder, ReminderTimes, due_reminders
from orders_gui.domain.states import OrderStatus
from orders_gui.services.orders.orders import (
    add_order,
    archive_orders,
    delete_orders,
    edit_order,
    set_status,
    undo,
)
from orders_gui.services.reminders.reminders import (
    Announcement,
    acknowledge,
    announce,
    plan,
    remind_on,
    reminder_times,
    set_reminder_times,
)
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import NOW, an_order

NOON = NOW.replace(hour=12)


class Desk:
    """A library whose clock the test turns; it can be closed and opened again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.now = NOON
        self.library = Library(root, create=True)

    @property
    def workspace(self) -> Workspace:
        return Workspace(self.library, rulebook_for, self.clock)

    def clock(self) -> datetime:
        return self.now

    def restart(self) -> None:
        self.library.close()
        self.library = Library(self.root, create=False)

    def poll(self) -> Announcement:
        """What the window does every half minute."""
        times = reminder_times(self.workspace)
        return announce(self.workspace, due_reminders(plan(self.workspace), self.now, times))

    def later(self, **time: float) -> Announcement:
        self.now += timedelta(**time)
        return self.poll()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "library")
    yield desk
    desk.library.close()


def add(desk: Desk, number: str, days: float, **more: object) -> OrderId:
    order = an_order(number, title=number, ordered=None, protection_ends_in=days, **more)  # type: ignore[arg-type]
    return add_order(desk.workspace, order)


def stages(found: tuple[Reminder, ...]) -> list[tuple[str, int]]:
    return [
        (reminder.title, reminder.stage)
        for reminder in found
        if reminder.kind is None or reminder.kind.value == "protection_ends"
    ]


def test_a_date_is_told_at_each_stage_and_waits_until_it_is_acknowledged(desk: Desk) -> None:
    add(desk, "tea", 9)
    assert desk.poll() == Announcement()
    first = desk.later(days=2)
    assert stages(first.new) == [("tea", 7)]
    again = desk.later(minutes=1)
    assert again.new == ()
    assert again.waiting == first.waiting
    desk.restart()
    assert desk.poll().new == ()
    assert stages(desk.poll().waiting) == [("tea", 7)]
    acknowledge(desk.workspace, desk.poll().waiting)
    assert desk.poll() == Announcement()
    assert stages(desk.later(days=4).new) == [("tea", 3)]


def test_after_days_off_every_due_date_is_told_once(desk: Desk) -> None:
    for number, days in (("one", 8), ("two", 10), ("three", 30), ("four", 60)):
        add(desk, number, days)
    desk.restart()
    found = desk.later(days=26)
    assert stages(found.new) == [("one", OVERDUE), ("two", OVERDUE), ("three", 7)]
    assert desk.later(minutes=1).new == ()


def test_a_moved_date_is_told_again(desk: Desk) -> None:
    order_id = add(desk, "tea", 5)
    acknowledge(desk.workspace, desk.poll().waiting)
    order = desk.library.orders.get(order_id)
    assert order is not None
    later = an_order("tea", protection_ends_in=6.5).stated_dates
    edit_order(desk.workspace, replace(order, stated_dates=later))
    assert stages(desk.poll().new) == [("tea", 7)]


def test_orders_that_are_put_away_are_not_told(desk: Desk) -> None:
    ids = [add(desk, name, 2) for name in ("archived", "binned", "finished", "stays")]
    archive_orders(desk.workspace, ids[:1])
    delete_orders(desk.workspace, ids[1:2])
    set_status(desk.workspace, ids[2:3], OrderStatus.COMPLETED)
    assert stages(desk.poll().new) == [("stays", 3)]


def test_other_times_of_the_day_tell_nothing_twice(desk: Desk) -> None:
    add(desk, "tea", 5)
    assert stages(desk.poll().new) == [("tea", 7)]
    set_reminder_times(desk.workspace, ReminderTimes(summary_at=clock_time(6)))
    assert reminder_times(desk.workspace).summary_at.hour == 6
    assert desk.poll().new == ()


def test_times_are_kept_and_nonsense_is_replaced_by_the_usual(desk: Desk) -> None:
    assert reminder_times(desk.workspace) == ReminderTimes()
    chosen = ReminderTimes(on=False, days=(14, 1), overdue=False)
    set_reminder_times(desk.workspace, chosen)
    desk.restart()
    assert reminder_times(desk.workspace) == chosen
    desk.library.settings.set("reminders.days", "seven,1,99")
    desk.library.settings.set("reminders.quiet_from", "25:99")
    assert reminder_times(desk.workspace).days == (1,)
    assert reminder_times(desk.workspace).quiet_from == ReminderTimes().quiet_from


def test_a_day_of_my_own_is_told_once_and_can_be_taken_back(desk: Desk) -> None:
    order_id = add(desk, "tea", 90)
    day = date(2026, 12, 24)
    assert str(remind_on(desk.workspace, order_id, day)).startswith("Reminder for “")
    assert desk.poll() == Announcement()
    found = desk.later(days=40)
    assert [(r.title, r.kind) for r in found.new] == [("tea", None)]
    assert desk.later(minutes=1).new == ()
    desk.restart()
    assert len(desk.poll().waiting) == 1
    acknowledge(desk.workspace, desk.poll().waiting)
    assert desk.poll() == Announcement()
    remind_on(desk.workspace, order_id, date(2027, 1, 3))
    undo(desk.workspace)
    assert desk.later(days=3) == Announcement()


def test_a_day_that_has_passed_is_refused(desk: Desk) -> None:
    order_id = add(desk, "tea", 90)
    with pytest.raises(UserError, match="has passed"):
        remind_on(desk.workspace, order_id, date(2026, 11, 21))
    with pytest.raises(UserError, match="gone"):
        remind_on(desk.workspace, OrderId(999), date(2027, 1, 1))


def test_deadlines_far_away_are_told_in_time(desk: Desk) -> None:
    add(desk, "far", 400)
    assert desk.later(days=392) == Announcement()
    assert stages(desk.later(days=1).new) == [("far", 7)]


def test_months_of_use_on_a_real_library_tell_everything_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Off for hours or weeks, another zone, a clock that is set: no date missed, none twice."""
    luck = Random(7)  # noqa: S311 - the same luck every time
    desk = Desk(tmp_path / "library")
    expected = {add(desk, f"n{n}", luck.uniform(0.1, 120)) for n in range(25)}
    told: Counter[tuple[int, str, datetime]] = Counter()
    end = NOON + timedelta(days=130)
    try:
        while desk.now < end:
            monkeypatch.setenv("TZ", luck.choice(["Europe/Berlin", "Asia/Tokyo", "Pacific/Apia"]))
            time.tzset()
            jump = luck.choice([-9, 0, 0, 0, 0, 25]) if luck.random() < 0.1 else 0
            found = desk.later(hours=luck.expovariate(1 / 30), days=jump)
            told.update((int(r.order_id), r.key, r.due_at) for r in found.new)
            if luck.random() < 0.4:
                acknowledge(desk.workspace, found.waiting)
            if luck.random() < 0.3:
                desk.restart()
        desk.now = desk.now.astimezone(UTC).replace(hour=12)
        monkeypatch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        told.update((int(r.order_id), r.key, r.due_at) for r in desk.poll().new)
    finally:
        monkeypatch.undo()
        time.tzset()
        desk.library.close()
    assert {order for order, _, _ in told} == {int(order_id) for order_id in expected}
    assert max(told.values()) == 1
