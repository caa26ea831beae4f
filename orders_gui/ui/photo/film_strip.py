"""The photos of a dispute in a row below the one that is open."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from orders_gui.domain.evidence.evidence import Evidence, exhibit_letters
from orders_gui.overriding import override
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.exhibit import paint_exhibit, paint_letter

_THUMB = QSize(76, 52)
_GAP = 8
_EDGE = 4
HEIGHT = 60


class FilmStrip(QWidget):
    """Left and right choose another photo; those that do not fit come into sight with it."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._pieces: Sequence[Evidence] = ()
        self._letters: tuple[str, ...] = ()
        self._place = 0
        self._first = 0
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("film_strip")
        pictures.arrived.connect(self.update)
        theme.changed.connect(self.update)

    def show_pieces(self, pieces: Sequence[Evidence], place: int) -> None:
        """Show these files with one of them chosen."""
        self._pieces, self._place = pieces, place
        self._letters = exhibit_letters(pieces)
        text = self.tr("Photo {number} of {count}: {name}")
        name = pieces[place].caption or pieces[place].original_name
        self.setAccessibleName(text.format(number=place + 1, count=len(pieces), name=name))
        self._bring_into_sight()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_into_sight()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, frame in self._frames():
            if frame.contains(event.position()):
                self.chosen.emit(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._place + step < len(self._pieces):
            self.chosen.emit(self._place + step)
        elif not step:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            for place, frame in self._frames():
                if frame.contains(QPointF(event.pos())):
                    piece = self._pieces[place]
                    QToolTip.showText(event.globalPos(), piece.caption or piece.original_name)
                    return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        for place, frame in self._frames():
            self._paint(painter, place, frame)

    def _paint(self, painter: QPainter, place: int, frame: QRectF) -> None:
        tokens, piece = self._theme.tokens, self._pieces[place]
        chosen = place == self._place
        painter.setOpacity(1 if chosen or not piece.preview else 0.72)
        paint_exhibit(painter, self._theme, self._pictures, piece, frame, 7)
        painter.setOpacity(1)
        if chosen:
            width = 3 if self.hasFocus() else 2
            painter.setPen(QPen(QColor(tokens.focus), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(-3, -3, 3, 3), 9, 9)
        paint_letter(painter, self._theme, frame, self._letters[place])

    def _frames(self) -> list[tuple[int, QRectF]]:
        """Where the photos in sight stand, in the middle of the row."""
        shown = range(self._first, min(len(self._pieces), self._first + self._fitting()))
        step = _THUMB.width() + _GAP
        left = (self.width() - len(shown) * step + _GAP) / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        frames = []
        for number, place in enumerate(shown):
            across = len(shown) - 1 - number if rtl else number
            corner = QPointF(left + across * step, _EDGE)
            frames.append((place, QRectF(corner, _THUMB.toSizeF())))
        return frames

    def _fitting(self) -> int:
        return max(1, (self.width() - 2 * _EDGE + _GAP) // (_THUMB.width() + _GAP))

    def _bring_into_sight(self) -> None:
        fitting = self._fitting()
        last = max(0, len(self._pieces) - fitting)
        middle = min(max(0, self._place - fitting // 2), last)
        self._first = middle if len(self._pieces) > fitting else 0
