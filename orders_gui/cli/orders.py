"""The command `orders`: the list of the window, as a table or as JSON."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import Column, say, say_json, say_table
from orders_gui.cli.words import DEADLINES, NONE, PILLS, countdown, counted, money
from orders_gui.domain.moments import day_of, days_left
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.outlook import shown_dispute
from orders_gui.domain.parcels.tracking import TrackingNumber
from orders_gui.domain.rules.deadlines import Deadline

if TYPE_CHECKING:
    from orders_gui.services.orders.overview import Overview
    from orders_gui.services.workspace import Workspace
    from orders_gui.store.rows.listing import View

_COLUMNS = (
    Column("Due"),
    Column("What is due", least=15),
    Column("Number"),
    Column("Order", least=20),
    Column("Seller", least=10),
    Column("Status"),
    Column("Total", right=True),
)


def _arguments(parser: ArgumentParser) -> None:
    add_selection(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")


def add_selection(parser: ArgumentParser) -> None:
    """Declare the options that choose orders: a view and words to look for."""
    parser.add_argument(
        "--view",
        type=_view,
        default="all",
        metavar="VIEW",
        help="active, needs_action, on_the_way, disputes, finished, archive, bin, "
        "or all but the bin (the default)",
    )
    parser.add_argument(
        "--search",
        default="",
        metavar="TEXT",
        help="only orders with all these words in title, seller, numbers, tags or note",
    )


def _view(text: str) -> "View":
    from orders_gui.store.rows.listing import View

    try:
        return View(text)
    except ValueError:
        views = ", ".join(View)
        raise ArgumentTypeError(f"there is no view “{text}”; choose from {views}") from None


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.orders.orders import refresh_stale
    from orders_gui.services.orders.overview import orders_in

    with session.workspace() as workspace:
        if session.now is None and not workspace.library.read_only:
            refresh_stale(workspace)
        found = list(orders_in(workspace, arguments.view, arguments.search))
        if arguments.json:
            say_json([_as_json(overview, workspace) for overview in found])
        else:
            _say_orders(found, workspace, arguments.search)
    return 0


def _say_orders(found: "list[Overview]", workspace: "Workspace", search: str) -> None:
    if found:
        say_table(_COLUMNS, [_row(overview, workspace) for overview in found])
        say("", counted(len(found), "order"))
    elif search:
        say(f"No order has “{search}” in it.")
    else:
        say("There are no orders in this view.")


def _row(overview: "Overview", workspace: "Workspace") -> tuple[str, ...]:
    order, due = overview.order, overview.outlook.next
    return (
        countdown(due.at, workspace.now) if due else NONE,
        DEADLINES[due.kind] if due else NONE,
        order.number or NONE,
        order.title,
        order.seller or NONE,
        PILLS[overview.outlook.pill],
        money(order.total),
    )


def _as_json(overview: "Overview", workspace: "Workspace") -> dict[str, object]:
    order = overview.order
    dispute = shown_dispute(overview.disputes)
    return {
        "marketplace": order.marketplace,
        "number": order.number,
        "seller": order.seller,
        "account": order.account,
        "status": order.status.value,
        "ordered_on": _ordered_on(order, workspace),
        "items": [_item(item) for item in order.items],
        "total": _money(order.total),
        "tracking": [_tracking(number) for number in order.tracking_numbers],
        "next_deadline": _deadline(overview.outlook.next, workspace),
        "dispute": {"id": dispute.code, "state": dispute.state.value} if dispute else None,
        "tags": list(order.tags),
    }


def _ordered_on(order: Order, workspace: "Workspace") -> str | None:
    """The day of the order on the marketplace's own pages."""
    if order.ordered is None:
        return None
    zone = workspace.rulebook_for(order.marketplace).zone
    return day_of(order.ordered, zone).isoformat()


def _item(item: Item) -> dict[str, object]:
    return {
        "title": item.title,
        "variant": item.variant,
        "quantity": item.quantity,
        "unit_price": _money(item.unit_price),
    }


def _money(amount: Money | None) -> dict[str, str] | None:
    return None if amount is None else {"amount": amount.text, "currency": amount.currency}


def _tracking(number: TrackingNumber) -> dict[str, str | None]:
    """The carrier that was named, else the one that the number's shape leaves."""
    from orders_gui.services.orders.tracking import recognise

    found = recognise(number.number)
    shaped = found.carrier.name if found.carrier else None
    return {
        "number": number.number,
        "role": number.role.value,
        "carrier": number.carrier or shaped,
        "check": found.check.value,
    }


def _deadline(deadline: Deadline | None, workspace: "Workspace") -> dict[str, object] | None:
    if deadline is None:
        return None
    return {
        "kind": deadline.kind.value,
        "at": deadline.at.isoformat(timespec="seconds"),
        "basis": deadline.basis.value,
        "days_left": days_left(workspace.now, deadline.at),
    }


_DETAILS = """\
A line tells what is due next and when, the order's number, its first item, seller, status and
total. Orders with nothing due come last.

With --json, a list of:
  marketplace, number, seller, account, status
  ordered_on      the day on the marketplace's pages, or null
  items           title, variant, quantity, unit_price (amount and currency, or null)
  total           amount and currency; null when no source states it
  tracking        number, role, carrier (or null), check (valid, wrong, unknown or none)
  next_deadline   kind, at, basis, days_left; null when nothing is due
  dispute         id, state; null when there is none
  tags            a list of words
An amount is a decimal number in quotes.

Examples:
  orders-gui orders --view needs_action
  orders-gui orders --search "keyboard nordkey" --json
"""

ORDERS = Command(
    name="orders",
    summary="list orders, what is due first",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
