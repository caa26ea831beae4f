"""The program put together: how it opens, takes files, tells trouble and closes."""

import gc
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from orders_gui.app import Options, Program
from orders_gui.cli import main
from orders_gui.domain.errors import UserError
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from orders_gui.ui.editor.order_editor import OrderEditor
from orders_gui.ui.errors import CrashReporter
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.library.restore_dialog import RestoreQuestion
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.widgets.buttons import Button
from tests.builders import NOW, an_order
from tests.services.importing.samples import inventory_entry, write_json

ROOT = Path(__file__).resolve().parents[1]


class Programs:
    """Starts programs in this process and takes them down again."""

    def __init__(self, app: QApplication, folder: Path, qtbot: QtBot) -> None:
        self._app = app
        self._folder = folder
        self._qtbot = qtbot
        self._running: list[Program] = []

    def begin(self, library: Path, *files: Path, new_order: bool = False) -> Program:
        """Start one and do not wait for it."""
        reporter = CrashReporter(self._folder / "logs")
        options = Options(library, files, new_order=new_order, clock=fixed_clock(NOW))
        program = Program(self._app, options, Preferences(self._folder), reporter)
        reporter.setParent(program)
        self._running.append(program)
        program.start()
        return program

    def start(self, library: Path, *files: Path, new_order: bool = False) -> Program:
        """Start one and wait until its library is open and nothing is left to do."""
        opened: list[bool] = []
        program = self.begin(library, *files, new_order=new_order)
        program.desk.opened.connect(lambda: opened.append(True))
        self._qtbot.waitUntil(lambda: bool(opened) and not program.tasks.busy, timeout=20_000)
        return program

    def stop(self, program: Program) -> None:
        """Close one as `run` does when the last window is closed."""
        self._running.remove(program)
        program.window.close()
        program.close()
        gc.collect()

    def stop_all(self) -> None:
        """Close what the test left open."""
        for program in self._running[:]:
            self.stop(program)


