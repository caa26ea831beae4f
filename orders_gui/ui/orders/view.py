"""The table of orders: heights, headings, hover, keyboard and context menu."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from orders_gui.domain.ids import OrderId
from orders_gui.overriding import override
from orders_gui.ui.orders.columns import COLUMNS, ColumnId
from orders_gui.ui.orders.delegate import (
    COMPACT_HEIGHT,
    HEADING_HEIGHT,
    ROW_HEIGHT,
    OrderDelegate,
)
from orders_gui.ui.orders.model import OrdersModel

_KEPT_SELECTED = 500
"""A larger selection is not kept over a change of the list."""


class OrdersView(QTableView):
    """Shows the model; what a click or a key means is told by signals."""

    current_order_changed = Signal(object)  # OrderId or None
    activated_order = Signal(object)  # OrderId: Enter or double click
    menu_wanted = Signal(object)  # QPoint, global

    def __init__(self, model: OrdersModel, delegate: OrderDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._orders = model
        self._delegate = delegate
        delegate.setParent(self)
        self._current: OrderId | None = None
        self._current_row = 0
        self._selected: list[OrderId] = []
        self._low_rows: list[int] = []
        self.setObjectName("orders")
        self.setAccessibleName(self.tr("Orders"))
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(HEADING_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelAboutToBeReset.connect(self._remember)
        self.setModel(model)
        model.modelReset.connect(self._restore)
        model.rowsInserted.connect(self._lay_out_headings)
        self.doubleClicked.connect(self._activate)
        self._set_up_header()

    def selected_orders(self) -> list[OrderId]:
        """The selected orders in the order of the list."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        found = (self._orders.order_at(index) for index in rows)
        return [order_id for order_id in found if order_id is not None]

    def selected_count(self) -> int:
        """How many orders are selected, without asking for each."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        rows = [(part.top(), part.bottom()) for part in ranges if part.left() == 0]
        headings = self._orders.heading_rows()
        inside = sum(top <= heading <= bottom for top, bottom in rows for heading in headings)
        return sum(bottom - top + 1 for top, bottom in rows) - inside

    def wanted_width(self, section: int) -> int:
        """The width of a column when it is shown."""
        header = self.horizontalHeader()
        return header.sectionSize(section) or COLUMNS[section].width

    def show_under_title(self, column: ColumnId) -> None:
        """What the second line of a row says: the fact whose own column is hidden."""
        if self._delegate.under_title is not column:
            self._delegate.under_title = column
            if self.isVisible():
                self.viewport().update()

    def current_order(self) -> OrderId | None:
        """The order that the detail pane shows."""
        return self._orders.order_at(self.currentIndex())

    def show_order(self, order_id: OrderId) -> bool:
        """Select an order and scroll to it; whether the list shows it."""
        index = self._orders.index_of(order_id)
        if not index.isValid():
            return False
        self._select_only(index)
        self.scrollTo(index)
        return True

    @property
    def compact(self) -> bool:
        """Whether rows have one line."""
        return self._delegate.compact

    def set_compact(self, compact: bool) -> None:
        """Switch between rows of two lines and of one."""
        self._delegate.compact = compact
        self.verticalHeader().setDefaultSectionSize(COMPACT_HEIGHT if compact else ROW_HEIGHT)
        self._lay_out_headings()

    def reset_columns(self) -> None:
        """Give the columns the order and widths of the first start."""
        header = self.horizontalHeader()
        for section, column in enumerate(COLUMNS):
            header.moveSection(header.visualIndex(section), section)
            header.resizeSection(section, column.width)

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        order_id = self._orders.order_at(current)
        if order_id != self._current:
            self._current = order_id
            self.current_order_changed.emit(order_id)

    @override
    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        headings = self._orders.heading_rows()
        if index.isValid() and index.row() in headings:
            up = action in (
                QAbstractItemView.CursorAction.MoveUp,
                QAbstractItemView.CursorAction.MovePageUp,
                QAbstractItemView.CursorAction.MovePrevious,
            )
            row = index.row() - 1 if up and index.row() > 0 else index.row() + 1
            index = index.siblingAtRow(row)
        return index if index.isValid() else self.currentIndex()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            area = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(area.center()))
        elif self._orders.order_at(self.indexAt(self.viewport().mapFrom(self, event.pos()))):
            self.menu_wanted.emit(event.globalPos())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setObjectName("columns")
        header.setFixedHeight(34)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setMinimumSectionSize(60)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for section, column in enumerate(COLUMNS):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, column.width)
            header.setSectionHidden(section, column.hidden_at_first)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _hover(self, row: int) -> None:
        before = self._delegate.hovered_row
        if before != row:
            self._delegate.hovered_row = row
            for changed in (before, row):
                if changed >= 0:
                    top = self.rowViewportPosition(changed)
                    self.viewport().update(0, top, self.viewport().width(), self.rowHeight(changed))

    def _activate(self, index: QModelIndex) -> None:
        order_id = self._orders.order_at(index)
        if order_id is not None:
            self.activated_order.emit(order_id)

    def _remember(self) -> None:
        self._current_row = max(self.currentIndex().row(), 0)
        few = self.selected_count() <= _KEPT_SELECTED
        self._selected = self.selected_orders() if few else []

    def _restore(self) -> None:
        """After a reset: the same orders selected, or the neighbour when the order is gone."""
        self._lay_out_headings()
        kept = self._current
        index = QModelIndex() if kept is None else self._orders.index_of(kept)
        if not index.isValid() and self._orders.order_count:
            index = self._nearest(self._current_row)
        if index.isValid():
            self._select_only(index)
            self._select_again()
        elif self._current is not None:
            self._current = None
            self.current_order_changed.emit(None)

    def _select_only(self, index: QModelIndex) -> None:
        """Qt's own selectRow() chooses no column, and so no row, from right to left."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _select_again(self) -> None:
        """Select the other orders that were selected before the reset."""
        whole_row = (
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        )
        for order_id in self._selected:
            index = self._orders.index_of(order_id)
            if index.isValid() and len(self._selected) > 1:
                self.selectionModel().select(index, whole_row)

    def _nearest(self, row: int) -> QModelIndex:
        last = self._orders.rowCount() - 1
        for candidate in (min(row, last), min(row, last) + 1, min(row, last) - 1):
            index = self._orders.index(candidate, 0)
            if index.isValid() and self._orders.order_at(index) is not None:
                return index
        return QModelIndex()

    def _lay_out_headings(self) -> None:
        self.clearSpans()
        headings = self._orders.heading_rows()
        for row in self._low_rows:
            if row < self._orders.rowCount():
                self.setRowHeight(row, self.verticalHeader().defaultSectionSize())
        self._low_rows = headings
        for row in headings:
            self.setSpan(row, 0, 1, len(COLUMNS))
            self.setRowHeight(row, HEADING_HEIGHT)
