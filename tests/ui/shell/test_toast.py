"""Toasts wait while somebody looks at them."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from orders_gui.ui.stage import Stage


def test_a_toast_waits_under_the_pointer_and_goes_on_after_it(stage: Stage) -> None:
    toast = stage.window.toast
    toast.tell("Order archived", "Undo")
    assert toast._timer.isActive()
    point = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_with_the_focus_stays(stage: Stage) -> None:
    toast = stage.window.toast
    toast.tell("Order archived", "Undo")
    toast._actions[0].setFocus()
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive()
    stage.window.list_page.setFocus()
    assert toast._timer.isActive()
    toast.hide()


@pytest.mark.parametrize("width", [620, 1440])
def test_a_toast_stands_above_the_status_line_in_the_middle_of_the_list(
    stage: Stage, width: int
) -> None:
    stage.window.resize(width, 700)
    stage.settle()
    toast, page = stage.window.toast, stage.window.list_page
    toast.tell("“" + "Very long title " * 10 + "” archived", "Undo")
    assert abs(toast.geometry().center().x() - page.geometry().center().x()) <= 1
    assert page.geometry().contains(toast.geometry())
    assert toast.geometry().bottom() < page.geometry().bottom() - 32
