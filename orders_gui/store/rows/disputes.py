"""Disputes in the library, with their answers and rounds."""

import json
from collections.abc import Sequence
from datetime import datetime

from orders_gui.domain.disputes.dispute import (
    AnswerValue,
    Dispute,
    DisputeEvent,
    Outcome,
    Party,
    Request,
    RequestKind,
    Round,
)
from orders_gui.domain.ids import DisputeId, EvidenceId, ItemId, OrderId, RoundId
from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.domain.states import DisputeState
from orders_gui.store.columns import Row, among, instant, money, money_columns, text
from orders_gui.store.database import Database
from orders_gui.store.rows.search import orders_of, reindex
from orders_gui.store.tables import (
    AnswerRow,
    DisputeItemRow,
    DisputeRow,
    RoundEvidenceRow,
    RoundRow,
)


class DisputeStore:
    """Reads and writes whole disputes; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, dispute_id: DisputeId) -> Dispute | None:
        """One dispute with its answers and rounds."""
        with self._database.read():
            row = DisputeRow.get_or_none(DisputeRow.id == dispute_id)
            return None if row is None else _dispute(row)

    def find(self, code: str) -> Dispute | None:
        """The dispute with this case number (`D-2026-017`)."""
        with self._database.read():
            row = DisputeRow.get_or_none(DisputeRow.code == code)
            return None if row is None else _dispute(row)

    def of_order(self, order_id: OrderId) -> list[Dispute]:
        """The disputes of an order that are not in the bin, the oldest first."""
        return self.of_orders([order_id])

    def of_orders(self, order_ids: Sequence[OrderId]) -> list[Dispute]:
        """The disputes of some orders that are not in the bin, the oldest first."""
        with self._database.read():
            mine = among(DisputeRow.order_id, order_ids) & DisputeRow.binned_at.is_null()
            return [
                _dispute(row) for row in DisputeRow.select().where(mine).order_by(DisputeRow.id)
            ]

    def open_or_closed_since(self, since: datetime) -> list[Dispute]:
        """Every dispute that is not closed, and those whose last round is not before `since`."""
        recent = RoundRow.select(RoundRow.dispute_id).where(RoundRow.at >= to_text(since))
        is_shown = (DisputeRow.state != DisputeState.CLOSED.value) | DisputeRow.id.in_(recent)
        with self._database.read():
            rows = DisputeRow.select().where(DisputeRow.binned_at.is_null() & is_shown)
            return [_dispute(row) for row in rows.order_by(DisputeRow.id)]

    def next_code(self, year: int) -> str:
        """A case number that was never given: the year and a number counting from 1."""
        highest = self._database.value(
            "SELECT max(CAST(substr(code, 8) AS INTEGER)) FROM dispute WHERE code GLOB ?",
            [f"D-{year:04d}-[0-9]*"],
        )
        return f"D-{year:04d}-{(highest or 0) + 1:03d}"

    def save(self, dispute: Dispute, now: datetime) -> DisputeId:
        """Write the dispute, its answers and rounds; returns its id."""
        columns = {
            "order_id": dispute.order_id,
            "code": dispute.code,
            "reason": dispute.reason,
            "request_kind": dispute.request.kind.value,
            **money_columns("request", dispute.request.amount),
            "claim_en": dispute.claim_en,
            "claim_own": dispute.claim_own,
            "own_language": dispute.own_language,
            "state": dispute.state.value,
            "outcome": dispute.outcome.value if dispute.outcome else "",
            "opened_at": text(dispute.opened_at),
            "draft": dispute.draft,
            "updated_at": to_text(now),
        }
        with self._database.write():
            if dispute.id is None:
                fresh = {"created_at": to_text(dispute.created_at or now)}
                dispute_id = DisputeId(DisputeRow.insert(columns | fresh).execute())
            else:
                dispute_id = dispute.id
                DisputeRow.update(columns).where(DisputeRow.id == dispute_id).execute()
            self._save_items(dispute_id, dispute.item_ids)
            self._save_answers(dispute_id, dispute.answers)
            self._save_rounds(dispute_id, dispute.rounds)
            reindex(self._database, [dispute.order_id])
        return dispute_id

    def bin(self, dispute_id: DisputeId, now: datetime) -> None:
        """Put the dispute into the bin."""
        with self._database.write():
            changed = DisputeRow.update(binned_at=to_text(now))
            changed.where(DisputeRow.id == dispute_id).execute()
            reindex(self._database, sorted(orders_of(self._database, [("dispute", dispute_id)])))

    def purge(self, binned_before: datetime) -> int:
        """Remove disputes that were put into the bin before that; returns how many."""
        with self._database.write():
            gone = DisputeRow.delete().where(DisputeRow.binned_at < to_text(binned_before))
            return int(gone.execute())

    def _save_items(self, dispute_id: DisputeId, items: Sequence[ItemId]) -> None:
        mine = DisputeItemRow.dispute_id == dispute_id
        rows = DisputeItemRow.select().where(mine).order_by(DisputeItemRow.id)
        if [row.item_id for row in rows] != list(items):
            DisputeItemRow.delete().where(mine).execute()
            for item in items:
                DisputeItemRow.create(dispute_id=dispute_id, item_id=item)

    def _save_answers(
        self, dispute_id: DisputeId, answers: Sequence[tuple[str, AnswerValue]]
    ) -> None:
        mine = AnswerRow.dispute_id == dispute_id
        rows = AnswerRow.select().where(mine).order_by(AnswerRow.position)
        wanted = [(question, json.dumps(value, ensure_ascii=False)) for question, value in answers]
        if [(row.question, row.value) for row in rows] != wanted:
            AnswerRow.delete().where(mine).execute()
            for position, (question, value) in enumerate(wanted):
                AnswerRow.create(
                    dispute_id=dispute_id, position=position, question=question, value=value
                )

    def _save_rounds(self, dispute_id: DisputeId, rounds: Sequence[Round]) -> None:
        kept = [turn.id for turn in rounds if turn.id is not None]
        gone = (RoundRow.dispute_id == dispute_id) & RoundRow.id.not_in(kept)
        RoundRow.delete().where(gone).execute()
        for position, turn in enumerate(rounds):
            columns = {
                "dispute_id": dispute_id,
                "position": position,
                "event": turn.event.value,
                "party": turn.party.value,
                "at": to_text(turn.at),
                "text": turn.text,
                "translation": turn.translation,
                **money_columns("amount", turn.amount),
                "answer_by": text(turn.answer_by),
            }
            if turn.id is None:
                round_id = RoundRow.insert(columns).execute()
            else:
                round_id = turn.id
                RoundRow.update(columns).where(RoundRow.id == round_id).execute()
            _save_round_evidence(round_id, turn.evidence)


def _save_round_evidence(round_id: int, evidence: Sequence[EvidenceId]) -> None:
    mine = RoundEvidenceRow.round_id == round_id
    rows = RoundEvidenceRow.select().where(mine).order_by(RoundEvidenceRow.id)
    if [row.evidence_id for row in rows] != list(evidence):
        RoundEvidenceRow.delete().where(mine).execute()
        for piece in evidence:
            RoundEvidenceRow.create(round_id=round_id, evidence_id=piece)


def _dispute(row: Row) -> Dispute:
    items = DisputeItemRow.select().where(DisputeItemRow.dispute_id == row.id)
    answers = AnswerRow.select().where(AnswerRow.dispute_id == row.id).order_by(AnswerRow.position)
    rounds = RoundRow.select().where(RoundRow.dispute_id == row.id).order_by(RoundRow.position)
    return Dispute(
        id=DisputeId(row.id),
        order_id=OrderId(row.order_id),
        code=row.code,
        item_ids=tuple(ItemId(part.item_id) for part in items.order_by(DisputeItemRow.id)),
        reason=row.reason,
        answers=tuple((part.question, _answer(json.loads(part.value))) for part in answers),
        claim_en=row.claim_en,
        claim_own=row.claim_own,
        own_language=row.own_language,
        request=Request(RequestKind(row.request_kind), money(row, "request")),
        state=DisputeState(row.state),
        outcome=Outcome(row.outcome) if row.outcome else None,
        opened_at=instant(row.opened_at),
        rounds=tuple(_round(part) for part in rounds),
        draft=row.draft,
        created_at=instant(row.created_at),
        updated_at=instant(row.updated_at),
    )


def _answer(value: object) -> AnswerValue:
    if isinstance(value, list):
        return tuple(str(part) for part in value)
    if value is None or isinstance(value, str | int | bool):
        return value
    raise ValueError(f"An answer cannot be {type(value).__name__}")


def _round(row: Row) -> Round:
    attached = RoundEvidenceRow.select().where(RoundEvidenceRow.round_id == row.id)
    return Round(
        event=DisputeEvent(row.event),
        party=Party(row.party),
        at=instant_from_text(row.at),
        text=row.text,
        translation=row.translation,
        amount=money(row, "amount"),
        answer_by=instant(row.answer_by),
        evidence=tuple(
            EvidenceId(part.evidence_id) for part in attached.order_by(RoundEvidenceRow.id)
        ),
        id=RoundId(row.id),
    )
