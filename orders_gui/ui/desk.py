"""The window's link to the services: runs them in the library's thread, tells what changed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.ui.tasks import Done, Failed, Progress, Tasks

if TYPE_CHECKING:
    from orders_gui.services.workspace import Workspace
    from orders_gui.store.journal import Step

Work = Callable[["Workspace"], Any]


class NotOpen(Exception):
    """The library was asked something but could not be opened; `open` tells why."""


class Desk(QObject):
    """Every question to the library and every change of it goes through here."""

    available = Signal()  # the library is open: the list asks for its first orders
    answered = Signal()  # the first orders are known: `tell_opened` is called when they are shown
    opened = Signal()  # after that: everything else is asked
    changed = Signal()  # something in the library is different now
    told = Signal(object, bool)  # a Message about what was done, and whether it can be undone
    steps = Signal(object, object)  # the next step to undo and to redo (Step or None)

    def __init__(
        self, tasks: Tasks, open_workspace: "Callable[[], Workspace]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._open_workspace = open_workspace
        self._workspace: Workspace | None = None

    def open(self, failed: Failed) -> None:
        """Open the library in its thread; the three signals follow, or `failed`."""
        self._tasks.run_library(self._open, self._opened, failed)

    def ask(self, work: Work, done: Done, failed: Failed | None = None) -> None:
        """Read something: `done` gets what `work` returns."""
        self._tasks.run_library(partial(self._with_workspace, work), done, failed)

    def do(self, work: Work, done: Done | None = None, failed: Failed | None = None) -> None:
        """Change something; a `Message` that `work` returns is told with an undo button."""
        self._tasks.run_library(
            partial(self._with_workspace, work), partial(self._changed, done), failed
        )

    def beside(self, work: Callable[[], Any], done: Done, failed: Failed | None = None) -> None:
        """Work on plain data beside the library's thread: pictures and documents."""
        self._tasks.run_pool(work, done, failed)

    def reopen(
        self, work: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> None:
        """Close the library, do `work`, and open it again, whatever came of it.

        `available`, `done` or `failed`, `answered` and `opened` follow.
        """
        self._tasks.run_library(
            partial(self._while_closed, work),
            partial(self._reopened, done),
            partial(self._not_replaced, failed),
        )

    def report(self, handler: Progress, done: int, total: int, what: str) -> None:
        """Tell the window's thread how far a job is; callable from any thread."""
        self._tasks.report(handler, done, total, what)

    def fail(self, error: BaseException) -> None:
        """Hand on a failure that the one who asked cannot explain better."""
        self._tasks.trouble.emit(error)

    def undo(self) -> None:
        """Take back the last step."""
        self._tasks.run_library(partial(self._with_workspace, _undo), self._undone)

    def redo(self) -> None:
        """Make the last undone step again."""
        self._tasks.run_library(partial(self._with_workspace, _redo), self._redone)

    def tell_opened(self) -> None:
        """Let everything else be asked; who shows the first orders calls it after `answered`."""
        self.opened.emit()
        self.ask_steps()

    def ask_steps(self) -> None:
        """Find out what could be undone and redone; `steps` follows."""
        self.ask(_next_steps, self._steps_known)

    def close(self) -> None:
        """Close the library after everything that was asked for; call it before the tasks'."""
        self._tasks.run_library(self._close)

    def _open(self) -> None:
        self._workspace = self._open_workspace()

    def _close(self) -> None:
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            workspace.library.close()

    def _while_closed(self, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever it returns
        self._close()
        try:
            return work()
        finally:
            self._open()

    def _reopened(self, done: Done | None, result: object) -> None:
        self._opened(None)
        if done is not None:
            done(result)

    def _not_replaced(self, failed: Failed | None, error: BaseException) -> None:
        if self._workspace is not None:
            self._opened(None)
        (failed or self.fail)(error)

    def _with_workspace(self, work: Work) -> Any:  # noqa: ANN401 - whatever the work returns
        if self._workspace is None:
            raise NotOpen
        return work(self._workspace)

    def _opened(self, _nothing: None) -> None:
        self.available.emit()
        # Comes after the answer to what was just asked.
        self._tasks.run_library(_nothing_more, self._first_answered)

    def _first_answered(self, _nothing: None) -> None:
        QTimer.singleShot(0, self._tell_answered)  # what was answered is shown before

    def _tell_answered(self) -> None:
        self.answered.emit()

    def _changed(self, done: Done | None, result: object) -> None:
        self.changed.emit()
        self.ask_steps()
        if isinstance(result, Message):
            self.told.emit(result, True)
        if done is not None:
            done(result)

    def _undone(self, step: "Step | None") -> None:
        if step is not None:
            self._changed(None, None)
            self.told.emit(
                Message(QT_TRANSLATE_NOOP("Desk", "Undone: {step}"), {"step": step.label}, "Desk"),
                False,
            )

    def _redone(self, step: "Step | None") -> None:
        if step is not None:
            self._changed(None, None)
            self.told.emit(
                Message(
                    QT_TRANSLATE_NOOP("Desk", "Done again: {step}"), {"step": step.label}, "Desk"
                ),
                False,
            )

    def _steps_known(self, steps: "tuple[Step | None, Step | None]") -> None:
        self.steps.emit(*steps)


def _nothing_more() -> None:
    """Nothing is asked: the answer only shows that what was asked before is answered."""


def _undo(workspace: "Workspace") -> "Step | None":
    from orders_gui.services.orders.orders import undo

    return undo(workspace)


def _redo(workspace: "Workspace") -> "Step | None":
    from orders_gui.services.orders.orders import redo

    return redo(workspace)


def _next_steps(workspace: "Workspace") -> "tuple[Step | None, Step | None]":
    journal = workspace.library.journal
    return journal.next_undo(), journal.next_redo()
