"""The schema that a library must have: what this program makes, and nothing else."""

import sqlite3
from collections.abc import Iterator
from functools import cache

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.store.migrations import STEPS

_MISSING = QT_TRANSLATE_NOOP("Errors", "The database lacks the {kind} {name}.")
_FOREIGN = QT_TRANSLATE_NOOP("Errors", "The database has a {kind} {name} that is not ours.")
_CHANGED = QT_TRANSLATE_NOOP("Errors", "The {kind} {name} of the database was changed.")

Schema = dict[tuple[str, str], str]
"""The statement that made each table, index, trigger and view, by kind and name."""


def schema_problems(found: Schema, version: int) -> Iterator[Message]:
    """In what a schema differs from the one that this program makes for `version`.

    A foreign trigger could change rows at the first harmless write.
    """
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
    return {(str(kind), str(name)): str(sql or "") for kind, name, sql in rows}


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
