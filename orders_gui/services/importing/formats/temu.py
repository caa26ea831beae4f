"""Temu's own CSV: one row an item, a bare `$` leaves the currency open."""

from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Options, Row, table_format
from orders_gui.services.importing.prices import price, shipping_price


def _draft(number: int, row: Row, options: Options) -> Draft:
    """The file has no status; a day of shipping says that the order was shipped."""
    shipped = dates.day(row["Shipped date"])
    order = Order(
        marketplace="temu",
        number=cells.order_number(row["Order ID"]),
        status=OrderStatus.SHIPPED if shipped else OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(row["Order time"]),
        total=price(row["Order total"], "", options.currency),
        shipping=shipping_price(row["Shipping cost"], "", options.currency),
        items=(
            Item(
                cells.text(row["Item description at order time"]),
                unit_price=price(row["Price"], "", options.currency),
            ),
        ),
        parcels=(Parcel(shipped_on=shipped),) if shipped else (),
        url=cells.web_address(row["Order detail URL"]),
    )
    return Draft(order, number, states_status=shipped is not None, states_quantity=False)


CSV = table_format(
    "temu_csv", "Temu, CSV", ("Order ID", "Item description at order time", "Order time"), _draft
)
