"""The whole life of a dispute walked in the window: from opened to refunded, short by the rate."""

from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome
from orders_gui.domain.states import DisputeState
from orders_gui.ui.disputes.letters_dialog import LettersDialog
from orders_gui.ui.disputes.quick_replies import QuickReplies
from orders_gui.ui.disputes.refund_dialog import RefundDialog
from orders_gui.ui.disputes.round_dialog import RoundDialog
from orders_gui.ui.disputes.stop_dialog import StopDialog
from tests.builders import money
from tests.ui.disputes.conftest import Reader, paid_in_euro, plain, write

_E = DisputeEvent
STORY = [
    _E.OPENED, _E.SELLER_ASKS_TO_CLOSE, _E.DECLINE, _E.SELLER_OFFERS, _E.DECLINE,
    _E.PLATFORM_STEPS_IN, _E.VERDICT, _E.REFUND_AGREED, _E.REFUND_RECEIVED, _E.CLOSE,
]  # fmt: skip
PAYPAL = "Dear friend, please accept 3 USD here, I send the rest by PayPal."


def decline_with_a_quick_reply(reader: Reader) -> None:
    """Ctrl+R, the trick that was found, its reply in English, recorded as the answer."""
    reader.page.case.card.setFocus()
    reader.key("Ctrl+R")
    replies = reader.dialog(QuickReplies)
    assert "An offer counts only inside the dispute" in replies.rule.text()
    reply = replies.text.toPlainText()
    assert "I keep my request: US $34.90" in reply
    replies.copy_button.click()
    assert QGuiApplication.clipboard().text() == reply
    reader.click("use", replies)
    assert reader.dialog(RoundDialog).text.toPlainText() == reply
    reader.write_round("buyer", "decline", 10)


def decline_with_a_letter(reader: Reader) -> None:
    """The advised option brings the letter that repeats the claim."""
    reader.click("option_decline")
    text = reader.dialog(RoundDialog).text.toPlainText()
    assert "I do not accept this solution" in text
    assert text.endswith("Thank you,")
    reader.write_round("buyer", "decline", 12)
    assert "You kept the request: US $34.90" in reader.rounds[:2]


def let_the_platform_decide(reader: Reader) -> None:
    reader.add_round("platform", "platform_steps_in", 14)
    assert reader.headline == "AliExpress decides"
    reader.add_round("platform", "verdict", 15, amount="34.90", text="Full refund.")
    assert reader.headline == "Decided: US $34.90"
    reader.click("option_refund_agreed")
    reader.write_round("platform", "refund_agreed", 15)
    assert reader.headline.startswith("The refund is expected by")


def get_less_than_was_charged(reader: Reader) -> None:
    reader.click("option_record_refund")
    refund = reader.dialog(RefundDialog)
    write(refund, "received", "30.77")
    refund.received.currency.setCurrentText("EUR")
    assert refund.sent.money == money("34.90 USD")
    assert "€1.41 short by the exchange rate" in reader.texts(refund.meaning)
    refund.record_button.click()
    reader.stage.settle()
    assert reader.headline == "Refunded, €1.41 short by the exchange rate"
    shown = reader.texts(reader.page.case.right.refund)
    assert "€32.18 was charged for it, €30.77 came back." in shown


def write_to_support(qtbot: QtBot, reader: Reader) -> None:
    reader.click("write_to_support")
    letters = reader.dialog(LettersDialog)
    text = letters.text.toPlainText()
    assert all(part in text for part in ("30.77", "1.41", "[your name]"))
    assert "your name" in letters.missing.text()
    name = letters.findChild(QLineEdit, "field_buyer")
    name.insert("Anna Berg")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    reader.stage.settle()
    letters.copy_button.click()
    assert QGuiApplication.clipboard().text().rstrip().endswith("Anna Berg")
    letters.reject()


def close_the_case(reader: Reader) -> None:
    """A time before the refund is refused; now is taken."""
    reader.click("option_close")
    reader.write_round("buyer", "close", 21)
    dialog = reader.dialog(RoundDialog)
    assert "is before the step that it follows" in dialog.problem.text
    now = reader.stage.formats.now
    dialog.clock.setTime(QTime(now.hour, now.minute))
    reader.write_round("buyer", "close", None, day="22 Nov 2026")


