"""Web pages: their tables, the data for machines inside them, and their text."""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.domain.errors import UserError
from orders_gui.services.importing.content import Content, Document, Page
from orders_gui.services.importing.reading.grids import table_of
from orders_gui.services.importing.reading.json_files import parse_json
from orders_gui.services.importing.reading.limits import MEGABYTE, damaged, limit_size
from orders_gui.services.importing.reading.microdata import things_in

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

LARGEST_FILE = 24 * MEGABYTE
MOST_TABLES = 200
MOST_ROWS = 120_000
DEEPEST = 1000
_NEAR = 30
# Tags that pages leave open are not counted, nor those that hold nothing.
_NESTING = re.compile(
    r"<(/?)(?!(?:p|li|tr|td|th|tbody|thead|option|dt|dd|br|hr|img|input|meta|link|col|area|base|"
    r"source|wbr|embed|param|track)\b)[a-z][a-z0-9-]*",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]{2,30})")
_MACHINE_DATA = "script[type='application/ld+json']"


def read_page(path: Path) -> Iterator[Content]:
    """The page itself, the data for machines in it, and its tables."""
    limit_size(path, LARGEST_FILE)
    yield from page_contents(path.name, decoded(path.read_bytes()))


def page_contents(name: str, text: str) -> Iterator[Content]:
    """What a page in a text holds; nothing that it names is ever loaded."""
    tree = parse_page(name, text)
    yield Page(name, tree)
    yield from machine_data(name, tree)
    for rows in _grids(tree):
        found = table_of(name, rows)
        if found is not None:
            yield found


def parse_page(name: str, text: str) -> "LexborHTMLParser":
    """The tree of a page; raises `UserError` for one that is nested without end."""
    from selectolax.lexbor import LexborHTMLParser

    depth = 0
    for tag in _NESTING.finditer(text):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            raise damaged(name)
    return LexborHTMLParser(text)


def decoded(raw: bytes, charset: str | None = None) -> str:
    """The page's text; saved pages mix encodings, so a wrong letter is no reason to refuse.

    `charset` is what is said of the page by what it came in.
    """
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(raw[:4096])
        encoding = charset or (declared[1].decode("ascii") if declared else "utf-8")
        try:
            return raw.decode(encoding, "replace")
        except LookupError:
            return raw.decode("utf-8", "replace")


def machine_data(name: str, tree: "LexborHTMLParser") -> Iterator[Document]:
    """The JSON-LD and the microdata of a page; what is broken is left out."""
    things = things_in(tree)
    if things:
        yield Document(name, things)
    for script in tree.css(_MACHINE_DATA)[:MOST_TABLES]:
        with suppress(UserError):
            yield Document(name, parse_json(script.text(), name))


def page_text(tree: "LexborHTMLParser") -> str:
    """The words of a page as a reader sees them, a line a block."""
    for hidden in tree.css("script, style, template, noscript"):
        if hidden.attributes.get("type") != "application/ld+json":
            hidden.decompose()
    body = tree.body
    lines = (body.text(separator="\n") if body else "").splitlines()
    return "\n".join(line for line in (" ".join(one.split()) for one in lines) if line)


def _grids(tree: "LexborHTMLParser") -> Iterator[list[list[str]]]:
    """The rows of each table that holds no other table; tables that do are only layout."""
    grids: dict[int, list[LexborNode]] = {}
    layout: set[int] = set()
    for table in tree.css("table"):
        outer = _table_around(table)
        if outer is not None:
            layout.add(outer)
    for row in tree.css("tr")[:MOST_ROWS]:
        own = _table_around(row)
        if own is not None and own not in layout:
            grids.setdefault(own, []).append(row)
    for rows in list(grids.values())[:MOST_TABLES]:
        yield [_cells(row) for row in rows]


def _table_around(node: "LexborNode") -> int | None:
    """Which table a row or a table stands in, near enough to be its own."""
    parent = node.parent
    for _ in range(_NEAR):
        if parent is None:
            return None
        if parent.tag == "table":
            return int(parent.mem_id)
        parent = parent.parent
    return None


def _cells(row: "LexborNode") -> list[str]:
    return [" ".join(cell.text().split()) for cell in row.css("td, th")]
