"""The wizard in the states that its pictures show."""

from PySide6.QtWidgets import QWidget

from orders_gui.domain.disputes.wizard import Step
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.stage import Stage

DISPUTED = "3042771955204471"
"""The sample order whose draft the pictures show."""

_SIZE = (1180, 772)


def happened(stage: Stage) -> QWidget:
    """Step 1."""
    return wizard_at(stage, Step.HAPPENED)


def evidence(stage: Stage) -> QWidget:
    """Step 3 with a chosen photo."""
    wizard = wizard_at(stage, Step.EVIDENCE)
    wizard.evidence.grid.setCurrentIndex(wizard.evidence.grid.photos.index(2))
    return wizard


def dragged_over(stage: Stage) -> QWidget:
    """Step 3 with three photos held above it."""
    wizard = wizard_at(stage, Step.EVIDENCE)
    wizard.evidence.grid.setCurrentIndex(wizard.evidence.grid.photos.index(2))
    wizard.evidence.hold(3, photos=True)
    return wizard


def request(stage: Stage) -> QWidget:
    """Step 4 with a Cyrillic letter in the English text."""
    wizard = wizard_at(stage, Step.REQUEST)
    text = wizard.request.editor.text
    text.setPlainText(text.toPlainText().replace("cups", "\u0441ups"))
    return wizard


def review(stage: Stage) -> QWidget:
    """Step 5."""
    return wizard_at(stage, Step.REVIEW)


def wizard_at(stage: Stage, step: Step) -> DisputeWizard:
    """The wizard of the sample draft, gone forward by its own button."""
    stage.choose(DISPUTED)
    wizard = stage.dialog_of(stage.window.commands.open_current_dispute, DisputeWizard)
    wizard.resize(*_SIZE)
    for _ in range(step):
        wizard.continue_button.click()
        stage.settle()
    return wizard
