"""The export dialog of the main window and the review step of the wizard."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.states import DeadlineKind, DisputeState
from orders_gui.services.orders.orders import OrderDetail, order_detail
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.opened_dialog import OpenedDialog
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.widgets.date_field import DateField
from tests.builders import an_order
from tests.pictures_builder import a_file, a_jpeg
from tests.ui.dispute.conftest import Person
from tests.ui.dispute.test_wizard import at_evidence, shown_text


@pytest.fixture
def order_id(person: Person) -> OrderId:
    return person.add(an_order(protection_ends_in=5))


@pytest.fixture
def wizard(qtbot: QtBot, person: Person, order_id: OrderId, tmp_path: Path) -> DisputeWizard:
    wizard = at_evidence(qtbot, person, order_id)
    person.drop(wizard, a_file(tmp_path, "crack.jpg", a_jpeg()))
    person.go_on(wizard)
    assert person.go_on(wizard) is Step.REVIEW
    return wizard


def export_to(person: Person, wizard: DisputeWizard, target: Path) -> None:
    wizard.export_button.click()
    dialog: QFileDialog = wizard.findChild(QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    person.stage.settle()


def test_the_pages_are_shown_as_they_will_print(
    qtbot: QtBot, person: Person, wizard: DisputeWizard
) -> None:
    preview = wizard.review.preview
    assert preview.pages >= 2
    assert preview.sheet.accessibleName() == f"Page 1 of {preview.pages}"
    qtbot.keyClick(preview.sheet, Qt.Key.Key_PageDown)
    assert preview.sheet.accessibleName() == f"Page 2 of {preview.pages}"


def test_the_preview_follows_the_language(person: Person, wizard: DisputeWizard) -> None:
    before = wizard.review.preview._pages[0]
    russian = next(
        b for b in wizard.review.language.findChildren(QAbstractButton) if b.text() == "Русский"
    )
    russian.click()
    person.stage.settle()
    assert wizard.review.preview._pages[0] != before


def test_what_is_missing_leads_to_its_step(person: Person, wizard: DisputeWizard) -> None:
    assert "Not strong yet" in shown_text(wizard.review.strength) or "Weak case" in shown_text(
        wizard.review.strength
    )
    wizard.review.strength.link.click()
    person.stage.settle()
    assert wizard.page is wizard.evidence


def test_export_writes_the_pdf_and_remembers_the_folder(
    person: Person, wizard: DisputeWizard, tmp_path: Path
) -> None:
    target = tmp_path / "Спор 1.pdf"
    export_to(person, wizard, target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert "Спор 1.pdf saved" in wizard.toast.text
    assert [b.text() for b in wizard.toast._actions] == ["Open", "Show in folder"]
    assert wizard.export_button.isVisible()
    wizard.export_button.click()
    dialog: QFileDialog = wizard.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).parent == tmp_path
    dialog.close()
    person.stage.settle()


def test_a_folder_that_is_gone_is_told_and_nothing_is_written(
    person: Person, wizard: DisputeWizard, tmp_path: Path
) -> None:
    export_to(person, wizard, tmp_path / "gone" / "a.pdf")
    assert wizard.export_button.isVisible()
    told: MessageDialog = wizard.findChild(MessageDialog)
    assert told.windowTitle() == "The PDF was not saved"
    assert "gone" in told.text.text()
    told.close()


def test_mark_as_opened_starts_the_sellers_days(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard
) -> None:
    wizard.review.open_button.click()
    dialog: OpenedDialog = wizard.review.findChild(OpenedDialog)
    answer: DateField = dialog.findChild(DateField, "answer_by")
    qtbot.keyClicks(answer, "2026-11-27")
    qtbot.keyClick(answer, Qt.Key.Key_Return)
    person.stage.settle()
    (dispute,) = person.disputes(order_id)
    assert dispute.state is DisputeState.WAITING_SELLER
    assert dispute.rounds[0].text == dispute.claim_en
    detail = person.ask(partial(_detail, order_id))
    assert detail is not None
    assert detail.next is not None
    assert detail.next.kind is DeadlineKind.SELLER_ANSWERS_BY
    assert f"{detail.next.at:%Y-%m-%d}" in ("2026-11-27", "2026-11-28")


def test_a_day_ahead_cannot_be_the_day_of_opening(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard
) -> None:
    wizard.review.open_button.click()
    dialog: OpenedDialog = wizard.review.findChild(OpenedDialog)
    opened: DateField = dialog.findChild(DateField, "opened_on")
    opened.clear()
    qtbot.keyClicks(opened, "2027-01-01")
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert "still ahead" in shown_text(dialog)
    dialog.close()
    person.stage.settle()
    assert person.disputes(order_id)[0].state is DisputeState.DRAFT


def test_a_day_before_the_order_is_refused_with_a_sentence(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard
) -> None:
    wizard.review.open_button.click()
    dialog: OpenedDialog = wizard.review.findChild(OpenedDialog)
    opened: DateField = dialog.findChild(DateField, "opened_on")
    opened.clear()
    qtbot.keyClicks(opened, "2026-10-01")
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    with pytest.raises(UserError, match="before the order was placed"):
        person.stage.settle()
    (dispute,) = person.disputes(order_id)
    assert dispute.state is DisputeState.DRAFT


def test_an_opened_dispute_can_only_be_looked_at(
    qtbot: QtBot, person: Person, order_id: OrderId, wizard: DisputeWizard
) -> None:
    wizard.review.open_button.click()
    dialog: OpenedDialog = wizard.review.findChild(OpenedDialog)
    qtbot.keyClick(dialog.opened_on, Qt.Key.Key_Return)
    person.stage.settle()
    again = person.wizard(order_id)
    assert again.page is again.review
    assert not again.back_button.isVisible()
    assert not again.review.open_button.isVisible()
    assert again.review.preview.pages >= 2
    again.close()
    person.stage.settle()
    assert len(person.disputes(order_id)) == 1


def _detail(order_id: OrderId, workspace: Workspace) -> OrderDetail | None:
    return order_detail(workspace, order_id)
