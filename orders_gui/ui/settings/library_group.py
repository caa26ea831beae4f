"""Settings of the library: where it lies, where its backups go."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from orders_gui.ui.formats import Formats
from orders_gui.ui.settings.parts import SettingGroup, small_button
from orders_gui.ui.settings.state import SettingsState
from orders_gui.ui.theme import Theme


class LibraryGroup(SettingGroup):
    """Shows the places and offers what can be done there."""

    open_wanted = Signal()
    move_wanted = Signal()
    folder_wanted = Signal()
    own_folder_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(
            theme, QCoreApplication.translate("LibraryGroup", "Library and backup"), parent
        )
        self._formats = formats
        self.library_row = self.row(self.tr("Library"))
        self.open_button = small_button(theme, self.tr("Open folder"), self.library_row)
        self.move_button = small_button(theme, self.tr("Move…"), self.library_row)
        self.library_row.add(self.open_button)
        self.library_row.add(self.move_button)
        self.folder_row = self.row(self.tr("Backup folder"))
        self.usual_button = small_button(theme, self.tr("Use the library’s"), self.folder_row)
        self.folder_button = small_button(theme, self.tr("Choose…"), self.folder_row)
        self.folder_row.add(self.usual_button)
        self.folder_row.add(self.folder_button)
        self.backup_row = self.row(self.tr("Back up"))
        self.backup_button = small_button(theme, self.tr("Back up now"), self.backup_row)
        self.backup_row.add(self.backup_button)
        self.open_button.clicked.connect(self.open_wanted)
        self.move_button.clicked.connect(self.move_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.usual_button.clicked.connect(self.own_folder_wanted)
        self.backup_button.clicked.connect(self.backup_wanted)

    def show_state(self, state: SettingsState) -> None:
        """Show the places, the size and the last backup."""
        orders = QCoreApplication.translate("Plurals", "%n orders", None, state.orders)
        self.library_row.explain(f"{state.root} · {orders}, {self._formats.size(state.size)}")
        self.folder_row.explain(
            str(state.backup_folder) if state.own_folder else self.tr("In the library’s own folder")
        )
        self.usual_button.setVisible(state.own_folder)
        by_itself = self.tr("By itself every 4 hours when something changed.")
        if state.last_backup is None:
            last = self.tr("There is no automatic backup yet.")
        else:
            last = self.tr("Last: {when}, checked.").format(
                when=self._formats.when(state.last_backup)
            )
        self.backup_row.explain(f"{last} {by_itself}")
        self.backup_button.setEnabled(not state.read_only)
        self.folder_button.setEnabled(not state.read_only)
        self.move_button.setEnabled(not state.read_only)
