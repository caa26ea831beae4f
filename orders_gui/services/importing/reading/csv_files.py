"""CSV and TSV files: delimiter, quotation marks, and rows that do not fit."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.importing.draft import Skipped
from orders_gui.services.importing.content import Row, Table
from orders_gui.services.importing.reading.grids import is_no_row
from orders_gui.services.importing.reading.limits import too_many_rows
from orders_gui.services.importing.reading.quotes import with_doubled_quotes
from orders_gui.services.importing.reading.text_files import encoding_of, no_text

LARGEST_FILE = 96 << 20
MOST_ROWS = 150_000
"""Together they keep what is read below 512 MB."""
LONGEST_CELL = 4 << 20
"""Some exporters put a whole order as JSON into a cell."""

_DELIMITERS = ",;\t|"
_LONGEST_HEADER = 1 << 16


def read_csv(path: Path) -> Table | None:
    """The table in a text file; None when its first line is no header of a table.

    The rows are read from the file while they are asked for. Raises `UserError` when the
    file is no text.
    """
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as file:
        try:
            first = _first_line(file.readline(_LONGEST_HEADER) for _ in range(20))
        except UnicodeError as error:
            raise no_text(path.name) from error
    delimiter, quote = _dialect(first)
    header = _cells(first, delimiter, quote)
    if len(header) < 2:
        return None
    broken: list[Skipped] = []
    names = tuple(name.strip() for name in header)
    rows = _rows(path, encoding, (delimiter, quote), names, broken)
    return Table(path.name, names, rows, broken)


def _first_line(lines: Iterator[str]) -> str:
    """The first line that says something, with those that its quoted cells go on in."""
    first = next((line for line in lines if line.strip()), "")
    while first.count('"') % 2 and (more := next(lines, "")):
        first += more
    return first


def _dialect(line: str) -> tuple[str, str]:
    """The delimiter that makes the most cells; single quotes when the line begins with one.

    A tab is in no heading by chance, so it comes before marks that texts have as well.
    """
    quote = "'" if line.lstrip("\ufeff ").startswith("'") else '"'
    if len(_cells(line, "\t", quote)) > 1:
        return "\t", quote
    return max(_DELIMITERS, key=lambda mark: len(_cells(line, mark, quote))), quote


def _cells(line: str, delimiter: str, quote: str) -> list[str]:
    return next(csv.reader([line.lstrip("\ufeff")], delimiter=delimiter, quotechar=quote), [])


def _rows(
    path: Path,
    encoding: str,
    dialect: tuple[str, str],
    header: tuple[str, ...],
    broken: list[Skipped],
) -> Iterator[tuple[int, Row]]:
    """Rows that fit the header; the others are noted in `broken` with the reason."""
    columns = {column: place for place, column in enumerate(header) if column}
    number = 0
    is_header = True
    # The limit belongs to the whole process; nothing else in it reads CSV.
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(encoding=encoding, newline="") as file:
            lines = with_doubled_quotes(lines_of(file), *dialect)
            reader = csv.reader(lines, delimiter=dialect[0], quotechar=dialect[1])
            for number, cells in enumerate(reader, start=1):
                if number > MOST_ROWS:
                    raise too_many_rows(path.name, MOST_ROWS)
                if is_header or not any(cells):
                    is_header = is_header and not any(cells)
                    continue
                if is_no_row(cells, header):
                    continue
                reason = _misfit(cells, len(header), dialect[0])
                if reason is None:
                    yield number, Row(cells, columns)
                else:
                    broken.append(Skipped(number, reason))
    except csv.Error:
        broken.append(Skipped(number + 1, Message(_OPEN_QUOTE)))
    except UnicodeError as error:
        raise no_text(path.name) from error


def lines_of(file: TextIO) -> Iterator[str]:
    """The lines of a file; raises `csv.Error` at one without end, which would fill the memory."""
    while line := file.readline(LONGEST_CELL):
        if len(line) == LONGEST_CELL:
            raise csv.Error("a line without end")
        yield line


def _misfit(cells: list[str], wanted: int, delimiter: str) -> Message | None:
    """Why a row does not fit the header; empty cells too many do no harm."""
    if "\n" in "".join(cells) and any(_holds_row(cell, wanted, delimiter) for cell in cells):
        return Message(_OPEN_QUOTE)
    if len(cells) < wanted or any(cells[wanted:]):
        return Message(_MISFIT, {"cells": len(cells), "wanted": wanted})
    return None


def _holds_row(cell: str, wanted: int, delimiter: str) -> bool:
    """Whether one of the lines in a cell looks like a row of its own."""
    return (
        wanted > 2
        and "\n" in cell
        and any(line.count(delimiter) >= wanted - 1 for line in cell.splitlines())
    )


_MISFIT = QT_TRANSLATE_NOOP("Errors", "The row has {cells} cells where {wanted} are needed.")
_OPEN_QUOTE = QT_TRANSLATE_NOOP(
    "Errors",
    "From here on a quotation mark is not closed, so the rows that follow cannot be told apart. "
    "Export the file again.",
)
