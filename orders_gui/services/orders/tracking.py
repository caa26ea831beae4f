"""Tracking numbers and deliveries with the tables that come with the program."""

from functools import cache

from orders_gui.domain.parcels import carriers
from orders_gui.domain.parcels.carriers import Carrier, CarrierBook, Recognised
from orders_gui.domain.parcels.journey import DeliveryTimes, parse_delivery_times
from orders_gui.domain.parcels.tracking import NumberCheck, TrackingNumber
from orders_gui.domain.parcels.vocabularies import Vocabulary, parse_vocabularies
from orders_gui.domain.states import Stage
from orders_gui.paths import resource


@cache
def carrier_book() -> CarrierBook:
    """All carriers, their pages and the shapes of their numbers."""
    path = resource("carriers.toml")
    return carriers.parse_carriers(path.read_text(encoding="utf-8"), path.name)


@cache
def delivery_times() -> DeliveryTimes:
    """How long deliveries take, by line."""
    path = resource("tracking", "delivery.toml")
    return parse_delivery_times(path.read_text(encoding="utf-8"), path.name)


@cache
def vocabularies() -> tuple[Vocabulary, ...]:
    """The words of trackers."""
    path = resource("tracking", "vocabularies.toml")
    return parse_vocabularies(path.read_text(encoding="utf-8"), path.name)


def recognise(number: str) -> Recognised:
    """Find out to whom a typed tracking number can belong."""
    return carriers.recognise(number, carrier_book())


def recognise_all(text: str) -> tuple[Recognised, ...]:
    """The tracking numbers of a pasted text, each once."""
    return carriers.recognise_all(text, carrier_book())


def no_parcels_in(text: str) -> tuple[Recognised, ...]:
    """The numbers of orders and products in a pasted text, which are not taken for parcels."""
    return carriers.no_parcels_in(text, carrier_book())


def carrier_of(number: TrackingNumber) -> Carrier | None:
    """The carrier of a kept number: the one that was named beats every shape."""
    named = carrier_book().named(number.carrier) if number.carrier else None
    return named or recognise(number.number).carrier


def has_wrong_digit(number: TrackingNumber) -> bool:
    """Whether a kept number has a slip; the carrier that was named may use no check digit."""
    found = recognise(number.number)
    if found.check is not NumberCheck.WRONG:
        return False
    named = carrier_book().named(number.carrier) if number.carrier else None
    return named not in found.undigited


def carrier_page(number: TrackingNumber) -> str:
    """The https address on which the carrier shows the parcel.

    Raises `UserError` when the text is no tracking number.
    """
    return carriers.page_for(number.number, carrier_of(number), carrier_book())


def carrier_host(number: TrackingNumber) -> str:
    """The host that `carrier_page` leads to, to be named before it is opened."""
    return carriers.page_host(carrier_of(number), carrier_book())


def stage_of(word: str) -> Stage | None:
    """The stage of a tracker's own word, in whichever vocabulary knows it."""
    for vocabulary in vocabularies():
        if vocabulary.knows(word):
            return vocabulary.stage(word)
    return None
