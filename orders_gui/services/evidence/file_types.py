"""What a file is by its first bytes; its name is not asked."""

import re
from dataclasses import dataclass

from orders_gui.domain.evidence.evidence import Media

HEAD = 4096
"""Bytes from the start of a file that are enough to tell its type."""


@dataclass(frozen=True, slots=True)
class FileType:
    """A type that evidence may have; `name` is the same in every language."""

    media: Media
    extension: str
    name: str


JPEG = FileType(Media.PHOTO, "jpg", "JPEG")
PNG = FileType(Media.PHOTO, "png", "PNG")
WEBP = FileType(Media.PHOTO, "webp", "WebP")
HEIC = FileType(Media.PHOTO, "heic", "HEIC")
HEIF = FileType(Media.PHOTO, "heif", "HEIF")
AVIF = FileType(Media.PHOTO, "avif", "AVIF")
BMP = FileType(Media.PHOTO, "bmp", "BMP")
GIF = FileType(Media.PHOTO, "gif", "GIF")
TIFF = FileType(Media.PHOTO, "tif", "TIFF")
MP4 = FileType(Media.VIDEO, "mp4", "MP4")
MOV = FileType(Media.VIDEO, "mov", "MOV")
WEBM = FileType(Media.VIDEO, "webm", "WebM")
MKV = FileType(Media.VIDEO, "mkv", "MKV")
AVI = FileType(Media.VIDEO, "avi", "AVI")
THREE_GP = FileType(Media.VIDEO, "3gp", "3GP")
PDF = FileType(Media.DOCUMENT, "pdf", "PDF")

PHOTOS = (JPEG, PNG, WEBP, HEIC, HEIF, AVIF, BMP, GIF, TIFF)

_STARTS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
)
_RIFF = {b"WEBP": WEBP, b"AVI ": AVI}
_BMP_HEADERS = {12, 40, 52, 56, 64, 108, 124}
"""Sizes of the header that follows the first 14 bytes of a BMP."""

_BRANDS = {
    **dict.fromkeys([b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"], HEIC),
    **dict.fromkeys([b"avif", b"avis"], AVIF),
    b"qt  ": MOV,
}
_ANY_PICTURE = {b"mif1", b"msf1"}
"""Brands of a box of pictures; the other brands that it names tell how they are coded."""

_NOT_SEEN = {b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B ", b"crx "}
"""Brands of sound without a picture and of raw photos."""

_OLD_MOV = {b"moov", b"mdat", b"wide", b"pnot"}
"""First atoms of films from before files stated their brand."""

_EBML = b"\x1a\x45\xdf\xa3"
_DOCTYPE = re.compile(rb"\x42\x82[\x80-\xff](webm|matroska)")
_BEFORE_PDF = b"\xef\xbb\xbf \t\r\n\0"


def file_type(head: bytes) -> FileType | None:
    """The type of the file that begins with `head` (`HEAD` bytes); None for any other type."""
    for start, found in _STARTS:
        if head.startswith(start):
            return found
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    if head.startswith(b"BM"):
        return BMP if int.from_bytes(head[14:18], "little") in _BMP_HEADERS else None
    if head.startswith(_EBML):
        return _by_doctype(head)
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    if head[4:8] in _OLD_MOV:
        return MOV
    return PDF if head.lstrip(_BEFORE_PDF).startswith(b"%PDF-") else None


def _by_doctype(head: bytes) -> FileType | None:
    doctype = _DOCTYPE.search(head)
    if doctype is None:
        return None
    return WEBM if doctype[1] == b"webm" else MKV


def _by_brand(head: bytes) -> FileType | None:
    brand = head[8:12]
    if brand in _NOT_SEEN:
        return None
    if brand in _ANY_PICTURE:
        box = head[: int.from_bytes(head[:4], "big")]
        others = [_BRANDS.get(box[at : at + 4]) for at in range(16, len(box), 4)]
        return next((other for other in others if other in (AVIF, HEIC)), HEIF)
    if brand[:3] in (b"3gp", b"3g2"):
        return THREE_GP
    # What is left are the many brands of MP4.
    return _BRANDS.get(brand, MP4)
