"""AliExpress' own data backup: the sheet `Order Information`, one row an order line."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import Draft, Parsed, RowTrouble
from orders_gui.domain.money import UNKNOWN_CURRENCY, Money, exponent
from orders_gui.domain.orders import Item, Order, Payment
from orders_gui.domain.states import FINISHED, OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Format,
    Options,
    Row,
    Table,
    harvested,
)
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of

_COLUMNS = ("order_id", "parent_orderid", "item_name", "unit_price", "payable_amt")


def _recognises(content: Content) -> bool:
    return isinstance(content, Table) and content.has(*_COLUMNS)


def _parse(content: Content, options: Options) -> Parsed:
    """Lines of an order are put together; what was paid for each line stays a payment."""
    paid: defaultdict[str, list[Payment]] = defaultdict(list)

    def read(number: int, row: Row) -> Draft:
        draft = _draft(number, row, options)
        paid[draft.order.number].extend(_payments(row, options))
        return draft

    parsed = harvested(content.rows if isinstance(content, Table) else (), read)
    drafts = tuple(
        replace(draft, order=replace(draft.order, payments=tuple(paid[draft.order.number])))
        for draft in parsed.drafts
    )
    return replace(parsed, drafts=drafts)


def _draft(number: int, row: Row, options: Options) -> Draft:
    """A line: `order_id` is its own number, the order's is `parent_orderid`.

    Times have no zone in the file, so only their days are taken.
    """
    line_id = cells.stated(row["order_id"])
    parent = row["parent_orderid"]
    status, notes = status_of(cells.stated(row["order_status"]))
    ended = dates.day(row["gmt_trade_end_time"])
    is_confirmed = cells.stated(row["end_reason"]) == "buyer_accept_goods"
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(parent if cells.stated(parent) not in ("", "0") else line_id),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.day(row["gmt_create_order_time"]),
        items=(
            Item(
                title=cells.text(row["item_name"]),
                unit_price=_cents(row["unit_price"], options),
                line_id=line_id,
            ),
        ),
        confirmed=ended if is_confirmed else None,
        finished=ended if status in FINISHED else None,
    )
    return Draft(
        order, number, states_status=status is not None, states_quantity=False, notes=notes
    )


def _payments(row: Row, options: Options) -> tuple[Payment, ...]:
    amount = _cents(row["payable_amt"], options)
    if amount is None or cells.text(row["is_success_pay"]).lower() == "false":
        return ()
    return (Payment(amount, paid_on=dates.day(row["gmt_pay_order_time"])),)


def _cents(value: object, options: Options) -> Money | None:
    """An amount in hundredths; the backup names no currency."""
    found = cells.stated(value)
    if not found:
        return None
    if not found.lstrip("-").isdigit():
        raise RowTrouble(
            QT_TRANSLATE_NOOP("Errors", "“{amount}” is not an amount of money."),
            amount=found[:40],
        )
    currency = options.currency or UNKNOWN_CURRENCY
    if exponent(currency) == 2:
        return Money(int(found), currency)
    return Money.of(Decimal(found) / 100, currency)


TABLE = Format("aliexpress_data_backup", "AliExpress data backup", _recognises, _parse)
