"""Moving the library from the settings: what is asked, what is refused, what is told after it."""

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog

from orders_gui.paths import library_pointer
from orders_gui.services.library.move import MoveReport
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.settings.moving import OldFolder
from orders_gui.ui.settings.window import SettingsWindow
from orders_gui.ui.stage import Stage


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def settings(stage: Stage) -> SettingsWindow:
    return stage.dialog_of(stage.window.actions_table["settings"].trigger, SettingsWindow)


def choose(stage: Stage, settings: SettingsWindow, folder: Path) -> MessageDialog:
    """Choose a folder; returns what the program says to it."""
    settings.library.move_button.click()
    dialog = settings.findChild(QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    stage.settle()
    return settings.findChild(MessageDialog)


def is_default(root: Path) -> None:
    """Make `root` the library that the program opens without being told."""
    library_pointer().parent.mkdir(parents=True)
    library_pointer().write_text(f"{root}\n")


def test_a_library_that_was_chosen_at_the_start_says_so(
    stage: Stage, settings: SettingsWindow, tmp_path: Path
) -> None:
    message = choose(stage, settings, tmp_path / "new")
    assert message.windowTitle() == "The library was not moved"
    assert "--library" in message.text.text()
    message.reject()


def test_a_synchronised_folder_is_refused_with_the_reason(
    stage: Stage, settings: SettingsWindow, tmp_path: Path
) -> None:
    is_default(settings._state.root)
    message = choose(stage, settings, tmp_path / "Dropbox" / "Orders")
    assert "synchronised by another program" in message.text.text()
    message.reject()


def test_after_a_yes_the_library_is_copied_and_the_window_told(
    stage: Stage, settings: SettingsWindow, tmp_path: Path
) -> None:
    root = settings._state.root
    is_default(root)
    question = choose(stage, settings, tmp_path / "new")
    assert question.windowTitle() == "Move the library?"
    spy = QSignalSpy(stage.window.moved)
    question.agreed.emit()
    question.accept()
    stage.settle()
    report: MoveReport = spy.at(0)[0]
    assert (report.old, report.new) == (root, tmp_path / "new")
    assert (tmp_path / "new" / "CURRENT").is_file()
    assert root.is_dir()


def test_the_old_folder_is_deleted_only_on_a_click(
    stage: Stage, settings: SettingsWindow, tmp_path: Path
) -> None:
    settings.close()
    old = tmp_path / "old"
    (old / "g-0001").mkdir(parents=True)
    (old / "CURRENT").write_text("g-0001\n")
    report = MoveReport(old, tmp_path / "new", 12, 3_000_000)
    dialog = OldFolder(stage.window, report).ask()
    assert dialog.focusWidget().accessibleName() == "Keep the old folder"
    assert "12 files" in dialog.text.text()
    dialog.reject()
    stage.settle()
    assert old.is_dir()
    dialog = OldFolder(stage.window, report).ask()
    dialog.agreed.emit()
    dialog.accept()
    stage.settle()
    assert not old.exists()
    assert stage.window.toast.text == "The old folder was deleted"
