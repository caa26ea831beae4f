"""Deadlines as a calendar file: alarms before each, and entries that a later export replaces."""

import hashlib
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from orders_gui import APP_ID, APP_NAME, __version__
from orders_gui.domain.ids import OrderId
from orders_gui.domain.language import LocalText
from orders_gui.domain.moments import to_text
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.paths import resource
from orders_gui.services.orders.overview import Overview, order_ids_in, overviews
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.safe_files import write_bytes_safely
from orders_gui.store.rows.listing import View
from orders_gui.store.watching import Cancelled, Progress, Watch

EXTENSION = ".ics"

ALARM_DAYS = (7, 3, 1)
"""So many days before a date its calendar entry rings."""

_STRETCH = 100
"""After so many orders the progress is told."""

_SEQUENCE = "calendar.sequence"
"""Setting: the revision of the last export; every export has a higher one."""

_FIRST_MINUTE = datetime(2020, 1, 1, tzinfo=UTC)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class CalendarReport:
    """What was written: the file, and how many dates of how many orders."""

    path: Path
    dates: int
    orders: int


def active_orders(workspace: Workspace) -> list[OrderId]:
    """The orders whose dates a calendar is to show: those that are neither archived nor binned."""
    archived = set(order_ids_in(workspace, View.ARCHIVE))
    return [found for found in order_ids_in(workspace, View.ALL) if found not in archived]


def count_dates(workspace: Workspace) -> int:
    """How many dates an export of all active orders would hold."""
    return sum(len(one.deadlines) for one in overviews(workspace, active_orders(workspace)))


def export_calendar(
    workspace: Workspace,
    target: Path,
    order_ids: Sequence[OrderId] | None = None,
    *,
    until: datetime | None = None,
    language: str = "en",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> CalendarReport:
    """Write the deadlines of some orders (or of all active ones) into the calendar file `target`.

    `until` leaves out what is due later. Each date keeps its identity, so that a calendar which
    reads a later export replaces its entries. `progress` is told of orders. Raises `UserError`;
    what was there is unchanged.
    """
    ids = active_orders(workspace) if order_ids is None else order_ids
    watch = Watch(progress, cancelled)
    found = []
    for number, one in enumerate(overviews(workspace, ids)):
        if number % _STRETCH == 0:
            watch.at(number // 2, len(ids))
        found.append((one, tuple(d for d in one.deadlines if until is None or d.at <= until)))
    sequence = _next_sequence(workspace)
    content = calendar_of(found, sequence, workspace.now, language, watch)
    if not workspace.library.read_only:
        # Before the file: one that is written must never be reported as not saved.
        workspace.library.settings.set(_SEQUENCE, sequence)
    write_bytes_safely(target, content)
    dated = [deadlines for _, deadlines in found if deadlines]
    return CalendarReport(target, sum(map(len, dated)), len(dated))


def calendar_of(
    found: Sequence[tuple[Overview, Sequence[Deadline]]],
    sequence: int,
    now: datetime,
    language: str = "en",
    watch: Watch = Watch(),  # noqa: B008 - frozen: nobody can change the default
) -> bytes:
    """The calendar file with an entry for each deadline of each order.

    `icalendar` escapes and folds what can hold anything; it makes a whole component six times
    as slowly as the fixed lines between are put together here.
    """
    parts = [
        b"BEGIN:VCALENDAR",
        _line("PRODID", f"-//{APP_ID}//{__version__}//{language.upper()}"),
        b"VERSION:2.0",
        b"CALSCALE:GREGORIAN",
        b"METHOD:PUBLISH",
        _line("X-WR-CALNAME", APP_NAME),
    ]
    for number, (one, deadlines) in enumerate(found):
        if number % _STRETCH == 0:
            watch.at((len(found) + number) // 2, len(found))
        for deadline in deadlines:
            parts += _event(one, deadline, sequence, now, language)
    return b"\r\n".join((*parts, b"END:VCALENDAR", b""))


def _event(
    one: Overview, deadline: Deadline, sequence: int, now: datetime, language: str
) -> Iterator[bytes]:
    summary = _clean(f"{_word('summary', deadline.kind, language)}: {one.order.title}")
    yield b"BEGIN:VEVENT"
    yield _line("SUMMARY", summary)
    yield b"DTSTART:" + _instant(deadline.at)
    yield b"DTSTAMP:" + _instant(now)
    yield b"UID:" + _identity(one, deadline).encode()
    yield b"SEQUENCE:%d" % sequence
    yield _line("CATEGORIES", APP_NAME)
    yield _line("DESCRIPTION", _clean("\n".join(_lines(one.order, deadline, language))))
    yield b"TRANSP:TRANSPARENT"
    description = _line("DESCRIPTION", summary)
    for days in ALARM_DAYS:
        yield b"BEGIN:VALARM"
        yield b"ACTION:DISPLAY"
        yield description
        yield b"TRIGGER:-P%dD" % days
        yield b"END:VALARM"
    yield b"END:VEVENT"


def _line(name: str, text: str) -> bytes:
    """A property with any text: escaped, and folded after 75 bytes."""
    from icalendar.parser import Contentline, Parameters
    from icalendar.prop import vText

    line: bytes = Contentline.from_parts(name, Parameters(), vText(text)).to_ical()
    return line


def _instant(at: datetime) -> bytes:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}".encode()


def _identity(one: Overview, deadline: Deadline) -> str:
    """The same text for the same date of the same order, in every export and every library."""
    order = one.order
    place = order.number or f"{to_text(order.created_at) if order.created_at else ''} {order.id}"
    code = next((d.code for d in one.disputes if d.id == deadline.dispute), "")
    parts = (order.marketplace, order.account, place, deadline.kind.value, code)
    key = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass"))
    return f"{key.hexdigest()[:32]}@{APP_ID.lower()}"


def _lines(order: Order, deadline: Deadline, language: str) -> Iterator[str]:
    if order.number:
        shops = {shop.id: shop.name for shop in marketplaces()}
        name = shops.get(order.marketplace, order.marketplace)
        line = _word("line", "order", language)
        yield line.format(marketplace=name, number=order.number)
    if order.seller:
        yield _word("line", "seller", language).format(seller=order.seller)
    yield _word("basis", deadline.basis, language)
    there = deadline.at.astimezone(ZoneInfo(deadline.zone))
    yield _word("line", "there", language).format(
        moment=f"{there:%Y-%m-%d %H:%M}", zone=deadline.zone
    )
    if deadline.source.startswith("https://"):
        yield _word("line", "source", language).format(source=deadline.source)
    yield _word("line", "gone", language)


def _next_sequence(workspace: Workspace) -> int:
    """Higher than that of every earlier export, also after an older backup was restored."""
    last = workspace.library.settings.get(_SEQUENCE, 0)
    minutes = (workspace.now - _FIRST_MINUTE) // timedelta(minutes=1)
    return max(int(last or 0) + 1, minutes)


def _clean(text: str) -> str:
    """Text without characters that end lines or programs."""
    return _CONTROL.sub(" ", text)


def _word(part: str, key: str, language: str) -> str:
    return _words()[part][key].text(language)


@cache
def _words() -> dict[str, dict[str, LocalText]]:
    source = tomllib.loads(resource("calendar", "words.toml").read_text(encoding="utf-8"))
    return {
        part: {key: LocalText.read(text) for key, text in texts.items()}
        for part, texts in source.items()
    }
