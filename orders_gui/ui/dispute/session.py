"""The draft in the wizard: every change is kept at once, files are taken in beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from orders_gui.domain.disputes.case_strength import CaseStrength, case_strength
from orders_gui.domain.disputes.claim_amount import Arithmetic, arithmetic_of
from orders_gui.domain.disputes.dispute import AnswerValue, Dispute, Request, RequestKind
from orders_gui.domain.disputes.questionnaire import Card, Reason
from orders_gui.domain.disputes.wizard import (
    AmountBy,
    Flow,
    Gap,
    Step,
    first_flow,
    gaps,
    lacks_evidence,
    with_card,
)
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.domain.ids import EvidenceId, ItemId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.disputes import (
    change_evidence,
    remove_evidence,
    reorder_evidence,
    restore_evidence,
    save_draft,
)
from orders_gui.services.disputes.wizard import (
    WizardCase,
    drop_untouched,
    known_answers,
    money_in_claim,
    reload_case,
    write_claim,
)
from orders_gui.services.evidence.thumbnails import Thumbnails
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk, Work
from orders_gui.ui.dispute.intake_run import IntakeRun
from orders_gui.ui.dispute.qualities import Qualities
from orders_gui.ui.formats import Formats


@dataclass(frozen=True, slots=True)
class Added:
    """Files that were just added."""

    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """Files that were just moved to the bin."""

    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text that was edited by hand and has just been written anew."""

    language: str
    text: str


TakenBack = Added | Removed | Rewritten
"""What a toast of the wizard can take back."""


