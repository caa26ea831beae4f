"""Answers of AliExpress' data service, alone, as JSONP or inside a HAR file."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.importing.draft import Draft, Parsed, RowTrouble
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing import cells, dates
from orders_gui.services.importing.content import (
    Content,
    Document,
    Format,
    Options,
    harvested,
    numbered,
)
from orders_gui.services.importing.formats.aliexpress_words import (
    ALIEXPRESS,
    PACIFIC,
    status_of,
)
from orders_gui.services.importing.formats.nrbrook import variant_of
from orders_gui.services.importing.formats.tracking_words import stage_in
from orders_gui.services.importing.prices import packed_price, shipping_price

PAGE = "AliExpress tracking page"
_Entry = Mapping[str, Any]
_PROTECTED = re.compile(r"refund if no delivery before (.{6,30})", re.IGNORECASE)


def _api(content: Content) -> str:
    root = cells.mapping(content.root) if isinstance(content, Document) else {}
    return str(root.get("api", "")).lower()


def _is_list(content: Content) -> bool:
    return _api(content).endswith("order.list")


def _is_detail(content: Content) -> bool:
    return _api(content).endswith("order.detail")


def _is_tracking(content: Content) -> bool:
    return _api(content) in ("mtop.ae.ld.querydetail", "mtop.aliexpress.logistics.trackingdetail")


def _components(content: Content) -> list[_Entry]:
    """The components of a page, each with its `tag` and `fields`."""
    root = cells.mapping(content.root) if isinstance(content, Document) else {}
    data = cells.mapping(cells.mapping(root.get("data")).get("data"))
    return [part for part in map(cells.mapping, data.values()) if part.get("fields")]


def _parse_list(content: Content, options: Options) -> Parsed:
    orders = [
        cells.mapping(part["fields"])
        for part in _components(content)
        if str(part.get("tag", "")) == "pc_om_list_order"
    ]

    def read(number: int, fields: Any) -> Draft:  # noqa: ANN401 - any JSON
        return _listed(number, fields, options)

    return harvested(numbered(orders), read, lines=False)


def _listed(number: int, fields: _Entry, options: Options) -> Draft:
    status, notes = status_of(cells.stated(fields.get("statusText")))
    currency = fields.get("currencyCode")
    lines = map(cells.mapping, cells.sequence(fields.get("orderLines")))
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(fields.get("orderId")),
        seller=cells.text(fields.get("storeName")),
        seller_url=cells.web_address(fields.get("storePageUrl")),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(fields.get("orderDateText")),
        total=packed_price(
            fields.get("totalPriceText"), fields.get("formatPriceInfo"), currency, options.currency
        ),
        items=tuple(
            _line(line, place, currency, options) for place, line in enumerate(lines, start=1)
        ),
        url=cells.web_address(fields.get("orderDetailUrl")),
    )
    return Draft(order, number, states_status=status is not None, notes=notes)


def _line(line: _Entry, place: int, currency: object, options: Options) -> Item:
    return Item(
        title=cells.text(line.get("itemTitle")),
        quantity=cells.count(line.get("quantity")),
        unit_price=packed_price(
            line.get("itemPriceText"),
            line.get("formatPriceInfo"),
            line.get("currencyCode") or currency,
            options.currency,
        ),
        variant=variant_of(line.get("skuAttrs")),
        line=place,
        line_id=cells.stated(line.get("orderLineId")),
        product_id=cells.stated(line.get("productId")),
        sku_id=cells.stated(line.get("skuId")),
        url=cells.web_address(line.get("itemDetailUrl")),
        picture_url=cells.web_address(line.get("itemImgUrl")),
    )


def _parse_detail(content: Content, options: Options) -> Parsed:
    fields: dict[str, Any] = {}
    for part in _components(content):
        fields |= cells.mapping(part["fields"])

    def read(number: int, found: Any) -> Draft:  # noqa: ANN401 - any JSON
        return _detailed(number, found, options)

    return harvested([(1, fields)], read, lines=False)


def _detailed(number: int, fields: _Entry, options: Options) -> Draft:
    """The page of one order: amounts, day of payment, how it was paid."""
    total_block = cells.mapping(fields.get("totalPrice"))
    currency = total_block.get("currencyCode")
    total = packed_price(
        total_block.get("value"), total_block.get("formatPriceInfo"), currency, options.currency
    )
    status, notes = status_of(cells.stated(fields.get("title")))
    method = cells.text(fields.get("paymentMethod"))
    paid_on = dates.moment(fields.get("payTime"))
    details = {
        cells.text(line.get("title")).lower(): line.get("value")
        for line in map(cells.mapping, cells.sequence(fields.get("priceDetails")))
    }
    order = Order(
        marketplace=ALIEXPRESS,
        number=cells.order_number(fields.get("tradeOrderId") or fields.get("orderId")),
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(fields.get("orderCreatTime")),
        total=total,
        shipping=shipping_price(details.get("shipping"), currency, options.currency),
        payments=(Payment(total, method, paid_on),) if total and (method or paid_on) else (),
    )
    return Draft(order, number, states_status=status is not None, notes=notes)


def _parse_tracking(content: Content, options: Options) -> Parsed:
    """The parcels of one order; its number stands only in the address that was asked."""
    if not isinstance(content, Document):
        return Parsed((), (), 0)
    module = cells.mapping(cells.mapping(cells.mapping(content.root).get("data")).get("module"))
    order_number = _asked_order(content.source)

    def read(number: int, entry: Any) -> Draft:  # noqa: ANN401 - any JSON
        return _tracked(number, cells.mapping(entry), order_number)

    lines = cells.sequence(module.get("trackingDetailLineList"))
    parsed = harvested(numbered(lines), read)
    stated = _protection(module, content, options)
    return Parsed(
        tuple(_with_dates(draft, stated) for draft in parsed.drafts), parsed.skipped, parsed.rows
    )


def _tracked(number: int, entry: _Entry, order_number: str) -> Draft:
    mail_number = cells.stated(entry.get("mailNo"))
    if not mail_number:
        raise RowTrouble(QT_TRANSLATE_NOOP("Errors", "The parcel has no tracking number."))
    service = cells.text(entry.get("logisticsCarrierName"))
    promised = cells.instant(cells.mapping(entry.get("etaInfo")).get("endEtaTime"))
    found = (_event(cells.mapping(one)) for one in cells.sequence(entry.get("detailList")))
    events = sorted((event for event in found if event), key=_when)
    items = map(cells.mapping, cells.sequence(entry.get("packageItemList")))
    order = Order(
        marketplace=ALIEXPRESS,
        number=order_number,
        status=OrderStatus.SHIPPED,
        items=tuple(
            Item(
                cells.text(item.get("itemTitle")),
                product_id=cells.stated(item.get("itemId")),
                sku_id=cells.stated(item.get("skuId")),
            )
            for item in items
        ),
        delivery=DeliveryService(service, promised) if service or promised else None,
        parcels=(Parcel((TrackingNumber(mail_number),), tuple(dict.fromkeys(events))),),
    )
    return Draft(order, number, states_status=bool(events), states_quantity=False)


def _event(entry: _Entry) -> TrackingEvent | None:
    at = cells.instant(entry.get("time"))
    text = cells.text(entry.get("trackingDetailDesc"))
    if at is None:
        return None
    return TrackingEvent(at, text, stage_in(text, cells.stated(entry.get("trackingPrimaryCode"))))


def _when(event: TrackingEvent) -> tuple[str, str]:
    return event.at.isoformat(), event.text


def _protection(module: _Entry, content: Document, options: Options) -> tuple[StatedDate, ...]:
    """The day in "Refund if no delivery before ...", as the page says it."""
    delivery = cells.mapping(module.get("fastDeliveryInfoDTO"))
    for sentence in map(cells.text, cells.sequence(delivery.get("fdContentList"))):
        match = _PROTECTED.match(sentence)
        if match is None:
            continue
        day: date | None = None
        with suppress(UserError):
            day = dates.day(match[1].strip(" ."))
        if day is not None:
            read_at = content.read_at or options.now
            return (StatedDate("protection_ends", day, PACIFIC, PAGE, read_at),)
    return ()


def _with_dates(draft: Draft, stated: tuple[StatedDate, ...]) -> Draft:
    return replace(draft, order=replace(draft.order, stated_dates=stated)) if stated else draft


def _asked_order(address: str) -> str:
    with suppress(ValueError):
        for text in parse_qs(urlsplit(address).query).get("data", ()):
            asked = json.loads(text) if len(text) < 20_000 else {}
            number = str(cells.mapping(asked).get("tradeOrderId", ""))
            return number if number.isdigit() else ""
    return ""


FORMATS = (
    Format("aliexpress_mtop_list", "AliExpress order list", _is_list, _parse_list),
    Format("aliexpress_mtop_detail", "AliExpress order page", _is_detail, _parse_detail),
    Format("aliexpress_mtop_tracking", "AliExpress tracking", _is_tracking, _parse_tracking),
)
