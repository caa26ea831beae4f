"""The rulebooks that ship, the user's own files and figures, and the page that shows them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel
from orders_gui.domain.rules.rulebook import INFORMATION, Confidence, Rule, Unit
from orders_gui.domain.states import Basis, DeadlineKind
from orders_gui.paths import config_dir
from orders_gui.services.orders.orders import add_order, order_detail, redo, refresh_stale, undo
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.rules.reckoning import Reckoning
from orders_gui.services.rules.rulebooks import (
    all_rules,
    own_rulebooks,
    reset_override,
    rule_page,
    rulebook_for,
    rulebooks_of,
    set_override,
)
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, an_order

WANTED = set(
    "aliexpress ebay amazon paypal etsy temu shein wish joom banggood ozon wildberries "
    "taobao_agent visa mastercard amex eu_withdrawal eu_guarantee section75 generic".split()
)
OWN_RULE = """
[[rule]]
id = "{id}"
event = "{event}"
figure = {figure}
unit = "calendar_days"
counted_from = "shipped"
source = "https://www.example.com/help"
confidence = "medium"
title = {{ en = "Mine", ru = "Моё" }}
note = {{ en = "Read on the page.", ru = "Прочитано на странице." }}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebooks_of(library), fixed_clock(NOW))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    rules = config_dir() / "rules"
    rules.mkdir(parents=True)
    return rules


def own_file(marketplace: str, **rule: object) -> str:
    head = f'marketplace = "{marketplace}"\nzone = "UTC"\nas_of = 2026-11-01\n'
    return head + OWN_RULE.format(**rule)


def rows(workspace: Workspace) -> list[tuple[str, Rule]]:
    return [(page.id, row.rule) for page in all_rules(workspace.rulebook_for) for row in page.rows]


def a_shipped_order() -> Order:
    return replace(an_order(), parcels=(Parcel(shipped_on=date(2026, 11, 1)),))


def protection_end(workspace: Workspace) -> tuple[date, Basis]:
    found = workspace.library.database.rows("SELECT id FROM orders")
    detail = order_detail(workspace, found[0][0])
    assert detail is not None
    (end,) = [d for d in detail.deadlines if d.kind is DeadlineKind.PROTECTION_ENDS]
    return end.at.date(), end.basis


def test_every_wanted_rulebook_is_there(workspace: Workspace) -> None:
    assert {page.id for page in all_rules(workspace.rulebook_for)} >= WANTED


def test_every_row_says_where_it_comes_from(workspace: Workspace) -> None:
    for book, rule in rows(workspace):
        assert rule.source.startswith("https://"), (book, rule.id)
        assert rule.as_of is not None, (book, rule.id)
        assert date(2013, 1, 1) <= rule.as_of <= date(2026, 11, 22), (book, rule.id)
        assert rule.title.en != "" != rule.note.en, (book, rule.id)
        assert re.search("[А-Яа-я]", rule.title.ru + rule.note.ru), (book, rule.id)


def test_what_is_unknown_is_not_told_as_a_fact(workspace: Workspace) -> None:
    unknown = [rule for _, rule in rows(workspace) if rule.confidence is Confidence.UNKNOWN]

    assert {rule.id for rule in unknown} == {"extension", "you.answer"}
    for page in all_rules(workspace.rulebook_for):
        for row in page.rows:
            empty = (page.id, row.rule.id) == ("aliexpress", "you.answer")
            assert (row.figure is None) == empty


def test_ids_are_unique_in_the_rulebook_that_is_in_force(workspace: Workspace) -> None:
    for shop in marketplaces():
        ids = [rule.id for rule in workspace.rulebook_for(shop.id).rules]
        assert len(ids) == len(set(ids)), shop.id


def test_a_shop_without_rules_gets_only_what_holds_for_every_order() -> None:
    books = {rule.book for rule in rulebook_for("other").rules}

    assert books == {
        "paypal", "visa", "mastercard", "amex", "card", "section75", "eu_withdrawal",
        "eu_guarantee", "generic",
    }  # fmt: skip
    assert not rulebook_for("other").rules_for("dispute_closes")


