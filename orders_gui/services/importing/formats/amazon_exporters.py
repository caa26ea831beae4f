"""Other exporters of Amazon orders: marcusquinn's tables and Order History Exporter."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import Draft, Parsed, RowTrouble
from orders_gui.domain.orders import Item, Order, Payment
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Document,
    Format,
    Options,
    Row,
    Table,
    harvested,
    numbered,
    table_format,
)
from orders_gui.services.importing.formats.amazon_words import AMAZON, currency_of_site, status_in
from orders_gui.services.importing.prices import price, shipping_price

_HISTORY = "Order History Exporter for Amazon"
_HISTORY_COLUMNS = (
    "Order ID", "Order Date", "Total Amount", "Currency", "Total Savings", "Status", "Item Title",
    "Item ASIN", "Item Quantity", "Item Price", "Item Discount", "Promotions", "Item URL",
    "Details URL",
)  # fmt: skip
_TABLES = "Amazon order tables (marcusquinn)"


def _quinn_order(number: int, row: Row, options: Options) -> Draft:
    draft = _basic(number, row, row["Status"])
    total = price(row["Total"], _site(row), options.currency)
    return replace(draft, order=replace(draft.order, total=total))


def _quinn_item(number: int, row: Row, options: Options) -> Draft:
    """An item with the order's amounts repeated; an empty price is 0 or not known."""
    draft = _basic(number, row, row["Order Status"])
    currency = _site(row)
    total = price(row["Order Grand Total"] or row["Order Total"], currency, options.currency)
    method = cells.text(row["Payment Method"])
    order = replace(
        draft.order,
        seller=cells.text(row["Seller"]),
        total=total,
        shipping=shipping_price(row["Order Shipping"], currency, options.currency),
        payments=(Payment(total, method),) if total and method else (),
        items=(
            Item(
                cells.text(row["Product Name"]),
                cells.count(row["Quantity"]),
                price(row["Unit Price"], currency, options.currency),
                product_id=cells.stated(row["ASIN"]),
                url=cells.web_address(row["Product URL"]),
                picture_url=cells.web_address(row["Image URL"]),
            ),
        ),
    )
    return replace(draft, order=order)


def _quinn_shipment(number: int, row: Row, _options: Options) -> Draft:
    is_delivered = cells.stated(row["Delivered"]).lower() in ("yes", "true", "delivered")
    draft = _basic(number, row, "delivered" if is_delivered else row["Status"])
    tracking = cells.stated(row["Tracking ID"])
    carrier = cells.stated(row["Carrier"])
    parcels = (Parcel((TrackingNumber(tracking, carrier=carrier),)),) if tracking else ()
    return replace(draft, order=replace(draft.order, parcels=parcels))


def _history_row(number: int, row: Row, currency: object, options: Options) -> Draft:
    """A line; amounts of the order and their currency stand only on its first line."""
    draft = _basic(number, row, row["Status"])
    order = replace(
        draft.order,
        total=price(row["Total Amount"], currency, options.currency),
        url=cells.web_address(row["Details URL"]),
        items=(
            Item(
                cells.text(row["Item Title"]),
                cells.count(row["Item Quantity"]),
                price(row["Item Price"], currency, options.currency),
                product_id=cells.stated(row["Item ASIN"]),
                url=cells.web_address(row["Item URL"]),
            ),
        ),
    )
    return replace(draft, order=order)


def _is_history_table(content: Content) -> bool:
    return isinstance(content, Table) and (
        content.has("Order ID", "Total Amount", "Item Title", "Item ASIN")
        or _is_translated(content.header)
    )


def _is_translated(header: Sequence[str]) -> bool:
    """Whether the columns are those of a German, French, ... page: only two words are left."""
    return (
        len(header) >= len(_HISTORY_COLUMNS)
        and "ASIN" in header[_HISTORY_COLUMNS.index("Item ASIN")]
        and all(
            "URL" in header[_HISTORY_COLUMNS.index(name)] for name in ("Item URL", "Details URL")
        )
    )


def _parse_history_table(content: Content, options: Options) -> Parsed:
    if not isinstance(content, Table):
        return Parsed((), (), 0)
    translated = not content.has("Order ID")
    currencies: dict[object, object] = {}

    def read(number: int, line: Row) -> Draft:
        row = line.under(_HISTORY_COLUMNS) if translated else line
        currency = row["Currency"] or currencies.get(row["Order ID"], "")
        currencies[row["Order ID"]] = currency
        return _history_row(number, row, currency, options)

    return harvested(content.rows, read)


def _basic(number: int, row: Row, status_text: object) -> Draft:
    status = status_in(cells.stated(status_text))
    order = Order(
        marketplace=AMAZON,
        number=cells.order_number(row["Order ID"]),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(row["Order Date"]),
        url=cells.web_address(row["Order URL"]),
    )
    return Draft(order, number, states_status=status is not None)


def _site(row: Row) -> str:
    return currency_of_site(cells.text(row["Order URL"]) or cells.text(row["Platform"]))


def _is_history(content: Content) -> bool:
    root = content.root if isinstance(content, Document) else None
    entries = root.get("orders") if isinstance(root, dict) else root
    first = entries[0] if isinstance(entries, list) and entries else None
    return isinstance(first, dict) and {"orderId", "totalAmount", "items"} <= set(first)


def _parse_history(content: Content, options: Options) -> Parsed:
    root = content.root if isinstance(content, Document) else ()
    entries = root.get("orders") if isinstance(root, dict) else root

    def read(number: int, entry: Any) -> Draft:  # noqa: ANN401 - any JSON
        row = cells.mapping(entry)
        if not row:
            raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "The entry is not an order."))
        return _history_draft(number, row, options)

    return harvested(numbered(cells.sequence(entries)), read, lines=False)


def _history_draft(number: int, row: Mapping[str, Any], options: Options) -> Draft:
    status = status_in(cells.stated(row.get("orderStatus")))
    url = cells.web_address(row.get("detailsUrl"))
    currency = cells.stated(row.get("currency")) or currency_of_site(url)
    items = map(cells.mapping, cells.sequence(row.get("items")))
    order = Order(
        marketplace=AMAZON,
        number=cells.order_number(row.get("orderId")),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(row.get("orderDate")),
        total=price(row.get("totalAmount"), currency, options.currency),
        items=tuple(
            Item(
                cells.text(item.get("title")),
                cells.count(item.get("quantity")),
                price(item.get("price"), currency, options.currency),
                line=line,
                product_id=cells.stated(item.get("asin")),
                url=cells.web_address(item.get("itemUrl")),
            )
            for line, item in enumerate(items, start=1)
        ),
        url=url,
    )
    return Draft(order, number, states_status=status is not None)


FORMATS = (
    table_format(
        "amazon_marcusquinn_shipments",
        f"{_TABLES}, shipments",
        ("Order ID", "Shipment ID", "Tracking ID", "Items in Shipment"),
        _quinn_shipment,
    ),
    table_format(
        "amazon_marcusquinn_items",
        f"{_TABLES}, items",
        ("Order ID", "ASIN", "Product Name", "Item Total", "Order Grand Total"),
        _quinn_item,
    ),
    table_format(
        "amazon_marcusquinn_orders",
        f"{_TABLES}, orders",
        ("Order ID", "Order Date", "Total", "Items", "Platform", "Region"),
        _quinn_order,
        lines=False,
    ),
    Format(
        "amazon_history_exporter_csv",
        f"{_HISTORY}, CSV",
        _is_history_table,
        _parse_history_table,
    ),
    Format("amazon_history_exporter_json", f"{_HISTORY}, JSON", _is_history, _parse_history),
)
