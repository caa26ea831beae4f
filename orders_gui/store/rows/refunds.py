"""Payments back in the library."""

from collections.abc import Sequence
from decimal import Decimal

from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.ids import DisputeId, ItemId, OrderId, RefundId
from orders_gui.store.columns import Row, among, moment, money, money_columns, text
from orders_gui.store.database import Database
from orders_gui.store.tables import RefundRow


class RefundStore:
    """Reads and writes refunds; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, refund_id: RefundId) -> Refund | None:
        """One payment back."""
        with self._database.read():
            row = RefundRow.get_or_none(RefundRow.id == refund_id)
            return None if row is None else _refund(row)

    def of_order(self, order_id: OrderId) -> list[Refund]:
        """All payments back for an order, in the order in which they were recorded."""
        with self._database.read():
            mine = RefundRow.select().where(RefundRow.order_id == order_id)
            return [_refund(row) for row in mine.order_by(RefundRow.id)]

    def of_orders(self, order_ids: Sequence[OrderId]) -> dict[OrderId, list[Refund]]:
        """The payments back for some orders, by order; those without any are left out."""
        wanted = among(RefundRow.order_id, order_ids)
        found: dict[OrderId, list[Refund]] = {}
        with self._database.read():
            for row in RefundRow.select().where(wanted).order_by(RefundRow.id):
                found.setdefault(OrderId(row.order_id), []).append(_refund(row))
        return found

    def of_dispute(self, dispute_id: DisputeId) -> list[Refund]:
        """The payments back that a dispute brought, in the order in which they were recorded."""
        with self._database.read():
            mine = RefundRow.select().where(RefundRow.dispute_id == dispute_id)
            return [_refund(row) for row in mine.order_by(RefundRow.id)]

    def save(self, refund: Refund) -> RefundId:
        """Write one payment back; returns its id."""
        columns = {
            "order_id": refund.order_id,
            "dispute_id": refund.dispute_id,
            "item_id": refund.item_id,
            **money_columns("expected", refund.expected),
            **money_columns("received", refund.received),
            "received_on": text(refund.received_on),
            "rate": "" if refund.rate is None else f"{refund.rate:f}",
            "note": refund.note,
        }
        with self._database.write():
            if refund.id is None:
                return RefundId(RefundRow.insert(columns).execute())
            RefundRow.update(columns).where(RefundRow.id == refund.id).execute()
            return refund.id

    def remove(self, refund_id: RefundId) -> None:
        """Forget one payment back; the caller's step of the journal can bring it again."""
        with self._database.write():
            RefundRow.delete().where(RefundRow.id == refund_id).execute()


def _refund(row: Row) -> Refund:
    return Refund(
        id=RefundId(row.id),
        order_id=OrderId(row.order_id),
        dispute_id=None if row.dispute_id is None else DisputeId(row.dispute_id),
        item_id=None if row.item_id is None else ItemId(row.item_id),
        expected=money(row, "expected"),
        received=money(row, "received"),
        received_on=moment(row.received_on),
        rate=Decimal(row.rate) if row.rate else None,
        note=row.note,
    )
