"""AliExpress' own data answers: list, page and tracking of orders, as JSONP and in a HAR file."""

import base64
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import Money
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.importing import import_file
from orders_gui.services.workspace import Workspace
from tests.services.importing.samples import all_orders, only_order, write_json
from tests.services.importing.test_aliexpress_tables import imported

NUMBER = "8211968300001234"
SERVICE = "https://acs.aliexpress.com/h5/mtop.aliexpress"


def listed() -> dict[str, Any]:
    fields = {
        "orderId": NUMBER,
        "statusText": "Awaiting delivery",
        "orderDateText": "Sep 13, 2026",
        "currencyCode": "USD",
        "totalPriceText": "$1,025.66",
        "formatPriceInfo": "$1,025.66|1,025|66",
        "storeName": "KaoriHome Store",
        "storePageUrl": "//www.aliexpress.com/store/1103",
        "orderDetailUrl": f"https://www.aliexpress.com/p/order/detail.html?orderId={NUMBER}",
        "orderLines": [
            {
                "itemTitle": "Brass kettle",
                "itemPriceText": "$512.83",
                "quantity": "2",
                "orderLineId": "8211968300011234",
                "productId": "1005001",
                "skuId": "12000",
                "skuAttrs": [{"name": "Color", "text": "Brass"}],
                "itemImgUrl": "//ae-pic-a1.aliexpress-media.com/kf/S1.jpg",
            }
        ],
    }
    other = {"fields": {"hasMore": "true"}, "tag": "pc_om_list_body"}
    order = {"fields": fields, "tag": "pc_om_list_order"}
    return {
        "api": "mtop.aliexpress.trade.buyer.order.list",
        "data": {"data": {"pc_om_list_body_1": other, f"pc_om_list_order_{NUMBER}": order}},
    }


def detailed() -> dict[str, Any]:
    price = {
        "priceDetails": [
            {"title": "Subtotal", "value": "$1,025.66"},
            {"title": "Shipping", "value": "Free shipping"},
        ],
        "totalPrice": {"currencyCode": "USD", "formatPriceInfo": "$1,025.66|1,025|66"},
    }
    simple = {
        "tradeOrderId": NUMBER,
        "orderCreatTime": "Sep 13, 2026",
        "payTime": "Sep 14, 2026",
        "paymentMethod": "Google Pay",
    }
    return {
        "api": "mtop.aliexpress.trade.buyer.order.detail",
        "data": {
            "data": {
                "a": {"tag": "detail_order_price_block", "fields": price},
                "b": {"tag": "detail_simple_order_info_component", "fields": simple},
            }
        },
    }


def tracked() -> dict[str, Any]:
    line = {
        "mailNo": "LP00661127550CN",
        "logisticsCarrierName": "AliExpress Selection Standard",
        "etaInfo": {"endEtaTime": 1790400000000},
        "packageItemList": [{"itemId": "1005001", "itemTitle": "Kettle", "skuId": "12000"}],
        "detailList": [
            {
                "time": 1789960000000,
                "trackingDetailDesc": "Your package arrived at local airport",
                "trackingPrimaryCode": "AE_LH_ARRIVE",
            },
            {
                "time": 1789800000000,
                "trackingDetailDesc": "Package received by carrier",
                "trackingPrimaryCode": "AE_GOT",
            },
        ],
    }
    module = {
        "fastDeliveryInfoDTO": {
            "fdContentList": ["Coupon if late", "Refund if no delivery before Oct 15, 2026"]
        },
        "trackingDetailLineList": [line],
    }
    return {"api": "mtop.ae.ld.querydetail", "data": {"module": module}}


def test_the_list_and_the_page(workspace: Workspace, tmp_path: Path) -> None:
    order = imported(workspace, write_json(tmp_path / "l.json", listed()), "aliexpress_mtop_list")
    assert (order.total, order.ordered) == (Money(102566, "USD"), date(2026, 9, 13))
    assert (order.seller, order.status) == ("KaoriHome Store", OrderStatus.SHIPPED)
    (item,) = order.items
    assert (item.quantity, item.unit_price, item.variant) == (
        2,
        Money(51283, "USD"),
        "Color: Brass",
    )

    path = write_json(tmp_path / "d.json", detailed())
    assert import_file(workspace, path).changed == 1
    order = only_order(workspace)
    assert order.shipping == Money(0, "USD")
    assert (order.payments[0].method, order.payments[0].paid_on) == (
        "Google Pay",
        date(2026, 9, 14),
    )
    assert import_file(workspace, path).unchanged == 1


