"""Orders with everything that is derived from them, for lists that leave the program."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.domain.outlook import Outlook, outlook
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.services.rules.reckoning import Reckoning
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Overview:
    """An order with its disputes, all its deadlines and what its row says."""

    order: Order
    disputes: tuple[Dispute, ...]
    deadlines: tuple[Deadline, ...]
    outlook: Outlook


def orders_in(workspace: Workspace, view: View, search: str = "") -> Iterator[Overview]:
    """The orders of a view that hold all words of `search`, what is due first comes first."""
    return overviews(workspace, order_ids_in(workspace, view, search))


def order_ids_in(workspace: Workspace, view: View, search: str = "") -> list[OrderId]:
    """The ids of `orders_in`, in the same order."""
    query = Query(view, search=search, grouped=False)
    return [OrderId(found) for found in workspace.library.listing.all(query, workspace.now).ids]


def overviews(workspace: Workspace, order_ids: Sequence[OrderId]) -> Iterator[Overview]:
    """Some orders, in the order of `order_ids`; ids that are gone are left out."""
    library, reckoning = workspace.library, Reckoning(workspace)
    for start in range(0, len(order_ids), _BATCH):
        batch = order_ids[start : start + _BATCH]
        disputes = library.disputes.of_orders(batch)
        for order in library.orders.get_many(batch):
            mine = tuple(dispute for dispute in disputes if dispute.order_id == order.id)
            deadlines = reckoning.deadlines(order, mine)
            yield Overview(order, mine, deadlines, outlook(order, mine, deadlines, reckoning.now))
