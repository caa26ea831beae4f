"""How strong a case is: proofs by kind, unclear photos, and what weakens a file."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from orders_gui.domain.disputes.case_strength import (
    CaseStrength,
    Grade,
    PictureQuality,
    Weakness,
    case_strength,
)
from orders_gui.domain.disputes.questionnaire import Level, Reason
from orders_gui.domain.evidence.evidence import CaptureSource, Evidence, EvidenceKind, Media
from orders_gui.domain.moments import Moment
from orders_gui.services.disputes.questionnaires import questionnaire_for
from tests.services.exporting.casefiles import a_photo

SHARP, BLURRED, DARK = PictureQuality(0.4, 0.7), PictureQuality(0.01, 0.7), PictureQuality(0.4, 0.1)
DELIVERED = date(2026, 11, 20)


def damaged() -> Reason:
    found = questionnaire_for("aliexpress").reason("received.damaged")
    assert found is not None
    return found


def required() -> tuple[EvidenceKind, ...]:
    return tuple(item.kind for item in damaged().evidence if item.level is Level.REQUIRED)


def proofs() -> list[Evidence]:
    return [
        a_photo(n, f"It shows {kind}", kind=kind, media=_media(kind))
        for n, kind in enumerate(required())
    ]


def at_clock(text: str) -> datetime:
    """A time of a camera's clock, which has no zone."""
    return datetime.fromisoformat(text)


def _media(kind: EvidenceKind) -> Media:
    return Media.VIDEO if kind in (EvidenceKind.VIDEO, EvidenceKind.UNBOXING) else Media.PHOTO


def strength(
    evidence: list[Evidence],
    quality: PictureQuality = SHARP,
    delivered: Moment | None = DELIVERED,
) -> CaseStrength:
    qualities = {piece.sha256: quality for piece in evidence}
    return case_strength(damaged(), evidence, qualities, delivered)


def test_a_case_without_files_is_weak_and_says_what_to_add_first() -> None:
    weighed = strength([])
    assert weighed.grade is Grade.WEAK
    assert weighed.missing[0].level is Level.REQUIRED
    assert weighed.missing[0].why.en
    assert {item.level for item in weighed.missing} <= {Level.REQUIRED, Level.HELPS}
    levels = [list(Level).index(item.level) for item in weighed.missing]
    assert levels == sorted(levels)


def test_all_required_proofs_make_it_strong() -> None:
    weighed = strength(proofs())
    assert weighed.grade is Grade.STRONG
    assert weighed.hints == ()


def test_some_proof_is_not_strong_yet() -> None:
    kind = next(item.kind for item in damaged().evidence if item.level is not Level.REQUIRED)
    assert strength([a_photo(0, "It", kind=kind)]).grade is Grade.FAIR


@pytest.mark.parametrize(
    ("quality", "weakness"), [(BLURRED, Weakness.BLURRED), (DARK, Weakness.DARK)]
)
def test_a_proof_that_cannot_be_seen_is_unclear(
    quality: PictureQuality, weakness: Weakness
) -> None:
    weighed = strength(proofs(), quality)
    assert weighed.grade is Grade.FAIR
    assert weighed.unclear
    assert weighed.hints[0].weakness is weakness


def test_one_sharp_photo_of_a_kind_is_enough() -> None:
    pieces = [*proofs(), replace(proofs()[0], sha256="f" * 64)]
    qualities = {piece.sha256: SHARP for piece in pieces} | {"f" * 64: BLURRED}
    weighed = case_strength(damaged(), pieces, qualities, DELIVERED)
    assert weighed.grade is Grade.STRONG
    assert [(hint.weakness, hint.places) for hint in weighed.hints] == [
        (Weakness.BLURRED, (len(pieces) - 1,))
    ]


def test_what_was_not_measured_yet_is_taken_as_sharp() -> None:
    weighed = case_strength(damaged(), proofs(), {}, DELIVERED)
    assert (weighed.grade, weighed.hints) == (Grade.STRONG, ())


@pytest.mark.parametrize(
    ("changes", "weaknesses"),
    [
        ({}, []),
        ({"caption": "  "}, [Weakness.NO_CAPTION]),
        ({"width": 640, "height": 480}, [Weakness.SMALL]),
        ({"width": None, "height": None}, []),
        ({"captured_at": at_clock("2026-11-19T23:59")}, [Weakness.BEFORE_DELIVERY]),
        ({"captured_at": at_clock("2026-11-20T00:01")}, []),
        ({"captured_at": None}, []),
        (
            {"captured_at": at_clock("2026-11-01T00:00"), "captured_source": CaptureSource.FILE},
            [],  # the date of a file may be that of copying
        ),
        ({"captured_at": at_clock("2026-11-01T00:00"), "kind": EvidenceKind.LISTING}, []),
        ({"width": 300, "height": 200, "media": Media.VIDEO}, []),
    ],
)
def test_what_weakens_a_file(changes: dict[str, Any], weaknesses: list[Weakness]) -> None:
    found = strength([replace(a_photo(0, "A crack"), **changes)]).hints
    assert [hint.weakness for hint in found] == weaknesses
    assert all(hint.places == (0,) for hint in found)


def test_the_day_of_delivery_may_be_an_instant_or_unknown() -> None:
    early = [a_photo(0, "A crack", captured_at=at_clock("2026-11-19T10:00"))]
    instant = datetime(2026, 11, 20, 13, tzinfo=UTC)
    assert strength(early, delivered=instant).hints[0].weakness is Weakness.BEFORE_DELIVERY
    assert strength(early, delivered=None).hints == ()


def test_pictures_of_pages_are_never_called_blurred() -> None:
    pages = [a_photo(0, "The listing", kind=EvidenceKind.LISTING)]
    assert strength(pages, BLURRED).hints == ()
