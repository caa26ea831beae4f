"""Bugs: noted in a log without private data and shown once, with what to copy for a report."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from orders_gui import __version__
from orders_gui.domain.errors import Message, UserError
from orders_gui.overriding import override

_log = logging.getLogger("orders_gui")


def translated(message: Message) -> str:
    """A sentence from the inner layers in the window's language."""
    template = QCoreApplication.translate(message.context, message.template)
    values = {
        name: translated(value) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return template.format_map(values) if values else template


class CrashReporter(QObject):
    """Takes every exception that nobody expected; the same one is told once."""

    found = Signal(str)  # the report, ready to be shown and copied

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: Counter[str] = Counter()
        self._folder = folder
        self._logs: _Logs | None = None

    def install(self) -> None:
        """Take over from Python's and Qt's own ways of reporting, and begin the logs."""
        self._logs = _begin_logs(self._folder)
        if self._logs is not None:
            faulthandler.enable(self._logs.faults)
        sys.excepthook = self._exception
        threading.excepthook = self._thread_exception
        sys.unraisablehook = self._unraisable
        qInstallMessageHandler(_qt_message)

    def uninstall(self) -> None:
        """Give back what `install` took."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._logs is not None:
            self._logs.close()

    def report(self, error: BaseException) -> None:
        """Note a bug; the first of its kind is also shown."""
        trace = "".join(traceback.format_tb(error.__traceback__)[-12:])
        name = f"{type(error).__module__}.{type(error).__qualname__}"
        self._seen[trace] += 1
        if self._seen[trace] > 1:
            return
        # The message of an exception may hold a title or a path: only the place is noted.
        _log.error("unexpected %s\n%s", name, trace)
        self.found.emit(f"{diagnostics()}\n\n{name}\n{trace}")

    def _exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.report(error.with_traceback(trace))

    def _thread_exception(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.report(hook.exc_value)

    def _unraisable(self, hook: "sys.UnraisableHookArgs") -> None:
        if hook.exc_value is not None:
            self.report(hook.exc_value)


def diagnostics() -> str:
    """What a report needs to say about the program and the system, without private data."""
    import platform

    return "\n".join(
        (
            f"Orders & Disputes {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
        )
    )


def is_expected(error: BaseException) -> bool:
    """Whether the environment is at fault and a sentence explains it."""
    return isinstance(error, UserError)


class _Log(logging.Handler):
    """The rotating log, made when there is something to note: most runs note nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(
                self._path, maxBytes=512_000, backupCount=2, encoding="utf-8", delay=True
            )
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._file.handle(record)

    @override
    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


@dataclass(frozen=True, slots=True)
class _Logs:
    """The rotating log of bugs, and the file for crashes that Python cannot report."""

    handler: _Log
    faults: IO[str]

    def close(self) -> None:
        _log.removeHandler(self.handler)
        self.handler.close()
        self.faults.close()


def _begin_logs(folder: Path) -> _Logs | None:
    """Open the logs; without a folder to write to there are none."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        faults = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return None
    handler = _Log(folder / "orders-gui.log")
    _log.addHandler(handler)
    return _Logs(handler, faults)


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    _log.log(level, "qt %s: %s", context.category, text)
