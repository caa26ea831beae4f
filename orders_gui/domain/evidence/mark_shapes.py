"""How marks look: the lines, discs and plates that they are made of, in pixels of the picture.

The window and the export draw the same shapes, each with its own painter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, cos, pi, sin

from orders_gui.domain.evidence.mark_geometry import Area, Geometry, Point
from orders_gui.domain.evidence.marks import (
    Arrow,
    Badge,
    Box,
    Colour,
    Ellipse,
    Mark,
    Redaction,
    Ruler,
    Text,
)

PAINT = {
    Colour.RED: "#E5352B",
    Colour.AMBER: "#F2B134",
    Colour.GREEN: "#2FA36B",
    Colour.WHITE: "#FFFFFF",
}
HALO = "#FFFFFF"
EDGE = "#15181E"
"""White marks have a dark edge around their white halo."""

INK = {
    Colour.RED: "#FFFFFF",
    Colour.AMBER: "#15181E",
    Colour.GREEN: "#FFFFFF",
    Colour.WHITE: "#15181E",
}
"""The colour of words on a plate or a disc."""

LINE, HALO_LINE, EDGE_LINE = 0.0059, 0.0105, 0.0132
"""Widths of lines as parts of the picture's longer side."""

_HEAD = 0.030
_HEAD_ANGLE = pi * 0.15
_CORNER = 0.008
_TICK = 0.014
_DISC = 0.0224
_WORDS = 0.0205
_NUMBER = 0.0225
_SMALLEST_WORDS = 9.0
"""Pixels; smaller words cannot be read on any picture."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through some points."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Rectangle:
    """The outline of a rectangle with round corners."""

    area: Area
    radius: float


@dataclass(frozen=True, slots=True)
class Oval:
    """The outline of an ellipse."""

    area: Area


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled disc with a number in it; `words` is the height of the letters in pixels."""

    middle: Point
    radius: float
    text: str
    words: float


@dataclass(frozen=True, slots=True)
class Plate:
    """Words on a filled plate, as wide as they are; `words` is the font's size in pixels."""

    middle: Point
    text: str
    words: float

    @property
    def padding(self) -> Point:
        """The space to the left and right of the words, and above and below."""
        return self.words * 0.66, self.words * 0.36


Shape = Stroke | Rectangle | Oval | Disc | Plate


def colour_of(mark: Mark) -> Colour:
    """The colour in which a mark is drawn; hidden areas have none and count as red."""
    return Colour.RED if isinstance(mark, Redaction) else mark.colour


def shapes_of(mark: Mark, geometry: Geometry, width: float, height: float) -> tuple[Shape, ...]:
    """What a mark is drawn with on a picture of that size; nothing for a hidden area."""
    return tuple(_shapes(mark, _Sheet(geometry, width, height)))


@dataclass(frozen=True, slots=True)
class _Sheet:
    geometry: Geometry
    width: float
    height: float

    @property
    def unit(self) -> float:
        return max(self.width, self.height)

    def point(self, x: float, y: float) -> Point:
        right, down = self.geometry.to_picture((x, y))
        return right * self.width, down * self.height

    def area(self, frame: Box | Ellipse) -> Area:
        x, y, w, h = self.geometry.area_to_picture((frame.x, frame.y, frame.w, frame.h))
        return x * self.width, y * self.height, w * self.width, h * self.height

    def words(self, size: float) -> float:
        return max(_SMALLEST_WORDS, size * self.unit)


def _shapes(mark: Mark, sheet: _Sheet) -> Iterator[Shape]:
    unit = sheet.unit
    match mark:
        case Arrow():
            tail, tip = sheet.point(mark.x, mark.y), sheet.point(mark.x2, mark.y2)
            yield Stroke((tail, tip))
            yield _head(tail, tip, _HEAD * unit)
        case Box():
            yield Rectangle(sheet.area(mark), _CORNER * unit)
        case Ellipse():
            yield Oval(sheet.area(mark))
        case Ruler():
            yield from _ruler(mark, sheet)
        case Badge():
            words = sheet.words(_NUMBER * mark.size)
            radius = max(_DISC * unit * mark.size, words)
            yield Disc(sheet.point(mark.x, mark.y), radius, str(mark.number), words)
        case Text():
            yield Plate(sheet.point(mark.x, mark.y), mark.text, sheet.words(_WORDS * mark.size))


def _head(tail: Point, tip: Point, length: float) -> Stroke:
    angle = atan2(tip[1] - tail[1], tip[0] - tail[0])
    left, right = (
        (tip[0] - length * cos(angle + turn), tip[1] - length * sin(angle + turn))
        for turn in (_HEAD_ANGLE, -_HEAD_ANGLE)
    )
    return Stroke((left, tip, right))


def _ruler(mark: Ruler, sheet: _Sheet) -> Iterator[Shape]:
    begin, end = sheet.point(mark.x, mark.y), sheet.point(mark.x2, mark.y2)
    angle = atan2(end[1] - begin[1], end[0] - begin[0]) + pi / 2
    across, down = cos(angle) * _TICK * sheet.unit, sin(angle) * _TICK * sheet.unit
    yield Stroke((begin, end))
    for x, y in (begin, end):
        yield Stroke(((x - across, y - down), (x + across, y + down)))
    if mark.length:
        middle = ((begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2)
        yield Plate(middle, mark.length, sheet.words(_WORDS))
