"""The sample orders as they stand in `resources/sample/orders.toml`, with today's dates."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from orders_gui.domain.disputes.dispute import (
    AnswerValue,
    DisputeEvent,
    Outcome,
    Request,
    RequestKind,
)
from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.domain.language import LocalText
from orders_gui.domain.moments import Moment, end_of
from orders_gui.domain.money import Money
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.paths import resource
from orders_gui.services.disputes.disputes import Happening
from orders_gui.services.rules.marketplaces import marketplaces

OWN_LANGUAGE = "ru"
"""The language of the sample buyer's own claim texts, whatever the window's language is."""

_Row = Mapping[str, Any]
_DAYS = re.compile(r"([+-]\d+)d( this month)?(?: (\d\d:\d\d))?")


@dataclass(frozen=True, slots=True)
class SamplePhoto:
    """A picture that becomes evidence; `taken` is the camera's clock with its offset."""

    path: Path
    name: str
    kind: EvidenceKind
    caption: str
    taken: datetime | None
    at_sea: bool


@dataclass(frozen=True, slots=True)
class SampleTurn:
    """A step of a dispute and the pictures that came with it."""

    happening: Happening
    photos: tuple[SamplePhoto, ...]


@dataclass(frozen=True, slots=True)
class SampleDispute:
    """A dispute about the items in `lines` (counted from 1; none means all)."""

    lines: tuple[int, ...]
    reason: str
    answers: tuple[tuple[str, AnswerValue], ...]
    claim_en: str
    claim_own: str
    request: Request
    photos: tuple[SamplePhoto, ...]
    turns: tuple[SampleTurn, ...]


@dataclass(frozen=True, slots=True)
class SampleOrder:
    """An order, the picture of each of its items, and its disputes."""

    order: Order
    pictures: tuple[Path, ...]
    disputes: tuple[SampleDispute, ...]


@dataclass(frozen=True, slots=True)
class SampleCalendar:
    """Turns "-2d 14:12" into a moment, counted from `now` (aware) on its own zone's clock."""

    now: datetime

    def moment(self, text: str) -> Moment:
        """A day, or an instant when a time is given; nothing past is later than now."""
        days, month, clock = _parts(text)
        day = self.now.date() + timedelta(days=days)
        if month:
            day = max(day, self.now.date().replace(day=1))
        if not clock:
            return day
        # The zone's own rules are asked again: the offset of now may not be that of the day.
        at = datetime.combine(day, time.fromisoformat(clock)).astimezone()
        return min(at, self.now) if days <= 0 else at

    def day(self, text: str, zone: str) -> date:
        """A day counted from today in the IANA zone `zone`."""
        days, _, _ = _parts(text)
        return self.now.astimezone(ZoneInfo(zone)).date() + timedelta(days=days)

    def instant(self, text: str) -> datetime:
        """An instant; raises `ValueError` when `text` has no time."""
        at = self.moment(text)
        if not isinstance(at, datetime):
            raise ValueError(f"{text} has no time")
        return at


def sample_orders(language: str, now: datetime) -> tuple[SampleOrder, ...]:
    """Every sample order in `language` (`en` or `ru`), the oldest first; `now` is aware."""
    folder = resource("sample")
    book = tomllib.loads((folder / "orders.toml").read_text(encoding="utf-8"))
    reader = _Reader(book, folder / "pictures", language, SampleCalendar(now.astimezone()))
    return tuple(reader.order(row) for row in book["order"])


