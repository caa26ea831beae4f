"""Opening a library: made, lost, newer, foreign, read-only, locked, migrated."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.store.database import Database
from orders_gui.store.failures import (
    LibraryDamaged,
    LibraryInUse,
    LibraryMissing,
    LibraryNewer,
    LibraryUnwritable,
)
from orders_gui.store.library import Library
from orders_gui.store.migrations import LATEST
from tests.builders import NOW, an_order
from tests.services.shelves import contents, dump, fill
from tests.store.versions import become_newer

NOBODY = 65534


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library(folder, create=True) as library:
        fill(library)
    return folder


def test_a_new_library_is_private_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        with Library(tmp_path / "library", create=True) as library:
            fill(library)
            for path in (library.root, *library.root.rglob("*")):
                assert path.stat().st_mode & 0o077 == 0, path
    finally:
        os.umask(old)


@pytest.mark.parametrize("create", [False, True])
def test_a_missing_parent_is_told_and_nothing_is_made(tmp_path: Path, create: bool) -> None:
    with pytest.raises(LibraryMissing):
        Library(tmp_path / "drive" / "library", create=create)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [False, True])
def test_a_lost_database_is_not_replaced_by_an_empty_one(root: Path, create: bool) -> None:
    path = root / "g-0001" / "library.sqlite3"
    path.unlink()
    before = contents(root)
    with pytest.raises(LibraryDamaged, match="missing or empty"):
        Library(root, create=create)
    path.touch()
    with pytest.raises(LibraryDamaged, match="missing or empty"):
        Library(root, create=create)
    path.unlink()
    assert contents(root) == before


@pytest.mark.parametrize("pointer", ["", "g-0007", "../other", "g-1", "\x00", "g-0001\ng-0002"])
def test_a_pointer_that_leads_nowhere_is_refused(root: Path, pointer: str) -> None:
    (root / "CURRENT").write_text(pointer)
    with pytest.raises(LibraryDamaged):
        Library(root, create=True)
    assert (root / "CURRENT").read_text() == pointer


def test_a_lost_pointer_with_one_generation_is_written_again(root: Path) -> None:
    (root / "CURRENT").unlink()
    with Library(root, create=False) as library:
        assert library.database.value("SELECT count(*) FROM orders") == 3
    assert (root / "CURRENT").read_text() == "g-0001\n"


def test_a_lost_pointer_with_two_generations_is_not_guessed(root: Path) -> None:
    shutil.copytree(root / "g-0001", root / "g-0002")
    (root / "CURRENT").unlink()
    with pytest.raises(LibraryDamaged):
        Library(root, create=True)


@pytest.mark.parametrize("stage", ["folder", "empty file", "half a file"])
def test_an_interrupted_making_is_finished(tmp_path: Path, stage: str) -> None:
    root = tmp_path / "library"
    (root / "g-0001").mkdir(parents=True)
    path = root / "g-0001" / "library.sqlite3"
    if stage != "folder":
        path.touch()
    if stage == "half a file":
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
    with Library(root, create=False) as library:
        assert library.database.value("SELECT count(*) FROM orders") == 0


@pytest.mark.parametrize("content", [b"", b"garbage", b"\x00" * 5000, b"12345\nhost\n"])
def test_the_content_of_the_lock_does_not_matter(root: Path, content: bytes) -> None:
    (root / ".lock").write_bytes(content)
    with Library(root, create=False), pytest.raises(LibraryInUse):
        Library(root, create=False)
    Library(root, create=False).close()


def test_a_newer_library_is_refused_and_unchanged(root: Path) -> None:
    connection = sqlite3.connect(root / "g-0001" / "library.sqlite3")
    connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    connection.close()
    before = contents(root)
    for read_only in (False, True):
        with pytest.raises(LibraryNewer):
            Library(root, create=False, read_only=read_only)
    assert contents(root) == before


@pytest.mark.parametrize("kept", [0, 1, 15, 100, 4096, 50_000])
@pytest.mark.parametrize("filler", [b"", b"\x00", b"\xff", b"SQLite format 3\x00"])
def test_damaged_databases_are_refused_with_a_sentence(
    root: Path, kept: int, filler: bytes
) -> None:
    path = root / "g-0001" / "library.sqlite3"
    content = path.read_bytes()
    path.write_bytes(content[:kept] + filler * ((len(content) - kept) // max(1, len(filler))))
    before = contents(root)
    with pytest.raises(LibraryDamaged), Library(root, create=False) as library:
        library.orders.save(an_order("new"), NOW)
    assert contents(root) == before


def test_a_foreign_database_is_refused_and_unchanged(root: Path) -> None:
    path = root / "g-0001" / "library.sqlite3"
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, title TEXT)")
    connection.close()
    before = contents(root)
    with pytest.raises(LibraryDamaged):
        Library(root, create=False)
    assert contents(root) == before


def test_a_foreign_trigger_is_refused_before_it_runs(root: Path) -> None:
    connection = sqlite3.connect(root / "g-0001" / "library.sqlite3")
    connection.execute("CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM item; END")
    connection.close()
    with Library(root, create=False) as library:
        with pytest.raises(LibraryDamaged):
            library.orders.save(an_order("new"), NOW)
        assert library.database.value("SELECT count(*) FROM item") == 3


def test_the_read_only_view_shows_all_and_takes_nothing(root: Path) -> None:
    with Library(root, create=False) as library:
        expected = dump(library.database)
    before = contents(root)
    with Library(root, create=False, read_only=True) as library:
        assert dump(library.database) == expected
        with pytest.raises(LibraryUnwritable, match="only to be looked at"):
            library.orders.save(an_order("new"), NOW)
    assert contents(root) == before


def test_the_read_only_view_knows_what_stands_in_the_log(root: Path) -> None:
    in_another_process(
        root,
        """
        library = Library(root, create=False)
        library.orders.save(an_order("in the log"), NOW)
        os._exit(0)
        """,
    )
    before = contents(root)
    with Library(root, create=False, read_only=True) as library:
        assert library.orders.find_number("in the log")
    assert contents(root) == before


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)
@pytest.mark.parametrize("protected", ["folder", "generation", "database"])
def test_a_protected_library_is_told_and_can_be_looked_at(protected: str) -> None:
    with tempfile.TemporaryDirectory() as folder:  # others can reach it, unlike pytest's own
        Path(folder).chmod(0o755)
        root = Path(folder) / "library"
        with Library(root, create=True) as library:
            fill(library)
        for path in (root, *root.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        check_protected(root, protected)


def check_protected(root: Path, protected: str) -> None:
    paths = {
        "folder": [root, root / ".lock"],
        "generation": [root / "g-0001"],
        "database": [root / "g-0001" / "library.sqlite3"],
    }
    for path in paths[protected]:
        path.chmod(0o500 if path.is_dir() else 0o400)
    before = contents(root)
    told = in_another_process(
        root,
        """
        os.seteuid(65534)
        try:
            Library(root, create=True)
        except LibraryUnwritable as error:
            print(error)
        with Library(root, create=False, read_only=True) as library:
            print(len(library.orders.get_many([1, 2, 3])))
        """,
    )
    assert "cannot be opened for writing" in told
    assert told.splitlines()[-1] == "3"
    for path in paths[protected]:
        path.chmod(0o700 if path.is_dir() else 0o600)
    assert contents(root) == before


def test_a_folder_that_cannot_be_looked_into_is_told(root: Path) -> None:
    loop = root.with_name("loop")
    loop.symlink_to(loop)
    with pytest.raises(UserError):
        Library(loop, create=True)
    with pytest.raises(UserError, match="cannot be opened or read"):
        Library(root / ("x" * 300), create=True)


def in_another_process(root: Path, script: str) -> str:
    start = f"""
    import fcntl, os, shutil, tempfile  # before somebody else's eyes are used
    import orders_gui.store.borrowed, orders_gui.store.rows.orders
    from pathlib import Path
    from orders_gui.store.failures import LibraryUnwritable
    from orders_gui.store.library import Library
    from tests.builders import NOW, an_order
    root = Path({str(root)!r})
    """
    code = textwrap.dedent(start) + textwrap.dedent(script)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


# ---------------------------------------------------------------- migrations


@pytest.fixture
def newer_program(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What comes after the present program; the library in `root` was made by the present one."""
    with become_newer(monkeypatch):
        yield


