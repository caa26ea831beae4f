"""A damaged library at the start: the window offers what helps, and opens what came of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from orders_gui.app import Options, Program
from orders_gui.services.library.backup import Reason, backup_now
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import fixed_clock
from orders_gui.store.backup.generations import current
from orders_gui.store.library import Library
from orders_gui.ui.errors import CrashReporter
from orders_gui.ui.library.damaged import DamagedDialog
from orders_gui.ui.preferences import Preferences
from tests.builders import NOW, an_order

ORDERS = 150

Start = Callable[[Path], Program]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library with orders, the middle of whose database is gone."""
    root = tmp_path / "library"
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    for number in range(ORDERS):
        add_order(workspace, an_order(f"{number:016}", title=f"Thing {number}"))
    workspace.library.close()
    return root


def back_up(root: Path) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    backup_now(workspace, Reason.REGULAR)
    workspace.library.close()


def damage(root: Path) -> Path:
    path = root / "g-0001" / "library.sqlite3"
    content = bytearray(path.read_bytes())
    content[8:40] = b"\xff" * 32
    path.write_bytes(content)
    return path


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    """Starts the program on a library, which it begins to open at once."""
    started: list[Program] = []

    def begin(library: Path) -> Program:
        reporter = CrashReporter(tmp_path / "logs")
        options = Options(library, clock=fixed_clock(NOW))
        program = Program(qapp, options, Preferences(tmp_path), reporter)
        reporter.setParent(program)
        started.append(program)
        program.start()
        return program

    yield begin
    for program in started:
        end(program, qtbot)


def end(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    program.window.close()
    program.close()


def ladder(program: Program, qtbot: QtBot) -> DamagedDialog:
    def shown() -> list[DamagedDialog]:
        found = program.window.findChildren(DamagedDialog)
        return [dialog for dialog in found if dialog.isVisible() and dialog.act_button.isEnabled()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    (dialog,) = shown()
    return dialog


def opened(program: Program, qtbot: QtBot) -> int:
    page = program.window.list_page
    qtbot.waitUntil(lambda: page.model.order_count > 0 and not program.tasks.busy, timeout=20_000)
    return page.model.order_count


def test_the_newest_backup_is_offered_and_restored(start: Start, root: Path, qtbot: QtBot) -> None:
    back_up(root)
    broken = damage(root)
    before = broken.read_bytes()
    program = start(root)
    dialog = ladder(program, qtbot)
    assert dialog.list.backup is not None
    assert dialog.list.backup.orders == ORDERS
    assert program.exit_code == 1
    dialog.act_button.click()
    assert opened(program, qtbot) == ORDERS
    assert program.exit_code == 0
    assert broken.read_bytes() == before
    assert not [found for found in program.window.findChildren(DamagedDialog) if found.isVisible()]


def test_without_a_backup_what_can_be_read_is_rescued(
    start: Start, root: Path, qtbot: QtBot
) -> None:
    path = root / "g-0001" / "library.sqlite3"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 8192] = bytes(8192)
    path.write_bytes(content)
    program = start(root)
    dialog = ladder(program, qtbot)
    assert not dialog.restore_card.isEnabled()
    assert dialog.act_button.text() == "Rescue what can be read"
    dialog.act_button.click()
    qtbot.waitUntil(lambda: program.window.toast.text.startswith("Rescued: "), timeout=20_000)
    assert opened(program, qtbot) > ORDERS // 2
    assert current(root) != "g-0001"
    assert path.stat().st_size >= len(content)


def test_escape_closes_the_window_and_changes_nothing(
    start: Start, root: Path, qtbot: QtBot
) -> None:
    broken = damage(root)
    before = broken.read_bytes()
    program = start(root)
    dialog = ladder(program, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert broken.read_bytes() == before
    assert program.exit_code == 1


def test_a_backup_that_does_not_restore_leaves_the_ladder_open(
    start: Start, root: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    damage(root)
    program = start(root)
    dialog = ladder(program, qtbot)
    wrong = tmp_path / "wrong.orders"
    wrong.write_bytes(b"nothing")
    dialog.restore_wanted.emit(root, wrong)
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    assert dialog.isVisible()
    with pytest.raises(Exception, match="damaged"):
        Library(root, create=False)


def test_backups_of_another_library_are_not_offered(
    start: Start, root: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other"
    workspace = open_workspace(other, fixed_clock(NOW), create=True)
    add_order(workspace, an_order("of another library"))
    backup_now(workspace, Reason.REGULAR)
    workspace.library.close()
    assert opened(start(other), qtbot) == 1
    damage(root)
    assert ladder(start(root), qtbot).list.backup is None
