"""Small parts of the dispute view: cards, the stop sign, amounts."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.overriding import override
from orders_gui.ui.dispute.parts import Card
from orders_gui.ui.editor.amounts import read_amount
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel

_SMALL = (
    "QPushButton {{ min-height: {height}px; padding: 0 12px; font-size: 13px; {more} }} "
    "QPushButton:focus {{ min-height: {inner}px; padding: 0 11px; }}"
)
_COMMON_CURRENCIES = ("USD", "EUR", "RUB", "GBP")


def small(button: Button, *, height: int = 32, color: str = "") -> Button:
    """Make a button of a card: smaller, with a coloured frame when there is a colour."""
    more = f"color: {color}; border-color: {color};" if color else ""
    button.setStyleSheet(_SMALL.format(height=height - 2, inner=height - 4, more=more))
    return button


def side_card(theme: Theme, title: str, parent: QWidget) -> Card:
    """A card of the right column."""
    card = Card(theme, title, parent)
    card.body.setContentsMargins(16, 12, 16, 14)
    card.body.setSpacing(6)
    card.state.setFont(theme.font(Size.CAPTION, tabular=True))
    card.title.setWordWrap(False)
    card.head.setStretchFactor(card.title, 0)
    card.head.insertStretch(1, 1)
    return card


class StopSign(QWidget):
    """The octagon with a hand."""

    def __init__(self, theme: Theme, parent: QWidget, *, size: int = 34) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(size, size))
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, half = self._theme.tokens, self.width() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = [math.pi / 8 + n * math.pi / 4 for n in range(8)]
        points = [
            QPointF(half + (half - 1) * math.cos(a), half + (half - 1) * math.sin(a))
            for a in corners
        ]
        pen = QPen(QColor(tokens.danger), 1)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.danger))
        painter.drawPolygon(QPolygonF(points))
        side = round(self.width() * 0.53)
        icon = QRectF(half - side / 2, half - side / 2, side, side)
        self._theme.icons.paint(painter, "hand", tokens.on_danger, icon)


class Fact(QWidget):
    """A line of a card: what it is at the left, its value at the right."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: str,
        parent: QWidget,
        *,
        tone: str = "1",
        strong: bool = True,
        size: int = Size.SMALL,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.name = PlainLabel(theme, name, self, size=Size.SMALL, tone="2", wrap=True)
        weight = STRONG if strong else theme.font().weight()
        self.value = PlainLabel(
            theme, value, self, size=size, weight=weight, tone=tone, tabular=True
        )
        row.addWidget(self.name, 1)
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignTop)


class AmountField(QWidget):
    """An amount and its currency with a label above and a message below."""

    changed = Signal()

    def __init__(
        self, theme: Theme, label: str, name: str, order: Order, formats: Formats, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self.amount = QLineEdit(self)
        self.amount.setObjectName(name)
        self.amount.setFont(theme.font(Size.BODY, tabular=True))
        self.currency = QComboBox(self)
        self.currency.setObjectName(f"{name}_currency")
        self.currency.setAccessibleName(self.tr("Currency"))
        self.currency.setFixedWidth(84)
        self.currency.addItems(_currencies(order))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.amount, 1)
        row.addWidget(self.currency)
        self.field = Field(theme, label, both, self)
        self.field.label.setBuddy(self.amount)
        self.amount.setAccessibleName(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.amount.textChanged.connect(self._change)
        self.currency.currentIndexChanged.connect(self._change)

    @property
    def money(self) -> Money | None:
        """What is written; None when it is empty or no amount."""
        return read_amount(self.amount.text(), self.currency.currentText())

    @property
    def is_wrong(self) -> bool:
        """Whether something is written that is no amount."""
        return bool(self.amount.text().strip()) and self.money is None

    def show_money(self, amount: Money | None) -> None:
        """Write an amount, or nothing."""
        if amount is None:
            self.amount.clear()
            return
        if self.currency.findText(amount.currency) < 0:
            self.currency.addItem(amount.currency)
        self.currency.setCurrentText(amount.currency)
        self.amount.setText(self._formats.number(amount).replace(" ", ""))

    def _change(self) -> None:
        self.field.show_problem("")
        self.changed.emit()


def _currencies(order: Order) -> list[str]:
    """The currencies of the order first, then the common ones."""
    known = [order.total.currency] if order.total else []
    known += [payment.amount.currency for payment in order.payments]
    return list(dict.fromkeys([*known, *_COMMON_CURRENCIES]))
