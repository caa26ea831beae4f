"""Drafts: orders as one source tells them, each with the place it was read from."""

from dataclasses import dataclass, replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order

OTHER = "other"
"""The marketplace of shops that are known by their own name only."""


class RowTrouble(UserError):
    """A row or an entry that cannot become an order; the sentence is the reason."""


@dataclass(frozen=True, slots=True)
class MoneyBack:
    """A refund as a source tells it; `on` is None when it does not say when."""

    amount: Money
    on: Moment | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An order as a source tells it: an empty field is one that the source does not state.

    `row` counts rows or entries of the file from 1. `states_status` and `states_quantity` are
    False when the source has no status or no quantities. `day_early` marks an exporter that may
    write the order date one day early.
    An order without a number is looked for by its tracking numbers, unless the user said which
    one is `meant`. One that only `adds` is
    never made new: the source tells too little of it. `notes` are worth knowing before the
    import.
    """

    order: Order
    row: int
    states_status: bool = True
    states_quantity: bool = True
    day_early: bool = False
    adds: bool = False
    meant: OrderId | None = None
    refunds: tuple[MoneyBack, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row or an entry that is not imported, and why."""

    row: int
    reason: Message


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything that one source holds; `rows` counts what was read, skipped rows too."""

    drafts: tuple[Draft, ...]
    skipped: tuple[Skipped, ...]
    rows: int


MOST_LINES = 500
"""More lines of one order are no order of a person."""

_TOO_MANY_LINES = QT_TRANSLATE_NOOP(
    "Errors", "The order has more than {limit} lines. This one was left out."
)


class Harvest:
    """Gathers drafts row by row.

    With `lines`, a row is a line of an order: those of the same order become one draft.
    """

    def __init__(self, *, lines: bool) -> None:
        self._lines = lines
        self._drafts: dict[tuple[str, str, str, str, int], Draft] = {}
        self._skipped: list[Skipped] = []
        self._rows = 0

    def count(self, rows: int = 1) -> None:
        """Note that so many rows or entries were read."""
        self._rows += rows

    def add(self, draft: Draft) -> None:
        """Keep a draft; a line of an order that is there already is added to it."""
        order = draft.order
        alone = 0 if self._lines and order.number else draft.row
        key = (order.marketplace, order.number, order.account, "", alone)
        before = self._drafts.get(key)
        if before is not None and len(before.order.items) >= MOST_LINES:
            self.skip(draft.row, Message(_TOO_MANY_LINES, {"limit": MOST_LINES}))
            return
        if before is not None and not may_be_same_shop(order, before.order.seller):
            key = (order.marketplace, order.number, order.account, order.seller.casefold(), alone)
            before = self._drafts.get(key)
        self._drafts[key] = draft if before is None else joined(before, draft)

    def skip(self, row: int, reason: Message) -> None:
        """Note why a row is left out."""
        self._skipped.append(Skipped(row, reason))

    def parsed(self) -> Parsed:
        """What was gathered."""
        return Parsed(tuple(self._drafts.values()), tuple(self._skipped), self._rows)


def joined(first: Draft, second: Draft) -> Draft:
    """Two lines of one order as one draft; where both state a field, the first counts."""
    one, two = first.order, second.order
    items = (*one.items, *(item for item in two.items if not _is_known(item, one.items)))
    order = replace(
        one,
        items=tuple(
            item if item.line == line else replace(item, line=line)
            for line, item in enumerate(items, start=1)
        ),
        seller=one.seller or two.seller,
        seller_url=one.seller_url or two.seller_url,
        url=one.url or two.url,
        status=one.status if first.states_status else two.status,
        ordered=one.ordered or two.ordered,
        total=one.total or two.total,
        shipping=one.shipping or two.shipping,
        payments=one.payments or two.payments,
        delivery=one.delivery or two.delivery,
        parcels=(*one.parcels, *(parcel for parcel in two.parcels if parcel not in one.parcels)),
        stated_dates=one.stated_dates or two.stated_dates,
        confirmed=one.confirmed or two.confirmed,
        finished=one.finished or two.finished,
        tags=tuple(dict.fromkeys((*one.tags, *two.tags))),
    )
    return replace(
        first,
        order=order,
        states_status=first.states_status or second.states_status,
        day_early=first.day_early and second.day_early,
        adds=first.adds and second.adds,
        refunds=(*first.refunds, *second.refunds),
        notes=joined_notes(first, second),
    )


def joined_refunds(first: Draft, second: Draft) -> tuple[MoneyBack, ...]:
    """The refunds of two sources, those that both tell once."""
    left = list(first.refunds)
    more = []
    for one in second.refunds:
        if one in left:
            left.remove(one)
        else:
            more.append(one)
    return (*first.refunds, *more)


def joined_notes(first: Draft, second: Draft) -> tuple[Message, ...]:
    """The notes of both, each once."""
    return (*first.notes, *(note for note in second.notes if note not in first.notes))


def may_be_same_shop(order: Order, seller: str) -> bool:
    """Whether an order can be that seller's: shops without a marketplace count each for itself."""
    sellers = {order.seller.casefold(), seller.casefold()} - {""}
    return order.marketplace != OTHER or len(sellers) < 2


def no_number() -> RowTrouble:
    """The reason for an entry without an order number."""
    return RowTrouble(QT_TRANSLATE_NOOP("Errors", "No order number. Add this order by hand."))


def _is_known(item: Item, items: tuple[Item, ...]) -> bool:
    """Whether the line itself, known by its own number, is there already."""
    return item.line_id != "" and any(item.line_id == known.line_id for known in items)
