"""Marks in a library: kept, taken back as one step, gone with their photo."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from orders_gui.domain.errors import UserError
from orders_gui.domain.evidence.marks import Adjustments, Arrow, Badge, Box, Markup, Redaction
from orders_gui.domain.ids import DisputeId, EvidenceId
from orders_gui.services.disputes.disputes import remove_evidence
from orders_gui.services.evidence.marks import marks_of, marks_of_dispute, set_marks
from orders_gui.services.orders.orders import redo, undo
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, a_dispute, a_photo, an_order

ONE = Markup((Box(0.1, 0.1, 0.5, 0.5),))
TWO = Markup((Box(0.1, 0.1, 0.5, 0.5), Badge(0.1, 0.1, 1)), Adjustments(turns=1))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rulebook_for, fixed_clock(NOW))


@pytest.fixture
def dispute_id(workspace: Workspace) -> DisputeId:
    library = workspace.library
    order_id = library.orders.save(an_order(), NOW)
    return library.disputes.save(a_dispute(order_id), NOW)


@pytest.fixture
def photo(workspace: Workspace, dispute_id: DisputeId) -> EvidenceId:
    order_id = workspace.library.disputes.get(dispute_id)
    assert order_id is not None
    return workspace.library.evidence.save(a_photo(order_id.order_id, dispute_id))


def test_marks_come_back_in_their_order(workspace: Workspace, photo: EvidenceId) -> None:
    assert marks_of(workspace, photo) == Markup()
    set_marks(workspace, photo, TWO)
    assert marks_of(workspace, photo) == TWO
    turned = Markup(TWO.marks[::-1], TWO.adjustments)
    set_marks(workspace, photo, turned)
    assert marks_of(workspace, photo) == turned
    set_marks(workspace, photo, Markup())
    assert marks_of(workspace, photo) == Markup()


def test_changes_in_a_row_are_one_step(workspace: Workspace, photo: EvidenceId) -> None:
    set_marks(workspace, photo, ONE)
    set_marks(workspace, photo, TWO)
    step = undo(workspace)
    assert step is not None
    assert str(step.label) == "Marks on IMG_0001.jpg changed"
    assert marks_of(workspace, photo) == Markup()
    redo(workspace)
    assert marks_of(workspace, photo) == TWO


def test_a_wrong_mark_changes_nothing(workspace: Workspace, photo: EvidenceId) -> None:
    set_marks(workspace, photo, ONE)
    with pytest.raises(UserError):
        set_marks(workspace, photo, Markup((*ONE.marks, Arrow(0, 0, 2, 2))))
    assert marks_of(workspace, photo) == ONE


def test_a_photo_that_is_gone_is_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="no longer in the library"):
        set_marks(workspace, EvidenceId(999), ONE)


def test_the_marks_of_a_dispute_by_photo(
    workspace: Workspace, dispute_id: DisputeId, photo: EvidenceId
) -> None:
    piece = workspace.library.evidence.get(photo)
    assert piece is not None
    plain = workspace.library.evidence.save(replace(piece, id=None, position=1))
    hidden = workspace.library.evidence.save(replace(piece, id=None, position=2))
    set_marks(workspace, photo, TWO)
    set_marks(workspace, hidden, Markup((Redaction(0, 0, 1, 1),)))
    assert marks_of_dispute(workspace, dispute_id) == {
        photo: TWO,
        hidden: Markup((Redaction(0, 0, 1, 1),)),
    }
    remove_evidence(workspace, [hidden])
    assert set(marks_of_dispute(workspace, dispute_id)) == {photo}
    assert plain not in marks_of_dispute(workspace, dispute_id)
