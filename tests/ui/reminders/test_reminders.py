"""Reminders in the window: the banner, looking at the order, the clock, the tray."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import StatedDate
from orders_gui.services.orders.orders import add_order
from orders_gui.services.reminders.reminders import remind_on
from orders_gui.services.workspace import Workspace
from orders_gui.ui.reminders.feature import RemindersFeature
from orders_gui.ui.reminders.tray import Tray
from orders_gui.ui.screenshots import NOW
from orders_gui.ui.stage import Stage
from tests.builders import PACIFIC, an_order


class Watch:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = NOW + timedelta(hours=2)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch(empty_stage: Stage) -> Watch:
    watch = Watch()
    empty_stage.formats._clock = watch
    empty_stage.desk.ask(_turn(watch), print)
    empty_stage.settle()
    return watch


def _turn(watch: Watch) -> object:
    def turn(workspace: Workspace) -> str:
        object.__setattr__(workspace, "clock", watch)
        return ""

    return turn


class Shop:
    """Adds orders whose protection ends in some days."""

    def __init__(self, stage: Stage, watch: Watch) -> None:
        self.stage, self.watch = stage, watch

    def add(self, title: str, days: float) -> None:
        ends = StatedDate(
            "protection_ends", self.watch.now + timedelta(days=days), PACIFIC, "page", NOW
        )
        order = replace(an_order(title, title=title, ordered=None), stated_dates=(ends,))

        def work(workspace: Workspace) -> OrderId:
            return add_order(workspace, order)

        self.stage.desk.do(work)
        self.stage.settle()

    def later(self, **time: float) -> None:
        self.watch.now += timedelta(**time)
        feature(self.stage).poller.poll()
        self.stage.settle()


@pytest.fixture
def shop(empty_stage: Stage, watch: Watch) -> Shop:
    return Shop(empty_stage, watch)


def feature(stage: Stage) -> RemindersFeature:
    found = stage.window.findChild(RemindersFeature)
    assert isinstance(found, RemindersFeature)
    return found


def banner_text(stage: Stage) -> str:
    banner = feature(stage).banner
    return banner.callout.accessibleName() if banner.isVisibleTo(stage.window) else ""


def test_a_date_within_a_week_is_told_above_the_list(empty_stage: Stage, shop: Shop) -> None:
    shop.add("Tea", 20)
    assert banner_text(empty_stage) == ""
    shop.later(days=14)
    assert banner_text(empty_stage).startswith("6 days left: protection ends Tea")
    shop.later(minutes=5)
    assert banner_text(empty_stage).startswith("6 days left")


def test_got_it_puts_it_away_until_the_next_stage(empty_stage: Stage, shop: Shop) -> None:
    shop.add("Tea", 6)
    feature(empty_stage).banner.close_button.click()
    empty_stage.settle()
    shop.later(minutes=1)
    assert banner_text(empty_stage) == ""
    shop.later(days=4)
    assert banner_text(empty_stage).startswith("1 day")
    shop.later(days=3)
    assert banner_text(empty_stage).startswith("Passed: protection ends")


def test_showing_it_opens_the_order_and_counts_as_seen(empty_stage: Stage, shop: Shop) -> None:
    for title in ("Cup", "Tea"):
        shop.add(title, 30 if title == "Cup" else 5)
    banner = feature(empty_stage).banner
    assert banner.callout.button.text() == "Show the order"
    banner.callout.button.click()
    empty_stage.settle()
    assert empty_stage.window.detail._title.text() == "Tea"
    shop.later(minutes=1)
    assert banner_text(empty_stage) == ""


def test_several_dates_are_one_summary(empty_stage: Stage, shop: Shop) -> None:
    for number in range(5):
        shop.add(f"Order {number}", 2 + number)
    text = banner_text(empty_stage)
    assert text.startswith("5 dates need attention")
    assert text.endswith("and 2 more")


def test_after_the_computer_slept_everything_is_told_once(empty_stage: Stage, shop: Shop) -> None:
    shop.add("Tea", 40)
    shop.add("Cup", 50)
    shop.later(days=45)
    assert banner_text(empty_stage).startswith("2 dates need attention")
    shop.later(days=-30)
    shop.later(days=30)
    assert banner_text(empty_stage).startswith("2 dates need attention")


def test_a_day_of_my_own_is_told(empty_stage: Stage, shop: Shop, watch: Watch) -> None:
    shop.add("Tea", 90)
    (order_id,) = empty_stage.window.selected()
    day = (watch.now + timedelta(days=10)).date()

    def work(workspace: Workspace) -> object:
        return remind_on(workspace, order_id, day)

    empty_stage.desk.do(work)
    empty_stage.settle()
    shop.later(days=11)
    assert "You wanted to be reminded Tea" in banner_text(empty_stage)


def test_in_the_background_the_system_is_asked_to_tell(
    empty_stage: Stage, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def notify(title: str, text: str) -> bool:
        told.append(f"{title} / {text}")
        return True

    monkeypatch.setattr(feature(empty_stage).notifier, "notify", notify)
    empty_stage.window.hide()
    shop.add("Tea", 2)
    assert told == ["2 days left: protection ends / Tea"]
    shop.later(minutes=3)
    assert len(told) == 1
    feature(empty_stage).show_due()
    empty_stage.settle()
    assert empty_stage.window.isVisible()


def test_sample_orders_are_not_reminded_of(stage: Stage) -> None:
    feature(stage).poller.poll()
    stage.settle()
    assert banner_text(stage) == ""


@pytest.fixture
def tray(stage: Stage) -> Iterator[RemindersFeature]:
    """The icon as if there were a tray."""
    found = feature(stage)
    icon = QApplication.windowIcon()
    found._tray = Tray(icon, stage.window)
    yield found
    found._is_quitting = True


def test_with_the_icon_in_the_tray_closing_hides_and_quitting_ends(
    stage: Stage, tray: RemindersFeature, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray.notifier, "notify", lambda title, text: True)
    event = QCloseEvent()
    QApplication.sendEvent(stage.window, event)
    assert not event.isAccepted()
    assert not stage.window.isVisible()
    assert tray.poller._timer.isActive()
    tray.show_window()
    assert stage.window.isVisible()
    stage.window.actions_table["quit"].trigger()
    assert not stage.window.isVisible()
    assert not tray.poller._timer.isActive()


def test_without_it_closing_ends(stage: Stage) -> None:
    event = QCloseEvent()
    QApplication.sendEvent(stage.window, event)
    assert event.type() is QEvent.Type.Close
    assert event.isAccepted()
    assert not feature(stage).poller._timer.isActive()


def test_the_poller_looks_at_least_every_half_minute(stage: Stage, tmp_path: Path) -> None:
    timer = feature(stage).poller._timer
    assert timer.isActive()
    assert timer.interval() <= 30_000
