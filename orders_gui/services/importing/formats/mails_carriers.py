"""Carriers' mails: an event of a parcel, matched to its order by the tracking number."""

import re

from orders_gui.domain.importing.draft import OTHER, Draft
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber, normalised
from orders_gui.domain.states import Stage
from orders_gui.services.importing.content import Mail, Options, mail_format
from orders_gui.services.importing.formats.tracking_words import stage_in, status_at

# The carrier's id in our table of carriers, and what its senders' addresses hold.
_CARRIERS = {
    "dhl": ("dhl.", "dhl-"),
    "ups": ("@ups.com", ".ups.com"),
    "fedex": ("fedex.com",),
    "usps": ("usps.com", "usps.gov"),
    "dpd": ("dpd.", "dpdgroup.", "powiadomienia@allegromail.pl"),
    "royal_mail": ("royalmail.com",),
    "evri": ("evri.com", "myhermes."),
    "gls": ("gls-", "gls."),
    "canada_post": ("canadapost",),
    "australia_post": ("auspost.com.au",),
    "deutsche_post": ("deutschepost.de",),
    "postnl": ("postnl.nl",),
    "inpost": ("inpost.pl",),
    "poczta_polska": ("poczta-polska.pl",),
    "yodel": ("yodel.co.uk",),
    "cainiao": ("cainiao.com",),
}
_NUMBER = re.compile(
    r"(?:tracking|waybill|shipment|parcel|package|item|paczk[aęi]|sendungsnummer|sendung|colis|"
    r"zending|envío)(?:\s+(?:number|no\.?|id|code|nummer|numer))?[\s:#]{1,3}"
    r"(?:is\s+)?((?=[A-Z0-9 ]*\d{4})[A-Z0-9]{8,34})\b",
    re.IGNORECASE,
)


def _carrier(mail: Mail) -> str:
    address = mail.sender
    return next(
        (carrier for carrier, parts in _CARRIERS.items() if any(part in address for part in parts)),
        "",
    )


def _number(mail: Mail) -> str:
    for text in (mail.subject, mail.text[:20_000]):
        found = _NUMBER.search(text)
        if found is not None:
            return normalised(found[1])
    return ""


def _is_from(mail: Mail) -> bool:
    return _carrier(mail) != "" and _number(mail) != ""


def _draft(mail: Mail, _options: Options) -> Draft:
    """The subject tells the stage; where it does not, the first lines of the text do."""
    stage = stage_in(mail.subject) or stage_in(mail.text[:1500])
    events = (TrackingEvent(mail.date, mail.subject, stage),) if mail.date else ()
    delivered = mail.date.date() if mail.date and stage is Stage.DELIVERED else None
    number = TrackingNumber(_number(mail), carrier=_carrier(mail))
    parcel = Parcel((number,), events, delivered_on=delivered)
    return Draft(Order(OTHER, "", status=status_at(stage), parcels=(parcel,)), mail.number)


MAIL = mail_format("carrier_mail", "Mail of a carrier", _is_from, _draft)
