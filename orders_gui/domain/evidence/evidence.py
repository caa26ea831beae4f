"""Evidence: files kept byte for byte under their SHA-256, with what the user says of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from orders_gui.domain.ids import DisputeId, EvidenceId, OrderId


class EvidenceKind(StrEnum):
    """What a picture or file shows."""

    LABEL = "label"
    PACKAGING = "packaging"
    DEFECT = "defect"
    INSIDE = "inside"
    WHOLE = "whole"
    LISTING = "listing"
    CHAT = "chat"
    TRACKING = "tracking"
    DOCUMENT = "document"
    UNBOXING = "unboxing"
    SIZE = "size"
    COMPARISON = "comparison"
    WEIGHT = "weight"
    VIDEO = "video"
    OTHER = "other"


class Media(StrEnum):
    """What kind of file it is."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"


class CaptureSource(StrEnum):
    """Where the capture time comes from."""

    EXIF = "exif"
    FILE = "file"
    USER = "user"
    NONE = "none"


class Side(StrEnum):
    """What a photo shows that stands side by side with another one as one exhibit."""

    LISTING = "listing"
    ARRIVED = "arrived"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence of an order, usually also of one of its disputes.

    `captured_at` is the local time of the camera: naive unless the file states an offset.
    `imported_at` is an aware UTC instant. `position` orders the exhibits from 0. A photo of a
    pair has its `side` and its `partner`, the other photo; both are written by pairing alone.
    """

    id: EvidenceId | None
    order_id: OrderId
    dispute_id: DisputeId | None
    sha256: str
    size: int
    extension: str
    type_name: str
    original_name: str
    media: Media
    kind: EvidenceKind
    caption: str
    position: int
    width: int | None
    height: int | None
    captured_at: datetime | None
    captured_source: CaptureSource
    has_location: bool
    imported_at: datetime
    preview: bool
    side: Side | None = None
    partner: EvidenceId | None = None

    @property
    def has_picture(self) -> bool:
        """Whether a picture of the file can be shown."""
        return self.preview and self.media is Media.PHOTO


def can_be_paired(one: Evidence, other: Evidence) -> bool:
    """Whether the two can stand side by side as one exhibit."""
    return (
        one.id != other.id
        and one.dispute_id is not None
        and one.dispute_id == other.dispute_id
        and one.has_picture
        and other.has_picture
    )


def exhibit_letter(position: int) -> str:
    """The exhibit's letter by its place in the list: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    number = position + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def exhibit_places(pieces: Sequence[Evidence]) -> tuple[int, ...]:
    """The place of each piece among the exhibits, from 0; the two photos of a pair share one."""
    places: list[int] = []
    of_photo: dict[EvidenceId, int] = {}
    for piece in pieces:
        place = of_photo.get(piece.partner) if piece.partner is not None else None
        if place is None:
            place = max(places, default=-1) + 1
        if piece.id is not None:
            of_photo[piece.id] = place
        places.append(place)
    return tuple(places)


def exhibit_letters(pieces: Sequence[Evidence]) -> tuple[str, ...]:
    """The exhibit letter of each piece; the two photos of a pair share one."""
    return tuple(exhibit_letter(place) for place in exhibit_places(pieces))
