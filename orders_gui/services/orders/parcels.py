"""What a user does with parcels: add one, paste its numbers, note a scan."""

from dataclasses import replace
from datetime import timedelta

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import OrderId, ParcelId
from orders_gui.domain.moments import Moment, day_of
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import NumberRole, Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import PROGRESS, OrderStatus, Stage
from orders_gui.services.orders.orders import done, save_order
from orders_gui.services.orders.tracking import recognise_all
from orders_gui.services.workspace import Workspace

_A_DAY = timedelta(days=1)
"""A scan's own clock may be a day off; more is a mistake."""


def numbers_in(
    text: str, role: NumberRole = NumberRole.INTERNATIONAL
) -> tuple[TrackingNumber, ...]:
    """The tracking numbers of a pasted text, with the carrier where only one fits."""
    return tuple(
        TrackingNumber(found.number, role, found.carrier.name if found.carrier else "")
        for found in recognise_all(text)
    )


def add_parcel(
    workspace: Workspace, order_id: OrderId, text: str = "", *, shipped_on: Moment | None = None
) -> Message:
    """Add a parcel with the numbers of a pasted text, or one whose number is not known yet.

    Raises `UserError` when the text has no number that the order does not have already.
    """
    order = _order(workspace, order_id)
    numbers = _new_numbers(order, text, NumberRole.INTERNATIONAL) if text.strip() else ()
    added = replace(order, parcels=(*order.parcels, Parcel(numbers, shipped_on=shipped_on)))
    label = done(QT_TRANSLATE_NOOP("Done", "Parcel added to “{title}”"), title=order.title)
    save_order(workspace, added, label, edited=["parcels"])
    return label


def add_numbers(
    workspace: Workspace, order_id: OrderId, parcel_id: ParcelId, text: str, role: NumberRole
) -> Message:
    """Add the numbers of a pasted text to a parcel, such as the one it got after customs.

    Raises `UserError` when the text has no number that the order does not have already.
    """
    order = _order(workspace, order_id)
    numbers = _new_numbers(order, text, role)
    parcels = tuple(
        replace(parcel, numbers=(*parcel.numbers, *numbers)) if parcel.id == parcel_id else parcel
        for parcel in order.parcels
    )
    label = done(QT_TRANSLATE_NOOP("Done", "Tracking number of “{title}” added"), title=order.title)
    save_order(workspace, replace(order, parcels=parcels), label, edited=["parcels"])
    return label


def add_event(
    workspace: Workspace, order_id: OrderId, parcel_id: ParcelId, event: TrackingEvent
) -> Message:
    """Note a scan by hand; the order moves on to *shipped* or *delivered* with it.

    Raises `UserError` for a scan before the order or in the future; nothing is changed then.
    """
    order = _order(workspace, order_id)
    _check(order, event, workspace)
    parcels = tuple(
        _with_event(parcel, event) if parcel.id == parcel_id else parcel for parcel in order.parcels
    )
    scanned = _moved_on(replace(order, parcels=parcels))
    label = done(QT_TRANSLATE_NOOP("Done", "Scan of “{title}” noted"), title=order.title)
    save_order(workspace, scanned, label)
    return label


def _new_numbers(order: Order, text: str, role: NumberRole) -> tuple[TrackingNumber, ...]:
    known = {number.number for number in order.tracking_numbers}
    fresh = tuple(number for number in numbers_in(text, role) if number.number not in known)
    if not fresh:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "No new tracking number was found in this text. Nothing was changed. Order and "
                "product numbers are not taken for parcels.",
            )
        )
    return fresh


def _check(order: Order, event: TrackingEvent, workspace: Workspace) -> None:
    day = day_of(event.at, "UTC")
    if order.ordered is not None and day < day_of(order.ordered, "UTC") - _A_DAY:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "A scan of {day} lies before the order of {ordered}. Nothing was changed."
            ),
            day=day,
            ordered=day_of(order.ordered, "UTC"),
        )
    if day > workspace.now.date() + _A_DAY:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "A scan of {day} lies in the future. Nothing was changed."),
            day=day,
        )


def _with_event(parcel: Parcel, event: TrackingEvent) -> Parcel:
    events = sorted((*parcel.events, event), key=_when)
    delivered = parcel.delivered_on
    if delivered is None and event.stage is Stage.DELIVERED:
        delivered = event.at
    return replace(parcel, events=tuple(events), delivered_on=delivered)


def _moved_on(order: Order) -> Order:
    """The order with the status that its scans tell; it never goes back."""
    told = OrderStatus.DELIVERED if order.delivered is not None else OrderStatus.SHIPPED
    ahead = PROGRESS.index(told) > PROGRESS.index(order.status)
    return replace(order, status=told) if ahead else order


def _when(event: TrackingEvent) -> str:
    return event.at.isoformat()


def _order(workspace: Workspace, order_id: OrderId) -> Order:
    order = workspace.library.orders.get(order_id)
    if order is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    return order
