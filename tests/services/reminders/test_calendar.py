"""Calendar files: read again with the library that reads them, entry by entry."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from orders_gui.domain.errors import UserError
from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.orders.orders import archive_orders, order_detail, save_order
from orders_gui.services.reminders.calendar import ALARM_DAYS, _words, count_dates, export_calendar
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from orders_gui.store.watching import Ended
from tests.builders import NOW, PACIFIC, a_dispute, an_order
from tests.services.shelves import Message, workspace_of


def entries(path: Path) -> dict[str, object]:
    """The events of a file by their identity."""
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    by_id = {str(event["uid"]): event for event in found}
    assert len(by_id) == len(found)
    return by_id


def put(workspace: Workspace, order: Order) -> int:
    return int(save_order(workspace, order, Message("Saved")))


def test_each_deadline_is_one_entry_with_three_alarms_and_its_instant(tmp_path: Path) -> None:
    with Library(tmp_path / "library", create=True) as library:
        workspace = workspace_of(library)
        first = put(
            workspace, an_order("1", protection_ends_in=3.5, title="Чайник, 600 мл; «тест»")
        )
        put(workspace, an_order("2", protection_ends_in=-4))
        library.disputes.save(a_dispute(first), NOW)
        report = export_calendar(workspace, tmp_path / "dates.ics")
        deadlines = [
            deadline for order in (1, 2) for deadline in order_detail(workspace, order).deadlines
        ]
        assert count_dates(workspace) == len(deadlines) == report.dates > 2
    found = entries(tmp_path / "dates.ics")
    assert report.orders == 2
    assert sorted(e["dtstart"].dt for e in found.values()) == sorted(d.at for d in deadlines)
    for event in found.values():
        assert event["dtstart"].dt.utcoffset() == timedelta()
        rings = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
        assert rings == [timedelta(days=-days) for days in ALARM_DAYS]
    assert any("Чайник, 600 мл; «тест»" in str(e["summary"]) for e in found.values())


def test_lines_are_folded_to_75_octets_without_breaking_a_letter(tmp_path: Path) -> None:
    with Library(tmp_path / "library", create=True) as library:
        put(workspace_of(library), an_order("1", title="Очень длинное название " * 12))
        export_calendar(workspace_of(library), tmp_path / "dates.ics", language="ru")
    lines = (tmp_path / "dates.ics").read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)


def test_a_second_export_replaces_its_entries(tmp_path: Path) -> None:
    with Library(tmp_path / "library", create=True) as library:
        workspace = workspace_of(library)
        order = an_order("1", protection_ends_in=5, ordered=None)
        order_id = put(workspace, order)
        export_calendar(workspace, tmp_path / "one.ics")
        later = replace(an_order("1", protection_ends_in=20, ordered=None), id=order_id)
        put(workspace, later)
        export_calendar(workspace, tmp_path / "two.ics")
    one, two = entries(tmp_path / "one.ics"), entries(tmp_path / "two.ics")
    assert set(one) == set(two)
    assert all(two[uid]["sequence"] > one[uid]["sequence"] for uid in one)
    assert max(e["dtstart"].dt for e in one.values()) < max(e["dtstart"].dt for e in two.values())


def test_the_revision_rises_when_the_clock_was_put_back_or_an_old_backup_restored(
    tmp_path: Path,
) -> None:
    with Library(tmp_path / "library", create=True) as library:
        put(workspace_of(library), an_order("1", protection_ends_in=9))
        found = []
        for days, forgotten in ((0, False), (-400, False), (1, True)):
            if forgotten:
                library.settings.set("calendar.sequence", 0)
            clock = fixed_clock(NOW + timedelta(days=days))
            export_calendar(Workspace(library, rulebook_for, clock), tmp_path / "d.ics")
            found.append({int(e["sequence"]) for e in entries(tmp_path / "d.ics").values()})
    assert max(found[0]) < min(found[1])
    assert max(found[1]) < min(found[2])
    assert max(found[2]) < 2**31


def test_one_order_or_a_view_can_be_exported_and_the_archive_stays_out(tmp_path: Path) -> None:
    with Library(tmp_path / "library", create=True) as library:
        workspace = workspace_of(library)
        one, two, three = (
            put(workspace, an_order(str(n), title=f"T{n}", protection_ends_in=9)) for n in range(3)
        )
        archive_orders(workspace, [two])
        export_calendar(workspace, tmp_path / "one.ics", [three])
        export_calendar(workspace, tmp_path / "all.ics")
    titles = {str(e["summary"])[-2:] for e in entries(tmp_path / "one.ics").values()}
    assert titles == {"T2"}
    titles = {str(e["summary"])[-2:] for e in entries(tmp_path / "all.ics").values()}
    assert titles == {"T0", "T2"}
    assert one != three


@pytest.mark.parametrize(
    ("day", "at"),
    [
        (date(2026, 3, 8), datetime(2026, 3, 9, 6, 59, 59, tzinfo=UTC)),
        (date(2026, 3, 7), datetime(2026, 3, 8, 7, 59, 59, tzinfo=UTC)),
        (date(2026, 11, 1), datetime(2026, 11, 2, 7, 59, 59, tzinfo=UTC)),
        (date(2028, 2, 29), datetime(2028, 3, 1, 7, 59, 59, tzinfo=UTC)),
    ],
)
def test_days_end_in_pacific_time_also_around_daylight_saving(
    tmp_path: Path, day: date, at: datetime
) -> None:
    stated = StatedDate("protection_ends", day, PACIFIC, "order page", NOW)
    with Library(tmp_path / "library", create=True) as library:
        workspace = workspace_of(library)
        put(workspace, replace(an_order("1", ordered=None), stated_dates=(stated,)))
        export_calendar(workspace, tmp_path / "d.ics")
    starts = {
        e["dtstart"].dt
        for e in entries(tmp_path / "d.ics").values()
        if str(e["summary"]).startswith("Protection ends")
    }
    assert starts == {at}


@settings(max_examples=40, deadline=None)
@given(title=st.text(min_size=1, max_size=200, alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_title_can_add_an_entry_or_a_property(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    folder = tmp_path_factory.mktemp("calendar")
    with Library(folder / "library", create=True) as library:
        workspace = workspace_of(library)
        put(
            workspace,
            an_order("1", title=title.replace("\0", "") or "x", ordered=None, protection_ends_in=4),
        )
        report = export_calendar(workspace, folder / "d.ics")
    found = entries(folder / "d.ics")
    assert len(found) == report.dates
    names = {str(name) for event in found.values() for name in event}
    assert names == {
        "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP", "CATEGORIES",
    }  # fmt: skip


def test_a_title_that_looks_like_an_entry_is_only_text(tmp_path: Path) -> None:
    evil = "Tea\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil"
    with Library(tmp_path / "library", create=True) as library:
        workspace = workspace_of(library)
        put(workspace, an_order("1", title=evil, seller="a\nATTACH:file:///etc/passwd"))
        report = export_calendar(workspace, tmp_path / "d.ics")
    found = entries(tmp_path / "d.ics")
    assert len(found) == report.dates
    assert all("ATTACH" not in event for event in found.values())


def test_what_cannot_be_written_is_a_sentence_and_keeps_the_old_file(tmp_path: Path) -> None:
    with Library(tmp_path / "library", create=True) as library:
        put(workspace_of(library), an_order("1", protection_ends_in=9))
        with pytest.raises(UserError, match="no folder"):
            export_calendar(workspace_of(library), tmp_path / "missing" / "d.ics")


def test_every_kind_has_a_summary_in_both_languages() -> None:
    assert set(_words()["summary"]) == {kind.value for kind in DeadlineKind}


def test_progress_rises_and_a_cancelled_export_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "dates.ics"
    with Library(tmp_path / "library", create=True) as library:
        workspace = workspace_of(library)
        for number in range(250):
            put(workspace, an_order(str(number), protection_ends_in=3))
        told: list[tuple[int, int]] = []
        export_calendar(
            workspace, target, progress=lambda done, count, _: told.append((done, count))
        )
        assert told == sorted(told)
        assert len(told) == 6
        assert all(total == 250 and done <= total for done, total in told)
        before = target.read_bytes()
        for enough in (1, 4):
            asked: list[int] = []

            def cancelled(asked: list[int] = asked, enough: int = enough) -> bool:
                asked.append(1)
                return len(asked) > enough

            with pytest.raises(Ended):
                export_calendar(workspace, target, cancelled=cancelled)
        assert target.read_bytes() == before
