"""What the dispute wizard works on: the draft with its order, evidence, rules and questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache

from orders_gui.domain.disputes.claim import ClaimFacts, Words, claim_text
from orders_gui.domain.disputes.claim_amount import arithmetic_of, disputed_items
from orders_gui.domain.disputes.dispute import AnswerValue, Dispute
from orders_gui.domain.disputes.plain_english import plain_english
from orders_gui.domain.disputes.questionnaire import Questionnaire, QuestionType, Reason
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.evidence.marks import Markup
from orders_gui.domain.ids import DisputeId, EvidenceId, OrderId
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.domain.states import RUNNING_STATES, DeadlineKind, DisputeState
from orders_gui.services.disputes.disputes import discard_draft, draft_of, start_dispute
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.evidence.marks import marks_of_dispute
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.orders.orders import OrderDetail, order_detail
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles

_LAST_DAYS = (DeadlineKind.PROTECTION_ENDS, DeadlineKind.DISPUTE_CLOSES)


@dataclass(frozen=True, slots=True)
class WizardCase:
    """A draft with everything that the wizard shows; `fresh` when it was begun just now.

    `files` may be used by any thread.
    """

    detail: OrderDetail
    dispute: Dispute
    evidence: tuple[Evidence, ...]
    rules: Rulebook
    questionnaire: Questionnaire
    files: EvidenceFiles
    fresh: bool = False
    marks: Mapping[EvidenceId, Markup] = field(default_factory=dict)

    @property
    def order(self) -> Order:
        """The order that the dispute is about."""
        return self.detail.order

    @property
    def last_day(self) -> Deadline | None:
        """Until when the dispute can be sent; for a running one the next date that matters."""
        if self.dispute.state is not DisputeState.DRAFT:
            return self.detail.next
        last = [d for d in self.detail.deadlines if d.kind in _LAST_DAYS]
        return next(iter(last), self.detail.next)

    @property
    def opens(self) -> Deadline | None:
        """From when the rules take a dispute; None when no rule says so."""
        kinds = (d for d in self.detail.deadlines if d.kind is DeadlineKind.DISPUTE_OPENS)
        return next(kinds, None)


def open_case(workspace: Workspace, order_id: OrderId, own_language: str) -> WizardCase:
    """The order's draft, else its running dispute, else a new draft about all items."""
    running = [
        dispute
        for dispute in workspace.library.disputes.of_order(order_id)
        if dispute.state in RUNNING_STATES
    ]
    kept = draft_of(workspace, order_id)
    if kept is None and running:
        return _case(workspace, running[-1])
    dispute = kept or start_dispute(workspace, order_id, own_language=own_language)
    return replace(_case(workspace, dispute), fresh=kept is None)


def reload_case(workspace: Workspace, dispute_id: DisputeId) -> WizardCase | None:
    """The case as it is now; None when the dispute is gone."""
    dispute = workspace.library.disputes.get(dispute_id)
    return None if dispute is None else _case(workspace, dispute)


def drop_untouched(workspace: Workspace, dispute_id: DisputeId) -> None:
    """Forget a draft that was begun by mistake; its evidence stays with the order."""
    if workspace.library.disputes.get(dispute_id) is not None:
        discard_draft(workspace, dispute_id)


def known_answers(order: Order, reason: Reason) -> dict[str, AnswerValue]:
    """What the order says already; only questions of this reason are answered."""
    delivery, last = order.delivery, order.last_event
    pieces = sum(item.quantity for item in order.items)
    known: dict[str, AnswerValue] = {
        "received_on": _day(order.delivered),
        "expected_by": _day(delivery.promised_by if delivery else None),
        "last_tracking": f"{last.text}, {_day(last.at)}" if last else None,
        "delivered_place": last.place if last and last.place else None,
        "pieces_ordered": pieces or None,
        "carrier_promised": delivery.name if delivery and delivery.name else None,
    }
    types = {question.id: question.type for question in reason.questions}
    return {
        question: value
        for question, value in known.items()
        if question in types and value is not None and _fits(types[question], value)
    }


def write_claim(
    case: WizardCase, dispute: Dispute, reason: Reason, language: str, zone: str = ""
) -> str:
    """The claim text of a dispute in `en` or `ru`, from what has been answered."""
    sums = arithmetic_of(case.order, dispute)
    words = _wording(language, zone)
    facts = ClaimFacts(
        reason=reason,
        answers=dict(dispute.answers),
        titles=[item.title for item in disputed_items(case.order, dispute)],
        evidence=case.evidence,
        request=dispute.request.kind,
        amount=dispute.request.amount,
        full=dispute.request.amount == sums.everything,
    )
    return claim_text(facts, words)


def money_in_claim(dispute: Dispute, language: str) -> str:
    """The sum as a claim in `language` writes it; empty without one."""
    amount = dispute.request.amount
    if amount is None:
        return ""
    text = _wording(language, "").money(amount)
    return plain_english(text) if language == "en" else text


@cache
def _wording(language: str, zone: str) -> Words:
    return Wording.of(language, zone)


def _case(workspace: Workspace, dispute: Dispute) -> WizardCase:
    detail = order_detail(workspace, dispute.order_id)
    if detail is None or dispute.id is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    marketplace = detail.order.marketplace
    return WizardCase(
        detail=detail,
        dispute=dispute,
        evidence=tuple(workspace.library.evidence.of_dispute(dispute.id)),
        rules=workspace.rulebook_for(marketplace),
        questionnaire=questionnaire_for(marketplace),
        files=workspace.library.files,
        marks=marks_of_dispute(workspace, dispute.id),
    )


def _day(moment: Moment | None) -> str | None:
    """The day in the user's own zone, as an answer is stored."""
    if isinstance(moment, datetime):
        return moment.astimezone().date().isoformat()
    return moment.isoformat() if moment else None


def _fits(kind: QuestionType, value: AnswerValue) -> bool:
    return isinstance(value, int) == (kind is QuestionType.NUMBER)
