"""The list of disputes: your turn, waiting for others, closed this year."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from orders_gui.domain.advice.pieces import Turn
from orders_gui.domain.disputes.refunds import asked_amount, totals
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.states import RUNNING_STATES, DisputeState
from orders_gui.services.disputes.case import DisputeLine
from orders_gui.ui.disputes.line_text import awaited, shown_right
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.urgency import text_color, urgency_of
from orders_gui.ui.widgets.labels import PlainLabel, line

WIDTH = 304
_HEADING, _ROW = 34, 60
_TEXT_LEFT = 74
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing


@dataclass(frozen=True, slots=True)
class Heading:
    """The text above a group."""

    text: str
    count: int
    urgent: bool


Entry = Heading | DisputeLine


class DisputesModel(QAbstractListModel):
    """Headings and disputes as plain data."""

    def __init__(self, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other disputes, or the same in another state."""
        if [_key(entry) for entry in entries] == [_key(entry) for entry in self.entries]:
            self.entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def index_of(self, dispute_id: DisputeId | None) -> QModelIndex:
        """Where a dispute stands."""
        for row, entry in enumerate(self.entries):
            if isinstance(entry, DisputeLine) and entry.dispute.id == dispute_id:
                return self.index(row)
        return QModelIndex()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(entry, Heading):
                return f"{entry.text} {entry.count}"
            right = shown_right(entry, self._formats).text
            return ", ".join((entry.title, awaited(entry, self._formats), right))
        return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self.entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class DisputesDelegate(QStyledItemDelegate):
    """Paints a heading, or a dispute in two lines with its picture."""

    def __init__(self, theme: Theme, formats: Formats, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._pictures = pictures

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        heading = isinstance(index.data(Qt.ItemDataRole.UserRole), Heading)
        return QSize(100, _HEADING if heading else _ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setLayoutDirection(option.direction)
        area = QRectF(option.rect)
        if isinstance(entry, Heading):
            self._paint_heading(painter, area, entry)
        else:
            self._paint_ground(painter, area, option.state)
            self._paint_line(painter, area, entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, heading: Heading) -> None:
        tokens = self._theme.tokens
        inner = area.adjusted(20, 6, -20, 0)
        color = self._theme.tint(Tone.DANGER).foreground if heading.urgent else tokens.text3
        painter.setFont(self._theme.font(Size.CAPTION, STRONG))
        painter.setPen(QColor(color))
        painter.drawText(inner, _LEADING, heading.text)
        taken = painter.fontMetrics().horizontalAdvance(heading.text) + 8
        painter.setFont(self._theme.font(Size.CAPTION, MEDIUM, tabular=True))
        painter.setPen(QColor(tokens.text3))
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rest = inner.adjusted(0, 0, -taken, 0) if rtl else inner.adjusted(taken, 0, 0, 0)
        painter.drawText(rest, _LEADING, str(heading.count))

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        body = area.adjusted(6, 1, -6, -1)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(body, 8, 8)
        if selected:
            rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = area.right() - 9 if rtl else area.left() + 6
            painter.setBrush(QColor(tokens.selected_border))
            painter.drawRoundedRect(QRectF(left, area.center().y() - 12, 3, 24), 1.5, 1.5)
        elif focused:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 8, 8)

    def _paint_line(self, painter: QPainter, area: QRectF, entry: DisputeLine) -> None:
        tokens = self._theme.tokens
        closed = entry.dispute.state is DisputeState.CLOSED
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = area.center().y()
        left = area.right() - 18 - 44 if rtl else area.left() + 18
        painter.setOpacity(0.6 if closed else 1)
        self._paint_picture(painter, QRectF(left, middle - 22, 44, 44), entry.picture_sha256)
        painter.setOpacity(1)
        inner = (
            area.adjusted(18, 0, -_TEXT_LEFT, 0) if rtl else area.adjusted(_TEXT_LEFT, 0, -18, 0)
        )
        top = QRectF(inner.left(), middle - 20, inner.width(), 20)
        painter.setFont(self._theme.font(Size.BODY, MEDIUM))
        painter.setPen(QColor(tokens.text2 if closed else tokens.text))
        self._elided(painter, top, entry.title)
        low = QRectF(inner.left(), middle + 1, inner.width(), 18)
        taken = self._paint_right(painter, low, entry)
        low = low.adjusted(taken, 0, 0, 0) if rtl else low.adjusted(0, 0, -taken, 0)
        painter.setFont(self._theme.font(Size.CAPTION, tabular=True))
        painter.setPen(QColor(tokens.text3))
        self._elided(painter, low, awaited(entry, self._formats))

    def _paint_right(self, painter: QPainter, area: QRectF, entry: DisputeLine) -> float:
        """The days that are left, or what came back; returns the room that it takes."""
        tokens, right = self._theme.tokens, shown_right(entry, self._formats)
        mine = entry.advice.turn is Turn.YOU
        due, color = entry.advice.due, tokens.text
        if right.is_money:
            color = self._theme.tint(Tone.TEAL).foreground
        elif entry.dispute.state is DisputeState.CLOSED:
            color = tokens.text3
        elif mine and due is not None:
            color = text_color(urgency_of(due.at, self._formats.now), tokens)
        painter.setFont(self._theme.font(Size.SMALL, STRONG if mine else MEDIUM, tabular=True))
        painter.setPen(QColor(color))
        painter.drawText(area, _TRAILING, right.text)
        width = painter.fontMetrics().horizontalAdvance(right.text)
        if not right.icon:
            return width + 10 if right.text else 0
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start = area.left() + width + 4 if rtl else area.right() - width - 18
        icon = QRectF(start, area.center().y() - 7, 14, 14)
        self._theme.icons.paint(painter, right.icon, color if mine else tokens.text3, icon)
        return width + 28

    def _paint_picture(self, painter: QPainter, frame: QRectF, sha256: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = self._pictures.framed(sha256, frame.size().toSize(), 8, ratio) if sha256 else None
        if picture is not None:
            painter.drawPixmap(frame.topLeft(), picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.sunken))
        painter.drawRoundedRect(frame, 8, 8)
        icon = QRectF(frame.center() - QPointF(9, 9), QSize(18, 18).toSizeF())
        self._theme.icons.paint(painter, "package", self._theme.tokens.text3, icon, stroke=1.75)

    def _elided(self, painter: QPainter, area: QRectF, text: str) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text.replace("\n", " "), mode, int(area.width()))
        painter.drawText(area, _LEADING, shown)


