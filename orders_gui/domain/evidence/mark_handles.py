"""Moving and resizing marks: where their handles are, and what becomes of a mark that is pulled.

Places are fractions of the picture as it is shown; the marks stay in those of the original.
"""

from dataclasses import replace
from typing import TypeVar

from orders_gui.domain.evidence.mark_geometry import Area, Geometry, Point, around
from orders_gui.domain.evidence.marks import (
    SIZES,
    SMALLEST_CUT,
    Arrow,
    Badge,
    Box,
    Cut,
    Ellipse,
    Mark,
    Redaction,
    Ruler,
    Text,
)

SMALLEST = 0.006
"""The least width and height of a frame, as a part of the picture."""

_SPOTS = ((0, 0), (0.5, 0), (1, 0), (1, 0.5), (1, 1), (0.5, 1), (0, 1), (0, 0.5))
"""The handles of a frame, from the upper left corner clockwise."""

LOWER_RIGHT = 4
"""The place of that corner among the handles of a frame that is not turned."""

_GRIP = 0.045
"""How far the handle of a badge or a text of the usual size is from its middle."""

AnyFrame = TypeVar("AnyFrame", bound=Box | Ellipse | Redaction)


def outline_of(mark: Mark, geometry: Geometry) -> tuple[Point, ...]:
    """The corners of a frame on the picture; a hidden area turns with what it hides."""
    match mark:
        case Redaction():
            return tuple(geometry.to_picture(corner) for corner in _corners(_area(mark)))
        case Box() | Ellipse():
            return _corners(geometry.area_to_picture(_area(mark)))
        case _:
            return ()


def handles_of(mark: Mark, geometry: Geometry) -> tuple[Point, ...]:
    """The places by which a mark is resized, on the picture; the last one is its far end."""
    match mark:
        case Arrow() | Ruler():
            ends = ((mark.x, mark.y), (mark.x2, mark.y2))
            return tuple(geometry.to_picture(end) for end in ends)
        case Redaction():
            return tuple(geometry.to_picture(spot) for spot in spots_of(_area(mark)))
        case Box() | Ellipse():
            return spots_of(geometry.area_to_picture(_area(mark)))
        case Badge() | Text():
            x, y = geometry.to_picture((mark.x, mark.y))
            return ((x, y + _grip(mark, geometry)),)


def spots_of(area: Area) -> tuple[Point, ...]:
    """The four corners and the middles of the four sides."""
    x, y, w, h = area
    return tuple((x + w * across, y + h * down) for across, down in _SPOTS)


def pulled(mark: Mark, handle: int, to: Point, geometry: Geometry) -> Mark:
    """The mark with one of its handles at another place of the picture."""
    match mark:
        case Arrow() | Ruler():
            x, y = inside(geometry.to_original(to))
            return replace(mark, x2=x, y2=y) if handle else replace(mark, x=x, y=y)
        case Redaction():
            area = stretched(_area(mark), handle, inside(geometry.to_original(to)), SMALLEST)
            return _with_area(mark, area)
        case Box() | Ellipse():
            shown = stretched(geometry.area_to_picture(_area(mark)), handle, to, SMALLEST)
            return _with_area(mark, geometry.area_to_original(shown))
        case Badge() | Text():
            y = geometry.to_picture((mark.x, mark.y))[1]
            size = mark.size * (to[1] - y) / _grip(mark, geometry)
            return replace(mark, size=min(SIZES[1], max(SIZES[0], size)))


def lengthened(mark: Mark, by: Point, geometry: Geometry) -> Mark:
    """The mark with its far end moved on the picture; a frame never turns over."""
    places = handles_of(mark, geometry)
    handle, least = len(places) - 1, (0.0, 0.0)
    if isinstance(mark, Box | Ellipse | Redaction):
        handle = max(range(len(places)), key=[x + y for x, y in places].__getitem__)
        least = (min(x for x, _ in places), min(y for _, y in places))
    x, y = places[handle]
    return pulled(mark, handle, (max(least[0], x + by[0]), max(least[1], y + by[1])), geometry)


