"""Orders as tables for spreadsheets: one for each kind of thing, every column with its type."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order, earliest
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.services.orders.overview import Overview

Cell = str | int | Decimal | date | datetime | None
"""What a cell holds: a `Decimal` is an amount of money, a `datetime` an aware instant."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its heading and what it shows of a thing."""

    title: str
    cell: Callable[[T], Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its name; all rows are as long as `titles`."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """An order with everything that leaves the program with it."""

    overview: Overview
    refunds: tuple[Refund, ...] = ()

    @property
    def order(self) -> Order:
        """The order itself."""
        return self.overview.order


@dataclass(frozen=True, slots=True)
class _Of(Generic[T]):
    """A thing that belongs to an order."""

    order: Order
    thing: T


def sheets(books: Sequence[Book]) -> tuple[Sheet, ...]:
    """Orders, items, deadlines, disputes and refunds."""
    return (
        _sheet("Orders", (*_ORDER, *_ORDER_TEXTS), books),
        _sheet("Items", (*_WHOSE, *_ITEM), _each(books, _items)),
        _sheet("Deadlines", (*_WHOSE, *_DEADLINE), _each(books, _deadlines)),
        _sheet("Disputes", (*_WHOSE, *_DISPUTE), _each(books, _disputes)),
        _sheet("Refunds", (*_WHOSE, *_REFUND), _each(books, _refunds)),
    )


def flat_sheet(books: Sequence[Book]) -> Sheet:
    """One table with a row for each item, the facts of its order in every one of them."""
    columns = (*_ORDER, *_ORDER_TEXTS)
    titles = (*(column.title for column in columns), *(column.title for column in _ITEM))
    rows = []
    for book in books:
        mine = tuple(column.cell(book) for column in columns)
        for item in book.order.items:
            line = _Of(book.order, item)
            rows.append((*mine, *(column.cell(line) for column in _ITEM)))
        if not book.order.items:
            rows.append((*mine, *(None for _ in _ITEM)))
    return Sheet("Orders", titles, tuple(rows))


def _sheet(name: str, columns: Sequence[Column[T]], things: Iterable[T]) -> Sheet:
    return Sheet(
        name,
        tuple(column.title for column in columns),
        tuple(tuple(column.cell(thing) for column in columns) for thing in things),
    )


def _each(books: Iterable[Book], things: Callable[[Book], Iterable[T]]) -> Iterable[_Of[T]]:
    return (_Of(book.order, thing) for book in books for thing in things(book))


def _items(book: Book) -> Iterable[Item]:
    return book.order.items


def _deadlines(book: Book) -> Iterable[Deadline]:
    return book.overview.deadlines


def _disputes(book: Book) -> Iterable[Dispute]:
    return book.overview.disputes


def _refunds(book: Book) -> Iterable[Refund]:
    return book.refunds


def _amount(money: Money | None) -> Decimal | None:
    return None if money is None else money.decimal


def _currency(money: Money | None) -> str:
    return "" if money is None else money.currency


def _numbers(book: Book) -> str:
    return ", ".join(number.number for number in book.order.tracking_numbers)


def _carriers(book: Book) -> str:
    carriers = (number.carrier for number in book.order.tracking_numbers)
    return ", ".join(dict.fromkeys(carrier for carrier in carriers if carrier))


def _delivered(book: Book) -> Cell:
    return book.order.delivered or earliest(parcel.delivered_on for parcel in book.order.parcels)


def _delivery(book: Book) -> str:
    return book.order.delivery.name if book.order.delivery else ""


def _next_kind(book: Book) -> str:
    due = book.overview.outlook.next
    return due.kind.value if due else ""


def _next_at(book: Book) -> Cell:
    due = book.overview.outlook.next
    return due.at if due else None


def _dispute_state(book: Book) -> str:
    state = book.overview.outlook.dispute_state
    return state.value if state else ""


def _paid(book: Book) -> Money | None:
    return book.order.payments[0].amount if book.order.payments else None


def _method(book: Book) -> str:
    return book.order.payments[0].method if book.order.payments else ""


def _paid_on(book: Book) -> Cell:
    return book.order.payments[0].paid_on if book.order.payments else None


def _promised_by(book: Book) -> Cell:
    return book.order.delivery.promised_by if book.order.delivery else None


_ORDER: tuple[Column[Book], ...] = (
    Column("Marketplace", lambda book: book.order.marketplace),
    Column("Order number", lambda book: book.order.number),
    Column("Account", lambda book: book.order.account),
    Column("Seller", lambda book: book.order.seller),
    Column("Seller country", lambda book: book.order.seller_country),
    Column("Status", lambda book: book.order.status.value),
    Column("Ordered", lambda book: book.order.ordered),
    Column("Total", lambda book: _amount(book.order.total)),
    Column("Total currency", lambda book: _currency(book.order.total)),
    Column("Shipping", lambda book: _amount(book.order.shipping)),
    Column("Shipping currency", lambda book: _currency(book.order.shipping)),
    Column("Paid", lambda book: _amount(_paid(book))),
    Column("Paid currency", lambda book: _currency(_paid(book))),
    Column("Payment method", _method),
    Column("Paid on", _paid_on),
    Column("Delivery service", _delivery),
    Column("Promised by", _promised_by),
    Column("Tracking numbers", _numbers),
    Column("Carriers", _carriers),
    Column("Shipped", lambda book: book.order.shipped),
    Column("Delivered", _delivered),
    Column("Receipt confirmed", lambda book: book.order.confirmed),
    Column("Finished", lambda book: book.order.finished),
    Column("Next deadline", _next_kind),
    Column("Next deadline at", _next_at),
    Column("Dispute", _dispute_state),
)
_ORDER_TEXTS: tuple[Column[Book], ...] = (
    Column("Tags", lambda book: ", ".join(book.order.tags)),
    Column("Note", lambda book: book.order.note),
    Column("Order URL", lambda book: book.order.url),
)
_WHOSE: tuple[Column[_Of[Any]], ...] = (
    Column("Marketplace", lambda row: row.order.marketplace),
    Column("Order number", lambda row: row.order.number),
    Column("Account", lambda row: row.order.account),
    Column("Seller", lambda row: row.order.seller),
)
_ITEM: tuple[Column[_Of[Item]], ...] = (
    Column("Item", lambda row: row.thing.title),
    Column("Variant", lambda row: row.thing.variant),
    Column("Quantity", lambda row: row.thing.quantity),
    Column("Unit price", lambda row: _amount(row.thing.unit_price)),
    Column("Unit currency", lambda row: _currency(row.thing.unit_price)),
    Column("Product id", lambda row: row.thing.product_id),
    Column("Item URL", lambda row: row.thing.url),
)
_DEADLINE: tuple[Column[_Of[Deadline]], ...] = (
    Column("Deadline", lambda row: row.thing.kind.value),
    Column("At", lambda row: row.thing.at),
    Column("Zone", lambda row: row.thing.zone),
    Column("Precision", lambda row: row.thing.precision.value),
    Column("Basis", lambda row: row.thing.basis.value),
    Column("Rule", lambda row: row.thing.rule or ""),
    Column("Source", lambda row: row.thing.source),
)
_DISPUTE: tuple[Column[_Of[Dispute]], ...] = (
    Column("Case", lambda row: row.thing.code),
    Column("Reason", lambda row: row.thing.reason),
    Column("State", lambda row: row.thing.state.value),
    Column("Outcome", lambda row: row.thing.outcome.value if row.thing.outcome else ""),
    Column("Asked for", lambda row: row.thing.request.kind.value),
    Column("Amount asked", lambda row: _amount(row.thing.request.amount)),
    Column("Currency asked", lambda row: _currency(row.thing.request.amount)),
    Column("Opened", lambda row: row.thing.opened_at),
    Column("Rounds", lambda row: len(row.thing.rounds)),
    Column("Claim", lambda row: row.thing.claim_en),
    Column("Claim in my language", lambda row: row.thing.claim_own),
)
_REFUND: tuple[Column[_Of[Refund]], ...] = (
    Column("Received on", lambda row: row.thing.received_on),
    Column("Received", lambda row: _amount(row.thing.received)),
    Column("Received currency", lambda row: _currency(row.thing.received)),
    Column("Expected", lambda row: _amount(row.thing.expected)),
    Column("Expected currency", lambda row: _currency(row.thing.expected)),
    Column("Rate", lambda row: row.thing.rate),
    Column("Note", lambda row: row.thing.note),
)
