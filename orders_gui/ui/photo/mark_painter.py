"""Marks painted over a photo in the window, as the export burns them in."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from orders_gui.domain.evidence.mark_shapes import (
    EDGE,
    EDGE_LINE,
    HALO,
    HALO_LINE,
    INK,
    LINE,
    PAINT,
    Disc,
    Oval,
    Plate,
    Rectangle,
    Shape,
    Stroke,
)
from orders_gui.domain.evidence.marks import Colour
from orders_gui.ui.fonts import STRONG


class MarkPainter:
    """Paints shapes whose places are pixels of the picture; `unit` is its longer side."""

    def __init__(self, family: str) -> None:
        self._family = family

    def paint(
        self, painter: QPainter, shapes: Sequence[Shape], colour: Colour, unit: float
    ) -> None:
        """Paint one mark: all halos first, so that its lines meet without a gap."""
        layers = [(HALO, HALO_LINE), (PAINT[colour], LINE)]
        if colour is Colour.WHITE:
            layers.insert(0, (EDGE, EDGE_LINE))
        paths = [(shape, self.path(shape)) for shape in shapes]
        for paint, line in layers:
            for shape, path in paths:
                self._paint_layer(painter, shape, path, QColor(paint), (line * unit, LINE * unit))
        for shape in shapes:
            if isinstance(shape, Disc | Plate):
                self._write(painter, shape, QColor(INK[colour]))

    def path(self, shape: Shape) -> QPainterPath:
        """The line or the outline of a shape."""
        path = QPainterPath()
        match shape:
            case Stroke():
                path.moveTo(*shape.points[0])
                for point in shape.points[1:]:
                    path.lineTo(*point)
            case Rectangle():
                path.addRoundedRect(QRectF(*shape.area), shape.radius, shape.radius)
            case Oval():
                path.addEllipse(QRectF(*shape.area))
            case Disc():
                path.addEllipse(QPointF(*shape.middle), shape.radius, shape.radius)
            case Plate():
                radius = shape.words * 0.42
                path.addRoundedRect(self._plate(shape), radius, radius)
        return path

    def _paint_layer(
        self,
        painter: QPainter,
        shape: Shape,
        path: QPainterPath,
        color: QColor,
        widths: tuple[float, float],
    ) -> None:
        line, thin = widths
        filled = isinstance(shape, Disc | Plate)
        width = max(0.0, line - thin) if filled else line
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen if width else Qt.PenStyle.NoPen)
        painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _write(self, painter: QPainter, shape: Disc | Plate, ink: QColor) -> None:
        """The middle of capitals, and not of the whole line, lies in the middle of the plate."""
        font = self._font(shape)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(ink)
        left = shape.middle[0] - metrics.horizontalAdvance(shape.text) / 2
        painter.drawText(QPointF(left, shape.middle[1] + metrics.capHeight() / 2), shape.text)

    def _plate(self, plate: Plate) -> QRectF:
        across, down = plate.padding
        width = QFontMetricsF(self._font(plate)).horizontalAdvance(plate.text) + across * 2
        height = plate.words * 1.2 + down * 2
        return QRectF(plate.middle[0] - width / 2, plate.middle[1] - height / 2, width, height)

    def _font(self, shape: Disc | Plate) -> QFont:
        font = QFont(self._family)
        font.setWeight(STRONG)
        font.setPixelSize(max(1, round(shape.words)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
