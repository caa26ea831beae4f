"""Moving the library: where to, with progress, and afterwards what becomes of the old folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from orders_gui.domain.errors import UserError
from orders_gui.services.library.move import MoveReport, forget_old, move_library, place_for
from orders_gui.store.watching import Ended
from orders_gui.ui.errors import translated
from orders_gui.ui.library.progress import ProgressDialog
from orders_gui.ui.messages import MessageDialog, Messages

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host


class Moving(QObject):
    """Asks for a folder and moves the library of `window` there; `over` is the dialog in view."""

    def __init__(self, window: "Host", over: QWidget) -> None:
        super().__init__(over)
        self._window = window
        self._over = over
        self._messages = Messages(window.theme, over)
        self._root = self._target = Path()
        self._progress: ProgressDialog | None = None

    def browse(self, root: Path) -> None:
        """Choose where the library that is in `root` goes."""
        self._root = root
        dialog = QFileDialog(self._over, self.tr("New place of the library"), str(root.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, name: str) -> None:
        """Look whether the library can be in a folder, and ask."""
        work = partial(place_for, self._root, Path(name))
        self._window.desk.beside(work, self._ask, self._refuse)

    def _ask(self, target: Path) -> None:
        self._target = target
        text = self.tr(
            "From {old} to {new}. Every file is copied and compared; until all are there nothing "
            "changes. The old folder is kept until you say otherwise."
        )
        self._messages.ask(
            self.tr("Move the library?"),
            text.format(old=self._root, new=target),
            self.tr("Move"),
            self._move,
        )

    def _move(self) -> None:
        self._progress = dialog = ProgressDialog(
            self._window.theme,
            self.tr("Moving the library"),
            self.tr("Each copy is compared with its original."),
            self._over,
        )
        dialog.open()
        desk = self._window.desk
        progress = partial(desk.report, dialog.show_progress)
        work = partial(_moved, self._root, self._target, progress, dialog.job.cancelled)
        desk.reopen(work, self._done, self._failed)

    def _done(self, report: MoveReport) -> None:
        self._end()
        self._window.moved.emit(report)

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, Ended):
            self._refuse(error)

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            title = self.tr("The library was not moved")
            self._messages.tell(title, translated(error.message))
        else:
            self._window.desk.fail(error)

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.finish()
            self._progress = None


class OldFolder(QObject):
    """Asks once after a move what becomes of the folder where the library was."""

    def __init__(self, window: "Host", report: MoveReport) -> None:
        super().__init__(window)
        self._window = window
        self._report = report

    def ask(self) -> MessageDialog:
        """Open the question; keeping is what Enter and Esc do."""
        report = self._report
        files = QCoreApplication.translate("Plurals", "%n files", None, report.files)
        text = self.tr(
            "It is in {new} now: {files}, each compared with its original. The old folder {old} "
            "still holds everything as it was. Look around first if you like: the folder can "
            "also be deleted by hand later."
        )
        dialog = MessageDialog(
            self._window.theme,
            self.tr("The library has moved"),
            text.format(new=report.new, old=report.old, files=files),
            self._window,
        )
        keep = dialog.add_button(self.tr("Keep the old folder"))
        dialog.add_button(self.tr("Delete the old folder"), kind="danger", agrees=True)
        dialog.agreed.connect(self._delete)
        dialog.finish(keep)
        dialog.open()
        return dialog

    def _delete(self) -> None:
        self._window.desk.beside(partial(forget_old, self._report), self._deleted)

    def _deleted(self, _nothing: None) -> None:
        self._window.commands.told.emit(self.tr("The old folder was deleted"), ())


def _moved(
    root: Path,
    target: Path,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> MoveReport:
    return move_library(root, target, progress=progress, cancelled=cancelled)
