"""The amount of a claim: what was paid at most, and the share of the affected pieces."""

from collections.abc import Sequence
from dataclasses import dataclass

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order


@dataclass(frozen=True, slots=True)
class Line:
    """One disputed item: its price for all its pieces."""

    title: str
    quantity: int
    price: Money


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How the possible amounts are made up.

    `lines` are the disputed items that have a price. `shipping` is what was paid for delivery
    when the dispute is about the whole order. `everything` is the most that can be asked for;
    it is what was paid when no price is known. `rest` is what the lines do not explain, such
    as a discount (negative). `part` is the share of `affected` of `pieces`.
    """

    lines: tuple[Line, ...]
    shipping: Money | None
    rest: Money | None
    everything: Money | None
    affected: int | None = None
    pieces: int | None = None
    part: Money | None = None

    @property
    def items(self) -> Money | None:
        """The sum of the lines."""
        return _sum([line.price for line in self.lines])


def arithmetic_of(order: Order, dispute: Dispute) -> Arithmetic:
    """The amounts that follow from the order, the chosen items and the answers."""
    chosen = disputed_items(order, dispute)
    lines = tuple(
        Line(item.title, item.quantity, item.unit_price * item.quantity)
        for item in chosen
        if item.unit_price is not None
    )
    lines = lines if len({line.price.currency for line in lines}) == 1 else ()
    whole = len(chosen) == len(order.items)
    items = _sum([line.price for line in lines])
    shipping = order.shipping if whole and order.shipping and order.shipping.minor else None
    everything = _everything(order, items, whole=whole)
    rest = _rest(everything, items, shipping) if whole else None
    affected, pieces = affected_pieces(dispute, chosen)
    part = None
    base = items or everything
    if affected is not None and pieces and base is not None:
        part = base.share(min(affected, pieces), pieces)
    return Arithmetic(lines, shipping, rest, everything, affected, pieces, part)


def disputed_items(order: Order, dispute: Dispute) -> tuple[Item, ...]:
    """The items that the dispute is about."""
    return tuple(item for item in order.items if item.id in dispute.item_ids)


def affected_pieces(dispute: Dispute, chosen: Sequence[Item]) -> tuple[int | None, int | None]:
    """How many pieces are affected, of how many; what was not answered is None."""
    answers = dict(dispute.answers)
    ordered = answers.get("pieces_ordered")
    pieces = ordered if isinstance(ordered, int) else sum(item.quantity for item in chosen)
    received = answers.get("pieces_received")
    affected = answers.get("pieces_affected")
    if dispute.reason == "received.missing_pieces" and isinstance(received, int):
        return max(pieces - received, 0), pieces
    return (affected if isinstance(affected, int) else None), pieces


def _everything(order: Order, items: Money | None, *, whole: bool) -> Money | None:
    """The whole order's total, else the items; never more than what the order cost."""
    if whole and order.total is not None:
        return order.total
    if items is None:
        return order.total
    if order.total is not None and order.total.currency == items.currency:
        return min(items, order.total, key=_minor)
    return items


def _rest(everything: Money | None, items: Money | None, shipping: Money | None) -> Money | None:
    if everything is None or items is None or items.currency != everything.currency:
        return None
    rest = everything - items
    if shipping is not None and shipping.currency == everything.currency:
        rest = rest - shipping
    return rest if rest.minor else None


def _sum(amounts: Sequence[Money]) -> Money | None:
    return sum(amounts[1:], amounts[0]) if amounts else None


def _minor(money: Money) -> int:
    return money.minor
