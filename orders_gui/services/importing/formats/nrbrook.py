"""AliExpress Order Export (nrbrook): orders and order lines, as CSV files or as one XLSX."""

import json
from collections.abc import Mapping
from dataclasses import replace

from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.orders import Item, Order, Payment
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Format, Options, Row, table_format
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of
from orders_gui.services.importing.prices import price

_NAME = "AliExpress Order Export (nrbrook)"
_Columns = Mapping[str, str]

# The columns of the CSV files by those of the XLSX sheets.
_SHEETS: _Columns = {
    "order_id": "Order ID",
    "order_date": "Order Date",
    "status": "Status",
    "total_price_text": "Total",
    "currency": "Currency",
    "store_name": "Store Name",
    "order_title": "Order Title",
    "order_titles": "All Titles",
    "payment_method": "Payment Method",
    "order_detail_url": "Order Detail URL",
    "order_line_id": "Order Line ID",
    "product_id": "Product ID",
    "sku_id": "SKU ID",
    "item_title": "Item Title",
    "item_image_url": "",
    "item_price_text": "Price",
    "quantity": "Quantity",
    "item_detail_url": "Item Detail URL",
    "snapshot_url": "Snapshot URL",
    "sku_attrs_json": "SKU Attrs JSON",
}
_FILES: _Columns = {name: name for name in _SHEETS}


def _formats(columns: _Columns, kind: str, names: tuple[str, str]) -> tuple[Format, Format]:
    """The formats of the orders and of the order lines with these names of columns."""

    def order_row(number: int, row: Row, options: Options) -> Draft:
        draft = _draft(number, row, columns)
        total = price(row[columns["total_price_text"]], row[columns["currency"]], options.currency)
        method = cells.text(row[columns["payment_method"]])
        order = replace(
            draft.order,
            total=total,
            items=_titled_items(row, columns),
            payments=(Payment(total, method),) if total and method else (),
            url=cells.web_address(row[columns["order_detail_url"]]),
        )
        return replace(draft, order=order, states_quantity=False)

    def line_row(number: int, row: Row, options: Options) -> Draft:
        draft = _draft(number, row, columns)
        return replace(draft, order=replace(draft.order, items=(_item(row, columns, options),)))

    wanted = ("order_id", "total_price_text", "order_titles", "order_detail_url")
    lines = ("order_id", "item_title", "item_price_text", "order_line_id", "snapshot_url")
    return (
        table_format(
            f"nrbrook_orders_{kind}", names[0], [columns[name] for name in wanted], order_row
        ),
        table_format(
            f"nrbrook_lines_{kind}", names[1], [columns[name] for name in lines], line_row
        ),
    )


def _draft(number: int, row: Row, columns: _Columns) -> Draft:
    """What both tables say of an order."""
    status, notes = status_of(cells.stated(row[columns["status"]]))
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(row[columns["order_id"]]),
        seller=cells.text(row[columns["store_name"]]),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(row[columns["order_date"]]),
    )
    return Draft(order, number, states_status=status is not None, notes=notes)


def _titled_items(row: Row, columns: _Columns) -> tuple[Item, ...]:
    """Items of which only the titles are known; they are joined by a bar."""
    only = cells.text(row[columns["order_title"]])
    titles = cells.text(row[columns["order_titles"]])
    several = [only] if titles in ("", only) else titles.split(" | ")
    found = [title.strip() for title in several if title.strip()]
    return tuple(Item(title, line=line) for line, title in enumerate(found, start=1))


def _item(row: Row, columns: _Columns, options: Options) -> Item:
    """A line; the frozen listing is the better address, as it shows what was promised."""
    listing = cells.web_address(row[columns["snapshot_url"]])
    return Item(
        title=cells.text(row[columns["item_title"]]),
        quantity=cells.count(row[columns["quantity"]]),
        unit_price=price(
            row[columns["item_price_text"]], row[columns["currency"]], options.currency
        ),
        variant=variant_of(row[columns["sku_attrs_json"]]),
        line_id=cells.stated(row[columns["order_line_id"]]),
        product_id=cells.stated(row[columns["product_id"]]),
        sku_id=cells.stated(row[columns["sku_id"]]),
        url=listing or cells.web_address(row[columns["item_detail_url"]]),
        picture_url=cells.web_address(row[columns["item_image_url"]]),
    )


def variant_of(value: object) -> str:
    """`Color: Module, Size: L` from the list of a variant's attributes, as JSON or read."""
    if isinstance(value, str):
        try:
            value = json.loads(value) if len(value) < 20_000 else ()
        except (ValueError, RecursionError):
            return ""
    parts = []
    for attribute in map(cells.mapping, cells.sequence(value)):
        name, text = cells.text(attribute.get("name")), cells.text(attribute.get("text"))
        parts.append(f"{name}: {text}" if name and text else name or text)
    return ", ".join(part for part in parts if part)


FORMATS = (
    *_formats(_FILES, "csv", (f"{_NAME}, orders CSV", f"{_NAME}, lines CSV")),
    *_formats(_SHEETS, "xlsx", (f"{_NAME}, XLSX", f"{_NAME}, XLSX")),
)
