"""AliExpress Parcel Intelligence, CSV: one row an order, items and numbers in a cell."""

import re

from orders_gui.domain.importing.draft import Draft, MoneyBack
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Options, Row, table_format
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of
from orders_gui.services.importing.prices import price, shipping_price

_ITEM = re.compile(r"(\d{1,6})x (.+)", re.DOTALL)


def _draft(number: int, row: Row, options: Options) -> Draft:
    word = cells.stated(row["status"])
    status, notes = status_of("" if word == "UNKNOWN" else word)
    currency = row["currency"]
    numbers = cells.stated(row["trackingNos"]).split()
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(row["orderId"]),
        seller=cells.text(row["seller"]),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(row["placedAt"]),
        total=price(row["total"], currency, options.currency),
        shipping=shipping_price(row["shipping"], currency, options.currency),
        items=_items(cells.text(row["items"])),
        parcels=tuple(Parcel((TrackingNumber(text),)) for text in dict.fromkeys(numbers)),
    )
    back = price(row["refunded"], currency, options.currency)
    refunds = (MoneyBack(back),) if back is not None and back.minor > 0 else ()
    return Draft(order, number, states_status=status is not None, refunds=refunds, notes=notes)


def _items(text: str) -> tuple[Item, ...]:
    """`2x Title | 1x Title`: quantities and titles, no prices."""
    parts = [part.strip() for part in text.split(" | ") if part.strip()]
    found = []
    for line, part in enumerate(parts, start=1):
        match = _ITEM.fullmatch(part)
        quantity, title = (int(match[1]) or 1, match[2]) if match else (1, part)
        found.append(Item(title, quantity, line=line))
    return tuple(found)


CSV = table_format(
    "aliexpress_parcel_intelligence_csv",
    "AliExpress Parcel Intelligence, CSV",
    ("orderId", "placedAt", "trackingNos", "items"),
    _draft,
    lines=False,
)
