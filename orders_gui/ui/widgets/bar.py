"""The countdown's bar: the share of the time that is left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override
from orders_gui.ui.theme import Theme


def paint_bar(
    painter: QPainter, theme: Theme, area: QRectF, share: float, color: str, *, rtl: bool = False
) -> None:
    """Paint a bar of which `share` (0 to 1) is filled."""
    radius = area.height() / 2
    outlined = theme.tokens.high_contrast
    painter.setPen(QPen(QColor(theme.tokens.text), 1) if outlined else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(theme.tokens.track))
    painter.drawRoundedRect(area, radius, radius)
    if share <= 0:
        return
    width = max(area.height() * 1.5, area.width() * min(share, 1))
    filled = QRectF(area.right() - width if rtl else area.left(), area.top(), width, area.height())
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(filled, radius, radius)


class Bar(QWidget):
    """The bar as a widget; it says nothing that a text beside it does not say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, height: int = 6) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._color = theme.tokens.bar_ok
        self.setFixedHeight(height)

    def show_share(self, share: float, color: str) -> None:
        """Fill `share` (0 to 1) of the bar in `color`."""
        self._share = share
        self._color = color
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        area = QRectF(self.rect())
        paint_bar(painter, self._theme, area, self._share, self._color, rtl=rtl)
