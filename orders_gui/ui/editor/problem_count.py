"""How many fields of a form have to be looked at."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QWidget

from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button


class ProblemCount(Button):
    """Counts the fields that are marked as wrong; a click goes to the first of them."""

    def __init__(self, theme: Theme, form: QWidget) -> None:
        super().__init__(theme, "", form, kind="danger_text", icon="circle-alert")
        self._form = form
        self.beside = False
        self.setAutoDefault(False)
        self.clicked.connect(self.go_to_first)
        self.hide()

    @property
    def editors(self) -> list[QWidget]:
        """The wrong fields as they are read: when columns stand beside each other, one by one."""
        children = self._form.findChildren(QWidget)
        wrong = [child for child in children if child.property("wrong") == "true"]
        return sorted((w for w in wrong if w.isVisibleTo(self._form)), key=self._place)

    def count(self) -> None:
        """Say how many there are now."""
        count = len(self.editors)
        text = QCoreApplication.translate("Plurals", "%n fields to look at", None, count)
        self.set_text(text)
        self.setVisible(count > 0)

    def go_to_first(self) -> None:
        """Put the cursor into the first wrong field."""
        for editor in self.editors[:1]:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, editor: QWidget) -> tuple[int, int, int]:
        at = editor.mapTo(self._form, QPoint())
        across = at.x()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            across = self._form.width() - across
        return (2 * across // self._form.width() if self.beside else 0, at.y(), across)
