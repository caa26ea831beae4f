"""Decoding photos: by content and not by name, within limits, upright and in plain colours."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import BytesIO
from math import ceil, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.evidence.mark_geometry import Geometry
from orders_gui.domain.evidence.marks import NO_MARKUP, Markup
from orders_gui.services.evidence.file_types import HEAD, HEIC, PHOTOS, file_type

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 300_000_000
"""Phones make photos of 200 megapixels; anything above is refused before it is decoded."""

_QUALITY = 85
"""The JPEG quality for the screen and the page."""

_BEST, _GOOD = 95, 88
"""JPEG qualities for copies that leave the program: with room enough, and without."""

_NEARLY, _AIM, _TRIES = 0.8, 0.93, 6
"""How much of the bytes that are allowed is enough and aimed at; how often a size is tried."""

_TILE, _TILES, _HALVINGS = 160, 4, 6
"""The sample that tells the size: tiles of so many pixels in so many rows and columns."""

_DECODERS = {photo: photo.name.upper() for photo in PHOTOS} | {HEIC: "HEIF"}
"""The only decoders that a file is ever given to, each one for its own type (MPO is a JPEG)."""

_TAG_EXIF, _TAG_GPS = 0x8769, 0x8825
_GPS_LATITUDE = 2
_TAG_TAKEN, _TAG_DIGITISED = 0x9003, 0x9004
_TAG_TAKEN_OFFSET, _TAG_DIGITISED_OFFSET = 0x9011, 0x9012
_ORIENTATION = 0x0112
_LYING = frozenset({5, 6, 7, 8})
"""EXIF orientations whose stored width is the height of the upright picture."""

_NOT_A_PICTURE = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} is not a picture that can be used. JPEG, PNG, WebP, HEIC, AVIF, BMP, GIF and TIFF "
    "can be added.",
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "Errors", "{file} is damaged: it cannot be read as a picture. It was not added."
)
_TOO_MANY_PIXELS = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} claims to have more pixels than any photo. It was not opened and not added.",
)

_TOO_MUCH_MEMORY = QT_TRANSLATE_NOOP(
    "Errors", "{file} needs more memory than there is to be shown. It was not added."
)

_TROUBLE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    OverflowError,
    ZeroDivisionError,
    RuntimeError,
    struct.error,
)
"""What Pillow raises for damaged files (measured over a corpus of them)."""


Box = tuple[int, int]
"""Width and height in pixels that a picture is fitted into."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture says of itself; `width` and `height` are those of the upright picture.

    `captured_at` is the camera's own clock: naive unless the file states an offset.
    """

    width: int
    height: int
    captured_at: datetime | None
    has_location: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A picture's facts, and its JPEG copies in the sizes asked for."""

    facts: PictureFacts
    copies: tuple[bytes, ...]


def read_picture(
    path: Path,
    boxes: Sequence[Box],
    most_bytes: int | None = None,
    markup: Markup = NO_MARKUP,
) -> Reading:
    """Decode a picture once; the copies hold pixels and nothing else.

    Each copy is upright, in sRGB and fitted into its box, never enlarged. With `most_bytes` it
    is as large and good as that many bytes allow. `markup` is burned into the copies. Without
    `boxes` only the beginning of the file is read, which does not tell whether the rest is
    whole. Raises `UserError` naming the file for what is not a picture, is damaged, claims too
    many pixels or needs too much memory.
    """
    try:
        with _opened(path) as picture:
            facts = _facts(picture)
            copies = _copies(picture, facts, boxes, most_bytes, markup) if boxes else ()
    except MemoryError as error:
        raise UserError(_TOO_MUCH_MEMORY, file=path.name) from error
    except _TROUBLE as error:
        raise UserError(_DAMAGED, file=path.name) from error
    return Reading(facts, copies)


