"""`check`: sound libraries, damaged ones, and how it tells them apart."""

from pathlib import Path

import pytest

from orders_gui.services.library.opening import open_workspace
from orders_gui.services.workspace import fixed_clock
from tests.builders import NOW, a_photo, an_order
from tests.cli.conftest import Run, fill


@pytest.fixture
def photo(root: Path) -> Path:
    """The original of a photo in the library."""
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library as library, library.database.write():
        order_id = library.orders.save(an_order("1"), NOW)
        stored = library.files.add(b"a photo", "jpg")
        library.evidence.save(a_photo(order_id, sha256=stored.sha256))
        return stored.path


def test_a_sound_library(root: Path, run: Run, photo: Path) -> None:
    assert run("check", "--json").json == {"ok": True, "problems": []}
    ran = run("check")
    assert (ran.code, ran.out) == (0, f"The library in {root} is sound.\n")


def test_a_changed_original_is_a_problem(run: Run, photo: Path) -> None:
    photo.chmod(0o600)
    photo.write_bytes(b"another")
    photo.chmod(0o400)
    found = run("check", "--json")
    assert found.code == 1
    assert found.json["ok"] is False
    (problem,) = found.json["problems"]
    assert "IMG_0001.jpg" in problem
    ran = run("check")
    assert (ran.code, ran.out.rstrip("\n")) == (1, problem)
    assert ran.err == "1 problem found. Nothing was changed.\n"


def test_a_database_that_cannot_be_opened_is_a_problem(root: Path, run: Run) -> None:
    fill(root)
    (root / "g-0001" / "library.sqlite3").write_bytes(b"garbage" * 500)
    found = run("check", "--json")
    assert found.code == 1
    (problem,) = found.json["problems"]
    assert "is damaged" in problem


def test_a_missing_library_is_no_sound_one(root: Path, run: Run) -> None:
    assert run("check", "--json").trouble.startswith("There is no library in ")
    assert not root.exists()
