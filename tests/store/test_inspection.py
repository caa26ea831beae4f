"""Databases of unknown origin: looked over without harm, whatever their bytes say."""

import random
import shutil
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.store.inspection import Unsound, inspected
from orders_gui.store.library import Library
from tests.builders import NOW, an_order
from tests.services.shelves import contents, fill


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("inspection") / "library"
    with Library(root, create=True) as library:
        fill(library)
    return root


def test_a_sound_database_says_what_it_holds(sound: Path) -> None:
    found = inspected(sound / "g-0001" / "library.sqlite3")
    assert (found.orders, found.disputes, len(found.evidence)) == (3, 1, 2)


def mutated(content: bytes, seed: int) -> bytes:
    """The bytes with a few changes: flipped, cut, doubled, or filled."""
    chance = random.Random(seed)  # noqa: S311 - the same bytes at every run
    altered = bytearray(content)
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(100 if chance.random() < 0.3 else len(altered))
        kind = chance.randrange(4)
        if kind == 0:
            altered[at] = chance.randrange(256)
        elif kind == 1:
            altered[at : at + 64] = bytes(len(altered[at : at + 64]))
        elif kind == 2:
            altered[at : at + 16] = chance.randbytes(len(altered[at : at + 16]))
        else:
            del altered[at : at + chance.choice((1, 512, 4096))]
    return bytes(altered)


@pytest.mark.parametrize(
    "seed",
    [*range(0, 60, 10), *(pytest.param(n, marks=pytest.mark.slow) for n in range(60, 700, 10))],
)
def test_mutated_databases_do_no_harm(sound: Path, tmp_path: Path, seed: int) -> None:
    content = (sound / "g-0001" / "library.sqlite3").read_bytes()
    for number in range(seed, seed + 10):
        root = tmp_path / f"library{number}"
        shutil.copytree(sound, root)
        path = root / "g-0001" / "library.sqlite3"
        path.write_bytes(mutated(content, number))
        before = contents(root)
        started = time.monotonic()
        with suppress(Unsound):
            inspected(path)
        assert contents(root) == before
        with suppress(UserError), Library(root, create=True) as library:
            library.orders.save(an_order("new"), NOW)
        assert time.monotonic() - started < 10


def test_endless_work_in_a_database_is_ended(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "hostile.sqlite3"
    shutil.copy(sound / "g-0001" / "library.sqlite3", path)
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
        "SELECT count(*) FROM n"
    )
    connection.commit()
    connection.close()
    with pytest.raises(Unsound, match="view endless that is not ours"):
        inspected(path)
