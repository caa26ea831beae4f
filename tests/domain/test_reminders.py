"""Reminders are told at the first opportunity and once: dates, zones, quiet hours, jumps."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.ids import OrderId
from orders_gui.domain.reminders import (
    OVERDUE,
    Reminder,
    ReminderTimes,
    due_reminders,
    is_quiet,
    reminders_of,
    shown_from,
)
from orders_gui.domain.rules.deadlines import Deadline, Precision
from orders_gui.domain.rules.rulebook import Confidence
from orders_gui.domain.states import Basis, DeadlineKind
from tests.builders import NOW, an_order

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [
    ZoneInfo(name)
    for name in ("Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Apia", "UTC",
                 "Australia/Lord_Howe", "Europe/Moscow", "America/St_Johns")
]  # fmt: skip
TIMES = ReminderTimes()
TICK = timedelta(seconds=30)
STAGES = (7, 3, 1, OVERDUE)


def a_reminder(at: datetime, stage: int, order: int = 1) -> Reminder:
    return Reminder(OrderId(order), "Tea", DeadlineKind.PROTECTION_ENDS, at, stage)


def a_deadline(kind: DeadlineKind, at: datetime) -> Deadline:
    return Deadline(kind, at, "UTC", Precision.INSTANT, Basis.STATED, "page", Confidence.HIGH)


def berlin(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN).astimezone(UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("at", "stage", "told"),
    [
        (berlin(2026, 11, 29, 23, 59), 7, berlin(2026, 11, 22, 9)),
        (berlin(2026, 11, 29, 8, 30), 7, berlin(2026, 11, 21, 9)),
        (berlin(2026, 11, 29, 9, 0), 1, berlin(2026, 11, 28, 9)),
        (berlin(2026, 11, 29, 10, 0), OVERDUE, berlin(2026, 11, 30, 9)),
        (berlin(2026, 11, 29, 8, 0), OVERDUE, berlin(2026, 11, 29, 9)),
        # Seven days before counts hours, over the end of daylight saving on 25 October.
        (berlin(2026, 10, 29, 9, 30), 7, berlin(2026, 10, 22, 9)),
        (berlin(2026, 10, 29, 8, 59), 7, berlin(2026, 10, 22, 9)),
    ],
)
def test_a_stage_is_told_with_the_summary_before_it(
    at: datetime, stage: int, told: datetime
) -> None:
    assert shown_from(a_reminder(at, stage), TIMES, BERLIN) == told


@given(
    seconds=st.integers(946_684_800, 4_102_444_800),
    zone=st.sampled_from(ZONES),
    summary=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    stage=st.sampled_from((14, 7, 3, 1)),
)
def test_no_stage_is_told_late_and_none_more_than_a_day_early(
    seconds: int, zone: ZoneInfo, summary: time, stage: int
) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    told = shown_from(a_reminder(at, stage), ReminderTimes(summary_at=summary), zone)
    early = at - timedelta(days=stage) - told
    assert timedelta(hours=-1) <= early <= timedelta(hours=50 if "Apia" in zone.key else 25)


def test_only_the_latest_stage_of_a_date_is_told() -> None:
    at = NOW + timedelta(days=2.5)
    found = due_reminders([a_reminder(at, stage) for stage in STAGES], NOW, TIMES, UTC)
    assert [reminder.stage for reminder in found] == [3]
    passed = due_reminders(
        [a_reminder(NOW - timedelta(days=40), stage) for stage in STAGES], NOW, TIMES, UTC
    )
    assert [reminder.is_overdue for reminder in passed] == [True]


def test_the_soonest_date_comes_first() -> None:
    found = due_reminders(
        [a_reminder(NOW + timedelta(hours=hours), 3, hours) for hours in (40, 5, 20)],
        NOW, TIMES, UTC,
    )  # fmt: skip
    assert [reminder.order_id for reminder in found] == [5, 20, 40]


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [("21:59", False), ("22:00", True), ("23:59", True), ("00:00", True), ("07:59", True),
     ("08:00", False)],
)  # fmt: skip
def test_quiet_hours_go_over_midnight(clock: str, quiet: bool) -> None:
    moment = datetime.combine(NOW.date(), time.fromisoformat(clock), UTC)
    assert is_quiet(moment, TIMES, UTC) is quiet
    found = due_reminders([a_reminder(NOW, 7)], moment, TIMES, UTC)
    assert bool(found) is not quiet


def test_equal_times_mean_no_quiet_hours() -> None:
    times = ReminderTimes(quiet_from=time(8), quiet_until=time(8))
    assert not any(is_quiet(NOW + timedelta(hours=h), times, UTC) for h in range(24))


def test_dates_that_had_passed_before_the_order_came_are_no_news() -> None:
    order = replace(an_order("1"), id=OrderId(1), created_at=NOW)
    deadlines = [
        a_deadline(DeadlineKind.PROTECTION_ENDS, NOW - timedelta(days=400)),
        a_deadline(DeadlineKind.DISPUTE_CLOSES, NOW + timedelta(days=5)),
        a_deadline(DeadlineKind.AUTO_CONFIRM, NOW + timedelta(days=5)),
        a_deadline(DeadlineKind.PAYPAL_OPEN_UNTIL, NOW + timedelta(days=5)),
    ]
    found = list(reminders_of(order, deadlines, (), TIMES))
    assert {reminder.kind for reminder in found} == {DeadlineKind.DISPUTE_CLOSES}
    assert [reminder.stage for reminder in found] == [7, 3, 1, OVERDUE]


def test_nothing_is_told_when_reminders_are_off_and_no_stage_that_is_not_chosen() -> None:
    order = replace(an_order("1"), id=OrderId(1))
    deadlines = [a_deadline(DeadlineKind.PROTECTION_ENDS, NOW)]
    off, few = ReminderTimes(on=False), ReminderTimes(days=(3,), overdue=False)
    assert list(reminders_of(order, deadlines, (), off)) == []
    assert [r.stage for r in reminders_of(order, deadlines, (), few)] == [3]


class Told:
    """What the library remembers: a row once told, and when it was acknowledged."""

    def __init__(self) -> None:
        self.rows: dict[tuple[int, str, datetime], bool] = {}
        self.count: Counter[tuple[int, str, datetime]] = Counter()

    def tell(self, due: tuple[Reminder, ...]) -> list[tuple[int, str, datetime]]:
        new = []
        for reminder in due:
            place = (int(reminder.order_id), reminder.key, reminder.due_at)
            if place not in self.rows:
                self.rows[place] = False
                self.count[place] += 1
                new.append(place)
        return new


def not_told(told: Told, deadlines: list[datetime], now: datetime) -> list[tuple[int, int]]:
    """Dates and stages that had begun by `now` without being told, by a simpler reckoning."""
    stages: dict[int, int] = {}
    for order, _, due_at in told.rows:
        left = (deadlines[order] - due_at).days
        stages[order] = min(stages.get(order, 99), left)
    begun = [
        (order, stage)
        for order, at in enumerate(deadlines)
        for stage in STAGES
        if at - timedelta(days=stage) <= now - timedelta(days=0 if stage else 1, hours=1)
    ]
    return [(order, stage) for order, stage in begun if stages.get(order, 99) > stage]


def test_a_thousand_deadlines_are_told_at_the_first_opportunity_and_once() -> None:
    """Random deadlines, programs that are off for days, zones, daylight saving, clock jumps."""
    luck = random.Random(20261122)  # noqa: S311 - the same luck every time
    start = datetime(2026, 1, 1, tzinfo=UTC)
    deadlines = [start + timedelta(seconds=luck.randrange(700 * 86_400)) for _ in range(1_000)]
    reminders = [
        a_reminder(at, stage, order) for order, at in enumerate(deadlines) for stage in STAGES
    ]
    told = Told()
    now = start
    while now < start + timedelta(days=720):
        now += timedelta(hours=luck.expovariate(1 / 40))  # off: hours or weeks
        if luck.random() < 0.03:
            now += timedelta(days=luck.choice([-20, -1, 1, 30]))  # somebody sets the clock
        zone = luck.choice(ZONES)
        moments = sorted({shown_from(r, TIMES, zone) for r in reminders})
        end = now + timedelta(hours=luck.expovariate(1 / 6))
        for moment in [now, *(m for m in moments if now < m <= end)]:
            polled = moment + TICK * luck.random()
            due = due_reminders(reminders, polled, TIMES, zone)
            told.tell(due)
            if not is_quiet(polled, TIMES, zone):
                assert not_told(told, deadlines, polled) == []
            for place in list(told.rows):
                if luck.random() < 0.3:
                    told.rows[place] = True
        now = max(now, end)
    last = now + timedelta(days=3)
    told.tell(due_reminders(reminders, last.replace(hour=12), TIMES, UTC))
    told_orders = {order for order, _, _ in told.rows}
    assert told_orders == set(range(1_000))
    assert max(told.count.values()) == 1
