"""Orders as XLSX: five sheets with typed cells, a frozen heading and a filter."""

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.exporting.sheets import Book, Cell, Sheet, sheets

_Page = Any
"""A worksheet of the library, which has no types."""

_MOST_ROWS = 1_048_575
_LONGEST = 32_767
_NARROWEST, _WIDEST = 8, 60
_MEASURED = 200

_AS_WRITTEN = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


def orders_to_xlsx(books: Sequence[Book]) -> bytes:
    """The whole file. Instants are in UTC, amounts are numbers beside their currency."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # has no types

    stream = io.BytesIO()
    with Workbook(stream, _AS_WRITTEN) as workbook:
        formats = _Formats(workbook)
        for sheet in sheets(books):
            if len(sheet.rows) > _MOST_ROWS:
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "Errors",
                        "{count} rows are more than a spreadsheet can hold. Nothing was saved. "
                        "Export fewer orders, or as CSV.",
                    ),
                    count=len(sheet.rows),
                )
            _write(workbook.add_worksheet(sheet.name), sheet, formats)
    return stream.getvalue()


class _Formats:
    """How each kind of cell looks; amounts have as many decimals as their currency."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - it has no types
        self._workbook = workbook
        self.title = workbook.add_format({"bold": True, "bottom": 1})
        self.day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self.instant = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._amounts: dict[int, Any] = {}

    def amount(self, places: int) -> Any:  # noqa: ANN401 - the library's format
        """The format of a number with so many decimal places."""
        if places not in self._amounts:
            form = "#,##0" + ("." + "0" * places if places else "")
            self._amounts[places] = self._workbook.add_format({"num_format": form})
        return self._amounts[places]


def _write(page: _Page, sheet: Sheet, formats: _Formats) -> None:
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.titles) - 1)
    for column, title in enumerate(sheet.titles):
        page.write_string(0, column, title, formats.title)
        page.set_column(column, column, _width(sheet, column))
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            _write_cell(page, number, column, cell, formats)


def _write_cell(page: _Page, row: int, column: int, cell: Cell, formats: _Formats) -> None:
    if isinstance(cell, str):
        if cell:
            page.write_string(row, column, cell[:_LONGEST])
    elif isinstance(cell, Decimal):
        places = max(0, -int(cell.as_tuple().exponent))
        page.write_number(row, column, float(cell), formats.amount(places))
    elif isinstance(cell, int):
        page.write_number(row, column, cell)
    elif isinstance(cell, datetime):
        moment = cell.astimezone(UTC).replace(tzinfo=None)
        page.write_datetime(row, column, moment, formats.instant)
    elif isinstance(cell, date):
        page.write_datetime(row, column, cell, formats.day)


def _width(sheet: Sheet, column: int) -> int:
    """Wide enough for the heading with its arrow and the first cells."""
    cells = [len(str(row[column] or "")) for row in sheet.rows[:_MEASURED]]
    return min(_WIDEST, max(_NARROWEST, len(sheet.titles[column]) + 3, *cells, 0))