def test_a_path_is_no_marketplace() -> None:
    assert rulebook_for("../rules/aliexpress").rules_for("dispute_closes") == ()


@pytest.mark.parametrize(
    ("shop", "rule_id", "figure", "unit"),
    [
        ("aliexpress", "free_return.cn", 90, Unit.CALENDAR_DAYS),
        ("aliexpress", "free_return.eu", 15, Unit.CALENDAR_DAYS),
        ("aliexpress", "free_return.br", 7, Unit.CALENDAR_DAYS),
        ("aliexpress", "seller.answers", 5, Unit.CALENDAR_DAYS),
        ("aliexpress", "platform.steps_in", 7, Unit.CALENDAR_DAYS),
        ("aliexpress", "ship_back", 10, Unit.CALENDAR_DAYS),
        ("aliexpress", "refund.until", 20, Unit.BUSINESS_DAYS),
        ("ebay", "closes.not_received", 30, Unit.CALENDAR_DAYS),
        ("ebay", "request_closes", 21, Unit.BUSINESS_DAYS),
        ("amazon", "closes", 90, Unit.CALENDAR_DAYS),
        ("etsy", "closes", 100, Unit.CALENDAR_DAYS),
        ("temu", "return", 90, Unit.CALENDAR_DAYS),
        ("shein", "faulty", 90, Unit.CALENDAR_DAYS),
        ("other", "paypal.open", 180, Unit.CALENDAR_DAYS),
        ("other", "paypal.escalate", 20, Unit.CALENDAR_DAYS),
        ("other", "visa.paid", 120, Unit.CALENDAR_DAYS),
        ("other", "eu.withdrawal", 14, Unit.CALENDAR_DAYS),
        ("other", "eu.guarantee", 24, Unit.CALENDAR_MONTHS),
        ("other", "section75", 72, Unit.CALENDAR_MONTHS),
    ],
)
def test_figures(shop: str, rule_id: str, figure: int, unit: Unit) -> None:
    rule = rulebook_for(shop).rule(rule_id)

    assert rule is not None
    assert (rule.figure, rule.unit) == (figure, unit)


def test_rows_that_only_inform_give_no_deadline(workspace: Workspace) -> None:
    information = [rule for _, rule in rows(workspace) if rule.event == INFORMATION]

    assert information
    assert INFORMATION not in set(DeadlineKind)


def test_an_own_figure_is_used_shown_and_taken_back(workspace: Workspace) -> None:
    add_order(workspace, a_shipped_order())
    assert protection_end(workspace) == (date(2027, 1, 1), Basis.RULE)

    label = set_override(
        workspace, "aliexpress", "protection.length", 75, Unit.CALENDAR_DAYS, "on my page"
    )

    assert str(label) == "Rule “Length of buyer protection” changed"
    assert protection_end(workspace) == (date(2027, 1, 16), Basis.OVERRIDE)
    row = next(r for r in rule_page("aliexpress", workspace.rulebook_for).rows if r.is_changed)
    assert row.figure == 75
    assert row.shipped is not None
    assert row.shipped.figure == 60
    undo(workspace)
    assert protection_end(workspace) == (date(2027, 1, 1), Basis.RULE)
    redo(workspace)
    assert protection_end(workspace) == (date(2027, 1, 16), Basis.OVERRIDE)
    reset_override(workspace, "aliexpress", "protection.length")
    assert protection_end(workspace) == (date(2027, 1, 1), Basis.RULE)


def test_an_own_figure_for_what_is_unknown_gives_a_deadline(workspace: Workspace) -> None:
    set_override(workspace, "aliexpress", "you.answer", 5, Unit.CALENDAR_DAYS)

    rule = workspace.rulebook_for("aliexpress").rules_for("you_answer_by")[0]

    assert (rule.own, rule.confidence) == (True, Confidence.HIGH)


