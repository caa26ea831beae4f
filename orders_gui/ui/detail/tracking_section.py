"""The parcels of the shown order: their numbers, and the scans of each as a timeline."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.ids import ParcelId
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.overriding import override
from orders_gui.services.orders.tracking import has_wrong_digit
from orders_gui.ui.detail.timeline import Scan, Timeline
from orders_gui.ui.dispute.parts import empty
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.parcels.words import parcel_name, role_text, stage_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel

RING = 3
"""What the ring around a number or a link in focus takes; the rest keeps as much room."""


class NumberLine(QWidget):
    """A number that opens its menu on a click, a button that copies it, and its carrier.

    `role` says which leg it is for, when the parcel has several numbers.
    """

    chosen = Signal(object, object)  # TrackingNumber, where its menu goes

    def __init__(self, theme: Theme, number: TrackingNumber, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self.button = Button(theme, grouped(number.number), self, kind="number")
        self.button.setFont(theme.font(Size.BODY, MEDIUM, tabular=True))
        self.button.setToolTip(self.tr("Copy, open the carrier’s page, add a scan, edit"))
        copy = QCoreApplication.translate("Actions", "Copy tracking number")
        self.copy_button = IconButton(theme, "copy", copy, self, size=15)
        says, tone = "" if role else number.carrier, "3"
        if has_wrong_digit(number):
            says, tone = self.tr("Wrong check digit"), "warn"
        carrier = ElidedLabel(theme, says, self, size=Size.CAPTION, tone=tone)
        carrier.setContentsMargins(0, 0, RING, 0)
        carrier.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self.copy_button)
        row.addWidget(carrier, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        if role:
            said = ", ".join(part for part in (role, number.carrier) if part)
            leg = ElidedLabel(theme, said, self, size=Size.CAPTION, tone="3")
            leg.setContentsMargins(RING, 0, RING, 4)
            layout.addWidget(leg)
        self.button.clicked.connect(self._tell)
        self.copy_button.clicked.connect(self._copy)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.chosen.emit(self._number, event.globalPos())

    def _tell(self) -> None:
        below = QPoint(0, self.button.height() + 2)
        self.chosen.emit(self._number, self.button.mapToGlobal(below))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number.number)


class ParcelPart(QWidget):
    """One parcel; its name is said when the order has several."""

    number_chosen = Signal(object, object, object)  # TrackingNumber, ParcelId, QPoint
    scan_chosen = Signal(object, object)  # ParcelId, TrackingEvent

    def __init__(
        self, theme: Theme, formats: Formats, parcel: Parcel, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._id: ParcelId | None = parcel.id
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if name:
            label = PlainLabel(theme, name, self, size=Size.CAPTION, weight=MEDIUM, tone="3")
            label.setContentsMargins(RING, 0, 0, 0)
            layout.addWidget(label)
        several = len(parcel.numbers) > 1
        for number in reversed(parcel.numbers):
            role = role_text(number.role) if several else ""
            line = NumberLine(theme, number, role, self)
            line.chosen.connect(self._tell_number)
            layout.addWidget(line)
        if not parcel.numbers:
            label = PlainLabel(theme, self.tr("No number yet"), self, tone="3")
            label.setContentsMargins(RING, 0, 0, 0)
            layout.addWidget(label)
        self.timeline = Timeline(theme, self)
        self.timeline.chosen.connect(self._tell_scan)
        self._events = tuple(reversed(parcel.events))
        self.timeline.show_scans(
            [
                Scan(_words(event), formats.day_and_time(event.at), event.stage)
                for event in self._events
            ]
        )
        scans = QHBoxLayout()
        scans.setContentsMargins(RING, 0, RING, 0)
        scans.addWidget(self.timeline)
        layout.addLayout(scans)

    def _tell_number(self, number: TrackingNumber, at: QPoint) -> None:
        self.number_chosen.emit(number, self._id, at)

    def _tell_scan(self, place: int) -> None:
        self.scan_chosen.emit(self._id, self._events[place])


class TrackingSection(QWidget):
    """All parcels of an order, and the ways to add to them."""

    number_chosen = Signal(object, object, object)  # TrackingNumber, ParcelId, QPoint
    scan_chosen = Signal(object, object)  # ParcelId, TrackingEvent
    parcels_wanted = Signal()
    add_scan_wanted = Signal()

    ring = RING

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self.parts: list[ParcelPart] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._none = PlainLabel(theme, self.tr("No tracking yet"), self, weight=MEDIUM)
        self._none.setContentsMargins(RING, 0, 0, 0)
        self.scan_button = Button(theme, self.tr("Add scan"), self, kind="link")
        self.edit_button = Button(theme, "", self, kind="link")
        self.scan_button.clicked.connect(self.add_scan_wanted)
        self.edit_button.clicked.connect(self.parcels_wanted)
        links = QHBoxLayout()
        links.setSpacing(14)
        links.addWidget(self.edit_button)
        links.addWidget(self.scan_button)
        links.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._none)
        layout.addLayout(self._list)
        layout.addLayout(links)

    def show_order(self, order: Order) -> None:
        """Show the parcels of an order, each with its newest scan on top."""
        empty(self._list)
        several = len(order.parcels) > 1
        self.parts = [
            ParcelPart(
                self._theme, self._formats, parcel, parcel_name(place) if several else "", self
            )
            for place, parcel in enumerate(order.parcels)
        ]
        for part in self.parts:
            part.number_chosen.connect(self.number_chosen)
            part.scan_chosen.connect(self.scan_chosen)
            self._list.addWidget(part)
        has = bool(order.parcels)
        self._none.setVisible(not has)
        self.scan_button.setVisible(has)
        self.edit_button.set_text(
            self.tr("Edit parcels") if has else self.tr("Add a parcel or its number")
        )


def _words(event: TrackingEvent) -> str:
    """What a scan says; the name of its stage when the carrier said nothing."""
    return event.text or (stage_text(event.stage) if event.stage else event.place)
