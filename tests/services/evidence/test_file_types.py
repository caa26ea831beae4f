"""Files are told apart by their first bytes."""

import pytest

from orders_gui.services.evidence.file_types import (
    AVIF,
    HEAD,
    HEIC,
    HEIF,
    MOV,
    MP4,
    PDF,
    PHOTOS,
    THREE_GP,
    FileType,
    file_type,
)
from tests import pictures_builder


def a_box(*brands: bytes) -> bytes:
    """The first box of a file of the MP4 family: its brand, a version, the other brands."""
    content = b"ftyp" + brands[0] + bytes(4) + b"".join(brands[1:])
    return (len(content) + 4).to_bytes(4, "big") + content + b"\0\0\0\x08mdat" + b"avif"


@pytest.mark.parametrize("ending", pictures_builder.FORMATS)
def test_pictures_are_known_by_their_content(ending: str) -> None:
    found = file_type(pictures_builder.FORMATS[ending]()[:HEAD])
    assert found in PHOTOS
    assert found is not None
    assert found.extension == ending.rsplit(".", maxsplit=1)[-1]


@pytest.mark.parametrize("extension", pictures_builder.VIDEOS)
def test_videos_are_known_by_their_content(extension: str) -> None:
    found = file_type(pictures_builder.VIDEOS[extension])
    assert found is not None
    assert (found.media, found.extension) == ("video", extension)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (a_box(b"heic", b"mif1", b"heic"), HEIC),
        (a_box(b"mif1", b"miaf", b"heic"), HEIC),
        (a_box(b"mif1", b"avif", b"miaf"), AVIF),
        (a_box(b"mif1", b"miaf"), HEIF),
        (a_box(b"avis", b"msf1"), AVIF),
        (a_box(b"MSNV", b"isom"), MP4),
        (a_box(b"3gp6"), THREE_GP),
        (a_box(b"3g2a"), THREE_GP),
        (b"\0\0\0\x08wide\0\0\x10\0mdat", MOV),
        (pictures_builder.PDF, PDF),
        (b"\xef\xbb\xbf\r\n" + pictures_builder.PDF, PDF),
    ],
)
def test_relatives_are_told_apart(head: bytes, expected: FileType) -> None:
    assert file_type(head) is expected


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\0",
        pictures_builder.SVG,
        b"<!DOCTYPE html><html>",
        b"BMW, three spare parts for the engine",
        b"From: seller@example.com\r\n\r\n%PDF-1.4",
        b"%!PS-Adobe-3.0 EPSF-3.0",
        b"8BPS\0\1",
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"ID3\x04 a song",
        a_box(b"M4A ", b"isom", b"mp42"),
        b"\x1a\x45\xdf\xa3\x9fB\x82\x87unknown",
        b"PK\x03\x04 a workbook",
    ],
)
def test_anything_else_has_no_type(head: bytes) -> None:
    assert file_type(head) is None
