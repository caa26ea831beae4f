"""Older libraries open with everything in them, and their last change can still be undone."""

import sqlite3
from contextlib import closing
from pathlib import Path

from orders_gui.domain.disputes.letters import KeptLetter
from orders_gui.domain.ids import DisputeId
from orders_gui.store.backup.generations import current_database
from orders_gui.store.backup.salvage import salvage
from orders_gui.store.library import Library
from orders_gui.store.migrations import LATEST
from orders_gui.store.schema import expected_schema, schema_of
from tests.services.shelves import fill

_NEW_IN_2 = ("pair", "letter")


def a_first_library(root: Path) -> Path:
    """A library of version 1 with an order, a dispute and a journal; returns its database."""
    with Library(root, create=True) as library:
        fill(library)
    path = current_database(root)
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in _NEW_IN_2:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 1")
        assert schema_of(connection) == expected_schema(1)
    return path


def test_a_library_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    a_first_library(tmp_path / "library")
    with Library(tmp_path / "library", create=False) as library:
        assert library.database.value("PRAGMA user_version") == LATEST
        assert schema_of(library.database.connection) == expected_schema(LATEST)
        assert len(library.evidence.of_dispute(DisputeId(1))) == 2
        letter = KeptLetter("seller_repeat", "en", "Claim", "Mine")
        library.letters.save(DisputeId(1), letter)
        assert library.letters.of_dispute(DisputeId(1)) == (letter,)
        library.journal.undo()
        assert library.database.value("SELECT count(*) FROM orders") == 0


def test_nothing_of_version_1_counts_as_lost_in_a_rescue(tmp_path: Path) -> None:
    path = a_first_library(tmp_path / "library")
    found = salvage(path, tmp_path / "rescued.sqlite3")
    assert found.orders == 3
    assert found.gaps == 0
