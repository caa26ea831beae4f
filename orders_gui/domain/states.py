"""How far an order, its parcel and its dispute are, and what a date means, each in one word.

Apart from the rest, so that a list of orders needs no more of the domain than this.
"""

from enum import StrEnum


class OrderStatus(StrEnum):
    """How far the order is, in the marketplace's order of things."""

    AWAITING_PAYMENT = "awaiting_payment"
    AWAITING_SHIPMENT = "awaiting_shipment"
    SHIPPED = "shipped"
    CUSTOMS = "customs"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


FINISHED = frozenset({OrderStatus.COMPLETED, OrderStatus.CANCELLED, OrderStatus.REFUNDED})
"""Statuses after which nothing more is awaited."""

PROGRESS = tuple(OrderStatus)
"""The statuses in the order in which an import may move them forward."""

UNDER_WAY = frozenset(OrderStatus) - FINISHED - {OrderStatus.DELIVERED}
"""States in which a parcel can still be on its way."""


class Stage(StrEnum):
    """The thirteen stages of a parcel, in order; the last two lie off the path."""

    SELLER_SHIPPED = "seller_shipped"
    ACCEPTED = "accepted"
    LEFT_ORIGIN = "left_origin"
    EXPORT_CUSTOMS = "export_customs"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    IMPORT_CUSTOMS = "import_customs"
    LOCAL_CARRIER = "local_carrier"
    LOCAL_TRANSIT = "local_transit"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    EXCEPTION = "exception"
    RETURNED = "returned"


class DisputeState(StrEnum):
    """Whose turn it is."""

    DRAFT = "draft"
    WAITING_SELLER = "waiting_seller"
    YOUR_ANSWER_DUE = "your_answer_due"
    PLATFORM_REVIEWING = "platform_reviewing"
    DECIDED = "decided"
    RETURN_DUE = "return_due"
    RETURN_SENT = "return_sent"
    REPLACEMENT_AWAITED = "replacement_awaited"
    REFUND_PENDING = "refund_pending"
    CLOSED = "closed"


OPEN_STATES = frozenset(DisputeState) - {DisputeState.CLOSED}
"""States in which something can still happen."""

RUNNING_STATES = OPEN_STATES - {DisputeState.DRAFT}
"""States in which the marketplace knows of the dispute."""


class DeadlineKind(StrEnum):
    """What happens, or must have happened, at a deadline."""

    SHIP_BY = "ship_by"
    DISPUTE_OPENS = "dispute_opens"
    PROTECTION_ENDS = "protection_ends"
    DISPUTE_CLOSES = "dispute_closes"
    AUTO_CONFIRM = "auto_confirm"
    TRACKING_SILENT = "tracking_silent"
    FREE_RETURN_ENDS = "free_return_ends"
    SELLER_ANSWERS_BY = "seller_answers_by"
    YOU_ANSWER_BY = "you_answer_by"
    PLATFORM_STEPS_IN = "platform_steps_in"
    SHIP_BACK_BY = "ship_back_by"
    REFUND_EXPECTED_FROM = "refund_expected_from"
    REFUND_EXPECTED_UNTIL = "refund_expected_until"
    PAYPAL_OPEN_UNTIL = "paypal_open_until"
    PAYPAL_ESCALATE_BY = "paypal_escalate_by"
    CHARGEBACK_UNTIL = "chargeback_until"
    EU_WITHDRAWAL_UNTIL = "eu_withdrawal_until"
    EU_GUARANTEE_UNTIL = "eu_guarantee_until"
    SECTION75_UNTIL = "section75_until"


class Basis(StrEnum):
    """Where a date comes from; the first that is known is in force."""

    STATED = "stated"
    OVERRIDE = "override"
    RULE = "rule"
