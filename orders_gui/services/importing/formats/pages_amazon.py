"""A saved page of an Amazon order: number, day, seller, items, amounts."""

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
)
from orders_gui.services.importing.formats.amazon_words import (
    AMAZON,
    ORDER_NUMBER,
    currency_of_site,
    status_in,
)
from orders_gui.services.importing.prices import price, shipping_price

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEAD = ".order-date-invoice-item, [data-component='orderDate'], [data-component='orderId']"
_ITEMS = ".yohtmlc-item, [data-component='purchasedItems'] .a-fixed-left-grid"
_DATE = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|\d{1,2}\. \w+ \d{4}")
_ASIN = re.compile(r"/(?:gp/product|dp)/([A-Z0-9]{10})(?=[/?]|$)")
_SELLER = re.compile(r"Sold by:?\s*(.+)")
_SITE_OF_PAGE = re.compile(
    r"(?:saved from url=\(\d+\)https?://|rel=\"canonical\" href=\"https?://|ue_sn\s*=\s*['\"])"
    r"(?:www\.)?(amazon\.[a-z.]{2,7}[a-z]?)"
)
_QUANTITY = ".item-view-qty, .od-item-view-qty"
_AMOUNT = r"\s*((?:[^\s\d]{0,5}\s?)\d[\d.,]*|FREE|Free)"


def _recognises(content: Content) -> bool:
    if not isinstance(content, Page) or not content.tree.css_first(_HEAD):
        return False
    return ORDER_NUMBER.search(_text(content.tree, _HEAD)) is not None


def _parse(content: Content, options: Options) -> Parsed:
    def read(number: int, tree: "LexborHTMLParser") -> Draft:
        return _draft(number, tree, options)

    return harvested([(1, content.tree)] if isinstance(content, Page) else [], read)


def _draft(number: int, tree: "LexborHTMLParser", options: Options) -> Draft:
    head = _text(tree, _HEAD)
    found = ORDER_NUMBER.search(head)
    day = _DATE.search(head)
    words = " ".join((tree.body.text(separator=" ") if tree.body else "").split())
    currency = _currency(tree)
    # A node that several selectors find is found several times.
    nodes = {node.mem_id: node for node in tree.css(_ITEMS)}.values()
    items = [item for item in (_item(node, currency, options) for node in nodes) if item]
    sellers = {seller for seller in map(_seller, nodes) if seller}
    status = status_in(
        _text(tree, ".js-shipment-info-container, [data-component='shipmentStatus']")
    )
    total = re.search(rf"Grand Total:{_AMOUNT}", words)
    shipping = re.search(rf"Shipping (?:&|and) Handling:{_AMOUNT}", words)
    order = Order(
        marketplace=AMAZON,
        number=cells.order_number(found[0] if found else ""),
        seller=sellers.pop() if len(sellers) == 1 else "",
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(day[0]) if day else None,
        total=price(total[1], currency, options.currency) if total else None,
        shipping=shipping_price(shipping[1], currency, options.currency) if shipping else None,
        items=tuple(items),
    )
    return Draft(order, number, states_status=status is not None)


def _item(node: "LexborNode", currency: str, options: Options) -> Item | None:
    link = next(
        (one for one in node.css("a") if _ASIN.search(one.attributes.get("href") or "")), None
    )
    title = " ".join(link.text().split()) if link else ""
    if link is None or not title:
        return None
    asin = _ASIN.search(link.attributes.get("href") or "")
    amount = node.css_first(".a-color-price, [data-component='unitPrice'] .a-offscreen")
    quantity = node.css_first(_QUANTITY)
    return Item(
        title=cells.text(title),
        quantity=cells.count(quantity.text()) if quantity else 1,
        unit_price=price(amount.text(), currency, options.currency) if amount else None,
        product_id=asin[1] if asin else "",
    )


def _seller(node: "LexborNode") -> str:
    for part in node.css(".a-row, [data-component='orderedMerchant']"):
        found = _SELLER.fullmatch(" ".join(part.text().split()))
        if found is not None:
            return cells.text(found[1])
    return ""


def _currency(tree: "LexborHTMLParser") -> str:
    """The currency of the site that the page says it is from."""
    named = _SITE_OF_PAGE.search(tree.html or "")
    return currency_of_site(named[1]) if named else ""


def _text(tree: "LexborHTMLParser", selector: str) -> str:
    return " ".join(" ".join(node.text().split()) for node in tree.css(selector))


PAGE = Format("amazon_order_page", "Saved Amazon order page", _recognises, _parse)
