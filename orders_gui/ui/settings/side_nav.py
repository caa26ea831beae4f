"""The list at the side of a window: entries with an icon or a coloured square, and headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme

_ROW = 36
_HEADING = 40
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A line; without an id it is a heading."""

    id: str
    text: str
    icon: str = ""
    color: str = ""


class SideNav(QListView):
    """One entry is chosen; arrows move, letters find."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = _Model(self)
        self.setAccessibleName(name)
        self.setModel(self._entries)
        self.setItemDelegate(_Delegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    def show_entries(self, entries: Sequence[NavEntry]) -> None:
        """Show other entries, keeping the chosen one."""
        if list(entries) == self._entries.entries:
            return
        before = self.choice
        self._entries.show(entries)
        self.choose(before)

    @property
    def choice(self) -> str:
        """The id of the chosen entry, or an empty text."""
        entry = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return entry.id if isinstance(entry, NavEntry) else ""

    def choose(self, entry_id: str) -> None:
        """Choose an entry without telling anybody."""
        for row, entry in enumerate(self._entries.entries):
            if entry.id == entry_id and entry_id:
                selection = self.selectionModel()
                selection.blockSignals(True)
                self.setCurrentIndex(self._entries.index(row))
                selection.blockSignals(False)
                self.viewport().update()

    def _tell(self, current: QModelIndex) -> None:
        entry = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, NavEntry) and entry.id:
            self.chosen.emit(entry.id)


class _Model(QAbstractListModel):
    """The entries as plain data."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[NavEntry] = []

    def show(self, entries: Sequence[NavEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

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
        return entry.text if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not self.entries[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    """Paints a line as the side bar of the window does."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(40, _ROW if index.data(Qt.ItemDataRole.UserRole).id else _HEADING)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: NavEntry = index.data(Qt.ItemDataRole.UserRole)
        tokens, area = self._theme.tokens, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if entry.id:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(tokens.focus), 2) if focused else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(tokens.nav_selected) if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 8, 8)
            self._paint_mark(painter, entry, area, chosen=chosen)
            painter.setFont(self._theme.font(Size.BODY, STRONG if chosen else MEDIUM))
            painter.setPen(QColor(tokens.text if chosen else tokens.text2))
            start = 46
        else:
            painter.setFont(self._theme.font(Size.CAPTION, STRONG))
            painter.setPen(QColor(tokens.text3))
            area, start = area.adjusted(0, 8, 0, 0), 20
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(14, 0, -start, 0) if rtl else area.adjusted(start, 0, -14, 0)
        text = painter.fontMetrics().elidedText(
            entry.text, Qt.TextElideMode.ElideRight, round(inner.width())
        )
        painter.drawText(inner, _LEADING, text)
        painter.restore()

    def _paint_mark(
        self, painter: QPainter, entry: NavEntry, area: QRectF, *, chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        side, offset = (17, 20) if entry.icon else (10, 23)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = area.right() - offset - side if rtl else area.left() + offset
        mark = QRectF(left, area.center().y() - side / 2, side, side)
        if entry.icon:
            color = tokens.accent_text if chosen else tokens.text2
            self._theme.icons.paint(painter, entry.icon, color, mark, stroke=1.75)
        elif entry.color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(entry.color))
            painter.drawRoundedRect(mark, 3, 3)
