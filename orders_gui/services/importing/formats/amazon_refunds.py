"""Amazon's data download: the refunds, in the older and the newer layout."""

import re
from collections.abc import Mapping
from datetime import date

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import Draft, MoneyBack, RowTrouble
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Format, Options, Row, table_format
from orders_gui.services.importing.formats.amazon_words import AMAZON
from orders_gui.services.importing.prices import price

_OLD = {"number": "OrderID", "on": "RefundCompletionDate", "amount": "AmountRefunded"}
_SPACED = {"number": "OrderID", "on": "Refund Completion Date", "amount": "AmountRefunded"}
_NEW = {"number": "Order ID", "on": "Refund Date", "amount": "Refund Amount"}

_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\b.*")
_NOT_PAID = frozenset({"failed", "cancelled", "canceled", "rejected", "pending"})


def _format(format_id: str, name: str, columns: Mapping[str, str]) -> Format:
    def draft(number: int, row: Row, options: Options) -> Draft | None:
        amount = price(row[columns["amount"]], row["Currency"], options.currency)
        status = cells.stated(row["Status"]) or cells.stated(row["Payment Status"])
        if status.casefold() in _NOT_PAID:
            raise RowTrouble(
                QT_TRANSLATE_NOOP("Errors", "The refund was not paid: “{status}”."),
                status=status[:40],
            )
        if amount is None or not amount.minor:
            raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "The row states no refund."))
        order = Order(AMAZON, cells.order_number(row[columns["number"]]))
        back = Money(abs(amount.minor), amount.currency)
        refund = MoneyBack(back, _day(row[columns["on"]]))
        return Draft(order, number, states_status=False, adds=True, refunds=(refund,))

    return table_format(format_id, name, tuple(columns.values()), draft)


def _day(value: object) -> Moment | None:
    """The older layout has the month first: `10/13/2025 22:08:07 UTC`."""
    found = _MONTH_FIRST.fullmatch(cells.stated(value))
    if found is None:
        return dates.moment(value)
    month, day, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError as error:
        raise dates.no_such_day(cells.stated(value)) from error


FORMATS = (
    _format("amazon_refunds_legacy", "Amazon data download, older refunds", _OLD),
    _format("amazon_refunds_legacy", "Amazon data download, older refunds", _SPACED),
    _format("amazon_refunds", "Amazon data download, refunds", _NEW),
)
