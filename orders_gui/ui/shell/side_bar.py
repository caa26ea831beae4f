"""The side bar: views and stores with their counts; below 1400 pixels a rail of icons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStyleOptionViewItem, QVBoxLayout, QWidget

from orders_gui import APP_NAME
from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.ids import ViewId
from orders_gui.overriding import override
from orders_gui.store.rows.listing import Counts, View
from orders_gui.store.rows.views import SavedView
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import IconButton
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, as_tool_tip
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

WIDE = 212
RAIL = 56

_ICONS = {
    View.ACTIVE: "layers",
    View.NEEDS_ACTION: "alarm-clock",
    View.ON_THE_WAY: "truck",
    View.DISPUTES: "scale",
    View.FINISHED: "circle-check",
    View.ARCHIVE: "archive",
    View.BIN: "trash-2",
}

_COUNTED = frozenset(_ICONS) - {View.ARCHIVE, View.BIN}


class Kind(Enum):
    """What a line of the side bar is."""

    VIEW = "view"
    HEADING = "heading"
    STORE = "store"
    SAVED = "saved"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the side bar."""

    kind: Kind
    text: str
    count: int = 0
    view: View = View.ACTIVE
    marketplace: str = ""
    saved: SavedView | None = None
    """What a saved view shows, or a tag."""


def view_name(view: View) -> str:
    """What a view is called."""
    return {
        View.ACTIVE: QCoreApplication.translate("Views", "Active"),
        View.NEEDS_ACTION: QCoreApplication.translate("Views", "Needs action"),
        View.ON_THE_WAY: QCoreApplication.translate("Views", "On the way"),
        View.DISPUTES: QCoreApplication.translate("Views", "Disputes"),
        View.FINISHED: QCoreApplication.translate("Views", "Finished"),
        View.ARCHIVE: QCoreApplication.translate("Views", "Archive"),
        View.BIN: QCoreApplication.translate("Views", "Bin"),
        View.ALL: QCoreApplication.translate("Views", "All orders"),
    }[view]


class _Model(RowsModel[Entry]):
    """The lines as plain data."""

    hinted = True

    @override
    def identity(self, row: Entry) -> object:
        return row.kind, row.text

    @override
    def name(self, row: Entry) -> str:
        return row.text

    @override
    def said(self, row: Entry) -> str:
        return f"{row.text} {row.count}" if row.count else row.text

    @override
    def can_choose(self, row: Entry) -> bool:
        return row.kind is not Kind.HEADING


