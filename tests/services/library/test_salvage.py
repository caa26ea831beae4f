"""A damaged library: what can be read comes over, and the damaged one is kept."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.outlook import outlook
from orders_gui.services.library.backup import Reason, backup_now
from orders_gui.services.library.check import check_folder
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.library.restore import restore
from orders_gui.services.library.salvage import rescue, restorable_backups
from orders_gui.services.workspace import fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, an_order
from tests.services.shelves import contents, fill, workspace_of

ORDERS = 3000
PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("salvage") / "library"
    with Library(root, create=True) as library:
        fill(library)
        orders = [an_order(f"{number}", tracking=f"LP{number}") for number in range(ORDERS)]
        with library.journal.step(Message("many"), NOW):
            rows = [(one, outlook(one, [], [], NOW)) for one in orders]
            library.imports.add_orders(rows, NOW)
        backup_now(workspace_of(library), Reason.REGULAR)
    return root


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "library"))


def zeroed(content: bytearray, chance: random.Random) -> None:
    page = chance.randrange(20, len(content) // PAGE)
    content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def garbage(content: bytearray, chance: random.Random) -> None:
    for _ in range(10):
        page = chance.randrange(20, len(content) // PAGE)
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)


def flipped(content: bytearray, chance: random.Random) -> None:
    for _ in range(100):
        content[chance.randrange(20 * PAGE, len(content))] ^= 1 << chance.randrange(8)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("damage", "least"), [(zeroed, 0.95), (garbage, 0.6), (flipped, 0.6)])
def test_most_orders_come_over(
    root: Path, damage: Callable[[bytearray, random.Random], None], least: float, seed: int
) -> None:
    path = root / "g-0001" / "library.sqlite3"
    content = bytearray(path.read_bytes())
    damage(content, random.Random(seed))  # noqa: S311 - the same damage at every run
    path.write_bytes(content)
    before = contents(root / "g-0001")
    found = rescue(root)
    assert (found.generation, found.damaged) == ("g-0002", root / "g-0001")
    assert contents(root / "g-0001") == before
    assert found.salvaged.orders >= least * ORDERS
    # A flipped letter in the name of a picture is still a letter.
    expected = ["missing from the library"]
    if found.salvaged.rows.get("evidence", 0) < 2:  # their page was hit
        expected.append("belongs to no order")
    problems = [str(problem) for problem in check_folder(root).problems]
    assert [text for text in problems if not any(part in text for part in expected)] == []
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    workspace.library.orders.save(an_order("afterwards"), NOW)
    workspace.library.close()


def test_a_sound_library_comes_over_whole(root: Path) -> None:
    found = rescue(root)
    assert (found.salvaged.orders, found.salvaged.gaps) == (ORDERS + 3, 0)
    assert found.salvaged.rows["evidence"] == 2
    assert found.salvaged.rows["setting"] == 1
    assert check_folder(root).ok


def test_what_stands_in_the_log_comes_over_too(root: Path) -> None:
    child = os.fork() if hasattr(os, "fork") else pytest.skip("needs fork")
    if child == 0:
        library = Library(root, create=False)
        library.orders.save(an_order("in the log"), NOW)
        os._exit(0)
    os.waitpid(child, 0)
    assert rescue(root).salvaged.orders == ORDERS + 4


@pytest.mark.parametrize("kept", [0, 100, PAGE])
def test_what_is_hopeless_is_told_and_the_backup_helps(root: Path, kept: int) -> None:
    path = root / "g-0001" / "library.sqlite3"
    content = path.read_bytes()
    path.write_bytes(content[:kept] + bytes(len(content) - kept))
    before = contents(root)
    with pytest.raises(UserError, match="Restore the newest backup"):
        rescue(root)
    assert contents(root) == before
    (kept_backup,) = restorable_backups(root)
    restore(root, kept_backup.path, NOW)
    with Library(root, create=False) as library:
        assert library.database.value("SELECT count(*) FROM orders") == ORDERS + 3
    assert check_folder(root).ok


def test_backups_that_cannot_be_restored_are_not_offered(root: Path) -> None:
    (path,) = (root / "backups").glob("*.orders")
    path.with_name("2026-11-23T094100Z-regular.orders").write_bytes(b"not one")
    assert [kept.path for kept in restorable_backups(root)] == [path]


@pytest.mark.slow
def test_of_twenty_thousand_orders_almost_all_come_over(tmp_path: Path) -> None:
    root = tmp_path / "library"
    with Library(root, create=True) as library, library.database.write():
        orders = (an_order(f"{number}", tracking=f"LP{number}") for number in range(20_000))
        rows = [(one, outlook(one, [], [], NOW)) for one in orders]
        library.imports.add_orders(rows, NOW)
    path = root / "g-0001" / "library.sqlite3"
    content = path.read_bytes()
    chance = random.Random(14)  # noqa: S311 - the same damage at every run
    for _ in range(10):
        damaged = bytearray(content)
        zeroed(damaged, chance)
        path.write_bytes(damaged)
        assert rescue(root).salvaged.orders >= 0.995 * 20_000
        assert check_folder(root).ok
        shutil.rmtree(root / "g-0002")
        (root / "CURRENT").write_text("g-0001\n")
