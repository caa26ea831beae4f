"""Where things of the original lie on the page: the picture straightened, cut and turned."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin

from orders_gui.domain.evidence.marks import AS_IT_IS, Adjustments

Point = tuple[float, float]
Area = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """`width` and `height` are those of the upright original; only their ratio matters.

    The picture is what is exported; all places are fractions, of the original or of the picture.
    """

    width: float
    height: float
    adjustments: Adjustments = AS_IT_IS

    @property
    def zoom(self) -> float:
        """How much straightening enlarges the picture so that no corner is empty."""
        angle = radians(abs(self.adjustments.straighten))
        ratio = max(self.width / self.height, self.height / self.width)
        return cos(angle) + ratio * sin(angle)

    @property
    def ratio(self) -> float:
        """Width by height of the picture."""
        cut = self.adjustments.cut
        ratio = self.width * cut.w / (self.height * cut.h)
        return 1 / ratio if self.adjustments.turns % 2 else ratio

    def to_picture(self, place: Point) -> Point:
        """Where a place of the original lies on the picture; may be outside of it."""
        x, y = self._straightened(place, self.adjustments.straighten, self.zoom)
        cut = self.adjustments.cut
        x, y = (x - cut.x) / cut.w, (y - cut.y) / cut.h
        for _ in range(self.adjustments.turns):
            x, y = 1 - y, x
        return x, y

    def to_original(self, place: Point) -> Point:
        """Which place of the original lies there on the picture."""
        x, y = place
        for _ in range(self.adjustments.turns):
            x, y = y, 1 - x
        cut = self.adjustments.cut
        x, y = cut.x + x * cut.w, cut.y + y * cut.h
        return self._straightened((x, y), -self.adjustments.straighten, 1 / self.zoom)

    def area_to_picture(self, area: Area) -> Area:
        """An upright rectangle keeps its middle and its size and stays upright."""
        middle = self.to_picture((area[0] + area[2] / 2, area[1] + area[3] / 2))
        cut = self.adjustments.cut
        size = (area[2] * self.zoom / cut.w, area[3] * self.zoom / cut.h)
        return _about(middle, size[::-1] if self.adjustments.turns % 2 else size)

    def area_to_original(self, area: Area) -> Area:
        """The way back of `area_to_picture`."""
        middle = self.to_original((area[0] + area[2] / 2, area[1] + area[3] / 2))
        cut = self.adjustments.cut
        w, h = area[:1:-1] if self.adjustments.turns % 2 else area[2:]
        return _about(middle, (w * cut.w / self.zoom, h * cut.h / self.zoom))

    def _straightened(self, place: Point, degrees: float, zoom: float) -> Point:
        angle = radians(degrees)
        across, down = (place[0] - 0.5) * self.width, (place[1] - 0.5) * self.height
        x = (across * cos(angle) - down * sin(angle)) * zoom
        y = (across * sin(angle) + down * cos(angle)) * zoom
        return 0.5 + x / self.width, 0.5 + y / self.height


def _about(middle: Point, size: tuple[float, float]) -> Area:
    return middle[0] - size[0] / 2, middle[1] - size[1] / 2, size[0], size[1]


def around(points: Iterable[Point]) -> Area:
    """The smallest upright rectangle that holds all points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
