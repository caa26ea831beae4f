"""Opening for the window or a command: backed up before a migration, looked at when protected."""

import os
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.library.restore import restore
from orders_gui.services.orders.orders import refresh_stale
from orders_gui.services.workspace import fixed_clock
from orders_gui.store.failures import LibraryMissing, LibraryUnwritable
from orders_gui.store.files.safe_files import NotSaved
from orders_gui.store.library import Library
from orders_gui.store.migrations import LATEST
from tests.builders import NOW, an_order
from tests.services.shelves import dump_of, fill
from tests.store.versions import become_newer

CLOCK = fixed_clock(NOW)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library(folder, create=True) as library:
        fill(library)
    return folder


def test_an_older_library_is_backed_up_before_it_is_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump_of(root)
    with become_newer(monkeypatch):
        workspace = open_workspace(root, CLOCK, create=False)
        assert workspace.library.database.value("PRAGMA user_version") == LATEST + 1
        workspace.library.close()
        open_workspace(root, CLOCK, create=False).library.close()
    (backup,) = (root / "backups").glob("*.orders")
    assert backup.name == "2026-11-22T094100Z-before-migration.orders"
    restore(root, backup, NOW)
    assert dump_of(root) == before


def test_a_backup_of_an_older_version_is_restored_and_migrated(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with become_newer(monkeypatch):
        open_workspace(root, CLOCK, create=False).library.close()
        (backup,) = (root / "backups").glob("*.orders")
        restore(root, backup, NOW)
        workspace = open_workspace(root, CLOCK, create=False)
        assert workspace.library.database.value("SELECT count(*) FROM orders") == 3
        assert workspace.library.database.value("PRAGMA user_version") == LATEST + 1
        workspace.library.close()


def test_without_room_for_the_backup_nothing_is_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump_of(root)
    (root / "backups").write_bytes(b"a file in the way")
    with become_newer(monkeypatch), pytest.raises(NotSaved):
        open_workspace(root, CLOCK, create=False)
    assert dump_of(root) == before


def test_a_protected_library_is_opened_to_be_looked_at(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", _nothing_may_be_written)
    workspace = open_workspace(root, CLOCK, create=True)
    assert workspace.library.read_only
    assert refresh_stale(workspace) == 0
    with pytest.raises(LibraryUnwritable):
        workspace.library.orders.save(an_order("new"), NOW)
    workspace.library.close()


def test_a_missing_library_is_still_missing(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        open_workspace(tmp_path / "library", CLOCK, create=False)
    with pytest.raises(UserError, match="is a file"):
        (tmp_path / "file").write_bytes(b"")
        open_workspace(tmp_path / "file", CLOCK, create=True)


def _nothing_may_be_written(*_: object, **__: object) -> bool:
    return False
