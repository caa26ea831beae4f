"""One parcel in the dialog: how it stands, its numbers, its days."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orders_gui.domain.moments import Moment
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingNumber
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.parcels.number_row import NumberRow
from orders_gui.ui.parcels.words import parcel_name, standing
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel

_DAY = 156


class ParcelCard(QFrame):
    """A parcel may wait for its number; an empty number field counts as none."""

    remove_wanted = Signal(object)  # this card
    resized = Signal()

    def __init__(self, theme: Theme, formats: Formats, parcel: Parcel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme = theme
        self._formats = formats
        self._parcel = parcel
        self.rows: list[NumberRow] = []
        self._name = PlainLabel(theme, "", self, weight=STRONG)
        text = standing(parcel, formats.now.date())
        self._standing = ElidedLabel(theme, text, self, size=Size.CAPTION, tone="3", tabular=True)
        self.remove_button = IconButton(theme, "trash-2", self.tr("Remove parcel"), self)
        self._waits = PlainLabel(
            theme, self.tr("Its number is not known yet."), self, size=Size.SMALL, tone="3"
        )
        self.shipped = self._day_field(parcel.shipped_on)
        self.delivered = self._day_field(parcel.delivered_on)
        self._shipped_field = Field(theme, self.tr("Shipped on"), self.shipped, self)
        self._delivered_field = Field(theme, self.tr("Delivered on"), self.delivered, self)
        self._loaded = (self.shipped.text(), self.delivered.text())
        self.add_button = Button(theme, self.tr("Add number"), self, kind="link")
        self.add_button.setAutoDefault(False)
        self._lay_out()
        self.add_button.clicked.connect(self._add_empty)
        self.remove_button.clicked.connect(self._tell_remove)
        for number in parcel.numbers:
            self._add(number)

    def parcel(self) -> Parcel:
        """The parcel as it is written now."""
        written = (row.number() for row in self.rows)
        numbers = tuple(number for number in written if number is not None)
        shipped, delivered = self._loaded
        return replace(
            self._parcel,
            numbers=numbers,
            shipped_on=_day(self.shipped, shipped, self._parcel.shipped_on),
            delivered_on=_day(self.delivered, delivered, self._parcel.delivered_on),
        )

    def show_place(self, place: int) -> None:
        """Which of the order's parcels it is, counted from 0."""
        self._name.setText(parcel_name(place))
        self.remove_button.set_name(self.tr("Remove {parcel}").format(parcel=parcel_name(place)))

    def add_numbers(self, numbers: Iterable[TrackingNumber]) -> None:
        """Add further numbers; after the first one they are those of later legs."""
        for number in numbers:
            role = NumberRole.LOCAL if self.rows else NumberRole.INTERNATIONAL
            self._add(replace(number, role=role))
        self.resized.emit()

    def first_wrong(self) -> QWidget | None:
        """Say what cannot be read; the first field of those, None when all can be."""
        wrong: list[QWidget] = [row.form.editor for row in self.rows if row.is_refused]
        text = self.tr("Write the day as 22 Oct 2026")
        for field, day in (
            (self._shipped_field, self.shipped),
            (self._delivered_field, self.delivered),
        ):
            field.show_problem(text if day.is_wrong else "")
            wrong += [day] if day.is_wrong else []
        return wrong[0] if wrong else None

    def _day_field(self, moment: Moment | None) -> DateField:
        field = DateField(self._theme, self._formats.locale, self)
        field.setFixedWidth(_DAY)
        field.set_today(self._formats.now.date())
        if moment is not None:
            field.setText(self._formats.day(moment))
        return field

    def _add(self, number: TrackingNumber) -> NumberRow:
        row = NumberRow(self._theme, number, self)
        row.remove_wanted.connect(self._remove)
        row.form.changed.connect(self.resized)
        row.carrier.editTextChanged.connect(self.resized)
        self.rows.append(row)
        self._list.addWidget(row)
        row.show()
        self._waits.hide()
        return row

    def _add_empty(self) -> None:
        role = NumberRole.LOCAL if self.rows else NumberRole.INTERNATIONAL
        row = self._add(TrackingNumber("", role))
        row.form.editor.setFocus(Qt.FocusReason.TabFocusReason)
        self.resized.emit()

    def _remove(self, row: NumberRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._waits.setVisible(not self.rows)
        self.add_button.setFocus(Qt.FocusReason.TabFocusReason)
        self.resized.emit()

    def _tell_remove(self) -> None:
        self.remove_wanted.emit(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._name)
        head.addWidget(self._standing, 1)
        head.addWidget(self.remove_button)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._shipped_field)
        foot.addWidget(self._delivered_field)
        foot.addStretch(1)
        foot.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._waits)
        layout.addLayout(self._list)
        layout.addLayout(foot)


def _day(field: QLineEdit, loaded: str, kept: Moment | None) -> date | None:
    """What is written; the day's time is kept when nobody changed it."""
    if field.text() == loaded:
        return kept
    return field.day if isinstance(field, DateField) else None
