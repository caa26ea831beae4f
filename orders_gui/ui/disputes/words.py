"""The words of the dispute view: sentences of advice, rounds, what is awaited, sources."""

from datetime import date, timedelta
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.advice.pieces import told
from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome, Party, RequestKind, Round
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.money import Money
from orders_gui.domain.rules.rulebook import Confidence, Rule, Unit
from orders_gui.domain.states import DeadlineKind
from orders_gui.ui.formats import Formats

_E = DisputeEvent


def tell(message: Message, formats: Formats) -> str:
    """A sentence of advice in the window's language."""
    return told(message, QCoreApplication.translate, partial(_written, formats))


def platform_words(platform: str | Message, formats: Formats) -> str:
    """The marketplace's name as it writes itself; *the shop* for one without a name."""
    return platform if isinstance(platform, str) else tell(platform, formats)


def days(count: int) -> str:
    """`3 days`."""
    return QCoreApplication.translate("Plurals", "%n days", None, count)


def event_name(event: DisputeEvent) -> str:
    """What somebody does, said after who it is."""
    return QCoreApplication.translate("Events", _NAMES[event])


def party_name(party: Party, platform: str) -> str:
    """Who acts."""
    return {
        Party.BUYER: QCoreApplication.translate("Parties", "I"),
        Party.SELLER: QCoreApplication.translate("Parties", "The seller"),
        Party.PLATFORM: capital(platform),
    }[party]


def round_title(turn: Round, platform: str, request: RequestKind, formats: Formats) -> str:
    """What happened in a round, in one line."""
    if turn.event is _E.MESSAGE:
        return {
            Party.BUYER: QCoreApplication.translate("Rounds", "You wrote"),
            Party.SELLER: QCoreApplication.translate("Rounds", "Seller wrote"),
            Party.PLATFORM: QCoreApplication.translate("Rounds", "{platform} wrote"),
        }[turn.party].format(platform=platform)
    plain, with_amount = _ROUNDS[turn.event]
    if turn.amount is None or not with_amount:
        return QCoreApplication.translate("Rounds", plain).format(platform=platform)
    return QCoreApplication.translate("Rounds", with_amount).format(
        platform=platform, amount=formats.money_long(turn.amount), request=request_name(request)
    )


def request_name(kind: RequestKind) -> str:
    """What is asked for, in the middle of a line."""
    return {
        RequestKind.REFUND_ONLY: QCoreApplication.translate("Rounds", "refund only"),
        RequestKind.RETURN_AND_REFUND: QCoreApplication.translate("Rounds", "return and refund"),
    }[kind]


def outcome_text(outcome: Outcome | None) -> str:
    """How a dispute ended."""
    return {
        Outcome.REFUNDED_IN_FULL: QCoreApplication.translate("Disputes", "Refunded in full"),
        Outcome.REFUNDED_IN_PART: QCoreApplication.translate("Disputes", "Refunded in part"),
        Outcome.REPLACED: QCoreApplication.translate("Disputes", "Replaced"),
        Outcome.LOST: QCoreApplication.translate("Disputes", "Lost"),
        Outcome.WITHDRAWN: QCoreApplication.translate("Disputes", "Withdrawn"),
        None: QCoreApplication.translate("Disputes", "Closed"),
    }[outcome]


def way_name(kind: DeadlineKind) -> str:
    """Another way to the money."""
    return {
        DeadlineKind.PAYPAL_OPEN_UNTIL: QCoreApplication.translate("Ways", "PayPal dispute"),
        DeadlineKind.PAYPAL_ESCALATE_BY: QCoreApplication.translate("Ways", "PayPal claim"),
        DeadlineKind.CHARGEBACK_UNTIL: QCoreApplication.translate("Ways", "Card chargeback"),
        DeadlineKind.EU_WITHDRAWAL_UNTIL: QCoreApplication.translate("Ways", "EU withdrawal"),
        DeadlineKind.EU_GUARANTEE_UNTIL: QCoreApplication.translate("Ways", "EU guarantee"),
        DeadlineKind.SECTION75_UNTIL: QCoreApplication.translate("Ways", "Section 75"),
    }[kind]


def trick_name(trick: str) -> str:
    """A seller's trick in two words; empty for one that has no short name."""
    name = _TRICKS.get(trick, "")
    return QCoreApplication.translate("Tricks", name) if name else ""


def period_text(rule: Rule) -> str:
    """`10 bank days`: how long a rule's period is."""
    if rule.unit is Unit.CALENDAR_MONTHS:
        return QCoreApplication.translate("Plurals", "%n months", None, rule.figure)
    if rule.unit is Unit.CALENDAR_DAYS:
        return days(rule.figure)
    return QCoreApplication.translate("Plurals", "%n bank days", None, rule.figure)


