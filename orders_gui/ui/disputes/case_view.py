"""One dispute: its head, what now, the rounds, and the cards at the right."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.disputes.claim_amount import affected_pieces
from orders_gui.domain.disputes.dispute import Outcome
from orders_gui.domain.list_row import Pill
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.states import DisputeState
from orders_gui.overriding import override
from orders_gui.services.disputes.case import DisputeFacts, claimed_items
from orders_gui.ui.desk import Desk
from orders_gui.ui.disputes.evidence_card import EvidenceCard
from orders_gui.ui.disputes.headline_card import HeadlineCard
from orders_gui.ui.disputes.lost_card import LostCard
from orders_gui.ui.disputes.refund_card import RefundCard
from orders_gui.ui.disputes.request_card import RequestCard
from orders_gui.ui.disputes.rounds_log import RoundsLog
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, line
from orders_gui.ui.widgets.pill import PillLabel

RIGHT = 304
_EDGE, _GAP = 24, 20
_PICTURE = QSize(52, 52)
_WIDEST = 16_777_215
_MONEY_FIRST = frozenset({DisputeState.REFUND_PENDING, DisputeState.DECIDED, DisputeState.CLOSED})
_BACK = frozenset({Outcome.REFUNDED_IN_FULL, Outcome.REFUNDED_IN_PART})


class RightColumn(QWidget):
    """The four cards; the refund watch moves up when money is awaited."""

    def __init__(
        self, theme: Theme, desk: Desk, formats: Formats, pictures: Pictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("right_column")
        self.request = RequestCard(theme, formats, self)
        self.evidence = EvidenceCard(theme, desk, formats, pictures, self)
        self.refund = RefundCard(theme, formats, self)
        self.lost = LostCard(theme, formats, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        for card in (self.request, self.evidence, self.refund, self.lost):
            self._layout.addWidget(card)
        self._layout.addStretch(1)

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show all cards for one dispute."""
        first = facts.dispute.state in _MONEY_FIRST
        self._layout.insertWidget(0 if first else 2, self.refund)
        for card in (self.request, self.evidence, self.refund, self.lost):
            card.show_facts(facts)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        buttons = [b for b in self.findChildren(Button) if b.isVisibleTo(self)]
        for button in buttons[:1]:
            button.setFocus(reason)


