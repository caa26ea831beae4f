"""Saved pages of aliexpress.ru: the list of orders and one order; their classes end in a hash."""

import re
from typing import TYPE_CHECKING

from orders_gui.domain.importing.draft import Draft, Parsed, RowTrouble
from orders_gui.domain.moments import Moment
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

_LINE = "[class*='RedOrderList_OrderList__item__']"
_SAID = ("[class*='RedOrderList_OrderItem__tag__']", "[class*='RedOrderList_OrderItem__title__']")
_LINE_NUMBER = "[class*='RedOrderList_OrderItem__number__']"
_NUMBER = "[data-testid='orderNumber']"
_PRODUCT = "[data-testid='productBlock']"
_TITLES = f"{_PRODUCT} [class*='Product__title__'], [data-testid='productText']"
_PRICE = "[class*='Product__priceDesktop__']"
_SELLER = "[data-testid='sellerInfoV2Block'], [data-testid='sellerInfoV2']"
_DAY = re.compile(r"\b(?:от|from)\s+(\d{1,2}\s+[а-яёa-z]+\s+\d{4})", re.IGNORECASE)
_QUANTITY = re.compile(r"\d{1,4}(?=\s*(?:шт|pcs|x\b|х\b))|(?<=[x×х])\s*\d{1,4}", re.IGNORECASE)
_ADDRESS = re.compile(r"/item/(\d{8,20})(?:\.html)?")
_TOTAL = re.compile(r'"summary":\{"total":("[^"]{1,40}"|\d+(?:\.\d+)?)')
_HOME = "https://aliexpress.ru"
_UP = 3

_STATUSES = (
    (OrderStatus.CANCELLED, r"отмен|cancell?ed"),
    (OrderStatus.AWAITING_PAYMENT, r"оплат|time for payment|to pay"),
    (OrderStatus.COMPLETED, r"получен|заверш|received|completed"),
    (OrderStatus.OUT_FOR_DELIVERY, r"можно забирать|готов к|ready|pickup"),
    (OrderStatus.DELIVERED, r"доставлен(?!ие)|delivered"),
    (OrderStatus.SHIPPED, r"в пути|едет|отправлен|transit|on the way|shipped"),
    (OrderStatus.AWAITING_SHIPMENT, r"собира|готовит|ждёт отправки|preparing|to ship"),
)
_PATTERNS = tuple((status, re.compile(pattern, re.IGNORECASE)) for status, pattern in _STATUSES)


def _is_list(content: Content) -> bool:
    return isinstance(content, Page) and content.tree.css_first(_LINE_NUMBER) is not None


def _parse_list(content: Content, options: Options) -> Parsed:
    def read(number: int, node: "LexborNode") -> Draft:
        return _listed(number, node, options)

    nodes = content.tree.css(_LINE) if isinstance(content, Page) else []
    whole = [node for node in nodes if node.css_first(_LINE_NUMBER) is not None]
    return harvested(numbered(whole), read, lines=False)


def _listed(number: int, node: "LexborNode", options: Options) -> Draft:
    """A line of the list, which names no items, only pictures of them."""
    digits = re.sub(r"\D", "", _text(node, _LINE_NUMBER))
    status = _status([_text(node, selector) for selector in _SAID])
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(digits),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        total=price(_text(node, "[class*='otalPrice__']"), "", options.currency),
        url=f"{_HOME}/order-list/{digits}" if digits else "",
    )
    return Draft(order, number, states_status=status is not None, states_quantity=False)


def _status(said: list[str]) -> OrderStatus | None:
    """What the tag says, else the line about the delivery."""
    for text in said:
        for status, pattern in _PATTERNS:
            if pattern.search(text):
                return status
        known, _ = status_of(text)
        if known is not None:
            return known
    return None


def _is_order(content: Content) -> bool:
    return isinstance(content, Page) and content.tree.css_first(_NUMBER) is not None


def _parse_order(content: Content, options: Options) -> Parsed:
    def read(number: int, tree: "LexborHTMLParser") -> Draft:
        return _order(number, tree, options)

    return harvested([(1, content.tree)] if isinstance(content, Page) else [], read)


def _order(number: int, tree: "LexborHTMLParser", options: Options) -> Draft:
    """The page of an order; its number is printed in groups."""
    digits = re.sub(r"\D", "", _text(tree, _NUMBER))
    tracking = _text(tree, "[class*='InfoDeliveryButton__trackNumber__']")
    total = _TOTAL.search(tree.html or "")
    items = [item for item in (_item(node, options) for node in tree.css(_TITLES)) if item.title]
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(digits),
        seller=_text(tree, _SELLER)[:200],
        ordered=_ordered(tree),
        total=price(total[1].strip('"'), "RUB", options.currency) if total else None,
        items=tuple(_each_once(items)),
        parcels=(Parcel((TrackingNumber(tracking.split()[-1]),)),) if tracking else (),
    )
    return Draft(order, number, states_status=False, states_quantity=False)


def _ordered(tree: "LexborHTMLParser") -> Moment | None:
    """The day beside the number; one without its year is not guessed."""
    node = tree.css_first(_NUMBER)
    for _ in range(_UP):
        node = node.parent if node is not None else None
        found = _DAY.search(" ".join(node.text(separator=" ").split())) if node else None
        if found is not None:
            try:
                return dates.moment(found[1])
            except RowTrouble:
                return None
    return None


def _item(node: "LexborNode", options: Options) -> Item:
    address = node.attributes.get("href") or ""
    product = _ADDRESS.search(address)
    around = node.parent.parent if node.parent is not None else None
    shown = _text(around, _PRICE) if around is not None else ""
    quantity = _QUANTITY.search(shown)
    amount = re.match(r"[\d\s.,\u00a0\u202f]+(?:₽|руб\.?|\$|€|US \$)?", shown)
    return Item(
        title=cells.text(" ".join(node.text().split())),
        quantity=cells.count(quantity[0]) if quantity else 1,
        unit_price=price(amount[0], "RUB", options.currency) if amount else None,
        product_id=product[1] if product else "",
        url=cells.web_address(f"{_HOME}{address}" if address.startswith("/") else address),
    )


def _each_once(items: list[Item]) -> list[Item]:
    """A title can stand in the page twice: as text and as a link."""
    found: dict[str, Item] = {}
    for item in items:
        known = found.get(item.title)
        if known is None or (item.product_id and not known.product_id):
            found[item.title] = item
    return [
        Item(
            item.title,
            item.quantity,
            item.unit_price,
            line=line,
            product_id=item.product_id,
            url=item.url,
        )
        for line, item in enumerate(found.values(), start=1)
    ]


def _text(node: "LexborNode | LexborHTMLParser", selector: str) -> str:
    found = node.css_first(selector)
    return " ".join(found.text(separator=" ").split()) if found is not None else ""


FORMATS = (
    Format("aliexpress_ru_order_list", "Saved AliExpress.ru order list", _is_list, _parse_list),
    Format("aliexpress_ru_order_page", "Saved AliExpress.ru order page", _is_order, _parse_order),
)
