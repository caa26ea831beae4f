"""The folder of automatic backups: archives by time, and each original once beside them."""

import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from orders_gui.domain.backups import kept_backups
from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.store.backup.archive_reader import ArchiveReader, Refused
from orders_gui.store.backup.archive_writer import Snapshot, write_archive
from orders_gui.store.backup.manifest import Manifest
from orders_gui.store.backup.unpacking import POOL
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.store.files.safe_files import make_private_folder, not_saved, sync_folder
from orders_gui.store.watching import Watch

EXTENSION = ".orders"

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-([a-z-]+)\.orders")
_LEFT = re.compile(r"\.[0-9a-f]{16}\.part")


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """An automatic backup; `at` is an aware UTC instant, `reason` why it was made."""

    path: Path
    at: datetime
    reason: str


class BackupFolder:
    """Automatic backups in a folder of choice; no other file in it is touched."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[KeptBackup]:
        """The automatic backups, the newest first."""
        found = []
        for path in self._folder.glob(f"*{EXTENSION}"):
            match = _NAME.fullmatch(path.name)
            if match:
                day, clock = match[1][:10], match[1][11:17]
                at = instant_from_text(f"{day}T{clock[:2]}:{clock[2:4]}:{clock[4:]}Z")
                found.append(KeptBackup(path, at, match[2]))
        return sorted(found, key=_made, reverse=True)

    def add(
        self, copy: Snapshot, files: EvidenceFiles, reason: str, now: datetime, watch: Watch
    ) -> KeptBackup:
        """Write a verified backup of `copy`, then let go of those that are too many.

        Nothing is let go of when the new one fails. Raises `NotSaved` or `Ended`.
        """
        try:
            make_private_folder(self._folder / POOL)
        except OSError as error:
            raise not_saved(str(self._folder), self._folder, error) from error
        self._clean()
        stamp = to_text(now).replace(":", "")
        path = self._folder / f"{stamp}-{reason}{EXTENSION}"
        self._share(copy, files, watch)
        write_archive(copy, files, path, now, beside=True, watch=Watch())
        self._let_go(now)
        return KeptBackup(path, now, reason)

    def holds(self, copy: Snapshot) -> bool:
        """Whether the newest backup is of the very same database."""
        newest = next(iter(self.all()), None)
        manifest = _manifest(newest.path) if newest else None
        return manifest is not None and manifest.library == copy.file

    def _share(self, copy: Snapshot, files: EvidenceFiles, watch: Watch) -> None:
        """Keep each original once beside the archives; a link costs no room on the same disk."""
        pool = EvidencePool(self._folder / POOL)
        for number, sha256 in enumerate(sorted(copy.contents.evidence)):
            watch.at(number, len(copy.contents.evidence), sha256)
            path = files.path(sha256)
            if path is not None:
                pool.take(path, sha256)
        pool.sync()

    def _let_go(self, now: datetime) -> None:
        every = self.all()
        kept = kept_backups((backup.at for backup in every), now)
        for backup in every:
            if backup.at not in kept:
                with suppress(OSError):
                    backup.path.unlink()
        manifests = [_manifest(path) for path in self._folder.glob(f"*{EXTENSION}")]
        if None not in manifests:
            named = {file.sha256 for one in manifests if one for file in one.evidence}
            EvidencePool(self._folder / POOL).keep_only(named)

    def _clean(self) -> None:
        """Remove what an interrupted backup left; the library's lock is held."""
        for folder in (self._folder, self._folder / POOL):
            for path in folder.glob(".*.part"):
                if _LEFT.fullmatch(path.name):
                    path.unlink(missing_ok=True)


class EvidencePool:
    """Originals beside the archives, each named by its SHA-256 alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, source: Path, sha256: str) -> None:
        """Link or copy a file unless it is there; raises `NotSaved`."""
        target = self._folder / sha256
        if target.is_file() and target.stat().st_size == source.stat().st_size:
            return
        temporary = self._folder / f".{sha256[:16]}.part"
        try:
            temporary.unlink(missing_ok=True)
            try:
                os.link(source, temporary)
            except OSError:
                _copy(source, temporary)
            temporary.replace(target)
        except OSError as error:
            raise not_saved(str(target), self._folder, error) from error

    def keep_only(self, named: set[str]) -> None:
        """Remove the files that no backup names."""
        for path in self._folder.iterdir():
            if path.name not in named and re.fullmatch(r"[0-9a-f]{64}", path.name):
                with suppress(OSError):
                    path.unlink()

    def sync(self) -> None:
        """Make the names durable."""
        sync_folder(self._folder)


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    target.chmod(0o600)
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())


def _manifest(path: Path) -> Manifest | None:
    try:
        with ArchiveReader(path) as archive:
            return archive.manifest
    except Refused:
        return None


def _made(backup: KeptBackup) -> datetime:
    return backup.at
