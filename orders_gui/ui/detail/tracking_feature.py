"""The page on which a carrier shows the parcel: opened by a click, after one question."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orders_gui.domain.errors import UserError
from orders_gui.domain.parcels.tracking import TrackingNumber
from orders_gui.ui.errors import translated
from orders_gui.ui.messages import Messages
from orders_gui.ui.web_pages import open_web_page

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_ASKED = "carrier_pages_agreed"


class TrackingFeature(QObject):
    """Opens the carrier's page in the browser."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._messages = Messages(window.theme, window)
        self._page = ""
        self._host = ""
        window.detail.page_wanted.connect(self._ask)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """No action: the pane's own link is enough."""
        return {}

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
