"""A window on a library of its own, and the wizard used as a person would."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.wizard import DisputeWizard, open_wizard
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.builders import NOW

Answer = TypeVar("Answer")


class Person:
    """The stage with what the tests of the wizard need again and again."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._kept: list[QMimeData] = []

    def ask(self, work: Callable[[Workspace], Answer]) -> Answer:
        """Run something in the library's thread and wait for its answer."""
        answers: list[Answer] = []
        self.stage.desk.ask(work, answers.append)
        self.stage.settle()
        return answers[0]

    def add(self, order: Order) -> OrderId:
        """Put an order into the library."""
        return self.ask(partial(_add, order))

    def wizard(self, order_id: OrderId) -> DisputeWizard:
        """Open the wizard and wait until it is complete."""
        wizard = open_wizard(self.stage.window, order_id)
        wizard.resize(1180, 772)
        self.stage.settle()
        return wizard

    def disputes(self, order_id: OrderId) -> Sequence[Dispute]:
        """What the library holds of an order."""
        return self.ask(partial(_disputes, order_id))

    def evidence(self, order_id: OrderId) -> Sequence[Evidence]:
        """The files of an order in the order of their letters."""
        return self.ask(partial(_evidence, order_id))

    def drop(self, target: QWidget, *files: Path, data: QMimeData | None = None) -> QDropEvent:
        """Drag files (or `data`) above a widget and release them there."""
        if data is None:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        event = self.hold(target, data)
        released = QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.isAccepted():
            QApplication.sendEvent(target, released)
            self.stage.settle()
        return released

    def hold(self, target: QWidget, data: QMimeData) -> QDragEnterEvent:
        """Drag something above a widget."""
        self._kept.append(data)
        event = QDragEnterEvent(
            QPointF(5, 5).toPoint(),
            Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, event)
        return event

    def go_on(self, wizard: DisputeWizard) -> Step:
        """Press Continue; returns the step in view."""
        wizard.continue_button.click()
        self.stage.settle()
        assert wizard.page is not None
        return wizard.page.step


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    home = tmp_path / "home"
    home.mkdir()
    stage = Stage(qapp, home, NOW, language="en", look=Look.LIGHT)
    stage.start(QSize(1280, 800))
    yield Person(stage)
    stage.close()


def _add(order: Order, workspace: Workspace) -> OrderId:
    return add_order(workspace, order)


def _disputes(order_id: OrderId, workspace: Workspace) -> Sequence[Dispute]:
    return workspace.library.disputes.of_order(order_id)


def _evidence(order_id: OrderId, workspace: Workspace) -> Sequence[Evidence]:
    return workspace.library.evidence.of_order(order_id)
