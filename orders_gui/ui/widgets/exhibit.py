"""Painting a piece of evidence: its picture or what stands for it, and its letter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme

if TYPE_CHECKING:
    from orders_gui.domain.evidence.evidence import Evidence

ON_PICTURE = QColor(21, 24, 30, 215)
"""The ground of what is painted upon a picture."""


def media_icon(piece: "Evidence", photo: str = "image") -> str:
    """The icon of the kind of file; `photo` stands for photos."""
    return {"video": "video", "document": "file-text"}.get(piece.media, photo)


def paint_exhibit(
    painter: QPainter,
    theme: Theme,
    pictures: Pictures,
    piece: "Evidence",
    frame: QRectF,
    radius: int,
    *,
    large: bool = False,
) -> bool:
    """Paint the picture; where there is none, or none yet, an icon and return False."""
    size, ratio = frame.size().toSize(), painter.device().devicePixelRatioF()
    shown = piece.preview
    picture = pictures.framed(piece.sha256, size, radius, ratio, large=large) if shown else None
    if picture is not None:
        painter.drawPixmap(frame.topLeft(), picture)
        return True
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.sunken))
    painter.drawRoundedRect(frame, radius, radius)
    side = 28 if large else 18
    corner = frame.center() - QPointF(side / 2, side / 2 + (6 if large else 0))
    icon = QRectF(corner, QSizeF(side, side))
    theme.icons.paint(painter, media_icon(piece), theme.tokens.text3, icon, stroke=1.7)
    return False


def paint_letter(
    painter: QPainter, theme: Theme, frame: QRectF, letter: str, *, large: bool = False
) -> None:
    """Paint the letter of an exhibit into the corner of its picture."""
    painter.setFont(theme.font(Size.SMALL if large else Size.BADGE, STRONG))
    edge, height, least, room = (8, 24, 24.0, 14) if large else (4, 17, 18.0, 9)
    width = max(least, float(painter.fontMetrics().horizontalAdvance(letter) + room))
    badge = QRectF(frame.left() + edge, frame.top() + edge, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ON_PICTURE)
    painter.drawRoundedRect(badge, height / 4, height / 4)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)
