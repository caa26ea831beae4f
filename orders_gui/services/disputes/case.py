"""What the dispute view shows: the list of disputes, and one of them with all its facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.advice.dispute import advise_dispute
from orders_gui.domain.advice.pieces import Advice
from orders_gui.domain.disputes.checklist import evaluate
from orders_gui.domain.disputes.dispute import Dispute, Outcome, Party
from orders_gui.domain.disputes.letters import Letter
from orders_gui.domain.disputes.refunds import Refund, RefundWatch
from orders_gui.domain.disputes.tricks import Trick, tricks_in
from orders_gui.domain.errors import Message
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.ids import DisputeId, OrderId, RoundId
from orders_gui.domain.language import LocalText
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.rules.deadlines import STAYS_OPEN, Deadline
from orders_gui.domain.rules.rulebook import Confidence, Rule
from orders_gui.domain.states import DeadlineKind, DisputeState
from orders_gui.services.disputes.advice import case_of, deadlines_of_dispute, replies_for
from orders_gui.services.disputes.disputes import get_dispute
from orders_gui.services.disputes.kept_letters import letters_at_hand
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.orders.orders import OrderDetail, order_detail
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles

_REFUND_KINDS = (DeadlineKind.REFUND_EXPECTED_FROM, DeadlineKind.REFUND_EXPECTED_UNTIL)


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """One dispute of the list. `closed_at` is when its last step was."""

    dispute: Dispute
    order: Order
    advice: Advice
    watch: RefundWatch
    platform: str | Message
    closed_at: datetime | None

    @property
    def title(self) -> str:
        """The title of the first item that the dispute is about."""
        return claimed_items(self.order, self.dispute)[0].title if self.order.items else ""

    @property
    def picture_sha256(self) -> str:
        """Its picture."""
        return next(
            (i.picture_sha256 for i in claimed_items(self.order, self.dispute) if i.picture_sha256),
            "",
        )


@dataclass(frozen=True, slots=True)
class DisputeFacts:
    """Everything about one dispute.

    `tricks` are the sellers' tricks in each round. `refund_rules` are the rules by which a
    refund will be expected. `files` may be used by any thread.
    """

    line: DisputeLine
    deadlines: tuple[Deadline, ...]
    evidence: tuple[Evidence, ...]
    refunds: tuple[Refund, ...]
    reason: LocalText | None
    missing: LocalText | None
    tricks: dict[RoundId, tuple[Trick, ...]]
    replies: tuple[Trick, ...]
    letters: tuple[Letter, ...]
    refund_rules: tuple[Rule, ...]
    zone: str
    files: EvidenceFiles

    @property
    def dispute(self) -> Dispute:
        """The dispute itself."""
        return self.line.dispute

    @property
    def dispute_id(self) -> DisputeId:
        """By which the library knows it."""
        if self.dispute.id is None:
            raise ValueError("The dispute was never saved")
        return self.dispute.id

    @property
    def order(self) -> Order:
        """The order that it is about."""
        return self.line.order

    @property
    def advice(self) -> Advice:
        """What now."""
        return self.line.advice

    @property
    def watch(self) -> RefundWatch:
        """How its refund stands."""
        return self.line.watch

    @property
    def other_ways(self) -> tuple[Deadline, ...]:
        """The ways that stay open when it is lost, with their dates."""
        return tuple(d for d in self.deadlines if d.kind in STAYS_OPEN)

    def due(self, kind: DeadlineKind) -> Deadline | None:
        """The deadline of a kind."""
        return next((deadline for deadline in self.deadlines if deadline.kind is kind), None)


def claimed_items(order: Order, dispute: Dispute) -> tuple[Item, ...]:
    """The items that a dispute is about; all when it names none."""
    chosen = tuple(item for item in order.items if item.id in dispute.item_ids)
    return chosen or order.items


def dispute_lines(workspace: Workspace) -> tuple[DisputeLine, ...]:
    """Every dispute that is not closed, and those that were closed this year, the newest last."""
    now = workspace.now
    year = now.astimezone().replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    details: dict[OrderId, OrderDetail | None] = {}
    lines = []
    for dispute in workspace.library.disputes.open_or_closed_since(year):
        if dispute.order_id not in details:
            details[dispute.order_id] = order_detail(workspace, dispute.order_id)
        detail = details[dispute.order_id]
        if detail is not None and detail.order.binned_at is None:
            lines.append(_line(workspace, detail, dispute))
    return tuple(lines)


def dispute_facts(workspace: Workspace, dispute_id: DisputeId) -> DisputeFacts:
    """One dispute with all that is known of it; raises `UserError` when it is gone."""
    dispute = get_dispute(workspace, dispute_id)
    detail = order_detail(workspace, dispute.order_id)
    if detail is None:
        raise LookupError(f"Order {dispute.order_id} of a dispute is gone")
    marketplace = detail.order.marketplace
    evidence = tuple(piece for piece in detail.evidence if piece.dispute_id == dispute_id)
    reason = questionnaire_for(marketplace).reason(dispute.reason)
    missing = evaluate(reason, evidence).next_missing if reason else None
    rules, replies = workspace.rulebook_for(marketplace), replies_for(marketplace)
    return DisputeFacts(
        line=_line(workspace, detail, dispute),
        deadlines=deadlines_of_dispute(detail, dispute),
        evidence=evidence,
        refunds=tuple(workspace.library.refunds.of_dispute(dispute_id)),
        reason=reason.title if reason else None,
        missing=missing.title if missing else None,
        tricks=_tricks(dispute, replies),
        replies=replies,
        letters=letters_at_hand(workspace, dispute_id),
        refund_rules=tuple(
            rule
            for kind in _REFUND_KINDS
            for rule in rules.rules_for(kind)[:1]
            if rule.confidence is not Confidence.UNKNOWN
        ),
        zone=rules.zone,
        files=workspace.library.files,
    )


def dispute_to_show(workspace: Workspace, order_id: OrderId) -> Dispute | None:
    """The dispute that *Continue dispute* means when it is no draft: the newest that runs."""
    disputes = workspace.library.disputes.of_order(order_id)
    if any(dispute.state is DisputeState.DRAFT for dispute in disputes):
        return None
    running = [dispute for dispute in disputes if dispute.state is not DisputeState.CLOSED]
    return running[-1] if running else None


def _line(workspace: Workspace, detail: OrderDetail, dispute: Dispute) -> DisputeLine:
    case = case_of(workspace, detail, dispute)
    closed = dispute.state is DisputeState.CLOSED and dispute.rounds
    return DisputeLine(
        dispute=dispute,
        order=detail.order,
        advice=advise_dispute(case),
        watch=case.refund,
        platform=case.platform,
        closed_at=dispute.rounds[-1].at if closed else None,
    )


def _tricks(dispute: Dispute, replies: Sequence[Trick]) -> dict[RoundId, tuple[Trick, ...]]:
    return {
        turn.id: found
        for turn in dispute.rounds
        if turn.id is not None
        and turn.party is Party.SELLER
        and (found := tricks_in(f"{turn.text}\n{turn.translation}", replies))
    }


def refunded(line: DisputeLine) -> Money | None:
    """What a closed dispute brought, when it is one sum of one currency."""
    outcomes = (Outcome.REFUNDED_IN_FULL, Outcome.REFUNDED_IN_PART)
    if line.dispute.outcome not in outcomes or len(line.watch.received) != 1:
        return None
    return line.watch.received[0]
