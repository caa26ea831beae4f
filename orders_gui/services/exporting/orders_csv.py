"""Orders as CSV: a row for each item, in UTF-8 with the mark that spreadsheets look for."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from orders_gui.domain.moments import to_text
from orders_gui.services.exporting.sheets import Book, Cell, flat_sheet

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"''*[=+\-@\t\r\n＝＋－＠]")


def orders_to_csv(books: Sequence[Book]) -> bytes:
    """The whole file.

    Days are `2026-02-21`, instants `2026-02-21T07:44:46Z`, amounts plain decimals with a point
    beside their currency. A text that a spreadsheet would take for a formula begins with `'`.
    """
    sheet = flat_sheet(books)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(sheet.titles)
    writer.writerows([_text(cell) for cell in row] for row in sheet.rows)
    return stream.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """The text with a `'` before it when a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, datetime):
        return to_text(cell)
    return cell.isoformat()
