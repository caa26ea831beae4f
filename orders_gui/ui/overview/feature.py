"""The overview in the main window, and the money of the view in the status bar."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orders_gui.domain.money import Money
from orders_gui.services.orders.money_at_stake import Stretch, due_in, money_in
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View

if TYPE_CHECKING:
    from orders_gui.ui.overview.page import OverviewPage
    from orders_gui.ui.shell.host import Host


class OverviewFeature(QObject):
    """Makes the page when it is first wanted."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._page: OverviewPage | None = None
        self._summing = self._again = False
        window.list_page.loaded.connect(self._ask_money)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {"overview": self.show}

    @property
    def page(self) -> "OverviewPage":
        """The page."""
        if self._page is None:
            self._page = self._made()
        return self._page

    def show(self) -> None:
        """Put the page in the place of list and detail."""
        self._window.put_over(self.page, (self.page,))
        self.page.reload()
        self.page.setFocus()

    def _made(self) -> "OverviewPage":
        from orders_gui.ui.overview.page import OverviewPage

        window = self._window
        page = OverviewPage(window.theme, window.desk, window.formats, window.marketplaces, window)
        page.hide()
        layout = window.layout()
        if layout is not None:
            layout.addWidget(page)
        window.desk.changed.connect(page.reload_if_shown)
        window.desk.opened.connect(page.reload_if_shown)
        window.minute_passed.connect(page.reload_if_shown)
        window.theme.changed.connect(page.reload_if_shown)
        page.close_wanted.connect(self._close)
        window.side_bar.stayed.connect(self._leave)
        page.shop_wanted.connect(self._show_shop)
        page.seller_wanted.connect(self._show_seller)
        page.stretch_wanted.connect(self._show_stretch)
        return page

    def _close(self) -> None:
        self._window.put_over(None)
        self._window.list_page.setFocus()

    def _leave(self) -> None:
        """The view from which the page was opened is chosen once more."""
        if self._page is not None and self._page.isVisible():
            self._close()

    def _show_shop(self, shop: str) -> None:
        self._window.put_over(None)
        self._window.side_bar.choose(View.ACTIVE, shop)
        self._window.list_page.show_view(View.ACTIVE, shop)

    def _show_stretch(self, stretch: Stretch) -> None:
        self._window.put_over(None)
        self._window.side_bar.choose(View.ACTIVE)
        self._window.list_page.show_narrowed(View.ACTIVE, due_in(stretch))

    def _show_seller(self, seller: str) -> None:
        self._window.put_over(None)
        quoted = seller.replace('"', " ")
        self._window.list_page.search.setText(f'seller:"{quoted}"')

    def _ask_money(self) -> None:
        """Sum up the view; while one sum is on its way, only the last one after it is asked for."""
        if self._summing:
            self._again = True
            return
        query = self._window.list_page.query
        if query.view is View.ACTIVE and query == Query(
            query.view, sort=query.sort, descending=query.descending, grouped=query.grouped
        ):
            self._window.list_page.show_money(None)
        else:
            self._summing = True
            self._window.desk.ask(partial(_money, query), self._show_money, self._not_summed)

    def _show_money(self, answer: tuple[Query, tuple[Money, ...]]) -> None:
        query, amounts = answer
        self._summing = False
        if self._again:
            self._again = False
            self._ask_money()
        if query == self._window.list_page.query:
            self._window.list_page.show_money(amounts)

    def _not_summed(self, error: BaseException) -> None:
        self._summing = False
        self._window.desk.fail(error)


def _money(query: Query, workspace: Workspace) -> tuple[Query, tuple[Money, ...]]:
    return query, money_in(workspace, query)
