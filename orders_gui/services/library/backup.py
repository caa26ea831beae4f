"""Backups: one file with everything, on demand and automatically."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.workspace import Workspace
from orders_gui.store.backup.archive_writer import snapshot, write_archive
from orders_gui.store.backup.backup_folder import EXTENSION, BackupFolder, KeptBackup
from orders_gui.store.database import Database
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.store.library import BACKUPS, EVIDENCE, Library
from orders_gui.store.rows.settings import SettingStore
from orders_gui.store.watching import Cancelled, Progress, Watch

FOLDER_SETTING = "backup.folder"
"""The folder of automatic backups; empty means `backups` in the library."""

PACE_SETTING = "backup.every"
"""How often regular backups are made; a `Pace`."""

_WHILE_WORKING = timedelta(hours=4)


class Pace(StrEnum):
    """How often a changed library is backed up while the program is used.

    Backups before an import, a migration or a restore are made at every pace.
    """

    WORKING = "working"  # every four hours
    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"


class Reason(StrEnum):
    """Why an automatic backup is made; a part of its name."""

    REGULAR = "regular"
    BEFORE_IMPORT = "before-import"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A verified backup: where it is and what it holds; `missing` originals were lost before."""

    path: Path
    orders: int
    disputes: int
    files: int
    missing: int
    size: int


def backup_name(workspace: Workspace) -> str:
    """A name for a backup that is made today."""
    return f"orders-{workspace.now.astimezone().date().isoformat()}{EXTENSION}"


def make_backup(
    workspace: Workspace,
    target: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BackupReport:
    """Write everything into the one file `target`, the bin and the settings included.

    The file is read back before it takes its name. Raises `UserError`; what was there before is
    then unchanged, and nothing else is left behind.
    """
    if target.is_dir():
        target = target / backup_name(workspace)
    watch = Watch(progress, cancelled)
    with snapshot(workspace.library.database, _parent(target)) as copy:
        manifest = write_archive(copy, workspace.library.files, target, workspace.now, watch=watch)
    return BackupReport(
        path=target,
        orders=manifest.orders,
        disputes=manifest.disputes,
        files=len(manifest.evidence),
        missing=len(manifest.missing),
        size=target.stat().st_size,
    )


def backup_folder(workspace: Workspace) -> Path:
    """Where automatic backups go."""
    return _folder_of(workspace.library.settings, workspace.library.root)


def choose_backup_folder(workspace: Workspace, folder: Path | None) -> None:
    """Keep automatic backups in `folder` from now on; None for the library's own."""
    if folder is not None and not folder.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "There is no folder {path}. Backups go where they went."),
            path=str(folder),
        )
    workspace.library.settings.set(FOLDER_SETTING, str(folder.absolute()) if folder else "")


def pace(workspace: Workspace) -> Pace:
    """How often regular backups are made: every four hours unless somebody chose otherwise."""
    chosen = str(workspace.library.settings.get(PACE_SETTING, "") or "")
    return Pace(chosen) if chosen in set(Pace) else Pace.WORKING


def set_pace(workspace: Workspace, chosen: Pace) -> None:
    """Make regular backups so often from now on."""
    workspace.library.settings.set(PACE_SETTING, chosen.value)


def automatic_backups(workspace: Workspace) -> list[KeptBackup]:
    """The automatic backups that are kept, the newest first."""
    return BackupFolder(backup_folder(workspace)).all()


def backup_now(
    workspace: Workspace,
    reason: Reason,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> KeptBackup | None:
    """Make an automatic backup; None when the newest one is of the same state already.

    Older ones are let go of by their age, but never for a backup that failed: a damaged library
    raises `LibraryDamaged` before anything is touched.
    """
    watch = Watch(progress, cancelled)
    return back_up_library(workspace.library, reason, workspace.now, watch)


def back_up_library(
    library: Library, reason: Reason, now: datetime, watch: Watch
) -> KeptBackup | None:
    """`backup_now` for a library that is not worked with, as before a restore."""
    return back_up_database(library.database, library.root, reason, now, watch)


def back_up_database(
    database: Database, root: Path, reason: Reason, now: datetime, watch: Watch
) -> KeptBackup | None:
    """`backup_now` for the database of the library in `root`, which may be of an older version."""
    folder = BackupFolder(_folder_of(SettingStore(database), root))
    with snapshot(database, root) as copy:
        if folder.holds(copy):
            return None
        return folder.add(copy, EvidenceFiles(root / EVIDENCE), reason.value, now, watch)


def backup_if_due(workspace: Workspace) -> KeptBackup | None:
    """Make the regular backup when the newest one is old enough and something changed."""
    chosen = pace(workspace)
    if chosen is Pace.NEVER:
        return None
    newest = next(iter(automatic_backups(workspace)), None)
    if newest is not None and not _is_old(newest.at, workspace.now, chosen):
        return None
    return backup_now(workspace, Reason.REGULAR)


def _is_old(made: datetime, now: datetime, chosen: Pace) -> bool:
    """Whether a backup is to be followed by another; days are those of the user's calendar."""
    if chosen is Pace.WORKING:
        return abs(now - made) >= _WHILE_WORKING
    days = abs((now.astimezone().date() - made.astimezone().date()).days)
    return days >= (1 if chosen is Pace.DAILY else 7)


def _folder_of(settings: SettingStore, root: Path) -> Path:
    chosen = str(settings.get(FOLDER_SETTING, "") or "")
    return Path(chosen) if chosen else root / BACKUPS


def _parent(target: Path) -> Path:
    folder = target.absolute().parent
    if not folder.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} was not saved: there is no folder {folder}. Nothing was changed. "
                "Choose another folder.",
            ),
            file=str(target),
            folder=str(folder),
        )
    return folder
