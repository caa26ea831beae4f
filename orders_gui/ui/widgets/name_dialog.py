"""A dialog that asks for one name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field


class NameDialog(DialogFrame):
    """Stays open until the name is taken: `show_problem` says why it was not."""

    named = Signal(str)

    def __init__(
        self, theme: Theme, title: str, label: str, act: str, parent: QWidget, *, name: str = ""
    ) -> None:
        super().__init__(theme, title, parent)
        self.name = QLineEdit(name, self)
        self.name.selectAll()
        self.name.setMaxLength(60)
        self.field = Field(theme, label, self.name, self)
        self.body.addWidget(self.field)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.act_button = self.add_button(act, self._tell, kind="primary")
        self.set_default(self.act_button)
        self.name.setFocus()
        self.name.textEdited.connect(self._clear_problem)

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the name."""
        self.field.show_problem(text)
        self.name.setFocus()
        self.fit()

    def _clear_problem(self) -> None:
        self.field.show_problem("")

    def _tell(self) -> None:
        self.named.emit(self.name.text())
