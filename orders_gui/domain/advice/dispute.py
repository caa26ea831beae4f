"""Advice on a dispute: which part of its life it is in."""

from collections.abc import Callable

from orders_gui.domain.advice.answer import of_your_answer
from orders_gui.domain.advice.case import DisputeCase
from orders_gui.domain.advice.outcome import (
    of_closed,
    of_decision,
    of_replacement,
    of_return_due,
    of_return_sent,
)
from orders_gui.domain.advice.pieces import Advice
from orders_gui.domain.advice.refund import of_refund
from orders_gui.domain.advice.waiting import of_draft, of_review, of_waiting
from orders_gui.domain.states import DisputeState

_BY_STATE: dict[DisputeState, Callable[[DisputeCase], Advice]] = {
    DisputeState.DRAFT: of_draft,
    DisputeState.WAITING_SELLER: of_waiting,
    DisputeState.YOUR_ANSWER_DUE: of_your_answer,
    DisputeState.PLATFORM_REVIEWING: of_review,
    DisputeState.DECIDED: of_decision,
    DisputeState.RETURN_DUE: of_return_due,
    DisputeState.RETURN_SENT: of_return_sent,
    DisputeState.REPLACEMENT_AWAITED: of_replacement,
    DisputeState.REFUND_PENDING: of_refund,
    DisputeState.CLOSED: of_closed,
}


def advise_dispute(case: DisputeCase) -> Advice:
    """What now, in this dispute and at this moment."""
    return _BY_STATE[case.dispute.state](case)
