"""The main window: puts the parts together and connects them; nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from orders_gui import APP_NAME
from orders_gui.domain.ids import OrderId
from orders_gui.overriding import override
from orders_gui.store.rows.listing import Counts, View
from orders_gui.ui.desk import Desk
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.list_page import ListPage
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.orders.row_text import RowText
from orders_gui.ui.orders.shown_columns import fit_columns, hidden_columns
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.shell.first_paint import FirstPaint
from orders_gui.ui.shell.host import Host
from orders_gui.ui.shell.side_bar import SideBar
from orders_gui.ui.shell.window_state import WindowState
from orders_gui.ui.theme import Theme

if TYPE_CHECKING:
    from orders_gui.ui.shell.controls import Controls

_FULL = 1400
_NO_STATUS = 960
_ONE_PANE = 640
_SCROLL_BAR = 14


class MainWindow(Host):
    """Side bar, list and detail pane, with toasts above them.

    At first there is only what the first orders need to be painted. The rest is made by
    `complete`, when they are: the content of the detail pane, actions, menus and what they do,
    toasts, drops, and the features.
    """

    _controls: "Controls"

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        preferences: Preferences,
    ) -> None:
        super().__init__(theme, desk, formats, pictures, marketplaces, preferences)
        self._one_pane = self._reading = False
        self._painted = self._answered = self._complete = False
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(600, 480)
        text = RowText(formats, marketplaces)
        self.side_bar = SideBar(theme, marketplaces, self)
        self.list_page = ListPage(theme, desk, formats, text, pictures, self)
        self._detail_place = QFrame(self)
        self._detail_place.setObjectName("detail_pane")
        self._state = WindowState(preferences)
        self._page: QWidget | None = None
        self._page_panes: tuple[QWidget, ...] = ()
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side_bar)
        layout.addWidget(self.list_page, 1)
        layout.addWidget(self._detail_place)
        self.side_bar.chosen.connect(self.list_page.show_view)
        self.list_page.counts_known.connect(self._show_counts)
        self._state.restore(self, self.list_page, self.side_bar)
        desk.answered.connect(self._take_answer)
        FirstPaint(self).done.connect(self._note_painted)

    def start(self) -> None:
        """Show what the library holds; called when it is open."""
        self.list_page.start(self._state.chosen_order())

    @override
    def complete(self) -> None:
        if self._complete:
            return
        from orders_gui.ui.detail.pane import DetailPane
        from orders_gui.ui.features import add_features
        from orders_gui.ui.fonts import load_other_scripts
        from orders_gui.ui.shell.controls import Controls

        self.detail = DetailPane(
            self.theme, self.desk, self.formats, self.pictures, self.marketplaces, self
        )
        self._complete = True
        self._layout.replaceWidget(self._detail_place, self.detail)
        self._detail_place.deleteLater()
        self._controls = controls = Controls(self)
        self.actions_table, self.commands = controls.actions, controls.commands
        self.menus, self.toast = controls.menus, controls.toast
        self._connect_parts()
        self.fit()
        self._selection_changed()
        self.detail.complete()
        self.detail.show_order(self.list_page.view.current_order())
        self.toast.come_after(self.detail.back_button)
        load_other_scripts()
        self.update()
        add_features(self)

    def _connect_parts(self) -> None:
        page, detail = self.list_page, self.detail
        page.view.current_order_changed.connect(detail.show_order)
        page.view.activated_order.connect(self._focus_detail)
        page.view.selectionModel().selectionChanged.connect(self._selection_changed)
        page.model.dataChanged.connect(self._show_pill)
        page.loaded.connect(self._selection_changed)
        detail.back_wanted.connect(self._back_to_list)
        self.desk.changed.connect(self._library_changed)
        self.commands.order_wanted.connect(self.show_order)
        self.menus.columns_changed.connect(self.fit)

    def _take_answer(self) -> None:
        """The first orders are known: the rest is made when they are painted too."""
        self._answered = True
        if self._painted or not self.isVisible():
            self._go_on()

    def _note_painted(self) -> None:
        self._painted = True
        if self._answered:
            self._go_on()

    def _go_on(self) -> None:
        self.complete()
        self.desk.tell_opened()

    @override
    def show_order(self, order_id: OrderId) -> None:
        self.list_page.reload(order_id)

    @override
    def put_over(self, page: QWidget | None, panes: tuple[QWidget, ...] = ()) -> None:
        if self._page is not None:
            self._page.hide()
        self._page, self._page_panes = page, panes
        self.toast.stand_over(page or self.list_page)
        self.fit()
        if page is not None:
            page.show()
        self._selection_changed()

    @override
    def selected(self) -> list[OrderId]:
        return self.list_page.view.selected_orders()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What gives way to the width leaves its place before the first paint, not after it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._complete:
            self._controls.stop()
        self._state.save(self, self.list_page)
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if self._complete and event.type() is QEvent.Type.WindowStateChange:
            self.actions_table["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(event)

    def fit(self) -> None:
        """Show as much as the width holds (the breakpoints of the design)."""
        width = self.width()
        pane = (
            360
            if width >= _FULL
            else 336
            if width >= _NO_STATUS
            else max(304, min(336, width * 45 // 100))
        )
        self.side_bar.set_rail(width < _FULL)
        one = width <= _ONE_PANE
        self._one_pane = one
        detail = self.detail if self._complete else self._detail_place
        if one:
            detail.setMinimumWidth(0)
            detail.setMaximumWidth(width)
        else:
            detail.setFixedWidth(pane)
        shown = bool(self.list_page.model.order_count) and (not one or self._reading)
        detail.setVisible(shown and self._page is None)
        if self._complete:
            self.detail.set_back_shown(one)
        self.list_page.setVisible(not (one and shown) and self._page is None)
        taken = self.side_bar.width() + (pane if shown and not one else 0) + _SCROLL_BAR
        unwanted = hidden_columns(self.preferences)
        fit_columns(self.list_page.view, unwanted, width, width - taken)

    def _library_changed(self) -> None:
        self.list_page.reload()
        self.detail.reload()

    def _show_counts(self, counts: Counts) -> None:
        self.side_bar.show_counts(counts)
        self.fit()

    def _show_pill(self) -> None:
        row = self.list_page.view.currentIndex().siblingAtColumn(0).data(ROW_ROLE)
        pill = getattr(row, "pill", None)
        if pill is not None:
            self.detail.show_row_pill(pill)

    def _selection_changed(self) -> None:
        count = self.list_page.view.selected_count() if self._page is None else 0
        self.actions_table.set_selection(count, kept_away=self.kept_away)
        self.list_page.show_selected(count)
        self._show_pill()

    def _focus_detail(self) -> None:
        self._reading = True
        self.fit()
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_list(self) -> None:
        self._reading = False
        self.fit()
        self.list_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """Move the focus to the next pane."""
        self._step_pane(1)

    def previous_pane(self) -> None:
        """Move the focus to the pane before."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        parts = (self.side_bar, self.list_page, self.detail, *self._page_panes)
        panes = [p for p in parts if p.isVisible()]
        focus = self.focusWidget()
        inside = (number for number, pane in enumerate(panes) if pane.isAncestorOf(focus))
        target = (next(inside, 0) + step) % len(panes)
        panes[target].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def kept_away(self) -> bool:
        """Whether the list shows orders that are out of the way: the archive or the bin."""
        return self.list_page.query.view in (View.BIN, View.ARCHIVE)
