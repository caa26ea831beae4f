"""Files in the shapes of exporters, with invented orders, and what came of them."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from orders_gui.domain.orders import Order
from orders_gui.services.workspace import Workspace

INVENTORY = (
    "Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,"
    "Status,Product Url,Product Image Url,Store Url,Tags"
).split(",")


def inventory_row(number: str = "8211968300001234", **cells: object) -> dict[str, object]:
    """A row of AliExpress Shopper Inventory, CSV."""
    row: dict[str, object] = {
        "Order Date": "2026-10-14",
        "Order ID": number,
        "Title": "Brass pour-over kettle, 0.9 l",
        "Qty": 2,
        "Price": "US $1,234.50",
        "Store": "KaoriHome Store",
        "Product ID": "1005001112223334",
        "SKU ID": "12000033344455566",
        "Attributes": "Color: Brass, Ships From: China",
        "Price Info": "US $1,234.50|1,234|50",
        "Currency": "USD",
        "Status": "Awaiting delivery",
        "Product Url": "https://www.aliexpress.com/item/1005001112223334.html",
        "Product Image Url": "//ae01.alicdn.com/kf/Sabc.jpg",
        "Store Url": "https://www.aliexpress.com/store/1100000001",
        "Tags": "",
    }
    return row | cells


def inventory_entry(number: str = "8211968300001234", **keys: object) -> dict[str, object]:
    """An entry of AliExpress Shopper Inventory, JSON."""
    entry: dict[str, object] = {
        "id": "8211968300011234-1005001112223334-12000033344455566",
        "orderId": number,
        "orderLineId": "8211968300011234",
        "productId": "1005001112223334",
        "skuId": "12000033344455566",
        "title": "Brass pour-over kettle, 0.9 l",
        "price": "US $1,234.50",
        "priceInfo": "US $1,234.50|1,234|50",
        "currency": "USD",
        "quantity": 2,
        "orderDate": "Oct 15, 2026",
        "orderDateIso": "2026-10-14",
        "status": "Awaiting delivery",
        "storeName": "KaoriHome Store",
        "storePageUrl": "https://www.aliexpress.com/store/1100000001",
        "productUrl": "https://www.aliexpress.com/item/1005001112223334.html",
        "imageUrl": "//ae01.alicdn.com/kf/Sabc.jpg",
        "attributes": "Color: Brass, Ships From: China",
        "timestamp": 1793000000000,
        "ignoreExport": False,
        "tags": [],
    }
    return entry | keys


def csv_text(header: Sequence[str], rows: Sequence[Mapping[str, object]]) -> str:
    """A table as CSV."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def write_csv(path: Path, header: Sequence[str], *rows: Mapping[str, object]) -> Path:
    """Write a table as CSV; returns the path."""
    path.write_text(csv_text(header, rows), encoding="utf-8", newline="")
    return path


def write_inventory(path: Path, *rows: Mapping[str, object]) -> Path:
    """Write rows of AliExpress Shopper Inventory as CSV; returns the path."""
    return write_csv(path, INVENTORY, *rows)


def write_json(path: Path, document: object) -> Path:
    """Write a JSON document; returns the path."""
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def only_order(workspace: Workspace) -> Order:
    """The one order of the library."""
    (order,) = all_orders(workspace)
    return order


def all_orders(workspace: Workspace) -> list[Order]:
    """Every order of the library, the oldest first."""
    rows = workspace.library.database.rows("SELECT id FROM orders ORDER BY id")
    return workspace.library.orders.get_many([row[0] for row in rows])
