"""While a mark is dragged only its surroundings are painted: the screen shows what it should."""

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from orders_gui.domain.evidence.marks import (
    Adjustments,
    Arrow,
    Badge,
    Box,
    Ellipse,
    Mark,
    Markup,
    Redaction,
    Ruler,
    Text,
)
from orders_gui.ui.photo.editor import PhotoEditor
from orders_gui.ui.photo.session import StepName
from tests.ui.photo.conftest import Photographer, session_of

_UNSEEN = 30
"""Levels by which the edge of a line may differ that was painted in two pieces."""

_OTHERS = (Redaction(0.2, 0.55, 0.3, 0.2), Text(0.3, 0.5, "crushed"), Arrow(0.1, 0.9, 0.9, 0.1))


def on_screen(editor: PhotoEditor) -> Image.Image:
    """What was painted, piece by piece."""
    place = editor.canvas.mapTo(editor, editor.canvas.rect().topLeft())
    shot = editor.screen().grabWindow(editor.winId(), place.x(), place.y(),
                                      editor.canvas.width(), editor.canvas.height())  # fmt: skip
    image = shot.toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    return Image.frombytes("RGBX", (image.width(), image.height()), bytes(image.constBits()))


def difference(one: Image.Image, other: Image.Image) -> int:
    """The most by which a colour of a pixel differs."""
    bands = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).split()
    return max(band.getextrema()[1] for band in bands)


@pytest.mark.parametrize("turned", [Adjustments(), Adjustments(turns=1, straighten=4.0)])
@pytest.mark.parametrize(
    ("mark", "hold"),
    [
        (Box(0.3, 0.3, 0.3, 0.2), (0.3, 0.4)),
        (Ellipse(0.3, 0.3, 0.3, 0.2), (0.45, 0.3)),
        (Arrow(0.3, 0.3, 0.6, 0.3), (0.45, 0.3)),
        (Ruler(0.3, 0.3, 0.6, 0.3, "12 mm"), (0.37, 0.3)),
        (Badge(0.4, 0.4, 2), (0.4, 0.4)),
        (Text(0.4, 0.4, "crack"), (0.4, 0.4)),
        (Redaction(0.3, 0.3, 0.3, 0.2), (0.4, 0.4)),
    ],
)
def test_a_dragged_mark_leaves_nothing_behind(
    photographer: Photographer, mark: Mark, hold: tuple[float, float], turned: Adjustments
) -> None:
    editor = photographer.editor()
    canvas = editor.canvas
    session_of(editor).apply(StepName.CLEAR, Markup((*_OTHERS, mark), turned), select=3)
    photographer.stage.settle()
    before = on_screen(editor)
    at = canvas.in_area(canvas.geometry_of_page.to_picture(hold))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())
    for step in range(1, 8):
        QTest.mouseMove(canvas, (at + QPointF(9, 7) * step).toPoint())
        QApplication.processEvents()
        assert canvas.markup.marks[3] != mark
    dragged = on_screen(editor)
    assert difference(dragged, before) > 60
    canvas.repaint()
    assert difference(dragged, on_screen(editor)) < _UNSEEN
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert difference(on_screen(editor), before) < _UNSEEN
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())
