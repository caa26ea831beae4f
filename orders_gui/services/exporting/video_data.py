"""Where a video says by whom, with what and where it was taken, so that a copy can leave it out."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

Patch = tuple[int, bytes]
"""A position in a file and the bytes that a copy has there instead."""

WITH_BOXES = frozenset({"mp4", "mov", "3gp"})
"""Extensions of the films that are made of boxes, all built alike (ISO 14496-12)."""

_OUTER = frozenset({b"moov", b"trak", b"mdia", b"minf"})
"""Boxes that are looked into."""

_TELLING = frozenset({b"udta", b"meta", b"uuid"})
"""Boxes of facts beside the film: place, camera, owner, XMP. Players do not need them."""

_DEEPEST = 6
_LARGEST = 16_000_000
"""Bytes that such a box may have; cover pictures and thumbnails are among its facts."""


def clean_patches(path: Path) -> tuple[Patch, ...] | None:
    """The patches that turn every box of facts into an empty one of the same size.

    None for a file whose boxes cannot be followed to its end: of it nothing can be promised.
    """
    size = path.stat().st_size
    try:
        with path.open("rb") as stream:
            return tuple(_patches(stream, 0, size, 0))
    except ValueError:
        return None


def _patches(stream: BinaryIO, begin: int, end: int, depth: int) -> Iterator[Patch]:
    """Raises `ValueError` for boxes that do not fit into what they lie in."""
    position = begin
    while position < end:
        kind, header, size = _box(stream, position, end)
        if kind in _TELLING:
            if size > _LARGEST:
                raise ValueError("a box of facts of this size is something else")
            yield position + 4, b"free"
            yield position + header, bytes(size - header)
        elif kind in _OUTER and depth < _DEEPEST:
            yield from _patches(stream, position + header, position + size, depth + 1)
        position += size


def _box(stream: BinaryIO, position: int, end: int) -> tuple[bytes, int, int]:
    """Type, bytes of the header and of the whole box at a position."""
    stream.seek(position)
    start = stream.read(16)
    size, kind, header = int.from_bytes(start[:4], "big"), start[4:8], 8
    if size == 1:
        size, header = int.from_bytes(start[8:16], "big"), 16
    elif size == 0:
        size = end - position  # up to the end of the file
    if len(kind) < 4 or size < header or position + size > end:
        raise ValueError("not a box")
    return kind, header, size
