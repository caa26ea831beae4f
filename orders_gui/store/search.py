"""The search index: which words stand in an order, its items, numbers, tags and notes."""

import json
from collections.abc import Sequence

from orders_gui.store.database import Database

_INDEX = """
    INSERT INTO order_search (rowid, title, seller, numbers, tags, notes)
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
        note
    FROM orders AS o WHERE id IN (SELECT value FROM json_each(?))
"""


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


def match(words: Sequence[str]) -> str:
    """An expression that finds orders with all `words`, whatever characters they hold."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)
