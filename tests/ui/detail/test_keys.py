"""Keys that act on the chosen order say what they did, or why they did nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from orders_gui.ui.stage import Stage

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_copied_tracking_number_is_told(stage: Stage, qtbot: QtBot) -> None:
    stage.choose("18-0442-771")
    qtbot.keyClick(stage.window.list_page.view, Qt.Key.Key_C, CONTROL | SHIFT)
    assert stage.window.toast.text == "Tracking number copied"
    assert QGuiApplication.clipboard().text() == "UZ041099322CN"


def test_a_summary_without_a_dispute_says_why_there_is_none(stage: Stage, qtbot: QtBot) -> None:
    stage.choose("18-0442-771")
    qtbot.keyClick(stage.window.list_page.view, Qt.Key.Key_P, CONTROL)
    stage.settle()
    assert stage.window.toast.text == "Open a dispute first: the summary is about it"
