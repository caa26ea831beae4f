"""A window with a dispute, and the export dialog open on it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from orders_gui.domain.disputes.dispute import Dispute
from orders_gui.services.workspace import Workspace
from orders_gui.ui.exporting.dialog import ExportDialog, open_export
from orders_gui.ui.screenshots import NOW
from orders_gui.ui.stage import Stage, make_library
from orders_gui.ui.theme import Look

Asked = TypeVar("Asked")

NUMBER = "3042771955204471"
"""The sample order with a draft and four photos."""


class Exporter:
    """Somebody who exports the sample's dispute."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._answers: list[object] = []
        self.dispute: Dispute = self.ask(_dispute)

    def ask(self, work: "Callable[[Workspace], Asked]") -> Asked:
        """What `work` finds in the library."""
        self.stage.desk.ask(work, self._answers.append)
        self.stage.settle()
        return self._answers.pop()  # type: ignore[return-value]  # what the work returned

    def open(self) -> ExportDialog:
        """Open the dialog and wait for its pages."""
        assert self.dispute.id is not None
        dialog = open_export(self.stage.window, self.dispute.id, self.dispute.code, NUMBER)
        self.stage.settle()
        return dialog


@pytest.fixture
def exporter(qapp: QApplication, tmp_path: Path) -> Iterator[Exporter]:
    home = tmp_path / "home"
    make_library(home, NOW, "en", sample=True)
    stage = Stage(qapp, home, NOW, language="en", look=Look.LIGHT)
    stage.start(QSize(1280, 800))
    stage.preferences.set_text("export_folder", str(tmp_path))
    yield Exporter(stage)
    stage.close()


def _dispute(workspace: Workspace) -> Dispute:
    store = workspace.library.orders
    (order,) = store.get_many(store.find_number(NUMBER))
    assert order.id is not None
    return workspace.library.disputes.of_order(order.id)[0]
