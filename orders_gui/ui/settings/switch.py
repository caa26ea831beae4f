"""A switch for yes and no."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.theme import Theme

_WIDTH, _HEIGHT = 38, 22
_ROOM = 3
"""Pixels around the switch for the ring of the focus."""


class Switch(QAbstractButton):
    """38 by 22 pixels; its name is spoken."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + 2 * _ROOM, _HEIGHT + 2 * _ROOM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(_ROOM, _ROOM, _WIDTH, _HEIGHT)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(body.adjusted(-2, -2, 2, 2), 13, 13)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        on = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.border_strong), 1.5))
        painter.setBrush(QColor(tokens.accent if on else tokens.surface))
        inner = body.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if on else tokens.border_strong))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at_end = on is not rtl
        side = 16.0 if on else 14.0
        gap = (_HEIGHT - side) / 2
        left = body.right() - gap - side if at_end else body.left() + gap
        painter.drawEllipse(QRectF(left, body.top() + gap, side, side))
