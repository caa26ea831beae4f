"""What the rows of the list look like where texts get long."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem

from orders_gui.domain.list_row import ListRow, Place
from orders_gui.ui.orders.columns import COLUMNS, ColumnId
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.stage import Stage

TIME_LEFT = [column.id for column in COLUMNS].index(ColumnId.TIME_LEFT)


def test_a_countdown_and_a_day_of_another_year_do_not_cover_each_other(stage: Stage) -> None:
    """The end of the upper line stays free when the day has to stand below it."""
    for days in (-300, 500):
        due = stage.formats.now + timedelta(days=days)
        cell = _painted(stage, replace(_open_row(stage), next_at=due))
        assert _is_empty(cell, QRect(105, 10, 27, 20)), days
    soon = replace(_open_row(stage), next_at=stage.formats.now + timedelta(days=3))
    assert not _is_empty(_painted(stage, soon), QRect(105, 10, 27, 20))


def _open_row(stage: Stage) -> ListRow:
    model = stage.window.list_page.model
    rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    return next(row for row in rows if isinstance(row, ListRow) and row.place is Place.OPEN)


def _painted(stage: Stage, row: ListRow) -> QImage:
    model = QStandardItemModel(1, len(COLUMNS))
    item = QStandardItem()
    item.setData(row, ROW_ROLE)
    model.setItem(0, TIME_LEFT, item)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, COLUMNS[TIME_LEFT].width, 60)
    option.widget = stage.window.list_page.view
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    stage.window.list_page.view.itemDelegate().paint(painter, option, model.index(0, TIME_LEFT))
    painter.end()
    return image


def _is_empty(image: QImage, area: QRect) -> bool:
    return all(
        image.pixel(x, y) == 0xFFFFFFFF
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )
