"""AliExpress Shopper Inventory: CSV and JSON, prices per piece, dates a day early."""

from datetime import date
from pathlib import Path

from orders_gui.domain.money import Money
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import import_file, plan_file
from orders_gui.services.workspace import Workspace
from tests.services.importing.samples import (
    all_orders,
    inventory_entry,
    inventory_row,
    only_order,
    write_inventory,
    write_json,
)


def test_csv(workspace: Workspace, tmp_path: Path) -> None:
    result = import_file(workspace, write_inventory(tmp_path / "orders.csv", inventory_row()))

    assert (result.file, result.format) == ("orders.csv", "aliexpress_shopper_inventory_csv")
    assert (result.rows, result.new, result.changed, result.unchanged) == (1, 1, 0, 0)
    order = only_order(workspace)
    assert (order.marketplace, order.number) == ("aliexpress", "8211968300001234")
    assert (order.seller, order.status) == ("KaoriHome Store", OrderStatus.SHIPPED)
    assert order.ordered == date(2026, 10, 14)
    assert order.total is None
    (item,) = order.items
    assert (item.title, item.quantity) == ("Brass pour-over kettle, 0.9 l", 2)
    assert item.unit_price == Money(123450, "USD")
    assert item.picture_url == "https://ae01.alicdn.com/kf/Sabc.jpg"
    assert (item.product_id, item.sku_id) == ("1005001112223334", "12000033344455566")


def test_json_takes_the_date_of_the_page(workspace: Workspace, tmp_path: Path) -> None:
    path = write_json(tmp_path / "orders.json", [inventory_entry()])
    assert import_file(workspace, path).new == 1
    order = only_order(workspace)
    assert order.ordered == date(2026, 10, 15)
    assert order.items[0].line_id == "8211968300011234"


def test_csv_says_that_its_date_may_be_early(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_file(workspace, write_inventory(tmp_path / "orders.csv", inventory_row()))
    assert [str(reason) for reason in plan.entries[0].reasons] == [
        "This exporter may write the order date one day early."
    ]


def test_the_early_date_never_replaces_the_right_one(workspace: Workspace, tmp_path: Path) -> None:
    table = write_inventory(tmp_path / "orders.csv", inventory_row())
    document = write_json(tmp_path / "orders.json", [inventory_entry()])
    import_file(workspace, table)
    assert import_file(workspace, document).changed == 1
    assert only_order(workspace).ordered == date(2026, 10, 15)
    assert import_file(workspace, table).unchanged == 1
    assert import_file(workspace, document).unchanged == 1
    assert only_order(workspace).ordered == date(2026, 10, 15)


def test_lines_of_one_order_become_its_items(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        inventory_row(),
        inventory_row("8211968300021234", Title="Other order"),
        inventory_row(Title="Paper filters", Qty=1, **{"Product ID": "1005009", "SKU ID": "12"}),
    ]
    result = import_file(workspace, write_inventory(tmp_path / "orders.csv", *rows))
    assert (result.rows, result.new) == (3, 2)
    first, second = all_orders(workspace)
    assert [item.title for item in first.items] == [
        "Brass pour-over kettle, 0.9 l",
        "Paper filters",
    ]
    assert [item.line for item in first.items] == [1, 2]
    assert second.title == "Other order"


def test_prices_with_a_comma_and_another_currency(workspace: Workspace, tmp_path: Path) -> None:
    row = inventory_row(Price="129,46zł", Currency="PLN", **{"Price Info": "129,46zł|129|46"})
    import_file(workspace, write_inventory(tmp_path / "orders.csv", row))
    assert only_order(workspace).items[0].unit_price == Money(12946, "PLN")


def test_an_unknown_status_is_said_and_left(workspace: Workspace, tmp_path: Path) -> None:
    path = write_inventory(tmp_path / "orders.csv", inventory_row(Status="Teleported"))
    entry = plan_file(workspace, path).entries[0]
    assert entry.draft is not None
    assert not entry.draft.states_status
    assert "“Teleported” is not known" in str(entry.reasons[0])


def test_tags_come_with_new_orders(workspace: Workspace, tmp_path: Path) -> None:
    path = write_json(tmp_path / "orders.json", [inventory_entry(tags=["gift", "kitchen", "gift"])])
    import_file(workspace, path)
    assert only_order(workspace).tags == ("gift", "kitchen")
