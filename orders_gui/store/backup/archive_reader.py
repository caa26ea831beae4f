"""Reading a backup that may come from anyone: refused whole unless every byte is right."""

import hashlib
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import IO, Self

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.store.backup.generations import DATABASE
from orders_gui.store.backup.manifest import BadManifest, Manifest, PackedFile, manifest_from_json
from orders_gui.store.files.evidence_files import LARGEST
from orders_gui.store.watching import Watch

MIMETYPE = "application/vnd.orders-gui.backup+zip"
MIMETYPE_NAME = "mimetype"
MANIFEST_NAME = "manifest.json"

_NAME = re.compile(
    rf"{MIMETYPE_NAME}|{re.escape(MANIFEST_NAME)}|{re.escape(DATABASE)}|evidence/[0-9a-f]{{64}}"
)
_NEEDED = {MIMETYPE_NAME, MANIFEST_NAME, DATABASE}
_MOST_ENTRIES = 100_000
_LARGEST_DIRECTORY = 32_000_000
_LARGEST_MANIFEST = 32_000_000
_LARGEST_DATABASE = 16_000_000_000
_CHUNK = 1 << 20
_THREADS = 2

_REFUSED = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} was not restored: {reason}. The library is unchanged. Choose another backup.",
)
_NO_BACKUP = QT_TRANSLATE_NOOP("Errors", "it is not a backup of Orders & Disputes")
_DAMAGED = QT_TRANSLATE_NOOP("Errors", "it is damaged or was altered ({detail})")
_FOREIGN = QT_TRANSLATE_NOOP("Errors", "it holds something that does not belong in a backup")
_TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "it is larger than a backup can be")
_INCOMPLETE = QT_TRANSLATE_NOOP("Errors", "a part of it is missing")
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "it cannot be read ({detail})")

# What Python's reader of archives raises for archives that are damaged on purpose.
_TROUBLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, KeyError, IndexError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


class Refused(UserError):
    """A backup that is not used; the library is unchanged."""


class ArchiveReader:
    """An open backup whose names, sizes and table of contents are sound.

    Raises `Refused` with the reason. `verify` reads every byte; nothing is trusted before.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opening = Lock()
        with self._refusing():
            self._stream = path.open("rb")
            try:
                self._zip, self.manifest = self._opened()
            except BaseException:
                self._stream.close()
                raise

    def verify(self, watch: Watch) -> None:
        """Read every file in the archive; raises `Refused` when one is not what it was."""
        inside = () if self.manifest.evidence_beside else self.manifest.evidence
        files = {DATABASE: self.manifest.library}
        files |= {f"evidence/{file.sha256}": file for file in inside}
        with side_threads() as threads:
            looks = {name: threads.submit(self._is_sound, name, files[name]) for name in files}
            for number, (name, look) in enumerate(looks.items()):
                watch.at(number, len(inside), files[name].sha256)
                if not look.result():
                    raise self.refusal(Message(_DAMAGED, {"detail": name}))

    def lists(self, entries: Iterable[zipfile.ZipInfo]) -> bool:
        """Whether its table of contents is this one, and each entry begins where that says."""
        with self._refusing():
            found = self._zip.infolist()
            for entry in found:
                self._zip.open(entry).close()
        return list(map(_place, found)) == list(map(_place, entries))

    def open_database(self) -> IO[bytes]:
        """The database as a stream."""
        with self._refusing():
            return self._zip.open(DATABASE)

    def open_evidence(self, sha256: str) -> IO[bytes]:
        """A file of evidence as a stream."""
        with self._refusing():
            return self._zip.open(f"evidence/{sha256}")

    def refusal(self, reason: Message) -> Refused:
        """The sentence for a backup that is not used, with the reason."""
        return Refused(_REFUSED, file=str(self.path), reason=reason)

    @contextmanager
    def refusing_damage(self) -> Iterator[None]:
        """Refuse the backup when one of its streams turns out to be damaged."""
        try:
            yield
        except _TROUBLE as error:
            raise self.refusal(Message(_DAMAGED, {"detail": str(error)})) from error

    def close(self) -> None:
        """Close the file."""
        self._zip.close()
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _is_sound(self, name: str, file: PackedFile) -> bool:
        """Whether an entry has its hash; several may be read at once by as many threads."""
        with self._refusing():
            with self._opening:
                stream = self._zip.open(name)
            try:
                return digest_of(stream, file.size) == file.sha256
            finally:
                with self._opening:
                    stream.close()

    def _opened(self) -> tuple[zipfile.ZipFile, Manifest]:
        self._refuse_huge_directory()
        archive = zipfile.ZipFile(self._stream)
        entries = archive.infolist()
        self._refuse_foreign(entries)
        if archive.read(MIMETYPE_NAME) != MIMETYPE.encode():
            raise self.refusal(Message(_NO_BACKUP))
        try:
            manifest = manifest_from_json(archive.read(MANIFEST_NAME))
        except BadManifest as error:
            raise self.refusal(error.message) from error
        expected = {DATABASE: manifest.library.size}
        if not manifest.evidence_beside:
            expected |= {f"evidence/{file.sha256}": file.size for file in manifest.evidence}
        found = {entry.filename: entry.file_size for entry in entries}
        if {name: size for name, size in found.items() if name in expected} != expected:
            raise self.refusal(Message(_INCOMPLETE))
        if found.keys() - expected.keys() != {MIMETYPE_NAME, MANIFEST_NAME}:
            raise self.refusal(Message(_FOREIGN))
        return archive, manifest

    def _refuse_huge_directory(self) -> None:
        """The list of an archive's entries is read as a whole: it must not be endless."""
        count, size = _directory(self._stream)
        if count > _MOST_ENTRIES or size > _LARGEST_DIRECTORY:
            raise self.refusal(Message(_TOO_LARGE))
        self._stream.seek(0)

    def _refuse_foreign(self, entries: list[zipfile.ZipInfo]) -> None:
        names = [entry.filename for entry in entries]
        if not names or names[0] != MIMETYPE_NAME or entries[0].header_offset != 0:
            raise self.refusal(Message(_NO_BACKUP))
        if len(set(names)) != len(names) or not all(_is_ours(entry) for entry in entries):
            raise self.refusal(Message(_FOREIGN))
        if not set(names) >= _NEEDED:
            raise self.refusal(Message(_INCOMPLETE))
        # Entries that share their bytes would together be larger than the file.
        total = sum(entry.file_size for entry in entries)
        if total > self.path.stat().st_size or any(map(_is_too_large, entries)):
            raise self.refusal(Message(_TOO_LARGE))

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            with self.refusing_damage():
                yield
        except OSError as error:
            detail = error.strerror or str(error)
            raise self.refusal(Message(_UNREADABLE, {"detail": detail})) from error


