"""Every picture in Russian: nothing is left in English, nothing is cut off."""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from translations import Text, texts_in

from orders_gui.ui.screenshots import NOW, scenes
from orders_gui.ui.stage import Scene, Stage, copy_library, make_library
from orders_gui.ui.theme import Look
from tests.ui.test_accessibility import cut

SCENES = [scene for scene in scenes() if scene.look is Look.LIGHT and scene.language == "en"]
OF_DEVELOPERS = "components-light"


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled and an empty library, made once."""
    folder = tmp_path_factory.mktemp("russian")
    for sample in (True, False):
        make_library(folder / str(sample), NOW, "en", sample=sample)
    return folder


@pytest.mark.parametrize(
    "scene", [s for s in SCENES if s.name != OF_DEVELOPERS], ids=lambda scene: scene.name
)
def test_russian_fits_and_is_complete(
    qapp: QApplication, tmp_path: Path, libraries: Path, scene: Scene
) -> None:
    copy_library(libraries / str(scene.sample), tmp_path)
    stage = Stage(qapp, tmp_path, NOW, language="ru", look=Look.LIGHT)
    try:
        stage.start(scene.size)
        scene.pose(stage)
        stage.settle()
        shown = [window for window in qapp.topLevelWidgets() if window.isVisible()]
        english = {text for window in shown for text in texts_of(window)} & left_in_english()
        assert sorted(english) == []
        assert [text for window in shown for text in cut(window)] == []
    finally:
        stage.close()


def texts_of(window: QWidget) -> Iterator[str]:
    """What is read in a window and said about its parts."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisibleTo(window):
            continue
        yield from (widget.accessibleName(), widget.toolTip(), widget.windowTitle())
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))


def left_in_english() -> frozenset[str]:
    """The English texts that the loaded translation says in other words."""
    return frozenset(
        text.source
        for text in program_texts()
        if QCoreApplication.translate(text.context, text.source) != text.source
    )


@cache
def program_texts() -> tuple[Text, ...]:
    return tuple(texts_in(Path(sys.modules["orders_gui"].__path__[0])))
