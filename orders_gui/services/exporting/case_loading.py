"""A dispute with all that the library and the rules know of it."""

from collections.abc import Iterable
from dataclasses import replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.rules.deadlines import Deadline, deadlines_of
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.disputes.disputes import get_dispute
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.evidence.marks import marks_of_dispute
from orders_gui.services.exporting.answers import answered_questions, problem_of
from orders_gui.services.exporting.casefile import Buyer, CaseFile
from orders_gui.services.exporting.wording import Wording
from orders_gui.services.rules.bank_days import buyer_place
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.workspace import Workspace

BUYER_NAME = "buyer.name"
BUYER_PLACE = "buyer.place"
"""Settings of the library: how the buyer is named in documents."""

OTHER = "other"
"""The id of all shops that have no rulebook and no name of their own."""


def load_case(workspace: Workspace, dispute_id: DisputeId, words: Wording) -> CaseFile:
    """The facts of a dispute; raises `UserError` when it is no longer in the library."""
    library = workspace.library
    dispute = get_dispute(workspace, dispute_id)
    order = library.orders.get(dispute.order_id)
    if order is None:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "The order is no longer in the library."))
    rules, buyer = workspace.rulebook_for(order.marketplace), buyer_place(workspace)
    about_all = replace(dispute, item_ids=())  # dates of items outside the dispute stay away
    return CaseFile(
        order=order,
        dispute=dispute,
        marketplace=_marketplace_name(order.marketplace),
        evidence=tuple(library.evidence.of_dispute(dispute_id)),
        deadlines=deadlines_of(order, [about_all], rules, buyer),
        protection=_protection(deadlines_of(order, [], rules, buyer)),
        rules=rules,
        answers=answered_questions(questionnaire_for(order.marketplace), dispute, words),
        problem=problem_of(dispute, words),
        buyer=Buyer(
            str(library.settings.get(BUYER_NAME, "")), str(library.settings.get(BUYER_PLACE, ""))
        ),
        marks=marks_of_dispute(workspace, dispute_id),
        refunds=tuple(library.refunds.of_dispute(dispute_id)),
    )


def _marketplace_name(marketplace: str) -> str:
    """The name of a marketplace; a shop that the program does not know has only its id."""
    if marketplace == OTHER:
        return ""
    known = (shop.name for shop in marketplaces() if shop.id == marketplace)
    return next(known, marketplace)


def _protection(deadlines: Iterable[Deadline]) -> Deadline | None:
    return next((d for d in deadlines if d.kind is DeadlineKind.PROTECTION_ENDS), None)
