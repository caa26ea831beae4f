"""The icon in the tray: the window opens from there, and quitting is there too."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from orders_gui import APP_NAME


class Tray(QSystemTrayIcon):
    """A click shows the window; the menu has Show, Add order and Quit."""

    show_wanted = Signal()
    add_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, icon: QIcon, window: QWidget) -> None:
        super().__init__(icon, window)
        self.setToolTip(APP_NAME)
        self.menu = QMenu(window)
        for text, signal in (
            (QCoreApplication.translate("Tray", "Show the window"), self.show_wanted),
            (QCoreApplication.translate("Tray", "Add order…"), self.add_wanted),
            (QCoreApplication.translate("Tray", "Quit"), self.quit_wanted),
        ):
            self.menu.addAction(text).triggered.connect(signal)
        self.setContextMenu(self.menu)
        self.activated.connect(self._activated)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.show_wanted.emit()
