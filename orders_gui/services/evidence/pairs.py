"""Two photos side by side as one exhibit: the listing, and what arrived."""

from dataclasses import replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind, Side, can_be_paired
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.services.orders.orders import done
from orders_gui.services.workspace import Workspace

_GONE = QT_TRANSLATE_NOOP("Errors", "The file is no longer in the library.")
_NO_PAIR = QT_TRANSLATE_NOOP(
    "Errors", "Only two photos of the same dispute can stand side by side. Nothing was changed."
)
_NOT_PAIRED = QT_TRANSLATE_NOOP(
    "Errors", "{file} does not stand beside another photo. Nothing was changed."
)


def pair_up(workspace: Workspace, one: EvidenceId, other: EvidenceId) -> Message:
    """Put two photos side by side and next to each other in the list; returns what was done.

    The one whose kind is the listing stands left, else the first in the list. Raises
    `UserError` when they are not two photos of one dispute.
    """
    first, second = sorted((_piece(workspace, one), _piece(workspace, other)), key=_place)
    if not can_be_paired(first, second) or first.dispute_id is None:
        raise UserError(_NO_PAIR)
    listing, arrived = first, second
    if second.kind is EvidenceKind.LISTING and first.kind is not EvidenceKind.LISTING:
        listing, arrived = second, first
    label = done(
        QT_TRANSLATE_NOOP("Done", "{listing} and {arrived} side by side"),
        listing=listing.original_name,
        arrived=arrived.original_name,
    )
    with workspace.library.journal.step(label, workspace.now):
        _pair(workspace, listing, arrived)
        _bring_together(workspace, first.dispute_id, first, second)
    return label


def swap_sides(workspace: Workspace, evidence_id: EvidenceId) -> Message:
    """Listing becomes what arrived, and the other way round; returns what was done."""
    piece, partner = _both(workspace, evidence_id)
    label = done(QT_TRANSLATE_NOOP("Done", "Sides of the pair swapped"))
    with workspace.library.journal.step(label, workspace.now):
        if piece.side is Side.LISTING:
            _pair(workspace, partner, piece)
        else:
            _pair(workspace, piece, partner)
    return label


def unpair(workspace: Workspace, evidence_id: EvidenceId) -> Message:
    """Make two exhibits of a pair again; returns what was done."""
    piece, partner = _both(workspace, evidence_id)
    label = done(
        QT_TRANSLATE_NOOP("Done", "{one} and {other} are exhibits of their own"),
        one=piece.original_name,
        other=partner.original_name,
    )
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.evidence.unpair(evidence_id)
    return label


def _pair(workspace: Workspace, listing: Evidence, arrived: Evidence) -> None:
    if listing.id is not None and arrived.id is not None:
        workspace.library.evidence.pair(listing.id, arrived.id)


def _bring_together(
    workspace: Workspace, dispute_id: DisputeId, first: Evidence, second: Evidence
) -> None:
    """The second moves behind the first; the order of the others stays."""
    library = workspace.library
    pieces = [piece for piece in library.evidence.of_dispute(dispute_id) if piece.id != second.id]
    at = next(place for place, piece in enumerate(pieces) if piece.id == first.id)
    pieces.insert(at + 1, second)
    for position, piece in enumerate(pieces):
        if piece.position != position:
            library.evidence.save(replace(piece, position=position))


def _both(workspace: Workspace, evidence_id: EvidenceId) -> tuple[Evidence, Evidence]:
    piece = _piece(workspace, evidence_id)
    if piece.partner is None:
        raise UserError(_NOT_PAIRED, file=piece.original_name)
    return piece, _piece(workspace, piece.partner)


def _piece(workspace: Workspace, evidence_id: EvidenceId) -> Evidence:
    piece = workspace.library.evidence.get(evidence_id)
    if piece is None:
        raise UserError(_GONE)
    return piece


def _place(piece: Evidence) -> tuple[int, EvidenceId | None]:
    return piece.position, piece.id
