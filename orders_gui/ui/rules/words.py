"""How a rule is written: its period, its source, how sure it is."""

from PySide6.QtCore import QCoreApplication, QUrl

from orders_gui.domain.rules.rulebook import Confidence, Rule, Start, Unit
from orders_gui.services.rules.rulebooks import RulePage, RuleRow
from orders_gui.ui.errors import translated
from orders_gui.ui.tokens import Tone
from orders_gui.ui.web_pages import hosts_of

YOURS = (Tone.INFO, "pencil")

TRUST_LOOKS = {
    Confidence.HIGH: (Tone.OK, "circle-check"),
    Confidence.MEDIUM: (Tone.WARN, "circle-question-mark"),
    Confidence.LOW: (Tone.WARN, "triangle-alert"),
    Confidence.UNKNOWN: (Tone.NEUTRAL, "circle-dashed"),
}


def period_text(figure: int | None, unit: Unit) -> str:
    """`10 days`, `20 business days`, `24 months`, or that it is not known."""
    if figure is None:
        return QCoreApplication.translate("Rules", "not known")
    if unit is Unit.CALENDAR_DAYS:
        return QCoreApplication.translate("Plurals", "%n days", None, figure)
    if unit is Unit.BUSINESS_DAYS:
        return QCoreApplication.translate("Plurals", "%n business days", None, figure)
    return QCoreApplication.translate("Plurals", "%n months", None, figure)


def value_text(row: RuleRow) -> str:
    """`10 days, counted from: shipment`."""
    period = period_text(row.figure, row.rule.unit)
    if row.figure is None:
        return period
    start = translated(row.counted_from)
    text = QCoreApplication.translate("Rules", "{period}, counted from: {start}")
    return text.format(period=period, start=start)


def short_value(row: RuleRow) -> str:
    """`shipped + 10 days`: for a narrow column."""
    period = period_text(row.figure, row.rule.unit)
    return period if row.figure is None else f"{short_start(row.rule.counted_from)} + {period}"


def short_start(start: Start) -> str:
    """From when a period counts, in a word before a day or a `+`."""
    return {
        Start.ORDERED: QCoreApplication.translate("Rules", "ordered"),
        Start.PAID: QCoreApplication.translate("Rules", "paid"),
        Start.SHIPPED: QCoreApplication.translate("Rules", "shipped"),
        Start.PROMISED: QCoreApplication.translate("Rules", "promised"),
        Start.LAST_SCAN: QCoreApplication.translate("Rules", "last scan"),
        Start.DELIVERED: QCoreApplication.translate("Rules", "delivered"),
        Start.CONFIRMED: QCoreApplication.translate("Rules", "confirmed"),
        Start.PROTECTION_END: QCoreApplication.translate("Rules", "end"),
        Start.END_OR_RECEIPT: QCoreApplication.translate("Rules", "end"),
        Start.STORED_IN_WAREHOUSE: QCoreApplication.translate("Rules", "stored"),
        Start.PAYPAL_OPENED: QCoreApplication.translate("Rules", "PayPal opened"),
        Start.OPENED: QCoreApplication.translate("Rules", "opened"),
        Start.LAST_CHANGED: QCoreApplication.translate("Rules", "changed"),
        Start.ANSWERED: QCoreApplication.translate("Rules", "answered"),
        Start.RETURN_AGREED: QCoreApplication.translate("Rules", "agreed"),
        Start.RETURN_SENT: QCoreApplication.translate("Rules", "sent back"),
        Start.RETURN_RECEIVED: QCoreApplication.translate("Rules", "came back"),
        Start.DECIDED: QCoreApplication.translate("Rules", "decided"),
    }[start]


def source_text(rule: Rule) -> str:
    """`aliexpress.com, 2022`: where the rule stands, and of which year."""
    host = QUrl(rule.source).host().removeprefix("www.") or rule.source
    return f"{host}, {rule.as_of.year}" if rule.as_of else host


def trust_text(row: RuleRow) -> str:
    """How sure the row is, in a word."""
    if row.is_changed:
        return QCoreApplication.translate("Rules", "Yours")
    return {
        Confidence.HIGH: QCoreApplication.translate("Rules", "High"),
        Confidence.MEDIUM: QCoreApplication.translate("Rules", "Medium"),
        Confidence.LOW: QCoreApplication.translate("Rules", "Low"),
        Confidence.UNKNOWN: QCoreApplication.translate("Rules", "Not known"),
    }[row.rule.confidence]


def trust_look(row: RuleRow) -> tuple[Tone, str]:
    """Tint and icon of how sure the row is."""
    return YOURS if row.is_changed else TRUST_LOOKS[row.rule.confidence]


def shipped_hosts(pages: tuple[RulePage, ...]) -> frozenset[str]:
    """The hosts of the program's own sources; those of the user's files are not among them."""
    rows = [row for page in pages for row in page.rows]
    shipped = [row.shipped or row.rule for row in rows if row.shipped or not row.is_changed]
    return hosts_of(rule.source for rule in shipped)
