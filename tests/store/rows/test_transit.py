"""Days in transit and days since the last scan, as the list shows and sorts them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.list_row import days_in_transit, days_since_scan
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.services.orders.orders import add_order
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from orders_gui.store.rows.listing import Query, SortKey, View
from tests.builders import NOW, an_order

TODAY = NOW.date()


def scan(days_ago: int, stage: Stage = Stage.LOCAL_TRANSIT) -> TrackingEvent:
    return TrackingEvent(NOW - timedelta(days=days_ago), "Scanned", stage)


def day(days_ago: int) -> date:
    return TODAY - timedelta(days=days_ago)


DELIVERED = OrderStatus.DELIVERED
CASES: dict[str, tuple[OrderStatus, tuple[Parcel, ...], tuple[int | None, int | None]]] = {
    "no parcel": (OrderStatus.SHIPPED, (), (None, None)),
    "a placeholder": (OrderStatus.AWAITING_SHIPMENT, (Parcel(),), (None, None)),
    "sent, no scan": (OrderStatus.SHIPPED, (Parcel(shipped_on=day(12)),), (12, None)),
    "the first scan stands for sending": (
        OrderStatus.SHIPPED, (Parcel(events=(scan(30), scan(4))),), (30, 4),
    ),
    "the first of two parcels counts": (
        OrderStatus.SHIPPED,
        (Parcel(events=(scan(9),)), Parcel(shipped_on=day(20), delivered_on=day(3))),
        (20, 9),
    ),
    "arrived": (DELIVERED, (Parcel((), (scan(20),), day(25), day(5)),), (20, None)),
    "arrived by its scan": (
        OrderStatus.SHIPPED, (Parcel(events=(scan(8), scan(2, Stage.DELIVERED))),), (6, None),
    ),
    "finished and nobody knows when it arrived": (
        OrderStatus.COMPLETED, (Parcel((), (scan(7),), day(40)),), (None, None),
    ),
}  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, fixed_clock(NOW))


def add(workspace: Workspace, number: str, status: OrderStatus, parcels: tuple[Parcel, ...]) -> int:
    order: Order = replace(an_order(number, status=status), parcels=parcels)
    return int(add_order(workspace, order))


@pytest.mark.parametrize("case", CASES)
def test_the_days_of_a_row(workspace: Workspace, case: str) -> None:
    status, parcels, expected = CASES[case]
    (row,) = workspace.library.listing.rows([add(workspace, case, status, parcels)])
    assert (days_in_transit(row, TODAY), days_since_scan(row, TODAY)) == expected


@pytest.mark.parametrize(
    ("key", "place"), [(SortKey.DAYS_IN_TRANSIT, 0), (SortKey.DAYS_SINCE_SCAN, 1)]
)
def test_sorting_follows_the_days_and_keeps_empty_ones_last(
    workspace: Workspace, key: SortKey, place: int
) -> None:
    expected = {
        add(workspace, number, status, parcels): days[place]
        for number, (status, parcels, days) in CASES.items()
    }
    for descending in (False, True):
        query = Query(View.ALL, sort=key, descending=descending)
        ids = workspace.library.listing.all(query, NOW).ids
        days = [expected[order_id] for order_id in ids]
        known = sorted((count for count in days if count is not None), reverse=descending)
        assert days == [*known, *[None] * (len(days) - len(known))]


@pytest.mark.parametrize(
    "facts", [{"travels_for": 20}, {"silent_for": 5}, {"travels_for": 25, "silent_for": 4}]
)
def test_orders_are_found_by_their_days(workspace: Workspace, facts: dict[str, int]) -> None:
    expected = {
        add(workspace, number, status, parcels): days
        for number, (status, parcels, days) in CASES.items()
    }
    least = (facts.get("travels_for", 0), facts.get("silent_for", 0))
    wanted = {
        order_id
        for order_id, days in expected.items()
        if all(
            count is not None and count >= bound
            for count, bound in zip(days, least, strict=True)
            if bound
        )
    }
    query = Query(View.ALL, grouped=False, filter=OrderFilter(**facts))
    assert set(workspace.library.listing.all(query, NOW).ids) == wanted
    assert 0 < len(wanted) < len(expected)
    assert workspace.library.listing.count(query, NOW) == len(wanted)
