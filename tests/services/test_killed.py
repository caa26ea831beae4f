"""A program that is killed at any moment loses nothing that it said was done."""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.domain.outlook import outlook
from orders_gui.services.library.backup import make_backup
from orders_gui.services.library.check import check_library
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.library.restore import restore
from orders_gui.services.orders.orders import delete_orders, set_note
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.backup.archive_reader import ArchiveReader
from orders_gui.store.library import Library
from orders_gui.store.migrations import LATEST
from orders_gui.store.watching import Watch
from tests.builders import NOW, a_photo, an_order
from tests.services.shelves import contents, dump_of, fill, originals, workspace_of
from tests.store.versions import become_newer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

CLOCK = fixed_clock(NOW)
BATCH = 40
ACTS = ("import", "photo", "note", "delete")


def act(workspace: Workspace, number: int) -> None:
    """The act with this number, in one step together with its number."""
    library, kind = workspace.library, ACTS[number % len(ACTS)]
    stored = None
    if kind == "photo":
        stored = library.files.add(f"photo {number}".encode() * 20_000, "jpg")
    with library.journal.step(Message(f"act {number}"), NOW):
        library.settings.set("acts", number + 1)
        if stored is not None:
            library.evidence.save(a_photo(OrderId(1), sha256=stored.sha256, position=number))
        elif kind == "import":
            fresh = [an_order(f"{number}-{place}") for place in range(BATCH)]
            library.imports.add_orders([(one, outlook(one, [], [], NOW)) for one in fresh], NOW)
        elif kind == "note":
            set_note(workspace, OrderId(1), f"note {number}")
        else:
            delete_orders(workspace, [OrderId(2 + number)])


def expected(acts: int) -> dict[str, object]:
    """What the library holds after so many acts."""
    done = [ACTS[number % len(ACTS)] for number in range(acts)]
    notes = [number for number in range(acts) if done[number] == "note"]
    return {
        "orders": BATCH * done.count("import"),
        "photos": done.count("photo"),
        "binned": done.count("delete"),
        "note": f"note {notes[-1]}" if notes else "",
    }


def found(library: Library) -> dict[str, object]:
    count = library.database.value
    return {
        "orders": count("SELECT count(*) FROM orders"),
        "photos": count("SELECT count(*) FROM evidence"),
        "binned": count("SELECT count(*) FROM orders WHERE place = 'bin'"),
        "note": count("SELECT note FROM orders WHERE id = 1") or "",
    }


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
    done = 0

    def work(pipe: int) -> None:
        workspace = open_workspace(root, CLOCK, create=True)
        number = int(workspace.library.settings.get("acts", 0) or 0)
        while True:
            act(workspace, number)
            number += 1
            os.write(pipe, b".")

    for _ in range(runs):
        said = done + len(killed(work, chance.uniform(0.004, 0.12)))
        workspace = open_workspace(root, CLOCK, create=True)
        with workspace.library as library:
            done = int(library.settings.get("acts", 0) or 0)
            assert said <= done <= said + 1
            assert found(library) == expected(done)
            assert check_library(library).problems == ()
    return done


def test_nothing_that_was_done_is_lost(tmp_path: Path) -> None:
    assert acts_survive_kills(tmp_path / "library", 30) > 10


@pytest.mark.slow
def test_nothing_is_lost_in_three_hundred_kills(tmp_path: Path) -> None:
    assert acts_survive_kills(tmp_path / "library", 300) > 100


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
    assert sum(restores_survive_kills(tmp_path, 30)) == 30


@pytest.mark.slow
def test_a_restore_killed_three_hundred_times(tmp_path: Path) -> None:
    old, new = restores_survive_kills(tmp_path, 300)
    assert old
    assert new


def test_a_killed_backup_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    root, target = tmp_path / "library", tmp_path / "stick" / "all.orders"
    target.parent.mkdir()
    with Library(root, create=True) as library:
        fill(library, photos=6, orders=100)
    library_before = contents(root)
    chance = random.Random(1)  # noqa: S311 - the same moments at every run

    def work(_pipe: int) -> None:
        with Library(root, create=False) as library:
            make_backup(workspace_of(library), target)

    for _ in range(30):
        killed(work, chance.uniform(0.0, 0.05))
        if target.exists():
            with ArchiveReader(target) as archive:
                archive.verify(Watch())
        with Library(root, create=False):
            pass
        assert contents(root).keys() >= library_before.keys()


def test_a_killed_migration_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path / "before", create=True) as library:
        fill(library, orders=50)
    root = tmp_path / "library"
    chance = random.Random(2)  # noqa: S311 - the same moments at every run
    with become_newer(monkeypatch):
        for _ in range(20):
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(tmp_path / "before", root)
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
