"""Mails of eBay, Etsy and shops that run on Shopify."""

import re

from orders_gui.domain.importing.draft import OTHER, Draft
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells
from orders_gui.services.importing.content import Mail, Options, mail_format
from orders_gui.services.importing.prices import price

_EBAY_NUMBER = re.compile(r"\b(\d{2}-\d{5}-\d{5})\b")
_EBAY_ITEM = re.compile(r"order confirmed:\s*(.+)", re.IGNORECASE)
_EBAY_ITEM_ID = re.compile(r"Item ID:?\s*(\d{9,15})", re.IGNORECASE)
_TOTAL = re.compile(r"(?:Order total|Total charged to|Total):?\s+([^\s\d]{0,5}\s?\d[\d.,]*)")
_ETSY_ORDER = re.compile(r"Etsy Purchase from (.+?) \((\d{6,12})\)", re.IGNORECASE)
_ETSY_RECEIPT = re.compile(r"Receipt #(\d{6,12})", re.IGNORECASE)
_SHOPIFY_ORDER = re.compile(r"\border\s+#?([A-Z]{0,6}[-#]?\d{3,12}[A-Z0-9-]{0,6})\b", re.IGNORECASE)
_SHOPIFY_TRACKING = re.compile(
    r"(?:^|\n)([A-Za-z][\w .&-]{1,40}?) tracking number:\s*([A-Z0-9]{8,40})\b", re.IGNORECASE
)
_SHOPIFY_ITEM = re.compile(r"(?:^|\n)([^\n]{2,200}?) [x×] ?(\d{1,4})(?=\n|$)")


def _from(mail: Mail, *sites: str) -> bool:
    host = mail.sender.rpartition("@")[2]
    return any(host == site or host.endswith(f".{site}") for site in sites)


def _is_ebay(mail: Mail) -> bool:
    is_sender = re.search(r"@(?:[\w-]+\.)*ebay\.[a-z.]{2,6}$", mail.sender) is not None
    return is_sender and _EBAY_NUMBER.search(mail.subject + mail.text) is not None


def _ebay(mail: Mail, options: Options) -> Draft | None:
    number = _EBAY_NUMBER.search(mail.subject) or _EBAY_NUMBER.search(mail.text)
    if number is None:
        return None
    item = _EBAY_ITEM.search(mail.subject)
    item_id = _EBAY_ITEM_ID.search(mail.text)
    is_confirmed = "confirmed" in mail.subject.lower()
    amount = _TOTAL.search(mail.text) if is_confirmed else None
    product = item_id[1] if item_id else ""
    order = Order(
        marketplace="ebay",
        number=number[1],
        status=_status(mail.subject) or OrderStatus.AWAITING_SHIPMENT,
        ordered=mail.date.date() if mail.date and is_confirmed else None,
        total=price(amount[1], "", options.currency) if amount else None,
        items=(
            Item(
                cells.text(item[1]).removesuffix("..."),
                product_id=product,
                url=f"https://www.ebay.com/itm/{product}" if product else "",
            ),
        )
        if item
        else (),
    )
    stated = _status(mail.subject) is not None
    return Draft(order, mail.number, states_status=stated, states_quantity=False)


def _is_etsy(mail: Mail) -> bool:
    has_number = _ETSY_ORDER.search(mail.subject) or _ETSY_RECEIPT.search(mail.subject)
    return _from(mail, "etsy.com") and has_number is not None


def _etsy(mail: Mail, options: Options) -> Draft | None:
    order_mail = _ETSY_ORDER.search(mail.subject)
    receipt = _ETSY_RECEIPT.search(mail.subject)
    if order_mail is None and receipt is None:
        return None
    amount = _TOTAL.search(mail.text) if order_mail else None
    status = OrderStatus.AWAITING_SHIPMENT if order_mail else OrderStatus.SHIPPED
    number = order_mail[2] if order_mail else receipt[1] if receipt else ""
    order = Order(
        marketplace="etsy",
        number=number,
        seller=cells.text(order_mail[1]) if order_mail else "",
        status=status,
        ordered=mail.date.date() if mail.date and order_mail else None,
        total=price(amount[1], "", options.currency) if amount else None,
    )
    return Draft(order, mail.number)


def _is_shopify(mail: Mail) -> bool:
    return _from(mail, "shopifyemail.com") and _SHOPIFY_ORDER.search(mail.subject) is not None


def _shopify(mail: Mail, _options: Options) -> Draft | None:
    number = _SHOPIFY_ORDER.search(mail.subject)
    if number is None:
        return None
    status = _status(mail.subject)
    parcels = tuple(
        Parcel((TrackingNumber(tracking.upper(), carrier=cells.text(carrier)),))
        for carrier, tracking in _SHOPIFY_TRACKING.findall(mail.text)
    )
    items = tuple(
        Item(cells.text(title), max(1, int(count)), line=line)
        for line, (title, count) in enumerate(_SHOPIFY_ITEM.findall(mail.text), start=1)
    )
    order = Order(
        marketplace=OTHER,
        number=number[1],
        seller=cells.text(mail.sender_name),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=mail.date.date() if mail.date and "confirmed" in mail.subject else None,
        items=items,
        parcels=parcels,
    )
    return Draft(order, mail.number, states_status=status is not None)


def _status(subject: str) -> OrderStatus | None:
    words = subject.lower()
    if "out for delivery" in words:
        return OrderStatus.OUT_FOR_DELIVERY
    if "delivered" in words:
        return OrderStatus.DELIVERED
    if "cancel" in words:
        return OrderStatus.CANCELLED
    if "on the way" in words or "shipped" in words or "on its way" in words:
        return OrderStatus.SHIPPED
    return OrderStatus.AWAITING_SHIPMENT if "confirm" in words else None


FORMATS = (
    mail_format("ebay_mail", "eBay mail", _is_ebay, _ebay),
    mail_format("etsy_mail", "Etsy mail", _is_etsy, _etsy),
    mail_format("shopify_mail", "Mail of a Shopify shop", _is_shopify, _shopify),
)
