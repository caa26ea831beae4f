"""Reading the rows of a mapped table as drafts of orders."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.importing.draft import OTHER, Draft, Parsed, RowTrouble
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import UNKNOWN_CURRENCY, Money
from orders_gui.domain.orders import Item, Order, StatedDate
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber, normalised
from orders_gui.domain.states import DeadlineKind, OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Options, harvested
from orders_gui.services.importing.formats.aliexpress_words import status_of
from orders_gui.services.importing.mapping import Grid, Mapping, Target
from orders_gui.services.importing.mapping_guess import marketplace_id
from orders_gui.services.importing.prices import currency_of, known_currency, price
from orders_gui.services.orders.tracking import recognise
from orders_gui.services.rules.rulebooks import rulebook_for

_DATE = re.compile(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{4}|\d{2})(?:[ ,T].*)?")
_STATUSES = (
    (OrderStatus.DELIVERED, r"deliver(?:ed|y complete)|доставлен|вручен|прибыл|zugestellt|livré"),
    (OrderStatus.COMPLETED, r"получен|done|complete|finished|заверш|erhalten|abgeschlossen"),
    (OrderStatus.CANCELLED, r"cancel|отмен|storniert|annul"),
    (OrderStatus.REFUNDED, r"refunded|возвращен[оы] деньги|возврат получен|erstattet|remboursé"),
    (OrderStatus.CUSTOMS, r"customs|тамож"),
    (
        OrderStatus.SHIPPED,
        r"shipped|sent|in transit|on the way|в пути|отправлен|versandt|unterwegs",
    ),
    (OrderStatus.AWAITING_PAYMENT, r"unpaid|await\w* payment|не оплачен|ждет оплат|ждёт оплат"),
    (
        OrderStatus.AWAITING_SHIPMENT,
        r"ordered|processing|paid|new|заказан|обрабатыва|оплачен|bestellt",
    ),
)
_PATTERNS = tuple((status, re.compile(words, re.IGNORECASE)) for status, words in _STATUSES)


def read_mapped(grid: Grid, mapping: Mapping, options: Options) -> Parsed:
    """The drafts of all rows; rows of the same order become one draft."""
    return harvested(grid.rows, _Reader(grid, mapping, options).draft)


def sample_of(
    grid: Grid, mapping: Mapping, options: Options, most: int
) -> tuple[tuple[int, Draft | Message], ...]:
    """What the first rows become, with the row's number; the reason for one that cannot."""
    reader = _Reader(grid, mapping, options)
    found: list[tuple[int, Draft | Message]] = []
    for number, row in grid.rows[:most]:
        try:
            found.append((number, reader.draft(number, row)))
        except RowTrouble as trouble:
            found.append((number, trouble.message))
    return tuple(found)


