"""The dispute view in the states that its pictures show."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from orders_gui.services.disputes.case import DisputeLine
from orders_gui.store.rows.listing import View
from orders_gui.ui.disputes.page import DisputesPage
from orders_gui.ui.disputes.round_dialog import RoundDialog
from orders_gui.ui.disputes.stop_dialog import StopDialog
from orders_gui.ui.stage import Stage

OFFERED = "3041008277144471"
"""The sample order whose seller offers a little."""

_RADIUS = 12.0


def view(stage: Stage) -> QWidget:
    """An offer of the seller waits for an answer."""
    page_at(stage, OFFERED)
    return stage.window


def stop(stage: Stage) -> QWidget:
    """The stop sign before the offer is accepted."""
    page = page_at(stage, OFFERED)
    for button in page.findChildren(QPushButton, "stop_accept"):
        button.click()
    stage.settle()
    dialog = stage.window.findChildren(StopDialog)[-1]
    picture = QLabel(stage.window)
    picture.setPixmap(_with_dialog(stage.window.grab(), dialog))
    picture.resize(stage.window.size())
    return picture


def correction(stage: Stage) -> QWidget:
    """The newest round is corrected."""
    page = page_at(stage, OFFERED)
    turn = next(row.line.turn for row in page.case.log.rows if row.line.turn is not None)
    page.acts.correct_round(turn)
    stage.settle()
    return stage.window.findChildren(RoundDialog)[-1]


def page_at(stage: Stage, number: str) -> DisputesPage:
    """The page at the dispute of an order, reached through the side bar."""
    stage.window.side_bar.choose(View.DISPUTES)
    stage.settle()
    page = stage.window.findChildren(DisputesPage)[-1]
    for entry in page.list.model.rows:
        if isinstance(entry, DisputeLine) and entry.order.number == number and entry.dispute.id:
            page.show_dispute(entry.dispute.id)
    stage.settle()
    page.list.setFocus()
    return page


def _with_dialog(window: QPixmap, dialog: QWidget) -> QPixmap:
    """The dialog stands in the middle of the window, as a window manager puts it."""
    size = window.deviceIndependentSize()
    left = (size.width() - dialog.width()) / 2
    top = (size.height() - dialog.height()) / 2
    frame = QRectF(left, top, dialog.width(), dialog.height())
    painter = QPainter(window)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(24, 0, -2):
        painter.setBrush(QColor(10, 14, 22, 7))
        shadow = frame.adjusted(-spread, -spread + 10, spread, spread + 10)
        painter.drawRoundedRect(shadow, _RADIUS + spread, _RADIUS + spread)
    shape = QPainterPath()
    shape.addRoundedRect(frame, _RADIUS, _RADIUS)
    painter.setClipPath(shape)
    painter.drawPixmap(QPoint(round(left), round(top)), dialog.grab())
    painter.end()
    return window