@pytest.fixture
def programs(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Programs]:
    made = Programs(qapp, tmp_path, qtbot)
    yield made
    made.stop_all()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the library lies; it is not there yet."""
    return tmp_path / "library"


def numbers(root: Path) -> list[str]:
    """The numbers of all orders of a library that nobody has open."""
    with Library(root, create=False) as library:
        return [str(row[0]) for row in library.database.rows("SELECT number FROM orders")]


def the_dialog(program: Program, qtbot: QtBot) -> MessageDialog:
    """The only dialog, once it is there."""

    def shown() -> list[MessageDialog]:
        found = program.window.findChildren(MessageDialog)
        return [dialog for dialog in found if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=10_000)
    (dialog,) = shown()
    return dialog


def press(dialog: MessageDialog, text: str) -> None:
    """Click the button of a dialog."""
    (button,) = [found for found in dialog.findChildren(Button) if found.text() == text]
    button.click()


def an_export(path: Path, number: str = "8211968300001234") -> Path:
    """A file with one order."""
    return write_json(path, [inventory_entry(number)])


def take_what_is_shown(program: Program, qtbot: QtBot) -> None:
    """Wait for the preview of the import and agree to it."""

    def ready() -> bool:
        return bool(program.window.findChildren(ImportPreview)) and not program.tasks.busy

    qtbot.waitUntil(ready, timeout=10_000)
    (preview,) = program.window.findChildren(ImportPreview)
    preview.import_button.click()
    qtbot.waitUntil(lambda: not program.tasks.busy)


def second_start(library: Path, *arguments: Path | str) -> "subprocess.Popen[bytes]":
    """Start the program once more, in a process of its own."""
    words = [sys.executable, "-m", "orders_gui", "--library", library, *arguments]
    return subprocess.Popen(
        [str(word) for word in words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_a_new_library_is_made_and_lies_closed_afterwards(programs: Programs, root: Path) -> None:
    program = programs.start(root)
    assert program.window.isVisible()
    programs.stop(program)
    assert numbers(root) == []
    assert [path.name for path in (root / "g-0001").iterdir()] == ["library.sqlite3"]


def test_files_of_the_start_are_taken_as_if_dropped(
    programs: Programs, root: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = programs.start(root, an_export(tmp_path / "orders.json"))
    take_what_is_shown(program, qtbot)
    programs.stop(program)
    assert numbers(root) == ["8211968300001234"]


def test_a_backup_given_to_the_start_asks_whether_to_restore_it(
    programs: Programs, root: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library:
        add_one(workspace)
    backup = tmp_path / "Заказы.orders"
    assert main(["--library", str(root), "backup", str(backup)]) == 0
    program = programs.start(tmp_path / "other", backup)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(RestoreQuestion)), timeout=10_000)
    (question,) = program.window.findChildren(RestoreQuestion)
    with qtbot.waitSignal(program.desk.opened, timeout=20_000):
        question.restore_button.click()
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    programs.stop(program)
    assert numbers(tmp_path / "other") == ["late"]


def test_what_was_asked_for_is_done_before_the_program_ends(programs: Programs, root: Path) -> None:
    program = programs.start(root)
    program.desk.do(slow_work)
    program.desk.do(add_one)
    programs.stop(program)
    assert numbers(root) == ["late"]


def test_closing_while_the_library_opens_leaves_it_closed(programs: Programs, root: Path) -> None:
    programs.stop(programs.begin(root))
    assert numbers(root) == []


def slow_work(_workspace: Workspace) -> None:
    time.sleep(0.2)


def add_one(workspace: Workspace) -> None:
    add_order(workspace, an_order("late"))


def test_a_second_start_hands_its_files_over(
    programs: Programs, root: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = programs.start(root)
    program.window.showMinimized()
    with second_start(root, an_export(tmp_path / "Заказы 星河.json")) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert (second.returncode, second.communicate()) == (0, (b"", b""))
    take_what_is_shown(program, qtbot)
    assert not program.window.isMinimized()
    programs.stop(program)
    assert numbers(root) == ["8211968300001234"]


def test_a_new_order_can_be_asked_for_at_the_start(
    programs: Programs, root: Path, qtbot: QtBot
) -> None:
    program = programs.start(root, new_order=True)
    the_editor(program, qtbot).reject()


def test_a_second_start_asks_the_open_window_for_a_new_order(
    programs: Programs, root: Path, qtbot: QtBot
) -> None:
    program = programs.start(root)
    assert not program.window.findChildren(OrderEditor)
    for _ in range(2):  # the form that is open already is not covered by another one
        with second_start(root, "--new-order") as second:
            qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
            assert (second.returncode, second.communicate()) == (0, (b"", b""))
        the_editor(program, qtbot)


def the_editor(program: Program, qtbot: QtBot) -> OrderEditor:
    """The only form for an order, once it is there."""

    def shown() -> list[OrderEditor]:
        found = program.window.findChildren(OrderEditor)
        return [editor for editor in found if editor.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=10_000)
    (editor,) = shown()
    return editor


def test_another_library_has_a_window_of_its_own(
    programs: Programs, root: Path, tmp_path: Path
) -> None:
    first = programs.start(root)
    second = programs.start(tmp_path / "other")
    assert first.window is not second.window


def test_a_text_command_is_not_handed_over(programs: Programs, root: Path, qtbot: QtBot) -> None:
    programs.start(root)
    words = [sys.executable, "-m", "orders_gui", "--library", str(root), "orders"]
    with subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.stderr is not None
        assert (second.returncode, second.stderr.read().decode()) == (
            1,
            "The library is open in Orders & Disputes. Close the window and try again.\n",
        )


def test_a_library_that_was_here_before_is_asked_for(
    programs: Programs, root: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    programs.stop(programs.start(root))
    root.rename(tmp_path / "moved")
    before = sorted(tmp_path.iterdir())
    program = programs.begin(root)
    dialog = the_dialog(program, qtbot)
    assert str(root) in dialog.text.text()
    press(dialog, "Cancel")
    qtbot.waitUntil(lambda: not program.window.isVisible())
    programs.stop(program)
    assert program.exit_code == 1
    assert sorted(tmp_path.iterdir()) == before


def test_an_empty_library_is_begun_when_the_user_says_so(
    programs: Programs, root: Path, qtbot: QtBot
) -> None:
    programs.stop(programs.start(root))
    shutil.rmtree(root)
    program = programs.begin(root)
    with qtbot.waitSignal(program.desk.opened):
        press(the_dialog(program, qtbot), "Begin an empty library")
    programs.stop(program)
    assert (program.exit_code, numbers(root)) == (0, [])


def test_a_drive_that_is_not_there_gets_no_library(
    programs: Programs, tmp_path: Path, qtbot: QtBot
) -> None:
    drive = tmp_path / "drive"
    program = programs.begin(drive / "orders")
    dialog = the_dialog(program, qtbot)
    assert dialog.text.text() == (
        f"The folder {drive} is missing, so no library was created in it."
    )
    press(dialog, "Close")
    qtbot.waitUntil(lambda: not program.window.isVisible())
    programs.stop(program)
    assert program.exit_code == 1
    assert not drive.exists()


def test_a_newer_library_is_told_about_and_left_alone(
    programs: Programs, root: Path, qtbot: QtBot
) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library as library:
        library.database.connection.execute("PRAGMA user_version = 9999")
    database = root / "g-0001" / "library.sqlite3"
    before = database.read_bytes()
    program = programs.begin(root)
    assert "made by a newer version" in the_dialog(program, qtbot).text.text()
    asking = [timer for timer in program.window.findChildren(QTimer) if timer.interval() == 60_000]
    assert asking
    assert not any(timer.isActive() for timer in asking)
    programs.stop(program)
    assert program.exit_code == 1
    assert database.read_bytes() == before


def test_a_library_that_a_command_holds_is_waited_for(
    programs: Programs, root: Path, qtbot: QtBot
) -> None:
    open_workspace(root, fixed_clock(NOW), create=True).library.close()
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with Library(root, create=False):
            held.set()
            done.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(10)
    program = programs.begin(root)
    with qtbot.waitSignal(program.desk.opened):
        done.set()
    holder.join()


def test_a_library_that_stays_locked_is_told_about(
    programs: Programs, root: Path, qtbot: QtBot
) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library:
        program = programs.begin(root)
        dialog = the_dialog(program, qtbot)
        assert dialog.text.text().startswith("The library is open in Orders & Disputes.")
        programs.stop(program)
    assert program.exit_code == 1


def test_expected_trouble_is_a_sentence_and_a_bug_a_report(
    programs: Programs, root: Path, qtbot: QtBot
) -> None:
    program = programs.start(root)
    program.desk.ask(fails_as_expected, ignore)
    dialog = the_dialog(program, qtbot)
    assert dialog.text.text() == "The moon is too bright."
    press(dialog, "Close")
    qtbot.waitUntil(lambda: not dialog_is_open(program))
    program.desk.ask(fails, ignore)
    report = the_dialog(program, qtbot)
    assert "Something went wrong" in report.windowTitle()
    assert str(root) not in report_text(report)
    assert "ZeroDivisionError" in report_text(report)


def fails_as_expected(_workspace: Workspace) -> None:
    raise UserError("The moon is {how}.", how="too bright")


def fails(workspace: Workspace) -> None:
    raise ZeroDivisionError(workspace.library.root)


def ignore(_result: object) -> None:
    """Nobody waits for the result."""


def dialog_is_open(program: Program) -> bool:
    return any(dialog.isVisible() for dialog in program.window.findChildren(MessageDialog))


def report_text(dialog: MessageDialog) -> str:
    return dialog.findChildren(QPlainTextEdit)[0].toPlainText()


def test_a_library_that_can_only_be_read_is_told_about(
    programs: Programs, root: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_workspace(root, fixed_clock(NOW), create=True).library.close()
    monkeypatch.setattr(os, "access", nothing_may_be_written)
    program = programs.start(root)
    dialog = the_dialog(program, qtbot)
    assert dialog.windowTitle() == "The library is read-only"
    assert str(root) in dialog.text.text()


def nothing_may_be_written(*_: object, **__: object) -> bool:
    return False
