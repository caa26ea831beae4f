"""What is done with the library as a whole: backups, restoring, exports, recent files."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.services.library.backup_list import BackupContents, Present, contents, present
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View
from orders_gui.ui.library.backup_note import BackupNote, folder_last_seen
from orders_gui.ui.library.recent import RecentFiles

if TYPE_CHECKING:
    from orders_gui.services.library.backup import BackupReport
    from orders_gui.services.library.bringing import Newer
    from orders_gui.services.library.restore import RestoreReport
    from orders_gui.services.library.salvage import Rescue
    from orders_gui.ui.library.damaged import DamagedDialog
    from orders_gui.ui.library.export_dialog import ExportChoices
    from orders_gui.ui.library.progress import ProgressDialog
    from orders_gui.ui.shell.host import Host

_FOLDER = "backup_target"
"""The folder in which the user last saved a backup."""


class LibraryFeature(QObject):
    """One method an action; long work shows its progress and can be cancelled."""

    settled = Signal()  # a backup that was to be restored is restored, or is not

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self.recent = RecentFiles(window.preferences, window)
        self.recent.chosen.connect(self._open_recent)
        window.actions_table["recent"].setMenu(self.recent.menu)
        self.note = BackupNote(window.desk, window.formats, window.preferences, window.side_bar)
        window.desk.opened.connect(self.note.refresh)
        self._progress: ProgressDialog | None = None

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {
            "backup": self.back_up,
            "restore_backup": self.choose_backup,
            "backups": self.show_backups,
            "export_orders": self.export_orders,
        }

    def back_up(self) -> None:
        """Choose where the backup is saved, then write it."""
        kinds = self.tr("Backups (*.orders)")
        dialog = QFileDialog(self._window, self.tr("Back up the library"), self._folder, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("orders")
        dialog.selectFile(f"orders-{self._window.formats.now.date().isoformat()}.orders")
        dialog.fileSelected.connect(self._back_up_to)
        dialog.open()

    def choose_backup(self) -> None:
        """Choose a backup to be restored."""
        kinds = self.tr("Backups (*.orders);;All files (*)")
        dialog = QFileDialog(self._window, self.tr("Restore a backup"), self._folder, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._restore_chosen)
        dialog.open()

    def show_backups(self) -> None:
        """List the automatic backups."""
        from orders_gui.ui.library.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self._window)
        dialog.restore_wanted.connect(self.ask_restore)
        dialog.made.connect(self.note.refresh)
        dialog.open()

    def ask_restore(self, path: Path) -> None:
        """Say what a backup holds and ask whether it is to be restored."""
        if self._is_busy():
            self._window.commands.told.emit(
                self.tr("Close the open dialog first, then open the backup again"), ()
            )
            self.settled.emit()
            return
        self._desk.ask(partial(_both, path), self._ask, self._ended)

    def export_orders(self) -> None:
        """Choose which orders are exported and how."""
        page = self._window.list_page
        work = partial(_choices, page.query, self._window.selected(), page.title)
        self._desk.ask(work, self._choose_export)

    @property
    def _folder(self) -> str:
        return self._window.preferences.text(_FOLDER)

    def _is_busy(self) -> bool:
        """Whether a dialog is at work on the library that would be replaced."""
        dialogs = self._window.findChildren(QDialog)
        return any(dialog.isVisible() for dialog in dialogs)

    def _back_up_to(self, name: str) -> None:
        self._window.preferences.set_text(_FOLDER, str(Path(name).parent))
        text = self.tr("Everything goes into {name}.").format(name=Path(name).name)
        dialog = self._begin(self.tr("Backing up"), text)
        progress = partial(self._desk.report, dialog.show_progress)
        work = partial(_back_up, Path(name), progress, dialog.job.cancelled)
        self._desk.ask(work, self._backed_up, self._ended)

    def _backed_up(self, report: "BackupReport") -> None:
        self._end()
        self.recent.add(report.path)
        self.note.made_by_hand(self._window.formats.now.astimezone(UTC))
        text = self.tr("Backed up: {orders}, {files}").format(
            orders=QCoreApplication.translate("Plurals", "%n orders", None, report.orders),
            files=QCoreApplication.translate("Plurals", "%n files", None, report.files),
        )
        self._window.commands.tell_saved(report.path, text, self.tr("Open folder"))

    def _restore_chosen(self, name: str) -> None:
        self._window.preferences.set_text(_FOLDER, str(Path(name).parent))
        # The file dialog is still closing and would count as one that is at work.
        self._desk.ask(partial(_both, Path(name)), self._ask)

    def _ask(self, both: tuple[BackupContents, Present]) -> None:
        from orders_gui.ui.library.restore_dialog import RestoreQuestion

        window = self._window
        question = RestoreQuestion(window.theme, window.formats, *both, window)
        question.setProperty("library", str(both[1].folder.parent))
        question.agreed.connect(self._restore)
        question.rejected.connect(self.settled)
        question.open()

    def _restore(self, backup: BackupContents) -> None:
        self.restore(Path(self.sender().property("library")), backup.path)

    def restore(self, root: Path, backup: Path) -> None:
        """Put a backup in force as the library in `root`, with progress, and open it."""
        dialog = self._begin(
            self.tr("Restoring the backup"),
            self.tr("Each file is checked. Until all are there the library stays as it is."),
        )
        progress = partial(self._desk.report, dialog.show_progress)
        now = self._window.formats.now.astimezone(UTC)
        work = partial(_restored, root, backup, now, progress, dialog.job.cancelled)
        self._desk.reopen(work, self._restored, self._ended)

    def rescue(self, root: Path) -> None:
        """Read what can be read out of the damaged library in `root`, and open that."""
        text = self.tr("Row by row, which may take a minute.")
        dialog = self._begin(self.tr("Reading the damaged library"), text)
        dialog.cancel_button.setEnabled(False)
        self._desk.reopen(partial(_rescued, root), self._rescued, self._ended)

    def offer_remedies(self, root: Path, sentence: str) -> "DamagedDialog":
        """Say that the library in `root` is damaged and what can be done."""
        from orders_gui.ui.library.damaged import DamagedDialog

        for shown in self._window.findChildren(DamagedDialog):
            if shown.isVisible():
                return shown
        backups_at = folder_last_seen(self._window.preferences, root)
        dialog = DamagedDialog(self._window, root, backups_at, sentence)
        dialog.restore_wanted.connect(self.restore)
        dialog.rescue_wanted.connect(self.rescue)
        dialog.open()
        return dialog

    def _restored(self, report: "RestoreReport") -> None:
        self._end()
        count = QCoreApplication.translate("Plurals", "%n orders", None, report.orders)
        text = self.tr("Backup restored: {orders}").format(orders=count)
        if report.previous is None:
            self._window.commands.told.emit(text, ())
            self.settled.emit()
        else:
            show = self.tr("Show the old one")
            self._window.commands.tell_saved(report.previous, text, show)
            self._desk.ask(partial(_newer, report.previous), self._offer_newer)

    def _offer_newer(self, newer: "Newer") -> None:
        """Nothing of the replaced library comes over unless the user wants it."""
        if not newer.orders or self._is_busy():
            self.settled.emit()
        else:
            from orders_gui.ui.library.newer_dialog import NewerDialog

            dialog = NewerDialog(self._window, newer)
            dialog.wanted.connect(self._bring_over)
            dialog.finished.connect(self.settled)
            dialog.open()

    def _bring_over(self, newer: "Newer") -> None:
        self._desk.do(partial(_brought, newer))

    def _rescued(self, rescued: "Rescue") -> None:
        self._end()
        orders = QCoreApplication.translate("Plurals", "%n orders", None, rescued.salvaged.orders)
        text = self.tr("Rescued: {orders}").format(orders=orders)
        self._window.commands.tell_saved(rescued.damaged, text, self.tr("Show the damaged one"))

    def _choose_export(self, choices: "ExportChoices") -> None:
        from orders_gui.ui.library.export_dialog import ExportOrdersDialog

        window = self._window
        name = f"orders-{window.formats.now.date().isoformat()}"
        dialog = ExportOrdersDialog(window.theme, window.preferences, choices, name, window)
        dialog.chosen.connect(self._export)
        dialog.open()

    def _export(self, ids: Sequence[OrderId] | None, target: Path) -> None:
        self._desk.ask(partial(_export, ids, target), partial(self._exported, target))

    def _exported(self, target: Path, count: int) -> None:
        self.recent.add(target)
        orders = QCoreApplication.translate("Plurals", "%n orders", None, count)
        text = self.tr("{name}: {orders}").format(name=target.name, orders=orders)
        self._window.commands.tell_saved(target, text)

    def _open_recent(self, path: Path) -> None:
        if path.suffix == ".orders":
            self.ask_restore(path)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _begin(self, title: str, text: str) -> "ProgressDialog":
        from orders_gui.ui.library.progress import ProgressDialog

        self._progress = ProgressDialog(self._window.theme, title, text, self._window)
        self._progress.open()
        return self._progress

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.finish()
            self._progress = None

    def _ended(self, error: BaseException) -> None:
        from orders_gui.store.watching import Ended

        self._end()
        if isinstance(error, Ended):
            self._window.commands.told.emit(self.tr("Cancelled. Nothing was changed"), ())
        else:
            self._desk.fail(error)
        self.settled.emit()


Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


def _both(path: Path, workspace: Workspace) -> tuple[BackupContents, Present]:
    return contents(path), present(workspace)


def _back_up(
    target: Path, progress: Progress, cancelled: Cancelled, workspace: Workspace
) -> "BackupReport":
    from orders_gui.services.library.backup import make_backup

    return make_backup(workspace, target, progress=progress, cancelled=cancelled)


def _restored(
    root: Path, backup: Path, now: datetime, progress: Progress, cancelled: Cancelled
) -> "RestoreReport":
    from orders_gui.services.library.restore import restore

    return restore(root, backup, now, progress=progress, cancelled=cancelled)


def _newer(folder: Path, workspace: Workspace) -> "Newer":
    from orders_gui.services.library.bringing import newer_than_restored

    return newer_than_restored(workspace, folder)


def _brought(newer: "Newer", workspace: Workspace) -> Message:
    from orders_gui.services.library.bringing import bring_over

    return bring_over(workspace, newer)


def _rescued(root: Path) -> "Rescue":
    from orders_gui.services.library.salvage import rescue

    return rescue(root)


def _choices(
    query: Query, selected: Sequence[OrderId], name: str, workspace: Workspace
) -> "ExportChoices":
    from orders_gui.ui.library.export_dialog import ExportChoices

    listing = workspace.library.listing
    shown = [OrderId(found) for found in listing.all(query, workspace.now).ids]
    everything = len(listing.all(Query(View.ALL, grouped=False), workspace.now).ids)
    return ExportChoices(selected, shown, name, everything)


def _export(ids: Sequence[OrderId] | None, target: Path, workspace: Workspace) -> int:
    from orders_gui.services.exporting.orders_file import export_orders

    return export_orders(workspace, ids, target)
