"""Every step can be taken back and made again, exactly."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.states import OrderStatus
from orders_gui.store.database import Database
from orders_gui.store.journal import Journal
from orders_gui.store.rows.disputes import DisputeStore
from orders_gui.store.rows.evidence import EvidenceStore
from orders_gui.store.rows.listing import Listing, Query, View
from orders_gui.store.rows.orders import OrderStore
from tests.builders import NOW, a_dispute, a_photo, an_order

LABEL = Message("Order {number} changed", {"number": "1"}, "Done")
OTHER = Message("Something else", {}, "Done")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


def dump(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the library but the journal itself."""
    tables = database.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'undo%' "
        "AND name NOT LIKE 'order_search_%'"
    )
    return {
        name: sorted(database.rows(f"SELECT rowid, * FROM {name}"), key=repr)  # noqa: S608
        for (name,) in tables
    }


def test_undo_and_redo_restore_every_table(database: Database) -> None:
    journal, orders = Journal(database), OrderStore(database)
    disputes, evidence = DisputeStore(database), EvidenceStore(database)
    states = [dump(database)]
    with journal.step(LABEL, NOW):
        order_id = orders.save(an_order(tracking="RB123456785GB", last_scan=2, tags=("a",)), NOW)
    states.append(dump(database))
    with journal.step(LABEL, NOW):
        dispute_id = disputes.save(a_dispute(order_id), NOW)
        evidence.save(a_photo(order_id, dispute_id, caption="трещина, 'quoted', \x00"))
    states.append(dump(database))
    with journal.step(LABEL, NOW):
        order = orders.get(order_id)
        assert order is not None
        orders.save(replace(order, parcels=(), seller="Nobody", tags=()), NOW)
    states.append(dump(database))

    for expected in reversed(states[:-1]):
        assert journal.undo() is not None
        assert dump(database) == expected
    assert journal.undo() is None
    for expected in states[1:]:
        assert journal.redo() is not None
        assert dump(database) == expected
    assert journal.redo() is None


def test_a_new_step_forgets_what_was_undone(database: Database) -> None:
    journal, orders = Journal(database), OrderStore(database)
    with journal.step(LABEL, NOW):
        orders.save(an_order("1"), NOW)
    journal.undo()
    with journal.step(OTHER, NOW):
        orders.save(an_order("2"), NOW)
    assert journal.redo() is None
    undone = journal.next_undo()
    assert undone is not None
    assert undone.label == OTHER


def test_typing_is_one_step(database: Database) -> None:
    journal, orders = Journal(database), OrderStore(database)
    with journal.step(OTHER, NOW):
        order_id = orders.save(an_order(note=""), NOW)
    for note in ("c", "cr", "crack"):
        with journal.step(LABEL, NOW, join_same=True):
            _change(orders, order_id, note=note)
    journal.undo()
    order = orders.get(order_id)
    assert order is not None
    assert order.note == ""


def test_a_step_that_fails_leaves_nothing(database: Database) -> None:
    journal, orders = Journal(database), OrderStore(database)
    before = dump(database)
    with pytest.raises(RuntimeError), journal.step(LABEL, NOW):
        orders.save(an_order(), NOW)
        raise RuntimeError
    assert dump(database) == before
    assert journal.next_undo() is None
    with journal.step(LABEL, NOW):
        orders.save(an_order(), NOW)
    assert journal.next_undo() is not None


def test_a_step_without_a_change_is_no_step(database: Database) -> None:
    journal = Journal(database)
    with journal.step(LABEL, NOW):
        pass
    assert journal.next_undo() is None


def test_undo_updates_the_search(database: Database) -> None:
    journal, orders, listing = Journal(database), OrderStore(database), Listing(database)
    with journal.step(LABEL, NOW):
        order_id = orders.save(an_order(title="Полярный термос"), NOW)
    with journal.step(LABEL, NOW):
        _change(orders, order_id, items=(Item("Copper kettle"),))
    query = Query(view=View.ALL, search="поляр")
    assert list(listing.all(query, NOW).ids) == []
    journal.undo()
    assert list(listing.all(query, NOW).ids) == [order_id]
    journal.undo()
    assert list(listing.all(query, NOW).ids) == []


changes = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.text(max_size=20)),
        st.tuples(st.just("note"), st.text(max_size=20)),
        st.tuples(st.just("items"), st.integers(0, 4)),
        st.tuples(st.just("status"), st.sampled_from(OrderStatus)),
        st.tuples(st.just("dispute"), st.just(0)),
    ),
    max_size=8,
)


@given(changes)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_changes_undo_to_the_start(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, object]]
) -> None:
    database = Database(tmp_path_factory.mktemp("journal") / "library.sqlite3")
    journal, orders, disputes = Journal(database), OrderStore(database), DisputeStore(database)
    with journal.step(OTHER, NOW):
        first = orders.save(an_order(), NOW)
    start = dump(database)
    made = 0
    for number, (what, value) in enumerate(steps):
        before = dump(database)
        with journal.step(Message(f"step {number}"), NOW):
            if what == "add":
                orders.save(an_order(f"n{number}", note=str(value)), NOW)
            elif what == "dispute":
                disputes.save(a_dispute(first, code=disputes.next_code(2026)), NOW)
            elif what == "items":
                _change(orders, first, items=tuple(Item(f"i{n}") for n in range(int(str(value)))))
            else:
                _change(orders, first, **{what: value})
        made += dump(database) != before or what in ("note", "status", "items")
    for _ in range(made):
        assert journal.undo() is not None
    assert dump(database) == start
    database.close()


def _change(orders: OrderStore, order_id: OrderId, **fields: object) -> None:
    order: Order | None = orders.get(order_id)
    assert order is not None
    orders.save(replace(order, **fields), NOW)  # type: ignore[arg-type]  # fields of Order


def test_days_and_instants_keep_their_precision(database: Database) -> None:
    orders = OrderStore(database)
    by_day = orders.save(an_order("1", ordered=date(2026, 2, 28)), NOW)
    by_instant = orders.save(an_order("2", ordered=NOW), NOW)
    assert [order.ordered for order in orders.get_many([by_day, by_instant])] == [
        date(2026, 2, 28),
        NOW,
    ]
