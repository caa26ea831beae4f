"""AliExpress Parcel Intelligence: protection dates, parcels with scans, refunds."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from orders_gui.domain.money import Money
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.importing import import_file, plan_file
from orders_gui.services.workspace import Workspace
from tests.services.importing.samples import (
    inventory_row,
    only_order,
    write_inventory,
    write_json,
)

NUMBER = "8211968300001234"


def ms(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp() * 1000) + 123  # type: ignore[arg-type,misc]


def an_export(**keys: object) -> dict[str, Any]:
    order = {
        "orderId": NUMBER,
        "platform": "aliexpress",
        "placedAt": ms(2026, 10, 14, 7, 44, 46),
        "sellerName": "KaoriHome Store",
        "status": "SHIPPED",
        "currency": "USD",
        "shippingCost": 0,
        "orderTotal": 25.66,
        "promisedDeliveryAt": ms(2026, 11, 20),
        "protectionEndsAt": ms(2026, 12, 10, 8),
        "refundAmount": None,
        "paymentMethod": "Google Pay",
        "trackingNos": ["LP00661127550CN", "RB774120937SG"],
        "updatedAt": ms(2026, 11, 1),
    }
    item = {
        "itemId": f"{NUMBER}:1005001112223334:x",
        "orderId": NUMBER,
        "productId": "1005001112223334",
        "title": "Brass pour-over kettle, 0.9 l",
        "qty": 1,
        "unitPrice": 26.72,
        "currency": "USD",
    }
    parcel = {
        "parcelId": "LP00661127550CN",
        "trackingNo": "LP00661127550CN",
        "carrier": "cainiao",
        "orderIds": [NUMBER],
        "logisticsService": "AliExpress Standard Shipping",
        "shippedAt": ms(2026, 10, 16),
        "deliveredAt": None,
    }
    events = [
        {
            "parcelId": "LP00661127550CN",
            "timestamp": ms(2026, 10, 20, 4, 5, 6),
            "rawText": "Departed from country of origin",
            "locationText": "Shenzhen",
            "milestone": "DEPARTED_ORIGIN_COUNTRY",
        },
        {
            "parcelId": "LP00661127550CN",
            "timestamp": ms(2026, 10, 17),
            "rawText": "Accepted by carrier",
            "milestone": "ORIGIN_ACCEPTED",
        },
    ]
    return {
        "exportedAt": "2026-11-02T10:00:00.123Z",
        "orders": [order | keys],
        "items": [item],
        "parcels": [parcel],
        "events": events,
    }


def test_everything_of_an_order(workspace: Workspace, tmp_path: Path) -> None:
    path = write_json(tmp_path / "data.json", an_export())
    result = import_file(workspace, path)
    assert (result.format, result.rows, result.new) == ("aliexpress_parcel_intelligence_json", 1, 1)
    order = only_order(workspace)
    assert order.ordered == datetime(2026, 10, 14, 7, 44, 46, tzinfo=UTC)
    assert (order.status, order.seller) == (OrderStatus.SHIPPED, "KaoriHome Store")
    assert (order.total, order.shipping) == (Money(2566, "USD"), Money(0, "USD"))
    assert order.payments[0].method == "Google Pay"
    assert order.delivery is not None
    assert order.delivery.name == "AliExpress Standard Shipping"
    assert order.delivery.promised_by == datetime(2026, 11, 20, tzinfo=UTC)
    first, second = order.parcels
    assert [number.number for number in order.tracking_numbers] == [
        "LP00661127550CN",
        "RB774120937SG",
    ]
    assert [event.stage for event in first.events] == [Stage.ACCEPTED, Stage.DEPARTED]
    assert first.events[1].place == "Shenzhen"
    assert second.events == ()


def test_protection_is_a_stated_date(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, write_json(tmp_path / "data.json", an_export()))
    stated = only_order(workspace).stated("protection_ends")
    assert stated is not None
    assert stated.value == datetime(2026, 12, 10, 8, tzinfo=UTC)
    assert stated.zone == "America/Los_Angeles"
    assert stated.read_at == datetime(2026, 11, 1, tzinfo=UTC)
    assert "Parcel Intelligence" in stated.page


@pytest.mark.parametrize("exported", [ms(2026, 11, 2), "yesterday", None])
def test_when_the_file_was_written_never_refuses_it(
    workspace: Workspace, tmp_path: Path, exported: object
) -> None:
    export = an_export() | {"exportedAt": exported}
    assert import_file(workspace, write_json(tmp_path / "data.json", export)).new == 1


def test_twice_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = write_json(tmp_path / "data.json", an_export())
    import_file(workspace, path)
    before = only_order(workspace)
    assert import_file(workspace, path).unchanged == 1
    assert only_order(workspace) == before


def test_a_newer_protection_date_keeps_the_old_one_in_the_history(
    workspace: Workspace, tmp_path: Path
) -> None:
    import_file(workspace, write_json(tmp_path / "old.json", an_export()))
    newer = an_export(protectionEndsAt=ms(2026, 12, 24), updatedAt=ms(2026, 11, 15))
    assert import_file(workspace, write_json(tmp_path / "new.json", newer)).changed == 1
    order = only_order(workspace)
    assert [stated.value for stated in order.stated_dates] == [
        datetime(2026, 12, 10, 8, tzinfo=UTC),
        datetime(2026, 12, 24, tzinfo=UTC),
    ]
    assert order.stated_dates[0].superseded_at == datetime(2026, 11, 15, tzinfo=UTC)
    assert import_file(workspace, tmp_path / "old.json").unchanged == 1


def test_a_source_without_a_field_erases_nothing(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, write_json(tmp_path / "data.json", an_export()))
    before = only_order(workspace)
    row = inventory_row(NUMBER, Store="", Qty=1, **{"Price Info": "US $26.72|26|72"})
    table = write_inventory(tmp_path / "orders.csv", row)
    import_file(workspace, table)
    after = only_order(workspace)
    assert (after.total, after.parcels, after.stated_dates) == (
        before.total,
        before.parcels,
        before.stated_dates,
    )
    assert (after.seller, after.ordered) == (before.seller, before.ordered)
    assert len(after.items) == 1
    assert after.items[0].sku_id == "12000033344455566"


def test_a_refund_is_told(workspace: Workspace, tmp_path: Path) -> None:
    path = write_json(tmp_path / "data.json", an_export(refundAmount=4.5, status="REFUNDED"))
    import_file(workspace, path)
    order_id = only_order(workspace).id
    assert order_id is not None
    (refund,) = workspace.library.refunds.of_order(order_id)
    assert (refund.received, refund.received_on) == (Money(450, "USD"), None)
    assert import_file(workspace, path).unchanged == 1
    path = write_json(tmp_path / "data.json", an_export(refundAmount=6, status="REFUNDED"))
    (entry,) = plan_file(workspace, path).entries
    assert [change.field for change in entry.changes] == ["refunds"]


def test_other_platforms_keep_their_name(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, write_json(tmp_path / "d.json", an_export(platform="temu")))
    assert only_order(workspace).marketplace == "temu"


def test_the_same_order_twice_in_a_file(workspace: Workspace, tmp_path: Path) -> None:
    export = an_export()
    export["orders"].append(dict(export["orders"][0]))
    result = import_file(workspace, write_json(tmp_path / "data.json", export))
    assert (result.rows, result.new, result.unchanged) == (2, 1, 1)
    assert len(only_order(workspace).items) == 1
