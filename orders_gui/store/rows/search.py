"""The search index: which words stand in an order, its items, numbers, tags, notes and disputes."""

import json
from collections.abc import Iterable, Sequence

from orders_gui.store.database import Database

_INDEX = """
    INSERT INTO order_search (rowid, title, seller, numbers, tags, notes, disputes)
    SELECT
        id,
        (SELECT group_concat(title || ' ' || variant, char(10)) FROM item WHERE order_id = o.id),
        seller,
        number || char(10) || ifnull(
            (SELECT group_concat(n.number, char(10)) FROM tracking_number AS n
             JOIN parcel AS p ON p.id = n.parcel_id WHERE p.order_id = o.id),
            ''
        ),
        (SELECT group_concat(t.name, char(10)) FROM order_tag AS ot
         JOIN tag AS t ON t.id = ot.tag_id WHERE ot.order_id = o.id),
        note,
        ifnull(
            (SELECT group_concat(code || char(10) || claim_en || char(10) || claim_own, char(10))
             FROM dispute WHERE order_id = o.id AND binned_at IS NULL),
            ''
        ) || char(10) || ifnull(
            (SELECT group_concat(r.text || char(10) || r.translation, char(10))
             FROM round AS r JOIN dispute AS d ON d.id = r.dispute_id
             WHERE d.order_id = o.id AND d.binned_at IS NULL),
            ''
        ) || char(10) || ifnull(
            (SELECT group_concat(original_name || char(10) || caption, char(10))
             FROM evidence WHERE order_id = o.id AND binned_at IS NULL),
            ''
        )
    FROM orders AS o WHERE id IN (SELECT value FROM json_each(?))
"""


_OWNERS = {
    "orders": "SELECT id FROM orders WHERE id IN {}",
    "tag": "SELECT order_id FROM order_tag WHERE tag_id IN {}",
    "order_tag": "SELECT order_id FROM order_tag WHERE id IN {}",
    "dispute": "SELECT order_id FROM dispute WHERE id IN {}",
    "evidence": "SELECT order_id FROM evidence WHERE id IN {}",
    "round": (
        "SELECT d.order_id FROM round AS r JOIN dispute AS d ON d.id = r.dispute_id "
        "WHERE r.id IN {}"
    ),
}
"""How the orders are found whose words stand in rows of a table."""


def reindex(database: Database, order_ids: Sequence[int]) -> None:
    """Write the index of some orders again; orders that are gone leave it.

    The caller holds the transaction.
    """
    ids = [json.dumps(list(order_ids))]
    connection = database.connection
    connection.execute(
        "DELETE FROM order_search WHERE rowid IN (SELECT value FROM json_each(?))", ids
    )
    connection.execute(_INDEX, ids)


def orders_of(database: Database, rows: Iterable[tuple[str, int]]) -> set[int]:
    """The orders to which rows of any table belong, by table and id, as far as they are there."""
    by_table: dict[str, list[int]] = {}
    for table, row in rows:
        by_table.setdefault(table, []).append(row)
    found: set[int] = set()
    for table, ids in by_table.items():
        if table in _OWNERS:
            sql = _OWNERS[table].format("(SELECT value FROM json_each(?))")
            found |= {row[0] for row in database.rows(sql, [json.dumps(ids)])}
    return found
