"""A click on a picture of the detail pane shows it at full size."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from orders_gui.ui.photo.viewer import PhotoViewer
from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage


def test_a_click_on_a_picture_opens_the_viewer_there(stage: Stage, qtbot: QtBot) -> None:
    stage.choose(DELIVERED)
    strip = stage.window.detail.strip
    third = QPoint(round(strip.width() * 5 / 8), strip.height() // 2)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=third)
    stage.settle()
    viewer = stage.window.findChildren(PhotoViewer)[-1]
    assert viewer._place == 2
    viewer.close()
