"""Money at stake: sums by currency, deadline, marketplace and seller, and what came back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.states import OrderStatus
from orders_gui.services.disputes.refunds import record_refund
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.money_at_stake import Stretch, money_in, money_overview
from orders_gui.services.orders.orders import add_order, delete_orders
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.rows.listing import Query, View
from tests.builders import NOW, an_order, money


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "library", fixed_clock(NOW), create=True)
    yield opened
    opened.library.close()


def test_money_of_different_currencies_is_never_added(workspace: Workspace) -> None:
    add_order(workspace, an_order("1", paid="10.00 USD"))
    add_order(workspace, an_order("2", paid="5.50 USD"))
    add_order(workspace, an_order("3", paid="7.00 EUR"))
    add_order(workspace, an_order("4", paid=None))
    whole = money_overview(workspace).whole
    assert whole.money == (money("15.50 USD"), money("7.00 EUR"))
    assert (whole.orders, whole.unpriced) == (4, 1)


def test_open_money_stands_in_the_stretch_of_its_next_deadline(workspace: Workspace) -> None:
    for number, (days, paid) in enumerate(((2, "1.00 USD"), (8, "2.00 USD"), (40, "4.00 USD"))):
        add_order(workspace, an_order(str(number), paid=paid, protection_ends_in=days))
    stretches = money_overview(workspace).stretches
    found = {stretch: stretches[stretch].money for stretch in Stretch if stretches[stretch].orders}
    assert found == {
        Stretch.SOON: (money("1.00 USD"),),
        Stretch.LATER: (money("2.00 USD"),),
        Stretch.FAR: (money("4.00 USD"),),
    }


def test_finished_and_deleted_orders_are_not_at_stake(workspace: Workspace) -> None:
    add_order(workspace, an_order("1", paid="10.00 USD", status=OrderStatus.COMPLETED))
    gone = add_order(workspace, an_order("2", paid="20.00 USD"))
    delete_orders(workspace, [gone])
    assert money_overview(workspace).whole.orders == 0
    assert money_overview(workspace).whole.money == ()


def test_what_came_back_is_counted_by_seller_and_marketplace(workspace: Workspace) -> None:
    order_id = add_order(
        workspace, an_order("1", marketplace="ebay", seller="Lamp House", paid="10.00 EUR")
    )
    add_order(workspace, an_order("2", seller="Kaori", paid="3.00 USD"))
    record_refund(workspace, Refund(order_id, received=money("4.00 EUR")))
    overview = money_overview(workspace)
    assert overview.whole.won == (money("4.00 EUR"),)
    assert overview.refunds == 1
    assert overview.marketplaces["ebay"].won == (money("4.00 EUR"),)
    assert overview.marketplaces["aliexpress"].won == ()
    lamps = next(entry for entry in overview.sellers if entry.seller == "Lamp House")
    assert lamps.stake.won == (money("4.00 EUR"),)
    assert lamps.stake.money == (money("10.00 EUR"),)


def test_money_of_a_view_follows_its_filter(workspace: Workspace) -> None:
    add_order(workspace, an_order("1", paid="10.00 USD", tags=("gift",)))
    add_order(workspace, an_order("2", paid="5.00 USD"))
    query = Query(View.ACTIVE, filter=OrderFilter(tags=("gift",)))
    assert money_in(workspace, query) == (money("10.00 USD"),)
    assert money_in(workspace, Query(View.FINISHED)) == ()
