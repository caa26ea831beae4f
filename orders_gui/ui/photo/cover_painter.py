"""Hidden areas in the window: they look as in the export, and show nothing of what they hide."""

import random
from array import array
from collections import OrderedDict

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from orders_gui.domain.evidence.marks import Cover, Redaction
from orders_gui.services.evidence.burning import CELL, PALETTE

_SMALL = 160
_KEPT = 64
_Key = tuple[float, float, float, float]


class CoverPainter:
    """Paints the hidden areas of one photo; a small copy of it gives the colours."""

    def __init__(self, photo: QImage) -> None:
        self._photo = photo
        self._small = photo.scaled(
            _SMALL,
            _SMALL,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_RGB888)
        self._made: OrderedDict[_Key, QImage] = OrderedDict()

    def paint(self, painter: QPainter, redaction: Redaction, to_view: QTransform) -> None:
        """Paint one area; `to_view` leads from fractions of the original to the painter's."""
        painter.save()
        painter.setTransform(to_view, combine=True)
        painter.translate(redaction.x, redaction.y)
        painter.scale(redaction.w, redaction.h)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        if redaction.cover is Cover.BLACK:
            painter.fillRect(0, 0, 1, 1, QColor("#000000"))
        else:
            painter.drawImage(QRect(0, 0, 1, 1), self._mosaic(redaction))
        painter.restore()

    def _mosaic(self, redaction: Redaction) -> QImage:
        key = (redaction.x, redaction.y, redaction.w, redaction.h)
        known = self._made.get(key)
        if known is None:
            known = self._made[key] = self._cells(redaction)
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
        return known

    def _cells(self, redaction: Redaction) -> QImage:
        width, height = self._photo.width(), self._photo.height()
        cell = max(width, height) * CELL
        columns = max(1, round(redaction.w * width / cell))
        rows = max(1, round(redaction.h * height / cell))
        chance = random.Random(columns * 1000 + rows)  # noqa: S311 - nothing is kept of it
        cells = array("I", chance.choices(self._palette(redaction), k=columns * rows)).tobytes()
        return QImage(cells, columns, rows, columns * 4, QImage.Format.Format_RGB32).copy()

    def _palette(self, redaction: Redaction) -> list[int]:
        small = self._small
        left, top = round(redaction.x * small.width()), round(redaction.y * small.height())
        width = max(1, round(redaction.w * small.width()))
        height = max(1, round(redaction.h * small.height()))
        means = small.copy(left, top, width, height).scaled(
            PALETTE,
            PALETTE,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        return [means.pixel(x, y) for y in range(PALETTE) for x in range(PALETTE)]
