"""Films made of boxes, with facts beside them."""

PLACE = b"+52.5200+013.4050/"


def box(kind: bytes, *content: bytes) -> bytes:
    """A box: its size, its type, its content."""
    payload = b"".join(content)
    return (len(payload) + 8).to_bytes(4, "big") + kind + payload


def long_box(kind: bytes, content: bytes) -> bytes:
    """A box with a size of 64 bits."""
    return b"\0\0\0\1" + kind + (len(content) + 16).to_bytes(8, "big") + content


def a_film() -> bytes:
    """A film of a phone that wrote the place and its name in three places."""
    place = box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7" + PLACE))
    track = box(b"trak", box(b"tkhd", bytes(84)), box(b"udta", b"Acme Phones"))
    facts = box(b"meta", box(b"ilst", PLACE))
    return (
        box(b"ftyp", b"isom\0\0\2\0isomiso2avc1mp41")
        + box(b"moov", box(b"mvhd", bytes(100)), track, place, facts)
        + long_box(b"mdat", bytes(range(256)) * 8)
    )
