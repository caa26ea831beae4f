"""The card "What helps your case": the reason's checklist, the files' size, the form's limits."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from orders_gui.domain.disputes.case_strength import CaseStrength
from orders_gui.domain.disputes.checklist import Checked, Checklist
from orders_gui.domain.disputes.questionnaire import Level
from orders_gui.domain.evidence.evidence import Evidence, Media
from orders_gui.domain.rules.rulebook import Limits
from orders_gui.ui.dispute.parts import Card, CheckLine, empty
from orders_gui.ui.dispute.strength_texts import hint_text
from orders_gui.ui.dispute.wizard_texts import files_text, limits_text
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.labels import line


class ChecklistCard(Card):
    """Each item is met by a file of its kind; what is missing says why it would help."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.title.setText(self.tr("What helps your case"))
        self._theme = theme
        self._formats = formats
        self._bar = Bar(theme, self, height=5)
        self.body.addWidget(self._bar)
        self.body.addSpacing(6)
        self._items = QWidget(self)
        self._lines = QVBoxLayout(self._items)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(10)
        self.body.addWidget(self._items)
        self.body.addSpacing(2)
        self.body.addWidget(line(self))
        self.body.addSpacing(2)
        self._size = CheckLine(theme, self, icon_size=16)
        self._limits = CheckLine(theme, self, icon_size=16)
        self.body.addWidget(self._size)
        self.body.addWidget(self._limits)
        self._checklist: Checklist | None = None
        theme.changed.connect(self._show_bar)

    def show_evidence(
        self, strength: CaseStrength | None, evidence: Sequence[Evidence], limits: Limits | None
    ) -> None:
        """Tick off what is there, and say what weakens it."""
        empty(self._lines)
        self._checklist = strength.checklist if strength else None
        for checked in self._checklist.items if self._checklist else ():
            entry = CheckLine(self._theme, self._items)
            self._say(entry, checked)
            self._lines.addWidget(entry)
        for hint in strength.hints if strength else ():
            entry = CheckLine(self._theme, self._items)
            entry.say("info", Tone.WARN, hint_text(hint))
            self._lines.addWidget(entry)
        self._show_bar()
        self._show_size(evidence)
        self._show_limits(evidence, limits)

    def _say(self, entry: CheckLine, checked: Checked) -> None:
        language = self._formats.locale.name()[:2]
        title = checked.item.title.text(language)
        why = checked.item.why.text(language)
        if checked.met:
            entry.say("circle-check", "bar_done", title)
            entry.title.setAccessibleName(self.tr("There: {title}").format(title=title))
        elif checked.item.level is Level.OPTIONAL:
            entry.say("circle-dashed", "border_strong", title, why)
            entry.title.set_tone("2")
            entry.title.setAccessibleName(self.tr("Optional: {title}").format(title=title))
        else:
            entry.say("circle", Tone.WARN, title, why, strong=True)
            entry.title.setAccessibleName(self.tr("Missing: {title}").format(title=title))

    def _show_bar(self) -> None:
        checklist = self._checklist
        total = checklist.total if checklist else 0
        met = checklist.met if checklist else 0
        self._bar.setVisible(total > 0)
        self.state.setText(
            self.tr("{met} of {total}").format(met=met, total=total) if total else ""
        )
        self._bar.show_share(met / total if total else 0, self._theme.tokens.bar_done)

    def _show_size(self, evidence: Sequence[Evidence]) -> None:
        if not evidence:
            self._size.say("shield-check", "text3", "", self.tr(
                "Location data will be removed on export."
            ))  # fmt: skip
        else:
            size = self._formats.size(sum(piece.size for piece in evidence))
            text = self.tr("{files}, {size}. Location data will be removed on export.")
            self._size.say(
                "shield-check", "text3", "", text.format(files=files_text(len(evidence)), size=size)
            )
        self._size.title.hide()

    def _show_limits(self, evidence: Sequence[Evidence], limits: Limits | None) -> None:
        self._limits.setVisible(limits is not None)
        if limits is None:
            return
        photos = sum(piece.media is Media.PHOTO for piece in evidence)
        over = photos > limits.pictures
        text = limits_text(limits, self._formats)
        if over:
            text = self.tr("The form may take only {count} of {photos} photos. {limits}").format(
                count=limits.pictures, photos=photos, limits=text
            )
        role = Tone.WARN if over else "text3"
        self._limits.say("triangle-alert" if over else "info", role, "", text)
        self._limits.title.hide()
