"""The list's dates are brought up to date between other work."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from orders_gui.services.orders.orders import add_order
from orders_gui.services.rules.rulebooks import rulebooks_of
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from orders_gui.ui.desk import Desk
from orders_gui.ui.refresher import Refresher
from orders_gui.ui.tasks import Tasks
from tests.builders import NOW, an_order


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    def opened() -> Workspace:
        library = Library(tmp_path / "library", create=True)
        early = Workspace(library, rulebooks_of(library), fixed_clock(NOW))
        for number in range(90):
            add_order(early, an_order(str(number), protection_ends_in=1))
        later = fixed_clock(NOW + timedelta(days=2))
        return Workspace(library, rulebooks_of(library), later)

    parent = QObject()
    tasks = Tasks(parent)
    desk = Desk(tasks, opened, parent)
    with qtbot.waitSignal(desk.answered):
        desk.open(desk.fail)
    yield desk
    desk.close()
    tasks.close()


def test_batches_are_told_and_other_work_comes_between(qtbot: QtBot, desk: Desk) -> None:
    refresher = Refresher(desk, desk)
    seen: list[tuple[int, int]] = []
    refresher.progressed.connect(seen_by(seen))
    with qtbot.waitSignal(refresher.finished) as finished:
        refresher.start()
        refresher.start()  # while it runs: no second run

    assert finished.args == [90]
    assert seen == [(0, 90), (60, 90), (90, 90)]
    with qtbot.waitSignal(refresher.finished) as finished:
        refresher.start()
    assert finished.args == [0]


def seen_by(seen: list[tuple[int, int]]) -> object:
    def note(done: int, total: int) -> None:
        seen.append((done, total))

    return note
