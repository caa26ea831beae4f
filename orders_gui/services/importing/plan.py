"""Comparing a file with the library before anything is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.importing.draft import (
    OTHER,
    Draft,
    MoneyBack,
    Parsed,
    RowTrouble,
    Skipped,
    joined_notes,
    joined_refunds,
    may_be_same_shop,
    no_number,
)
from orders_gui.domain.importing.merge import Change, changed, changes_of, refund_change
from orders_gui.domain.money import UNKNOWN_CURRENCY
from orders_gui.domain.orders import Order
from orders_gui.services.importing.collecting import collecting_later
from orders_gui.services.importing.content import Options
from orders_gui.services.importing.harvest import harvest
from orders_gui.services.importing.own_parcels import Key, OwnParcels, several_orders
from orders_gui.services.importing.prices import CURRENCIES
from orders_gui.services.importing.reading.files import sha256_of
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.imports import ImportStore, Known, Numbered
from orders_gui.store.watching import Watch

BATCH = 2000
"""Orders that are compared and written at once."""

UNWATCHED = Watch()


class EntryState(StrEnum):
    """What an import would do with an entry of the file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Entry:
    """An order of the file beside what the library knows of it.

    `row` is where it begins in the file. `known` is the order that it changes. `draft` is
    None for a skipped entry. `reasons` say what the user should know.
    """

    row: int
    state: EntryState
    draft: Draft | None = None
    known: OrderId | None = None
    changes: tuple[Change, ...] = ()
    reasons: tuple[Message, ...] = ()

    @property
    def made(self) -> tuple[Change, ...]:
        """The changes that are made without being asked for."""
        return tuple(change for change in self.changes if change.held is None)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. `format` is the id, `format_name` the name to show.

    `sha256` is the file's. `library_orders` counts the orders that the library has. `others`
    are further formats, id and name, that the file could be in as well.
    """

    path: Path
    format: str
    format_name: str
    sha256: str
    rows: int
    entries: tuple[Entry, ...]
    library_orders: int
    others: tuple[tuple[str, str], ...] = ()

    def count(self, state: EntryState) -> int:
        """How many entries have this state."""
        return sum(entry.state is state for entry in self.entries)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The entries that are left out, with the first reason of each."""
        return tuple(
            Skipped(entry.row, entry.reasons[0])
            for entry in self.entries
            if entry.state is EntryState.SKIPPED
        )

    @property
    def lacks_currency(self) -> bool:
        """Whether amounts are there whose currency the file does not tell."""
        return any(_lacks_currency(entry.draft.order) for entry in self.entries if entry.draft)

    @property
    def changes_most(self) -> bool:
        """Whether more than half of the library's orders would be changed; ask first then."""
        return self.count(EntryState.CHANGED) * 2 > self.library_orders


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do; `file` is the file's name, `format` the format's id."""

    file: str
    format: str
    rows: int
    new: int
    changed: int
    unchanged: int
    skipped: tuple[Skipped, ...]


def plan_file(
    workspace: Workspace,
    path: Path,
    *,
    format_id: str = "",
    currency: str = "",
    watch: Watch = UNWATCHED,
) -> ImportPlan:
    """Read a file and compare it with the library; nothing is written.

    `format_id` names the only format to be tried, `currency` the one of amounts without.
    Raises `UserError` that names the file when it cannot be read or is of no known format, and
    `Ended` when the watch ends it.
    """
    options = Options(workspace.now, checked_currency(currency))
    with collecting_later():
        found = harvest(path, format_id, options, watch)
        origin = Origin(path, *found.formats[0], sha256_of(path))
        plan = _planned(workspace, origin, (found.drafts, found.skipped, found.rows), watch)
    return replace(plan, others=found.others)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where drafts come from: the file, an id for the log and a name to show, the file's hash."""

    path: Path
    format: str
    name: str
    sha256: str


def plan_parsed(
    workspace: Workspace, origin: Origin, parsed: Parsed, *, watch: Watch = UNWATCHED
) -> ImportPlan:
    """Compare what was read in another way than by a format; nothing is written."""
    with collecting_later():
        drafts = [(draft, 1) for draft in parsed.drafts]
        return _planned(workspace, origin, (drafts, parsed.skipped, parsed.rows), watch)


