"""Every action of the window in one table: text, icon, shortcuts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Spec:
    """An action; `selection` means that it needs a chosen order."""

    id: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    selection: bool = False
    checkable: bool = False


SPECS = (
    Spec("add", QT_TRANSLATE_NOOP("Actions", "Add order…"), "plus", ("Ctrl+N",)),
    Spec("import", QT_TRANSLATE_NOOP("Actions", "Import…"), "file-down", ("Ctrl+O",)),
    Spec("paste", QT_TRANSLATE_NOOP("Actions", "Paste…"), "clipboard-paste", ("Ctrl+V",)),
    Spec("backup", QT_TRANSLATE_NOOP("Actions", "Back up…"), "file-archive", ("Ctrl+Shift+B",)),
    Spec("restore_backup", QT_TRANSLATE_NOOP("Actions", "Restore a backup…"), "archive-restore"),
    Spec("backups", QT_TRANSLATE_NOOP("Actions", "Automatic backups…"), "history"),
    Spec("export_orders", QT_TRANSLATE_NOOP("Actions", "Export orders…"), "file-up"),
    Spec("recent", QT_TRANSLATE_NOOP("Actions", "Recent backups and exports"), "clock"),
    Spec("edit", QT_TRANSLATE_NOOP("Actions", "Edit…"), "pencil", ("F2",), selection=True),
    Spec(
        "dispute",
        QT_TRANSLATE_NOOP("Actions", "Open dispute…"),
        "scale",
        ("Ctrl+D",),
        selection=True,
    ),
    Spec(
        "photos",
        QT_TRANSLATE_NOOP("Actions", "Add photos…"),
        "image-plus",
        ("Ctrl+Shift+A",),
        selection=True,
    ),
    Spec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "Export PDF summary…"),
        "file-text",
        ("Ctrl+P", "Ctrl+Shift+E"),
        selection=True,
    ),
    Spec(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "Copy tracking number"),
        "copy",
        ("Ctrl+Shift+C",),
        selection=True,
    ),
    Spec(
        "received",
        QT_TRANSLATE_NOOP("Actions", "Mark as finished"),
        "circle-check",
        (),
        selection=True,
    ),
    Spec(
        "bulk_edit",
        QT_TRANSLATE_NOOP("Actions", "Change several…"),
        "layers",
        ("Shift+F2",),
        selection=True,
    ),
    Spec("tags", QT_TRANSLATE_NOOP("Actions", "Tags…"), "tag", ("Ctrl+T",), selection=True),
    Spec("dates", QT_TRANSLATE_NOOP("Actions", "Dates…"), "calendar", ("Ctrl+J",), selection=True),
    Spec(
        "parcels",
        QT_TRANSLATE_NOOP("Actions", "Parcels…"),
        "package",
        ("Ctrl+Shift+P",),
        selection=True,
    ),
    Spec(
        "add_scan",
        QT_TRANSLATE_NOOP("Actions", "Add scan…"),
        "map-pin",
        ("Ctrl+Shift+L",),
        selection=True,
    ),
    Spec("merge", QT_TRANSLATE_NOOP("Actions", "Merge…"), "copy", (), selection=True),
    Spec("duplicates", QT_TRANSLATE_NOOP("Actions", "Find duplicates…"), "search"),
    Spec(
        "archive", QT_TRANSLATE_NOOP("Actions", "Archive"), "archive", ("Ctrl+E",), selection=True
    ),
    Spec("delete", QT_TRANSLATE_NOOP("Actions", "Delete"), "trash-2", ("Del",), selection=True),
    Spec(
        "restore", QT_TRANSLATE_NOOP("Actions", "Take back"), "archive-restore", (), selection=True
    ),
    Spec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", ("Ctrl+Z",)),
    Spec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Spec("find", QT_TRANSLATE_NOOP("Actions", "Find"), "search", ("Ctrl+F",)),
    Spec("filter", QT_TRANSLATE_NOOP("Actions", "Filter…"), "list-filter", ("Ctrl+L",)),
    Spec("overview", QT_TRANSLATE_NOOP("Actions", "Money at stake"), "coins", ("Ctrl+8",)),
    Spec("search_help", QT_TRANSLATE_NOOP("Actions", "Search words"), "circle-question-mark"),
    Spec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "", ("F6",)),
    Spec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "", ("Shift+F6",)),
    Spec("grouped", QT_TRANSLATE_NOOP("Actions", "Group by urgency"), "", (), checkable=True),
    Spec("compact", QT_TRANSLATE_NOOP("Actions", "Compact rows"), "", (), checkable=True),
    Spec("reset_columns", QT_TRANSLATE_NOOP("Actions", "Reset columns")),
    Spec(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "Full screen"),
        "",
        ("F11",),
        checkable=True,
    ),
    Spec("look_system", QT_TRANSLATE_NOOP("Actions", "Like the system"), "", (), checkable=True),
    Spec("look_light", QT_TRANSLATE_NOOP("Actions", "Light"), "sun", (), checkable=True),
    Spec("look_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "moon", (), checkable=True),
    Spec("language_en", "English", "", (), checkable=True),
    Spec("language_ru", "Русский", "", (), checkable=True),
    Spec("system_font", QT_TRANSLATE_NOOP("Actions", "Use the system’s font"), checkable=True),
    Spec("menu_bar", QT_TRANSLATE_NOOP("Actions", "Menu bar"), "", (), checkable=True),
    Spec("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "settings", ("Ctrl+,",)),
    Spec("rules", QT_TRANSLATE_NOOP("Actions", "Rules and sources…"), "book-open"),
    Spec("calendar", QT_TRANSLATE_NOOP("Actions", "Export dates to calendar…"), "calendar-plus"),
    Spec(
        "calendar_selected",
        QT_TRANSLATE_NOOP("Actions", "Export its dates to calendar…"),
        "calendar-plus",
        (),
        selection=True,
    ),
    Spec("remove_sample", QT_TRANSLATE_NOOP("Actions", "Remove sample orders")),
    Spec("menu", QT_TRANSLATE_NOOP("Actions", "Menu"), "menu", ("F10",)),
    Spec("shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "keyboard", ("F1",)),
    Spec("about", QT_TRANSLATE_NOOP("Actions", "About Orders & Disputes"), "info"),
    Spec("close", QT_TRANSLATE_NOOP("Actions", "Close window"), "", ("Ctrl+W",)),
    Spec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "log-out", ("Ctrl+Q",)),
)

_OF_ONE = frozenset({"edit", "dates", "parcels", "add_scan", "dispute", "photos", "export", "copy"})
"""Actions for one order only."""

VIEW_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 8))


class Actions(QObject):
    """Makes the actions once and puts them into menus; what they do is connected by the window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._actions: dict[str, QAction] = {}
        for spec in SPECS:
            action = QAction(self)
            action.setObjectName(spec.id)
            action.setText(QCoreApplication.translate("Actions", spec.text).replace("&", "&&"))
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(True)
            window.addAction(action)
            self._actions[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def menu(self, parent: QWidget, *entries: str) -> QMenu:
        """A menu of some actions; an empty text is a separator."""
        menu = QMenu(parent)
        self.fill(menu, *entries)
        return menu

    def fill(self, menu: QMenu, *entries: str) -> None:
        """Add some actions to a menu; an empty text is a separator."""
        self._recolour(entries)
        for entry in entries:
            if entry:
                menu.addAction(self._actions[entry])
            else:
                menu.addSeparator()

    def set_selection(self, count: int, *, kept_away: bool) -> None:
        """Switch the actions that need a chosen order; bulk actions state the number.

        `kept_away` means that the archive or the bin is shown.
        """
        for spec in SPECS:
            if spec.selection:
                enabled = count == 1 if spec.id in _OF_ONE else count > 0
                self._actions[spec.id].setEnabled(enabled)
        self._actions["merge"].setEnabled(count > 1)
        self._actions["restore"].setEnabled(count > 0 and kept_away)
        self._actions["archive"].setEnabled(count > 0 and not kept_away)
        archive, delete = self._actions["archive"], self._actions["delete"]
        if count > 1:
            archive.setText(QCoreApplication.translate("Plurals", "Archive %n orders", None, count))
            delete.setText(QCoreApplication.translate("Plurals", "Delete %n orders", None, count))
        else:
            archive.setText(QCoreApplication.translate("Actions", "Archive"))
            delete.setText(QCoreApplication.translate("Actions", "Delete"))

    def _recolour(self, ids: Sequence[str]) -> None:
        """Give actions their icons in today's colour; only menus show them."""
        color = self._theme.tokens.text2
        for spec in SPECS:
            if spec.icon and spec.id in ids:
                self._actions[spec.id].setIcon(self._theme.icons.icon(spec.icon, color, 16))
