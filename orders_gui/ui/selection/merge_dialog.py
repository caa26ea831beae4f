"""Orders that are there twice, side by side with what comes of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QScrollArea, QWidget

from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.services.orders.merging import merged
from orders_gui.ui.editor.order_editor import status_text
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import PlainLabel, line

_COLUMN = 165


@dataclass(frozen=True, slots=True)
class Row:
    """A field of an order in words."""

    name: str
    text: Callable[[Order], str]


class MergeDialog(DialogFrame):
    """One group after the other: which order is kept, and what it gets from the others."""

    wanted = Signal(object, object)  # the kept OrderId and the other OrderIds

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        marketplaces: Marketplaces,
        groups: Sequence[Sequence[Order]],
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("MergeDialog", "Merge orders")
        super().__init__(theme, title, parent, width=780)
        self._formats = formats
        self._marketplaces = marketplaces
        self._groups = list(groups)
        self._number = 0
        self._kept = 0
        self.keepers = QButtonGroup(self)
        self.explain(
            self.tr(
                "What the kept order says counts; what it leaves open comes from the others. "
                "Disputes, photos and refunds move to it, and the others go into the bin."
            )
        )
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setMinimumHeight(420)
        self.body.addWidget(self._scroll, 1)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.skip_button = self.add_button(self.tr("Skip"), self._next)
        self.skip_button.setVisible(len(self._groups) > 1)
        self.act_button = self.add_button(self.tr("Merge"), self._merge, kind="primary")
        self.set_default(self.act_button)
        self.keepers.idClicked.connect(self._keep)
        self._show()

    @property
    def result_texts(self) -> dict[str, str]:
        """What comes of the group, by the names of the fields."""
        group = self._groups[self._number]
        return {row.name: row.text(self._merged(group)) for row in self._rows()}

    def _show(self) -> None:
        group = self._groups[self._number]
        if len(self._groups) > 1:
            text = self.tr("{number} of {count}")
            self.status.setText(text.format(number=self._number + 1, count=len(self._groups)))
        for button in self.keepers.buttons():
            self.keepers.removeButton(button)
        table = QFrame(self)
        table.setObjectName("content")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        self._add_heads(grid, table, len(group))
        grid.addWidget(line(table), 1, 0, 1, len(group) + 2)
        whole = self._merged(group)
        for place, row in enumerate(self._rows(), start=2):
            self._add_row(grid, table, place, row, (*group, whole))
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(table)

    def _add_heads(self, grid: QGridLayout, table: QWidget, count: int) -> None:
        for number in range(count):
            keep = QRadioButton(self.tr("Keep this one"), table)
            keep.setFont(self.theme.font(Size.SMALL, MEDIUM))
            keep.setChecked(number == self._kept)
            self.keepers.addButton(keep, number)
            grid.addWidget(keep, 0, number + 1)
            grid.setColumnMinimumWidth(number + 1, _COLUMN)
            grid.setColumnStretch(number + 1, 1)
        after = self.tr("After merging")
        head = PlainLabel(self.theme, after, table, size=Size.SMALL, weight=STRONG, tone="link")
        grid.addWidget(head, 0, count + 1)
        grid.setColumnMinimumWidth(count + 1, _COLUMN)
        grid.setColumnStretch(count + 1, 1)

    def _add_row(
        self, grid: QGridLayout, table: QWidget, place: int, row: Row, orders: Sequence[Order]
    ) -> None:
        name = PlainLabel(self.theme, row.name, table, size=Size.CAPTION, weight=MEDIUM, tone="3")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(name, place, 0, top)
        texts = [row.text(order) for order in orders]
        differs = len(set(texts)) > 1
        for column, text in enumerate(texts, start=1):
            last = column == len(texts)
            tone = "1" if last else "2" if differs else "3"
            label = PlainLabel(
                self.theme,
                text or "–",
                table,
                size=Size.SMALL,
                weight=STRONG if last and differs else MEDIUM,
                tone=tone if text else "3",
                wrap=True,
            )
            grid.addWidget(label, place, column, top)

    def _merged(self, group: Sequence[Order]) -> Order:
        others = [order for number, order in enumerate(group) if number != self._kept]
        return reduce(merged, others, group[self._kept])

    def _keep(self, number: int) -> None:
        self._kept = number
        self._show()
        self.keepers.button(number).setFocus()

    def _merge(self) -> None:
        ids = [order.id for order in self._groups[self._number]]
        kept = ids.pop(self._kept)
        self.wanted.emit(kept, ids)
        self._next()

    def _next(self) -> None:
        self._number += 1
        self._kept = 0
        if self._number < len(self._groups):
            self._show()
        else:
            self.accept()

    def _rows(self) -> tuple[Row, ...]:
        return (
            Row(self.tr("Title"), _title),
            Row(self.tr("Marketplace"), self._shop),
            Row(self.tr("Number"), _number),
            Row(self.tr("Seller"), _seller),
            Row(self.tr("Status"), _status),
            Row(self.tr("Ordered"), self._ordered),
            Row(self.tr("Total"), self._total),
            Row(self.tr("Items"), _items),
            Row(self.tr("Tracking"), _tracking),
            Row(self.tr("Tags"), _tags),
            Row(self.tr("Note"), _note),
        )

    def _shop(self, order: Order) -> str:
        return self._marketplaces.name(order.marketplace)

    def _ordered(self, order: Order) -> str:
        return self._formats.day(order.ordered) if order.ordered else ""

    def _total(self, order: Order) -> str:
        return self._formats.money_short(order.total) if order.total else ""


def _title(order: Order) -> str:
    return order.title


def _number(order: Order) -> str:
    return grouped(order.number)


def _seller(order: Order) -> str:
    return order.seller


def _status(order: Order) -> str:
    return status_text(order.status)


def _items(order: Order) -> str:
    return "\n".join(
        f"{item.quantity} × {item.title}" if item.quantity > 1 else item.title
        for item in order.items
    )


def _tracking(order: Order) -> str:
    return "\n".join(grouped(number.number) for number in order.tracking_numbers)


def _tags(order: Order) -> str:
    return ", ".join(order.tags)


def _note(order: Order) -> str:
    return order.note
