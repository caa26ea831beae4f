"""Corrections of a dispute's log: the state follows from the rounds, an impossible log is refused.

A correction is about what was recorded, not about what happens: nobody's time starts again. A
request that was changed on the site is an event of its own.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from orders_gui.domain.disputes.dispute import (
    TRANSITIONS,
    WHEREVER_OPEN,
    Dispute,
    DisputeEvent,
    Outcome,
    Round,
)
from orders_gui.domain.disputes.rounds import check_follows, check_round_alone
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.ids import RoundId
from orders_gui.domain.moments import readable
from orders_gui.domain.orders import Order
from orders_gui.domain.states import DisputeState

_E = DisputeEvent
_OF_ANY_TIME = frozenset({*WHEREVER_OPEN, _E.REFUND_RECEIVED})
_ENDS_AS = {_E.WITHDRAW: Outcome.WITHDRAWN, _E.ARRIVED: Outcome.REPLACED}


def round_of(dispute: Dispute, round_id: RoundId) -> Round:
    """One round of the log; raises `UserError` when it is gone."""
    found = next((turn for turn in dispute.rounds if turn.id == round_id), None)
    if found is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The round is no longer in the library."))
    return found


def state_before(dispute: Dispute, round_id: RoundId) -> DisputeState:
    """Whose turn it was when the round happened."""
    before: list[Round] = []
    for turn in dispute.rounds:
        if turn.id == round_id:
            break
        before.append(turn)
    return _state_after(before, _first_state(dispute.rounds))


def corrected(order: Order, dispute: Dispute, turn: Round, now: datetime) -> Dispute:
    """The dispute with `turn` in place of the round with its id.

    Raises `UserError` for a round that cannot be true, and when another round could not have
    followed then.
    """
    round_of(dispute, _id(turn))
    check_round_alone(order, turn, now)
    rounds = tuple(turn if kept.id == turn.id else kept for kept in dispute.rounds)
    _check_neighbours(rounds, turn)
    return _with_log(dispute, rounds)


def without(dispute: Dispute, round_id: RoundId) -> Dispute:
    """The dispute without a round; raises `UserError` when another could not have followed."""
    round_of(dispute, round_id)
    return _with_log(dispute, tuple(turn for turn in dispute.rounds if turn.id != round_id))


def _with_log(dispute: Dispute, rounds: tuple[Round, ...]) -> Dispute:
    state = _state_after(rounds, _first_state(dispute.rounds))
    opened = next((turn.at for turn in rounds if turn.event is _E.OPENED), None)
    had_opening = any(turn.event is _E.OPENED for turn in dispute.rounds)
    return replace(
        dispute,
        rounds=rounds,
        state=state,
        outcome=_outcome(dispute, rounds, state),
        opened_at=opened if had_opening else dispute.opened_at,
    )


def _first_state(rounds: Sequence[Round]) -> DisputeState:
    """A log that does not tell of the opening begins after it."""
    opened = any(turn.event is _E.OPENED for turn in rounds)
    return DisputeState.DRAFT if opened else DisputeState.WAITING_SELLER


def _state_after(rounds: Sequence[Round], state: DisputeState) -> DisputeState:
    for turn in rounds:
        after = TRANSITIONS.get((state, turn.event))
        if after is None:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The round of {day} could not have followed then: it needs the step before "
                    "it. Nothing was changed.",
                ),
                day=readable(turn.at),
            )
        state = after
    return state


def _check_neighbours(rounds: Sequence[Round], turn: Round) -> None:
    """A step stays between the one before and the one after it; money has a day of its own."""
    moves = [kept for kept in rounds if kept.event not in _OF_ANY_TIME]
    for before, after in pairwise(moves):
        if turn in (before, after):
            check_follows(before, after)


def _outcome(dispute: Dispute, rounds: Sequence[Round], state: DisputeState) -> Outcome | None:
    """What ended the dispute is kept, unless it has not ended or ends in another way now."""
    if state is not DisputeState.CLOSED:
        return None if dispute.state is DisputeState.CLOSED else dispute.outcome
    last = [turn for turn in rounds if turn.event not in WHEREVER_OPEN][-1]
    return _ENDS_AS.get(last.event, dispute.outcome)


def _id(turn: Round) -> RoundId:
    if turn.id is None:
        raise ValueError("The round was never saved")
    return turn.id