def test_a_figure_for_every_order_is_changed_once(workspace: Workspace) -> None:
    set_override(workspace, "paypal", "paypal.open", 90, Unit.CALENDAR_DAYS)

    for shop in ("aliexpress", "other"):
        rule = workspace.rulebook_for(shop).rule("paypal.open")
        assert rule is not None
        assert rule.figure == 90


@pytest.mark.parametrize("figure", [-1, 4001])
def test_an_absurd_figure_changes_nothing(workspace: Workspace, figure: int) -> None:
    with pytest.raises(UserError, match=f"{figure} cannot be a period"):
        set_override(workspace, "aliexpress", "protection.length", figure, Unit.CALENDAR_DAYS)

    assert workspace.library.rules.overrides() == ()


def test_a_rule_that_does_not_exist(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="There is no rule “moon”"):
        set_override(workspace, "aliexpress", "moon", 1, Unit.CALENDAR_DAYS)
    with pytest.raises(UserError, match="There is no rulebook “moon”"):
        rule_page("moon")


def test_the_list_follows_other_rules(workspace: Workspace) -> None:
    order_id = add_order(workspace, a_shipped_order())
    refresh_stale(workspace)
    set_override(workspace, "aliexpress", "protection.length", 30, Unit.CALENDAR_DAYS)

    assert refresh_stale(workspace) == 1
    (row,) = workspace.library.listing.rows([order_id])
    assert row.next_at is not None
    assert (row.next_at.date(), row.next_basis) == (date(2026, 12, 2), Basis.OVERRIDE)
    undo(workspace)
    assert refresh_stale(workspace) == 1
    (row,) = workspace.library.listing.rows([order_id])
    assert row.next_basis is Basis.RULE
    assert refresh_stale(workspace) == 0


def test_own_files_change_rows_and_add_rulebooks(workspace: Workspace, folder: Path) -> None:
    (folder / "mine.toml").write_text(
        own_file("aliexpress", id="protection.length", event="protection_ends", figure=90),
        encoding="utf-8",
    )
    (folder / "lazada.toml").write_text(
        own_file("lazada", id="closes", event="dispute_closes", figure=12), encoding="utf-8"
    )

    order = a_shipped_order()
    found = {d.kind: d for d in Reckoning(workspace).deadlines(order)}
    assert found[DeadlineKind.PROTECTION_ENDS].basis is Basis.OVERRIDE
    assert found[DeadlineKind.PROTECTION_ENDS].at.date() == date(2027, 1, 30)
    assert found[DeadlineKind.DISPUTE_OPENS].basis is Basis.RULE
    page = rule_page("lazada", workspace.rulebook_for)
    assert (page.is_own, [row.figure for row in page.rows]) == (True, [12])
    assert own_rulebooks().troubles == ()


def test_a_wrong_own_file_is_told_and_the_shipped_one_stays(
    workspace: Workspace, folder: Path
) -> None:
    wrong = folder / "aliexpress.toml"
    wrong.write_text(
        own_file("aliexpress", id="protection.length", event="protection_ends", figure=-5),
        encoding="utf-8",
    )
    (folder / "binary.toml").write_bytes(b"\xff\xfe\x00")

    troubles = [str(trouble) for trouble in own_rulebooks().troubles]
    assert len(troubles) == 2
    assert troubles[0].startswith("aliexpress.toml, line 8: “figure” must be a number")
    assert troubles[1].startswith("binary.toml cannot be read")
    rule = workspace.rulebook_for("aliexpress").rule("protection.length")
    assert rule is not None
    assert (rule.figure, rule.own) == (60, False)
    wrong.write_text(
        own_file("aliexpress", id="protection.length", event="protection_ends", figure=5),
        encoding="utf-8",
    )
    rule = workspace.rulebook_for("aliexpress").rule("protection.length")
    assert rule is not None
    assert (rule.figure, rule.own) == (5, True)
