"""Amazon's own words: sites with their currencies, statuses, carriers with tracking numbers."""

import re

from orders_gui.domain.moments import Moment
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells

AMAZON = "amazon"
ORDER_NUMBER = re.compile(r"\b(?:\d{3}|D\d{2})-\d{7}-\d{7}\b")

# The currency in which each site sells; some exporters strip it from the amounts.
_CURRENCIES = {
    "amazon.com": "USD", "amazon.ca": "CAD", "amazon.com.mx": "MXN", "amazon.com.br": "BRL",
    "amazon.co.uk": "GBP", "amazon.ie": "EUR", "amazon.de": "EUR", "amazon.fr": "EUR",
    "amazon.it": "EUR", "amazon.es": "EUR", "amazon.nl": "EUR", "amazon.com.be": "EUR",
    "amazon.se": "SEK", "amazon.pl": "PLN", "amazon.com.tr": "TRY", "amazon.ae": "AED",
    "amazon.sa": "SAR", "amazon.eg": "EGP", "amazon.in": "INR", "amazon.co.jp": "JPY",
    "amazon.sg": "SGD", "amazon.com.au": "AUD", "amazon.co.za": "ZAR",
}  # fmt: skip
_SITE = re.compile(r"(?:^|[/.@])(amazon\.(?:[a-z]{2,3}\.)?[a-z]{2,3})(?=[/:?>\s]|$)", re.IGNORECASE)
_CARRIER_NUMBER = re.compile(r"([^(),;]*)\(([A-Za-z0-9-]{6,40})\)")

_STATUSES = (
    (OrderStatus.CANCELLED, r"cancel|storniert|annul|cancelad|annullat"),
    (OrderStatus.REFUNDED, r"refunded|erstattet|rembours|reembols|rimborsat"),
    (OrderStatus.DELIVERED, r"delivered|zugestellt|livr|entregad|consegnat|bezorgd|levererad"),
    (OrderStatus.OUT_FOR_DELIVERY, r"out for delivery|in zustellung"),
    (
        OrderStatus.SHIPPED,
        r"(?<!not )(?<!not yet )shipped|dispatched|on the way|versandt|unterwegs",
    ),
    (OrderStatus.AWAITING_SHIPMENT, r"not (?:yet )?shipped|authorized|^new$|preparing|pending"),
)
_PATTERNS = tuple((status, re.compile(pattern, re.IGNORECASE)) for status, pattern in _STATUSES)


def currency_of_site(text: str) -> str:
    """The currency of the Amazon site that a text or an address names; empty when none."""
    site = _SITE.search(text)
    return _CURRENCIES.get(site[1].lower(), "") if site else ""


def status_in(text: str) -> OrderStatus | None:
    """The status that a text of the pages means; None when it says none."""
    for status, pattern in _PATTERNS:
        if pattern.search(text):
            return status
    return None


def parcels_in(value: object, shipped: Moment | None = None) -> tuple[Parcel, ...]:
    """Parcels of a cell such as `AMZN_US(TBA123)`; `shipped` is when they were shipped."""
    found = _CARRIER_NUMBER.findall(cells.stated(value))
    return tuple(
        Parcel((TrackingNumber(number, carrier=_carrier(name)),), shipped_on=shipped)
        for name, number in found
    )


def _carrier(text: str) -> str:
    name = re.sub(r"^(?:and|&)\s+", "", text.strip())
    return AMAZON if name.upper().startswith("AMZN") else name
