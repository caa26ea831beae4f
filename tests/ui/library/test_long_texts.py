"""Texts that are two fifths longer than English: nothing is cut off in dialogs and on the page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from orders_gui.ui.library import scenes as library
from orders_gui.ui.overview import scenes as overview
from orders_gui.ui.overview.page import OverviewPage
from orders_gui.ui.screenshots import NOW
from orders_gui.ui.selection import scenes as selection
from orders_gui.ui.stage import Stage, copy_library
from orders_gui.ui.theme import Look
from orders_gui.ui.views import scenes as views
from tests.ui.dispute.test_long_texts import Pseudo
from tests.ui.dispute.test_wizard import cut_off

POSES = (
    library.restore_question,
    library.damaged,
    views.filter_dialog,
    selection.bulk_edit,
    overview.overview,
)


@pytest.fixture
def longer_stage(qapp: QApplication, tmp_path: Path, filled_library: Path) -> Iterator[Stage]:
    folder = tmp_path / "stage"
    copy_library(filled_library, folder)
    stage = Stage(qapp, folder, NOW, language="ru", look=Look.LIGHT)
    longer = Pseudo(qapp)
    qapp.installTranslator(longer)
    stage.start(QSize(1280, 800))
    yield stage
    qapp.removeTranslator(longer)
    stage.close()


@pytest.mark.parametrize("pose", POSES, ids=[pose.__name__ for pose in POSES])
def test_longer_texts_find_room(longer_stage: Stage, pose: Callable[[Stage], QWidget]) -> None:
    shown = pose(longer_stage)
    longer_stage.settle()
    page = shown.findChild(OverviewPage)
    part = page if page is not None and page.isVisible() else shown
    assert part.width() <= 1280
    assert part.height() <= 800
    assert cut_off(part) == []
