"""The command `deadlines`: every date that matters, as a table, as JSON or for a calendar."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from orders_gui.cli.arguments import days, file
from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import Column, say, say_json, say_table
from orders_gui.cli.words import DEADLINES, NONE, basis_of, countdown, counted, date_of
from orders_gui.domain.moments import days_left
from orders_gui.domain.orders import Order
from orders_gui.domain.rules.deadlines import Deadline

if TYPE_CHECKING:
    from orders_gui.services.workspace import Workspace

Dated = tuple[Deadline, Order]

_COLUMNS = (
    Column("Due"),
    Column("Date"),
    Column("What", least=15),
    Column("Number"),
    Column("Order", least=15),
    Column("Where the date comes from", least=12),
)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--within",
        type=days,
        metavar="DAYS",
        help="only what is due within so many days from now, and what is overdue",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--ics", type=file, metavar="OUT", help="write them into a file for your calendar"
    )


def _run(session: Session, arguments: Namespace) -> int:
    with session.workspace() as workspace:
        now = workspace.now
        if arguments.ics is not None:
            written = _export(workspace, arguments, session.text_language)
            if not arguments.json:
                say(written)
                return 0
        found = sorted(_deadlines(workspace, arguments.within), key=_by_time)
    if arguments.json:
        say_json([_as_json(deadline, order, now) for deadline, order in found])
    elif found:
        say_table(_COLUMNS, [_row(deadline, order, now) for deadline, order in found])
        say("", counted(len(found), "deadline"))
    else:
        say("There are no deadlines." if arguments.within is None else "Nothing is due by then.")
    return 0


def _export(workspace: "Workspace", arguments: Namespace, language: str) -> str:
    """Write the calendar file; returns what to say about it."""
    from orders_gui.services.reminders.calendar import export_calendar

    until = None if arguments.within is None else workspace.now + timedelta(days=arguments.within)
    report = export_calendar(workspace, arguments.ics, until=until, language=language)
    dates, orders = counted(report.dates, "date"), counted(report.orders, "order")
    return f"{dates} of {orders} written to {report.path}."


def _deadlines(workspace: "Workspace", within: int | None) -> Iterator[Dated]:
    """The deadlines of every order that is neither in the archive nor in the bin."""
    from orders_gui.services.orders.overview import orders_in
    from orders_gui.store.rows.listing import View

    limit = None if within is None else workspace.now + timedelta(days=within)
    for overview in orders_in(workspace, View.ALL):
        if overview.order.archived_at is not None:
            continue
        for deadline in overview.deadlines:
            if limit is None or deadline.at <= limit:
                yield deadline, overview.order


def _by_time(dated: Dated) -> datetime:
    return dated[0].at


def _row(deadline: Deadline, order: Order, now: datetime) -> tuple[str, ...]:
    return (
        countdown(deadline.at, now),
        date_of(deadline),
        DEADLINES[deadline.kind],
        order.number or NONE,
        order.title,
        basis_of(deadline),
    )


def _as_json(deadline: Deadline, order: Order, now: datetime) -> dict[str, object]:
    return {
        "order": order.number,
        "marketplace": order.marketplace,
        "kind": deadline.kind.value,
        "at": deadline.at.isoformat(timespec="seconds"),
        "zone": deadline.zone,
        "precision": deadline.precision.value,
        "basis": deadline.basis.value,
        "rule": deadline.rule,
        "source": deadline.source,
        "confidence": deadline.confidence.value,
        "days_left": days_left(now, deadline.at),
    }


_DETAILS = """\
These are the deadlines of every order that is neither in the archive nor in the bin, past ones
too. A date that the marketplace's page states counts; a date by rule is an estimate beside it.

With --json, a list of:
  order, marketplace   the order's number and where it was bought
  kind                 such as protection_ends, seller_answers_by, chargeback_until
  at                   an instant in UTC; a day counts until 23:59:59 of its zone
  zone, precision      the zone in which the day ends; day or instant
  basis                stated (on the page), override (set by you) or rule
  rule, source         the rule's id or null; the page or the rule's source
  confidence           how sure the date is
  days_left            whole days from now, negative when it has passed

With --ics, a file that every calendar reads, with alarms 7, 3 and 1 days before each date.
Import it again after changes: entries are replaced, not doubled.

Examples:
  orders-gui deadlines --within 7
  orders-gui deadlines --ics dates.ics
  orders-gui deadlines --json --now 2026-12-01T00:00:00Z
"""

DEADLINES_COMMAND = Command(
    name="deadlines",
    summary="list every date that matters, the soonest first",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