class _Reader:
    """Reads the rows of the book in one language."""

    def __init__(self, book: _Row, pictures: Path, language: str, calendar: SampleCalendar) -> None:
        self._scans: _Row = book["scans"]
        self._places: _Row = book["places"]
        self._pages: _Row = book["pages"]
        self._pictures = pictures
        self._language = language
        self._calendar = calendar
        self._zones = {shop.id: shop.zone for shop in marketplaces()}

    def order(self, row: _Row) -> SampleOrder:
        zone = self._zones[row["marketplace"]]
        order = Order(
            marketplace=row["marketplace"],
            number=row["number"],
            seller=row["seller"],
            seller_country=row["seller_country"],
            status=OrderStatus(row["status"]),
            ordered=self._calendar.moment(row["ordered"]),
            total=_money(row["total"]),
            shipping=_money(row.get("shipping")),
            items=tuple(self._item(line, part) for line, part in enumerate(row["item"], start=1)),
            payments=tuple(self._payment(part) for part in row.get("payment", ())),
            delivery=self._delivery(row.get("delivery"), zone),
            parcels=tuple(self._parcel(part) for part in row.get("parcel", ())),
            stated_dates=tuple(self._stated(part, zone) for part in row.get("stated", ())),
            confirmed=self._moment(row.get("confirmed")),
            finished=self._moment(row.get("finished")),
            note=self._text(row.get("note", "")),
            tags=tuple(self._text(tag) for tag in row.get("tags", ())),
            archived_at=self._calendar.now if row.get("archived") else None,
            binned_at=self._calendar.now if row.get("binned") else None,
            sample=True,
        )
        return SampleOrder(
            order=order,
            pictures=tuple(self._pictures / part["picture"] for part in row["item"]),
            disputes=tuple(self._dispute(part, zone) for part in row.get("dispute", ())),
        )

    def _item(self, line: int, row: _Row) -> Item:
        return Item(
            title=self._text(row["title"]),
            variant=self._text(row.get("variant", "")),
            unit_price=_money(row["price"]),
            line=line,
        )

    def _payment(self, row: _Row) -> Payment:
        on = self._calendar.moment(row["on"])
        return Payment(_needed_money(row["amount"]), self._text(row["method"]), on)

    def _delivery(self, row: _Row | None, zone: str) -> DeliveryService | None:
        if row is None:
            return None
        return DeliveryService(row["name"], self._calendar.day(row["promised"], zone))

    def _parcel(self, row: _Row) -> Parcel:
        return Parcel(
            numbers=tuple(
                TrackingNumber(
                    part["number"],
                    NumberRole(part.get("role", NumberRole.INTERNATIONAL)),
                    part["carrier"],
                )
                for part in row.get("numbers", ())
            ),
            events=tuple(self._scan(text) for text in row["scans"]),
            shipped_on=self._moment(row["shipped"]),
            delivered_on=self._moment(row.get("delivered")),
        )

    def _scan(self, text: str) -> TrackingEvent:
        when, what, where = (part.strip() for part in text.split("|"))
        scan: _Row = self._scans[what]
        return TrackingEvent(
            at=self._calendar.moment(when),
            text=scan[self._language],
            stage=Stage(scan["stage"]),
            place=self._text(self._places[where]),
        )

    def _stated(self, row: _Row, zone: str) -> StatedDate:
        return StatedDate(
            kind=row["kind"],
            value=self._calendar.day(row["on"], zone),
            zone=zone,
            page=self._text(self._pages[row["page"]]),
            read_at=self._calendar.instant(row["read"]),
        )

    def _dispute(self, row: _Row, zone: str) -> SampleDispute:
        kind, asked = row["request"].split(" ", 1)
        outcome = Outcome(row["outcome"]) if "outcome" in row else None
        return SampleDispute(
            lines=tuple(row.get("items", ())),
            reason=row["reason"],
            answers=tuple(
                (key, self._answer(value)) for key, value in row.get("answers", {}).items()
            ),
            claim_en=row.get("claim_en", ""),
            claim_own=row.get("claim_ru", ""),
            request=Request(RequestKind(kind), _money(asked)),
            photos=self._photos(row),
            turns=tuple(self._turn(part, zone, outcome) for part in row.get("rounds", ())),
        )

    def _turn(self, row: _Row, zone: str, outcome: Outcome | None) -> SampleTurn:
        event = DisputeEvent(row["event"])
        answer_by = row.get("answer_by")
        happening = Happening(
            event=event,
            at=self._calendar.instant(row["at"]),
            text=self._text(row.get("text", "")),
            translation=self._text(row.get("translation", "")),
            amount=_money(row.get("amount")),
            answer_by=end_of(self._calendar.day(answer_by, zone), zone) if answer_by else None,
            outcome=outcome if event is DisputeEvent.CLOSE else None,
        )
        return SampleTurn(happening, self._photos(row))

    def _photos(self, row: _Row) -> tuple[SamplePhoto, ...]:
        return tuple(
            SamplePhoto(
                path=self._pictures / part["file"],
                name=part["name"],
                kind=EvidenceKind(part["kind"]),
                caption=self._text(part["caption"]),
                taken=self._calendar.instant(part["taken"]) if "taken" in part else None,
                at_sea=part.get("at_sea", False),
            )
            for part in row.get("photos", ())
        )

    def _answer(self, value: str | bool | int | Sequence[str] | _Row) -> AnswerValue:
        """An answer as the questionnaire keeps it; days counted from today become ISO text."""
        if isinstance(value, Mapping):
            return self._text(value)
        if isinstance(value, str):
            return str(self._calendar.moment(value)) if _DAYS.fullmatch(value) else value
        return tuple(value) if isinstance(value, Sequence) else value

    def _moment(self, text: str | None) -> Moment | None:
        return None if text is None else self._calendar.moment(text)

    def _text(self, value: str | _Row) -> str:
        """A text that is the same in every language, or the one of this language."""
        return value if isinstance(value, str) else LocalText.read(value).text(self._language)


def _parts(text: str) -> tuple[int, str | None, str | None]:
    match = _DAYS.fullmatch(text)
    if match is None:
        raise ValueError(f"{text} is not counted from today")
    days, month, clock = match.groups()
    return int(days), month, clock


def _needed_money(text: str) -> Money:
    amount, currency = text.split()
    return Money.of(amount, currency)


def _money(text: str | None) -> Money | None:
    return None if text is None else _needed_money(text)
