"""Marks over a photo, and how it is turned and cut for export; the original is never changed.

Every place is a fraction of the upright picture's width or height, whole and before it is turned.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from math import isfinite
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

MOST_MARKS = 100
LONGEST_TEXT = 200
MOST_STRAIGHTEN = 45.0
"""Degrees; more than that is a quarter turn and less the other way."""

MOST_BRIGHTNESS = 1.0
_BRIGHTEST = 2.5
SIZES = (0.4, 5.0)
"""The smallest and the largest size of a badge or a text, where 1 is the usual one."""

SMALLEST_CUT = 0.02
"""The least part of a side that a cut leaves."""

_ADJUSTMENTS = "adjustments"


class Colour(StrEnum):
    """The colour of a mark; whatever it is, a white halo parts it from the picture."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    WHITE = "white"


class Cover(StrEnum):
    """How an area is hidden."""

    MOSAIC = "mosaic"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow whose tip is at `x2`, `y2`."""

    x: float
    y: float
    x2: float
    y2: float
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True)
class Box:
    """A frame; `x`, `y` is its upper left corner."""

    x: float
    y: float
    w: float
    h: float
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse by the rectangle around it."""

    x: float
    y: float
    w: float
    h: float
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True)
class Badge:
    """A number in a disc around `x`, `y`; `text` says in the document what is there."""

    x: float
    y: float
    number: int
    text: str = ""
    colour: Colour = Colour.RED
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """Words on a plate around `x`, `y`."""

    x: float
    y: float
    text: str
    colour: Colour = Colour.RED
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class Ruler:
    """A line between two places with the length that the user measured, as typed."""

    x: float
    y: float
    x2: float
    y2: float
    length: str = ""
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True)
class Redaction:
    """An area that is removed from every copy; `hides` says what was there in a word or two."""

    x: float
    y: float
    w: float
    h: float
    cover: Cover = Cover.MOSAIC
    hides: str = ""


Mark = Arrow | Box | Ellipse | Badge | Text | Ruler | Redaction
Line = Arrow | Ruler
Frame = Box | Ellipse | Redaction
Sized = Badge | Text

SHAPES: Mapping[str, type[Mark]] = {
    "arrow": Arrow,
    "box": Box,
    "ellipse": Ellipse,
    "badge": Badge,
    "text": Text,
    "ruler": Ruler,
    "redaction": Redaction,
}


@dataclass(frozen=True, slots=True)
class Cut:
    """The part that is left, in fractions of the straightened picture."""

    x: float = 0.0
    y: float = 0.0
    w: float = 1.0
    h: float = 1.0


@dataclass(frozen=True, slots=True)
class Adjustments:
    """First straightened, then cut, then turned.

    `straighten` are degrees clockwise about the middle, enlarged so that no corner is empty;
    `turns` are quarter turns clockwise; `brightness` goes from -1 to 1.
    """

    straighten: float = 0.0
    cut: Cut = Cut()
    turns: int = 0
    brightness: float = 0.0

    @property
    def curve(self) -> bytes:
        """What becomes of each value of a pixel; black stays black and white stays white."""
        power = _BRIGHTEST**-self.brightness
        return bytes(round(255 * (value / 255) ** power) for value in range(256))


AS_IT_IS = Adjustments()


@dataclass(frozen=True, slots=True)
class Markup:
    """All that is drawn over a photo, the newest last, and its adjustments."""

    marks: tuple[Mark, ...] = ()
    adjustments: Adjustments = AS_IT_IS

    @property
    def redactions(self) -> tuple[Redaction, ...]:
        """The hidden areas."""
        return tuple(mark for mark in self.marks if isinstance(mark, Redaction))

    @property
    def drawn(self) -> tuple[Mark, ...]:
        """The marks that are drawn over the picture, words above lines; no hidden areas."""
        seen = [mark for mark in self.marks if not isinstance(mark, Redaction)]
        return tuple(sorted(seen, key=_has_words))

    def next_number(self) -> int:
        """The number of the next badge."""
        return 1 + max((mark.number for mark in self.marks if isinstance(mark, Badge)), default=0)

    def with_mark(self, place: int, mark: Mark) -> "Markup":
        """The same with another mark in that place."""
        return replace(self, marks=(*self.marks[:place], mark, *self.marks[place + 1 :]))


NO_MARKUP = Markup()


def shape_of(mark: Mark) -> str:
    """The name under which a kind of mark is kept."""
    return next(name for name, kind in SHAPES.items() if type(mark) is kind)


