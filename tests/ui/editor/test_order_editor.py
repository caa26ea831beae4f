"""Adding and editing orders in the dialog."""

import pytest

from orders_gui.domain.money import Money
from orders_gui.domain.orders import Payment
from orders_gui.ui.editor.order_editor import OrderEditor
from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage


@pytest.fixture
def editor(stage: Stage) -> OrderEditor:
    return stage.dialog_of(stage.window.commands.add_order, OrderEditor)


def test_an_order_is_added_and_shown(stage: Stage, editor: OrderEditor) -> None:
    editor.number.setText("3049 0000 1111 2222")
    editor.total.setText("1 234,50")
    editor.currency.setCurrentText("EUR")
    editor.items.forms[0].title.setText("Brass <b>lamp</b> & shade")
    editor.save_button.click()
    stage.settle()
    assert stage.window.detail._title.text() == "Brass <b>lamp</b> & shade"
    order = stage.window.detail._order
    assert order.number == "3049000011112222"
    assert order.total == Money.of("1234.50", "EUR")


def test_what_is_missing_is_said_at_its_field_and_nothing_is_saved(
    stage: Stage, editor: OrderEditor
) -> None:
    editor.total.setText("a lot")
    editor.save_button.click()
    stage.settle()
    assert editor.isVisible()
    assert "number" in editor.number_field.problem
    assert "a lot" in editor.total_field.problem
    assert editor.items.forms[0].title_field.problem
    assert "3 fields to look at" in editor.problems.text()
    assert editor.number.hasFocus()
    editor.number.setText("3049 0000 1111 5555")
    editor.seller.setFocus()
    editor.problems.click()
    assert editor.total.hasFocus()
    assert "2 fields to look at" in editor.problems.text()
    assert editor.number_field.problem == ""
    editor.reject()


def test_a_stated_date_without_a_day_is_said_where_it_is_missing(
    stage: Stage, editor: OrderEditor
) -> None:
    editor.number.setText("3049 0000 1111 4444")
    editor.items.forms[0].title.setText("Lamp")
    editor.protection.stated_card.click()
    editor.save_button.click()
    stage.settle()
    assert editor.isVisible()
    assert editor.protection.day.hasFocus()
    assert "Write the day" in editor.protection._moment._yours.text()
    editor.protection.rule_card.click()
    editor.save_button.click()
    stage.settle()
    assert stage.window.detail._order.number == "3049000011114444"


def test_the_next_order_starts_with_an_empty_editor(stage: Stage, editor: OrderEditor) -> None:
    editor.number.setText("3049 0000 1111 6666")
    editor.items.forms[0].title.setText("Lamp")
    editor.parcel.numbers[0].editor.setText("RB123456785GB")
    editor._save_another()
    stage.settle()
    assert stage.window.detail._order.number == "3049000011116666"
    following = next(e for e in stage.window.findChildren(OrderEditor) if e.isVisible())
    assert following.order().number == ""
    assert following.order().tracking_numbers == ()
    following.reject()


