"""What decides which periods run for an order: the way of paying, the seller's country, returns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orders_gui.domain.orders import Order
from orders_gui.services.personal import countries
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.fields import Field

_METHODS = ("PayPal", "Visa", "Mastercard", "American Express")
"""Names by which the ways to the money back are told apart; anything else may be typed."""


class TermsForm(QWidget):
    """Two choices beside each other and a tick below."""

    changed = Signal()

    def __init__(self, theme: Theme, formats: Formats, order: Order, parent: QWidget) -> None:
        super().__init__(parent)
        method = order.payments[0].method if order.payments else ""
        self.method = QComboBox(self)
        words = QLineEdit(self)
        words.setPlaceholderText(self.tr("Not known"))
        self.method.setLineEdit(words)
        self.method.addItems(["", *_METHODS])
        self.method.setCurrentText(method)
        self.country = QComboBox(self)
        self.country.setMinimumContentsLength(8)
        self.country.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._fill_countries(formats.locale.name()[:2], order.seller_country)
        self.free_return = QCheckBox(self.tr("The page promises a free return"), self)
        self.free_return.setChecked(order.free_return)
        self.method_field = Field(theme, self.tr("Paid with"), self.method, self)
        self.country_field = Field(theme, self.tr("The seller is in"), self.country, self)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.method_field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.country_field, 1, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.free_return)
        self.method.currentTextChanged.connect(self.changed)
        self.country.currentIndexChanged.connect(self.changed)
        self.free_return.toggled.connect(self.changed)

    @property
    def paid_with(self) -> str:
        """The name of the way of paying, as it is written."""
        return " ".join(self.method.currentText().split())

    @property
    def seller_country(self) -> str:
        """An ISO 3166 code, empty when it is not known."""
        return str(self.country.currentData())

    def _fill_countries(self, language: str, chosen: str) -> None:
        names = {code: text.text(language) for code, text in countries().items()}
        self.country.addItem(self.tr("Not known"), "")
        for code in sorted(names, key=names.__getitem__):
            self.country.addItem(names[code], code)
        if self.country.findData(chosen) < 0:
            self.country.addItem(chosen, chosen)
        self.country.setCurrentIndex(self.country.findData(chosen))
