"""What a file holds once it is open: tables, documents, pages and mails."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from orders_gui.domain.errors import UserError
from orders_gui.domain.importing.draft import Draft, Harvest, Parsed, Skipped

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


class UnknownFormat(UserError):
    """No format knows the file; its columns can still be chosen when it is a table."""


class Row:
    """A row of a table: its cells by the name of their column."""

    __slots__ = ("_cells", "_columns")

    def __init__(self, cells: list[Any], columns: Mapping[str, int]) -> None:
        self._cells = cells
        self._columns = columns

    def __getitem__(self, column: str) -> Any:  # noqa: ANN401 - text, number or date
        """The cell of a column; empty when the table has no such column."""
        try:
            return self._cells[self._columns[column]]
        except LookupError:
            return ""

    def mapped(self, change: Callable[[object], object]) -> "Row":
        """The row with every cell changed."""
        return Row([change(cell) for cell in self._cells], self._columns)

    def under(self, columns: Sequence[str]) -> "Row":
        """The row with its cells named by their position."""
        return Row(self._cells, {name: place for place, name in enumerate(columns)})


@dataclass(frozen=True, slots=True)
class Table:
    """A table with named columns; its rows can be read once.

    Rows are numbered as a spreadsheet does, the header being row 1. `broken` fills while the
    rows are read. `name` is the sheet's, or the file's.
    """

    name: str
    header: tuple[str, ...]
    rows: Iterable[tuple[int, Row]]
    broken: list[Skipped] = field(default_factory=list)

    def has(self, *columns: str) -> bool:
        """Whether all these columns are there."""
        return set(columns) <= set(self.header)


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON document; `name` is that of the file that holds it.

    `source` is the web address that answered with it and `read_at` when, where that is known.
    """

    name: str
    root: Any
    source: str = ""
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A web page, parsed; nothing in it is loaded or run."""

    name: str
    tree: "LexborHTMLParser"


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: who wrote it when, and its words; `number` counts the mails of a box from 1.

    `sender` is the address in small letters, `date` an aware UTC instant.
    """

    name: str
    number: int
    sender: str
    sender_name: str
    subject: str
    date: datetime | None
    text: str


Content = Table | Document | Page | Mail


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says beside the file; `now` is an aware UTC instant.

    `currency` counts for amounts whose currency the file does not tell.
    """

    now: datetime
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of some exporter or shop: how to recognise it and how to read it.

    `name` is shown and is the same in every language. `columns` are those that a table of the
    format has to have.
    """

    id: str
    name: str
    recognises: Callable[[Content], bool]
    parse: Callable[[Content, Options], Parsed]
    columns: tuple[str, ...] = ()


def harvested(
    entries: Iterable[tuple[int, Any]],
    read: Callable[[int, Any], Draft | None],
    *,
    lines: bool = True,
) -> Parsed:
    """Read every entry; one that cannot be read is skipped with its reason.

    With `lines`, entries are lines of orders, otherwise each is an order of its own.
    """
    harvest = Harvest(lines=lines)
    for number, entry in entries:
        harvest.count()
        try:
            draft = read(number, entry)
        except UserError as trouble:
            harvest.skip(number, trouble.message)
            continue
        if draft is not None:
            harvest.add(draft)
    return harvest.parsed()


def table_format(
    format_id: str,
    name: str,
    columns: Sequence[str],
    draft: Callable[[int, Row, Options], Draft | None],
    *,
    lines: bool = True,
) -> Format:
    """A format whose tables have `columns`; `draft` reads one row.

    With `lines`, rows are lines of orders, otherwise each is an order of its own.
    """

    def recognises(content: Content) -> bool:
        return isinstance(content, Table) and content.has(*columns)

    def parse(content: Content, options: Options) -> Parsed:
        def read(number: int, row: Row) -> Draft | None:
            return draft(number, row, options)

        rows = content.rows if isinstance(content, Table) else ()
        return harvested(rows, read, lines=lines)

    return Format(format_id, name, recognises, parse, tuple(columns))


def mail_format(
    format_id: str,
    name: str,
    is_from: Callable[[Mail], bool],
    draft: Callable[[Mail, Options], Draft | None],
) -> Format:
    """A format of mails: whose they are, and what one of them says of an order."""

    def recognises(content: Content) -> bool:
        return isinstance(content, Mail) and is_from(content)

    def parse(content: Content, options: Options) -> Parsed:
        def read(_number: int, mail: Mail) -> Draft | None:
            return draft(mail, options)

        mails = [(content.number, content)] if isinstance(content, Mail) else []
        return harvested(mails, read, lines=False)

    return Format(format_id, name, recognises, parse)


def numbered(entries: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    """Entries of a document with their numbers from 1."""
    return enumerate(entries, start=1)
