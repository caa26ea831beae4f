"""Taking files in beside the window: one drop after the other, with progress and cancel."""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC
from functools import partial

from PySide6.QtCore import QObject, Signal

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.services.disputes.disputes import add_evidence
from orders_gui.services.evidence.intake import IntakeReport, Source, take_in
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.evidence_files import EvidenceFiles
from orders_gui.ui.desk import Desk
from orders_gui.ui.formats import Formats
from orders_gui.ui.tasks import Job


class IntakeRun(QObject):
    """Drops wait in a queue; their rows are written in the library's thread."""

    progressed = Signal(int, int, str)  # files done, files in all, the file's name
    reported = Signal(object)  # IntakeReport
    attached = Signal(object)  # tuple of Evidence
    idle = Signal()

    def __init__(self, desk: Desk, files: EvidenceFiles, formats: Formats, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files = files
        self._formats = formats
        self._waiting: deque[tuple[Dispute, tuple[Source, ...]]] = deque()
        self._known: set[str] = set()
        self._dispute: Dispute | None = None
        self._job = Job()

    @property
    def busy(self) -> bool:
        """Whether files are being taken in."""
        return self._dispute is not None

    def take(self, dispute: Dispute, sources: Sequence[Source], known: frozenset[str]) -> None:
        """Take files in; `known` are the hashes that the dispute holds already."""
        self._known |= known
        self._waiting.append((dispute, tuple(sources)))
        self._next()

    def cancel(self) -> None:
        """Stop; what is done already is kept."""
        self._waiting.clear()
        self._job.cancel()

    def forget(self, hashes: frozenset[str]) -> None:
        """These files were removed and may be added again."""
        self._known -= hashes

    def outlive(self) -> None:
        """Finish what was dropped although the wizard is closed."""
        self.setParent(self._desk)
        self.idle.connect(self.deleteLater)

    def _next(self) -> None:
        if self._dispute is not None or not self._waiting:
            return
        self._dispute, sources = self._waiting.popleft()
        self._job = Job()
        self.progressed.emit(0, len(sources), "")
        work = partial(
            take_in,
            self._files,
            sources,
            known=frozenset(self._known),
            now=self._formats.now.astimezone(UTC),
            progress=self._reporter(),
            cancelled=self._job.cancelled,
        )
        self._desk.beside(work, self._taken, self._failed)

    def _reporter(self) -> Callable[[int, int, str], None]:
        return partial(self._desk.report, self._progress)

    def _progress(self, done: int, total: int, name: str) -> None:
        if self.busy:
            self.progressed.emit(done, total, name)

    def _taken(self, report: IntakeReport) -> None:
        self.reported.emit(report)
        self._known |= {file.sha256 for file in report.added}
        if report.added and self._dispute is not None:
            work = partial(_attach, self._dispute, report)
            self._desk.do(work, self._were_attached, self._failed)
        else:
            self._finish()

    def _were_attached(self, attached: tuple[Evidence, ...]) -> None:
        self.attached.emit(attached)
        self._finish()

    def _failed(self, error: BaseException) -> None:
        self._finish()
        self._desk.fail(error)

    def _finish(self) -> None:
        self._dispute = None
        if self._waiting:
            self._next()
        else:
            self.idle.emit()


def _attach(dispute: Dispute, report: IntakeReport, workspace: Workspace) -> tuple[Evidence, ...]:
    return add_evidence(workspace, dispute.order_id, dispute.id, report.added)
