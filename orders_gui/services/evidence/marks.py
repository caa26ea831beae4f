"""What a user does with the marks over a photo: read them, keep them."""

from collections.abc import Mapping

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.evidence.marks import Markup, checked
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.services.orders.orders import done
from orders_gui.services.workspace import Workspace


def marks_of(workspace: Workspace, evidence_id: EvidenceId) -> Markup:
    """What is drawn over a photo; empty when nothing is."""
    return workspace.library.marks.of_evidence(evidence_id)


def marks_of_dispute(workspace: Workspace, dispute_id: DisputeId) -> Mapping[EvidenceId, Markup]:
    """What is drawn over the photos of a dispute; those without marks are left out."""
    return workspace.library.marks.of_dispute(dispute_id)


def set_marks(workspace: Workspace, evidence_id: EvidenceId, markup: Markup) -> None:
    """Keep what is drawn over a photo; changes in a row are one step of the journal.

    Raises `UserError` when a mark lies outside or the photo is gone; nothing is changed then.
    """
    library = workspace.library
    piece = library.evidence.get(evidence_id)
    if piece is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The file is no longer in the library."))
    label = done(QT_TRANSLATE_NOOP("Done", "Marks on {name} changed"), name=piece.original_name)
    with library.journal.step(label, workspace.now, join_same=True):
        library.marks.save(evidence_id, checked(markup))
