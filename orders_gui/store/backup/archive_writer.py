"""Writing a backup: one file with the database and every original, read back before it counts."""

import hashlib
import os
import secrets
import stat
import zipfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from orders_gui import __version__
from orders_gui.store.backup.archive_reader import (
    MANIFEST_NAME,
    MIMETYPE,
    MIMETYPE_NAME,
    ArchiveReader,
    Refused,
    digest_of,
    side_threads,
)
from orders_gui.store.backup.generations import DATABASE
from orders_gui.store.backup.manifest import Manifest, PackedFile
from orders_gui.store.database import Database
from orders_gui.store.failures import told
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.store.files.safe_files import (
    create_privately,
    make_durable,
    not_returned,
    not_saved,
    refuse_what_is_no_file,
)
from orders_gui.store.inspection import Inspection, inspected
from orders_gui.store.watching import Watch

_CHUNK = 1 << 20
_WIDE = 2_000_000_000
_SYNCED = 1 << 28


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A consistent copy of a library's database, made at one moment and looked over."""

    path: Path
    contents: Inspection
    file: PackedFile


class _LostError(Exception):
    """An original that cannot be read."""

    def __init__(self, sha256: str) -> None:
        super().__init__(sha256)
        self.sha256 = sha256


@contextmanager
def snapshot(database: Database, folder: Path) -> Iterator[Snapshot]:
    """Copy the database into a private file in `folder`, which is gone when the block ends.

    Only this part of a backup needs the database's own thread. Raises `LibraryDamaged` for a
    database that fails its check, `Unsound` when the copy does, and `NotSaved`.
    """
    database.check_once()
    path = folder / f".{secrets.token_hex(8)}.part"
    try:
        try:
            os.close(create_privately(path))
        except OSError as error:
            raise not_saved(str(folder), folder, error) from error
        with told(path):
            database.connection.execute("VACUUM INTO ?", [str(path)])
        with path.open("rb", buffering=0) as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        yield Snapshot(path, inspected(path), PackedFile(digest, path.stat().st_size))
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def write_archive(
    copy: Snapshot,
    files: EvidenceFiles,
    target: Path,
    now: datetime,
    *,
    beside: bool = False,
    watch: Watch,
) -> Manifest:
    """Write the backup to `target` and read all of it back before it takes its name.

    With `beside` the originals are left out; the caller keeps them in a folder beside. Originals
    that are not what they were are named in the manifest instead of being packed. `now` is an
    aware UTC instant. Raises `NotSaved`, and `Ended` when cancelled; nothing is left then.
    """
    lost: set[str] = set()
    while True:
        manifest = _manifest(copy, files, now, frozenset(lost), beside)
        changed = _write_once(copy, files, target, manifest, watch)
        if not changed:
            return manifest
        lost |= changed


def _manifest(
    copy: Snapshot, files: EvidenceFiles, now: datetime, lost: frozenset[str], beside: bool
) -> Manifest:
    evidence, missing = [], []
    for sha256 in sorted(copy.contents.evidence):
        path = None if sha256 in lost else files.path(sha256)
        if path is None:
            missing.append(sha256)
        else:
            evidence.append(PackedFile(sha256, path.stat().st_size, path.suffix[1:]))
    return Manifest(
        made_at=now,
        made_by=__version__,
        schema=copy.contents.version,
        orders=copy.contents.orders,
        disputes=copy.contents.disputes,
        library=copy.file,
        evidence=tuple(evidence),
        missing=tuple(missing),
        evidence_beside=beside,
    )


