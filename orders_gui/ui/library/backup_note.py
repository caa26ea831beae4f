"""What the foot of the side bar says about backups: that all is well, or that it is not."""

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.services.library.backup import automatic_backups, backup_folder
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.formats import Formats
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.shell.side_bar import SideBar

OLD = timedelta(days=7)
"""A library that changed and was not backed up for so long is worth a warning."""

_FOLDER = "backup_folder"
_BY_HAND = "backed_up_by_hand"


@dataclass(frozen=True, slots=True)
class BackupState:
    """The newest automatic backup and the last change of the library, aware UTC."""

    newest: datetime | None
    changed: datetime | None
    folder: Path
    empty: bool
    root: Path


def folder_last_seen(preferences: Preferences, root: Path) -> Path | None:
    """Where automatic backups of the library in `root` went: a damaged library cannot tell."""
    known = preferences.text(_of(root, _FOLDER))
    return Path(known) if known else None


class BackupNote(QObject):
    """Keeps the note up to date."""

    def __init__(
        self, desk: Desk, formats: Formats, preferences: Preferences, side_bar: SideBar
    ) -> None:
        super().__init__(side_bar)
        self._desk = desk
        self._formats = formats
        self._preferences = preferences
        self._side_bar = side_bar
        self._failure = ""
        self._root: Path | None = None

    def refresh(self) -> None:
        """Look at the backups again."""
        self._desk.ask(_state, self._show)

    def made_by_hand(self, at: datetime) -> None:
        """The user made a backup somewhere; `at` is an aware instant."""
        if self._root is not None:
            self._preferences.set_text(_of(self._root, _BY_HAND), to_text(at))
        self.refresh()

    def failed(self, sentence: str) -> None:
        """The automatic backup did not work; an empty sentence says that it did."""
        self._failure = sentence
        self.refresh()

    def _show(self, state: BackupState) -> None:
        self._root = state.root
        self._preferences.set_text(_of(state.root, _FOLDER), str(state.folder))
        text, warning = self._said(state)
        self._side_bar.show_backup(text, self._failure or str(state.folder), warning=warning)

    def _said(self, state: BackupState) -> tuple[str, bool]:
        if self._failure:
            return QCoreApplication.translate("BackupNote", "Backup failed"), True
        newest = max(filter(None, (state.newest, self._by_hand(state.root))), default=None)
        if newest is None:
            if state.empty:
                return QCoreApplication.translate("BackupNote", "On this computer"), False
            return QCoreApplication.translate("BackupNote", "Not backed up yet"), False
        now = self._formats.now
        unsaved = state.changed is not None and state.changed > newest
        if unsaved and now - newest > OLD:
            text = QCoreApplication.translate("BackupNote", "Last backup: {day}")
            return text.format(day=self._formats.short_day(newest)), True
        days = (now.date() - newest.astimezone().date()).days
        if days <= 0:
            return QCoreApplication.translate("BackupNote", "Backed up today"), False
        if days == 1:
            return QCoreApplication.translate("BackupNote", "Backed up yesterday"), False
        text = QCoreApplication.translate("BackupNote", "Backed up {day}")
        return text.format(day=self._formats.short_day(newest)), False

    def _by_hand(self, root: Path) -> datetime | None:
        text = self._preferences.text(_of(root, _BY_HAND))
        try:
            return instant_from_text(text) if text else None
        except ValueError:
            return None


def _state(workspace: Workspace) -> BackupState:
    newest = next(iter(automatic_backups(workspace)), None)
    step = workspace.library.journal.next_undo()
    return BackupState(
        newest=newest.at if newest else None,
        changed=step.at if step else None,
        folder=backup_folder(workspace),
        empty=workspace.library.listing.is_empty(),
        root=workspace.library.root,
    )


def _of(root: Path, key: str) -> str:
    """The name under which a setting of one library is kept."""
    place = hashlib.sha256(os.fsencode(os.path.realpath(root)))
    return f"library-{place.hexdigest()[:16]}/{key}"
