"""Painted rows: plain data in a list model, and a painter that mirrors with the language."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, NORMAL, Size
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme

Row = TypeVar("Row")

# Joined once: joining takes longer than painting with them.
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_PICTURE_RADIUS = 8


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of plain data, given to the delegate as `UserRole`; `said` is what is read aloud."""

    hinted = False
    """Whether a row's words are shown as its tooltip, because they may not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; where they stand for the same things, the choice stays."""
        if rows and list(map(self.identity, rows)) == list(map(self.identity, self.rows)):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def identity(self, row: Row) -> object:
        """What tells a row from the others when it is shown again in another state."""
        return row

    def name(self, row: Row) -> str:
        """The row's text, found by typing its first letters."""
        raise NotImplementedError

    def said(self, row: Row) -> str:
        """The whole row in words."""
        return self.name(row)

    def can_choose(self, row: Row) -> bool:  # noqa: ARG002
        """Whether the row can be chosen; a heading cannot."""
        return True

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row)
        if role == Qt.ItemDataRole.ToolTipRole and self.hinted:
            from html import escape

            return escape(self.said(row))
        return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or not self.can_choose(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def joined_row(area: QRectF, *, starts: bool, ends: bool, mirrored: bool) -> QPainterPath:
    """The ground of a table's row: round where it starts and ends, straight between columns."""
    left, right = (ends, starts) if mirrored else (starts, ends)
    body = area.adjusted(6 if left else 0, 1, -6 if right else 0, -1)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(body, 8, 8)
    if not left:
        path.addRect(QRectF(body.left(), body.top(), 12, body.height()))
    if not right:
        path.addRect(QRectF(body.right() - 12, body.top(), 12, body.height()))
    return path


class RowPainter:
    """A cell while it is painted: its area and state, and drawing that mirrors with the language.

    Distances are given from the leading edge: the left one, or the right one in languages that
    run from right to left. The view tells what the option says too, but only in terms of
    `QStyle`, which takes its time to load.
    """

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self._option = option
        self.painter = painter
        self.theme = theme
        self.tokens = theme.tokens
        self.area = QRectF(option.rect)
        self.view: QWidget | None = option.widget
        self.chosen = self.focused = False
        if isinstance(self.view, QAbstractItemView):
            self.chosen = self.view.selectionModel().isSelected(index)
            self.focused = self.view.hasFocus() and self.view.currentIndex() == index
        self.mirrored = option.direction is Qt.LayoutDirection.RightToLeft

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over the cell."""
        from PySide6.QtWidgets import QStyle

        return bool(self._option.state & QStyle.StateFlag.State_MouseOver)

    def inset(
        self, area: QRectF, start: float, end: float, top: float = 0, bottom: float = 0
    ) -> QRectF:
        """The area without margins at its leading and trailing edge, its top and bottom."""
        left, right = (end, start) if self.mirrored else (start, end)
        return area.adjusted(left, top, -right, -bottom)

    def box(self, area: QRectF, start: float, side: float) -> QRectF:
        """A square, vertically in the middle, that begins `start` after the leading edge."""
        left = area.right() - start - side if self.mirrored else area.left() + start
        return QRectF(left, area.center().y() - side / 2, side, side)

    def fill(self, body: QRectF, color: str, radius: float = 8, *, ring: bool = False) -> None:
        """A rounded ground; an empty colour leaves it open, `ring` draws the focus round it."""
        painter = self.painter
        painter.setPen(QPen(QColor(self.tokens.focus), 2) if ring else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(color) if color else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body, radius, radius)

    def mark(self) -> None:
        """The short bar at the leading edge of what is chosen."""
        left = self.area.right() - 9 if self.mirrored else self.area.left() + 6
        bar = QRectF(left, self.area.center().y() - 12, 3, 24)
        self.fill(bar, self.tokens.selected_border, 1.5)

    def write(  # noqa: PLR0913 - the looks of a text are many, and each has a default
        self,
        area: QRectF,
        text: str,
        color: str,
        size: int = Size.BODY,
        weight: QFont.Weight = NORMAL,
        *,
        tabular: bool = False,
        trailing: bool = False,
        underlined: bool = False,
        tail: str = "",
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> float:
        """A line of text, shortened to its room but for its `tail`; returns its whole width."""
        painter = self.painter
        font = self.theme.font(size, weight, tabular=tabular)
        if underlined:
            font = QFont(font)
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(QColor(color))
        metrics = painter.fontMetrics()
        plain = text.replace("\n", " ")
        room = round(area.width()) - (metrics.horizontalAdvance(tail) if tail else 0)
        shown = metrics.elidedText(plain, elide, room) + tail
        painter.drawText(area, _TRAILING if trailing else _LEADING, shown)
        return metrics.horizontalAdvance(plain + tail)

    def width(self, text: str, size: int = Size.BODY) -> float:
        """How much room a text with tabular figures takes."""
        font = self.theme.font(size, NORMAL, tabular=True)
        return QFontMetricsF(font, self.painter.device()).horizontalAdvance(text)

    def two_lines(self, title: str, below: str, aside: str = "") -> None:
        """A row of two lines on a ground that shows its state; `aside` ends the first one."""
        tokens, half = self.tokens, self.area.height() / 2
        ground = tokens.selected if self.chosen else tokens.hover if self.hovered else ""
        self.fill(self.area.adjusted(5, 2, -5, -2), ground or tokens.surface, ring=self.focused)
        first = self.area.adjusted(18, 7, -18, 1 - half)
        second = self.area.adjusted(18, half, -18, -7)
        taken = 0.0
        if aside:
            color, size = tokens.text3, Size.CAPTION
            taken = 8 + self.write(first, aside, color, size, tabular=True, trailing=True)
        self.write(self.inset(first, 0, taken), title, tokens.text, weight=MEDIUM, tabular=True)
        self.write(second, below, tokens.text3, Size.CAPTION, tabular=True)

    def icon(self, name: str, color: str, frame: QRectF, stroke: float = 2) -> None:
        """An icon in a colour."""
        self.theme.icons.paint(self.painter, name, color, frame, stroke=stroke)

    def picture(self, pictures: Pictures, frame: QRectF, sha256: str) -> None:
        """The picture of an order; a parcel where there is none, or none yet."""
        ratio = self.painter.device().devicePixelRatioF()
        size = frame.size().toSize()
        found = pictures.framed(sha256, size, _PICTURE_RADIUS, ratio) if sha256 else None
        if found is not None:
            self.painter.drawPixmap(frame.topLeft(), found)
            return
        self.fill(frame, self.tokens.sunken, _PICTURE_RADIUS)
        middle = QRectF(frame.center() - QPointF(9, 9), QSizeF(18, 18))
        self.icon("package", self.tokens.text3, middle, stroke=1.75)


class RowDelegate(QStyledItemDelegate):
    """Hands each cell to `paint_row` with a painter that is put back afterwards."""

    height = 36
    """How tall a row is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint a cell."""
        raise NotImplementedError

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, self.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHints(_SMOOTH)
        painter.setLayoutDirection(option.direction)
        self.paint_row(RowPainter(painter, self.theme, option, index), index)
        painter.restore()


class RowsView(QListView):
    """A list of painted rows: scrolls by pixels, never sideways, repainted with the theme."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self.viewport().update()
