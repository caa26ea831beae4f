"""`dispute event`: what happened is kept, what cannot be true is refused in one sentence."""

from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.orders import Order
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.disputes.disputes import Happening, create_dispute
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import add_order, order_detail
from orders_gui.services.workspace import fixed_clock
from tests.builders import NOW, a_dispute, an_order
from tests.cli.conftest import Run

CODE = "D-2026-001"
OPENED = "2026-11-18T10:00:00+00:00"


def begin(root: Path, order: Order) -> None:
    """A dispute that was opened four days before NOW."""
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library:
        order_id = add_order(workspace, order)
        dispute = create_dispute(workspace, a_dispute(order_id), [])
        assert dispute.id is not None
        from orders_gui.services.disputes.disputes import record

        record(workspace, dispute.id, Happening(DisputeEvent.OPENED, NOW.replace(day=18, hour=10)))


@pytest.fixture(autouse=True)
def order(root: Path) -> None:
    begin(root, an_order())


def test_a_whole_story_is_told_step_by_step(run: Run) -> None:
    offer = run(
        "dispute", "event", CODE, "seller_offers", "--amount", "3.00", "--at",
        "2026-11-19T04:18:00Z", "--text", "Dear friend", "--answer-by", "2026-11-28T07:59:59Z",
        "--json",
    ).json  # fmt: skip
    assert (offer["id"], offer["state"], offer["outcome"]) == (CODE, "your_answer_due", None)
    assert offer["rounds"][-1] == {
        "event": "seller_offers",
        "party": "seller",
        "at": "2026-11-19T04:18:00+00:00",
        "amount": {"amount": "3.00", "currency": "USD"},
        "text": "Dear friend",
        "answer_by": "2026-11-28T07:59:59+00:00",
    }
    for kind, state in (
        ("decline", "waiting_seller"),
        ("platform_steps_in", "platform_reviewing"),
        ("verdict", "decided"),
        ("refund_agreed", "refund_pending"),
    ):
        amount = ("--amount", "34.90") if kind == "verdict" else ()
        assert run("dispute", "event", CODE, kind, *amount, "--json").json["state"] == state
    came = run("dispute", "event", CODE, "refund_received", "--amount", "34.90", "--json").json
    assert (came["state"], came["outcome"]) == ("closed", "refunded_in_full")


def test_a_plain_answer_says_the_new_state(run: Run) -> None:
    ran = run("dispute", "event", CODE.lower(), "seller_silent")
    assert ran.out == f"{CODE}: seller_silent recorded, now decided.\n"
    assert ran.err == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["verdict"], "“verdict” cannot happen while the dispute is “waiting_seller”."),
        (["seller_offers", "--amount", "34.91"], "34.91 USD is more than the order cost"),
        (["seller_offers", "--amount=-1"], "An amount cannot be below zero."),
        (["seller_offers", "--at", "2026-11-23T09:41:00Z"], "is still ahead."),
        (["message", "--at", "2026-10-01T09:00:00Z"], "is before the order was placed"),
        (["seller_offers", "--at", "2026-11-17T09:00:00Z"], "is before the step that it follows"),
        (
            ["seller_offers", "--answer-by", "2026-11-19T09:00:00Z"],
            "The day until which an answer is due (2026-11-19",
        ),
        (["change_request"], "The amount is missing."),
        (["seller_offers", "--amount", "three"], "“three” is not an amount of money."),
    ],
)
def test_what_cannot_be_true_is_refused(run: Run, words: list[str], sentence: str) -> None:
    trouble = run("dispute", "event", CODE, *words).trouble
    assert sentence in trouble
    after = run("dispute", "event", CODE, "note", "--text", "still as before", "--json").json
    assert [turn["event"] for turn in after["rounds"]] == ["opened", "note"]


def test_a_late_note_may_tell_of_something_early(run: Run) -> None:
    early = ("--at", "2026-11-10T09:00:00Z")
    assert run("dispute", "event", CODE, "message", *early, "--json").json["state"] == (
        "waiting_seller"
    )


def test_an_unknown_cost_is_a_warning_only(root: Path, run: Run) -> None:
    begin(root, an_order("777", paid=None))
    ran = run("dispute", "event", "D-2026-002", "seller_offers", "--amount", "900", "--currency",
              "usd", "--json")  # fmt: skip
    assert ran.code == 0
    assert ran.json["state"] == "your_answer_due"
    assert ran.err.startswith("What the order cost is not known")
    missing = run("dispute", "event", "D-2026-002", "decline", "--amount", "900")
    assert "Add --currency" in missing.trouble


def test_an_extension_is_a_new_end_of_the_protection(root: Path, run: Run) -> None:
    until = "2026-12-20T07:59:59+00:00"
    run("dispute", "event", CODE, "protection_extended", "--answer-by", until)
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library:
        dispute = workspace.library.disputes.find(CODE)
        assert dispute is not None
        detail = order_detail(workspace, dispute.order_id)
    assert detail is not None
    stated = detail.order.stated(DeadlineKind.PROTECTION_ENDS)
    assert stated is not None
    assert stated.value.isoformat() == until


def test_usage(run: Run) -> None:
    assert run("dispute", "event", CODE, "explode").code == 2
    assert "D-2027-009" in run("dispute", "event", "D-2027-009", "note").trouble
    page = run("dispute", "event", "--help").out
    assert all(event.value in page for event in DisputeEvent)
