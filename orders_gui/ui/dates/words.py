"""What the dates of an order are called, and where each comes from."""

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.orders import StatedDate
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.rules.rulebook import Start
from orders_gui.domain.rules.statable import Kind
from orders_gui.domain.states import Basis, DeadlineKind
from orders_gui.ui.detail.deadline_card import basis_text
from orders_gui.ui.formats import Formats
from orders_gui.ui.orders.row_text import deadline_text

_FACTS = {
    Start.PAID: QT_TRANSLATE_NOOP("Dates", "Paid on"),
    Start.STORED_IN_WAREHOUSE: QT_TRANSLATE_NOOP("Dates", "Stored in the agent’s warehouse on"),
    Start.PROMISED: QT_TRANSLATE_NOOP("Dates", "Delivery promised by"),
    Start.DELIVERED: QT_TRANSLATE_NOOP("Dates", "Delivered on"),
    Start.CONFIRMED: QT_TRANSLATE_NOOP("Dates", "Receipt confirmed on"),
    Start.PAYPAL_OPENED: QT_TRANSLATE_NOOP("Dates", "PayPal dispute opened on"),
}


def kind_text(kind: Kind) -> str:
    """What a stated date is about."""
    if isinstance(kind, DeadlineKind):
        return deadline_text(kind)
    return QCoreApplication.translate("Dates", _FACTS[kind])


def origin_text(deadline: Deadline, formats: Formats) -> str:
    """Where a deadline comes from; of a stated one also the page."""
    text = basis_text(deadline, formats)
    if deadline.basis is Basis.STATED and deadline.source:
        return f"{text} · {page_text(deadline.source)}"
    return text


def reading_text(stated: StatedDate, formats: Formats) -> str:
    """Where and when a date was read, and since when it is not in force any more."""
    read = QCoreApplication.translate("Dates", "read {when}").format(
        when=formats.when(stated.read_at)
    )
    parts = [page_text(stated.page), read] if stated.page else [read]
    if stated.superseded_at is not None:
        until = QCoreApplication.translate("Dates", "in force until {when}")
        parts.append(until.format(when=formats.when(stated.superseded_at)))
    return " · ".join(parts)


def page_text(page: str) -> str:
    """The name of a page: the program's own names in the window's language, others as typed."""
    known = {
        "order page": QCoreApplication.translate("Dates", "order page"),
        "dispute page": QCoreApplication.translate("Dates", "dispute page"),
    }
    return known.get(page, page)
