"""Where dropped files belong, told by their first bytes."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from orders_gui.overriding import override
from orders_gui.services.importing.reading.files import may_hold_orders
from orders_gui.store.backup.archive_reader import MIMETYPE, MIMETYPE_NAME
from orders_gui.store.backup.backup_folder import EXTENSION

_HEAD = 128
_TABLES = frozenset({"xl/workbook.xml", "xl/workbook.bin", "content.xml"})
_TEXTS = frozenset({".txt", ".mbox"})
_DATA = frozenset(".csv .tsv .json .har .html .htm .mhtml .mht .xml .eml .xlsx .xls .ods".split())
_SEARCHED = 2000
_LONGEST_LIST = 1 << 20
"""Bytes of an archive's list of names: room for more files than an import takes."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Dropped files by what they are; `others` become evidence."""

    orders: tuple[Path, ...] = ()
    backups: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()


def sort_files(paths: Sequence[Path]) -> Sorted:
    """Tell files with orders from backups and from everything else; only heads are read."""
    orders: list[Path] = []
    backups: list[Path] = []
    others: list[Path] = []
    for path in paths:
        if is_backup(path):
            backups.append(path)
        elif _holds_orders(path):
            orders.append(path)
        else:
            others.append(path)
    return Sorted(tuple(orders), tuple(backups), tuple(others))


def is_backup(path: Path) -> bool:
    """Whether a file is one of our backups, whatever its name is."""
    head = _head(path)
    if not head.startswith(b"PK\x03\x04"):
        return path.suffix.lower() == EXTENSION and bool(head)
    return head[30:].startswith((MIMETYPE_NAME + MIMETYPE).encode())


def _holds_orders(path: Path) -> bool:
    head = _head(path)
    if head.startswith(b"PK\x03\x04"):
        return _zip_holds_orders(path)
    return bool(head) and (may_hold_orders(path) or path.suffix.lower() in _TEXTS)


def _zip_holds_orders(path: Path) -> bool:
    """A spreadsheet or an archive of tables; an archive of photos is none."""
    try:
        with _Glanced(path) as file, zipfile.ZipFile(file) as archive:
            names = archive.namelist()[:_SEARCHED]
    except (zipfile.BadZipFile, NotImplementedError, OSError):
        return path.suffix.lower() == ".zip"
    return bool(_TABLES & set(names)) or any(Path(name).suffix.lower() in _DATA for name in names)


class _Glanced(FileIO):
    """An archive whose list of names is not read when it is too long, whatever it says of it."""

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _LONGEST_LIST:
            raise zipfile.BadZipFile("too many names")
        return super().read(size)


def _head(path: Path) -> bytes:
    """The first bytes of a regular file; nothing of a folder, a pipe or what cannot be read."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""
