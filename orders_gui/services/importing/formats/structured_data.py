"""schema.org data in mails and pages, JSON-LD or microdata: Order and ParcelDelivery."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from orders_gui.domain.importing.draft import OTHER, Draft, Parsed
from orders_gui.domain.orders import DeliveryService, Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
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
from orders_gui.services.importing.prices import price
from orders_gui.services.rules.marketplaces import marketplaces

_DEEPEST = 4
_Entry = Mapping[str, Any]

_STATUSES = {
    "OrderPaymentDue": OrderStatus.AWAITING_PAYMENT,
    "OrderProcessing": OrderStatus.AWAITING_SHIPMENT,
    "PaymentComplete": OrderStatus.AWAITING_SHIPMENT,
    "OrderInTransit": OrderStatus.SHIPPED,
    "OrderPickupAvailable": OrderStatus.OUT_FOR_DELIVERY,
    "OrderDelivered": OrderStatus.DELIVERED,
    "OrderCancelled": OrderStatus.CANCELLED,
    "OrderReturned": OrderStatus.REFUNDED,
}

_ON_ITS_WAY = frozenset({OrderStatus.OUT_FOR_DELIVERY, OrderStatus.DELIVERED})


def _found(root: object, depth: int = 0) -> Iterator[_Entry]:
    """The orders and deliveries in a document, in lists and graphs too."""
    if depth > _DEEPEST:
        return
    if isinstance(root, list):
        for part in root:
            yield from _found(part, depth + 1)
    entry = cells.mapping(root)
    if _type(entry) in ("Order", "ParcelDelivery"):
        yield entry
    elif "@graph" in entry:
        yield from _found(entry["@graph"], depth + 1)


def _type(entry: _Entry) -> str:
    kind = entry.get("@type")
    first = kind[0] if isinstance(kind, list) and kind else kind
    return str(first or "").rsplit("/", 1)[-1]


def _recognises(content: Content) -> bool:
    return isinstance(content, Document) and next(_found(content.root), None) is not None


def _parse(content: Content, options: Options) -> Parsed:
    def read(number: int, entry: Any) -> Draft:  # noqa: ANN401 - any JSON
        draft = _order if _type(entry) == "Order" else _delivery
        return draft(number, entry, options)

    root = content.root if isinstance(content, Document) else None
    return harvested(numbered(_found(root)), read, lines=False)


def _order(number: int, entry: _Entry, options: Options) -> Draft:
    status = _status(entry)
    offers = entry.get("acceptedOffer")
    offered = [cells.mapping(one) for one in (offers if isinstance(offers, list) else [offers])]
    currency = entry.get("priceCurrency")
    seller, seller_url = _seller(entry, offered)
    url = cells.web_address(entry.get("url"))
    order = Order(
        marketplace=_marketplace(seller_url or url),
        number=cells.order_number(entry.get("orderNumber")),
        seller=seller,
        seller_url=seller_url,
        status=status or OrderStatus.AWAITING_SHIPMENT,
        ordered=dates.moment(entry.get("orderDate")),
        total=price(entry.get("price"), currency, options.currency),
        items=tuple(_items(offered, currency, options)),
        parcels=tuple(_parcels(entry)),
        url=url,
    )
    return Draft(order, number, states_status=status is not None)


def _items(offers: list[_Entry], currency: object, options: Options) -> Iterator[Item]:
    """WooCommerce puts the quantity into the price specification, Google beside the price."""
    for offer in offers:
        product = cells.mapping(offer.get("itemOffered"))
        title = cells.text(product.get("name"))
        if not title:
            continue
        specified = cells.mapping(offer.get("priceSpecification"))
        quantity = offer.get("eligibleQuantity") or specified.get("eligibleQuantity")
        value = cells.mapping(quantity).get("value") if isinstance(quantity, dict) else quantity
        yield Item(
            title=title,
            quantity=cells.count(value),
            unit_price=price(
                offer.get("price"), offer.get("priceCurrency") or currency, options.currency
            ),
            product_id=cells.stated(product.get("sku")),
            url=cells.web_address(product.get("url")),
            picture_url=cells.web_address(product.get("image")),
        )


def _parcels(entry: _Entry) -> Iterator[Parcel]:
    """The parcels that an order names itself."""
    told = entry.get("orderDelivery")
    for delivery in map(cells.mapping, told if isinstance(told, list) else [told]):
        tracking = cells.stated(delivery.get("trackingNumber"))
        if tracking:
            yield Parcel((TrackingNumber(tracking, carrier=_carrier(delivery)),))


def _carrier(delivery: _Entry) -> str:
    named = delivery.get("carrier") or delivery.get("provider")
    if isinstance(named, str):
        return cells.text(named)
    return cells.text(cells.mapping(named).get("name"))


def _status(entry: _Entry) -> OrderStatus | None:
    return _STATUSES.get(cells.stated(entry.get("orderStatus")).rsplit("/", 1)[-1])


def _delivery(number: int, entry: _Entry, _options: Options) -> Draft:
    """A parcel; a delivery without the number of its order is matched by tracking number."""
    parent = cells.mapping(entry.get("partOfOrder"))
    tracking = cells.stated(entry.get("trackingNumber"))
    promised = dates.moment(entry.get("expectedArrivalUntil"))
    shipped = cells.mapping(entry.get("itemShipped"))
    title = cells.text(shipped.get("name"))
    seller, seller_url = _seller(parent, [])
    carrier_name = _carrier(entry)
    said = _status(parent)
    order_number = parent.get("orderNumber")
    order = Order(
        marketplace=_marketplace(seller_url),
        number=cells.order_number(order_number) if order_number or not tracking else "",
        seller=seller,
        seller_url=seller_url,
        status=said if said in _ON_ITS_WAY else OrderStatus.SHIPPED,
        items=(Item(title),) if title else (),
        delivery=DeliveryService(carrier_name, promised) if promised or carrier_name else None,
        parcels=(Parcel((TrackingNumber(tracking, carrier=carrier_name),)),) if tracking else (),
    )
    return Draft(order, number, states_quantity=False)


def _seller(entry: _Entry, offers: list[_Entry]) -> tuple[str, str]:
    named = entry.get("merchant") or entry.get("seller")
    if not named:
        named = next((offer["seller"] for offer in offers if offer.get("seller")), None)
    if isinstance(named, str):
        return cells.text(named), ""
    merchant = cells.mapping(named)
    return cells.text(merchant.get("name")), cells.web_address(merchant.get("url"))


def _marketplace(address: str) -> str:
    host = urlsplit(address).hostname or ""
    return next((shop.id for shop in marketplaces() if host in shop.hosts), OTHER)


JSON = Format("structured_data", "Structured order data (schema.org)", _recognises, _parse)
