"""A line of a parcel: the number with its check, the leg it is for, its carrier."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.parcels.carriers import Recognised
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import NumberRole, TrackingNumber
from orders_gui.services.orders.tracking import carrier_book
from orders_gui.ui.editor.parcel import NumberForm
from orders_gui.ui.parcels.words import role_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import IconButton
from orders_gui.ui.widgets.fields import Field

_CARRIER, _ROLE = 168, 148


class NumberRow(QWidget):
    """Proposes the carrier while the number is typed; when several fit, they are to choose from."""

    remove_wanted = Signal(object)  # this row

    def __init__(self, theme: Theme, number: TrackingNumber, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._is_chosen = self._proposing = False
        self.form = NumberForm(theme, number, self)
        self.role = QComboBox(self)
        for role in NumberRole:
            self.role.addItem(role_text(role), role.value)
        self.role.setCurrentIndex(self.role.findData(number.role.value))
        self.role.setFixedWidth(_ROLE)
        self.carrier = QComboBox(self)
        self.carrier.setEditable(True)
        self.carrier.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.carrier.setFixedWidth(_CARRIER)
        written = self.carrier.lineEdit()
        if written is not None:  # an editable one has it
            written.setAccessibleName(self.tr("Carrier"))
            written.setPlaceholderText(self.tr("Not known"))
        self.remove_button = IconButton(theme, "trash-2", self.tr("Remove this number"), self)
        self._carrier_field = Field(theme, self.tr("Carrier"), self.carrier, self)
        self._lay_out(theme)
        self._offer(self.form.recognised)
        self.carrier.setEditText(number.carrier)
        self.form.editor.textChanged.connect(self._recognise)
        self.carrier.editTextChanged.connect(self._carrier_written)
        self.carrier.activated.connect(self._choose)
        self.remove_button.clicked.connect(self._tell_remove)
        self._show_choice()

    def number(self) -> TrackingNumber | None:
        """The number as it is written now; None when its field is empty."""
        written = self.form.number()
        if written is None:
            return None
        role = NumberRole(str(self.role.currentData()))
        return replace(written, role=role, carrier=self.carrier.currentText().strip())

    @property
    def is_refused(self) -> bool:
        """Whether it is an order's or a product's number, which is never taken."""
        return self.form.recognised.no_parcel is not None

    def _recognise(self) -> None:
        """Propose the only carrier that fits; what somebody chose or typed stays."""
        found = self.form.recognised
        carrier = self.carrier.currentText()
        if not self._is_chosen:
            same = found.number == self._number.number
            only = found.carrier.name if found.carrier else ""
            carrier = self._number.carrier if same else only
        self._proposing = True
        self._offer(found)
        self.carrier.setEditText(carrier)
        self._proposing = False
        self.form.recheck()
        self._show_choice()

    def _offer(self, found: Recognised) -> None:
        """Those that fit come first, then all others by name."""
        fitting = [carrier.name for carrier in found.candidates]
        others = sorted({c.name for c in carrier_book().carriers.values()} - set(fitting))
        self.carrier.blockSignals(True)
        self.carrier.clear()
        self.carrier.addItems(fitting)
        if fitting:
            self.carrier.insertSeparator(len(fitting))
        self.carrier.addItems(others)
        self.carrier.setCurrentIndex(-1)
        self.carrier.blockSignals(False)

    def _choose(self) -> None:
        self._is_chosen = True

    def _carrier_written(self) -> None:
        """Somebody typed a carrier, or one was proposed."""
        self._is_chosen = self._is_chosen or not self._proposing
        self._show_choice()

    def _show_choice(self) -> None:
        """Say which carriers the number can belong to when none is chosen."""
        found = self.form.recognised
        open_choice = len(found.candidates) > 1 and not self.carrier.currentText().strip()
        names = ", ".join(carrier.name for carrier in found.candidates[:4])
        text = self.tr("Can be {carriers}: choose one").format(carriers=names)
        self._carrier_field.show_problem(text if open_choice else "", warning=True)

    def _tell_remove(self) -> None:
        self.remove_wanted.emit(self)

    def _lay_out(self, theme: Theme) -> None:
        bin_place = QVBoxLayout()
        bin_place.setContentsMargins(0, 23, 0, 0)
        bin_place.addWidget(self.remove_button)
        bin_place.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.form, 1, top)
        row.addWidget(Field(theme, self.tr("For"), self.role, self), 0, top)
        row.addWidget(self._carrier_field, 0, top)
        row.addLayout(bin_place)
        self.remove_button.setAccessibleName(
            self.tr("Remove the number {number}").format(number=grouped(self._number.number))
            if self._number.number
            else self.tr("Remove this number")
        )
