"""One change of many orders at once, as one step that can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import Moment
from orders_gui.domain.orders import Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.orders.orders import done, finished_on, refresh
from orders_gui.services.workspace import Workspace

_BATCH = 500


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """What is changed in every order of a selection; None and nothing leave things as they are.

    `shipped_on` and `delivered_on` are set in every parcel of an order.
    """

    status: OrderStatus | None = None
    marketplace: str | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    archived: bool | None = None
    ordered: Moment | None = None
    confirmed: Moment | None = None
    shipped_on: Moment | None = None
    delivered_on: Moment | None = None


def bulk_edit(workspace: Workspace, order_ids: Sequence[OrderId], edit: BulkEdit) -> Message:
    """Change all these orders; returns what was done.

    What the user set by this is not overwritten by later imports.
    """
    library, now = workspace.library, workspace.now
    label = _label(workspace, order_ids)
    with library.journal.step(label, now):
        for start in range(0, len(order_ids), _BATCH):
            for order in library.orders.get_many(order_ids[start : start + _BATCH]):
                changed = finished_on(order, _edited(order, edit, workspace), now)
                if changed == order or order.id is None:
                    continue
                library.orders.save(changed, now)
                library.orders.mark_edited(order.id, _typed(order, changed))
        refresh(workspace, order_ids)
    return label


def _label(workspace: Workspace, order_ids: Sequence[OrderId]) -> Message:
    if len(order_ids) == 1:
        order = workspace.library.orders.get(order_ids[0])
        if order is not None:
            return done(QT_TRANSLATE_NOOP("Done", "“{title}” changed"), title=order.title)
    return done(QT_TRANSLATE_NOOP("Done", "{count} orders changed"), count=len(order_ids))


def _edited(order: Order, edit: BulkEdit, workspace: Workspace) -> Order:
    removed = {name.casefold() for name in edit.remove_tags}
    known = {name.casefold() for name in order.tags}
    tags = [name for name in order.tags if name.casefold() not in removed]
    tags += [name for name in edit.add_tags if name.casefold() not in known]
    archived_at = order.archived_at
    if edit.archived is not None:
        archived_at = (archived_at or workspace.now) if edit.archived else None
    return replace(
        order,
        status=edit.status or order.status,
        marketplace=edit.marketplace or order.marketplace,
        tags=tuple(tags),
        archived_at=archived_at,
        ordered=edit.ordered or order.ordered,
        confirmed=edit.confirmed or order.confirmed,
        parcels=tuple(
            replace(
                parcel,
                shipped_on=edit.shipped_on or parcel.shipped_on,
                delivered_on=edit.delivered_on or parcel.delivered_on,
            )
            for parcel in order.parcels
        ),
    )


def _typed(before: Order, after: Order) -> list[str]:
    """The fields that imports leave alone from now on."""
    fields = ("status", "marketplace", "tags", "ordered", "confirmed", "parcels")
    return [name for name in fields if getattr(before, name) != getattr(after, name)]
