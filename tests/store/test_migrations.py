"""Older libraries open with everything in them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from orders_gui.domain.disputes.letters import KeptLetter
from orders_gui.domain.ids import DisputeId
from orders_gui.store.backup.generations import current_database
from orders_gui.store.backup.salvage import salvage
from orders_gui.store.database import APPLICATION_ID
from orders_gui.store.library import Library
from orders_gui.store.migrations import LATEST, m0001_first_library
from orders_gui.store.schema import expected_schema, schema_of
from tests.services.shelves import fill


def a_first_library(root: Path) -> Path:
    """A library of version 1 with orders, a dispute and photos; returns its database."""
    with Library(root, create=True) as library:
        fill(library)
    path = current_database(root)
    newest = path.replace(root.with_suffix(".newest"))
    with closing(sqlite3.connect(path)) as connection, connection:
        m0001_first_library.apply(connection)
        connection.execute("ATTACH ? AS newest", (str(newest),))
        for table in (*m0001_first_library.JOURNALLED, "setting"):
            names = ", ".join(line[1] for line in connection.execute(f"PRAGMA table_info({table})"))
            connection.execute(f"INSERT INTO {table} SELECT {names} FROM newest.{table}")  # noqa: S608
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
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
        assert library.database.value("SELECT count(*) FROM orders") == 3


def test_nothing_of_version_1_counts_as_lost_in_a_rescue(tmp_path: Path) -> None:
    path = a_first_library(tmp_path / "library")
    found = salvage(path, tmp_path / "rescued.sqlite3")
    assert found.orders == 3
    assert found.gaps == 0
