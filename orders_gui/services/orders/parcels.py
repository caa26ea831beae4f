"""What a user does with parcels: add, change and remove them, their numbers and their scans."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import OrderId, ParcelId
from orders_gui.domain.moments import day_of
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber
from orders_gui.domain.states import PROGRESS, OrderStatus, Stage
from orders_gui.services.orders.orders import done, save_order
from orders_gui.services.orders.tracking import recognise, recognise_all
from orders_gui.services.workspace import Workspace

_A_DAY = timedelta(days=1)
"""A scan's own clock may be a day off; more is a mistake."""


def numbers_in(text: str) -> tuple[TrackingNumber, ...]:
    """The tracking numbers of a pasted text, with the carrier where only one fits."""
    return tuple(
        TrackingNumber(found.number, carrier=found.carrier.name if found.carrier else "")
        for found in recognise_all(text)
    )


def add_parcel(workspace: Workspace, order_id: OrderId, text: str) -> Message:
    """Add a parcel with the numbers of a pasted text.

    Raises `UserError` when the text has no number that the order does not have already.
    """
    order = _order(workspace, order_id)
    added = replace(order, parcels=(*order.parcels, Parcel(_new_numbers(order, text))))
    label = done(QT_TRANSLATE_NOOP("Done", "Parcel added to “{title}”"), title=order.title)
    save_order(workspace, added, label, edited=["parcels"])
    return label


def change_parcels(
    workspace: Workspace, order_id: OrderId, parcels: Sequence[Parcel]
) -> Message | None:
    """Make these the order's parcels; None when they are so already.

    The order moves on to *shipped* or *delivered* with their days. Raises `UserError` for a number
    that stands there twice or is an order's, and for days in an impossible order.
    """
    order = _order(workspace, order_id)
    changed = replace(order, parcels=tuple(parcels))
    if changed == order:
        return None
    _check_numbers(order, changed)
    known = {(parcel.id, parcel.shipped_on, parcel.delivered_on) for parcel in order.parcels}
    for parcel in changed.parcels:
        if (parcel.id, parcel.shipped_on, parcel.delivered_on) not in known:
            _check_days(order, parcel, workspace)
    label = done(QT_TRANSLATE_NOOP("Done", "Parcels of “{title}” changed"), title=order.title)
    if changed.shipped is not None or changed.delivered is not None:
        changed = _moved_on(changed)
    changed = _taken_back(order, changed)
    save_order(workspace, changed, label, edited=["parcels"])
    return label


def add_event(
    workspace: Workspace, order_id: OrderId, parcel_id: ParcelId, event: TrackingEvent
) -> Message:
    """Note a scan by hand; the order moves on to *shipped* or *delivered* with it.

    Raises `UserError` for a scan before the order or in the future; nothing is changed then.
    """
    order = _order(workspace, order_id)
    _check(order, event, workspace)
    scanned = _moved_on(_with_parcel(order, _with_event(_parcel(order, parcel_id), event)))
    label = done(QT_TRANSLATE_NOOP("Done", "Scan of “{title}” noted"), title=order.title)
    save_order(workspace, scanned, label)
    return label


def change_event(
    workspace: Workspace,
    order_id: OrderId,
    parcel_id: ParcelId,
    before: TrackingEvent,
    after: TrackingEvent,
) -> Message:
    """Correct a scan; raises `UserError` as `add_event` does."""
    order = _order(workspace, order_id)
    _check(order, after, workspace)
    parcel = _without_event(_parcel(order, parcel_id), before)
    scanned = _moved_on(_taken_back(order, _with_parcel(order, _with_event(parcel, after))))
    label = done(QT_TRANSLATE_NOOP("Done", "Scan of “{title}” changed"), title=order.title)
    save_order(workspace, scanned, label)
    return label


def remove_event(
    workspace: Workspace, order_id: OrderId, parcel_id: ParcelId, event: TrackingEvent
) -> Message:
    """Forget a scan; an order that was delivered by it alone is on its way again."""
    order = _order(workspace, order_id)
    parcel = _without_event(_parcel(order, parcel_id), event)
    label = done(QT_TRANSLATE_NOOP("Done", "Scan of “{title}” removed"), title=order.title)
    save_order(workspace, _taken_back(order, _with_parcel(order, parcel)), label)
    return label


def _new_numbers(order: Order, text: str) -> tuple[TrackingNumber, ...]:
    known = {number.number for number in order.tracking_numbers}
    fresh = tuple(number for number in numbers_in(text) if number.number not in known)
    if not fresh:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "No new tracking number was found in this text. Nothing was changed. Order and "
                "product numbers are not taken for parcels.",
            )
        )
    return fresh


def _check_numbers(order: Order, changed: Order) -> None:
    """Whether each number is a parcel's and stands there once; kept ones are left alone."""
    known = {number.number for number in order.tracking_numbers}
    seen: set[str] = set()
    for number in changed.tracking_numbers:
        if number.number in seen:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors", "The number {number} stands there twice. Nothing was changed."
                ),
                number=number.number,
            )
        seen.add(number.number)
        if number.number not in known and recognise(number.number).no_parcel is not None:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "{number} is the number of an order or a product, not of a parcel. Nothing "
                    "was changed.",
                ),
                number=number.number,
            )


def _check_days(order: Order, parcel: Parcel, workspace: Workspace) -> None:
    """Ordered, shipped, delivered, today: in this order, with a day for the zones."""
    days = [
        day_of(moment, "UTC")
        for moment in (order.ordered, parcel.shipped_on, parcel.delivered_on)
        if moment is not None
    ]
    days.append(workspace.now.date())
    if any(before > after + _A_DAY for before, after in pairwise(days)):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "A parcel is shipped after the order, delivered after that, and not in the "
                "future. Nothing was changed: look at its days.",
            )
        )


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


def _without_event(parcel: Parcel, event: TrackingEvent) -> Parcel:
    """The parcel without one scan, and without the delivery that it told of."""
    events = list(parcel.events)
    if event not in events:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The scan is no longer in the library."))
    events.remove(event)
    told = event.stage is Stage.DELIVERED and parcel.delivered_on == event.at
    return replace(parcel, events=tuple(events), delivered_on=None if told else parcel.delivered_on)


def _taken_back(before: Order, after: Order) -> Order:
    """`after` on its way again when it is no longer delivered as `before` was."""
    undone = before.delivered is not None and after.delivered is None
    if undone and after.status is OrderStatus.DELIVERED:
        return replace(after, status=OrderStatus.SHIPPED)
    return after


def _parcel(order: Order, parcel_id: ParcelId) -> Parcel:
    for parcel in order.parcels:
        if parcel.id == parcel_id:
            return parcel
    raise UserError(QT_TRANSLATE_NOOP("Errors", "The parcel is no longer in the library."))


def _with_parcel(order: Order, changed: Parcel) -> Order:
    parcels = (changed if parcel.id == changed.id else parcel for parcel in order.parcels)
    return replace(order, parcels=tuple(parcels))


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
