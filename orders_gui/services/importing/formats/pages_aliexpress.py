"""Saved pages of AliExpress: the list of orders on .com, one order on .ru."""

import re
from typing import TYPE_CHECKING

from orders_gui.domain.importing.draft import Draft, Parsed
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
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
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_ORDER = ".order-item"
_NUMBER = re.compile(r"\b\d{16}\b")
_DATE = re.compile(r"Order date:\s*(.+)", re.IGNORECASE)
_PICTURE = re.compile(r"url\([\"']?([^\"')]+)")
_PRODUCT = re.compile(r"/item/(\d{8,20})\.html")
_RU_NUMBER = "[data-testid='orderNumber']"
_RU_PRODUCT = "[data-testid='productBlock']"


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


def _is_russian(content: Content) -> bool:
    return isinstance(content, Page) and content.tree.css_first(_RU_NUMBER) is not None


def _parse_russian(content: Content, options: Options) -> Parsed:
    def read(number: int, tree: "LexborHTMLParser") -> Draft:
        return _russian(number, tree, options)

    return harvested([(1, content.tree)] if isinstance(content, Page) else [], read)


def _russian(number: int, tree: "LexborHTMLParser", options: Options) -> Draft:
    """The page of an order on aliexpress.ru; its number is printed in groups."""
    digits = re.sub(r"\D", "", _tree_text(tree, _RU_NUMBER))
    tracking = _tree_text(tree, "[class*='InfoDeliveryButton__trackNumber__']")
    total = re.search(r'"summary":\{"total":("[^"]{1,40}"|\d+(?:\.\d+)?)', tree.html or "")
    titles = [
        " ".join(node.text().split())
        for node in tree.css(f"{_RU_PRODUCT} [class*='Product__title__'], {_RU_PRODUCT} "
                             "[data-testid='productText']")
    ]  # fmt: skip
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(digits),
        seller=_tree_text(tree, "[data-testid='sellerInfoV2Block']")[:200],
        status=OrderStatus.AWAITING_SHIPMENT,
        total=price(total[1].strip('"'), "RUB", options.currency) if total else None,
        items=tuple(
            Item(cells.text(title), line=line)
            for line, title in enumerate(dict.fromkeys(filter(None, titles)), start=1)
        ),
        parcels=(Parcel((TrackingNumber(tracking.split()[-1]),)),) if tracking else (),
    )
    return Draft(order, number, states_status=False, states_quantity=False)


def _text(node: "LexborNode", selector: str, *, separator: str = " ") -> str:
    found = node.css_first(selector)
    if found is None:
        return ""
    lines = (" ".join(line.split()) for line in found.text(separator="\n").splitlines())
    return separator.join(line for line in lines if line)


def _tree_text(tree: "LexborHTMLParser", selector: str) -> str:
    node = tree.css_first(selector)
    return " ".join(node.text(separator=" ").split()) if node else ""


FORMATS = (
    Format("aliexpress_order_list_page", "Saved AliExpress order list", _is_list, _parse_list),
    Format(
        "aliexpress_ru_order_page", "Saved AliExpress.ru order page", _is_russian, _parse_russian
    ),
)
