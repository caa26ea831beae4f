"""The dates of an order in the state that their picture shows."""

from PySide6.QtWidgets import QWidget

from orders_gui.domain.states import DeadlineKind
from orders_gui.ui.dates.dialog import DatesDialog
from orders_gui.ui.stage import Stage

_ORDER = "3042771955204471"


def dates(stage: Stage) -> QWidget:
    """The end of the protection was read a second time: the first reading stays in view."""
    stage.choose(_ORDER)
    dialog = stage.dialog_of(stage.window.detail.card.dates_button.click, DatesDialog)
    dialog.what.setCurrentIndex(dialog.what.findData(DeadlineKind.PROTECTION_ENDS.value))
    moment = dialog.moment
    day = moment.day.day
    if day is not None:
        moment.day.set_day(day.replace(day=day.day + 2))
    dialog.keep_button.click()
    stage.settle()
    return dialog
