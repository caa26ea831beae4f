"""Texts that several pages of the wizard share."""

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.disputes.dispute import RequestKind
from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.evidence import Media
from orders_gui.domain.rules.rulebook import Limits
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.formats import Formats


def step_name(step: Step) -> str:
    """What the rail calls a step."""
    return {
        Step.HAPPENED: QCoreApplication.translate("Wizard", "What happened"),
        Step.DETAILS: QCoreApplication.translate("Wizard", "Details"),
        Step.EVIDENCE: QCoreApplication.translate("Wizard", "Evidence"),
        Step.REQUEST: QCoreApplication.translate("Wizard", "What you ask for"),
        Step.REVIEW: QCoreApplication.translate("Wizard", "Review and export"),
    }[step]


def step_answer(step: Step, session: Session, formats: Formats) -> str:
    """One line of what was answered in a step; empty before it is reached."""
    reached = step in session.flow.done or step == session.flow.step or not session.is_draft
    if not reached:
        return ""
    if step in session.flow.stale and step != session.flow.step:
        return QCoreApplication.translate("Wizard", "Look again: something changed")
    match step:
        case Step.HAPPENED:
            card = session.card
            return card.title.text(formats.locale.name()[:2]) if card else ""
        case Step.DETAILS:
            return _details(session, formats)
        case Step.EVIDENCE:
            return _evidence(session)
        case Step.REQUEST:
            return request_text(session, formats)
        case Step.REVIEW:
            return QCoreApplication.translate("Wizard", "PDF and upload pack")


def request_text(session: Session, formats: Formats) -> str:
    """`Refund of US $34.90`"""
    request = session.dispute.request
    if request.amount is None:
        return ""
    template = (
        QCoreApplication.translate("Wizard", "Refund of {amount}")
        if request.kind is RequestKind.REFUND_ONLY
        else QCoreApplication.translate("Wizard", "Return, refund of {amount}")
    )
    return template.format(amount=formats.money_long(request.amount))


def files_text(count: int) -> str:
    """`4 files`"""
    return QCoreApplication.translate("Plurals", "%n files", None, count)


def limits_text(limits: Limits, formats: Formats) -> str:
    """What the form takes, and how old that knowledge is."""
    language = formats.locale.name()[:2]
    text = QCoreApplication.translate("Wizard", "{photos} and {videos}, {size} each. {note}.")
    return text.format(
        photos=QCoreApplication.translate("Plurals", "%n pictures", None, limits.pictures),
        videos=QCoreApplication.translate("Plurals", "%n videos", None, limits.videos),
        size=formats.size(limits.picture_bytes).replace(".0", "").replace(",0", ""),
        note=limits.note.text(language).rstrip("."),
    )


def _details(session: Session, formats: Formats) -> str:
    sums = session.sums
    if sums.affected is not None and sums.pieces:
        text = QCoreApplication.translate("Wizard", "{affected} of {pieces} pieces affected")
        return text.format(affected=sums.affected, pieces=sums.pieces)
    items, chosen = session.order.items, session.dispute.item_ids
    if len(items) > 1:
        text = QCoreApplication.translate("Wizard", "{count} of {all} items affected")
        return text.format(count=len(chosen), all=len(items))
    reason, card = session.reason, session.card
    if reason is not None and card is not None and len(card.reasons) > 1:
        return reason.title.text(formats.locale.name()[:2])
    answered = len(session.answers)
    return (
        QCoreApplication.translate("Plurals", "%n questions answered", None, answered)
        if answered
        else ""
    )


def _evidence(session: Session) -> str:
    evidence = session.evidence
    if not evidence:
        return ""
    if all(piece.media is Media.PHOTO for piece in evidence):
        return QCoreApplication.translate("Plurals", "%n photos added", None, len(evidence))
    return QCoreApplication.translate("Plurals", "%n files added", None, len(evidence))
