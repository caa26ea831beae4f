"""Writing a backup: one file with the database and every original, read back before it counts."""

import hashlib
import os
import secrets
import stat
import zipfile
from collections.abc import Iterator
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
        with os.fdopen(create_privately(temporary), "wb") as stream:
            _pack(stream, copy, files, manifest, watch)
            stream.flush()
            os.fsync(stream.fileno())
        lost = _lost(temporary, files, target, watch)
        if not lost:
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


def _lost(written: Path, files: EvidenceFiles, target: Path, watch: Watch) -> set[str]:
    """Originals that are not what their names say; any other difference is the disk's fault."""
    try:
        with ArchiveReader(written) as archive:
            changed = archive.differing(watch, already=len(archive.manifest.evidence))
    except Refused as error:
        raise not_returned(str(target)) from error
    if any(name == DATABASE or files.verify(name) for name in changed):
        raise not_returned(str(target))
    return changed


def _pack(
    stream: IO[bytes], copy: Snapshot, files: EvidenceFiles, manifest: Manifest, watch: Watch
) -> None:
    """Write the entries; a file is never held in memory as a whole."""
    inside = () if manifest.evidence_beside else manifest.evidence
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_entry(MIMETYPE_NAME, 0, manifest), MIMETYPE)
        archive.writestr(_entry(MANIFEST_NAME, 0, manifest), manifest.to_json())
        _copy_in(archive, _entry(DATABASE, copy.file.size, manifest), _chunks(copy.path))
        for number, file in enumerate(inside):
            watch.at(number, 2 * len(inside), file.sha256)
            path = files.path(file.sha256)
            if path is None:
                raise _LostError(file.sha256)
            entry = _entry(f"evidence/{file.sha256}", file.size, manifest)
            _copy_in(archive, entry, _original(path, file.sha256))


def _copy_in(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, chunks: Iterator[bytes]) -> None:
    with archive.open(entry, "w", force_zip64=entry.file_size > _WIDE) as target:
        for chunk in chunks:
            target.write(chunk)


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
