"""Pasted tracking numbers: what is found is said while it is typed, then added to a parcel."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from orders_gui.domain.parcels.carriers import Recognised
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import NumberCheck, TrackingNumber
from orders_gui.services.orders.tracking import no_parcels_in, recognise_all
from orders_gui.ui.fonts import Size
from orders_gui.ui.parcels.words import parcel_name
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel

_SHOWN = 4
_LONGEST = 20_000


class PastePart(QWidget):
    """A box for any text; numbers of orders are named and never taken."""

    add_wanted = Signal(object, int)  # tuple of TrackingNumber, the parcel's place or -1: a new one
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._known: Collection[str] = ()
        self._found: tuple[Recognised, ...] = ()
        self.text = QPlainTextEdit(self)
        self.text.setFixedHeight(76)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("One a line, or any text that has them"))
        self._says = PlainLabel(theme, "", self, size=Size.CAPTION, tone="2", wrap=True)
        self.target = QComboBox(self)
        self.target.setAccessibleName(self.tr("Add to"))
        self.add_button = Button(theme, "", self)
        self.add_button.setAutoDefault(False)
        self._row = QWidget(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.target)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Field(theme, self.tr("Paste tracking numbers"), self.text, self))
        layout.addWidget(self._says)
        layout.addWidget(self._row)
        self._says.hide()
        self._row.hide()
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read)
        self.text.textChanged.connect(self._reading.start)
        self.add_button.clicked.connect(self.add)

    @property
    def says(self) -> str:
        """What was found in the text."""
        return "" if self._says.isHidden() else self._says.text()

    def show_parcels(self, count: int, known: Collection[str]) -> None:
        """Which parcels there are, and which numbers they have already."""
        self._known = known
        place = self.target.currentData()
        self.target.clear()
        for number in range(count):
            self.target.addItem(parcel_name(number), number)
        self.target.addItem(self.tr("New parcel"), -1)
        self.target.setCurrentIndex(max(self.target.findData(place), 0))

    def add(self) -> None:
        """Hand on what was found and forget the text."""
        self._read()
        numbers = tuple(
            TrackingNumber(found.number, carrier=found.carrier.name if found.carrier else "")
            for found in self._found
        )
        if numbers:
            self.add_wanted.emit(numbers, int(self.target.currentData()))
            self.text.clear()

    def _read(self) -> None:
        text = self.text.toPlainText()[:_LONGEST]
        every = recognise_all(text)
        self._found = tuple(found for found in every if found.number not in self._known)
        lines = [self._line(found) for found in self._found[:_SHOWN]]
        if len(self._found) > _SHOWN:
            rest = len(self._found) - _SHOWN
            lines.append(QCoreApplication.translate("Plurals", "and %n more", None, rest))
        if len(every) > len(self._found):
            lines.append(self.tr("What the parcels have already is left out."))
        for other in no_parcels_in(text)[:1]:
            said = self.tr("{number} is the number of an order or a product, not of a parcel.")
            lines.append(said.format(number=grouped(other.number)))
        if text.strip() and not lines:
            lines.append(self.tr("No tracking number is found in this text."))
        self._says.setText("\n".join(lines))
        self._says.setVisible(bool(lines))
        self._row.setVisible(bool(self._found))
        count = len(self._found)
        self.add_button.set_text(
            QCoreApplication.translate("Plurals", "Add %n numbers", None, count)
        )
        self.resized.emit()

    def _line(self, found: Recognised) -> str:
        number = grouped(found.number)
        if found.check is NumberCheck.WRONG:
            return self.tr("{number}: the check digit does not fit").format(number=number)
        if found.carrier is not None:
            return f"{number}: {found.carrier.name}"
        if found.candidates:
            names = ", ".join(carrier.name for carrier in found.candidates[:3])
            text = self.tr("{number}: can be {carriers}")
            return text.format(number=number, carriers=names)
        return self.tr("{number}: carrier not known").format(number=number)
