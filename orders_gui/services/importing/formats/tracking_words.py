"""What carriers' and shops' English sentences say of a parcel."""

import re

from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.orders.tracking import stage_of

# The first that fits counts: "out for delivery" is no delivery, and a parcel that was handed
# to the local carrier is not delivered either.
_SENTENCES = (
    (Stage.RETURNED, r"return(?:ed|ing) to (?:the )?(?:sender|seller)"),
    (
        Stage.EXCEPTION,
        r"delivery (?:failed|attempt)|could not be delivered|undeliverable|exception",
    ),
    (Stage.OUT_FOR_DELIVERY, r"out for delivery|delivery is today|delivery today|doręczamy"),
    (Stage.OUT_FOR_DELIVERY, r"(?:available|ready) for (?:pick-?up|collection)"),
    (Stage.LOCAL_CARRIER, r"(?:with|by|to) (?:the )?local carrier|local carrier"),
    (Stage.DELIVERED, r"(?:has been|was|package|successfully) delivered|^delivered\b|^signed"),
    (Stage.IMPORT_CUSTOMS, r"import customs|at customs|cleared customs|customs"),
    (Stage.LOCAL_TRANSIT, r"delivery cent(?:er|re)|local transit|sorting"),
    (Stage.ARRIVED, r"arrived (?:at|in) (?:the )?(?:local|destination|your)|in your country"),
    (Stage.DEPARTED, r"(?:left|leaving|departed)(?: from)? (?:the )?(?:origin|departure|country)"),
    (Stage.ACCEPTED, r"(?:received|collected|accepted|picked up) by (?:the )?carrier"),
    (Stage.SELLER_SHIPPED, r"(?:order|package|seller) (?:has )?shipped|dispatched|shipment"),
    (Stage.LOCAL_TRANSIT, r"in transit|on the way|on its way"),
)
_PATTERNS = tuple((stage, re.compile(words, re.IGNORECASE)) for stage, words in _SENTENCES)

_CODES = {
    "AE_GOT": Stage.ACCEPTED,
    "AE_LH_DEPART": Stage.DEPARTED,
    "AE_CC_IM": Stage.IMPORT_CUSTOMS,
    "AE_CC_EX": Stage.EXPORT_CUSTOMS,
    "AE_SIGNED": Stage.DELIVERED,
}

_STATUSES = {
    Stage.OUT_FOR_DELIVERY: OrderStatus.OUT_FOR_DELIVERY,
    Stage.DELIVERED: OrderStatus.DELIVERED,
}


def stage_in(text: str, code: str = "") -> Stage | None:
    """The stage that an action code, else a sentence means; None when neither says one."""
    if code:
        known = next((stage for start, stage in _CODES.items() if code.startswith(start)), None)
        found = known or stage_of(code)
        if found is not None:
            return found
    for stage, pattern in _PATTERNS:
        if pattern.search(text):
            return stage
    return None


def status_at(stage: Stage | None) -> OrderStatus:
    """The status of an order whose parcel is at this stage."""
    return _STATUSES.get(stage, OrderStatus.SHIPPED) if stage else OrderStatus.SHIPPED
