"""The tables that this program exports: the CSV, and the orders and items of the XLSX."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import Draft, RowTrouble
from orders_gui.domain.money import Money
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.exporting.orders_csv import unguarded
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Content, Format, Options, Row, table_format

_NAME = "Orders & Disputes"
_OF_ORDER = ("Marketplace", "Order number", "Total currency", "Receipt confirmed")
_OF_ITEM = ("Marketplace", "Order number", "Seller", "Item", "Unit currency", "Product id")
_HALF_A_SECOND = timedelta(milliseconds=500)


def _csv_row(number: int, row: Row, _options: Options) -> Draft:
    """A row of the CSV: an item with the facts of its order."""
    plain = row.mapped(_plain)
    draft = _order(number, plain)
    return replace(draft, order=replace(draft.order, items=_items(plain)))


def _sheet_row(number: int, row: Row, _options: Options) -> Draft:
    """A row of the sheet of orders; the items have a sheet of their own."""
    return _order(number, row.mapped(_aware))


def _item_row(number: int, row: Row, _options: Options) -> Draft:
    """A row of the sheet of items, which says of its order only which one it is."""
    order = Order(
        marketplace=_marketplace(row),
        number=cells.order_number(row["Order number"]),
        account=_text(row, "Account"),
        seller=_text(row, "Seller"),
        items=_items(row),
    )
    return Draft(order, number, states_status=False)


def _order(number: int, row: Row) -> Draft:
    marketplace, status = _marketplace(row), _text(row, "Status")
    if status and status not in list(OrderStatus):
        raise RowTrouble(
            QT_TRANSLATE_NOOP("Errors", "“{status}” is not a status of an order."),
            status=status[:40],
        )
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
        delivery=_delivery(row),
        parcels=_parcels(row),
        confirmed=dates.moment(row["Receipt confirmed"]),
        finished=dates.moment(row["Finished"]),
        tags=tuple(filter(None, _text(row, "Tags").split(", "))),
        note=_text(row, "Note"),
        url=_text(row, "Order URL"),
    )
    return Draft(order, number, states_status=bool(status))


def _marketplace(row: Row) -> str:
    marketplace = _text(row, "Marketplace")
    if not marketplace:
        raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "The row names no marketplace."))
    return marketplace


def _items(row: Row) -> tuple[Item, ...]:
    """The item of the row; an order without items has a row with none."""
    if row["Quantity"] in ("", None):
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
    if paid is None:
        return ()
    return (Payment(paid, _text(row, "Payment method"), dates.moment(row["Paid on"])),)


def _delivery(row: Row) -> DeliveryService | None:
    name, promised = _text(row, "Delivery service"), dates.moment(row["Promised by"])
    return DeliveryService(name, promised) if name or promised else None


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
    value = row[column]
    return "" if value is None else str(value)


def _plain(cell: object) -> object:
    """A cell of the CSV without its guard."""
    return unguarded(cell) if isinstance(cell, str) else cell


def _aware(cell: object) -> object:
    """A cell of the XLSX with its zone, UTC; a spreadsheet keeps parts of a second inexactly."""
    if not isinstance(cell, datetime):
        return cell
    return (cell + _HALF_A_SECOND).replace(microsecond=0, tzinfo=UTC)


def _is_sheet_of_orders(content: Content) -> bool:
    return _SHEET.recognises(content) and not CSV.recognises(content)


CSV = table_format("orders_gui_csv", _NAME, (*_OF_ORDER, "Item", "Product id"), _csv_row)
_SHEET = table_format("orders_gui_xlsx", _NAME, _OF_ORDER, _sheet_row, lines=False)
ORDERS = Format(_SHEET.id, _NAME, _is_sheet_of_orders, _SHEET.parse)
ITEMS = table_format("orders_gui_xlsx", _NAME, _OF_ITEM, _item_row)

FORMATS = (CSV, ORDERS, ITEMS)
