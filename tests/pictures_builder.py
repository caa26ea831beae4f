"""Pictures and other files made for tests, with invented content."""

import struct
import zlib
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pillow_heif
from PIL import Image, ImageDraw, TiffImagePlugin

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 160, 60), (40, 70, 200), (240, 210, 40)
TAKEN = datetime(2026, 11, 14, 18, 5, 9)  # noqa: DTZ001 - the camera's clock
CORNERS = (RED, GREEN, BLUE, YELLOW)
"""Colours of the quarters: top left, top right, bottom left, bottom right."""

_TO_STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How an upright picture is turned to be stored with an orientation."""


def quarters(size: tuple[int, int] = (320, 240)) -> Image.Image:
    """An upright picture of four coloured quarters, by which its turning can be told."""
    width, height = size
    picture = Image.new("RGB", size)
    draw = ImageDraw.Draw(picture)
    for number, colour in enumerate(CORNERS):
        left, top = number % 2 * width // 2, number // 2 * height // 2
        draw.rectangle((left, top, left + width // 2, top + height // 2), fill=colour)
    return picture


def corners_of(picture: Image.Image) -> tuple[tuple[int, int, int], ...]:
    """The nearest of the four colours in the middle of each quarter."""
    width, height = picture.size
    places = [(x * width // 4, y * height // 4) for y in (1, 3) for x in (1, 3)]
    pixels = (picture.convert("RGB").getpixel(place) for place in places)
    return tuple(_nearest(pixel) for pixel in pixels)


def camera_exif(
    orientation: int = 1,
    *,
    taken: datetime | None = TAKEN,
    offset: str = "",
    location: bool = False,
) -> Image.Exif:
    """EXIF data as a phone writes it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Acme Phones"
    details = exif.get_ifd(0x8769)
    if taken:
        details[0x9003] = taken.strftime("%Y:%m:%d %H:%M:%S")
    if offset:
        details[0x9011] = offset
    if location:
        rational = TiffImagePlugin.IFDRational
        gps = exif.get_ifd(0x8825)
        gps.update({1: "N", 2: (rational(52), rational(31), rational(12))})
        gps.update({3: "E", 4: (rational(13), rational(24), rational(18))})
    return exif


def a_jpeg(size: tuple[int, int] = (320, 240), exif: Image.Exif | None = None) -> bytes:
    """A JPEG whose upright picture shows `quarters(size)`, stored as its orientation says."""
    exif = exif or camera_exif()
    turn = _TO_STORED.get(exif.get(0x0112, 1))
    picture = quarters(size)
    stored = picture if turn is None else picture.transpose(turn)
    return saved(stored, "JPEG", exif=exif, quality=92, comment=b"a comment of the camera")


def saved(picture: Image.Image, format_name: str, **options: Any) -> bytes:  # noqa: ANN401 - as Pillow
    """The picture as a file."""
    stream = BytesIO()
    picture.save(stream, format_name, **options)
    return stream.getvalue()


def a_heic(size: tuple[int, int] = (320, 240)) -> bytes:
    """A picture as an iPhone keeps it."""
    stream = BytesIO()
    pillow_heif.from_pillow(quarters(size)).save(stream, quality=80)
    return stream.getvalue()


def animated(format_name: str) -> bytes:
    """Three frames; the first one shows the quarters."""
    others = [Image.new("RGB", (320, 240), colour) for colour in (BLUE, YELLOW)]
    return saved(quarters(), format_name, save_all=True, append_images=others, duration=80)


def grey_16_bit() -> bytes:
    """A grey ramp of 16 bits: 0 at the left, 65535 at the right."""
    picture = Image.new("I;16", (256, 32))
    for x in range(256):
        picture.paste(x * 257, (x, 0, x + 1, 32))
    return saved(picture, "PNG")


def transparent_palette() -> bytes:
    """Eight bits with a palette: the left half is transparent, the right half red."""
    picture = Image.new("P", (64, 64), 0)
    picture.putpalette([0, 0, 0, *RED])
    picture.paste(1, (32, 0, 64, 64))
    return saved(picture, "PNG", transparency=0)


FORMATS: dict[str, Callable[[], bytes]] = {
    "jpg": a_jpeg,
    "cmyk.jpg": lambda: saved(quarters().convert("CMYK"), "JPEG", quality=95),
    "mpo.jpg": lambda: animated("MPO"),
    "png": lambda: saved(quarters(), "PNG"),
    "alpha.png": lambda: saved(quarters().convert("RGBA"), "PNG"),
    "palette.png": lambda: saved(quarters().quantize(16), "PNG"),
    "apng.png": lambda: animated("PNG"),
    "gif": lambda: animated("GIF"),
    "webp": lambda: animated("WEBP"),
    "avif": lambda: saved(quarters(), "AVIF"),
    "heic": a_heic,
    "bmp": lambda: saved(quarters(), "BMP"),
    "tif": lambda: saved(quarters(), "TIFF", compression="tiff_lzw"),
    "pages.tif": lambda: animated("TIFF"),
}
"""A file that shows `quarters()` in every form that is accepted, by the end of its name."""


def bomb(side: int = 65_000) -> bytes:
    """A PNG of a few bytes that claims `side` times `side` pixels."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def truncated() -> bytes:
    """A photo of which only the first half arrived."""
    whole = a_jpeg((1200, 900))
    return whole[: len(whole) // 2]


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"/></svg>'
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
VIDEOS = {
    "mp4": b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" + bytes(64),
    "mov": b"\0\0\0\x14ftypqt  \0\0\2\0qt  " + bytes(64),
    "3gp": b"\0\0\0\x1cftyp3gp4\0\0\2\0isom3gp4" + bytes(64),
    "webm": b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84webm" + bytes(64),
    "mkv": b"\x1a\x45\xdf\xa3\xa3B\x86\x81\x01B\xf7\x81\x01B\x82\x88matroska" + bytes(64),
    "avi": b"RIFF\x40\0\0\0AVI LIST" + bytes(64),
}
"""The beginnings of videos, by their extensions."""


def a_file(folder: Path, name: str, data: bytes) -> Path:
    """Write `data` as a file in `folder`, which is made if it is missing."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _nearest(pixel: object) -> tuple[int, int, int]:
    assert isinstance(pixel, tuple)
    return min(
        CORNERS, key=lambda colour: sum((a - b) ** 2 for a, b in zip(pixel, colour, strict=True))
    )
