"""Which evidence of a reason's checklist is there, and what would help next."""

from collections.abc import Sequence
from dataclasses import dataclass

from orders_gui.domain.disputes.questionnaire import ChecklistItem, Level, Reason
from orders_gui.domain.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Checked:
    """An item of the checklist and whether a file of its kind is there."""

    item: ChecklistItem
    met: bool


@dataclass(frozen=True, slots=True)
class Checklist:
    """The evaluated checklist; optional items count only when they are there."""

    items: tuple[Checked, ...]

    @property
    def met(self) -> int:
        """How many items that count are there."""
        return sum(checked.met for checked in self._counted)

    @property
    def total(self) -> int:
        """How many items count."""
        return len(self._counted)

    @property
    def next_missing(self) -> ChecklistItem | None:
        """The most important item that is missing."""
        missing = [checked.item for checked in self.items if not checked.met]
        return min(missing, key=_importance, default=None)

    @property
    def _counted(self) -> list[Checked]:
        return [c for c in self.items if c.met or c.item.level is not Level.OPTIONAL]


def evaluate(reason: Reason, evidence: Sequence[Evidence]) -> Checklist:
    """Tick off a reason's checklist by the kinds of the evidence."""
    kinds = {piece.kind for piece in evidence}
    return Checklist(tuple(Checked(item, item.kind in kinds) for item in reason.evidence))


def _importance(item: ChecklistItem) -> int:
    return list(Level).index(item.level)
