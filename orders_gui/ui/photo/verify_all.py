"""Reads all files in view again and says which of them are no longer what was added."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.overriding import override
from orders_gui.services.evidence.integrity import IntegrityReport, KeptFile, verify_files
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import Size
from orders_gui.ui.tasks import Job
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel


class VerifyAll(QWidget):
    """A button, a bar while it works, and what was found; it stops when it is closed."""

    def __init__(
        self, theme: Theme, desk: Desk, pieces: Sequence[Evidence], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept = tuple(KeptFile(piece.sha256, piece.original_name) for piece in pieces)
        self._job: Job | None = None
        self.button = Button(theme, self._offer(), self)
        self.button.setObjectName("verify_all")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.start)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.verdict = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.button, self.bar, self.verdict):
            column.addWidget(part)

    def start(self) -> None:
        """Read everything again; while it works the button stops it."""
        if self._job is not None:
            self._job.cancel()
            return
        self._job = Job()
        self.button.set_text(self.tr("Cancel"))
        self.bar.setRange(0, len(self._kept))
        self.bar.setValue(0)
        self.bar.show()
        self._say("", "3")
        self._desk.ask(_files, self._read)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._job is not None:
            self._job.cancel()

    def _read(self, files: EvidenceFiles) -> None:
        if self._job is not None:
            work = partial(
                verify_files,
                files,
                self._kept,
                progress=partial(self._desk.report, self._show_progress),
                cancelled=self._job.cancelled,
            )
            self._desk.beside(work, self._verified)

    def _show_progress(self, done: int, total: int, name: str) -> None:
        self.bar.setValue(done)
        text = self.tr("Reading {number} of {total}: {name}")
        self._say(text.format(number=done + 1, total=total, name=name), "3")

    def _verified(self, report: IntegrityReport) -> None:
        self._job = None
        self.button.set_text(self._offer())
        self.bar.hide()
        if report.faulty:
            lines = [f"{bad.file.name}: {translated(bad.sentence)}" for bad in report.faulty]
            self._say("\n".join(lines), "danger")
        elif not report.complete:
            self._say(self.tr("Stopped. Nothing wrong was found until then."), "3")
        else:
            count = len(report.checked)
            text = QCoreApplication.translate(
                "Plurals", "%n files are unchanged since their import", None, count
            )
            self._say(text, "ok")

    def _offer(self) -> str:
        return QCoreApplication.translate("Plurals", "Verify all %n files", None, len(self._kept))

    def _say(self, text: str, tone: str) -> None:
        self.verdict.set_tone(tone)
        self.verdict.setText(text)


def _files(workspace: Workspace) -> EvidenceFiles:
    return workspace.library.files
