"""Small parts of the wizard's pages: headings, icons, lines of a checklist, cards, grids."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel

FLUSH = "padding: 0;"
"""A link that stands flush with the text above it."""

_AT_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_BELOW = Qt.AlignmentFlag.AlignLeading
_GAP = 10
_THREE_COLUMNS, _TWO_COLUMNS = 760, 480


class Heading(QWidget):
    """A heading with an icon, and a quiet text beside it."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon(theme, icon, "text2", self, size=17))
        row.addWidget(PlainLabel(theme, text, self, size=Size.SUBTITLE, weight=STRONG))
        row.addSpacing(8)
        self.aside = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3")
        row.addWidget(self.aside, 1)


def small_heading(theme: Theme, text: str, parent: QWidget) -> PlainLabel:
    """The heading of a part of a page or a card."""
    return PlainLabel(theme, text, parent, size=Size.BODY, weight=STRONG)


class CheckLine(QWidget):
    """A line of a checklist: icon, title, a quiet explanation and at most one link."""

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, icon_size: int = 18) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._icon = Icon(theme, "circle", "text3", self, size=icon_size)
        column = QVBoxLayout()
        column.setContentsMargins(0, 1, 0, 0)
        column.addWidget(self._icon)
        column.addStretch(1)
        row.addLayout(column)
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(1)
        self.title = PlainLabel(theme, "", self, size=Size.SMALL, wrap=True)
        self._text = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", wrap=True)
        self.link = Button(theme, "", self, kind="link")
        self.link.clicked.connect(self.acted)
        texts.addWidget(self.title)
        texts.addWidget(self._text)
        self.link.setStyleSheet(FLUSH)
        texts.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(texts, 1)
        self._theme = theme

    def say(
        self,
        icon: str,
        role: str,
        title: str,
        text: str = "",
        *,
        action: str = "",
        strong: bool = False,
    ) -> None:
        """Show a state."""
        self._icon.show_icon(icon, role)
        self.title.setFont(
            self._theme.font(Size.SMALL, MEDIUM) if strong else self._theme.font(Size.SMALL)
        )
        self.title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.link.set_text(action)
        self.link.setVisible(bool(action))


class Card(QFrame):
    """A framed part of a page with a heading and a state at its right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 16, 18, 16)
        self.body.setSpacing(10)
        self.head = head = QHBoxLayout()
        head.setSpacing(8)
        self.title = small_heading(theme, title, self)
        self.state = PlainLabel(
            theme, "", self, size=Size.SMALL, weight=MEDIUM, tone="3", tabular=True
        )
        self.title.setWordWrap(True)
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        self.body.addLayout(head)


class SideBySide(QWidget):
    """Two parts in one row; where there is no room for both, the second stands below."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._parts = (first, second)
        self._gap = gap
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        self._box.addWidget(first, 1, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(second, 0, _AT_END)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @override
    def minimumSizeHint(self) -> QSize:
        widths = [part.minimumSizeHint().width() for part in self._shown()]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        """A part that says something else may need another place."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return handled

    def _fit(self) -> None:
        needed = sum(part.minimumSizeHint().width() for part in self._shown()) + self._gap
        way = QBoxLayout.Direction.LeftToRight
        if needed > self.width():
            way = QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            beside = way is QBoxLayout.Direction.LeftToRight
            self._box.setDirection(way)
            self._box.setAlignment(self._parts[1], _AT_END if beside else _BELOW)
            self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets are deleted, layouts in it are emptied."""
    while (entry := layout.takeAt(0)) is not None:
        widget, inner = entry.widget(), entry.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


class FlowGrid(QWidget):
    """Cards in one to three columns, as many as there is room for."""

    def __init__(self, parent: QWidget, *, columns: int = 3) -> None:
        super().__init__(parent)
        self._most = columns
        self._cards: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    def set_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards in this order."""
        self._cards = list(cards)
        for card in cards:  # all cards of a row are as high as the highest
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._columns = 0
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width = self.width()
        fitting = 3 if width >= _THREE_COLUMNS else 2 if width >= _TWO_COLUMNS else 1
        columns = min(fitting, self._most)
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
