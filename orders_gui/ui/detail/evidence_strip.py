"""The first four files of an order as small pictures."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.exhibit import paint_exhibit

if TYPE_CHECKING:
    from orders_gui.domain.evidence.evidence import Evidence

SHOWN = 4
_GAP = 8
_HEIGHT = 58


class EvidenceStrip(QWidget):
    """Shows up to four pictures and how many more there are; a click opens one of them."""

    opened = Signal(object, int)  # all pictures, and the place of the chosen one

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._evidence: tuple[Evidence, ...] = ()
        self.setObjectName("evidence_strip")
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pictures.arrived.connect(self.update)
        theme.changed.connect(self.update)

    def show_evidence(self, evidence: "Sequence[Evidence]") -> None:
        """Show the files in the order of their letters."""
        self._evidence = tuple(evidence)
        names = ", ".join(piece.caption or piece.original_name for piece in evidence)
        self.setAccessibleName(self.tr("Evidence: {names}").format(names=names))
        self.setVisible(bool(evidence))
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        across = event.position().x()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            across = self.width() - across
        place = int(across * SHOWN / max(1, self.width()))
        self.opened.emit(self._evidence, max(0, min(place, len(self._evidence) - 1)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._evidence, 0)
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        width = (self.width() - _GAP * (SHOWN - 1)) // SHOWN
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number, piece in enumerate(self._evidence[:SHOWN]):
            left = number * (width + _GAP)
            frame = QRectF(self.width() - left - width if rtl else left, 0, width, _HEIGHT)
            paint_exhibit(painter, self._theme, self._pictures, piece, frame, 8)
            if number == SHOWN - 1 and len(self._evidence) > SHOWN:
                self._paint_more(painter, frame, len(self._evidence) - SHOWN + 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_more(self, painter: QPainter, frame: QRectF, count: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(10, 14, 22, 150))
        painter.drawRoundedRect(frame, 8, 8)
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(self._theme.font(Size.BODY, STRONG))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, f"+{count}")
