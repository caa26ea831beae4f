"""After a restore, what was newer in the replaced library can be brought over, or left."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent, Party, Round
from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.ids import OrderId
from orders_gui.services.library.backup import make_backup
from orders_gui.services.library.bringing import Newer, bring_over, newer_than_restored
from orders_gui.services.library.check import check_folder
from orders_gui.services.library.restore import restore
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, a_dispute, an_order, money
from tests.services.shelves import Dump, dump_of, fill, workspace_of

LATER = NOW + timedelta(days=1)
NEW = ("aliexpress", "new")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library(folder, create=True) as library:
        fill(library)
    return folder


@pytest.fixture
def backup(root: Path, tmp_path: Path) -> Path:
    with Library(root, create=False) as library:
        return make_backup(workspace_of(library), tmp_path / "all.orders").path


def later(library: Library) -> Workspace:
    return replace(workspace_of(library), clock=fixed_clock(LATER))


def worked_on(root: Path) -> None:
    """What happened after the backup: a new order with a dispute, a note, a tag, one deleted."""
    with Library(root, create=False) as library:
        order_id = library.orders.save(an_order("new", tags=("Fresh", "gift")), LATER)
        dispute = replace(
            a_dispute(order_id),
            code="D-2026-077",
            rounds=(Round(DisputeEvent.SELLER_OFFERS, Party.SELLER, LATER, "Half back?"),),
        )
        dispute_id = library.disputes.save(dispute, LATER)
        refund = Refund(order_id, money("3.00 USD"), date(2026, 11, 23), dispute_id=dispute_id)
        library.refunds.save(refund)
        third = library.orders.get(OrderId(3))
        assert third is not None
        library.orders.save(replace(third, note="Called the seller"), LATER)
        library.orders.mark_edited(OrderId(3), ["note"])
        second = library.orders.get(OrderId(2))
        assert second is not None
        library.orders.save(replace(second, binned_at=LATER), LATER)


def facts(root: Path) -> Dump:
    """Everything but the journal of changes."""
    return {name: rows for name, rows in dump_of(root).items() if not name.startswith("undo_")}


def told(newer: Newer) -> set[tuple[str, bool]]:
    """The numbers of the newer orders, and whether the library in force knows them."""
    return {(one.kept.number, one.known is not None) for one in newer.orders}


def test_what_is_newer_is_told_and_comes_over_as_one_step(root: Path, backup: Path) -> None:
    worked_on(root)
    with Library(root, create=False) as library:
        third = library.orders.get(OrderId(3))
        (new_id,) = [one.id for one in library.imports.by_number([NEW])[NEW]]
        expected = library.orders.get(new_id), library.disputes.of_order(new_id)
        refunds = library.refunds.of_order(new_id)
        photos = library.evidence.of_order(OrderId(3))
    assert third is not None
    report = restore(root, backup, LATER)
    assert report.previous is not None
    restored = facts(root)
    with Library(root, create=False) as library:
        workspace = later(library)
        newer = newer_than_restored(workspace, report.previous)
        assert told(newer) == {("new", False), (third.number, True)}
        assert newer.disputes == 1
        bring_over(workspace, newer)
        assert library.orders.get(OrderId(3)) is not None
        assert library.orders.get(OrderId(3)).note == "Called the seller"  # type: ignore[union-attr]
        assert library.orders.edited_fields(OrderId(3)) == {"note"}
        assert len(library.evidence.of_order(OrderId(3))) == len(photos)
        (new_id,) = [one.id for one in library.imports.by_number([NEW])[NEW]]
        order, disputes = library.orders.get(new_id), library.disputes.of_order(new_id)
        assert (order.title, order.tags) == (expected[0].title, expected[0].tags)  # type: ignore[union-attr]
        assert [one.code for one in disputes] == ["D-2026-077"]
        assert disputes[0].rounds[0].text == expected[1][0].rounds[0].text
        assert [one.received for one in library.refunds.of_order(new_id)] == [
            one.received for one in refunds
        ]
        assert library.refunds.of_order(new_id)[0].dispute_id == disputes[0].id
        assert newer_than_restored(workspace, report.previous).orders == ()
    assert check_folder(root).ok
    with Library(root, create=False) as library:
        library.journal.undo()
    assert facts(root) == restored


def test_nothing_is_newer_right_after_a_backup(root: Path, backup: Path) -> None:
    report = restore(root, backup, LATER)
    assert report.previous is not None
    with Library(root, create=False) as library:
        assert newer_than_restored(later(library), report.previous).orders == ()


def test_an_older_state_is_not_brought_over(root: Path, backup: Path, tmp_path: Path) -> None:
    worked_on(root)
    with Library(root, create=False) as library:
        after = make_backup(workspace_of(library), tmp_path / "after.orders").path
    restore(root, backup, LATER)
    report = restore(root, after, LATER)
    assert report.previous is not None
    with Library(root, create=False) as library:
        found = newer_than_restored(later(library), report.previous)
        # The one that was deleted after the first backup is there, but it is older.
        assert found.orders == ()


def test_a_case_number_that_is_taken_is_given_anew(root: Path, backup: Path) -> None:
    worked_on(root)
    report = restore(root, backup, LATER)
    assert report.previous is not None
    with Library(root, create=False) as library:
        other = library.orders.save(an_order("other"), LATER)
        library.disputes.save(replace(a_dispute(other), code="D-2026-077"), LATER)
        workspace = later(library)
        bring_over(workspace, newer_than_restored(workspace, report.previous))
        (new_id,) = [one.id for one in library.imports.by_number([NEW])[NEW]]
        (dispute,) = library.disputes.of_order(new_id)
        assert dispute.code == "D-2026-078"
    assert check_folder(root).ok


def test_of_a_damaged_library_the_orders_that_can_be_read_come_over(
    root: Path, backup: Path
) -> None:
    worked_on(root)
    database = root / "g-0001" / "library.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'orders_by_title'"
        ).fetchall()
        ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    report = restore(root, backup, LATER)
    assert report.previous is not None
    with Library(root, create=False) as library:
        workspace = later(library)
        newer = newer_than_restored(workspace, report.previous)
        assert ("new", False) in told(newer)
        bring_over(workspace, newer)
    assert check_folder(root).ok


def test_a_folder_without_a_database_offers_nothing(root: Path, tmp_path: Path) -> None:
    with Library(root, create=False) as library:
        assert newer_than_restored(later(library), tmp_path / "gone").orders == ()
