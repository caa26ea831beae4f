"""Pasting: into the window, into the editor's box, into a field."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from orders_gui.ui.editor.order_editor import OrderEditor
from orders_gui.ui.importing.mapper import ColumnMapper
from orders_gui.ui.importing.numbers import NumbersDialog
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.screenshots import DELIVERED, IN_TRANSIT
from tests.ui.importing.conftest import CTRL, Person, inventory, texts

NUMBER = "3043002177184479"
PAGE = f"""Awaiting delivery
Refund if no delivery before Dec 21
Order ID: {NUMBER} Copy
Order placed on: Oct 22, 2026
TimeCraft Official Store
Watch strap 22 mm, titanium
Colour: grey
US $6.10
x1
Total: US $6.10
Tracking number: RB774120937SG
"""
FILLED = {
    "marketplace", "number", "ordered", "seller", "total", "status", "items", "parcel",
    "protection",
}  # fmt: skip


def paste(person: Person, text: str) -> None:
    """Copy a text elsewhere and paste it into the window."""
    person.copy(text)
    person.stage.window.list_page.view.setFocus()
    person.press(person.stage.window.list_page.view, Qt.Key.Key_V, CTRL)


def editor_of(person: Person) -> OrderEditor:
    return person.stage.window.findChildren(OrderEditor)[-1]


def test_an_order_page_fills_the_editor_and_nothing_is_added_yet(person: Person) -> None:
    before = person.count()
    paste(person, PAGE)
    editor = editor_of(person)
    assert editor.number.text() == "3043 0021 7718 4479"
    assert editor.seller.text() == "TimeCraft Official Store"
    assert editor.items.forms[0].title.text() == "Watch strap 22 mm, titanium"
    assert editor.parcel.numbers[0].editor.text() == "RB 7741 20937 SG"
    assert editor.parcel.carrier.text() == "SingPost"
    assert editor.protection.day.text() == "21 Dec 2026"
    assert editor.pasting is not None
    assert editor.pasting.marked == FILLED
    assert editor.pasting.box.tag.text == "9 fields filled in"
    assert person.count() == before
    editor.save_button.click()
    person.stage.settle()
    order = person.order(NUMBER)
    assert order is not None
    assert order.total is not None
    assert order.total.text == "6.10"
    stated = order.stated("protection_ends")
    assert stated is not None
    assert stated.zone == "America/Los_Angeles"


def test_the_mark_goes_when_a_field_is_edited(person: Person) -> None:
    paste(person, PAGE)
    editor = editor_of(person)
    pasting = editor.pasting
    assert pasting is not None
    QTest.keyClicks(editor.seller, "!")
    assert "seller" not in pasting.marked
    editor.items.forms[0].title.setFocus()
    QTest.keyClicks(editor.items.forms[0].title, "!")
    assert "items" not in pasting.marked
    pasting.box.clear_button.click()
    assert editor.number.text() == ""
    assert editor.seller.text() == "!TimeCraft Official Store"
    assert editor.items.forms[0].title.text().startswith("!")
    assert pasting.marked == frozenset()


def test_what_is_no_order_is_kept_in_the_note(person: Person) -> None:
    editor = person.stage.dialog_of(person.stage.window.commands.add_order, OrderEditor)
    assert editor.pasting is not None
    assert editor.pasting.box.hasFocus()
    person.copy("Ask the seller about the colour")
    person.press(editor.pasting.box, Qt.Key.Key_V, CTRL)
    assert editor.pasting.box.tag.text == "No order found in this text."
    assert editor.pasting.box.answer.text() == "It is kept in the note."
    assert editor.note.toPlainText() == "Ask the seller about the colour"


def test_a_field_takes_its_own_pastes(person: Person) -> None:
    editor = person.stage.dialog_of(person.stage.window.commands.add_order, OrderEditor)
    person.copy("Some seller")
    editor.seller.setFocus()
    person.press(editor.seller, Qt.Key.Key_V, CTRL)
    assert editor.seller.text() == "Some seller"
    assert editor.pasting is not None
    assert editor.pasting.marked == frozenset()
    assert editor.note.toPlainText() == ""


def test_a_known_order_is_opened_instead_of_added_twice(person: Person) -> None:
    editor = person.stage.dialog_of(person.stage.window.commands.add_order, OrderEditor)
    assert editor.pasting is not None
    editor.pasting.look_at(PAGE.replace(NUMBER, DELIVERED))
    person.stage.settle()
    box = editor.pasting.box
    assert box.tag.text == "Already in your library"
    assert box.act_button.accessibleName() == "Open it"
    box.act_button.click()
    person.stage.settle()
    assert not person.stage.window.findChildren(OrderEditor)
    assert person.stage.window.detail.order_id is not None
    assert person.stage.window.detail._order.number == DELIVERED


def test_a_known_order_shows_what_the_text_would_change(person: Person) -> None:
    paste(person, f"Order ID: {DELIVERED}\nTotal: US $35.90\n")
    preview = person.stage.window.findChildren(ImportPreview)[-1]
    assert texts(preview)[0] == "Changed 1"
    assert preview.files.name.text() == "Clipboard"
    preview.import_button.click()
    person.stage.settle()
    order = person.order(DELIVERED)
    assert order is not None
    assert order.total is not None
    assert order.total.text == "35.90"


def test_several_orders_are_shown_in_a_preview(person: Person) -> None:
    paste(person, PAGE + PAGE.replace(NUMBER, "3043002177184489"))
    preview = person.stage.window.findChildren(ImportPreview)[-1]
    assert preview.import_button.accessibleName() == "Import 2 orders"


def test_a_table_asks_for_its_columns(person: Person) -> None:
    paste(person, f"Order number\tItem\tTotal\n{NUMBER}\tStrap\t6.10\n")
    mapper = person.stage.window.findChildren(ColumnMapper)[-1]
    assert mapper.grid.header == ("Order number", "Item", "Total")
    assert not mapper.change_button.isVisible()
    mapper.check_button.click()
    person.stage.settle()
    preview = person.stage.window.findChildren(ImportPreview)[-1]
    preview.import_button.click()
    person.stage.settle()
    assert person.order(NUMBER) is not None


def test_tracking_numbers_go_to_the_chosen_order(person: Person) -> None:
    person.stage.choose(IN_TRANSIT)
    known = person.order(IN_TRANSIT)
    assert known is not None
    there = known.tracking_numbers[0].number
    paste(person, f"{there}\nRR123456785DE\n")
    dialog = person.stage.window.findChildren(NumbersDialog)[-1]
    assert dialog.heading.text() == "2 tracking numbers in this text"
    dialog.buttons.itemAt(dialog.buttons.count() - 1).widget().click()
    person.stage.settle()
    order = person.order(IN_TRANSIT)
    assert order is not None
    assert [number.number for number in order.tracking_numbers] == [there, "RR123456785DE"]


def test_an_unknown_text_is_only_said(person: Person) -> None:
    paste(person, "Hello there")
    assert person.stage.window.toast.text == "No order found in this text"
    assert not person.stage.window.findChildren(OrderEditor)


def test_a_file_dropped_on_the_box_fills_the_editor(person: Person, tmp_path: Path) -> None:
    editor = person.stage.dialog_of(person.stage.window.commands.add_order, OrderEditor)
    assert editor.pasting is not None
    person.drop(inventory(tmp_path / "orders.csv", NUMBER), on=editor.pasting.box)
    assert editor.number.text() == "3043 0021 7718 4479"
    assert editor.items.forms[0].title.text() == "Kettle 0"


def test_an_order_number_is_not_taken_for_a_parcel(person: Person) -> None:
    editor = person.stage.dialog_of(person.stage.window.commands.add_order, OrderEditor)
    form = editor.parcel.numbers[0]
    form.editor.setText("302-7719552-0448317")
    form.check()
    assert "order number" in form.field.problem
    form.editor.setText("RB774120934SG")
    form.check()
    assert "needs a 7" in form.field.problem
    form.use_button.click()
    assert form.editor.text() == "RB 7741 20937 SG"
    assert editor.parcel.carrier.text() == "SingPost"


MAIL = """Delivered-To: me@example.org
From: Example Store <store+57302155461@t.shopifyemail.com>
To: me@example.org
Subject: A shipment from order MC1605 is on the way
MIME-Version: 1.0
Content-Type: text/html; charset=UTF-8
Date: Mon, 16 Nov 2026 17:59:05 +0000

