"""Advice on the chosen order in the detail pane, and what its links do."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order

if TYPE_CHECKING:
    from orders_gui.domain.advice.pieces import Advice, Option
    from orders_gui.domain.errors import Message
    from orders_gui.services.workspace import Workspace
    from orders_gui.ui.detail.advice_card import AdviceCard
    from orders_gui.ui.rules.source_page import SourcePages
    from orders_gui.ui.shell.host import Host


class AdviceFeature(QObject):
    """Asks for advice when an order is shown; an order with an open dispute has its own page."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._card: AdviceCard | None = None
        self._sources: SourcePages | None = None
        window.detail.shown.connect(self._ask)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """No action: the card's own links are enough."""
        return {}

    def _ask(self, order: Order) -> None:
        if order.id is not None:
            self._window.desk.ask(partial(_advice, order.id), partial(self._show, order.id))

    def _show(self, order_id: OrderId, advice: "Advice | None") -> None:
        if self._window.detail.order_id != order_id:
            return
        if self._card is None:
            if advice is None:
                return
            self._card = self._make_card()
        self._card.show_advice(advice)

    def _make_card(self) -> "AdviceCard":
        from orders_gui.ui.detail.advice_card import AdviceCard

        window = self._window
        card = AdviceCard(window.theme, window.formats, window.detail)
        card.option_chosen.connect(self._do)
        card.source_wanted.connect(self._open_source)
        window.detail.put_below_card(card)
        return card

    def _do(self, option: "Option") -> None:
        from orders_gui.domain.advice.pieces import Act

        order_id, commands = self._window.detail.order_id, self._window.commands
        if order_id is None:
            return
        if option.act is Act.OPEN_DISPUTE:
            commands.open_dispute(order_id)
        elif option.act is Act.ADD_EVIDENCE:
            commands.browse_photos(order_id)
        elif option.act is Act.REMIND and option.at is not None:
            day = option.at.astimezone().date()
            self._window.desk.do(partial(_remind, order_id, day))

    def _open_source(self, source: str) -> None:
        from orders_gui.services.disputes.advice import advice_sources
        from orders_gui.services.rules.rulebooks import all_rules
        from orders_gui.ui.rules.source_page import SourcePages
        from orders_gui.ui.rules.words import shipped_hosts
        from orders_gui.ui.web_pages import hosts_of

        window = self._window
        if self._sources is None:
            self._sources = SourcePages(window.theme, window.preferences, window)
            self._sources.know(shipped_hosts(all_rules()) | hosts_of(advice_sources()))
        self._sources.open(source)


def _advice(order_id: OrderId, workspace: "Workspace") -> "Advice | None":
    from orders_gui.domain.states import DisputeState
    from orders_gui.services.disputes.advice import advice_for_order

    disputes = workspace.library.disputes.of_order(order_id)
    if any(dispute.state is not DisputeState.CLOSED for dispute in disputes):
        return None
    try:
        return advice_for_order(workspace, order_id)
    except UserError:  # the order has gone since it was shown
        return None


def _remind(order_id: OrderId, day: date, workspace: "Workspace") -> "Message":
    from orders_gui.services.reminders.reminders import remind_on

    return remind_on(workspace, order_id, day)
