"""The table of states and events is the dispute's life."""

from itertools import product

import pytest

from orders_gui.domain.disputes.dispute import TRANSITIONS, DisputeEvent, next_state
from orders_gui.domain.errors import UserError
from orders_gui.domain.states import DisputeState

STORY = [
    (DisputeEvent.OPENED, DisputeState.WAITING_SELLER),
    (DisputeEvent.MESSAGE, DisputeState.WAITING_SELLER),
    (DisputeEvent.SELLER_ASKS_TO_CLOSE, DisputeState.YOUR_ANSWER_DUE),
    (DisputeEvent.DECLINE, DisputeState.WAITING_SELLER),
    (DisputeEvent.PROTECTION_EXTENDED, DisputeState.WAITING_SELLER),
    (DisputeEvent.SELLER_OFFERS, DisputeState.YOUR_ANSWER_DUE),
    (DisputeEvent.ESCALATE, DisputeState.PLATFORM_REVIEWING),
    (DisputeEvent.PLATFORM_OFFERS, DisputeState.YOUR_ANSWER_DUE),
    (DisputeEvent.PLATFORM_STEPS_IN, DisputeState.PLATFORM_REVIEWING),
    (DisputeEvent.VERDICT, DisputeState.DECIDED),
    (DisputeEvent.RETURN_AGREED, DisputeState.RETURN_DUE),
    (DisputeEvent.SENT, DisputeState.RETURN_SENT),
    (DisputeEvent.RECEIVED, DisputeState.REFUND_PENDING),
    (DisputeEvent.REFUND_RECEIVED, DisputeState.REFUND_PENDING),
    (DisputeEvent.CLOSE, DisputeState.CLOSED),
]


def test_a_whole_story() -> None:
    state = DisputeState.DRAFT
    for event, expected in STORY:
        state = next_state(state, event)
        assert state is expected


@pytest.mark.parametrize(("state", "event"), list(product(DisputeState, DisputeEvent)))
def test_every_pair_is_allowed_or_refused_with_a_sentence(
    state: DisputeState, event: DisputeEvent
) -> None:
    if (state, event) in TRANSITIONS:
        assert next_state(state, event) in DisputeState
    else:
        with pytest.raises(UserError, match="Nothing was changed"):
            next_state(state, event)


def test_nothing_happens_after_the_end() -> None:
    assert not [event for state, event in TRANSITIONS if state is DisputeState.CLOSED]


def test_every_state_can_be_reached() -> None:
    assert set(TRANSITIONS.values()) | {DisputeState.DRAFT} == set(DisputeState)


def test_every_open_state_can_be_withdrawn() -> None:
    for state in set(DisputeState) - {DisputeState.CLOSED}:
        assert next_state(state, DisputeEvent.WITHDRAW) is DisputeState.CLOSED
