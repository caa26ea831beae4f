"""Marks and adjustments burned into a picture that leaves the program; used by its worker."""

import random
from hashlib import sha256
from math import ceil, cos, floor, radians, sin
from typing import TYPE_CHECKING

from orders_gui.domain.evidence.mark_geometry import Geometry
from orders_gui.domain.evidence.mark_shapes import colour_of, shapes_of
from orders_gui.domain.evidence.marks import Cover, Markup, Redaction
from orders_gui.services.evidence.mark_painting import paint_shapes

if TYPE_CHECKING:
    from PIL.Image import Image

CELL = 1 / 70
"""The side of a cell that hides, as a part of the picture's longer side."""

PALETTE = 6
"""A hidden area leaves no more than the mean colours of so many by so many parts, in disorder."""


def burned(picture: "Image", markup: Markup) -> "Image":
    """The upright RGB picture with its areas hidden, adjusted, and with its marks drawn.

    What is hidden cannot be computed back: the cells are means of large parts in an order that
    depends on the pixels that are gone.
    """
    geometry = Geometry(*picture.size, markup.adjustments)
    for redaction in markup.redactions:
        _hide(picture, redaction)
    adjusted = _adjusted(picture, geometry)
    for mark in markup.drawn:
        shapes = shapes_of(mark, geometry, *adjusted.size)
        paint_shapes(adjusted, shapes, colour_of(mark))
    return adjusted


def _hide(picture: "Image", redaction: Redaction) -> None:
    left, top = floor(redaction.x * picture.width) - 1, floor(redaction.y * picture.height) - 1
    right = ceil((redaction.x + redaction.w) * picture.width) + 1
    bottom = ceil((redaction.y + redaction.h) * picture.height) + 1
    place = (max(0, left), max(0, top), min(picture.width, right), min(picture.height, bottom))
    if redaction.cover is Cover.BLACK:
        picture.paste("black", place)
    else:
        picture.paste(_mosaic(picture.crop(place), max(picture.size) * CELL), place)


def _mosaic(area: "Image", cell: float) -> "Image":
    from PIL import Image

    means = area.resize((PALETTE, PALETTE), Image.Resampling.BOX).tobytes()
    colours = [means[place : place + 3] for place in range(0, len(means), 3)]
    chance = random.Random(sha256(area.tobytes()).digest())  # noqa: S311 - repeatable by the owner
    size = (max(1, round(area.width / cell)), max(1, round(area.height / cell)))
    cells = b"".join(chance.choice(colours) for _ in range(size[0] * size[1]))
    mosaic = Image.frombytes("RGB", size, cells)
    return mosaic.resize(area.size, Image.Resampling.NEAREST)


def _adjusted(picture: "Image", geometry: Geometry) -> "Image":
    from PIL.Image import Transpose

    adjustments = geometry.adjustments
    if adjustments.brightness:
        picture = picture.point(list(adjustments.curve) * 3)
    cut = _straightened(picture, geometry)
    turn = (None, Transpose.ROTATE_270, Transpose.ROTATE_180, Transpose.ROTATE_90)[
        adjustments.turns
    ]
    return cut if turn is None else cut.transpose(turn)


def _straightened(picture: "Image", geometry: Geometry) -> "Image":
    """The part that is left, straightened, in the resolution that it has in the original."""
    from PIL.Image import Resampling, Transform

    cut, zoom = geometry.adjustments.cut, geometry.zoom
    width, height = picture.size
    if not geometry.adjustments.straighten:
        left, top = round(cut.x * width), round(cut.y * height)
        right = max(left + 1, round((cut.x + cut.w) * width))
        bottom = max(top + 1, round((cut.y + cut.h) * height))
        return picture.crop((left, top, right, bottom))
    size = (max(1, round(cut.w * width / zoom)), max(1, round(cut.h * height / zoom)))
    angle = radians(geometry.adjustments.straighten)
    across, down = cut.w * width / size[0] / zoom, cut.h * height / size[1] / zoom
    from_left, from_top = (cut.x - 0.5) * width / zoom, (cut.y - 0.5) * height / zoom
    # Which pixel of the picture is shown at x, y: a * x + b * y + c, and so on.
    from_pixel = (
        cos(angle) * across,
        sin(angle) * down,
        cos(angle) * from_left + sin(angle) * from_top + width / 2,
        -sin(angle) * across,
        cos(angle) * down,
        -sin(angle) * from_left + cos(angle) * from_top + height / 2,
    )
    return picture.transform(size, Transform.AFFINE, from_pixel, Resampling.BICUBIC)
