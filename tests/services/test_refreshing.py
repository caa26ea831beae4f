"""Bringing the list up to date: what changed, in small batches, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import Pill
from orders_gui.domain.orders import Order, Payment
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.rules.rulebook import Unit
from orders_gui.domain.states import DeadlineKind, DisputeState, OrderStatus
from orders_gui.services.disputes.disputes import Happening, create_dispute, record
from orders_gui.services.orders.orders import (
    add_order,
    refresh_all,
    refresh_stale,
    refreshing,
    set_note,
    undo,
)
from orders_gui.services.rules.bank_days import BANK_COUNTRY, BUYER_COUNTRY, bank_days, buyer_place
from orders_gui.services.rules.reckoning import Reckoning
from orders_gui.services.rules.rulebooks import rulebooks_of, set_override
from orders_gui.services.sample.filling import fill_with_sample
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from orders_gui.store.rows.outlooks import OutlookStore
from tests.builders import NOW, a_dispute, an_order, money


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", create=True) as library:
        yield library


def at(library: Library, now: datetime = NOW) -> Workspace:
    return Workspace(library, rulebooks_of(library), fixed_clock(now))


def next_of(library: Library, order_id: OrderId) -> tuple[DeadlineKind | None, Pill]:
    (row,) = library.listing.rows([order_id])
    return row.next_kind, row.pill


def ordered(number: int, **more: object) -> Order:
    return an_order(str(number), **more)  # type: ignore[arg-type]  # names are the caller's


def test_only_orders_whose_next_date_passed_are_computed_again(library: Library) -> None:
    soon = add_order(at(library), ordered(1, protection_ends_in=1))
    add_order(at(library), ordered(2, protection_ends_in=20))
    assert refresh_stale(at(library)) == 2  # rules that were never noted down
    assert refresh_stale(at(library)) == 0

    tomorrow = at(library, NOW + timedelta(days=1, minutes=1))

    assert next_of(library, soon)[0] is DeadlineKind.PROTECTION_ENDS
    assert refresh_stale(tomorrow) == 1
    assert next_of(library, soon)[0] is DeadlineKind.DISPUTE_CLOSES
    assert refresh_stale(tomorrow) == 0


def test_a_date_that_was_missed_is_not_computed_every_minute(library: Library) -> None:
    add_order(at(library), ordered(1, protection_ends_in=-90))
    refresh_stale(at(library))

    assert refresh_stale(at(library, NOW + timedelta(minutes=1))) == 0


def test_nothing_is_written_when_nothing_changed(library: Library) -> None:
    add_order(at(library), ordered(1, protection_ends_in=20))
    refresh_stale(at(library))
    before = library.database.connection.total_changes

    assert refresh_stale(at(library, NOW + timedelta(minutes=1))) == 0

    assert library.database.connection.total_changes == before


def test_a_parcel_becomes_stuck_while_nobody_touches_it(library: Library) -> None:
    order_id = add_order(at(library), ordered(1, last_scan=13, tracking="RB123456785CN"))
    refresh_stale(at(library))
    assert next_of(library, order_id)[1] is Pill.IN_TRANSIT

    assert refresh_stale(at(library, NOW + timedelta(days=2))) == 1

    assert next_of(library, order_id)[1] is Pill.STUCK


def test_other_rules_of_one_marketplace_concern_its_orders_only(library: Library) -> None:
    add_order(at(library), ordered(1))
    add_order(at(library), ordered(2, marketplace="ebay"))
    refresh_stale(at(library))

    set_override(at(library), "ebay", "seller.answers", 4, Unit.BUSINESS_DAYS)

    assert refresh_stale(at(library)) == 1
    set_override(at(library), "paypal", "paypal.open", 90, Unit.CALENDAR_DAYS)
    assert refresh_stale(at(library)) == 2


def test_finished_orders_do_not_depend_on_rules(library: Library) -> None:
    add_order(at(library), ordered(1))
    add_order(at(library), ordered(2, status=OrderStatus.COMPLETED))

    assert refresh_stale(at(library)) == 1
    assert refresh_all(at(library)) == 2


def test_another_country_changes_the_dates(library: Library) -> None:
    add_order(at(library), ordered(1))
    refresh_stale(at(library))

    library.settings.set(BUYER_COUNTRY, "DE")

    assert refresh_stale(at(library)) == 1


def test_everything_can_be_computed_again_with_progress(library: Library) -> None:
    workspace = at(library)
    for number in range(90):
        add_order(workspace, ordered(number))

    progress = list(refreshing(workspace, everything=True))

    assert [(p.done, p.total) for p in progress] == [
        (0, 0), (0, 90), (60, 90), (90, 90),
    ]  # fmt: skip
    assert refresh_all(workspace) == 90


def test_a_run_that_was_broken_off_begins_anew(library: Library) -> None:
    workspace = at(library)
    for number in range(70):
        add_order(workspace, ordered(number))
    steps = refreshing(workspace)
    for _ in range(3):
        next(steps)
    steps.close()

    assert refresh_stale(workspace) == 70


def test_refreshing_is_no_step_of_the_journal(library: Library) -> None:
    add_order(at(library), ordered(1, protection_ends_in=1))
    before = library.journal.next_undo()

    refresh_stale(at(library, NOW + timedelta(days=3)))

    assert library.journal.next_undo() == before


def test_what_is_put_back_carries_the_dates_of_now(library: Library) -> None:
    order_id = add_order(at(library), ordered(1, protection_ends_in=1))
    set_note(at(library), order_id, "Ask the post office")
    later = at(library, NOW + timedelta(days=2))
    refresh_stale(later)

    undo(later)

    assert next_of(library, order_id)[0] is DeadlineKind.DISPUTE_CLOSES
    set_override(later, "aliexpress", "dispute.closes", 1, Unit.CALENDAR_DAYS)
    refresh_stale(later)
    undo(later)
    refresh_stale(later)
    assert next_of(library, order_id)[0] is DeadlineKind.DISPUTE_CLOSES


def test_the_short_form_of_an_order_gives_the_same_row(library: Library) -> None:
    workspace = at(library)
    fill_with_sample(workspace, "en")
    order = ordered(1, protection_ends_in=5)
    (now_valid,) = order.stated_dates
    later = NOW + timedelta(days=1)
    old = replace(now_valid, value=later, read_at=later, superseded_at=later)
    add_order(workspace, replace(order, stated_dates=(now_valid, old)))
    library.settings.set(BUYER_COUNTRY, "GB")
    reckoning = Reckoning(workspace)
    ids = [OrderId(row[0]) for row in library.database.rows("SELECT id FROM orders")]
    short = {order.id: order for order in OutlookStore(library.database).orders(ids)}

    assert len(short) == len(ids)
    for order in library.orders.get_many(ids):
        assert order.id is not None
        disputes = library.disputes.of_order(order.id)
        assert reckoning.outlook(short[order.id], disputes) == reckoning.outlook(order, disputes)
        assert reckoning.deadlines(short[order.id], disputes) == reckoning.deadlines(
            order, disputes
        )


def test_a_dispute_of_an_order_is_counted(library: Library) -> None:
    workspace = at(library)
    order_id = add_order(workspace, ordered(1, protection_ends_in=20))
    dispute = create_dispute(workspace, a_dispute(order_id), [])
    assert dispute.id is not None
    record(workspace, dispute.id, Happening(DisputeEvent.OPENED, NOW))

    refresh_all(workspace)

    (row,) = library.listing.rows([order_id])
    assert row.next_kind is DeadlineKind.SELLER_ANSWERS_BY
    assert row.dispute_state is DisputeState.WAITING_SELLER


def test_rights_follow_the_settings(library: Library) -> None:
    library.settings.set(BUYER_COUNTRY, "GB")
    parcel = Parcel(delivered_on=date(2026, 11, 10))
    payment = Payment(money("250.00 GBP"), "Visa", date(2026, 10, 28))
    order = replace(
        ordered(1, status=OrderStatus.DELIVERED), parcels=(parcel,), payments=(payment,)
    )
    kinds = {d.kind for d in Reckoning(at(library)).stays_open(order, ())}

    assert kinds == {
        DeadlineKind.CHARGEBACK_UNTIL,
        DeadlineKind.EU_WITHDRAWAL_UNTIL,
        DeadlineKind.EU_GUARANTEE_UNTIL,
        DeadlineKind.SECTION75_UNTIL,
    }


# ---------------------------------------------------------------- banks


def test_the_banks_country_is_that_of_the_buyer_unless_named(library: Library) -> None:
    assert buyer_place(at(library)).bank_works is None
    library.settings.set(BUYER_COUNTRY, "RU")
    assert buyer_place(at(library)).bank_country == "RU"
    library.settings.set(BANK_COUNTRY, "DE")
    assert buyer_place(at(library)).bank_country == "DE"


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        ("RU", date(2026, 11, 4), False),
        ("RU", date(2026, 11, 3), True),
        ("DE", date(2026, 12, 25), False),
        ("GB", date(2026, 12, 28), False),
        ("CN", date(2026, 10, 1), False),
        ("CN", date(2026, 10, 10), True),
        ("IL", date(2026, 11, 27), False),
        ("IN", date(2040, 1, 26), False),
    ],
)
def test_banking_days(country: str, day: date, works: bool) -> None:
    is_open = bank_days(country)

    assert is_open is not None
    assert is_open(day) is works


def test_a_country_without_data_is_said() -> None:
    assert bank_days("XX") is None
    assert bank_days("") is None
    far = bank_days("DE")
    assert far is not None
    assert far(date(2190, 1, 2)) is None
