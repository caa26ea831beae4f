"""The middle of the window: heading, search, the table, what is said when it is empty."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import ListRow
from orders_gui.domain.money import Money
from orders_gui.overriding import override
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import FIRST_ROWS, Counts, Found, Query, SortKey, View
from orders_gui.ui.desk import Desk, NotOpen
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.orders.columns import COLUMNS
from orders_gui.ui.orders.delegate import OrderDelegate
from orders_gui.ui.orders.model import OrdersModel, PageRequest
from orders_gui.ui.orders.row_text import RowText
from orders_gui.ui.orders.view import OrdersView
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.shell.side_bar import view_name
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.fields import SearchField
from orders_gui.ui.widgets.labels import PlainLabel, line

if TYPE_CHECKING:
    from orders_gui.ui.orders.empty import EmptyLibrary, NothingHere

_NARROW = 440
_MANY = 200
_NARROWEST = 240

REST_AFTER_MS = 120
"""So long after the first rows the whole list is read, unless another list is wanted."""


class ListPage(QFrame):
    """Asks the desk for what the chosen view, the search and the sorting want."""

    counts_known = Signal(object)  # Counts
    query_changed = Signal(object)  # Query
    loaded = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        text: RowText,
        pictures: Pictures,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list_pane")
        # Less than what the hidden pages of the first start would take.
        self.setMinimumWidth(_NARROWEST)
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._query = Query()
        self._started = self._had_focus = self._empty = self._counts_wanted = False
        self._loading = False
        self._again = False
        self._name = ""
        self._wanted: OrderId | None = None
        self._counts = Counts({}, {}, ())
        self.model = OrdersModel(text, self)
        self.view = OrdersView(self.model, OrderDelegate(theme, text, formats, pictures), self)
        self.search = SearchField(theme, self.tr("Search orders, sellers, tracking"), self)
        self.add_button = Button(theme, self.tr("Add order"), self, kind="primary", icon="plus")
        self.import_button = IconButton(theme, "file-down", self.tr("Import"), self)
        self.view_button = IconButton(theme, "list-filter", self.tr("Group and columns"), self)
        self._title = PlainLabel(theme, "", self, size=Size.TITLE, weight=STRONG)
        self._count = PlainLabel(theme, "", self, size=Size.SMALL, tone="3")
        self._status = StatusLine(theme, formats, self)
        self.search.setAcceptDrops(False)
        self._lay_out()
        self._make_timers()
        self.search.textChanged.connect(self._typed)
        self.model.page_wanted.connect(self._read_page)
        header = self.view.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(3, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self._sort)
        pictures.arrived.connect(self._repaint)

    def _make_timers(self) -> None:
        # While somebody types, only the first rows are asked for.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_AFTER_MS)
        self._rest.timeout.connect(self._read_rest)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(0)
        self._typing.timeout.connect(self._search)

    @cached_property
    def empty_library(self) -> "EmptyLibrary":
        """What stands in the list's place while there is no order at all."""
        from orders_gui.ui.orders.empty import EmptyLibrary

        page = EmptyLibrary(self._theme, self)
        self._stack.addWidget(page)
        return page

    @cached_property
    def nothing_here(self) -> "NothingHere":
        """What stands in the list's place when nothing matches."""
        from orders_gui.ui.orders.empty import NothingHere

        page = NothingHere(self._theme, self)
        page.clear_wanted.connect(self.search.clear)
        self._stack.addWidget(page)
        return page

    @property
    def query(self) -> Query:
        """What the list shows."""
        return self._query

    @property
    def title(self) -> str:
        """What stands above the list."""
        return self._title.text()

    def start(self, wanted: OrderId | None) -> None:
        """The library is being opened: read the list for the first time and show `wanted`."""
        self._started = True
        self.reload(wanted)

    def show_selected(self, count: int) -> None:
        """Say how many orders are selected when it is more than one."""
        self._status.show_selected(count)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the dates are that are computed again."""
        self._status.show_progress(done, total)

    def show_view(self, view: View, marketplace: str) -> None:
        """Show another view."""
        self._name = ""
        wanted = OrderFilter()
        self._show_query(replace(self._query, view=view, marketplace=marketplace, filter=wanted))

    def show_money(self, amounts: Sequence[Money] | None) -> None:
        """Say how much money is in the orders that are shown; None stands for all open ones."""
        self._status.show_money(amounts)

    def show_narrowed(self, view: View, wanted: OrderFilter, name: str = "") -> None:
        """Show what a filter leaves of a view; `name` then stands above the list."""
        self._name = name
        self._title.setText(name or view_name(view))
        self._show_query(replace(self._query, view=view, marketplace="", filter=wanted))

    def insert_bar(self, bar: QWidget) -> None:
        """Put a bar between the heading and the list."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, bar)

    def set_grouped(self, grouped: bool) -> None:
        """Switch the group headings on or off."""
        self._show_query(replace(self._query, grouped=grouped))

    def reload(self, wanted: OrderId | None = None) -> None:
        """Read the list again, then show `wanted` if the list holds it."""
        self._wanted = wanted or self._wanted or self.view.current_order()
        self._counts_wanted = True
        self._read()

    def _read(self) -> None:
        if not self._started:
            return
        self._rest.stop()
        if self._loading:
            self._again = True
            return
        self._loading = True
        self._desk.ask(
            partial(_first, self._query, self._counts_wanted), self._show_first, self._failed
        )

    def _show_query(self, query: Query) -> None:
        if query != self._query:
            self._query = query
            self.query_changed.emit(query)
            self._wanted = self._wanted or self.view.current_order()
            self._read()

    def _typed(self) -> None:
        self._typing.start()

    def _search(self) -> None:
        self._show_query(replace(self._query, search=self.search.text().strip()))

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        descending = order == Qt.SortOrder.DescendingOrder
        sort = COLUMNS[section].sort if section >= 0 else SortKey.TIME_LEFT
        self._show_query(replace(self._query, sort=sort, descending=descending))

    def _show_first(self, first: "FirstRows") -> None:
        self._loading = False
        if self._again or first.query != self._query:
            self._again = False
            self._read()
            return
        self._empty = first.empty
        self.model.show_found(first.found, first.rows)
        if first.counts is not None:
            self._show_counts(first.counts)
        else:
            self._show_state()
            if self._counts_wanted:
                self._desk.ask(_counts, self._show_counts)
        self._counts_wanted = False
        if not first.found.complete:
            self._rest.start()
        self._show_wanted(complete=first.found.complete)
        self._take_first_focus()
        self.loaded.emit()

    def _show_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._show_state()
        self.counts_known.emit(counts)

    def _read_rest(self) -> None:
        self._desk.ask(partial(_all, self._query), self._show_all)

    def _show_all(self, every: tuple[Query, Found]) -> None:
        query, found = every
        if query == self._query and not self._loading:
            self.model.extend_found(found)
            self._show_state()
            self._show_wanted(complete=True)

    def _show_wanted(self, *, complete: bool) -> None:
        if self._wanted is None:
            return
        shown = self._wanted == self.view.current_order() or self.view.show_order(self._wanted)
        if shown or complete:
            self._wanted = None

    def _take_first_focus(self) -> None:
        """At the start the arrow keys move in the list."""
        if not self._had_focus:
            self._had_focus = True
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        shown = self._stack.currentWidget()
        inner = None if shown is None else shown.focusProxy() or shown
        (inner if inner is not None and inner.isVisibleTo(self) else self.search).setFocus(reason)

    def _failed(self, error: BaseException) -> None:
        self._loading = False
        if not isinstance(error, NotOpen):
            raise error

    def _read_page(self, request: PageRequest) -> None:
        self._desk.ask(partial(_page, request), self._show_page)

    def _show_page(self, page: tuple[PageRequest, list[ListRow]]) -> None:
        self.model.put_page(*page)

    def _show_state(self) -> None:
        """Title, count, status line, and which of the three pages is shown."""
        query, counts = self._query, self._counts
        self._title.setText(self._name or view_name(query.view))
        shown = counts.views.get(query.view, 0)
        if query.search or query.marketplace or query.filter != OrderFilter():
            shown = self.model.order_count
        self._count.setText(QCoreApplication.translate("Plurals", "%n orders", None, shown))
        empty = self._empty
        self._fit_bar()
        self.search.setEnabled(not empty)
        if empty:
            self._stack.setCurrentWidget(self.empty_library)
        elif self.model.order_count == 0:
            self.nothing_here.explain(query)
            self._stack.setCurrentWidget(self.nothing_here)
        else:
            self._stack.setCurrentWidget(self.view)
        self._status.show_counts(counts)
        self._status.setVisible(not empty)
        self._rules[0].setVisible(self._stack.currentWidget() is not self.view)
        self._rules[1].setVisible(not empty)

    def _repaint(self) -> None:
        self.view.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """In a narrow list the bar holds what is needed most; the rest is in the menus."""
        narrow = self.width() < _NARROW
        for part in (self._count, self.view_button, self.import_button):
            part.setVisible(not narrow and not self._empty)
        self.add_button.setVisible(not self._empty)
        self.add_button.set_short(narrow)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 16, 10)
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addSpacing(2)
        top.addWidget(self._count)
        top.addStretch(1)
        self.search.setMinimumWidth(64)
        self.search.setMaximumWidth(270)
        top.addWidget(self.search, 2)
        top.addWidget(self.view_button)
        top.addWidget(self.import_button)
        top.addWidget(self.add_button)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self._rules = (line(self), line(self))
        layout.insertWidget(1, self._rules[0])
        layout.addWidget(self._rules[1])
        layout.addWidget(self._status)


