"""What a user does with orders: add, edit, archive, delete, look at, take back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from orders_gui import __version__
from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import to_text
from orders_gui.domain.orders import Order
from orders_gui.domain.outlook import Outlook
from orders_gui.domain.rules.deadlines import Deadline, next_deadline
from orders_gui.domain.states import FINISHED, OrderStatus
from orders_gui.services.rules.bank_days import buyer_place
from orders_gui.services.rules.reckoning import Reckoning
from orders_gui.services.rules.rulebooks import fingerprint
from orders_gui.services.workspace import Workspace
from orders_gui.store.journal import Step

_BATCH = 500
_SMALL_BATCH = 60
"""So many orders are computed again in less than 50 ms."""

_RULES_OF = "outlook.rules."
_REFRESHED_AT = "outlook.refreshed_at"
"""Settings: by which rules, and when, the lists' facts were last brought up to date."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the orders are done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """Everything that the detail pane shows of one order."""

    order: Order
    disputes: tuple[Dispute, ...]
    evidence: tuple[Evidence, ...]
    deadlines: tuple[Deadline, ...]
    next: Deadline | None


def done(text: str, **values: object) -> Message:
    """The label of a step of the journal: what was done, as a past fact."""
    return Message(text, values, "Done")


def save_order(
    workspace: Workspace, order: Order, label: Message, *, edited: Iterable[str] = ()
) -> OrderId:
    """Write an order as one step that can be taken back; `edited` are fields the user typed."""
    library, now = workspace.library, workspace.now
    with library.journal.step(label, now):
        order_id = library.orders.save(order, now)
        library.orders.mark_edited(order_id, edited)
        refresh(workspace, [order_id])
    return order_id


def add_order(workspace: Workspace, order: Order, *, edited: Iterable[str] = ()) -> OrderId:
    """Add a new order; raises `UserError` when the library has its number already."""
    if order.number and known_order(workspace, order) is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "Order {number} is already in the library."),
            number=order.number,
        )
    label = done(QT_TRANSLATE_NOOP("Done", "“{title}” added"), title=order.title)
    return save_order(workspace, order, label, edited=edited)


def known_order(workspace: Workspace, order: Order) -> OrderId | None:
    """The order of the library that has the same marketplace and number."""
    return workspace.library.orders.find(order.marketplace, order.number, order.account)


def edit_order(workspace: Workspace, order: Order, *, edited: Iterable[str] = ()) -> OrderId:
    """Write the changed order."""
    before = workspace.library.orders.get(_id(order))
    if before is not None:
        order = finished_on(before, order, workspace.now)
    label = done(QT_TRANSLATE_NOOP("Done", "“{title}” changed"), title=order.title)
    return save_order(workspace, order, label, edited=edited)


def archive_orders(workspace: Workspace, order_ids: Sequence[OrderId]) -> Message:
    """Move orders out of the active list; returns what was done."""
    labels = (
        QT_TRANSLATE_NOOP("Done", "“{title}” archived"),
        QT_TRANSLATE_NOOP("Done", "{count} orders archived"),
    )
    return _change_all(workspace, order_ids, labels, archived_at=workspace.now)


def unarchive_orders(workspace: Workspace, order_ids: Sequence[OrderId]) -> Message:
    """Move archived orders back; returns what was done."""
    labels = (
        QT_TRANSLATE_NOOP("Done", "“{title}” taken out of the archive"),
        QT_TRANSLATE_NOOP("Done", "{count} orders taken out of the archive"),
    )
    return _change_all(workspace, order_ids, labels, archived_at=None)


def delete_orders(workspace: Workspace, order_ids: Sequence[OrderId]) -> Message:
    """Put orders into the bin; returns what was done. Nothing is erased."""
    labels = (
        QT_TRANSLATE_NOOP("Done", "“{title}” moved to the bin"),
        QT_TRANSLATE_NOOP("Done", "{count} orders moved to the bin"),
    )
    return _change_all(workspace, order_ids, labels, binned_at=workspace.now)


def restore_orders(workspace: Workspace, order_ids: Sequence[OrderId]) -> Message:
    """Take orders out of the bin; returns what was done."""
    labels = (
        QT_TRANSLATE_NOOP("Done", "“{title}” taken out of the bin"),
        QT_TRANSLATE_NOOP("Done", "{count} orders taken out of the bin"),
    )
    return _change_all(workspace, order_ids, labels, binned_at=None)


def set_status(workspace: Workspace, order_ids: Sequence[OrderId], status: OrderStatus) -> Message:
    """Record a new status, which later imports leave alone; returns what was done."""
    labels = (
        QT_TRANSLATE_NOOP("Done", "Status of “{title}” changed"),
        QT_TRANSLATE_NOOP("Done", "Status of {count} orders changed"),
    )
    return _change_all(workspace, order_ids, labels, status=status)


def set_note(workspace: Workspace, order_id: OrderId, note: str) -> Message:
    """Keep the note of an order; returns what was done."""
    label = QT_TRANSLATE_NOOP("Done", "Note of “{title}” changed")
    return _change_all(workspace, [order_id], (label, label), note=note)


def remove_samples(workspace: Workspace) -> Message:
    """Remove the sample orders in one step."""
    label = done(QT_TRANSLATE_NOOP("Done", "Sample orders removed"))
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.orders.remove_samples()
    return label


def undo(workspace: Workspace) -> Step | None:
    """Take back the last step; None when there is nothing to take back."""
    return _flipped(workspace, workspace.library.journal.undo())


