"""Which disputes the list shows, and what one of them tells."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.services.disputes.case import dispute_facts, dispute_lines, dispute_to_show
from orders_gui.services.disputes.disputes import Happening, create_dispute, record, start_dispute
from orders_gui.services.orders.orders import add_order, delete_orders
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import a_dispute, an_order, money
from tests.services.shelves import workspace_of

_E = DisputeEvent


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield workspace_of(library)


def begin(workspace: Workspace, number: str, opened: datetime, *more: Happening) -> DisputeId:
    order = replace(an_order(number, title=number), ordered=datetime(2025, 10, 1, tzinfo=UTC))
    dispute = create_dispute(workspace, a_dispute(add_order(workspace, order)), [])
    assert dispute.id is not None
    record(workspace, dispute.id, Happening(_E.OPENED, opened), *more)
    return dispute.id


def withdrawn(day: datetime) -> Happening:
    return Happening(_E.WITHDRAW, day)


def test_what_runs_and_what_was_closed_this_year_is_shown(workspace: Workspace) -> None:
    last_year, this_year = datetime(2025, 12, 20, tzinfo=UTC), datetime(2026, 2, 3, tzinfo=UTC)
    begin(workspace, "old but running", last_year)
    begin(workspace, "closed last year", last_year, withdrawn(last_year))
    begin(workspace, "closed this year", last_year, withdrawn(this_year))
    binned = begin(workspace, "in the bin", this_year)
    delete_orders(workspace, [dispute_facts(workspace, binned).dispute.order_id])
    lines = dispute_lines(workspace)
    assert [line.title for line in lines] == ["old but running", "closed this year"]
    assert [line.closed_at for line in lines] == [None, this_year]
    assert lines[1].dispute.outcome is Outcome.WITHDRAWN


def test_what_continuing_a_dispute_means(workspace: Workspace) -> None:
    order_id = add_order(workspace, an_order())
    assert dispute_to_show(workspace, order_id) is None
    running = create_dispute(
        workspace, a_dispute(order_id), [], opened_at=datetime(2026, 11, 9, tzinfo=UTC)
    )
    assert dispute_to_show(workspace, order_id) == running
    start_dispute(workspace, order_id)
    assert dispute_to_show(workspace, order_id) is None
    assert dispute_to_show(workspace, OrderId(999)) is None


def test_the_facts_name_tricks_rules_letters_and_what_is_missing(workspace: Workspace) -> None:
    said = "Please accept 3 USD, I send the rest by PayPal"
    offer = Happening(
        _E.SELLER_OFFERS, datetime(2026, 11, 20, tzinfo=UTC), text=said, amount=money("3 USD")
    )
    opened = datetime(2026, 11, 18, tzinfo=UTC)
    facts = dispute_facts(workspace, begin(workspace, "1", opened, offer))
    (tricks,) = facts.tricks.values()
    assert "pay_outside" in [trick.id for trick in tricks]
    assert [rule.figure for rule in facts.refund_rules] == [1, 20]
    assert facts.missing is not None
    assert "seller_repeat" in [letter.id for letter in facts.letters]
