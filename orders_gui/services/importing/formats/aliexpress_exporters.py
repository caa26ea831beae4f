"""Smaller exporters of AliExpress orders: three scrapers with traps of their own."""

import re
from dataclasses import replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Options, Row, table_format
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of
from orders_gui.services.importing.prices import price

_ORDER_ID = re.compile(r"[?&](?:orderId|tradeId)=(\d{8,20})")


def _report_draft(number: int, row: Row, options: Options) -> Draft:
    """umxirchaudhry: the amount is the order's total, repeated for each item."""
    draft = _basic(number, cells.order_number(row["Order Number"]), row["Date"], row["Status"])
    order = replace(
        draft.order,
        total=price(row["Amount"], row["Currency"], options.currency),
        items=(Item(cells.text(row["Product Name"]), cells.count(row["Quantity"])),),
    )
    return replace(draft, order=order)


def _scrapper_draft(number: int, row: Row, _options: Options) -> Draft:
    """andrew-melnyk: only the first item, and a price that is its own or the order's."""
    draft = _basic(number, cells.order_number(row["Order ID"]), row["Order Date"], row["Status"])
    order = replace(
        draft.order,
        seller=cells.text(row["Store Name"]),
        seller_url=cells.web_address(row["Store Link"]),
        items=(Item(cells.text(row["Product Title"]), url=cells.web_address(row["Product Link"])),),
    )
    notes = (*draft.notes, Message(_FIRST_ITEM), Message(_UNSURE_PRICE))
    return replace(draft, order=order, states_quantity=False, notes=notes)


def _german_draft(number: int, row: Row, options: Options) -> Draft:
    """su14iman, second version: unit price with a point, total with a comma, no currency."""
    order_id = cells.stated(row["orderId"]) or _number_in(row["InvoiceURL"])
    draft = _basic(number, cells.order_number(order_id), row["Date"], "")
    order = replace(
        draft.order,
        seller=cells.text(row["Store Name"]),
        total=price(row["Price"], "", options.currency),
        items=(
            Item(
                cells.text(row["Product"]),
                cells.count(row["Quantity"]),
                price(row["Unit Price"], "", options.currency),
                variant=cells.stated(row["SKU"]),
                product_id=cells.stated(row["itemId"]),
                picture_url=cells.web_address(row["ImageUrl"]),
            ),
        ),
    )
    return replace(draft, order=order, notes=(Message(_FIRST_ITEM),))


def _old_german_draft(number: int, row: Row, options: Options) -> Draft:
    """su14iman, first version: the order number stands only in the address of the invoice."""
    draft = _basic(number, cells.order_number(_number_in(row["InvoiceURL"])), row["Date"], "")
    order = replace(
        draft.order,
        total=price(row["Price"], "", options.currency),
        items=(Item(cells.text(row["Product"])),),
    )
    return replace(draft, order=order, states_quantity=False, notes=(Message(_FIRST_ITEM),))


def _basic(number: int, order_number: str, day: object, status_text: object) -> Draft:
    status, notes = status_of(cells.stated(status_text))
    order = Order(
        marketplace=ALIEXPRESS,
        number=order_number,
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(day),
    )
    return Draft(order, number, states_status=status is not None, notes=notes)


def _number_in(address: object) -> str:
    found = _ORDER_ID.search(cells.text(address))
    return found[1] if found else ""


_FIRST_ITEM = QT_TRANSLATE_NOOP("Errors", "This exporter writes only the first item of an order.")
_UNSURE_PRICE = QT_TRANSLATE_NOOP(
    "Errors",
    "The price in the file is either that of the first item or the total, so it is left out.",
)

FORMATS = (
    table_format(
        "aliexpress_orders_report",
        "AliExpress Orders Report",
        ("Date", "Order Number", "Product Name", "Amount", "Quantity"),
        _report_draft,
    ),
    table_format(
        "aliexpress_orders_scrapper",
        "AliExpress Orders Scrapper",
        ("Order ID", "Product Title", "Product Link", "Store Link"),
        _scrapper_draft,
    ),
    table_format(
        "aliexpress_order_exporter_2",
        "AliExpress Order Exporter",
        ("orderId", "itemId", "Product", "Unit Price", "ImageUrl"),
        _german_draft,
    ),
    table_format(
        "aliexpress_order_exporter_1",
        "AliExpress Order Exporter, first version",
        ("Product", "Date", "Price", "InvoiceURL"),
        _old_german_draft,
    ),
)
