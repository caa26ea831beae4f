"""Filters and search words find what they say, whatever is typed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.disputes.dispute import DisputeEvent, Party, Round
from orders_gui.domain.errors import Message
from orders_gui.domain.filters import OrderFilter, SearchField, SearchWord, search_words
from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import Pill
from orders_gui.services.orders.orders import add_order, refresh, undo
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from orders_gui.store.rows.listing import Query, View
from tests.builders import NOW, a_dispute, a_photo, an_order, money
from tests.services.shelves import workspace_of


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Library(tmp_path_factory.mktemp("filter") / "library", create=True) as library:
        found = workspace_of(library)
        add_order(found, an_order("100", title="Ceramic mug", tags=("gift",), paid="5.00 USD"))
        add_order(
            found,
            an_order(
                "200", title="Полярный термос", seller="Kaori Home", marketplace="ebay",
                paid="50.00 USD", ordered=NOW, protection_ends_in=5, tags=("gift", "Дом"),
            ),
        )  # fmt: skip
        add_order(
            found,
            an_order(
                "300", title="Lamp", seller="ab", note="from gift money", paid="50.00 EUR",
                ordered=date(2026, 9, 1), tracking="LP00654718234CN", protection_ends_in=20,
            ),
        )  # fmt: skip
        dispute = replace(
            a_dispute(OrderId(3)),
            claim_en="The shade is cracked",
            rounds=(Round(DisputeEvent.SELLER_OFFERS, Party.SELLER, NOW, "Half back?"),),
        )
        dispute_id = library.disputes.save(dispute, NOW)
        library.evidence.save(a_photo(OrderId(3), dispute_id, caption="Трещина на абажуре"))
        refresh(found, [OrderId(3)])
        yield found


def found(workspace: Workspace, search: str = "", **facts: object) -> list[int]:
    wanted = OrderFilter(**facts)  # type: ignore[arg-type]  # the fields of a filter
    query = Query(View.ALL, search=search, grouped=False, filter=wanted)
    return sorted(workspace.library.listing.all(query, NOW).ids)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", [1, 2, 3]),
        ("mug", [1]),
        ("ПОЛЯРНЫЙ термос", [2]),
        ("gift", [1, 2, 3]),
        ("tag:gift", [1, 2]),
        ("TAG:gift", [1, 2]),
        ("note:gift", [3]),
        ("метка:дом", [2]),
        ('seller:"Kaori Home"', [2]),
        ('seller:"Kaori Home', [2]),
        ("seller:ab", [3]),
        ("tag:do", []),
        ("number:300", [3]),
        ("tracking:006547", [3]),
        ("shop:ebay", [2]),
        ("marketplace:eb", [2]),
        ("ordered:2026-11", [2]),
        ("currency:eur", [3]),
        ("status:shipped", [1, 2, 3]),
        ("cracked", [3]),
        ("dispute:half", [3]),
        ("трещина", [3]),
        ("D-2026-001", [3]),
        ('tag:gift seller:"kaori home"', [2]),
        ("tag:gift seller:nobody", []),
        ("nofield:gift", []),
        ("title:gift", []),
        ('""', [1, 2, 3]),
        ("tag:", [1, 2, 3]),
    ],
)
def test_words_with_and_without_a_field(workspace: Workspace, text: str, ids: list[int]) -> None:
    assert found(workspace, text) == ids
    assert found(workspace, text=text) == ids


PIECES = "tag: seller: \" ' * ( ) AND OR NEAR( ^ - {a}: x \0 %".split(" ")
typed = st.text(max_size=30) | st.lists(st.sampled_from([*PIECES, " "]), max_size=12).map("".join)


@given(typed)
def test_nothing_that_is_typed_is_an_error(workspace: Workspace, text: str) -> None:
    assert set(found(workspace, text)) <= {1, 2, 3}
    assert found(workspace, text) == found(workspace, text=text)


def test_the_box_and_the_filter_count_both(workspace: Workspace) -> None:
    assert found(workspace, "gift", text="lamp") == [3]
    assert found(workspace, "xy", text="ab") == []


@pytest.mark.parametrize(
    ("facts", "ids"),
    [
        ({"marketplaces": ("ebay",)}, [2]),
        ({"marketplaces": ("ebay", "aliexpress")}, [1, 2, 3]),
        ({"pills": (Pill.CUSTOMS,)}, []),
        ({"pills": (Pill.IN_TRANSIT, Pill.CUSTOMS)}, [1, 2, 3]),
        ({"tags": ("gift",)}, [1, 2]),
        ({"tags": ("GIFT", "Дом")}, [2]),
        ({"least": money("10.00 USD")}, [2]),
        ({"most": money("10.00 USD")}, [1]),
        ({"least": money("50.00 EUR"), "most": money("50.00 EUR")}, [3]),
        ({"ordered_from": date(2026, 11, 22)}, [2]),
        ({"ordered_until": date(2026, 11, 22)}, [1, 2, 3]),
        ({"ordered_until": date(2026, 9, 1)}, [3]),
        ({"due_within": 7}, [2]),
        ({"due_within": 30, "tags": ("gift",)}, [2]),
    ],
)
def test_facts(workspace: Workspace, facts: dict[str, object], ids: list[int]) -> None:
    assert found(workspace, **facts) == ids  # type: ignore[arg-type]  # facts only


def test_undo_and_the_bin_keep_the_index_right(tmp_path: Path) -> None:
    with Library(tmp_path / "library", create=True) as library:
        workspace = workspace_of(library)
        order_id = add_order(workspace, an_order("1"))
        with library.journal.step(Message("dispute"), NOW):
            claim = replace(a_dispute(order_id), claim_en="splintered")
            dispute_id = library.disputes.save(claim, NOW)
        assert found(workspace, "splintered") == [1]
        undo(workspace)
        assert found(workspace, "splintered") == []
        library.journal.redo()
        assert found(workspace, "splintered") == [1]
        with library.journal.step(Message("binned"), NOW):
            library.disputes.bin(dispute_id, NOW)
        assert found(workspace, "splintered") == []
        undo(workspace)
        assert found(workspace, "splintered") == [1]


def test_quoted_words_stay_together() -> None:
    assert search_words('a "b c" seller:"d e" 12:30') == (
        SearchWord("a"),
        SearchWord("b c"),
        SearchWord("d e", SearchField.SELLER),
        SearchWord("12:30"),
    )
