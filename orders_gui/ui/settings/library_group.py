"""Settings of the library: where it lies, where its backups go."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from orders_gui.services.library.backup import Pace
from orders_gui.ui.formats import Formats
from orders_gui.ui.settings.parts import SettingGroup, combo, small_button
from orders_gui.ui.settings.state import SettingsState
from orders_gui.ui.theme import Theme


class LibraryGroup(SettingGroup):
    """Shows the places and offers what can be done there."""

    open_wanted = Signal()
    move_wanted = Signal()
    folder_wanted = Signal()
    own_folder_wanted = Signal()
    backup_wanted = Signal()
    pace_chosen = Signal(object)  # Pace

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
        self.pace = combo(theme, self.tr("How often"), self.backup_row)
        for pace, text in (
            (Pace.WORKING, self.tr("Every 4 hours")),
            (Pace.DAILY, self.tr("Every day")),
            (Pace.WEEKLY, self.tr("Every week")),
            (Pace.NEVER, self.tr("Never")),
        ):
            self.pace.addItem(text, pace.value)
        self.pace.setFixedWidth(max(140, self.pace.sizeHint().width()))
        self.backup_row.add(self.pace)
        self.backup_button = small_button(theme, self.tr("Back up now"), self.backup_row)
        self.backup_row.add(self.backup_button)
        self.open_button.clicked.connect(self.open_wanted)
        self.move_button.clicked.connect(self.move_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.usual_button.clicked.connect(self.own_folder_wanted)
        self.pace.activated.connect(self._choose_pace)
        self.backup_button.clicked.connect(self.backup_wanted)

    def show_state(self, state: SettingsState) -> None:
        """Show the places, the size and the last backup."""
        orders = QCoreApplication.translate("Plurals", "%n orders", None, state.orders)
        self.library_row.explain(f"{state.root} · {orders}, {self._formats.size(state.size)}")
        self.folder_row.explain(
            str(state.backup_folder) if state.own_folder else self.tr("In the library’s own folder")
        )
        self.usual_button.setVisible(state.own_folder)
        self.pace.setCurrentIndex(self.pace.findData(state.pace.value))
        if state.last_backup is None:
            last = self.tr("There is no automatic backup yet.")
        else:
            last = self.tr("Last: {when}, checked.").format(
                when=self._formats.when(state.last_backup)
            )
        rare = self.tr("Only before large imports and updates.")
        self.backup_row.explain(f"{last} {rare}" if state.pace is Pace.NEVER else last)
        self.pace.setEnabled(not state.read_only)
        self.backup_button.setEnabled(not state.read_only)
        self.folder_button.setEnabled(not state.read_only)
        self.move_button.setEnabled(not state.read_only)

    def _choose_pace(self) -> None:
        self.pace_chosen.emit(Pace(self.pace.currentData()))
