"""The wizard's flow: its five steps, the way back, and what a later change puts in doubt."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.disputes.questionnaire import Card, Questionnaire, Reason, missing_questions
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.money import Money


class Step(IntEnum):
    """The steps in their order."""

    HAPPENED = 0
    DETAILS = 1
    EVIDENCE = 2
    REQUEST = 3
    REVIEW = 4


class AmountBy(StrEnum):
    """How the amount is found: all that was paid, the affected part, or typed."""

    EVERYTHING = "everything"
    PART = "part"
    OWN = "own"


_PUTS_IN_DOUBT = {
    Step.HAPPENED: (Step.DETAILS, Step.EVIDENCE, Step.REQUEST, Step.REVIEW),
    Step.DETAILS: (Step.REQUEST, Step.REVIEW),
    Step.EVIDENCE: (Step.REQUEST, Step.REVIEW),
    Step.REQUEST: (Step.REVIEW,),
}
"""Which later steps need another look when an earlier one is changed."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Where the wizard is; `stack` is the way that Back goes.

    `stale` are done steps whose answers were kept while an earlier answer changed. `written`
    are the claim texts by language as the program wrote them: a text that differs was edited.
    """

    step: Step = Step.HAPPENED
    stack: tuple[Step, ...] = ()
    done: frozenset[Step] = frozenset()
    stale: frozenset[Step] = frozenset()
    card: str = ""
    amount_by: AmountBy = AmountBy.EVERYTHING
    written: tuple[tuple[str, str], ...] = ()

    def forward(self) -> "Flow":
        """Finish this step and go to the next."""
        done = self.done | {self.step}
        stale = self.stale - {self.step}
        target = Step(min(self.step + 1, Step.REVIEW))
        return replace(self, step=target, stack=(*self.stack, self.step), done=done, stale=stale)

    def back(self) -> "Flow":
        """Return to exactly the step that was left last."""
        if not self.stack:
            return self
        return replace(self._looked(), step=self.stack[-1], stack=self.stack[:-1])

    def go_to(self, step: Step) -> "Flow":
        """Jump to a step that was finished before; any other leaves the wizard where it is."""
        if step == self.step or not self.can_go_to(step):
            return self
        return replace(self._looked(), step=step, stack=(*self.stack, self.step))

    def can_go_to(self, step: Step) -> bool:
        """Whether everything before `step` was finished once."""
        return all(earlier in self.done for earlier in Step if earlier < step)

    def changed(self, step: Step) -> "Flow":
        """Something of `step` is different: later finished steps are marked, not erased."""
        doubtful = self.done & set(_PUTS_IN_DOUBT.get(step, ()))
        return replace(self, stale=self.stale | doubtful)

    def _looked(self) -> "Flow":
        """Leaving the review: there is nothing to answer, it was looked at."""
        if self.step is not Step.REVIEW:
            return self
        return replace(self, done=self.done | {self.step}, stale=self.stale - {self.step})

    def text_written(self, language: str) -> str:
        """The claim text as the program wrote it last."""
        return dict(self.written).get(language, "")

    def with_written(self, language: str, text: str) -> "Flow":
        """Remember a text of the program."""
        return replace(self, written=tuple(sorted({**dict(self.written), language: text}.items())))

    def to_text(self) -> str:
        """The stored form."""
        return json.dumps(
            {
                "step": self.step.name,
                "stack": [step.name for step in self.stack],
                "done": sorted(step.name for step in self.done),
                "stale": sorted(step.name for step in self.stale),
                "card": self.card,
                "amount_by": self.amount_by.value,
                "written": dict(self.written),
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_text(cls, text: str) -> "Flow":
        """Read the stored form; what cannot be read begins at the first step."""
        try:
            stored = json.loads(text)
            return cls(
                step=Step[stored["step"]],
                stack=tuple(Step[name] for name in stored["stack"]),
                done=frozenset(Step[name] for name in stored["done"]),
                stale=frozenset(Step[name] for name in stored["stale"]),
                card=str(stored["card"]),
                amount_by=AmountBy(stored["amount_by"]),
                written=_texts(stored["written"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls()


class GapKind(StrEnum):
    """What is missing before a step is finished."""

    CARD = "card"
    ITEMS = "items"
    REASON = "reason"
    ANSWER = "answer"
    AMOUNT = "amount"
    NOTHING_ASKED = "nothing_asked"
    TOO_MUCH = "too_much"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing; `question` names the unanswered question."""

    step: Step
    kind: GapKind
    question: str = ""


def first_flow(dispute: Dispute, questionnaire: Questionnaire) -> Flow:
    """The flow of a draft: the saved one, else the one that its reason allows."""
    if dispute.draft:
        return Flow.from_text(dispute.draft)
    card = questionnaire.card_of(dispute.reason)
    return Flow(card=card.id if card else "")


def with_card(dispute: Dispute, card: Card) -> Dispute:
    """The dispute under another card; a card of one reason names the reason too."""
    if dispute.reason in card.reasons:
        return dispute
    return replace(dispute, reason=card.reasons[0] if len(card.reasons) == 1 else "")


def gaps(
    dispute: Dispute, flow: Flow, reason: Reason | None, most: Money | None
) -> tuple[Gap, ...]:
    """Everything that is missing, in the order of the steps; `most` is what was paid."""
    found = []
    if not flow.card:
        found.append(Gap(Step.HAPPENED, GapKind.CARD))
    if not dispute.item_ids:
        found.append(Gap(Step.DETAILS, GapKind.ITEMS))
    if reason is None:
        found.append(Gap(Step.DETAILS, GapKind.REASON))
    else:
        found.extend(
            Gap(Step.DETAILS, GapKind.ANSWER, question.id)
            for question in missing_questions(reason, dict(dispute.answers))
        )
    found.extend(_request_gaps(dispute, most))
    return tuple(found)


def lacks_evidence(reason: Reason | None, evidence: tuple[Evidence, ...]) -> bool:
    """Whether the form will ask for a file: for goods that arrived (help page, c. 2014)."""
    return reason is not None and reason.id.startswith("received.") and not evidence


def _request_gaps(dispute: Dispute, most: Money | None) -> list[Gap]:
    found = []
    amount = dispute.request.amount
    if amount is None:
        found.append(Gap(Step.REQUEST, GapKind.AMOUNT))
    elif amount.minor <= 0:
        found.append(Gap(Step.REQUEST, GapKind.NOTHING_ASKED))
    elif most is not None and amount.currency == most.currency and amount > most:
        found.append(Gap(Step.REQUEST, GapKind.TOO_MUCH))
    if not dispute.claim_en.strip():
        found.append(Gap(Step.REQUEST, GapKind.CLAIM))
    return found


def _texts(stored: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((str(language), str(text)) for language, text in stored.items()))
