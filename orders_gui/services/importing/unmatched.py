"""News of parcels that no order is known for, as in carriers' mails: the user says whose it is."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from orders_gui.domain.ids import OrderId
from orders_gui.services.importing.plan import Entry, EntryState, ImportPlan, compared
from orders_gui.services.workspace import Workspace


def unmatched(plan: ImportPlan) -> Iterator[Entry]:
    """The entries that are left out only because their order is not known."""
    for entry in plan.entries:
        if entry.state is EntryState.SKIPPED and entry.draft is not None:
            order = entry.draft.order
            if not order.number and order.tracking_numbers:
                yield entry


def with_orders(
    workspace: Workspace, plan: ImportPlan, orders: Mapping[str, OrderId]
) -> ImportPlan:
    """The plan with parcels given to orders by one of their tracking numbers.

    Parcels whose order went into the bin meanwhile stay left out.
    """
    entries = list(plan.entries)
    for entry in unmatched(plan):
        meant = _order_of(entry, orders)
        if meant is not None and entry.draft is not None:
            (now,) = compared(workspace, [replace(entry.draft, meant=meant)])
            entries[entries.index(entry)] = now
    return replace(plan, entries=tuple(entries))


def _order_of(entry: Entry, orders: Mapping[str, OrderId]) -> OrderId | None:
    numbers = entry.draft.order.tracking_numbers if entry.draft else ()
    return next((orders[one.number] for one in numbers if one.number in orders), None)
