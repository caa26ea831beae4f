"""Backups of every earlier schema are restored for ever; the files in `archives` are never changed.

A new schema adds a backup that the version before it has made of `tests.services.shelves.fill`.
"""

from pathlib import Path

import pytest

from orders_gui.services.library.check import check_folder
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.library.restore import restore
from orders_gui.services.workspace import fixed_clock
from orders_gui.store.library import Library
from orders_gui.store.migrations import LATEST
from tests.builders import NOW
from tests.services.shelves import Dump, dump, fill, originals

ARCHIVES = sorted((Path(__file__).parent / "archives").glob("schema-*.orders"))


def counts(tables: Dump) -> dict[str, int]:
    """How many rows each table has; the journal notes what is done after a restore too."""
    return {name: len(rows) for name, rows in tables.items() if not name.startswith("undo")}


def test_there_is_an_archive_of_every_earlier_schema() -> None:
    earlier = {f"schema-{version}" for version in range(1, LATEST)}
    assert earlier <= {path.stem for path in ARCHIVES}


@pytest.mark.parametrize("archive", ARCHIVES, ids=[path.stem for path in ARCHIVES])
def test_an_old_archive_is_restored_and_becomes_a_library_of_today(
    tmp_path: Path, archive: Path
) -> None:
    with Library(tmp_path / "today", create=True) as library:
        fill(library)
        expected = dump(library.database)
    root = tmp_path / "library"
    restore(root, archive, NOW)
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library as library:
        assert library.database.value("PRAGMA user_version") == LATEST
        library.database.check_once()  # tables, indexes and triggers are those of a new library
        assert counts(dump(library.database)) == counts(expected)
        assert library.journal.undo() is not None
        assert library.journal.redo() is not None
    assert originals(root) == originals(tmp_path / "today")
    assert check_folder(root).problems == ()
