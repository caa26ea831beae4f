"""What every page of the wizard has: number, title, introduction, and a body that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from orders_gui.domain.disputes.wizard import Step
from orders_gui.overriding import override
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.labels import PlainLabel

EDGE = 32
BESIDE = 844  # the page of a window that is 1100 wide
_WIDEST = 16_777_215


class Page(QWidget):
    """A step: it shows the draft, and says what is missing when the user wants to go on."""

    step: Step

    def __init__(
        self, theme: Theme, formats: Formats, session: Session, parent: QWidget, *, scrolls: bool
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.formats = formats
        self.session = session
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 24, 0, 0)
        outer.setSpacing(16)
        number = self.tr("Step {number} of {count}").format(number=self.step + 1, count=len(Step))
        self._title = PlainLabel(theme, "", self, size=Size.WIZARD, weight=STRONG, wrap=True)
        self._intro = PlainLabel(theme, "", self, tone="2", wrap=True)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.setSpacing(4)
        head.addWidget(PlainLabel(theme, number, self, size=Size.CAPTION, weight=MEDIUM, tone="3"))
        head.addWidget(self._title)
        head.addWidget(self._intro)
        outer.addLayout(head)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(24)
        self._side: tuple[QWidget, int] | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self.columns.addLayout(self.body, 1)
        if scrolls:
            outer.addWidget(self._scrolling(), 1)
        else:
            self.columns.setContentsMargins(EDGE, 0, EDGE, 10)
            outer.addLayout(self.columns, 1)

    def set_title(self, title: str, intro: str) -> None:
        """Name the page."""
        self._title.setText(title)
        self._intro.setText(intro)

    def show_case(self) -> None:
        """Show the draft as it is now."""
        raise NotImplementedError

    def enter(self) -> None:
        """The page comes into view."""
        self.show_case()

    def explain(self) -> bool:
        """Say what is missing and put the focus there; True when nothing is."""
        raise NotImplementedError

    def set_side(self, card: QWidget, width: int) -> None:
        """Put a card at the right; where there is no room for it, below."""
        self._side = (card, width)
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch(1)
        self.columns.addLayout(column)
        self._place_side()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()

    def _place_side(self) -> None:
        if self._side is None:
            return
        card, width = self._side
        beside = self.width() >= BESIDE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.columns.setDirection(way)
        card.setMinimumWidth(width if beside else 0)
        card.setMaximumWidth(width if beside else _WIDEST)

    def _keep_edge(self, _least: int, most: int) -> None:
        """The right edge stays where it is when the scroll bar comes."""
        bar = self.scroll_area.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._content.setContentsMargins(EDGE, 0, EDGE - bar, 10)

    def _scrolling(self) -> QScrollArea:
        content = QWidget(self)
        content.setObjectName("content")
        column = self._content = QVBoxLayout(content)
        column.setContentsMargins(EDGE, 0, EDGE, 10)
        column.addLayout(self.columns)
        column.addStretch(1)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(content)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        return self.scroll_area


def focus_on(widget: QWidget) -> None:
    """Put the focus on a field and bring it into view."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 40, 60)
        parent = parent.parentWidget()
