"""Filters, saved views and tags through the bar, the dialog and the side bar."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from orders_gui.domain.filters import OrderFilter, SearchField, search_words, words_of
from orders_gui.domain.list_row import Pill
from orders_gui.services.orders.tags import tag_counts, tag_orders
from orders_gui.services.orders.views import saved_views
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import View
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.screenshots import NOW
from orders_gui.ui.shell.side_bar import Entry, Kind
from orders_gui.ui.stage import WIDE, Stage, copy_library
from orders_gui.ui.theme import Look
from orders_gui.ui.views.feature import ViewsFeature
from orders_gui.ui.views.filter_dialog import FilterDialog
from orders_gui.ui.views.search_help import SearchHelp
from orders_gui.ui.widgets.name_dialog import NameDialog

NO_GRAB = "^This plugin does not support grabbing the keyboard"
CTRL = Qt.KeyboardModifier.ControlModifier


def rows(stage: Stage) -> list[object]:
    model = stage.window.list_page.model
    found = (model.data(model.index(row, 0), ROW_ROLE) for row in range(model.rowCount()))
    return [row for row in found if hasattr(row, "title")]


def feature(stage: Stage) -> ViewsFeature:
    return stage.window.findChild(ViewsFeature)


def entries(stage: Stage, kind: Kind) -> list[Entry]:
    return [entry for entry in stage.window.side_bar._model.rows if entry.kind is kind]


def asked(stage: Stage, work: object) -> object:
    results: list[object] = []
    stage.desk.ask(work, results.append)
    stage.settle()
    return results[0]


def names(stage: Stage) -> list[str]:
    def read(workspace: Workspace) -> list[str]:
        return [view.name for view in saved_views(workspace)]

    return asked(stage, read)


def filtered(stage: Stage) -> FilterDialog:
    return stage.dialog_of(stage.window.actions_table["filter"].trigger, FilterDialog)


def narrow_to_disputes(stage: Stage) -> None:
    dialog = filtered(stage)
    dialog.states[Pill.DISPUTE.value].click()
    stage.settle()
    dialog.show_button.click()
    stage.settle()


def save_as(stage: Stage, name: str) -> NameDialog:
    dialog = stage.dialog_of(feature(stage).bar.save_button.click, NameDialog)
    dialog.name.setText(name)
    dialog.act_button.click()
    stage.settle()
    return dialog


def chosen_from_menu(stage: Stage, entry: Entry, text: str) -> None:
    stage.window.side_bar.menu_wanted.emit(entry, QPoint(10, 10))
    (menu,) = [menu for menu in stage.window.findChildren(QMenu) if menu.isVisible()]
    action = next(action for action in menu.actions() if action.text() == text)
    menu.close()
    action.trigger()
    stage.settle()


def test_the_dialog_counts_before_it_narrows_and_the_bar_says_to_what(stage: Stage) -> None:
    before = len(rows(stage))
    QTest.keyClick(stage.window, Qt.Key.Key_L, CTRL)
    stage.settle()
    dialog = stage.window.findChildren(FilterDialog)[-1]
    dialog.states[Pill.DISPUTE.value].click()
    dialog.shops["aliexpress"].click()
    stage.settle()
    assert len(rows(stage)) == before
    text = dialog.show_button.accessibleName()
    dialog.show_button.click()
    stage.settle()
    found = rows(stage)
    assert 0 < len(found) < before
    assert str(len(found)) in text
    assert {(row.pill, row.marketplace) for row in found} == {(Pill.DISPUTE, "aliexpress")}
    bar = feature(stage).bar
    assert bar.isVisible()
    assert [chip.text() for chip in bar.chips] == ["AliExpress", "Dispute open"]


def test_a_saved_view_says_in_the_side_bar_how_many_orders_it_shows(stage: Stage) -> None:
    narrow_to_disputes(stage)
    shown = len(rows(stage))
    save_as(stage, "Troubles")
    (entry,) = entries(stage, Kind.SAVED)
    assert (entry.text, entry.count) == ("Troubles", shown)
    stage.window.list_page.view.selectAll()
    stage.settle()
    stage.window.commands.delete()
    stage.settle()
    (entry,) = entries(stage, Kind.SAVED)
    assert entry.count == 0


def test_a_filter_by_a_stretch_of_time_goes_through_the_dialog_as_it_is(stage: Stage) -> None:
    wanted = OrderFilter(due_after=3, due_within=10)
    stage.window.list_page.show_narrowed(View.ACTIVE, wanted)
    stage.settle()
    save_as(stage, "Soon")
    dialog = filtered(stage)
    assert dialog.filter == wanted
    dialog.within.set_choice("30")
    assert dialog.filter == OrderFilter(due_within=30)
    dialog.close()
    stage.settle()

    def read(workspace: Workspace) -> list[OrderFilter]:
        return [view.filter for view in saved_views(workspace)]

    assert asked(stage, read) == [wanted]


def test_a_chip_takes_its_fact_out_and_clear_takes_all(stage: Stage) -> None:
    before = len(rows(stage))
    narrow_to_disputes(stage)
    narrowed = len(rows(stage))
    dialog = filtered(stage)
    assert dialog.states.chosen == (Pill.DISPUTE.value,)
    dialog.shops["temu"].click()
    dialog.show_button.click()
    stage.settle()
    bar = feature(stage).bar
    bar.chips[0].click()
    stage.settle()
    assert len(rows(stage)) == narrowed
    bar.clear_button.click()
    stage.settle()
    assert len(rows(stage)) == before
    assert not bar.isVisible()


def test_taking_out_the_last_fact_of_a_view_leads_back_to_a_plain_one(stage: Stage) -> None:
    before = len(rows(stage))
    narrow_to_disputes(stage)
    save_as(stage, "Mine")
    feature(stage).bar.chips[0].click()
    stage.settle()
    assert stage.window.list_page.title == "Active"
    assert len(rows(stage)) == before
    assert names(stage) == ["Mine"]


def test_amounts_and_days_that_cannot_be_read_are_named_beside_their_fields(stage: Stage) -> None:
    dialog = filtered(stage)
    dialog.least.setText("much")
    dialog.first.setText("some day")
    dialog.show_button.click()
    assert dialog.isVisible()
    assert dialog._least.problem
    assert dialog._first.problem
    dialog.least.setText("30")
    dialog.first.setText("")
    stage.settle()
    dialog.show_button.click()
    stage.settle()
    assert {row.total.currency for row in rows(stage)} == {"USD"}
    assert min(row.total.minor for row in rows(stage)) >= 3000


def test_a_filter_is_saved_as_a_view_and_undone(stage: Stage) -> None:
    narrow_to_disputes(stage)
    shown = [row.title for row in rows(stage)]
    save_as(stage, "My disputes")
    assert names(stage) == ["My disputes"]
    assert stage.window.list_page.title == "My disputes"
    assert not feature(stage).bar.save_button.isVisible()
    stage.window.side_bar.choose(View.FINISHED)
    stage.settle()
    assert [row.title for row in rows(stage)] != shown
    stage.window.side_bar.choose_saved("My disputes")
    stage.settle()
    assert [row.title for row in rows(stage)] == shown
    stage.window.actions_table["undo"].trigger()
    stage.settle()
    assert names(stage) == []
    assert entries(stage, Kind.SAVED) == []


def test_a_name_that_is_taken_or_empty_is_explained_in_the_dialog(stage: Stage) -> None:
    narrow_to_disputes(stage)
    save_as(stage, "Mine")
    bar = feature(stage).bar
    bar.clear_button.click()
    stage.settle()
    narrow_to_disputes(stage)
    dialog = save_as(stage, "mine")
    assert dialog.isVisible()
    assert "already" in dialog.field.problem
    dialog.name.setText("  ")
    dialog.act_button.click()
    stage.settle()
    assert "needs a name" in dialog.field.problem
    dialog.reject()
    assert names(stage) == ["Mine"]


@pytest.mark.qt_log_ignore(NO_GRAB)
def test_views_are_renamed_moved_changed_and_removed(stage: Stage) -> None:
    for name in ("One", "Two"):
        narrow_to_disputes(stage)
        save_as(stage, name)
        feature(stage).bar.clear_button.click()
        stage.settle()
    one, _two = entries(stage, Kind.SAVED)
    chosen_from_menu(stage, one, "Move down")
    assert names(stage) == ["Two", "One"]
    chosen_from_menu(stage, one, "Rename…")
    dialog = stage.window.findChildren(NameDialog)[-1]
    dialog.name.setText("First")
    dialog.act_button.click()
    stage.settle()
    assert names(stage) == ["Two", "First"]
    stage.window.side_bar.choose_saved("First")
    stage.settle()
    change = filtered(stage)
    change.shops["temu"].click()
    change.show_button.click()
    stage.settle()
    bar = feature(stage).bar
    assert bar.save_button.text() == "Save changes"
    bar.save_button.click()
    stage.settle()
    kept = asked(stage, saved_views)[1].filter
    assert kept.marketplaces == ("temu",)
    chosen_from_menu(stage, entries(stage, Kind.SAVED)[1], "Remove view")
    assert names(stage) == ["Two"]
    assert stage.window.list_page.query.filter == OrderFilter()


@pytest.mark.qt_log_ignore(NO_GRAB)
def test_a_tag_in_the_side_bar_shows_its_orders_and_can_be_renamed(stage: Stage) -> None:
    def tag_two(workspace: Workspace) -> object:
        return tag_orders(workspace, workspace.library.listing.everything()[:2], "for Anna")

    stage.desk.do(tag_two)
    stage.settle()
    feature(stage).show_tag("for Anna")
    stage.settle()
    assert len(rows(stage)) == 2
    assert stage.window.list_page.title == "for Anna"
    entry = next(entry for entry in entries(stage, Kind.TAG) if entry.text == "for Anna")
    chosen_from_menu(stage, entry, "Rename…")
    dialog = stage.window.findChildren(NameDialog)[-1]
    dialog.name.setText("for Olga")
    dialog.act_button.click()
    stage.settle()
    assert asked(stage, tag_counts)["for Olga"] == 2


def test_search_help_names_words_that_the_search_knows(stage: Stage) -> None:
    stage.dialog_of(stage.window.actions_table["search_help"].trigger, SearchHelp)
    for field in SearchField:
        for language in ("en", "ru"):
            for word in words_of(field, language):
                (found,) = search_words(f"{word}:x")
                assert found.field is field


def test_the_next_start_comes_back_to_the_view(
    qapp: QApplication, tmp_path: Path, filled_library: Path
) -> None:
    folder = tmp_path / "stage"
    copy_library(filled_library, folder)
    stage = Stage(qapp, folder, NOW, language="en", look=Look.LIGHT)
    stage.start(WIDE)
    narrow_to_disputes(stage)
    save_as(stage, "Mine")
    shown = [row.title for row in rows(stage)]
    stage.close()
    again = Stage(qapp, folder, NOW, language="en", look=Look.LIGHT)
    again.start(WIDE)
    assert again.window.list_page.title == "Mine"
    assert [row.title for row in rows(again)] == shown
    again.window.side_bar.choose(View.ACTIVE)
    again.settle()
    again.close()
    third = Stage(qapp, folder, NOW, language="en", look=Look.LIGHT)
    third.start(WIDE)
    assert third.window.list_page.title == "Active"
    third.close()
