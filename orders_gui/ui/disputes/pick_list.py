"""A list to pick one thing from: a text of several lines, a quiet line, and an icon."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, NORMAL, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

_EDGE, _GAP = 12, 9
_ICON = 15
_ABOVE = 17


@dataclass(frozen=True, slots=True)
class Pick:
    """A line of the list; `marked` puts a warning before it, with `hint` as its reason."""

    text: str
    above: str = ""
    marked: bool = False
    hint: str = ""


class _Model(RowsModel[Pick]):
    """The lines as plain data."""

    @override
    def name(self, row: Pick) -> str:
        return row.text

    @override
    def said(self, row: Pick) -> str:
        return ". ".join(part for part in (row.above, row.text, row.hint) if part)


class _Delegate(RowDelegate):
    """Paints a line, as high as its text is."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(theme, parent)
        self._view = parent

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        pick: Pick = index.data(Qt.ItemDataRole.UserRole)
        width = self._view.viewport().width()
        above = _ABOVE if pick.above else 0
        return QSize(120, self._height(pick, width) + above + 2 * _GAP)

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        pick: Pick = index.data(Qt.ItemDataRole.UserRole)
        tokens = row.tokens
        if row.chosen or row.hovered:
            ground = tokens.selected if row.chosen else tokens.hover
            ring = row.chosen and self._view.hasFocus()
            row.fill(row.area.adjusted(1, 1, -1, -1), ground, ring=ring)
        inner = row.area.adjusted(_EDGE, _GAP, -_EDGE, -_GAP)
        if pick.above:
            above = QRectF(inner.left(), inner.top(), inner.width(), _ABOVE - 2)
            row.write(above, pick.above, tokens.text3, Size.CAPTION)
            inner.setTop(inner.top() + _ABOVE)
        if pick.marked:
            icon = row.box(QRectF(inner.left(), inner.top() + 1, inner.width(), _ICON), 0, _ICON)
            row.icon("triangle-alert", self.theme.tint(Tone.WARN).foreground, icon)
            inner = row.inset(inner, _ICON + 7, 0)
        row.painter.setFont(self.theme.font(Size.SMALL, MEDIUM if row.chosen else NORMAL))
        row.painter.setPen(QColor(tokens.text))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
        row.painter.drawText(inner, flags, pick.text)

    def _height(self, pick: Pick, width: int) -> int:
        room = width - 2 * _EDGE - (_ICON + 7 if pick.marked else 0)
        metrics = QFontMetrics(self.theme.font(Size.SMALL, MEDIUM))
        flags = Qt.TextFlag.TextWordWrap
        return metrics.boundingRect(0, 0, max(room, 40), 1000, flags, pick.text).height()


class PickList(RowsView):
    """The lines; the one that is chosen is told by its number."""

    picked = Signal(int)

    def __init__(self, theme: Theme, name: str, picks: Sequence[Pick], parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        model = _Model(self)
        model.show(picks)
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
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
