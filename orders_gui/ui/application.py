"""The program as the system sees it: name and icon, files opened from outside, signals to quit."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from orders_gui import APP_ID, APP_NAME, __version__
from orders_gui.overriding import override
from orders_gui.paths import resource

_WINDOWS_LOOK_MS = 500

_STYLE = ("-style", "Fusion")
"""The style as Qt's own option: what sets it later loads every word that a style knows."""


class Application(QApplication):
    """Announces the files that macOS opens with the program; they come as events."""

    files_opened = Signal(object)  # tuple of Path

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.files_opened.emit((Path(event.file()),))
            return True
        return super().event(event)


class QuitSignals(QObject):
    """Closes the windows when the system or Ctrl+C asks the program to end.

    Python looks at signals between its own steps only, and there are none while Qt waits: a
    byte in a pipe wakes it. Windows has no such pipe, so there Python is woken twice a second.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._pipe: tuple[int, int] | None = None
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._quit)
        if sys.platform == "win32":
            timer = QTimer(self)
            timer.timeout.connect(self._awake)
            timer.start(_WINDOWS_LOOK_MS)
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._awake)

    def close(self) -> None:
        """Give signals back to Python."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        if self._pipe is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(-1)
            for end in self._pipe:
                os.close(end)

    def _awake(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], 64)

    def _quit(self, _number: int, _frame: object) -> None:
        self._app.closeAllWindows()
        self._app.exit(0)  # quit() would let a window that does not close keep the program


def make_application() -> QApplication:
    """The application, which also a program that has one already (a test) can ask for.

    Ends the program with one sentence when the display cannot be reached, where Qt would
    abort it.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    qInstallMessageHandler(_FatalStart().told)
    app = Application([*sys.argv[:1], *_STYLE])
    qInstallMessageHandler(None)
    # Also the end of an object's path on D-Bus, by which desktops show the number on the icon:
    # Qt sends none when a hyphen is in it.
    app.setApplicationName("orders_gui")
    app.setApplicationDisplayName(APP_NAME)
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(APP_ID)
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addFile(str(resource("icons", f"app-{size}.png")))
    app.setWindowIcon(icon)
    _let_the_setup_see()
    return app


def _let_the_setup_see() -> None:
    """Hold a mutex on Windows, by which the setup tells that the program runs.

    Windows lets go of it when the process ends, however it does.
    """
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        create = ctypes.WinDLL("kernel32").CreateMutexW
        create.argtypes = (wintypes.LPVOID, wintypes.BOOL, wintypes.LPCWSTR)
        create.restype = wintypes.HANDLE
        create(None, False, APP_ID)


class _FatalStart:
    """Hears why Qt cannot start: its last warning says more than what it ends with."""

    def __init__(self) -> None:
        self._why = ""

    def told(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """Take a message of Qt."""
        if kind is not QtMsgType.QtFatalMsg:
            self._why = self._why or " ".join(text.split())
            return
        if sys.stderr is not None:
            sys.stderr.write(f"The window cannot be opened: {_lacking() or self._why or text}\n")
            sys.stderr.flush()
        os._exit(1)


def _lacking() -> str:
    """The system's libraries without which Qt cannot show a window on X11, if that is why."""
    on_x11 = os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY")
    if sys.platform != "linux" or not on_x11:
        return ""
    from orders_gui.ui.system_packages import X11_LIBRARIES, missing

    lacking = missing(X11_LIBRARIES)
    if not lacking:
        return ""
    names, packages = ", ".join(lacking), " ".join(lacking.values())
    return f"this system lacks {names}. On Debian and Ubuntu: sudo apt install {packages}"
