"""When a library is damaged: the backups that are there, and what can be read out of it."""

import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.store.backup.archive_reader import ArchiveReader, Refused
from orders_gui.store.backup.backup_folder import BackupFolder, KeptBackup
from orders_gui.store.backup.generations import (
    DATABASE,
    INCOMING,
    all_generations,
    current,
    log_of,
    next_name,
    switch_to,
)
from orders_gui.store.backup.salvage import Salvaged, salvage
from orders_gui.store.failures import LibraryDamaged
from orders_gui.store.files.safe_files import make_private_folder, not_saved, sync_folder
from orders_gui.store.inspection import inspected
from orders_gui.store.library import BACKUPS
from orders_gui.store.library_lock import LibraryLock


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was read out of a damaged library, which is kept in the folder `damaged`."""

    generation: str
    damaged: Path
    salvaged: Salvaged


def restorable_backups(root: Path, folder: Path | None = None) -> list[KeptBackup]:
    """The automatic backups that can be restored, the newest first: the first remedy.

    `folder` is where they are kept when that is not the library's own folder.
    """
    return [kept for kept in BackupFolder(folder or root / BACKUPS).all() if _opens(kept.path)]


def rescue(root: Path, *, wait_seconds: float = 0) -> Rescue:
    """Read what can be read out of a damaged library and put that in force: the last remedy.

    The damaged database is only copied, and kept as it is. Raises `UserError` when nothing can
    be read, or when the disk has no room; the library is unchanged then.
    """
    with LibraryLock(root, wait_seconds):
        damaged = root / _damaged_generation(root)
        partly = root / f"{INCOMING}{secrets.token_hex(8)}"
        try:
            make_private_folder(partly)
            copy = _copied(damaged / DATABASE, partly)
            salvaged = salvage(copy, partly / DATABASE)
            for path in (copy, log_of(copy), copy.with_name(f"{copy.name}-shm")):
                path.unlink(missing_ok=True)
            inspected(partly / DATABASE)
            name = next_name(root)
            sync_folder(partly)
            partly.rename(root / name)
            switch_to(root, name)
        except OSError as error:
            raise not_saved(str(root), root, error) from error
        finally:
            shutil.rmtree(partly, ignore_errors=True)
    return Rescue(name, damaged, salvaged)


def _damaged_generation(root: Path) -> str:
    """The generation in force; without a readable pointer the newest one."""
    try:
        return current(root)
    except LibraryDamaged:
        found = all_generations(root)
        if not found:
            raise UserError(
                QT_TRANSLATE_NOOP("Errors", "There is no database of a library in {path}."),
                path=str(root),
            ) from None
        return found[-1]


def _copied(database: Path, folder: Path) -> Path:
    copy = folder / "damaged.sqlite3"
    shutil.copyfile(database, copy)
    log = log_of(database)
    if log.exists():
        shutil.copyfile(log, log_of(copy))
    return copy


def _opens(path: Path) -> bool:
    try:
        ArchiveReader(path).close()
    except Refused:
        return False
    return True
