"""The chosen order's parcel: how long it has been on its way, and its page at the carrier."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.workspace import Workspace
from orders_gui.ui.errors import translated
from orders_gui.ui.messages import Messages
from orders_gui.ui.web_pages import open_web_page

if TYPE_CHECKING:
    from orders_gui.domain.advice.pieces import Advice
    from orders_gui.ui.main_window import MainWindow

_ASKED = "carrier_pages_agreed"
_TRAVELS = frozenset({OrderStatus.SHIPPED, OrderStatus.CUSTOMS, OrderStatus.OUT_FOR_DELIVERY})


class TrackingFeature(QObject):
    """Fills what the detail pane says of the journey, and opens the carrier's page on a click."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._messages = Messages(window.theme, window)
        self._page = ""
        self._host = ""
        window.detail.shown.connect(self._advise)
        window.detail.page_wanted.connect(self._ask)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """No action: the pane's own link is enough."""
        return {}

    def _advise(self, order: Order) -> None:
        self._window.detail.show_journey("")
        if order.id is not None and order.status in _TRAVELS and order.delivered is None:
            self._window.desk.ask(partial(_advice, order.id), partial(self._tell, order.id))

    def _tell(self, order_id: OrderId, advice: "Advice | None") -> None:
        from orders_gui.ui.disputes.words import tell

        if advice is not None and self._window.detail.order_id == order_id:
            text = tell(advice.sentences[0], self._window.formats)
            self._window.detail.show_journey(text)

    def _ask(self, number: TrackingNumber) -> None:
        """The first time it says what the page learns."""
        from orders_gui.services.orders.tracking import carrier_host, carrier_page

        try:
            self._page, self._host = carrier_page(number), carrier_host(number)
        except UserError as error:
            self._messages.tell(self.tr("The page was not opened"), translated(error.message))
            return
        if self._window.preferences.flag(_ASKED):
            self._open()
            return
        text = self.tr(
            "Your browser opens {host} with the number {number}. The page learns this number and "
            "your address, as with any page; nothing else is sent."
        )
        self._messages.ask(
            self.tr("Open the carrier’s page in the browser?"),
            text.format(host=self._host, number=number.number),
            self.tr("Open page"),
            self._agree,
        )

    def _agree(self) -> None:
        self._window.preferences.set_flag(_ASKED, True)
        self._open()

    def _open(self) -> None:
        if not open_web_page(self._page, {self._host}):
            why = self.tr("The system has no browser that could be opened.")
            self._messages.tell(self.tr("The page was not opened"), why)


def _advice(order_id: OrderId, workspace: Workspace) -> "Advice | None":
    from orders_gui.services.disputes.advice import advice_for_order

    return advice_for_order(workspace, order_id)
