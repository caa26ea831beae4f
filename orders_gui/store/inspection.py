"""Looking a database over: its pages, its references, its schema and its search index."""

import sqlite3
from collections.abc import Iterator
from functools import cache

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.store.database import Database
from orders_gui.store.migrations import STEPS

_LISTED = 20

_PAGES = QT_TRANSLATE_NOOP("Errors", "The database is damaged: {detail}.")
_REFERENCES = QT_TRANSLATE_NOOP(
    "Errors", "{count} entries of the table {table} belong to something that is not there."
)
_MISSING = QT_TRANSLATE_NOOP("Errors", "The database lacks the {kind} {name}.")
_FOREIGN = QT_TRANSLATE_NOOP("Errors", "The database has a {kind} {name} that is not ours.")
_CHANGED = QT_TRANSLATE_NOOP("Errors", "The {kind} {name} of the database was changed.")
_SEARCH = QT_TRANSLATE_NOOP("Errors", "The search index does not fit the orders.")

Schema = dict[tuple[str, str], str]
"""The statement that made each table, index, trigger and view, by kind and name."""


def problems_of(database: Database) -> Iterator[Message]:
    """Everything that is wrong with an open database; reads all of it."""
    for (line,) in database.rows(f"PRAGMA integrity_check({_LISTED})"):
        if line != "ok":
            yield Message(_PAGES, {"detail": line})
    counts: dict[str, int] = {}
    for table, *_ in database.rows("PRAGMA foreign_key_check"):
        counts[table] = counts.get(table, 0) + 1
    for table, count in counts.items():
        yield Message(_REFERENCES, {"count": count, "table": table})
    version = int(database.value("PRAGMA user_version"))
    yield from schema_problems(schema_of(database.connection), version)
    if not _is_indexed(database):
        yield Message(_SEARCH)


def schema_problems(found: Schema, version: int) -> Iterator[Message]:
    """In what a schema differs from the one that this program makes for `version`."""
    expected = expected_schema(version)
    for key in sorted(expected.keys() | found.keys()):
        values = {"kind": key[0], "name": key[1]}
        if key not in found:
            yield Message(_MISSING, values)
        elif key not in expected:
            yield Message(_FOREIGN, values)
        elif expected[key] != found[key]:
            yield Message(_CHANGED, values)


def schema_of(connection: sqlite3.Connection) -> Schema:
    """What the database is made of, but for SQLite's own tables and indexes."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return {(kind, name): sql or "" for kind, name, sql in rows}


@cache
def expected_schema(version: int) -> Schema:
    """The schema of a fresh library of `version`: tables, indexes and triggers, all STRICT."""
    connection = sqlite3.connect(":memory:")
    try:
        for step in STEPS:
            if version >= step.VERSION:
                step.apply(connection)
        return schema_of(connection)
    finally:
        connection.close()


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
