"""Version 3: what the open orders of each shop cost is counted from an index."""

import sqlite3

VERSION = 3


def apply(connection: sqlite3.Connection) -> None:
    """Create the index; the caller holds the transaction."""
    connection.execute(
        "CREATE INDEX orders_open_by_shop ON orders (marketplace, total_currency, total_minor) "
        "WHERE place = 'open'"
    )
