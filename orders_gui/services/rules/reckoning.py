"""Deadlines and list facts of orders, by the rules and settings of the library."""

from collections.abc import Sequence

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.orders import Order
from orders_gui.domain.outlook import Outlook, outlook
from orders_gui.domain.rules.deadlines import Deadline, deadlines_of, what_stays_open
from orders_gui.domain.rules.rulebook import Rulebook
from orders_gui.services.rules.bank_days import buyer_place
from orders_gui.services.workspace import Workspace


class Reckoning:
    """Rules, settings and time as they are when it is made: for one order or for many."""

    def __init__(self, workspace: Workspace) -> None:
        self.now = workspace.now
        self._rulebook_for = workspace.rulebook_for
        self._buyer = buyer_place(workspace)
        self._books: dict[str, Rulebook] = {}

    def rules(self, order: Order) -> Rulebook:
        """The rulebook in force for the order."""
        book = self._books.get(order.marketplace)
        if book is None:
            book = self._books[order.marketplace] = self._rulebook_for(order.marketplace)
        return book

    def deadlines(self, order: Order, disputes: Sequence[Dispute] = ()) -> tuple[Deadline, ...]:
        """Every deadline of the order and its disputes, the soonest first."""
        return deadlines_of(order, disputes, self.rules(order), self._buyer)

    def stays_open(self, order: Order, disputes: Sequence[Dispute]) -> tuple[Deadline, ...]:
        """The ways that are still open when the marketplace's dispute is lost."""
        return what_stays_open(order, disputes, self.rules(order), self.now, self._buyer)

    def outlook(self, order: Order, disputes: Sequence[Dispute] = ()) -> Outlook:
        """The facts by which lists sort the order."""
        return outlook(order, disputes, self.deadlines(order, disputes), self.now)
