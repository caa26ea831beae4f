"""Looking a database over: our own when it is open, and one of unknown origin before it is."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.store.database import APPLICATION_ID, Database
from orders_gui.store.migrations import LATEST
from orders_gui.store.readers import named_files, opened_at_rest
from orders_gui.store.schema import schema_of, schema_problems

_LISTED = 20
_LONGEST = 60.0  # seconds; a check of 100,000 orders takes two
_STEPS_BETWEEN_LOOKS = 100_000

_PAGES = QT_TRANSLATE_NOOP("Errors", "The database is damaged: {detail}.")
_REFERENCES = QT_TRANSLATE_NOOP(
    "Errors", "{count} entries of the table {table} belong to something that is not there."
)
_SEARCH = QT_TRANSLATE_NOOP("Errors", "The search index does not fit the orders.")
_NOT_OURS = QT_TRANSLATE_NOOP("Errors", "The database is not one of Orders & Disputes.")
_NEWER = QT_TRANSLATE_NOOP(
    "Errors", "The database was made by a newer version of Orders & Disputes."
)


class Unsound(UserError):
    """A database that must not be used."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a sound database holds; `evidence` are the hashes of all files that it names."""

    version: int
    orders: int
    disputes: int
    evidence: frozenset[str]


def problems_of(database: Database) -> Iterator[Message]:
    """Everything that is wrong with an open database; reads all of it."""
    for (line,) in database.rows(f"PRAGMA integrity_check({_LISTED})"):
        if line != "ok":
            yield Message(_PAGES, {"detail": line})
    yield from _broken_references(database.connection)
    version = int(database.value("PRAGMA user_version"))
    yield from schema_problems(schema_of(database.connection), version)
    if not _is_indexed(database):
        yield Message(_SEARCH)


def inspected(path: Path) -> Inspection:
    """Look over a database at rest, which may come from anyone, without running any of it.

    Raises `Unsound` with the reason for whatever is not a whole and unaltered library of this or
    an older version. The file is not written to.
    """
    try:
        with closing(opened_at_rest(path)) as connection:
            ends = time.monotonic() + _LONGEST

            def too_long() -> bool:
                return time.monotonic() > ends

            connection.set_progress_handler(too_long, _STEPS_BETWEEN_LOOKS)
            return _inspected(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise Unsound(_PAGES, detail=str(error)) from error


def _inspected(connection: sqlite3.Connection) -> Inspection:
    """The schema comes first, so that only tables known to be ours are read after it."""
    version = int(_value(connection, "PRAGMA user_version"))
    if _value(connection, "PRAGMA application_id") != APPLICATION_ID or version < 1:
        raise Unsound(_NOT_OURS)
    if version > LATEST:
        raise Unsound(_NEWER)
    for problem in schema_problems(schema_of(connection), version):
        raise Unsound(problem.template, **problem.values)
    line = _value(connection, "PRAGMA quick_check(1)")
    if line != "ok":
        raise Unsound(_PAGES, detail=line)
    for problem in _broken_references(connection):
        raise Unsound(problem.template, **problem.values)
    return Inspection(
        version,
        _value(connection, "SELECT count(*) FROM orders"),
        _value(connection, "SELECT count(*) FROM dispute"),
        named_files(connection),
    )


def _broken_references(connection: sqlite3.Connection) -> Iterator[Message]:
    counts: dict[str, int] = {}
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        counts[table] = counts.get(table, 0) + 1
    for table, count in counts.items():
        yield Message(_REFERENCES, {"count": count, "table": table})


def _value(connection: sqlite3.Connection, sql: str) -> Any:  # noqa: ANN401 - any column
    return connection.execute(sql).fetchone()[0]


def _is_indexed(database: Database) -> bool:
    """Whether every order, and nothing else, stands in a sound search index."""
    apart = database.value(
        "SELECT count(*) FROM (SELECT id FROM orders EXCEPT SELECT rowid FROM order_search)"
    ) + database.value(
        "SELECT count(*) FROM (SELECT rowid FROM order_search EXCEPT SELECT id FROM orders)"
    )
    try:
        database.connection.execute(
            "INSERT INTO order_search (order_search) VALUES ('integrity-check')"
        )
    except sqlite3.DatabaseError:
        return False
    return bool(apart == 0)