class Session(QObject):
    """One draft being written: plain facts to show, and one method a change."""

    changed = Signal()
    saved = Signal(object)  # datetime, aware
    not_saved = Signal(object)  # the exception
    gone = Signal()

    def __init__(
        self,
        desk: Desk,
        formats: Formats,
        thumbnails: Thumbnails,
        case: WizardCase,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._formats = formats
        self.case = case
        self.dispute = case.dispute
        self.flow = first_flow(case.dispute, case.questionnaire)
        self.touched = not case.fresh
        self._saving = False
        self._unsaved = False
        self._qualities = Qualities(desk, thumbnails, self)
        self._qualities.arrived.connect(self.changed)
        self.intake = IntakeRun(desk, case.files, formats, self)
        self.intake.attached.connect(self._attached)
        self._recognise_amount()
        self._fill_amount()
        desk.changed.connect(self.reload)

    @property
    def order(self) -> Order:
        """The order."""
        return self.case.order

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The exhibits in the order of their letters."""
        return self.case.evidence

    @property
    def is_draft(self) -> bool:
        """Whether the marketplace does not know of the dispute yet; else nothing is changed."""
        return self.dispute.state is DisputeState.DRAFT

    @property
    def card(self) -> Card | None:
        """The chosen card."""
        return self.case.questionnaire.card(self.flow.card)

    @property
    def reason(self) -> Reason | None:
        """The chosen reason."""
        return self.case.questionnaire.reason(self.dispute.reason)

    @property
    def answers(self) -> dict[str, AnswerValue]:
        """All answers, also those of questions that are not shown now."""
        return dict(self.dispute.answers)

    @property
    def sums(self) -> Arithmetic:
        """How the amounts are made up."""
        return arithmetic_of(self.order, self.dispute)

    @property
    def own_language(self) -> str:
        """The second language of the claim; empty when the user writes English."""
        window = self._formats.locale.name()[:2]
        language = window if window != "en" else self.dispute.own_language
        return "ru" if language == "ru" else ""

    def gaps(self, step: Step | None = None) -> tuple[Gap, ...]:
        """What is missing, everywhere or in one step."""
        found = gaps(self.dispute, self.flow, self.reason, self.sums.everything)
        return tuple(gap for gap in found if step is None or gap.step == step)

    @property
    def lacks_evidence(self) -> bool:
        """Whether the form will ask for a file that is not there."""
        return lacks_evidence(self.reason, self.evidence)

    def strength(self) -> CaseStrength | None:
        """How strong the case is; without a reason nobody can say."""
        if self.reason is None:
            return None
        qualities = self._qualities.of(self.evidence)
        return case_strength(self.reason, self.evidence, qualities, self.order.delivered)

    def claim(self, language: str) -> str:
        """The claim text in a language."""
        return self.dispute.claim_en if language == "en" else self.dispute.claim_own

    def is_edited(self, language: str) -> bool:
        """Whether the text was changed by hand since the program wrote it."""
        text = self.claim(language)
        return bool(text.strip()) and text != self.flow.text_written(language)

    def sum_in(self, language: str) -> str:
        """The amount as the claim in a language writes it."""
        return money_in_claim(self.dispute, language)

    def choose_card(self, card_id: str) -> None:
        """Another card: the reason follows, everything else is kept."""
        card = self.case.questionnaire.card(card_id)
        if card is None or card_id == self.flow.card:
            return
        flow = replace(self.flow, card=card_id).changed(Step.HAPPENED)
        self._apply(self._with_reason(with_card(self.dispute, card)), flow)

    def choose_reason(self, reason_id: str) -> None:
        """Another reason of the same card."""
        if reason_id != self.dispute.reason:
            dispute = self._with_reason(replace(self.dispute, reason=reason_id))
            self._apply(dispute, self.flow.changed(Step.HAPPENED))

    def choose_items(self, item_ids: Sequence[ItemId]) -> None:
        """Other items of the order."""
        dispute = replace(self.dispute, item_ids=tuple(item_ids))
        self._apply(dispute, self.flow.changed(Step.DETAILS))

    def answer(self, question_id: str, value: AnswerValue) -> None:
        """Another answer; None takes it back."""
        answers = self.answers
        if answers.get(question_id) == value:
            return
        answers.pop(question_id, None)
        if value not in (None, "", ()):
            answers[question_id] = value
        dispute = replace(self.dispute, answers=tuple(answers.items()))
        self._apply(dispute, self.flow.changed(Step.DETAILS))

    def ask_for(self, kind: RequestKind) -> None:
        """Another kind of request."""
        request = replace(self.dispute.request, kind=kind)
        self._apply(replace(self.dispute, request=request), self.flow.changed(Step.REQUEST))

    def find_amount_by(self, how: AmountBy) -> None:
        """Another way to find the amount."""
        flow = replace(self.flow, amount_by=how).changed(Step.REQUEST)
        self._apply(self.dispute, flow)

    def set_own_amount(self, amount: Money | None) -> None:
        """The amount that was typed."""
        if amount != self.dispute.request.amount:
            request = replace(self.dispute.request, amount=amount)
            flow = replace(self.flow, amount_by=AmountBy.OWN).changed(Step.REQUEST)
            self._apply(replace(self.dispute, request=request), flow)

    def set_claim(self, language: str, text: str) -> None:
        """The claim text as the user typed it."""
        if text != self.claim(language):
            dispute = self._with_claim(self.dispute, language, text)
            self._apply(dispute, self.flow.changed(Step.REQUEST))

    def write_claim(self, language: str) -> None:
        """Write the text anew from the answers."""
        if self.reason is None:
            return
        text = write_claim(self.case, self.dispute, self.reason, language)
        dispute = self._with_claim(self.dispute, language, text)
        self._apply(dispute, self.flow.with_written(language, text))

    def move(self, flow: Flow) -> None:
        """Another step."""
        self._apply(self.dispute, flow)

    def describe(self, piece: Evidence, caption: str, kind: EvidenceKind) -> None:
        """Change what is said of a file."""
        if piece.id is not None and (caption, kind) != (piece.caption, piece.kind):
            self.touched = True
            self._desk.do(partial(_describe, piece.id, caption, kind))

    def reorder(self, evidence_ids: tuple[EvidenceId, ...]) -> None:
        """Give the exhibits other letters."""
        self.touched = True
        self._desk.do(partial(_reorder, evidence_ids))

    def change_pair(self, work: Work) -> None:
        """Put photos side by side, or apart."""
        self._desk.do(work)

    def remove(self, evidence: tuple[Evidence, ...]) -> None:
        """Move exhibits to the bin."""
        self.intake.forget(frozenset(piece.sha256 for piece in evidence))
        self._desk.do(partial(_remove, _ids(evidence)))

    def take_back(self, undo: TakenBack) -> None:
        """Take back what was just done."""
        match undo:
            case Added(evidence):
                self.remove(evidence)
            case Removed(evidence):
                self._desk.do(partial(_restore, _ids(evidence)))
            case Rewritten(language, text):
                self.set_claim(language, text)

    def keep(self) -> None:
        """Keep what is not kept yet; the window around hears of the change."""
        if self.is_draft:
            self._unsaved = False
            self._desk.do(partial(_save, self._stored()))

    def drop(self) -> None:
        """Forget the draft that was begun by mistake."""
        if self.dispute.id is not None:
            self._desk.do(partial(_drop, self.dispute))

    def reload(self) -> None:
        """Read the case again: something in the library is different."""
        if self.dispute.id is not None:
            self._desk.ask(partial(_reload, self.dispute), self._reloaded)

    def _with_reason(self, dispute: Dispute) -> Dispute:
        """The dispute with what the order already answers, and a request that the reason allows."""
        reason = self.case.questionnaire.reason(dispute.reason)
        if reason is None:
            return dispute
        answers = known_answers(self.order, reason) | dict(dispute.answers)
        request = dispute.request
        if reason.requests and request.kind not in reason.requests:
            request = replace(request, kind=reason.requests[0])
        return replace(dispute, answers=tuple(answers.items()), request=request)

    def _with_claim(self, dispute: Dispute, language: str, text: str) -> Dispute:
        if language == "en":
            return replace(dispute, claim_en=text)
        return replace(dispute, claim_own=text, own_language=language)

    def _apply(self, dispute: Dispute, flow: Flow) -> None:
        if not self.is_draft:
            self.flow = flow
            self.changed.emit()
            return
        before = self.dispute
        self.dispute, self.flow = dispute, flow
        self._fill_amount()
        self._follow(before)
        self.touched = self.touched or self.dispute != before
        self.changed.emit()
        self._save()

    def _recognise_amount(self) -> None:
        """How a draft that was not written here found its amount."""
        sums, amount = self.sums, self.dispute.request.amount
        if not self.dispute.draft and amount not in (None, sums.everything):
            how = AmountBy.PART if amount == sums.part else AmountBy.OWN
            self.flow = replace(self.flow, amount_by=how)

    def _fill_amount(self) -> None:
        """Keep the amount at what its way gives."""
        sums, how, request = self.sums, self.flow.amount_by, self.dispute.request
        if not self.is_draft or how is AmountBy.OWN:
            return
        amount = sums.part if how is AmountBy.PART and sums.part else sums.everything
        if amount is not None and amount != request.amount:
            self.dispute = replace(self.dispute, request=Request(request.kind, amount))

    def _follow(self, before: Dispute) -> None:
        """Let the claim texts follow: written anew, or only their sum when edited by hand."""
        if self.reason is None:
            return
        for language in ("en", self.own_language):
            old = before.claim_en if language == "en" else before.claim_own
            mine = self.claim(language)
            if not language or mine != old:
                continue
            if (language == "en" and not mine) or mine == self.flow.text_written(language) != "":
                text = write_claim(self.case, self.dispute, self.reason, language)
                self.flow = self.flow.with_written(language, text)
            else:
                was, now = money_in_claim(before, language), money_in_claim(self.dispute, language)
                text = mine.replace(was, now) if was and now else mine
            self.dispute = self._with_claim(self.dispute, language, text)

    def _stored(self) -> Dispute:
        return replace(self.dispute, draft=self.flow.to_text())

    def _save(self) -> None:
        """One save is under way at most; what changes meanwhile goes with the next."""
        self._unsaved = True
        if self._saving:
            return
        self._saving, self._unsaved = True, False
        self._desk.ask(partial(_save, self._stored()), self._was_saved, self._was_not_saved)

    def _was_saved(self, _dispute: Dispute) -> None:
        self._saving = False
        if self._unsaved:
            self._save()
        else:
            self.saved.emit(self._formats.now)

    def _was_not_saved(self, error: BaseException) -> None:
        self._saving = False
        self.not_saved.emit(error)

    def _attached(self, _evidence: tuple[Evidence, ...]) -> None:
        self.touched = True
        self._apply(self.dispute, self.flow.changed(Step.EVIDENCE))

    def _reloaded(self, case: WizardCase | None) -> None:
        if case is None:
            self.gone.emit()
            return
        self.case = case
        if not self._saving and not self._unsaved:
            self.dispute = case.dispute
            self.flow = first_flow(case.dispute, case.questionnaire)
        before = self.dispute
        self._fill_amount()
        if self.is_draft:
            self._follow(before)
        self.changed.emit()
        if self.dispute != before:
            self._save()


def _save(dispute: Dispute, workspace: Workspace) -> Dispute | None:
    """Save the draft unless it was undone or opened meanwhile."""
    kept = workspace.library.disputes.get(dispute.id) if dispute.id is not None else None
    if kept is None or kept.state is not DisputeState.DRAFT:
        return None
    return save_draft(workspace, dispute)


def _drop(dispute: Dispute, workspace: Workspace) -> None:
    if dispute.id is not None:
        drop_untouched(workspace, dispute.id)


def _reload(dispute: Dispute, workspace: Workspace) -> WizardCase | None:
    return reload_case(workspace, dispute.id) if dispute.id is not None else None


def _describe(
    evidence_id: EvidenceId, caption: str, kind: EvidenceKind, workspace: Workspace
) -> None:
    change_evidence(workspace, evidence_id, caption=caption, kind=kind)


def _reorder(evidence_ids: tuple[EvidenceId, ...], workspace: Workspace) -> None:
    reorder_evidence(workspace, evidence_ids)


def _ids(evidence: tuple[Evidence, ...]) -> tuple[EvidenceId, ...]:
    return tuple(piece.id for piece in evidence if piece.id is not None)


def _restore(evidence_ids: tuple[EvidenceId, ...], workspace: Workspace) -> None:
    restore_evidence(workspace, evidence_ids)


def _remove(evidence_ids: tuple[EvidenceId, ...], workspace: Workspace) -> None:
    remove_evidence(workspace, evidence_ids)
