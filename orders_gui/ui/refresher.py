"""Keeps the dates of the list true: a small batch at a time, so that nothing has to wait."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from orders_gui.ui.desk import Desk

if TYPE_CHECKING:
    from orders_gui.services.orders.orders import Progress
    from orders_gui.services.workspace import Workspace


class Refresher(QObject):
    """Computes again what time or other rules changed; other work comes between two batches."""

    progressed = Signal(int, int)  # orders done, orders in all
    finished = Signal(int)  # orders that were computed again

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steps = _Steps()
        self._is_running = False
        self._total = 0

    def start(self) -> None:
        """Begin, unless it is under way."""
        if self._is_running:
            return
        self._is_running = True
        self._total = 0
        self._steps = _Steps()
        self._ask()

    def _ask(self) -> None:
        self._desk.ask(self._steps.advance, self._advanced, self._failed)

    def _advanced(self, progress: "Progress | None") -> None:
        if progress is None:
            self._is_running = False
            self.finished.emit(self._total)
            return
        self._total = progress.total
        if progress.total:
            self.progressed.emit(progress.done, progress.total)
        self._ask()

    def _failed(self, error: BaseException) -> None:
        self._is_running = False
        self._desk.fail(error)


class _Steps:
    """The batches of one run, begun in the library's thread."""

    def __init__(self) -> None:
        self._batches: Iterator[Progress] | None = None

    def advance(self, workspace: "Workspace") -> "Progress | None":
        """Do the next batch; None when there is none left."""
        from orders_gui.services.orders.orders import refreshing

        if self._batches is None:
            self._batches = refreshing(workspace)
        return next(self._batches, None)
