"""The viewer: from file to file, down to the pixels, and on to the editor."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.marks import Box, Cover, Markup, Redaction
from orders_gui.domain.ids import EvidenceId
from orders_gui.services.evidence.marks import set_marks
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.wizard import DisputeWizard, open_wizard
from orders_gui.ui.photo.editor import PhotoEditor
from orders_gui.ui.photo.opening import open_viewer
from orders_gui.ui.photo.viewer import PhotoViewer
from tests.ui.photo.conftest import Photographer, drag

Key = Qt.Key


def viewer_of(photographer: Photographer, place: int = 0) -> PhotoViewer:
    viewer = open_viewer(photographer.stage.window, photographer.pieces, place)
    viewer.setWindowState(Qt.WindowState.WindowNoState)
    viewer.resize(1280, 800)
    photographer.stage.settle()
    return viewer


def the_only(kind: type[QWidget], parent: QWidget) -> QWidget:
    (found,) = parent.findChildren(kind)
    return found


def test_arrows_turn_the_pages_and_stop_at_the_ends(
    qtbot: QtBot, photographer: Photographer
) -> None:
    viewer = viewer_of(photographer)
    seen = [viewer.piece.original_name]
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Home):
        qtbot.keyClick(viewer.photo, key)
        photographer.stage.settle()
        seen.append(viewer.piece.original_name)
    one, two, document = (piece.original_name for piece in photographer.pieces)
    assert seen == [one, two, document, document, two, one]
    assert not viewer.back_button.isEnabled()


def test_it_fills_the_screen(photographer: Photographer) -> None:
    viewer = open_viewer(photographer.stage.window, photographer.pieces, 0)
    assert viewer.isFullScreen()
    photographer.stage.settle()


def test_a_double_click_goes_to_the_pixels_and_back(
    qtbot: QtBot, photographer: Photographer
) -> None:
    viewer = viewer_of(photographer)
    ratio = viewer.devicePixelRatioF()
    assert viewer.photo.scale < 1
    qtbot.mouseDClick(viewer.photo, Qt.MouseButton.LeftButton)
    assert viewer.photo.scale * ratio == pytest.approx(1)
    assert viewer.pixels.accessibleName() == "Whole photo"
    qtbot.mouseDClick(viewer.photo, Qt.MouseButton.LeftButton)
    assert viewer.photo.is_fitted


def test_a_large_photo_is_shown_with_all_its_pixels(
    qtbot: QtBot, photographer: Photographer
) -> None:
    photographer.add_photo((4000, 3000))
    viewer = viewer_of(photographer, 3)
    assert viewer.photo.image.width() == 4000
    qtbot.keyClick(viewer.photo, Key.Key_1)
    assert viewer.photo.scale * viewer.devicePixelRatioF() == pytest.approx(1)


def test_a_zoomed_photo_is_moved_about_and_never_lost(
    qtbot: QtBot, photographer: Photographer
) -> None:
    viewer = viewer_of(photographer)
    photo = viewer.photo
    for _ in range(6):
        qtbot.keyClick(photo, Key.Key_Plus)
    before = photo.page.topLeft()
    qtbot.mousePress(photo, Qt.MouseButton.LeftButton, pos=photo.rect().center())
    qtbot.mouseMove(photo, QPoint(5, 5))
    qtbot.mouseRelease(photo, Qt.MouseButton.LeftButton)
    after = photo.page
    assert after.left() < before.x()
    assert after.right() > photo.width() / 2
    qtbot.keyClick(photo, Key.Key_0)
    assert photo.is_fitted


def test_marks_are_shown_and_hidden_areas_are_hidden(photographer: Photographer) -> None:
    markup = Markup((Redaction(0, 0, 1, 1, Cover.BLACK),))
    photographer.ask(partial(_mark, photographer.pieces[0].id, markup))
    viewer = viewer_of(photographer)
    shown = viewer.photo.grab().toImage()
    assert shown.pixelColor(viewer.photo.rect().center()).lightness() < 5


def test_enter_edits_and_the_new_marks_are_seen(qtbot: QtBot, photographer: Photographer) -> None:
    viewer = viewer_of(photographer)
    qtbot.keyClick(viewer.photo, Key.Key_Return)
    photographer.stage.settle()
    editor = the_only(PhotoEditor, viewer)
    assert isinstance(editor, PhotoEditor)
    qtbot.keyClicks(editor.canvas, "b")
    drag(editor, (0.2, 0.2), (0.6, 0.6))
    qtbot.keyClick(editor, Key.Key_Escape)
    photographer.stage.settle()
    assert viewer.isVisible()
    (mark,) = viewer.photo.markup.marks
    assert isinstance(mark, Box)
    qtbot.keyClick(viewer, Key.Key_Escape)
    photographer.stage.settle()


def test_a_document_opens_outside(
    qtbot: QtBot, photographer: Photographer, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr("orders_gui.ui.photo.opening.QDesktopServices.openUrl", open_url)
    viewer = viewer_of(photographer, 2)
    assert not viewer.photo.isVisible()
    qtbot.mouseClick(viewer.no_picture.button, Qt.MouseButton.LeftButton)
    photographer.stage.settle()
    assert opened == [str(photographer.file(2))]


def test_verify_now_tells_what_it_found(photographer: Photographer) -> None:
    viewer = viewer_of(photographer)
    viewer.facts.verify_button.click()
    photographer.stage.settle()
    assert viewer.facts.verdict.text() == "Unchanged: the file hash is that of the import."


def test_all_files_are_verified_and_the_bad_ones_named(photographer: Photographer) -> None:
    viewer = viewer_of(photographer)
    everything = viewer.verify_all
    everything.button.click()
    photographer.stage.settle()
    assert everything.verdict.text() == "3 files are unchanged since their import"
    bad = photographer.file(1)
    bad.chmod(0o600)
    bad.write_bytes(b"something else")
    everything.button.click()
    photographer.stage.settle()
    assert everything.verdict.text().startswith("two.jpg: The file is no longer what was added")
    assert not everything.bar.isVisible()


def test_verifying_stops_when_the_viewer_is_closed(photographer: Photographer) -> None:
    viewer = viewer_of(photographer)
    viewer.verify_all.button.click()
    viewer.close()
    photographer.stage.settle()
    assert not photographer.stage.tasks.busy


def test_the_wizard_opens_viewer_and_editor(qtbot: QtBot, photographer: Photographer) -> None:
    wizard = _wizard(photographer)
    grid = wizard.evidence.grid
    grid.setCurrentIndex(grid.photos.index(1))
    qtbot.keyClick(grid, Key.Key_Return)
    photographer.stage.settle()
    viewer = the_only(PhotoViewer, wizard)
    assert isinstance(viewer, PhotoViewer)
    assert viewer.piece.original_name == photographer.pieces[1].original_name
    viewer.close()
    photographer.stage.settle()
    wizard.activateWindow()
    photographer.stage.settle()
    qtbot.keyClick(grid, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    photographer.stage.settle()
    editor = the_only(PhotoEditor, wizard)
    assert isinstance(editor, PhotoEditor)
    qtbot.keyClicks(editor.pane.caption, "Crack")
    editor.close()
    photographer.stage.settle()
    assert wizard.session is not None
    assert wizard.session.evidence[1].caption == "Crack"


def _wizard(photographer: Photographer) -> DisputeWizard:
    wizard = open_wizard(photographer.stage.window, photographer.pieces[0].order_id)
    wizard.resize(1180, 772)
    photographer.stage.settle()
    assert wizard.session is not None
    done = frozenset({Step.HAPPENED, Step.DETAILS})
    wizard.session.move(replace(wizard.session.flow, done=done, step=Step.EVIDENCE))
    photographer.stage.settle()
    return wizard


def _mark(evidence_id: EvidenceId | None, markup: Markup, workspace: Workspace) -> None:
    assert evidence_id is not None
    set_marks(workspace, evidence_id, markup)
