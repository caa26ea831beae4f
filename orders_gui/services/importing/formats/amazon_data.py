"""Amazon's data download: orders in the older and the newer layout, one row an item."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from orders_gui.domain.importing.draft import Draft, Parsed
from orders_gui.domain.moments import Moment, start_of
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Format,
    Options,
    Row,
    Table,
    harvested,
)
from orders_gui.services.importing.formats.amazon_words import AMAZON, parcels_in
from orders_gui.services.importing.prices import price

CLAIM_TIME = timedelta(days=90)
"""How long an order that Amazon calls closed is still watched: so long a claim can be made."""

_OLD = {"quantity": "Quantity", "total": "Total Owed", "paid": "Payment Instrument Type"}
_NEW = {"quantity": "Original Quantity", "total": "Total Amount", "paid": "Payment Method Type"}


def _format(format_id: str, name: str, columns: Mapping[str, str]) -> Format:
    wanted = ("Order ID", "Product Name", "ASIN", *columns.values())

    def recognises(content: Content) -> bool:
        return isinstance(content, Table) and content.has(*wanted)

    def parse(content: Content, options: Options) -> Parsed:
        def read(number: int, row: Row) -> Draft | None:
            return _draft(number, row, columns, options)

        parsed = harvested(content.rows if isinstance(content, Table) else (), read)
        return replace(parsed, drafts=tuple(map(_without_line_totals, parsed.drafts)))

    return Format(format_id, name, recognises, parse)


def _draft(number: int, row: Row, columns: Mapping[str, str], options: Options) -> Draft:
    currency = row["Currency"]
    shipped = dates.moment(row["Ship Date"])
    status = _status(row, shipped, options.now)
    is_cancelled = status is OrderStatus.CANCELLED
    total = price(row[columns["total"]], currency, options.currency)
    order_number = cells.order_number(row["Order ID"])
    home = _home(row["Website"])
    order = Order(
        marketplace=AMAZON,
        number=order_number,
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(row["Order Date"]),
        total=None if is_cancelled else total,
        items=(_item(row, columns["quantity"], home, options),),
        parcels=parcels_in(row["Carrier Name & Tracking Number"], shipped),
        url=f"{home}/gp/your-account/order-details?orderID={order_number}" if home else "",
    )
    return Draft(order, number, states_status=status is not None)


def _item(row: Row, quantity: str, home: str, options: Options) -> Item:
    """An item; the quantity of a cancelled one is 0 in the file and unknown to us."""
    asin = cells.stated(row["ASIN"])
    is_none = cells.stated(row[quantity]) == "0"
    return Item(
        title=cells.text(row["Product Name"]),
        quantity=1 if is_none else cells.count(row[quantity]),
        unit_price=price(row["Unit Price"], row["Currency"], options.currency),
        product_id=asin,
        url=f"{home}/dp/{asin}" if home and asin.isalnum() else "",
    )


def _without_line_totals(draft: Draft) -> Draft:
    """The amount of a row is the order's total only when the order has one row."""
    if len(draft.order.items) == 1:
        return draft
    return replace(draft, order=replace(draft.order, total=None))


def _status(row: Row, shipped: Moment | None, now: datetime) -> OrderStatus | None:
    """What order and shipment status say together.

    "Closed" means that everything was shipped and charged, not that it arrived: for as long
    as a claim can be made the order counts as on the way.
    """
    word = cells.stated(row["Order Status"]).lower()
    if word.startswith("cancel"):
        return OrderStatus.CANCELLED
    if word == "closed":
        is_old = shipped is not None and start_of(shipped, "UTC") < now - CLAIM_TIME
        return OrderStatus.COMPLETED if is_old else OrderStatus.SHIPPED
    if cells.stated(row["Shipment Status"]).lower() == "shipped":
        return OrderStatus.SHIPPED
    return OrderStatus.AWAITING_SHIPMENT if word in ("new", "authorized") else None


def _home(website: object) -> str:
    site = cells.stated(website).lower()
    return f"https://www.{site}" if site.startswith("amazon.") and " " not in site else ""


FORMATS = (
    _format("amazon_data_legacy", "Amazon data download, older layout", _OLD),
    _format("amazon_data", "Amazon data download", _NEW),
)
