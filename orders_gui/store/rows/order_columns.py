"""What of an order stands in which column; one function a table."""

from orders_gui.domain.list_row import Pill
from orders_gui.domain.moments import to_text
from orders_gui.domain.orders import DeliveryService, Item, Order, Payment, StatedDate
from orders_gui.domain.outlook import Outlook
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.store.columns import money_columns, text

Columns = dict[str, object]
"""The values of a row by the names of their columns."""

_PILLS = tuple(Pill)


def order_columns(order: Order) -> Columns:
    """The order's own row, without when it was written and what its deadlines say."""
    delivery = order.delivery or DeliveryService()
    title, numbers = order.title, order.tracking_numbers
    picture = next((item.picture_sha256 for item in order.items if item.picture_sha256), "")
    return {
        "marketplace": order.marketplace,
        "number": order.number,
        "account": order.account,
        "seller": order.seller,
        "seller_country": order.seller_country,
        "seller_url": order.seller_url,
        "url": order.url,
        "note": order.note,
        "status": order.status.value,
        "ordered": text(order.ordered),
        **money_columns("total", order.total),
        **money_columns("shipping", order.shipping),
        "confirmed": text(order.confirmed),
        "finished": text(order.finished),
        "delivery_name": delivery.name,
        "promised_by": text(delivery.promised_by),
        "promised_days": delivery.promised_days,
        "free_return": int(order.free_return),
        "sample": int(order.sample),
        "archived_at": text(order.archived_at),
        "binned_at": text(order.binned_at),
        "title": title,
        "title_key": title.casefold(),
        "item_count": len(order.items),
        "picture_sha256": picture,
        "tracking": numbers[-1].number if numbers else "",
    }


def outlook_columns(outlook: Outlook) -> Columns:
    """The derived columns by which lists sort and filter."""
    due = outlook.next
    refund = outlook.refund
    return {
        "place": outlook.place.value,
        "pill": outlook.pill.value,
        "pill_rank": _PILLS.index(outlook.pill),
        "next_kind": due.kind.value if due else "",
        "next_at": to_text(due.at) if due else None,
        "next_from": to_text(due.counted_from) if due and due.counted_from else None,
        "next_basis": due.basis.value if due else "",
        "next_precision": due.precision.value if due else "",
        "due_sort": to_text(outlook.sort_at) if outlook.sort_at else "9",
        "your_turn": int(outlook.your_turn),
        "dispute_state": outlook.dispute_state.value if outlook.dispute_state else "",
        "refund_minor": refund.minor if refund else None,
        "refund_currency": refund.currency if refund else None,
        "last_at": to_text(outlook.last_at) if outlook.last_at else None,
        "last_text": outlook.last_text,
        "last_stage": outlook.last_stage.value if outlook.last_stage else "",
    }


def item_columns(order_id: int, line: int, item: Item) -> Columns:
    """The row of an item; lines count from 1."""
    return {
        "order_id": order_id,
        "line": line,
        "title": item.title,
        "variant": item.variant,
        "quantity": item.quantity,
        **money_columns("unit", item.unit_price),
        "product_id": item.product_id,
        "sku_id": item.sku_id,
        "line_id": item.line_id,
        "url": item.url,
        "picture_url": item.picture_url,
        "picture_sha256": item.picture_sha256,
    }


def payment_columns(order_id: int, position: int, payment: Payment) -> Columns:
    """The row of a payment."""
    return {
        "order_id": order_id,
        "position": position,
        "method": payment.method,
        **money_columns("amount", payment.amount),
        "paid_on": text(payment.paid_on),
    }


def parcel_columns(order_id: int, position: int, parcel: Parcel) -> Columns:
    """The row of a parcel."""
    return {
        "order_id": order_id,
        "position": position,
        "shipped_on": text(parcel.shipped_on),
        "delivered_on": text(parcel.delivered_on),
    }


def number_columns(parcel_id: int, position: int, number: TrackingNumber) -> Columns:
    """The row of a tracking number."""
    return {
        "parcel_id": parcel_id,
        "position": position,
        "number": number.number,
        "role": number.role.value,
        "carrier": number.carrier,
    }


def event_columns(parcel_id: int, event: TrackingEvent) -> Columns:
    """The row of a scan."""
    return {
        "parcel_id": parcel_id,
        "at": to_text(event.at),
        "text": event.text,
        "stage": event.stage.value if event.stage else "",
        "place": event.place,
    }


def stated_columns(order_id: int, stated: StatedDate) -> Columns:
    """The row of a date read off a page."""
    return {
        "order_id": order_id,
        "kind": stated.kind,
        "value": to_text(stated.value),
        "zone": stated.zone,
        "page": stated.page,
        "read_at": to_text(stated.read_at),
        "superseded_at": text(stated.superseded_at),
    }
