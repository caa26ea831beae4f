"""Photos as they are exported: areas hidden, adjusted, with the marks that are asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from pathlib import Path

from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.evidence.mark_geometry import Area, Geometry, around
from orders_gui.domain.evidence.mark_shapes import PAINT, colour_of
from orders_gui.domain.evidence.marks import (
    AS_IT_IS,
    Arrow,
    Badge,
    Box,
    Colour,
    Ellipse,
    Mark,
    Markup,
    Ruler,
    Text,
)
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.evidence.pictures import Box as PixelBox
from orders_gui.services.exporting import statement


class Burn(Enum):
    """Which marks become pixels; hidden areas and adjustments always do."""

    ALL = "all"
    WORDS = "words"
    """Texts and rulers, which a page does not draw itself; the rest is in `page_marks`."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class CopyHashes:
    """A copy that differs from its original by more than its size is told by both hashes."""

    original: str
    copy: str


def to_burn(markup: Markup, burn: Burn) -> Markup:
    """The part of the markup that becomes pixels: what `PictureWorker.read` gets."""
    kept = tuple(mark for mark in markup.drawn if _is_burned(mark, burn))
    return replace(markup, marks=(*markup.redactions, *kept))


def marked_copies(
    worker: PictureWorker,
    original: Path,
    markup: Markup,
    *,
    name: str,
    boxes: Sequence[PixelBox],
    burn: Burn = Burn.ALL,
    most_bytes: int | None = None,
) -> tuple[bytes, ...]:
    """JPEG copies, one for each box, with nothing but pixels in them; errors call it `name`.

    The original is only read. Raises `UserError` for what cannot be decoded.
    """
    burning = to_burn(markup, burn)
    reading = worker.read(original, name=name, boxes=boxes, most_bytes=most_bytes, markup=burning)
    return reading.copies


def page_marks(markup: Markup, piece: Evidence) -> tuple[statement.Mark, ...]:
    """What a page draws over the exported picture, in fractions of it after cutting and turning.

    Badges are rings without a size, so that only their number is seen. Texts and rulers are
    burned in with `Burn.WORDS`. What was cut away is left out.
    """
    geometry = Geometry(piece.width or 1, piece.height or 1, markup.adjustments)
    return tuple(_page_marks(markup, geometry))


def hidden_words(markup: Markup) -> tuple[str, ...]:
    """What the hidden areas hide, each said once; an area that says nothing is an empty text."""
    return tuple(dict.fromkeys(redaction.hides.strip() for redaction in markup.redactions))


def is_changed(markup: Markup) -> bool:
    """Whether the exported pixels show less than the original or show it in another way."""
    return bool(markup.redactions) or markup.adjustments != AS_IT_IS


def copy_hashes(piece: Evidence, copy: bytes) -> CopyHashes:
    """The hash of the file as it was imported, and that of the copy beside it."""
    return CopyHashes(piece.sha256, sha256(copy).hexdigest())


def _is_burned(mark: Mark, burn: Burn) -> bool:
    return burn is Burn.ALL or (burn is Burn.WORDS and isinstance(mark, Text | Ruler))


def _page_marks(markup: Markup, geometry: Geometry) -> Iterator[statement.Mark]:
    for mark in markup.drawn:
        colour = "" if colour_of(mark) is Colour.RED else PAINT[colour_of(mark)]
        match mark:
            case Box() | Ellipse():
                area = geometry.area_to_picture((mark.x, mark.y, mark.w, mark.h))
                kind: statement.MarkType = "box" if isinstance(mark, Box) else "ellipse"
                if _is_seen(area):
                    yield statement.Mark(kind, *area, colour=colour)
            case Badge():
                x, y = geometry.to_picture((mark.x, mark.y))
                if _is_seen((x, y, 0, 0)):
                    yield statement.Mark(
                        "ellipse", x, y, 0, 0, n=mark.number, text=mark.text, colour=colour
                    )
            case Arrow():
                tail = geometry.to_picture((mark.x, mark.y))
                tip = geometry.to_picture((mark.x2, mark.y2))
                if _is_seen(around((tail, tip))):
                    yield statement.Mark("arrow", *tail, x2=tip[0], y2=tip[1], colour=colour)


def _is_seen(area: Area) -> bool:
    x, y, w, h = area
    return x < 1 and y < 1 and x + w > 0 and y + h > 0
