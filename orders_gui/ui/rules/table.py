"""The table of a rulebook: rule, value, source as a link, how sure."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from orders_gui.overriding import override
from orders_gui.services.rules.rulebooks import RuleRow
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.rules.model import ROW_ROLE, RuleColumn, RulesModel
from orders_gui.ui.rules.words import trust_look, trust_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter
from orders_gui.ui.widgets.tags import paint_tag

ROW_HEIGHT = 34
HEAD_HEIGHT = 32


class RulesTable(QTableView):
    """One row a rule; Enter or a double click changes it, a click on the source opens it."""

    change_wanted = Signal(object)  # RuleRow
    source_wanted = Signal(object)  # RuleRow
    chosen = Signal(object)  # RuleRow

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.rules = RulesModel(self)
        self.setModel(self.rules)
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(HEAD_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(RuleColumn.RULE, QHeaderView.ResizeMode.Stretch)
        self.set_widths(150, 140, 100)
        self.doubleClicked.connect(self._change)
        self.clicked.connect(self._clicked)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def set_widths(self, value: int, source: int, trust: int) -> None:
        """How wide the columns are; the rule's name has the rest."""
        for column, width in (
            (RuleColumn.VALUE, value),
            (RuleColumn.SOURCE, source),
            (RuleColumn.TRUST, trust),
        ):
            self.setColumnWidth(column, width)

    def current(self) -> RuleRow | None:
        """The row at hand."""
        found = self.currentIndex().data(ROW_ROLE)
        return found if isinstance(found, RuleRow) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and row is not None:
            self.change_wanted.emit(row)
            return
        super().keyPressEvent(event)

    def _change(self, index: QModelIndex) -> None:
        if index.column() != RuleColumn.SOURCE:
            self.change_wanted.emit(index.data(ROW_ROLE))

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == RuleColumn.SOURCE:
            self.source_wanted.emit(index.data(ROW_ROLE))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(ROW_ROLE))


class _Delegate(RowDelegate):
    """Paints a row with a hairline above it."""

    height = ROW_HEIGHT

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        painter, tokens, area = row.painter, row.tokens, row.area
        if row.chosen:
            painter.fillRect(area, QColor(tokens.selected))
        if index.row():
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(area.topLeft(), area.topRight())
        if row.chosen:
            self._paint_focus(row, index)
        rule: RuleRow = index.data(ROW_ROLE)
        if index.column() == RuleColumn.TRUST:
            body, ground = row.inset(area, 8, 4), tokens.surface if row.chosen else ""
            paint_tag(
                painter, self.theme, *trust_look(rule), trust_text(rule), body, background=ground
            )
        elif index.column() == RuleColumn.SOURCE:
            link, color = row.inset(area, 10, 4), tokens.accent_text
            text, hovered = str(index.data()), row.hovered
            row.write(link, text, color, Size.SMALL, tabular=True, underlined=hovered)
        else:
            start = 16 if index.column() == RuleColumn.RULE else 10
            inner = row.inset(area, start, 4)
            row.write(inner, str(index.data()), tokens.text, Size.SMALL, MEDIUM, tabular=True)

    def _paint_focus(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        """The part of a ring round the whole row that lies in this cell."""
        table = self.parent()
        if isinstance(table, QTableView) and table.hasFocus():
            last = index.model().columnCount() - 1
            whole = QRectF(table.visualRect(index.sibling(index.row(), 0)))
            whole |= QRectF(table.visualRect(index.sibling(index.row(), last)))
            row.painter.setClipRect(row.area)
            row.fill(whole.adjusted(2, 2, -2, -1), "", 6, ring=True)
