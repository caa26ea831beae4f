"""The card that answers "what now?": whose turn it is until when, why, and what can be done."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.advice import pieces
from orders_gui.domain.advice.pieces import Advice, Turn, Why
from orders_gui.domain.states import DisputeState
from orders_gui.overriding import override
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.ui.detail.deadline_card import basis_text, warning_text
from orders_gui.ui.dispute.parts import FLUSH, empty
from orders_gui.ui.disputes.options import OptionRow, StopLine, StopRow
from orders_gui.ui.disputes.words import capital, platform_words, source_text, tell
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.urgency import share_left
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel

_TONES = {
    pieces.Tone.CALM: Tone.NEUTRAL,
    pieces.Tone.SOON: Tone.WARN,
    pieces.Tone.URGENT: Tone.DANGER,
    pieces.Tone.GOOD: Tone.TEAL,
    pieces.Tone.OVER: Tone.NEUTRAL,
}
_ICONS = {
    Turn.YOU: "alarm-clock",
    Turn.SELLER: "hourglass",
    Turn.PLATFORM: "scale",
    Turn.CARRIER: "truck",
    Turn.BANK: "banknote",
    Turn.NOBODY: "circle-check",
}


class HeadlineBand(QWidget):
    """The tinted top of the card: headline, date with its basis, bar."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._advice: Advice | None = None
        self._icon = Icon(theme, "alarm-clock", "neutral", self, size=22)
        self.headline = PlainLabel(theme, "", self, size=Size.TITLE, weight=STRONG, wrap=True)
        self.when = PlainLabel(theme, "", self, size=Size.SMALL, weight=MEDIUM, tabular=True)
        self.basis = PlainLabel(theme, "", self, size=Size.CAPTION, wrap=True)
        self.gone = PlainLabel(theme, "", self, size=Size.CAPTION, weight=MEDIUM, wrap=True)
        self._bar = Bar(theme, self)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.headline, 1)
        self._date = QWidget(self)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._date)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addWidget(self.when)
        self._line.addWidget(self.basis, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self._date)
        layout.addWidget(self.gone)
        layout.addWidget(self._bar)
        theme.changed.connect(self._recolour)

    def show_advice(self, advice: Advice, *, closed: bool) -> None:
        """Show whose turn it is; a closed dispute has no countdown."""
        self._advice = advice
        due = None if closed else advice.due
        self.headline.setText(tell(advice.headline, self._formats))
        self._date.setVisible(due is not None)
        self._bar.setVisible(due is not None)
        gone = warning_text(due, self._formats) if due is not None else ""
        self.gone.setText(gone)
        self.gone.setVisible(bool(gone))
        if due is not None:
            self.when.setText(self._formats.full_instant(due.at))
            self.basis.setText(capital(basis_text(due, self._formats)))
            self._fit_date()
        texts = [self.headline.text()]
        texts += [self.when.text(), self.basis.text()] if due else []
        texts += [gone] if gone else []
        self.setAccessibleName(". ".join(texts))
        self._recolour()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, radius = QRectF(self.rect()), 11.0
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(area, radius, radius)
        path.addRect(area.adjusted(0, radius, 0, 0))
        painter.fillPath(path, QColor(self._theme.tint(self._tone).background))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_date()

    def _fit_date(self) -> None:
        """A long basis stands below its date."""
        basis = self.basis.fontMetrics().horizontalAdvance(self.basis.text())
        fits = self.when.sizeHint().width() + 12 + basis <= self.width() - 32
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(beside if fits else below)
        self._line.setSpacing(12 if fits else 2)

    @property
    def _tone(self) -> Tone:
        return _TONES[self._advice.tone] if self._advice else Tone.NEUTRAL

    def _recolour(self) -> None:
        advice = self._advice
        if advice is None:
            return
        tokens, color = self._theme.tokens, self._theme.tint(self._tone).foreground
        self._icon.show_icon(_ICONS[advice.turn], self._tone.value)
        for label in (self.headline, self.when, self.basis, self.gone):
            label.setStyleSheet(f"color: {color};")
        if advice.due is not None:
            bar = {Tone.WARN: tokens.bar_warn, Tone.DANGER: tokens.bar_danger}
            share = share_left(advice.due.at, advice.due.counted_from, self._formats.now)
            self._bar.show_share(share, bar.get(self._tone, tokens.bar_ok))
        self.update()


