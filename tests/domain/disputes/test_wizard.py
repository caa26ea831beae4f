"""Going through the wizard: Back is exact, a changed answer marks and never erases."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.disputes.dispute import Dispute, Request, RequestKind
from orders_gui.domain.disputes.wizard import (
    AmountBy,
    Flow,
    GapKind,
    Step,
    first_flow,
    gaps,
    lacks_evidence,
    with_card,
)
from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.services.disputes.questionnaires import questionnaire_for
from tests.builders import a_photo, money

BOOK = questionnaire_for("aliexpress")
DAMAGED = BOOK.reason("received.damaged")
ANSWERS = (
    ("what_is_wrong", "Cracked"),
    ("received_on", "2026-11-20"),
    ("packaging", "fine"),
    ("usable", "no"),
)


def at(step: Step) -> Flow:
    flow = Flow(card="damaged")
    for _ in range(step):
        flow = flow.forward()
    return flow


def complete() -> Dispute:
    return Dispute(
        OrderId(1),
        item_ids=(ItemId(1),),
        reason="received.damaged",
        answers=ANSWERS,
        claim_en="Cracked. I ask for US $34.90.",
        request=Request(RequestKind.REFUND_ONLY, money("34.90 USD")),
    )


def test_back_goes_exactly_the_way_that_was_taken() -> None:
    flow = at(Step.REQUEST).go_to(Step.HAPPENED).forward()
    assert flow.step is Step.DETAILS
    way = [flow.step]
    while flow.stack:
        flow = flow.back()
        way.append(flow.step)
    assert way == [
        Step.DETAILS,
        Step.HAPPENED,
        Step.REQUEST,
        Step.EVIDENCE,
        Step.DETAILS,
        Step.HAPPENED,
    ]
    assert flow.back() == flow


def test_another_reason_marks_the_later_steps_and_keeps_them_done() -> None:
    flow = at(Step.REVIEW).go_to(Step.HAPPENED).changed(Step.HAPPENED)
    assert flow.stale == {Step.DETAILS, Step.EVIDENCE, Step.REQUEST, Step.REVIEW}
    assert flow.done >= flow.stale
    looked_again = flow.forward().forward()
    assert looked_again.stale == {Step.EVIDENCE, Step.REQUEST, Step.REVIEW}


def test_steps_that_were_never_reached_are_not_in_doubt() -> None:
    assert at(Step.DETAILS).changed(Step.HAPPENED).stale == frozenset()


def test_a_step_that_was_not_finished_cannot_be_jumped_to() -> None:
    flow = at(Step.DETAILS)
    assert flow.go_to(Step.REQUEST) == flow
    assert flow.go_to(Step.HAPPENED).step is Step.HAPPENED


def test_the_review_counts_as_looked_at_until_something_changes() -> None:
    left = at(Step.REVIEW).back()
    assert left.step is Step.REQUEST
    assert left.go_to(Step.REVIEW).step is Step.REVIEW
    assert left.changed(Step.REQUEST).stale == {Step.REVIEW}
    assert left.changed(Step.REQUEST).go_to(Step.REVIEW).back().stale == frozenset()


steps = st.sampled_from(list(Step))


@given(
    st.builds(
        Flow,
        step=steps,
        stack=st.lists(steps).map(tuple),
        done=st.frozensets(steps),
        stale=st.frozensets(steps),
        card=st.text(),
        amount_by=st.sampled_from(list(AmountBy)),
        written=st.dictionaries(st.sampled_from(["en", "ru"]), st.text()).map(
            lambda texts: tuple(sorted(texts.items()))
        ),
    )
)
def test_the_stored_form_gives_the_same_flow(flow: Flow) -> None:
    assert Flow.from_text(flow.to_text()) == flow


@pytest.mark.parametrize("stored", ["{", "[]", "{}", '{"step": "NOWHERE"}', "null", '"text"'])
def test_a_draft_that_cannot_be_read_begins_at_the_first_step(stored: str) -> None:
    assert Flow.from_text(stored) == Flow()


def test_a_reason_without_a_saved_flow_chooses_its_card() -> None:
    dispute = Dispute(OrderId(1), reason="received.wrong_item")
    assert first_flow(dispute, BOOK).card == "colour_or_model"


def test_a_card_of_one_reason_names_it_and_a_card_of_several_asks() -> None:
    one, several = BOOK.card("damaged"), BOOK.card("colour_or_model")
    assert one is not None
    assert several is not None
    dispute = with_card(Dispute(OrderId(1)), one)
    assert dispute.reason == "received.damaged"
    assert with_card(dispute, several).reason == ""
    chosen = replace(dispute, reason="received.colour")
    assert with_card(chosen, several).reason == "received.colour"


def test_a_complete_draft_has_no_gaps() -> None:
    assert gaps(complete(), at(Step.REVIEW), DAMAGED, money("34.90 USD")) == ()


def test_each_gap_is_found_in_its_step() -> None:
    empty = Dispute(OrderId(1))
    found = gaps(empty, Flow(), None, None)
    assert [(gap.step, gap.kind) for gap in found] == [
        (Step.HAPPENED, GapKind.CARD),
        (Step.DETAILS, GapKind.ITEMS),
        (Step.DETAILS, GapKind.REASON),
        (Step.REQUEST, GapKind.AMOUNT),
        (Step.REQUEST, GapKind.CLAIM),
    ]


def test_unanswered_questions_are_named() -> None:
    dispute = replace(complete(), answers=ANSWERS[:2])
    found = gaps(dispute, at(Step.REVIEW), DAMAGED, None)
    assert [gap.question for gap in found] == ["packaging", "usable"]


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("34.91 USD", GapKind.TOO_MUCH),
        ("0.00 USD", GapKind.NOTHING_ASKED),
        ("34.90 USD", None),
        ("99.00 EUR", None),
    ],
)
def test_the_amount_is_compared_with_what_was_paid(asked: str, kind: GapKind | None) -> None:
    dispute = replace(complete(), request=Request(RequestKind.REFUND_ONLY, money(asked)))
    found = gaps(dispute, at(Step.REVIEW), DAMAGED, money("34.90 USD"))
    assert [gap.kind for gap in found] == ([kind] if kind else [])


def test_only_goods_that_arrived_need_a_file() -> None:
    assert lacks_evidence(DAMAGED, ())
    assert not lacks_evidence(DAMAGED, (a_photo(OrderId(1)),))
    assert not lacks_evidence(BOOK.reason("not_received.in_transit"), ())
