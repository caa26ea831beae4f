"""`orders`: what it lists, in which order, and how."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingNumber
from orders_gui.domain.states import DisputeState, OrderStatus
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import archive_orders, delete_orders
from orders_gui.services.workspace import fixed_clock
from orders_gui.store.rows.listing import View
from tests.builders import NOW, a_dispute, an_order
from tests.cli.conftest import Run, fill


def test_an_order_has_all_its_keys(root: Path, run: Run) -> None:
    order = an_order(
        "3042771955200001",
        items=(
            Item("Pour-over set", 2, Money.of("17.45", "USD"), "white", line=1),
            Item("Filters", line=2),
        ),
        protection_ends_in=3.5,
        tags=("gift", "kitchen"),
    )
    numbers = (
        TrackingNumber("LP006547182CN", NumberRole.ORIGIN),
        TrackingNumber("RR123456785DE", NumberRole.LOCAL, "Deutsche Post"),
    )
    fill(root, replace(order, account="me@example.org", parcels=(Parcel(numbers),)))
    (found,) = run("orders", "--json").json
    assert found == {
        "marketplace": "aliexpress",
        "number": "3042771955200001",
        "seller": "KaoriHome Store",
        "account": "me@example.org",
        "status": "shipped",
        "ordered_on": "2026-10-28",
        "items": [
            {
                "title": "Pour-over set",
                "variant": "white",
                "quantity": 2,
                "unit_price": {"amount": "17.45", "currency": "USD"},
            },
            {"title": "Filters", "variant": "", "quantity": 1, "unit_price": None},
        ],
        "total": {"amount": "34.90", "currency": "USD"},
        "tracking": [
            {
                "number": "LP006547182CN",
                "role": "origin",
                "carrier": "China Post",
                "check": "wrong",
            },
            {
                "number": "RR123456785DE",
                "role": "local",
                "carrier": "Deutsche Post",
                "check": "valid",
            },
        ],
        "next_deadline": {
            "kind": "protection_ends",
            "at": (NOW + timedelta(days=3.5)).isoformat(),
            "basis": "stated",
            "days_left": 3,
        },
        "dispute": None,
        "tags": ["gift", "kitchen"],
    }


def test_what_is_not_known_is_null(root: Path, run: Run) -> None:
    fill(root, an_order("1", paid=None, ordered=None, status=OrderStatus.COMPLETED))
    (found,) = run("orders", "--json").json
    assert found["total"] is None
    assert found["ordered_on"] is None
    assert found["next_deadline"] is None
    assert found["tracking"] == []


def test_an_instant_is_a_day_on_the_marketplaces_clock(root: Path, run: Run) -> None:
    shortly_after_midnight_in_utc = NOW.replace(hour=2)
    fill(root, an_order("1", ordered=shortly_after_midnight_in_utc))
    assert run("orders", "--json").json[0]["ordered_on"] == "2026-11-21"


def test_amounts_have_the_places_of_their_currency(root: Path, run: Run) -> None:
    fill(root, an_order("1", paid="18500 JPY"), an_order("2", paid="1.5 KWD"))
    totals = {order["number"]: order["total"] for order in run("orders", "--json").json}
    assert totals["1"] == {"amount": "18500", "currency": "JPY"}
    assert totals["2"] == {"amount": "1.500", "currency": "KWD"}


def test_a_running_dispute_is_named_by_its_number(root: Path, run: Run) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library as library, library.database.write():
        order_id = library.orders.save(an_order("1"), NOW)
        waiting = a_dispute(order_id, code="D-2026-007", state=DisputeState.WAITING_SELLER)
        library.disputes.save(replace(waiting, opened_at=NOW), NOW)
        library.disputes.save(a_dispute(order_id, code="D-2026-008"), NOW)
    (found,) = run("orders", "--json").json
    assert found["dispute"] == {"id": "D-2026-007", "state": "waiting_seller"}


def test_what_is_due_first_comes_first(root: Path, run: Run) -> None:
    fill(
        root,
        an_order("later", protection_ends_in=20),
        an_order("finished", status=OrderStatus.COMPLETED),
        an_order("soon", protection_ends_in=2),
    )
    numbers = [order["number"] for order in run("orders", "--json").json]
    assert numbers == ["soon", "later", "finished"]


def test_views_and_words_choose(root: Path, run: Run) -> None:
    fill(
        root,
        an_order("soon", title="Чайник", protection_ends_in=2),
        an_order("done", status=OrderStatus.COMPLETED),
        an_order("away"),
        an_order("gone"),
    )
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library as library:
        archive_orders(workspace, library.orders.find_number("away"))
        delete_orders(workspace, library.orders.find_number("gone"))

    def numbers(*arguments: str) -> set[str]:
        return {order["number"] for order in run("orders", "--json", *arguments).json}

    assert numbers() == {"soon", "done", "away"}
    assert numbers("--view", "active") == {"soon"}
    assert numbers("--view", "finished") == {"done"}
    assert numbers("--view", "archive") == {"away"}
    assert numbers("--view", "bin") == {"gone"}
    assert numbers("--search", "ЧАЙНИК") == {"soon"}
    assert numbers("--search", "чайник", "--view", "finished") == set()


def test_a_wrong_view_is_wrong_usage(run: Run) -> None:
    ran = run("orders", "--view", "nonsense")
    assert ran.code == 2
    assert all(view in ran.err for view in View)


def test_the_help_names_every_view(run: Run) -> None:
    page = run("orders", "--help")
    assert page.code == 0
    assert all(view in page.out for view in View)


def test_the_table_stands_in_columns(root: Path, run: Run) -> None:
    fill(
        root,
        an_order("1", title="Tea", protection_ends_in=2.5),
        an_order("2", title="星河 lamp", seller="", paid=None),
    )
    heading, rule, first, second, _, count = run("orders").out.splitlines()
    assert "Total" in heading
    assert set(rule) <= {"-", " "}
    assert first.startswith("in 2 days  Protection ends")
    assert first.endswith("34.90 USD")
    assert first.index("Tea") == heading.index("Order", heading.index("Number"))
    assert second.index("星河 lamp") == first.index("Tea")
    assert count == "2 orders"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "There are no orders in this view."),
        (("--search", "nothing"), "No order has “nothing” in it."),
    ],
)
def test_an_empty_list_is_a_sentence(
    root: Path, run: Run, arguments: tuple[str, ...], sentence: str
) -> None:
    fill(root)
    assert run("orders", *arguments).out == f"{sentence}\n"
    assert run("orders", "--json", *arguments).json == []


def test_a_title_cannot_steer_the_terminal(root: Path, run: Run) -> None:
    fill(root, an_order("1", title="red \x1b[31m\nnext\u202eline"))
    assert "red \ufffd[31m next\ufffdline" in run("orders").out


def test_a_missing_library_is_not_made(root: Path, run: Run) -> None:
    sentence = run("orders").trouble
    assert sentence == f"There is no library in {root}. Nothing was created."
    assert not root.exists()
