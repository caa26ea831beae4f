"""Pairs: two photos share a letter, come apart again, and each step can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.evidence.evidence import EvidenceKind, Media, Side, exhibit_letters
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.services.disputes.disputes import remove_evidence, restore_evidence
from orders_gui.services.evidence.pairs import pair_up, swap_sides, unpair
from orders_gui.services.orders.orders import redo, undo
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import NOW, a_dispute, a_photo, an_order
from tests.services.shelves import workspace_of


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield workspace_of(library)


@pytest.fixture
def dispute_id(workspace: Workspace) -> DisputeId:
    order_id = workspace.library.orders.save(an_order(), NOW)
    return workspace.library.disputes.save(a_dispute(order_id), NOW)


@pytest.fixture
def photos(workspace: Workspace, dispute_id: DisputeId) -> list[EvidenceId]:
    """Four photos: the third is the listing."""
    dispute = workspace.library.disputes.get(dispute_id)
    assert dispute is not None
    kinds = (EvidenceKind.DEFECT, EvidenceKind.LABEL, EvidenceKind.LISTING, EvidenceKind.OTHER)
    return [
        workspace.library.evidence.save(
            replace(a_photo(dispute.order_id, dispute_id, position=place), kind=kind)
        )
        for place, kind in enumerate(kinds)
    ]


def shown(workspace: Workspace, dispute_id: DisputeId) -> list[tuple[EvidenceId | None, str, str]]:
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    letters = exhibit_letters(pieces)
    return [
        (piece.id, letter, piece.side or "") for piece, letter in zip(pieces, letters, strict=True)
    ]


def test_a_pair_is_one_exhibit_and_can_be_taken_back(
    workspace: Workspace, dispute_id: DisputeId, photos: list[EvidenceId]
) -> None:
    one, two, three, four = photos
    before = shown(workspace, dispute_id)
    pair_up(workspace, one, three)
    paired = [(one, "A", "arrived"), (three, "A", "listing"), (two, "B", ""), (four, "C", "")]
    assert shown(workspace, dispute_id) == paired
    undo(workspace)
    assert shown(workspace, dispute_id) == before
    redo(workspace)
    assert shown(workspace, dispute_id) == paired
    unpair(workspace, three)
    letters = [letter for _, letter, _ in shown(workspace, dispute_id)]
    assert letters == ["A", "B", "C", "D"]
    undo(workspace)
    assert shown(workspace, dispute_id) == paired


def test_sides_are_swapped(
    workspace: Workspace, dispute_id: DisputeId, photos: list[EvidenceId]
) -> None:
    pair_up(workspace, photos[0], photos[1])
    swap_sides(workspace, photos[0])
    pieces = workspace.library.evidence.of_dispute(dispute_id)
    assert [(p.side, p.partner) for p in pieces[:2]] == [
        (Side.ARRIVED, photos[1]),
        (Side.LISTING, photos[0]),
    ]


def test_a_photo_is_in_one_pair_alone(
    workspace: Workspace, dispute_id: DisputeId, photos: list[EvidenceId]
) -> None:
    pair_up(workspace, photos[0], photos[1])
    pair_up(workspace, photos[1], photos[3])
    assert [(p, side) for p, _, side in shown(workspace, dispute_id)] == [
        (photos[0], ""),
        (photos[1], "listing"),
        (photos[3], "arrived"),
        (photos[2], ""),
    ]


def test_a_photo_in_the_bin_leaves_its_partner_alone_until_it_is_back(
    workspace: Workspace, dispute_id: DisputeId, photos: list[EvidenceId]
) -> None:
    pair_up(workspace, photos[0], photos[1])
    remove_evidence(workspace, [photos[1]])
    assert {side for _, _, side in shown(workspace, dispute_id)} == {""}
    kept = workspace.library.evidence.get(photos[0])
    assert kept is not None
    assert kept.partner is None
    restore_evidence(workspace, [photos[1]])
    assert [letter for _, letter, _ in shown(workspace, dispute_id)] == ["A", "A", "B", "C"]


def test_what_cannot_be_paired_is_refused(
    workspace: Workspace, dispute_id: DisputeId, photos: list[EvidenceId]
) -> None:
    library = workspace.library
    video = library.evidence.get(photos[3])
    assert video is not None
    library.evidence.save(replace(video, media=Media.VIDEO, preview=False))
    for other in (photos[0], photos[3], EvidenceId(99)):
        with pytest.raises(UserError):
            pair_up(workspace, photos[0], other)
    with pytest.raises(UserError):
        unpair(workspace, photos[0])
    with pytest.raises(UserError):
        swap_sides(workspace, photos[0])
    assert {side for _, _, side in shown(workspace, dispute_id)} == {""}
