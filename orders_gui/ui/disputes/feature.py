"""The dispute view in the main window: when it comes, when it goes, what reaches other parts."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.ids import OrderId
from orders_gui.store.rows.listing import View

if TYPE_CHECKING:
    from orders_gui.ui.disputes.page import DisputesPage
    from orders_gui.ui.shell.host import Host


class DisputesFeature(QObject):
    """Shows the page for the view *Disputes* and for an order whose dispute runs."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._before = (View.ACTIVE, "")
        self._page: DisputesPage | None = None
        self._opened = False
        window.side_bar.chosen.connect(self._view_chosen)
        window.list_page.view.activated_order.connect(self._order_activated)
        window.commands.dispute_wanted.connect(self._show_order)
        window.desk.opened.connect(self._library_opened)
        window.actions_table["find"].triggered.connect(self._find)

    @property
    def page(self) -> "DisputesPage":
        """The page; made when it is first wanted."""
        if self._page is None:
            self._page = self._make_page()
        return self._page

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """The page has keys of its own, which work while it is in view."""
        return {}

    def _make_page(self) -> "DisputesPage":
        from orders_gui.ui.disputes.page import DisputesPage

        window = self._window
        page = DisputesPage(
            window.theme,
            window.desk,
            window.formats,
            window.pictures,
            window.marketplaces,
            window.preferences,
            window,
        )
        page.hide()
        layout = window.layout()
        if layout is not None:
            layout.addWidget(page)
        window.desk.changed.connect(page.reload_if_shown)
        window.minute_passed.connect(page.reload_if_shown)
        page.shown.connect(self._show_view)
        page.close_wanted.connect(self._close)
        page.wizard_wanted.connect(self._open_wizard)
        page.edit_wanted.connect(window.commands.edit)
        page.export_wanted.connect(self._choose_export)
        page.viewer_wanted.connect(self._view)
        page.order_files_dropped.connect(window.commands.take_dropped)
        page.told.connect(window.commands.told)
        if self._opened:
            page.start()
        return page

    def _library_opened(self) -> None:
        self._opened = True
        if self._page is not None:
            self._page.start()

    def _find(self) -> None:
        """*Find* looks among the disputes while they are in view."""
        if self._page is not None and self._page.isVisible():
            self._page.list.begin_search()

    def _view_chosen(self, view: View, marketplace: str) -> None:
        if view is View.DISPUTES and not marketplace:
            self._window.put_over(self.page, self.page.panes)
            self.page.show_all()
            return
        self._before = (view, marketplace)
        self._window.put_over(None)

    def _show_view(self) -> None:
        """A dispute was asked for from elsewhere: the side bar follows."""
        self._window.side_bar.choose(View.DISPUTES)

    def _close(self) -> None:
        facts = self.page.acts.facts
        self._window.side_bar.choose(*self._before)
        if facts is not None and facts.order.id is not None:
            self._window.show_order(facts.order.id)
        self._window.list_page.setFocus()

    def _show_order(self, order_id: OrderId) -> None:
        self.page.show_order(order_id)

    def _order_activated(self, order_id: OrderId) -> None:
        self.page.show_running(order_id)

    def _open_wizard(self, order_id: OrderId) -> None:
        from orders_gui.ui.dispute.wizard import open_wizard

        open_wizard(self._window, order_id)

    def _view(self, evidence: tuple[Evidence, ...], place: int, dialog: QWidget) -> None:
        from orders_gui.ui.photo.opening import open_viewer

        open_viewer(self._window, evidence, place, dialog)

    def _choose_export(self, dispute: Dispute, number: str, letter: str) -> None:
        from orders_gui.ui.exporting.dialog import open_export

        if dispute.id is not None:
            open_export(self._window, dispute.id, dispute.code, number, letter=letter)
