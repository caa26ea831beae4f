"""A notification of the system, for when nobody looks at the window."""

import sys

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from orders_gui import APP_ID

SHOWN_MS = 30_000

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Notification"
_ID = "reminders"


class Notifier(QObject):
    """Uses the icon in the tray when it is there, else the desktop's own service.

    The desktop's portal is asked on Linux: `org.freedesktop.Notifications` wants an unsigned
    number that Qt for Python cannot send.
    """

    clicked = Signal()

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None
        self._passing: QSystemTrayIcon | None = None
        self._listens = False
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(SHOWN_MS)
        self._away.timeout.connect(self.withdraw)

    def use_tray(self, tray: QSystemTrayIcon | None) -> None:
        """Tell through this icon from now on, or without one."""
        self._tray = tray
        if tray is not None:
            tray.messageClicked.connect(self.clicked)

    def notify(self, title: str, text: str) -> bool:
        """Show a notification; False when the system offers no way."""
        if self._tray is not None:
            self._tray.showMessage(title, text, self._icon, SHOWN_MS)
            return True
        if sys.platform == "win32" or sys.platform == "darwin":
            return self._show_passing(title, text)
        return self._ask_portal(title, text)

    def withdraw(self) -> None:
        """Take the passing icon away again."""
        if self._passing is not None:
            self._passing.hide()
            self._passing.deleteLater()
            self._passing = None

    def _show_passing(self, title: str, text: str) -> bool:
        """Windows and macOS tell through an icon, which need not stay."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        self.withdraw()
        self._passing = QSystemTrayIcon(self._icon, self)
        self._passing.messageClicked.connect(self.clicked)
        self._passing.show()
        self._passing.showMessage(title, text, self._icon, SHOWN_MS)
        self._away.start()
        return True

    def _ask_portal(self, title: str, text: str) -> bool:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        if not self._listens:
            self._listens = bus.connect(  # type: ignore[call-overload]  # takes no bytes but a text
                _SERVICE, _PATH, _INTERFACE, "ActionInvoked", self, SLOT("_invoked(QDBusMessage)")
            )
        call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "AddNotification")
        content = {
            "title": title,
            "body": text,
            "priority": "high",
            "default-action": "app.activate",
            "desktop-file-id": APP_ID,
        }
        call.setArguments([_ID, content])
        answer = bus.call(call, timeout=2000)
        return answer.type() is QDBusMessage.MessageType.ReplyMessage

    @Slot(QDBusMessage)
    def _invoked(self, message: QDBusMessage) -> None:
        arguments = message.arguments()
        if arguments and arguments[0] == _ID:
            self.clicked.emit()
