"""The list at the side of a window: entries with an icon or a coloured square, and headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

_ROW = 36
_HEADING = 40


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A line; without an id it is a heading."""

    id: str
    text: str
    icon: str = ""
    color: str = ""


class SideNav(RowsView):
    """One entry is chosen; arrows move, letters find."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self._entries = _Model(self)
        self.setModel(self._entries)
        self.setItemDelegate(_Delegate(theme, self))
        self.selectionModel().currentChanged.connect(self._tell)

    def show_entries(self, entries: Sequence[NavEntry]) -> None:
        """Show other entries, keeping the chosen one."""
        if list(entries) == self._entries.rows:
            return
        before = self.choice
        self._entries.show(list(entries))
        self.choose(before)

    @property
    def choice(self) -> str:
        """The id of the chosen entry, or an empty text."""
        entry = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return entry.id if isinstance(entry, NavEntry) else ""

    def choose(self, entry_id: str) -> None:
        """Choose an entry without telling anybody."""
        for row, entry in enumerate(self._entries.rows):
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


class _Model(RowsModel[NavEntry]):
    """The entries as plain data."""

    @override
    def name(self, row: NavEntry) -> str:
        return row.text

    @override
    def can_choose(self, row: NavEntry) -> bool:
        return bool(row.id)


class _Delegate(RowDelegate):
    """Paints a line as the side bar of the window does."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(40, _ROW if index.data(Qt.ItemDataRole.UserRole).id else _HEADING)

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        entry: NavEntry = index.data(Qt.ItemDataRole.UserRole)
        if not entry.id:
            area = row.inset(row.area, 20, 14, top=8)
            row.write(area, entry.text, row.tokens.text3, Size.CAPTION, STRONG)
            return
        ground = row.tokens.nav_selected if row.chosen else ""
        row.fill(row.area.adjusted(8, 1, -8, -1), ground, ring=row.focused)
        self._paint_mark(row, entry)
        color = row.tokens.text if row.chosen else row.tokens.text2
        weight = STRONG if row.chosen else MEDIUM
        row.write(row.inset(row.area, 46, 14), entry.text, color, weight=weight)

    def _paint_mark(self, row: RowPainter, entry: NavEntry) -> None:
        if entry.icon:
            color = row.tokens.accent_text if row.chosen else row.tokens.text2
            row.icon(entry.icon, color, row.box(row.area, 20, 17), stroke=1.75)
        elif entry.color:
            row.fill(row.box(row.area, 23, 10), entry.color, 3)
