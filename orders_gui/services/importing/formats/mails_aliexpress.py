"""AliExpress' mails: order mails name the order, parcel mails only the parcel."""

import re

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.importing.content import Mail, Options, mail_format
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS
from orders_gui.services.importing.formats.tracking_words import stage_in, status_at

_ORDER = re.compile(r"\border\s+(?:no\.?\s*)?#?(\d{16})\b[:\s]*(.{0,80})", re.IGNORECASE)
_PACKAGE = re.compile(r"\bpackage\s+([A-Z0-9]{12,30})\b[:\s]*(.{0,80})", re.IGNORECASE)
_SENDERS = ("aliexpress.com", "aliexpress.us", "aliexpress.ru")

_STATUSES = (
    ("order confirmed", OrderStatus.AWAITING_SHIPMENT),
    ("ready to ship", OrderStatus.AWAITING_SHIPMENT),
    ("shipped", OrderStatus.SHIPPED),
    ("collected by the carrier", OrderStatus.SHIPPED),
    ("awaiting confirmation", OrderStatus.SHIPPED),
)


def _is_from(mail: Mail) -> bool:
    host = mail.sender.rpartition("@")[2]
    is_direct = any(host == site or host.endswith(f".{site}") for site in _SENDERS)
    is_forwarded = "notice.aliexpress.com" in mail.text
    return (is_direct or is_forwarded) and bool(
        _ORDER.search(mail.subject) or _PACKAGE.search(mail.subject)
    )


def _draft(mail: Mail, _options: Options) -> Draft | None:
    order = _ORDER.search(mail.subject)
    if order is not None:
        return _order_mail(mail, order[1], order[2].strip().lower())
    package = _PACKAGE.search(mail.subject)
    return _package_mail(mail, package[1], package[2].strip()) if package else None


def _order_mail(mail: Mail, number: str, words: str) -> Draft:
    """The mail has neither items nor prices; its date is that of the event."""
    status = next((found for start, found in _STATUSES if start in words), None)
    day = mail.date.date() if mail.date else None
    order = Order(
        marketplace=ALIEXPRESS,
        number=number,
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=day if words.startswith("order confirmed") else None,
        parcels=(Parcel(shipped_on=day),) if day and "shipped" in words else (),
    )
    notes = (Message(_CLOSED),) if "closed" in words else ()
    return Draft(order, mail.number, states_status=status is not None, notes=notes)


def _package_mail(mail: Mail, number: str, words: str) -> Draft:
    stage = stage_in(words)
    events = (TrackingEvent(mail.date, words, stage),) if mail.date else ()
    delivered = mail.date.date() if mail.date and stage is Stage.DELIVERED else None
    parcel = Parcel((TrackingNumber(number.upper()),), events, delivered_on=delivered)
    order = Order(ALIEXPRESS, "", status=status_at(stage), parcels=(parcel,))
    return Draft(order, mail.number)


_CLOSED = QT_TRANSLATE_NOOP(
    "Errors", "The mail says that the order is closed. Look up how it was closed."
)

MAIL = mail_format("aliexpress_mail", "AliExpress mail", _is_from, _draft)
