"""The reminders that wait to be acknowledged, above the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.reminders import Reminder
from orders_gui.ui.formats import Formats
from orders_gui.ui.reminders.words import heading, listing
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import IconButton
from orders_gui.ui.widgets.callout import Callout


class ReminderBanner(QWidget):
    """Stays until it is acknowledged: by the cross, or by looking at the order."""

    show_wanted = Signal()
    acknowledged = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self.callout = Callout(theme, Tone.WARN, self)
        self.close_button = IconButton(theme, "x", self.tr("Got it"), self.callout, size=16)
        row = self.callout.layout()
        if isinstance(row, QHBoxLayout):
            row.setContentsMargins(12, 6, 6, 6)
            row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 10)
        layout.addWidget(self.callout)
        self.callout.acted.connect(self.show_wanted)
        self.close_button.clicked.connect(self.acknowledged)
        self.hide()

    def show_reminders(self, reminders: tuple[Reminder, ...]) -> None:
        """Show what waits; nothing hides the banner."""
        self.setVisible(bool(reminders))
        if not reminders:
            return
        late = any(reminder.is_overdue for reminder in reminders)
        self.callout.set_tone(Tone.DANGER if late else Tone.WARN)
        action = self.tr("Show the order") if len(reminders) == 1 else self.tr("Show them")
        self.callout.say(
            heading(reminders, self._formats), listing(reminders, self._formats), action
        )
