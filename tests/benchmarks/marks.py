"""A mark that is dragged in the editor: from the pointer's move to the last painted pixel.

The photo has 12 megapixels and twenty marks, three of them hidden areas; the screen has two
pixels for one, each way, as sharp screens do.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from orders_gui.domain.evidence.marks import (
    Arrow,
    Badge,
    Box,
    Ellipse,
    Mark,
    Markup,
    Redaction,
    Text,
)
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.services.disputes.disputes import add_evidence, start_dispute
from orders_gui.services.evidence.intake import take_in
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.fonts import load_fonts
from orders_gui.ui.photo.editor import PhotoEditor
from orders_gui.ui.photo.opening import open_editor
from orders_gui.ui.photo.session import StepName
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.benchmarks.photos import photos
from tests.benchmarks.table import Row, measured
from tests.builders import NOW, an_order

FRAME_MS = 16
_MOVES = 120
_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2", "QT_FONT_DPI": "96"}
_DRAGGED: dict[str, Mark] = {
    "An arrow": Arrow(0.3, 0.3, 0.5, 0.5),
    "A box": Box(0.3, 0.3, 0.4, 0.4),
    "An ellipse": Ellipse(0.3, 0.3, 0.4, 0.4),
    "A number": Badge(0.4, 0.4, 7),
    "A hidden area": Redaction(0.3, 0.3, 0.4, 0.4),
}


def run() -> list[Row]:
    """Measure in a process of its own, whose screen is as it should be."""
    answer = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.marks"],
        capture_output=True,
        check=True,
        env=os.environ | _SCREEN,
        text=True,
    )
    return [
        measured(f"{name} is dragged, one frame", milliseconds, "ms", FRAME_MS)
        for name, milliseconds in json.loads(answer.stdout).items()
    ]


def _measure(folder: Path) -> dict[str, float]:
    app = QApplication([])
    load_fonts()
    home = folder / "home"
    home.mkdir()
    stage = Stage(app, home, NOW, language="en", look=Look.LIGHT)
    stage.start(QSize(1440, 900))
    ids: list[tuple[DisputeId, EvidenceId]] = []
    stage.desk.ask(partial(_fill, photos(folder / "files", 1)), ids.append)
    stage.settle()
    editor = open_editor(stage.window, *ids[0])
    editor.resize(1280, 800)
    stage.settle()
    found = {name: _dragged(editor, mark) for name, mark in _DRAGGED.items()}
    editor.close()
    stage.settle()
    stage.close()
    return found


def _dragged(editor: PhotoEditor, mark: Mark) -> float:
    """The 95th percentile of the milliseconds from a move to the painted area."""
    session, canvas = editor.session, editor.canvas
    assert session is not None
    session.apply(StepName.CLEAR, Markup((*_others(), mark)), select=20)
    canvas.repaint()
    at = canvas.in_area((0.5, 0.5)) if isinstance(mark, Ellipse) else canvas.in_area((0.3, 0.3))
    if isinstance(mark, Badge | Redaction):
        at = canvas.in_area((0.4, 0.4))
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(canvas, button, none, at.toPoint())
    taken = []
    for move in range(_MOVES):
        to = at + QPointF(move % 60 - 30, move % 40 - 20)
        begin = time.perf_counter()
        QTest.mouseMove(canvas, to.toPoint())
        QApplication.processEvents()
        taken.append((time.perf_counter() - begin) * 1000)
    assert canvas.markup.marks[-1] != mark, "nothing was dragged"
    QTest.mouseRelease(canvas, button, none, at.toPoint())
    return statistics.quantiles(taken, n=20)[-1]


def _others() -> tuple[Mark, ...]:
    places = [(0.05 + 0.18 * column, 0.05 + 0.24 * row) for row in range(4) for column in range(5)]
    made: list[Mark] = []
    for number, (x, y) in enumerate(places):
        made.append(
            (
                Box(x, y, 0.12, 0.1),
                Arrow(x, y, x + 0.1, y + 0.1),
                Text(x + 0.05, y, "crushed on arrival"),
                Badge(x, y, number + 1),
                Ellipse(x, y, 0.12, 0.1),
                Redaction(x, y, 0.14, 0.12),
            )[number % 6]
        )
    return tuple(made)


def _fill(files: list[Path], workspace: Workspace) -> tuple[DisputeId, EvidenceId]:
    order_id = add_order(workspace, an_order())
    dispute = start_dispute(workspace, order_id)
    report = take_in(workspace.library.files, files, known=frozenset(), now=NOW)
    (piece,) = add_evidence(workspace, order_id, dispute.id, report.added)
    assert dispute.id is not None
    assert piece.id is not None
    return dispute.id, piece.id


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="orders-gui-marks-") as place:
        print(json.dumps(_measure(Path(place))))
