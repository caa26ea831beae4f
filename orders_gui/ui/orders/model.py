"""The list's model: ids in memory, rows by page on demand, group headings between them."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import Group, ListRow
from orders_gui.overriding import override
from orders_gui.store.rows.listing import Found
from orders_gui.ui.orders.columns import COLUMNS, column_title
from orders_gui.ui.orders.row_text import RowText

PAGE = 128
"""Rows that are read at once."""

KEPT_PAGES = 64

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `ListRow`, a `Heading`, or None while the row is still being read."""

# Joined once: they are asked for with every cell that is painted.
_OF_HEADING = Qt.ItemFlag.ItemIsEnabled
_OF_ORDER = _OF_HEADING | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

_TEXT_ROLES = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a group of orders."""

    group: Group
    count: int


class PageRequest(NamedTuple):
    """Rows that the view wants to show: the ids of one page of one listing."""

    listing: int
    page: int
    ids: tuple[int, ...]


class OrdersModel(QAbstractTableModel):
    """An adapter over ids and rows; it decides nothing and reads nothing by itself."""

    page_wanted = Signal(object)  # PageRequest

    def __init__(self, text: RowText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._ids: array[int] = array("q")
        self._headings: list[tuple[int, Heading]] = []
        self._pages: OrderedDict[int, dict[int, ListRow]] = OrderedDict()
        self._asked: set[int] = set()
        self._partial: set[int] = set()
        """Pages of which only the beginning is known."""
        self._listing = 0

    def show_found(self, found: Found, rows: Sequence[ListRow]) -> None:
        """Show another list; `rows` are the first of its rows, known already."""
        self.beginResetModel()
        self._listing += 1
        self._ids = found.ids
        self._headings = _headings(found.groups)
        self._pages.clear()
        self._asked.clear()
        self._partial.clear()
        known = {int(row.id): row for row in rows}
        for page in range(-(-len(rows) // PAGE)):
            ids = self._page_ids(page)
            if all(order_id in known for order_id in ids):
                self._pages[page] = {order_id: known[order_id] for order_id in ids}
        self.endResetModel()

    def extend_found(self, found: Found) -> None:
        """Replace the ids by the whole list whose beginning is shown already."""
        same = self._ids == found.ids[: len(self._ids)]
        headings = _headings(found.groups)
        if not same or [at for at, _ in headings[: len(self._headings)]] != [
            at for at, _ in self._headings
        ]:
            rows = [row for page in self._pages.values() for row in page.values()]
            self.show_found(found, rows)
            return
        first = self.rowCount()
        last = len(found.ids) + len(headings) - 1
        grows = last >= first
        if grows:
            self.beginInsertRows(QModelIndex(), first, last)
        if len(self._ids) % PAGE:
            self._partial.add(len(self._ids) // PAGE)
        self._ids = found.ids
        self._headings = headings
        if grows:
            self.endInsertRows()
        for at, _ in headings:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS) - 1))

    def put_page(self, request: PageRequest, rows: Sequence[ListRow]) -> None:
        """Take the rows that `page_wanted` asked for; those of an earlier list are dropped."""
        self._asked.discard(request.page)
        if request.listing != self._listing or request.ids != self._page_ids(request.page):
            return
        self._partial.discard(request.page)
        self._pages[request.page] = {int(row.id): row for row in rows}
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        first = self._row_of_position(request.page * PAGE)
        last = self._row_of_position(request.page * PAGE + len(request.ids) - 1)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def put_rows(self, rows: Sequence[ListRow]) -> None:
        """Take changed rows that are shown somewhere in the list."""
        fresh = {int(row.id): row for row in rows}
        for page in self._pages.values():
            for order_id in page.keys() & fresh.keys():
                page[order_id] = fresh[order_id]
                index = self.index_of(OrderId(order_id))
                self.dataChanged.emit(index, index.siblingAtColumn(len(COLUMNS) - 1))

    def retranslate(self) -> None:
        """Show the same rows with new texts (another day or theme)."""
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def order_at(self, index: Index) -> OrderId | None:
        """The order in the row of `index`; None for a heading."""
        position = self._position(index.row()) if index.isValid() else None
        return None if position is None else OrderId(self._ids[position])

    def index_of(self, order_id: OrderId) -> QModelIndex:
        """Where an order stands; invalid when the list does not show it."""
        try:
            position = self._ids.index(order_id)
        except ValueError:
            return QModelIndex()
        return self.index(self._row_of_position(position), 0)

    def heading_rows(self) -> list[int]:
        """The rows that are headings."""
        return [at for at, _ in self._headings]

    @property
    def order_count(self) -> int:
        """How many orders the list shows."""
        return len(self._ids)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids) + len(self._headings)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or (role != ROW_ROLE and role not in _TEXT_ROLES):
            return None
        row = self._row(index.row())
        if role == ROW_ROLE:
            return row
        if isinstance(row, Heading):
            return self._text.heading(row.group) if index.column() == 0 else None
        if row is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text.tool_tip(row, column.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                self._text.spoken(row) if index.column() == 0 else self._text.cell(row, column.id)
            )
        return self._text.cell(row, column.id)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(COLUMNS[section].id)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            at_end = COLUMNS[section].right_aligned
            side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _OF_HEADING if self._position(index.row()) is None else _OF_ORDER

    def _row(self, row: int) -> ListRow | Heading | None:
        position = self._position(row)
        if position is None:
            return next(heading for at, heading in self._headings if at == row)
        page = position // PAGE
        known = self._pages.get(page)
        if known is None:
            self._ask(page)
            return None
        if page in self._partial:
            self._ask(page)
        self._pages.move_to_end(page)
        return known.get(self._ids[position])

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.page_wanted.emit(PageRequest(self._listing, page, self._page_ids(page)))

    def _page_ids(self, page: int) -> tuple[int, ...]:
        return tuple(self._ids[page * PAGE : (page + 1) * PAGE])

    def _position(self, row: int) -> int | None:
        """The place among the ids of a row; None for a heading."""
        rows = [at for at, _ in self._headings]
        above = bisect_right(rows, row)
        if above and rows[above - 1] == row:
            return None
        return row - above

    def _row_of_position(self, position: int) -> int:
        row = position
        for at, _ in self._headings:
            if at > row:
                break
            row += 1
        return row


def _headings(groups: Sequence[tuple[Group, int]]) -> list[tuple[int, Heading]]:
    """Where the headings stand: before the first order of their group."""
    headings: list[tuple[int, Heading]] = []
    above = 0
    for number, (group, count) in enumerate(groups):
        headings.append((above + number, Heading(group, count)))
        above += count
    return headings
