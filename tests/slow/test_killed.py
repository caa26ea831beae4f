"""A program that is killed at any moment loses nothing that it said was done."""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from orders_gui.services.importing import import_file
from orders_gui.services.library.backup import make_backup
from orders_gui.services.library.check import check_library
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.library.restore import restore
from orders_gui.store.backup.archive_reader import ArchiveReader
from orders_gui.store.library import Library
from orders_gui.store.migrations import LATEST
from orders_gui.store.watching import Watch
from tests.builders import NOW, an_order
from tests.services.importing.samples import inventory_row, write_inventory
from tests.services.shelves import contents, dump_of, fill, originals, workspace_of
from tests.slow.acts import CLOCK, act_for_ever, acts_found_whole
from tests.store.versions import become_newer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

ROWS = 400


def killed(work: Callable[[int], None], after: float) -> bytes:
    """Run `work` in a process of its own and kill it; returns what it wrote to its pipe."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(0)
    os.close(writing)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read()


def acts_survive_kills(root: Path, runs: int) -> int:
    """Kill a program that acts, again and again; returns how many acts it has done."""
    chance = random.Random(runs)  # noqa: S311 - the same moments at every run
    done, longest = 0, 0.12
    for _ in range(runs):
        said = killed(partial(act_for_ever, root), chance.uniform(0.004, longest))
        done = acts_found_whole(root, done + len(said))
        longest *= 1 if said else 1.05  # a busy computer needs longer to come to an act
    return done


def test_nothing_that_was_done_is_lost(tmp_path: Path) -> None:
    assert acts_survive_kills(tmp_path / "library", 30) > 5


@pytest.mark.slow
def test_nothing_is_lost_in_a_thousand_kills(tmp_path: Path) -> None:
    assert acts_survive_kills(tmp_path / "library", 1000) > 300


def imports_survive_kills(folder: Path, runs: int) -> tuple[int, int]:
    """Kill an import again and again; returns how often nothing and how often all had come."""
    with Library(folder / "before", create=True) as library:
        fill(library, orders=20)
    rows = [inventory_row(f"82119683{number:08}") for number in range(ROWS)]
    path = write_inventory(folder / "orders.csv", *rows)
    root, outcomes = folder / "library", [0, 0]
    chance = random.Random(runs)  # noqa: S311 - the same moments at every run
    for _ in range(runs):
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(folder / "before", root)
        killed(lambda _said: _import(root, path), chance.uniform(0.0, 0.35))
        workspace = open_workspace(root, CLOCK, create=False)
        with workspace.library as library:
            came = library.database.value("SELECT count(*) FROM orders") - 20
            assert came in (0, ROWS)
            report = library.imports.last()
            assert (report is not None) == (came == ROWS)
            assert import_file(workspace, path).new == ROWS - came
            assert import_file(workspace, path).new == 0
            assert check_library(library).problems == ()
        outcomes[came == ROWS] += 1
    return outcomes[0], outcomes[1]


def _import(root: Path, path: Path) -> None:
    workspace = open_workspace(root, CLOCK, create=False)
    import_file(workspace, path)
    workspace.library.close()


def test_a_killed_import_brings_all_rows_or_none(tmp_path: Path) -> None:
    assert sum(imports_survive_kills(tmp_path, 20)) == 20


@pytest.mark.slow
def test_an_import_killed_five_hundred_times(tmp_path: Path) -> None:
    none, everything = imports_survive_kills(tmp_path, 500)
    assert none > 50
    assert everything > 50


def restores_survive_kills(folder: Path, runs: int) -> tuple[int, int]:
    """Kill a restore again and again; returns how often the old and the new state came out."""
    root = folder / "library"
    with Library(root, create=True) as library:
        fill(library, photos=6, orders=200)
        backup = make_backup(workspace_of(library), folder / "all.orders").path
        new = library.evidence.referenced()
    restored = dump_of(root)
    with Library(root, create=False) as library:
        library.orders.save(an_order("only in the old one"), NOW)
        for sha256 in sorted(new)[:3]:
            library.files.remove(sha256)
        library.database.connection.execute("DELETE FROM evidence")
    shutil.copytree(root, folder / "before")
    before = dump_of(folder / "before")
    chance = random.Random(runs)  # noqa: S311 - the same moments at every run
    outcomes = [0, 0]
    for _ in range(runs):
        shutil.rmtree(root)
        shutil.copytree(folder / "before", root)
        killed(lambda _pipe: _restore(root, backup), chance.uniform(0.0, 0.12))
        open_workspace(root, CLOCK, create=False).library.close()
        state = dump_of(root)
        assert state in (before, restored)
        with Library(root, create=False) as library:
            assert check_library(library).problems == ()
        if state == restored:
            assert {name.split(".")[0] for name in originals(root)} >= new
        outcomes[state == restored] += 1
    return outcomes[0], outcomes[1]


def _restore(root: Path, backup: Path) -> None:
    restore(root, backup, NOW)


def test_a_killed_restore_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    assert sum(restores_survive_kills(tmp_path, 20)) == 20


@pytest.mark.slow
def test_a_restore_killed_six_hundred_times(tmp_path: Path) -> None:
    old, new = restores_survive_kills(tmp_path, 600)
    assert old
    assert new


def backups_survive_kills(folder: Path, runs: int) -> None:
    root, target = folder / "library", folder / "stick" / "all.orders"
    target.parent.mkdir()
    with Library(root, create=True) as library:
        fill(library, photos=6, orders=100)
    library_before = contents(root)
    chance = random.Random(runs)  # noqa: S311 - the same moments at every run

    def work(_pipe: int) -> None:
        with Library(root, create=False) as library:
            make_backup(workspace_of(library), target)

    for _ in range(runs):
        killed(work, chance.uniform(0.0, 0.05))
        if target.exists():
            with ArchiveReader(target) as archive:
                archive.verify(Watch())
        with Library(root, create=False):
            pass
        assert contents(root).keys() >= library_before.keys()


def test_a_killed_backup_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    backups_survive_kills(tmp_path, 30)


@pytest.mark.slow
def test_a_backup_killed_three_hundred_times(tmp_path: Path) -> None:
    backups_survive_kills(tmp_path, 300)


def migrations_survive_kills(folder: Path, runs: int) -> None:
    root = folder / "library"
    chance = random.Random(runs)  # noqa: S311 - the same moments at every run
    for _ in range(runs):
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(folder / "before", root)
        killed(
            lambda _pipe: open_workspace(root, CLOCK, create=False).library.close(),
            chance.uniform(0.0, 0.06),
        )
        workspace = open_workspace(root, CLOCK, create=False)
        with workspace.library as library:
            assert library.database.value("PRAGMA user_version") == LATEST + 1
            assert library.database.value("SELECT count(*) FROM orders") == 50
            assert check_library(library).problems == ()
        assert list((root / "backups").glob("*.orders"))


def test_a_killed_migration_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path / "before", create=True) as library:
        fill(library, orders=50)
    with become_newer(monkeypatch):
        migrations_survive_kills(tmp_path, 20)


@pytest.mark.slow
def test_a_migration_killed_a_hundred_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path / "before", create=True) as library:
        fill(library, orders=50)
    with become_newer(monkeypatch):
        migrations_survive_kills(tmp_path, 100)
