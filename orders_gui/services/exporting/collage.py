"""Several pictures on one, each with its number and letter, for forms that take few pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from orders_gui.paths import resource
from orders_gui.services.evidence.pictures import jpeg_within

if TYPE_CHECKING:
    from PIL.Image import Image

MOST = 6
"""Pictures on one; more would be too small to show anything."""

CELL = (1280, 960)
_GAP = 20
_BADGE_HEIGHT = 84
_PAPER, _CELL_COLOUR, _INK = "#FFFFFF", "#F3F4F7", "#15181E"


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture of the collage: a JPEG file of our own, and the text of its badge."""

    jpeg: bytes
    badge: str


def collage(tiles: Sequence[Tile], most_bytes: int) -> bytes:
    """The tiles side by side in rows of at most three, as JPEG of at most so many bytes."""
    from PIL import Image

    columns = _columns(len(tiles))
    rows = -(-len(tiles) // columns)
    step = (CELL[0] + _GAP, CELL[1] + _GAP)
    paper = Image.new("RGB", (columns * step[0] - _GAP, rows * step[1] - _GAP), _PAPER)
    for place, tile in enumerate(tiles):
        paper.paste(_drawn(tile), (place % columns * step[0], place // columns * step[1]))
    return jpeg_within(paper, most_bytes)


def _columns(count: int) -> int:
    return 2 if count in (2, 4) else min(count, 3)


def _drawn(tile: Tile) -> "Image":
    from PIL import Image

    cell = Image.new("RGB", CELL, _CELL_COLOUR)
    with Image.open(BytesIO(tile.jpeg), formats=("JPEG",)) as picture:
        left, top = (CELL[0] - picture.width) // 2, (CELL[1] - picture.height) // 2
        cell.paste(picture, (left, top))
    _draw_badge(cell, tile.badge)
    return cell


def _draw_badge(cell: "Image", text: str) -> None:
    from PIL import ImageDraw, ImageFont

    font = ImageFont.truetype(str(resource("fonts", "Inter-Bold.ttf")), _BADGE_HEIGHT * 0.6)
    draw = ImageDraw.Draw(cell)
    width = draw.textlength(text, font=font) + _BADGE_HEIGHT * 0.7
    draw.rectangle((0, 0, width, _BADGE_HEIGHT), fill=_INK)
    draw.text((width / 2, _BADGE_HEIGHT / 2), text, font=font, fill="white", anchor="mm")
