"""Getting what can be read out of a damaged database, row by row, into a new one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.store.database import Database
from orders_gui.store.inspection import Unsound
from orders_gui.store.migrations import JOURNALLED, LATEST
from orders_gui.store.rows.search import reindex
from orders_gui.store.schema import expected_schema

_TABLES = (*JOURNALLED, "import_run", "column_mapping", "setting")
_LARGEST_ID = 1 << 40

_HOPELESS = QT_TRANSLATE_NOOP(
    "Errors", "Nothing could be read from the damaged library. Restore the newest backup."
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows came over of each table, and how many stretches of rows could not be read."""

    rows: dict[str, int]
    gaps: int

    @property
    def orders(self) -> int:
        """How many orders came over."""
        return self.rows.get("orders", 0)


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Copy every readable row of a damaged database into a new one at `target`.

    `damaged` is a private copy, with its write-ahead log beside it if there was one. The new
    database has no journal of changes. Rows whose owner is lost are left out. Raises `Unsound`
    when not even the list of tables can be read.
    """
    try:
        with closing(sqlite3.connect(damaged)) as connection:
            connection.text_factory = _tolerant
            connection.execute("PRAGMA trusted_schema = 0")
            # A table whose statement is damaged is then passed over, and not the end of it.
            connection.execute("PRAGMA writable_schema = 1")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return _copied(connection, target)
    except sqlite3.DatabaseError as error:
        raise Unsound(_HOPELESS) from error


def _copied(connection: sqlite3.Connection, target: Path) -> Salvaged:
    fresh = Database(target)
    try:
        rows: dict[str, int] = {}
        gaps = 0
        with fresh.write():
            fresh.connection.execute("PRAGMA defer_foreign_keys = 1")
            for table in _tables(connection):
                rows[table] = 0
                names = [line[1] for line in fresh.rows(f"PRAGMA table_info({table})")]
                for row in _readable(connection, table, names):
                    if row is None:
                        gaps += 1
                    else:
                        rows[table] += _insert(fresh.connection, table, names, row)
            _drop_loose_ends(fresh, rows)
            reindex(fresh, [row[0] for row in fresh.rows("SELECT id FROM orders")])
        return Salvaged(rows, gaps)
    finally:
        fresh.close()


def _tables(connection: sqlite3.Connection) -> Iterator[str]:
    """The tables that a database of its version has; one whose version is lost has all."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    known = expected_schema(version if 0 < version < LATEST else LATEST)
    return (table for table in _TABLES if ("table", table) in known)


def _readable(
    connection: sqlite3.Connection, table: str, names: list[str]
) -> Iterator[tuple[object, ...] | None]:
    """The rows that can be read, in the order of their ids; None for each gap."""
    sql = (
        f"SELECT {', '.join(names)} FROM {table} NOT INDEXED "  # noqa: S608 - tables of ours
        "WHERE id >= ? ORDER BY id"
    )
    start: int | None = 0
    while start is not None:
        try:
            for row in connection.execute(sql, (start,)):
                yield row
                start = int(row[0]) + 1
        except sqlite3.DatabaseError:
            yield None
            start = _after_gap(connection, sql, start)
        else:
            return


def _after_gap(connection: sqlite3.Connection, sql: str, start: int) -> int | None:
    """The first id from which rows can be read again; None when there is none."""

    def is_readable(at: int) -> bool:
        try:
            connection.execute(f"{sql} LIMIT 1", (at,)).fetchone()
        except sqlite3.DatabaseError:
            return False
        return True

    step = 1
    while not is_readable(start + step):
        step *= 2
        if step > _LARGEST_ID:
            return None
    lost, found = start + step // 2, start + step
    while found - lost > 1:
        middle = (lost + found) // 2
        if is_readable(middle):
            found = middle
        else:
            lost = middle
    return found


def _insert(
    connection: sqlite3.Connection, table: str, names: list[str], row: tuple[object, ...]
) -> int:
    places = ", ".join("?" for _ in names)
    try:
        connection.execute(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})",  # noqa: S608
            row,
        )
    except sqlite3.IntegrityError:
        return 0  # damaged in a way that the schema refuses
    return 1


def _drop_loose_ends(fresh: Database, rows: dict[str, int]) -> None:
    """Remove rows whose owner is lost, until none is left."""
    while loose := fresh.rows("PRAGMA foreign_key_check"):
        for table, row, *_ in loose:
            gone = fresh.connection.execute(
                f"DELETE FROM {table} WHERE rowid = ?",  # noqa: S608 - a table of ours
                (row,),
            )
            rows[table] -= gone.rowcount


def _tolerant(content: bytes) -> str:
    return content.decode("utf-8", "replace")