class StatusLine(QWidget):
    """Counts of the library and the money in open orders."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self._several = False
        self._open_money: Sequence[Money] = ()
        self._shown_money: Sequence[Money] | None = None
        self.setFixedHeight(32)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 16, 0)
        layout.setSpacing(16)
        self._orders = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._money = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._disputes = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._chosen = PlainLabel(
            theme, "", self, size=Size.CAPTION, weight=STRONG, tone="2", tabular=True
        )
        self._imported = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._progress = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        layout.addWidget(self._chosen)
        layout.addWidget(self._orders)
        layout.addWidget(self._money)
        layout.addWidget(self._disputes)
        layout.addStretch(1)
        layout.addWidget(self._progress)
        layout.addWidget(self._imported)

    def show_selected(self, count: int) -> None:
        """Say how many orders are selected when it is more than one."""
        text = QCoreApplication.translate("Plurals", "%n selected", None, count)
        self._chosen.setText(text)
        self._several = count > 1
        self._fit()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many dates are computed again; nothing when it is done or quickly done."""
        text = self.tr("Dates: {done} of {total}").format(done=done, total=total)
        self._progress.setText(text if done < total and total >= _MANY else "")
        self._fit()

    def show_money(self, amounts: Sequence[Money] | None) -> None:
        """Say how much money is in the orders that are shown; None stands for all open ones."""
        self._shown_money = amounts
        self._show_money()

    def _show_money(self) -> None:
        shown = self._shown_money
        amounts = self._open_money if shown is None else shown
        text = self.tr("{money} in open orders") if shown is None else self.tr("{money} shown here")
        sums = self._formats.sums(amounts)
        self._money.setText(text.format(money=sums) if sums else "")
        self._fit()

    def show_counts(self, counts: Counts) -> None:
        """Say how many orders are open and how much money is in them."""
        active = counts.views.get(View.ACTIVE, 0)
        disputes = counts.views.get(View.DISPUTES, 0)
        self._orders.setText(
            QCoreApplication.translate("Plurals", "%n active orders", None, active)
        )
        self._disputes.setText(QCoreApplication.translate("Plurals", "%n disputes", None, disputes))
        self._open_money = counts.open_money
        self._show_money()
        if counts.last_import is not None:
            when = self._formats.when(counts.last_import)
            self._imported.setText(self.tr("Last import: {when}").format(when=when))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out whole facts, the least needed first, rather than cut them."""
        room = self.width() - 36
        for part in (
            self._chosen,
            self._orders,
            self._money,
            self._progress,
            self._disputes,
            self._imported,
        ):
            wanted = bool(part.text()) and (part is not self._chosen or self._several)
            room -= part.sizeHint().width() + 16 if wanted else 0
            part.setVisible(wanted and room >= -16)


class FirstRows(NamedTuple):
    """What is read at once: the beginning of the list and its rows; `empty` is the library.

    In a small library the counts come with them, so that everything is painted at once.
    """

    query: Query
    found: Found
    rows: list[ListRow]
    empty: bool
    counts: Counts | None


def _first(query: Query, counted: bool, workspace: Workspace) -> FirstRows:
    listing, now = workspace.library.listing, workspace.now
    found = listing.first(query, now)
    rows = listing.rows(found.ids[:FIRST_ROWS])
    counts = listing.counts(now) if counted and listing.is_small() else None
    return FirstRows(query, found, rows, not rows and listing.is_empty(), counts)


def _counts(workspace: Workspace) -> Counts:
    return workspace.library.listing.counts(workspace.now)


def _all(query: Query, workspace: Workspace) -> tuple[Query, Found]:
    return query, workspace.library.listing.all(query, workspace.now)


def _page(request: PageRequest, workspace: Workspace) -> tuple[PageRequest, list[ListRow]]:
    return request, workspace.library.listing.rows(request.ids)