def moved(mark: Mark, by: Point, geometry: Geometry) -> Mark:
    """The mark moved on the picture; it stays inside the original."""
    match mark:
        case Arrow() | Ruler():
            begin = _shifted((mark.x, mark.y), by, geometry)
            end = _shifted((mark.x2, mark.y2), by, geometry)
            x, y, w, h = around((begin, end))
            back = (min(0.0, 1 - x - w) - min(0.0, x), min(0.0, 1 - y - h) - min(0.0, y))
            return replace(
                mark,
                x=begin[0] + back[0], y=begin[1] + back[1],
                x2=end[0] + back[0], y2=end[1] + back[1],
            )  # fmt: skip
        case Box() | Ellipse() | Redaction():
            x, y = _shifted((mark.x, mark.y), by, geometry)
            return replace(mark, x=_between(x, 1 - mark.w), y=_between(y, 1 - mark.h))
        case Badge() | Text():
            x, y = inside(_shifted((mark.x, mark.y), by, geometry))
            return replace(mark, x=x, y=y)


def spanned(mark: Mark, begin: Point, end: Point, geometry: Geometry) -> Mark:
    """A new mark drawn from one place of the picture to another."""
    match mark:
        case Arrow() | Ruler():
            x, y = inside(geometry.to_original(begin))
            x2, y2 = inside(geometry.to_original(end))
            return replace(mark, x=x, y=y, x2=x2, y2=y2)
        case Redaction():
            corners = _corners(around((begin, end)))
            return _with_area(mark, around(inside(geometry.to_original(c)) for c in corners))
        case Box() | Ellipse():
            return _with_area(mark, geometry.area_to_original(around((begin, end))))
        case Badge() | Text():
            x, y = inside(geometry.to_original(end))
            return replace(mark, x=x, y=y)


def inside(place: Point) -> Point:
    """The nearest place that lies on the picture."""
    return _between(place[0], 1), _between(place[1], 1)


def stretched(area: Area, handle: int, to: Point, least: float) -> Area:
    """A rectangle with one of its eight handles elsewhere; pulled across itself it turns over."""
    x, y, w, h = area
    across, down = _SPOTS[handle]
    x, w = _side(x, w, across, to[0], least)
    y, h = _side(y, h, down, to[1], least)
    return x, y, w, h


def cut_stretched(cut: Cut, handle: int, to: Point) -> Cut:
    """The cut with one of its handles elsewhere, inside the picture."""
    x, y, w, h = stretched((cut.x, cut.y, cut.w, cut.h), handle, inside(to), SMALLEST_CUT)
    return Cut(_between(x, 1 - w), _between(y, 1 - h), w, h)


def cut_moved(cut: Cut, by: Point) -> Cut:
    """The cut moved inside the picture."""
    return replace(cut, x=_between(cut.x + by[0], 1 - cut.w), y=_between(cut.y + by[1], 1 - cut.h))


def _side(start: float, length: float, spot: float, to: float, least: float) -> tuple[float, float]:
    if spot == 0.5:
        return start, length
    fixed = start + length if spot == 0 else start
    if abs(to - fixed) < least:
        to = fixed - least if spot == 0 else fixed + least
    return min(to, fixed), abs(to - fixed)


def _grip(mark: Badge | Text, geometry: Geometry) -> float:
    """The distance of the handle as a part of the picture's height."""
    return _GRIP * mark.size * max(1.0, geometry.ratio)


def _area(mark: Box | Ellipse | Redaction) -> Area:
    return mark.x, mark.y, mark.w, mark.h


def _with_area(mark: AnyFrame, area: Area) -> AnyFrame:
    """The frame in another place, as far as it lies on the original."""
    x, y, w, h = area
    left, top = inside((x, y))
    right, bottom = inside((x + w, y + h))
    return replace(mark, x=left, y=top, w=max(0.0, right - left), h=max(0.0, bottom - top))


def _shifted(place: Point, by: Point, geometry: Geometry) -> Point:
    x, y = geometry.to_picture(place)
    return geometry.to_original((x + by[0], y + by[1]))


def _corners(area: Area) -> tuple[Point, ...]:
    return spots_of(area)[::2]


def _between(value: float, most: float) -> float:
    return min(max(0.0, value), max(0.0, most))
