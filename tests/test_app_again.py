"""The window is made anew in the same process: in another language, or on a moved library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from orders_gui.app import Options, run
from orders_gui.paths import config_dir, data_dir, default_library
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.main_window import MainWindow
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.settings.window import SettingsWindow
from tests.builders import NOW, an_order

PATIENCE_MS = 60_000


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


class User(QObject):
    """Does one thing after the other, each as soon as what it needs is in view."""

    def __init__(self, *steps: Callable[["User"], bool]) -> None:
        super().__init__()
        self._steps = list(steps)
        self.troubles: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        QTimer.singleShot(PATIENCE_MS, self, self._give_up)

    @property
    def window(self) -> MainWindow | None:
        """The window that is in view and complete, with its orders."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MainWindow) and widget.isVisible():
                return widget if widget.list_page.model.order_count else None
        return None

    @property
    def settings(self) -> SettingsWindow | None:
        """The settings, when they have been read."""
        found = self.window.findChild(SettingsWindow) if self.window else None
        return found if found is not None and found._state is not None else None

    def message(self) -> MessageDialog | None:
        """A question that is open."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, MessageDialog) and widget.isVisible():
                return widget
        return None

    def _go_on(self) -> None:
        if self._steps and self._steps[0](self):
            self._steps.pop(0)
        if not self._steps:
            self._timer.stop()
            QApplication.exit(0)

    def _give_up(self) -> None:
        if self._steps:
            self.troubles.append(f"waited in vain for {self._steps[0].__name__}")
            self._timer.stop()
            QApplication.exit(1)


def make_library() -> None:
    workspace = open_workspace(data_dir(), fixed_clock(NOW), create=True)
    add_order(workspace, an_order("11", title="Lamp"))
    add_order(workspace, an_order("22", title="Teapot"))
    workspace.library.close()


def start(user: User, library: Path) -> int:
    code = run(Options(library, clock=fixed_clock(NOW)))
    assert user.troubles == []
    return code


def open_settings(user: User) -> bool:
    window = user.window
    if window is None or not hasattr(window, "actions_table"):
        return False
    view = window.list_page.view
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
    window.actions_table["settings"].trigger()
    return True


def test_another_language_is_there_at_once_with_everything_in_its_place(qapp: object) -> None:
    make_library()
    Preferences(config_dir()).set_text("language", "en")
    kept: dict[str, object] = {}

    def choose_russian(user: User) -> bool:
        if user.settings is None or user.window is None:
            return False
        kept["order"] = user.window.list_page.view.current_order()
        kept["title"] = user.settings.windowTitle()
        box = user.settings.look.language
        box.setCurrentIndex(box.findData("ru"))
        box.activated.emit(box.currentIndex())
        return True

    def look(user: User) -> bool:
        if user.settings is None or user.settings.windowTitle() == kept["title"]:
            return False
        assert user.window is not None
        kept["new title"] = user.settings.windowTitle()
        kept["same order"] = user.window.list_page.view.current_order()
        kept["add"] = user.window.list_page.add_button.accessibleName()
        user.settings.close()
        return True

    assert start(User(open_settings, choose_russian, look), data_dir()) == 0
    assert (kept["title"], kept["new title"]) == ("Settings", "Настройки")
    assert kept["add"] == "Добавить заказ"
    assert kept["same order"] == kept["order"] is not None


def test_the_library_is_moved_and_opened_in_its_new_place(qapp: object, tmp_path: Path) -> None:
    make_library()
    target = tmp_path / "Elsewhere"
    told: list[str] = []

    def choose_folder(user: User) -> bool:
        if user.settings is None:
            return False
        user.settings.moving._root = data_dir()
        user.settings.moving.take(str(target))
        return True

    def agree(user: User) -> bool:
        question = user.message()
        if question is None:
            return False
        told.append(question.text.text())
        question.agreed.emit()
        question.accept()
        return True

    def delete_old(user: User) -> bool:
        question = user.message()
        if question is None or question.windowTitle() != "The library has moved":
            return False
        assert user.settings is not None or user.window is not None
        told.append(question.text.text())
        question.agreed.emit()
        question.accept()
        return True

    def see(user: User) -> bool:
        if data_dir().exists() or user.settings is None:
            return False
        told.append(user.settings.library.library_row.words)
        user.settings.close()
        return True

    steps = User(open_settings, choose_folder, agree, delete_old, see)
    assert start(steps, data_dir()) == 0
    assert str(data_dir()) in told[0]
    assert str(target) in told[0]
    assert "each compared with its original" in told[1]
    assert str(target) in told[2]
    assert default_library() == target
    workspace = open_workspace(default_library(), fixed_clock(NOW), create=False)
    try:
        assert workspace.library.orders.find("aliexpress", "11", "") is not None
    finally:
        workspace.library.close()
