"""Dates that a user read on a page: what can be stated, what follows, what is refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import DisputeState
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order, OrderStatus, Payment
from orders_gui.domain.rules.deadlines import Basis, Deadline, DeadlineKind
from orders_gui.domain.rules.rulebook import Start
from orders_gui.services.orders.orders import add_order, undo
from orders_gui.services.rules.rulebooks import rulebooks_of
from orders_gui.services.rules.stated_dates import order_dates, state_date, withdraw_date
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, PACIFIC, a_dispute, an_order, money

K = DeadlineKind


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebooks_of(library), fixed_clock(NOW))


def deadline(workspace: Workspace, order_id: OrderId, kind: DeadlineKind) -> Deadline | None:
    found = order_dates(workspace, order_id).deadlines
    return next((one for one in found if one.kind is kind), None)


def stored(workspace: Workspace, order_id: OrderId) -> Order:
    order = workspace.library.orders.get(order_id)
    assert order is not None
    return order


def paid_by(method: str) -> Order:
    return replace(an_order(), payments=(Payment(money("34.90 USD"), method),))


def test_the_20_days_of_paypal_start_with_the_day_that_the_user_states(
    workspace: Workspace,
) -> None:
    order_id = add_order(workspace, paid_by("PayPal"))
    assert deadline(workspace, order_id, K.PAYPAL_ESCALATE_BY) is None
    state_date(workspace, order_id, Start.PAYPAL_OPENED, date(2026, 11, 20), PACIFIC, "PayPal")
    due = deadline(workspace, order_id, K.PAYPAL_ESCALATE_BY)
    assert due is not None
    assert due.at == datetime(2026, 12, 11, 7, 59, 59, tzinfo=UTC)
    assert due.basis is Basis.RULE


def test_what_can_be_stated_depends_on_marketplace_and_payment(workspace: Workspace) -> None:
    by_paypal = add_order(workspace, paid_by("PayPal"))
    by_card = add_order(workspace, replace(paid_by("Visa ending 4417"), number="2"))
    at_agent = add_order(workspace, an_order("3", marketplace="taobao_agent"))
    paypal, card, agent = (
        set(order_dates(workspace, order_id).kinds) for order_id in (by_paypal, by_card, at_agent)
    )
    assert {Start.PAYPAL_OPENED, K.PAYPAL_OPEN_UNTIL, K.PAYPAL_ESCALATE_BY} <= paypal
    assert K.CHARGEBACK_UNTIL in card
    assert not {Start.PAYPAL_OPENED, K.PAYPAL_ESCALATE_BY} & card
    assert Start.STORED_IN_WAREHOUSE in agent
    assert Start.STORED_IN_WAREHOUSE not in paypal | card
    for kinds in (paypal, card, agent):
        assert {K.PROTECTION_ENDS, Start.DELIVERED, Start.PROMISED} <= kinds
        assert K.TRACKING_SILENT not in kinds


def test_storage_at_the_agent_starts_its_five_days(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order(marketplace="taobao_agent"))
    zone = "Asia/Shanghai"
    state_date(workspace, order_id, Start.STORED_IN_WAREHOUSE, date(2026, 11, 20), zone, "")
    due = deadline(workspace, order_id, K.DISPUTE_CLOSES)
    assert due is not None
    assert due.at == datetime(2026, 11, 25, 15, 59, 59, tzinfo=UTC)


def test_a_new_reading_supersedes_the_old_one_and_undo_brings_it_back(
    workspace: Workspace,
) -> None:
    order_id = add_order(workspace, an_order(protection_ends_in=3))
    old = stored(workspace, order_id).stated_dates[0]
    later = Workspace(workspace.library, workspace.rulebook_for, fixed_clock(NOW.replace(hour=12)))
    new = datetime(2026, 12, 24, 23, 59, 59, tzinfo=UTC)
    state_date(later, order_id, K.PROTECTION_ENDS, new, "UTC", "my orders, in the app")
    first, second = stored(workspace, order_id).stated_dates
    assert first == replace(old, superseded_at=later.now)
    assert (second.value, second.page) == (new, "my orders, in the app")
    due = deadline(workspace, order_id, K.PROTECTION_ENDS)
    assert due is not None
    assert (due.at, due.basis, due.source) == (new, Basis.STATED, "my orders, in the app")
    undo(later)
    assert stored(workspace, order_id).stated_dates == (old,)


def test_a_delivery_day_is_kept_with_the_order_and_can_be_taken_back(
    workspace: Workspace,
) -> None:
    order_id = add_order(workspace, an_order())
    state_date(workspace, order_id, Start.DELIVERED, date(2026, 11, 20), PACIFIC, "order page")
    order = stored(workspace, order_id)
    assert order.delivered == date(2026, 11, 20)
    assert order.status is OrderStatus.DELIVERED
    withdraw_date(workspace, order_id, Start.DELIVERED)
    order = stored(workspace, order_id)
    assert order.delivered is None
    assert order.stated("delivered") is None
    assert len(order.stated_dates) == 1


def test_the_promise_and_the_confirmed_receipt_are_kept_with_the_order(
    workspace: Workspace,
) -> None:
    order_id = add_order(workspace, an_order())
    state_date(workspace, order_id, Start.PROMISED, date(2026, 12, 9), PACIFIC, "order page")
    state_date(workspace, order_id, Start.CONFIRMED, date(2026, 11, 21), PACIFIC, "order page")
    order = stored(workspace, order_id)
    assert order.delivery is not None
    assert order.delivery.promised_by == date(2026, 12, 9)
    assert order.confirmed == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("kind", "day", "why"),
    [
        (K.PROTECTION_ENDS, date(2026, 10, 1), "before the order was placed"),
        (K.PROTECTION_ENDS, date(202, 12, 24), "year"),
        (Start.DELIVERED, date(2026, 11, 30), "still ahead"),
        (Start.PAYPAL_OPENED, date(2026, 12, 1), "still ahead"),
    ],
)
def test_what_cannot_be_true_is_refused_and_changes_nothing(
    workspace: Workspace, kind: DeadlineKind | Start, day: date, why: str
) -> None:
    order_id = add_order(workspace, an_order(protection_ends_in=3))
    before = stored(workspace, order_id)
    with pytest.raises(UserError, match=why):
        state_date(workspace, order_id, kind, day, PACIFIC, "order page")
    assert stored(workspace, order_id) == before


def test_the_refund_dates_are_offered_while_a_refund_is_pending(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order())
    assert K.REFUND_EXPECTED_UNTIL not in order_dates(workspace, order_id).kinds
    dispute = a_dispute(order_id, state=DisputeState.REFUND_PENDING, opened_at=NOW)
    workspace.library.disputes.save(dispute, NOW)
    assert K.REFUND_EXPECTED_UNTIL in order_dates(workspace, order_id).kinds
