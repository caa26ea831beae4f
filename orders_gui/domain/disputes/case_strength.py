"""How strong a case is: what is required, what helps, what is missing, and what weakens a photo.

It advises and never refuses anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from orders_gui.domain.disputes.checklist import Checklist, evaluate
from orders_gui.domain.disputes.questionnaire import ChecklistItem, Level, Reason
from orders_gui.domain.evidence.evidence import (
    CaptureSource,
    Evidence,
    EvidenceKind,
    Media,
    exhibit_places,
)
from orders_gui.domain.moments import Moment

BLURRED_BELOW = 0.05
"""Sharp photos have 0.12 and more, those out of focus by two pixels of a thousand 0.03."""

DARK_BELOW = 0.25
SMALL_BELOW = 700
"""Pixels of the longer side; details of a smaller photo cannot be seen on paper."""

_WEST = timedelta(hours=12)

_OF_PAGES = frozenset(
    {EvidenceKind.LISTING, EvidenceKind.CHAT, EvidenceKind.TRACKING, EvidenceKind.DOCUMENT}
)
"""Pictures of pages, which are taken whenever and are never out of focus."""


class Grade(StrEnum):
    """How strong the case is as it stands."""

    STRONG = "strong"
    FAIR = "fair"
    WEAK = "weak"


class Weakness(StrEnum):
    """What makes a file less convincing, the worst first."""

    BLURRED = "blurred"
    DARK = "dark"
    SMALL = "small"
    BEFORE_DELIVERY = "before_delivery"
    NO_CAPTION = "no_caption"


@dataclass(frozen=True, slots=True)
class PictureQuality:
    """What was measured of a photo: 0 is not sharp at all; light goes from 0 to 1."""

    sharpness: float
    light: float


@dataclass(frozen=True, slots=True)
class Hint:
    """A weakness and the exhibits that have it, by their places counted from 0."""

    weakness: Weakness
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CaseStrength:
    """The checklist of the reason, what is proved only by unclear photos, and hints."""

    checklist: Checklist
    unclear: tuple[ChecklistItem, ...]
    hints: tuple[Hint, ...]

    @property
    def grade(self) -> Grade:
        """Strong when every required proof is there and can be seen."""
        required = [c for c in self.checklist.items if c.item.level is Level.REQUIRED]
        if all(c.met and c.item not in self.unclear for c in required):
            return Grade.STRONG
        return Grade.FAIR if self.checklist.met else Grade.WEAK

    @property
    def missing_required(self) -> bool:
        """Whether a required proof is not there at all."""
        return any(item.level is Level.REQUIRED for item in self.missing)

    @property
    def missing(self) -> tuple[ChecklistItem, ...]:
        """What is not there and would count, the most important first."""
        wanted = [
            c.item for c in self.checklist.items if not c.met and c.item.level is not Level.OPTIONAL
        ]
        return tuple(sorted(wanted, key=_importance))


def case_strength(
    reason: Reason,
    evidence: Sequence[Evidence],
    qualities: Mapping[str, PictureQuality],
    delivered: Moment | None,
) -> CaseStrength:
    """Weigh the evidence for a reason.

    `qualities` are those that have been measured, by SHA-256; `delivered` is when the parcel
    arrived, as a day or an aware instant.
    """
    weak = {
        place: frozenset(_weaknesses(piece, qualities.get(piece.sha256), delivered))
        for place, piece in enumerate(evidence)
    }
    checklist = evaluate(reason, evidence)
    unclear = tuple(
        checked.item
        for checked in checklist.items
        if checked.met and not _is_seen(checked.item, evidence, weak)
    )
    places = exhibit_places(evidence)
    hints = [
        Hint(weakness, tuple(dict.fromkeys(places[n] for n in weak if weakness in weak[n])))
        for weakness in Weakness
    ]
    return CaseStrength(checklist, unclear, tuple(hint for hint in hints if hint.places))


def _weaknesses(
    piece: Evidence, quality: PictureQuality | None, delivered: Moment | None
) -> Iterator[Weakness]:
    if not piece.caption.strip():
        yield Weakness.NO_CAPTION
    if piece.media is not Media.PHOTO or piece.kind in _OF_PAGES:
        return
    if quality is not None and quality.light < DARK_BELOW:
        yield Weakness.DARK
    elif quality is not None and quality.sharpness < BLURRED_BELOW:
        yield Weakness.BLURRED
    if 0 < max(piece.width or 0, piece.height or 0) < SMALL_BELOW:
        yield Weakness.SMALL
    if _is_before(piece, delivered):
        yield Weakness.BEFORE_DELIVERY


def _is_before(piece: Evidence, delivered: Moment | None) -> bool:
    """By whole days: a camera's clock has no zone, so the westernmost one is allowed for."""
    if piece.captured_at is None or piece.captured_source is not CaptureSource.EXIF:
        return False
    if delivered is None:
        return False
    if isinstance(delivered, datetime):
        delivered = (delivered.astimezone(UTC) - _WEST).date()
    return piece.captured_at.date() < delivered


def _is_seen(
    item: ChecklistItem,
    evidence: Sequence[Evidence],
    weak: Mapping[int, frozenset[Weakness]],
) -> bool:
    """Whether one file of the kind at least is neither blurred nor dark."""
    poor = {Weakness.BLURRED, Weakness.DARK}
    mine = [place for place, piece in enumerate(evidence) if piece.kind is item.kind]
    return any(not weak[place] & poor for place in mine)


def _importance(item: ChecklistItem) -> int:
    return list(Level).index(item.level)
