"""The window through keys, clicks and drops, on a real library."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea

from orders_gui.store.rows.listing import View
from orders_gui.ui.editor.order_editor import OrderEditor
from orders_gui.ui.orders.columns import COLUMNS, ColumnId
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.screenshots import DELIVERED, IN_TRANSIT
from orders_gui.ui.shell.window_state import within_a_screen
from orders_gui.ui.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_GRAB = "^This plugin does not support grabbing the keyboard"
NONE = Qt.KeyboardModifier.NoModifier


def press(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    target = stage.window.focusWidget() or stage.window
    QTest.keyClick(target, key, modifier)
    stage.settle()


def titles(stage: Stage) -> list[str]:
    model = stage.window.list_page.model
    rows = (model.data(model.index(row, 0), ROW_ROLE) for row in range(model.rowCount()))
    return [row.title for row in rows if hasattr(row, "title")]


def shown_title(stage: Stage) -> str:
    return stage.window.detail._title.text()


def test_typing_finds_at_once_and_escape_of_the_search_shows_all_again(stage: Stage) -> None:
    before = titles(stage)
    press(stage, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(stage.window.list_page.search, "kaori")
    stage.settle()
    assert titles(stage) == ["Ceramic pour-over set, 600\u00a0ml"]
    stage.window.list_page.search.clear()
    stage.settle()
    assert titles(stage) == before


def test_nothing_found_names_the_search_and_offers_to_clear_it(stage: Stage) -> None:
    page = stage.window.list_page
    page.search.setText("no such thing")
    stage.settle()
    assert page.nothing_here.isVisible()
    assert "no such thing" in page.nothing_here._title.text()
    page.nothing_here.clear_button.click()
    stage.settle()
    assert page.view.isVisible()
    assert page.search.text() == ""


@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_every_column_sorts_by_value_both_ways(stage: Stage, column: int) -> None:
    stage.window.actions_table["grouped"].setChecked(False)
    header = stage.window.list_page.view.horizontalHeader()
    orders = []
    for direction in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        header.setSortIndicator(column, direction)
        stage.settle()
        orders.append(titles(stage))
    assert sorted(orders[0]) == sorted(orders[1])
    if COLUMNS[column].id in (ColumnId.ORDER, ColumnId.PRICE, ColumnId.ORDERED):
        assert orders[0] == orders[1][::-1]


def test_prices_are_sorted_as_amounts(stage: Stage) -> None:
    stage.window.actions_table["grouped"].setChecked(False)
    header = stage.window.list_page.view.horizontalHeader()
    header.setSortIndicator(4, Qt.SortOrder.AscendingOrder)
    stage.settle()
    model = stage.window.list_page.model
    amounts = [model.data(model.index(row, 0), ROW_ROLE).total for row in range(model.rowCount())]
    assert [a.minor for a in amounts] == sorted(a.minor for a in amounts)


def test_delete_selects_the_neighbour_and_ctrl_z_brings_the_order_back(stage: Stage) -> None:
    stage.choose(IN_TRANSIT)
    gone = shown_title(stage)
    press(stage, Qt.Key.Key_Delete)
    assert gone not in titles(stage)
    assert shown_title(stage) not in ("", gone)
    assert "moved to the bin" in stage.window.toast.text
    press(stage, Qt.Key.Key_Z, CTRL)
    assert gone in titles(stage)
    assert stage.window.actions_table["redo"].text().startswith("Redo: ")
    press(stage, Qt.Key.Key_Y, CTRL)
    assert gone not in titles(stage)


def test_the_bin_gives_an_order_back(stage: Stage) -> None:
    stage.choose(IN_TRANSIT)
    press(stage, Qt.Key.Key_Delete)
    stage.window.side_bar.choose(View.BIN)
    stage.settle()
    in_bin = titles(stage)
    stage.choose(IN_TRANSIT)
    gone = shown_title(stage)
    stage.window.actions_table["restore"].trigger()
    stage.settle()
    assert titles(stage) == [title for title in in_bin if title != gone]


def test_undo_in_the_toast_takes_back_an_archiving(stage: Stage) -> None:
    stage.choose(IN_TRANSIT)
    before = titles(stage)
    press(stage, Qt.Key.Key_E, CTRL)
    toast = stage.window.toast
    button = next(b for b in toast._actions if b.text() == "Undo")
    button.click()
    stage.settle()
    assert titles(stage) == before


def test_all_selected_orders_are_counted_without_the_headings(stage: Stage) -> None:
    stage.window.list_page.setFocus()
    press(stage, Qt.Key.Key_A, CTRL)
    count = len(titles(stage))
    assert len(stage.window.selected()) == count
    assert stage.window.actions_table["archive"].text() == f"Archive {count} orders"
    assert not stage.window.actions_table["edit"].isEnabled()
    assert stage.window.list_page._status._chosen.text() == f"{count} selected"


def test_a_selection_of_several_survives_a_reload(stage: Stage) -> None:
    view = stage.window.list_page.view
    stage.choose(DELIVERED)
    press(stage, Qt.Key.Key_Down, SHIFT)
    before = stage.window.selected()
    assert len(before) == 2
    stage.window.list_page.reload()
    stage.settle()
    assert stage.window.selected() == before
    assert view.current_order() in before


@pytest.mark.qt_log_ignore(NO_GRAB)
def test_the_menu_key_opens_the_menu_of_the_current_row(stage: Stage) -> None:
    view = stage.window.list_page.view
    stage.choose(DELIVERED)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, QPoint(0, 0), QPoint(0, 0)))
    menus = [menu for menu in stage.window.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    assert {"edit", "archive", "delete"} <= {a.objectName() for a in menus[0].actions()}
    menus[0].close()


def test_f6_goes_round_the_panes(stage: Stage) -> None:
    window = stage.window
    window.list_page.setFocus()
    visited = []
    for _ in range(3):
        press(stage, Qt.Key.Key_F6)
        focus = window.focusWidget()
        panes = (window.side_bar, window.list_page, window.detail)
        visited.append(next(n for n, pane in enumerate(panes) if pane.isAncestorOf(focus)))
    assert visited == [2, 0, 1]


def test_tab_comes_to_the_list_then_to_the_pane_and_then_to_the_toast(stage: Stage) -> None:
    window = stage.window
    chain = [window.nextInFocusChain()]
    while chain[-1] is not window:
        chain.append(chain[-1].nextInFocusChain())
    stops = (window.list_page.view, window.detail.more_button, window.toast._close)
    assert sorted(stops, key=chain.index) == list(stops)


def test_enter_goes_to_the_pane_and_f2_edits(stage: Stage) -> None:
    stage.choose(DELIVERED)
    stage.window.list_page.setFocus()
    press(stage, Qt.Key.Key_Return)
    assert stage.window.detail.isAncestorOf(stage.window.focusWidget())
    press(stage, Qt.Key.Key_F2)
    editor = stage.window.findChild(OrderEditor)
    assert editor.number.text() == DELIVERED
    editor.reject()


@pytest.mark.parametrize("width", [600, 641, 700, 960, 1180, 1280, 1366, 1400, 1920])
def test_the_title_keeps_its_width_and_nothing_scrolls_sideways(stage: Stage, width: int) -> None:
    stage.window.resize(QSize(width, 720))
    stage.settle()
    page = stage.window.list_page
    header = page.view.horizontalHeader()
    assert stage.window.width() == width
    assert header.length() <= page.view.viewport().width()
    assert header.sectionSize(0) >= 220
    assert page.isVisible()
    assert stage.window.detail.isVisible() is (width > 640)
    detail = stage.window.detail
    assert width <= 640 or detail.geometry().right() < width
    scroll = detail.findChild(QScrollArea)
    assert not detail.isVisible() or scroll.widget().width() <= scroll.viewport().width()


def test_a_narrow_window_shows_one_pane_with_a_way_back(stage: Stage) -> None:
    stage.window.resize(QSize(620, 600))
    stage.choose(DELIVERED)
    stage.window.list_page.setFocus()
    press(stage, Qt.Key.Key_Return)
    assert stage.window.detail.isVisible()
    assert not stage.window.list_page.isVisible()
    stage.window.detail.back_button.click()
    stage.settle()
    assert stage.window.list_page.isVisible()
    assert not stage.window.detail.isVisible()


@pytest.mark.qt_log_ignore(NO_GRAB)
def test_columns_can_be_hidden_and_reset(stage: Stage) -> None:
    header = stage.window.list_page.view.horizontalHeader()
    stage.window.resize(QSize(1900, 900))
    stage.window.menus.show_columns(QPoint(5, 5), header)
    menu = next(m for m in stage.window.findChildren(QMenu) if m.isVisible())
    next(a for a in menu.actions() if a.text() == "Price").trigger()
    next(a for a in menu.actions() if a.text() == "Seller").trigger()
    menu.close()
    assert header.isSectionHidden(4)
    assert not header.isSectionHidden(6)
    stage.window.actions_table["reset_columns"].trigger()
    assert not header.isSectionHidden(4)
    assert header.isSectionHidden(6)


def test_a_photo_dropped_anywhere_is_copied_to_the_chosen_order(
    stage: Stage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    photo = tmp_path_factory.mktemp("drop") / "фото 1.png"
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(photo))
    stage.choose(DELIVERED)
    before = len(stage.window.detail.strip._evidence)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    drop(stage, data)
    assert stage.window.toast.text == "1 file added"
    assert len(stage.window.detail.strip._evidence) == before + 1
    assert photo.exists()


def test_a_link_from_the_web_is_refused_with_a_hint(stage: Stage) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/photo.jpg")])
    event = QDragEnterEvent(
        QPoint(400, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        NONE,
    )
    QApplication.sendEvent(stage.window, event)
    assert not event.isAccepted()
    assert "link" in stage.window.toast.text


def drop(stage: Stage, data: QMimeData) -> None:
    enter = QDragEnterEvent(
        QPoint(400, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    QApplication.sendEvent(stage.window, enter)
    assert stage.window._controls.veil.isVisible()
    event = QDropEvent(
        QPointF(400, 400),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        NONE,
    )
    QApplication.sendEvent(stage.window, event)
    assert event.dropAction() is Qt.DropAction.CopyAction
    stage.settle()


def test_the_first_start_has_one_main_action_and_sample_orders(empty_stage: Stage) -> None:
    window = empty_stage.window
    page = window.list_page
    assert page.empty_library.isVisible()
    assert not page.search.isEnabled()
    assert not window.detail.isVisible()
    page.empty_library.sample_button.click()
    empty_stage.settle()
    assert page.view.isVisible()
    assert len(titles(empty_stage)) > 10


def test_place_view_and_order_are_remembered(stage: Stage) -> None:
    window, state = stage.window, stage.window._state
    stage.choose(DELIVERED)
    chosen = window.list_page.view.current_order()
    window.side_bar.choose(View.DISPUTES)
    window.resize(QSize(711, 577))
    window.side_bar.choose(View.ACTIVE)
    stage.settle()
    window.list_page.view.show_order(chosen)
    state.save(window, window.list_page)
    window.resize(QSize(650, 500))
    state.restore(window, window.list_page, window.side_bar)
    assert window.size() == QSize(711, 577)
    assert state.chosen_order() == chosen


def test_a_place_on_a_screen_that_is_gone_is_moved_back() -> None:
    area = QGuiApplication.primaryScreen().availableGeometry()
    lost = QRect(area.right() + 5000, area.top(), 900, 600)
    assert within_a_screen(lost).topLeft() == area.topLeft()
    assert within_a_screen(lost).size() == lost.size()
    seen = QRect(area.left() + 10, area.top() + 10, 300, 200)
    assert within_a_screen(seen) == seen
