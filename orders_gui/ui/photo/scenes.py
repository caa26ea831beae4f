"""The photo editor and the viewer in the states that their pictures show."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.domain.evidence.marks import Arrow, Badge, Box, Mark, Redaction, Text
from orders_gui.domain.ids import OrderId
from orders_gui.paths import resource
from orders_gui.services.disputes.disputes import add_evidence, change_evidence
from orders_gui.services.evidence.intake import take_in
from orders_gui.services.evidence.pairs import pair_up
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.scenes import DISPUTED
from orders_gui.ui.photo.editor import PhotoEditor
from orders_gui.ui.photo.opening import open_editor, open_viewer
from orders_gui.ui.photo.session import StepName
from orders_gui.ui.photo.tools import Tool
from orders_gui.ui.stage import Stage

_SIZE = (1280, 800)
_MARKS: tuple[tuple[StepName, Mark], ...] = (
    (StepName.TEXT, Text(0.335, 0.83, "crushed on arrival")),
    (StepName.ARROW, Arrow(0.455, 0.82, 0.6, 0.74)),
    (StepName.BADGE, Badge(0.44, 0.26, 1)),
    (StepName.BOX, Box(0.44, 0.26, 0.37, 0.46)),
    (StepName.REDACTION, Redaction(0.2, 0.12, 0.2, 0.12, hides="address, phone")),
)


def editor(stage: Stage) -> QWidget:
    """A photo with five marks, of which the hidden area is chosen."""
    shown = _editor_on(stage, EvidenceKind.PACKAGING)
    session = shown.session
    if session is not None:
        for step, mark in _MARKS:
            session.add(step, mark)
    shown.choose_tool(Tool.HIDE)
    shown.canvas.setFocus()  # the window may have become active before the photo was there
    stage.settle()
    return shown


def viewer(stage: Stage) -> QWidget:
    """The same photo in the viewer, checked just now."""
    pieces = _evidence(stage)
    shown = open_viewer(stage.window, pieces, _place(pieces, EvidenceKind.DEFECT))
    shown.setWindowState(Qt.WindowState.WindowNoState)
    shown.resize(*_SIZE)
    stage.settle()
    shown.facts.verify()
    stage.settle()
    return shown


def pair(stage: Stage) -> QWidget:
    """Two photos side by side as one exhibit."""
    pieces = _evidence(stage)
    stage.desk.do(partial(_paired, pieces[_place(pieces, EvidenceKind.DEFECT)]))
    stage.settle()
    pieces = _evidence(stage)
    shown = open_viewer(stage.window, pieces, _place(pieces, EvidenceKind.DEFECT))
    shown.setWindowState(Qt.WindowState.WindowNoState)
    shown.resize(*_SIZE)
    stage.settle()
    return shown


def _paired(arrived: Evidence, workspace: Workspace) -> None:
    """The picture of the listing beside what arrived."""
    offered = (resource("sample", "pictures", "item-mug.jpg"),)
    files = workspace.library.files
    report = take_in(files, offered, known=frozenset(), now=workspace.now)
    added = add_evidence(workspace, arrived.order_id, arrived.dispute_id, report.added)
    for piece in added:
        if piece.id is not None and arrived.id is not None:
            change_evidence(workspace, piece.id, caption=arrived.caption, kind=EvidenceKind.LISTING)
            pair_up(workspace, piece.id, arrived.id)


def _editor_on(stage: Stage, kind: EvidenceKind) -> PhotoEditor:
    pieces = _evidence(stage)
    piece = pieces[_place(pieces, kind)]
    if piece.dispute_id is None or piece.id is None:
        raise ValueError("The sample's photos belong to its dispute")
    shown = open_editor(stage.window, piece.dispute_id, piece.id)
    shown.resize(*_SIZE)
    stage.settle()
    return shown


def _evidence(stage: Stage) -> list[Evidence]:
    stage.choose(DISPUTED)
    (order_id,) = stage.window.selected()
    found: list[list[Evidence]] = []
    stage.desk.ask(partial(_of_order, order_id), found.append)
    stage.settle()
    return found[0]


def _of_order(order_id: OrderId, workspace: Workspace) -> list[Evidence]:
    return workspace.library.evidence.of_order(order_id)


def _place(pieces: list[Evidence], kind: EvidenceKind) -> int:
    return next((n for n, piece in enumerate(pieces) if piece.kind is kind), 0)
