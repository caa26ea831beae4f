"""The preview, the column mapper and the paste box in the states that their pictures show."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from orders_gui.domain.moments import end_of
from orders_gui.domain.orders import Order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.editor.order_editor import OrderEditor
from orders_gui.ui.importing.mapper import ColumnMapper
from orders_gui.ui.importing.opening import feature_of
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.stage import Stage

_DISPUTED = "3042771955204471"
_DEARER = "3043002177184471"
_TRACKED = "3043119022864471"
_NEW = (
    ("3043220199305571", "Manual lens 50\u00a0mm f/1.8, E-mount", "62.00", 1),
    ("3042991540329971", "USB-C cable 240\u00a0W, 2\u00a0m, pack of 3", "8.47", 20),
    ("3043441081275571", "Cotton T-shirt, petrol, size\u00a0M", "12.40", 3),
    ("3043441081295571", "Garden lamp with motion sensor", "15.80", 4),
    ("3043441081315571", "Silicone baking mat, set of 2", "7.15", 4),
    ("3043441081335571", "Phone case, matte black", "5.90", 5),
)


def preview(stage: Stage) -> QWidget:
    """A file with changed, skipped, new and unchanged orders."""
    with TemporaryDirectory(prefix="orders-gui-scene-") as folder:
        path = Path(folder) / "aliexpress-data-2026-11-22.json"
        path.write_text(json.dumps(_document(stage)), encoding="utf-8")
        shown = stage.dialog_of(_Opening(stage, path).open, ImportPreview)
        stage.settle()
    return shown


def mapper(stage: Stage) -> QWidget:
    """The columns of somebody's own table."""
    with TemporaryDirectory(prefix="orders-gui-scene-") as folder:
        path = Path(folder) / "мои_заказы_2026.csv"
        path.write_bytes(_table().encode("cp1251"))
        stage.dialog_of(_Opening(stage, path).open, ImportPreview)
        stage.settle()
        shown = stage.window.findChildren(ColumnMapper)[-1]
        currency = shown.values.currency
        currency.setCurrentIndex(currency.findData("RUB"))
        currency.activated.emit(currency.currentIndex())
        shown.columns.rows[4].combo.setFocus()
        _wait_for_count(stage, shown)
    return shown


def _wait_for_count(stage: Stage, shown: ColumnMapper) -> None:
    """The rows are counted a moment after the last change."""
    loop = QEventLoop()
    QTimer.singleShot(250, loop.quit)
    loop.exec()
    stage.settle()
    shown.repaint()


def _table() -> str:
    lines = [
        "Номер заказа;Дата;Товар;Кол-во;Сумма;Трек;Магазин;Прим.",
        "3043119022864471;24.10.2026;Наушники белые;1;1 624,30;LP00661127550CN;AliExpress;к НГ",
        "18-0442-771;03.11.2026;Светильник садовый;4;1 849,00;UZ041099321CN;Ozon;подарок",
        "3042771955204471;11.11.2026;Керамический набор;1;2 812,40;;AliExpress;",
        "18-0442-771;03.11.2026;Батарейки;2;1 849,00;UZ041099321CN;Ozon;",
        ";31.10.2026;Без номера;1;12,00;;AliExpress;",
    ]
    lines += [
        f"30431190{number:08};{1 + number % 28:02}.10.2026;Вещь {number};1;{number},50;;AliExpress;"
        for number in range(122)
    ]
    return "\n".join(lines) + "\n"


PAGE = """Awaiting delivery
Order ID: 3043002177184479 Copy
Order placed on: Oct 22, 2026
TimeCraft Official Store
Watch strap 22 mm, titanium
Colour: grey
US $6.10
x1
Total: US $6.10
"""


def paste_box(stage: Stage) -> QWidget:
    """The editor filled from the text of an order page, with a wrong check digit."""
    editor = stage.dialog_of(stage.window.commands.add_order, OrderEditor)
    if editor.pasting is not None:
        editor.pasting.look_at(PAGE)
    stage.settle()
    number = editor.parcel.numbers[0]
    number.editor.setText("RB 7741 2093 4 SG")
    number.check()
    editor.parcel.shipped.setText("24 Oct 2026")
    editor.protection.day.setText("21 Dec 2026")
    return editor


class _Opening:
    """Opens the preview of a file as a drop would."""

    def __init__(self, stage: Stage, path: Path) -> None:
        self._stage = stage
        self._path = path

    def open(self) -> None:
        feature_of(self._stage.window).preview([self._path])


def _document(stage: Stage) -> dict[str, Any]:
    """What an exporter would write of the sample orders, and some that are new."""
    found: list[list[Order]] = []
    stage.desk.ask(_orders, found.append)
    stage.settle()
    now = stage.formats.now
    entries = [_entry(order, now) for order in found[0]]
    items = [_item(order) for order in found[0]]
    for number, title, total, days in _NEW:
        placed = now - timedelta(days=days)
        entries.append(
            {
                "orderId": number, "status": "WAIT_BUYER_ACCEPT_GOODS", "currency": "USD",
                "orderTotal": total, "placedAt": _ms(placed), "platform": "aliexpress",
                "protectionEndsAt": _ms(placed + timedelta(days=60)),
            }
        )  # fmt: skip
        items.append({"orderId": number, "title": title, "qty": 1, "unitPrice": total})
    entries.insert(3, {"orderId": "", "orderTotal": "4.08", "currency": "USD"})
    return {
        "exportedAt": now.isoformat(),
        "orders": entries,
        "items": items,
        "parcels": [],
        "events": [],
    }


def _entry(order: Order, now: datetime) -> dict[str, Any]:
    total = order.total
    entry: dict[str, Any] = {
        "orderId": order.number,
        "platform": order.marketplace,
        "sellerName": order.seller,
        "currency": total.currency if total else "USD",
        "orderTotal": total.text if total else "",
        "updatedAt": _ms(now),
    }
    if isinstance(order.ordered, datetime):
        entry["placedAt"] = _ms(order.ordered)
    ends = order.stated("protection_ends")
    if order.number == _DISPUTED and ends is not None:
        entry["protectionEndsAt"] = _ms(end_of(ends.value, ends.zone) + timedelta(days=15))
        entry["status"] = "FINISH"
    elif order.number == _DEARER:
        entry["orderTotal"] = "6.41"
    elif order.number == _TRACKED:
        entry["trackingNos"] = ["LP00661127550CN"]
    return entry


def _item(order: Order) -> dict[str, Any]:
    item = order.items[0]
    price = item.unit_price.text if item.unit_price else ""
    return {"orderId": order.number, "title": item.title, "qty": item.quantity, "unitPrice": price}


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _orders(workspace: Workspace) -> list[Order]:
    library = workspace.library
    ids = library.listing.everything()
    orders = library.orders.get_many(ids)
    return [order for order in orders if order.marketplace == "aliexpress"]
