"""Tags: icon and word on a tint, painted in tables and as widgets."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone

HEIGHT = 22
_ROUND_ICON = 9


def tag_width(theme: Theme, text: str) -> int:
    """The width that a tag needs for its word."""
    return QFontMetrics(theme.font(Size.CAPTION, STRONG)).horizontalAdvance(text) + 36


def paint_tag(  # noqa: PLR0913 - a tag has a look, a word and a place
    painter: QPainter,
    theme: Theme,
    tone: Tone,
    icon: str,
    text: str,
    area: QRectF,
    *,
    background: str = "",
    height: int = HEIGHT,
) -> None:
    """Paint a tag at the start of `area`; `background` replaces the tint on a chosen row."""
    tint = theme.tint(tone)
    width = min(float(tag_width(theme, text)), area.width())
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = area.right() - width if rtl else area.left()
    body = QRectF(left, area.center().y() - height / 2, width, height)
    outlined = theme.tokens.high_contrast
    painter.setPen(QPen(QColor(tint.foreground), 1) if outlined else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(background or tint.background))
    painter.drawRoundedRect(body, height / 2, height / 2)
    side = height - _ROUND_ICON
    icon_left = body.right() - 8 - side if rtl else body.left() + 8
    frame = QRectF(icon_left, body.center().y() - side / 2, side, side)
    theme.icons.paint(painter, icon, tint.foreground, frame)
    painter.setPen(QColor(tint.foreground))
    painter.setFont(theme.font(Size.CAPTION, STRONG))
    inner = body.adjusted(8, 0, -26, 0) if rtl else body.adjusted(26, 0, -8, 0)
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, round(inner.width()) + 1
    )
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


class TagLabel(QWidget):
    """A tag whose word can change."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = (Tone.NEUTRAL, "circle", "")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What the tag says."""
        return self._look[2]

    def say(self, tone: Tone, icon: str, text: str) -> None:
        """Say something else; nothing hides the tag."""
        self._look = (tone, icon, text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(tag_width(self._theme, self._look[2]), HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        tone, icon, text = self._look
        area = QRectF(QPointF(), self.size().toSizeF())
        paint_tag(painter, self._theme, tone, icon, text, area)
