"""Money in open orders and money won back, summed where the orders lie."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from orders_gui.domain.moments import to_text
from orders_gui.store.database import Database

_BY_DEADLINE = """
SELECT CASE WHEN next_at IS NULL THEN 'none'
            WHEN next_at < :now THEN 'overdue'
            WHEN next_at < :soon THEN 'soon'
            WHEN next_at < :later THEN 'later'
            ELSE 'far' END,
       ifnull(total_currency, ''), count(*), count(total_minor), ifnull(sum(total_minor), 0)
FROM orders WHERE place = 'open' GROUP BY 1, 2
"""

_BY_SELLER = """
SELECT marketplace, seller, ifnull(total_currency, ''), count(*), count(total_minor),
       ifnull(sum(total_minor), 0), sum(pill = 'dispute')
FROM orders WHERE place = 'open' GROUP BY 1, 2, 3
"""

# A refund of a dispute is one of its rounds and stands in the order's row; others stand alone.
_WON = """
SELECT marketplace, seller, currency, sum(minor), count(*) FROM (
    SELECT marketplace, seller, refund_currency AS currency, refund_minor AS minor
    FROM orders WHERE refund_minor IS NOT NULL AND place <> 'bin'
    UNION ALL
    SELECT marketplace, seller, received_currency, received_minor
    FROM refund JOIN orders ON orders.id = order_id
    WHERE dispute_id IS NULL AND received_minor IS NOT NULL AND place <> 'bin'
) GROUP BY 1, 2, 3
"""


@dataclass(frozen=True, slots=True)
class Window:
    """Open orders whose next deadline is in a stretch of time, in one currency."""

    until: str
    currency: str
    orders: int
    priced: int
    minor: int


@dataclass(frozen=True, slots=True)
class Share:
    """Open orders of one seller in one currency."""

    marketplace: str
    seller: str
    currency: str
    orders: int
    priced: int
    minor: int
    disputes: int


@dataclass(frozen=True, slots=True)
class Won:
    """What came back from one seller in one currency."""

    marketplace: str
    seller: str
    currency: str
    minor: int
    refunds: int


class StakeStore:
    """Sums of the orders' own rows; currencies are never mixed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_deadline(self, now: datetime, soon: timedelta, later: timedelta) -> list[Window]:
        """Open orders by their next deadline: overdue, within `soon`, within `later`, far, none."""
        values = {
            "now": to_text(now),
            "soon": to_text(now + soon),
            "later": to_text(now + later),
        }
        return [Window(*row) for row in self._database.rows(_BY_DEADLINE, values)]

    def by_seller(self) -> list[Share]:
        """Open orders by marketplace, seller and currency."""
        return [Share(*row) for row in self._database.rows(_BY_SELLER)]

    def won(self) -> list[Won]:
        """Refunds that came, by marketplace, seller and currency."""
        return [Won(*row) for row in self._database.rows(_WON)]
