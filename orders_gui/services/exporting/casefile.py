"""What is known of a dispute: all that the library and the rules say, before it is put in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.evidence.evidence import Evidence, exhibit_letter
from orders_gui.domain.evidence.marks import NO_MARKUP, Markup
from orders_gui.domain.ids import EvidenceId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who claims, as far as the buyer wants to be named."""

    name: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question of the questionnaire and its answer, both in the document's language."""

    group: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of evidence with its place among the exhibits, counted from 0, and its marks."""

    place: int
    piece: Evidence
    markup: Markup = NO_MARKUP

    @property
    def letter(self) -> str:
        """The exhibit's letter, given once by its place, whatever a document shows."""
        return exhibit_letter(self.place)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The facts of one dispute.

    `marketplace` is the name it gives itself, empty for a shop without one. `evidence` is in
    the order of the exhibits. `deadlines` are those in force and `protection` is the end of
    buyer protection, which no longer runs once a dispute is open. `problem` is the reason as
    a sentence in the document's language. `chosen` are the pieces that the document shows,
    all when None.
    """

    order: Order
    dispute: Dispute
    marketplace: str = ""
    evidence: tuple[Evidence, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    protection: Deadline | None = None
    rules: Rulebook | None = None
    answers: tuple[AnsweredQuestion, ...] = ()
    problem: str = ""
    buyer: Buyer = Buyer()
    marks: Mapping[EvidenceId, Markup] = field(default_factory=dict)
    chosen: frozenset[EvidenceId] | None = None

    @property
    def exhibits(self) -> tuple[Placed, ...]:
        """The evidence that is shown, in its order and with its letters."""
        return tuple(
            Placed(place, piece, self.marks.get(piece.id, NO_MARKUP) if piece.id else NO_MARKUP)
            for place, piece in enumerate(self.evidence)
            if self.chosen is None or piece.id in self.chosen
        )

    @property
    def letters(self) -> dict[EvidenceId, str]:
        """The exhibit letter of each piece of evidence that is shown."""
        return {
            exhibit.piece.id: exhibit.letter
            for exhibit in self.exhibits
            if exhibit.piece.id is not None
        }

    @property
    def disputed_items(self) -> tuple[Item, ...]:
        """The items that the dispute is about; all when none is chosen."""
        chosen = tuple(item for item in self.order.items if item.id in self.dispute.item_ids)
        return chosen or self.order.items

    @property
    def paid(self) -> Money | None:
        """The money as it was charged, else the order's total."""
        return total_of([payment.amount for payment in self.order.payments]) or self.order.total

    @property
    def full_amounts(self) -> tuple[Money, ...]:
        """The amounts that a full refund can be: all that was paid, or the disputed items."""
        prices = [
            item.unit_price * item.quantity for item in self.disputed_items if item.unit_price
        ]
        items = None
        if len(prices) == len(self.disputed_items):
            items = total_of(prices)
        return tuple(money for money in (self.paid, self.order.total, items) if money is not None)


def total_of(amounts: Sequence[Money]) -> Money | None:
    """The sum of amounts of one currency; None for none or for several currencies."""
    if len({amount.currency for amount in amounts}) != 1:
        return None
    return sum(amounts[1:], amounts[0])