@contextmanager
def side_threads() -> Iterator[ThreadPoolExecutor]:
    """Threads that hash beside this one; what they have not begun at the end is dropped."""
    threads = ThreadPoolExecutor(_THREADS)
    try:
        yield threads
    finally:
        threads.shutdown(cancel_futures=True)


def digest_of(stream: IO[bytes], size: int) -> str:
    """The SHA-256 of the next `size` bytes, or of what is left of them."""
    digest = hashlib.sha256()
    while size > 0 and (chunk := stream.read(min(size, _CHUNK))):
        digest.update(chunk)
        size -= len(chunk)
    return digest.hexdigest()


def _place(entry: zipfile.ZipInfo) -> tuple[str, int, int, int]:
    return entry.filename, entry.header_offset, entry.file_size, entry.CRC


def _is_ours(entry: zipfile.ZipInfo) -> bool:
    """Whether it is an ordinary, uncompressed, unencrypted file with one of the known names."""
    mode = entry.external_attr >> 16
    return (
        _NAME.fullmatch(entry.filename) is not None
        and entry.orig_filename == entry.filename
        and entry.compress_type == zipfile.ZIP_STORED
        and entry.compress_size == entry.file_size
        and entry.flag_bits & 0x1 == 0
        and stat.S_IFMT(mode) in (0, stat.S_IFREG)
    )


def _is_too_large(entry: zipfile.ZipInfo) -> bool:
    limits = {MIMETYPE_NAME: 100, MANIFEST_NAME: _LARGEST_MANIFEST, DATABASE: _LARGEST_DATABASE}
    return entry.file_size > limits.get(entry.filename, LARGEST)


def _directory(stream: IO[bytes]) -> tuple[int, int]:
    """How many entries an archive claims, and how long the list of them is."""
    end = stream.seek(0, 2)
    stream.seek(max(0, end - 66_000))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0:
        raise zipfile.BadZipFile("no list of entries")
    count, size = struct.unpack_from("<HI", tail, at + 10)
    wide = tail.rfind(b"PK\x06\x06", 0, at)
    if wide >= 0:
        wide_count, wide_size = struct.unpack_from("<QQ", tail, wide + 32)
        count, size = max(count % 0xFFFF, wide_count), max(size % 0xFFFFFFFF, wide_size)
    return count, size
