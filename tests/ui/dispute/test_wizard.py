"""The wizard as a whole: nothing is lost, Back is exact, gaps are explained."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.dispute import RequestKind
from orders_gui.domain.disputes.wizard import Flow, Step
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Item
from orders_gui.domain.states import DisputeState
from orders_gui.ui.dispute.question_field import QuestionField
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.widgets.step_rail import Progress
from tests.builders import an_order, money
from tests.pictures_builder import a_file, a_jpeg
from tests.ui.dispute.conftest import Person

TWO_ITEMS = (
    Item("Coffee cup", 2, money("10.00 USD"), line=1),
    Item("Wooden tray", 1, money("14.90 USD"), line=2),
)


def field(wizard: DisputeWizard, question: str) -> QuestionField:
    found: QuestionField = wizard.findChild(QuestionField, f"question_{question}")
    return found


def type_text(qtbot: QtBot, wizard: DisputeWizard, question: str, text: str) -> None:
    editor = field(wizard, question).field
    assert isinstance(editor, QPlainTextEdit | QLineEdit)
    editor.clear()
    qtbot.keyClicks(editor, text)


def choose(wizard: DisputeWizard, question: str, option: str) -> None:
    button: QAbstractButton = field(wizard, question).findChild(QAbstractButton, option)
    button.click()


def answer_damaged(qtbot: QtBot, wizard: DisputeWizard) -> None:
    """Answer what the reason *damaged* needs."""
    type_text(qtbot, wizard, "what_is_wrong", "The cup is cracked")
    type_text(qtbot, wizard, "received_on", "2026-11-20")
    choose(wizard, "packaging", "damaged")
    choose(wizard, "usable", "no")


def at_evidence(qtbot: QtBot, person: Person, order_id: OrderId) -> DisputeWizard:
    wizard = person.wizard(order_id)
    wizard.happened.cards["damaged"].click()
    person.go_on(wizard)
    answer_damaged(qtbot, wizard)
    assert person.go_on(wizard) is Step.EVIDENCE
    return wizard


def test_escape_keeps_every_answer(qtbot: QtBot, person: Person) -> None:
    order_id = person.add(an_order())
    wizard = at_evidence(qtbot, person, order_id)
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    person.stage.settle()
    (kept,) = person.disputes(order_id)
    assert kept.state is DisputeState.DRAFT
    assert kept.reason == "received.damaged"
    assert dict(kept.answers)["what_is_wrong"] == "The cup is cracked"
    assert Flow.from_text(kept.draft).step is Step.EVIDENCE

    again = person.wizard(order_id)
    assert again.page is again.evidence
    assert again.rail.saved_text.startswith("Draft saved")
    again.back_button.click()
    assert again.page is again.details
    editor = field(again, "what_is_wrong").field
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == "The cup is cracked"


def test_the_last_letters_before_closing_are_kept(qtbot: QtBot, person: Person) -> None:
    order_id = person.add(an_order())
    wizard = person.wizard(order_id)
    wizard.happened.cards["damaged"].click()
    person.go_on(wizard)
    type_text(qtbot, wizard, "what_is_wrong", "Broken in two")
    wizard.close()
    person.stage.settle()
    (kept,) = person.disputes(order_id)
    assert dict(kept.answers)["what_is_wrong"] == "Broken in two"


def test_a_wizard_opened_by_mistake_leaves_no_draft(person: Person) -> None:
    order_id = person.add(an_order())
    wizard = person.wizard(order_id)
    wizard.cancel_button.click()
    person.stage.settle()
    assert person.disputes(order_id) == []


def test_continue_explains_what_is_missing(qtbot: QtBot, person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    assert wizard.continue_button.isEnabled()
    assert person.go_on(wizard) is Step.HAPPENED
    assert "Choose what happened" in shown_text(wizard.happened)
    wizard.happened.cards["damaged"].click()
    person.go_on(wizard)
    assert person.go_on(wizard) is Step.DETAILS
    assert field(wizard, "what_is_wrong").problem
    assert field(wizard, "usable").problem
    assert not field(wizard, "pieces_affected").problem
    assert wizard.focusWidget() is field(wizard, "what_is_wrong").field
    type_text(qtbot, wizard, "what_is_wrong", "Cracked")
    assert not field(wizard, "what_is_wrong").problem


def test_another_reason_marks_the_later_steps_and_keeps_their_answers(
    qtbot: QtBot, person: Person
) -> None:
    order_id = person.add(an_order())
    wizard = at_evidence(qtbot, person, order_id)
    model = wizard.rail.steps.model()
    wizard.rail.steps.clicked.emit(model.index(0, 0))
    person.stage.settle()
    assert wizard.page is wizard.happened
    wizard.happened.cards["quality"].click()
    person.stage.settle()
    details = model.index(1, 0).data(Qt.ItemDataRole.UserRole)
    assert details.progress is Progress.STALE
    assert "Look again" in details.answer
    person.go_on(wizard)
    assert field(wizard, "what_is_wrong").value == "The cup is cracked"
    wizard.close()
    person.stage.settle()
    assert dict(person.disputes(order_id)[0].answers)["packaging"] == "damaged"


def test_a_card_of_several_reasons_asks_which(person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    wizard.happened.cards["missing"].click()
    person.go_on(wizard)
    assert person.go_on(wizard) is Step.DETAILS
    assert "Choose which it is." in shown_text(wizard.details)
    empty: QAbstractButton = wizard.findChild(QAbstractButton, "reason_received.empty_parcel")
    assert wizard.focusWidget() in wizard.details.findChildren(QAbstractButton)
    empty.click()
    person.stage.settle()
    assert field(wizard, "weight_label").isVisible()


def test_no_text_of_another_reason_is_shown_while_none_is_chosen(person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    wizard.happened.cards["size"].click()
    wizard.happened.cards["missing"].click()
    person.go_on(wizard)
    assert "another size" not in shown_text(wizard.details)
    pieces: QAbstractButton = wizard.findChild(QAbstractButton, "reason_received.missing_pieces")
    pieces.click()
    assert "are missing. I ask" in shown_text(wizard.details)


def test_questions_appear_with_the_answer_they_depend_on(person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    wizard.happened.cards["on_the_way"].click()
    person.go_on(wizard)
    answer = field(wizard, "seller_answer")
    assert not answer.isVisible()
    yes, no = field(wizard, "seller_contacted").field.findChildren(QAbstractButton)
    yes.click()
    person.stage.settle()
    assert answer.isVisible()
    no.click()
    person.stage.settle()
    assert not answer.isVisible()


def test_only_some_items_of_an_order(qtbot: QtBot, person: Person) -> None:
    order_id = person.add(an_order(items=TWO_ITEMS, paid="34.90 USD"))
    wizard = person.wizard(order_id)
    wizard.happened.cards["damaged"].click()
    person.go_on(wizard)
    cup = next(b for b in wizard.details.findChildren(QAbstractButton) if "cup" in b.text())
    tray = next(b for b in wizard.details.findChildren(QAbstractButton) if "tray" in b.text())
    cup.click()
    tray.click()
    answer_damaged(qtbot, wizard)
    person.go_on(wizard)
    assert "Choose at least one item." in shown_text(wizard.details)
    tray.click()
    person.stage.settle()
    (dispute,) = person.disputes(order_id)
    assert len(dispute.item_ids) == 1
    assert dispute.request.amount == money("14.90 USD")


def test_a_wrong_day_is_explained(qtbot: QtBot, person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    wizard.happened.cards["damaged"].click()
    person.go_on(wizard)
    answer_damaged(qtbot, wizard)
    type_text(qtbot, wizard, "received_on", "32 Nov")
    assert person.go_on(wizard) is Step.DETAILS
    assert "no day" in field(wizard, "received_on").problem


def test_changed_my_mind_is_closed_without_free_return(person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    card = wizard.happened.cards["changed_mind"]
    assert not card.isEnabled()
    assert "no free return" in card.accessibleDescription()


def test_the_deadline_stands_on_every_step_with_its_zone(qtbot: QtBot, person: Person) -> None:
    order_id = person.add(an_order(protection_ends_in=3))
    wizard = at_evidence(qtbot, person, order_id)
    for _ in range(3):
        assert wizard.rail.deadline.isVisible()
        text = shown_text(wizard.rail.deadline)
        assert "left to send" in text
        assert "your time" in text
        wizard.back_button.click()


def test_a_library_change_from_outside_reaches_the_wizard(person: Person) -> None:
    order_id = person.add(an_order())
    wizard = person.wizard(order_id)
    wizard.happened.cards["damaged"].click()
    person.stage.settle()
    assert wizard.session is not None
    person.stage.desk.undo()
    person.stage.settle()
    assert wizard.session.flow.card == "" or not wizard.isVisible()


def test_arrows_move_inside_a_group_of_cards(qtbot: QtBot, person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    cards = wizard.happened.cards
    cards["on_the_way"].setFocus()
    qtbot.keyClick(cards["on_the_way"], Qt.Key.Key_Right)
    assert wizard.focusWidget() is cards["no_tracking"]
    assert cards["no_tracking"].isChecked()
    qtbot.keyClick(cards["no_tracking"], Qt.Key.Key_Left)
    qtbot.keyClick(cards["on_the_way"], Qt.Key.Key_Left)
    assert wizard.focusWidget() is cards["marked_delivered"]


def test_a_group_of_cards_is_one_stop_for_tab(qtbot: QtBot, person: Person) -> None:
    wizard = person.wizard(person.add(an_order()))
    wizard.happened.cards["size"].click()
    person.stage.settle()
    stops = []
    wizard.rail.steps.setFocus()
    for _ in range(12):
        wizard.focusNextChild()
        stops.append(wizard.focusWidget())
    cards = [stop.objectName() for stop in stops[:2]]
    assert cards == ["card_on_the_way", "card_size"]


@pytest.mark.parametrize("step", list(Step))
def test_everything_that_takes_the_focus_has_a_name(
    qtbot: QtBot, person: Person, tmp_path: Path, step: Step
) -> None:
    wizard = at_evidence(qtbot, person, person.add(an_order(items=TWO_ITEMS)))
    person.drop(wizard, a_file(tmp_path, "a.jpg", a_jpeg()))
    person.go_on(wizard)
    person.go_on(wizard)
    wizard.rail.steps.clicked.emit(wizard.rail.steps.model().index(step, 0))
    person.stage.settle()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in wizard.findChildren(QWidget)
        if widget.isVisibleTo(wizard)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not accessible_name(widget)
    ]
    assert nameless == []


@pytest.mark.parametrize("size", [(1180, 772), (900, 620)])
def test_no_text_is_cut_off(
    qtbot: QtBot, person: Person, tmp_path: Path, size: tuple[int, int]
) -> None:
    wizard = at_evidence(qtbot, person, person.add(an_order(items=TWO_ITEMS)))
    person.drop(wizard, a_file(tmp_path, "a.jpg", a_jpeg()))
    wizard.resize(*size)
    person.go_on(wizard)
    for _ in range(2):
        person.stage.settle()
        assert cut_off(wizard) == []
        person.go_on(wizard)


def test_a_request_follows_the_reason(person: Person) -> None:
    order_id = person.add(an_order())
    wizard = person.wizard(order_id)
    wizard.happened.cards["on_the_way"].click()
    person.stage.settle()
    assert person.disputes(order_id)[0].request.kind is RequestKind.REFUND_ONLY


def accessible_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def cut_off(wizard: QWidget) -> list[str]:
    """Buttons and one-line labels that are narrower than their text."""
    found = []
    for widget in wizard.findChildren(QWidget):
        if not widget.isVisibleTo(wizard) or not isinstance(widget, QAbstractButton | QLabel):
            continue
        if not widget.text() or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        if type(widget).__name__ in ("ElidedLabel", "ChoiceCard"):
            continue
        if widget.minimumSizeHint().width() > widget.width():
            found.append(f"{type(widget).__name__}: {widget.text()}")
    return found


def shown_text(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )
