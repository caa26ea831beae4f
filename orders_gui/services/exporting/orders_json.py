"""Orders as JSON that this program, and any other, can read again.

The document is an object with `format` ("orders-gui/orders"), `version` (1), `made_at` and
`orders`, a list of objects:

- `marketplace`, `number`, `account`, `seller`, `seller_country`, `seller_url`, `url`, `note`,
  `delivery_name`: text; `status`: one of `OrderStatus`; `free_return`: true or false;
- `ordered`, `confirmed`, `finished`, `promised_by`: a day `2026-02-21`, an instant
  `2026-02-21T07:44:46Z`, or null; `archived_at`, `created_at`: an instant or null;
  `promised_days`: a number or null;
- `total`, `shipping`: `{"amount": "34.90", "currency": "USD"}` or null;
- `items`: `title`, `variant`, `quantity`, `unit_price`, `product_id`, `sku_id`, `line_id`, `url`,
  `picture_url`; `payments`: `amount`, `method`, `paid_on`;
- `parcels`: `shipped_on`, `delivered_on`, `numbers` (`number`, `role`, `carrier`) and `events`
  (`at`, `text`, `stage`, `place`);
- `stated_dates`: `kind`, `value`, `zone`, `page`, `read_at`, `superseded_at`; `tags`: texts;
- `disputes`, `refunds` and `evidence`: for other programs; they are not read back.

What is missing has its default; what is not known is passed over.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.disputes.dispute import Dispute, Round
from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.moments import Moment, to_text
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order, Payment, StatedDate
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber

FORMAT = "orders-gui/orders"
VERSION = 1

Part = dict[str, object]


@dataclass(frozen=True, slots=True)
class OrderDocument:
    """An order with all that is written of it."""

    order: Order
    disputes: tuple[Dispute, ...] = ()
    refunds: tuple[Refund, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def orders_to_json(documents: Sequence[OrderDocument], now: datetime) -> bytes:
    """The whole document, in UTF-8; `now` is an aware UTC instant."""
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": to_text(now),
        "orders": [_document(document) for document in documents],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _document(document: OrderDocument) -> Part:
    return {
        **_order(document.order),
        "disputes": [_dispute(dispute) for dispute in document.disputes],
        "refunds": [_refund(refund) for refund in document.refunds],
        "evidence": [_evidence(piece) for piece in document.evidence],
    }


def _order(order: Order) -> Part:
    delivery = order.delivery
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
        "free_return": order.free_return,
        "ordered": _moment(order.ordered),
        "confirmed": _moment(order.confirmed),
        "finished": _moment(order.finished),
        "archived_at": _moment(order.archived_at),
        "created_at": _moment(order.created_at),
        "delivery_name": delivery.name if delivery else "",
        "promised_by": _moment(delivery.promised_by) if delivery else None,
        "promised_days": delivery.promised_days if delivery else None,
        "total": _money(order.total),
        "shipping": _money(order.shipping),
        "items": [_item(item) for item in order.items],
        "payments": [_payment(payment) for payment in order.payments],
        "parcels": [_parcel(parcel) for parcel in order.parcels],
        "stated_dates": [_stated(stated) for stated in order.stated_dates],
        "tags": list(order.tags),
    }


def _item(item: Item) -> Part:
    return {
        "title": item.title,
        "variant": item.variant,
        "quantity": item.quantity,
        "unit_price": _money(item.unit_price),
        "product_id": item.product_id,
        "sku_id": item.sku_id,
        "line_id": item.line_id,
        "url": item.url,
        "picture_url": item.picture_url,
    }


def _payment(payment: Payment) -> Part:
    return {
        "amount": _money(payment.amount),
        "method": payment.method,
        "paid_on": _moment(payment.paid_on),
    }


def _parcel(parcel: Parcel) -> Part:
    return {
        "shipped_on": _moment(parcel.shipped_on),
        "delivered_on": _moment(parcel.delivered_on),
        "numbers": [_number(number) for number in parcel.numbers],
        "events": [_event(event) for event in parcel.events],
    }


def _number(number: TrackingNumber) -> Part:
    return {"number": number.number, "role": number.role.value, "carrier": number.carrier}


def _event(event: TrackingEvent) -> Part:
    return {
        "at": _moment(event.at),
        "text": event.text,
        "stage": event.stage.value if event.stage else None,
        "place": event.place,
    }


def _stated(stated: StatedDate) -> Part:
    return {
        "kind": stated.kind,
        "value": _moment(stated.value),
        "zone": stated.zone,
        "page": stated.page,
        "read_at": _moment(stated.read_at),
        "superseded_at": _moment(stated.superseded_at),
    }


def _dispute(dispute: Dispute) -> Part:
    return {
        "code": dispute.code,
        "reason": dispute.reason,
        "answers": dict(dispute.answers),
        "claim_en": dispute.claim_en,
        "claim_own": dispute.claim_own,
        "own_language": dispute.own_language,
        "request": dispute.request.kind.value,
        "request_amount": _money(dispute.request.amount),
        "state": dispute.state.value,
        "outcome": dispute.outcome.value if dispute.outcome else None,
        "opened_at": _moment(dispute.opened_at),
        "rounds": [_round(turn) for turn in dispute.rounds],
    }


def _round(turn: Round) -> Part:
    return {
        "event": turn.event.value,
        "party": turn.party.value,
        "at": _moment(turn.at),
        "text": turn.text,
        "translation": turn.translation,
        "amount": _money(turn.amount),
        "answer_by": _moment(turn.answer_by),
    }


def _refund(refund: Refund) -> Part:
    return {
        "received": _money(refund.received),
        "expected": _money(refund.expected),
        "received_on": _moment(refund.received_on),
        "rate": f"{refund.rate:f}" if refund.rate is not None else None,
        "note": refund.note,
    }


def _evidence(piece: Evidence) -> Part:
    return {
        "name": piece.original_name,
        "sha256": piece.sha256,
        "size": piece.size,
        "type": piece.type_name,
        "kind": piece.kind.value,
        "caption": piece.caption,
    }


def _money(money: Money | None) -> Part | None:
    return None if money is None else {"amount": money.text, "currency": money.currency}


def _moment(moment: Moment | None) -> str | None:
    return None if moment is None else to_text(moment)
