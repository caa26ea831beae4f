"""What the user does in the window: actions, menus, keys, drops, and what they are answered by."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QShortcut

from orders_gui.domain.errors import Message
from orders_gui.store.journal import Step
from orders_gui.store.rows.listing import View
from orders_gui.ui.commands import Commands
from orders_gui.ui.drops import DropRouter
from orders_gui.ui.errors import translated
from orders_gui.ui.shell.actions import VIEW_KEYS, Actions
from orders_gui.ui.shell.drop_veil import DropVeil
from orders_gui.ui.shell.menus import Menus
from orders_gui.ui.shell.toast import Toast
from orders_gui.ui.theme import Look

if TYPE_CHECKING:
    from orders_gui.ui.main_window import MainWindow

_MINUTE = 60_000


class Controls(QObject):
    """Makes the parts that act and connects them with what the window shows."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        theme, page = window.theme, window.list_page
        self.actions = Actions(theme, window)
        self.commands = Commands(
            window, theme, window.desk, window.formats, window.pictures, window.marketplaces,
            window.preferences,
        )  # fmt: skip
        self.menus = Menus(self.actions, window.preferences, window)
        self.toast = Toast(theme, window, page)
        self.veil = DropVeil(theme, window, page)
        self._drops = DropRouter(window)
        self._stale = QTimer(window)
        self._stale.setInterval(_MINUTE)
        self._stale.timeout.connect(self.commands.refresh_stale)
        self._stale.timeout.connect(window.minute_passed)
        self._stale.timeout.connect(window.detail.reload_if_later)
        self._connect_page()
        self._connect_detail()
        self._connect_desk()
        self._connect_actions()

    def stop(self) -> None:
        """Let nothing happen by itself any more: the window closes."""
        self._stale.stop()

    def _connect_page(self) -> None:
        page, commands = self._window.list_page, self.commands
        self._window.side_bar.menu_button.clicked.connect(self._show_main_menu)
        page.view.menu_wanted.connect(self._show_row_menu)
        page.add_button.clicked.connect(commands.add_order)
        page.import_button.clicked.connect(commands.import_files)
        page.view_button.clicked.connect(self._show_view_menu)
        page.empty_library.add_button.clicked.connect(commands.add_order)
        page.empty_library.import_button.clicked.connect(commands.import_files)
        page.empty_library.sample_button.clicked.connect(commands.load_sample)
        header = page.view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)

    def _connect_detail(self) -> None:
        detail, commands = self._window.detail, self.commands
        detail.dispute_wanted.connect(commands.open_dispute)
        detail.fine_wanted.connect(commands.all_is_fine)
        detail.photos_wanted.connect(commands.browse_photos)
        detail.note_wanted.connect(commands.edit_note)
        detail.export_wanted.connect(commands.export_pdf)
        detail.more_wanted.connect(self.menus.show_more)

    def _connect_desk(self) -> None:
        desk, commands = self._window.desk, self.commands
        desk.opened.connect(commands.refresh_stale)
        desk.opened.connect(self._stale.start)
        desk.told.connect(self._tell)
        desk.steps.connect(self._show_steps)
        commands.told.connect(self._tell_text)
        self.toast.action_chosen.connect(commands.toast_action)
        self._drops.files_dropped.connect(commands.take_dropped)
        self._drops.image_dropped.connect(commands.take_image)
        self._drops.hovering.connect(self.veil.show_count)
        self._drops.refused.connect(commands.explain_refused_drop)

    def _connect_actions(self) -> None:
        table, commands, window = self.actions, self.commands, self._window
        self._check_actions()
        for action_id, slot in (
            ("add", commands.add_order),
            ("import", commands.import_files),
            ("edit", commands.edit_order),
            ("dispute", commands.open_current_dispute),
            ("photos", commands.browse_current_photos),
            ("export", commands.export_current_pdf),
            ("copy", commands.copy_tracking_number),
            ("received", commands.finish),
            ("archive", commands.archive),
            ("delete", commands.delete),
            ("restore", commands.restore),
            ("undo", window.desk.undo),
            ("redo", window.desk.redo),
            ("find", self._focus_search),
            ("next_pane", window.next_pane),
            ("previous_pane", window.previous_pane),
            ("reset_columns", self._reset_columns),
            ("remove_sample", commands.remove_sample),
            ("menu", self._show_main_menu),
            ("shortcuts", commands.show_shortcuts),
            ("about", commands.show_about),
            ("close", window.close),
            ("quit", window.close),
        ):
            table[action_id].triggered.connect(slot)
        table["grouped"].toggled.connect(window.list_page.set_grouped)
        table["compact"].toggled.connect(window.list_page.view.set_compact)
        table["full_screen"].triggered.connect(self._set_full_screen)
        table["system_font"].toggled.connect(window.theme.use_system_font)
        self._choices(("look_system", "look_light", "look_dark"), self._set_look)
        self._choices(("language_en", "language_ru"), commands.set_language)
        for number, key in enumerate(VIEW_KEYS):
            shortcut = QShortcut(key, window)
            shortcut.setObjectName(list(View)[number].value)
            shortcut.activated.connect(self._choose_view)

    def _choices(self, ids: tuple[str, ...], slot: object) -> None:
        group = QActionGroup(self)
        for action_id in ids:
            group.addAction(self.actions[action_id])
        group.triggered.connect(slot)

    def _tell(self, message: Message, undoable: bool) -> None:
        undo = QCoreApplication.translate("MainWindow", "Undo")
        self.toast.tell(translated(message), *([undo] if undoable else []))

    def _tell_text(self, text: str, actions: tuple[str, ...]) -> None:
        self.toast.tell(text, *actions)

    def _show_steps(self, undo: Step | None, redo: Step | None) -> None:
        plain = QCoreApplication.translate("MainWindow", "Undo")
        named = QCoreApplication.translate("MainWindow", "Undo: {step}")
        _show_step(self.actions["undo"], undo, plain, named)
        plain = QCoreApplication.translate("MainWindow", "Redo")
        named = QCoreApplication.translate("MainWindow", "Redo: {step}")
        _show_step(self.actions["redo"], redo, plain, named)

    def _show_row_menu(self, at: QPoint) -> None:
        self.menus.show_row(at, kept_away=self._window.kept_away)

    def _show_main_menu(self) -> None:
        self.menus.show_main(self._window.side_bar.menu_button)

    def _show_view_menu(self) -> None:
        page = self._window.list_page
        self.menus.show_view(page.view_button, page.view.horizontalHeader())

    def _show_column_menu(self, at: QPoint) -> None:
        self.menus.show_columns(at, self._window.list_page.view.horizontalHeader())

    def _reset_columns(self) -> None:
        self._window.list_page.view.reset_columns()
        self.menus.reset_columns()

    def _choose_view(self) -> None:
        self._window.side_bar.choose(View(self.sender().objectName()))

    def _focus_search(self) -> None:
        self._window.list_page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.list_page.search.selectAll()

    def _set_full_screen(self, full: bool) -> None:
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _set_look(self, action: object) -> None:
        look = Look(getattr(action, "objectName", str)().removeprefix("look_"))
        self._window.preferences.set_text("look", look.value)
        self._window.theme.set_look(look)

    def _check_actions(self) -> None:
        """Show in the menus what is chosen already."""
        table, window = self.actions, self._window
        table["grouped"].setChecked(window.list_page.query.grouped)
        table["compact"].setChecked(window.list_page.view.compact)
        table[f"look_{window.theme.look.value}"].setChecked(True)
        table[f"language_{window.formats.language}"].setChecked(True)


def _show_step(action: QAction, step: Step | None, plain: str, named: str) -> None:
    action.setEnabled(step is not None)
    text = named.format(step=translated(step.label)) if step else plain
    action.setText(text.replace("&", "&&"))
