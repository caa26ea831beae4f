"""What now, with an order that has no dispute: a quiet card below the next date."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from orders_gui.domain.advice.pieces import Act, Advice, Option, Turn, Why
from orders_gui.overriding import override
from orders_gui.ui.dispute.parts import FLUSH, empty
from orders_gui.ui.disputes.words import source_text, tell, way_name
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel, line

_ICONS = {
    Turn.YOU: "lightbulb",
    Turn.SELLER: "hourglass",
    Turn.CARRIER: "truck",
    Turn.NOBODY: "circle-check",
}
_RING = 2
"""What the ring around a link in focus takes; texts keep as much room, so that all align."""

_SMALL_LINK = FLUSH + " font-size: 12px; min-height: 18px;"


class AdviceCard(QWidget):
    """Says what now and what is advised; why, with sources, and what else comes with a click."""

    option_chosen = Signal(object)  # Option
    source_wanted = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("advice_card")
        self._theme = theme
        self._formats = formats
        self._advice: Advice | None = None
        self._open = False
        self._icon = Icon(theme, "lightbulb", "text2", self, size=16)
        self.headline = PlainLabel(theme, "", self, size=Size.SMALL, weight=STRONG, wrap=True)
        self.sentences = self._text("", tone="2")
        self._options = QVBoxLayout()
        self._options.setSpacing(8)
        self._more = QWidget(self)
        self._rest = QVBoxLayout(self._more)
        self._rest.setContentsMargins(0, 2, 0, 0)
        self._rest.setSpacing(8)
        self.more_button = Button(theme, "", self, kind="link")
        self.more_button.setStyleSheet(_SMALL_LINK)
        self.more_button.clicked.connect(self._toggle)
        head = QHBoxLayout()
        head.setContentsMargins(_RING, 0, _RING, 0)
        head.setSpacing(8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.headline, 1)
        frame = QFrame(self)
        frame.setProperty("kind", "card")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 8, 0, 0)
        around.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(13 - _RING, 11, 13 - _RING, 9)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self.sentences)
        layout.addLayout(self._options)
        layout.addWidget(self._more)
        layout.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_advice(self, advice: Advice | None) -> None:
        """Show other advice; nothing when there is none to give."""
        self._advice = advice
        said = advice is not None and (
            advice.turn is not Turn.NOBODY or bool(advice.options or advice.still_open)
        )
        if advice is not None and said:
            formats = self._formats
            self._icon.show_icon(_ICONS.get(advice.turn, "info"), "text2")
            self.headline.setText(tell(advice.headline, formats))
            self.sentences.setText(" ".join(tell(text, formats) for text in advice.sentences))
            self._fill(advice)
        self.setVisible(said)

    def _toggle(self) -> None:
        self._open = not self._open
        if self._advice is not None:
            self._fill(self._advice)

    def _fill(self, advice: Advice) -> None:
        empty(self._options)
        empty(self._rest)
        first = advice.advised or next(iter(advice.options), None)
        if first is not None:
            self._add_option(self._options, first)
        self.more_button.set_text(
            self.tr("Show less") if self._open else self.tr("Why, and what else")
        )
        self._more.setVisible(self._open)
        if not self._open:
            return
        for option in advice.options:
            if option is not first:
                self._add_option(self._rest, option)
        if advice.if_nothing is not None:
            self._add_texts(self.tr("If I do nothing"), [tell(advice.if_nothing, self._formats)])
        self._add_reasons(advice.why)
        ways = (
            QCoreApplication.translate("AdviceCard", "{way} until {day}").format(
                way=way_name(way.kind), day=self._formats.day(way.at)
            )
            for way in advice.still_open
        )
        self._add_texts(self.tr("Other ways to the money"), list(ways))

    def _add_option(self, layout: QVBoxLayout, option: Option) -> None:
        layout.addWidget(line(self))
        row = QHBoxLayout()
        row.setSpacing(10)
        title = tell(option.title, self._formats)
        name = self._text(title, size=Size.SMALL, weight=MEDIUM)
        row.addWidget(name, 1)
        if _can_do(option):
            button = OptionButton(self._theme, option, tell(option.button, self._formats), self)
            button.chosen.connect(self.option_chosen)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addLayout(row)
        consequence = tell(option.consequence, self._formats)
        texts.addWidget(self._text(consequence, tone="3"))
        layout.addLayout(texts)

    def _add_texts(self, title: str, texts: list[str]) -> None:
        if not texts:
            return
        self._rest.addWidget(line(self))
        column = self._titled(title)
        for text in texts:
            column.addWidget(self._text(text, tone="2"))
        self._rest.addLayout(column)

    def _add_reasons(self, reasons: Iterable[Why]) -> None:
        language = self._formats.locale.name()[:2]
        shown = [why for why in reasons if why.text.text(language)]
        if not shown:
            return
        self._rest.addWidget(line(self))
        column = self._titled(self.tr("Why"))
        for why in shown:
            text = why.text.text(language)
            column.addWidget(self._text(text, tone="2"))
            column.addWidget(self._source(why))
            column.addSpacing(4)
        self._rest.addLayout(column)

    def _source(self, why: Why) -> QWidget:
        """Where it is said; the page opens with a click when there is one."""
        said = source_text(why.source, why.as_of, why.confidence)
        text = self.tr("Source: {source}").format(source=said)
        if not why.source.startswith("https://"):
            return self._text(text, tone="3")
        link = SourceLink(self._theme, text, why.source, self)
        link.chosen.connect(self.source_wanted)
        return link

    def _text(
        self, text: str, *, tone: str = "1", size: int = Size.CAPTION, weight: QFont.Weight = NORMAL
    ) -> PlainLabel:
        label = PlainLabel(self._theme, text, self, size=size, weight=weight, tone=tone, wrap=True)
        label.setContentsMargins(_RING, 0, _RING, 0)
        return label

    def _titled(self, title: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._text(title, weight=STRONG))
        return column


class OptionButton(Button):
    """Does what an option advises."""

    chosen = Signal(object)  # Option

    def __init__(self, theme: Theme, option: Option, text: str, parent: QWidget) -> None:
        super().__init__(theme, text, parent, kind="link")
        self._option = option
        self.setObjectName(f"advice_{option.id}")
        self.setStyleSheet(_SMALL_LINK)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._option)


class SourceLink(Button):
    """The way to the page that says so; as wide as the card, a long name is cut."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, text: str, source: str, parent: QWidget) -> None:
        super().__init__(theme, text.replace("&", "&&"), parent, kind="link")
        self._source = source
        self._said = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(source)
        self.setStyleSheet(_SMALL_LINK + " text-align: left;")
        self.clicked.connect(self._choose)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * _RING - 2
        cut = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))

    def _choose(self) -> None:
        self.chosen.emit(self._source)


def _can_do(option: Option) -> bool:
    """Letters belong to a dispute; a reminder needs a day."""
    if option.act is Act.REMIND:
        return option.at is not None
    return option.act in (Act.OPEN_DISPUTE, Act.ADD_EVIDENCE)
