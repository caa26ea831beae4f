"""Files of orders for the window, and hands that drop, press and look."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.importing.model import ChangeRow, EntryRow, GroupRow
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.stage import Stage

NEW = "8211968300001234"
HEADER = (
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,"
    "Status,Product Url,Product Image Url,Store Url,Tags"
)

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def inventory(path: Path, *numbers: str, title: str = "Kettle", status: str = "Awaiting delivery",
              price: str = "US $12.50") -> Path:  # fmt: skip
    """A file of AliExpress Shopper Inventory with one order a number."""
    rows = [
        f'2026-10-14,{number},"{title} {place}",1,"{price}",Shop,,,,,USD,{status},,,,'
        for place, number in enumerate(numbers)
    ]
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def exported(path: Path, *orders: dict[str, Any]) -> Path:
    """A data file of Parcel Intelligence; an order's `title` becomes its item."""
    entries = [{"currency": "USD", "platform": "aliexpress", **order} for order in orders]
    items = [
        {"orderId": order["orderId"], "title": order["title"], "qty": 1}
        for order in orders
        if "title" in order
    ]
    document = {
        "exportedAt": "2026-11-22T08:00:00Z",
        "orders": entries,
        "items": items,
        "parcels": [],
        "events": [],
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


class Person:
    """Somebody at the window."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def drop(self, *paths: Path, on: QWidget | None = None) -> None:
        """Drop files onto the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        for event in (
            QDragEnterEvent(QPoint(40, 40), copy, data, left, NONE),
            QDropEvent(QPointF(40, 40), copy, data, left, NONE),
        ):
            QApplication.sendEvent(on or self.stage.window, event)
        self.stage.settle()

    def preview(self, *paths: Path) -> ImportPreview:
        """Drop files of orders; the preview that opens."""
        self.drop(*paths)
        return self.stage.window.findChildren(ImportPreview)[-1]

    def press(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in a widget."""
        QTest.keyClick(widget, key, modifier)
        self.stage.settle()

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def order(self, number: str) -> Order | None:
        """An order as the library has it now."""
        found = self.ask(_orders)
        return next((order for order in found if order.number == number), None)

    def count(self) -> int:
        """How many orders the library has."""
        return int(self.ask(_count))

    def ask(self, work: Callable[[Workspace], Any]) -> Any:  # noqa: ANN401 - what the work returns
        """Do something with the library, as another part of the window would."""
        found: list[Any] = []
        self.stage.desk.ask(work, found.append)
        self.stage.settle()
        return found[0]


@pytest.fixture
def person(stage: Stage) -> Person:
    return Person(stage)


def texts(preview: ImportPreview) -> list[str]:
    """The rows of the preview in words."""
    shown: list[str] = []
    words = preview.model.words
    for row in preview.model.rows():
        if isinstance(row, GroupRow):
            shown.append(f"{words.result(row.state)} {row.count}")
        elif isinstance(row, EntryRow):
            shown.append(words.title(row.entry))
        else:
            assert isinstance(row, ChangeRow)
            shown.append(f"{row.difference.name}: {row.difference.old} > {row.difference.new}")
    return shown


def row_of(preview: ImportPreview, text: str) -> int:
    """The first row that says a text."""
    return next(number for number, shown in enumerate(texts(preview)) if text in shown)


def choose(preview: ImportPreview, text: str) -> int:
    """Put the keyboard on a row."""
    row = row_of(preview, text)
    preview.view.setCurrentIndex(preview.model.index(row, 1))
    preview.view.setFocus()
    return row


def _orders(workspace: Workspace) -> Sequence[Order]:
    library = workspace.library
    return library.orders.get_many([OrderId(n) for n in library.listing.everything()])


def _count(workspace: Workspace) -> int:
    return workspace.library.imports.count_orders()
