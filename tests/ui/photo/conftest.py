"""A dispute with photos, and the editor used as a person would."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.evidence.marks import Markup
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.services.disputes.disputes import add_evidence, start_dispute
from orders_gui.services.evidence.intake import take_in
from orders_gui.services.evidence.marks import marks_of
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.photo.editor import PhotoEditor
from orders_gui.ui.photo.opening import open_editor
from orders_gui.ui.photo.session import PhotoSession
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.builders import NOW, an_order
from tests.pictures_builder import PDF, a_file, a_jpeg, camera_exif

Answer = TypeVar("Answer")


class Photographer:
    """The stage with a dispute of three files: two photos and a document."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self._folder = folder
        folder.mkdir()
        files = [
            a_file(folder, "one.jpg", a_jpeg((1600, 1200), camera_exif(location=True))),
            a_file(folder, "two.jpg", a_jpeg((800, 1200))),
            a_file(folder, "invoice.pdf", PDF),
        ]
        self.dispute_id = self.ask(partial(_fill, files))
        self.pieces = self.evidence()

    def ask(self, work: Callable[[Workspace], Answer]) -> Answer:
        """Run something in the library's thread and wait for its answer."""
        answers: list[Answer] = []
        self.stage.desk.ask(work, answers.append)
        self.stage.settle()
        return answers[0]

    def add_photo(self, size: tuple[int, int]) -> None:
        """One more photo, at the end."""
        path = a_file(self._folder, "more.jpg", a_jpeg(size))
        self.ask(partial(_add, self.pieces[0].order_id, self.dispute_id, [path]))
        self.pieces = self.evidence()

    def evidence(self) -> list[Evidence]:
        """The exhibits as the library has them."""
        return self.ask(partial(_evidence, self.dispute_id))

    def file(self, place: int) -> Path:
        """Where the library keeps a file."""
        return self.ask(partial(_file, self.pieces[place]))

    def kept(self, place: int = 0) -> Markup:
        """The marks on a photo as the library has them."""
        self.stage.settle()
        return self.ask(partial(_marks, self.pieces[place]))

    def editor(self, place: int = 0) -> PhotoEditor:
        """The editor on a photo, complete and at rest."""
        piece = self.pieces[place]
        assert piece.id is not None
        editor = open_editor(self.stage.window, self.dispute_id, piece.id)
        editor.resize(1280, 800)
        self.stage.settle()
        return editor


def session_of(editor: PhotoEditor) -> PhotoSession:
    """The session, which is there once the photos are read."""
    assert editor.session is not None
    return editor.session


def spot(editor: PhotoEditor, x: float, y: float) -> QPoint:
    """A place of the picture, by fractions of it, on the canvas."""
    return editor.canvas.in_area((x, y)).toPoint()


def drag(
    editor: PhotoEditor,
    begin: tuple[float, float],
    end: tuple[float, float],
    *,
    release: bool = True,
) -> None:
    """Press, move in a few steps, and let go."""
    canvas = editor.canvas
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    first, last = spot(editor, *begin), spot(editor, *end)
    QTest.mousePress(canvas, left, none, first)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(canvas, (QPointF(first) + QPointF(last - first) * part).toPoint())
    if release:
        QTest.mouseRelease(canvas, left, none, last)


@pytest.fixture
def photographer(qapp: QApplication, tmp_path: Path) -> Iterator[Photographer]:
    home = tmp_path / "home"
    home.mkdir()
    stage = Stage(qapp, home, NOW, language="en", look=Look.LIGHT)
    stage.start(QSize(1280, 800))
    yield Photographer(stage, tmp_path / "files")
    stage.close()


def _fill(files: list[Path], workspace: Workspace) -> DisputeId:
    order_id = add_order(workspace, an_order())
    dispute = start_dispute(workspace, order_id)
    assert dispute.id is not None
    _add(order_id, dispute.id, files, workspace)
    return dispute.id


def _add(order_id: OrderId, dispute_id: DisputeId, files: list[Path], workspace: Workspace) -> None:
    report = take_in(workspace.library.files, files, known=frozenset(), now=NOW)
    add_evidence(workspace, order_id, dispute_id, report.added)


def _evidence(dispute_id: DisputeId, workspace: Workspace) -> list[Evidence]:
    return workspace.library.evidence.of_dispute(dispute_id)


def _marks(piece: Evidence, workspace: Workspace) -> Markup:
    assert piece.id is not None
    return marks_of(workspace, piece.id)


def _file(piece: Evidence, workspace: Workspace) -> Path:
    path = workspace.library.files.path(piece.sha256)
    assert path is not None
    return path
