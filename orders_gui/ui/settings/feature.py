"""Settings, rules and the calendar export: what their actions do."""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenuBar

from orders_gui.domain.ids import OrderId
from orders_gui.services.reminders.calendar import EXTENSION, CalendarReport, export_calendar
from orders_gui.services.workspace import Workspace
from orders_gui.ui.settings.ways import Ways

if TYPE_CHECKING:
    from orders_gui.ui.main_window import MainWindow

_FOLDER = "calendar_folder"
_MENU_BAR = "menu_bar"


class SettingsFeature(QObject):
    """One method an action."""

    exported = Signal()  # dates were written for a calendar
    tray_changed = Signal()  # the icon in the tray is wanted or not wanted any more

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.side_bar.settings_button.clicked.connect(self.show_settings)
        self._bar: QMenuBar | None = None
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
        parent = next(
            (d for d in self._window.findChildren(QDialog) if d.isVisible()), self._window
        )
        dialog = QFileDialog(parent, title, folder, self.tr("Calendar files (*.ics)"))
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
        work = partial(_export, Path(name), orders or None, language)
        self._window.desk.ask(work, self._exported)

    def _exported(self, report: CalendarReport) -> None:
        Ways(self._window.preferences).set_exported()
        text = QCoreApplication.translate("Plurals", "%n dates saved", None, report.dates)
        self._window.commands.tell_saved(report.path, text, self.tr("Open folder"))
        self.exported.emit()


def _export(
    target: Path, orders: Sequence[OrderId] | None, language: str, workspace: Workspace
) -> CalendarReport:
    return export_calendar(workspace, target, orders, language=language)
