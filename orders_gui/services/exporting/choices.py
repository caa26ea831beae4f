"""What can be chosen for the document of a dispute, and what to be warned of."""

from dataclasses import dataclass

from orders_gui.domain.disputes.letters import Letter
from orders_gui.domain.ids import DisputeId
from orders_gui.services.disputes.kept_letters import kept_letters, letters_at_hand
from orders_gui.services.exporting.case_loading import load_case
from orders_gui.services.exporting.case_zip import originals_with_covered, originals_with_location
from orders_gui.services.exporting.casefile import Placed
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """The exhibits and letters of a dispute; `own` are the ids of letters that the user changed.

    `located` and `covered` are the names of originals that tell where they were taken, and
    that show what is covered in their copies.
    """

    exhibits: tuple[Placed, ...]
    letters: tuple[Letter, ...]
    own: frozenset[str]
    located: tuple[str, ...]
    covered: tuple[str, ...]


def export_choices(workspace: Workspace, dispute_id: DisputeId) -> ExportChoices:
    """Gather what the user can choose from; runs in the library's thread."""
    return ExportChoices(
        exhibits=load_case(workspace, dispute_id, Wording.of("en")).exhibits,
        letters=letters_at_hand(workspace, dispute_id),
        own=frozenset(kept.template for kept in kept_letters(workspace, dispute_id)),
        located=originals_with_location(workspace, dispute_id),
        covered=originals_with_covered(workspace, dispute_id),
    )
