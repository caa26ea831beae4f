"""The main window: puts the parts together and connects them; nothing else."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from orders_gui import APP_NAME
from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.store.journal import Step
from orders_gui.store.rows.listing import Counts, View
from orders_gui.ui.commands import Commands
from orders_gui.ui.desk import Desk
from orders_gui.ui.detail.pane import DetailPane
from orders_gui.ui.drops import DropRouter
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import load_other_scripts
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.columns import COLUMNS, ColumnId
from orders_gui.ui.orders.list_page import ListPage
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.orders.row_text import RowText
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.shell.actions import VIEW_KEYS, Actions
from orders_gui.ui.shell.drop_veil import DropVeil
from orders_gui.ui.shell.menus import Menus
from orders_gui.ui.shell.side_bar import SideBar
from orders_gui.ui.shell.toast import Toast
from orders_gui.ui.shell.window_state import WindowState
from orders_gui.ui.theme import Look, Theme

_FULL = 1400
_NO_TRACKING = 1180
_NO_STATUS = 960
_ONE_PANE = 640
_TITLE_AT_LEAST = 220
_SCROLL_BAR = 14
_MINUTE = 60_000

# Which columns make room for the title, the first first.
_GIVE_WAY = (
    ColumnId.DAYS_SINCE_SCAN, ColumnId.DAYS_IN_TRANSIT, ColumnId.FINISHED, ColumnId.SELLER,
    ColumnId.ORDERED, ColumnId.TRACKING, ColumnId.PRICE, ColumnId.STATUS, ColumnId.TIME_LEFT,
)  # fmt: skip
_FROM_WIDTH = {
    ColumnId.STATUS: _NO_STATUS, ColumnId.TRACKING: _NO_TRACKING, ColumnId.PRICE: _NO_TRACKING,
}  # fmt: skip


class MainWindow(QWidget):
    """Side bar, list and detail pane, with toasts above them."""

    minute_passed = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(600, 480)
        self.theme = self._theme = theme
        self.desk = self._desk = desk
        self.formats, self.pictures, self.marketplaces = formats, pictures, marketplaces
        self.preferences = self._preferences = preferences
        text = RowText(formats, marketplaces)
        self.side_bar = SideBar(theme, marketplaces, self)
        self.list_page = ListPage(theme, desk, formats, text, pictures, self)
        self.detail = DetailPane(theme, desk, formats, pictures, marketplaces, self)
        self.actions_table = Actions(theme, self)
        self.commands = Commands(self, theme, desk, formats, pictures, marketplaces, preferences)
        self.menus = Menus(self.actions_table, preferences, self)
        self._state = WindowState(preferences, self.actions_table)
        self._one_pane = self._reading = self._complete = False
        self._page: QWidget | None = None
        self._page_panes: tuple[QWidget, ...] = ()
        self.toast = Toast(theme, self, self.list_page)
        self._veil = DropVeil(theme, self, self.list_page)
        self._drops = DropRouter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side_bar)
        layout.addWidget(self.list_page, 1)
        layout.addWidget(self.detail)
        self._stale = QTimer(self)
        self._stale.setInterval(_MINUTE)
        self._stale.timeout.connect(self.commands.refresh_stale)
        self._stale.timeout.connect(self.minute_passed)
        self._connect_parts()
        self._connect_actions()
        self._restore_state()
        self._fit()
        self.actions_table.set_selection(0, kept_away=False)

    def start(self) -> None:
        """Show what the library holds; called when it is open."""
        self._stale.start()
        self.list_page.start(self._state.chosen_order())

    def complete(self) -> None:
        """Load what can wait until the first orders are painted, once."""
        from orders_gui.ui.features import add_features

        if not self._complete:
            self._complete = True
            self.detail.complete()
            self.toast.come_after(self.detail.back_button)
            load_other_scripts()
            self.update()
            add_features(self)

    def show_order(self, order_id: OrderId) -> None:
        """Bring an order into view."""
        self.list_page.reload(order_id)

    def put_over(self, page: QWidget | None, panes: tuple[QWidget, ...] = ()) -> None:
        """Show a page with its panes in the place of list and detail; None brings these back."""
        if self._page is not None:
            self._page.hide()
        self._page, self._page_panes = page, panes
        self.toast.stand_over(page or self.list_page)
        self._fit()
        if page is not None:
            page.show()
        self._selection_changed()

    def selected(self) -> list[OrderId]:
        """The chosen orders."""
        return self.list_page.view.selected_orders()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._stale.stop()
        self._state.save(self, self.list_page)
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.WindowStateChange:
            self.actions_table["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(event)

    def _connect_parts(self) -> None:
        page, detail, commands = self.list_page, self.detail, self.commands
        self.side_bar.chosen.connect(page.show_view)
        self.side_bar.menu_button.clicked.connect(self._show_main_menu)
        page.counts_known.connect(self._show_counts)
        page.view.current_order_changed.connect(detail.show_order)
        page.view.activated_order.connect(self._focus_detail)
        page.view.menu_wanted.connect(self._show_row_menu)
        page.view.selectionModel().selectionChanged.connect(self._selection_changed)
        page.model.dataChanged.connect(self._show_pill)
        page.loaded.connect(self._selection_changed)
        page.add_button.clicked.connect(commands.add_order)
        page.import_button.clicked.connect(commands.import_files)
        page.view_button.clicked.connect(self._show_view_menu)
        page.empty_library.add_button.clicked.connect(commands.add_order)
        page.empty_library.import_button.clicked.connect(commands.import_files)
        page.empty_library.sample_button.clicked.connect(commands.load_sample)
        header = page.view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)
        detail.dispute_wanted.connect(commands.open_dispute)
        detail.fine_wanted.connect(commands.all_is_fine)
        detail.photos_wanted.connect(commands.browse_photos)
        detail.note_wanted.connect(commands.edit_note)
        detail.export_wanted.connect(commands.export_pdf)
        detail.more_wanted.connect(self.menus.show_more)
        detail.back_wanted.connect(self._back_to_list)
        self._desk.answered.connect(self.complete)
        self._desk.opened.connect(commands.refresh_stale)
        self._desk.changed.connect(self._library_changed)
        self._desk.told.connect(self._tell)
        self._desk.steps.connect(self._show_steps)
        commands.told.connect(self._tell_text)
        commands.order_wanted.connect(self.show_order)
        self.toast.action_chosen.connect(commands.toast_action)
        self._drops.files_dropped.connect(commands.take_dropped)
        self._drops.image_dropped.connect(commands.take_image)
        self._drops.hovering.connect(self._veil.show_count)
        self._drops.refused.connect(commands.explain_refused_drop)
        self.menus.columns_changed.connect(self._fit)

    def _connect_actions(self) -> None:
        table, commands = self.actions_table, self.commands
        for action_id, slot in (
            ("add", commands.add_order),
            ("import", commands.import_files),
            ("edit", commands.edit_order),
            ("dispute", commands.open_current_dispute),
            ("photos", commands.browse_current_photos),
            ("export", commands.export_current_pdf),
            ("copy", self.detail.copy_tracking_number),
            ("received", commands.finish),
            ("archive", commands.archive),
            ("delete", commands.delete),
            ("restore", commands.restore),
            ("undo", self._desk.undo),
            ("redo", self._desk.redo),
            ("find", self._focus_search),
            ("next_pane", self._next_pane),
            ("previous_pane", self._previous_pane),
            ("reset_columns", self._reset_columns),
            ("remove_sample", commands.remove_sample),
            ("menu", self._show_main_menu),
            ("shortcuts", commands.show_shortcuts),
            ("about", commands.show_about),
            ("close", self.close),
            ("quit", self.close),
        ):
            table[action_id].triggered.connect(slot)
        table["grouped"].toggled.connect(self.list_page.set_grouped)
        table["compact"].toggled.connect(self.list_page.view.set_compact)
        table["full_screen"].triggered.connect(self._set_full_screen)
        table["system_font"].toggled.connect(self._theme.use_system_font)
        self._choices(("look_system", "look_light", "look_dark"), self._set_look)
        self._choices(("language_en", "language_ru"), commands.set_language)
        for number, key in enumerate(VIEW_KEYS):
            shortcut = QShortcut(key, self)
            shortcut.setObjectName(list(View)[number].value)
            shortcut.activated.connect(self._choose_view)

    def _choices(self, ids: tuple[str, ...], slot: object) -> None:
        group = QActionGroup(self)
        for action_id in ids:
            group.addAction(self.actions_table[action_id])
        group.triggered.connect(slot)

    def _fit(self) -> None:
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
        self.detail.set_back_shown(one)
        if one:
            self.detail.setMinimumWidth(0)
            self.detail.setMaximumWidth(width)
        else:
            self.detail.setFixedWidth(pane)
        shown = bool(self.list_page.model.order_count) and (not one or self._reading)
        self.detail.setVisible(shown and self._page is None)
        self.list_page.setVisible(not (one and shown) and self._page is None)
        taken = self.side_bar.width() + (pane if shown and not one else 0) + _SCROLL_BAR
        self._fit_columns(width - taken)

    def _fit_columns(self, room: int) -> None:
        """Hide columns that the user hid, and those that would leave the title too little."""
        view = self.list_page.view
        header = view.horizontalHeader()
        hidden = set(self.menus.hidden_columns())
        for section, column in enumerate(COLUMNS):
            if self.width() < _FROM_WIDTH.get(column.id, 0):
                hidden.add(section)
        sections = {column.id: section for section, column in enumerate(COLUMNS)}
        for column_id in _GIVE_WAY:
            others = (s for s in range(1, len(COLUMNS)) if s not in hidden)
            if room - sum(view.wanted_width(s) for s in others) >= _TITLE_AT_LEAST:
                break
            hidden.add(sections[column_id])
        for section in range(1, len(COLUMNS)):
            header.setSectionHidden(section, section in hidden)
        under = next(
            (c for c in (ColumnId.TIME_LEFT, ColumnId.TRACKING) if sections[c] in hidden),
            ColumnId.ORDER,
        )
        view.show_under_title(under)

    def _library_changed(self) -> None:
        self.list_page.reload()
        self.detail.reload()

    def _show_counts(self, counts: Counts) -> None:
        self.side_bar.show_counts(counts)
        self._fit()

    def _show_pill(self) -> None:
        row = self.list_page.view.currentIndex().siblingAtColumn(0).data(ROW_ROLE)
        pill = getattr(row, "pill", None)
        if pill is not None:
            self.detail.show_row_pill(pill)

    def _selection_changed(self) -> None:
        count = self.list_page.view.selected_count() if self._page is None else 0
        self.actions_table.set_selection(count, kept_away=self._kept_away)
        self.list_page.show_selected(count)
        self._show_pill()

    def _tell(self, message: Message, undoable: bool) -> None:
        self.toast.tell(translated(message), *([self.tr("Undo")] if undoable else []))

    def _tell_text(self, text: str, actions: tuple[str, ...]) -> None:
        self.toast.tell(text, *actions)

    def _show_steps(self, undo: Step | None, redo: Step | None) -> None:
        for action_id, step, plain, named in (
            ("undo", undo, self.tr("Undo"), self.tr("Undo: {step}")),
            ("redo", redo, self.tr("Redo"), self.tr("Redo: {step}")),
        ):
            action = self.actions_table[action_id]
            action.setEnabled(step is not None)
            text = named.format(step=translated(step.label)) if step else plain
            action.setText(text.replace("&", "&&"))

    def _show_row_menu(self, at: QPoint) -> None:
        self.menus.show_row(at, kept_away=self._kept_away)

    def _show_main_menu(self) -> None:
        self.menus.show_main(self.side_bar.menu_button)

    def _show_view_menu(self) -> None:
        self.menus.show_view(self.list_page.view_button, self.list_page.view.horizontalHeader())

    def _show_column_menu(self, at: QPoint) -> None:
        self.menus.show_columns(at, self.list_page.view.horizontalHeader())

    def _reset_columns(self) -> None:
        self.list_page.view.reset_columns()
        self.menus.reset_columns()

    def _choose_view(self) -> None:
        self.side_bar.choose(View(self.sender().objectName()))

    def _focus_search(self) -> None:
        self.list_page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list_page.search.selectAll()

    def _focus_detail(self) -> None:
        self._reading = True
        self._fit()
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_list(self) -> None:
        self._reading = False
        self._fit()
        self.list_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_pane(self) -> None:
        self._step_pane(1)

    def _previous_pane(self) -> None:
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        parts = (self.side_bar, self.list_page, self.detail, *self._page_panes)
        panes = [p for p in parts if p.isVisible()]
        focus = self.focusWidget()
        inside = (number for number, pane in enumerate(panes) if pane.isAncestorOf(focus))
        target = (next(inside, 0) + step) % len(panes)
        panes[target].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _kept_away(self) -> bool:
        return self.list_page.query.view in (View.BIN, View.ARCHIVE)

    def _set_full_screen(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _set_look(self, action: object) -> None:
        look = Look(getattr(action, "objectName", str)().removeprefix("look_"))
        self._preferences.set_text("look", look.value)
        self._theme.set_look(look)

    def _restore_state(self) -> None:
        table = self.actions_table
        self._state.restore(self, self.list_page, self.side_bar)
        table[f"look_{self._theme.look.value}"].setChecked(True)
        table[f"language_{self._preferences.text('language', 'en')}"].setChecked(True)
