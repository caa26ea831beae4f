"""Amazon Order History Reporter (azad): tables of orders, items and shipments."""

import re
from dataclasses import replace

from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Options, Row, table_format
from orders_gui.services.importing.formats.amazon_words import AMAZON, currency_of_site, status_in
from orders_gui.services.importing.prices import price, shipping_price

_NAME = "Amazon Order History Reporter"


def _order_draft(number: int, row: Row, options: Options) -> Draft:
    """The items stand in one cell, each title followed by `; `; their prices are not there."""
    draft = _basic(number, row, row["date"])
    currency = _currency(row)
    titles = re.split(r";\s+|;$", cells.stated(row["items"]))
    order = replace(
        draft.order,
        total=price(row["total"], currency, options.currency),
        shipping=shipping_price(row["shipping"], currency, options.currency),
        items=tuple(
            Item(title.strip(), line=line)
            for line, title in enumerate((one for one in titles if one.strip()), start=1)
        ),
    )
    return replace(draft, order=order, states_quantity=False)


def _item_draft(number: int, row: Row, options: Options) -> Draft:
    draft = _basic(number, row, row["order date"])
    order = replace(
        draft.order,
        items=(
            Item(
                cells.text(row["description"]),
                cells.count(row["quantity"]),
                price(row["price"], _currency(row), options.currency),
                product_id=cells.stated(row["ASIN"]),
                url=cells.web_address(row["item url"]),
            ),
        ),
    )
    return replace(draft, order=order)


def _shipment_draft(number: int, row: Row, _options: Options) -> Draft:
    return _basic(number, row, row["order date"])


def _basic(number: int, row: Row, day: object) -> Draft:
    """What all tables say of an order; shipments are behind a paid tier and often missing."""
    is_delivered = cells.stated(row["delivered"]).upper() == "YES"
    said = status_in(cells.stated(row["shipping status"]))
    status = OrderStatus.DELIVERED if is_delivered else said
    tracking = cells.stated(row["tracking id"])
    order = Order(
        marketplace=AMAZON,
        number=cells.order_number(row["order id"]),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(day),
        parcels=(Parcel((TrackingNumber(tracking),)),) if tracking else (),
        url=cells.web_address(row["order url"]),
    )
    return Draft(order, number, states_status=status is not None)


def _currency(row: Row) -> str:
    """The site's currency: the exporter strips it from the amounts."""
    return currency_of_site(cells.text(row["order url"]))


FORMATS = (
    table_format(
        "amazon_azad_orders",
        f"{_NAME}, orders",
        ("order id", "items", "date", "total", "shipping_refund"),
        _order_draft,
        lines=False,
    ),
    table_format(
        "amazon_azad_items",
        f"{_NAME}, items",
        ("order id", "order date", "description", "price", "ASIN"),
        _item_draft,
    ),
    table_format(
        "amazon_azad_shipments",
        f"{_NAME}, shipments",
        ("shipment id", "order id", "delivered", "tracking id"),
        _shipment_draft,
    ),
)
