"""How sharp and how light a photo is, measured on a small copy of it."""

from io import BytesIO
from typing import TYPE_CHECKING

from orders_gui.domain.disputes.case_strength import PictureQuality
from orders_gui.services.evidence.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 1024
"""Pixels of the copy's longer side: a photo that is sharp there can be read in the document."""

_TILES = 8
_EDGES = (0, 1, 0, 1, -4, 1, 0, 1, 0)
_MIDDLE = 128
_COARSER = 4
_TELLING = 6
"""How many of the parts with the strongest coarse edges are looked at."""

_NOTHING = 8.0
"""Edges as weak as those that JPEG makes of an even grey."""

_LIGHTEST_PART = 0.9


def quality_of(thumbnails: Thumbnails, sha256: str) -> PictureQuality | None:
    """Measure a photo of the library; None when it has no picture. Any thread may ask."""
    copy = thumbnails.existing(sha256, SIDE) or thumbnails.make(sha256, SIDE)
    return None if copy is None else measured(copy.read_bytes())


def measured(jpeg: bytes) -> PictureQuality:
    """Measure a JPEG file of our own.

    A photo is as sharp as its sharpest parts: behind a sharp crack the table may be blurred.
    """
    from PIL import Image

    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as picture:
        grey = picture.convert("L")
    return PictureQuality(_sharpness(grey), _lightness(grey))


def _sharpness(grey: "Image") -> float:
    """How much of the coarse edges is left in the fine ones, where they are strongest.

    The contrast of the subject does not matter; of blurred edges nearly nothing is left.
    """
    fine, coarse = _edges(grey), _edges(grey.reduce(_COARSER))
    if len(coarse) < _TELLING:  # too small to be told
        return 1.0
    if sorted(fine)[-3] < _NOTHING:
        return 0.0
    telling = sorted(range(len(coarse)), key=coarse.__getitem__)[-_TELLING:]
    return sorted(fine[part] / max(coarse[part], 1.0) for part in telling)[-2]


def _edges(grey: "Image") -> list[float]:
    """The variance of the edges in each part of the picture."""
    from PIL import ImageFilter, ImageStat

    if min(grey.size) < 3 * _TILES:
        return [0.0]
    # The filter leaves the outermost pixels as they were.
    inner = (1, 1, grey.width - 1, grey.height - 1)
    edges = grey.filter(ImageFilter.Kernel((3, 3), _EDGES, scale=1, offset=_MIDDLE)).crop(inner)
    width, height = edges.width // _TILES, edges.height // _TILES
    return [
        float(ImageStat.Stat(edges.crop(_part(x, y, width, height))).var[0])
        for x in range(_TILES)
        for y in range(_TILES)
    ]


def _part(x: int, y: int, width: int, height: int) -> tuple[int, int, int, int]:
    return x * width, y * height, (x + 1) * width, (y + 1) * height


def _lightness(grey: "Image") -> float:
    """The value, from 0 to 1, above which the lightest tenth of the pixels lies."""
    counts = grey.histogram()
    below, wanted = 0, sum(counts) * _LIGHTEST_PART
    for value, count in enumerate(counts):
        below += count
        if below >= wanted:
            return value / 255
    return 1.0
