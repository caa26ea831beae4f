"""AliExpress Parcel Intelligence, JSON: orders with protection dates, parcels and scans."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.importing.draft import Draft, MoneyBack, Parsed, RowTrouble
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber, normalised
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Document,
    Format,
    Options,
    harvested,
    numbered,
)
from orders_gui.services.importing.formats.aliexpress_words import ALIEXPRESS, status_of
from orders_gui.services.importing.prices import price
from orders_gui.services.rules.marketplaces import marketplaces

NAME = "AliExpress Parcel Intelligence"
_Entry = Mapping[str, Any]

_STAGES = {
    "SELLER_SHIPPED": Stage.SELLER_SHIPPED,
    "ORIGIN_ACCEPTED": Stage.ACCEPTED,
    "ORIGIN_DEPARTED": Stage.LEFT_ORIGIN,
    "EXPORT_CUSTOMS": Stage.EXPORT_CUSTOMS,
    "DEPARTED_ORIGIN_COUNTRY": Stage.DEPARTED,
    "ARRIVED_DEST_COUNTRY": Stage.ARRIVED,
    "IMPORT_CUSTOMS": Stage.IMPORT_CUSTOMS,
    "HANDED_TO_LOCAL_CARRIER": Stage.LOCAL_CARRIER,
    "IN_TRANSIT_LOCAL": Stage.LOCAL_TRANSIT,
    "OUT_FOR_DELIVERY": Stage.OUT_FOR_DELIVERY,
    "DELIVERED": Stage.DELIVERED,
    "EXCEPTION": Stage.EXCEPTION,
    "RETURNED": Stage.RETURNED,
}


@dataclass(frozen=True, slots=True)
class _Tables:
    """The other lists of the document, by the order or parcel that they belong to."""

    items: Mapping[str, list[_Entry]]
    parcels: Mapping[str, list[_Entry]]
    events: Mapping[str, list[_Entry]]
    exported_at: datetime


def _recognises(content: Content) -> bool:
    root = cells.mapping(content.root) if isinstance(content, Document) else {}
    lists = all(isinstance(root.get(name), list) for name in ("orders", "parcels", "events"))
    return lists and "exportedAt" in root


def _parse(content: Content, options: Options) -> Parsed:
    root = cells.mapping(content.root) if isinstance(content, Document) else {}
    tables = _tables(root, options)

    def read(number: int, entry: Any) -> Draft:  # noqa: ANN401 - any JSON
        row = cells.mapping(entry)
        if not row:
            raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "The entry is not an order."))
        return _draft(number, row, tables, options)

    return harvested(numbered(cells.sequence(root.get("orders"))), read, lines=False)


def _tables(root: _Entry, options: Options) -> _Tables:
    by_order: defaultdict[str, list[_Entry]] = defaultdict(list)
    for entry in map(cells.mapping, cells.sequence(root.get("parcels"))):
        for number in cells.sequence(entry.get("orderIds")):
            by_order[str(number)].append(entry)
    return _Tables(
        items=_grouped(root, "items", "orderId"),
        parcels=by_order,
        events=_grouped(root, "events", "parcelId"),
        exported_at=_written_at(root.get("exportedAt")) or options.now,
    )


def _written_at(value: object) -> datetime | None:
    """When the file was written, as text or in milliseconds; a file is never refused for it."""
    try:
        found = cells.instant(value) if isinstance(value, int) else dates.moment(value)
    except RowTrouble:
        return None
    return found if isinstance(found, datetime) else None


def _grouped(root: _Entry, name: str, key: str) -> Mapping[str, list[_Entry]]:
    grouped: defaultdict[str, list[_Entry]] = defaultdict(list)
    for entry in map(cells.mapping, cells.sequence(root.get(name))):
        grouped[str(entry.get(key, ""))].append(entry)
    return grouped


def _draft(row: int, entry: _Entry, tables: _Tables, options: Options) -> Draft:
    number = cells.order_number(entry.get("orderId"))
    currency = entry.get("currency")
    status, notes = _status(entry)
    marketplace = _marketplace(entry)
    total = price(entry.get("orderTotal"), currency, options.currency)
    method = cells.text(entry.get("paymentMethod"))
    order = Order(
        marketplace=marketplace,
        number=number,
        seller=cells.text(entry.get("sellerName")),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=cells.instant(entry.get("placedAt")),
        total=total,
        shipping=price(entry.get("shippingCost"), currency, options.currency),
        items=tuple(_item(item, currency, options) for item in tables.items.get(number, ())),
        payments=(Payment(total, method),) if total and method else (),
        delivery=_delivery(entry, tables.parcels.get(number, ())),
        parcels=_parcels(number, entry, tables),
        stated_dates=_protection(entry, marketplace, tables),
        url=cells.web_address(entry.get("sourceUrl")),
    )
    return Draft(
        order,
        row,
        states_status=status is not None,
        refunds=_refunds(entry, options),
        notes=notes,
    )


def _status(entry: _Entry) -> tuple[OrderStatus | None, tuple[Message, ...]]:
    word = cells.stated(entry.get("status"))
    return status_of("" if word == "UNKNOWN" else word)


def _marketplace(entry: _Entry) -> str:
    named = cells.stated(entry.get("platform")).lower() or ALIEXPRESS
    known = {shop.id for shop in marketplaces()}
    return named if named in known else "other"


def _item(entry: _Entry, currency: object, options: Options) -> Item:
    return Item(
        title=cells.text(entry.get("title")),
        quantity=cells.count(entry.get("qty")),
        unit_price=price(
            entry.get("unitPrice"), entry.get("currency") or currency, options.currency
        ),
        variant=cells.stated(entry.get("sku")),
        product_id=cells.stated(entry.get("productId")),
        picture_url=cells.web_address(entry.get("imageUrl")),
    )


def _delivery(entry: _Entry, parcels: "list[_Entry] | tuple[()]") -> DeliveryService | None:
    promised = cells.instant(entry.get("promisedDeliveryAt"))
    name = next((cells.stated(parcel.get("logisticsService")) for parcel in parcels), "")
    return DeliveryService(name, promised) if promised or name else None


def _protection(entry: _Entry, marketplace: str, tables: _Tables) -> tuple[StatedDate, ...]:
    """The end of protection as AliExpress' page stated it when the extension read it."""
    ends = cells.instant(entry.get("protectionEndsAt"))
    if ends is None:
        return ()
    read_at = cells.instant(entry.get("updatedAt")) or tables.exported_at
    zone = next(shop.zone for shop in marketplaces() if shop.id == marketplace)
    return (StatedDate("protection_ends", ends, zone, NAME, read_at),)


