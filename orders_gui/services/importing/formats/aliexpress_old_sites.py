"""Exporters of AliExpress' old site, whose files people still have."""

import re
from dataclasses import replace

from orders_gui.domain.importing.draft import Draft, Parsed
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import Item, Order, Payment
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Format,
    Options,
    Row,
    Table,
    harvested,
    table_format,
)
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of
from orders_gui.services.importing.prices import price, shipping_price

_ONE_ORDER = ("Product name", "Product details", "Seller", "Price", "Amount", "Order status")
_DIGITS = re.compile(r"\d{8,20}")


def _is_one_order(content: Content) -> bool:
    return isinstance(content, Table) and content.has(*_ONE_ORDER)


def _parse_one_order(content: Content, options: Options) -> Parsed:
    """razzzila: a file an order; its number is the name of the file."""
    name = content.name
    number = _DIGITS.search(name)

    def read(row_number: int, row: Row) -> Draft:
        draft = _basic(row_number, number[0] if number else "", None, row["Order status"])
        item = Item(
            cells.text(row["Product name"]),
            cells.count(row["Quantity"]),
            price(row["Price"], "", options.currency),
            variant=cells.text(row["Product details"]),
        )
        order = replace(draft.order, seller=cells.text(row["Seller"]), items=(item,))
        return replace(draft, order=order)

    return harvested(content.rows if isinstance(content, Table) else (), read)


def _mamchych_draft(number: int, row: Row, options: Options) -> Draft:
    """Artem-Mamchych: one row an item, the order's amounts on each row."""
    order_number = cells.order_number(row["Order Number"])
    paid_on = dates.moment(row["Payment Date"])
    draft = _basic(number, order_number, paid_on, row["Status"])
    total = price(row["Total Amount"], "", options.currency)
    item = Item(
        cells.text(row["Product Details"]),
        cells.count(row["Quantity"] or row["Count"]),
        price(row["Price Per Unit"], "", options.currency),
        url=cells.web_address(row["Snapshot"]),
    )
    order = replace(
        draft.order,
        seller=cells.text(row["Seller"]),
        seller_url=cells.web_address(row["Seller URL"]),
        total=total,
        shipping=shipping_price(row["Shipping Cost"], "", options.currency),
        items=(item,),
        payments=(Payment(total, paid_on=paid_on),) if total and paid_on else (),
        parcels=_parcels(row["Track No"]),
    )
    return replace(draft, order=order)


def _stoned_draft(number: int, row: Row, options: Options) -> Draft:
    """stonedDiscord: semicolons; `Value` is the order's total."""
    order_number = cells.order_number(row["Order ID"])
    draft = _basic(number, order_number, dates.moment(row["Order time"]), row["Status"])
    order = replace(
        draft.order,
        seller=cells.text(row["Store"]),
        total=price(row["Value"], "", options.currency),
        items=(Item(cells.text(row["Product"])),),
        parcels=_parcels(row["Tracking ID"]),
    )
    return replace(draft, order=order, states_quantity=False)


def _basic(number: int, order_number: str, day: Moment | None, status_text: object) -> Draft:
    status, notes = status_of(cells.stated(status_text))
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(order_number),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=day,
    )
    return Draft(order, number, states_status=status is not None, notes=notes)


def _parcels(value: object) -> tuple[Parcel, ...]:
    numbers = re.split(r"[\s;,]+", cells.stated(value))
    return tuple(Parcel((TrackingNumber(text),)) for text in dict.fromkeys(numbers) if text)


FORMATS = (
    Format(
        "aliexpress_old_order_page",
        "AliExpress order page, old site",
        _is_one_order,
        _parse_one_order,
    ),
    table_format(
        "aliexpress_old_orders",
        "AliExpress orders, old site",
        ("Order Number", "Product Details", "Price Per Unit", "Track No", "Snapshot"),
        _mamchych_draft,
    ),
    table_format(
        "aliexpress_old_list",
        "AliExpress order list, old site",
        ("Order ID", "Product", "Store", "Value", "Tracking ID", "Order time"),
        _stoned_draft,
        lines=False,
    ),
)
