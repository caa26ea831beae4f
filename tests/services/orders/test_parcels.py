"""Parcels: pasted numbers, placeholders, scans by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId, ParcelId
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.rules.rulebook import Unit
from orders_gui.domain.states import DeadlineKind, OrderStatus, Stage
from orders_gui.services.orders.orders import add_order, order_detail, undo
from orders_gui.services.orders.parcels import (
    add_event,
    add_parcel,
    change_event,
    change_parcels,
    remove_event,
)
from orders_gui.services.rules.rulebooks import rulebook_for, rulebooks_of, set_override
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, an_order


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, fixed_clock(NOW))


@pytest.fixture
def order_id(workspace: Workspace) -> OrderId:
    return add_order(workspace, an_order(status=OrderStatus.AWAITING_SHIPMENT))


def kept(workspace: Workspace, order_id: OrderId) -> Order:
    order = workspace.library.orders.get(order_id)
    assert order is not None
    return order


def parcel_id(workspace: Workspace, order_id: OrderId, place: int = 0) -> ParcelId:
    found = kept(workspace, order_id).parcels[place].id
    assert found is not None
    return found


def a_scan(day: date, stage: Stage = Stage.LOCAL_TRANSIT) -> TrackingEvent:
    return TrackingEvent(datetime(day.year, day.month, day.day, 8, tzinfo=UTC), "Scanned", stage)


def test_pasted_numbers_become_a_parcel(workspace: Workspace, order_id: OrderId) -> None:
    add_parcel(workspace, order_id, "Order 3042771955200001\nLP00654718234012, RB123456785GB")
    numbers = kept(workspace, order_id).parcels[0].numbers
    assert [(number.number, number.carrier) for number in numbers] == [
        ("LP00654718234012", "Cainiao"),
        ("RB123456785GB", "Royal Mail"),
    ]


def test_a_number_that_fits_several_carriers_gets_none(
    workspace: Workspace, order_id: OrderId
) -> None:
    add_parcel(workspace, order_id, "7035114477138472")
    assert kept(workspace, order_id).parcels[0].numbers[0].carrier == ""


def test_a_parcel_can_wait_for_its_number(workspace: Workspace, order_id: OrderId) -> None:
    change_parcels(workspace, order_id, [Parcel(shipped_on=date(2026, 11, 1))])
    (waiting,) = kept(workspace, order_id).parcels
    number = TrackingNumber("LP00654718234012", NumberRole.ORIGIN, "Cainiao")
    change_parcels(workspace, order_id, [replace(waiting, numbers=(number,))])
    (parcel,) = kept(workspace, order_id).parcels
    assert (parcel.id, parcel.shipped_on) == (waiting.id, date(2026, 11, 1))
    assert [(n.number, n.role) for n in parcel.numbers] == [(number.number, NumberRole.ORIGIN)]
    undo(workspace)
    assert kept(workspace, order_id).parcels == (waiting,)


@pytest.mark.parametrize(
    "text", ["hello", "3042771955200001", "LP00654718234012", "1005009999999999"]
)
def test_a_text_without_a_new_number_changes_nothing(
    workspace: Workspace, order_id: OrderId, text: str
) -> None:
    add_parcel(workspace, order_id, "LP00654718234012")
    before = kept(workspace, order_id)
    with pytest.raises(UserError, match="No new tracking number"):
        add_parcel(workspace, order_id, text)
    assert kept(workspace, order_id) == before


def test_scans_stand_in_order_of_time_and_move_the_order_on(
    workspace: Workspace, order_id: OrderId
) -> None:
    add_parcel(workspace, order_id, "LP00654718234012")
    first = parcel_id(workspace, order_id)
    add_event(workspace, order_id, first, a_scan(date(2026, 11, 10)))
    assert kept(workspace, order_id).status is OrderStatus.SHIPPED
    add_event(workspace, order_id, first, a_scan(date(2026, 11, 2), Stage.ACCEPTED))
    add_event(workspace, order_id, first, a_scan(date(2026, 11, 20), Stage.DELIVERED))
    order = kept(workspace, order_id)
    assert [event.stage for event in order.parcels[0].events] == [
        Stage.ACCEPTED,
        Stage.LOCAL_TRANSIT,
        Stage.DELIVERED,
    ]
    assert order.status is OrderStatus.DELIVERED
    assert order.delivered == datetime(2026, 11, 20, 8, tzinfo=UTC)


def test_an_order_is_delivered_with_its_last_parcel(
    workspace: Workspace, order_id: OrderId
) -> None:
    add_parcel(workspace, order_id, "LP00654718234012")
    add_parcel(workspace, order_id, "RB123456785GB")
    delivered = a_scan(date(2026, 11, 20), Stage.DELIVERED)
    add_event(workspace, order_id, parcel_id(workspace, order_id), delivered)
    assert kept(workspace, order_id).status is OrderStatus.SHIPPED
    add_event(workspace, order_id, parcel_id(workspace, order_id, 1), delivered)
    assert kept(workspace, order_id).status is OrderStatus.DELIVERED


@pytest.mark.parametrize(
    ("day", "trouble"),
    [(date(2026, 10, 26), "before the order of 2026-10-28"), (date(2026, 11, 24), "the future")],
)
def test_impossible_scans_change_nothing(
    workspace: Workspace, order_id: OrderId, day: date, trouble: str
) -> None:
    add_parcel(workspace, order_id, "LP00654718234012")
    before = kept(workspace, order_id)
    with pytest.raises(UserError, match=trouble):
        add_event(workspace, order_id, parcel_id(workspace, order_id), a_scan(day))
    assert kept(workspace, order_id) == before


def test_a_wrong_scan_is_corrected_and_removed(workspace: Workspace, order_id: OrderId) -> None:
    add_parcel(workspace, order_id, "LP00654718234012")
    first = parcel_id(workspace, order_id)
    add_event(workspace, order_id, first, a_scan(date(2026, 11, 10)))
    wrong = a_scan(date(2026, 11, 20), Stage.DELIVERED)
    add_event(workspace, order_id, first, wrong)
    right = a_scan(date(2026, 11, 21), Stage.DELIVERED)
    change_event(workspace, order_id, first, wrong, right)
    order = kept(workspace, order_id)
    assert (order.delivered, order.status) == (right.at, OrderStatus.DELIVERED)
    remove_event(workspace, order_id, first, right)
    order = kept(workspace, order_id)
    assert (order.delivered, order.status) == (None, OrderStatus.SHIPPED)
    assert [event.stage for event in order.parcels[0].events] == [Stage.LOCAL_TRANSIT]
    undo(workspace)
    assert kept(workspace, order_id).delivered == right.at
    with pytest.raises(UserError, match="no longer in the library"):
        change_event(workspace, order_id, first, wrong, right)


def test_parcels_are_changed_as_a_whole(workspace: Workspace, order_id: OrderId) -> None:
    add_parcel(workspace, order_id, "LP00654718234012")
    (parcel,) = kept(workspace, order_id).parcels
    assert change_parcels(workspace, order_id, [parcel]) is None
    numbers = (
        replace(parcel.numbers[0], role=NumberRole.ORIGIN),
        TrackingNumber("RB123456785GB", NumberRole.LOCAL, "Royal Mail"),
    )
    changed = replace(parcel, numbers=numbers, shipped_on=date(2026, 11, 1))
    change_parcels(workspace, order_id, [changed, Parcel()])
    order = kept(workspace, order_id)
    assert [n.role for n in order.tracking_numbers] == [NumberRole.ORIGIN, NumberRole.LOCAL]
    assert (len(order.parcels), order.status) == (2, OrderStatus.SHIPPED)
    change_parcels(workspace, order_id, order.parcels[1:])
    assert kept(workspace, order_id).tracking_numbers == ()
    undo(workspace)
    assert kept(workspace, order_id) == order


IMPOSSIBLE = {
    "stands there twice": Parcel((TrackingNumber("LP00654718234012"),)),
    "not of a parcel": Parcel((TrackingNumber("3042771955200001"),)),
    "in the future": Parcel(shipped_on=date(2026, 11, 24)),
    "look at its days": Parcel(shipped_on=date(2026, 11, 9), delivered_on=date(2026, 11, 4)),
    "shipped after the order": Parcel(shipped_on=date(2026, 10, 20)),
}


@pytest.mark.parametrize("trouble", IMPOSSIBLE)
def test_impossible_parcels_change_nothing(
    workspace: Workspace, order_id: OrderId, trouble: str
) -> None:
    add_parcel(workspace, order_id, "LP00654718234012")
    before = kept(workspace, order_id)
    with pytest.raises(UserError, match=trouble):
        change_parcels(workspace, order_id, [*before.parcels, IMPOSSIBLE[trouble]])
    assert kept(workspace, order_id) == before


def test_the_limit_of_silence_is_one_figure_for_every_shop(workspace: Workspace) -> None:
    """A post is silent after 60 days, a courier after 30: rows that the user can change."""
    library = workspace.library
    silent = Workspace(library, rulebooks_of(library), workspace.clock)
    found = {
        carrier: add_order(silent, an_order(carrier, marketplace=shop, tracking=number))
        for carrier, shop, number in (
            ("post", "aliexpress", "RB123456785GB"),
            ("courier", "a shop without rules", "1Z999AA10123456784"),
        )
    }
    for carrier, order_id in found.items():
        order = kept(silent, order_id)
        numbers = (replace(order.tracking_numbers[0], carrier="UPS" if carrier != "post" else ""),)
        scanned = replace(order.parcels[0], numbers=numbers, events=(a_scan(date(2026, 11, 1)),))
        change_parcels(silent, order_id, [scanned])

    def silent_from(carrier: str) -> date:
        detail = order_detail(silent, found[carrier])
        assert detail is not None
        (due,) = [d for d in detail.deadlines if d.kind is DeadlineKind.TRACKING_SILENT]
        return due.at.date()

    assert silent_from("post") == date(2026, 12, 31)
    assert silent_from("courier") == date(2026, 12, 1)
    set_override(silent, "generic", "tracking.silent.courier", 20, Unit.CALENDAR_DAYS)
    set_override(silent, "generic", "tracking.silent.post", 45, Unit.CALENDAR_DAYS)
    assert silent_from("courier") == date(2026, 11, 21)
    assert silent_from("post") == date(2026, 12, 16)
