"""Several files at once: what a later one adds to an earlier one is told before the import."""

from collections.abc import Sequence
from dataclasses import replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.importing.merge import changes_of, refund_change
from orders_gui.services.importing.plan import Entry, EntryState, ImportPlan

_SAME = QT_TRANSLATE_NOOP("Errors", "The same order as entry {row} of {file}.")


def aligned(plans: Sequence[ImportPlan]) -> list[ImportPlan]:
    """The plans with orders that an earlier file brings marked as changed or unchanged."""
    seen: dict[tuple[str, ...], tuple[Draft, str]] = {}
    return [
        replace(plan, entries=tuple(_after(entry, plan.path.name, seen) for entry in plan.entries))
        for plan in plans
    ]


def _after(entry: Entry, file: str, seen: dict[tuple[str, ...], tuple[Draft, str]]) -> Entry:
    draft = entry.draft
    if draft is None or not draft.order.number or not (entry.state is EntryState.NEW or draft.adds):
        return entry
    key = (draft.order.marketplace, draft.order.number, draft.order.account)
    if key not in seen:
        if entry.state is EntryState.NEW:
            seen[key] = draft, file
        return entry
    first, where = seen[key]
    if where == file:
        return entry
    changes = changes_of(first.order, draft, ())
    more = refund_change(first.refunds, draft)
    changes = (*changes, more) if more else changes
    makes_any = any(change.held is None for change in changes)
    reason = Message(_SAME, {"row": first.row, "file": where})
    state = EntryState.CHANGED if makes_any else EntryState.UNCHANGED
    reasons = draft.notes if draft.adds else entry.reasons
    return replace(entry, state=state, changes=changes, reasons=(reason, *reasons))
