"""The rows of a rulebook as a table."""

import html
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override
from orders_gui.services.rules.rulebooks import RuleRow
from orders_gui.ui.errors import translated
from orders_gui.ui.rules.words import short_value, source_text, trust_text, value_text

ROW_ROLE = Qt.ItemDataRole.UserRole


class RuleColumn(IntEnum):
    """The columns in their order."""

    RULE = 0
    VALUE = 1
    SOURCE = 2
    TRUST = 3


class RulesModel(QAbstractTableModel):
    """The rows as plain data."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[RuleRow, ...] = ()
        self._language = "en"

    def show(self, rows: Sequence[RuleRow], language: str) -> None:
        """Show other rows, keeping the view's place when only their figures changed."""
        same = [row.rule.id for row in rows] == [row.rule.id for row in self._rows]
        if same and rows and language == self._language:
            self._rows = tuple(rows)
            last = self.index(len(rows) - 1, len(RuleColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows, self._language = tuple(rows), language
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(RuleColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Rule"), self.tr("Value"), self.tr("Source"), self.tr("Trust"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        return None

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (self.texts(row)[0], value_text(row), row.rule.source)
            return f"<qt>{'<br>'.join(map(html.escape, lines))}</qt>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((*self.texts(row)[:3], translated(row.how_sure)))
        return None

    def texts(self, row: RuleRow) -> tuple[str, str, str, str]:
        """The texts of a row's cells."""
        title = row.rule.title.text(self._language)
        return title, short_value(row), source_text(row.rule), trust_text(row)
