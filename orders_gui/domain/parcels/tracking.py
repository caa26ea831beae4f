"""Tracking: parcels, their numbers with roles, the S10 check digit, and the stages of a journey."""

import re
from dataclasses import dataclass
from enum import StrEnum

from orders_gui.domain.ids import ParcelId, TrackingNumberId
from orders_gui.domain.moments import Moment
from orders_gui.domain.states import Stage


class NumberRole(StrEnum):
    """Which leg of the journey a tracking number belongs to."""

    ORIGIN = "origin"
    INTERNATIONAL = "international"
    LOCAL = "local"
    RETURN = "return"


class NumberCheck(StrEnum):
    """What the number's own check digit says."""

    VALID = "valid"
    WRONG = "wrong"
    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TrackingEvent:
    """One scan: when and where it happened, the carrier's own words, our stage."""

    at: Moment
    text: str
    stage: Stage | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class TrackingNumber:
    """A number under which a carrier knows the parcel; `carrier` is empty when not known."""

    number: str
    role: NumberRole = NumberRole.INTERNATIONAL
    carrier: str = ""
    id: TrackingNumberId | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """A physical shipment of an order; `events` are in order of time, the oldest first."""

    numbers: tuple[TrackingNumber, ...] = ()
    events: tuple[TrackingEvent, ...] = ()
    shipped_on: Moment | None = None
    delivered_on: Moment | None = None
    id: ParcelId | None = None

    @property
    def last_event(self) -> TrackingEvent | None:
        """The newest scan, if there is one."""
        return self.events[-1] if self.events else None


@dataclass(frozen=True, slots=True)
class CheckedNumber:
    """A tracking number without spaces and what its check digit says.

    `country` is the issuing post's ISO 3166 code for S10 numbers, which need not be where
    the parcel is. `corrected` is the number with the right check digit when it is wrong.
    """

    number: str
    check: NumberCheck
    country: str | None = None
    corrected: str | None = None


_S10 = re.compile(r"([A-Z]{2})(\d{8})(\d)([A-Z]{2})")
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def normalised(number: str) -> str:
    """The number in capitals without spaces, dots and hyphens."""
    return re.sub(r"[\s.\-\u2010-\u2015\u200b-\u200f\u2060]", "", number).upper()


def s10_check_digit(serial: str) -> int:
    """The check digit of an eight-digit S10 serial number.

    UPU standard S10: weights 8 6 4 2 3 5 9 7, sum modulo 11, digit = 11 - remainder;
    remainder 0 gives 5 and remainder 1 gives 0.
    """
    total = sum(int(digit) * weight for digit, weight in zip(serial, _S10_WEIGHTS, strict=True))
    digit = 11 - total % 11
    return {10: 0, 11: 5}.get(digit, digit)


def check_number(text: str) -> CheckedNumber:
    """Check the shape of a typed tracking number; an unknown shape is not an error."""
    number = normalised(text)
    match = _S10.fullmatch(number)
    if match is None:
        return CheckedNumber(number, NumberCheck.UNKNOWN)
    service, serial, digit, country = match.groups()
    right = s10_check_digit(serial)
    if int(digit) == right:
        return CheckedNumber(number, NumberCheck.VALID, country)
    return CheckedNumber(number, NumberCheck.WRONG, country, f"{service}{serial}{right}{country}")
