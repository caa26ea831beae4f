"""The rows of the preview: headings of groups, entries, and the changes of an opened entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from orders_gui.overriding import override
from orders_gui.services.importing.plan import Entry, EntryState
from orders_gui.ui.importing.selection import Place, Selection
from orders_gui.ui.importing.words import Difference, ImportWords
from orders_gui.ui.widgets.labels import as_tool_tip

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
TICK, ORDER, RESULT, PLACED, CHANGES, TOTAL = range(6)
COLUMN_COUNT = 6

GROUPS = (EntryState.CHANGED, EntryState.SKIPPED, EntryState.NEW, EntryState.UNCHANGED)
_BRIEF = {EntryState.NEW: 3, EntryState.UNCHANGED: 2}
"""So many rows of a long group are shown when there are other groups beside it."""

_NOTHING = QModelIndex()


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group; `shown` of its `count` entries stand under it."""

    state: EntryState
    count: int
    shown: int


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry; `opened` when its changes stand under it."""

    place: Place
    entry: Entry
    opened: bool


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A change of an opened entry."""

    place: Place
    difference: Difference
    last: bool


Row = GroupRow | EntryRow | ChangeRow


class ImportModel(QAbstractTableModel):
    """Adapts a selection to a table; ticking is told by `ticks_changed`."""

    ticks_changed = Signal()

    def __init__(self, words: ImportWords, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]  # a QObject
        self.words = words
        self.selection = Selection(())
        self._rows: list[Row] = []
        self._only: EntryState | None = None
        self._search = ""
        self._limits: dict[EntryState, int | None] = {}
        self._opened: set[Place] = set()
        self._haystack: dict[Place, str] = {}

    def show(self, selection: Selection) -> None:
        """Show another selection; groups are as long as at first."""
        self.selection = selection
        self._haystack.clear()
        self._opened.clear()
        present = [state for state in GROUPS if selection.count(state)]
        self._limits = {
            state: _BRIEF[state]
            if len(present) > 1 and state in _BRIEF and selection.count(state) > _BRIEF[state] + 1
            else None
            for state in GROUPS
        }
        self._lay_out()

    def filter(self, only: EntryState | None, search: str) -> None:
        """Show one group only, or the entries in which a text is found."""
        self._only = only
        self._search = search.strip().casefold()
        self._lay_out()

    def row_at(self, row: int) -> Row | None:
        """What stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rows(self) -> Sequence[Row]:
        """Everything that stands in the table."""
        return self._rows

    def set_folded(self, state: EntryState, folded: bool) -> None:
        """Fold a group up, or show all of it."""
        self._limits[state] = 0 if folded else None
        self._lay_out()

    def is_whole(self, state: EntryState) -> bool:
        """Whether all entries of a group are shown."""
        return self._limits.get(state) is None

    def set_opened(self, place: Place, opened: bool) -> None:
        """Show all changes of an entry under it, or not."""
        if opened:
            self._opened.add(place)
        else:
            self._opened.discard(place)
        self._lay_out()

    def toggle(self, row: int) -> None:
        """Tick what stands in a row, or take the tick away; a heading stands for its group."""
        shown = self.row_at(row)
        if isinstance(shown, EntryRow):
            if self.selection.can_tick(shown.place):
                self.selection.tick([shown.place], not self.selection.is_ticked(shown.place))
        elif isinstance(shown, ChangeRow):
            change = shown.difference.change
            if change.held is not None:
                ticked = self.selection.is_held_ticked(shown.place, change)
                self.selection.tick_held(shown.place, change, not ticked)
        elif isinstance(shown, GroupRow):
            self.tick_group(
                shown.state, self.selection.state_of(self._places(shown.state)) is not True
            )
        self._tell()

    def tick_group(self, state: EntryState, ticked: bool) -> None:
        """Tick all entries of a group that are found, also those that are not shown."""
        self.selection.tick(self._places(state), ticked)
        self._tell()

    def group_state(self, state: EntryState) -> bool | None:
        """Whether all, none or some (None) of a group are ticked."""
        return self.selection.state_of(self._places(state))

    def can_tick_group(self, state: EntryState) -> bool:
        """Whether the group has entries that can be ticked."""
        return any(self.selection.can_tick(place) for place in self._places(state))

    def row_of(self, wanted: object) -> int:
        """The row of an entry's place or of a group's state; -1 when it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, EntryRow) and row.place == wanted:
                return number
            if isinstance(row, GroupRow) and row.state == wanted:
                return number
        return -1

    @override
    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else COLUMN_COUNT

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == CHANGES:
            return self._tool_tip(row)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                "", self.tr("Order"), self.tr("Result"), self.tr("Placed"),
                self.tr("What changes"), self.tr("Total"),
            )[section]  # fmt: skip
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignTrailing
                if section == TOTAL
                else Qt.AlignmentFlag.AlignLeading
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, row: Row, column: int) -> str:
        """What a screen reader says; the delegate paints the rest."""
        if isinstance(row, GroupRow):
            return f"{self.words.result(row.state)} {row.count}" if column == TICK else ""
        if isinstance(row, ChangeRow):
            difference = row.difference
            text = f"{difference.name}: {difference.old} → {difference.new}"
            return text if column in (ORDER, CHANGES) else ""
        return {
            ORDER: self.words.spoken(row.entry),
            RESULT: self.words.result(row.entry.state),
            PLACED: self.words.placed(row.entry),
            CHANGES: self.words.reason(row.entry),
            TOTAL: self.words.total(row.entry),
        }.get(column, "")

    def _tool_tip(self, row: Row) -> str:
        if not isinstance(row, EntryRow):
            return ""
        lines = [f"{d.name}: {d.old} → {d.new}" for d in self.words.differences(row.entry)]
        return as_tool_tip("\n".join(lines) or self.words.reason(row.entry))

    def _places(self, state: EntryState) -> list[Place]:
        return [place for place, entry in self.selection.entries(state) if self._fits(place, entry)]

    def _fits(self, place: Place, entry: Entry) -> bool:
        if not self._search:
            return True
        if place not in self._haystack:
            order = entry.draft.order if entry.draft else None
            words = [self.words.title(entry), self.words.subtitle(entry)]
            if order is not None:
                words += [order.number, order.seller]
                words += [number.number for number in order.tracking_numbers]
            self._haystack[place] = " ".join(words).casefold()
        wanted = self._search
        return wanted in self._haystack[place] or wanted.replace(" ", "") in self._haystack[place]

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = []
        for state in GROUPS:
            if self._only not in (None, state):
                continue
            places = self._places(state)
            if not places:
                continue
            limit = self._limits.get(state)
            if (self._only is not None or self._search) and limit != 0:
                limit = None
            shown = places if limit is None else places[:limit]
            self._rows.append(GroupRow(state, len(places), len(shown)))
            for place in shown:
                self._add(place)
        self.endResetModel()

    def _add(self, place: Place) -> None:
        entry = self.selection.entry(place)
        opened = place in self._opened
        self._rows.append(EntryRow(place, entry, opened))
        if opened:
            differences = self.words.differences(entry)
            self._rows.extend(
                ChangeRow(place, difference, number == len(differences))
                for number, difference in enumerate(differences, start=1)
            )

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, COLUMN_COUNT - 1)
            )
        self.ticks_changed.emit()
