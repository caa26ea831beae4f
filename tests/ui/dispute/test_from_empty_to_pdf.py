"""The main job, end to end: an empty window, an order, a dispute with dropped photos, one PDF."""

import hashlib
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.ui.dispute.caption_dialog import CaptionDialog
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.editor.order_editor import OrderEditor
from tests.pictures_builder import a_file, a_jpeg, camera_exif, corners_of, quarters
from tests.services.exporting.pdf_reading import embedded_pictures, problems, text_of
from tests.ui.dispute.conftest import Person
from tests.ui.dispute.test_wizard import choose, type_text

TITLE = "Ceramic pour-over set"


def add_order_in_the_editor(qtbot: QtBot, person: Person) -> None:
    window = person.stage.window
    window.list_page.empty_library.add_button.click()
    person.stage.settle()
    editor: OrderEditor = window.findChild(OrderEditor)
    qtbot.keyClicks(editor.number, "3042771955204471")
    qtbot.keyClicks(editor.seller, "KaoriHome Store")
    qtbot.keyClicks(editor.total, "34.90")
    qtbot.keyClicks(editor.items.forms[0].title, TITLE)
    qtbot.keyClicks(editor.items.forms[0].price, "34.90")
    editor.save_button.click()
    person.stage.settle()


def describe(
    qtbot: QtBot, person: Person, wizard: DisputeWizard, row: int, caption: str, kind: EvidenceKind
) -> None:
    """Caption and kind of a photo, by keyboard."""
    grid = wizard.evidence.grid
    grid.setCurrentIndex(grid.photos.index(row))
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    dialog: CaptionDialog = wizard.evidence.findChild(CaptionDialog)
    field: QLineEdit = dialog.findChild(QLineEdit, "caption")
    kinds: QComboBox = dialog.findChild(QComboBox, "kind")
    field.insert(caption)
    kinds.setCurrentIndex(kinds.findData(kind.value))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    person.stage.settle()


def test_from_an_empty_window_to_a_finished_pdf(
    qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    add_order_in_the_editor(qtbot, person)
    person.stage.choose("3042771955204471")
    wizard = person.stage.dialog_of(
        person.stage.window.commands.open_current_dispute, DisputeWizard
    )

    wizard.happened.cards["damaged"].click()
    assert person.go_on(wizard) is Step.DETAILS
    type_text(qtbot, wizard, "what_is_wrong", "The dripper is cracked along the body")
    type_text(qtbot, wizard, "received_on", "2026-11-20")
    choose(wizard, "packaging", "damaged")
    choose(wizard, "usable", "no")
    assert person.go_on(wizard) is Step.EVIDENCE

    turned = a_file(tmp_path, "IMG_2041.jpg", a_jpeg((640, 480), camera_exif(6, location=True)))
    plain = a_file(tmp_path, "Коробка.jpg", a_jpeg((500, 400)))
    person.drop(wizard, turned, plain)
    describe(qtbot, person, wizard, 0, "Crack along the body", EvidenceKind.DEFECT)
    describe(qtbot, person, wizard, 1, "Смятый угол коробки", EvidenceKind.PACKAGING)
    assert person.go_on(wizard) is Step.REQUEST
    assert person.go_on(wizard) is Step.REVIEW
    assert wizard.review.preview.pages >= 3

    target = tmp_path / "dispute.pdf"
    wizard.export_button.click()
    dialog: QFileDialog = wizard.findChild(QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    person.stage.settle()

    text = " ".join(text_of(target).split())
    for part in (
        TITLE,
        "3042771955204471",
        "KaoriHome Store",
        "The dripper is cracked along the body.",
        "I ask for a full refund of US $34.90.",
        "Crack along the body",
        "Смятый угол коробки",
        "IMG_2041.jpg",
        "How was the packaging when you got it?",
    ):
        assert part in text, part
    unbroken = text.replace(" ", "")
    for file in (turned, plain):
        assert hashlib.sha256(file.read_bytes()).hexdigest() in unbroken
    assert problems(target) == ""
    pictures = embedded_pictures(target.read_bytes())
    opened = [Image.open(BytesIO(picture)) for picture in pictures]
    upright = [picture for picture in opened if corners_of(picture) == corners_of(quarters())]
    assert len(upright) >= 2
    assert not any(picture.getexif() for picture in opened)
    assert b"GPS" not in target.read_bytes()

    wizard.close_button.click()
    person.stage.settle()
    assert "Continue dispute" in person.stage.window.detail.card.dispute_button.text()
