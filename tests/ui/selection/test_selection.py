"""Bulk edit, tags and merging, from the chosen rows to the library and back by undo."""

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest

from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.domain.states import OrderStatus
from orders_gui.services.orders.orders import done, save_order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.selection.bulk_dialog import BulkDialog
from orders_gui.ui.selection.merge_dialog import MergeDialog
from orders_gui.ui.selection.tags_dialog import TagsDialog
from orders_gui.ui.stage import Stage
from tests.builders import an_order

TWICE = "3042771955204471"


def choose_rows(stage: Stage, *rows: int) -> list[OrderId]:
    view = stage.window.list_page.view
    view.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        view.selectionModel().select(view.model().index(row, 0), flags)
    stage.settle()
    return stage.window.selected()


def orders(stage: Stage, ids: list[OrderId]) -> list[Order]:
    results: list[list[Order]] = []

    def read(workspace: Workspace) -> list[Order]:
        return workspace.library.orders.get_many(ids)

    stage.desk.ask(read, results.append)
    stage.settle()
    return results[0]


def undo(stage: Stage) -> None:
    stage.window.actions_table["undo"].trigger()
    stage.settle()


def bulk(stage: Stage) -> BulkDialog:
    return stage.dialog_of(stage.window.actions_table["bulk_edit"].trigger, BulkDialog)


def tags(stage: Stage) -> TagsDialog:
    return stage.dialog_of(stage.window.actions_table["tags"].trigger, TagsDialog)


def test_several_orders_change_together_and_undo_takes_all_back(stage: Stage) -> None:
    chosen = choose_rows(stage, 1, 2, 3)
    before = orders(stage, chosen)
    dialog = bulk(stage)
    assert dialog.act_button.accessibleName() == "Change 3 orders"
    dialog.state.setCurrentIndex(dialog.state.findData(OrderStatus.COMPLETED.value))
    dialog.days["ordered"].setText("3 Nov 2026")
    dialog.new_tag.setText("  batch   one ")
    dialog.act_button.click()
    stage.settle()
    after = orders(stage, chosen)
    assert {order.status for order in after} == {OrderStatus.COMPLETED}
    assert {str(order.ordered) for order in after} == {"2026-11-03"}
    assert all("batch one" in order.tags for order in after)
    assert [order.marketplace for order in after] == [order.marketplace for order in before]
    assert stage.window.toast.text == "3 orders changed"
    undo(stage)
    assert orders(stage, chosen) == before


def test_a_day_that_cannot_be_read_is_named_and_nothing_changes(stage: Stage) -> None:
    chosen = choose_rows(stage, 1, 2)
    before = orders(stage, chosen)
    dialog = bulk(stage)
    dialog.days["shipped_on"].setText("soon")
    dialog.new_tag.setText("a,b")
    dialog.act_button.click()
    stage.settle()
    assert dialog.isVisible()
    assert dialog._day_fields["shipped_on"].problem == "Not a day"
    assert "not a tag" in dialog._new_field.problem
    assert orders(stage, chosen) == before


def test_a_tag_that_only_some_carry_stays_unless_it_is_touched(stage: Stage) -> None:
    chosen = choose_rows(stage, 1, 2)
    first, _ = chosen

    def tag_first(workspace: Workspace) -> None:
        from orders_gui.services.orders.tags import tag_orders

        tag_orders(workspace, [first], "some")

    stage.desk.do(tag_first)
    stage.settle()
    choose_rows(stage, 1, 2)
    dialog = tags(stage)
    assert not dialog.chips["some"].isChecked()
    QTest.keyClicks(dialog.new_tag, "all")
    dialog.act_button.click()
    stage.settle()
    found = {order.id: set(order.tags) & {"some", "all"} for order in orders(stage, chosen)}
    assert found == {chosen[0]: {"some", "all"}, chosen[1]: {"all"}}
    dialog = tags(stage)
    assert dialog.chips["all"].isChecked()
    dialog.chips["all"].click()
    dialog.chips["some"].click()
    dialog.act_button.click()
    stage.settle()
    found = {order.id: set(order.tags) & {"some", "all"} for order in orders(stage, chosen)}
    assert found == {chosen[0]: {"some"}, chosen[1]: {"some"}}


def test_a_tag_of_some_that_is_put_on_and_off_again_is_taken_off_all(stage: Stage) -> None:
    first, second = choose_rows(stage, 1, 2)
    choose_rows(stage, 1)
    dialog = tags(stage)
    QTest.keyClicks(dialog.new_tag, "some")
    dialog.act_button.click()
    stage.settle()
    choose_rows(stage, 1, 2)
    dialog = tags(stage)
    dialog.chips["some"].click()
    dialog.chips["some"].click()
    dialog.act_button.click()
    stage.settle()
    assert not any("some" in order.tags for order in orders(stage, [first, second]))


def test_tags_are_shown_in_the_pane_and_lead_to_their_orders(stage: Stage) -> None:
    stage.choose(TWICE)
    dialog = stage.dialog_of(stage.window.detail.edit_tags.click, TagsDialog)
    QTest.keyClicks(dialog.new_tag, "for Anna")
    dialog.act_button.click()
    stage.settle()
    chips = {chip.text(): chip for chip in stage.window.detail.tags.chips}
    chips["for Anna"].click()
    stage.settle()
    assert stage.window.list_page.title == "for Anna"
    assert stage.window.list_page.model.order_count == 1


def add_twin(stage: Stage) -> None:
    def add(workspace: Workspace) -> None:
        twin = an_order(TWICE, seller="", note="Ordered for Anna", tags=("gift",))
        save_order(workspace, twin, done("added"))

    stage.desk.do(add)
    stage.settle()


def numbers(stage: Stage) -> list[str]:
    results: list[list[str]] = []

    def read(workspace: Workspace) -> list[str]:
        found = workspace.library.orders.get_many(workspace.library.listing.everything())
        return [order.number for order in found if order.binned_at is None]

    stage.desk.ask(read, results.append)
    stage.settle()
    return results[0]


def test_what_is_there_twice_is_found_shown_side_by_side_and_merged(stage: Stage) -> None:
    add_twin(stage)
    assert numbers(stage).count(TWICE) == 2
    find = stage.window.actions_table["duplicates"]
    dialog = stage.dialog_of(find.trigger, MergeDialog)
    assert "Ordered for Anna" in dialog.result_texts["Note"]
    assert "gift" in dialog.result_texts["Tags"]
    assert dialog.result_texts["Seller"] == "KaoriHome Store"
    dialog.act_button.click()
    stage.settle()
    assert numbers(stage).count(TWICE) == 1
    undo(stage)
    assert numbers(stage).count(TWICE) == 2


def test_the_other_one_can_be_kept(stage: Stage) -> None:
    add_twin(stage)
    find = stage.window.actions_table["duplicates"]
    dialog = stage.dialog_of(find.trigger, MergeDialog)
    dialog.keepers.button(1).click()
    assert dialog.result_texts["Note"].startswith("Ordered for Anna")


def test_without_duplicates_it_says_so(stage: Stage) -> None:
    stage.window.actions_table["duplicates"].trigger()
    stage.settle()
    assert stage.window.toast.text == "No order is there twice"


def test_merging_needs_two_orders(stage: Stage) -> None:
    choose_rows(stage, 1)
    assert not stage.window.actions_table["merge"].isEnabled()
    choose_rows(stage, 1, 2)
    assert stage.window.actions_table["merge"].isEnabled()
