"""The automatic backups: what is there, one more, back to an earlier one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QVBoxLayout

from orders_gui.services.library.backup import Reason, backup_folder, backup_now
from orders_gui.services.library.backup_list import BackupContents, listed_backups
from orders_gui.services.workspace import Workspace
from orders_gui.ui.fonts import Size
from orders_gui.ui.library.backup_list import BackupList
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from orders_gui.store.backup.backup_folder import KeptBackup
    from orders_gui.ui.shell.host import Host


class BackupsDialog(DialogFrame):
    """Reads the folder in the background."""

    restore_wanted = Signal(object)  # Path
    made = Signal()

    def __init__(self, window: "Host") -> None:
        title = QCoreApplication.translate("BackupsDialog", "Automatic backups")
        super().__init__(window.theme, title, window, width=620)
        self._desk = window.desk
        self._place = Path()
        self.explain(
            self.tr(
                "Made while something changes, as often as the settings say, and before large "
                "imports, restores and updates. All of two days are kept, then ever fewer."
            )
        )
        self.list = BackupList(window.theme, window.formats, self)
        self._nothing = PlainLabel(
            window.theme, self.tr("There is no automatic backup yet."), self, tone="3"
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame = QFrame(self)
        frame.setProperty("kind", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.addWidget(self.list)
        inside.addWidget(self._nothing)
        frame.setMinimumHeight(300)
        self.body.addWidget(frame, 1)
        self._folder = ElidedLabel(
            window.theme, "", self, size=Size.CAPTION, tone="3", mode=Qt.TextElideMode.ElideMiddle
        )
        self.body.addWidget(self._folder)
        self.add_button(self.tr("Open folder"), self._open_folder, icon="folder-open", leading=True)
        self.now_button = self.add_button(self.tr("Back up now"), self._back_up)
        self.restore_button = self.add_button(self.tr("Restore…"), self._restore)
        close = self.add_button(self.tr("Close"), self.accept, kind="primary")
        self.set_default(close)
        self._read()

    def _read(self) -> None:
        self._desk.ask(_listed, self._show)

    def _show(self, listed: tuple[Path, list[BackupContents]]) -> None:
        self._place, backups = listed
        self._folder.setText(str(self._place))
        self.list.show_backups(backups)
        self.list.setVisible(bool(backups))
        self._nothing.setVisible(not backups)
        self.restore_button.setEnabled(bool(backups))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place)))

    def _back_up(self) -> None:
        self.now_button.setEnabled(False)
        self._desk.ask(_backed_up, self._made, self._not_made)

    def _made(self, kept: "KeptBackup | None") -> None:
        self.now_button.setEnabled(True)
        text = self.tr("Backed up") if kept else self.tr("The newest one holds all changes already")
        self.status.setText(text)
        self.made.emit()
        self._read()

    def _not_made(self, error: BaseException) -> None:
        self.now_button.setEnabled(True)
        self._desk.fail(error)

    def _restore(self) -> None:
        backup = self.list.backup
        if backup is not None:
            self.accept()
            self.restore_wanted.emit(backup.path)


def _listed(workspace: Workspace) -> tuple[Path, list[BackupContents]]:
    return backup_folder(workspace), listed_backups(workspace)


def _backed_up(workspace: Workspace) -> "KeptBackup | None":
    return backup_now(workspace, Reason.REGULAR)
