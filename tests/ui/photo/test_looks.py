"""Editor and viewer for screen readers, on small screens and in long languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QApplication

from orders_gui.domain.evidence.marks import Badge, Box, Redaction, Ruler, Text
from orders_gui.ui.photo.editor import PhotoEditor
from orders_gui.ui.photo.opening import open_viewer
from orders_gui.ui.photo.session import StepName
from orders_gui.ui.photo.tools import Tool
from tests.ui.photo.conftest import Photographer, session_of
from tests.ui.test_accessibility import LongTexts, cut, nameless


@pytest.fixture
def long_texts(qapp: QApplication) -> Iterator[None]:
    translator = LongTexts()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def drawn_on(photographer: Photographer) -> PhotoEditor:
    editor = photographer.editor()
    for mark in (
        Box(0.1, 0.1, 0.3, 0.3),
        Text(0.5, 0.5, "crushed on arrival"),
        Ruler(0.1, 0.9, 0.6, 0.9),
        Badge(0.7, 0.7, 1),
        Redaction(0.6, 0.1, 0.3, 0.2),
    ):
        session_of(editor).add(StepName.BOX, mark)
    return editor


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(920, 640)])
@pytest.mark.parametrize("tool", [Tool.SELECT, Tool.TURN, Tool.LIGHT, Tool.HIDE, Tool.CROP])
@pytest.mark.usefixtures("long_texts")
def test_no_text_of_the_editor_is_cut(photographer: Photographer, size: QSize, tool: Tool) -> None:
    editor = drawn_on(photographer)
    editor.resize(size)
    editor.choose_tool(tool)
    photographer.stage.settle()
    assert cut(editor) == []
    assert editor.width() <= 1280


@pytest.mark.usefixtures("long_texts")
def test_no_text_of_the_viewer_is_cut(photographer: Photographer) -> None:
    viewer = open_viewer(photographer.stage.window, photographer.pieces, 0)
    viewer.showNormal()
    viewer.resize(1024, 640)
    photographer.stage.settle()
    viewer.facts.verify()
    photographer.stage.settle()
    assert cut(viewer) == []


def test_everything_that_takes_the_focus_has_a_name(photographer: Photographer) -> None:
    editor = drawn_on(photographer)
    for tool in (Tool.SELECT, Tool.TURN, Tool.LIGHT, Tool.HIDE):
        editor.choose_tool(tool)
        assert list(nameless(editor)) == []
    assert editor.canvas.accessibleName() == "Photo with 5 marks. Chosen: Hidden area"
    viewer = open_viewer(photographer.stage.window, photographer.pieces, 2)
    photographer.stage.settle()
    assert list(nameless(viewer)) == []
