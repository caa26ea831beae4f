"""Which disputes of the list are shown: by words, by whose turn it is, by shop."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.advice.pieces import Turn
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.case import DisputeLine


class Group(StrEnum):
    """The groups of the list, in their order."""

    MINE = "mine"
    OTHERS = "others"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is looked for; no group and no shop means all of them."""

    words: str = ""
    groups: frozenset[Group] = frozenset()
    shops: frozenset[str] = frozenset()

    @property
    def is_filter(self) -> bool:
        """Whether more than words narrows the list."""
        return bool(self.groups or self.shops)

    def fits(self, line: DisputeLine) -> bool:
        """Whether a dispute is shown."""
        if self.groups and group_of(line) not in self.groups:
            return False
        if self.shops and line.order.marketplace not in self.shops:
            return False
        text = _searched(line)
        return all(word in text for word in self.words.casefold().split())


def group_of(line: DisputeLine) -> Group:
    """In which group a dispute stands."""
    if line.dispute.state is DisputeState.CLOSED:
        return Group.CLOSED
    return Group.MINE if line.advice.turn is Turn.YOU else Group.OTHERS


def group_text(group: Group) -> str:
    """What a group is called."""
    return {
        Group.MINE: QCoreApplication.translate("Disputes", "Your turn"),
        Group.OTHERS: QCoreApplication.translate("Disputes", "Waiting for others"),
        Group.CLOSED: QCoreApplication.translate("Disputes", "Closed this year"),
    }[group]


def shops_of(lines: Sequence[DisputeLine]) -> tuple[str, ...]:
    """The marketplaces that have a dispute in the list."""
    return tuple(sorted({line.order.marketplace for line in lines}))


def _searched(line: DisputeLine) -> str:
    """Everything about a dispute in which words are looked for."""
    order, dispute = line.order, line.dispute
    rounds = [text for turn in dispute.rounds for text in (turn.text, turn.translation)]
    titles = [item.title for item in order.items]
    numbers = [number.number for number in order.tracking_numbers]
    parts = (
        dispute.code, order.number, order.seller, order.marketplace, *titles, *numbers,
        dispute.claim_en, dispute.claim_own, *rounds,
    )  # fmt: skip
    return "\n".join(parts).casefold()
