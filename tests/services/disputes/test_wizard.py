"""What the wizard works on, taken from a real library."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import DeliveryService, Item
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent
from orders_gui.domain.states import DisputeState, Stage
from orders_gui.services.disputes.disputes import (
    Happening,
    add_evidence,
    record,
    remove_evidence,
    restore_evidence,
    start_dispute,
)
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.disputes.wizard import (
    drop_untouched,
    known_answers,
    money_in_claim,
    open_case,
    reload_case,
    write_claim,
)
from orders_gui.services.evidence.intake import ImageBytes, take_in
from orders_gui.services.orders.orders import add_order
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, an_order, money
from tests.pictures_builder import a_jpeg


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, fixed_clock(NOW))


def add_photo(workspace: Workspace, order_id: OrderId) -> None:
    report = take_in(
        workspace.library.files, [ImageBytes(a_jpeg(), "a.jpg")], known=frozenset(), now=NOW
    )
    add_evidence(workspace, order_id, None, report.added)


def test_a_new_draft_takes_the_orders_photos_along(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order())
    add_photo(workspace, order_id)
    case = open_case(workspace, order_id, "ru")
    assert case.fresh
    assert case.dispute.own_language == "ru"
    assert [piece.original_name for piece in case.evidence] == ["a.jpg"]
    again = open_case(workspace, order_id, "ru")
    assert not again.fresh
    assert again.dispute.id == case.dispute.id


def test_a_running_dispute_is_opened_instead_of_a_second_one(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order())
    draft = start_dispute(workspace, order_id)
    assert draft.id is not None
    record(workspace, draft.id, Happening(DisputeEvent.OPENED, NOW))
    case = open_case(workspace, order_id, "en")
    assert case.dispute.id == draft.id
    assert case.dispute.state is DisputeState.WAITING_SELLER


def test_a_dropped_draft_leaves_its_photos_with_the_order(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order())
    add_photo(workspace, order_id)
    case = open_case(workspace, order_id, "en")
    assert case.dispute.id is not None
    drop_untouched(workspace, case.dispute.id)
    drop_untouched(workspace, case.dispute.id)
    (piece,) = workspace.library.evidence.of_order(order_id)
    assert piece.dispute_id is None
    assert open_case(workspace, order_id, "en").fresh


def test_files_come_back_from_the_bin(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order())
    add_photo(workspace, order_id)
    (piece,) = workspace.library.evidence.of_order(order_id)
    assert piece.id is not None
    assert str(remove_evidence(workspace, [piece.id])) == "File moved to the bin"
    assert workspace.library.evidence.of_order(order_id) == []
    assert str(restore_evidence(workspace, [piece.id])) == "File taken out of the bin"
    assert workspace.library.evidence.of_order(order_id) == [piece]


def test_the_last_day_is_the_end_of_protection(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order(protection_ends_in=3))
    case = open_case(workspace, order_id, "en")
    assert case.last_day is not None
    assert case.last_day.kind.value == "protection_ends"


def test_what_the_order_says_is_already_answered() -> None:
    scans = (
        TrackingEvent(datetime(2026, 11, 20, 13, 12, tzinfo=UTC), "Delivered", Stage.DELIVERED),
    )
    order = replace(
        an_order(items=(Item("Cup", 3, money("5.00 USD")),)),
        parcels=(Parcel((), scans, delivered_on=scans[0].at),),
        delivery=DeliveryService("Standard Shipping", NOW.date()),
    )
    book = questionnaire_for("aliexpress")
    damaged, on_the_way = book.reason("received.damaged"), book.reason("not_received.in_transit")
    assert damaged is not None
    assert on_the_way is not None
    assert known_answers(order, damaged) == {"received_on": "2026-11-20", "pieces_ordered": 3}
    assert known_answers(order, on_the_way) == {
        "expected_by": "2026-11-22",
        "last_tracking": "Delivered, 2026-11-20",
    }


def test_a_claim_is_written_from_the_case(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order(items=(Item("Cup", 1, money("34.90 USD")),)))
    case = open_case(workspace, order_id, "en")
    reason = case.questionnaire.reason("received.damaged")
    assert reason is not None
    dispute = replace(
        case.dispute,
        reason=reason.id,
        answers=(("what_is_wrong", "Cracked"),),
        request=replace(case.dispute.request, amount=money("34.90 USD")),
    )
    text = write_claim(case, dispute, reason, "en")
    assert text == '"Cup" arrived damaged. Cracked. I ask for a full refund of US $34.90.'
    assert money_in_claim(dispute, "en") in text
    assert money_in_claim(dispute, "ru") in write_claim(case, dispute, reason, "ru")


def test_a_case_that_is_gone_is_nothing(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order())
    case = open_case(workspace, order_id, "en")
    assert case.dispute.id is not None
    assert reload_case(workspace, case.dispute.id) is not None
    workspace.library.journal.undo()
    assert reload_case(workspace, case.dispute.id) is None
