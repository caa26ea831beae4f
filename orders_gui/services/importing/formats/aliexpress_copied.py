"""AliExpress' orders as a page script copies them: titles, address and date, without a header."""

import re
from collections.abc import Iterator, Sequence

from orders_gui.domain.errors import UserError
from orders_gui.domain.importing.draft import Draft, Parsed
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import Item, Order
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import Content, Format, Options, Table, harvested
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS

_ADDRESS = re.compile(
    r"https?://[^\s/]*aliexpress\.[a-z]{2,3}/\S*?(?:orderId=|/order-list/)(\d{14,16})"
)


def is_copied_order(text: str) -> bool:
    """Whether the text names the address of an order page."""
    return _ADDRESS.search(text) is not None


def _recognises(content: Content) -> bool:
    """A table whose first row is an order already."""
    return isinstance(content, Table) and any(map(_ADDRESS.search, content.header))


def _parse(content: Content, _options: Options) -> Parsed:
    return harvested(_rows(content) if isinstance(content, Table) else (), _draft, lines=False)


def _rows(table: Table) -> Iterator[tuple[int, Sequence[str]]]:
    yield 1, table.header
    for number, row in table.rows:
        yield number, [cells.text(row[name]) for name in table.header]


def _draft(number: int, row: Sequence[str]) -> Draft:
    found = next((match for cell in row if (match := _ADDRESS.search(cell))), None)
    days = [day for cell in row if (day := _day(cell)) is not None]
    words = [cell for cell in row if not _ADDRESS.search(cell) and _day(cell) is None]
    titles = max(words, key=len, default="").splitlines()
    order = Order(
        ALIEXPRESS,
        cells.order_number(found[1] if found else ""),
        ordered=days[0] if days else None,
        items=tuple(
            Item(cells.text(title), line=line)
            for line, title in enumerate(filter(str.strip, titles), start=1)
        ),
        url=cells.web_address(found[0] if found else ""),
    )
    return Draft(order, number, states_status=False, states_quantity=False)


def _day(cell: str) -> Moment | None:
    if len(cell) > 30 or not re.search(r"\d{4}", cell):
        return None
    try:
        return dates.moment(cell)
    except UserError:
        return None


TABLE = Format("aliexpress_copied_list", "AliExpress order list, copied", _recognises, _parse)
