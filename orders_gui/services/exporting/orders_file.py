"""Orders taken out of the library as one file: CSV, XLSX or JSON by its extension."""

from collections.abc import Sequence
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.services.exporting.orders_csv import orders_to_csv
from orders_gui.services.exporting.orders_json import OrderDocument, orders_to_json
from orders_gui.services.exporting.orders_xlsx import orders_to_xlsx
from orders_gui.services.exporting.sheets import Book
from orders_gui.services.orders.overview import order_ids_in, overviews
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.safe_files import write_bytes_safely
from orders_gui.store.rows.listing import View

EXTENSIONS = (".csv", ".xlsx", ".json")
"""What orders can be exported as."""


def export_orders(workspace: Workspace, order_ids: Sequence[OrderId] | None, target: Path) -> int:
    """Write orders to `target`, all that are not in the bin when `order_ids` is None.

    Returns how many. Raises `UserError` for another extension and when the file cannot be
    written; what was there before is then unchanged.
    """
    refuse_other_endings(target)
    kind = target.suffix.lower()
    ids = order_ids_in(workspace, View.ALL) if order_ids is None else order_ids
    books = _books(workspace, ids)
    if kind == ".csv":
        content = orders_to_csv(books)
    elif kind == ".xlsx":
        content = orders_to_xlsx(books)
    else:
        content = orders_to_json(_documents(workspace, books), workspace.now)
    write_bytes_safely(target, content)
    return len(books)


def refuse_other_endings(target: Path) -> None:
    """Raise `UserError` unless the ending of `target` is one of `EXTENSIONS`."""
    if target.suffix.lower() not in EXTENSIONS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} was not saved: orders are exported as .csv, .xlsx or .json. "
                "Choose one of these endings.",
            ),
            file=str(target),
        )


def _books(workspace: Workspace, ids: Sequence[OrderId]) -> list[Book]:
    refunds = workspace.library.refunds.of_orders(ids)
    return [
        Book(overview, tuple(refunds.get(order_id, ())))
        for overview in overviews(workspace, ids)
        if (order_id := overview.order.id) is not None
    ]


def _documents(workspace: Workspace, books: Sequence[Book]) -> list[OrderDocument]:
    ids = [book.order.id for book in books if book.order.id is not None]
    evidence = workspace.library.evidence.of_orders(ids)
    return [
        OrderDocument(
            book.order,
            book.overview.disputes,
            book.refunds,
            tuple(evidence.get(book.order.id, ())) if book.order.id else (),
        )
        for book in books
    ]
