"""Items and parcels of a known order with what a draft adds to them."""

from dataclasses import replace

from orders_gui.domain.money import UNKNOWN_CURRENCY, Money
from orders_gui.domain.orders import Item
from orders_gui.domain.parcels.tracking import Parcel, TrackingEvent, TrackingNumber, normalised


def better_amount(old: Money | None, new: Money | None) -> bool:
    """Whether `new` replaces `old`; an amount without currency never replaces one with."""
    if new is None or new == old:
        return False
    return old is None or new.currency != UNKNOWN_CURRENCY or old.currency == UNKNOWN_CURRENCY


def merged_items(
    known: tuple[Item, ...], draft: tuple[Item, ...], *, states_quantity: bool
) -> tuple[Item, ...]:
    """The known items, changed and followed by the new ones; none is removed.

    An item is recognised by its line number, else by product and variant, else by its title.
    """
    items = list(known)
    taken: set[int] = set()
    for item in draft:
        place = _place_of(item, known, taken)
        if place is None:
            items.append(replace(item, line=len(items) + 1))
        else:
            taken.add(place)
            items[place] = _merged_item(known[place], item, states_quantity)
    return tuple(items)


def merged_parcels(known: tuple[Parcel, ...], draft: tuple[Parcel, ...]) -> tuple[Parcel, ...]:
    """The known parcels with further numbers and events; nothing is removed.

    A parcel is recognised by any of its numbers. One without a number belongs to the only
    parcel there is, and a known parcel without a number takes the first one that is told.
    Numbers of several known parcels that are told as one stay where they are.
    """
    parcels = list(known)
    for told in draft:
        parcel = _without_those_elsewhere(told, parcels)
        place = _parcel_place(parcel, parcels)
        if place is None:
            parcels.append(parcel)
        else:
            parcels[place] = _merged_parcel(parcels[place], parcel)
    return tuple(parcels)


def _place_of(item: Item, known: tuple[Item, ...], taken: set[int]) -> int | None:
    free = [place for place in range(len(known)) if place not in taken]
    for is_same in (_same_line, _same_product, _same_title):
        for place in free:
            if is_same(item, known[place]):
                return place
    return None


def _same_line(one: Item, two: Item) -> bool:
    return one.line_id != "" and one.line_id == two.line_id


def _same_product(one: Item, two: Item) -> bool:
    """The same product in the same variant, unless both are known to be different lines."""
    if not one.product_id or one.product_id != two.product_id:
        return False
    skus = (one.sku_id, two.sku_id)
    lines = (one.line_id, two.line_id)
    return (skus[0] == skus[1] or "" in skus) and (lines[0] == lines[1] or "" in lines)


def _same_title(one: Item, two: Item) -> bool:
    """The same words, when at least one of the two has no product number."""
    if one.product_id and two.product_id:
        return False
    return one.title.casefold() == two.title.casefold() and (
        one.variant == two.variant or "" in (one.variant, two.variant)
    )


def _merged_item(known: Item, draft: Item, states_quantity: bool) -> Item:
    price = (
        draft.unit_price if better_amount(known.unit_price, draft.unit_price) else known.unit_price
    )
    return replace(
        known,
        title=known.title or draft.title,
        quantity=draft.quantity if states_quantity else known.quantity,
        unit_price=price,
        variant=known.variant or draft.variant,
        product_id=known.product_id or draft.product_id,
        sku_id=known.sku_id or draft.sku_id,
        line_id=known.line_id or draft.line_id,
        url=known.url or draft.url,
        picture_url=known.picture_url or draft.picture_url,
    )


def _parcel_place(parcel: Parcel, parcels: list[Parcel]) -> int | None:
    wanted = {normalised(number.number) for number in parcel.numbers}
    for place, known in enumerate(parcels):
        if wanted & {normalised(number.number) for number in known.numbers}:
            return place
    if not wanted and len(parcels) == 1:
        return 0
    empty = [place for place, known in enumerate(parcels) if not known.numbers]
    return empty[0] if empty else None


def _without_those_elsewhere(parcel: Parcel, known: list[Parcel]) -> Parcel:
    """The parcel as the first of the known ones it has a number of; its dates are nobody's then."""
    wanted = {normalised(number.number) for number in parcel.numbers}
    owned = [wanted & {normalised(number.number) for number in one.numbers} for one in known]
    owned = [numbers for numbers in owned if numbers]
    if len(owned) < 2:
        return parcel
    elsewhere = set().union(*owned[1:]) - owned[0]
    kept = [number for number in parcel.numbers if normalised(number.number) not in elsewhere]
    return replace(parcel, numbers=tuple(kept), shipped_on=None, delivered_on=None)


def _merged_parcel(known: Parcel, draft: Parcel) -> Parcel:
    return replace(
        known,
        numbers=_numbers(known.numbers, draft.numbers),
        events=_events(known.events, draft.events),
        shipped_on=known.shipped_on or draft.shipped_on,
        delivered_on=known.delivered_on or draft.delivered_on,
    )


def _numbers(
    known: tuple[TrackingNumber, ...], draft: tuple[TrackingNumber, ...]
) -> tuple[TrackingNumber, ...]:
    carriers = {normalised(number.number): number.carrier for number in draft}
    there = {normalised(number.number) for number in known}
    kept = tuple(
        replace(number, carrier=number.carrier or carriers.get(normalised(number.number), ""))
        for number in known
    )
    return (*kept, *(number for number in draft if normalised(number.number) not in there))


def _events(
    known: tuple[TrackingEvent, ...], draft: tuple[TrackingEvent, ...]
) -> tuple[TrackingEvent, ...]:
    there = {(event.at, event.text) for event in known}
    added = [event for event in draft if (event.at, event.text) not in there]
    return tuple(sorted((*known, *added), key=_when)) if added else known


def _when(event: TrackingEvent) -> str:
    return event.at.isoformat()
