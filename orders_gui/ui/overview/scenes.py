"""The overview in the state that its picture shows."""

from PySide6.QtWidgets import QWidget

from orders_gui.ui.stage import Stage


def overview(stage: Stage) -> QWidget:
    """The money of the sample orders."""
    stage.window.actions_table["overview"].trigger()
    stage.settle()
    return stage.window
