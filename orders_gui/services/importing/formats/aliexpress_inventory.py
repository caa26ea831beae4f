"""AliExpress Shopper Inventory (browser extension), CSV and JSON; My Purchases Collector too."""

from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.importing.draft import Draft, Parsed, RowTrouble
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Document,
    Format,
    Options,
    Row,
    harvested,
    numbered,
    table_format,
)
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of
from orders_gui.services.importing.prices import packed_price

_COLUMNS = ("Order Date", "Order ID", "Title", "Price Info", "Product Image Url")
_KEYS = {"orderId", "orderLineId", "productId", "title", "priceInfo"}


def _is_json(content: Content) -> bool:
    root = content.root if isinstance(content, Document) else None
    first = root[0] if isinstance(root, list) and root else None
    return isinstance(first, dict) and set(first) >= _KEYS


def _csv_draft(number: int, row: Row, options: Options) -> Draft:
    """One row an item; the date column may be a day early, see `_EARLY`."""
    return _draft(
        number,
        cells.order_number(row["Order ID"]),
        row["Status"],
        dates.moment(row["Order Date"]),
        Item(
            title=cells.text(row["Title"]),
            quantity=cells.count(row["Qty"]),
            unit_price=_price(row["Price"], row["Price Info"], row["Currency"], options),
            variant=cells.text(row["Attributes"]),
            product_id=cells.stated(row["Product ID"]),
            sku_id=cells.stated(row["SKU ID"]),
            url=cells.web_address(row["Product Url"]),
            picture_url=cells.web_address(row["Product Image Url"]),
        ),
        (row["Store"], row["Store Url"], _tags(row["Tags"])),
        day_early=True,
    )


def _parse_json(content: Content, options: Options) -> Parsed:
    """One object an item. `orderDateIso` is a day early; `orderDate` is the page's own."""

    def read(number: int, entry: Any) -> Draft | None:  # noqa: ANN401 - any JSON
        line = cells.mapping(entry)
        if not line:
            raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "The entry is not an order."))
        shown = dates.moment(line.get("orderDate"))
        return _draft(
            number,
            cells.order_number(line.get("orderId")),
            line.get("status"),
            shown or dates.moment(line.get("orderDateIso")),
            Item(
                title=cells.text(line.get("title")),
                quantity=cells.count(line.get("quantity")),
                unit_price=_price(
                    line.get("price"), line.get("priceInfo"), line.get("currency"), options
                ),
                variant=cells.text(line.get("attributes")),
                product_id=cells.stated(line.get("productId")),
                sku_id=cells.stated(line.get("skuId")),
                line_id=cells.stated(line.get("orderLineId")),
                url=cells.web_address(line.get("productUrl")),
                picture_url=cells.web_address(line.get("imageUrl")),
            ),
            (line.get("storeName"), line.get("storePageUrl"), _tags(line.get("tags"))),
            day_early=shown is None,
        )

    root = content.root if isinstance(content, Document) else ()
    return harvested(numbered(root), read)


def _draft(
    row: int,
    number: str,
    status_text: object,
    ordered: Moment | None,
    item: Item,
    shop: tuple[object, object, tuple[str, ...]],
    *,
    day_early: bool,
) -> Draft:
    status, notes = status_of(cells.stated(status_text))
    seller, seller_url, tags = shop
    is_early = day_early and ordered is not None
    order = Order(
        marketplace=ALIEXPRESS,
        number=number,
        seller=cells.text(seller),
        seller_url=cells.web_address(seller_url),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=ordered,
        items=(item,),
        tags=tags,
    )
    return Draft(
        order,
        row,
        states_status=status is not None,
        day_early=is_early,
        notes=(*notes, Message(_EARLY)) if is_early else notes,
    )


def _price(price: object, packed: object, currency: object, options: Options) -> Money | None:
    """The price of one piece; the file has no total and none is made up."""
    return packed_price(price, packed, currency, options.currency)


def _tags(value: object) -> tuple[str, ...]:
    """Tags of the exporter: a list, or text with commas."""
    parts = value if isinstance(value, list) else cells.stated(value).split(",")
    found = (cells.stated(part) for part in parts)
    return tuple(dict.fromkeys(tag[:60] for tag in found if tag))


_EARLY = QT_TRANSLATE_NOOP("Errors", "This exporter may write the order date one day early.")

CSV = table_format(
    "aliexpress_shopper_inventory_csv", "AliExpress Shopper Inventory, CSV", _COLUMNS, _csv_draft
)
JSON = Format(
    "aliexpress_shopper_inventory_json", "AliExpress Shopper Inventory, JSON", _is_json, _parse_json
)
