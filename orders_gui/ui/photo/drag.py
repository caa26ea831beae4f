"""What the pointer holds while its button is down."""

from dataclasses import dataclass
from enum import Enum

from orders_gui.domain.evidence.mark_geometry import Point
from orders_gui.domain.evidence.marks import Cut, Mark


class DragKind(Enum):
    """What becomes of what is held."""

    SPAN = "span"
    PULL = "pull"
    MOVE = "move"
    CUT = "cut"


@dataclass(slots=True)
class Drag:
    """A drag from `begin` to `to`, both in fractions of the picture.

    `mark` is as it was at the beginning; `far` when the pointer left the place where it began,
    so that it is more than a click.
    """

    kind: DragKind
    begin: Point
    mark: Mark | None
    handle: int | None = None
    cut: Cut = Cut()  # noqa: RUF009 - frozen
    to: Point | None = None
    far: bool = False
