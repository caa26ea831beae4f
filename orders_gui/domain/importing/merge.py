"""How a draft changes a known order: nothing is erased, nothing typed by hand is overwritten."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from orders_gui.domain.importing.draft import Draft, MoneyBack
from orders_gui.domain.importing.parts import better_amount, merged_items, merged_parcels
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import DeliveryService, Order, Payment, StatedDate
from orders_gui.domain.states import PROGRESS


class Held(StrEnum):
    """Why a change is not made unless it is asked for."""

    EDITED = "edited"
    BACKWARDS = "backwards"


@dataclass(frozen=True, slots=True)
class Change:
    """A field of an order with its value before and after.

    `field` is a field of `Order`, or a deadline kind for a stated date. A change that is
    `held` is made only when the user ticks it.
    """

    field: str
    old: object
    new: object
    held: Held | None = None


_FILLED = ("account", "seller_url", "seller_country", "url")
"""Texts that are taken over when they are missing, and then left alone."""

REFUNDS = "refunds"
"""The field of a change that adds refunds to an order."""

_BANKS_TAKE = timedelta(days=21)

_MOMENTS = ("confirmed", "finished")


def changes_of(known: Order, draft: Draft, edited: Collection[str]) -> tuple[Change, ...]:
    """What the draft would change; `edited` are the fields that the user typed.

    A field that the draft does not state is left alone; filling an empty field overwrites
    nothing and is never held.
    """
    found = [
        *_texts(known, draft.order),
        *_status(known, draft),
        *_dates(known, draft),
        *_amounts(known, draft.order),
        *_parts(known, draft),
        *_stated_dates(known, draft.order),
    ]
    return tuple(_held(change, edited) for change in found)


def refund_change(known: Sequence[MoneyBack], draft: Draft) -> Change | None:
    """The refunds that the draft adds to the known ones; None when it tells of no new one.

    What came on another day than the shop says is the same refund: banks take their time. One
    without a day is the sum of all, and may be known in parts, or the other way round.
    """
    left = list(known)
    new = []
    for told in draft.refunds:
        same = next((one for one in left if _same_refund(one, told)), None)
        if same is not None:
            left.remove(same)
        elif told.on is not None or _sum(known, told) < told.amount.minor:
            new.append(told)
    undated = [one for one in left if one.on is None]
    if not new or any(_sum(new, one) == one.amount.minor for one in undated):
        return None
    return Change(REFUNDS, tuple(one.amount for one in known), tuple(new))


def changed(known: Order, draft: Draft, changes: Iterable[Change]) -> Order:
    """The known order with these changes of the draft; refunds are no field of it."""
    values: dict[str, object] = {}
    dates = known.stated_dates
    for change in changes:
        if change.field == REFUNDS:
            continue
        stated = draft.order.stated(change.field)
        if stated is not None:
            dates = _with_date(dates, stated)
        else:
            values[change.field] = change.new
    return replace(known, stated_dates=dates, **values)  # type: ignore[arg-type]  # fields of Order


def same_moment(one: Moment, two: Moment) -> bool:
    """Whether both may be the same: a day counts for every instant that has it in some zone."""
    if isinstance(one, datetime) == isinstance(two, datetime):
        return one == two
    return abs((_day(one) - _day(two)).days) <= 1


def _sum(refunds: Iterable[MoneyBack], like: MoneyBack) -> int:
    """What they come to in the currency of one of them."""
    currency = like.amount.currency
    return sum(one.amount.minor for one in refunds if one.amount.currency == currency)


def _same_refund(one: MoneyBack, two: MoneyBack) -> bool:
    if one.amount != two.amount:
        return False
    return one.on is None or two.on is None or abs(_day(two.on) - _day(one.on)) <= _BANKS_TAKE


def _texts(known: Order, draft: Order) -> Iterable[Change]:
    for field in _FILLED:
        old, new = getattr(known, field), getattr(draft, field)
        if new and not old:
            yield Change(field, old, new)
    if draft.seller and _plain(draft.seller) != _plain(known.seller):
        yield Change("seller", known.seller, draft.seller)
    if draft.free_return and not known.free_return:
        yield Change("free_return", False, True)


def _status(known: Order, draft: Draft) -> Iterable[Change]:
    old, new = known.status, draft.order.status
    if draft.states_status and new is not old:
        backwards = PROGRESS.index(new) < PROGRESS.index(old)
        yield Change("status", old, new, Held.BACKWARDS if backwards else None)


def _dates(known: Order, draft: Draft) -> Iterable[Change]:
    old, new = known.ordered, draft.order.ordered
    if new is not None and not _is_kept(old, new, day_early=draft.day_early):
        yield Change("ordered", old, new)
    for field in _MOMENTS:
        old, new = getattr(known, field), getattr(draft.order, field)
        if new is not None and not _is_kept(old, new):
            yield Change(field, old, new)


def _is_kept(old: Moment | None, new: Moment, *, day_early: bool = False) -> bool:
    """Whether `new` says nothing that `old` does not say as well or better."""
    if old is None:
        return False
    if day_early and abs((_day(old) - _day(new)).days) <= 1:
        return True
    is_finer = isinstance(new, datetime) and not isinstance(old, datetime)
    return same_moment(old, new) and not is_finer


def _amounts(known: Order, draft: Order) -> Iterable[Change]:
    for field in ("total", "shipping"):
        old, new = getattr(known, field), getattr(draft, field)
        if better_amount(old, new):
            yield Change(field, old, new)


def _parts(known: Order, draft: Draft) -> Iterable[Change]:
    told = draft.order
    merged = {
        "items": merged_items(known.items, told.items, states_quantity=draft.states_quantity),
        "payments": _payments(known.payments, told.payments),
        "delivery": _delivery(known.delivery, told.delivery),
        "parcels": merged_parcels(known.parcels, told.parcels),
    }
    for field, new in merged.items():
        old = getattr(known, field)
        if new != old:
            yield Change(field, old, new)


def _payments(known: tuple[Payment, ...], draft: tuple[Payment, ...]) -> tuple[Payment, ...]:
    """Known payments with what was missing in them; never another amount."""
    if not known:
        return draft
    if [payment.amount for payment in known] != [payment.amount for payment in draft]:
        return known
    return tuple(
        replace(one, method=one.method or two.method, paid_on=one.paid_on or two.paid_on)
        for one, two in zip(known, draft, strict=True)
    )


def _delivery(
    known: DeliveryService | None, draft: DeliveryService | None
) -> DeliveryService | None:
    if known is None or draft is None:
        return known or draft
    promised = draft.promised_by
    if promised is None or _is_kept(known.promised_by, promised):
        promised = known.promised_by
    days = draft.promised_days if draft.promised_days is not None else known.promised_days
    return DeliveryService(known.name or draft.name, promised, days)


def _stated_dates(known: Order, draft: Order) -> Iterable[Change]:
    """A reading that is newer than the one in force; the old one stays in the history."""
    for stated in draft.stated_dates:
        before = known.stated(stated.kind)
        if before is None:
            yield Change(stated.kind, None, stated.value)
        elif before.value != stated.value and before.read_at < stated.read_at:
            yield Change(stated.kind, before.value, stated.value)


def _with_date(dates: tuple[StatedDate, ...], stated: StatedDate) -> tuple[StatedDate, ...]:
    closed = tuple(
        replace(date, superseded_at=stated.read_at)
        if date.kind == stated.kind and date.superseded_at is None
        else date
        for date in dates
    )
    return (*closed, stated)


def _held(change: Change, edited: Collection[str]) -> Change:
    """Hold back what the user typed; parcels only ever gain something."""
    if change.field in edited and change.field != "parcels" and change.old not in (None, "", ()):
        return replace(change, held=Held.EDITED)
    return change


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _day(moment: Moment) -> Moment:
    return moment.date() if isinstance(moment, datetime) else moment
