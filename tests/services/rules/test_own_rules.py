"""Rules of the user's own: written into a file that the loader reads, and taken out again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui.domain.errors import UserError
from orders_gui.domain.rules.rule_files import parse_rulebook
from orders_gui.domain.rules.rulebook import Start, Unit
from orders_gui.domain.states import Basis, DeadlineKind
from orders_gui.services.orders.orders import add_order, order_detail
from orders_gui.services.rules import own_rules
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.rules.own_rules import OwnRule, add_own_rule, own_file, remove_own_rule
from orders_gui.services.rules.rulebooks import own_rulebooks, rule_page, rulebooks_of
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, an_order

TODAY = date(2026, 11, 22)
MINE = OwnRule(
    "aliexpress",
    DeadlineKind.PROTECTION_ENDS,
    90,
    Unit.CALENDAR_DAYS,
    Start.ORDERED,
    "My “premium” line\nof the shop",
    "https://www.example.com/help",
)


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "config"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebooks_of(library), fixed_clock(NOW))


def test_an_own_rule_stands_before_the_programs_and_gives_the_date(workspace: Workspace) -> None:
    add_own_rule(MINE, TODAY)
    first = next(row for row in rule_page("aliexpress").rows if row.rule.event == MINE.event)
    assert (first.figure, first.is_changed, first.rule.title.en) == (
        90,
        True,
        "My “premium” line of the shop",
    )
    order_id = add_order(workspace, an_order())
    detail = order_detail(workspace, order_id)
    assert detail is not None
    ends = next(one for one in detail.deadlines if one.kind is DeadlineKind.PROTECTION_ENDS)
    assert ends.basis is Basis.OVERRIDE
    assert ends.source == MINE.source


def test_several_rules_share_a_file_and_one_is_taken_out(workspace: Workspace) -> None:
    first = add_own_rule(MINE, TODAY)
    second = add_own_rule(replace(MINE, figure=91), TODAY)
    third = add_own_rule(replace(MINE, figure=92), TODAY)
    assert len({first, second, third}) == 3
    remove_own_rule("aliexpress", second)
    (book,) = own_rulebooks().books
    assert [rule.figure for rule in book.rules] == [90, 92]
    fourth = add_own_rule(replace(MINE, figure=93), TODAY)
    assert fourth not in (first, third)
    with pytest.raises(UserError, match="does not hold this rule"):
        remove_own_rule("aliexpress", second)


def test_a_shop_without_rules_gets_a_rulebook_of_its_own() -> None:
    add_own_rule(replace(MINE, book="other"), TODAY)
    page = rule_page("other")
    assert page.is_own
    assert page.name == next(shop.name for shop in marketplaces() if shop.id == "other")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (replace(MINE, source="somewhere"), "not a web address"),
        (replace(MINE, figure=-1), "number from 0"),
        (replace(MINE, figure=99999), "number from 0"),
        (replace(MINE, title=" "), "needs a text"),
        (replace(MINE, book="No Shop!"), "small letters"),
    ],
)
def test_a_wrong_rule_is_refused_and_the_file_stays(wrong: OwnRule, why: str) -> None:
    add_own_rule(MINE, TODAY)
    before = own_file("aliexpress").read_bytes()
    with pytest.raises(UserError, match=why):
        add_own_rule(wrong, TODAY)
    assert own_file("aliexpress").read_bytes() == before


def test_a_file_that_somebody_broke_is_named_and_left_alone() -> None:
    add_own_rule(MINE, TODAY)
    path = own_file("aliexpress")
    path.write_text(path.read_text() + "\nnonsense = [\n")
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"own-aliexpress\.toml, line"):
        add_own_rule(MINE, TODAY)
    assert path.read_bytes() == before


@given(st.text(min_size=1, max_size=60).filter(lambda text: bool(text.split())))
def test_any_title_is_read_back_as_it_was_typed(title: str) -> None:
    if "\x00" in title or any("\ud800" <= mark <= "\udfff" for mark in title):
        return
    row = own_rules._row(replace(MINE, title=title), "own.x.1", TODAY)
    text = f'marketplace = "x"\nzone = "UTC"\nas_of = 2026-11-22\n{row}'
    expected = " ".join(title.split()).replace("\x7f", "")
    if expected.strip():
        assert parse_rulebook(text, "own.toml").rules[0].title.en == expected
