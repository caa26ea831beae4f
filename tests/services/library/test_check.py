"""The check finds whatever is wrong with a library, and nothing in a sound one."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.services.library.check import check_folder, check_library
from orders_gui.store.failures import LibraryMissing
from orders_gui.store.library import Library
from tests.builders import NOW, a_photo, an_order


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library with two orders, one of them with a photo."""
    folder = tmp_path / "library"
    with Library(folder, create=True) as library, library.database.write():
        order_id = library.orders.save(an_order("1"), NOW)
        library.orders.save(an_order("2"), NOW)
        stored = library.files.add(b"a photo", "jpg", name="IMG_0001.jpg")
        library.evidence.save(a_photo(order_id, sha256=stored.sha256))
    return folder


def texts(root: Path) -> list[str]:
    report = check_folder(root)
    assert report.ok == (not report.problems)
    return [str(problem) for problem in report.problems]


def photo(root: Path) -> Path:
    return next((root / "evidence").glob("??/*"))


def test_a_sound_library_has_no_problems(root: Path) -> None:
    assert texts(root) == []


def test_a_missing_library_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        check_folder(tmp_path / "nothing")
    assert list(tmp_path.iterdir()) == []


def test_files_that_changed_or_went_are_named(root: Path) -> None:
    path = photo(root)
    path.chmod(0o600)
    path.write_bytes(b"a photon")
    path.chmod(0o400)
    assert [text.split(" (")[0] for text in texts(root)] == [
        "IMG_0001.jpg is no longer what was added: its content was changed"
    ]
    path.unlink()
    assert [text.split(" (")[0] for text in texts(root)] == [
        "IMG_0001.jpg is missing from the library"
    ]


def test_a_file_that_nobody_names_is_reported(root: Path) -> None:
    with Library(root, create=False) as library:
        stray = library.files.add(b"stray", "png").path
        found = check_library(library).problems
        assert [str(problem) for problem in found] == [f"{stray} belongs to no order."]
    assert texts(root) == []  # it was left by an interrupted run, and is gone now
    assert not stray.exists()


def test_a_file_that_undo_would_need_is_no_stray(root: Path) -> None:
    with Library(root, create=False) as library:
        stored = library.files.add(b"second", "jpg")
        with library.journal.step(Message("A photo added"), NOW):
            library.evidence.save(a_photo(OrderId(1), sha256=stored.sha256))
        library.journal.undo()
        assert check_library(library).ok


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_what_others_can_read_is_reported(root: Path) -> None:
    photo(root).chmod(0o644)
    (root / "evidence").chmod(0o755)
    folder, file = texts(root)
    assert folder.endswith("evidence can be read by other users (0755).")
    assert file.endswith(".jpg can be read by other users (0644).")


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("DROP INDEX orders_by_due", "The database lacks the index orders_by_due."),
        ("DROP TRIGGER orders_undo_insert", "The database lacks the trigger orders_undo_insert."),
        ("CREATE VIEW v AS SELECT 1", "The database has a view v that is not ours."),
        (
            "CREATE TRIGGER t AFTER UPDATE ON item BEGIN DELETE FROM orders; END",
            "The database has a trigger t that is not ours.",
        ),
        ("DELETE FROM order_search", "The search index does not fit the orders."),
        (
            "UPDATE evidence SET order_id = 99",
            "1 entries of the table evidence belong to something that is not there.",
        ),
    ],
)
def test_a_changed_database_is_described(root: Path, statement: str, sentence: str) -> None:
    with sqlite3.connect(root / "g-0001" / "library.sqlite3") as connection:
        connection.execute(statement)
    connection.close()
    assert texts(root) == [sentence]


@pytest.mark.parametrize("damage", [0, 5 * 4096])
def test_a_damaged_database_is_a_problem_and_not_a_crash(root: Path, damage: int) -> None:
    path = root / "g-0001" / "library.sqlite3"
    content = bytearray(path.read_bytes())
    content[damage : damage + 4096] = bytes(4096)
    path.write_bytes(content)
    found = texts(root)
    assert found
    assert "damaged" in found[0]


def test_a_cancelled_check_ends(root: Path) -> None:
    seen: list[str] = []
    with Library(root, create=False) as library:
        report = check_library(library, progress=_noting(seen), cancelled=_yes)
    assert report.ok
    assert seen == []


def _noting(seen: list[str]) -> Callable[[int, int, str], None]:
    def note(_done: int, _all: int, name: str) -> None:
        seen.append(name)

    return note


def _yes() -> bool:
    return True
