"""Letters as the user wrote them: kept with the dispute, beside those filled from the case."""

from collections.abc import Sequence
from dataclasses import dataclass

from orders_gui.domain.disputes.letters import KeptLetter, Letter, fields_of
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.ids import DisputeId
from orders_gui.services.disputes.disputes import get_dispute
from orders_gui.services.disputes.letters import (
    Given,
    all_letters,
    field_labels,
    filled,
    letter,
    letters_for,
)
from orders_gui.services.orders.orders import done
from orders_gui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as it stands now, in one language.

    `missing` are the fields whose brackets are still in it; `own` when the user has changed it.
    """

    subject: str
    text: str
    missing: tuple[str, ...]
    language: str
    own: bool


def written(
    workspace: Workspace,
    dispute_id: DisputeId,
    letter_id: str,
    language: str,
    given: Given | None = None,
) -> Written:
    """The letter as the user wrote it, else filled from the case and from `given`."""
    for kept in kept_letters(workspace, dispute_id):
        if (kept.template, kept.language) == (letter_id, language):
            missing = _missing(letter(letter_id), kept)
            return Written(kept.subject, kept.text, missing, language, own=True)
    fresh = filled(workspace, dispute_id, letter_id, language, given)
    return Written(fresh.subject, fresh.text, fresh.missing, language, own=False)


def written_for(
    workspace: Workspace, dispute_id: DisputeId, letter_id: str, languages: Sequence[str]
) -> tuple[Written, ...]:
    """The letter for a document in these languages, once for each.

    A letter that the user has written in some of them, or in another language alone, is shown
    as it was written: nothing stands in for it.
    """
    kept = [k.language for k in kept_letters(workspace, dispute_id) if k.template == letter_id]
    wanted = [language for language in languages if language in kept] or kept[:1] or languages
    return tuple(written(workspace, dispute_id, letter_id, language) for language in wanted)


def bracket(field: str, language: str) -> str:
    """What stands in a letter where a field has no value."""
    return f"[{field_labels()[field].text(language)}]"


def kept_letters(workspace: Workspace, dispute_id: DisputeId) -> tuple[KeptLetter, ...]:
    """The letters that the user has changed."""
    return workspace.library.letters.of_dispute(dispute_id)


def letters_at_hand(workspace: Workspace, dispute_id: DisputeId) -> tuple[Letter, ...]:
    """The letters that make sense now, and those that the user wrote before."""
    known = {fitting.id for fitting in letters_for(workspace, dispute_id)}
    known |= {kept.template for kept in kept_letters(workspace, dispute_id)}
    return tuple(found for found in all_letters() if found.id in known)


def keep_letter(workspace: Workspace, dispute_id: DisputeId, kept: KeptLetter) -> None:
    """Keep a letter as it was written; changes in a row are one step of the journal.

    One that says what the case says is not kept, so that it follows the case. Raises
    `UserError` when the dispute is gone.
    """
    get_dispute(workspace, dispute_id)
    fresh = filled(workspace, dispute_id, kept.template, kept.language)
    with workspace.library.journal.step(_label(kept.template), workspace.now, join_same=True):
        if (fresh.subject, fresh.text) == (kept.subject, kept.text):
            workspace.library.letters.delete(dispute_id, kept.template, kept.language)
        else:
            workspace.library.letters.save(dispute_id, kept)


def forget_letter(
    workspace: Workspace, dispute_id: DisputeId, letter_id: str, language: str
) -> None:
    """Let a letter follow the case again."""
    with workspace.library.journal.step(_label(letter_id), workspace.now):
        workspace.library.letters.delete(dispute_id, letter_id, language)


def _label(letter_id: str) -> Message:
    title = letter(letter_id).title.en
    return done(QT_TRANSLATE_NOOP("Done", "Letter “{title}” changed"), title=title)


def _missing(template: Letter, kept: KeptLetter) -> tuple[str, ...]:
    text = kept.subject + kept.text
    wanted = fields_of(template.subject.text(kept.language) + template.body.text(kept.language))
    return tuple(name for name in wanted if bracket(name, kept.language) in text)
