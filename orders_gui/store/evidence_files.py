"""Originals on disk: named by their SHA-256, written once, never changed."""

import errno
import hashlib
import io
import os
import re
import secrets
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.store.safe_files import sync_folder, unwritten

LARGEST = 2_000_000_000
"""Bytes that one file of evidence may have."""

_CHUNK = 1 << 20
_NAME = re.compile(r"([0-9a-f]{64})\.[a-z0-9]{1,8}")
_PART = ".part"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that is safe on disk; `existed` when the library had the same bytes already."""

    sha256: str
    size: int
    path: Path
    existed: bool


class EvidenceFiles:
    """The folder `evidence/ab/<sha256>.<ext>`, shared by all generations of the library."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def add(self, source: Path | bytes, extension: str) -> StoredFile:
        """Copy `source` into the library and return once it is durable and verified.

        Raises `UserError` for anything that is not a readable regular file of at least one
        byte; nothing stays behind then. The caller writes its row after this returns.
        """
        with _opened(source) as stream:
            return self._store(stream, extension)

    def path(self, sha256: str) -> Path | None:
        """Where the file with this hash lies."""
        return next(self._folder(sha256).glob(f"{sha256}.*"), None)

    def verify(self, sha256: str) -> bool:
        """Whether the file is there and its bytes still have this hash."""
        path = self.path(sha256)
        if path is None:
            return False
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == sha256

    def all_hashes(self) -> Iterator[str]:
        """The hashes of all files that lie in the folder."""
        for path in sorted(self._root.glob("??/*")):
            match = _NAME.fullmatch(path.name)
            if match:
                yield match[1]

    def orphans(self, referenced: frozenset[str]) -> list[str]:
        """Files that no row names."""
        return [sha256 for sha256 in self.all_hashes() if sha256 not in referenced]

    def remove(self, sha256: str) -> None:
        """Delete a file that no row names."""
        path = self.path(sha256)
        if path is not None:
            path.unlink(missing_ok=True)

    def clean_temporary(self) -> int:
        """Remove what an interrupted copy left; returns how many files."""
        left = list(self._root.glob(f"*{_PART}"))
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def _store(self, stream: BinaryIO, extension: str) -> StoredFile:
        temporary = self._root / f"{secrets.token_hex(8)}{_PART}"
        try:
            self._root.mkdir(mode=0o700, exist_ok=True)
            sha256, size = _copy(stream, temporary)
            kept = self.path(sha256)
            if kept is not None and self.verify(sha256):
                temporary.unlink()
                return StoredFile(sha256, size, kept, existed=True)
            target = kept or self._folder(sha256) / f"{sha256}.{extension}"
            target.parent.mkdir(mode=0o700, exist_ok=True)
            temporary.replace(target)
            sync_folder(target.parent)
            if not self.verify(sha256):
                raise OSError(errno.EIO, "what was read back is not what was written")
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise unwritten(self._root, error) from error
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        return StoredFile(sha256, size, target, existed=False)

    def _folder(self, sha256: str) -> Path:
        return self._root / sha256[:2]


def _copy(stream: BinaryIO, target: Path) -> tuple[str, int]:
    """Copy to a new read-only file, down to the disk, hashing on the way."""
    digest, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(target, flags, 0o600)
    try:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            if size > LARGEST:
                raise UserError(_TOO_LARGE, name=getattr(stream, "name", ""))
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if size == 0:
        raise UserError(_EMPTY, name=Path(str(getattr(stream, "name", ""))).name)
    return digest.hexdigest(), size


_TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "{name} is larger than 2 GB and was not added.")
_EMPTY = QT_TRANSLATE_NOOP("Errors", "{name} is empty (0 bytes) and was not added.")
_MISSING = QT_TRANSLATE_NOOP("Errors", "{name} is not there any more, so it was not added.")
_LINK = QT_TRANSLATE_NOOP(
    "Errors", "{name} is a link to another file and was not added. Add the file itself."
)
_SPECIAL = QT_TRANSLATE_NOOP("Errors", "{name} is not an ordinary file and was not added.")
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "{name} cannot be read ({detail}) and was not added.")


def _opened(source: Path | bytes) -> BinaryIO:
    """Open a source without following links or waiting for a pipe."""
    if isinstance(source, bytes):
        return io.BytesIO(source)
    name = source.name
    try:
        mode = source.lstat().st_mode
        if stat.S_ISLNK(mode):
            raise UserError(_LINK, name=name)
        if not stat.S_ISREG(mode):
            raise UserError(_SPECIAL, name=name)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        return os.fdopen(os.open(source, flags | getattr(os, "O_BINARY", 0)), "rb")
    except FileNotFoundError as error:
        raise UserError(_MISSING, name=name) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise UserError(_UNREADABLE, name=name, detail=detail) from error
