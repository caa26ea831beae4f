"""A round of the log is corrected or deleted by clicks; what is impossible changes nothing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.disputes import Happening
from orders_gui.ui.disputes.round_dialog import RoundDialog
from orders_gui.ui.disputes.rounds_log import RoundRow
from tests.builders import an_order, money
from tests.ui.disputes.conftest import Reader, at, choose, write
from tests.ui.test_accessibility import cut, nameless

_E = DisputeEvent


def row(reader: Reader, event: DisputeEvent) -> RoundRow:
    rows = reader.page.case.log.rows
    return next(one for one in rows if one.line.turn and one.line.turn.event is event)


def press(reader: Reader, event: DisputeEvent, key: Qt.Key) -> None:
    QTest.keyClick(row(reader, event), key)
    reader.stage.settle()


def offer() -> Happening:
    return Happening(_E.SELLER_OFFERS, at(12), amount=money("3.00 USD"), text="Take 3 dolars")


def test_a_slip_is_corrected_in_its_round_and_the_log_tells_the_right_sum(
    reader: Reader,
) -> None:
    dispute_id = reader.begin(an_order(), offer())
    reader.show()
    press(reader, _E.SELLER_OFFERS, Qt.Key.Key_Return)
    dialog = reader.dialog(RoundDialog)
    assert dialog.findChild(QLineEdit, "amount").text() == "3.00"
    assert dialog.text.toPlainText() == "Take 3 dolars"
    assert list(nameless(dialog)) == []
    assert cut(dialog) == []
    assert "nobody’s time to answer starts again" in dialog._note.text()
    write(dialog, "amount", "5.00")
    dialog.text.setPlainText("Take 5 dollars")
    dialog.record_button.click()
    reader.stage.settle()
    turn = reader.dispute(dispute_id).rounds[-1]
    assert (turn.amount, turn.text, turn.at) == (money("5.00 USD"), "Take 5 dollars", at(12))
    assert "Seller offers US $5.00" in reader.rounds
    reader.key("Ctrl+Z")
    assert reader.dispute(dispute_id).rounds[-1].amount == money("3.00 USD")


def test_another_event_moves_the_turn(reader: Reader) -> None:
    dispute_id = reader.begin(an_order(), offer())
    reader.show()
    assert "Your answer" in reader.headline
    press(reader, _E.SELLER_OFFERS, Qt.Key.Key_F2)
    dialog = reader.dialog(RoundDialog)
    choose(dialog, "what", "seller_accepts")
    dialog.record_button.click()
    reader.stage.settle()
    assert reader.dispute(dispute_id).state is DisputeState.DECIDED


def test_the_last_round_goes_and_one_that_others_rest_on_stays(reader: Reader) -> None:
    dispute_id = reader.begin(an_order(), offer(), Happening(_E.DECLINE, at(13)))
    reader.show()
    before = reader.dispute(dispute_id)
    failed: list[BaseException] = []
    reader.stage.tasks.trouble.disconnect()
    reader.stage.tasks.trouble.connect(failed.append)
    press(reader, _E.SELLER_OFFERS, Qt.Key.Key_Delete)
    assert "could not have followed" in str(failed[0])
    assert reader.dispute(dispute_id) == before
    press(reader, _E.DECLINE, Qt.Key.Key_Delete)
    after = reader.dispute(dispute_id)
    assert after.state is DisputeState.YOUR_ANSWER_DUE
    assert len(after.rounds) == 2
    assert "deleted" in reader.stage.window.toast.text


def test_what_cannot_be_true_is_said_in_the_dialog(reader: Reader) -> None:
    dispute_id = reader.begin(an_order(), offer(), Happening(_E.DECLINE, at(13)))
    reader.show()
    before = reader.dispute(dispute_id)
    press(reader, _E.SELLER_OFFERS, Qt.Key.Key_Return)
    dialog = reader.dialog(RoundDialog)
    write(dialog, "day", "14 Nov 2026")
    dialog.record_button.click()
    reader.stage.settle()
    assert "before the step that it follows" in reader.texts(dialog.problem)
    assert reader.dispute(dispute_id) == before
    dialog.reject()


def test_a_request_that_was_changed_on_the_site_leads_to_a_round_of_its_own(
    reader: Reader,
) -> None:
    reader.begin(an_order())
    reader.show()
    press(reader, _E.OPENED, Qt.Key.Key_Return)
    reader.dialog(RoundDialog).changed_button.click()
    reader.stage.settle()
    dialog = reader.dialog(RoundDialog)
    assert dialog.event_chosen is _E.CHANGE_REQUEST
    assert "the seller’s time to answer starts again" in dialog._note.text()
    dialog.reject()


def test_a_final_act_is_not_made_by_a_correction(reader: Reader) -> None:
    reader.begin(an_order(), offer(), Happening(_E.DECLINE, at(13)))
    reader.show()
    press(reader, _E.DECLINE, Qt.Key.Key_Return)
    dialog = reader.dialog(RoundDialog)
    what = dialog.what
    offered = {what.itemData(number) for number in range(what.count())}
    assert "decline" in offered
    assert not {"accept", "withdraw"} & offered
    assert isinstance(dialog, QDialog)
    dialog.reject()
