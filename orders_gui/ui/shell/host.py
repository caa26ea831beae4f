"""What features and dialogs know of the window that they belong to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from orders_gui.domain.ids import OrderId
from orders_gui.ui.desk import Desk
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.theme import Theme

if TYPE_CHECKING:
    from orders_gui.ui.commands import Commands
    from orders_gui.ui.detail.pane import DetailPane
    from orders_gui.ui.orders.list_page import ListPage
    from orders_gui.ui.shell.actions import Actions
    from orders_gui.ui.shell.menus import Menus
    from orders_gui.ui.shell.side_bar import SideBar
    from orders_gui.ui.shell.toast import Toast


class Host(QWidget):
    """The window as its features and dialogs use it; `MainWindow` puts it together."""

    language_chosen = Signal()  # the preferences name another language
    moved = Signal(object)  # MoveReport: the library lies elsewhere
    minute_passed = Signal()

    side_bar: "SideBar"
    list_page: "ListPage"
    detail: "DetailPane"
    toast: "Toast"
    actions_table: "Actions"
    commands: "Commands"
    menus: "Menus"

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.desk = desk
        self.formats = formats
        self.pictures = pictures
        self.marketplaces = marketplaces
        self.preferences = preferences

    def complete(self) -> None:
        """Make what can wait until the first orders are painted, once."""
        raise NotImplementedError

    def selected(self) -> list[OrderId]:
        """The chosen orders."""
        raise NotImplementedError

    def show_order(self, order_id: OrderId) -> None:
        """Bring an order into view."""
        raise NotImplementedError

    def put_over(self, page: QWidget | None, panes: tuple[QWidget, ...] = ()) -> None:
        """Show a page with its panes in the place of list and detail; None brings these back."""
        raise NotImplementedError
