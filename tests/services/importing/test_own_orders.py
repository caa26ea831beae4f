"""What the program exported can be imported again: unchanged here, all new elsewhere."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.services.exporting.orders_file import export_orders
from orders_gui.services.exporting.orders_json import OrderDocument, orders_to_json
from orders_gui.services.importing import import_file
from orders_gui.services.importing.content import UnknownFormat
from orders_gui.services.importing.plan import plan_file
from orders_gui.services.sample.filling import fill_with_sample
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import NOW, an_order, money
from tests.services.exporting.test_orders_file import full_order
from tests.services.importing.samples import all_orders
from tests.services.shelves import workspace_of

FORMATS = ("json", "csv", "xlsx")


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    """The sample orders and one in which every field says something."""
    with Library(tmp_path / "filled", create=True) as library:
        workspace = workspace_of(library)
        fill_with_sample(workspace, "en")
        library.orders.save(full_order(), NOW)
        yield workspace


def counts(workspace: Workspace, path: Path) -> tuple[int, int, int, int]:
    """New, changed, unchanged and skipped."""
    result = import_file(workspace, path)
    return result.new, result.changed, result.unchanged, len(result.skipped)


@pytest.mark.parametrize("ending", FORMATS)
def test_an_export_changes_nothing_here_and_is_all_new_elsewhere(
    filled: Workspace, workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"orders.{ending}"
    count = export_orders(filled, None, target)
    assert plan_file(filled, target).format_name == "Orders & Disputes"
    assert counts(filled, target) == (0, 0, count, 0)
    assert counts(workspace, target) == (count, 0, 0, 0)
    assert counts(workspace, target) == (0, 0, count, 0)


def bare(order: Order) -> Order:
    """The order without ids and without when it was added."""
    parcels = tuple(
        replace(parcel, id=None, numbers=tuple(replace(one, id=None) for one in parcel.numbers))
        for parcel in order.parcels
    )
    items = tuple(replace(item, id=None) for item in order.items)
    return replace(order, id=None, created_at=None, items=items, parcels=parcels)


def test_json_comes_back_as_it_was(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.json"
    path.write_bytes(orders_to_json([OrderDocument(full_order())], NOW))
    import_file(workspace, path)
    assert [bare(order) for order in all_orders(workspace)] == [bare(full_order())]


def test_csv_comes_back_without_its_guards(
    filled: Workspace, workspace: Workspace, tmp_path: Path
) -> None:
    order = replace(full_order(), number="0013", note="'=1+1", seller="+49 shop ")
    order_id = filled.library.orders.save(order, NOW)
    export_orders(filled, [order_id], tmp_path / "orders.csv")
    import_file(workspace, tmp_path / "orders.csv")
    (back,) = all_orders(workspace)
    assert (back.note, back.seller, back.tags) == (order.note, order.seller, order.tags)
    assert [item.title for item in back.items] == ["=HYPERLINK(1)", "Zweites"]
    assert (back.total, back.shipping) == (order.total, money("1.25 EUR"))
    assert (back.ordered, back.confirmed) == (order.ordered, order.confirmed)
    assert bare(back).parcels[0].numbers == order.parcels[0].numbers


def test_xlsx_comes_back_with_all_that_its_sheets_say(
    filled: Workspace, workspace: Workspace, tmp_path: Path
) -> None:
    order = replace(full_order(), number="0013", note="'=1+1", seller="+49 shop")
    order_id = filled.library.orders.save(order, NOW)
    export_orders(filled, [order_id], tmp_path / "orders.xlsx")
    import_file(workspace, tmp_path / "orders.xlsx")
    (back,) = all_orders(workspace)
    assert (back.number, back.note, back.seller) == ("0013", order.note, order.seller)
    assert (back.status, back.tags, back.url) == (order.status, order.tags, order.url)
    assert (back.account, back.seller_country) == (order.account, order.seller_country)
    assert (back.total, back.shipping) == (order.total, order.shipping)
    assert back.payments == order.payments
    assert (back.ordered, back.confirmed) == (order.ordered, order.confirmed)
    assert back.delivery is not None
    assert (back.delivery.name, back.delivery.promised_by) == ("Standard", date(2026, 11, 20))
    (parcel,) = bare(back).parcels
    assert parcel == replace(order.parcels[0], events=())
    kept = [(one.title, one.quantity, one.unit_price, one.variant) for one in order.items]
    assert [(one.title, one.quantity, one.unit_price, one.variant) for one in back.items] == kept


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_shops_that_count_their_orders_alike_stay_two(
    filled: Workspace, workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    ids = [
        filled.library.orders.save(
            replace(an_order("1001", items=(Item(title),)), marketplace="other", seller=seller), NOW
        )
        for seller, title in (("Tea shop", "Kettle"), ("Book shop", "Atlas"))
    ]
    export_orders(filled, ids, tmp_path / f"orders.{ending}")
    assert counts(workspace, tmp_path / f"orders.{ending}") == (2, 0, 0, 0)
    found = [
        (order.seller, [item.title for item in order.items]) for order in all_orders(workspace)
    ]
    assert sorted(found) == [("Book shop", ["Atlas"]), ("Tea shop", ["Kettle"])]


def test_several_parcels_stay_as_they_are(workspace: Workspace, tmp_path: Path) -> None:
    one = Parcel((TrackingNumber("LP00654718234CN"),), shipped_on=date(2026, 10, 29))
    two = Parcel((TrackingNumber("RR123456785CN"),), delivered_on=date(2026, 11, 3))
    items = (Item("Kettle", product_id="1", sku_id="a"), Item("Kettle", product_id="1", sku_id="b"))
    order = replace(an_order("7", items=items), parcels=(one, two))
    workspace.library.orders.save(order, NOW)
    export_orders(workspace, None, tmp_path / "orders.csv")
    assert counts(workspace, tmp_path / "orders.csv") == (0, 0, 1, 0)


def altered(tmp_path: Path, **fields: object) -> Path:
    document = json.loads(orders_to_json([OrderDocument(full_order())], NOW))
    document["orders"] = [document["orders"][0] | fields, {"marketplace": "ebay", "number": "2"}]
    path = tmp_path / "orders.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"marketplace": ""}, "marketplace"),
        ({"number": 12}, "number"),
        ({"number": None}, "number"),
        ({"status": "lost"}, "status"),
        ({"ordered": "yesterday"}, "ordered"),
        ({"ordered": "2026-02-30"}, "ordered"),
        ({"archived_at": "2026-02-03"}, "archived_at"),
        ({"total": {"amount": "much", "currency": "USD"}}, "total"),
        ({"total": {"amount": "1", "currency": "dollar"}}, "total"),
        ({"total": {"amount": "1e99", "currency": "USD"}}, "total"),
        ({"total": "34.90 USD"}, "total"),
        ({"items": {}}, "items"),
        ({"items": [1]}, "items"),
        ({"items": [{"quantity": 0}]}, "quantity"),
        ({"items": [{"quantity": 10**20}]}, "quantity"),
        ({"items": [{"quantity": True}]}, "quantity"),
        ({"promised_days": -1}, "promised_days"),
        ({"payments": [{}]}, "amount"),
        ({"parcels": [{"events": [{"text": "no date"}]}]}, "at"),
        ({"stated_dates": [{}]}, "stated_dates"),
        ({"tags": "gift"}, "tags"),
        ({"note": "\ud800"}, "note"),
    ],
)
def test_an_order_with_a_wrong_field_is_left_out(
    workspace: Workspace, tmp_path: Path, fields: dict[str, object], named: str
) -> None:
    result = import_file(workspace, altered(tmp_path, **fields))
    (skipped,) = result.skipped
    assert (skipped.row, skipped.reason.values) == (1, {"field": named})
    assert [bare(order) for order in all_orders(workspace)] == [Order("ebay", "2")]


@pytest.mark.parametrize("version", [2, None, "1"])
def test_a_newer_list_is_refused(workspace: Workspace, tmp_path: Path, version: object) -> None:
    path = tmp_path / "orders.json"
    whole = {"format": "orders-gui/orders", "version": version, "orders": []}
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(UserError, match=r"orders\.json was written by a newer version"):
        import_file(workspace, path)


def test_a_list_without_orders_is_none_of_ours(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "orders.json"
    path.write_text('{"format": "orders-gui/orders", "version": 1, "orders": {}}', encoding="utf-8")
    with pytest.raises(UnknownFormat):
        import_file(workspace, path)
