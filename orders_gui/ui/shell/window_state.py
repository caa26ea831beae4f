"""What the window looks like between two starts: place, columns, view and chosen order."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from orders_gui.domain.ids import OrderId
from orders_gui.store.rows.listing import View
from orders_gui.ui.orders.list_page import ListPage
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.shell.side_bar import SideBar

_FIRST_SIZE = QSize(1440, 900)


class WindowState:
    """Puts back what `save` kept; values that make no sense are those of the first start."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def restore(self, window: QWidget, page: ListPage, side_bar: SideBar) -> None:
        """Bring the window into the state it was closed in."""
        preferences = self._preferences
        window.resize(_FIRST_SIZE)
        if window.restoreGeometry(preferences.state("geometry")):
            window.setGeometry(within_a_screen(window.geometry()))
        page.view.horizontalHeader().restoreState(preferences.state("columns"))
        page.set_grouped(preferences.flag("grouped", True))
        page.view.set_compact(preferences.flag("compact"))
        view = preferences.text("view", View.ACTIVE.value)
        if view in list(View):
            side_bar.choose(View(view), preferences.text("marketplace"))
            page.show_view(View(view), preferences.text("marketplace"))

    def chosen_order(self) -> OrderId | None:
        """The order that was chosen when the window was closed."""
        number = self._preferences.text("order")
        return OrderId(int(number)) if number.isdigit() else None

    def save(self, window: QWidget, page: ListPage) -> None:
        """Keep the state; the window is about to close."""
        preferences = self._preferences
        chosen = page.view.current_order()
        preferences.set_state("geometry", window.saveGeometry())
        preferences.set_state("columns", page.view.horizontalHeader().saveState())
        preferences.set_flag("grouped", page.query.grouped)
        preferences.set_flag("compact", page.view.compact)
        preferences.set_text("view", page.query.view.value)
        preferences.set_text("marketplace", page.query.marketplace)
        preferences.set_text("order", "" if chosen is None else str(int(chosen)))
        preferences.sync()


def within_a_screen(wanted: QRect) -> QRect:
    """`wanted`, moved onto the first screen when no screen shows enough of it to take hold of."""
    for screen in QGuiApplication.screens():
        shown = screen.availableGeometry().intersected(wanted)
        if shown.width() >= 120 and shown.height() >= 60:
            return wanted
    area = QGuiApplication.primaryScreen().availableGeometry()
    moved = QRect(wanted)
    moved.moveTopLeft(area.topLeft())
    return moved
