"""The saved list of orders of aliexpress.com."""

import re
from typing import TYPE_CHECKING

from orders_gui.domain.importing.draft import Draft, Parsed
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Format,
    Options,
    Page,
    harvested,
    numbered,
)
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of
from orders_gui.services.importing.prices import price

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ORDER = ".order-item"
_NUMBER = re.compile(r"\b\d{16}\b")
_DATE = re.compile(r"Order date:\s*(.+)", re.IGNORECASE)
_PICTURE = re.compile(r"url\([\"']?([^\"')]+)")
_PRODUCT = re.compile(r"/item/(\d{8,20})\.html")


def _is_list(content: Content) -> bool:
    if not isinstance(content, Page):
        return False
    first = content.tree.css_first(f"{_ORDER} .order-item-header-right-info")
    return first is not None and _NUMBER.search(first.text()) is not None


def _parse_list(content: Content, options: Options) -> Parsed:
    def read(number: int, node: "LexborNode") -> Draft:
        return _listed(number, node, options)

    nodes = content.tree.css(_ORDER) if isinstance(content, Page) else []
    return harvested(numbered(nodes), read, lines=False)


def _listed(number: int, node: "LexborNode", options: Options) -> Draft:
    head = _text(node, ".order-item-header-right-info", separator="\n")
    found = _NUMBER.search(head)
    day = _DATE.search(head)
    status, notes = status_of(_text(node, ".order-item-header-status-text"))
    total = _text(node, "[data-pl='order_item_content_price_total']")
    amount = re.sub(r"^\s*[Tt]otal:?\s*", "", total)
    bodies = node.css(".order-item-content-body")
    items = (_item(body, place) for place, body in enumerate(bodies, start=1))
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(found[0] if found else ""),
        seller=_text(node, ".order-item-store-name a span, .order-item-store-name"),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(day[1]) if day else None,
        total=price(amount, "", options.currency),
        items=tuple(item for item in items if item.title),
    )
    return Draft(order, number, states_status=status is not None, states_quantity=True, notes=notes)


def _item(body: "LexborNode", place: int) -> Item:
    """An item of the list; the list shows prices of several kinds, so none is taken."""
    name = body.css_first(".order-item-content-info-name span[title]")
    title = (name.attributes.get("title") if name else "") or _text(
        body, ".order-item-content-info-name"
    )
    image = body.css_first("[style*='background-image']")
    picture = _PICTURE.search((image.attributes.get("style") if image else "") or "")
    link = body.css_first("a[href*='/item/']")
    address = (link.attributes.get("href") if link else "") or ""
    product = _PRODUCT.search(address)
    quantity = _text(
        body, ".order-item-content-info-number-quantity, .order-item-content-info-quantity"
    )
    return Item(
        title=cells.text(title),
        quantity=cells.count(quantity),
        variant=_text(body, ".order-item-content-info-sku"),
        line=place,
        product_id=product[1] if product else "",
        url=cells.web_address(address),
        picture_url=cells.web_address(picture[1] if picture else ""),
    )


def _text(node: "LexborNode", selector: str, *, separator: str = " ") -> str:
    found = node.css_first(selector)
    if found is None:
        return ""
    lines = (" ".join(line.split()) for line in found.text(separator="\n").splitlines())
    return separator.join(line for line in lines if line)


LIST = Format("aliexpress_order_list_page", "Saved AliExpress order list", _is_list, _parse_list)
