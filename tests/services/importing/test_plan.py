"""Comparing with the library: nothing erased, nothing typed overwritten, one step to undo."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.importing.merge import Held
from orders_gui.domain.list_row import Pill
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import Ticked, apply_plan, import_file, plan_file
from orders_gui.services.importing.applying import EVERYTHING, apply_plans
from orders_gui.services.importing.plan import EntryState
from orders_gui.services.importing.several import aligned
from orders_gui.services.orders.orders import (
    add_order,
    delete_orders,
    edit_order,
    set_status,
    undo,
)
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query
from orders_gui.store.watching import Ended, Watch
from tests.services.importing.samples import (
    all_orders,
    inventory_row,
    only_order,
    write_csv,
    write_inventory,
)
from tests.services.importing.test_amazon_tables import LEGACY, NEW_REFUNDS

NUMBER = "8211968300001234"


def typed(workspace: Workspace, **fields: object) -> Order:
    """Add the order of the sample file by hand and return it."""
    order = Order(
        "aliexpress",
        NUMBER,
        seller="My own words",
        status=OrderStatus.SHIPPED,
        ordered=date(2026, 10, 20),
        items=(Item("Kettle", 1, Money(500, "USD"), product_id="1005001112223334"),),
    )
    add_order(workspace, replace(order, **fields), edited=["seller", "ordered", "items"])  # type: ignore[arg-type]
    return only_order(workspace)


def test_importing_twice_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row(), inventory_row("2"))
    import_file(workspace, path)
    before = all_orders(workspace)
    result = import_file(workspace, path)
    assert (result.new, result.changed, result.unchanged) == (0, 0, 2)
    assert all_orders(workspace) == before


def test_a_dry_run_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row(), inventory_row(""))
    result = import_file(workspace, path, dry_run=True)
    assert (result.new, len(result.skipped)) == (1, 1)
    assert all_orders(workspace) == []
    assert workspace.library.imports.last() is None


def test_what_was_typed_is_left_alone(workspace: Workspace, tmp_path: Path) -> None:
    before = typed(workspace)
    path = write_inventory(tmp_path / "o.csv", inventory_row())
    (entry,) = plan_file(workspace, path).entries
    held = {change.field for change in entry.changes if change.held is Held.EDITED}
    assert held == {"seller", "ordered", "items"}
    import_file(workspace, path)
    after = only_order(workspace)
    assert (after.seller, after.ordered, after.items) == (
        before.seller,
        before.ordered,
        before.items,
    )
    assert after.seller_url == "https://www.aliexpress.com/store/1100000001"


def test_what_was_typed_changes_when_it_is_ticked(workspace: Workspace, tmp_path: Path) -> None:
    typed(workspace)
    path = write_inventory(tmp_path / "o.csv", inventory_row())
    plan = plan_file(workspace, path)
    row = plan.entries[0].row
    result = apply_plan(workspace, plan, Ticked(held=[(row, "seller"), (row, "items")]))
    assert result.changed == 1
    order = only_order(workspace)
    assert order.seller == "KaoriHome Store"
    assert order.ordered == date(2026, 10, 20)
    (item,) = order.items
    assert (item.title, item.quantity, item.unit_price) == ("Kettle", 2, Money(123450, "USD"))


def test_an_empty_field_that_was_typed_is_filled(workspace: Workspace, tmp_path: Path) -> None:
    typed(workspace, seller="", ordered=None)
    import_file(workspace, write_inventory(tmp_path / "o.csv", inventory_row()))
    order = only_order(workspace)
    assert (order.seller, order.ordered) == ("KaoriHome Store", date(2026, 10, 14))


def test_status_only_moves_forward(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    import_file(workspace, write_inventory(path, inventory_row(Status="Completed")))
    assert only_order(workspace).finished is None
    write_inventory(path, inventory_row(Status="Awaiting delivery"))
    plan = plan_file(workspace, path)
    (entry,) = plan.entries
    assert entry.state is EntryState.UNCHANGED
    assert [(change.field, change.held) for change in entry.changes] == [("status", Held.BACKWARDS)]
    assert import_file(workspace, path).unchanged == 1
    assert only_order(workspace).status is OrderStatus.COMPLETED
    result = apply_plan(workspace, plan, Ticked(held=[(entry.row, "status")]))
    assert (result.changed, result.unchanged) == (1, 0)
    assert only_order(workspace).status is OrderStatus.SHIPPED


def test_a_finished_order_gets_its_day(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    import_file(workspace, write_inventory(path, inventory_row()))
    import_file(workspace, write_inventory(path, inventory_row(Status="Completed")))
    order = only_order(workspace)
    assert (order.status, order.finished) == (OrderStatus.COMPLETED, date(2026, 11, 22))


def test_changes_are_told_with_both_values(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    import_file(workspace, write_inventory(path, inventory_row()))
    (entry,) = plan_file(
        workspace, write_inventory(path, inventory_row(Status="Completed", Store="New name"))
    ).entries
    assert entry.state is EntryState.CHANGED
    assert [(change.field, change.old, change.new) for change in entry.changes] == [
        ("seller", "KaoriHome Store", "New name"),
        ("status", OrderStatus.SHIPPED, OrderStatus.COMPLETED),
    ]


def test_an_unknown_currency_keeps_the_amount(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(
        tmp_path / "o.csv", inventory_row(Price="$5.25", Currency="", **{"Price Info": ""})
    )
    assert plan_file(workspace, path).lacks_currency
    import_file(workspace, path)
    assert only_order(workspace).items[0].unit_price == Money(525, "XXX")
    assert import_file(workspace, path, currency="CAD").changed == 1
    assert only_order(workspace).items[0].unit_price == Money(525, "CAD")
    assert import_file(workspace, path).unchanged == 1


def test_an_answer_must_be_a_currency(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row())
    with pytest.raises(UserError, match="“dollars” is not a currency code"):
        import_file(workspace, path, currency="dollars")


def test_one_undo_takes_it_all_back(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    import_file(workspace, write_inventory(path, inventory_row()))
    before = only_order(workspace)
    rows = [inventory_row(Status="Completed"), inventory_row("2", Tags="a,b"), inventory_row("3")]
    import_file(workspace, write_inventory(path, *rows))
    assert len(all_orders(workspace)) == 3
    step = undo(workspace)
    assert step is not None
    assert str(step.label) == "3 orders imported"
    assert only_order(workspace) == before


def test_an_order_in_the_bin_is_skipped(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row())
    import_file(workspace, path)
    order = only_order(workspace)
    assert order.id is not None
    delete_orders(workspace, [order.id])
    result = import_file(workspace, path)
    assert result.new == 0
    assert "is in the bin" in str(result.skipped[0].reason)


def test_only_what_is_ticked(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row("1"), inventory_row("2"))
    plan = plan_file(workspace, path)
    assert apply_plan(workspace, plan, Ticked(rows=[3])).new == 1
    assert only_order(workspace).number == "2"


def test_a_plan_made_earlier_adds_nothing_twice(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row())
    plan = plan_file(workspace, path)
    import_file(workspace, path)
    result = apply_plan(workspace, plan)
    assert (result.new, result.unchanged) == (0, 1)
    assert len(all_orders(workspace)) == 1


def test_cancelled_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    rows = [inventory_row(str(n)) for n in range(1, 4300)]
    plan = plan_file(workspace, write_inventory(tmp_path / "o.csv", *rows))
    seen: list[tuple[int, int]] = []

    def sees(done: int, count: int, _name: str) -> None:
        seen.append((done, count))

    def stops() -> bool:
        return len(seen) == 2

    with pytest.raises(Ended):
        apply_plan(workspace, plan, watch=Watch(sees, stops))
    assert seen == [(0, 4299), (2000, 4299)]
    assert all_orders(workspace) == []
    assert workspace.library.imports.last() is None
    assert undo(workspace) is None
    assert apply_plan(workspace, plan).new == 4299


def test_the_report_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row(), inventory_row(""))
    import_file(workspace, path)
    run = workspace.library.imports.last()
    assert run is not None
    assert (run.file_name, run.rows, run.new) == ("o.csv", 2, 1)
    assert run.skipped == ((3, "No order number. Add this order by hand."),)
    assert len(run.sha256) == 64


def test_imported_orders_are_found_and_sorted(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, write_inventory(tmp_path / "o.csv", inventory_row()))
    found = workspace.library.listing.all(Query(search="pour-over"), workspace.now)
    (row,) = workspace.library.listing.rows(found.ids)
    assert (row.title, row.pill) == ("Brass pour-over kettle, 0.9 l", Pill.IN_TRANSIT)


def test_a_change_of_most_orders_is_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    import_file(workspace, write_inventory(path, inventory_row(), inventory_row("2")))
    write_inventory(path, inventory_row(Status="Completed"))
    assert not plan_file(workspace, path).changes_most
    write_inventory(path, inventory_row(Status="Completed"), inventory_row("2", Status="Completed"))
    assert plan_file(workspace, path).changes_most


def test_hand_edit_after_an_import(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "o.csv", inventory_row())
    import_file(workspace, path)
    edit_order(workspace, replace(only_order(workspace), seller="Mine"), edited=["seller"])
    assert import_file(workspace, path).unchanged == 1
    assert only_order(workspace).seller == "Mine"


def test_a_status_that_was_set_by_hand_is_left_alone(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    import_file(workspace, write_inventory(path, inventory_row(Status="Awaiting delivery")))
    order_id = only_order(workspace).id
    assert order_id is not None
    set_status(workspace, [order_id], OrderStatus.DELIVERED)
    write_inventory(path, inventory_row(Status="Completed"))
    (entry,) = plan_file(workspace, path).entries
    assert [(change.field, change.held) for change in entry.changes] == [("status", Held.EDITED)]
    import_file(workspace, path)
    assert only_order(workspace).status is OrderStatus.DELIVERED


def test_a_refund_of_an_order_that_the_file_before_brings_can_be_ticked(
    workspace: Workspace, tmp_path: Path
) -> None:
    number = "113-1234567-8901234"
    order = {"Order ID": number, "Order Date": "2026-10-13T22:08:07Z", "Currency": "GBP",
             "Product Name": "Camera", "Order Status": "Closed", "Unit Price": "10.00"}  # fmt: skip
    refund = {"Order ID": number, "Refund Date": "2026-10-21", "Currency": "GBP",
              "Refund Amount": "12.50"}  # fmt: skip
    orders = plan_file(workspace, write_csv(tmp_path / "Orders.csv", LEGACY, order))
    refunds = plan_file(workspace, write_csv(tmp_path / "Refunds.csv", NEW_REFUNDS, refund))
    assert [entry.state for entry in refunds.entries] == [EntryState.SKIPPED]
    first, second = aligned([orders, refunds])
    assert [entry.state for entry in second.entries] == [EntryState.CHANGED]
    results = apply_plans(workspace, [(first, EVERYTHING), (second, EVERYTHING)])
    assert [(one.new, one.changed) for one in results] == [(1, 0), (0, 1)]
