"""How strong the case is, as the wizard says it; and the upload pack of its last step."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.ids import OrderId
from orders_gui.paths import resource
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.exporting.dialog import ExportDialog
from orders_gui.ui.exporting.pack_dialog import PackDialog
from tests.builders import an_order
from tests.pictures_builder import a_file
from tests.ui.dispute.conftest import Person
from tests.ui.dispute.test_wizard import at_evidence, shown_text


@pytest.fixture
def order_id(person: Person) -> OrderId:
    return person.add(an_order(protection_ends_in=5))


def a_photo(*, blurred: bool) -> bytes:
    with Image.open(resource("sample", "pictures", "shoe-with-ruler.jpg")) as picture:
        shown = picture.convert("RGB")
    if blurred:
        shown = shown.filter(ImageFilter.GaussianBlur(8))
    content = BytesIO()
    shown.save(content, "JPEG", quality=90)
    return content.getvalue()


def at_review(qtbot: QtBot, person: Person, order_id: OrderId, photo: Path) -> DisputeWizard:
    wizard = at_evidence(qtbot, person, order_id)
    person.drop(wizard, photo)
    person.stage.settle()
    return wizard


@pytest.mark.parametrize("blurred", [True, False])
def test_a_blurred_photo_is_told_and_nobody_is_kept_from_going_on(
    qtbot: QtBot, person: Person, order_id: OrderId, tmp_path: Path, blurred: bool
) -> None:
    photo = a_file(tmp_path, "crack.jpg", a_photo(blurred=blurred))
    wizard = at_review(qtbot, person, order_id, photo)
    assert ("Blurred: A." in shown_text(wizard.evidence.checklist)) == blurred
    assert "Without a caption: A." in shown_text(wizard.evidence.checklist)
    person.go_on(wizard)
    assert person.go_on(wizard) is Step.REVIEW
    assert ("Blurred: A." in shown_text(wizard.review.strength)) == blurred


def test_the_pack_of_the_last_step_shows_its_checklist(
    qtbot: QtBot, person: Person, order_id: OrderId, tmp_path: Path
) -> None:
    photo = a_file(tmp_path, "crack.jpg", a_photo(blurred=False))
    wizard = at_review(qtbot, person, order_id, photo)
    person.go_on(wizard)
    person.go_on(wizard)
    wizard.review.pack_button.click()
    chooser = wizard.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(tmp_path / "upload"))
    chooser.close()
    person.stage.settle()
    shown = wizard.findChildren(PackDialog)[-1]
    assert "Add the pictures in this order" in shown.checklist.toPlainText()
    assert (tmp_path / "upload" / "claim.txt").exists()
    shown.close()
    assert wizard.export_button.isVisible()


def test_more_options_open_the_export_dialog(
    qtbot: QtBot, person: Person, order_id: OrderId, tmp_path: Path
) -> None:
    photo = a_file(tmp_path, "crack.jpg", a_photo(blurred=False))
    wizard = at_review(qtbot, person, order_id, photo)
    person.go_on(wizard)
    person.go_on(wizard)
    wizard.review.options_button.click()
    person.stage.settle()
    dialog = wizard.findChildren(ExportDialog)[-1]
    assert dialog.preview.pages >= 2
    dialog.reject()
    person.stage.settle()
    assert wizard.page is wizard.review
