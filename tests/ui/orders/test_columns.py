"""The columns that can be added to the list."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from orders_gui.store.rows.listing import SortKey
from orders_gui.ui.orders.columns import COLUMNS, ColumnId, column_title
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.stage import Stage

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
