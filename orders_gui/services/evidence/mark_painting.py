"""Marks painted into a picture's pixels: each shape a fine mask that its colour goes through."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from orders_gui.domain.evidence.mark_geometry import Area, Point, around
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
from orders_gui.paths import resource

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_MOST_MASK_PIXELS = 30_000_000
_FINEST = 4
"""Pixels of a mask for one of the picture, each way, where the mask does not get too large."""

_FONTS = (
    "Inter-SemiBold.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoEmoji-Regular.ttf",
)
_NOWHERE = "\uffff"
"""A character that no font has."""


def paint_shapes(picture: "Image", shapes: Sequence[Shape], colour: Colour) -> None:
    """Paint one mark: all halos first, so that its lines meet without a gap."""
    unit = max(picture.size)
    layers = [(HALO, HALO_LINE), (PAINT[colour], LINE)]
    if colour is Colour.WHITE:
        layers.insert(0, (EDGE, EDGE_LINE))
    for paint, line in layers:
        for shape in shapes:
            grown = (line - LINE) * unit / 2
            _paint(picture, shape, paint, _Pen(line * unit, grown))
    for shape in shapes:
        if isinstance(shape, Disc | Plate):
            _write(picture, shape, INK[colour])


@dataclass(frozen=True, slots=True)
class _Pen:
    """The width of lines, and how much filled shapes grow on each side."""

    line: float
    grown: float


@dataclass(frozen=True, slots=True)
class _Mask:
    """What is drawn on: `fine` pixels for one of the picture, from `left` and `top` on."""

    draw: "ImageDraw"
    left: int
    top: int
    fine: int

    def at(self, x: float, y: float) -> Point:
        return (x - self.left) * self.fine, (y - self.top) * self.fine

    def box(self, area: Area, grown: float) -> tuple[float, float, float, float]:
        x, y, w, h = area
        left, top = self.at(x - grown, y - grown)
        # Pillow counts the last pixel in.
        right, bottom = self.at(x + w + grown, y + h + grown)
        return left, top, max(left, right - 1), max(top, bottom - 1)


def _paint(picture: "Image", shape: Shape, paint: str, pen: _Pen) -> None:
    from PIL import Image, ImageDraw

    x, y, w, h = _extent(shape)
    spare = pen.line + 2
    left, top = max(0, floor(x - spare)), max(0, floor(y - spare))
    right = min(picture.width, ceil(x + w + spare))
    bottom = min(picture.height, ceil(y + h + spare))
    if right <= left or bottom <= top:
        return
    size = (right - left, bottom - top)
    fine = max(1, min(_FINEST, int((_MOST_MASK_PIXELS / (size[0] * size[1])) ** 0.5)))
    mask = Image.new("L", (size[0] * fine, size[1] * fine))
    _draw(_Mask(ImageDraw.Draw(mask), left, top, fine), shape, pen)
    picture.paste(paint, (left, top, right, bottom), mask.reduce(fine) if fine > 1 else mask)


def _draw(mask: _Mask, shape: Shape, pen: _Pen) -> None:
    width, half = max(1, round(pen.line * mask.fine)), pen.line / 2
    match shape:
        case Stroke():
            mask.draw.line([mask.at(*point) for point in shape.points], 255, width)
            for x, y in shape.points:
                mask.draw.ellipse(mask.box((x, y, 0, 0), half), 255)
        case Rectangle():
            radius = (shape.radius + half) * mask.fine
            outer = mask.box(shape.area, half)
            mask.draw.rounded_rectangle(outer, radius, outline=255, width=width)
        case Oval():
            mask.draw.ellipse(mask.box(shape.area, half), outline=255, width=width)
        case Disc():
            mask.draw.ellipse(mask.box((*shape.middle, 0, 0), shape.radius + pen.grown), 255)
        case Plate():
            radius = (shape.words * 0.42 + pen.grown) * mask.fine
            mask.draw.rounded_rectangle(mask.box(_extent(shape), pen.grown), radius, 255)


def _extent(shape: Shape) -> Area:
    """The rectangle around a shape, without the width of its line."""
    match shape:
        case Stroke():
            return around(shape.points)
        case Rectangle() | Oval():
            return shape.area
        case Disc():
            (x, y), radius = shape.middle, shape.radius
            return x - radius, y - radius, radius * 2, radius * 2
        case Plate():
            across, down = shape.padding
            width = _font_for(shape.text, shape.words).getlength(shape.text) + across * 2
            height = shape.words * 1.2 + down * 2
            return shape.middle[0] - width / 2, shape.middle[1] - height / 2, width, height


def _write(picture: "Image", shape: Disc | Plate, ink: str) -> None:
    from PIL import ImageDraw

    font = _font_for(shape.text, shape.words)
    # The middle of capitals, and not of the whole line, lies in the middle of the plate.
    down = font.getbbox("H", anchor="ls")[1] / -2
    x, y = shape.middle
    ImageDraw.Draw(picture).text((x, y + down), shape.text, ink, font, anchor="ms")


def _font_for(text: str, size: float) -> "FreeTypeFont":
    """The first of the shipped fonts that has every letter, else the one that lacks least."""
    from PIL import ImageFont

    lacking: list[tuple[int, int, FreeTypeFont]] = []
    for name in _FONTS:
        font = ImageFont.truetype(str(resource("fonts", name)), size)
        lacks = _lacks(font, text)
        if not lacks:
            return font
        lacking.append((lacks, len(lacking), font))
    return min(lacking, key=_lack)[2]


def _lack(entry: "tuple[int, int, FreeTypeFont]") -> tuple[int, int]:
    return entry[:2]


def _lacks(font: "FreeTypeFont", text: str) -> int:
    """How many letters would be shown as an empty box."""
    nothing = bytes(font.getmask(_NOWHERE))
    letters = {letter for letter in text if letter.isprintable() and not letter.isspace()}
    return sum(bytes(font.getmask(letter)) == nothing for letter in letters)
