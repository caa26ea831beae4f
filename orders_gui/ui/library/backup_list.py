"""A list of backups: when each was made, why, and what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override
from orders_gui.services.library.backup import Reason
from orders_gui.services.library.backup_list import BackupContents
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

ROW = 52
"""The height of a row."""


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


class BackupList(RowsView):
    """One row a backup, the newest first; the first is chosen."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Backups"), parent)
        self._model = _Model(formats, self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, formats, self))
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
        return self._model.rows[row] if row >= 0 else None


class _Model(RowsModel[BackupContents]):
    """The backups as plain data."""

    hinted = True

    def __init__(self, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats

    @override
    def name(self, row: BackupContents) -> str:
        return self._formats.day_and_time(row.made_at)

    @override
    def said(self, row: BackupContents) -> str:
        return f"{self.name(row)}, {reason_text(row.reason)}: {holds_text(row)}"


class _Delegate(RowDelegate):
    """Two lines: the moment and the reason, then what is in it."""

    height = ROW

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._formats = formats

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        backup: BackupContents = index.data(Qt.ItemDataRole.UserRole)
        made = self._formats.day_and_time(backup.made_at)
        row.two_lines(made, holds_text(backup), reason_text(backup.reason))
