"""The card that says how strong the case is, what would help next, and what weakens it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.disputes.case_strength import CaseStrength, Grade
from orders_gui.ui.dispute.parts import FLUSH, Card, CheckLine, empty
from orders_gui.ui.dispute.strength_texts import hint_text
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel

_HINTS = 3


class StrengthCard(Card):
    """It advises and never keeps anybody from going on."""

    evidence_wanted = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self._theme = theme
        self._language = language
        self._strength: CaseStrength | None = None
        self.body.setContentsMargins(16, 14, 16, 12)
        self.body.setSpacing(7)
        self.title.setFont(theme.font(Size.SUBTITLE, STRONG))
        self._icon = Icon(theme, "shield-check", Tone.OK, self, size=20)
        self.head.insertWidget(0, self._icon)
        self._segments = QHBoxLayout()
        self._segments.setSpacing(4)
        self.body.addLayout(self._segments)
        self._text = PlainLabel(theme, "", self, size=Size.SMALL, tone="2", wrap=True)
        self.link = Button(theme, self.tr("Add it to the evidence"), self, kind="link")
        self.link.setStyleSheet(FLUSH)
        self.link.clicked.connect(self.evidence_wanted)
        self.body.addWidget(self._text)
        self.body.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._hints = QVBoxLayout()
        self._hints.setSpacing(5)
        self.body.addLayout(self._hints)
        theme.changed.connect(self._show_segments)

    def show_strength(self, strength: CaseStrength | None, *, can_add: bool) -> None:
        """Show how the case stands; with `can_add` there is a way to the evidence."""
        self._strength = strength
        self.setVisible(strength is not None and strength.checklist.total > 0)
        if strength is None:
            return
        title, icon, tone, text = self._grade(strength)
        self.title.setText(title)
        self._icon.show_icon(icon, tone)
        checklist = strength.checklist
        self.state.setText(
            self.tr("{met} of {total}").format(met=checklist.met, total=checklist.total)
        )
        if strength.missing:
            helps = self.tr("{text} This would help next: {title}.")
            wanted = strength.missing[0].title.text(self._language)
            text = helps.format(text=text, title=wanted)
        self._text.setText(text)
        self.link.setVisible(bool(strength.missing) and can_add)
        self._show_segments()
        self._show_hints(strength)

    def _grade(self, strength: CaseStrength) -> tuple[str, str, Tone, str]:
        if strength.grade is Grade.STRONG:
            text = self.tr("All main proofs are there.")
            return self.tr("Strong case"), "shield-check", Tone.OK, text
        if strength.grade is Grade.WEAK:
            text = self.tr("The main proofs are missing.")
            return self.tr("Weak case"), "shield-alert", Tone.WARN, text
        title = self.tr("Not strong yet")
        if strength.unclear and not strength.missing_required:
            return title, "shield-alert", Tone.WARN, self.tr("A main proof cannot be seen well.")
        return title, "shield-alert", Tone.WARN, self.tr("A main proof is missing.")

    def _show_segments(self) -> None:
        empty(self._segments)
        if self._strength is None:
            return
        checklist = self._strength.checklist
        for number in range(checklist.total):
            bar = Bar(self._theme, self, height=6)
            bar.show_share(1 if number < checklist.met else 0, self._theme.tokens.bar_done)
            self._segments.addWidget(bar)

    def _show_hints(self, strength: CaseStrength) -> None:
        empty(self._hints)
        for hint in strength.hints[:_HINTS]:
            entry = CheckLine(self._theme, self, icon_size=16)
            entry.say("info", Tone.WARN, hint_text(hint))
            self._hints.addWidget(entry)
