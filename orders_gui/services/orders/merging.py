"""Orders that are there twice: found, shown, and made one by the user."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import ItemId, OrderId
from orders_gui.domain.moments import to_text
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent
from orders_gui.domain.states import PROGRESS
from orders_gui.services.orders.orders import done, refresh
from orders_gui.services.workspace import Workspace

_TEXTS = ("number", "seller", "account", "seller_country", "seller_url", "url")
_FACTS = ("ordered", "total", "shipping", "delivery", "confirmed", "finished")


def duplicate_orders(workspace: Workspace) -> list[tuple[OrderId, ...]]:
    """Groups of orders that have the same number at the same marketplace, the oldest first."""
    return workspace.library.merging.duplicates()


def merge_orders(workspace: Workspace, kept: OrderId, others: Sequence[OrderId]) -> Message:
    """Make several orders one, in one step that can be taken back; returns what was done.

    What `kept` says counts; what it leaves open comes from the others. Their disputes, evidence
    and refunds move to it, and they go into the bin. Raises `UserError` when one is gone.
    """
    library, now = workspace.library, workspace.now
    wanted = [order_id for order_id in dict.fromkeys(others) if order_id != kept]
    orders = library.orders.get_many([kept, *wanted])
    if len(orders) != 1 + len(wanted) or not wanted:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "At least two orders of the library are needed. Nothing was changed."
            )
        )
    label = done(
        QT_TRANSLATE_NOOP("Done", "{count} orders merged into “{title}”"),
        count=len(orders),
        title=orders[0].title,
    )
    with library.journal.step(label, now):
        for other_id in wanted:
            whole, other = library.orders.get_many([kept, other_id])
            same = _same_items(whole, other)
            library.orders.save(merged(whole, other), now)
            library.merging.move(other_id, kept, same)
            rest = tuple(item for item in other.items if item.id in same)
            library.orders.save(replace(other, items=rest, binned_at=now), now)
        refresh(workspace, [kept, *wanted])
    return label


def merged(kept: Order, other: Order) -> Order:
    """`kept` with everything that only `other` knows; its own words are not changed."""
    same = _same_items(kept, other)
    more = [item for item in other.items if item.id not in same]
    items = tuple(
        replace(item, line=line) for line, item in enumerate((*kept.items, *more), start=1)
    )
    facts = {name: getattr(kept, name) or getattr(other, name) for name in (*_TEXTS, *_FACTS)}
    return replace(
        kept,
        **facts,
        status=max(kept.status, other.status, key=PROGRESS.index),
        items=items,
        payments=kept.payments or other.payments,
        parcels=_parcels(kept.parcels, other.parcels),
        stated_dates=tuple(dict.fromkeys((*kept.stated_dates, *other.stated_dates))),
        free_return=kept.free_return or other.free_return,
        note="\n".join(dict.fromkeys(note for note in (kept.note, other.note) if note)),
        tags=tuple(dict.fromkeys((*kept.tags, *other.tags))),
    )


def _same_items(kept: Order, other: Order) -> dict[ItemId, ItemId]:
    """Which item of `other` is which of `kept`: the same title and variant, each once."""
    free = list(kept.items)
    found: dict[ItemId, ItemId] = {}
    for item in other.items:
        twin = next((one for one in free if _describes(one) == _describes(item)), None)
        if twin is not None and twin.id is not None and item.id is not None:
            free.remove(twin)
            found[item.id] = twin.id
    return found


def _describes(item: Item) -> tuple[str, str]:
    return item.title.casefold().strip(), item.variant.casefold().strip()


def _parcels(kept: Iterable[Parcel], others: Iterable[Parcel]) -> tuple[Parcel, ...]:
    """All parcels; two that share a tracking number are one."""
    found = list(kept)
    for other in others:
        numbers = {number.number for number in other.numbers}
        place = next(
            (
                place
                for place, parcel in enumerate(found)
                if numbers & {number.number for number in parcel.numbers}
                or (not numbers and not other.events)
            ),
            None,
        )
        if place is None:
            fresh = tuple(replace(number, id=None) for number in other.numbers)
            found.append(replace(other, numbers=fresh, id=None))
        else:
            found[place] = _joined(found[place], other)
    return tuple(found)


def _joined(kept: Parcel, other: Parcel) -> Parcel:
    known = {number.number for number in kept.numbers}
    more = tuple(replace(number, id=None) for number in other.numbers if number.number not in known)
    events = sorted({*kept.events, *other.events}, key=_when)
    return replace(
        kept,
        numbers=(*kept.numbers, *more),
        events=tuple(events),
        shipped_on=kept.shipped_on or other.shipped_on,
        delivered_on=kept.delivered_on or other.delivered_on,
    )


def _when(event: TrackingEvent) -> tuple[str, str]:
    return to_text(event.at), event.text
