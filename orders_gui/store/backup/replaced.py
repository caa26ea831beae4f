"""A library that was replaced by a backup: what is newer in it, and taking that over."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.store.backup.generations import DATABASE, log_of
from orders_gui.store.backup.salvage import salvage
from orders_gui.store.database import Database
from orders_gui.store.inspection import inspected
from orders_gui.store.migrations import LATEST
from orders_gui.store.readers import opened_at_rest
from orders_gui.store.rows.disputes import DisputeStore
from orders_gui.store.rows.search import reindex

Values = dict[str, object]
"""A row by its columns."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A table whose rows belong to an order.

    `owner` is the column that leads to the row of `of` that they hang on; `others` lead to
    further rows of the same order. `joined` is how its order is found.
    """

    table: str
    owner: str
    of: str
    others: Mapping[str, str]
    joined: str = ""


def _part(table: str, owner: str = "order_id", of: str = "orders", **others: str) -> _Part:
    """A part; what does not hang on the order itself hangs on a row that does."""
    joined = "" if of == "orders" else f"JOIN {of} AS up ON up.id = t.{owner}"
    return _Part(table, owner, of, others, joined)


# Owners come before what hangs on them.
_PARTS = (
    _part("item"),
    _part("payment"),
    _part("parcel"),
    _part("tracking_number", "parcel_id", "parcel"),
    _part("tracking_event", "parcel_id", "parcel"),
    _part("stated_date"),
    _part("order_tag", tag_id="tag"),
    _part("edited_field"),
    _part("dispute"),
    _part("dispute_item", "dispute_id", "dispute", item_id="item"),
    _part("answer", "dispute_id", "dispute"),
    _part("evidence", dispute_id="dispute"),
    _part("mark", "evidence_id", "evidence"),
    _part("pair", "listing_id", "evidence", arrived_id="evidence"),
    _part("letter", "dispute_id", "dispute"),
    _part("round", "dispute_id", "dispute"),
    _part("round_evidence", "round_id", "round", evidence_id="evidence"),
    _part("refund", dispute_id="dispute", item_id="item"),
    _part("reminder"),
)
_UNTOLD = frozenset(
    {"edited_field", "reminder", "dispute_item", "round_evidence", "pair", "order_tag"}
)
"""Tables that say nothing of an order that a user would miss, or nothing without their links."""

_LINKS = frozenset({"dispute_item", "round_evidence", "pair", "order_tag"})
"""Tables that only link two rows."""

_DERIVED = "place"
"""The first column of an order that is computed from the others; all after it are."""

_ORDERS = """
SELECT o.id, o.created_at, o.marketplace, o.number, o.account, o.seller, o.title,
       o.binned_at IS NOT NULL,
       max(o.updated_at,
           ifnull((SELECT max(updated_at) FROM dispute WHERE order_id = o.id), ''),
           ifnull((SELECT max(imported_at) FROM evidence WHERE order_id = o.id), ''))
FROM orders AS o
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """An order in a library; `stamp` is when it or what belongs to it was changed last."""

    id: OrderId
    created_at: str
    marketplace: str
    number: str
    account: str
    seller: str
    title: str
    in_bin: bool
    stamp: str


@dataclass(frozen=True, slots=True)
class NewerOrder:
    """An order of the replaced library that is newer there; `known` is the one that it was here.

    `disputes` counts those of its disputes that are not in the same state here.
    """

    kept: Kept
    known: OrderId | None
    disputes: int


