"""What is known of a dispute: all that the library and the rules say, before it is put in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.disputes.refunds import Refund, RefundWatch, watch
from orders_gui.domain.evidence.evidence import Evidence, Side, exhibit_letter, exhibit_places
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
    """A piece of evidence with its place among the exhibits, counted from 0, and its marks.

    A pair is one exhibit: the listing, with what arrived `beside` it.
    """

    place: int
    piece: Evidence
    markup: Markup = NO_MARKUP
    beside: "Placed | None" = None

    @property
    def files(self) -> "tuple[Placed, ...]":
        """The exhibit file by file: one, or the two of a pair."""
        return (self,) if self.beside is None else (replace(self, beside=None), self.beside)

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
    a sentence in the document's language. `refunds` are what came back for the dispute.
    `chosen` are the pieces that the document shows, all when None.
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
    refunds: tuple[Refund, ...] = ()
    chosen: frozenset[EvidenceId] | None = None

    @property
    def exhibits(self) -> tuple[Placed, ...]:
        """The evidence that is shown, in its order and with its letters; a pair is one of it."""
        return tuple(
            exhibit
            for exhibit in exhibits_in(self.evidence, self.marks)
            if self.chosen is None or any(file.piece.id in self.chosen for file in exhibit.files)
        )

    @property
    def shown_files(self) -> tuple[Placed, ...]:
        """The files of all exhibits that are shown."""
        return tuple(file for exhibit in self.exhibits for file in exhibit.files)

    @property
    def letters(self) -> dict[EvidenceId, str]:
        """The exhibit letter of each piece of evidence that is shown."""
        return {
            file.piece.id: file.letter for file in self.shown_files if file.piece.id is not None
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
    def refund_complete(self) -> bool:
        """Whether what was decided has arrived."""
        return self._refund_watch.complete

    @property
    def lost_by_exchange(self) -> Money | None:
        """What the exchange rate took from a refund that is complete."""
        return self._refund_watch.lost_by_exchange

    @property
    def _refund_watch(self) -> RefundWatch:
        """How much arrived of what; without dates nothing can be overdue, so any now will do."""
        return watch(self.order, self.dispute, self.refunds, (), datetime.min.replace(tzinfo=UTC))

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


def exhibits_in(
    evidence: Sequence[Evidence], marks: Mapping[EvidenceId, Markup]
) -> tuple[Placed, ...]:
    """All of the evidence by its exhibits."""
    placed: dict[int, list[Placed]] = {}
    for place, piece in zip(exhibit_places(evidence), evidence, strict=True):
        markup = marks.get(piece.id, NO_MARKUP) if piece.id else NO_MARKUP
        placed.setdefault(place, []).append(Placed(place, piece, markup))
    return tuple(_one_exhibit(files) for files in placed.values())


def _one_exhibit(files: Sequence[Placed]) -> Placed:
    """A file, or the two photos of a pair with the listing first."""
    if len(files) == 1:
        return files[0]
    listing, arrived = sorted(files, key=_is_arrived)
    return replace(listing, beside=arrived)


def _is_arrived(file: Placed) -> bool:
    return file.piece.side is Side.ARRIVED


def total_of(amounts: Sequence[Money]) -> Money | None:
    """The sum of amounts of one currency; None for none or for several currencies."""
    if len({amount.currency for amount in amounts}) != 1:
        return None
    return sum(amounts[1:], amounts[0])
