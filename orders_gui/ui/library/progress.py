"""How far a long job is, with a way to end it."""

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import Size
from orders_gui.ui.tasks import Job
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import PlainLabel

_AT_ONCE_MS = 600
"""A job that is over by then needs no dialog."""


class ProgressDialog(DialogFrame):
    """Counts what is done; Cancel and Esc ask the job to end, which then closes the dialog."""

    cancelled = Signal()

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget) -> None:
        super().__init__(theme, title, parent)
        self.job = Job()
        self._over = False
        self.explain(text)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.count = PlainLabel(theme, "", self, size=Size.SMALL, tone="3", tabular=True)
        self.count.setText(self.tr("Getting ready…"))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.count)
        self.cancel_button = self.add_button(self.tr("Cancel"), self.reject)
        self.set_default(self.cancel_button)

    def show_progress(self, done: int, total: int, _what: str) -> None:
        """Show that `done` of `total` are through."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.count.setText(self.words(total).format(done=done))

    def words(self, total: int) -> str:
        """What is counted."""
        return QCoreApplication.translate("Plurals", "{done} of %n files", None, total)

    def finish(self) -> None:
        """Close: the job has ended."""
        self._over = True
        if self.isVisible():
            self.accept()
        else:
            self.deleteLater()

    def open_later(self) -> None:
        """Come into view when the job is not over at once."""
        QTimer.singleShot(_AT_ONCE_MS, self, self._open_unless_over)

    def _open_unless_over(self) -> None:
        if not self._over:
            self.open()

    @override
    def reject(self) -> None:
        """Ask the job to end; the dialog stays until it has."""
        self.job.cancel()
        self.cancel_button.setEnabled(False)
        self.count.setText(self.tr("Cancelling…"))
        self.cancelled.emit()


class OrdersProgress(ProgressDialog):
    """Counts orders."""

    @override
    def words(self, total: int) -> str:
        return QCoreApplication.translate("Plurals", "{done} of %n orders", None, total)
