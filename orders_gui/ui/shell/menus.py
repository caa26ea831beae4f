"""The menus of the window: of a row, of the pane, of the columns, and the main one."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QMenuBar, QWidget

from orders_gui.ui.orders.shown_columns import (
    forget_hidden_columns,
    hidden_columns,
    toggle_column,
)
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.shell.actions import Actions

_ROW = (
    "dispute", "photos", "export", "", "edit", "dates", "parcels", "add_scan", "bulk_edit", "tags",
    "merge", "copy", "received", "", "export_orders", "archive", "delete",
)  # fmt: skip
_MORE = (
    "edit", "dates", "parcels", "add_scan", "tags", "copy", "received", "", "archive", "delete",
)  # fmt: skip
_KEPT_AWAY = ("restore", "", "copy", "delete")
_FILE = (
    "add", "import", "paste", "export_orders", "calendar", "", "backup", "restore_backup",
    "backups", "recent", "", "undo", "redo",
)  # fmt: skip
_ORDER = (
    "edit", "dates", "parcels", "add_scan", "dispute", "photos", "export", "copy",
    "calendar_selected", "", "received", "archive", "delete", "restore", "", "bulk_edit", "tags",
    "merge", "duplicates",
)  # fmt: skip
_WINDOW = ("find", "filter", "search_help", "overview", "next_pane", "previous_pane", "full_screen")
_END = ("shortcuts", "about", "", "close", "quit")


class Menus(QObject):
    """Opens menus of the window's actions and keeps which columns the user hid."""

    columns_changed = Signal()

    def __init__(self, actions: Actions, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._preferences = preferences
        self._window = window

    def show_row(self, at: QPoint, *, kept_away: bool) -> None:
        """The menu of the chosen orders; `kept_away` in the archive and the bin."""
        self._show(self._actions.menu(self._window, *(_KEPT_AWAY if kept_away else _ROW)), at)

    def show_more(self, at: QPoint) -> None:
        """The menu that grows upwards from the foot of the detail pane."""
        menu = self._actions.menu(self._window, *_MORE)
        size = menu.sizeHint()
        self._show(menu, at - QPoint(0, size.height() + 4))

    def show_main(self, button: QWidget) -> None:
        """Everything that the window can do."""
        menu = self._actions.menu(self._window, *_FILE, "", *_ORDER, "", *_WINDOW, "")
        self._fill_look(menu.addMenu(self.tr("Look and language")))
        self._actions.fill(menu, "settings", "rules", "remove_sample", "", *_END)
        self._show(menu, button.mapToGlobal(button.rect().bottomLeft()))

    def bar(self) -> QMenuBar:
        """The same actions as a menu bar."""
        bar = QMenuBar(self._window)
        fill = self._actions.fill
        fill(bar.addMenu(self.tr("File")), *_FILE, "", "close", "quit")
        fill(bar.addMenu(self.tr("Order")), *_ORDER)
        view = bar.addMenu(self.tr("View"))
        fill(view, *_WINDOW, "")
        self._fill_look(view)
        fill(bar.addMenu(self.tr("Settings")), "settings", "rules", "remove_sample")
        fill(bar.addMenu(self.tr("Help")), "shortcuts", "about")
        return bar

    def show_view(self, button: QWidget, header: QHeaderView) -> None:
        """Grouping, compact rows and columns."""
        menu = self._actions.menu(self._window, "filter", "", "grouped", "compact", "")
        self._fill_columns(menu, header)
        self._show(menu, button.mapToGlobal(button.rect().bottomLeft()))

    def show_columns(self, at: QPoint, header: QHeaderView) -> None:
        """Which columns are shown."""
        menu = QMenu(self._window)
        self._fill_columns(menu, header)
        self._show(menu, header.mapToGlobal(at))

    def reset_columns(self) -> None:
        """Show the columns of the first start."""
        forget_hidden_columns(self._preferences)
        self.columns_changed.emit()

    def _show(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _fill_look(self, menu: QMenu) -> None:
        fill = self._actions.fill
        look = menu.addMenu(self.tr("Look"))
        fill(look, "look_system", "look_light", "look_dark", "", "grouped", "compact")
        fill(menu.addMenu(self.tr("Language")), "language_en", "language_ru")
        fill(menu, "system_font", "menu_bar")

    def _fill_columns(self, menu: QMenu, header: QHeaderView) -> None:
        hidden = hidden_columns(self._preferences)
        model = header.model()
        for section in range(1, model.columnCount()):
            action = menu.addAction(model.headerData(section, Qt.Orientation.Horizontal))
            action.setCheckable(True)
            action.setChecked(section not in hidden)
            action.setData(section)
        menu.triggered.connect(self._toggle_column)
        self._actions.fill(menu, "", "reset_columns")

    def _toggle_column(self, action: object) -> None:
        section = getattr(action, "data", str)()
        if isinstance(section, int):
            toggle_column(self._preferences, section)
            self.columns_changed.emit()