<p>Order MC1605</p><h1>Your order is on the way</h1>
<p>Canada post tracking number: 9443743716845537</p><p>Items in this shipment</p>
<p>Example Widget x1</p>
"""


def number_in(editor: OrderEditor) -> str:
    return editor.number.text().replace(" ", "")


def test_a_mail_with_its_headers_fills_the_editor(person: Person) -> None:
    paste(person, MAIL)
    editor = editor_of(person)
    assert (number_in(editor), editor.seller.text()) == ("MC1605", "Example Store")
    assert editor.items.forms[0].title.text() == "Example Widget"
    assert editor.parcel.numbers[0].editor.text().replace(" ", "") == "9443743716845537"
    editor.save_button.click()
    person.stage.settle()
    assert person.order("MC1605") is not None


def pasted_into_box(person: Person, text: str) -> OrderEditor:
    """Open the form for a new order and press Ctrl+V in its box."""
    editor = person.stage.dialog_of(person.stage.window.commands.add_order, OrderEditor)
    assert editor.pasting is not None
    person.copy(text)
    person.press(editor.pasting.box, Qt.Key.Key_V, CTRL)
    return editor


def test_the_box_takes_a_page_and_a_mail(person: Person) -> None:
    editor = pasted_into_box(person, PAGE)
    assert editor.number.text() == "3043 0021 7718 4479"
    assert editor.items.forms[0].title.text() == "Watch strap 22 mm, titanium"
    assert editor.pasting is not None
    person.copy(MAIL)
    person.press(editor.pasting.box, Qt.Key.Key_V, CTRL)
    assert number_in(editor) == "MC1605"
    assert editor.seller.text() == "Example Store"


def test_the_box_takes_tracking_numbers_into_the_parcel(person: Person) -> None:
    editor = pasted_into_box(person, "UA123456785CN\nRR123456785DE\n")
    shown = [form.editor.text().replace(" ", "") for form in editor.parcel.numbers]
    assert shown == ["UA123456785CN", "RR123456785DE"]
    assert editor.number.text() == ""


def test_the_box_takes_a_table_to_the_columns(person: Person) -> None:
    editor = pasted_into_box(person, f"Order number\tItem\tTotal\n{NUMBER}\tStrap\t6.10\n")
    assert editor.pasting is not None
    if editor.pasting.box.act_button.isVisible():
        editor.pasting.box.act_button.click()
        person.stage.settle()
    mapper = person.stage.window.findChildren(ColumnMapper)[-1]
    mapper.check_button.click()
    person.stage.settle()
    person.stage.window.findChildren(ImportPreview)[-1].import_button.click()
    person.stage.settle()
    assert person.order(NUMBER) is not None
