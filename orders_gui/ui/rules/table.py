"""The table of a rulebook: rule, value, source as a link, how sure."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from orders_gui.overriding import override
from orders_gui.services.rules.rulebooks import RuleRow
from orders_gui.ui.fonts import MEDIUM, NORMAL, Size
from orders_gui.ui.rules.model import ROW_ROLE, RuleColumn, RulesModel
from orders_gui.ui.rules.words import trust_look, trust_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.tags import paint_tag

ROW_HEIGHT = 34
HEAD_HEIGHT = 32
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


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


class _Delegate(QStyledItemDelegate):
    """Paints a row with a hairline above it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, ROW_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, area = self._theme.tokens, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(tokens.selected))
        if index.row():
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(area.topLeft(), area.topRight())
        if chosen:
            self._paint_focus(painter, index, area)
        row: RuleRow = index.data(ROW_ROLE)
        if index.column() == RuleColumn.TRUST:
            ground = tokens.surface if chosen else ""
            self._paint_tag(painter, row, area, ground)
        else:
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_text(painter, index, area, hovered=hovered)
        painter.restore()

    def _paint_focus(
        self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, area: QRectF
    ) -> None:
        """The part of a ring round the whole row that lies in this cell."""
        table = self.parent()
        if isinstance(table, QTableView) and table.hasFocus():
            last = index.model().columnCount() - 1
            row = QRectF(table.visualRect(index.sibling(index.row(), 0)))
            row |= QRectF(table.visualRect(index.sibling(index.row(), last)))
            painter.setClipRect(area)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRoundedRect(row.adjusted(2, 2, -2, -1), 6, 6)

    def _paint_text(
        self,
        painter: QPainter,
        index: QModelIndex | QPersistentModelIndex,
        area: QRectF,
        *,
        hovered: bool,
    ) -> None:
        tokens, column = self._theme.tokens, index.column()
        link = column == RuleColumn.SOURCE
        font = self._theme.font(Size.SMALL, NORMAL if link else MEDIUM, tabular=True)
        painter.setFont(font)
        if link and hovered:
            font.setUnderline(True)
            painter.setFont(font)
            font.setUnderline(False)
        painter.setPen(QColor(tokens.accent_text if link else tokens.text))
        start = 16 if column == RuleColumn.RULE else 10
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(4, 0, -start, 0) if rtl else area.adjusted(start, 0, -4, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, round(inner.width())
        )
        painter.drawText(inner, _LEADING, text)

    def _paint_tag(self, painter: QPainter, row: RuleRow, area: QRectF, ground: str) -> None:
        tone, icon = trust_look(row)
        body = area.adjusted(4, 0, -8, 0)
        if painter.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            body = area.adjusted(8, 0, -4, 0)
        text = trust_text(row)
        paint_tag(painter, self._theme, tone, icon, text, body, background=ground)
