"""The CSV that `orders_csv` writes: one row an item, the facts of its order in every one."""

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import Draft, RowTrouble
from orders_gui.domain.money import Money
from orders_gui.domain.orders import DeliveryService, Item, Order, OrderStatus, Payment
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.services.exporting.orders_csv import unguarded
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Options, Row, table_format

_COLUMNS = (
    "Marketplace",
    "Order number",
    "Total currency",
    "Receipt confirmed",
    "Item",
    "Product id",
)


def _draft(number: int, row: Row, _options: Options) -> Draft:
    marketplace, status = _text(row, "Marketplace"), _text(row, "Status")
    if not marketplace:
        raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "The row names no marketplace."))
    if status and status not in list(OrderStatus):
        raise RowTrouble(
            QT_TRANSLATE_NOOP("Errors", "“{status}” is not a status of an order."),
            status=status[:40],
        )
    delivery = _text(row, "Delivery service")
    order = Order(
        marketplace=marketplace,
        number=cells.order_number(row["Order number"]),
        account=_text(row, "Account"),
        seller=_text(row, "Seller"),
        seller_country=_text(row, "Seller country"),
        status=OrderStatus(status) if status else OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(row["Ordered"]),
        total=_money(row, "Total"),
        shipping=_money(row, "Shipping"),
        payments=_payments(row),
        delivery=DeliveryService(delivery) if delivery else None,
        parcels=_parcels(row),
        confirmed=dates.moment(row["Receipt confirmed"]),
        finished=dates.moment(row["Finished"]),
        tags=tuple(filter(None, _text(row, "Tags").split(", "))),
        note=_text(row, "Note"),
        url=_text(row, "Order URL"),
        items=_items(row),
    )
    return Draft(order, number, states_status=bool(status))


def _items(row: Row) -> tuple[Item, ...]:
    """The item of the row; an order without items has a row with none."""
    if not _text(row, "Quantity"):
        return ()
    item = Item(
        title=_text(row, "Item"),
        variant=_text(row, "Variant"),
        quantity=cells.count(row["Quantity"]),
        unit_price=_money(row, "Unit price", "Unit currency"),
        product_id=_text(row, "Product id"),
        url=_text(row, "Item URL"),
    )
    return (item,)


def _payments(row: Row) -> tuple[Payment, ...]:
    paid = _money(row, "Paid")
    return (Payment(paid),) if paid else ()


def _parcels(row: Row) -> tuple[Parcel, ...]:
    """One parcel with all numbers: which of several had which number is not in the file."""
    numbers = list(filter(None, _text(row, "Tracking numbers").split(", ")))
    carrier = _text(row, "Carriers") if len(numbers) == 1 else ""
    shipped, delivered = dates.moment(row["Shipped"]), dates.moment(row["Delivered"])
    if not numbers and shipped is None and delivered is None:
        return ()
    told = tuple(TrackingNumber(one, carrier=carrier) for one in numbers)
    return (Parcel(told, shipped_on=shipped, delivered_on=delivered),)


def _money(row: Row, column: str, currency: str = "") -> Money | None:
    amount = _text(row, column)
    return Money.of(amount, _text(row, currency or f"{column} currency")) if amount else None


def _text(row: Row, column: str) -> str:
    return unguarded(str(row[column]))


CSV = table_format("orders_gui_csv", "Orders & Disputes", _COLUMNS, _draft)
