"""The dialogs of parcels and the pane's advice, full of what they can say."""

from PySide6.QtWidgets import QWidget

from orders_gui.ui.detail.advice_card import AdviceCard
from orders_gui.ui.parcels.dialog import ParcelsDialog
from orders_gui.ui.parcels.scan_dialog import ScanDialog
from orders_gui.ui.stage import Stage

_ORDER = "3042991540324471"
_TEXT = "RB774120934SG\n7035114477138472\nOrder 3042771955200001 comes as RB123456785GB"


def parcels(stage: Stage) -> QWidget:
    """Pasted numbers: a wrong check digit, one that fits two carriers, one of an order."""
    dialog = _parcels(stage)
    dialog.paste.text.setPlainText(_TEXT)
    stage.settle()
    dialog.paste.add_button.click()
    dialog.new_button.click()
    dialog.paste.text.setPlainText(_TEXT)
    return dialog


def scan(stage: Stage) -> QWidget:
    """The newest scan of a parcel is corrected."""
    stage.choose(_ORDER)
    timeline = stage.window.detail.tracking.parts[0].timeline
    timeline.setCurrentIndex(timeline.model().index(0, 0))
    timeline.chosen.emit(0)
    stage.settle()
    return stage.window.findChildren(ScanDialog)[-1]


def advice(stage: Stage) -> QWidget:
    """An order on its way with everything that its advice rests on."""
    stage.choose(_ORDER)
    stage.settle()
    stage.window.detail.findChildren(AdviceCard)[0].more_button.click()
    return stage.window.detail


def _parcels(stage: Stage) -> ParcelsDialog:
    stage.choose(_ORDER)
    return stage.dialog_of(stage.window.actions_table["parcels"].trigger, ParcelsDialog)