@contextmanager
def replaced_library(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database that a restore left in `folder`; what can be read of it when it is damaged."""
    database = folder / DATABASE
    with tempfile.TemporaryDirectory(prefix="orders-gui-") as place:
        if not _is_sound(database):
            sound = Path(place) / DATABASE
            salvage(_copied(database, Path(place)), sound)
            database = sound
        with closing(opened_at_rest(database)) as connection:
            yield connection


def newer_orders(replaced: sqlite3.Connection, present: Database) -> list[NewerOrder]:
    """The orders outside the bin that the library in force lacks, or has in an older state.

    An order is known by its id and when it was added, else by marketplace and number.
    """
    here = [Kept(*row) for row in present.rows(_ORDERS)]
    by_id = {(one.id, one.created_at): one for one in here}
    by_number = {_number(one): one for one in here if one.number}
    told, told_here = _contents(replaced), _contents(present.connection)
    disputes = set(present.rows(_DISPUTES.format("")))
    found: list[NewerOrder] = []
    met: set[OrderId] = set()
    for kept in (Kept(*row) for row in replaced.execute(_ORDERS).fetchall()):
        known = by_id.get((kept.id, kept.created_at))
        if known is None or (known.number and kept.number and known.number != kept.number):
            known = by_number.get(_number(kept))
        if known is not None and known.id in met:
            known = None
        met |= {known.id} if known else set()
        is_newer = known is None or (
            told[kept.id] != told_here[known.id] and kept.stamp >= known.stamp
        )
        if is_newer and not kept.in_bin:
            mine = replaced.execute(_DISPUTES.format("AND order_id = ?"), [kept.id])
            count = sum(row not in disputes for row in mine)
            found.append(NewerOrder(kept, known.id if known else None, count))
    return found


def take_over(
    replaced: sqlite3.Connection, present: Database, newer: Sequence[NewerOrder], year: int
) -> list[OrderId]:
    """Put these orders with all that belongs to them in the place of what is known of them.

    Returns their ids; the caller holds a step of the journal. `year` is for disputes whose case
    number is taken. Only rows are copied: the files lie where they are.
    """
    with present.write():
        copying = _Copying(replaced, present, year)
        taken = [copying.order(one) for one in newer]
        reindex(present, taken)
    return taken


def _is_sound(database: Path) -> bool:
    """Whether it can be read as it lies; what is still in its log would be missed."""
    log = log_of(database)
    if log.exists() and log.stat().st_size:
        return False
    with suppress(UserError):
        return bool(inspected(database).version == LATEST)
    return False


def _copied(database: Path, place: Path) -> Path:
    copy = place / "replaced.sqlite3"
    shutil.copyfile(database, copy)
    if log_of(database).exists():
        shutil.copyfile(log_of(database), log_of(copy))
    return copy


class _Copying:
    """Copies orders row by row; every row gets an id that is free here."""

    def __init__(self, replaced: sqlite3.Connection, present: Database, year: int) -> None:
        self._replaced = replaced
        self._present = present
        self._year = year
        self._tags = self._tag_ids()

    def order(self, newer: NewerOrder) -> OrderId:
        """Copy one order; what was known of it goes."""
        if newer.known is not None:
            self._present.connection.execute("DELETE FROM orders WHERE id = ?", [newer.known])
        ids: dict[str, dict[object, object]] = {"orders": {}, "tag": self._tags}
        (row,) = self._rows("SELECT * FROM orders WHERE id = ?", newer.kept.id)
        wanted = newer.known or self._free(newer.kept.id)
        order_id = self._insert("orders", {**row, "id": wanted})
        ids["orders"][newer.kept.id] = order_id
        for part in _PARTS:
            ids[part.table] = {}
            for row in self._rows(_of_order(part), newer.kept.id):
                moved = self._moved(part, row, ids)
                # A link to something of another order would lead nowhere.
                if part.table not in _LINKS or None not in (moved[name] for name in part.others):
                    ids[part.table][row["id"]] = self._insert(part.table, moved)
        return OrderId(order_id)

    def _moved(
        self, part: _Part, row: Values, ids: Mapping[str, Mapping[object, object]]
    ) -> Values:
        """The row as it hangs here."""
        links = {part.owner: part.of, **part.others}
        moved = {column: ids[table].get(row[column]) for column, table in links.items()}
        if part.table == "dispute" and self._is_taken(row["code"]):
            moved["code"] = DisputeStore(self._present).next_code(self._year)
        return {**row, **moved, "id": None}

    def _tag_ids(self) -> dict[object, object]:
        """The ids that the tags of the replaced library have here; missing ones are made."""
        found: dict[object, object] = {}
        for row in self._rows("SELECT * FROM tag"):
            here = self._present.value("SELECT id FROM tag WHERE name = ?", [row["name"]])
            found[row["id"]] = here or self._insert("tag", {**row, "id": None})
        return found

    def _is_taken(self, code: object) -> bool:
        return bool(self._present.value("SELECT count(*) FROM dispute WHERE code = ?", [code]))

    def _free(self, order_id: OrderId) -> OrderId | None:
        taken = self._present.value("SELECT count(*) FROM orders WHERE id = ?", [order_id])
        return None if taken else order_id

    def _rows(self, sql: str, *values: object) -> Iterator[Values]:
        cursor = self._replaced.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor.fetchall())

    def _insert(self, table: str, row: Values) -> int:
        names, places = ", ".join(row), ", ".join("?" for _ in row)
        cursor = self._present.connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({places})",  # noqa: S608 - columns of ours
            tuple(row.values()),
        )
        return int(cursor.lastrowid or 0)


_DISPUTES = "SELECT code, state, updated_at FROM dispute WHERE binned_at IS NULL {}"


def _of_order(part: _Part) -> str:
    """All rows of a part that belong to one order."""
    rows = f"SELECT t.* FROM {part.table} AS t {_joins(part)}"  # noqa: S608 - words of ours
    return f"{rows} WHERE {_whose(part)} = ? ORDER BY t.id"


def _joins(part: _Part) -> str:
    """A round's photos hang on the round, and the round on the dispute."""
    if part.of != "round":
        return part.joined
    return f"{part.joined} JOIN dispute AS top ON top.id = up.dispute_id"


def _whose(part: _Part) -> str:
    if part.of == "orders":
        return f"t.{part.owner}"
    return "top.order_id" if part.of == "round" else "up.order_id"


def _number(kept: Kept) -> tuple[str, ...]:
    return kept.marketplace, kept.number, kept.account, kept.seller.casefold()


def _contents(connection: sqlite3.Connection) -> dict[int, int]:
    """What is told of every order, as a number that is another one when anything differs."""
    told: dict[int, int] = {}
    names = _columns(connection, "orders")
    facts = names[1 : names.index(_DERIVED)]
    facts.remove("updated_at")
    _add(told, "orders", connection.execute(f"SELECT id, {', '.join(facts)} FROM orders"))  # noqa: S608
    _add(told, "tag", connection.execute(_TAGS))
    for part in _PARTS:
        if part.table in _UNTOLD:
            continue
        links = {"id", "updated_at", part.owner, *part.others}
        columns = [f"t.{name}" for name in _columns(connection, part.table) if name not in links]
        sql = f"SELECT {_whose(part)}, {', '.join(columns)} FROM {part.table} AS t {_joins(part)}"  # noqa: S608
        _add(told, part.table, connection.execute(sql))
    return told


_TAGS = "SELECT ot.order_id, t.name FROM order_tag AS ot JOIN tag AS t ON t.id = ot.tag_id"


def _add(told: dict[int, int], table: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Rows of a table count in whatever order they stand."""
    for order_id, *facts in rows:
        told[order_id] = told.get(order_id, 0) + hash((table, *facts))  # type: ignore[call-overload, index]  # an id


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
