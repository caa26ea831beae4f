"""The main window: puts the parts together and connects them; nothing else."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QActionGroup, QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from orders_gui import APP_NAME
from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.store.journal import Step
from orders_gui.store.listing import Counts, View
from orders_gui.ui.commands import Commands
from orders_gui.ui.desk import Desk
from orders_gui.ui.detail.pane import DetailPane
from orders_gui.ui.drops import DropRouter
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.list_page import ListPage
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.orders.row_text import RowText
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.shell.actions import VIEW_KEYS, Actions
from orders_gui.ui.shell.side_bar import SideBar
from orders_gui.ui.shell.toast import Toast
from orders_gui.ui.theme import Look, Theme

_FULL = 1400
_NO_TRACKING = 1180
_NO_STATUS = 960
_ONE_PANE = 640
_MINUTE = 60_000

_ROW_MENU = ("dispute", "photos", "export", "", "edit", "copy", "received", "", "archive", "delete")
_MORE_MENU = ("edit", "copy", "received", "", "archive", "delete")
_BIN_MENU = ("restore",)


class MainWindow(QWidget):
    """Side bar, list and detail pane, with toasts above them."""

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
        self._theme = theme
        self._desk = desk
        self._preferences = preferences
        text = RowText(formats, marketplaces)
        self.side_bar = SideBar(theme, marketplaces, self)
        self.list_page = ListPage(theme, desk, formats, text, pictures, self)
        self.detail = DetailPane(theme, desk, formats, pictures, marketplaces, self)
        self.actions_table = Actions(theme, self)
        self.commands = Commands(self, theme, desk, formats, pictures, marketplaces, preferences)
        self.toast = Toast(theme, self)
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
        self._connect_parts()
        self._connect_actions()
        self._restore_state()
        self._fit()
        self.actions_table.set_selection(0)

    def start(self) -> None:
        """Show what the library holds; called when it is open."""
        self._stale.start()
        self.commands.refresh_stale()
        self.list_page.reload()

    def show_order(self, order_id: OrderId) -> None:
        """Bring an order into view."""
        self.list_page.reload(order_id)

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
        self._save_state()
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
        self.side_bar.settings_button.clicked.connect(self._show_settings_menu)
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
        detail.more_wanted.connect(self._show_more_menu)
        self._desk.changed.connect(self._library_changed)
        self._desk.told.connect(self._tell)
        self._desk.steps.connect(self._show_steps)
        commands.told.connect(self._tell_text)
        commands.order_wanted.connect(self.show_order)
        self.toast.action_chosen.connect(commands.toast_action)
        self._drops.files_dropped.connect(commands.take_dropped)
        self._drops.image_dropped.connect(commands.take_image)

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
        self.side_bar.set_rail(width < _FULL)
        self.side_bar.setVisible(width > _ONE_PANE)
        self.detail.setVisible(width > _ONE_PANE)
        self.detail.setFixedWidth(360 if width >= _FULL else 336)
        view = self.list_page.view
        header = view.horizontalHeader()
        for section, least in ((1, _NO_STATUS), (2, _NO_TRACKING), (4, _NO_TRACKING)):
            header.setSectionHidden(section, width < least or self._hidden(section))

    def _hidden(self, section: int) -> bool:
        """Whether the user hid a column."""
        return str(section) in self._preferences.text("hidden_columns", "5,6,7").split(",")

    def _library_changed(self) -> None:
        self.list_page.reload()
        self.detail.reload()

    def _show_counts(self, counts: Counts) -> None:
        self.side_bar.show_counts(counts)
        self.detail.setVisible(self.width() > _ONE_PANE and bool(self.list_page.model.order_count))

    def _show_pill(self) -> None:
        row = self.list_page.view.currentIndex().siblingAtColumn(0).data(ROW_ROLE)
        pill = getattr(row, "pill", None)
        if pill is not None:
            self.detail.show_row_pill(pill)

    def _selection_changed(self) -> None:
        self.actions_table.set_selection(len(self.selected()))
        in_bin = self.list_page.query.view in (View.BIN, View.ARCHIVE)
        self.actions_table["restore"].setEnabled(bool(self.selected()) and in_bin)
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

    def _show_menu(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _show_row_menu(self, at: QPoint) -> None:
        kept_away = self.list_page.query.view in (View.BIN, View.ARCHIVE)
        entries = _BIN_MENU if kept_away else _ROW_MENU
        self._show_menu(self.actions_table.menu(self, *entries), at)

    def _show_more_menu(self, at: QPoint) -> None:
        menu = self.actions_table.menu(self, *_MORE_MENU)
        self._show_menu(menu, at - QPoint(0, menu.sizeHint().height() + 4))

    def _show_main_menu(self) -> None:
        menu = self.actions_table.menu(
            self, "add", "import", "", "undo", "redo", "", "edit", "dispute", "photos", "export",
            "copy", "received", "archive", "delete", "restore", "", "find", "full_screen",
        )  # fmt: skip
        self._fill_settings(menu.addMenu(self.tr("Settings")))
        self.actions_table.fill(
            menu, "remove_sample", "", "shortcuts", "about", "", "close", "quit"
        )
        button = self.side_bar.menu_button
        self._show_menu(menu, button.mapToGlobal(button.rect().bottomLeft()))

    def _show_settings_menu(self) -> None:
        menu = QMenu(self)
        self._fill_settings(menu)
        button = self.side_bar.settings_button
        above = QPoint(0, menu.sizeHint().height() + 4)
        self._show_menu(menu, button.mapToGlobal(button.rect().topLeft()) - above)

    def _fill_settings(self, menu: QMenu) -> None:
        fill = self.actions_table.fill
        fill(menu.addMenu(self.tr("Look")), "look_system", "look_light", "look_dark", "", "compact")
        fill(menu.addMenu(self.tr("Language")), "language_en", "language_ru")
        fill(menu, "system_font")

    def _show_view_menu(self) -> None:
        menu = self.actions_table.menu(self, "grouped", "compact", "")
        self._fill_columns(menu)
        button = self.list_page.view_button
        self._show_menu(menu, button.mapToGlobal(button.rect().bottomLeft()))

    def _show_column_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        self._fill_columns(menu)
        self._show_menu(menu, self.list_page.view.horizontalHeader().mapToGlobal(at))

    def _fill_columns(self, menu: QMenu) -> None:
        model = self.list_page.model
        for section in range(1, model.columnCount()):
            action = menu.addAction(model.headerData(section, Qt.Orientation.Horizontal))
            action.setCheckable(True)
            action.setChecked(not self._hidden(section))
            action.setData(section)
        menu.triggered.connect(self._toggle_column)
        self.actions_table.fill(menu, "", "reset_columns")

    def _toggle_column(self, action: object) -> None:
        section = getattr(action, "data", str)()
        if not isinstance(section, int):
            return
        hidden = set(filter(None, self._preferences.text("hidden_columns", "5,6,7").split(",")))
        self._preferences.set_text("hidden_columns", ",".join(sorted(hidden ^ {str(section)})))
        self.list_page.view.horizontalHeader().setSectionHidden(section, self._hidden(section))
        self._fit()

    def _reset_columns(self) -> None:
        self._preferences.set_text("hidden_columns", "5,6,7")
        self.list_page.view.reset_columns()
        self._fit()

    def _choose_view(self) -> None:
        self.side_bar.choose(View(self.sender().objectName()))

    def _focus_search(self) -> None:
        self.list_page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list_page.search.selectAll()

    def _focus_detail(self) -> None:
        self.detail.card.dispute_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_pane(self) -> None:
        self._step_pane(1)

    def _previous_pane(self) -> None:
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        panes = (self.side_bar, self.list_page, self.detail)
        focus = self.focusWidget()
        current = next((n for n, p in enumerate(panes) if focus and p.isAncestorOf(focus)), 0)
        target = (current + step) % len(panes)
        (self.side_bar, self.list_page.view, self.detail.card.dispute_button)[target].setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

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
        preferences, table = self._preferences, self.actions_table
        self.resize(1440, 900)
        self.restoreGeometry(preferences.state("geometry"))
        self.list_page.view.horizontalHeader().restoreState(preferences.state("columns"))
        table["grouped"].setChecked(preferences.flag("grouped", True))
        table["compact"].setChecked(preferences.flag("compact"))
        table[f"look_{self._theme.look.value}"].setChecked(True)
        table[f"language_{preferences.text('language', 'en')}"].setChecked(True)
        view = preferences.text("view", View.ACTIVE.value)
        if view in list(View):
            self.side_bar.choose(View(view))

    def _save_state(self) -> None:
        preferences, table = self._preferences, self.actions_table
        preferences.set_state("geometry", self.saveGeometry())
        preferences.set_state("columns", self.list_page.view.horizontalHeader().saveState())
        preferences.set_flag("grouped", table["grouped"].isChecked())
        preferences.set_flag("compact", table["compact"].isChecked())
        preferences.set_text("view", self.list_page.query.view.value)
        preferences.sync()
