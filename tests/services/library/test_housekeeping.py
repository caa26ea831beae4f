"""The library is put in order at the start, and nothing that is still needed is removed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from orders_gui.domain.errors import Message
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.services.library.backup import automatic_backups, make_backup
from orders_gui.services.library.check import check_library
from orders_gui.services.library.housekeeping import clean_up, empty_bin, keep_house
from orders_gui.services.library.restore import restore
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, a_photo, an_order
from tests.services.shelves import contents, dump, fill, workspace_of

LABEL = Message("Something")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "library"


def at(library: Library, days: int) -> Workspace:
    return replace(workspace_of(library), clock=fixed_clock(NOW + timedelta(days=days)))


def add_photo(library: Library, order_id: OrderId, content: bytes) -> Evidence:
    stored = library.files.add(content, "jpg")
    photo = a_photo(order_id, sha256=stored.sha256)
    return replace(photo, id=library.evidence.save(photo))


def test_the_bin_is_emptied_after_thirty_days(root: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)  # an order has been in the bin for two days
        assert empty_bin(at(library, 27)) == 0
        assert library.orders.get(OrderId(1)) is not None
        assert empty_bin(at(library, 29)) == 1
        assert library.orders.get(OrderId(1)) is None
        assert check_library(library).ok


def test_files_of_the_bin_go_with_it(root: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)
        mine = add_photo(library, OrderId(2), b"mine alone")
        shared = add_photo(library, OrderId(2), b"photo 0" * 999)
        assert mine.id
        assert shared.id
        with library.journal.step(LABEL, NOW):
            library.evidence.bin([mine.id, shared.id], NOW)
        empty_bin(at(library, 31))
        assert library.files.path(mine.sha256) is None
        assert library.files.path(shared.sha256) is not None  # another row names it
        assert check_library(library).ok


def test_steps_that_need_what_is_gone_are_forgotten(root: Path) -> None:
    with Library(root, create=True) as library:
        for number in ("kept", "gone", "later"):
            with library.journal.step(Message(number), NOW):
                library.orders.save(an_order(number), NOW)
        with library.journal.step(Message("binned"), NOW):
            order = library.orders.get(OrderId(2))
            assert order is not None
            library.orders.save(replace(order, binned_at=NOW), NOW)
        with library.journal.step(Message("after"), NOW + timedelta(days=20)):
            library.orders.save(an_order("after"), NOW)
        empty_bin(at(library, 31))
        last = library.journal.undo()
        assert last is not None
        assert last.label.template == "after"
        assert library.journal.next_undo() is None
        assert library.orders.find_number("later")
        library.journal.redo()
        assert library.orders.find_number("after")
        assert check_library(library).ok


def test_a_disputes_bin_is_emptied_without_its_order(root: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)
        with library.journal.step(LABEL, NOW):
            library.disputes.bin(DisputeId(1), NOW)
        empty_bin(at(library, 31))
        assert library.disputes.get(DisputeId(1)) is None
        assert len(library.evidence.of_order(OrderId(3))) == 2
        assert check_library(library).ok


def test_an_empty_bin_forgets_no_step(root: Path) -> None:
    with Library(root, create=True) as library:
        with library.journal.step(LABEL, NOW):
            library.orders.save(an_order("1"), NOW)
        before = dump(library.database)
        empty_bin(at(library, 400))
        assert dump(library.database) == before


def test_what_interrupted_runs_left_is_removed(root: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)
        clean_up(library)
    before = contents(root)
    left = [
        root / "evidence" / ".incoming-0011",
        root / ".0123456789abcdef.part",
        root / "g-0001" / ".0123456789abcdef.part",
        root / ".g-incoming-00" / "library.sqlite3",
        root / "g-0002" / "library.sqlite3",
    ]
    for path in left:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"left")
    mine = root / ".my-notes.part"
    mine.write_bytes(b"not ours")
    with Library(root, create=False) as library:
        stray = library.files.add(b"without a row", "jpg")
        assert clean_up(library) == 1
        assert library.files.path(stray.sha256) is None
    mine.unlink()
    assert contents(root) == before


def test_what_undo_or_an_older_generation_needs_is_kept(root: Path, tmp_path: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)
        backup = make_backup(workspace_of(library), tmp_path / "all.orders").path
        old = add_photo(library, OrderId(2), b"only in the older generation")
    restore(root, backup, NOW)
    with Library(root, create=False) as library:
        with library.journal.step(LABEL, NOW):
            undone = add_photo(library, OrderId(2), b"only in the journal")
        library.journal.undo()
        assert clean_up(library) == 0
        assert library.files.verify(old.sha256)
        assert library.files.verify(undone.sha256)


def test_an_unreadable_older_generation_stops_the_cleaning(root: Path, tmp_path: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)
        backup = make_backup(workspace_of(library), tmp_path / "all.orders").path
    restore(root, backup, NOW)
    (root / "g-0001" / "library.sqlite3").write_bytes(b"damaged" * 999)
    with Library(root, create=False) as library:
        stray = library.files.add(b"stray", "jpg")
        assert clean_up(library) == 0
        assert library.files.verify(stray.sha256)


def test_files_are_not_removed_by_the_dozen(root: Path) -> None:
    with Library(root, create=True) as library:
        fill(library, photos=120)
        library.database.connection.execute("DELETE FROM evidence")
        library.database.connection.execute("DELETE FROM undo_step")
        assert clean_up(library) == 0
        assert len(library.files.all_hashes()) == 120


def test_house_is_kept_by_the_clock(root: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)
        keep_house(at(library, 29))
        assert library.orders.get(OrderId(1)) is None
        assert len(automatic_backups(at(library, 29))) == 1


def test_a_read_only_library_is_left_alone(root: Path) -> None:
    with Library(root, create=True) as library:
        fill(library)
    before = contents(root)
    with Library(root, create=False, read_only=True) as library:
        clean_up(library)
        keep_house(at(library, 400))
    assert contents(root) == before


def test_old_steps_are_forgotten_in_their_order(root: Path) -> None:
    with Library(root, create=True) as library:
        for days in (0, 50, 60):
            with library.journal.step(Message(str(days)), NOW + timedelta(days=days)):
                library.orders.save(an_order(f"{days}"), NOW)
        keep_house(at(library, 145))
        taken_back = [step.label.template for step in iter(library.journal.undo, None) if step]
        assert taken_back == ["60"]
        assert library.orders.find_number("0")
