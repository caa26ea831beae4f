"""Letters as they were written: kept, taken back, carried along; fresh where none is kept."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from orders_gui.domain.disputes.letters import KeptLetter
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.disputes import get_dispute, save_draft
from orders_gui.services.disputes.kept_letters import (
    bracket,
    keep_letter,
    kept_letters,
    letters_at_hand,
    written,
    written_for,
)
from orders_gui.services.disputes.letters import filled
from orders_gui.services.orders.orders import redo, undo
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import Library
from tests.builders import NOW, a_dispute, an_order
from tests.services.shelves import workspace_of

MINE = KeptLetter("seller_repeat", "en", "My claim", "Dear seller, *this* is mine.")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield workspace_of(library)


@pytest.fixture
def dispute_id(workspace: Workspace) -> DisputeId:
    order_id = workspace.library.orders.save(an_order(), NOW)
    waiting = replace(a_dispute(order_id), state=DisputeState.WAITING_SELLER)
    return workspace.library.disputes.save(waiting, NOW)


def test_a_letter_is_kept_until_it_says_what_the_case_says(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    fresh = written(workspace, dispute_id, "seller_repeat", "en")
    assert not fresh.own
    keep_letter(workspace, dispute_id, MINE)
    mine = written(workspace, dispute_id, "seller_repeat", "en")
    assert (mine.subject, mine.text, mine.own) == (MINE.subject, MINE.text, True)
    assert not written(workspace, dispute_id, "seller_repeat", "ru").own
    keep_letter(workspace, dispute_id, replace(MINE, subject=fresh.subject, text=fresh.text))
    assert kept_letters(workspace, dispute_id) == ()
    assert written(workspace, dispute_id, "seller_repeat", "en") == fresh


def test_typing_is_one_step_back(workspace: Workspace, dispute_id: DisputeId) -> None:
    keep_letter(workspace, dispute_id, MINE)
    later = replace(MINE, text=MINE.text + " More.")
    keep_letter(workspace, dispute_id, later)
    undo(workspace)
    assert kept_letters(workspace, dispute_id) == ()
    redo(workspace)
    assert kept_letters(workspace, dispute_id) == (later,)


def test_brackets_that_are_left_are_told(workspace: Workspace, dispute_id: DisputeId) -> None:
    missing = filled(workspace, dispute_id, "seller_repeat", "en").missing
    assert "buyer" in missing
    gap = bracket("buyer", "en")
    keep_letter(workspace, dispute_id, replace(MINE, text=f"Yours, {gap}"))
    assert written(workspace, dispute_id, "seller_repeat", "en").missing == ("buyer",)
    keep_letter(workspace, dispute_id, replace(MINE, text="Yours, Anna"))
    assert written(workspace, dispute_id, "seller_repeat", "en").missing == ()


@pytest.mark.parametrize(
    ("kept", "languages", "shown"),
    [
        ((), ("en",), [("en", False)]),
        ((), ("en", "ru"), [("en", False), ("ru", False)]),
        (("en",), ("en",), [("en", True)]),
        (("en",), ("ru",), [("en", True)]),
        (("ru",), ("en", "ru"), [("ru", True)]),
        (("en", "ru"), ("ru",), [("ru", True)]),
        (("en", "ru"), ("en", "ru"), [("en", True), ("ru", True)]),
    ],
)
def test_a_document_shows_what_was_written_and_no_stand_in(
    workspace: Workspace,
    dispute_id: DisputeId,
    kept: tuple[str, ...],
    languages: tuple[str, ...],
    shown: list[tuple[str, bool]],
) -> None:
    for language in kept:
        keep_letter(workspace, dispute_id, replace(MINE, language=language))
    found = written_for(workspace, dispute_id, "seller_repeat", languages)
    assert [(one.language, one.own) for one in found] == shown


def test_a_letter_stays_at_hand_when_it_no_longer_fits(
    workspace: Workspace, dispute_id: DisputeId
) -> None:
    keep_letter(workspace, dispute_id, MINE)
    dispute = get_dispute(workspace, dispute_id)
    save_draft(workspace, replace(dispute, state=DisputeState.REFUND_PENDING))
    assert "seller_repeat" in [letter.id for letter in letters_at_hand(workspace, dispute_id)]
    keep_letter(workspace, dispute_id, replace(MINE, subject="x"))
    with pytest.raises(UserError):
        keep_letter(workspace, DisputeId(99), MINE)