def _planned(
    workspace: Workspace,
    origin: Origin,
    found: tuple[list[tuple[Draft, int]], Sequence[Skipped], int],
    watch: Watch,
) -> ImportPlan:
    drafts, skipped, rows = found
    kept, entries = _folded(workspace.library.imports, drafts)
    entries.extend(Entry(one.row, EntryState.SKIPPED, reasons=(one.reason,)) for one in skipped)
    for start in range(0, len(kept), BATCH):
        watch.at(start, len(kept), origin.path.name)
        entries.extend(compared(workspace, kept[start : start + BATCH]))
    watch.at(len(kept), len(kept), origin.path.name)
    return ImportPlan(
        path=origin.path,
        format=origin.format,
        format_name=origin.name,
        sha256=origin.sha256,
        rows=rows,
        entries=tuple(sorted(entries, key=_row)),
        library_orders=workspace.library.imports.count_orders(),
    )


def compared(workspace: Workspace, drafts: Sequence[Draft]) -> Iterator[Entry]:
    """Compare some drafts with the library as it is now."""
    imports = workspace.library.imports
    numbers = imports.by_number(
        {(draft.order.marketplace, draft.order.number) for draft in drafts if draft.order.number}
    )
    tracked = imports.by_tracking(
        {
            number.number
            for draft in drafts
            if not draft.order.number
            for number in draft.order.tracking_numbers
        }
    )
    matches: list[tuple[Draft, OrderId | None]] = []
    for draft in drafts:
        try:
            matches.append((draft, _match(imports, draft, numbers, tracked)))
        except UserError as trouble:
            yield Entry(draft.row, EntryState.SKIPPED, draft, reasons=(trouble.message,))
    ids = sorted({match for _, match in matches if match is not None})
    orders = {order.id: order for order in workspace.library.orders.get_many(ids)} if ids else {}
    edited = imports.edited_fields(ids) if ids else {}
    refunds = _known_refunds(workspace, [id_ for draft, id_ in matches if draft.refunds and id_])
    for draft, match in matches:
        if match is not None:
            typed, back = edited.get(match, frozenset()), refunds.get(match, ())
            yield _entry(draft, orders[match], typed, back)
        elif draft.adds:
            reason = Message(_NO_ORDER, {"number": draft.order.number})
            yield Entry(draft.row, EntryState.SKIPPED, draft, reasons=(reason,))
        else:
            yield Entry(draft.row, EntryState.NEW, draft, reasons=draft.notes)


def _known_refunds(
    workspace: Workspace, order_ids: Sequence[OrderId]
) -> dict[OrderId, tuple[MoneyBack, ...]]:
    found = workspace.library.refunds.of_orders(order_ids) if order_ids else {}
    return {
        order_id: tuple(
            MoneyBack(refund.received, refund.received_on) for refund in refunds if refund.received
        )
        for order_id, refunds in found.items()
    }


def _folded(
    imports: ImportStore, drafts: Iterable[tuple[Draft, int]]
) -> tuple[list[Draft], list[Entry]]:
    """Drafts of the same order put together, and an entry for each copy in the same part.

    Parts of a file, such as two sheets or a list and its details, are about the same orders.
    """
    kept: dict[Key, tuple[Draft, int]] = {}
    copies: list[Entry] = []

    def add(key: Key, draft: Draft, part: int) -> None:
        first, first_part = kept[key]
        both, is_copy = _put_together(first, draft)
        kept[key] = both, first_part
        if part == first_part:
            text = _COPY if is_copy else _SAME_ORDER
            reason = Message(text, {"row": first.row})
            copies.append(Entry(draft.row, EntryState.UNCHANGED, draft, reasons=(reason,)))

    nameless: list[tuple[Draft, int]] = []
    for draft, part in drafts:
        key = _key(draft.order)
        if not draft.order.number:
            nameless.append((draft, part))
        elif key in kept:
            add(key, draft, part)
        else:
            kept[key] = draft, part
    if not nameless:
        return [draft for draft, _ in kept.values()], copies
    alone: list[Draft] = []
    own = OwnParcels(imports, [(key, draft.order) for key, (draft, _) in kept.items()])
    for draft, part in nameless:
        try:
            owner = None if draft.meant else own.owner(draft.order)
        except RowTrouble as trouble:
            copies.append(Entry(draft.row, EntryState.SKIPPED, draft, reasons=(trouble.message,)))
            continue
        if owner is None:
            alone.append(draft)
        else:
            add(owner, draft, part)
    return [*(draft for draft, _ in kept.values()), *alone], copies


