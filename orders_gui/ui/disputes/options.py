"""What can be done now: options with their consequences, and the acts that are final."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.advice.pieces import Act, Option, StopFacts
from orders_gui.overriding import override
from orders_gui.ui.dispute.parts import SideBySide
from orders_gui.ui.disputes.parts import StopSign, small
from orders_gui.ui.disputes.words import tell
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.tags import TagLabel

_ICONS = {
    Act.REPLY: "reply",
    Act.ADD_EVIDENCE: "image-plus",
    Act.WRITE_LETTER: "mail",
    Act.RECORD_REFUND: "banknote",
    Act.REMIND: "bell",
    Act.OPEN_DISPUTE: "scale",
}


class OptionRow(QWidget):
    """An option: title, consequence, and the button that records it."""

    chosen = Signal(object)  # Option

    def __init__(self, theme: Theme, formats: Formats, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._option = option
        advised = option.advised
        title, consequence = tell(option.title, formats), tell(option.consequence, formats)
        self.setAccessibleName(f"{title}. {consequence}")
        said = QWidget(self)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = PlainLabel(theme, title, said, weight=STRONG if advised else MEDIUM, wrap=True)
        head.addWidget(name, 1000)
        if advised:
            name.setMaximumWidth(name.fontMetrics().horizontalAdvance(title) + 2)
            tag = TagLabel(theme, said)
            tag.say(Tone.OK, "circle-check", self.tr("Advised"))
            head.addWidget(tag)
            head.addStretch(1)
        texts = _column(said)
        texts.addLayout(head)
        tone = "2" if advised else "3"
        texts.addWidget(
            PlainLabel(theme, consequence, said, size=Size.CAPTION, tone=tone, wrap=True)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 12, 9)
        if option.act is Act.REMIND and option.at is None:
            row.addWidget(said)  # no day is known on which to look again
        else:
            row.addWidget(SideBySide(said, self._make_button(formats), self, gap=14))
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._option.advised:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = tokens.high_contrast
        painter.setPen(QPen(QColor(tokens.text), 1) if outlined else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(tokens.selected))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)

    def _make_button(self, formats: Formats) -> Button:
        option = self._option
        text = tell(option.button, formats)
        kind = "primary" if option.advised else ""
        icon = _ICONS.get(option.act, "") if option.advised else ""
        button = Button(self._theme, text, self, kind=kind, icon=icon)
        button.setObjectName(f"option_{option.id}")
        button.setAccessibleName(f"{text}: {tell(option.title, formats)}")
        if not option.advised:
            small(button)
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        self.chosen.emit(self._option)


class StopRow(QWidget):
    """A final act in a red frame; its button only opens the dialog with the figures."""

    chosen = Signal(object)  # StopFacts

    def __init__(self, theme: Theme, formats: Formats, stop: StopFacts, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stop = stop
        title, text = tell(stop.title, formats), tell(stop.text, formats)
        self.setAccessibleName(f"{title}. {text}")
        said = QWidget(self)
        texts = _column(said)
        texts.addWidget(PlainLabel(theme, title, said, weight=STRONG, tone="danger", wrap=True))
        texts.addWidget(PlainLabel(theme, text, said, size=Size.CAPTION, tone="2", wrap=True))
        self.button = Button(theme, tell(stop.button, formats), self)
        self.button.setObjectName(f"stop_{stop.kind.value}")
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(StopSign(theme, self))
        row.addWidget(SideBySide(said, self.button, self, gap=12), 1)
        self._recolour()
        theme.changed.connect(self._recolour)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.danger), 1.5))
        painter.setBrush(QColor(self._theme.tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _recolour(self) -> None:
        small(self.button, color=self._theme.tint(Tone.DANGER).foreground)
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self._stop)


class StopLine(QWidget):
    """A second final act: one quiet line below the first."""

    chosen = Signal(object)  # StopFacts

    def __init__(self, theme: Theme, formats: Formats, stop: StopFacts, parent: QWidget) -> None:
        super().__init__(parent)
        self._stop = stop
        text = f"{tell(stop.title, formats)}. {tell(stop.text, formats)}"
        self.button = Button(theme, tell(stop.button, formats), self, kind="danger_text")
        self.button.setObjectName(f"stop_{stop.kind.value}")
        self.button.clicked.connect(self._choose)
        small(self.button, height=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 2, 0)
        said = PlainLabel(theme, text, self, size=Size.CAPTION, tone="3", wrap=True)
        row.addWidget(SideBySide(said, self.button, self, gap=12))

    def _choose(self) -> None:
        self.chosen.emit(self._stop)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    return column