def test_from_opened_to_a_refund_that_is_short_by_the_exchange_rate(
    qtbot: QtBot, reader: Reader
) -> None:
    dispute_id = reader.begin(paid_in_euro())
    page = reader.show()
    assert reader.headline.startswith("The seller’s time ran out")
    assert reader.rounds[-1] == "You opened the dispute: refund only, US $34.90"
    reader.add_round("seller", "seller_asks_to_close", 9, text="Please close the dispute, friend.")
    assert reader.advice.startswith("The seller asks you to close the dispute.")
    decline_with_a_quick_reply(reader)
    reader.add_round(
        "seller", "seller_offers", 11, text=PAYPAL, amount="3", answer_by="25 Nov 2026"
    )
    assert reader.headline == "Your answer is due in 3 days"
    assert "The seller offers US $3.00 of US $34.90." in reader.advice
    offer = next(r.line for r in page.case.log.rows if r.line.title.startswith("Seller offers"))
    assert "Payment outside" in [text for _, _, text in offer.tags]
    decline_with_a_letter(reader)
    let_the_platform_decide(reader)
    get_less_than_was_charged(reader)
    write_to_support(qtbot, reader)
    close_the_case(reader)

    closed = reader.dispute(dispute_id)
    assert (closed.state, closed.outcome) == (DisputeState.CLOSED, Outcome.REFUNDED_IN_FULL)
    assert reader.headline == "Refunded in full"
    assert not page.case.card.band.when.isVisible()
    assert not page.case.log.add_button.isVisible()
    assert [turn.event for turn in closed.rounds] == STORY
    assert reader.stage.window.toast.text == f"Round added to dispute {closed.code}"
    reader.stage.window.toast.action_chosen.emit("Undo")
    reader.stage.settle()
    assert reader.headline == "Refunded, €1.41 short by the exchange rate"
    assert reader.dispute(dispute_id).state is DisputeState.REFUND_PENDING


def test_accepting_needs_the_tick_and_can_be_taken_back(qtbot: QtBot, reader: Reader) -> None:
    dispute_id = reader.begin(paid_in_euro())
    reader.show()
    reader.add_round("seller", "seller_offers", 9, amount="3")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        reader.click("stop_accept")
        stop = reader.dialog(StopDialog)
        assert "US $31.90" in reader.texts(stop)
        assert stop.focusWidget() is stop.keep_button
        assert not stop.record_button.isEnabled()
        qtbot.keyClick(stop, key)
        reader.stage.settle()
        assert reader.open_dialogs() == []
        assert reader.dispute(dispute_id).state is DisputeState.YOUR_ANSWER_DUE

    reader.click("stop_accept")
    stop = reader.dialog(StopDialog)
    assert plain(stop.tick.accessibleName()) == "I have accepted exactly US $3.00 on AliExpress"
    assert stop.record_button.x() < stop.keep_button.x()
    stop.tick.click()
    stop.record_button.click()
    reader.stage.settle()
    assert reader.headline == "Decided: US $3.00"
    assert reader.dispute(dispute_id).moves[-1].event is _E.ACCEPT

    reader.stage.desk.undo()
    reader.stage.settle()
    assert reader.dispute(dispute_id).state is DisputeState.YOUR_ANSWER_DUE
    assert reader.headline.startswith("Your answer")


def test_withdrawing_by_the_log_meets_the_stop_sign_too(reader: Reader) -> None:
    dispute_id = reader.begin(paid_in_euro())
    reader.show()
    reader.add_round("buyer", "withdraw", 10, text="The parcel arrived.")
    assert reader.dispute(dispute_id).state is DisputeState.WAITING_SELLER
    stop = reader.dialog(StopDialog)
    assert "Withdrawing is final" in reader.texts(stop)
    stop.tick.click()
    stop.record_button.click()
    reader.stage.settle()
    withdrawn = reader.dispute(dispute_id)
    assert withdrawn.outcome is Outcome.WITHDRAWN
    assert withdrawn.rounds[-1].text == "The parcel arrived."
    assert reader.headline == "Withdrawn"
