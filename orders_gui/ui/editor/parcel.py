"""The parcel of an order in the editor: numbers with their check, carrier, day of shipping."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orders_gui.domain.orders import Order
from orders_gui.domain.tracking import (
    NumberCheck,
    NumberRole,
    Parcel,
    TrackingNumber,
    check_number,
    grouped,
    normalised,
)
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel


class NumberForm(QWidget):
    """A tracking number; a wrong check digit is said at the field, with both remedies."""

    changed = Signal()

    def __init__(self, theme: Theme, number: TrackingNumber, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._kept = ""
        self.editor = QLineEdit(grouped(number.number), self)
        self.field = Field(theme, self.tr("Tracking number"), self.editor, self)
        self.use_button = Button(theme, "", self, kind="link")
        self.keep_button = Button(theme, self.tr("Keep as typed"), self, kind="link")
        self.use_button.clicked.connect(self._use)
        self.keep_button.clicked.connect(self._keep)
        self.editor.editingFinished.connect(self.check)
        remedies = QHBoxLayout()
        remedies.setContentsMargins(16, 0, 0, 0)
        remedies.addWidget(self.use_button)
        remedies.addWidget(self.keep_button)
        remedies.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field)
        layout.addLayout(remedies)
        self.check()

    def number(self) -> TrackingNumber | None:
        """The number as it is written now; None when the field is empty."""
        text = normalised(self.editor.text())
        return replace(self._number, number=text) if text else None

    def check(self) -> None:
        """Look at the check digit and say what would be right."""
        checked = check_number(self.editor.text())
        wrong = checked.check is NumberCheck.WRONG and checked.number != self._kept
        text = ""
        if wrong and checked.corrected:
            text = self.tr(
                "The check digit does not fit: {serial} needs a {right}, this number has a "
                "{typed}. Compare it with the page."
            ).format(
                serial=checked.number[2:10], right=checked.corrected[10], typed=checked.number[10]
            )
            self.use_button.set_text(
                self.tr("Use {number}").format(number=grouped(checked.corrected))
            )
        self.field.show_problem(text)
        self.use_button.setVisible(wrong)
        self.keep_button.setVisible(wrong)
        self.changed.emit()

    def _use(self) -> None:
        corrected = check_number(self.editor.text()).corrected
        if corrected:
            self.editor.setText(grouped(corrected))
        self.check()

    def _keep(self) -> None:
        self._kept = normalised(self.editor.text())
        self.check()


class ParcelForm(QWidget):
    """The first parcel of an order; further parcels stay as they are."""

    changed = Signal()

    def __init__(self, theme: Theme, formats: Formats, order: Order, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parcel = order.parcels[0] if order.parcels else Parcel()
        self._others = order.parcels[1:]
        self._formats = formats
        self._numbers: list[NumberForm] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        carrier = next((n.carrier for n in self._parcel.numbers if n.carrier), "")
        self.carrier = QLineEdit(carrier, self)
        self.shipped = DateField(theme, formats.locale, self)
        self.shipped.set_today(formats.now.date())
        if self._parcel.shipped_on is not None:
            self.shipped.setText(formats.day(self._parcel.shipped_on))
        self._shipped_as_loaded = self.shipped.text()
        self.shipped.day_changed.connect(self.changed)
        self.another = Button(theme, self.tr("Add another number"), self, kind="link")
        self.another.clicked.connect(self._add_empty)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(theme, self.tr("Carrier"), self.carrier, self), 1)
        row.addWidget(Field(theme, self.tr("Shipped on"), self.shipped, self), 1)
        more = QHBoxLayout()
        more.addWidget(self.another)
        more.addWidget(
            PlainLabel(
                theme,
                self.tr("after customs a parcel often gets a second one"),
                self,
                size=Size.CAPTION,
                tone="3",
            )
        )
        more.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._list)
        layout.addLayout(row)
        layout.addLayout(more)
        for number in self._parcel.numbers or (TrackingNumber(""),):
            self._add(number)

    @property
    def numbers(self) -> tuple[NumberForm, ...]:
        """The forms of the numbers."""
        return tuple(self._numbers)

    def parcels(self) -> tuple[Parcel, ...]:
        """The parcels as they are written now; none when nothing is."""
        carrier = self.carrier.text().strip()
        written = (form.number() for form in self._numbers)
        numbers = tuple(replace(number, carrier=carrier) for number in written if number)
        same = self.shipped.text() == self._shipped_as_loaded
        shipped = self._parcel.shipped_on if same else self.shipped.day
        parcel = replace(self._parcel, numbers=numbers, shipped_on=shipped)
        empty = not numbers and shipped is None and not parcel.events
        return self._others if empty else (parcel, *self._others)

    def _add(self, number: TrackingNumber) -> None:
        form = NumberForm(self._theme, number, self)
        form.changed.connect(self.changed)
        self._numbers.append(form)
        self._list.addWidget(form)

    def _add_empty(self) -> None:
        self._add(TrackingNumber("", NumberRole.LOCAL))
        self._numbers[-1].editor.setFocus()
