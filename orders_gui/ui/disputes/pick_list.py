"""A list to pick one thing from: a text of several lines, a quiet line, and an icon."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from orders_gui.ui.fonts import MEDIUM, NORMAL, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone

_EDGE, _GAP = 12, 9
_ICON = 15


@dataclass(frozen=True, slots=True)
class Pick:
    """A line of the list; `marked` puts a warning before it, with `hint` as its reason."""

    text: str
    above: str = ""
    marked: bool = False
    hint: str = ""


class _Model(QAbstractListModel):
    """The lines as plain data."""

    def __init__(self, picks: Sequence[Pick], parent: QWidget) -> None:
        super().__init__(parent)
        self._picks = picks

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._picks)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        pick = self._picks[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return pick
        if role == Qt.ItemDataRole.DisplayRole:
            return pick.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (pick.above, pick.text, pick.hint) if part)
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a line, as high as its text is."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        pick: Pick = index.data(Qt.ItemDataRole.UserRole)
        width = self._view.viewport().width()
        above = 17 if pick.above else 0
        return QSize(120, self._height(pick, width) + above + 2 * _GAP)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        pick: Pick = index.data(Qt.ItemDataRole.UserRole)
        tokens, area = self._theme.tokens, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        body = QRectF(area).adjusted(1, 1, -1, -1)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and self._view.hasFocus()
            painter.setPen(QPen(QColor(tokens.focus), 2) if focused else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(tokens.selected if chosen else tokens.hover))
            painter.drawRoundedRect(body, 8, 8)
        inner = area.adjusted(_EDGE, _GAP, -_EDGE, -_GAP)
        if pick.above:
            painter.setFont(self._theme.font(Size.CAPTION))
            painter.setPen(QColor(tokens.text3))
            painter.drawText(inner, Qt.AlignmentFlag.AlignTop, pick.above)
            inner = inner.adjusted(0, 17, 0, 0)
        if pick.marked:
            inner = self._mark(painter, inner)
        painter.setFont(self._theme.font(Size.SMALL, MEDIUM if chosen else NORMAL))
        painter.setPen(QColor(tokens.text))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, flags, pick.text)
        painter.restore()

    def _mark(self, painter: QPainter, inner: QRect) -> QRect:
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.right() - _ICON if rtl else inner.left()
        color = self._theme.tint(Tone.WARN).foreground
        icon = QRectF(left, inner.top() + 1, _ICON, _ICON)
        self._theme.icons.paint(painter, "triangle-alert", color, icon)
        room = _ICON + 7
        return inner.adjusted(0, 0, -room, 0) if rtl else inner.adjusted(room, 0, 0, 0)

    def _height(self, pick: Pick, width: int) -> int:
        room = width - 2 * _EDGE - (_ICON + 7 if pick.marked else 0)
        metrics = QFontMetrics(self._theme.font(Size.SMALL, MEDIUM))
        flags = Qt.TextFlag.TextWordWrap
        return metrics.boundingRect(0, 0, max(room, 40), 1000, flags, pick.text).height()


class PickList(QListView):
    """The lines; the one that is chosen is told by its number."""

    picked = Signal(int)

    def __init__(self, theme: Theme, name: str, picks: Sequence[Pick], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(_Model(picks, self))
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def row(self) -> int:
        """The number of the chosen line."""
        return max(self.currentIndex().row(), 0)

    def pick(self, row: int) -> None:
        """Choose a line."""
        self.setCurrentIndex(self.model().index(row, 0))

    def _tell(self, current: QModelIndex) -> None:
        self.picked.emit(current.row())
