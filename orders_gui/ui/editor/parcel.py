"""The parcel of an order in the editor: numbers with their check, carrier, day of shipping."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.carriers import NoParcel, Recognised
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import (
    NumberCheck,
    NumberRole,
    Parcel,
    TrackingNumber,
    normalised,
)
from orders_gui.services.orders.tracking import recognise
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.fields import Field, IconField, LineField
from orders_gui.ui.widgets.labels import ElidedLabel


class NumberForm(QWidget):
    """A tracking number; a wrong check digit is said at the field, with both remedies."""

    changed = Signal()

    def __init__(self, theme: Theme, number: TrackingNumber, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._kept = ""
        self.editor = LineField(grouped(number.number), self)
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

    @property
    def recognised(self) -> Recognised:
        """Whose the number can be, and what its check digit says."""
        return recognise(self.editor.text())

    def check(self) -> None:
        """Look at the number and say what would be right."""
        found = self.recognised
        wrong = found.check is NumberCheck.WRONG and found.number != self._kept
        text = self._wrong_number(found) if wrong else self._no_parcel(found)
        if found.corrected:
            self.use_button.set_text(
                self.tr("Use {number}").format(number=grouped(found.corrected))
            )
        self.field.show_problem(text)
        self.use_button.setVisible(wrong and found.corrected is not None)
        self.keep_button.setVisible(wrong)
        self.changed.emit()

    def recheck(self) -> None:
        """Look at it while it is typed: an order's number at once, a wrong digit until it fits."""
        if self.recognised.no_parcel is not None or self.field.problem:
            self.check()

    def _wrong_number(self, found: Recognised) -> str:
        """What is wrong with the number, and of which carriers it may be right."""
        text = self._wrong_digit(found)
        if not found.undigited:
            return text
        names = ", ".join(carrier.name for carrier in found.undigited)
        return f"{text} {self.tr('Numbers of {carriers} have none.').format(carriers=names)}"

    def _wrong_digit(self, found: Recognised) -> str:
        """The check digit that is there and the one that fits; the number may be kept."""
        right = found.corrected
        if right is None:
            return self.tr("The check digit does not fit. Compare the number with the page.")
        at = next(
            n for n, pair in enumerate(zip(found.number, right, strict=True)) if len(set(pair)) > 1
        )
        start = next(n for n, mark in enumerate(found.number) if mark.isdigit())
        return self.tr(
            "The check digit does not fit: {serial} needs a {right}, this number has a "
            "{typed}. Compare it with the page."
        ).format(serial=found.number[start:at], right=right[at], typed=found.number[at])

    def _no_parcel(self, found: Recognised) -> str:
        if found.no_parcel is NoParcel.ORDER:
            return self.tr("This looks like an order number, not like a tracking number.")
        if found.no_parcel is NoParcel.PRODUCT:
            return self.tr("This looks like a product number, not like a tracking number.")
        return ""

    def _use(self) -> None:
        corrected = self.recognised.corrected
        if corrected:
            self.editor.setText(grouped(corrected))
        self.check()

    def _keep(self) -> None:
        self._kept = normalised(self.editor.text())
        self.check()


class ParcelForm(QWidget):
    """The first parcel of an order; further parcels stay as they are."""

    changed = Signal()
    edited = Signal()  # by the user's own typing

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
        self.carrier = IconField(theme, "truck", self, text=carrier)
        self.carrier.textEdited.connect(self._carrier_typed)
        self._carrier_as_loaded = carrier
        self._proposed = ""
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
            ElidedLabel(
                theme,
                self.tr("after customs a parcel often gets a second one"),
                self,
                size=Size.CAPTION,
                tone="3",
            ),
            1,
        )
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

    @property
    def doubted(self) -> tuple[QWidget, ...]:
        """The fields whose check digit does not fit; such a number may be kept all the same."""
        wrong = (form for form in self._numbers if form.field.is_wrong)
        return tuple(form.editor for form in wrong if form.recognised.no_parcel is None)

    def parcels(self) -> tuple[Parcel, ...]:
        """The parcels as they are written now; none when nothing is."""
        carried = (self._with_carrier(form) for form in self._numbers)
        numbers = tuple(number for number in carried if number is not None)
        same = self.shipped.text() == self._shipped_as_loaded
        shipped = self._parcel.shipped_on if same else self.shipped.day
        parcel = replace(self._parcel, numbers=numbers, shipped_on=shipped)
        empty = not numbers and shipped is None and not parcel.events
        return self._others if empty else (parcel, *self._others)

    def add_numbers(self, numbers: Sequence[tuple[str, str]]) -> None:
        """Write numbers with their carriers into the empty fields and further ones."""
        there = {normalised(form.editor.text()) for form in self._numbers}
        for number, carrier in numbers:
            if normalised(number) in there:
                continue
            empty = next((form for form in self._numbers if not form.editor.text()), None)
            if empty is None:
                self._add(TrackingNumber("", NumberRole.LOCAL))
                empty = self._numbers[-1]
            empty.editor.setText(grouped(normalised(number)))
            empty.check()
            if carrier and not self.carrier.text():
                self._propose(carrier)

    def clear_numbers(self) -> None:
        """Empty the numbers and what was proposed for them."""
        for form in self._numbers:
            form.editor.clear()
            form.check()
        self._propose("")

    def _add(self, number: TrackingNumber) -> None:
        form = NumberForm(self._theme, number, self)
        form.changed.connect(self._number_changed)
        form.editor.textEdited.connect(self.edited)
        self._numbers.append(form)
        self._list.addWidget(form)

    def _with_carrier(self, form: NumberForm) -> TrackingNumber | None:
        """A carrier that was typed is that of every number; else each has its own."""
        number, carrier = form.number(), self.carrier.text().strip()
        if number is None or (number.id is not None and carrier == self._carrier_as_loaded):
            return number
        typed = carrier not in ("", self._proposed, self._carrier_as_loaded)
        own = None if typed else form.recognised.carrier
        return replace(number, carrier=own.name if own else carrier)

    def _add_empty(self) -> None:
        self._add(TrackingNumber("", NumberRole.LOCAL))
        self._numbers[-1].editor.setFocus()

    def _number_changed(self) -> None:
        """Propose the carrier when the numbers leave only one; what was typed stays."""
        if self.carrier.text() in ("", self._proposed):
            carriers = [form.recognised.carrier for form in self._numbers]
            found = next((carrier.name for carrier in carriers if carrier is not None), "")
            self._propose(found)
        self.changed.emit()

    def _propose(self, carrier: str) -> None:
        if self.carrier.text() in ("", self._proposed):
            self._proposed = carrier
            self.carrier.setText(carrier)

    def _carrier_typed(self) -> None:
        self._proposed = ""
        self.edited.emit()