class Reasons(QWidget):
    """Why: one reason with its source; the others come with a click."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._reasons: tuple[Why, ...] = ()
        self._tricks: frozenset[str] = frozenset()
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(4)

    def show_reasons(self, reasons: tuple[Why, ...], tricks: tuple[str, ...]) -> None:
        """Show the first reason; `tricks` are those that the seller gave."""
        self._reasons, self._tricks = reasons, frozenset(tricks)
        self.setVisible(bool(reasons))
        self._show(reasons[:1])

    def _show_all(self) -> None:
        self._show(self._reasons)

    def _show(self, reasons: tuple[Why, ...]) -> None:
        empty(self._body)
        language = self._formats.locale.name()[:2]
        for why in reasons:
            trick = why.id in self._tricks
            row = QHBoxLayout()
            row.setSpacing(8)
            icon = ("triangle-alert", "warn") if trick else ("info", "text3")
            row.addWidget(Icon(self._theme, *icon, self, size=15), 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setSpacing(1)
            text = why.text.text(language)
            texts.addWidget(
                PlainLabel(self._theme, text, self, size=Size.SMALL, tone="2", wrap=True)
            )
            texts.addLayout(self._source_row(why, with_link=len(reasons) < len(self._reasons)))
            row.addLayout(texts, 1)
            self._body.addLayout(row)

    def _source_row(self, why: Why, *, with_link: bool) -> QHBoxLayout:
        """Where it is said, and the way to the other reasons."""
        source = source_text(why.source, why.as_of, why.confidence)
        shown = self.tr("Source: {source}").format(source=source)
        label = PlainLabel(self._theme, shown, self, size=Size.CAPTION, tone="3", wrap=True)
        label.setToolTip(why.source)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label, 1000)
        if with_link:
            label.setMaximumWidth(label.fontMetrics().horizontalAdvance(shown) + 2)
            count = len(self._reasons) - 1
            more = QCoreApplication.translate("Plurals", "%n more reasons", None, count)
            link = Button(self._theme, more, self, kind="link")
            link.setObjectName("more_reasons")
            link.setStyleSheet(FLUSH + " font-size: 12px; min-height: 18px;")
            link.clicked.connect(self._show_all)
            row.addWidget(link)
            row.addStretch(1)
        return row


class HeadlineCard(QFrame):
    """Headline, advice in two sentences, a reason, the options, the stops."""

    option_chosen = Signal(object)  # Option
    stop_chosen = Signal(object)  # StopFacts

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("headline_card")
        self._theme = theme
        self._formats = formats
        self.band = HeadlineBand(theme, formats, self)
        self.advice = PlainLabel(theme, "", self, size=Size.SUBTITLE, weight=STRONG, wrap=True)
        self.reasons = Reasons(theme, formats, self)
        self._options = QVBoxLayout()
        self._options.setContentsMargins(8, 4, 8, 4)
        self._options.setSpacing(2)
        self._stops = QVBoxLayout()
        self._stops.setContentsMargins(16, 0, 16, 0)
        self._stops.setSpacing(4)
        self._note = QWidget(self)
        note = QHBoxLayout(self._note)
        note.setContentsMargins(17, 0, 16, 0)
        note.setSpacing(6)
        note.addWidget(Icon(theme, "info", "text3", self._note, size=14))
        self.note = PlainLabel(theme, "", self._note, size=Size.CAPTION, tone="3", wrap=True)
        note.addWidget(self.note, 1)
        texts = QVBoxLayout()
        texts.setContentsMargins(16, 12, 16, 4)
        texts.setSpacing(6)
        texts.addWidget(self.advice)
        texts.addWidget(self.reasons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 12)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addLayout(texts)
        layout.addLayout(self._options)
        layout.addSpacing(6)
        layout.addLayout(self._stops)
        layout.addSpacing(8)
        layout.addWidget(self._note)

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show what now, in this dispute."""
        advice, formats = facts.advice, self._formats
        closed = facts.dispute.state is DisputeState.CLOSED
        self.band.show_advice(advice, closed=closed)
        self.advice.setText(" ".join(tell(sentence, formats) for sentence in advice.sentences))
        self.reasons.show_reasons(advice.why, advice.tricks)
        empty(self._options)
        for option in advice.options:
            row = OptionRow(self._theme, formats, option, self)
            row.chosen.connect(self.option_chosen)
            self._options.addWidget(row)
        empty(self._stops)
        for number, stop in enumerate(advice.stops):
            kind = StopLine if number else StopRow
            line = kind(self._theme, formats, stop, self)
            line.chosen.connect(self.stop_chosen)
            self._stops.addWidget(line)
        self._note.setVisible(not closed)
        self.note.setText(
            self.tr("You press the buttons on {platform}; here you record what you did.").format(
                platform=platform_words(facts.line.platform, formats)
            )
        )

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        buttons = [b for b in self.findChildren(Button) if b.isVisibleTo(self)]
        primary = [b for b in buttons if b.property("kind") == "primary"]
        for button in (primary or buttons)[:1]:
            button.setFocus(reason)
