"""The columns that can be added to the list."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from orders_gui.domain.list_row import ListRow
from orders_gui.store.rows.listing import SortKey
from orders_gui.ui.orders.columns import COLUMNS, ColumnId, column_title
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.stage import Stage
from orders_gui.ui.views.filter_dialog import FilterDialog
from orders_gui.ui.widgets.chip import Chip

SINCE_SCAN = [column.id for column in COLUMNS].index(ColumnId.DAYS_SINCE_SCAN)


def test_days_since_the_last_scan_is_shown_and_sorted_by_a_click(stage: Stage) -> None:
    header = stage.window.list_page.view.horizontalHeader()
    model = stage.window.list_page.model
    assert header.isSectionHidden(SINCE_SCAN)
    stage.window.actions_table["grouped"].trigger()
    for section in (2, 4, SINCE_SCAN):  # a narrow list has room for it without two others
        menu = QMenu(stage.window)
        stage.window.menus._fill_columns(menu, header)
        title = column_title(COLUMNS[section].id)
        next(action for action in menu.actions() if action.text() == title).trigger()
        menu.deleteLater()
        stage.settle()
    assert not header.isSectionHidden(SINCE_SCAN)
    for _ in range(2):  # the second click turns it round
        place = QPoint(header.sectionViewportPosition(SINCE_SCAN) + 20, 10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        stage.settle()
    query = stage.window.list_page.query
    assert (query.sort, query.descending) == (SortKey.DAYS_SINCE_SCAN, True)
    cells = [model.index(row, SINCE_SCAN).data() for row in range(model.rowCount())]
    longest = max(int(cell.split()[0]) for cell in cells if cell and cell != "today")
    assert cells[0] == f"{longest} days"
    assert [cell for cell in cells if cell][-1] == "today"
    row = model.index(0, 0).data(ROW_ROLE)
    assert (stage.formats.now.date() - row.last_at.date()).days == longest


def test_orders_without_a_scan_for_long_are_filtered_and_the_chip_takes_it_back(
    stage: Stage,
) -> None:
    every = stage.window.list_page.model.order_count
    dialog = stage.dialog_of(stage.window.actions_table["filter"].trigger, FilterDialog)
    dialog.silent.setCurrentIndex(dialog.silent.findData(14))
    stage.settle()
    dialog.show_button.click()
    stage.settle()
    model = stage.window.list_page.model
    rows = [model.data(model.index(row, 0), ROW_ROLE) for row in range(model.rowCount())]
    assert [row.number for row in rows if isinstance(row, ListRow)] == ["18-0442-771"]
    texts = [chip.text() for chip in stage.window.list_page.findChildren(Chip) if chip.isVisible()]
    assert texts == ["no scan for 14 days or more"]
    next(chip for chip in stage.window.list_page.findChildren(Chip) if chip.isVisible()).click()
    stage.settle()
    assert stage.window.list_page.model.order_count == every
