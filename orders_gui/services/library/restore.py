"""Restoring a backup: the library is afterwards wholly the backup, and the old one is kept."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from orders_gui.services.library.backup import Reason, back_up_library
from orders_gui.store.backup.archive_reader import ArchiveReader
from orders_gui.store.backup.generations import current, exists, is_begun
from orders_gui.store.backup.unpacking import unpack
from orders_gui.store.failures import LibraryDamaged, LibraryNewer
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.store.library import EVIDENCE, Library, make_root
from orders_gui.store.library_lock import LibraryLock
from orders_gui.store.watching import Cancelled, Progress, Watch


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What is in force now, and the folder in which the library as it was is kept, if any."""

    generation: str
    previous: Path | None
    orders: int
    disputes: int
    files: int
    missing: int


def restore(
    root: Path,
    backup: Path,
    now: datetime,
    *,
    wait_seconds: float = 0,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RestoreReport:
    """Put the backup in force as the library in `root`, which is closed and may not exist yet.

    The library as it was is backed up when it can be read, and its folder is kept in any case.
    `now` is an aware UTC instant.
    Raises `Refused` for a backup that is not whole, `LibraryInUse` after `wait_seconds`, and
    other `UserError`s; the library is unchanged then.
    """
    watch = Watch(progress, cancelled)
    with ArchiveReader(backup) as archive:
        archive.verify(watch)
        if exists(root):
            _back_up(root, now, wait_seconds)
        else:
            make_root(root)
        with LibraryLock(root, wait_seconds):
            previous = _previous(root)
            unpacked = unpack(archive, root, EvidenceFiles(root / EVIDENCE), watch)
    manifest = unpacked.manifest
    return RestoreReport(
        generation=unpacked.generation,
        previous=previous,
        orders=manifest.orders,
        disputes=manifest.disputes,
        files=len(manifest.evidence),
        missing=len(manifest.missing),
    )


def _back_up(root: Path, now: datetime, wait_seconds: float) -> None:
    """A library that cannot be opened is only kept as it is: there is nothing sound to copy."""
    try:
        with Library(root, create=False, wait_seconds=wait_seconds) as library:
            back_up_library(library, Reason.BEFORE_RESTORE, now, Watch())
    except (LibraryDamaged, LibraryNewer):
        return


def _previous(root: Path) -> Path | None:
    if is_begun(root):
        return None
    try:
        return root / current(root)
    except LibraryDamaged:
        return None
