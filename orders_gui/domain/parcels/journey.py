"""A parcel's journey: how long it takes and whether that is too early, usual, late or lost."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.language import LocalText
from orders_gui.domain.moments import day_of
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.rules.rulebook import Confidence
from orders_gui.domain.states import Stage

_HERE = "UTC"
"""Scans and shipping days are compared by their UTC day: a day more or less changes nothing."""


class Pace(StrEnum):
    """Where a delivery stands against the usual time."""

    TOO_EARLY = "too_early"
    USUAL = "usual"
    LATE = "late"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Line:
    """A delivery line's time in calendar days after shipping; `words` are found in its name."""

    id: str
    words: tuple[str, ...]
    earliest: int
    latest: int
    typical: int | None
    source: str
    confidence: Confidence
    name: LocalText


@dataclass(frozen=True, slots=True)
class DeliveryTimes:
    """All lines, the last one for every other; after `lost_after` days a parcel is lost."""

    lines: tuple[Line, ...]
    lost_after: int
    lost_source: str
    lost_confidence: Confidence
    lost_note: LocalText

    def line_for(self, name: str) -> Line:
        """The line whose words are in the delivery service's name."""
        written = " ".join(name.casefold().split())
        for line in self.lines[:-1]:
            if any(word in written for word in line.words):
                return line
        return self.lines[-1]


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a delivery stands: `days` after shipping, when `line` takes `earliest` to `latest`.

    `latest` is the promised day's distance when the shop promised one (`promised`).
    """

    pace: Pace
    days: int
    earliest: int
    latest: int
    typical: int | None
    line: Line
    promised: date | None


def days_in_transit(parcel: Parcel, today: date) -> int | None:
    """Days since the parcel was shipped, or until it was delivered; None before that."""
    shipped = shipped_day(parcel)
    if shipped is None:
        return None
    return ((delivered_day(parcel) or today) - shipped).days


def days_since_scan(parcel: Parcel, today: date) -> int | None:
    """Days without a scan since the newest one; None without scans or when delivered."""
    last = parcel.last_event
    if last is None or delivered_day(parcel) is not None:
        return None
    return (today - day_of(last.at, _HERE)).days


def judge(order: Order, times: DeliveryTimes, today: date) -> Judgement | None:
    """Whether it is too early, usual, late or lost; None when not shipped or delivered.

    The shop's own promise beats the line's usual time.
    """
    shipped, delivery = order.shipped, order.delivery
    if shipped is None or order.delivered is not None or order.seen_delivered:
        return None
    start = day_of(shipped, _HERE)
    line = times.line_for(delivery.name if delivery else "")
    promised: date | None = None
    if delivery is not None and delivery.promised_by is not None:
        promised = day_of(delivery.promised_by, _HERE)
    elif delivery is not None and delivery.promised_days is not None:
        promised = start + timedelta(days=delivery.promised_days)
    days = (today - start).days
    latest = (promised - start).days if promised else line.latest
    earliest = min(line.earliest, latest)
    return Judgement(
        pace=_pace(days, earliest, latest, times.lost_after),
        days=days,
        earliest=earliest,
        latest=latest,
        typical=None if promised else line.typical,
        line=line,
        promised=promised,
    )


def shipped_day(parcel: Parcel) -> date | None:
    """When the parcel was shipped; its first scan when nothing else is known."""
    if parcel.shipped_on is not None:
        return day_of(parcel.shipped_on, _HERE)
    return day_of(parcel.events[0].at, _HERE) if parcel.events else None


def delivered_day(parcel: Parcel) -> date | None:
    """When the parcel was delivered, as recorded or by its newest scan."""
    if parcel.delivered_on is not None:
        return day_of(parcel.delivered_on, _HERE)
    last = parcel.last_event
    return day_of(last.at, _HERE) if last and last.stage is Stage.DELIVERED else None


def parse_delivery_times(text: str, name: str) -> DeliveryTimes:
    """Read the table of delivery times; raises `UserError` naming the file and what is wrong."""
    try:
        data = tomllib.loads(text)
        lost = data["lost"]
        lines = tuple(_line(row) for row in data["line"])
        if not lines or lines[-1].words:
            raise ValueError("the last line has to be the one for every other")
        return DeliveryTimes(
            lines=lines,
            lost_after=_days(lost["after"]),
            lost_source=str(lost["source"]),
            lost_confidence=Confidence(lost["confidence"]),
            lost_note=LocalText.read(lost["note"]),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "The delivery times in {file} cannot be used: {detail}."),
            file=name,
            detail=str(error),
        ) from error


def _line(row: Mapping[str, object]) -> Line:
    words = row["words"]
    if not isinstance(words, list):
        raise TypeError("words need a list")
    line = Line(
        id=str(row["id"]),
        words=tuple(str(word).casefold() for word in words),
        earliest=_days(row["earliest"]),
        latest=_days(row["latest"]),
        typical=_days(row["typical"]) if "typical" in row else None,
        source=str(row["source"]),
        confidence=Confidence(str(row["confidence"])),
        name=LocalText.read(row["name"]),
    )
    if line.earliest > line.latest:
        raise ValueError(f"{line.id}: earliest comes after latest")
    return line


def _days(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 1000:
        raise ValueError(f"{value} is not a number of days from 1 to 999")
    return value


def _pace(days: int, earliest: int, latest: int, lost_after: int) -> Pace:
    if days >= lost_after:
        return Pace.LOST
    if days > latest:
        return Pace.LATE
    return Pace.TOO_EARLY if days < earliest else Pace.USUAL
