"""The command `rules`: all periods with their sources, with and without a library."""

from collections.abc import Callable
from pathlib import Path

import pytest

from orders_gui.domain.rules.rulebook import Unit
from orders_gui.paths import config_dir
from orders_gui.services.rules.rulebooks import set_override
from orders_gui.services.workspace import Workspace
from tests.cli.conftest import Run


def test_without_a_library_all_rules_are_shown_and_nothing_is_made(run: Run, root: Path) -> None:
    ran = run("rules", "--json")

    assert (ran.code, ran.err) == (0, "")
    assert not root.exists()
    assert {row["marketplace"] for row in ran.json} >= {"aliexpress", "paypal", "generic"}
    closes = next(row for row in ran.json if row["id"] == "dispute.closes")
    assert closes == {
        "marketplace": "aliexpress",
        "id": "dispute.closes",
        "event": "dispute_closes",
        "figure": 15,
        "unit": "calendar_days",
        "counted_from": "end_or_receipt",
        "conditions": {},
        "zone": "America/Los_Angeles",
        "source": "https://christinasbeautyjourney.blogspot.com/2022/03/how-to-open-dispute.html",
        "as_of": "2022-03-01",
        "confidence": "medium",
        "basis": "rule",
        "title": "Last day to open a dispute",
        "note": "15 days after receipt was confirmed or protection ended. "
        "One buyer's blog says 14.",
    }


def test_one_marketplace_as_a_table(run: Run) -> None:
    lines = run("rules", "ebay").out.splitlines()

    assert lines[0] == "eBay"
    assert any("The seller answers" in line and "3 business days" in line for line in lines)
    assert not any("PayPal" in line for line in lines)


def test_titles_are_there_in_russian(run: Run) -> None:
    assert "Отправить посылку обратно" in run("rules", "aliexpress", "--lang", "ru").out


def test_a_marketplace_without_rules(run: Run) -> None:
    assert run("rules", "moon").trouble == "There is no rulebook “moon”."


def test_figures_of_the_library_are_shown(run: Run, workspace: Callable[[], Workspace]) -> None:
    opened = workspace()
    set_override(opened, "aliexpress", "protection.length", 75, Unit.CALENDAR_DAYS)
    opened.library.close()

    row = next(row for row in run("rules", "--json").json if row["id"] == "protection.length")

    assert (row["figure"], row["basis"]) == (75, "override")


def test_an_open_library_does_not_hide_the_rules(
    run: Run, workspace: Callable[[], Workspace]
) -> None:
    workspace()

    ran = run("rules", "aliexpress")

    assert ran.code == 0
    assert "Length of buyer protection" in ran.out


def test_a_wrong_file_of_the_users_own_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "config"))
    folder = config_dir() / "rules"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('marketplace = "ebay"\ncolour = 1\n', encoding="utf-8")

    ran = run("rules", "ebay")

    assert ran.code == 0
    assert ran.err == (
        "mine.toml, line 2: the key “colour” is unknown. The built-in rules stay in force.\n"
    )


def test_a_wrong_file_for_a_new_shop_is_named_before_the_shop_is_missed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "config"))
    folder = config_dir() / "rules"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('marketplace = "mine"\ncolour = 1\n', encoding="utf-8")
    ran = run("rules", "mine")
    assert ran.code == 1
    assert ran.err.startswith("mine.toml, line 2: the key “colour” is unknown.")
    assert "There is no rulebook “mine”." in ran.err
