"""Zip archives of data downloads; only a look at each file inside, nothing is left on disk."""

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.importing.reading.limits import (
    MEGABYTE,
    damaged,
    limit_size,
    too_large,
)

LARGEST_FILE = 512 * MEGABYTE
LARGEST_ENTRY = 256 * MEGABYTE
LARGEST_UNPACKED = 1024 * MEGABYTE
LARGEST_RATIO = 200
MOST_ENTRIES = 5000
_WANTED = (".csv", ".json", ".xlsx", ".html", ".htm", ".mhtml", ".mht", ".eml", ".mbox", ".har")


def unpacked_files(path: Path) -> Iterator[Path]:
    """Each file of the archive that may hold orders, as a passing file of the same name.

    Names inside the archive are never used as paths. Raises `UserError` for an archive that
    is damaged, has a password, or grows beyond measure.
    """
    limit_size(path, LARGEST_FILE)
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
            entries = [entry for entry in archive.infolist() if _is_wanted(entry)]
            if len(archive.infolist()) > MOST_ENTRIES:
                raise damaged(path.name)
            left = LARGEST_UNPACKED
            for number, entry in enumerate(entries):
                if entry.flag_bits & 1:
                    raise _locked(path)
                place = Path(folder) / str(number)
                place.mkdir()
                target = place / _base(entry.filename)
                left -= _unpack(path, archive, entry, target, left)
                yield target
                target.unlink(missing_ok=True)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise damaged(path.name) from error


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    name = _base(entry.filename)
    is_hidden = name.startswith((".", "_")) or "__MACOSX" in entry.filename
    return not entry.is_dir() and not is_hidden and name.lower().endswith(_WANTED)


def _base(name: str) -> str:
    """The last part of a name, with nothing that could lead elsewhere."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(mark for mark in last if mark.isalnum() or mark in " ._-()")
    return kept[-100:].lstrip(".") or "file"


def _unpack(
    path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, left: int
) -> int:
    """Write one file; what the archive says of its size is not believed."""
    most = min(LARGEST_ENTRY, left, max(MEGABYTE, entry.compress_size * LARGEST_RATIO))
    size = 0
    with archive.open(entry) as source, target.open("wb") as file:
        while chunk := source.read(MEGABYTE):
            size += len(chunk)
            if size > most:
                raise too_large(path.name, LARGEST_ENTRY)
            file.write(chunk)
    return size


def _locked(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} has a password. Nothing was imported. Unpack it and import what is inside.",
        ),
        file=path.name,
    )
