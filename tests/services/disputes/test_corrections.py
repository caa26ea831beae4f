"""A round is corrected or deleted afterwards: what follows, what is refused, what undo brings."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.disputes.corrections import state_before
from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Outcome
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import DisputeId, RoundId
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.states import DeadlineKind, DisputeState
from orders_gui.services.disputes.corrections import change_round, delete_round
from orders_gui.services.disputes.disputes import Happening, create_dispute, get_dispute
from orders_gui.services.disputes.rounds import record_round
from orders_gui.services.orders.orders import add_order, order_detail, undo
from orders_gui.services.rules.rulebooks import rulebooks_of
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, a_dispute, an_order, money

_E, _S = DisputeEvent, DisputeState


def at(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebooks_of(library), fixed_clock(NOW))


@pytest.fixture
def dispute_id(workspace: Workspace) -> DisputeId:
    order_id = add_order(workspace, an_order(protection_ends_in=3))
    dispute = create_dispute(workspace, a_dispute(order_id), [], opened_at=at(10))
    assert dispute.id is not None
    return dispute.id


def log(workspace: Workspace, dispute_id: DisputeId, *happenings: Happening) -> Dispute:
    for happening in happenings:
        record_round(workspace, dispute_id, happening)
    return get_dispute(workspace, dispute_id)


def round_id(dispute: Dispute, number: int) -> RoundId:
    found = dispute.rounds[number].id
    assert found is not None
    return found


def due(workspace: Workspace, dispute: Dispute, kind: DeadlineKind) -> Deadline | None:
    detail = order_detail(workspace, dispute.order_id)
    assert detail is not None
    return next((one for one in detail.deadlines if one.kind is kind), None)


def offer(day: int, amount: str = "3.00 USD") -> Happening:
    return Happening(_E.SELLER_OFFERS, at(day), amount=money(amount))


def test_a_typo_in_a_sum_is_corrected_and_nobodys_time_starts_again(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    asked = Happening(_E.CHANGE_REQUEST, at(12), amount=money("30.00 USD"), text="Please")
    before = log(workspace, dispute_id, asked)
    answer = due(workspace, before, DeadlineKind.SELLER_ANSWERS_BY)
    right = Happening(_E.CHANGE_REQUEST, at(12), amount=money("33.00 USD"), text="Please")
    change_round(workspace, dispute_id, round_id(before, 1), right)
    after = get_dispute(workspace, dispute_id)
    assert after.rounds[1].amount == money("33.00 USD")
    assert after.rounds[1].id == before.rounds[1].id
    assert due(workspace, after, DeadlineKind.SELLER_ANSWERS_BY) == answer
    undo(workspace)
    assert get_dispute(workspace, dispute_id).rounds == before.rounds


def test_a_request_that_was_changed_on_the_site_starts_the_sellers_time_again(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    before = due(workspace, get_dispute(workspace, dispute_id), DeadlineKind.SELLER_ANSWERS_BY)
    after = log(
        workspace, dispute_id, Happening(_E.CHANGE_REQUEST, at(12), amount=money("30.00 USD"))
    )
    later = due(workspace, after, DeadlineKind.SELLER_ANSWERS_BY)
    assert before is not None
    assert later is not None
    assert later.at - before.at == timedelta(days=2)


def test_the_state_follows_when_an_event_was_another_one(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    before = log(workspace, dispute_id, Happening(_E.SELLER_ACCEPTS, at(12)))
    assert before.state is _S.DECIDED
    change_round(workspace, dispute_id, round_id(before, 1), offer(12))
    assert get_dispute(workspace, dispute_id).state is _S.YOUR_ANSWER_DUE


def test_the_last_round_can_be_deleted_and_the_turn_goes_back(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    before = log(workspace, dispute_id, offer(12))
    delete_round(workspace, dispute_id, round_id(before, 1))
    after = get_dispute(workspace, dispute_id)
    assert (after.state, len(after.rounds)) == (_S.WAITING_SELLER, 1)
    undo(workspace)
    assert get_dispute(workspace, dispute_id).rounds == before.rounds
    assert get_dispute(workspace, dispute_id).state is _S.YOUR_ANSWER_DUE


def test_a_round_that_others_rest_on_stays(workspace: Workspace, dispute_id: DisputeId) -> None:
    before = log(workspace, dispute_id, offer(12), Happening(_E.DECLINE, at(13)))
    with pytest.raises(UserError, match=r"2026-11-13.*could not have followed"):
        delete_round(workspace, dispute_id, round_id(before, 1))
    with pytest.raises(UserError, match="could not have followed"):
        change_round(
            workspace, dispute_id, round_id(before, 1), Happening(_E.SELLER_ACCEPTS, at(12))
        )
    with pytest.raises(UserError, match="could not have followed"):
        delete_round(workspace, dispute_id, round_id(before, 0))
    assert get_dispute(workspace, dispute_id) == before


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (offer(9), "before the step that it follows"),
        (offer(14), "before the step that it follows"),
        (offer(12, "34.91 USD"), "more than the order cost"),
        (offer(25), "still ahead"),
    ],
)
def test_what_cannot_be_true_is_refused(
    workspace: Workspace, dispute_id: DisputeId, changed: Happening, why: str
) -> None:
    before = log(workspace, dispute_id, offer(12), Happening(_E.DECLINE, at(13)))
    with pytest.raises(UserError, match=why):
        change_round(workspace, dispute_id, round_id(before, 1), changed)
    assert get_dispute(workspace, dispute_id) == before


def test_the_day_of_the_opening_follows_its_round(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    before = get_dispute(workspace, dispute_id)
    change_round(workspace, dispute_id, round_id(before, 0), Happening(_E.OPENED, at(11)))
    assert get_dispute(workspace, dispute_id).opened_at == at(11)
    delete_round(workspace, dispute_id, round_id(before, 0))
    after = get_dispute(workspace, dispute_id)
    assert (after.state, after.opened_at) == (_S.DRAFT, None)


def test_money_that_a_round_told_of_follows_it(workspace: Workspace, dispute_id: DisputeId) -> None:
    refunds = workspace.library.refunds
    log(
        workspace,
        dispute_id,
        Happening(_E.SELLER_ACCEPTS, at(12)),
        Happening(_E.REFUND_AGREED, at(12), amount=money("34.90 USD")),
        Happening(_E.REFUND_RECEIVED, at(14), amount=money("34.90 USD")),
    )
    before = get_dispute(workspace, dispute_id)
    assert (before.state, before.outcome) == (_S.CLOSED, Outcome.REFUNDED_IN_FULL)
    came = next(turn for turn in before.rounds if turn.event is _E.REFUND_RECEIVED)
    assert came.id is not None
    less = Happening(_E.REFUND_RECEIVED, at(15), amount=money("30.00 USD"))
    change_round(workspace, dispute_id, came.id, less)
    after = get_dispute(workspace, dispute_id)
    assert [one.received for one in refunds.of_dispute(dispute_id)] == [money("30.00 USD")]
    assert after.outcome is Outcome.REFUNDED_IN_PART
    delete_round(workspace, dispute_id, came.id)
    assert refunds.of_dispute(dispute_id) == []
    assert get_dispute(workspace, dispute_id).outcome is Outcome.LOST
    undo(workspace)
    undo(workspace)
    assert [one.received for one in refunds.of_dispute(dispute_id)] == [money("34.90 USD")]
    assert get_dispute(workspace, dispute_id).outcome is Outcome.REFUNDED_IN_FULL


def test_an_extension_that_was_none_brings_the_old_end_of_protection_back(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    order_id = get_dispute(workspace, dispute_id).order_id
    old = workspace.library.orders.get(order_id)
    assert old is not None
    extension = Happening(_E.PROTECTION_EXTENDED, at(12), answer_by=at(30))
    before = log(workspace, dispute_id, extension)
    assert len(workspace.library.orders.get(order_id).stated_dates) == 2  # type: ignore[union-attr]
    later = Happening(_E.PROTECTION_EXTENDED, at(12), answer_by=at(29))
    change_round(workspace, dispute_id, round_id(before, 1), later)
    changed = workspace.library.orders.get(order_id)
    assert changed is not None
    stated = changed.stated("protection_ends")
    assert stated is not None
    assert stated.value == at(29)
    assert len(changed.stated_dates) == 2
    delete_round(workspace, dispute_id, round_id(before, 1))
    back = workspace.library.orders.get(order_id)
    assert back is not None
    assert back.stated_dates == old.stated_dates


def test_what_was_possible_before_a_round_is_known(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    before = log(workspace, dispute_id, offer(12), Happening(_E.DECLINE, at(13)))
    states = [state_before(before, round_id(before, number)) for number in range(3)]
    assert states == [_S.DRAFT, _S.WAITING_SELLER, _S.YOUR_ANSWER_DUE]
