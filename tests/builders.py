"""Orders, disputes and evidence for tests: every argument has a sensible default."""

from datetime import UTC, date, datetime, timedelta

from orders_gui.domain.disputes.dispute import Dispute, Request, RequestKind
from orders_gui.domain.evidence.evidence import CaptureSource, Evidence, EvidenceKind, Media
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order, StatedDate
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import DisputeState, OrderStatus, Stage

NOW = datetime(2026, 11, 22, 9, 41, tzinfo=UTC)
PACIFIC = "America/Los_Angeles"


def money(text: str) -> Money:
    """`34.90 USD` as money."""
    amount, currency = text.split()
    return Money.of(amount, currency)


def an_order(
    number: str = "3042771955200001",
    *,
    title: str = "Ceramic pour-over set, 600 ml",
    marketplace: str = "aliexpress",
    seller: str = "KaoriHome Store",
    status: OrderStatus = OrderStatus.SHIPPED,
    ordered: date | datetime | None = date(2026, 10, 28),
    paid: str | None = "34.90 USD",
    items: tuple[Item, ...] | None = None,
    tracking: str = "",
    last_scan: int | None = None,
    last_stage: Stage | None = None,
    protection_ends_in: float | None = None,
    note: str = "",
    tags: tuple[str, ...] = (),
) -> Order:
    """An order; `protection_ends_in` days from NOW is a stated date, `last_scan` days ago."""
    total = money(paid) if paid else None
    events = ()
    if last_scan is not None:
        at = NOW - timedelta(days=last_scan)
        events = (TrackingEvent(at, "Left sorting hub", last_stage or Stage.LOCAL_TRANSIT),)
    numbers = (TrackingNumber(tracking),) if tracking else ()
    stated = ()
    if protection_ends_in is not None:
        ends = NOW + timedelta(days=protection_ends_in)
        stated = (StatedDate("protection_ends", ends, PACIFIC, "order page", NOW),)
    return Order(
        marketplace=marketplace,
        number=number,
        seller=seller,
        status=status,
        ordered=ordered,
        total=total,
        items=items if items is not None else (Item(title, unit_price=total),),
        parcels=(Parcel(numbers, events),) if numbers or events else (),
        stated_dates=stated,
        note=note,
        tags=tags,
    )


def a_dispute(
    order_id: OrderId,
    *,
    code: str = "D-2026-001",
    state: DisputeState = DisputeState.DRAFT,
    reason: str = "received.damaged",
    asked: str = "34.90 USD",
    opened_at: datetime | None = None,
) -> Dispute:
    """A dispute about the whole order."""
    return Dispute(
        order_id=order_id,
        code=code,
        state=state,
        reason=reason,
        request=Request(RequestKind.REFUND_ONLY, money(asked)),
        opened_at=opened_at,
    )


def a_photo(
    order_id: OrderId,
    dispute_id: DisputeId | None = None,
    *,
    sha256: str = "a" * 64,
    caption: str = "Crack along the body",
    kind: EvidenceKind = EvidenceKind.DEFECT,
    position: int = 0,
) -> Evidence:
    """A photo's row; its file is not made."""
    return Evidence(
        id=None,
        order_id=order_id,
        dispute_id=dispute_id,
        sha256=sha256,
        size=1234,
        extension="jpg",
        type_name="JPEG",
        original_name="IMG_0001.jpg",
        media=Media.PHOTO,
        kind=kind,
        caption=caption,
        position=position,
        width=4032,
        height=3024,
        captured_at=datetime(2026, 11, 20, 15, 12, 8),  # noqa: DTZ001 - a camera's own clock
        captured_source=CaptureSource.EXIF,
        has_location=True,
        imported_at=NOW,
        preview=True,
    )
