"""The filter in the state that its picture shows."""

from PySide6.QtWidgets import QWidget

from orders_gui.domain.list_row import Pill
from orders_gui.ui.stage import Stage
from orders_gui.ui.views.filter_dialog import FilterDialog


def filter_dialog(stage: Stage) -> QWidget:
    """A filter of a state, a store and a deadline, with what it leaves counted."""
    dialog = stage.dialog_of(stage.window.actions_table["filter"].trigger, FilterDialog)
    dialog.states.choose([Pill.DISPUTE.value, Pill.STUCK.value])
    dialog.shops.choose(["aliexpress"])
    dialog.within.set_choice("30")
    dialog.least.setText("20")
    dialog.within.chosen.emit("30")
    stage.settle()
    return dialog
