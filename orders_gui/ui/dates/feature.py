"""The dates of the chosen order: opened from menus, from the pane's card and from a dispute."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orders_gui.domain.ids import OrderId
from orders_gui.services.workspace import Workspace

if TYPE_CHECKING:
    from orders_gui.services.rules.stated_dates import OrderDates
    from orders_gui.ui.shell.host import Host


class DatesFeature(QObject):
    """Reads the dates, then opens their dialog."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        window.detail.dates_wanted.connect(self.show_dates)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {"dates": self.show_chosen}

    def show_chosen(self) -> None:
        """Open the dates of the chosen order."""
        chosen = self._window.selected()
        if len(chosen) == 1:
            self.show_dates(chosen[0])

    def show_dates(self, order_id: OrderId) -> None:
        """Open the dates of an order."""
        self._window.desk.ask(partial(_read, order_id), partial(self._open, order_id))

    def _open(self, order_id: OrderId, dates: "OrderDates") -> None:
        from orders_gui.ui.dates.dialog import DatesDialog

        window = self._window
        DatesDialog(window.theme, window.desk, window.formats, order_id, dates, window).open()


def _read(order_id: OrderId, workspace: Workspace) -> "OrderDates":
    from orders_gui.services.rules.stated_dates import order_dates

    return order_dates(workspace, order_id)
