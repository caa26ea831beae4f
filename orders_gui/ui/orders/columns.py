"""The columns of the orders list, as one table."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from orders_gui.store.rows.listing import SortKey


class ColumnId(StrEnum):
    """The columns, in their order at first start."""

    ORDER = "order"
    STATUS = "status"
    TRACKING = "tracking"
    TIME_LEFT = "time_left"
    PRICE = "price"
    ORDERED = "ordered"
    SELLER = "seller"
    FINISHED = "finished"
    DAYS_IN_TRANSIT = "days_in_transit"
    DAYS_SINCE_SCAN = "days_since_scan"


class Column(NamedTuple):
    """A column: by what it sorts, its width in pixels at 100 %, whether it shows at first."""

    id: ColumnId
    sort: SortKey
    width: int
    right_aligned: bool = False
    hidden_at_first: bool = False


COLUMNS = (
    Column(ColumnId.ORDER, SortKey.TITLE, 220),
    Column(ColumnId.STATUS, SortKey.STATUS, 142),
    Column(ColumnId.TRACKING, SortKey.TRACKING, 190),
    Column(ColumnId.TIME_LEFT, SortKey.TIME_LEFT, 146),
    Column(ColumnId.PRICE, SortKey.TOTAL, 86, right_aligned=True),
    Column(ColumnId.ORDERED, SortKey.ORDERED, 110, hidden_at_first=True),
    Column(ColumnId.SELLER, SortKey.SELLER, 160, hidden_at_first=True),
    Column(ColumnId.FINISHED, SortKey.FINISHED, 110, hidden_at_first=True),
    Column(ColumnId.DAYS_IN_TRANSIT, SortKey.DAYS_IN_TRANSIT, 126, hidden_at_first=True),
    Column(ColumnId.DAYS_SINCE_SCAN, SortKey.DAYS_SINCE_SCAN, 156, hidden_at_first=True),
)


def column_title(column: ColumnId) -> str:
    """The header's text."""
    return {
        ColumnId.ORDER: QCoreApplication.translate("Columns", "Order"),
        ColumnId.STATUS: QCoreApplication.translate("Columns", "Status"),
        ColumnId.TRACKING: QCoreApplication.translate("Columns", "Tracking"),
        ColumnId.TIME_LEFT: QCoreApplication.translate("Columns", "Time left"),
        ColumnId.PRICE: QCoreApplication.translate("Columns", "Price"),
        ColumnId.ORDERED: QCoreApplication.translate("Columns", "Ordered"),
        ColumnId.SELLER: QCoreApplication.translate("Columns", "Seller"),
        ColumnId.FINISHED: QCoreApplication.translate("Columns", "Finished"),
        ColumnId.DAYS_IN_TRANSIT: QCoreApplication.translate("Columns", "Days in transit"),
        ColumnId.DAYS_SINCE_SCAN: QCoreApplication.translate("Columns", "Days since last scan"),
    }[column]
