"""A photo with its marks in the middle of an area: fitted, enlarged and moved about."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from orders_gui.domain.evidence.mark_geometry import Geometry, Point
from orders_gui.domain.evidence.mark_shapes import EDGE_LINE, colour_of, shapes_of
from orders_gui.domain.evidence.marks import (
    AS_IT_IS,
    NO_MARKUP,
    Adjustments,
    Mark,
    Markup,
    Redaction,
)
from orders_gui.overriding import override
from orders_gui.ui.photo.cover_painter import CoverPainter
from orders_gui.ui.photo.mark_painter import MarkPainter
from orders_gui.ui.theme import Theme

STEP = 1.25
_LARGEST = 8.0
_MARGIN = 16
_RADIUS = 10
_AROUND = 16
"""Pixels around a mark for its handles."""


class PictureArea(QWidget):
    """Shows a picture as it will be exported; `compare` shows the original instead.

    The picture itself is drawn into a copy of the area whenever its place changes, so that only
    the marks are drawn anew while one of them is moved.
    """

    zoomed = Signal(float)  # pixels of the area for one of the picture

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = MarkPainter(theme.fonts.family)
        self._image = QImage()
        self._covers: CoverPainter | None = None
        self._markup = NO_MARKUP
        self._comparing = False
        self._zoom = 0.0
        self._offset = QPointF()
        self._drawn: QPixmap | None = None
        self._drawn_for: object = None
        self._held: QPoint | None = None
        self.radius = _RADIUS
        self.margin = _MARGIN
        self.setMinimumSize(200, 160)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage:
        """The upright photo itself; a null image while it is not there."""
        return self._image

    @property
    def markup(self) -> Markup:
        """What is drawn over the photo."""
        return self._markup

    @property
    def geometry_of_page(self) -> Geometry:
        """Where things of the original are on the picture that is shown."""
        width, height = max(1, self._image.width()), max(1, self._image.height())
        return Geometry(width, height, self.adjustments())

    @property
    def page(self) -> QRectF:
        """Where the picture lies in the area."""
        size = self._natural() * self.scale
        left = (self.width() - size.width()) / 2 + self._offset.x()
        top = (self.height() - size.height()) / 2 + self._offset.y()
        return QRectF(QPointF(left, top), size)

    @property
    def scale(self) -> float:
        """Pixels of the area for one of the picture; by itself the picture fits in."""
        return self._zoom or self._fitting()

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is in sight."""
        return not self._zoom

    def show_photo(self, image: QImage, markup: Markup, *, keep_place: bool = False) -> None:
        """Show another photo, or the same one sharper, in which case its place is kept."""
        if not keep_place:
            self._zoom, self._offset = 0.0, QPointF()
        elif self._zoom and not image.isNull() and not self._image.isNull():
            self._zoom *= self._image.width() / image.width()
        self._image = image
        self._covers = None if image.isNull() else CoverPainter(image)
        self.show_markup(markup)
        self.zoomed.emit(self.scale)

    def show_markup(self, markup: Markup) -> None:
        """Show other marks and adjustments; only where marks have changed is painted anew."""
        before, self._markup = self._markup, markup
        self.update(self._changed_since(before))

    def compare(self, comparing: bool) -> None:
        """Show the original without marks while `comparing`."""
        self._comparing = comparing
        self.update()

    def adjustments(self) -> Adjustments:
        """How the picture is shown: as exported, except where the original is compared."""
        return AS_IT_IS if self._comparing else self._markup.adjustments

    def zoom_in(self) -> None:
        """Enlarge about the middle."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Reduce; the smallest size is the one that fits."""
        self.zoom_by(1 / STEP)

    def zoom_to_pixels(self) -> None:
        """One pixel of the picture on one pixel of the screen."""
        self.zoom_by(1 / self.devicePixelRatioF() / self.scale)

    def fit(self) -> None:
        """The whole picture again."""
        self._zoom, self._offset = 0.0, QPointF()
        self.zoomed.emit(self.scale)
        self.update()

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Enlarge by a factor, about a place of the area or its middle."""
        page = self.page
        middle = about or QRectF(self.rect()).center()
        across, down = middle.x() - page.left(), middle.y() - page.top()
        before = self.scale
        fitting = self._fitting()
        scale = min(max(before * factor, fitting), max(_LARGEST, fitting))
        if scale <= fitting * 1.001:
            self.fit()
            return
        self._zoom = scale
        size = self._natural() * scale
        left, top = middle.x() - across * scale / before, middle.y() - down * scale / before
        self._offset = QPointF(
            left - (self.width() - size.width()) / 2, top - (self.height() - size.height()) / 2
        )
        self._keep_in_sight()
        self.zoomed.emit(self.scale)
        self.update()

    def on_page(self, place: QPointF) -> Point:
        """A place of the area as fractions of the picture."""
        page = self.page
        return (place.x() - page.left()) / page.width(), (place.y() - page.top()) / page.height()

    def in_area(self, place: Point) -> QPointF:
        """Fractions of the picture as a place of the area."""
        page = self.page
        return QPointF(page.left() + place[0] * page.width(), page.top() + place[1] * page.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self._image.isNull():
            return
        painter.drawPixmap(0, 0, self._picture())
        if not self._comparing:
            painter.save()
            painter.setClipRect(event.rect())
            painter.setClipPath(self._round_page(), Qt.ClipOperation.IntersectClip)
            self.paint_marks(painter)
            painter.restore()

    def paint_marks(self, painter: QPainter) -> None:
        """Paint the hidden areas, then the marks."""
        wanted = painter.clipBoundingRect()
        for redaction in self._markup.redactions:
            if self._covers is not None and self._bounds(redaction).intersects(wanted):
                self._covers.paint(painter, redaction, self._from_fractions())
        for mark in self._markup.drawn:
            if self._bounds(mark).intersects(wanted):
                self._paint_mark(painter, mark)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP**steps, event.position())
        elif self._zoom:
            self._move(QPointF(event.angleDelta()) / 2)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and self._zoom:
            place = event.position().toPoint()
            self._move(QPointF(place - self._held))
            self._held = place

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_sight()
        self.zoomed.emit(self.scale)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._drawn_for = None

    def path_of(self, mark: Mark) -> list[QPainterPath]:
        """The lines and outlines of a mark in the area."""
        page = self.page
        shapes = shapes_of(mark, self.geometry_of_page, page.width(), page.height())
        return [self._painter.path(shape).translated(page.topLeft()) for shape in shapes]

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        page = self.page
        shapes = shapes_of(mark, self.geometry_of_page, page.width(), page.height())
        painter.save()
        painter.translate(page.topLeft())
        unit = max(page.width(), page.height())
        self._painter.paint(painter, shapes, colour_of(mark), unit)
        painter.restore()

    def _changed_since(self, before: Markup) -> QRect:
        """Where marks were or are that are not the same; everything when more has changed."""
        changed = set(before.marks) ^ set(self._markup.marks)
        if not changed or before.adjustments != self._markup.adjustments:
            return self.rect()
        area = QRectF()
        for mark in changed:
            area = area.united(self._bounds(mark))
        return area.toAlignedRect()

    def _bounds(self, mark: Mark) -> QRectF:
        """Around a mark with its lines, and with the handles that it has when it is chosen."""
        if isinstance(mark, Redaction):
            area = self._from_fractions().mapRect(QRectF(mark.x, mark.y, mark.w, mark.h))
        else:
            area = QRectF()
            for path in self.path_of(mark):
                area = area.united(path.boundingRect().adjusted(0, 0, 1, 1))
        page = self.page
        around = _AROUND + EDGE_LINE * max(page.width(), page.height())
        return area.adjusted(-around, -around, around, around)

    def _picture(self) -> QPixmap:
        """The picture alone, drawn again only when it is to look different."""
        ratio = self.devicePixelRatioF()
        key = (self._image.cacheKey(), self.adjustments(), self.page.getRect(), self.size(), ratio)
        if self._drawn is None or key != self._drawn_for:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            self._draw_picture(QPainter(pixmap))
            self._drawn, self._drawn_for = pixmap, key
        return self._drawn

    def _draw_picture(self, painter: QPainter) -> None:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipPath(self._round_page())
        painter.save()
        painter.setTransform(self._from_fractions(), combine=True)
        painter.scale(1 / self._image.width(), 1 / self._image.height())
        painter.drawImage(0, 0, self._lit())
        painter.restore()
        painter.end()

    def _lit(self) -> QImage:
        """The photo as bright as it is to be shown."""
        adjustments = self.adjustments()
        if not adjustments.brightness:
            return self._image
        plain = self._image.convertToFormat(QImage.Format.Format_RGB888)
        pixels = bytes(plain.constBits()).translate(adjustments.curve)
        width, height, line = plain.width(), plain.height(), plain.bytesPerLine()
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB888).copy()

    def _from_fractions(self) -> QTransform:
        """From fractions of the original to pixels of the area."""
        geometry = self.geometry_of_page
        origin, right, down = (
            self.in_area(geometry.to_picture(corner)) for corner in ((0, 0), (1, 0), (0, 1))
        )
        across, along = right - origin, down - origin
        return QTransform(across.x(), across.y(), along.x(), along.y(), origin.x(), origin.y())

    def _round_page(self) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(self.page, self.radius, self.radius)
        return path

    def _natural(self) -> QSizeF:
        """The size of the picture in pixels of the photo, cut and turned."""
        adjustments = self.adjustments()
        width = max(1, self._image.width()) * adjustments.cut.w
        height = max(1, self._image.height()) * adjustments.cut.h
        return QSizeF(height, width) if adjustments.turns % 2 else QSizeF(width, height)

    def _fitting(self) -> float:
        natural = self._natural()
        width = max(1, self.width() - 2 * self.margin)
        height = max(1, self.height() - 2 * self.margin)
        return min(width / natural.width(), height / natural.height())

    def _move(self, by: QPointF) -> None:
        self._offset += by
        self._keep_in_sight()
        self.update()

    def _keep_in_sight(self) -> None:
        """A picture that is larger than the area covers it; a smaller one lies in the middle."""
        size = self._natural() * self.scale
        across = max(0.0, (size.width() - self.width()) / 2 + self.margin)
        down = max(0.0, (size.height() - self.height()) / 2 + self.margin)
        if not self._zoom:
            across = down = 0.0
        self._offset = QPointF(
            min(max(self._offset.x(), -across), across), min(max(self._offset.y(), -down), down)
        )