def redo(workspace: Workspace) -> Step | None:
    """Make the last undone step again; None when there is none."""
    return _flipped(workspace, workspace.library.journal.redo())


def _flipped(workspace: Workspace, step: Step | None) -> Step | None:
    """Rows that were put back carry the dates of their time: compute them for now."""
    if step is not None:
        refresh(workspace, workspace.library.journal.orders_of(step))
    return step


def order_detail(workspace: Workspace, order_id: OrderId) -> OrderDetail | None:
    """Everything about one order; None when it is gone."""
    library = workspace.library
    order = library.orders.get(order_id)
    if order is None:
        return None
    disputes = library.disputes.of_order(order_id)
    deadlines = Reckoning(workspace).deadlines(order, disputes)
    return OrderDetail(
        order=order,
        disputes=tuple(disputes),
        evidence=tuple(library.evidence.of_order(order_id)),
        deadlines=deadlines,
        next=next_deadline(deadlines, workspace.now, disputes),
    )


def refresh(workspace: Workspace, order_ids: Sequence[OrderId]) -> None:
    """Compute again the facts by which lists sort: deadlines, pill, place.

    Call it inside the step that changed the orders, so that one undo takes back both.
    """
    reckoning = Reckoning(workspace)
    for start in range(0, len(order_ids), _BATCH):
        _refresh(workspace, reckoning, order_ids[start : start + _BATCH])


def outlook_of(workspace: Workspace, order: Order, disputes: Sequence[Dispute] = ()) -> Outlook:
    """The facts by which lists sort an order with these disputes."""
    return Reckoning(workspace).outlook(order, disputes)


def refreshing(workspace: Workspace, *, everything: bool = False) -> Iterator[Progress]:
    """Bring up to date what changed without anybody changing the order, a batch at a time.

    That is what the passing of time changes, and all open orders of a marketplace whose rules
    are others than those it was computed with; with `everything`, every order. Between two batches
    other work can be done: each is a change of its own that is not taken back by undo.
    """
    library, now = workspace.library, workspace.now
    if library.read_only:
        return
    rules, reckoning = _rules_in_use(workspace), Reckoning(workspace)
    known = {shop: library.settings.get(_RULES_OF + shop, "") for shop in rules}
    others = [shop for shop in rules if everything or known[shop] != rules[shop]]
    yield Progress(0, 0)
    last = str(library.settings.get(_REFRESHED_AT, "")) or "0"
    listing = library.listing
    ids = listing.everything() if everything else listing.stale(now, since=last, shops=others)
    yield Progress(0, len(ids))
    for start in range(0, len(ids), _SMALL_BATCH):
        _refresh(workspace, reckoning, ids[start : start + _SMALL_BATCH])
        yield Progress(min(start + _SMALL_BATCH, len(ids)), len(ids))
    for shop in others:
        library.settings.set(_RULES_OF + shop, rules[shop])
    if ids:
        library.settings.set(_REFRESHED_AT, to_text(now))


def refresh_stale(workspace: Workspace) -> int:
    """Do all of `refreshing` at once; returns how many orders were computed again."""
    return max((progress.total for progress in refreshing(workspace)), default=0)


def refresh_all(workspace: Workspace) -> int:
    """Compute every order again; returns how many there are."""
    steps = refreshing(workspace, everything=True)
    return max((progress.total for progress in steps), default=0)


def _refresh(workspace: Workspace, reckoning: Reckoning, order_ids: Sequence[OrderId]) -> None:
    library = workspace.library
    disputes = _by_order(library.disputes.of_orders(order_ids))
    library.outlooks.save(
        {
            order_id: reckoning.outlook(order, disputes.get(order_id, ()))
            for order in library.outlooks.orders(order_ids)
            if (order_id := order.id) is not None
        }
    )


def _rules_in_use(workspace: Workspace) -> dict[str, str]:
    """What the dates of each marketplace in the library depend on, as a short text."""
    place = buyer_place(workspace)
    same = f"{__version__} {place.country} {place.bank_country}"
    return {
        shop: f"{fingerprint(workspace.rulebook_for(shop))} {same}"
        for shop in workspace.library.listing.marketplaces()
    }


def _change_all(
    workspace: Workspace, order_ids: Sequence[OrderId], labels: tuple[str, str], **changes: object
) -> Message:
    library, now = workspace.library, workspace.now
    orders = library.orders.get_many(order_ids)
    one, many = labels
    label = done(one, title=orders[0].title) if len(orders) == 1 else done(many, count=len(orders))
    with library.journal.step(label, now):
        for order in orders:
            changed = replace(order, **changes)  # type: ignore[arg-type]  # fields of Order
            library.orders.save(finished_on(order, changed, now), now)
            if changed.status is not order.status:
                library.orders.mark_edited(_id(order), ["status"])
        refresh(workspace, [_id(order) for order in orders])
    return label


def finished_on(before: Order, after: Order, now: datetime) -> Order:
    """`after` with the day on which it was finished, when it just was."""
    if after.status not in FINISHED:
        return replace(after, finished=None)
    if before.status in FINISHED or after.finished is not None:
        return after
    return replace(after, finished=after.confirmed or now.date())


def _by_order(disputes: Iterable[Dispute]) -> dict[OrderId, list[Dispute]]:
    grouped: dict[OrderId, list[Dispute]] = {}
    for dispute in disputes:
        grouped.setdefault(dispute.order_id, []).append(dispute)
    return grouped


def _id(order: Order) -> OrderId:
    if order.id is None:
        raise ValueError("The order was never saved")
    return order.id
