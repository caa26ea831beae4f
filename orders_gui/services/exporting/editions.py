"""What each reader gets to see of a case: address and payment data only where they are needed."""

from dataclasses import replace

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.exporting.casefile import CaseFile
from orders_gui.services.exporting.options import Edition, PdfOptions, Section
from orders_gui.services.exporting.request import asked_for
from orders_gui.services.exporting.statement import PaymentRow
from orders_gui.services.exporting.wording import Wording

_ELSEWHERE = frozenset(
    {
        DeadlineKind.CHARGEBACK_UNTIL,
        DeadlineKind.PAYPAL_OPEN_UNTIL,
        DeadlineKind.PAYPAL_ESCALATE_BY,
        DeadlineKind.SECTION75_UNTIL,
    }
)
"""Deadlines of banks and payment services."""


def case_for(case: CaseFile, options: PdfOptions) -> CaseFile:
    """The case without what was not chosen and what the reader does not need.

    The seller gets nothing about the payment but the sum; only the bank gets the buyer's place
    and its own deadlines.
    """
    chosen = options.exhibits if options.has(Section.EXHIBITS) else frozenset()
    return _for_reader(replace(case, chosen=chosen), options.edition)


def payment_rows(case: CaseFile, words: Wording) -> tuple[PaymentRow, ...]:
    """The order's sum, every charge and refund, what the rate took, and what is asked for."""
    order = case.order
    rows = []
    if order.total is not None:
        when = words.day(order.ordered) if order.ordered else ""
        rows.append(PaymentRow(words.text("payments.total"), words.money(order.total), when))
    for payment in order.payments:
        when = words.day(payment.paid_on) if payment.paid_on else ""
        amount = words.money(payment.amount)
        rows.append(PaymentRow(words.text("payments.charged"), amount, when, payment.method))
    for turn in case.dispute.rounds:
        if turn.event is DisputeEvent.REFUND_RECEIVED and turn.amount is not None:
            what = words.text("payments.refunded")
            rows.append(PaymentRow(what, words.money(turn.amount), words.day(turn.at)))
    lost = case.lost_by_exchange
    if lost is not None:
        rows.append(PaymentRow(words.text("payments.lost"), words.money(lost)))
    asked = case.dispute.request.amount
    if asked is not None:
        what = words.text("payments.asked")
        how = asked_for(case, words).partition(",")[0]
        rows.append(PaymentRow(what, words.money(asked), how=how, strong=True))
    return tuple(rows)


def _for_reader(case: CaseFile, edition: Edition) -> CaseFile:
    if edition is Edition.BANK:
        return case
    case = replace(
        case,
        buyer=replace(case.buyer, place=""),
        deadlines=tuple(due for due in case.deadlines if due.kind not in _ELSEWHERE),
    )
    if edition is Edition.PLATFORM:
        return case
    order = case.order
    return replace(case, order=replace(order, total=order.total or case.paid, payments=()))
