"""Two photos side by side: chosen in the viewer or the editor, shown together, apart again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from orders_gui.domain.evidence.evidence import Side, exhibit_letters
from orders_gui.ui.photo.opening import open_viewer
from orders_gui.ui.photo.pairing import PairRow
from orders_gui.ui.photo.viewer import PhotoViewer
from tests.ui.photo.conftest import Photographer, session_of


def choose(photographer: Photographer, row: PairRow, text: str) -> None:
    """Take the entry of the button's menu that begins so."""
    menu = row.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()
    photographer.stage.settle()


def viewer_of(photographer: Photographer, place: int) -> PhotoViewer:
    viewer = open_viewer(photographer.stage.window, photographer.pieces, place)
    viewer.showNormal()
    viewer.resize(1200, 760)
    photographer.stage.settle()
    return viewer


def sides(photographer: Photographer) -> list[tuple[str, Side | None]]:
    pieces = photographer.evidence()
    return [(letter, p.side) for letter, p in zip(exhibit_letters(pieces), pieces, strict=True)]


def test_the_viewer_puts_two_photos_side_by_side_and_apart(photographer: Photographer) -> None:
    viewer = viewer_of(photographer, 0)
    assert not viewer.beside.isVisible()
    choose(photographer, viewer.pair, "With B.")
    assert sides(photographer) == [("A", Side.LISTING), ("A", Side.ARRIVED), ("B", None)]
    assert viewer.beside.isVisible()
    assert not viewer.beside.photo.image.isNull()
    assert viewer.photo.mapTo(viewer, viewer.photo.rect().topLeft()).x() < (
        viewer.beside.photo.mapTo(viewer, viewer.beside.photo.rect().topLeft()).x()
    )
    before = viewer.beside.photo.scale
    QTest.keyClick(viewer.photo, Qt.Key.Key_Plus)
    assert viewer.beside.photo.scale > before
    choose(photographer, viewer.pair, "Swap")
    assert sides(photographer)[:2] == [("A", Side.ARRIVED), ("A", Side.LISTING)]
    assert viewer.piece.side is Side.ARRIVED
    assert viewer.photo.mapTo(viewer, viewer.photo.rect().topLeft()).x() > (
        viewer.beside.photo.mapTo(viewer, viewer.beside.photo.rect().topLeft()).x()
    )
    choose(photographer, viewer.pair, "Two exhibits")
    assert [letter for letter, _ in sides(photographer)] == ["A", "B", "C"]
    assert not viewer.beside.isVisible()
    photographer.stage.desk.undo()
    photographer.stage.settle()
    assert sides(photographer)[0] == ("A", Side.ARRIVED)
    viewer.reject()


def test_what_has_no_picture_stands_alone(photographer: Photographer) -> None:
    viewer = viewer_of(photographer, 2)
    assert not viewer.pair.isVisible()
    viewer.reject()


@pytest.mark.parametrize("place", [0, 1])
def test_the_editor_pairs_the_photo_in_view_and_keeps_it(
    photographer: Photographer, place: int
) -> None:
    photographer.add_photo((640, 480))
    editor = photographer.editor(place)
    editor.pane.caption.setText("As it came")
    editor.pane.caption.textEdited.emit("As it came")
    chosen = session_of(editor).piece.id
    choose(photographer, editor.pane.pair, "With D.")
    assert session_of(editor).piece.id == chosen
    assert session_of(editor).piece.caption == "As it came"
    assert editor.pane.pair.button.accessibleName() == "Side by side: Listing"
    letters = [letter for letter, _ in sides(photographer)]
    assert letters == (["A", "A", "B", "C"] if place == 0 else ["A", "B", "B", "C"])
    editor.reject()
    photographer.stage.settle()
