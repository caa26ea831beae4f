"""Evidence: files kept byte for byte under their SHA-256, with what the user says of them."""

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


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence of an order, usually also of one of its disputes.

    `captured_at` is the local time of the camera: naive unless the file states an offset.
    `imported_at` is an aware UTC instant. `position` orders the exhibits from 0.
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


def exhibit_letter(position: int) -> str:
    """The exhibit's letter by its place in the list: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    number = position + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