def test_the_estimate_shows_its_arithmetic_and_its_source(
    stage: Stage, editor: OrderEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = editor.protection.rule_card
    assert editor.protection.source_button.isHidden() or not editor.protection._source
    editor.parcel.shipped.setText("24 Oct 2026")
    editor.parcel.shipped.day_changed.emit()
    text = card.accessibleDescription().replace("\u00a0", " ")
    assert "24 Dec 2026" in text
    assert "shipped 24 Oct + 60 days" in text
    assert "Length of buyer protection" in text
    opened: list[str] = []
    monkeypatch.setattr(editor._sources, "open", opened.append)
    editor.protection.source_button.click()
    assert opened == [editor.protection._source]
    assert opened[0].startswith("https://")
    editor.reject()


def test_of_a_long_title_the_beginning_is_in_view(editor: OrderEditor) -> None:
    editor.items.forms[0].title.setText("Brass lamp " * 20)
    assert editor.items.forms[0].title.cursorPosition() == 0
    editor.reject()


def test_a_known_number_is_refused_at_its_field(stage: Stage, editor: OrderEditor) -> None:
    editor.number.setText(DELIVERED)
    editor.items.forms[0].title.setText("The same again")
    editor.save_button.click()
    stage.settle()
    assert "already in the library" in editor.number_field.problem
    editor.reject()


def test_a_wrong_check_digit_offers_the_right_number(editor: OrderEditor) -> None:
    number = editor.parcel.numbers[0]
    number.editor.setText("RB 7741 2093 4 SG")
    number.check()
    assert "needs a 7" in number.field.problem
    assert "1 field to look at" in editor.problems.text()
    assert not editor.problems.isHidden()
    number.use_button.click()
    assert number.field.problem == ""
    assert editor.problems.isHidden()
    assert number.number().number == "RB774120937SG"
    editor.reject()


def test_editing_nothing_changes_nothing(stage: Stage) -> None:
    stage.choose(DELIVERED)
    before = stage.window.detail._order
    editor = stage.dialog_of(stage.window.commands.edit_order, OrderEditor)
    assert editor.order() == before
    editor.reject()


def test_the_way_of_paying_and_the_sellers_country_are_kept(
    stage: Stage, editor: OrderEditor
) -> None:
    editor.number.setText("3049 0000 1111 3333")
    editor.items.forms[0].title.setText("Lamp")
    editor.terms.method.setCurrentText("PayPal")
    editor.save_button.click()
    assert "total" in editor.terms.method_field.problem
    editor.total.setText("12.30")
    editor.terms.country.setCurrentIndex(editor.terms.country.findData("DE"))
    editor.terms.free_return.click()
    editor.save_button.click()
    stage.settle()
    order = stage.window.detail._order
    assert order.payments == (Payment(Money.of("12.30", "USD"), "PayPal"),)
    assert order.seller_country == "DE"
    assert order.free_return


def test_a_payment_in_the_currency_of_the_order_follows_its_total(stage: Stage) -> None:
    stage.choose(DELIVERED)
    editor = stage.dialog_of(stage.window.commands.edit_order, OrderEditor)
    editor.terms.method.setCurrentText("PayPal")
    before = editor.order().payments
    assert before[0].method == "PayPal"
    editor.charged.clear()
    editor.total.setText("36.00")
    same = stage.window.detail._order.total == before[0].amount
    expected = Money.of("36.00", "USD") if same else before[0].amount
    assert editor.order().payments[0].amount == expected
    editor.reject()


def test_an_orders_number_is_not_taken_for_a_parcel(stage: Stage, editor: OrderEditor) -> None:
    editor.number.setText("3049000011112222")
    editor.items.forms[0].title.setText("Brass lamp")
    number = editor.parcel.numbers[0]
    number.editor.setText("3042 7719 5520 0001")
    number.check()
    editor.save_button.click()
    stage.settle()
    assert editor.isVisible()
    assert "order number" in number.field.problem
    assert number.editor.hasFocus()
    editor.reject()


def test_each_number_keeps_its_own_carrier(stage: Stage) -> None:
    stage.choose(DELIVERED)
    editor = stage.dialog_of(stage.window.commands.edit_order, OrderEditor)
    editor.parcel.another.click()
    editor.parcel.numbers[1].editor.setText("RB123456785GB")
    editor.parcel.numbers[1].check()
    editor.save_button.click()
    stage.settle()
    carriers = [number.carrier for number in stage.window.detail._order.tracking_numbers]
    assert carriers == ["China Post", "Royal Mail"]
    editor = stage.dialog_of(stage.window.commands.edit_order, OrderEditor)
    editor.note.setPlainText("Two numbers")
    editor.save_button.click()
    stage.settle()
    carriers = [number.carrier for number in stage.window.detail._order.tracking_numbers]
    assert carriers == ["China Post", "Royal Mail"]
