"""AliExpress' own words: statuses of orders in pages and data, and what they mean."""

import re
from functools import lru_cache

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.states import OrderStatus

ALIEXPRESS = "aliexpress"
PACIFIC = "America/Los_Angeles"
"""The zone in which AliExpress counts its days."""

# The words of the English, German, Russian and other pages, and the codes behind them.
_STATUSES = (
    (OrderStatus.AWAITING_PAYMENT, r"AWAITING PAYMENT|PLACE_ORDER|WAIT_BUYER_PAY|TO PAY"),
    (
        OrderStatus.AWAITING_SHIPMENT,
        r"(?:AWAITING|TO)[ _]SHIP|WAIT_SELLER_SEND|PAY_SUCCESS|^PROCESSING|ОЖИДАЕТ ОТПРАВКИ",
    ),
    (
        OrderStatus.SHIPPED,
        r"AWAITING[ _](?:DELIVERY|CONFIRM)|WAIT_BUYER_ACCEPT|PART_SEND|SHIPPED|ОЖИДАЕТ ДОСТАВКИ",
    ),
    (OrderStatus.REFUNDED, r"REFUND(?!.*(?:PROCESS|REQUEST|PENDING))"),
    (OrderStatus.DELIVERED, r"^DELIVERED$"),
    (OrderStatus.COMPLETED, r"FINISH|COMPLETE|RECEIVED|FUND_PROCESSING|ЗАВЕРШ"),
    (OrderStatus.CANCELLED, r"CANCEL|CLOSE|EXPIRED|TIMEOUT|ОТМЕН|ЗАКРЫТ"),
)
_PATTERNS = tuple((status, re.compile(pattern)) for status, pattern in _STATUSES)
_DISPUTE = re.compile(r"DISPUTE|IN_ISSUE|IN_FROZEN|RISK_CONTROL|СПОР")


@lru_cache(maxsize=256)
def status_of(text: str) -> tuple[OrderStatus | None, tuple[Message, ...]]:
    """The status that a word or code means, and what the user should know about it.

    A dispute is no status: the order is shipped at least. An unknown word is reported.
    """
    word = text.strip().upper()
    if not word:
        return None, ()
    if _DISPUTE.search(word):
        return OrderStatus.SHIPPED, (Message(_IN_DISPUTE),)
    for status, pattern in _PATTERNS:
        if pattern.search(word):
            return status, ()
    return None, (Message(_UNKNOWN, {"status": text[:40]}),)


_IN_DISPUTE = QT_TRANSLATE_NOOP(
    "Errors", "The file says that a dispute is open. Open the order and enter its dispute."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Errors", "The status “{status}” is not known, so the status is left as it is."
)