class CaseView(QFrame):
    """Shows one dispute; what its buttons mean is told by signals of its parts."""

    export_wanted = Signal()
    more_wanted = Signal(object)  # QPoint, global
    close_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detail_pane")
        self._theme = theme
        self._formats = formats
        self._pictures = pictures
        self._marketplaces = marketplaces
        self._sha256 = ""
        self.card = HeadlineCard(theme, formats, self)
        self.log = RoundsLog(theme, formats, self)
        self.right = RightColumn(theme, desk, formats, pictures, self)
        self._make_head()
        self._lay_out()
        self.export_button.clicked.connect(self.export_wanted)
        self.more_button.clicked.connect(self._tell_more)
        self.close_button.clicked.connect(self.close_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        pictures.arrived.connect(self._show_picture)
        theme.changed.connect(self._show_picture)
        self.show_facts(None)

    def set_back_shown(self, shown: bool) -> None:
        """Show the way back when the list is hidden."""
        self._back_row.setVisible(shown)

    def set_narrow(self, narrow: bool) -> None:
        """Put the right column under the rounds when there is no room beside them."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self.right.setMinimumWidth(0 if narrow else RIGHT)
        self.right.setMaximumWidth(_WIDEST if narrow else RIGHT)

    def show_facts(self, facts: DisputeFacts | None) -> None:
        """Show a dispute, or that none is chosen."""
        self._stack.setCurrentWidget(self._nothing if facts is None else self._content)
        if facts is None:
            return
        items = claimed_items(facts.order, facts.dispute)
        self._title.setText(items[0].title if items else facts.order.number)
        metrics = self._title.fontMetrics()
        self._title.setMaximumWidth(metrics.horizontalAdvance(self._title.text()) + 2)
        self._subtitle.setText("  ·  ".join(self._subtitle_parts(facts)))
        self._pill.show_pill(_pill(facts))
        self._pill.setVisible(facts.dispute.state is not DisputeState.DRAFT)
        self._sha256 = facts.line.picture_sha256
        self._show_picture()
        self.card.show_facts(facts)
        self.log.show_facts(facts)
        self.right.show_facts(facts)

    def to_top(self) -> None:
        """Scroll to the headline."""
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.card.setFocus(reason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        short = self.width() < 640
        self.export_button.set_short(short)

    def _subtitle_parts(self, facts: DisputeFacts) -> list[str]:
        order, dispute, formats = facts.order, facts.dispute, self._formats
        parts = [self._marketplaces.name(order.marketplace), grouped(order.number)]
        if facts.reason is not None:
            reason = facts.reason.text(formats.locale.name()[:2])
            affected, pieces = affected_pieces(dispute, claimed_items(order, dispute))
            if affected is not None and pieces and affected < pieces:
                text = self.tr("{reason}, {affected} of {pieces}")
                reason = text.format(reason=reason, affected=affected, pieces=pieces)
            parts.append(reason)
        if dispute.opened_at is not None:
            day = formats.short_day(dispute.opened_at)
            parts.append(self.tr("opened {day}").format(day=day))
        parts.append(dispute.code)
        return [part for part in parts if part]

    def _show_picture(self, sha256: str = "") -> None:
        if sha256 and sha256 != self._sha256:
            return
        ratio, shown = self.devicePixelRatioF(), None
        if self._sha256:
            shown = self._pictures.framed(self._sha256, _PICTURE, 10, ratio)
        if shown is None:
            color = self._theme.tokens.text3
            shown = self._theme.icons.pixmap("package", color, 26, ratio=ratio)
        self._picture.setPixmap(shown)

    def _tell_more(self) -> None:
        corner = self.more_button.rect().bottomLeft()
        self.more_wanted.emit(self.more_button.mapToGlobal(corner + QPoint(0, 4)))

    def _make_head(self) -> None:
        theme = self._theme
        self._picture = QLabel(self)
        self._picture.setFixedSize(_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = ElidedLabel(theme, "", self, size=Size.TITLE, weight=STRONG)
        self._subtitle = ElidedLabel(theme, "", self, size=Size.SMALL, tone="3", tabular=True)
        self._pill = PillLabel(theme, self)
        self.export_button = Button(theme, self.tr("Export PDF"), self, icon="file-text")
        self.more_button = IconButton(theme, "ellipsis", self.tr("More actions"), self)
        self.close_button = IconButton(theme, "x", self.tr("Close the dispute view"), self)
        self._back_row = QWidget(self)
        self.back_button = Button(
            theme, self.tr("All disputes"), self._back_row, kind="link", icon="arrow-left"
        )
        row = QHBoxLayout(self._back_row)
        row.setContentsMargins(_EDGE - 3, 8, _EDGE, 0)
        row.addWidget(self.back_button)
        row.addStretch(1)
        self._nothing = PlainLabel(
            theme, self.tr("Choose a dispute to see it here"), self, tone="3", wrap=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _head(self) -> QHBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(self._title, 1000)
        title.addWidget(self._pill)
        title.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(title)
        texts.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 12, 12, 12)
        head.setSpacing(10)
        head.addWidget(self._picture)
        head.addLayout(texts, 1)
        head.addSpacing(8)
        head.addWidget(self.export_button)
        head.addWidget(self.more_button)
        head.addWidget(self.close_button)
        return head

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.card)
        left.addWidget(self.log)
        left.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(_GAP)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.right)
        inner = QWidget(self)
        inner.setObjectName("content")
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(_EDGE, 16, _EDGE, 16)
        self._inner.addLayout(self._columns)
        self._inner.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back_row)
        column.addLayout(self._head())
        column.addWidget(line(self))
        column.addWidget(self._scroll, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._content)
        self._stack.addWidget(self._nothing)

    def _keep_edge(self, _least: int, most: int) -> None:
        """The right edge stays where it is when the scroll bar comes."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._inner.setContentsMargins(_EDGE, 16, _EDGE - bar, 16)


def _pill(facts: DisputeFacts) -> Pill:
    """The state of the case as the list of orders shows it."""
    if facts.dispute.state is not DisputeState.CLOSED:
        return Pill.DISPUTE
    return Pill.REFUNDED if facts.dispute.outcome in _BACK else Pill.COMPLETED
