"""Background work: one thread for the library, a small pool for pictures and documents."""

import gc
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]
Progress = Callable[[int, int, str], None]

_COLLECT_EVERY_MS = 10_000


class Job:
    """Work that was started: it can be cancelled, and knows whether it was."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop; it leaves nothing half done."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()


class Tasks(QObject):
    """Runs work in the background and hands what comes of it to the window's thread.

    `done` and `failed` are methods of QObjects; when their object is gone the result is
    dropped. Without `failed`, trouble goes to `trouble`.
    """

    trouble = Signal(object)  # the exception that nobody handles
    _arrived = Signal(object, object)  # a handler and what it takes

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = ThreadPoolExecutor(1, "library")
        self._pool = ThreadPoolExecutor(2, "pool")
        self._waiting = 0
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # A collection in a worker thread would destroy widgets there: collect only here.
        gc.disable()
        self._collector = QTimer(self)
        self._collector.timeout.connect(self._collect)
        self._collector.start(_COLLECT_EVERY_MS)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be delivered."""
        return self._waiting > 0

    def run_library(
        self, work: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        """Run `work` in the library's thread, in the order of the calls."""
        self._submit(self._library, work, done, failed)

    def run_pool(
        self, work: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        """Run `work` beside the library's thread: pictures and documents."""
        self._submit(self._pool, work, done, failed)

    def report(self, handler: Progress, done: int, total: int, what: str) -> None:
        """Tell the window's thread how far a job is; callable from any thread."""
        self._arrived.emit(_Progressed(handler), (done, total, what))

    def close(self) -> None:
        """Drop what has not begun, wait for what has, and give collection back to Python."""
        self._collector.stop()
        self._pool.shutdown(cancel_futures=True)
        self._library.shutdown()
        gc.enable()

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], Any],
        done: Done | None,
        failed: Failed | None,
    ) -> None:
        self._waiting += 1

        def finished(future: Future[Any]) -> None:
            self._arrived.emit(_Outcome(done, failed), future)

        executor.submit(work).add_done_callback(finished)

    def _deliver(self, handler: object, content: object) -> None:
        if isinstance(handler, _Progressed):
            if isinstance(content, tuple):
                handler.progress(*content)
            return
        self._waiting -= 1
        if (
            isinstance(handler, _Outcome)
            and isinstance(content, Future)
            and not content.cancelled()
        ):
            error = content.exception()
            if error is None:
                handler.succeed(content.result())
            elif not handler.fail(error):
                self.trouble.emit(error)

    def _collect(self) -> None:
        gc.collect(1)


class _Progressed:
    """Who wants to know how far a job is."""

    def __init__(self, handler: Progress) -> None:
        self._handler = handler

    def progress(self, done: int, total: int, what: str) -> None:
        if _alive(self._handler):
            self._handler(done, total, what)


class _Outcome:
    """Who takes the result of a job."""

    def __init__(self, done: Done | None, failed: Failed | None) -> None:
        self._done = done
        self._failed = failed

    def succeed(self, result: object) -> None:
        if self._done is not None and _alive(self._done):
            self._done(result)

    def fail(self, error: BaseException) -> bool:
        """Whether somebody took the failure, or is no longer there to care."""
        if self._failed is None:
            return False
        if _alive(self._failed):
            self._failed(error)
        return True


def _alive(handler: Callable[..., None]) -> bool:
    owner = getattr(handler, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
