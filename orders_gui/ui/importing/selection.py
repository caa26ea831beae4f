"""What is ticked in the preview of an import: orders, and changes that are held back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from orders_gui.domain.importing.merge import Change
from orders_gui.domain.money import UNKNOWN_CURRENCY, Money
from orders_gui.services.importing.applying import Ticked
from orders_gui.services.importing.plan import Entry, EntryState, ImportPlan

Place = tuple[int, int]
"""The number of a file and the place of an entry in its plan."""

MADE = (EntryState.NEW, EntryState.CHANGED)


@dataclass(frozen=True, slots=True)
class Amounts:
    """The sum of the ticked orders in one currency, of `count` orders."""

    total: Money
    count: int


class Selection:
    """Everything that is new or changed is ticked at first; what is held back never is."""

    def __init__(self, plans: Sequence[ImportPlan]) -> None:
        self.plans = tuple(plans)
        self._ticked = {place for place, entry in self.entries() if entry.state in MADE}
        self._held: set[tuple[Place, str]] = set()

    def entries(self, *states: EntryState) -> Iterator[tuple[Place, Entry]]:
        """All entries with these states, or all of them."""
        for file, plan in enumerate(self.plans):
            for number, entry in enumerate(plan.entries):
                if not states or entry.state in states:
                    yield (file, number), entry

    def entry(self, place: Place) -> Entry:
        """The entry at a place."""
        return self.plans[place[0]].entries[place[1]]

    def count(self, state: EntryState | None = None) -> int:
        """How many entries there are of a state, or in all."""
        if state is None:
            return sum(len(plan.entries) for plan in self.plans)
        return sum(plan.count(state) for plan in self.plans)

    def can_tick(self, place: Place) -> bool:
        """Whether ticking the entry would bring anything."""
        entry = self.entry(place)
        return entry.state in MADE or any(change.held for change in entry.changes)

    def is_ticked(self, place: Place) -> bool:
        """Whether the entry is imported."""
        return place in self._ticked or any(at == place for at, _ in self._held)

    def is_held_ticked(self, place: Place, change: Change) -> bool:
        """Whether a change that is held back is made all the same."""
        return (place, change.field) in self._held

    def tick(self, places: Iterable[Place], ticked: bool) -> None:
        """Tick entries or leave them out."""
        for place in places:
            entry = self.entry(place)
            held = {(place, change.field) for change in entry.changes if change.held}
            if not ticked:
                self._ticked.discard(place)
                self._held -= held
            elif entry.state in MADE:
                self._ticked.add(place)
            elif entry.state is EntryState.UNCHANGED:
                self._held |= held

    def tick_held(self, place: Place, change: Change, ticked: bool) -> None:
        """Make a change that is held back, or leave what is there."""
        if ticked:
            self._held.add((place, change.field))
            if self.entry(place).state in MADE:
                self._ticked.add(place)
        else:
            self._held.discard((place, change.field))

    def state_of(self, places: Sequence[Place]) -> bool | None:
        """Whether all of some entries are ticked, none (False) or only some (None)."""
        usable = [place for place in places if self.can_tick(place)]
        ticked = sum(self.is_ticked(place) for place in usable)
        if ticked == 0:
            return False
        return True if ticked == len(usable) else None

    @property
    def ticked_count(self) -> int:
        """How many orders are imported."""
        return len(self._ticked | {place for place, _ in self._held})

    @property
    def importable(self) -> bool:
        """Whether the files bring anything at all."""
        return any(self.can_tick(place) for place, _ in self.entries())

    def keep_choices_of(self, before: "Selection") -> None:
        """Leave out again what was left out when the same files were read before."""
        left_out = {
            (before.plans[place[0]].path, entry.row)
            for place, entry in before.entries(*MADE)
            if not before.is_ticked(place)
        }
        for place, entry in self.entries(*MADE):
            if (self.plans[place[0]].path, entry.row) in left_out:
                self._ticked.discard(place)

    def ticked(self) -> list[tuple[ImportPlan, Ticked]]:
        """What to import of each file."""
        return [(plan, self._of(file)) for file, plan in enumerate(self.plans)]

    def changes_most(self) -> tuple[int, int]:
        """How many known orders would be changed, of how many; zero of them when it is few."""
        changed = sum(
            self.entry(place).state is EntryState.CHANGED or self.entry(place).known is not None
            for place in self._ticked | {place for place, _ in self._held}
        )
        orders = max((plan.library_orders for plan in self.plans), default=0)
        return (changed if changed * 2 > orders else 0, orders)

    def amounts(self) -> list[Amounts]:
        """The sums of the ticked orders, the largest share first; unknown currencies last."""
        sums: dict[str, Amounts] = {}
        for place in self._ticked:
            entry = self.entry(place)
            total = entry.draft.order.total if entry.draft else None
            if total is not None:
                before = sums.get(total.currency, Amounts(Money(0, total.currency), 0))
                sums[total.currency] = Amounts(before.total + total, before.count + 1)
        return sorted(sums.values(), key=_rank)

    def _of(self, file: int) -> Ticked:
        """Rows and held changes by the rows of the file."""
        entries = self.plans[file].entries
        return Ticked(
            rows=frozenset(entries[number].row for at, number in self._ticked if at == file),
            held=frozenset(
                (entries[number].row, field) for (at, number), field in self._held if at == file
            ),
        )


def _rank(amounts: Amounts) -> tuple[bool, int, str]:
    return amounts.total.currency == UNKNOWN_CURRENCY, -amounts.count, amounts.total.currency
