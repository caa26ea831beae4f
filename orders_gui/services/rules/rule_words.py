"""The words in which a rule is shown: from when it counts, and how sure it is."""

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.rules.rulebook import Confidence, Start


def _word(text: str) -> Message:
    return Message(text, context="Rules")


COUNTED_FROM = {
    Start.ORDERED: _word(QT_TRANSLATE_NOOP("Rules", "order")),
    Start.PAID: _word(QT_TRANSLATE_NOOP("Rules", "payment")),
    Start.SHIPPED: _word(QT_TRANSLATE_NOOP("Rules", "shipment")),
    Start.PROMISED: _word(QT_TRANSLATE_NOOP("Rules", "promised delivery")),
    Start.LAST_SCAN: _word(QT_TRANSLATE_NOOP("Rules", "last scan")),
    Start.DELIVERED: _word(QT_TRANSLATE_NOOP("Rules", "delivery")),
    Start.CONFIRMED: _word(QT_TRANSLATE_NOOP("Rules", "confirmed receipt")),
    Start.PROTECTION_END: _word(QT_TRANSLATE_NOOP("Rules", "end of protection")),
    Start.END_OR_RECEIPT: _word(QT_TRANSLATE_NOOP("Rules", "end of protection or receipt")),
    Start.STORED_IN_WAREHOUSE: _word(QT_TRANSLATE_NOOP("Rules", "arrival at the warehouse")),
    Start.PAYPAL_OPENED: _word(QT_TRANSLATE_NOOP("Rules", "opening of the PayPal dispute")),
    Start.OPENED: _word(QT_TRANSLATE_NOOP("Rules", "opening of the dispute")),
    Start.LAST_CHANGED: _word(QT_TRANSLATE_NOOP("Rules", "last change of the request")),
    Start.ANSWERED: _word(QT_TRANSLATE_NOOP("Rules", "seller’s answer")),
    Start.RETURN_AGREED: _word(QT_TRANSLATE_NOOP("Rules", "agreement to return")),
    Start.RETURN_SENT: _word(QT_TRANSLATE_NOOP("Rules", "sending back")),
    Start.RETURN_RECEIVED: _word(QT_TRANSLATE_NOOP("Rules", "arrival of the return")),
    Start.DECIDED: _word(QT_TRANSLATE_NOOP("Rules", "decision")),
}
"""The moment from which a period counts, as the cell of a table."""

HOW_SURE = {
    Confidence.HIGH: _word(QT_TRANSLATE_NOOP("Rules", "sure: the platform’s own recent text")),
    Confidence.MEDIUM: _word(QT_TRANSLATE_NOOP("Rules", "fairly sure: older or second-hand")),
    Confidence.LOW: _word(QT_TRANSLATE_NOOP("Rules", "unsure: check on the page")),
    Confidence.UNKNOWN: _word(QT_TRANSLATE_NOOP("Rules", "not known: gives no date")),
}
"""How sure a rule is, in words."""

SET_BY_YOU = _word(QT_TRANSLATE_NOOP("Rules", "set by you"))
"""What stands in place of the confidence when the user wrote or changed the rule."""