def _parcels(number: str, entry: _Entry, tables: _Tables) -> tuple[Parcel, ...]:
    """The parcels of the order, and a parcel for every other number that it names."""
    found = [_parcel(parcel, tables) for parcel in tables.parcels.get(number, ())]
    named = {normalised(one.number) for parcel in found for one in parcel.numbers}
    texts = map(cells.stated, cells.sequence(entry.get("trackingNos")))
    others = (text for text in texts if text and normalised(text) not in named)
    return (*found, *(Parcel((TrackingNumber(text),)) for text in others))


def _parcel(entry: _Entry, tables: _Tables) -> Parcel:
    parcel_id = str(entry.get("parcelId", ""))
    text = cells.stated(entry.get("trackingNo")) or parcel_id
    events = {_event(event) for event in tables.events.get(parcel_id, ())}
    carrier = cells.stated(entry.get("carrier"))
    return Parcel(
        numbers=(TrackingNumber(text, carrier=carrier),) if text else (),
        events=tuple(sorted((event for event in events if event), key=_when)),
        shipped_on=cells.instant(entry.get("shippedAt")),
        delivered_on=cells.instant(entry.get("deliveredAt")),
    )


def _event(entry: _Entry) -> TrackingEvent | None:
    at = cells.instant(entry.get("timestamp"))
    if at is None:
        return None
    stage = _STAGES.get(cells.stated(entry.get("milestone")))
    place = cells.text(entry.get("locationText"))
    return TrackingEvent(at, cells.text(entry.get("rawText")), stage, place)


def _when(event: TrackingEvent) -> tuple[str, str]:
    return event.at.isoformat(), event.text


def _refunds(entry: _Entry, options: Options) -> tuple[MoneyBack, ...]:
    """The sum of all refunds; the file does not say when they came."""
    refund = price(entry.get("refundAmount"), entry.get("currency"), options.currency)
    return (MoneyBack(refund),) if refund is not None and refund.minor > 0 else ()


JSON = Format("aliexpress_parcel_intelligence_json", f"{NAME}, JSON", _recognises, _parse)
