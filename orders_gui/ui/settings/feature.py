"""Settings, rules and the calendar export: what their actions do."""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenuBar, QWidget

from orders_gui.domain.ids import OrderId
from orders_gui.services.reminders.calendar import EXTENSION, CalendarReport, export_calendar
from orders_gui.services.workspace import Workspace
from orders_gui.store.watching import Cancelled, Ended, Progress
from orders_gui.ui.settings.ways import Ways

if TYPE_CHECKING:
    from orders_gui.ui.library.progress import OrdersProgress
    from orders_gui.ui.shell.host import Host

_FOLDER = "calendar_folder"
_MENU_BAR = "menu_bar"


class SettingsFeature(QObject):
    """One method an action."""

    exported = Signal()  # dates were written for a calendar
    tray_changed = Signal()  # the icon in the tray is wanted or not wanted any more

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        window.side_bar.settings_button.clicked.connect(self.show_settings)
        self._bar: QMenuBar | None = None
        self._progress: OrdersProgress | None = None
        menu_bar = window.actions_table["menu_bar"]
        menu_bar.toggled.connect(self._show_menu_bar)
        menu_bar.setChecked(window.preferences.flag(_MENU_BAR, sys.platform == "darwin"))

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {
            "settings": self.show_settings,
            "rules": self.show_rules,
            "calendar": self.export_calendar,
            "calendar_selected": self.export_selected,
        }

    def show_settings(self) -> None:
        """Open the settings, unless they are open."""
        from orders_gui.ui.settings.window import SettingsWindow

        if not self._window.findChildren(SettingsWindow):
            SettingsWindow(self._window, self).open()

    def show_rules(self) -> None:
        """Open the page of all rules."""
        self.show_rules_of("aliexpress")

    def show_rules_of(self, book: str) -> None:
        """Open the page of all rules at one rulebook."""
        from orders_gui.ui.rules.page import RulesDialog
        from orders_gui.ui.settings.window import SettingsWindow

        dialog = RulesDialog(self._window, book)
        for settings in self._window.findChildren(SettingsWindow):
            dialog.finished.connect(settings.refresh)
        dialog.open()

    def export_calendar(self) -> None:
        """Choose the file for the dates of all active orders."""
        self._choose(self.tr("Dates of all active orders")).setProperty("orders", [])

    def export_selected(self) -> None:
        """Choose the file for the dates of the chosen orders."""
        orders = [int(order_id) for order_id in self._window.selected()]
        if orders:
            self._choose(self.tr("Dates of the chosen orders")).setProperty("orders", orders)

    @property
    def _parent(self) -> QWidget:
        """The dialog in view, else the window."""
        dialogs = self._window.findChildren(QDialog)
        shown = (d for d in dialogs if d.isVisible() and not isinstance(d, QFileDialog))
        return next(shown, self._window)

    def _show_menu_bar(self, shown: bool) -> None:
        self._window.preferences.set_flag(_MENU_BAR, shown)
        layout = self._window.layout()
        if self._bar is None and shown and layout is not None:
            self._bar = self._window.menus.bar()
            layout.setMenuBar(self._bar)
        if self._bar is not None:
            self._bar.setVisible(shown)

    def _choose(self, title: str) -> QFileDialog:
        folder = self._window.preferences.text(_FOLDER)
        dialog = QFileDialog(self._parent, title, folder, self.tr("Calendar files (*.ics)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(EXTENSION.removeprefix("."))
        dialog.selectFile(f"orders{EXTENSION}")
        dialog.fileSelected.connect(self._export)
        dialog.open()
        return dialog

    def _export(self, name: str) -> None:
        self._window.preferences.set_text(_FOLDER, str(Path(name).parent))
        orders = [OrderId(number) for number in self.sender().property("orders") or []]
        language = self._window.formats.language
        desk, dialog = self._window.desk, self._begin()
        progress = partial(desk.report, dialog.show_progress)
        work = partial(
            _export, Path(name), orders or None, language, progress, dialog.job.cancelled
        )
        desk.ask(work, self._exported, self._not_exported)

    def _begin(self) -> "OrdersProgress":
        """How far a long export is; a short one is over before it would be seen."""
        from orders_gui.ui.library.progress import OrdersProgress

        text = self.tr("The file that was there is kept until all dates are written.")
        title = self.tr("Saving the dates")
        self._progress = OrdersProgress(self._window.theme, title, text, self._parent)
        self._progress.open_later()
        return self._progress

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.finish()
            self._progress = None

    def _not_exported(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Ended):
            self._window.commands.told.emit(self.tr("Cancelled. Nothing was changed"), ())
        else:
            self._window.desk.fail(error)

    def _exported(self, report: CalendarReport) -> None:
        self._end()
        Ways(self._window.preferences).set_exported()
        text = QCoreApplication.translate("Plurals", "%n dates saved", None, report.dates)
        self._window.commands.tell_saved(report.path, text, self.tr("Open folder"))
        self.exported.emit()


def _export(
    target: Path,
    orders: Sequence[OrderId] | None,
    language: str,
    progress: Progress,
    cancelled: Cancelled,
    workspace: Workspace,
) -> CalendarReport:
    return export_calendar(
        workspace, target, orders, language=language, progress=progress, cancelled=cancelled
    )
