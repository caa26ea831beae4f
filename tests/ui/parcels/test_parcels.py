"""Parcels, numbers and scans by hand, through clicks."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import NumberRole
from orders_gui.domain.states import OrderStatus, Stage
from orders_gui.ui.detail.tracking_section import NumberLine
from orders_gui.ui.parcels.dialog import ParcelsDialog
from orders_gui.ui.parcels.scan_dialog import ScanDialog
from orders_gui.ui.screenshots import DELIVERED, IN_TRANSIT
from orders_gui.ui.stage import Stage as Scene

NO_GRAB = "This plugin does not support grabbing the keyboard"
ORDERED = "3043220199304471"
"""A sample order that has no parcel yet."""

AMBIGUOUS = "7035114477138472"


def order_of(stage: Scene) -> Order:
    order = stage.window.detail._order
    assert order is not None
    return order


@pytest.fixture
def dialog(stage: Scene) -> ParcelsDialog:
    stage.choose(IN_TRANSIT)
    return stage.dialog_of(stage.window.detail.tracking.edit_button.click, ParcelsDialog)


def save(stage: Scene, dialog: ParcelsDialog) -> None:
    dialog.save_button.click()
    stage.settle()


def test_pasted_numbers_are_recognised_and_an_orders_number_is_never_taken(
    stage: Scene, dialog: ParcelsDialog
) -> None:
    dialog.paste.text.setPlainText(
        f"Your order 3042771955200001 was sent with RB123456785GB\n{AMBIGUOUS}\nRB123456785GB"
    )
    stage.settle()
    assert "RB 1234 56785 GB: Royal Mail" in dialog.paste.says
    assert "7035 1144 7713 8472: can be " in dialog.paste.says
    assert "3042 7719 5520 0001 is the number of an order" in dialog.paste.says
    assert dialog.paste.add_button.text() == "Add 2 numbers"
    dialog.paste.add_button.click()
    rows = dialog.cards[0].rows
    assert [row.carrier.currentText() for row in rows] == ["YunExpress", "Royal Mail", ""]
    assert "choose one" in rows[2]._carrier_field.problem
    offered = [rows[2].carrier.itemText(number) for number in range(2)]
    rows[2].carrier.setCurrentIndex(1)
    save(stage, dialog)
    (parcel,) = order_of(stage).parcels
    assert [(n.number, n.role, n.carrier) for n in parcel.numbers[1:]] == [
        ("RB123456785GB", NumberRole.LOCAL, "Royal Mail"),
        (AMBIGUOUS, NumberRole.LOCAL, offered[1]),
    ]
    assert stage.window.toast.isVisible()
    stage.window.actions_table["undo"].trigger()
    stage.settle()
    assert len(order_of(stage).tracking_numbers) == 1


def test_what_is_left_in_the_paste_box_is_not_lost(stage: Scene, dialog: ParcelsDialog) -> None:
    dialog.paste.text.setPlainText("RB123456785GB")
    dialog.paste.target.setCurrentIndex(dialog.paste.target.findData(-1))
    stage.settle()
    dialog.paste.target.setCurrentIndex(dialog.paste.target.findData(-1))
    save(stage, dialog)
    _first, second = order_of(stage).parcels
    assert [number.number for number in second.numbers] == ["RB123456785GB"]
    shown = stage.window.detail.tracking
    assert len(shown.parts) == 2
    numbers = [line.button.text() for line in shown.findChildren(NumberLine) if line.isVisible()]
    assert numbers == ["YT 2531 9004 1188 0274", "RB 1234 56785 GB"]


def test_an_orders_number_in_a_field_is_refused_there(stage: Scene, dialog: ParcelsDialog) -> None:
    editor = dialog.cards[0].rows[0].form.editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "3042 7719 5520 0001")
    assert "order number" in dialog.cards[0].rows[0].form.field.problem
    save(stage, dialog)
    assert dialog.isVisible()
    assert editor.hasFocus()
    dialog.reject()
    stage.settle()
    assert order_of(stage).tracking_numbers[0].number == "YT2531900411880274"


def test_a_wrong_check_digit_is_said_at_the_field_and_mended(
    stage: Scene, dialog: ParcelsDialog
) -> None:
    row = dialog.cards[0].rows[0]
    row.form.editor.clear()
    QTest.keyClicks(row.form.editor, "RB774120934SG")
    assert row.carrier.currentText() == "SingPost"  # while it is typed
    row.form.editor.editingFinished.emit()
    assert "needs a 7" in row.form.field.problem
    row.form.use_button.click()
    assert row.form.field.problem == ""
    save(stage, dialog)
    assert order_of(stage).tracking_numbers[0].number == "RB774120937SG"


def test_a_parcel_waits_for_its_number_and_gets_it(stage: Scene) -> None:
    stage.choose(ORDERED)
    section = stage.window.detail.tracking
    assert section.edit_button.text() == "Add a parcel or its number"
    dialog = stage.dialog_of(section.edit_button.click, ParcelsDialog)
    dialog.cards[0].shipped.setText("20 Nov 2026")
    save(stage, dialog)
    order = order_of(stage)
    assert order.status is OrderStatus.SHIPPED
    assert (order.parcels[0].shipped_on, order.tracking_numbers) == (date(2026, 11, 20), ())
    dialog = stage.dialog_of(section.edit_button.click, ParcelsDialog)
    dialog.cards[0].add_button.click()
    row = dialog.cards[0].rows[0]
    row.form.editor.setText("RB123456785GB")
    row.role.setCurrentIndex(row.role.findData(NumberRole.ORIGIN.value))
    save(stage, dialog)
    (number,) = order_of(stage).tracking_numbers
    assert (number.role, number.carrier) == (NumberRole.ORIGIN, "Royal Mail")


def test_numbers_and_parcels_are_removed_and_come_back(stage: Scene, dialog: ParcelsDialog) -> None:
    before = order_of(stage)
    dialog.cards[0].rows[0].remove_button.click()
    assert dialog.cards[0].parcel().numbers == ()
    dialog.cards[0].remove_button.click()
    save(stage, dialog)
    assert order_of(stage).parcels == ()
    stage.window.commands.toast_action("Undo")
    stage.settle()
    assert order_of(stage).parcels == before.parcels


def test_impossible_days_are_said_and_nothing_is_lost(stage: Scene, dialog: ParcelsDialog) -> None:
    dialog.cards[0].delivered.setText("1 Sep 2026")
    save(stage, dialog)
    assert dialog.isVisible()
    assert "look at its days" in dialog.problem.text
    dialog.cards[0].delivered.setText("someday")
    save(stage, dialog)
    assert dialog.cards[0]._delivered_field.problem
    dialog.reject()


def test_a_scan_is_noted_corrected_and_removed(stage: Scene) -> None:
    stage.choose(IN_TRANSIT)
    section = stage.window.detail.tracking
    scans = len(order_of(stage).parcels[0].events)
    scan = stage.dialog_of(section.scan_button.click, ScanDialog)
    scan.stage.setCurrentIndex(scan.stage.findData(Stage.IMPORT_CUSTOMS.value))
    scan.day.setText("21 Nov 2026")
    scan.clock.setTime(scan.clock.time().fromString("14:30", "HH:mm"))
    scan.place.setText("Leipzig")
    scan.save_button.click()
    stage.settle()
    event = order_of(stage).parcels[0].events[-1]
    expected = datetime(2026, 11, 21, 14, 30).astimezone().astimezone(UTC)
    assert (event.at, event.stage, event.place) == (expected, Stage.IMPORT_CUSTOMS, "Leipzig")
    assert event.text == "Import customs"
    timeline = section.parts[0].timeline
    top = timeline.visualRect(timeline.model().index(0, 0)).center()
    button = Qt.MouseButton.LeftButton
    QTest.mouseClick(timeline.viewport(), button, pos=top)
    edit = stage.dialog_of(
        lambda: QTest.mouseDClick(timeline.viewport(), button, pos=top), ScanDialog
    )
    assert edit.text.text() == "Import customs"
    edit.text.setText("Held at customs")
    edit.timeless.setChecked(True)
    edit.save_button.click()
    stage.settle()
    event = order_of(stage).parcels[0].events[-1]
    assert (event.at, event.text) == (date(2026, 11, 21), "Held at customs")
    timeline = section.parts[0].timeline
    timeline.setCurrentIndex(timeline.model().index(0, 0))
    again = stage.dialog_of(lambda: QTest.keyClick(timeline, Qt.Key.Key_F2), ScanDialog)
    again.remove_button.click()
    stage.settle()
    assert len(order_of(stage).parcels[0].events) == scans
    stage.window.actions_table["undo"].trigger()
    stage.settle()
    assert len(order_of(stage).parcels[0].events) == scans + 1


def test_a_scan_in_the_future_or_without_words_is_refused(stage: Scene) -> None:
    stage.choose(IN_TRANSIT)
    scan = stage.dialog_of(stage.window.actions_table["add_scan"].trigger, ScanDialog)
    scan.save_button.click()
    assert "Choose a stage" in scan._stage_field.problem
    scan.text.setText("Arrived")
    scan.day.setText("30 Nov 2026")
    scan.save_button.click()
    stage.settle()
    assert "lies in the future" in scan.problem.text
    scan.reject()


@pytest.mark.qt_log_ignore(NO_GRAB)
def test_a_number_opens_its_menu(stage: Scene) -> None:
    stage.choose(DELIVERED)
    (line,) = stage.window.detail.tracking.findChildren(NumberLine)
    line.button.click()
    (menu,) = [menu for menu in stage.window.findChildren(QMenu) if menu.isVisible()]
    texts = {action.text(): action for action in menu.actions() if action.text()}
    assert list(texts) == ["Copy number", "Open carrier page", "Add scan…", "Edit numbers…"]
    texts["Copy number"].trigger()
    assert QGuiApplication.clipboard().text() == "LP006547188CN"
    menu.close()
    edit = stage.dialog_of(texts["Edit numbers…"].trigger, ParcelsDialog)
    assert edit.cards[0].rows[0].form.editor.text() == line.button.text()
    edit.reject()


def test_an_order_without_a_parcel_gets_one_before_a_scan(stage: Scene) -> None:
    stage.choose(ORDERED)
    dialog = stage.dialog_of(stage.window.actions_table["add_scan"].trigger, ParcelsDialog)
    assert dialog.parcels() == ()
    dialog.reject()
