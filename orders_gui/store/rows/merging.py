"""Orders that are there twice: finding them, and moving what hangs on one to the other."""

from collections.abc import Mapping

from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.store.database import Database
from orders_gui.store.rows.search import reindex

_MOVED = (
    "UPDATE dispute SET order_id = :to WHERE order_id = :from",
    "UPDATE evidence SET order_id = :to WHERE order_id = :from",
    "UPDATE refund SET order_id = :to WHERE order_id = :from",
    "UPDATE OR IGNORE reminder SET order_id = :to WHERE order_id = :from",
    "UPDATE OR IGNORE edited_field SET order_id = :to WHERE order_id = :from",
)
_SAME_ITEM = (
    "UPDATE OR IGNORE dispute_item SET item_id = :to WHERE item_id = :from",
    "UPDATE refund SET item_id = :to WHERE item_id = :from",
)


class MergeStore:
    """Finds orders that are there twice; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def duplicates(self) -> list[tuple[OrderId, ...]]:
        """Groups of orders outside the bin that share a number, the oldest of each first.

        That is the same number at the same marketplace, spaces and hyphens aside.
        """
        groups = self._database.rows(
            "SELECT group_concat(id) FROM (SELECT id, marketplace, "
            "upper(replace(replace(number, ' ', ''), '-', '')) AS number FROM orders "
            "WHERE place <> 'bin' AND number <> '' ORDER BY id) "
            "GROUP BY marketplace, number HAVING count(*) > 1"
        )
        found = {tuple(sorted(int(part) for part in group.split(","))) for (group,) in groups}
        return [tuple(OrderId(order_id) for order_id in group) for group in sorted(found)]

    def move(self, from_id: OrderId, to_id: OrderId, items: Mapping[ItemId, ItemId]) -> None:
        """Hang disputes, evidence, refunds and reminders on another order.

        `items` tells which item of the one is the same as which of the other.
        """
        with self._database.write():
            for statement in _MOVED:
                self._execute(statement, from_id, to_id)
            for old, new in items.items():
                for statement in _SAME_ITEM:
                    self._execute(statement, old, new)
            reindex(self._database, [from_id, to_id])

    def _execute(self, sql: str, old: int, new: int) -> None:
        self._database.connection.execute(sql, {"from": old, "to": new})
