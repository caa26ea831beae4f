"""Making an import: all of it as one step that can be taken back, or nothing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from orders_gui.domain.disputes.refunds import Refund
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.ids import OrderId
from orders_gui.domain.importing.draft import Draft, MoneyBack, Skipped
from orders_gui.domain.importing.merge import REFUNDS, changed, changes_of
from orders_gui.domain.orders import Order
from orders_gui.domain.outlook import Outlook, outlook
from orders_gui.domain.states import FINISHED
from orders_gui.services.importing.collecting import collecting_later
from orders_gui.services.importing.plan import (
    BATCH,
    UNWATCHED,
    Entry,
    EntryState,
    ImportPlan,
    ImportResult,
    compared,
)
from orders_gui.services.library.backup import Reason, backup_now
from orders_gui.services.orders.orders import done, finished_on, refresh
from orders_gui.services.rules.reckoning import Reckoning
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.imports import ImportRun
from orders_gui.store.watching import Watch


@dataclass(frozen=True, slots=True)
class Ticked:
    """What the user chose: rows of entries, and fields of entries that are held back.

    `rows` None stands for everything that is new or changed.
    """

    rows: Collection[int] | None = None
    held: Collection[tuple[int, str]] = ()


@dataclass(slots=True)
class _Tally:
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = field(default_factory=list)


EVERYTHING = Ticked()

LARGE = 50
"""So many orders make an import large: the library is backed up before it."""


def apply_plan(
    workspace: Workspace,
    plan: ImportPlan,
    ticked: Ticked = EVERYTHING,
    *,
    watch: Watch = UNWATCHED,
) -> ImportResult:
    """Write what was ticked, as one step; what happens to be known by now is not added twice.

    A library is backed up before a large import. Raises `Ended` when the watch ends it; nothing
    is changed then.
    """
    return apply_plans(workspace, [(plan, ticked)], watch=watch)[0]


def apply_plans(
    workspace: Workspace,
    plans: Sequence[tuple[ImportPlan, Ticked]],
    *,
    watch: Watch = UNWATCHED,
) -> list[ImportResult]:
    """`apply_plan` for several files, all of them as one step."""
    chosen = [
        entry for plan, ticked in plans for entry in plan.entries if _is_chosen(entry, ticked)
    ]
    if len(chosen) >= LARGE and any(plan.library_orders for plan, _ in plans):
        backup_now(workspace, Reason.BEFORE_IMPORT, cancelled=watch.cancelled)
    with collecting_later(), workspace.library.journal.step(_label(chosen), workspace.now):
        return [_apply(workspace, plan, ticked, watch) for plan, ticked in plans]


def _apply(workspace: Workspace, plan: ImportPlan, ticked: Ticked, watch: Watch) -> ImportResult:
    chosen = [entry for entry in plan.entries if _is_chosen(entry, ticked)]
    tally = _Tally(unchanged=plan.count(EntryState.UNCHANGED), skipped=list(plan.skipped))
    tally.unchanged -= sum(entry.state is EntryState.UNCHANGED for entry in chosen)
    for start in range(0, len(chosen), BATCH):
        watch.at(start, len(chosen), plan.path.name)
        drafts = [entry.draft for entry in chosen[start : start + BATCH] if entry.draft]
        _write(workspace, drafts, ticked, tally)
    watch.at(len(chosen), len(chosen), plan.path.name)
    result = _result(plan, tally)
    _note(workspace, plan, result)
    return result


def would_do(plan: ImportPlan) -> ImportResult:
    """The result that importing everything would have."""
    return _result(
        plan,
        _Tally(
            plan.count(EntryState.NEW),
            plan.count(EntryState.CHANGED),
            plan.count(EntryState.UNCHANGED),
            list(plan.skipped),
        ),
    )


def _is_chosen(entry: Entry, ticked: Ticked) -> bool:
    if entry.draft is None or entry.state is EntryState.SKIPPED:
        return False
    if any(row == entry.row for row, _ in ticked.held):
        return True
    if entry.state is EntryState.UNCHANGED:
        return False
    return ticked.rows is None or entry.row in ticked.rows


def _write(workspace: Workspace, drafts: Sequence[Draft], ticked: Ticked, tally: _Tally) -> None:
    """Compare the drafts once more with the library as it is now, then write them."""
    new: list[Draft] = []
    for entry in compared(workspace, drafts):
        if entry.draft is None or entry.state is EntryState.SKIPPED:
            tally.skipped.append(Skipped(entry.row, entry.reasons[0]))
        elif entry.known is None:
            new.append(entry.draft)
        elif _change(workspace, entry, entry.draft, ticked):
            tally.changed += 1
        else:
            tally.unchanged += 1
    _add(workspace, new)
    tally.new += len(new)


def _add(workspace: Workspace, drafts: Sequence[Draft]) -> None:
    reckoning = Reckoning(workspace)
    rows: list[tuple[Order, Outlook]] = []
    for order in (draft.order for draft in drafts):
        # Most of a long history is finished, and no date of a finished order is awaited.
        is_over = order.status in FINISHED
        facts = outlook(order, (), (), reckoning.now) if is_over else reckoning.outlook(order)
        rows.append((order, facts))
    ids = workspace.library.imports.add_orders(rows, reckoning.now)
    for order_id, draft in zip(ids, drafts, strict=True):
        _add_refunds(workspace, order_id, draft.refunds)


def _add_refunds(workspace: Workspace, order_id: OrderId, refunds: Iterable[MoneyBack]) -> None:
    for one in refunds:
        refund = Refund(order_id, received=one.amount, received_on=one.on)
        workspace.library.refunds.save(refund)


def _change(workspace: Workspace, entry: Entry, draft: Draft, ticked: Ticked) -> bool:
    """Make the changes of a known order that are not held back; whether there were any.

    They are found anew, as an entry before this one may have changed the same order.
    """
    library = workspace.library
    before = library.orders.get(entry.known) if entry.changes and entry.known else None
    if before is None:
        return False
    typed = library.orders.edited_fields(before.id) if before.id else frozenset()
    asked = {name for row, name in ticked.held if row == entry.row}
    changes = [
        change
        for change in changes_of(before, draft, typed)
        if change.held is None or change.field in asked
    ]
    back = _refunds_in(entry)
    if not changes and not back:
        return False
    after = finished_on(before, changed(before, draft, changes), workspace.now)
    order_id = library.orders.save(after, workspace.now)
    _add_refunds(workspace, order_id, back)
    refresh(workspace, [order_id])
    return True


def _refunds_in(entry: Entry) -> list[MoneyBack]:
    """The refunds that the entry adds."""
    told = [change.new for change in entry.changes if change.field == REFUNDS]
    return [one for new in told if isinstance(new, tuple) for one in new]


def _label(chosen: Sequence[Entry]) -> Message:
    if len(chosen) == 1 and chosen[0].draft is not None:
        text = QT_TRANSLATE_NOOP("Done", "“{title}” imported")
        return done(text, title=chosen[0].draft.order.title)
    return done(QT_TRANSLATE_NOOP("Done", "{count} orders imported"), count=len(chosen))


def _result(plan: ImportPlan, tally: _Tally) -> ImportResult:
    return ImportResult(
        file=plan.path.name,
        format=plan.format,
        rows=plan.rows,
        new=tally.new,
        changed=tally.changed,
        unchanged=tally.unchanged,
        skipped=tuple(tally.skipped),
    )


def _note(workspace: Workspace, plan: ImportPlan, result: ImportResult) -> None:
    """Keep the report of the import in the library's log."""
    workspace.library.imports.add(
        ImportRun(
            at=workspace.now,
            file_name=result.file,
            sha256=plan.sha256,
            format=result.format,
            rows=result.rows,
            new=result.new,
            changed=result.changed,
            unchanged=result.unchanged,
            skipped=tuple((one.row, str(one.reason)) for one in result.skipped),
        )
    )
