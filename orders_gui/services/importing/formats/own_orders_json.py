"""Reading the JSON that `orders_json` writes, whoever has changed it since."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.importing.draft import Draft, Parsed, RowTrouble
from orders_gui.domain.moments import Moment, from_text, instant_from_text
from orders_gui.domain.money import Money
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.exporting.orders_json import FORMAT, VERSION
from orders_gui.services.importing.content import (
    Content,
    Document,
    Format,
    Options,
    harvested,
    numbered,
)

_LARGEST_QUANTITY = 1_000_000
_MOST_DAYS = 999

_NEWER = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} was written by a newer version of Orders & Disputes. Nothing was imported.",
)
_WRONG = QT_TRANSLATE_NOOP("Errors", "The entry has a wrong “{field}”.")

Part = Mapping[str, object]
Choice = TypeVar("Choice", bound=StrEnum)


class WrongFieldError(ValueError):
    """A field that does not hold what it should; the message is its name."""


def is_ours(content: Content) -> bool:
    """Whether a file holds a list of orders that this program wrote."""
    if not isinstance(content, Document) or not isinstance(content.root, dict):
        return False
    return content.root.get("format") == FORMAT and isinstance(content.root.get("orders"), list)


def _parse(content: Content, _options: Options) -> Parsed:
    """All orders; raises `UserError` for a list of a newer version."""
    whole = content.root if isinstance(content, Document) else {}
    version = whole.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise UserError(_NEWER, file=content.name)
    return harvested(numbered(whole["orders"]), _draft, lines=False)


def _draft(number: int, entry: object) -> Draft:
    try:
        return Draft(_order(_part(entry, "orders")), number)
    except WrongFieldError as error:
        raise RowTrouble(_WRONG, field=str(error)) from error


def _order(part: Part) -> Order:
    marketplace = _text(part, "marketplace")
    if not marketplace:
        raise WrongFieldError("marketplace")
    return Order(
        marketplace=marketplace,
        number=_text(part, "number"),
        account=_text(part, "account"),
        seller=_text(part, "seller"),
        seller_country=_text(part, "seller_country"),
        seller_url=_text(part, "seller_url"),
        url=_text(part, "url"),
        note=_text(part, "note"),
        status=_choice(OrderStatus, part, "status") or OrderStatus.AWAITING_SHIPMENT,
        free_return=part.get("free_return") is True,
        ordered=_moment(part, "ordered"),
        confirmed=_moment(part, "confirmed"),
        finished=_moment(part, "finished"),
        archived_at=_instant(part, "archived_at"),
        created_at=_instant(part, "created_at"),
        delivery=_delivery(part),
        total=_money(part, "total"),
        shipping=_money(part, "shipping"),
        items=tuple(_item(entry, line) for line, entry in enumerate(_parts(part, "items"), 1)),
        payments=tuple(_payment(entry) for entry in _parts(part, "payments")),
        parcels=tuple(_parcel(entry) for entry in _parts(part, "parcels")),
        stated_dates=tuple(_stated(entry) for entry in _parts(part, "stated_dates")),
        tags=_tags(part),
    )


def _delivery(part: Part) -> DeliveryService | None:
    name, by = _text(part, "delivery_name"), _moment(part, "promised_by")
    days = part.get("promised_days")
    known = None if days is None else _whole(days, "promised_days", most=_MOST_DAYS)
    if not name and by is None and known is None:
        return None
    return DeliveryService(name, by, known)


def _item(part: Part, line: int) -> Item:
    return Item(
        title=_text(part, "title"),
        variant=_text(part, "variant"),
        quantity=_whole(part.get("quantity", 1), "quantity", least=1, most=_LARGEST_QUANTITY),
        unit_price=_money(part, "unit_price"),
        line=line,
        product_id=_text(part, "product_id"),
        sku_id=_text(part, "sku_id"),
        line_id=_text(part, "line_id"),
        url=_text(part, "url"),
        picture_url=_text(part, "picture_url"),
    )


def _payment(part: Part) -> Payment:
    amount = _money(part, "amount")
    if amount is None:
        raise WrongFieldError("amount")
    return Payment(amount, _text(part, "method"), _moment(part, "paid_on"))


def _parcel(part: Part) -> Parcel:
    return Parcel(
        numbers=tuple(_number(entry) for entry in _parts(part, "numbers")),
        events=tuple(_event(entry) for entry in _parts(part, "events")),
        shipped_on=_moment(part, "shipped_on"),
        delivered_on=_moment(part, "delivered_on"),
    )


def _number(part: Part) -> TrackingNumber:
    number = _text(part, "number")
    if not number:
        raise WrongFieldError("number")
    role = _choice(NumberRole, part, "role") or NumberRole.INTERNATIONAL
    return TrackingNumber(number, role, _text(part, "carrier"))


def _event(part: Part) -> TrackingEvent:
    return TrackingEvent(
        _needed(_moment(part, "at"), "at"),
        _text(part, "text"),
        _choice(Stage, part, "stage"),
        _text(part, "place"),
    )


def _stated(part: Part) -> StatedDate:
    kind, zone = _text(part, "kind"), _text(part, "zone")
    if not kind or not zone:
        raise WrongFieldError("stated_dates")
    return StatedDate(
        kind=kind,
        value=_needed(_moment(part, "value"), "value"),
        zone=zone,
        page=_text(part, "page"),
        read_at=_needed(_instant(part, "read_at"), "read_at"),
        superseded_at=_instant(part, "superseded_at"),
    )


def _tags(part: Part) -> tuple[str, ...]:
    tags = part.get("tags", [])
    if not isinstance(tags, list):
        raise WrongFieldError("tags")
    return tuple(name for tag in tags if (name := _text({"tags": tag}, "tags")))


def _text(part: Part, field: str) -> str:
    value = part.get(field, "")
    # Half of a surrogate pair can stand in JSON, but in no file and no database.
    if not isinstance(value, str) or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise WrongFieldError(field)
    return value


def _money(part: Part, field: str) -> Money | None:
    value = part.get(field)
    if value is None:
        return None
    amount = _part(value, field)
    try:
        return Money.of(_text(amount, "amount"), _text(amount, "currency"))
    except UserError as error:
        raise WrongFieldError(field) from error


def _moment(part: Part, field: str) -> Moment | None:
    text = part.get(field)
    if text is None:
        return None
    try:
        return from_text(_text(part, field))
    except ValueError as error:
        raise WrongFieldError(field) from error


def _instant(part: Part, field: str) -> datetime | None:
    if part.get(field) is None:
        return None
    try:
        return instant_from_text(_text(part, field))
    except ValueError as error:
        raise WrongFieldError(field) from error


def _choice(kind: type[Choice], part: Part, field: str) -> Choice | None:
    value = part.get(field)
    if value is None:
        return None
    try:
        return kind(_text(part, field))
    except ValueError as error:
        raise WrongFieldError(field) from error


def _whole(value: object, field: str, *, least: int = 0, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise WrongFieldError(field)
    return value


_Known = TypeVar("_Known")


def _needed(value: _Known | None, field: str) -> _Known:
    if value is None:
        raise WrongFieldError(field)
    return value


def _parts(part: Part, field: str) -> list[Part]:
    value = part.get(field, [])
    if not isinstance(value, list):
        raise WrongFieldError(field)
    return [_part(entry, field) for entry in value]


def _part(value: object, field: str) -> Part:
    if not isinstance(value, dict):
        raise WrongFieldError(field)
    return value


JSON = Format("orders_gui_json", "Orders & Disputes", is_ours, _parse)
