"""When the library is damaged: restore a backup, rescue what can be read, look at the folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from orders_gui.services.library.backup_list import BackupContents, all_contents
from orders_gui.services.library.salvage import restorable_backups
from orders_gui.ui.fonts import Size
from orders_gui.ui.library.backup_list import ROW, BackupList
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.choices import ChoiceCard, ChoiceGroup
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_SHOWN = 4
_RESTORE, _RESCUE = "restore", "rescue"


class DamagedDialog(DialogFrame):
    """The remedies in the order in which they help; it closes when the library is open."""

    restore_wanted = Signal(object, object)  # the library's folder and the backup
    rescue_wanted = Signal(object)  # the library's folder

    def __init__(self, window: "Host", root: Path, backups_at: Path | None, sentence: str) -> None:
        title = QCoreApplication.translate("DamagedDialog", "The library is damaged")
        super().__init__(window.theme, title, window, width=600)
        self._root = root
        self._chosen = _RESTORE
        self.set_icon("octagon-alert", Tone.DANGER)
        self.explain(sentence)
        self.remedies = ChoiceGroup(self)
        self.restore_card = ChoiceCard(
            window.theme,
            "archive-restore",
            self.tr("Restore a backup"),
            self.tr("Looking for automatic backups…"),
            self,
        )
        self.list = BackupList(window.theme, window.formats, self)
        self.rescue_card = ChoiceCard(
            window.theme,
            "shield-check",
            self.tr("Rescue what can be read"),
            self.tr(
                "Every order that is still whole is read into a new library. Changes since the "
                "newest backup may be in it."
            ),
            self,
        )
        self._lay_out()
        self._add_buttons()
        self.remedies.chosen.connect(self._choose)
        window.desk.available.connect(self.accept)
        window.desk.beside(_Finding(root, backups_at), self._show)

    def _lay_out(self) -> None:
        self._frame = QFrame(self)
        self._frame.setProperty("kind", "card")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.addWidget(self.list)
        self.remedies.add(self.restore_card, _RESTORE)
        self.remedies.add(self.rescue_card, _RESCUE)
        self.remedies.set_choice(_RESTORE)
        self.body.addWidget(self.restore_card)
        self.body.addWidget(self._frame)
        self.body.addWidget(self.rescue_card)
        kept = self.tr("The damaged library is kept in any case.")
        self.body.addWidget(PlainLabel(self.theme, kept, self, size=Size.SMALL, tone="3"))

    def _add_buttons(self) -> None:
        folder, other = self.tr("Open folder"), self.tr("Other backup…")
        self.add_button(folder, self._open_folder, kind="ghost", icon="folder-open", leading=True)
        self.add_button(other, self._choose_file)
        self.act_button = self.add_button(self.tr("Restore this backup"), self._act, kind="primary")
        self.act_button.setEnabled(False)
        self.set_default(self.act_button)

    def _show(self, backups: list[BackupContents]) -> None:
        self.list.show_backups(backups)
        self._frame.setVisible(bool(backups))
        self._frame.setFixedHeight(ROW * min(len(backups), _SHOWN) + 12)
        self.restore_card.setEnabled(bool(backups))
        if backups:
            text = self.tr("The newest ones first. What was changed after the backup is not in it.")
        else:
            text = self.tr("No automatic backup was found. A backup of your own will do.")
            self.remedies.set_choice(_RESCUE)
            self._choose(_RESCUE)
        self.restore_card.set_text(text)
        self.act_button.setEnabled(True)
        self.fit()

    def _choose(self, remedy: str) -> None:
        self._chosen = remedy
        self.list.setEnabled(remedy == _RESTORE)
        restore, rescue = self.tr("Restore this backup"), self.tr("Rescue what can be read")
        self.act_button.set_text(restore if remedy == _RESTORE else rescue)

    def _act(self) -> None:
        backup = self.list.backup
        if self._chosen == _RESCUE:
            self.rescue_wanted.emit(self._root)
        elif backup is not None:
            self.restore_wanted.emit(self._root, backup.path)

    def _choose_file(self) -> None:
        kinds = self.tr("Backups (*.orders);;All files (*)")
        dialog = QFileDialog(self, self.tr("Restore a backup"), str(self._root.parent), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._file_chosen)
        dialog.open()

    def _file_chosen(self, name: str) -> None:
        self.restore_wanted.emit(self._root, Path(name))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._root)))


class _Finding:
    """Reads which backups there are; the library itself cannot be asked."""

    def __init__(self, root: Path, folder: Path | None) -> None:
        self._root = root
        self._folder = folder

    def __call__(self) -> list[BackupContents]:
        found = restorable_backups(self._root)
        if self._folder is not None and self._folder.is_dir():
            known = {kept.path.resolve() for kept in found}
            more = restorable_backups(self._root, self._folder)
            found += [kept for kept in more if kept.path.resolve() not in known]
        backups = all_contents(found)
        return sorted(backups, key=_made, reverse=True)


def _made(backup: BackupContents) -> str:
    return backup.made_at.isoformat()
