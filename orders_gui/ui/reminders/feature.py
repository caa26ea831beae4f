"""Reminders in the window: a banner, a notification, an icon in the tray, a badge."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QVBoxLayout

from orders_gui import APP_NAME
from orders_gui.domain.reminders import Reminder
from orders_gui.overriding import override
from orders_gui.services.reminders.reminders import Announcement, acknowledge
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import View
from orders_gui.ui.reminders.banner import ReminderBanner
from orders_gui.ui.reminders.notifier import Notifier
from orders_gui.ui.reminders.poller import Poller
from orders_gui.ui.reminders.tray import Tray
from orders_gui.ui.reminders.words import heading, listing
from orders_gui.ui.settings.feature import SettingsFeature
from orders_gui.ui.settings.ways import Ways

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_TOLD_OF_TRAY = "told_of_tray"


class RemindersFeature(QObject):
    """Tells what is due where the user looks, and opens the order."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._waiting: tuple[Reminder, ...] = ()
        self._is_quitting = False
        self._tray: Tray | None = None
        self.banner = ReminderBanner(window.theme, window.formats, window.list_page)
        layout = window.list_page.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self.banner)
        self.poller = Poller(window.desk, window.formats, self)
        self.notifier = Notifier(QGuiApplication.windowIcon(), self)
        window.actions_table["quit"].triggered.disconnect(window.close)
        window.desk.opened.connect(self.poller.start)
        window.desk.changed.connect(self._library_changed)
        self.poller.told.connect(self._tell)
        self.banner.show_wanted.connect(self.show_due)
        self.banner.acknowledged.connect(self.acknowledge)
        self.notifier.clicked.connect(self.show_due)
        settings = window.findChild(SettingsFeature)
        if settings is not None:
            settings.tray_changed.connect(self.fit_tray)
        self.fit_tray()
        window.installEventFilter(self)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {"quit": self.quit}

    def show_due(self) -> None:
        """Show the order that is due, or all that need action; they count as seen."""
        self.show_window()
        orders = {reminder.order_id for reminder in self._waiting}
        several = len(orders) > 1
        self._window.side_bar.choose(View.NEEDS_ACTION if several else View.ACTIVE)
        if self._waiting:
            self._window.show_order(self._waiting[0].order_id)
        self.acknowledge()

    def acknowledge(self) -> None:
        """The user has seen what waits."""
        if self._waiting:
            self._window.desk.ask(partial(_acknowledge, self._waiting), self._acknowledged)
            self._show(())

    def show_window(self) -> None:
        """Bring the window to the front, from the tray or the task bar."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def quit(self) -> None:
        """End the program, also when closing the window would leave it in the tray."""
        self._is_quitting = True
        self._window.close()

    def fit_tray(self) -> None:
        """Show the icon in the tray when it is wanted and there is a tray."""
        wanted = Ways(self._window.preferences).tray and QSystemTrayIcon.isSystemTrayAvailable()
        if wanted and self._tray is None:
            self._tray = Tray(QGuiApplication.windowIcon(), self._window)
            self._tray.show_wanted.connect(self.show_window)
            self._tray.add_wanted.connect(self._add_order)
            self._tray.quit_wanted.connect(self.quit)
            self._tray.show()
        elif not wanted and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
        self.notifier.use_tray(self._tray)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Close:
            if self._stays_in_tray():
                event.ignore()
                self._window.hide()
                self._tell_of_tray()
                return True
            self._end()
        return False

    def _stays_in_tray(self) -> bool:
        app = QGuiApplication.instance()
        saving = isinstance(app, QGuiApplication) and app.isSavingSession()
        return self._tray is not None and not self._is_quitting and not saving

    def _end(self) -> None:
        """The window closes: nothing is told any more, and a hidden start ends with it."""
        self.poller.stop()
        self.notifier.withdraw()
        if self._tray is not None:
            self._tray.hide()
        if not QGuiApplication.quitOnLastWindowClosed():
            QTimer.singleShot(0, QApplication.quit)

    def _tell_of_tray(self) -> None:
        preferences = self._window.preferences
        if self._tray is not None and not preferences.flag(_TOLD_OF_TRAY):
            preferences.set_flag(_TOLD_OF_TRAY, True)
            self.notifier.notify(
                APP_NAME, self.tr("It keeps running here and reminds you. Quit is in its menu.")
            )

    def _library_changed(self) -> None:
        self.poller.forget()
        # Soon, but not for each of many changes that come together.
        QTimer.singleShot(0, self.poller, self.poller.poll)

    def _tell(self, announcement: Announcement) -> None:
        self._show(announcement.waiting)
        if announcement.new and self._is_in_background():
            formats = self._window.formats
            self.notifier.notify(
                heading(announcement.new, formats), listing(announcement.new, formats)
            )
            QApplication.alert(self._window)

    def _show(self, waiting: tuple[Reminder, ...]) -> None:
        self._waiting = waiting
        self.banner.show_reminders(waiting)
        late = {reminder.order_id for reminder in waiting if reminder.is_overdue}
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setBadgeNumber(len(late))

    def _is_in_background(self) -> bool:
        window = self._window
        return not window.isVisible() or window.isMinimized() or not window.isActiveWindow()

    def _acknowledged(self, _nothing: None) -> None:
        self.poller.forget()

    def _add_order(self) -> None:
        self.show_window()
        self._window.commands.add_order()


def _acknowledge(reminders: Sequence[Reminder], workspace: Workspace) -> None:
    acknowledge(workspace, reminders)
