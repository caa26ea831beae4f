"""Amazon's mails: confirmations, shipments and deliveries."""

import re

from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import dates
from orders_gui.services.importing.content import Mail, Options, mail_format
from orders_gui.services.importing.formats.amazon_words import (
    AMAZON,
    ORDER_NUMBER,
    currency_of_site,
)
from orders_gui.services.importing.prices import price

_SENDER = re.compile(r"@(?:[\w-]+\.)*amazon\.[a-z.]{2,7}$")
_FORWARDED = re.compile(r"From:.{0,80}@(?:[\w-]+\.)*(amazon\.[a-z.]{2,7})\b", re.IGNORECASE)
_SENT = re.compile(r"(?:Date|Sent):\s*(?:[A-Za-z]+,\s*)?([A-Za-z]+ \d{1,2}, \d{4})")
_TOTAL = re.compile(r"(?:Order|Grand) Total:?[\s>]*([^\s\d]{0,5}\s?\d[\d.,]*(?:\s?[A-Z€£]{1,3})?)")
_TRACKING = re.compile(r"tracking (?:number|ID) is:?\s+([A-Z0-9]{8,30})\b", re.IGNORECASE)

_SUBJECTS = (
    (OrderStatus.DELIVERED, r"^delivered\b|has been delivered|^zugestellt|^livré|^consegnato"),
    (OrderStatus.OUT_FOR_DELIVERY, r"out for delivery"),
    (OrderStatus.CANCELLED, r"cancel"),
    (OrderStatus.SHIPPED, r"shipped|dispatched|versandt|spedit|enviad|expédi|delivery update"),
    (OrderStatus.AWAITING_SHIPMENT, r"your amazon.{0,10} order|^ordered\b|bestellung"),
)
_PATTERNS = tuple((status, re.compile(words, re.IGNORECASE)) for status, words in _SUBJECTS)


def _is_from(mail: Mail) -> bool:
    is_amazon = _SENDER.search(mail.sender) or _FORWARDED.search(mail.text)
    return bool(is_amazon) and _number(mail) != ""


def _draft(mail: Mail, options: Options) -> Draft:
    forwarded = None if _SENDER.search(mail.sender) else _FORWARDED.search(mail.text)
    subject = re.sub(r"^(?:fwd?|re|wg|tr):\s*", "", mail.subject, flags=re.IGNORECASE)
    status = next((found for found, words in _PATTERNS if words.search(subject)), None)
    sent = _SENT.search(mail.text) if forwarded else None
    day = dates.day(sent[1]) if sent else mail.date.date() if mail.date and not forwarded else None
    site = forwarded[1] if forwarded else mail.sender.rpartition("@")[2]
    is_confirmation = status is OrderStatus.AWAITING_SHIPMENT
    tracking = _TRACKING.search(mail.text)
    parcel = Parcel(
        (TrackingNumber(tracking[1].upper()),) if tracking else (),
        shipped_on=day if status is OrderStatus.SHIPPED else None,
        delivered_on=day if status is OrderStatus.DELIVERED else None,
    )
    order = Order(
        marketplace=AMAZON,
        number=_number(mail),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=day if is_confirmation else None,
        total=_total(mail.text, currency_of_site(site), options),
        parcels=(parcel,) if parcel != Parcel() else (),
    )
    return Draft(order, mail.number, states_status=status is not None)


def _number(mail: Mail) -> str:
    found = ORDER_NUMBER.search(mail.subject) or ORDER_NUMBER.search(mail.text)
    return found[0] if found else ""


def _total(text: str, currency: str, options: Options) -> Money | None:
    """The order's total; the total of a single shipment is another."""
    found = _TOTAL.search(text)
    return price(found[1], currency, options.currency) if found else None


MAIL = mail_format("amazon_mail", "Amazon mail", _is_from, _draft)
