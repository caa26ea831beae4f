"""Originals on disk: each named by its SHA-256, written once, never changed."""

import hashlib
import io
import os
import re
import secrets
import stat
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, BinaryIO

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.store.files.safe_files import (
    create_privately,
    make_private_folder,
    not_returned,
    not_saved,
    sync_folder,
    write_all,
)

LARGEST = 2_000_000_000
"""Bytes that a file of evidence may have."""

_CHUNK = 1 << 20
_HASH = re.compile(r"[0-9a-f]{64}")
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_STORED = re.compile(rf"({_HASH.pattern})\.{_EXTENSION.pattern}")
_INCOMING = ".incoming-"

_EMPTY = QT_TRANSLATE_NOOP("Errors", "{file} is empty (0 bytes). It was not added.")
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "{file} is larger than {gigabytes} GB. It was not added. Add a shorter part of it."
)
_MISSING = QT_TRANSLATE_NOOP("Errors", "{file} is no longer there. It was not added.")
_FOLDER = QT_TRANSLATE_NOOP("Errors", "{file} is a folder, not a file. It was not added.")
_LINK = QT_TRANSLATE_NOOP(
    "Errors", "{file} is a link to another file. It was not added. Add the file itself."
)
_SPECIAL = QT_TRANSLATE_NOOP("Errors", "{file} is not an ordinary file. It was not added.")
_DENIED = QT_TRANSLATE_NOOP("Errors", "{file} may not be read by you. It was not added.")
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "{file} cannot be read: {detail}. It was not added.")


