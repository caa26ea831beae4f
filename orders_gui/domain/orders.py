"""Orders: one purchase from one seller, with its items, payments, parcels and stated dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import OrderStatus, Stage


@dataclass(frozen=True, slots=True)
class Item:
    """A line of an order; `unit_price` is for one piece. `line` counts from 1."""

    title: str
    quantity: int = 1
    unit_price: Money | None = None
    variant: str = ""
    line: int = 1
    product_id: str = ""
    sku_id: str = ""
    line_id: str = ""
    url: str = ""
    picture_url: str = ""
    picture_sha256: str = ""
    id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """Money as it was charged, which may be in another currency than the order's total."""

    amount: Money
    method: str = ""
    paid_on: Moment | None = None


@dataclass(frozen=True, slots=True)
class DeliveryService:
    """The shipping line and the delivery date or days it promised."""

    name: str = ""
    promised_by: Moment | None = None
    promised_days: int | None = None


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date read off a page: it beats every rule.

    `kind` is a deadline kind, `zone` the IANA zone of the page's clock, `page` where it was
    read, `read_at` an aware UTC instant. A newer reading sets `superseded_at` of the old one.
    """

    kind: str
    value: Moment
    zone: str
    page: str
    read_at: datetime
    superseded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """One purchase from one seller. `total` is None when no source states it.

    `ordered` is a day or an instant; `confirmed` is when receipt was confirmed, by hand or by
    the marketplace; `seller_country` is an ISO 3166 code where known. `number` is text.
    """

    marketplace: str
    number: str
    seller: str = ""
    account: str = ""
    status: OrderStatus = OrderStatus.AWAITING_SHIPMENT
    ordered: Moment | None = None
    total: Money | None = None
    shipping: Money | None = None
    items: tuple[Item, ...] = ()
    payments: tuple[Payment, ...] = ()
    delivery: DeliveryService | None = None
    parcels: tuple[Parcel, ...] = ()
    stated_dates: tuple[StatedDate, ...] = ()
    confirmed: Moment | None = None
    finished: Moment | None = None
    seller_country: str = ""
    free_return: bool = False
    seller_url: str = ""
    url: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    archived_at: datetime | None = None
    binned_at: datetime | None = None
    sample: bool = False
    created_at: datetime | None = None
    id: OrderId | None = None

    @property
    def title(self) -> str:
        """The first item's title, or the order number when no item is known."""
        return self.items[0].title if self.items else self.number

    @property
    def shipped(self) -> Moment | None:
        """When the first parcel was shipped."""
        return earliest(parcel.shipped_on for parcel in self.parcels)

    @property
    def delivered(self) -> Moment | None:
        """When the last parcel was delivered; None while one is still on the way."""
        days = [parcel.delivered_on for parcel in self.parcels]
        known = [day for day in days if day is not None]
        return max(known, key=_sort_key) if known and len(known) == len(days) else None

    @property
    def tracking_numbers(self) -> tuple[TrackingNumber, ...]:
        """All numbers of all parcels."""
        return tuple(number for parcel in self.parcels for number in parcel.numbers)

    @property
    def last_event(self) -> TrackingEvent | None:
        """The newest scan of all parcels."""
        events = [parcel.last_event for parcel in self.parcels]
        known = [event for event in events if event is not None]
        return max(known, key=_event_key) if known else None

    @property
    def seen_delivered(self) -> bool:
        """Whether the status or a scan says that it was delivered."""
        last = self.last_event
        return self.status is OrderStatus.DELIVERED or (
            last is not None and last.stage is Stage.DELIVERED
        )

    def stated(self, kind: str) -> StatedDate | None:
        """The reading in force for a deadline kind."""
        current = [d for d in self.stated_dates if d.kind == kind and d.superseded_at is None]
        return max(current, key=_read_key) if current else None


def earliest(moments: Iterable[Moment | None]) -> Moment | None:
    """The earliest known of several moments."""
    known = [moment for moment in moments if moment is not None]
    return min(known, key=_sort_key) if known else None


def _sort_key(moment: Moment) -> str:
    return moment.isoformat()


def _event_key(event: TrackingEvent) -> str:
    return _sort_key(event.at)


def _read_key(stated: StatedDate) -> datetime:
    return stated.read_at
