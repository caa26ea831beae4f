"""Opens photos at full size from anywhere in the window."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.evidence.marks import Markup
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.services.evidence.marks import marks_of, marks_of_dispute
from orders_gui.services.workspace import Workspace

if TYPE_CHECKING:
    from orders_gui.ui.photo.editor import PhotoEditor
    from orders_gui.ui.photo.viewer import PhotoViewer
    from orders_gui.ui.shell.host import Host


def open_viewer(
    window: "Host",
    evidence: Sequence[Evidence],
    index: int,
    parent: QWidget | None = None,
) -> "PhotoViewer":
    """Show files full-screen, beginning with one of them; `parent` is the dialog it is above."""
    from orders_gui.ui.photo.viewer import PhotoViewer

    viewer = PhotoViewer(window, evidence, index, parent or window)
    viewer.open()
    return viewer


def open_editor(
    window: "Host",
    dispute_id: DisputeId,
    evidence_id: EvidenceId,
    parent: QWidget | None = None,
) -> "PhotoEditor":
    """Draw on a photo of a dispute; `parent` is the dialog it is above."""
    from orders_gui.ui.photo.editor import PhotoEditor

    editor = PhotoEditor(window, parent or window)
    editor.load(dispute_id, evidence_id)
    editor.open()
    return editor


def open_outside(window: "Host", piece: Evidence) -> None:
    """Open the stored file in the program that the system has for it; it can only be read."""
    _Outside(window, piece)


class _Outside(QObject):
    """Lives in the window until the file is found."""

    def __init__(self, window: "Host", piece: Evidence) -> None:
        super().__init__(window)
        window.desk.ask(partial(_path, piece.sha256), self._open)

    def _open(self, path: str) -> None:
        if path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))
        self.deleteLater()


def dispute_photos(
    dispute_id: DisputeId, workspace: Workspace
) -> tuple[tuple[Evidence, ...], Mapping[EvidenceId, Markup]]:
    """The exhibits of a dispute and what is drawn over them."""
    pieces = tuple(workspace.library.evidence.of_dispute(dispute_id))
    return pieces, marks_of_dispute(workspace, dispute_id)


def marks_of_all(
    evidence_ids: Sequence[EvidenceId], workspace: Workspace
) -> Mapping[EvidenceId, Markup]:
    """What is drawn over some photos."""
    return {evidence_id: marks_of(workspace, evidence_id) for evidence_id in evidence_ids}


def pieces_of(evidence_ids: Sequence[EvidenceId], workspace: Workspace) -> tuple[Evidence, ...]:
    """Some files as they are kept now, in the order of the exhibits."""
    store = workspace.library.evidence
    found = [piece for piece in map(store.get, evidence_ids) if piece is not None]
    return tuple(sorted(found, key=_position))


def _position(piece: Evidence) -> int:
    return piece.position


def _path(sha256: str, workspace: Workspace) -> str:
    path = workspace.library.files.path(sha256)
    return "" if path is None else str(path)
