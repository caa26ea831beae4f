"""The round and refund dialogs: what can happen now, what cannot be true, what is a warning."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton

from orders_gui.domain.disputes.dispute import TRANSITIONS, DisputeEvent, Outcome
from orders_gui.domain.disputes.rounds import parties_of, possible_events
from orders_gui.domain.states import RUNNING_STATES, DisputeState
from orders_gui.services.disputes.disputes import Happening
from orders_gui.ui.disputes.refund_dialog import RefundDialog
from orders_gui.ui.disputes.round_dialog import RoundDialog
from tests.builders import an_order, money
from tests.ui.disputes.conftest import Reader, at, choose, paid_in_euro, plain, write

_E = DisputeEvent


def offered(dialog: RoundDialog) -> set[tuple[str, str]]:
    """Every pair of who and what that the dialog offers."""
    who: QComboBox = dialog.who
    pairs = set()
    for row in range(who.count()):
        who.setCurrentIndex(row)
        what = dialog.what
        pairs |= {(who.currentData(), what.itemData(n)) for n in range(what.count())}
    return pairs


@pytest.mark.parametrize("state", sorted(RUNNING_STATES))
def test_every_state_has_events_that_somebody_can_do(state: DisputeState) -> None:
    events = possible_events(state)
    assert set(events) == {event for (kept, event) in TRANSITIONS if kept is state}
    assert all(parties_of(event) for event in events)


def test_only_what_can_happen_now_is_offered(reader: Reader) -> None:
    reader.begin(an_order())
    reader.show()
    reader.page.case.log.add_button.click()
    reader.stage.settle()
    pairs = offered(reader.dialog(RoundDialog))
    assert {event for _, event in pairs} == {
        event.value for event in possible_events(DisputeState.WAITING_SELLER)
    }
    assert ("seller", "seller_offers") in pairs
    assert ("buyer", "seller_offers") not in pairs


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"amount": "34.91"}, "34.91 USD is more than the order cost (34.90 USD)."),
        ({"day": "23 Nov 2026"}, "is still ahead."),
        ({"day": "1 Oct 2026"}, "is before the order was placed (2026-10-28)."),
        ({"day": "7 Nov 2026"}, "is before the step that it follows"),
        ({"answer_by": "8 Nov 2026"}, "is before the step itself"),
    ],
)
def test_what_cannot_be_true_is_refused_and_nothing_is_lost(
    reader: Reader, fields: dict[str, str], sentence: str
) -> None:
    dispute_id = reader.begin(an_order())
    reader.show()
    before = reader.dispute(dispute_id)
    reader.add_round("seller", "seller_offers", 10, text="Dear friend", **fields)
    dialog = reader.dialog(RoundDialog)
    assert sentence in dialog.problem.text
    assert dialog.problem.text.endswith("Nothing was changed.")
    assert dialog.text.toPlainText() == "Dear friend"
    assert reader.dispute(dispute_id) == before


@pytest.mark.parametrize(("field", "value"), [("day", "soon"), ("amount", "three")])
def test_what_cannot_be_read_is_said_at_its_field(reader: Reader, field: str, value: str) -> None:
    dispute_id = reader.begin(an_order())
    reader.show()
    reader.add_round("seller", "seller_offers", 10, **{field: value})
    dialog = reader.dialog(RoundDialog)
    problems = {"day": dialog._day_field.problem, "amount": dialog.amount.field.problem}
    assert problems[field].startswith({"day": "Write the day", "amount": "This is no"}[field])
    assert len(reader.dispute(dispute_id).rounds) == 1


def test_an_unknown_cost_is_a_warning_only(reader: Reader) -> None:
    dispute_id = reader.begin(an_order(paid=None, items=()))
    reader.show()
    reader.page.case.log.add_button.click()
    reader.stage.settle()
    dialog = reader.dialog(RoundDialog)
    choose(dialog, "who", "seller")
    choose(dialog, "what", "seller_offers")
    write(dialog, "amount", "900")
    assert "is not known" in dialog.amount.field.problem
    dialog.record_button.click()
    reader.stage.settle()
    assert reader.dispute(dispute_id).rounds[-1].amount == money("900 USD")


def test_the_sellers_time_begins_again_when_the_request_changes(reader: Reader) -> None:
    dispute_id = reader.begin(an_order(), Happening(_E.SELLER_DECLINES, at(19)))
    reader.show(dispute_id)
    reader.click("option_change_request")
    reader.write_round("buyer", "change_request", 20, amount="")
    assert reader.dialog(RoundDialog).amount.field.problem == "Write the amount."
    reader.write_round("buyer", "change_request", 20, amount="20")
    assert reader.headline == "The seller has 2 days to answer"
    assert "$20.00" in plain(reader.page.case.right.request.compare.accessibleName())


def test_a_round_keeps_what_was_sent_with_it(reader: Reader) -> None:
    dispute_id = reader.begin(an_order())
    reader.show()
    reader.add_round(
        "seller", "seller_declines", 9, text="Пришлите видео", translation="Send a video"
    )
    row = reader.page.case.log.rows[-2].line
    assert row.texts == ("“Пришлите видео”", "“Send a video”")
    assert reader.dispute(dispute_id).rounds[-1].translation == "Send a video"


def pending(reader: Reader) -> None:
    reader.show(
        reader.begin(
            paid_in_euro(),
            Happening(_E.SELLER_ACCEPTS, at(10), amount=money("34.90 USD")),
            Happening(_E.REFUND_AGREED, at(11), amount=money("34.90 USD")),
        )
    )


def record(reader: Reader, *changes: Callable[[RefundDialog], object]) -> None:
    reader.click("record_refund")
    dialog = reader.dialog(RefundDialog)
    for change in changes:
        change(dialog)
    dialog.record_button.click()
    reader.stage.settle()


def euros(text: str) -> Callable[[RefundDialog], object]:
    def change(dialog: RefundDialog) -> None:
        dialog.received.currency.setCurrentText("EUR")
        write(dialog, "received", text)

    return change


def test_the_refund_watch_stands_first_when_money_is_awaited(reader: Reader) -> None:
    pending(reader)
    right = reader.page.case.right
    assert right.refund.y() < right.request.y()
    text = reader.texts(right.refund)
    assert "Decided | US $34.90" in text
    assert "Charged for it | €32.18" in text
    assert "1 USD = 0.922063 EUR, from your payment" in text


def test_several_payments_add_up_and_can_be_corrected(reader: Reader) -> None:
    pending(reader)
    record(reader, euros("10"), lambda dialog: write(dialog, "sent", "10.84"))
    assert "Still missing | US $24.06" in reader.texts(reader.page.case.right.refund)
    record(reader, euros("20.77"), lambda dialog: write(dialog, "sent", "24.06"))
    assert reader.headline == "Refunded, €1.41 short by the exchange rate"

    reader.click("correct_1")
    dialog = reader.dialog(RefundDialog)
    assert dialog.received.money == money("20.77 EUR")
    write(dialog, "received", "22.18")
    dialog.record_button.click()
    reader.stage.settle()
    assert reader.headline == "The refund has arrived"


def test_a_typed_rate_is_kept_and_a_wrong_one_said(reader: Reader) -> None:
    pending(reader)
    reader.click("record_refund")
    dialog = reader.dialog(RefundDialog)
    dialog.received.currency.setCurrentText("GBP")
    write(dialog, "received", "26")
    write(dialog, "sent", "")
    write(dialog, "rate", "much")
    dialog.record_button.click()
    assert "is not an exchange rate" in dialog._rate_field.problem
    write(dialog, "rate", "1,20")
    dialog.record_button.click()
    reader.stage.settle()
    text = reader.texts(reader.page.case.right.refund)
    assert "1 GBP = 1.2 EUR, typed by you" in text
    assert "€0.98 short by the exchange rate" in text


def test_the_last_payment_closes_the_case(reader: Reader) -> None:
    pending(reader)
    tick = lambda dialog: dialog.findChild(QCheckBox, "last").click()  # noqa: E731 - one act
    record(reader, euros("10"), lambda dialog: write(dialog, "sent", "10.84"), tick)
    assert reader.headline == "Refunded in part"
    entry = reader.page.list.model.index_of(reader.page.acts.facts.dispute_id)
    assert plain(str(entry.data())).endswith("+€10.00")
    assert reader.page.acts.facts.dispute.outcome is Outcome.REFUNDED_IN_PART
    assert not reader.page.findChildren(QPushButton, "record_refund")


@pytest.mark.parametrize(
    ("day", "sentence"),
    [("23 Nov 2026", "is still ahead."), ("9 Nov 2026", "is before the step that it follows")],
)
def test_money_does_not_come_before_the_decision_or_after_today(
    reader: Reader, day: str, sentence: str
) -> None:
    pending(reader)
    record(reader, euros("10"), lambda dialog: write(dialog, "received_on", day))
    assert sentence in reader.dialog(RefundDialog).problem.text
    assert not reader.page.acts.facts.refunds


def test_an_extension_says_until_when_the_protection_lasts(reader: Reader) -> None:
    reader.begin(paid_in_euro())
    page = reader.show()
    reader.add_round("seller", "protection_extended", 9, answer_by="31 Dec 2026")
    reader.add_round("seller", "seller_asks_to_close", 10)
    line = next(row.line for row in page.case.log.rows if "extended" in row.line.title)
    (said,) = (text for _, _, text in line.tags)
    assert plain(said).startswith("Protection until")
    assert "Jan" in said or "Dec" in said
