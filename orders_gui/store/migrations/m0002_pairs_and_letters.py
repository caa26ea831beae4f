"""Version 2: photos that stand side by side as one exhibit, and letters as the user wrote them."""

import sqlite3

from orders_gui.store.migrations.m0001_first_library import journal_triggers

VERSION = 2

_TABLES = (
    """CREATE TABLE pair (
        id INTEGER PRIMARY KEY,
        listing_id INTEGER NOT NULL UNIQUE REFERENCES evidence ON DELETE CASCADE,
        arrived_id INTEGER NOT NULL UNIQUE REFERENCES evidence ON DELETE CASCADE,
        CHECK (listing_id <> arrived_id)
    ) STRICT""",
    """CREATE TABLE letter (
        id INTEGER PRIMARY KEY,
        dispute_id INTEGER NOT NULL REFERENCES dispute ON DELETE CASCADE,
        template TEXT NOT NULL CHECK (template <> ''),
        language TEXT NOT NULL CHECK (language <> ''),
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (dispute_id, template, language)
    ) STRICT""",
)

JOURNALLED = ("pair", "letter")
"""Tables of this step whose changes can be undone."""


def apply(connection: sqlite3.Connection) -> None:
    """Create the two tables and their triggers; the caller holds the transaction."""
    for statement in _TABLES:
        connection.execute(statement)
    for table in JOURNALLED:
        columns = [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({table})")]
        for statement in journal_triggers(table, columns):
            connection.execute(statement)