class Fault(StrEnum):
    """What is wrong with a stored file."""

    MISSING = "missing"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A copy in the library's folder that has no place yet: it is kept or discarded.

    `modified_at` is when the source was last changed, an aware UTC instant; None for bytes that
    were no file.
    """

    path: Path
    sha256: str
    size: int
    name: str
    modified_at: datetime | None


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that is safe on disk; `existed` when the library had the same bytes already."""

    sha256: str
    size: int
    path: Path
    existed: bool

    @property
    def extension(self) -> str:
        """The extension under which it is stored, without the dot."""
        return self.path.suffix[1:]


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file that a row names and that is not as it should be."""

    sha256: str
    fault: Fault


class EvidenceFiles:
    """The folder `evidence/ab/<sha256>.<ext>`, shared by all generations of the library.

    A file gets its name only when its bytes are on the disk and have been read back. Rows are
    written after that, so that a row never names a file that is not there.
    """

    def __init__(self, root: Path, *, largest: int = LARGEST) -> None:
        self._root = root
        self._largest = largest

    def add(self, source: Path | bytes, extension: str, *, name: str = "") -> StoredFile:
        """Copy `source` into the library; returns once the copy is durable and verified.

        `name` is how the source is called in errors, by default the file's own. Raises
        `UserError` for whatever is not a readable ordinary file of 1 to `largest` bytes, and
        `NotSaved` when the disk does not take it; nothing stays behind then.
        """
        staged = self.stage(source, name=name)
        try:
            return self.keep(staged, extension)
        finally:
            self.discard(staged)

    def stage(self, source: Path | bytes, *, name: str = "") -> StagedFile:
        """Copy `source` to a temporary file in the library; errors as in `add`."""
        modified_at = None
        if isinstance(source, Path):
            name = name or shown_name(source)
            stream = _opened(source, name, self._largest)
            modified_at = datetime.fromtimestamp(os.fstat(stream.fileno()).st_mtime, UTC)
        else:
            stream = io.BytesIO(source)
        with stream:
            return replace(self.receive(stream, name), modified_at=modified_at)

    def receive(self, stream: IO[bytes], name: str) -> StagedFile:
        """Copy what `stream` gives to a temporary file in the library; errors as in `add`."""
        temporary = self._root / f"{_INCOMING}{secrets.token_hex(8)}"
        try:
            make_private_folder(self._root)
            sha256, size = self._copy(stream, temporary, name)
        except BaseException as error:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise not_saved(name, self._root, error) from error
            raise
        return StagedFile(temporary, sha256, size, name, None)

    def keep(self, staged: StagedFile, extension: str) -> StoredFile:
        """Give a staged file its place for good; `extension` is that of its true content.

        A file that has the same bytes is left as it is; one that has lost them is replaced.
        """
        if not _EXTENSION.fullmatch(extension):
            raise ValueError(f"not an extension: {extension!r}")
        kept = self.path(staged.sha256)
        try:
            if kept is not None and _hash(kept) == staged.sha256:
                kept.touch()  # counts as new for `orphans`
                return StoredFile(staged.sha256, staged.size, kept, existed=True)
            if _hash(staged.path) != staged.sha256:
                raise not_returned(staged.name)
            target = kept or self._folder(staged.sha256) / f"{staged.sha256}.{extension}"
            if not target.parent.is_dir():
                make_private_folder(target.parent)
                sync_folder(self._root)
            if kept is not None:
                kept.chmod(0o600)  # Windows replaces no read-only file
            staged.path.replace(target)
            sync_folder(target.parent)
        except OSError as error:
            raise not_saved(staged.name, self._root, error) from error
        return StoredFile(staged.sha256, staged.size, target, existed=False)

    def discard(self, staged: StagedFile) -> None:
        """Remove a staged file that is not kept; does nothing for one that has its place."""
        with suppress(OSError):
            staged.path.unlink(missing_ok=True)

    def path(self, sha256: str) -> Path | None:
        """Where the file with this hash lies; None when it is not there."""
        if not _HASH.fullmatch(sha256):
            return None
        return next(self._folder(sha256).glob(f"{sha256}.*"), None)

    def verify(self, sha256: str) -> bool:
        """Whether the file is there and its bytes are those that were stored."""
        return self._fault(sha256) is None

    def verify_all(self, referenced: Iterable[str]) -> Iterator[FileProblem]:
        """Read every file that a row names; yields those that are not as they were stored."""
        for sha256 in referenced:
            fault = self._fault(sha256)
            if fault is not None:
                yield FileProblem(sha256, fault)

    def all_hashes(self) -> frozenset[str]:
        """The hashes of all stored files."""
        names = (_STORED.fullmatch(path.name) for path in self._root.glob("??/*"))
        return frozenset(name[1] for name in names if name)

    def orphans(self, referenced: Collection[str], older_than: datetime) -> list[str]:
        """Hashes of files that no row names and that were stored before `older_than` (aware).

        The limit spares files whose row is still on its way.
        """
        limit = older_than.timestamp()
        return [
            match[1]
            for path in sorted(self._root.glob("??/*"))
            if (match := _STORED.fullmatch(path.name))
            and match[1] not in referenced
            and path.stat().st_mtime < limit
        ]

    def remove(self, sha256: str) -> None:
        """Delete a file that no row names any more; raises `OSError` when it cannot be."""
        path = self.path(sha256)
        if path is not None:
            path.chmod(0o600)  # Windows deletes no read-only file
            path.unlink(missing_ok=True)

    def clean_temporary(self) -> int:
        """Remove what an interrupted run left; returns how many files.

        Only for the start, when the library is locked and nothing is being added.
        """
        left = list(self._root.glob(f"{_INCOMING}*"))
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def _copy(self, stream: IO[bytes], target: Path, name: str) -> tuple[str, int]:
        """Copy into a new read-only file, down to the disk; returns its hash and size."""
        digest, size = hashlib.sha256(), 0
        descriptor = create_privately(target)
        try:
            for chunk in _chunks(stream, name):
                size += len(chunk)
                if size > self._largest:
                    raise _too_large(name, self._largest)
                digest.update(chunk)
                write_all(descriptor, chunk)
            if size == 0:
                raise UserError(_EMPTY, file=name)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        target.chmod(0o400)
        return digest.hexdigest(), size

    def _fault(self, sha256: str) -> Fault | None:
        path = self.path(sha256)
        if path is None:
            return Fault.MISSING
        try:
            return None if _hash(path) == sha256 else Fault.CHANGED
        except OSError:
            return Fault.UNREADABLE

    def _folder(self, sha256: str) -> Path:
        return self._root / sha256[:2]


def shown_name(path: Path) -> str:
    """The file's name as text that can be stored and shown, whatever bytes it is made of."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def _opened(path: Path, name: str, largest: int) -> BinaryIO:
    """Open an ordinary file for reading, without following a link or waiting for a pipe."""
    flags = os.O_RDONLY
    for flag in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"):
        flags |= getattr(os, flag, 0)
    try:
        _refuse_unless_ordinary(path.lstat(), name, largest)
        stream = os.fdopen(os.open(path, flags), "rb", buffering=0)
        try:
            # What lies there may have been exchanged between the two looks.
            _refuse_unless_ordinary(os.fstat(stream.fileno()), name, largest)
        except BaseException:
            stream.close()
            raise
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError(_MISSING, file=name) from error
    except PermissionError as error:
        raise UserError(_DENIED, file=name) from error
    except OSError as error:
        raise _unreadable(name, error) from error
    return stream


def _refuse_unless_ordinary(facts: os.stat_result, name: str, largest: int) -> None:
    if stat.S_ISLNK(facts.st_mode):
        raise UserError(_LINK, file=name)
    if stat.S_ISDIR(facts.st_mode):
        raise UserError(_FOLDER, file=name)
    if not stat.S_ISREG(facts.st_mode):
        raise UserError(_SPECIAL, file=name)
    if facts.st_size > largest:
        raise _too_large(name, largest)


def _chunks(stream: IO[bytes], name: str) -> Iterator[bytes]:
    while True:
        try:
            chunk = stream.read(_CHUNK)
        except OSError as error:
            raise _unreadable(name, error) from error
        if not chunk:
            return
        yield chunk


def _hash(path: Path) -> str:
    with path.open("rb", buffering=0) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _unreadable(name: str, error: OSError) -> UserError:
    return UserError(_UNREADABLE, file=name, detail=error.strerror or str(error))


def _too_large(name: str, largest: int) -> UserError:
    return UserError(_TOO_LARGE, file=name, gigabytes=f"{largest / 1e9:g}")
