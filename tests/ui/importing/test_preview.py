"""The preview of an import: what is shown, what is ticked, what is written."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from orders_gui.domain.errors import Message
from orders_gui.domain.states import OrderStatus
from orders_gui.services.importing.plan import EntryState
from orders_gui.services.library.backup import automatic_backups, make_backup
from orders_gui.services.orders.orders import save_order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.importing.delegate import GROUP_HEIGHT, ROW_HEIGHT
from orders_gui.ui.importing.model import ChangeRow, EntryRow, GroupRow
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.library.restore_dialog import RestoreQuestion
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage
from tests.builders import an_order
from tests.ui.importing.conftest import (
    CTRL,
    NEW,
    Person,
    choose,
    exported,
    inventory,
    row_of,
    texts,
)

WATCH = "3043002177184471"


def toast(person: Person) -> str:
    return str(person.stage.window.toast.text)


def test_a_dropped_file_is_shown_before_anything_is_written(person: Person, tmp_path: Path) -> None:
    before = person.count()
    preview = person.preview(inventory(tmp_path / "orders.csv", NEW))
    assert texts(preview) == ["New 1", "Kettle 0"]
    assert preview.files.name.text() == "orders.csv"
    assert preview.files.tag.text.startswith("AliExpress Shopper Inventory")
    assert preview.import_button.accessibleName() == "Import 1 order"
    assert person.count() == before
    preview.import_button.click()
    person.stage.settle()
    assert person.count() == before + 1
    assert toast(person) == "1 new order, 0 changed, 0 skipped"
    person.stage.window.actions_table["undo"].trigger()
    person.stage.settle()
    assert person.count() == before


def test_cancel_leaves_nothing(person: Person, tmp_path: Path) -> None:
    before = person.count()
    preview = person.preview(inventory(tmp_path / "orders.csv", NEW))
    preview.cancel_button.click()
    person.stage.settle()
    assert person.count() == before
    assert not person.stage.window.findChildren(ImportPreview)


def test_groups_stand_in_order_and_changes_show_old_and_new(person: Person, tmp_path: Path) -> None:
    path = exported(
        tmp_path / "data.json",
        {"orderId": NEW, "title": "Lens", "orderTotal": "62.00"},
        {"orderId": WATCH, "orderTotal": "6.41"},
        {"orderId": "", "orderTotal": "4.08"},
        {"orderId": "3042991540324471"},
    )
    preview = person.preview(path)
    words = preview.model.words
    groups = [
        f"{words.result(row.state)} {row.count}"
        for row in preview.model.rows()
        if isinstance(row, GroupRow)
    ]
    assert groups == ["Changed 1", "Skipped 1", "New 1", "Unchanged 1"]
    entries = {row.entry.state: row.entry for row in preview.model.rows()
               if isinstance(row, EntryRow)}  # fmt: skip
    (change,) = words.differences(entries[EntryState.CHANGED])
    assert (change.name, change.old, change.new) == ("Total", "$6.10", "$6.41")
    assert words.reason(entries[EntryState.SKIPPED]).startswith("No order number.")
    assert preview.sums.text() == "Ticked: $68.41 in 2 orders"
    assert preview.view.rowHeight(0) == GROUP_HEIGHT
    assert preview.view.rowHeight(1) == ROW_HEIGHT


def test_what_was_typed_by_hand_is_kept_unless_it_is_ticked(person: Person, tmp_path: Path) -> None:
    person.ask(_rename_seller)
    path = exported(tmp_path / "data.json", {"orderId": WATCH, "sellerName": "Another store"})
    preview = person.preview(path)
    assert texts(preview)[0] == "Unchanged 1"
    assert not preview.import_button.accessibleName().startswith("Import 1")
    choose(preview, "Watch strap")
    person.press(preview.view, Qt.Key.Key_Right)
    row = choose(preview, "Seller: My own name > Another store")
    held = preview.model.row_at(row)
    assert isinstance(held, ChangeRow)
    assert preview.model.words.held(held.difference.change) == "You changed this"
    assert preview.selection.ticked_count == 0
    person.press(preview.view, Qt.Key.Key_Space)
    assert preview.import_button.accessibleName() == "Import 1 order"
    preview.import_button.click()
    person.stage.settle()
    order = person.order(WATCH)
    assert order is not None
    assert order.seller == "Another store"


def test_a_status_that_goes_backwards_is_left_unless_ticked(person: Person, tmp_path: Path) -> None:
    path = exported(
        tmp_path / "data.json",
        {"orderId": DELIVERED, "status": "WAIT_SELLER_SEND_GOODS", "orderTotal": "35.90"},
    )
    preview = person.preview(path)
    choose(preview, "Ceramic")
    person.press(preview.view, Qt.Key.Key_Right)
    assert "Status: Delivered > Awaiting shipment" in texts(preview)
    preview.import_button.click()
    person.stage.settle()
    order = person.order(DELIVERED)
    assert order is not None
    assert order.status is OrderStatus.DELIVERED
    assert order.total is not None
    assert order.total.text == "35.90"


def test_the_keyboard_ticks_folds_finds_and_imports(person: Person, tmp_path: Path) -> None:
    numbers = [f"82119683000{place:05}" for place in range(6)]
    preview = person.preview(inventory(tmp_path / "orders.csv", *numbers))
    choose(preview, "Kettle 2")
    person.press(preview.view, Qt.Key.Key_Space)
    assert preview.import_button.accessibleName() == "Import 5 orders"
    person.press(preview.view, Qt.Key.Key_A, CTRL)
    assert preview.selection.ticked_count == 6
    person.press(preview.view, Qt.Key.Key_A, CTRL)
    assert preview.selection.ticked_count == 0
    assert not preview.import_button.isEnabled()
    person.press(preview.view, Qt.Key.Key_A, CTRL)
    person.press(preview.view, Qt.Key.Key_Left)
    person.press(preview.view, Qt.Key.Key_Left)
    assert texts(preview) == ["New 6"]
    person.press(preview.view, Qt.Key.Key_Right)
    assert len(texts(preview)) == 7
    person.press(preview.view, Qt.Key.Key_F, CTRL)
    assert preview.search.hasFocus()
    QTest.keyClicks(preview.search, "Kettle 4")
    assert texts(preview) == ["New 1", "Kettle 4"]
    preview.search.clear()
    before = person.count()
    person.press(preview.view, Qt.Key.Key_Return)
    assert person.count() == before + 6


def test_a_click_on_the_box_of_a_group_ticks_all_of_it(person: Person, tmp_path: Path) -> None:
    preview = person.preview(inventory(tmp_path / "orders.csv", NEW, "8211968300005555"))
    view = preview.view
    box = view.visualRect(preview.model.index(0, 0)).center()
    box.setX(27)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(view.viewport(), left, pos=box)
    assert preview.selection.ticked_count == 0
    first = view.visualRect(preview.model.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), left, pos=first)
    assert preview.selection.ticked_count == 1
    assert preview.model.group_state(EntryState.NEW) is None


def test_one_answer_gives_all_amounts_their_currency(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    inventory(path, NEW, "8211968300005555", price="12.50")
    path.write_text(path.read_text("utf-8").replace(",USD,", ",,"), "utf-8")
    preview = person.preview(path)
    assert preview.currency.isVisible()
    choose(preview, "Kettle 1")
    person.press(preview.view, Qt.Key.Key_Space)
    combo = preview.currency.choice
    combo.setCurrentIndex(combo.findData("PLN"))
    combo.activated.emit(combo.currentIndex())
    person.stage.settle()
    assert preview.selection.ticked_count == 1
    preview.import_button.click()
    person.stage.settle()
    order = person.order(NEW)
    assert order is not None
    price = order.items[0].unit_price
    assert price is not None
    assert (price.text, price.currency) == ("12.50", "PLN")


def test_an_import_that_changes_most_orders_asks_first(empty_stage: Stage, tmp_path: Path) -> None:
    person = Person(empty_stage)
    person.ask(_add_two)
    path = exported(
        tmp_path / "data.json",
        {"orderId": "3042771955200001", "orderTotal": "35.00"},
        {"orderId": "3042771955200002", "orderTotal": "35.00"},
    )
    preview = person.preview(path)
    preview.import_button.click()
    person.stage.settle()
    (question,) = preview.findChildren(MessageDialog)
    assert "changes 2 of your 2 orders" in question.text.text()
    order = person.order("3042771955200001")
    assert order is not None
    assert order.total is not None
    assert order.total.text == "34.90"
    question.buttons.itemAt(2).widget().click()
    person.stage.settle()
    order = person.order("3042771955200001")
    assert order is not None
    assert order.total is not None
    assert order.total.text == "35.00"


def test_nothing_new_says_so_and_closes(person: Person, tmp_path: Path) -> None:
    preview = person.preview(exported(tmp_path / "data.json", {"orderId": WATCH}))
    assert preview.import_button.accessibleName() == "Close"
    preview.import_button.click()
    person.stage.settle()
    assert not person.stage.window.findChildren(ImportPreview)


def test_several_files_are_one_list_and_one_step(person: Person, tmp_path: Path) -> None:
    before = person.count()
    first = inventory(tmp_path / "one.csv", NEW, "8211968300005555")
    second = inventory(tmp_path / "two.csv", NEW, "8211968300007777")
    wrong = tmp_path / "letter.json"
    wrong.write_text('{"hello": 1}', "utf-8")
    preview = person.preview(first, second, wrong)
    assert preview.files.name.text() == "3 files"
    assert texts(preview)[0] == "New 3"
    assert "Unchanged 1" in texts(preview)
    assert "letter.json" in preview.notice.accessibleName()
    preview.import_button.click()
    person.stage.settle()
    assert person.count() == before + 3
    person.stage.window.actions_table["undo"].trigger()
    person.stage.settle()
    assert person.count() == before


def test_the_report_tells_every_entry(person: Person, tmp_path: Path) -> None:
    path = exported(
        tmp_path / "data.json",
        {"orderId": WATCH, "orderTotal": "6.41"},
        {"orderId": "", "orderTotal": "4.08"},
    )
    preview = person.preview(path)
    target = tmp_path / "report.txt"
    preview.report_button.click()
    (dialog,) = preview.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    person.stage.settle()
    text = target.read_text("utf-8")
    assert "data.json" in text
    assert "Changed (1)" in text
    assert "Total: $6.10 → $6.41" in text
    assert "No order number" in text
    assert preview.promise.text() == "report.txt saved"


def test_a_large_import_is_backed_up_first(person: Person, tmp_path: Path) -> None:
    numbers = [f"82119683000{place:05}" for place in range(60)]
    preview = person.preview(inventory(tmp_path / "orders.csv", *numbers))
    preview.import_button.click()
    person.stage.settle()
    kept = person.ask(automatic_backups)
    assert [backup.reason for backup in kept] == ["before-import"]


def test_files_of_several_kinds_go_where_they_belong(person: Person, tmp_path: Path) -> None:
    person.stage.choose(DELIVERED)
    photos = len(person.stage.window.detail.strip._evidence)
    photo = tmp_path / "photo.jpg"
    Image.new("RGB", (40, 30), "red").save(photo)
    person.drop(inventory(tmp_path / "orders.csv", NEW), photo)
    assert texts(person.stage.window.findChildren(ImportPreview)[-1]) == ["New 1", "Kettle 0"]
    assert len(person.stage.window.detail.strip._evidence) == photos + 1


def test_a_backup_asks_whether_it_is_to_be_restored(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "mine.orders"
    person.ask(lambda workspace: make_backup(workspace, path))
    renamed = path.rename(tmp_path / "download.zip")
    person.drop(renamed)
    assert person.stage.window.findChildren(RestoreQuestion)
    assert not person.stage.window.findChildren(ImportPreview)
    person.stage.window.findChildren(RestoreQuestion)[-1].reject()
    person.stage.settle()


@pytest.mark.parametrize("restored", [False, True])
def test_of_several_kinds_the_backup_is_asked_about_first(
    person: Person, tmp_path: Path, restored: bool
) -> None:
    person.stage.choose(DELIVERED)
    photos = len(person.stage.window.detail.strip._evidence)
    backup, photo = tmp_path / "mine.orders", tmp_path / "photo.jpg"
    person.ask(lambda workspace: make_backup(workspace, backup))
    Image.new("RGB", (40, 30), "red").save(photo)
    person.drop(backup, inventory(tmp_path / "orders.csv", NEW), photo)
    (question,) = person.stage.window.findChildren(RestoreQuestion)
    assert not person.stage.window.findChildren(ImportPreview)
    assert len(person.stage.window.detail.strip._evidence) == photos
    (question.restore_button if restored else question.keep_button).click()
    person.stage.settle()
    preview = person.stage.window.findChildren(ImportPreview)[-1]
    assert texts(preview) == ["New 1", "Kettle 0"]
    assert len(person.stage.window.detail.strip._evidence) == photos + 1
    before = person.count()
    preview.import_button.click()
    person.stage.settle()
    assert person.count() == before + 1


def test_a_backup_that_is_none_does_not_keep_the_rest_back(person: Person, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.orders"
    wrong.write_bytes(b"PK nothing")
    troubles: list[BaseException] = []
    person.stage.tasks.trouble.disconnect()
    person.stage.tasks.trouble.connect(troubles.append)
    person.drop(wrong, inventory(tmp_path / "orders.csv", NEW))
    assert "wrong.orders" in str(troubles[0])
    assert texts(person.stage.window.findChildren(ImportPreview)[-1]) == ["New 1", "Kettle 0"]


def test_an_import_that_is_ended_midway_leaves_nothing(person: Person, tmp_path: Path) -> None:
    numbers = [str(8211968300000000 + 10 * place) for place in range(9000)]
    before = person.count()
    preview = person.preview(inventory(tmp_path / "many.csv", *numbers))
    seen: list[int] = []
    preview._run.progressed.connect(_Ending(preview, seen).look)
    preview.import_button.click()
    person.stage.settle()
    assert seen
    assert person.count() == before
    assert preview.isVisible()
    assert preview.import_button.accessibleName() == "Import 9000 orders"
    assert person.stage.window.actions_table["undo"].text() == "Undo: Sample orders added"
    assert person.ask(_last_import) is None


def _last_import(workspace: Workspace) -> object:
    return workspace.library.imports.last()


class _Ending(QObject):
    """Presses Cancel as soon as some orders are written."""

    def __init__(self, preview: ImportPreview, seen: list[int]) -> None:
        super().__init__(preview)
        self._preview, self._seen = preview, seen

    def look(self, done: int, total: int, _name: str) -> None:
        if 0 < done < total and not self._seen:
            self._seen.append(done)
            self._preview.cancel_button.click()


def test_a_file_that_cannot_be_read_is_said_by_name(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{"orders": [', "utf-8")
    preview = person.preview(path)
    assert preview.pages.currentWidget() is preview.trouble
    assert "broken.json" in preview.trouble.text()
    preview.import_button.click()
    person.stage.settle()
    assert not person.stage.window.findChildren(ImportPreview)


@pytest.mark.parametrize("proxied", [False, True])
def test_the_model_keeps_the_rules_of_models(person: Person, tmp_path: Path, proxied: bool) -> None:
    preview = person.preview(inventory(tmp_path / "orders.csv", NEW, "8211968300005555"))
    model = preview.model
    proxy = QSortFilterProxyModel(preview)
    if proxied:
        proxy.setSourceModel(model)
    tester = QAbstractItemModelTester(
        proxy if proxied else model,
        QAbstractItemModelTester.FailureReportingMode.Warning,
        preview,
    )
    preview.search.setText("Kettle 1")
    preview.search.clear()
    model.set_folded(EntryState.NEW, folded=True)
    model.set_folded(EntryState.NEW, folded=False)
    model.toggle(1)
    assert tester is not None
    assert isinstance(model.row_at(0), GroupRow)
    assert row_of(preview, "Kettle 1") == 2


def _rename_seller(workspace: Workspace) -> None:
    library = workspace.library
    order_id = library.orders.find("aliexpress", WATCH, "")
    assert order_id is not None
    order = library.orders.get(order_id)
    assert order is not None
    save_order(
        workspace, replace(order, seller="My own name"), Message("changed"), edited=["seller"]
    )


def _add_two(workspace: Workspace) -> None:
    for number in ("3042771955200001", "3042771955200002"):
        save_order(workspace, an_order(number), Message("added"))