def source_text(source: str, as_of: str, confidence: Confidence) -> str:
    """Where something is said, when, and how sure it is."""
    sure = {
        Confidence.HIGH: QCoreApplication.translate("Sources", "sure"),
        Confidence.MEDIUM: QCoreApplication.translate("Sources", "fairly sure"),
        Confidence.LOW: QCoreApplication.translate("Sources", "unsure: check on the page"),
        Confidence.UNKNOWN: QCoreApplication.translate("Sources", "not known"),
    }[confidence]
    dated = "" if as_of == "undated" else as_of
    place = urlsplit(source).hostname or source
    return ", ".join(part for part in (place, dated, sure) if part)


def capital(text: str) -> str:
    """The text as a line of its own."""
    return text[:1].upper() + text[1:]


def _written(formats: Formats, value: object) -> str:
    if isinstance(value, Money):
        return formats.money_long(value)
    if isinstance(value, date):  # an instant is one too
        return formats.weekday(value)
    if isinstance(value, timedelta):
        if value >= timedelta(days=1):
            return days(value.days)
        return QCoreApplication.translate("Plurals", "%n hours", None, value // timedelta(hours=1))
    return str(value)


_NAMES = {
    _E.OPENED: QT_TRANSLATE_NOOP("Events", "opened the dispute"),
    _E.SELLER_ACCEPTS: QT_TRANSLATE_NOOP("Events", "agrees to the request"),
    _E.SELLER_SILENT: QT_TRANSLATE_NOOP("Events", "did not answer in time"),
    _E.SELLER_OFFERS: QT_TRANSLATE_NOOP("Events", "offers a solution"),
    _E.SELLER_DECLINES: QT_TRANSLATE_NOOP("Events", "declines"),
    _E.SELLER_ASKS_TO_CLOSE: QT_TRANSLATE_NOOP("Events", "asks to close the dispute"),
    _E.DECLINE: QT_TRANSLATE_NOOP("Events", "declined and kept the request"),
    _E.CHANGE_REQUEST: QT_TRANSLATE_NOOP("Events", "changed the request"),
    _E.ACCEPT: QT_TRANSLATE_NOOP("Events", "accepted the solution"),
    _E.ESCALATE: QT_TRANSLATE_NOOP("Events", "asked the marketplace to decide"),
    _E.PLATFORM_STEPS_IN: QT_TRANSLATE_NOOP("Events", "steps in"),
    _E.PLATFORM_OFFERS: QT_TRANSLATE_NOOP("Events", "proposes a solution"),
    _E.VERDICT: QT_TRANSLATE_NOOP("Events", "decides"),
    _E.REFUND_AGREED: QT_TRANSLATE_NOOP("Events", "confirms the refund"),
    _E.RETURN_AGREED: QT_TRANSLATE_NOOP("Events", "wants the goods back first"),
    _E.REPLACEMENT_AGREED: QT_TRANSLATE_NOOP("Events", "sends a replacement"),
    _E.CLOSE: QT_TRANSLATE_NOOP("Events", "closed the case"),
    _E.SENT: QT_TRANSLATE_NOOP("Events", "sent the goods back"),
    _E.RECEIVED: QT_TRANSLATE_NOOP("Events", "got the goods back"),
    _E.ARRIVED: QT_TRANSLATE_NOOP("Events", "got the replacement"),
    _E.REFUND_RECEIVED: QT_TRANSLATE_NOOP("Events", "got a refund"),
    _E.WITHDRAW: QT_TRANSLATE_NOOP("Events", "withdrew the dispute"),
    _E.NOTE: QT_TRANSLATE_NOOP("Events", "noted something"),
    _E.MESSAGE: QT_TRANSLATE_NOOP("Events", "wrote a message"),
    _E.PROTECTION_EXTENDED: QT_TRANSLATE_NOOP("Events", "extended the protection"),
}

_ROUNDS = {
    _E.OPENED: (
        QT_TRANSLATE_NOOP("Rounds", "You opened the dispute"),
        QT_TRANSLATE_NOOP("Rounds", "You opened the dispute: {request}, {amount}"),
    ),
    _E.SELLER_ACCEPTS: (
        QT_TRANSLATE_NOOP("Rounds", "Seller agreed to the request"),
        QT_TRANSLATE_NOOP("Rounds", "Seller agreed: {amount}"),
    ),
    _E.SELLER_SILENT: (QT_TRANSLATE_NOOP("Rounds", "Seller did not answer in time"), ""),
    _E.SELLER_OFFERS: (
        QT_TRANSLATE_NOOP("Rounds", "Seller made an offer"),
        QT_TRANSLATE_NOOP("Rounds", "Seller offers {amount}"),
    ),
    _E.SELLER_DECLINES: (
        QT_TRANSLATE_NOOP("Rounds", "Seller declined"),
        QT_TRANSLATE_NOOP("Rounds", "Seller declined, offered {amount}"),
    ),
    _E.SELLER_ASKS_TO_CLOSE: (QT_TRANSLATE_NOOP("Rounds", "Seller asks to close the dispute"), ""),
    _E.DECLINE: (
        QT_TRANSLATE_NOOP("Rounds", "You declined"),
        QT_TRANSLATE_NOOP("Rounds", "You kept the request: {amount}"),
    ),
    _E.CHANGE_REQUEST: (
        QT_TRANSLATE_NOOP("Rounds", "You changed the request"),
        QT_TRANSLATE_NOOP("Rounds", "You changed the request: {amount}"),
    ),
    _E.ACCEPT: (
        QT_TRANSLATE_NOOP("Rounds", "You accepted the solution"),
        QT_TRANSLATE_NOOP("Rounds", "You accepted {amount}"),
    ),
    _E.ESCALATE: (QT_TRANSLATE_NOOP("Rounds", "You asked {platform} to decide"), ""),
    _E.PLATFORM_STEPS_IN: (QT_TRANSLATE_NOOP("Rounds", "{platform} stepped in"), ""),
    _E.PLATFORM_OFFERS: (
        QT_TRANSLATE_NOOP("Rounds", "{platform} proposes a solution"),
        QT_TRANSLATE_NOOP("Rounds", "{platform} proposes {amount}"),
    ),
    _E.VERDICT: (
        QT_TRANSLATE_NOOP("Rounds", "{platform} decided"),
        QT_TRANSLATE_NOOP("Rounds", "{platform} decided: {amount}"),
    ),
    _E.REFUND_AGREED: (
        QT_TRANSLATE_NOOP("Rounds", "Refund confirmed"),
        QT_TRANSLATE_NOOP("Rounds", "Refund confirmed: {amount}"),
    ),
    _E.RETURN_AGREED: (QT_TRANSLATE_NOOP("Rounds", "The goods go back first"), ""),
    _E.REPLACEMENT_AGREED: (QT_TRANSLATE_NOOP("Rounds", "A replacement is sent"), ""),
    _E.CLOSE: (QT_TRANSLATE_NOOP("Rounds", "Case closed"), ""),
    _E.SENT: (QT_TRANSLATE_NOOP("Rounds", "You sent the goods back"), ""),
    _E.RECEIVED: (QT_TRANSLATE_NOOP("Rounds", "The goods are back at the seller"), ""),
    _E.ARRIVED: (QT_TRANSLATE_NOOP("Rounds", "The replacement arrived"), ""),
    _E.REFUND_RECEIVED: (
        QT_TRANSLATE_NOOP("Rounds", "A refund arrived"),
        QT_TRANSLATE_NOOP("Rounds", "A refund arrived: {amount}"),
    ),
    _E.WITHDRAW: (QT_TRANSLATE_NOOP("Rounds", "You withdrew the dispute"), ""),
    _E.NOTE: (QT_TRANSLATE_NOOP("Rounds", "Your note"), ""),
    _E.PROTECTION_EXTENDED: (QT_TRANSLATE_NOOP("Rounds", "The protection was extended"), ""),
}

_TRICKS = {
    "close_first": QT_TRANSLATE_NOOP("Tricks", "Close first"),
    "wait_more": QT_TRANSLATE_NOOP("Tricks", "Plays for time"),
    "confirm_first": QT_TRANSLATE_NOOP("Tricks", "Confirm first"),
    "pay_outside": QT_TRANSLATE_NOOP("Tricks", "Payment outside"),
    "change_reason": QT_TRANSLATE_NOOP("Tricks", "Another reason"),
    "tiny_offer": QT_TRANSLATE_NOOP("Tricks", "Tiny offer"),
    "fake_tracking": QT_TRANSLATE_NOOP("Tricks", "Doubtful tracking"),
    "number_in_chat": QT_TRANSLATE_NOOP("Tricks", "Number in the chat"),
    "return_at_your_cost": QT_TRANSLATE_NOOP("Tricks", "Return at your cost"),
    "extra_fee": QT_TRANSLATE_NOOP("Tricks", "Extra fee"),
    "five_stars": QT_TRANSLATE_NOOP("Tricks", "Stars for money"),
}
