"""The bulk edit in the state that its picture shows."""

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from orders_gui.domain.states import OrderStatus
from orders_gui.ui.selection.bulk_dialog import BulkDialog
from orders_gui.ui.stage import Stage


def bulk_edit(stage: Stage) -> QWidget:
    """Three orders become delivered and get a tag."""
    view = stage.window.list_page.view
    for row in (1, 2, 3):
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        view.selectionModel().select(view.model().index(row, 0), flags)
    dialog = stage.dialog_of(stage.window.actions_table["bulk_edit"].trigger, BulkDialog)
    dialog.state.setCurrentIndex(dialog.state.findData(OrderStatus.DELIVERED.value))
    dialog.days["delivered_on"].set_day(stage.formats.now.date())
    dialog.add_tags.choose(dialog.add_tags.keys[1:2])
    return dialog