class DisputeList(QFrame):
    """Heading, list and the sums that are asked for."""

    chosen = Signal(object)  # DisputeId
    activated = Signal()

    def __init__(self, theme: Theme, formats: Formats, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("list_pane")
        self._formats = formats
        self._quiet = False
        self.model = DisputesModel(formats, self)
        self.view = QListView(self)
        self.view.setObjectName("disputes")
        self.view.setAccessibleName(self.tr("Disputes"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(DisputesDelegate(theme, formats, pictures, self.view))
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.clicked.connect(self._activate)
        self.view.activated.connect(self._activate)
        self._count = PlainLabel(theme, "", self, size=Size.SMALL, tone="3", tabular=True)
        self._open = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._asked = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._empty = PlainLabel(
            theme,
            self.tr("No dispute is open. One begins at an order: “Open dispute”."),
            self,
            size=Size.SMALL,
            tone="3",
            wrap=True,
        )
        self._empty.setContentsMargins(20, 8, 20, 8)
        self._lay_out(theme)
        pictures.arrived.connect(self.view.viewport().update)
        theme.changed.connect(self.view.viewport().update)

    def show_lines(self, lines: Sequence[DisputeLine], current: DisputeId | None) -> None:
        """Show the disputes in their groups; `current` stays chosen without a signal."""
        self._quiet = True
        self.model.show_entries(_grouped(lines))
        self.view.setCurrentIndex(self.model.index_of(current))
        self._quiet = False
        self._empty.setVisible(not lines)
        self.view.setVisible(bool(lines))
        running = [entry for entry in lines if entry.dispute.state in RUNNING_STATES]
        text = QCoreApplication.translate("Plurals", "%n open", None, len(running))
        self._count.setText(text)
        self._open.setText(text)
        sums = totals(a for entry in running if (a := asked_amount(entry.dispute)) is not None)
        shown = " + ".join(self._formats.money_short(amount) for amount in sums[:3])
        self._asked.setText(self.tr("{sums} asked for").format(sums=shown) if shown else "")

    def show_current(self, current: DisputeId | None) -> None:
        """Choose a dispute without a signal."""
        self._quiet = True
        self.view.setCurrentIndex(self.model.index_of(current))
        self._quiet = False

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.view.setFocus(reason)

    def _choose(self, current: QModelIndex) -> None:
        entry = current.data(Qt.ItemDataRole.UserRole) if current.isValid() else None
        if not self._quiet and isinstance(entry, DisputeLine):
            self.chosen.emit(entry.dispute.id)

    def _activate(self, index: QModelIndex) -> None:
        if isinstance(index.data(Qt.ItemDataRole.UserRole), DisputeLine):
            self._choose(index)
            self.activated.emit()

    def _lay_out(self, theme: Theme) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 16, 10)
        top.setSpacing(8)
        top.addStrut(34)
        title = self.tr("Disputes")
        top.addWidget(PlainLabel(theme, title, self, size=Size.TITLE, weight=STRONG))
        top.addWidget(self._count)
        top.addStretch(1)
        status = QWidget(self)
        status.setFixedHeight(32)
        low = QHBoxLayout(status)
        low.setContentsMargins(20, 0, 16, 0)
        low.setSpacing(16)
        low.addWidget(self._open)
        low.addWidget(self._asked)
        low.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addWidget(self.view, 1)
        layout.addStretch()
        layout.addWidget(line(self))
        layout.addWidget(status)


def _grouped(lines: Sequence[DisputeLine]) -> list[Entry]:
    mine = [entry for entry in lines if _is_open(entry) and entry.advice.turn is Turn.YOU]
    others = [entry for entry in lines if _is_open(entry) and entry.advice.turn is not Turn.YOU]
    closed = [entry for entry in lines if not _is_open(entry)]
    closed.sort(key=_closed, reverse=True)
    groups = (
        (QCoreApplication.translate("Disputes", "Your turn"), sorted(mine, key=_due), True),
        (
            QCoreApplication.translate("Disputes", "Waiting for others"),
            sorted(others, key=_due),
            False,
        ),
        (QCoreApplication.translate("Disputes", "Closed this year"), closed, False),
    )
    entries: list[Entry] = []
    for text, group, urgent in groups:
        if group:
            entries += [Heading(text, len(group), urgent), *group]
    return entries


def _is_open(entry: DisputeLine) -> bool:
    return entry.dispute.state is not DisputeState.CLOSED


def _due(entry: DisputeLine) -> float:
    """By the date that is due; without one last, but drafts after what runs."""
    late = 1e12 if entry.dispute.state is DisputeState.DRAFT else 0
    return late + (entry.advice.due.at.timestamp() if entry.advice.due else 1e11)


def _closed(entry: DisputeLine) -> float:
    return entry.closed_at.timestamp() if entry.closed_at else 0


def _key(entry: Entry) -> object:
    return entry.text if isinstance(entry, Heading) else entry.dispute.id
