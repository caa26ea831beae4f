"""Texts that are two fifths longer than English: nothing is cut off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from orders_gui.ui.parcels import scenes
from orders_gui.ui.screenshots import NOW
from orders_gui.ui.stage import Stage, copy_library
from orders_gui.ui.theme import Look
from tests.ui.dispute.test_long_texts import Pseudo
from tests.ui.dispute.test_wizard import cut_off

POSES = (scenes.parcels, scenes.scan, scenes.advice)


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
    assert shown.width() <= 1280
    assert shown.height() <= 800
    assert cut_off(shown) == []
