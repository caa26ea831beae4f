"""A tinted note with an icon, a sentence and at most one action."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel

_ICONS = {
    Tone.INFO: "lightbulb",
    Tone.WARN: "triangle-alert",
    Tone.DANGER: "circle-alert",
    Tone.OK: "circle-check",
}


class Callout(QWidget):
    """Says one thing that is true now; it cannot be closed while it is."""

    acted = Signal()

    def __init__(self, theme: Theme, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(9)
        self._icon = QLabel(self)
        self._icon.setFixedSize(16, 18)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._title = PlainLabel(theme, "", self, size=Size.SMALL, weight=STRONG, wrap=True)
        self._text = PlainLabel(theme, "", self, size=Size.SMALL, wrap=True)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        row.addLayout(texts, 1)
        self.button = Button(theme, "", self, kind="link")
        self.button.clicked.connect(self.acted)
        row.addWidget(self.button)
        self.say("", "")
        self._recolour()
        theme.changed.connect(self._recolour)

    def say(self, title: str, text: str, action: str = "") -> None:
        """Show a text; without a title the text stands alone."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setFont(self._theme.font(Size.CAPTION if title else Size.SMALL))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.set_text(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(f"{title} {text}".strip())

    def set_tone(self, tone: Tone) -> None:
        """Change what the tint means."""
        self._tone = tone
        self._recolour()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint(self._tone).background))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)

    def _recolour(self) -> None:
        color = self._theme.tint(self._tone).foreground
        self._icon.setPixmap(
            self._theme.icons.pixmap(
                _ICONS.get(self._tone, "info"), color, 16, ratio=self.devicePixelRatioF()
            )
        )
        for label in (self._title, self._text):
            label.setStyleSheet(f"color: {color};")
        self.button.setStyleSheet(f"color: {color}; text-decoration: underline;")
        self.update()