@contextmanager
def _opened(path: Path) -> "Iterator[Image]":
    """The picture, not decoded yet; refuses what is none and what claims too many pixels."""
    from PIL import Image

    _prepare_pillow()
    with path.open("rb") as stream:
        kind = file_type(stream.read(HEAD))
        if kind not in _DECODERS:
            raise UserError(_NOT_A_PICTURE, file=path.name)
        stream.seek(0)
        with Image.open(stream, formats=(_DECODERS[kind],)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UserError(_TOO_MANY_PIXELS, file=path.name)
            yield picture


def _facts(picture: "Image") -> PictureFacts:
    width, height = picture.size
    if _orientation_of(picture) in _LYING:
        width, height = height, width
    captured_at, has_location = _exif_facts(picture)
    return PictureFacts(width, height, captured_at, has_location)


def _copies(
    picture: "Image",
    facts: PictureFacts,
    boxes: Sequence[Box],
    most_bytes: int | None,
    markup: Markup,
) -> tuple[bytes, ...]:
    from PIL.Image import Resampling

    largest_box = (max(box[0] for box in boxes), max(box[1] for box in boxes))
    if markup == NO_MARKUP:
        largest = _reduced(picture, largest_box)
    else:
        from orders_gui.services.evidence.burning import burned

        largest = burned(_reduced(picture, _before_cut(facts, largest_box, markup)), markup)
    sizes = (_within(largest.size, box) for box in boxes)
    copies = (
        largest if size == largest.size else largest.resize(size, Resampling.LANCZOS)
        for size in sizes
    )
    return tuple(
        _jpeg(copy, _QUALITY) if most_bytes is None else jpeg_within(copy, most_bytes)
        for copy in copies
    )


def _before_cut(facts: PictureFacts, box: Box, markup: Markup) -> Box:
    """How large the whole picture must be so that what is left of it fills the box."""
    adjustments = markup.adjustments
    geometry = Geometry(facts.width, facts.height, adjustments)
    width = facts.width * adjustments.cut.w / geometry.zoom
    height = facts.height * adjustments.cut.h / geometry.zoom
    wide, high = box[::-1] if adjustments.turns % 2 else box
    scale = min(1.0, wide / width, high / height)
    return ceil(facts.width * scale), ceil(facts.height * scale)


def jpeg_within(picture: "Image", most_bytes: int) -> bytes:
    """The picture as JPEG of at most so many bytes; it is reduced before it looks poor."""
    content = best = _jpeg(picture, _GOOD)
    if len(content) <= most_bytes:
        better = _jpeg(picture, _BEST)
        return better if len(better) <= most_bytes else content
    scale = _scale_for(picture, _AIM * most_bytes / len(content))
    for _ in range(_TRIES):
        content = _jpeg(_scaled(picture, scale), _GOOD)
        if _NEARLY * most_bytes <= len(content) <= most_bytes:
            return content
        if len(content) <= most_bytes < len(best) or len(best) < len(content) <= most_bytes:
            best = content
        scale = min(1.0, scale * 0.95 * sqrt(most_bytes / len(content)))
    return best


def _scale_for(picture: "Image", part: float) -> float:
    """About the scale at which the picture needs this part of its bytes, tried on a sample."""
    sample = _sample(picture)
    wanted = part * len(_jpeg(sample, _GOOD))
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if len(_jpeg(_scaled(sample, middle), _GOOD)) > wanted:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def _sample(picture: "Image") -> "Image":
    """Tiles from all over the picture, side by side; a small picture itself."""
    from PIL import Image

    side = _TILE * _TILES
    if min(picture.size) <= side:
        return picture
    sample = Image.new(picture.mode, (side, side))
    for place in range(_TILES * _TILES):
        column, row = place % _TILES, place // _TILES
        left = (picture.width - _TILE) * column // (_TILES - 1)
        top = (picture.height - _TILE) * row // (_TILES - 1)
        tile = picture.crop((left, top, left + _TILE, top + _TILE))
        sample.paste(tile, (column * _TILE, row * _TILE))
    return sample


def _scaled(picture: "Image", scale: float) -> "Image":
    from PIL.Image import Resampling

    width, height = (ceil(side * scale) for side in picture.size)
    return picture.resize((width, height), Resampling.LANCZOS)


def _reduced(picture: "Image", box: Box) -> "Image":
    """The picture upright, in sRGB and fitted into the box."""
    from PIL.Image import Resampling

    orientation = _orientation_of(picture)
    target = _within(picture.size, box[::-1] if orientation in _LYING else box)
    # JPEG is decoded at the smallest scale that is not below the target; a looser box
    # than the exact target would take the next larger scale and cost twice the time.
    picture.draft("RGB", target)
    profile = picture.info.get("icc_profile")
    reduced = _flat(picture).resize(target, Resampling.LANCZOS, reducing_gap=3.0)
    upright = _upright(_in_srgb(reduced, profile), orientation)
    upright.info.clear()  # Pillow would write the original's comment into a new file
    return upright


def _orientation_of(picture: "Image") -> int:
    """The EXIF orientation still to be applied; 1 (upright) when the EXIF data is damaged."""
    if picture.format == "TIFF":
        return 1  # Pillow turns these while it decodes them
    try:
        value = picture.getexif().get(_ORIENTATION, 1)
    except _TROUBLE:
        return 1
    return value if isinstance(value, int) else 1


def _jpeg(picture: "Image", quality: int) -> bytes:
    content = BytesIO()
    picture.save(content, "JPEG", quality=quality)
    return content.getvalue()


def _exif_facts(picture: "Image") -> tuple[datetime | None, bool]:
    """When it was taken and whether it says where; damaged data says nothing."""
    try:
        exif = picture.getexif()
        details: Mapping[int, object] = exif.get_ifd(_TAG_EXIF)
        taken = _camera_time(details, _TAG_TAKEN, _TAG_TAKEN_OFFSET)
        digitised = _camera_time(details, _TAG_DIGITISED, _TAG_DIGITISED_OFFSET)
        # Cameras without a receiver write the block as well, with nothing but its version.
        located = _GPS_LATITUDE in exif.get_ifd(_TAG_GPS) or "GPSLatitude" in _xmp(picture)
        return taken or digitised, located
    except _TROUBLE:
        return None, False


def _xmp(picture: "Image") -> str:
    """The other place for the same facts, written by programs that change photos."""
    packet = picture.info.get("xmp", b"")
    return packet.decode("utf-8", "replace") if isinstance(packet, bytes) else str(packet)


def _camera_time(details: Mapping[int, object], tag: int, offset_tag: int) -> datetime | None:
    text = str(details.get(tag, "")).strip("\0 ")
    try:
        taken = datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - the camera's clock
    except ValueError:
        return None
    offset = str(details.get(offset_tag, "")).strip("\0 ")
    try:
        hours, minutes = offset[1:].split(":")
        shift = timedelta(hours=int(hours), minutes=int(minutes))
        return taken.replace(tzinfo=timezone(-shift if offset.startswith("-") else shift))
    except (ValueError, OverflowError):
        return taken


def _prepare_pillow() -> None:
    """Teach Pillow HEIC once; `_opened` counts the pixels itself, whatever the format.

    Pillow's own limit only warns between its number and twice that. A thumbnail inside a file
    need not show what the photo shows, so it is not used.
    """
    from PIL import Image

    if "HEIF" not in Image.OPEN:
        import pillow_heif

        Image.MAX_IMAGE_PIXELS = None
        Image.init()
        pillow_heif.register_heif_opener(thumbnails=False)


def _within(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    """The size of a picture fitted into a box, never enlarged."""
    scale = min(1.0, box[0] / size[0], box[1] / size[1])
    return ceil(size[0] * scale), ceil(size[1] * scale)


def _flat(picture: "Image") -> "Image":
    """Eight bits a channel without transparency: grey, RGB or CMYK."""
    from PIL import Image

    if picture.mode.startswith("I"):
        # Plain conversion would cut every value above 255 off to white.
        return picture.convert("I").point(_to_8_bits).convert("L")
    if picture.has_transparency_data:
        drawn = picture.convert("RGBA")
        paper = Image.new("RGB", drawn.size, "white")
        paper.paste(drawn, mask=drawn.getchannel("A"))
        return paper
    return picture if picture.mode in ("L", "RGB", "CMYK") else picture.convert("RGB")


def _to_8_bits(value: float) -> float:
    return value * (1 / 257)


def _in_srgb(picture: "Image", profile: bytes | None) -> "Image":
    """The picture in sRGB by its own colour profile; without a sound one it is taken as it is."""
    if profile and picture.mode != "L":
        from PIL import ImageCms

        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            turned: Image | None = ImageCms.profileToProfile(
                picture, source, target, outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError):
            turned = None
        if turned is not None:
            return turned
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _upright(picture: "Image", orientation: int) -> "Image":
    """The picture turned and mirrored as its EXIF orientation says."""
    from PIL.Image import Transpose

    turn = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(orientation)
    return picture if turn is None else picture.transpose(turn)