def _write_once(
    copy: Snapshot, files: EvidenceFiles, target: Path, manifest: Manifest, watch: Watch
) -> set[str]:
    """Write and verify; returns the originals that turned out to be lost, if any were."""
    temporary = target.parent / f".{secrets.token_hex(8)}.part"
    try:
        refuse_what_is_no_file(target)
        with (
            os.fdopen(create_privately(temporary), "wb") as stream,
            side_threads() as threads,
        ):
            packing = _Packing(temporary, stream, threads, watch)
            entries = packing.pack(copy, files, manifest)
            changed = packing.changed()
        lost = _lost(changed, copy, files, target)
        if not lost:
            _refuse_other(temporary, entries, target)
            temporary.replace(target)
    except _LostError as error:
        return {error.sha256}
    except OSError as error:
        raise not_saved(str(target), target.parent, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    if not lost:
        make_durable(target)
    return lost


def _lost(changed: set[str], copy: Snapshot, files: EvidenceFiles, target: Path) -> set[str]:
    """Originals that are not what their names say; any other difference is the disk's fault."""
    if copy.file.sha256 in changed or any(map(files.verify, changed)):
        raise not_returned(str(target))
    return changed


def _refuse_other(written: Path, entries: list[zipfile.ZipInfo], target: Path) -> None:
    """Raise `NotSaved` unless the file can be opened as the backup that was written."""
    try:
        with ArchiveReader(written) as archive:
            whole = archive.lists(entries)
    except Refused as error:
        raise not_returned(str(target)) from error
    if not whole:
        raise not_returned(str(target))


class _Packing:
    """Writes the entries, and has each read back from the file while the next ones are written.

    An entry is compared by its SHA-256 alone: whoever has it holds the bytes from which the CRC-32
    of the table of contents was reckoned when they were written, and that table is compared at
    the end. The disk takes part after part meanwhile, so that little is left to wait for. No file
    is held in memory as a whole.
    """

    def __init__(
        self, path: Path, stream: IO[bytes], threads: ThreadPoolExecutor, watch: Watch
    ) -> None:
        self._path = path
        self._stream = stream
        self._threads = threads
        self._watch = watch
        self._looks: dict[str, Future[bool]] = {}
        self._syncs: list[Future[None]] = []
        self._synced = 0

    def pack(
        self, copy: Snapshot, files: EvidenceFiles, manifest: Manifest
    ) -> list[zipfile.ZipInfo]:
        """Write everything; returns the table of contents that the archive should have."""
        inside = () if manifest.evidence_beside else manifest.evidence
        with zipfile.ZipFile(self._stream, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_entry(MIMETYPE_NAME, 0, manifest), MIMETYPE)
            archive.writestr(_entry(MANIFEST_NAME, 0, manifest), manifest.to_json())
            entry = _entry(DATABASE, copy.file.size, manifest)
            self._copy_in(archive, entry, _chunks(copy.path), copy.file.sha256)
            for number, file in enumerate(inside):
                self._watch.at(number, len(inside), file.sha256)
                path = files.path(file.sha256)
                if path is None:
                    raise _LostError(file.sha256)
                entry = _entry(f"evidence/{file.sha256}", file.size, manifest)
                self._copy_in(archive, entry, _original(path, file.sha256), file.sha256)
        self._sync()
        return archive.infolist()

    def changed(self) -> set[str]:
        """Wait until all is on the disk; returns the hashes of what was not read back as it was."""
        originals = len(self._looks) - 1
        found = set()
        for sha256, look in self._looks.items():
            self._watch.at(originals, originals, sha256)
            if not look.result():
                found.add(sha256)
        for sync in self._syncs:
            sync.result()
        return found

    def _copy_in(
        self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, chunks: Iterator[bytes], sha256: str
    ) -> None:
        with archive.open(entry, "w", force_zip64=entry.file_size > _WIDE) as target:
            start = self._stream.tell()
            for chunk in chunks:
                target.write(chunk)
        self._stream.flush()
        look = self._threads.submit(_is_there, self._path, start, entry.file_size, sha256)
        self._looks[sha256] = look
        if self._stream.tell() - self._synced > _SYNCED:
            self._sync()

    def _sync(self) -> None:
        """Have the disk take what is written so far, beside what is written next."""
        self._stream.flush()
        self._syncs.append(self._threads.submit(os.fsync, self._stream.fileno()))
        self._synced = self._stream.tell()


def _is_there(written: Path, start: int, size: int, sha256: str) -> bool:
    with written.open("rb", buffering=0) as stream:
        stream.seek(start)
        return digest_of(stream, size) == sha256


def _original(path: Path, sha256: str) -> Iterator[bytes]:
    try:
        yield from _chunks(path)
    except OSError as error:
        raise _LostError(sha256) from error


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb", buffering=0) as source:
        while chunk := source.read(_CHUNK):
            yield chunk


def _entry(name: str, size: int, manifest: Manifest) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, manifest.made_at.timetuple()[:6])
    entry.create_system = 3
    entry.external_attr = (stat.S_IFREG | 0o600) << 16
    entry.file_size = size
    return entry