@pytest.mark.usefixtures("newer_program")
def test_an_older_library_is_shown_to_the_backup_before_it_is_changed(root: Path) -> None:
    seen: list[tuple[int, int]] = []

    def before_migration(database: Database) -> None:
        version = int(database.value("PRAGMA user_version"))
        seen.append((version, int(database.value("SELECT count(*) FROM orders"))))

    with Library(root, create=False, before_migration=before_migration) as library:
        assert seen == [(LATEST, 3)]
        assert library.database.value("PRAGMA user_version") == LATEST + 1
        library.orders.save(an_order("new"), NOW)
    Library(root, create=False, before_migration=before_migration).close()
    assert len(seen) == 1


@pytest.mark.usefixtures("newer_program")
def test_without_its_backup_an_older_library_is_not_changed(root: Path) -> None:
    def full(_database: Database) -> None:
        raise LibraryUnwritable("no room for the backup")

    with pytest.raises(LibraryUnwritable):
        Library(root, create=False, before_migration=full)
    connection = sqlite3.connect(root / "g-0001" / "library.sqlite3")
    assert connection.execute("PRAGMA user_version").fetchone() == (LATEST,)
    connection.close()


def test_a_step_that_fails_leaves_the_old_version(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = become_newer(monkeypatch, fails=True)
    with failing, pytest.raises(sqlite3.OperationalError, match="no such luck"):
        Library(root, create=False)
    with Library(root, create=False) as library:
        assert library.database.value("PRAGMA user_version") == LATEST
        columns = library.database.rows("PRAGMA table_info(tag)")
        assert [column[1] for column in columns] == ["id", "name"]
