"""XLSX, XLS and ODS files; looked through before they are opened, as they can be bombs."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from orders_gui.services.importing.content import Table
from orders_gui.services.importing.reading.grids import table_of
from orders_gui.services.importing.reading.limits import (
    MEGABYTE,
    damaged,
    limit_size,
    too_large,
)

LARGEST_FILE = 32 * MEGABYTE
LARGEST_UNPACKED = 100 * MEGABYTE
LARGEST_RATIO = 200
MOST_CELLS = 2_000_000
"""Rows times columns: the reader makes room for the whole rectangle."""
MOST_SHEETS = 30

_CELL = re.compile(rb'<c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"')
_OVERLAP = 256


def read_spreadsheet(path: Path) -> Iterator[Table]:
    """Every sheet that has a table; raises `UserError` that names the file."""
    for name, rows in read_sheets(path):
        table = table_of(name, rows)
        if table is not None:
            yield table


def read_sheets(path: Path) -> Iterator[tuple[str, Iterator[list[Any]]]]:
    """The rows of every sheet with its name; raises `UserError` that names the file."""
    limit_size(path, LARGEST_FILE)
    if zipfile.is_zipfile(path):
        _look_through(path)
    yield from _sheets(path)


def _sheets(path: Path) -> Iterator[tuple[str, Iterator[list[Any]]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names[:MOST_SHEETS]:
            sheet = book.get_sheet_by_name(name)
            if sheet.height * sheet.width > MOST_CELLS:
                raise too_large(path.name, LARGEST_UNPACKED)
            yield name, sheet.iter_rows()
    except CalamineError as error:
        raise damaged(path.name) from error
    except BaseException as error:
        # A panic of the reader is no Exception, and says no more than that the file is broken.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(path.name) from error


def _look_through(path: Path) -> None:
    """Refuse what grows beyond measure when it is unpacked or laid out."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            packed = sum(entry.compress_size for entry in entries) or 1
            if unpacked > LARGEST_UNPACKED or (
                unpacked > MEGABYTE and unpacked / packed > LARGEST_RATIO
            ):
                raise too_large(path.name, LARGEST_UNPACKED)
            for entry in entries:
                if entry.filename.startswith("xl/worksheets/") or entry.filename == "content.xml":
                    _look_at_sheet(path, archive, entry)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise damaged(path.name) from error


def _look_at_sheet(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    rows = columns = read = 0
    rest = b""
    with archive.open(entry) as file:
        while chunk := file.read(MEGABYTE):
            read += len(chunk)
            if read > LARGEST_UNPACKED:
                raise too_large(path.name, LARGEST_UNPACKED)
            part = rest + chunk
            if b"<!ENTITY" in part:
                raise damaged(path.name)
            for letters, row in _CELL.findall(part):
                rows = max(rows, int(row))
                columns = max(columns, _column(letters))
            rest = part[-_OVERLAP:]
    if rows * columns > MOST_CELLS:
        raise too_large(path.name, LARGEST_UNPACKED)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
