"""Parcels and scans of the chosen order by hand: from the menus and from the detail pane."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from orders_gui.domain.ids import OrderId, ParcelId
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import TrackingEvent, TrackingNumber

if TYPE_CHECKING:
    from orders_gui.services.workspace import Workspace
    from orders_gui.ui.parcels.scan_dialog import ScanPlace
    from orders_gui.ui.shell.host import Host


class ParcelsFeature(QObject):
    """Opens the dialogs on the order as the library has it now."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._number: TrackingNumber | None = None
        self._parcel: ParcelId | None = None
        detail = window.detail
        detail.tracking.number_chosen.connect(self.show_number_menu)
        detail.tracking.scan_chosen.connect(self._edit_scan)
        detail.tracking.parcels_wanted.connect(self.edit_parcels)
        detail.tracking.add_scan_wanted.connect(self.add_scan)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {"parcels": self.edit_parcels, "add_scan": self.add_scan}

    def edit_parcels(self) -> None:
        """Open the parcels of the chosen order."""
        self._ask(self._open_parcels)

    def add_scan(self) -> None:
        """Note a scan; an order without a parcel gets one first."""
        self._parcel = None
        self._ask(self._open_scan)

    def show_number_menu(self, number: TrackingNumber, parcel: ParcelId, at: QPoint) -> None:
        """What can be done with a tracking number."""
        self._number, self._parcel = number, parcel
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        color, icons = self._window.theme.tokens.text2, self._window.theme.icons
        for text, icon, slot in (
            (self.tr("Copy number"), "copy", self._copy),
            (self.tr("Open carrier page"), "external-link", self._open_page),
            ("", "", None),
            (self.tr("Add scan…"), "map-pin", self._add_scan_here),
            (self.tr("Edit numbers…"), "pencil", self.edit_parcels),
        ):
            if slot is None:
                menu.addSeparator()
                continue
            menu.addAction(icons.icon(icon, color, 16), text).triggered.connect(slot)
        menu.popup(at)

    def _copy(self) -> None:
        if self._number is not None:
            QGuiApplication.clipboard().setText(self._number.number)

    def _open_page(self) -> None:
        if self._number is not None:
            self._window.detail.page_wanted.emit(self._number)

    def _add_scan_here(self) -> None:
        self._ask(self._open_scan)

    def _edit_scan(self, parcel: ParcelId, event: TrackingEvent) -> None:
        from orders_gui.ui.parcels.scan_dialog import ScanPlace

        self._ask(partial(self._open_scan_at, ScanPlace(parcel, event)))

    def _ask(self, done: Callable[[Order | None], None]) -> None:
        chosen = self._window.detail.order_id
        if chosen is not None:
            self._window.desk.ask(partial(_order, chosen), done)

    def _open_parcels(self, order: Order | None) -> None:
        from orders_gui.ui.parcels.dialog import ParcelsDialog

        window = self._window
        if order is not None:
            ParcelsDialog(window.theme, window.desk, window.formats, order, window).open()

    def _open_scan(self, order: Order | None) -> None:
        from orders_gui.ui.parcels.scan_dialog import ScanPlace

        if order is not None and not order.parcels:
            self._open_parcels(order)
        else:
            self._open_scan_at(ScanPlace(self._parcel), order)

    def _open_scan_at(self, place: "ScanPlace", order: Order | None) -> None:
        from orders_gui.ui.parcels.scan_dialog import ScanDialog

        window = self._window
        if order is not None:
            ScanDialog(window.theme, window.desk, window.formats, order, place, window).open()


def _order(order_id: OrderId, workspace: "Workspace") -> Order | None:
    return workspace.library.orders.get(order_id)