def _key(order: Order) -> Key:
    shop = order.seller.casefold() if order.marketplace == OTHER else ""
    return order.marketplace, order.number, order.account, shop


def _put_together(first: Draft, second: Draft) -> tuple[Draft, bool]:
    """The first draft with what the second adds, and whether it adds nothing."""
    before = first.order
    if second.states_status and not first.states_status:
        before = replace(before, status=second.order.status)
    changes = [change for change in changes_of(before, second, ()) if change.held is None]
    order = changed(before, second, changes)
    both = replace(
        first,
        order=order,
        states_status=first.states_status or second.states_status,
        day_early=first.day_early and order.ordered == first.order.ordered,
        adds=first.adds and second.adds,
        refunds=joined_refunds(first, second),
        notes=joined_notes(first, second),
    )
    adds_nothing = not changes and before is first.order and both.refunds == first.refunds
    return both, adds_nothing


def _match(
    imports: ImportStore,
    draft: Draft,
    numbers: Mapping[Numbered, list[Known]],
    tracked: Mapping[str, list[OrderId]],
) -> OrderId | None:
    """The order that the draft is about, None for a new one; raises `RowTrouble` otherwise."""
    order = draft.order
    if draft.meant is not None and imports.is_here(draft.meant):
        return draft.meant
    if not order.number:
        return _match_by_tracking(imports, order, tracked)
    found = [
        known
        for known in numbers.get((order.marketplace, order.number), ())
        if (not order.account or known.account in ("", order.account))
        and may_be_same_shop(order, known.seller)
    ]
    here = [known.id for known in found if not known.in_bin]
    if found and not here:
        raise RowTrouble(
            QT_TRANSLATE_NOOP(
                "Errors", "Order {number} is in the bin. Take it out of the bin to import it."
            ),
            number=order.number,
        )
    return here[0] if here else None


def _match_by_tracking(
    imports: ImportStore, order: Order, tracked: Mapping[str, list[OrderId]]
) -> OrderId:
    """The one order with a parcel of this number, else the one with all of the items."""
    names = [number.number for number in order.tracking_numbers]
    if not names:
        raise no_number()
    ids = {order_id for name in names for order_id in tracked.get(name, ())}
    if not ids and order.items and all(item.product_id for item in order.items):
        with_item = [set(imports.by_product(i.product_id, i.sku_id)) for i in order.items]
        ids = set.intersection(*with_item)
    if len(ids) == 1:
        return ids.pop()
    raise several_orders(names[0]) if ids else RowTrouble(_NO_PARCEL, number=names[0])


def _entry(
    draft: Draft, order: Order, typed: frozenset[str], refunds: Sequence[MoneyBack]
) -> Entry:
    changes = changes_of(order, draft, typed)
    more = refund_change(refunds, draft)
    changes = (*changes, more) if more else changes
    makes_any = any(change.held is None for change in changes)
    reasons = draft.notes
    if not makes_any:
        reasons = (*reasons, Message(_HELD if changes else _EQUAL))
    state = EntryState.CHANGED if makes_any else EntryState.UNCHANGED
    return Entry(draft.row, state, draft, order.id, changes, reasons)


def checked_currency(currency: str) -> str:
    """The code of a currency in capitals, or nothing; raises `UserError` for another word."""
    code = currency.strip().upper()
    if code and code not in CURRENCIES:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{currency}” is not a currency code. Three letters are needed, such as USD.",
            ),
            currency=currency[:20],
        )
    return code


def _lacks_currency(order: Order) -> bool:
    amounts = [order.total, order.shipping, *(item.unit_price for item in order.items)]
    return any(amount is not None and amount.currency == UNKNOWN_CURRENCY for amount in amounts)


def _row(entry: Entry) -> int:
    return entry.row


_COPY = QT_TRANSLATE_NOOP("Errors", "Second copy of entry {row} in this file.")
_SAME_ORDER = QT_TRANSLATE_NOOP("Errors", "The same order as entry {row}; both are put together.")
_EQUAL = QT_TRANSLATE_NOOP("Errors", "Already in the library, all fields equal.")
_HELD = QT_TRANSLATE_NOOP("Errors", "Already in the library; what differs is left as it is.")
_NO_ORDER = QT_TRANSLATE_NOOP(
    "Errors",
    "Order {number} is not in the library. Import the orders first, then this file again.",
)
_NO_PARCEL = QT_TRANSLATE_NOOP(
    "Errors",
    "No order has the tracking number {number}. Add the number to its order, then import again.",
)