def test_tracking_finds_its_order_by_the_items(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "tracking.js"
    path.write_text(f"mtopjsonp3({json.dumps(tracked())})", encoding="utf-8")
    (skipped,) = import_file(workspace, path).skipped
    assert "No order has the tracking number LP00661127550CN" in str(skipped.reason)
    import_file(workspace, write_json(tmp_path / "l.json", listed()))
    assert import_file(workspace, path).changed == 1
    order = only_order(workspace)
    (parcel,) = order.parcels
    assert parcel.numbers[0].number == "LP00661127550CN"
    assert [event.stage for event in parcel.events] == [Stage.ACCEPTED, Stage.ARRIVED]
    assert order.delivery is not None
    assert order.delivery.name == "AliExpress Selection Standard"
    stated = order.stated("protection_ends")
    assert stated is not None
    assert (stated.value, stated.zone) == (date(2026, 10, 15), "America/Los_Angeles")
    assert len(order.items) == 1
    assert import_file(workspace, path).unchanged == 1


def answer(url: str, body: object, *, encoded: bool = False) -> dict[str, Any]:
    text = body if isinstance(body, str) else json.dumps(body)
    content = {"text": base64.b64encode(text.encode()).decode(), "encoding": "base64"}
    return {
        "startedDateTime": "2026-09-20T10:00:00.000Z",
        "request": {"method": "GET", "url": url},
        "response": {"content": content if encoded else {"text": text}},
    }


def test_a_recording_of_the_browser(workspace: Workspace, tmp_path: Path) -> None:
    asked = quote(json.dumps({"tradeOrderId": NUMBER}))
    entries = [
        answer("https://example.com/mtop.aliexpress.trade.buyer.order.list", listed()),
        answer(f"{SERVICE}.trade.buyer.order.list/1.0/?x=1", f"mtopjsonp1({json.dumps(listed())})"),
        answer(f"{SERVICE}.trade.buyer.order.detail/1.0/", detailed(), encoded=True),
        answer(
            f"https://acs.aliexpress.com/h5/mtop.ae.ld.querydetail/1.0/?data={asked}", tracked()
        ),
        answer(f"{SERVICE}.broken/1.0/", "{"),
        {"request": None},
        7,
    ]
    path = write_json(tmp_path / "www.aliexpress.com.har", {"log": {"entries": entries}})
    result = import_file(workspace, path)
    assert (result.rows, result.new, result.unchanged, result.skipped) == (3, 1, 0, ())
    order = only_order(workspace)
    assert order.payments[0].method == "Google Pay"
    assert len(order.parcels[0].events) == 2
    stated = order.stated("protection_ends")
    assert stated is not None
    assert stated.read_at == datetime(2026, 9, 20, 10, tzinfo=UTC)
    assert import_file(workspace, path).unchanged == 1


def test_a_recording_of_another_site(workspace: Workspace, tmp_path: Path) -> None:
    entries = [answer("https://evil.example/h5/mtop.aliexpress.com", listed())]
    path = write_json(tmp_path / "x.har", {"log": {"entries": entries}})
    with pytest.raises(UserError, match=r"x\.har"):
        import_file(workspace, path)
    assert all_orders(workspace) == []


def recorded(tmp_path: Path, tracking: dict[str, Any]) -> Path:
    """A recording whose tracking answer does not say which order was asked for."""
    entries = [
        answer(f"{SERVICE}.trade.buyer.order.list/1.0/?x=1", listed()),
        answer("https://acs.aliexpress.com/h5/mtop.ae.ld.querydetail/1.0/", tracking),
    ]
    return write_json(tmp_path / "r.har", {"log": {"entries": entries}})


def test_tracking_finds_its_order_in_the_same_recording(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = recorded(tmp_path, tracked())
    result = import_file(workspace, path)
    assert (result.new, result.changed, result.skipped) == (1, 0, ())
    assert len(only_order(workspace).parcels[0].events) == 2
    assert import_file(workspace, path).unchanged == 1


def test_a_product_that_was_bought_before_tells_no_order(
    workspace: Workspace, tmp_path: Path
) -> None:
    older = json.loads(json.dumps(listed()).replace(NUMBER, "8211968299990000"))
    import_file(workspace, write_json(tmp_path / "l.json", older))
    result = import_file(workspace, recorded(tmp_path, tracked()))
    assert (result.new, len(result.skipped)) == (1, 1)
    assert "Several orders" in str(result.skipped[0].reason)
    assert all(not order.parcels for order in all_orders(workspace))
