"""`deadlines`: every date of every order that is not put away."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from orders_gui.cli.words import DEADLINES, PILLS, countdown
from orders_gui.domain.list_row import Pill
from orders_gui.domain.orders import StatedDate
from orders_gui.domain.states import DeadlineKind, OrderStatus
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import archive_orders
from orders_gui.services.workspace import fixed_clock
from tests.builders import NOW, PACIFIC, an_order
from tests.cli.conftest import Run, fill


def by_kind(run: Run, *arguments: object) -> dict[str, dict[str, object]]:
    found = run("deadlines", "--json", *arguments).json
    kinds = [deadline["kind"] for deadline in found]
    assert len(kinds) == len(set(kinds))
    return {deadline["kind"]: deadline for deadline in found}


def test_a_stated_instant_has_all_its_keys(root: Path, run: Run) -> None:
    fill(root, an_order("3042771955200001", ordered=None, protection_ends_in=3.5))
    assert by_kind(run)["protection_ends"] == {
        "order": "3042771955200001",
        "marketplace": "aliexpress",
        "kind": "protection_ends",
        "at": (NOW + timedelta(days=3.5)).isoformat(),
        "zone": PACIFIC,
        "precision": "instant",
        "basis": "stated",
        "rule": None,
        "source": "order page",
        "confidence": "high",
        "days_left": 3,
    }


def test_a_day_ends_in_its_own_zone(root: Path, run: Run) -> None:
    stated = StatedDate("protection_ends", date(2026, 11, 25), PACIFIC, "order page", NOW)
    fill(root, replace(an_order("1", ordered=None), stated_dates=(stated,)))
    deadline = by_kind(run)["protection_ends"]
    assert deadline["precision"] == "day"
    assert deadline["at"] == "2026-11-26T07:59:59+00:00"


def test_a_rule_names_itself_and_its_source(root: Path, run: Run) -> None:
    fill(root, an_order("1", status=OrderStatus.AWAITING_SHIPMENT))
    deadline = by_kind(run)["ship_by"]
    assert deadline["basis"] == "rule"
    assert deadline["rule"]
    assert str(deadline["source"]).startswith("http")
    assert deadline["confidence"] in {"high", "medium", "low"}
    assert datetime.fromisoformat(str(deadline["at"])).utcoffset() == timedelta()


def test_past_ones_are_there_and_the_archive_is_not(root: Path, run: Run) -> None:
    fill(root, an_order("past", protection_ends_in=-4.5), an_order("away", protection_ends_in=1))
    workspace = open_workspace(root, fixed_clock(NOW), create=False)
    with workspace.library as library:
        archive_orders(workspace, library.orders.find_number("away"))
    found = run("deadlines", "--json").json
    assert {deadline["order"] for deadline in found} == {"past"}
    days = [deadline["days_left"] for deadline in found if deadline["kind"] == "protection_ends"]
    assert days == [-5]
    times = [deadline["at"] for deadline in found]
    assert times == sorted(times)


def test_within_takes_what_is_due_by_then_and_what_is_overdue(root: Path, run: Run) -> None:
    for number, days in (("over", -3.0), ("just", 7.0), ("later", 7.01)):
        fill(root, an_order(number, ordered=None, protection_ends_in=days))
    found = run("deadlines", "--within", 7, "--json").json
    ends = [entry["order"] for entry in found if entry["kind"] == "protection_ends"]
    assert ends == ["over", "just"]


@pytest.mark.parametrize("days", ["-1", "soon", "1.5", "99999", ""])
def test_within_needs_days(run: Run, days: str) -> None:
    assert run("deadlines", f"--within={days}").code == 2


def test_the_table_says_what_is_due(root: Path, run: Run) -> None:
    fill(root, an_order("1", title="Tea", protection_ends_in=3.5, ordered=None))
    row = next(line for line in run("deadlines").out.splitlines() if "Protection ends" in line)
    # 21:41 UTC is 22:41 on the tests' own clock.
    assert " ".join(row.split()).startswith(
        "in 3 days Wed 25 Nov 2026, 22:41 Protection ends 1 Tea"
    )
    assert row.endswith("stated on the page")


def test_nothing_due_is_a_sentence(root: Path, run: Run) -> None:
    fill(root, an_order("1", ordered=None, protection_ends_in=30))
    assert run("deadlines", "--within", 1).out == "Nothing is due by then.\n"


def test_every_kind_has_words() -> None:
    assert DEADLINES.keys() == set(DeadlineKind)
    assert PILLS.keys() == set(Pill)


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (timedelta(days=3, hours=5), "in 3 days"),
        (timedelta(days=1), "in 1 day"),
        (timedelta(hours=5, minutes=59), "in 5 hours"),
        (timedelta(minutes=1), "in 1 minute"),
        (timedelta(minutes=-30), "30 minutes ago"),
        (timedelta(days=-2, hours=-1), "2 days ago"),
    ],
)
def test_what_is_left_is_said_in_the_largest_unit(left: timedelta, text: str) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    assert countdown(now + left, now) == text


def test_the_calendar_holds_what_the_list_holds(root: Path, run: Run, tmp_path: Path) -> None:
    from icalendar import Calendar

    fill(root, an_order("1", protection_ends_in=3.5), an_order("2", protection_ends_in=-2))
    listed = run("deadlines", "--json").json
    target = tmp_path / "dates.ics"
    ran = run("deadlines", "--ics", target)
    assert (ran.code, ran.out) == (0, f"{len(listed)} dates of 2 orders written to {target}.\n")
    events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert sorted(event["dtstart"].dt.isoformat() for event in events) == [
        deadline["at"] for deadline in listed
    ]
    assert run("deadlines", "--ics", target, "--json", "--within", 4).json != []
    fewer = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert 0 < len(fewer) < len(events)


def test_a_calendar_that_cannot_be_written_is_one_sentence(root: Path, run: Run) -> None:
    fill(root, an_order("1"))
    assert "there is no folder" in run("deadlines", "--ics", root / "no" / "d.ics").trouble
