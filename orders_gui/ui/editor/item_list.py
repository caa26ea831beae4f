"""The items of an order in the editor: a short form for each."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from orders_gui.domain.orders import Item
from orders_gui.ui.editor.amounts import read_amount
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.fields import Field, LineField


class ItemForm(QFrame):
    """Title, variant, quantity and unit price of one item."""

    removed = Signal(object)  # this form
    edited = Signal()

    def __init__(self, theme: Theme, formats: Formats, item: Item, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._item = item
        self.title = LineField(item.title, self)
        self.variant = LineField(item.variant, self)
        self.quantity = QSpinBox(self)
        self.quantity.setRange(1, 9999)
        self.quantity.setValue(item.quantity)
        self.quantity.setFixedHeight(36)
        self.quantity.lineEdit().setTextMargins(9, 0, 0, 0)
        price = formats.number(item.unit_price) if item.unit_price else ""
        self.price = LineField(price, self)
        remove = IconButton(theme, "trash-2", self.tr("Remove item"), self, size=16)
        remove.clicked.connect(self._remove)
        for field in (self.title, self.variant, self.price):
            field.textEdited.connect(self.edited)
        self.quantity.valueChanged.connect(self.edited)
        self.title_field = Field(theme, self.tr("Item"), self.title, self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title_field, 1)
        head.addWidget(remove)
        rest = QHBoxLayout()
        rest.setSpacing(12)
        rest.addWidget(Field(theme, self.tr("Variant"), self.variant, self), 3)
        rest.addWidget(Field(theme, self.tr("Quantity"), self.quantity, self), 1)
        self.price_field = Field(theme, self.tr("Price each"), self.price, self)
        rest.addWidget(self.price_field, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(rest)

    def item(self, line: int, currency: str) -> Item:
        """The item as it is written now."""
        return replace(
            self._item,
            title=self.title.text().strip(),
            variant=self.variant.text().strip(),
            quantity=self.quantity.value(),
            unit_price=read_amount(self.price.text(), currency),
            line=line,
        )

    def check(self, currency: str) -> None:
        """Say what is wrong."""
        title_missing = not self.title.text().strip()
        self.title_field.show_problem(self.tr("Write what was bought") if title_missing else "")
        price = self.price.text().strip()
        price_wrong = bool(price) and read_amount(price, currency) is None
        self.price_field.show_problem(self.tr("Not an amount") if price_wrong else "")

    def _remove(self) -> None:
        self.removed.emit(self)


class ItemList(QWidget):
    """All items, with a button that adds one."""

    edited = Signal()

    def __init__(
        self, theme: Theme, formats: Formats, items: Sequence[Item], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._forms: list[ItemForm] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.add_button = Button(theme, self.tr("Add item"), self, kind="link", icon="plus")
        self.add_button.clicked.connect(self.add_empty)
        for item in items or [Item("")]:
            self._add(item)

    @property
    def forms(self) -> tuple[ItemForm, ...]:
        """The forms in their order."""
        return tuple(self._forms)

    def add_empty(self) -> None:
        """Add an empty form and go there."""
        self._add(Item(""))
        self._forms[-1].title.setFocus()

    def items(self, currency: str) -> tuple[Item, ...]:
        """The items as they are written now."""
        return tuple(form.item(line, currency) for line, form in enumerate(self._forms, 1))

    def set_items(self, items: Sequence[Item]) -> None:
        """Show other items."""
        for form in self._forms:
            self._layout.removeWidget(form)
            form.deleteLater()
        self._forms = []
        for item in items:
            self._add(item)

    def clear_items(self) -> None:
        """Show one empty form."""
        self.set_items([Item("")])

    def check(self, currency: str) -> None:
        """Say what is wrong."""
        for form in self._forms:
            form.check(currency)

    def _add(self, item: Item) -> None:
        form = ItemForm(self._theme, self._formats, item, self)
        form.removed.connect(self._drop)
        form.edited.connect(self.edited)
        self._forms.append(form)
        self._layout.addWidget(form)

    def _drop(self, form: ItemForm) -> None:
        if len(self._forms) > 1:
            self._forms.remove(form)
            self._layout.removeWidget(form)
            form.deleteLater()