class _Reader:
    """Reads one row after the other; places of columns are looked up once."""

    def __init__(self, grid: Grid, mapping: Mapping, options: Options) -> None:
        self._grid = grid
        self._mapping = mapping
        self._options = options
        self._places: dict[Target, int] = {
            target: place
            for place, target in reversed(list(enumerate(mapping.targets)))
            if target is not Target.UNUSED
        }

    def draft(self, number: int, row: tuple[Any, ...]) -> Draft:
        """One row as a draft; raises `RowTrouble` with the reason when it cannot become one."""
        order_number = self._number(row)
        parcels = self._parcels(row)
        if not order_number and not parcels:
            cells.order_number("")
        shop, seller = self._shop(row, order_number)
        total = self._amount(row, Target.TOTAL)
        status, notes = _status(cells.stated(self._cell(row, Target.STATUS)))
        order = Order(
            marketplace=shop,
            number=order_number,
            seller=cells.stated(self._cell(row, Target.SELLER)) or seller,
            status=status or OrderStatus.AWAITING_SHIPMENT,
            ordered=self._moment(row, Target.ORDERED),
            total=total,
            shipping=self._amount(row, Target.SHIPPING),
            items=self._items(row),
            parcels=parcels,
            stated_dates=self._protection(row, shop),
            url=cells.web_address(self._cell(row, Target.URL)),
            note=cells.stated(self._cell(row, Target.NOTE)),
        )
        return Draft(
            order,
            number,
            states_status=status is not None,
            states_quantity=Target.QUANTITY in self._places,
            notes=notes,
        )

    def _cell(self, row: tuple[Any, ...], target: Target) -> Any:  # noqa: ANN401 - text, number, date
        place = self._places.get(target)
        return "" if place is None or place >= len(row) or row[place] is None else row[place]

    def _number(self, row: tuple[Any, ...]) -> str:
        cell = self._cell(row, Target.NUMBER)
        if not cells.stated(cell) and Target.TRACKING in self._places:
            return ""
        found = cells.order_number(cell)
        return "".join(found.split()) if re.fullmatch(r"[\d ]+", found) else found

    def _shop(self, row: tuple[Any, ...], number: str) -> tuple[str, str]:
        """The marketplace, and the name of a shop that is none that we know."""
        name = cells.stated(self._cell(row, Target.MARKETPLACE))
        if name:
            known = marketplace_id(name)
            return (known, "") if known else (OTHER, name)
        shop = recognise(number).marketplace if number else ""
        shop = self._mapping.marketplace or shop
        if not shop and number:
            raise RowTrouble(
                QT_TRANSLATE_NOOP(
                    "Errors", "The row names no marketplace. Choose one for rows without."
                )
            )
        return shop or OTHER, ""

    def _items(self, row: tuple[Any, ...]) -> tuple[Item, ...]:
        title = cells.stated(self._cell(row, Target.TITLE))
        if not title:
            return ()
        quantity = self._cell(row, Target.QUANTITY)
        if isinstance(quantity, str):
            quantity = re.sub(
                r"\s*(?:шт\.?|pcs?\.?|pieces?)$", "", quantity.strip(), flags=re.IGNORECASE
            )
        return (
            Item(
                title,
                cells.count(quantity),
                self._amount(row, Target.UNIT_PRICE),
                cells.stated(self._cell(row, Target.VARIANT)),
            ),
        )

    def _amount(self, row: tuple[Any, ...], target: Target) -> Money | None:
        value = self._cell(row, target)
        column = self._cell(row, Target.CURRENCY)
        comma = self._mapping.decimal_comma
        answer = self._mapping.currency or self._options.currency
        if not isinstance(value, str) or comma is None or not re.search(r"\d", value):
            return price(value, column, answer)
        plain = _with_point(value, comma=comma)
        if plain is None:
            raise RowTrouble(
                QT_TRANSLATE_NOOP("Errors", "“{amount}” is not an amount of money."),
                amount=value.strip()[:40],
            )
        shown = currency_of(re.sub(r"[\d.,\s\u00a0\u202f'’\-−]", "", value))
        code = known_currency(column) or shown or currency_of(answer) or UNKNOWN_CURRENCY
        return Money.of(plain, code)

    def _moment(self, row: tuple[Any, ...], target: Target) -> Moment | None:
        value = self._cell(row, target)
        match = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None or self._mapping.day_first is None:
            return dates.moment(value)
        one, two, year = int(match[1]), int(match[2]), int(match[3])
        day, month = (one, two) if self._mapping.day_first else (two, one)
        try:
            return date(year + 2000 if year < 100 else year, month, day)
        except ValueError as error:
            raise RowTrouble(
                QT_TRANSLATE_NOOP("Errors", "The date {date} does not exist."),
                date=value.strip()[:40],
            ) from error

    def _parcels(self, row: tuple[Any, ...]) -> tuple[Parcel, ...]:
        text = cells.stated(self._cell(row, Target.TRACKING))
        carrier = cells.stated(self._cell(row, Target.CARRIER))
        shipped = self._moment(row, Target.SHIPPED)
        delivered = self._moment(row, Target.DELIVERED)
        numbers = tuple(TrackingNumber(number, carrier=carrier) for number in _numbers(text))
        if not numbers and shipped is None and delivered is None:
            return ()
        return (Parcel(numbers, shipped_on=shipped, delivered_on=delivered),)

    def _protection(self, row: tuple[Any, ...], shop: str) -> tuple[StatedDate, ...]:
        value = self._moment(row, Target.PROTECTION)
        if value is None:
            return ()
        zone = rulebook_for(shop).zone
        kind = DeadlineKind.PROTECTION_ENDS.value
        return (StatedDate(kind, value, zone, self._grid.path.name, self._options.now),)


def _numbers(text: str) -> Iterator[str]:
    """The tracking numbers of a cell: several may stand between commas, or one with spaces."""
    whole = normalised(text)
    if re.fullmatch(r"[A-Z0-9]{5,40}", whole) and not re.search(r"[,;|]", text):
        parts = text.split()
        lone = len(parts) < 2 or not all(len(part) >= 9 for part in parts)
        yield from [whole] if lone else map(normalised, parts)
        return
    for part in re.split(r"[,;|\s]+", text):
        number = normalised(part)
        if re.fullmatch(r"[A-Z0-9]{5,40}", number) and re.search(r"\d", number):
            yield number


def _with_point(value: str, *, comma: bool) -> Decimal | None:
    """The number in a text whose decimal mark is known."""
    found = re.search(r"([-−(]?)[^\d\-−(]{0,4}(\d[\d.,\s\u00a0\u202f'’]*)", value)
    if found is None:
        return None
    digits = re.sub(r"[\s\u00a0\u202f'’]", "", found[2]).rstrip(".,")
    thousands, mark = (".", ",") if comma else (",", ".")
    plain = digits.replace(thousands, "").replace(mark, ".")
    if plain.count(".") > 1:
        return None
    return Decimal(plain) * (-1 if found[1] else 1)


def _status(word: str) -> tuple[OrderStatus | None, tuple[Message, ...]]:
    """The status that a word of the user's own table means."""
    for status, pattern in _PATTERNS:
        if pattern.search(word):
            return status, ()
    return status_of(word)