class _Delegate(RowDelegate):
    """Paints a line, wide or as an icon of the rail."""

    def __init__(self, theme: Theme, marketplaces: Marketplaces, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._marketplaces = marketplaces
        self.rail = False

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        heading = index.data(Qt.ItemDataRole.UserRole).kind is Kind.HEADING
        if heading:
            return QSize(40, 12 if self.rail else 44)
        return QSize(40, 40 if self.rail else 36)

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        if entry.kind is Kind.HEADING:
            if not self.rail:
                area = row.area.adjusted(20, 14, -20, 0)
                row.write(area, entry.text, row.tokens.text3, Size.CAPTION, STRONG)
            return
        ground = row.tokens.nav_selected if row.chosen else ""
        row.fill(row.area.adjusted(8, 1, -8, -1), ground, ring=row.focused)
        if self.rail:
            self._paint_rail(row, entry)
        else:
            self._paint_wide(row, entry)

    def _paint_rail(self, row: RowPainter, entry: Entry) -> None:
        side = 10 if entry.kind is Kind.STORE else 18
        self._paint_mark(row, row.box(row.area, (row.area.width() - side) / 2, side), entry)
        if _is_urgent(entry) and entry.count:
            badge = QRectF(row.area.right() - 25, row.area.top() + 1, 17, 17)
            row.painter.setPen(QPen(QColor(row.tokens.window), 2))
            row.painter.setBrush(QColor(row.tokens.danger))
            row.painter.drawEllipse(badge)
            row.painter.setFont(self.theme.font(Size.BADGE, STRONG, tabular=True))
            self._write_in_badge(row, badge, str(min(entry.count, 99)))

    def _paint_wide(self, row: RowPainter, entry: Entry) -> None:
        side, start = (10, 23) if entry.kind is Kind.STORE else (17, 20)
        self._paint_mark(row, row.box(row.area, start, side), entry)
        color = row.tokens.text if row.chosen else row.tokens.text2
        area = row.inset(row.area, 46, 46 if entry.count else 16)
        row.write(area, entry.text, color, weight=STRONG if row.chosen else MEDIUM)
        if entry.count:
            self._paint_count(row, entry)

    def _paint_count(self, row: RowPainter, entry: Entry) -> None:
        text, inner = str(entry.count), row.inset(row.area, 21, 21)
        if not _is_urgent(entry):
            color = row.tokens.text3
            row.write(inner, text, color, Size.CAPTION, MEDIUM, tabular=True, trailing=True)
            return
        row.painter.setFont(self.theme.font(Size.CAPTION, STRONG, tabular=True))
        width = max(20.0, row.painter.fontMetrics().horizontalAdvance(text) + 12.0)
        left = row.area.left() + 15 if row.mirrored else row.area.right() - 15 - width
        badge = QRectF(left, row.area.center().y() - 9, width, 18)
        row.fill(badge, row.tokens.danger, 9)
        self._write_in_badge(row, badge, text)

    def _write_in_badge(self, row: RowPainter, badge: QRectF, text: str) -> None:
        row.painter.setPen(QColor(row.tokens.on_danger))
        row.painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_mark(self, row: RowPainter, area: QRectF, entry: Entry) -> None:
        if entry.kind is Kind.STORE:
            row.fill(area, self._marketplaces.color(entry.marketplace), 3)
            return
        color = row.tokens.accent_text if row.chosen else row.tokens.text2
        row.icon(_OWN_ICONS.get(entry.kind) or _ICONS[entry.view], color, area, stroke=1.75)


def _is_urgent(entry: Entry) -> bool:
    return entry.kind is Kind.VIEW and entry.view is View.NEEDS_ACTION


def _is_same(entry: Entry, other: Entry | None) -> bool:
    """Whether two entries are the same line; a saved view keeps its id when it is renamed."""
    if other is None or entry.kind is not other.kind:
        return False
    mine, theirs = entry.saved, other.saved
    if entry.kind is Kind.SAVED and mine is not None and theirs is not None:
        return mine.id == theirs.id
    return entry.text == other.text


_OWN_ICONS = {Kind.SAVED: "list-filter", Kind.TAG: "tag"}


class SideBar(QWidget):
    """Views, stores, the menu button at the top and the backup's state at the bottom."""

    chosen = Signal(object, str)  # View and marketplace
    stayed = Signal()  # the line that is chosen already was chosen once more
    narrowed = Signal(object)  # the SavedView that is chosen, or a tag as one
    menu_wanted = Signal(object, object)  # the Entry of a saved view or a tag, and the place

    def __init__(self, theme: Theme, marketplaces: Marketplaces, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marketplaces = marketplaces
        self.setObjectName("side_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = _Model(self)
        self._list = RowsView(theme, self.tr("Views"), self)
        self._delegate = _Delegate(theme, marketplaces, self._list)
        self._list.setObjectName("views")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.clicked.connect(self.stayed)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._ask_menu)
        self._quiet = False
        self.menu_button = IconButton(theme, "menu", self.tr("Menu"), self)
        self.settings_button = IconButton(theme, "settings", self.tr("Settings"), self, size=17)
        self._logo = QLabel(self)
        self._logo.setFixedSize(22, 22)
        self._name = PlainLabel(theme, APP_NAME, self, weight=STRONG)
        self._note_icon = QLabel(self)
        self._note_icon.setFixedSize(15, 15)
        self._note = ElidedLabel(
            theme, self.tr("On this computer"), self, size=Size.CAPTION, tone="3"
        )
        self._note_warns = False
        self._lay_out()
        self._recolour()
        theme.changed.connect(self._recolour)
        self._counts = Counts({}, {}, ())
        self._saved: tuple[SavedView, ...] = ()
        self._tags: Mapping[str, int] = {}
        self._saved_counts: Mapping[ViewId, int] = {}
        self._rebuild()

    def show_counts(self, counts: Counts) -> None:
        """Show the views with their counts, and the stores that have orders."""
        self._counts = counts
        self._rebuild()

    def show_saved(
        self,
        saved: Sequence[SavedView],
        tags: Mapping[str, int],
        counts: Mapping[ViewId, int],
    ) -> None:
        """Show the user's own views in their order, and the tags, all with their counts."""
        self._saved, self._tags, self._saved_counts = tuple(saved), tags, counts
        self._rebuild()

    def _rebuild(self) -> None:
        entries = self._entries(self._counts)
        row = self._list.currentIndex().row()
        current = self._model.rows[row] if row >= 0 else None
        self._model.show(entries)
        if self._list.currentIndex().row() < 0:
            kept = [n for n, entry in enumerate(entries) if _is_same(entry, current)]
            self._quiet = bool(kept)
            self._list.setCurrentIndex(self._model.index(kept[0] if kept else 0))
            self._quiet = False
        self._hide_tags()

    def _hide_tags(self) -> None:
        """In the rail all tags look alike: they are left to the filter."""
        for row, entry in enumerate(self._model.rows):
            self._list.setRowHidden(row, self._delegate.rail and entry.kind is Kind.TAG)

    def _entries(self, counts: Counts) -> list[Entry]:
        entries = [
            Entry(Kind.VIEW, view_name(view), self._shown_count(view, counts), view)
            for view in _ICONS
        ]
        if self._saved:
            entries.append(Entry(Kind.HEADING, self.tr("My views")))
        entries.extend(
            Entry(Kind.SAVED, saved.name, self._counted(saved), saved.view, saved=saved)
            for saved in self._saved
        )
        if counts.marketplaces:
            entries.append(Entry(Kind.HEADING, self.tr("Stores")))
        entries.extend(
            Entry(Kind.STORE, self._marketplaces.name(store), count, View.ACTIVE, store)
            for store, count in counts.marketplaces.items()
        )
        if self._tags:
            entries.append(Entry(Kind.HEADING, self.tr("Tags")))
        for tag, count in self._tags.items():
            shown = SavedView(tag, View.ALL, OrderFilter(tags=(tag,)))
            entries.append(Entry(Kind.TAG, tag, count, View.ALL, saved=shown))
        return entries

    def choose_saved(self, name: str, kind: Kind = Kind.SAVED) -> None:
        """Choose a saved view or a tag as a click would."""
        for row, entry in enumerate(self._model.rows):
            if entry.kind is kind and entry.text == name:
                self._list.setCurrentIndex(self._model.index(row))
                return

    def choose(self, view: View, marketplace: str = "") -> None:
        """Choose a line as a click would."""
        for row, entry in enumerate(self._model.rows):
            plain = entry.saved is None and entry.kind is not Kind.HEADING
            if plain and entry.view is view and entry.marketplace == marketplace:
                index = self._model.index(row)
                if index == self._list.currentIndex():
                    self.stayed.emit()
                self._list.setCurrentIndex(index)
                return

    def show_backup(self, text: str, details: str, *, warning: bool) -> None:
        """Say at the foot when the library was backed up; a warning is not to be overlooked."""
        self._note_warns = warning
        self._note.setText(text)
        self._note.set_tone("warn" if warning else "3")
        self._note_icon.setToolTip(as_tool_tip(details))
        self._note.setAccessibleDescription(details)
        self._show_note_icon()
        self._recolour()

    def set_rail(self, rail: bool) -> None:
        """Switch between the wide bar and the rail."""
        self._delegate.rail = rail
        self.setFixedWidth(RAIL if rail else WIDE)
        for part in (self._logo, self._name, self._note):
            part.setVisible(not rail)
        self._show_note_icon()
        self._set_margins(self._top, 11 if rail else 18, 12, 11 if rail else 2, 0)
        self._set_margins(self._bottom, 11 if rail else 20, 0, 11 if rail else 8, 6)
        policy = Qt.ScrollBarPolicy
        self._list.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if rail else policy.ScrollBarAsNeeded
        )
        self._hide_tags()
        self._list.scheduleDelayedItemsLayout()

    def _show_note_icon(self) -> None:
        """The rail shows the note's icon above the settings only when it warns."""
        rail = self._delegate.rail
        self._note_icon.setVisible(self._note_warns or not rail)
        directions = QHBoxLayout.Direction
        self._bottom.setDirection(directions.TopToBottom if rail else directions.LeftToRight)
        middle = Qt.AlignmentFlag.AlignHCenter if rail else Qt.AlignmentFlag.AlignVCenter
        self._bottom.setAlignment(self._note_icon, middle)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self._list.setFocus(reason)

    def _set_margins(
        self, layout: QHBoxLayout, start: int, top: int, end: int, bottom: int
    ) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        layout.setContentsMargins(end if rtl else start, top, start if rtl else end, bottom)

    def _counted(self, saved: SavedView) -> int:
        return 0 if saved.id is None else self._saved_counts.get(saved.id, 0)

    def _shown_count(self, view: View, counts: Counts) -> int:
        return counts.views.get(view, 0) if view in _COUNTED else 0

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.setSpacing(6)
        self._top.addWidget(self._logo)
        self._top.addWidget(self._name, 1)
        self._top.addWidget(self.menu_button)
        self._bottom = QHBoxLayout()
        self._bottom.setSpacing(8)
        self._bottom.addWidget(self._note_icon)
        self._bottom.addWidget(self._note, 1)
        self._bottom.addWidget(self.settings_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(11)
        layout.addLayout(self._top)
        layout.addWidget(self._list, 1)
        layout.addLayout(self._bottom)
        self.set_rail(False)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            entry: Entry = current.data(Qt.ItemDataRole.UserRole)
            if self._quiet:
                return
            if entry.saved is not None:
                self.narrowed.emit(entry.saved)
            else:
                self.chosen.emit(entry.view, entry.marketplace)

    def _ask_menu(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        if index.isValid():
            entry: Entry = index.data(Qt.ItemDataRole.UserRole)
            if entry.saved is not None:
                self.menu_wanted.emit(entry, self._list.viewport().mapToGlobal(at))

    def _recolour(self) -> None:
        tokens, icons = self._theme.tokens, self._theme.icons
        ratio = self.devicePixelRatioF()
        self._logo.setPixmap(
            icons.pixmap("package-open", tokens.accent_text, 22, stroke=2, ratio=ratio)
        )
        icon, color = "shield-check", tokens.text3
        if self._note_warns:
            icon, color = "shield-alert", self._theme.tint(Tone.WARN).foreground
        self._note_icon.setPixmap(icons.pixmap(icon, color, 15, ratio=ratio))
