"""The export dialog in the states that its pictures show."""

from PySide6.QtWidgets import QWidget

from orders_gui.services.exporting.options import Edition
from orders_gui.ui.dispute.scenes import DISPUTED
from orders_gui.ui.exporting.dialog import ExportDialog
from orders_gui.ui.stage import Stage

_SIZE = (1000, 740)


def export(stage: Stage) -> QWidget:
    """The dialog with the document for the marketplace."""
    stage.choose(DISPUTED)
    dialog = stage.dialog_of(stage.window.commands.export_current_pdf, ExportDialog)
    dialog.resize(*_SIZE)
    return dialog


def export_for_bank(stage: Stage) -> QWidget:
    """The same for the bank, with the original files."""
    dialog = export(stage)
    if isinstance(dialog, ExportDialog):
        dialog.options.choose_edition(Edition.BANK)
        dialog.options.originals.click()
        stage.settle()
    return dialog
