"""Several files at once, as a folder or a ZIP file: wholly there afterwards, or not at all."""

import os
import re
import secrets
import shutil
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.exporting.casefile import Placed
from orders_gui.services.exporting.video_data import Patch
from orders_gui.store.files.safe_files import (
    create_privately,
    make_durable,
    not_returned,
    not_saved,
    refuse_what_is_no_file,
)

_CHUNK = 1 << 20
_LONGEST_STEM = 60
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]+")

_NOT_EMPTY = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} is there already and not empty, so nothing was written into it. Choose another name.",
)


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file to be written: its name in the pack, and its content or where that lies.

    `patches` are what the copy of a file on disk has at some positions instead.
    """

    name: str
    content: bytes | Path
    patches: tuple[Patch, ...] = ()


def plain_name(name: str) -> str:
    """A name without its extension, in characters that every system and form takes."""
    stem = name.rpartition(".")[0] or name
    return _NOT_PLAIN.sub("_", stem).strip("._")[:_LONGEST_STEM]


def file_stem(file: Placed) -> str:
    """The name of an exhibit's file in a pack, without its extension: letter, side and name."""
    parts = (file.letter, file.piece.side, plain_name(file.piece.original_name) or "file")
    return "-".join(part for part in parts if part)


def write_pack(target: Path, files: Sequence[PackedFile], at: datetime) -> int:
    """Write the files into a new folder, or a ZIP file when that is the end of its name.

    `at` is the time that the entries of a ZIP file get. Returns the bytes written. Raises
    `UserError`; nothing is left behind then, and an older ZIP file stays as it was.
    """
    try:
        if target.suffix.lower() == ".zip":
            _write_zip(target, files, at)
            written = target.stat().st_size
        else:
            written = _write_folder(target, files)
    except OSError as error:
        raise not_saved(str(target), target.parent, error) from error
    make_durable(target)
    return written


def _write_zip(target: Path, files: Iterable[PackedFile], at: datetime) -> None:
    """Nothing is compressed: pictures and PDF files do not get smaller."""
    refuse_what_is_no_file(target)
    temporary = _beside(target)
    try:
        with (
            os.fdopen(create_privately(temporary), "wb") as stream,
            zipfile.ZipFile(stream, "w") as archive,
        ):
            for file in files:
                entry = zipfile.ZipInfo(file.name, at.timetuple()[:6])
                entry.external_attr = 0o600 << 16
                with archive.open(entry, "w", force_zip64=True) as part:
                    _copy(file, part)
            archive.close()
            stream.flush()
            os.fsync(stream.fileno())
        with zipfile.ZipFile(temporary) as archive:
            if archive.testzip() is not None:
                raise not_returned(str(target))
        temporary.replace(target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write_folder(target: Path, files: Iterable[PackedFile]) -> int:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UserError(_NOT_EMPTY, file=str(target))
    temporary, written = _beside(target), 0
    temporary.mkdir(mode=0o700)
    try:
        for file in files:
            path = temporary / file.name
            path.parent.mkdir(mode=0o700, exist_ok=True)
            with os.fdopen(create_privately(path), "wb") as stream:
                _copy(file, stream)
                written += stream.tell()
                stream.flush()
                os.fsync(stream.fileno())
        if target.exists():
            target.rmdir()
        temporary.rename(target)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return written


def _beside(target: Path) -> Path:
    return target.parent / f".{secrets.token_hex(8)}.part"


def _copy(file: PackedFile, target: IO[bytes]) -> None:
    if isinstance(file.content, bytes):
        target.write(file.content)
        return
    position = 0
    with file.content.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            target.write(_patched(chunk, position, file.patches))
            position += len(chunk)


def _patched(chunk: bytes, position: int, patches: Iterable[Patch]) -> bytes:
    """The part of a file that begins at `position`, with the patches that touch it."""
    changed = bytearray(chunk)
    for at, data in patches:
        begin, end = max(at, position), min(at + len(data), position + len(chunk))
        if begin < end:
            changed[begin - position : end - position] = data[begin - at : end - at]
    return bytes(changed)
