"""Amazon Order History Reporter (azad): tables of orders, items, shipments and transactions."""

import re
from dataclasses import replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import Draft, MoneyBack, Parsed, RowTrouble
from orders_gui.domain.money import Money
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
    back = price(row["refund"], currency, options.currency)
    refunds = (MoneyBack(back),) if back is not None and back.minor > 0 else ()
    return replace(draft, order=order, states_quantity=False, refunds=refunds)


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


def _is_transactions(content: Content) -> bool:
    return isinstance(content, Table) and content.has("order ids", "vendor", "amount", "date")


def _parse_transactions(content: Content, options: Options) -> Parsed:
    """Charges and refunds of orders that are known otherwise.

    Charges are negative, as on Amazon's page; where nothing is, the sign was left out and all
    are charges. One transaction for several orders cannot be told apart and is left out.
    """
    rows = list(content.rows) if isinstance(content, Table) else []
    signed = any(cells.stated(row["amount"]).startswith(("-", "−", "(")) for _, row in rows)

    def read(number: int, row: Row) -> Draft:
        return _transaction(number, row, options, signed=signed)

    parsed = harvested(rows, read, lines=False)
    together: dict[str, Draft] = {}
    for draft in parsed.drafts:
        before = together.get(draft.order.number)
        together[draft.order.number] = draft if before is None else _with_more(before, draft)
    return replace(parsed, drafts=tuple(together.values()))


def _transaction(number: int, row: Row, options: Options, *, signed: bool) -> Draft:
    ids = re.findall(r"[A-Z0-9]{3}-\d{7}-\d{7}", cells.text(row["order ids"]))
    if len(set(ids)) != 1:
        raise RowTrouble(_SEVERAL if ids else _NONE)
    site = currency_of_site(cells.text(row["order urls"]) or cells.text(row["vendor"]))
    amount = price(row["amount"], site, options.currency)
    if amount is None:
        raise RowTrouble(_NONE)
    day = dates.moment(row["date"])
    order = Order(AMAZON, ids[0])
    if signed and amount.minor > 0:
        return Draft(
            order, number, states_status=False, adds=True, refunds=(MoneyBack(amount, day),)
        )
    charged = Money(abs(amount.minor), amount.currency)
    payment = Payment(charged, cells.stated(row["card_details"]), day)
    order = replace(order, payments=(payment,))
    return Draft(order, number, states_status=False, adds=True)


def _with_more(first: Draft, second: Draft) -> Draft:
    """Both transactions of one order."""
    payments = (*first.order.payments, *second.order.payments)
    refunds = (*first.refunds, *second.refunds)
    return replace(first, order=replace(first.order, payments=payments), refunds=refunds)


_SEVERAL = QT_TRANSLATE_NOOP(
    "Errors", "One payment for several orders: what each cost is not in the file."
)
_NONE = QT_TRANSLATE_NOOP("Errors", "The payment names no order or no amount.")


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
    Format(
        "amazon_azad_transactions",
        f"{_NAME}, transactions",
        _is_transactions,
        _parse_transactions,
    ),
)
