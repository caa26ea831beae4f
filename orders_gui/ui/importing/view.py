"""The table of the import preview: heights, ticks by mouse and keyboard, folding."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from orders_gui.overriding import override
from orders_gui.ui.importing.delegate import (
    CHANGE_HEIGHT,
    GROUP_HEIGHT,
    ROW_HEIGHT,
    ImportDelegate,
)
from orders_gui.ui.importing.model import (
    CHANGES,
    COLUMN_COUNT,
    ORDER,
    PLACED,
    TICK,
    ChangeRow,
    EntryRow,
    GroupRow,
    ImportModel,
    Row,
)

_WIDTHS = (44, 0, 126, 108, 348, 100)
_NARROW = 1100
_LOW_CHANGES = 300


class ImportView(QTableView):
    """Shows the model; Space ticks, Left and Right fold."""

    accepted = Signal()  # Enter

    def __init__(self, model: ImportModel, delegate: ImportDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._import = model
        self._delegate = delegate
        self._current: object = None
        delegate.setParent(self)
        self.setAccessibleName(self.tr("Orders in the file"))
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setMinimumSectionSize(CHANGE_HEIGHT)
        vertical.setDefaultSectionSize(ROW_HEIGHT)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelAboutToBeReset.connect(self._remember)
        self.setModel(model)
        model.modelReset.connect(self._lay_out)
        header = self.horizontalHeader()
        header.setFixedHeight(34)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(30)
        for section, width in enumerate(_WIDTHS):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(section, width or 200)
        header.setSectionResizeMode(ORDER, QHeaderView.ResizeMode.Stretch)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < _NARROW
        self._delegate.narrow = narrow
        self.setColumnHidden(PLACED, narrow)
        self.setColumnWidth(CHANGES, _LOW_CHANGES if narrow else _WIDTHS[CHANGES])
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        shown = self._import.row_at(row)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif shown is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self._import.toggle(row)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._tick_group(row, shown)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self._fold(shown, folds=(key == Qt.Key.Key_Left) != rtl)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._import.row_at(index.row())
        if event.button() is not Qt.MouseButton.LeftButton or row is None:
            return
        if isinstance(row, GroupRow):
            self._press_group(index, row, event.position().toPoint())
        elif index.column() == TICK or isinstance(row, ChangeRow):
            self._import.toggle(index.row())
        elif index.column() == CHANGES and self._import.words.differences(row.entry):
            self._import.set_opened(row.place, not row.opened)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def choose_first(self) -> None:
        """Put the keyboard on the first entry."""
        rows = self._import.rows()
        first = next((n for n, row in enumerate(rows) if isinstance(row, EntryRow)), 0)
        self._choose(first)

    def _press_group(self, index: QModelIndex, row: GroupRow, at: QPoint) -> None:
        box = self.columnWidth(TICK)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.viewport().width() - at.x() if rtl else at.x()
        if left < box:
            self._import.toggle(index.row())
        else:
            self._import.set_folded(row.state, self._import.is_whole(row.state))

    def _tick_group(self, row: int, shown: Row) -> None:
        """Tick the whole group of a row, or take all its ticks away."""
        if isinstance(shown, GroupRow):
            self._import.toggle(row)
            return
        state = self._import.selection.entry(shown.place).state
        self._import.tick_group(state, self._import.group_state(state) is not True)

    def _fold(self, shown: Row, *, folds: bool) -> None:
        if isinstance(shown, GroupRow):
            self._import.set_folded(shown.state, folds)
        elif isinstance(shown, ChangeRow):
            if folds:
                self._current = shown.place
                self._import.set_opened(shown.place, opened=False)
        elif not folds:
            if self._import.words.differences(shown.entry):
                self._import.set_opened(shown.place, opened=True)
        elif shown.opened:
            self._import.set_opened(shown.place, opened=False)
        else:
            self._choose(self._import.row_of(shown.entry.state))

    def _choose(self, row: int) -> None:
        index = self._import.index(row, ORDER)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def _hover(self, row: int) -> None:
        if self._delegate.hovered_row != row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _remember(self) -> None:
        shown = self._import.row_at(self.currentIndex().row())
        if isinstance(shown, GroupRow):
            self._current = shown.state
        elif shown is not None:
            self._current = shown.place

    def _lay_out(self) -> None:
        """Give the rows their heights; the chosen row stays the same entry."""
        self.clearSpans()
        for number, row in enumerate(self._import.rows()):
            if isinstance(row, GroupRow):
                self.setSpan(number, 0, 1, COLUMN_COUNT)
                self.setRowHeight(number, GROUP_HEIGHT)
            elif isinstance(row, ChangeRow):
                self.setRowHeight(number, CHANGE_HEIGHT)
            elif self.rowHeight(number) != ROW_HEIGHT:
                self.setRowHeight(number, ROW_HEIGHT)
        if self._current is not None:
            self._choose(self._import.row_of(self._current))
