"""Dropped photos: copied, named, ordered, refused with a reason, taken back as one step."""

import itertools
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.domain.ids import OrderId
from orders_gui.ui.dispute.caption_dialog import CaptionDialog
from orders_gui.ui.dispute.evidence_page import EvidencePage
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.photo.editor import PhotoEditor
from tests.builders import an_order
from tests.pictures_builder import a_file, a_jpeg
from tests.ui.dispute.conftest import Person
from tests.ui.dispute.test_wizard import at_evidence, shown_text


@pytest.fixture
def order_id(person: Person) -> OrderId:
    return person.add(an_order())


@pytest.fixture
def wizard(qtbot: QtBot, person: Person, order_id: OrderId) -> DisputeWizard:
    return at_evidence(qtbot, person, order_id)


@pytest.fixture
def page(wizard: DisputeWizard) -> EvidencePage:
    return wizard.evidence


def photo(folder: Path, name: str, width: int = 320) -> Path:
    return a_file(folder, name, a_jpeg((width, 240)))


def photos(folder: Path, count: int) -> list[Path]:
    return [photo(folder, f"IMG_{number}.jpg", 200 + 8 * number) for number in range(count)]


def names(person: Person, order_id: OrderId) -> list[str]:
    return [piece.original_name for piece in person.evidence(order_id)]


def test_files_and_folders_are_copied_and_stay_where_they_are(
    person: Person, order_id: OrderId, page: EvidencePage, tmp_path: Path
) -> None:
    folder = tmp_path / "Фото с телефона"
    folder.mkdir()
    inside = photo(folder, "в папке.jpg", 240)
    single = photo(tmp_path, "label.jpg")
    event = person.drop(page.zone, single, folder)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert sorted(names(person, order_id)) == ["label.jpg", "в папке.jpg"]
    assert single.read_bytes() == a_jpeg((320, 240))
    assert inside.exists()
    assert page.grid.photos.rowCount() == 2


def test_a_drop_anywhere_on_the_window_lands_in_the_dispute(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    wizard.back_button.click()
    person.drop(wizard, photo(tmp_path, "a.jpg"))
    assert names(person, order_id) == ["a.jpg"]
    assert wizard.toast.isVisible()


def test_a_picture_from_a_browser(person: Person, order_id: OrderId, page: EvidencePage) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QMimeData()
    data.setImageData(image)
    data.setUrls([QUrl("https://shop.example/picture.jpg")])
    person.drop(page.zone, data=data)
    (piece,) = person.evidence(order_id)
    assert piece.original_name.endswith(".png")
    assert (piece.width, piece.height) == (40, 30)


def test_an_address_of_the_web_is_not_taken(person: Person, page: EvidencePage) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://shop.example/picture.jpg")])
    assert not person.hold(page.zone, data).isAccepted()


def test_paste_adds_what_was_copied(
    qtbot: QtBot, person: Person, order_id: OrderId, page: EvidencePage, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo(tmp_path, "copied.jpg")))])
    QApplication.clipboard().setMimeData(data)
    page.zone.setFocus()
    qtbot.keyClick(page.zone, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    person.stage.settle()
    assert names(person, order_id) == ["copied.jpg"]


def test_browse_by_enter_remembers_the_folder(
    qtbot: QtBot, person: Person, order_id: OrderId, page: EvidencePage, tmp_path: Path
) -> None:
    chosen = photo(tmp_path, "browsed.jpg")
    qtbot.keyClick(page.zone, Qt.Key.Key_Return)
    dialog: QFileDialog = page.findChild(QFileDialog)
    dialog.filesSelected.emit([str(chosen)])
    dialog.close()
    person.stage.settle()
    assert names(person, order_id) == ["browsed.jpg"]
    assert person.stage.preferences.text("folder") == str(tmp_path)


def test_the_zone_says_what_will_happen_while_files_are_held(
    person: Person, wizard: DisputeWizard, page: EvidencePage, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in photos(tmp_path, 3)])
    quiet = page.zone.grab().toImage()
    assert person.hold(wizard, data).isAccepted()
    held = page.zone.grab().toImage()
    assert held != quiet
    assert page.zone._held == 3
    wizard.evidence.hold(0, photos=False)
    assert page.zone.grab().toImage() == quiet


