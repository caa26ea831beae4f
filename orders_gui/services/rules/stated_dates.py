"""Dates that a user read off a page: state one, take one back, see what was stated before."""

from dataclasses import dataclass, replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import Order, StatedDate
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.rules.statable import (
    FIELDS,
    Kind,
    check_stated,
    statable_kinds,
    with_fact,
)
from orders_gui.services.orders.orders import done, edit_order
from orders_gui.services.rules.bank_days import buyer_place
from orders_gui.services.rules.reckoning import Reckoning
from orders_gui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class OrderDates:
    """All dates of an order, and what else can be stated; `zone` is that of the marketplace."""

    order: Order
    deadlines: tuple[Deadline, ...]
    kinds: tuple[Kind, ...]
    zone: str


def order_dates(workspace: Workspace, order_id: OrderId) -> OrderDates:
    """Read everything about the dates of an order; raises `UserError` when it is gone."""
    order = _order(workspace, order_id)
    disputes = workspace.library.disputes.of_order(order_id)
    reckoning = Reckoning(workspace)
    rules = reckoning.rules(order)
    return OrderDates(
        order=order,
        deadlines=reckoning.deadlines(order, disputes),
        kinds=statable_kinds(order, disputes, rules, buyer_place(workspace)),
        zone=rules.zone,
    )


def state_date(
    workspace: Workspace, order_id: OrderId, kind: Kind, value: Moment, zone: str, page: str
) -> Message:
    """Keep a date that was read on `page` in the IANA `zone`; the reading before stays as history.

    A moment that has happened is kept with the order too. Raises `UserError` for a date that
    cannot be true.
    """
    order = _order(workspace, order_id)
    check_stated(order, kind, value, zone, workspace.now)
    read = StatedDate(kind.value, value, zone, page, workspace.now)
    dates = (*_closed(workspace, order, kind), read)
    return _keep(workspace, replace(with_fact(order, kind, value), stated_dates=dates), kind)


def withdraw_date(workspace: Workspace, order_id: OrderId, kind: Kind) -> Message:
    """The date is not on the page any more: the rule counts again, the reading stays as history."""
    order = _order(workspace, order_id)
    if order.stated(kind.value) is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "This date is not stated any more."))
    dates = _closed(workspace, order, kind)
    return _keep(workspace, replace(with_fact(order, kind, None), stated_dates=dates), kind)


def _keep(workspace: Workspace, order: Order, kind: Kind) -> Message:
    edited = [FIELDS[kind]] if kind in FIELDS else []
    label = done(QT_TRANSLATE_NOOP("Done", "Dates of “{title}” changed"), title=order.title)
    with workspace.library.journal.step(label, workspace.now):
        edit_order(workspace, order, edited=edited)
    return label


def _closed(workspace: Workspace, order: Order, kind: Kind) -> tuple[StatedDate, ...]:
    return tuple(
        replace(date, superseded_at=workspace.now)
        if date.kind == kind.value and date.superseded_at is None
        else date
        for date in order.stated_dates
    )


def _order(workspace: Workspace, order_id: OrderId) -> Order:
    order = workspace.library.orders.get(order_id)
    if order is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    return order