def checked(markup: Markup) -> Markup:
    """The same markup; raises `UserError` when a place, a size or a text is out of bounds."""
    if len(markup.marks) > MOST_MARKS:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "A photo can have {most} marks. Nothing was changed."),
            most=MOST_MARKS,
        )
    if not all(_is_sound(mark) for mark in markup.marks) or not _can_be_done(markup.adjustments):
        raise _wrong()
    return markup


def to_rows(markup: Markup) -> tuple[tuple[str, str], ...]:
    """The markup as it is kept: the shape and its facts as JSON, one row for each mark."""
    rows = [(shape_of(mark), json.dumps(_facts(mark))) for mark in markup.marks]
    if markup.adjustments != AS_IT_IS:
        adjustments = markup.adjustments
        facts = _facts(adjustments) | {"cut": _facts(adjustments.cut)}
        rows.append((_ADJUSTMENTS, json.dumps(facts)))
    return tuple(rows)


def from_rows(rows: Iterable[tuple[str, str]]) -> Markup:
    """What `to_rows` gave; raises `UserError` for rows that are none of ours."""
    marks: list[Mark] = []
    adjustments = AS_IT_IS
    try:
        for shape, data in rows:
            facts = json.loads(data)
            if shape == _ADJUSTMENTS:
                cut = _built(Cut, facts.get("cut", {}))
                adjustments = replace(_built(Adjustments, facts), cut=cut)
            else:
                marks.append(_built(SHAPES[shape], facts))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _wrong() from error
    return checked(Markup(tuple(marks), adjustments))


def _has_words(mark: Mark) -> bool:
    return isinstance(mark, Badge | Text)


def _wrong() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors", "A mark lies outside the photo or cannot be read. Nothing was changed."
        )
    )


def _facts(thing: Mark | Adjustments | Cut) -> dict[str, object]:
    values = {field.name: getattr(thing, field.name) for field in fields(thing)}
    return {name: value for name, value in values.items() if not isinstance(value, Cut)}


def _number(value: Any) -> float:  # noqa: ANN401 - from JSON
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return float(value)


def _whole(value: Any) -> int:  # noqa: ANN401 - from JSON
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    return value


def _words(value: Any) -> str:  # noqa: ANN401 - from JSON
    if not isinstance(value, str):
        raise TypeError(value)
    return value


_READERS: Mapping[str, Callable[[Any], object]] = {
    "number": _whole,
    "turns": _whole,
    "text": _words,
    "length": _words,
    "hides": _words,
    "colour": Colour,
    "cover": Cover,
}
"""How the facts that are no numbers with a fraction are read."""


def _built(kind: type[Any], facts: Mapping[str, Any]) -> Any:  # noqa: ANN401 - the kind asked for
    known = [field.name for field in fields(kind) if field.name in facts and field.name != "cut"]
    return kind(**{name: _READERS.get(name, _number)(facts[name]) for name in known})


def _is_sound(mark: Mark) -> bool:
    words = [str(getattr(mark, name, "")) for name in ("text", "length", "hides")]
    if any(len(text) > LONGEST_TEXT for text in words):
        return False
    match mark:
        case Arrow() | Ruler():
            return _within((mark.x, mark.y, mark.x2, mark.y2), 0, 1)
        case Box() | Ellipse() | Redaction():
            return _is_area(mark.x, mark.y, mark.w, mark.h, 0)
        case Badge():
            return _has_place_and_size(mark) and 1 <= mark.number <= 999
        case Text():
            return _has_place_and_size(mark) and mark.text.strip() != ""


def _has_place_and_size(mark: Sized) -> bool:
    return _within((mark.x, mark.y), 0, 1) and _within((mark.size,), *SIZES)


def _can_be_done(adjustments: Adjustments) -> bool:
    cut = adjustments.cut
    return (
        _is_area(cut.x, cut.y, cut.w, cut.h, SMALLEST_CUT)
        and _within((adjustments.straighten,), -MOST_STRAIGHTEN, MOST_STRAIGHTEN)
        and _within((adjustments.brightness,), -MOST_BRIGHTNESS, MOST_BRIGHTNESS)
        and adjustments.turns in range(4)
    )


def _is_area(x: float, y: float, w: float, h: float, least: float) -> bool:
    """Whether a rectangle lies inside; a rounding error is none."""
    return _within((x, y, x + w, y + h), 0, 1) and min(w, h) >= least


def _within(values: Sequence[float], low: float, high: float) -> bool:
    return all(isfinite(value) and low - 1e-9 <= value <= high + 1e-9 for value in values)
