"""Web pages: their tables, the data for machines inside them, and their text."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.domain.errors import UserError
from orders_gui.services.importing.content import Content, Document, Page
from orders_gui.services.importing.reading.grids import table_of
from orders_gui.services.importing.reading.json_files import parse_json
from orders_gui.services.importing.reading.limits import MEGABYTE
from orders_gui.services.importing.reading.text_files import encoding_of, no_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

LARGEST_FILE = 24 * MEGABYTE
MOST_TABLES = 200
MOST_ROWS = 120_000
_MACHINE_DATA = "script[type='application/ld+json']"


def read_page(path: Path) -> Iterator[Content]:
    """The page itself, the data for machines in it, and its tables."""
    try:
        text = path.read_text(encoding=encoding_of(path))
    except UnicodeError as error:
        raise no_text(path.name) from error
    yield from page_contents(path.name, text)


def page_contents(name: str, text: str) -> Iterator[Content]:
    """What a page in a text holds; nothing that it names is ever loaded."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    yield Page(name, tree)
    yield from machine_data(name, tree)
    for table in tree.css("table")[:MOST_TABLES]:
        found = table_of(name, map(_cells, table.css("tr")[:MOST_ROWS]))
        if found is not None:
            yield found


def machine_data(name: str, tree: "LexborHTMLParser") -> Iterator[Document]:
    """The JSON-LD of a page; what is broken is left out."""
    for script in tree.css(_MACHINE_DATA)[:MOST_TABLES]:
        with suppress(UserError):
            yield Document(name, parse_json(script.text(), name))


def _cells(row: "LexborNode") -> list[str]:
    return [" ".join(cell.text().split()) for cell in row.css("td, th")]
