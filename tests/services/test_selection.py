"""Tags, edits of many orders, saved views and merged duplicates, each of them undoable."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.errors import UserError
from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.domain.list_row import Pill
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.library.check import check_library
from orders_gui.services.orders.bulk import BulkEdit, bulk_edit
from orders_gui.services.orders.merging import duplicate_orders, merge_orders
from orders_gui.services.orders.orders import add_order, refresh, undo
from orders_gui.services.orders.tags import (
    remove_tag,
    rename_tag,
    tag_counts,
    tag_orders,
    untag_orders,
)
from orders_gui.services.orders.views import (
    arrange_views,
    query_of,
    remove_view,
    save_view,
    saved_views,
)
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from orders_gui.store.rows.listing import Query, View
from orders_gui.store.rows.views import SavedView
from tests.builders import NOW, a_dispute, a_photo, an_order, money
from tests.services.shelves import dump, workspace_of

Undoable = Callable[[Callable[[], object]], None]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        found = workspace_of(library)
        for number in ("1", "2", "3"):
            tags = ("gift",) if number == "1" else ("Дом",) if number == "2" else ()
            add_order(found, an_order(number, tags=tags, tracking=f"RB12345678{number}CN"))
        yield found
        assert check_library(library).ok


@pytest.fixture
def undoable(workspace: Workspace) -> Undoable:
    """Do something and make sure that one undo takes back all of it, and redo brings it back."""

    def content() -> dict[str, list[tuple[object, ...]]]:
        tables = dump(workspace.library.database)
        return {name: rows for name, rows in tables.items() if not name.startswith("undo")}

    def do(action: Callable[[], object]) -> None:
        before = content()
        action()
        after = content()
        assert after != before
        undo(workspace)
        assert content() == before
        workspace.library.journal.redo()
        assert content() == after

    return do


def order(workspace: Workspace, order_id: int) -> Order:
    found = workspace.library.orders.get(OrderId(order_id))
    assert found is not None
    return found


ALL = [OrderId(1), OrderId(2), OrderId(3)]


def test_tags_are_put_on_and_taken_off(workspace: Workspace, undoable: Undoable) -> None:
    undoable(lambda: tag_orders(workspace, ALL, "  to   sell "))
    assert tag_counts(workspace) == {"gift": 1, "to sell": 3, "Дом": 1}
    assert order(workspace, 1).tags == ("gift", "to sell")
    undoable(lambda: untag_orders(workspace, ALL, "TO SELL"))
    assert order(workspace, 1).tags == ("gift",)


def test_a_tag_is_renamed_and_removed_everywhere(workspace: Workspace, undoable: Undoable) -> None:
    undoable(lambda: rename_tag(workspace, "gift", "present"))
    assert order(workspace, 1).tags == ("present",)
    undoable(lambda: rename_tag(workspace, "present", "дом"))
    assert tag_counts(workspace) == {"Дом": 2}
    tag_orders(workspace, ALL, "ДОМ")
    assert tag_counts(workspace) == {"Дом": 3}
    undoable(lambda: remove_tag(workspace, "дом"))
    assert order(workspace, 2).tags == ()


def test_two_tags_become_one(workspace: Workspace, undoable: Undoable) -> None:
    tag_orders(workspace, [OrderId(1), OrderId(3)], "house")
    undoable(lambda: rename_tag(workspace, "gift", "HOUSE"))
    assert tag_counts(workspace) == {"house": 2, "Дом": 1}


@pytest.mark.parametrize("name", ["", "  ", "a,b", "x" * 61])
def test_what_is_no_tag_is_refused(workspace: Workspace, name: str) -> None:
    with pytest.raises(UserError, match="Nothing was changed"):
        tag_orders(workspace, ALL, name)


def test_many_orders_are_changed_in_one_step(workspace: Workspace, undoable: Undoable) -> None:
    edit = BulkEdit(
        status=OrderStatus.COMPLETED,
        marketplace="ebay",
        add_tags=("done",),
        archived=True,
        ordered=date(2026, 1, 2),
        confirmed=date(2026, 2, 3),
        shipped_on=date(2026, 1, 3),
        delivered_on=date(2026, 1, 30),
    )
    undoable(lambda: bulk_edit(workspace, ALL, edit))
    changed = order(workspace, 2)
    assert (changed.status, changed.marketplace) == (OrderStatus.COMPLETED, "ebay")
    assert changed.tags == ("Дом", "done")
    assert changed.archived_at == NOW
    assert changed.finished == date(2026, 2, 3)
    assert (changed.shipped, changed.delivered) == (date(2026, 1, 3), date(2026, 1, 30))
    assert workspace.library.orders.edited_fields(OrderId(2)) == {
        "status", "marketplace", "tags", "ordered", "confirmed", "parcels"
    }  # fmt: skip
    assert workspace.library.listing.counts(NOW).views[View.ARCHIVE] == 3
    bulk_edit(workspace, ALL, BulkEdit(archived=False))
    assert order(workspace, 2).archived_at is None


def test_an_edit_that_changes_nothing_is_no_step(workspace: Workspace) -> None:
    before = workspace.library.journal.next_undo()
    bulk_edit(workspace, ALL, BulkEdit(status=OrderStatus.SHIPPED, archived=False))
    assert workspace.library.journal.next_undo() == before


def test_more_orders_than_a_statement_has_places(tmp_path: Path) -> None:
    with Library(tmp_path / "many", create=True) as library:
        ids = list(range(1, 300_000))
        assert library.orders.get_many([OrderId(found) for found in ids]) == []


FILTER = OrderFilter(
    marketplaces=("ebay",),
    pills=(Pill.STUCK, Pill.CUSTOMS),
    tags=("Дом",),
    least=money("1.00 USD"),
    most=Money(999, "USD"),
    ordered_from=date(2026, 1, 1),
    ordered_until=date(2026, 12, 31),
    due_within=10,
    travels_for=30,
    silent_for=14,
    text='seller:"Kaori Home"',
)


def test_views_are_saved_arranged_and_removed(workspace: Workspace, undoable: Undoable) -> None:
    undoable(lambda: save_view(workspace, SavedView(" Needs  a look", View.ACTIVE, FILTER)))
    save_view(workspace, SavedView("Everything"))
    first, second = saved_views(workspace)
    assert first == SavedView("Needs a look", View.ACTIVE, FILTER, first.id)
    assert first.id
    assert second.id
    undoable(lambda: arrange_views(workspace, [second.id, first.id]))  # type: ignore[list-item]
    assert [view.name for view in saved_views(workspace)] == ["Everything", "Needs a look"]
    undoable(lambda: save_view(workspace, replace(first, name="Look")))
    undoable(lambda: remove_view(workspace, second.id))  # type: ignore[arg-type]
    assert saved_views(workspace) == [replace(first, name="Look")]
    query = query_of(first, Query(search="x", marketplace="temu"))
    assert (query.view, query.filter, query.search, query.marketplace) == (
        View.ACTIVE, FILTER, "x", ""
    )  # fmt: skip


def test_a_view_needs_a_name_of_its_own(workspace: Workspace) -> None:
    save_view(workspace, SavedView("Gifts"))
    with pytest.raises(UserError, match="needs a name"):
        save_view(workspace, SavedView("  "))
    with pytest.raises(UserError, match="already"):
        save_view(workspace, SavedView("GIFTS"))


def test_duplicates_are_found(workspace: Workspace) -> None:
    assert duplicate_orders(workspace) == []
    library = workspace.library
    twin = library.orders.save(an_order(" 1"), NOW)
    other = library.orders.save(an_order("1", marketplace="ebay"), NOW)
    assert duplicate_orders(workspace) == [(1, twin)]
    library.orders.save(replace(order(workspace, twin), binned_at=NOW), NOW)
    library.database.connection.execute("UPDATE orders SET place = 'bin' WHERE id = ?", [twin])
    assert duplicate_orders(workspace) == []
    assert other


def test_two_orders_become_one(workspace: Workspace, undoable: Undoable) -> None:
    library = workspace.library
    scan = TrackingEvent(NOW - timedelta(days=1), "Arrived")
    twin = library.orders.save(
        replace(
            an_order("1", seller="", tags=("twin",), note="second note"),
            status=OrderStatus.DELIVERED,
            seller_country="CN",
            items=(Item("ceramic pour-over set, 600 ML"), Item("Spare cup")),
            parcels=(
                Parcel((TrackingNumber("RB123456781CN"),), (scan,), date(2026, 10, 30)),
                Parcel((TrackingNumber("LP00654718234CN"),)),
            ),
        ),
        NOW,
    )
    same, spare = (item.id for item in order(workspace, twin).items)
    claim = replace(a_dispute(twin), item_ids=(ItemId(same or 0), ItemId(spare or 0)))
    dispute_id = library.disputes.save(claim, NOW)
    stored = library.files.add(b"proof", "jpg")
    library.evidence.save(a_photo(twin, dispute_id, sha256=stored.sha256))
    library.refunds.save(Refund(twin, received=money("1.00 USD"), received_on=date(2026, 11, 1)))
    refresh(workspace, [twin])

    undoable(lambda: merge_orders(workspace, OrderId(1), [twin]))

    whole = order(workspace, 1)
    assert [item.title for item in whole.items] == ["Ceramic pour-over set, 600 ml", "Spare cup"]
    assert (whole.seller, whole.seller_country) == ("KaoriHome Store", "CN")
    assert (whole.status, whole.tags) == (OrderStatus.DELIVERED, ("gift", "twin"))
    assert whole.note == "second note"
    assert [number.number for number in whole.tracking_numbers] == [
        "RB123456781CN", "LP00654718234CN"
    ]  # fmt: skip
    assert whole.parcels[0].events == (scan,)
    (dispute,) = library.disputes.of_order(OrderId(1))
    assert dispute.item_ids == tuple(item.id for item in whole.items)
    assert [piece.caption for piece in library.evidence.of_order(OrderId(1))]
    assert len(library.refunds.of_order(OrderId(1))) == 1
    assert order(workspace, twin).binned_at == NOW
    assert library.disputes.of_order(twin) == []
    assert duplicate_orders(workspace) == []


@pytest.mark.parametrize("others", [[], [1], [99], [2, 99]])
def test_what_cannot_be_merged_is_told(workspace: Workspace, others: list[int]) -> None:
    before = workspace.library.journal.next_undo()
    with pytest.raises(UserError, match="At least two orders"):
        merge_orders(workspace, OrderId(1), [OrderId(found) for found in others])
    assert workspace.library.journal.next_undo() == before
