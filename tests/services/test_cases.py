"""A dispute walked from the order to the refund: advice, letters and refunds from the library."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, Outcome, Request, RequestKind
from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.orders import Item, Order, Payment
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.domain.states import DisputeState, OrderStatus
from orders_gui.services.disputes.advice import (
    advice_for_dispute,
    advice_for_order,
    platform_name,
    replies_for,
)
from orders_gui.services.disputes.disputes import Happening, create_dispute, get_dispute, record
from orders_gui.services.disputes.letters import filled, filled_for_order, letters_for, reply_text
from orders_gui.services.disputes.refunds import (
    change_refund,
    record_refund,
    refund_watch,
    refunds_of,
)
from orders_gui.services.exporting.case_loading import BUYER_NAME
from orders_gui.services.orders.orders import add_order, redo, undo
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import a_photo, money
from tests.domain.advice.cases import english

OPENED = datetime(2026, 11, 22, 10, tzinfo=UTC)
_E = DisputeEvent


class Now:
    """A clock that a test can move."""

    def __init__(self) -> None:
        self.at = OPENED

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Now:
    return Now()


@pytest.fixture
def workspace(tmp_path: Path, clock: Now) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, clock)


@pytest.fixture
def order_id(workspace: Workspace) -> OrderId:
    return add_order(
        workspace,
        Order(
            "aliexpress",
            "3042771955200001",
            seller="KaoriHome Store",
            seller_country="CN",
            status=OrderStatus.SHIPPED,
            ordered=date(2026, 10, 10),
            total=money("34.90 USD"),
            items=(Item("Ceramic set", unit_price=money("34.90 USD")),),
            payments=(Payment(money("32.18 EUR"), "Visa ending 4417", date(2026, 10, 11)),),
            parcels=(Parcel((TrackingNumber("LP00654718234012"),), (), date(2026, 10, 12)),),
        ),
    )


@pytest.fixture
def dispute_id(workspace: Workspace, order_id: OrderId) -> DisputeId:
    dispute = create_dispute(
        workspace,
        Dispute(
            order_id,
            reason="received.damaged",
            claim_en="The jug arrived cracked.",
            claim_own="Кувшин пришёл с трещиной.",
            own_language="ru",
            request=Request(RequestKind.REFUND_ONLY, money("34.90 USD")),
        ),
        (),
        opened_at=OPENED,
    )
    assert dispute.id is not None
    return dispute.id


def offer(workspace: Workspace, dispute_id: DisputeId, clock: Now) -> None:
    clock.at += timedelta(days=2)
    record(
        workspace,
        dispute_id,
        Happening(
            _E.SELLER_OFFERS,
            clock.at,
            text="Dear friend, please accept 3 USD here, I send the rest by PayPal.",
            amount=money("3.00 USD"),
            answer_by=clock.at + timedelta(days=2),
        ),
    )


def decide(workspace: Workspace, dispute_id: DisputeId, clock: Now, amount: str) -> None:
    record(
        workspace,
        dispute_id,
        Happening(_E.ESCALATE, clock.at),
        Happening(_E.VERDICT, clock.at, amount=money(amount)),
        Happening(_E.REFUND_AGREED, clock.at),
    )


def a_refund(order_id: OrderId, dispute_id: DisputeId | None, received: str) -> Refund:
    return Refund(order_id, money(received), date(2026, 11, 28), dispute_id=dispute_id)


def test_the_story_from_the_order_to_a_refund_that_is_short(
    workspace: Workspace, order_id: OrderId, dispute_id: DisputeId, clock: Now
) -> None:
    waiting = advice_for_dispute(workspace, dispute_id)
    assert english(waiting.headline) == "The seller has 5 d to answer"
    offer(workspace, dispute_id, clock)
    answer = advice_for_dispute(workspace, dispute_id)
    assert english(answer.headline) == "Your answer is due in 2 d"
    assert answer.tricks == ("pay_outside",)
    decide(workspace, dispute_id, clock, "34.90 USD")
    clock.at += timedelta(days=4)
    record_refund(
        workspace,
        replace(a_refund(order_id, dispute_id, "30.10 EUR"), expected=money("34.90 USD")),
    )
    short = advice_for_dispute(workspace, dispute_id)
    assert english(short.headline) == "Refunded, 2.08 EUR short by the exchange rate"
    assert get_dispute(workspace, dispute_id).state is DisputeState.REFUND_PENDING
    letter = filled(workspace, dispute_id, "platform_wrong_currency", "en")
    assert letter.subject == "Order 3042771955200001: the refund is €2.08 short"
    assert "paid with €32.18 on 11 Oct 2026 by Visa ending 4417" in letter.text
    assert "€30.10 came back, so €2.08 is missing" in letter.text
    assert letter.missing == ("buyer",)


def test_a_refund_is_kept_told_and_taken_back_in_one_step(
    workspace: Workspace, order_id: OrderId, dispute_id: DisputeId, clock: Now
) -> None:
    offer(workspace, dispute_id, clock)
    decide(workspace, dispute_id, clock, "20.00 USD")
    clock.at += timedelta(days=5)
    record_refund(workspace, a_refund(order_id, dispute_id, "12.50 USD"))
    part = refund_watch(workspace, dispute_id)
    assert part.owed is not None
    assert part.owed.shortfall == money("7.50 USD")
    assert get_dispute(workspace, dispute_id).state is DisputeState.REFUND_PENDING
    record_refund(workspace, a_refund(order_id, dispute_id, "7.50 USD"))
    closed = get_dispute(workspace, dispute_id)
    assert (closed.state, closed.outcome) == (DisputeState.CLOSED, Outcome.REFUNDED_IN_PART)
    assert [turn.amount for turn in closed.rounds if turn.event is _E.REFUND_RECEIVED] == [
        money("12.50 USD"),
        money("7.50 USD"),
    ]
    undo(workspace)
    assert len(refunds_of(workspace, order_id)) == 1
    assert get_dispute(workspace, dispute_id).state is DisputeState.REFUND_PENDING
    redo(workspace)
    assert len(refunds_of(workspace, order_id)) == 2
    assert get_dispute(workspace, dispute_id) == closed


def test_money_that_comes_early_moves_the_dispute_on(
    workspace: Workspace, order_id: OrderId, dispute_id: DisputeId, clock: Now
) -> None:
    record(workspace, dispute_id, Happening(_E.SELLER_ACCEPTS, clock.at))
    clock.at += timedelta(days=7)
    record_refund(workspace, a_refund(order_id, dispute_id, "34.90 USD"))
    closed = get_dispute(workspace, dispute_id)
    assert (closed.state, closed.outcome) == (DisputeState.CLOSED, Outcome.REFUNDED_IN_FULL)


def test_the_last_payment_closes_the_case(
    workspace: Workspace, order_id: OrderId, dispute_id: DisputeId, clock: Now
) -> None:
    record(workspace, dispute_id, Happening(_E.SELLER_ACCEPTS, clock.at))
    record_refund(workspace, a_refund(order_id, dispute_id, "10.00 USD"), last=True)
    closed = get_dispute(workspace, dispute_id)
    assert (closed.state, closed.outcome) == (DisputeState.CLOSED, Outcome.REFUNDED_IN_PART)
    assert closed.rounds[-1].at == clock.at, "no round lies in the future"


def test_a_refund_without_a_dispute_and_its_rate(workspace: Workspace, order_id: OrderId) -> None:
    record_refund(workspace, a_refund(order_id, None, "34.90 USD"))
    kept = refunds_of(workspace, order_id)[0]
    assert (kept.received, kept.rate, kept.dispute_id) == (money("34.90 USD"), None, None)
    change_refund(workspace, replace(kept, rate=Decimal("0.8625"), note="bank statement"))
    changed = refunds_of(workspace, order_id)[0]
    assert (changed.rate, changed.note) == (Decimal("0.8625"), "bank statement")
    undo(workspace)
    assert refunds_of(workspace, order_id) == (kept,)


def test_no_refund_without_an_amount(workspace: Workspace, order_id: OrderId) -> None:
    for wrong in (Refund(order_id), a_refund(order_id, None, "0.00 USD")):
        with pytest.raises(UserError, match="needs the amount"):
            record_refund(workspace, wrong)
    with pytest.raises(UserError, match="no longer in the library"):
        change_refund(workspace, a_refund(order_id, None, "1.00 USD"))
    assert refunds_of(workspace, order_id) == ()


def test_letters_know_the_case(
    workspace: Workspace, order_id: OrderId, dispute_id: DisputeId, clock: Now
) -> None:
    workspace.library.settings.set(BUYER_NAME, "Анна Петрова")
    with workspace.library.database.write():
        workspace.library.evidence.save(a_photo(order_id, dispute_id, caption="Crack"))
    offer(workspace, dispute_id, clock)
    assert [letter.id for letter in letters_for(workspace, dispute_id)] == [
        "seller_repeat", "seller_keep_open", "platform_escalate", "bank_chargeback",
    ]  # fmt: skip
    repeated = filled(workspace, dispute_id, "seller_repeat", "en", {"buyer": "Anna “P.” Петрова"})
    assert 'Anna "P." ' in repeated.text, "the form takes plain characters only"
    assert "I keep my request: US $34.90." in repeated.text
    english_one = filled(workspace, dispute_id, "bank_chargeback", "en")
    assert english_one.missing == ()
    assert "The jug arrived cracked." in english_one.text
    assert "Reason: Arrived damaged" in english_one.text
    assert "A. Crack" in english_one.text
    russian = filled(workspace, dispute_id, "bank_chargeback", "ru")
    assert "Кувшин пришёл с трещиной." in russian.text
    assert "Ответ: 3,00" in russian.text
    given = filled(workspace, dispute_id, "bank_chargeback", "en", {"buyer": "Anna Petrova"})
    assert given.text.rstrip().endswith("Anna Petrova")


def test_a_reply_to_a_trick(workspace: Workspace, dispute_id: DisputeId) -> None:
    reply = reply_text(workspace, dispute_id, "pay_outside", "en")
    assert reply.endswith("Please offer the whole amount there: US $34.90.")
    assert reply.isascii()


def test_the_seller_who_asks_to_close_uses_a_trick(
    workspace: Workspace, dispute_id: DisputeId, clock: Now
) -> None:
    clock.at += timedelta(days=1)
    record(workspace, dispute_id, Happening(_E.SELLER_ASKS_TO_CLOSE, clock.at))
    assert advice_for_dispute(workspace, dispute_id).tricks == ("close_first",)
    clock.at += timedelta(days=1)
    record(workspace, dispute_id, Happening(_E.DECLINE, clock.at))
    record(workspace, dispute_id, Happening(_E.SELLER_DECLINES, clock.at, text="No."))
    assert advice_for_dispute(workspace, dispute_id).tricks == ()


def test_an_order_without_a_dispute(workspace: Workspace, order_id: OrderId, clock: Now) -> None:
    clock.at = datetime(2026, 12, 5, tzinfo=UTC)
    advice = advice_for_order(workspace, order_id)
    assert advice.advised is not None
    assert advice.advised.letter == "seller_extension"
    letter = filled_for_order(workspace, order_id, advice.advised.letter, "ru")
    assert "LP00654718234012" in letter.text
    assert letter.missing == ("buyer",)


def test_a_shop_without_a_name_is_called_the_shop(workspace: Workspace) -> None:
    order_id = add_order(
        workspace,
        Order("other", "7", status=OrderStatus.SHIPPED, items=(Item("Lamp"),)),
    )
    stop = advice_for_order(workspace, order_id).stops[0]
    assert english(stop.text).startswith("Tells the shop that all is well.")
    assert platform_name("aliexpress") == "AliExpress"
    assert {trick.marketplace for trick in replies_for("other")} == {"any"}


def test_what_is_gone_is_said(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="no longer in the library"):
        advice_for_order(workspace, OrderId(99))
    with pytest.raises(UserError, match="no longer in the library"):
        advice_for_dispute(workspace, DisputeId(99))
