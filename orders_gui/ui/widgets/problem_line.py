"""A sentence with an icon about what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from orders_gui.ui.fonts import Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel


class ProblemLine(QWidget):
    """Stands beside what it is about, and is hidden while all is well."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        self._icon = Icon(theme, "circle-alert", "danger", self, size=14)
        self._text = PlainLabel(theme, "", self, size=Size.CAPTION, tone="danger", wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty when all is well."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say what is wrong; an empty text says that nothing is."""
        tone = "warn" if warning else "danger"
        self._icon.show_icon("triangle-alert" if warning else "circle-alert", tone)
        self._text.set_tone(tone)
        self._text.setText(text)
        self.setVisible(bool(text))