def test_refused_files_are_listed_with_their_reasons(
    person: Person, order_id: OrderId, page: EvidencePage, tmp_path: Path
) -> None:
    good = photo(tmp_path, "good.jpg")
    empty = a_file(tmp_path, "empty.jpg", b"")
    text = a_file(tmp_path, "notes.jpg", b"this is only text")
    person.drop(page.zone, empty, good, text)
    assert names(person, order_id) == ["good.jpg"]
    said = shown_text(page.notes)
    assert "empty.jpg is empty" in said
    assert "notes.jpg is no photo" in said
    page.notes.button.click()
    assert not page.notes.isVisible()


def test_a_duplicate_is_named_with_its_letter_and_not_added(
    person: Person, order_id: OrderId, page: EvidencePage, tmp_path: Path
) -> None:
    first, second = photos(tmp_path, 2)
    person.drop(page.zone, first, second)
    again = a_file(tmp_path, "again.jpg", second.read_bytes())
    person.drop(page.zone, again)
    assert len(names(person, order_id)) == 2
    assert "again.jpg is there already, as exhibit B." in shown_text(page.notes)


def test_a_duplicate_is_known_also_when_the_wizard_is_opened_again(
    person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    file = photo(tmp_path, "a.jpg")
    person.drop(wizard, file)
    wizard.close()
    person.stage.settle()
    again = person.wizard(order_id)
    person.drop(again, file)
    assert names(person, order_id) == ["a.jpg"]
    assert "a.jpg is there already, as exhibit A." in shown_text(again.evidence.notes)


def test_a_drop_is_taken_back_as_one_step(
    person: Person, order_id: OrderId, wizard: DisputeWizard, page: EvidencePage, tmp_path: Path
) -> None:
    files = photos(tmp_path, 3)
    person.drop(page.zone, *files)
    undo = next(b for b in wizard.toast._actions if b.text() == "Undo")
    undo.click()
    person.stage.settle()
    assert names(person, order_id) == []
    assert page.zone.isVisible()
    person.drop(page.zone, *files)
    assert len(names(person, order_id)) == 3


def test_a_removed_photo_comes_back_with_ctrl_z(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    grid = wizard.evidence.grid
    person.drop(wizard, *photos(tmp_path, 2))
    grid.setCurrentIndex(grid.photos.index(0))
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    person.stage.settle()
    assert names(person, order_id) == ["IMG_1.jpg"]
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.stage.settle()
    assert names(person, order_id) == ["IMG_0.jpg", "IMG_1.jpg"]


def test_alt_and_arrows_give_other_letters(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    grid = wizard.evidence.grid
    person.drop(wizard, *photos(tmp_path, 3))
    grid.setCurrentIndex(grid.photos.index(0))
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    person.stage.settle()
    assert names(person, order_id) == ["IMG_1.jpg", "IMG_0.jpg", "IMG_2.jpg"]
    spoken = grid.photos.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("A. IMG_1.jpg")


def test_dragging_a_photo_gives_other_letters(
    person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    grid = wizard.evidence.grid
    person.drop(wizard, *photos(tmp_path, 3))
    data = grid.photos.mimeData([grid.photos.index(2)])
    at = QPointF(grid.visualRect(grid.photos.index(0)).center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    entered = QDragEnterEvent(at.toPoint(), move, data, left, none)
    QApplication.sendEvent(grid.viewport(), entered)
    assert entered.isAccepted()
    QApplication.sendEvent(grid.viewport(), QDropEvent(at, move, data, left, none))
    person.stage.settle()
    assert names(person, order_id) == ["IMG_2.jpg", "IMG_0.jpg", "IMG_1.jpg"]


def test_f2_changes_caption_and_kind(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    grid = wizard.evidence.grid
    person.drop(wizard, *photos(tmp_path, 2))
    grid.setCurrentIndex(grid.photos.index(0))
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    dialog: CaptionDialog = wizard.evidence.findChild(CaptionDialog)
    caption: QLineEdit = dialog.findChild(QLineEdit, "caption")
    kind: QComboBox = dialog.findChild(QComboBox, "kind")
    qtbot.keyClicks(caption, "Crack along the body")
    kind.setCurrentIndex(list(EvidenceKind).index(EvidenceKind.DEFECT))
    qtbot.keyClick(caption, Qt.Key.Key_Return)
    person.stage.settle()
    piece = person.evidence(order_id)[0]
    assert (piece.caption, piece.kind) == ("Crack along the body", EvidenceKind.DEFECT)
    assert wizard.evidence.checklist.state.text() == "1 of 5"


def test_the_checklist_says_what_would_help(
    person: Person, wizard: DisputeWizard, page: EvidencePage, tmp_path: Path
) -> None:
    said = shown_text(page.checklist)
    assert "Parcel with the address label" in said
    assert "Ties the photos to this order." in said
    assert "Location data will be removed on export." in said
    person.drop(wizard, *photos(tmp_path, 4))
    assert "The form may take only 3 of 4 photos." in shown_text(page.checklist)


def test_going_on_without_a_photo_is_asked_once(person: Person, wizard: DisputeWizard) -> None:
    assert person.go_on(wizard) is Step.EVIDENCE
    assert "There is no photo yet" in shown_text(wizard.evidence.notes)
    assert person.go_on(wizard) is Step.REQUEST


def test_the_window_answers_while_many_photos_come_in(
    person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in photos(tmp_path, 40)])
    person.hold(wizard, data)
    heart = _Heart(wizard)
    at = QPointF(5, 5)
    event = QDropEvent(
        at,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(wizard, event)
    assert wizard.evidence._progress.isVisible()
    person.stage.settle()
    heart.timer.stop()
    assert len(names(person, order_id)) == 40
    assert not wizard.evidence._progress.isVisible()
    longest = max(after - before for before, after in itertools.pairwise(heart.beats))
    assert longest < 0.5


def test_closing_while_photos_come_in_loses_none(
    person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    wizard.evidence.take(tuple(photos(tmp_path, 12)))
    assert wizard.session is not None
    assert wizard.session.intake.busy
    wizard.close()
    person.stage.settle()
    assert len(names(person, order_id)) == 12


def test_a_click_on_the_bin_removes_the_photo(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard, tmp_path: Path
) -> None:
    grid = wizard.evidence.grid
    person.drop(wizard, *photos(tmp_path, 2))
    cell = grid.visualRect(grid.photos.index(1))
    button = QPoint(cell.left() + grid._delegate.photo.width() - 24, cell.top() + 22)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=button)
    person.stage.settle()
    assert names(person, order_id) == ["IMG_0.jpg"]


def test_a_click_on_the_frame_opens_the_photo_editor(
    qtbot: QtBot, person: Person, wizard: DisputeWizard, tmp_path: Path
) -> None:
    grid = wizard.evidence.grid
    person.drop(wizard, *photos(tmp_path, 2))
    cell = grid.visualRect(grid.photos.index(1))
    button = QPoint(cell.left() + grid._delegate.photo.width() - 60, cell.top() + 22)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=button)
    person.stage.settle()
    editor = person.stage.window.findChild(PhotoEditor)
    assert editor.isVisible()
    assert grid.currentIndex().row() == 1
    editor.close()
    person.stage.settle()


class _Heart(QObject):
    """Notes when the window had time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.beats: list[float] = []
        self.timer = QTimer(self)
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._note)
        self.timer.start()

    def _note(self) -> None:
        self.beats.append(time.monotonic())
