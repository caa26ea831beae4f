"""Grids of cells, from spreadsheets and web pages, as tables with a header."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from orders_gui.services.importing.content import Row, Table

_TOTALS = "=SUBTOTAL("
_SEARCHED = 20
"""Rows from the top in which the header is looked for."""


def table_of(name: str, lines: Iterable[Sequence[Any]]) -> Table | None:
    """A table; its header is the first row with two cells that say something."""
    numbered = enumerate(lines, start=1)
    for number, line in numbered:
        header = tuple(str(cell).strip() if says(cell) else "" for cell in line)
        if sum(cell != "" for cell in header) >= 2:
            return Table(name, header, _rows(numbered, header))
        if number >= _SEARCHED:
            break
    return None


def is_no_row(cells: Sequence[object], header: Sequence[str]) -> bool:
    """Whether a row is only a spreadsheet's totals or the header once more at the foot."""
    first = str(cells[0]).strip() if cells else ""
    if first == header[0]:
        return [str(cell).strip() for cell in cells] == list(header)
    return first[:1] == "=" and any(str(cell).startswith(_TOTALS) for cell in cells)


def says(cell: object) -> bool:
    """Whether a cell holds anything."""
    return cell is not None and cell != ""


def _rows(
    lines: Iterator[tuple[int, Sequence[Any]]], header: tuple[str, ...]
) -> Iterator[tuple[int, Row]]:
    columns = {column: place for place, column in enumerate(header) if column}
    for number, cells in lines:
        if any(map(says, cells)) and not is_no_row(cells, header):
            yield number, Row(list(cells), columns)
