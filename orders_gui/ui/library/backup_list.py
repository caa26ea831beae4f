"""A list of backups: when each was made, why, and what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from orders_gui.services.library.backup import Reason
from orders_gui.services.library.backup_list import BackupContents
from orders_gui.ui.fonts import MEDIUM, NORMAL, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme

ROW = 52
"""The height of a row."""

_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing


def reason_text(reason: Reason | None) -> str:
    """Why a backup was made."""
    return {
        Reason.REGULAR: QCoreApplication.translate("Backups", "regular"),
        Reason.BEFORE_IMPORT: QCoreApplication.translate("Backups", "before an import"),
        Reason.BEFORE_MIGRATION: QCoreApplication.translate(
            "Backups", "before an update of the program"
        ),
        Reason.BEFORE_RESTORE: QCoreApplication.translate("Backups", "before a restore"),
        None: QCoreApplication.translate("Backups", "made by you"),
    }[reason]


def holds_text(backup: BackupContents) -> str:
    """What a backup holds, in a line."""
    parts = (
        QCoreApplication.translate("Plurals", "%n orders", None, backup.orders),
        QCoreApplication.translate("Plurals", "%n disputes", None, backup.disputes),
        QCoreApplication.translate("Plurals", "%n files", None, backup.files),
    )
    return ", ".join(parts)


class BackupList(QListView):
    """One row a backup, the newest first; the first is chosen."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _Model(formats, self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(self.tr("Backups"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)

    def show_backups(self, backups: Sequence[BackupContents]) -> None:
        """Show other backups."""
        self._model.show(backups)
        if backups:
            self.setCurrentIndex(self._model.index(0))

    @property
    def backup(self) -> BackupContents | None:
        """The chosen one."""
        row = self.currentIndex().row()
        return self._model.backups[row] if row >= 0 else None


class _Model(QAbstractListModel):
    """The backups as plain data."""

    def __init__(self, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self.backups: list[BackupContents] = []

    def show(self, backups: Sequence[BackupContents]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.backups = list(backups)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.backups)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        backup = self.backups[index.row()]
        made = self._formats.day_and_time(backup.made_at)
        if role == Qt.ItemDataRole.DisplayRole:
            return made
        if role == Qt.ItemDataRole.UserRole:
            return holds_text(backup)
        if role == Qt.ItemDataRole.StatusTipRole:
            return reason_text(backup.reason)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{made}, {reason_text(backup.reason)}: {holds_text(backup)}"
        return None


class _Delegate(QStyledItemDelegate):
    """Two lines: the moment and the reason, then what is in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, area = self._theme.tokens, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        ground = tokens.selected if chosen else tokens.hover if hovered else tokens.surface
        painter.setPen(QPen(QColor(tokens.focus), 2) if focused else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area.adjusted(5, 2, -5, -2), 8, 8)
        top = area.adjusted(18, 7, -18, -area.height() / 2 + 1)
        below = area.adjusted(18, area.height() / 2, -18, -7)
        painter.setPen(QColor(tokens.text))
        painter.setFont(self._theme.font(Size.BODY, MEDIUM, tabular=True))
        painter.drawText(top, _LEADING, index.data())
        painter.setPen(QColor(tokens.text3))
        painter.setFont(self._theme.font(Size.CAPTION, NORMAL, tabular=True))
        painter.drawText(top, _TRAILING, index.data(Qt.ItemDataRole.StatusTipRole))
        painter.drawText(below, _LEADING, index.data(Qt.ItemDataRole.UserRole))
        painter.restore()
