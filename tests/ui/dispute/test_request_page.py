"""Request, amount and claim text as a person fills them in."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.claim_checks import CheckKind
from orders_gui.domain.disputes.dispute import RequestKind
from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Item, Payment
from orders_gui.ui.dispute.request_page import RequestPage
from orders_gui.ui.dispute.wizard import DisputeWizard
from tests.builders import an_order, money
from tests.pictures_builder import a_file, a_jpeg
from tests.ui.dispute.conftest import Person
from tests.ui.dispute.test_wizard import at_evidence, shown_text, type_text


def the_order(person: Person) -> OrderId:
    order = an_order(items=(Item("Ceramic pour-over set", 1, money("32.40 USD")),))
    paid = Payment(money("32.18 EUR"), "Visa")
    return person.add(replace(order, shipping=money("2.50 USD"), payments=(paid,)))


@pytest.fixture
def order_id(person: Person) -> OrderId:
    return the_order(person)


@pytest.fixture
def wizard(qtbot: QtBot, person: Person, order_id: OrderId, tmp_path: Path) -> DisputeWizard:
    wizard = at_evidence(qtbot, person, order_id)
    person.drop(wizard, a_file(tmp_path, "crack.jpg", a_jpeg()))
    assert person.go_on(wizard) is Step.REQUEST
    return wizard


@pytest.fixture
def page(wizard: DisputeWizard) -> RequestPage:
    return wizard.request


def segment(page: RequestPage, text: str) -> QAbstractButton:
    return next(b for b in page.findChildren(QAbstractButton) if b.text() == text)


def type_amount(qtbot: QtBot, page: RequestPage, text: str) -> None:
    page.amount.field.selectAll()
    qtbot.keyClicks(page.amount.field, text)


def test_everything_paid_is_suggested_with_its_arithmetic(page: RequestPage) -> None:
    assert page.amount.field.text() == "34.90"
    terms = shown_text(page.amount)
    for part in ("$32.40", "$2.50", "delivery", "$34.90", "paid", "you ask for"):
        assert part in terms


def test_the_text_is_there_and_names_defect_photo_and_sum(page: RequestPage) -> None:
    text = page.editor.text.toPlainText()
    assert text.startswith('"Ceramic pour-over set" arrived damaged. The cup is cracked.')
    assert "Photos: A." in text
    assert text.endswith("I ask for a full refund of US $34.90.")
    for line in page.checks.lines.values():
        assert line.isVisible()
    assert "Paid in another currency" in shown_text(page.checks)
    assert "32.18\u00a0EUR" in shown_text(page.checks)


def test_a_sum_over_the_maximum_is_red_and_stops(
    qtbot: QtBot, person: Person, wizard: DisputeWizard, page: RequestPage
) -> None:
    type_amount(qtbot, page, "35")
    assert "more than US\u00a0$34.90" in page.amount.problem
    assert page.amount.field.property("wrong") == "true"
    assert person.go_on(wizard) is Step.REQUEST
    assert wizard.focusWidget() is page.amount.field
    type_amount(qtbot, page, "20,5")
    assert page.amount.problem == ""
    assert person.go_on(wizard) is Step.REVIEW


def test_zero_says_what_it_gives_up(qtbot: QtBot, page: RequestPage) -> None:
    type_amount(qtbot, page, "0")
    assert "gives up the whole sum" in page.amount.problem


def test_what_is_no_amount_is_explained(
    qtbot: QtBot, person: Person, wizard: DisputeWizard, page: RequestPage
) -> None:
    type_amount(qtbot, page, "lots")
    assert "no amount" in page.amount.problem
    assert person.go_on(wizard) is Step.REQUEST


def test_typing_makes_it_an_own_amount_and_the_text_follows(
    qtbot: QtBot, person: Person, order_id: OrderId, page: RequestPage
) -> None:
    type_amount(qtbot, page, "21.60")
    assert segment(page, "Own amount").isChecked()
    assert "partial refund of US $21.60" in page.editor.text.toPlainText()
    person.stage.settle()
    assert person.disputes(order_id)[0].request.amount == money("21.60 USD")


def test_the_sum_follows_also_in_a_text_edited_by_hand(qtbot: QtBot, page: RequestPage) -> None:
    page.editor.text.setPlainText("My own words, US $34.90 please")
    type_amount(qtbot, page, "30")
    assert page.editor.text.toPlainText() == "My own words, US $30.00 please"


def test_the_affected_part_follows_the_answers(
    qtbot: QtBot, person: Person, wizard: DisputeWizard, page: RequestPage
) -> None:
    segment(page, "Affected part").click()
    assert "how many pieces" in page.amount.problem
    wizard.back_button.click()
    wizard.back_button.click()
    type_text(qtbot, wizard, "pieces_ordered", "3")
    type_text(qtbot, wizard, "pieces_affected", "2")
    person.go_on(wizard)
    person.go_on(wizard)
    assert page.amount.field.text() == "21.60"
    assert "2 of 3 × $32.40 = $21.60" in shown_text(page.amount)


def test_return_and_refund_says_what_follows(
    person: Person, order_id: OrderId, page: RequestPage
) -> None:
    card = page.cards[RequestKind.RETURN_AND_REFUND]
    assert "within 10 days" in card.accessibleDescription()
    card.click()
    person.stage.settle()
    assert person.disputes(order_id)[0].request.kind is RequestKind.RETURN_AND_REFUND
    assert "I ask to return it" in page.editor.text.toPlainText()


def test_one_cyrillic_letter_is_marked_found_and_replaced(qtbot: QtBot, page: RequestPage) -> None:
    editor = page.editor
    editor.text.setPlainText("The \u0441up is broken, US $34.90, photo A")
    assert "One letter is Cyrillic: “\u0441” in “\u0441up”" in shown_text(editor.warning)
    assert [mark.cursor.selectedText() for mark in editor.text.extraSelections()] == ["\u0441"]
    qtbot.keyClick(editor.text, Qt.Key.Key_F8)
    assert editor.text.textCursor().selectedText() == "\u0441"
    editor.warning.button.click()
    assert editor.text.toPlainText().startswith("The cup is")
    assert not editor.warning.isVisible()


def test_words_that_cannot_be_replaced_offer_no_button(page: RequestPage) -> None:
    page.editor.text.setPlainText("Чашка разбита")
    assert page.editor.warning.isVisible()
    assert not page.editor.warning.button.isVisible()


def test_the_counter_counts(page: RequestPage) -> None:
    page.editor.text.setPlainText("12345")
    assert "5 characters" in shown_text(page.editor).replace("%n", "5")


def test_rebuild_asks_nothing_and_can_be_taken_back(
    person: Person, wizard: DisputeWizard, page: RequestPage
) -> None:
    page.editor.text.setPlainText("My own words")
    page.editor.rebuild.click()
    assert page.editor.text.toPlainText().startswith('"Ceramic pour-over set"')
    undo = next(b for b in wizard.toast._actions if b.text() == "Undo")
    undo.click()
    person.stage.settle()
    assert page.editor.text.toPlainText() == "My own words"


def test_a_text_edited_by_hand_is_not_written_over(
    qtbot: QtBot, person: Person, wizard: DisputeWizard, page: RequestPage, order_id: OrderId
) -> None:
    page.editor.text.setPlainText("My own words")
    wizard.back_button.click()
    wizard.back_button.click()
    type_text(qtbot, wizard, "what_is_wrong", "Something else")
    person.go_on(wizard)
    person.go_on(wizard)
    assert page.editor.text.toPlainText() == "My own words"
    assert person.disputes(order_id)[0].claim_en == "My own words"


def test_a_photo_that_is_not_named_can_be_added_to_the_text(page: RequestPage) -> None:
    page.editor.text.setPlainText("The cup is broken. US $34.90")
    line = page.checks.lines[CheckKind.PHOTOS]
    assert "Photo A is not mentioned" in shown_text(line)
    line.link.click()
    assert page.editor.text.toPlainText() == "The cup is broken. US $34.90 Photo A."
    assert "All photos are mentioned" in shown_text(line)


def test_an_empty_text_is_missing(person: Person, wizard: DisputeWizard, page: RequestPage) -> None:
    page.editor.text.setPlainText(" ")
    assert person.go_on(wizard) is Step.REQUEST
    assert page.editor.problem
    assert wizard.focusWidget() is page.editor.text
