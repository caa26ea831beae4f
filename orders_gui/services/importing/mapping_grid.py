"""Tables of any kind as grids for the column mapper: delimiter, encoding and heading detected."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.importing.content import Table
from orders_gui.services.importing.mapping import Grid, Layout
from orders_gui.services.importing.reading import csv_files
from orders_gui.services.importing.reading.files import contents_of, is_harmless, sha256_of
from orders_gui.services.importing.reading.grids import says
from orders_gui.services.importing.reading.limits import limit_size, too_many_rows
from orders_gui.services.importing.reading.process import answers_of, understood
from orders_gui.services.importing.reading.quotes import with_doubled_quotes
from orders_gui.services.importing.reading.spreadsheets import read_sheets
from orders_gui.services.importing.reading.text_files import encoding_of, no_text
from orders_gui.services.importing.rows import from_cell, from_row, to_row
from orders_gui.store.watching import Watch

DELIMITERS = (",", ";", "\t", "|")
QUOTES = ('"', "'")
ENCODINGS = (
    "utf-8", "utf-16", "cp1251", "cp1252", "cp1250", "cp1254", "koi8_r", "gb18030", "shift_jis",
)  # fmt: skip

MOST_COLUMNS = 200
MOST_CELLS = 4_000_000
_SAMPLE_LINES = 60
_LONGEST_LINE = 1 << 16
_VALUE = re.compile(r"[\d\s.,:/\-+$€£₽¥%]*\d[\d\s.,:/\-+$€£₽¥%]*")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

_Texts = tuple[str, ...]


def open_grid(path: Path, layout: Layout | None = None, watch: Watch | None = None) -> Grid:
    """The table in a file, read as `layout` says or as it looks.

    Raises `UserError` that names the file when there is no table in it, and `Ended` when the
    watch ends it.
    """
    if is_harmless(path):
        return read_table(path, layout)
    request = {"wanted": "table", "layout": None if layout is None else to_row(layout)}
    rows: list[tuple[int, tuple[Any, ...]]] = []
    end: dict[str, Any] = {}
    with understood(path.name):
        for end in answers_of(path, request, watch or Watch()):
            rows.extend((int(at), tuple(map(from_cell, row))) for at, row in end.get("rows", ()))
        return Grid(
            path,
            from_row(Layout, end["layout"]),
            from_row(_Texts, end["header"]),
            tuple(rows),
            from_row(_Texts, end["sheets"]),
            str(end["end"]),
        )


def read_table(path: Path, layout: Layout | None) -> Grid:
    """The same within this process."""
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith(_WORKBOOKS):
        found = _from_sheets(path, layout)
    elif head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        found = _from_page(path)
    else:
        found = _from_text(path, layout)
    return replace(found, sha256=sha256_of(path))


def _from_sheets(path: Path, layout: Layout | None) -> Grid:
    wanted = layout.sheet if layout else ""
    chosen: Grid | None = None
    names: list[str] = []
    for name, lines in read_sheets(path):
        numbered = [
            (number, tuple(line)) for number, line in enumerate(lines, 1) if any(map(says, line))
        ]
        if not any(sum(map(says, line)) > 1 for _, line in numbered):
            continue
        names.append(name)
        if name == wanted or (chosen is None and not wanted):
            heading = layout.heading if layout else None
            chosen = _grid(path, Layout(sheet=name), numbered, heading)
    if chosen is None:
        raise _no_table(path)
    return Grid(path, chosen.layout, chosen.header, chosen.rows, tuple(names))


def _from_page(path: Path) -> Grid:
    """The largest table of a page, which may pose as a spreadsheet."""
    grids: list[Grid] = []
    for content in contents_of(path):
        if isinstance(content, Table):
            rows = tuple(
                (number, tuple(row[name] for name in content.header))
                for number, row in content.rows
            )
            grids.append(Grid(path, Layout(), content.header, rows))
    if not grids:
        raise _no_table(path)
    return max(grids, key=_size)


def _from_text(path: Path, layout: Layout | None) -> Grid:
    limit_size(path, csv_files.LARGEST_FILE)
    encoding = (layout.encoding if layout else "") or encoding_of(path)
    sample = _sample(path, encoding)
    if layout is None or not layout.delimiter:
        delimiter, quote = _dialect(sample)
        layout = Layout(delimiter, quote, encoding, heading=layout.heading if layout else True)
        heading = None
    else:
        heading = layout.heading
    read = Layout(layout.delimiter, layout.quote, encoding)
    csv.field_size_limit(csv_files.LONGEST_CELL)
    try:
        with path.open(encoding=encoding, newline="", errors="replace") as file:
            whole = csv_files.lines_of(file)
            lines = with_doubled_quotes(whole, read.delimiter, read.quote)
            reader = csv.reader(lines, delimiter=read.delimiter, quotechar=read.quote)
            rows = list(_text_rows(path, reader))
    except (csv.Error, UnicodeError) as error:
        raise no_text(path.name) from error
    return _grid(path, read, rows, heading)


def _text_rows(path: Path, reader: Iterable[list[str]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows that say something; a table without end is refused before it fills the memory."""
    count = 0
    for number, cells in enumerate(reader, start=1):
        count += len(cells)
        if number > csv_files.MOST_ROWS or count > MOST_CELLS:
            raise too_many_rows(path.name, csv_files.MOST_ROWS)
        if any(cells):
            yield number, tuple(cells)


def _grid(
    path: Path,
    layout: Layout,
    rows: Sequence[tuple[int, tuple[Any, ...]]],
    heading: bool | None,
) -> Grid:
    """The grid of some rows; without an answer, a first row without values is the heading."""
    width = min(max((len(cells) for _, cells in rows), default=0), MOST_COLUMNS)
    if width < 2 or len(rows) * width > MOST_CELLS:
        raise _no_table(path)
    start = next((at for at, (_, cells) in enumerate(rows) if sum(map(says, cells)) > 1), 0)
    rows = rows[start:]
    first = [_name(cell) for cell in rows[0][1]]
    if heading is None:
        heading = len(rows) > 1 and not any(_VALUE.fullmatch(name) for name in first if name)
    names = first if heading else []
    header = tuple((names[place] if place < len(names) else "") for place in range(width))
    kept = Layout(layout.delimiter, layout.quote, layout.encoding, layout.sheet, heading)
    return Grid(path, kept, header, tuple(rows[1:] if heading else rows))


def _sample(path: Path, encoding: str) -> list[str]:
    try:
        with path.open(encoding=encoding, newline="", errors="replace") as file:
            lines = (file.readline(_LONGEST_LINE) for _ in range(_SAMPLE_LINES))
            return [line.lstrip("\ufeff") for line in lines if line.strip()]
    except LookupError as error:
        raise no_text(path.name) from error


def _dialect(lines: Sequence[str]) -> tuple[str, str]:
    """The delimiter with which most lines have the same number of cells, and the most cells."""
    quote = "'" if lines and lines[0].lstrip().startswith("'") else '"'

    def fit(delimiter: str) -> tuple[float, int]:
        widths = [len(cells) for cells in _parsed(lines, delimiter, quote) if cells]
        usual = max(set(widths), key=widths.count, default=0)
        return (widths.count(usual) / max(len(widths), 1) if usual > 1 else 0.0, usual)

    return max(DELIMITERS, key=fit), quote


def _parsed(lines: Iterable[str], delimiter: str, quote: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=delimiter, quotechar=quote)
    except csv.Error:
        return


def _name(cell: object) -> str:
    return " ".join(str(cell).split()) if says(cell) else ""


def _size(grid: Grid) -> int:
    return len(grid.rows) * len(grid.header)


def _no_table(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} holds no table with rows and columns. Nothing was imported.",
        ),
        file=path.name,
    )
