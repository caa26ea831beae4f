"""The photo that is drawn on: marks are made, chosen, moved and resized by pointer and keys."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from orders_gui.domain.evidence.mark_geometry import Geometry, Point
from orders_gui.domain.evidence.mark_handles import (
    LOWER_RIGHT,
    cut_moved,
    cut_stretched,
    handles_of,
    inside,
    lengthened,
    moved,
    outline_of,
    pulled,
    spanned,
    spots_of,
)
from orders_gui.domain.evidence.marks import (
    Adjustments,
    Badge,
    Box,
    Colour,
    Cover,
    Cut,
    Ellipse,
    Mark,
    Redaction,
    Text,
)
from orders_gui.overriding import override
from orders_gui.ui.photo.drag import Drag, DragKind
from orders_gui.ui.photo.mark_list import mark_text
from orders_gui.ui.photo.picture_area import PictureArea
from orders_gui.ui.photo.session import PhotoSession, StepName
from orders_gui.ui.photo.tools import KEYS, SPECS, Tool, new_mark
from orders_gui.ui.theme import Theme

_NEAR = 11.0
"""Pixels around a handle in which it is taken hold of."""

_TOUCH = 14.0
"""How wide a line is for the pointer, in pixels."""

_LEAST_DRAG = 5.0
_HANDLE = 5.0
_FAR = 10
_DEFAULT = ((0.35, 0.35), (0.65, 0.65))
"""Where a mark goes that is made by a key."""


class Canvas(PictureArea):
    """Edits the chosen photo of a session; a drag is shown at once and kept when it ends."""

    tool_wanted = Signal(object)  # Tool
    words_wanted = Signal()

    def __init__(self, theme: Theme, session: PhotoSession, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._tool = Tool.SELECT
        self._drag: Drag | None = None
        self._by_keys = False
        self.colour, self.cover = Colour.RED, Cover.MOSAIC
        self.setMinimumSize(480, 360)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("canvas")
        session.markup_changed.connect(self._follow)
        session.photo_changed.connect(self._name)
        session.selected.connect(self._name)
        self._name()

    @property
    def tool(self) -> Tool:
        """What the pointer does."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Choose what the pointer does."""
        self._tool = tool
        self._drag = None
        if SPECS[tool].step is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()
        self.update()

    @override
    def adjustments(self) -> Adjustments:
        shown = super().adjustments()
        return replace(shown, cut=Cut()) if self._tool is Tool.CROP else shown

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.image.isNull() or self._comparing:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tool is Tool.CROP:
            self._paint_cut(painter)
        else:
            mark = self._chosen()
            if mark is not None:
                self._paint_choice(painter, mark)
        if self._by_keys and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRoundedRect(self.page.adjusted(-4, -4, 4, 4), 13, 13)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in _KEY_REASONS
        super().focusInEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.image.isNull():
            super().mousePressEvent(event)
            return
        self._drag = self._begin(event.position())
        if self._drag is None:
            super().mousePressEvent(event)
        elif self._drag.kind is DragKind.SPAN and isinstance(self._drag.mark, Badge | Text):
            self._pull_to(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            super().mouseMoveEvent(event)
        else:
            self._pull_to(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is not None:
            self._finish(drag)
        super().mouseReleaseEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._session.mark is not None:
            self.words_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._drag is not None and key == Qt.Key.Key_Escape:
            self._drag = None
            self._follow()
        elif not self.image.isNull() and key in _STEPS and event.modifiers() & _RESIZE:
            self._stretch(*self._step(key, event.modifiers()))
        elif self.image.isNull() or event.modifiers() & ~_PLAIN:
            event.ignore()
        elif key in KEYS:
            self.tool_wanted.emit(KEYS[key])
        elif not self._edit_by_key(key, event.modifiers()):
            super().keyPressEvent(event)

    def _edit_by_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """What a key does to the marks; False when it does nothing."""
        if key in _STEPS:
            self._nudge(*self._step(key, modifiers))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._session.delete_mark()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and SPECS[self._tool].step is not None:
            self._add(Drag(DragKind.SPAN, _DEFAULT[0], self._new()), _DEFAULT[1])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def _step(self, key: int, modifiers: Qt.KeyboardModifier) -> Point:
        """How far an arrow key goes, in fractions of the page."""
        pixels = _FAR if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        across, down = _STEPS[key]
        return across * pixels / self.page.width(), down * pixels / self.page.height()

    def _nudge(self, across: float, down: float) -> None:
        by = (across, down)
        session = self._session
        if self._tool is Tool.CROP:
            self._adjust_cut(self._cut_from_page(cut_moved(self._cut_on_page(), by)), joined=True)
        elif session.mark is not None:
            mark = moved(session.mark, by, self.geometry_of_page)
            session.change_mark(StepName.MOVE, mark, joined=True)

    def _stretch(self, across: float, down: float) -> None:
        """Move the lower right corner of the cut or of the chosen mark, or the tip of an arrow."""
        session, geometry = self._session, self.geometry_of_page
        mark = session.mark
        if self._tool is Tool.CROP:
            cut = self._cut_on_page()
            to = (cut.x + cut.w + across, cut.y + cut.h + down)
            cut = cut_stretched(cut, LOWER_RIGHT, (max(cut.x, to[0]), max(cut.y, to[1])))
            self._adjust_cut(self._cut_from_page(cut), joined=True)
        elif mark is not None:
            resized = lengthened(mark, (across, down), geometry)
            session.change_mark(StepName.RESIZE, resized, joined=True)

    def _begin(self, at: QPointF) -> Drag | None:
        """What is taken hold of there."""
        place = self.on_page(at)
        if self._tool is Tool.CROP:
            return self._begin_cut(at, place)
        mark = self._session.mark
        if mark is not None:
            handle = self._near(at, handles_of(mark, self.geometry_of_page))
            if handle is not None:
                return Drag(DragKind.PULL, place, mark, handle)
        new = self._new()
        if new is not None:
            self._session.select(None)
            return Drag(DragKind.SPAN, inside(place), new)
        found = self._mark_at(at)
        self._session.select(found)
        mark = self._session.mark
        return None if mark is None else Drag(DragKind.MOVE, place, mark)

    def _begin_cut(self, at: QPointF, place: Point) -> Drag | None:
        cut = self._cut_on_page()
        area = (cut.x, cut.y, cut.w, cut.h)
        handle = self._near(at, spots_of(area))
        if handle is not None:
            return Drag(DragKind.CUT, place, None, handle, cut)
        if QRectF(*area).contains(QPointF(*place)):
            return Drag(DragKind.CUT, place, None, None, cut)
        return None

    def _pull_to(self, at: QPointF) -> None:
        drag, place = self._drag, self.on_page(at)
        if drag is None:
            return
        drag.to = place
        drag.far = drag.far or self._distance(drag.begin, at) >= _LEAST_DRAG
        if drag.kind is DragKind.CUT:
            cut = self._cut_from_page(self._pulled_cut(drag, place))
            markup = self._session.markup
            adjustments = replace(markup.adjustments, cut=cut)
            self.show_markup(replace(markup, adjustments=adjustments))
            return
        mark = self._pulled_mark(drag, place)
        markup = self._session.markup
        if drag.kind is DragKind.SPAN:
            self.show_markup(replace(markup, marks=(*markup.marks, mark)))
        elif self._session.selection is not None:
            self.show_markup(markup.with_mark(self._session.selection, mark))

    def _finish(self, drag: Drag) -> None:
        session = self._session
        if drag.kind is DragKind.CUT:
            self._adjust_cut(self.markup.adjustments.cut)
        elif drag.kind is DragKind.SPAN:
            if drag.to is not None and (drag.far or isinstance(drag.mark, Badge | Text)):
                self._add(drag, drag.to)
            else:
                session.select(self._mark_at(self.in_area(drag.begin)))
                self._follow()
        elif drag.to is not None and drag.far:
            name = StepName.RESIZE if drag.kind is DragKind.PULL else StepName.MOVE
            session.change_mark(name, self._pulled_mark(drag, drag.to))
        self._follow()

    def _add(self, drag: Drag, to: Point) -> None:
        step = SPECS[self._tool].step
        if step is None:
            return
        mark = self._pulled_mark(drag, to)
        if isinstance(mark, Box | Ellipse | Redaction) and not (mark.w and mark.h):
            return
        self._session.add(step, mark)
        if step in (StepName.TEXT, StepName.RULER):
            self.words_wanted.emit()

    def _adjust_cut(self, cut: Cut, *, joined: bool = False) -> None:
        adjustments = replace(self._session.markup.adjustments, cut=cut)
        self._session.adjust(StepName.CUT, adjustments, joined=joined)

    def _pulled_mark(self, drag: Drag, to: Point) -> Mark:
        geometry = self.geometry_of_page
        mark = drag.mark
        if mark is None:
            raise ValueError("Nothing is drawn by this drag")
        if drag.kind is DragKind.SPAN:
            return spanned(mark, drag.begin, inside(to), geometry)
        if drag.kind is DragKind.PULL:
            return pulled(mark, drag.handle or 0, to, geometry)
        return moved(mark, (to[0] - drag.begin[0], to[1] - drag.begin[1]), geometry)

    def _pulled_cut(self, drag: Drag, to: Point) -> Cut:
        if drag.handle is not None:
            return cut_stretched(drag.cut, drag.handle, to)
        return cut_moved(drag.cut, (to[0] - drag.begin[0], to[1] - drag.begin[1]))

    def _new(self) -> Mark | None:
        number = self._session.markup.next_number()
        return new_mark(self._tool, self.colour, self.cover, number)

    def _chosen(self) -> Mark | None:
        """The chosen mark as it is shown, which during a drag is not yet as it is kept."""
        if self._drag is not None and self._drag.kind is DragKind.SPAN:
            return None
        place = self._session.selection
        if place is None or place >= len(self.markup.marks):
            return None
        return self.markup.marks[place]

    def _mark_at(self, at: QPointF) -> int | None:
        """The topmost mark there: first by its lines, then by what it is drawn around."""
        marks = tuple(enumerate(self._session.markup.marks))[::-1]
        for within in (False, True):
            for place, mark in marks:
                if self._touched(mark, within=within).contains(at):
                    return place
        return None

    def _touched(self, mark: Mark, *, within: bool) -> QPainterPath:
        touched = QPainterPath()
        touched.setFillRule(Qt.FillRule.WindingFill)
        if isinstance(mark, Redaction):
            outline = [self.in_area(corner) for corner in outline_of(mark, self.geometry_of_page)]
            touched.addPolygon(QPolygonF(outline))
            return touched
        stroker = QPainterPathStroker()
        stroker.setWidth(_TOUCH)
        for path in self.path_of(mark):
            touched.addPath(stroker.createStroke(path))
            if within or isinstance(mark, Badge | Text):
                touched.addPath(path)
        return touched

    def _near(self, at: QPointF, places: tuple[Point, ...]) -> int | None:
        for handle, place in enumerate(places):
            if self._distance(place, at) <= _NEAR:
                return handle
        return None

    def _distance(self, place: Point, at: QPointF) -> float:
        away = self.in_area(place) - at
        return float((away.x() ** 2 + away.y() ** 2) ** 0.5)

    def _turning(self) -> Geometry:
        """The picture turned only: the cut is kept in fractions of what is not turned yet."""
        return Geometry(1, 1, Adjustments(turns=self.adjustments().turns))

    def _cut_on_page(self) -> Cut:
        cut = self.markup.adjustments.cut
        return Cut(*self._turning().area_to_picture((cut.x, cut.y, cut.w, cut.h)))

    def _cut_from_page(self, cut: Cut) -> Cut:
        x, y, w, h = self._turning().area_to_original((cut.x, cut.y, cut.w, cut.h))
        return Cut(max(0.0, x), max(0.0, y), w, h)

    def _follow(self) -> None:
        self.show_markup(self._session.markup)

    def _name(self) -> None:
        """Tell a screen reader how many marks there are and which one is chosen."""
        session = self._session
        count = len(session.markup.marks)
        text = QCoreApplication.translate("Plurals", "Photo with %n marks", None, count)
        if session.mark is not None:
            text += ". " + self.tr("Chosen: {mark}").format(mark=mark_text(session.mark))
        self.setAccessibleName(text)
        self.update()

    def _paint_choice(self, painter: QPainter, mark: Mark) -> None:
        tokens = self._theme.tokens
        outline = [self.in_area(corner) for corner in outline_of(mark, self.geometry_of_page)]
        if not outline and isinstance(mark, Badge | Text):
            around = self.path_of(mark)[0].boundingRect().adjusted(-6, -6, 6, 6)
            outline = [
                around.topLeft(), around.topRight(), around.bottomRight(), around.bottomLeft()
            ]  # fmt: skip
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, style in (("#FFFFFF", Qt.PenStyle.SolidLine), (tokens.accent, _DASHED)):
            painter.setPen(QPen(QColor(color), 1.6, style))
            painter.drawPolygon(QPolygonF(outline))
        places = handles_of(mark, self.geometry_of_page)
        self._paint_handles(painter, [self.in_area(place) for place in places])

    def _paint_cut(self, painter: QPainter) -> None:
        cut = self._cut_on_page()
        kept = QRectF(self.in_area((cut.x, cut.y)), self.in_area((cut.x + cut.w, cut.y + cut.h)))
        away = QPainterPath()
        away.addRect(self.page)
        away.addRect(kept)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(away, QBrush(QColor(10, 14, 22, 150)))
        painter.setPen(QPen(QColor(255, 255, 255, 120), 1))
        for part in (1 / 3, 2 / 3):
            x, y = kept.left() + kept.width() * part, kept.top() + kept.height() * part
            painter.drawLine(QPointF(x, kept.top()), QPointF(x, kept.bottom()))
            painter.drawLine(QPointF(kept.left(), y), QPointF(kept.right(), y))
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(kept)
        places = spots_of((cut.x, cut.y, cut.w, cut.h))
        self._paint_handles(painter, [self.in_area(place) for place in places])

    def _paint_handles(self, painter: QPainter, places: list[QPointF]) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1.6))
        painter.setBrush(QColor("#FFFFFF"))
        for place in places:
            painter.drawEllipse(place, _HANDLE, _HANDLE)


_KEY_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_RESIZE = Qt.KeyboardModifier.ControlModifier
_STEPS = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}
_DASHED = Qt.PenStyle.DashLine
