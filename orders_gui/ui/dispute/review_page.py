"""Step 5: the pages as they will print, how strong the case is, what is ready, what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from orders_gui.domain.checklist import Checklist, evaluate
from orders_gui.domain.claim_checks import unmentioned
from orders_gui.domain.disputes import DisputeState
from orders_gui.domain.evidence import Media, exhibit_letter
from orders_gui.domain.questionnaire import Level
from orders_gui.domain.wizard import Step
from orders_gui.services.disputes import Happening
from orders_gui.ui.dispute.case_export import CaseExport
from orders_gui.ui.dispute.export import LANGUAGE_NAMES
from orders_gui.ui.dispute.opened_dialog import OpenedDialog
from orders_gui.ui.dispute.page import Page
from orders_gui.ui.dispute.page_preview import PagePreview
from orders_gui.ui.dispute.parts import FLUSH, Card, CheckLine, Icon, SideBySide, empty
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.dispute.wizard_texts import files_text, limits_text
from orders_gui.ui.errors import is_expected, translated
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.labels import PlainLabel, line

_STAGE, _LEAST_SIDE = 420, 316


class ReviewPage(Page):
    """Nothing is sent: the user uploads the file, and records that it was opened."""

    step = Step.REVIEW
    step_wanted = Signal(object)  # Step
    opened = Signal(object)  # Happening
    language_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        session: Session,
        export: CaseExport,
        marketplace: str,
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, formats, session, parent, scrolls=False)
        self._export = export
        self._marketplace = marketplace
        self.set_title(
            self.tr("Review and export"),
            self.tr(
                "This is exactly what the PDF will hold. Nothing is sent: you upload it on "
                "{marketplace} yourself."
            ).format(marketplace=marketplace),
        )
        self.preview = PagePreview(theme, self)
        self.preview.setMaximumWidth(_STAGE)
        self.language = Segmented(theme, self.tr("Language of the PDF"), self)
        for code, name in LANGUAGE_NAMES.items():
            self.language.add(code, name)
        self.language.set_choice(language)
        self._make_strength()
        self.ready = Card(theme, self.tr("Ready to send"), self)
        self._ready_lines = QVBoxLayout()
        self._ready_lines.setSpacing(8)
        self.ready.body.addLayout(self._ready_lines)
        self._make_next_steps()
        self._lay_out()
        export.previewed.connect(self._show_pages)
        export.failed.connect(self._preview_failed)
        self.language.chosen.connect(self._choose_language)
        self._drawn: object = None

    @override
    def show_case(self) -> None:
        session = self.session
        self._show_strength(evaluate(session.reason, session.evidence) if session.reason else None)
        self._show_ready()
        draft = session.is_draft
        self.open_button.setVisible(draft)
        self._opened_text.setText(self._after_text())
        if self.isVisible():
            self._draw()

    @override
    def enter(self) -> None:
        super().enter()
        self._draw()
        self.preview.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def explain(self) -> bool:
        gaps = self.session.gaps()
        if gaps and self.session.is_draft:
            self.step_wanted.emit(gaps[0].step)
            return False
        return True

    def _draw(self) -> None:
        """Draw the pages again when something in them is different."""
        state = (
            self.session.dispute,
            self.session.evidence,
            self.session.case.detail.order,
            self.language.choice,
        )
        if state != self._drawn:
            self._drawn = state
            self.preview.wait()
            self._export.preview(self.language.choice)

    def _choose_language(self, language: str) -> None:
        self._draw()
        self.language_chosen.emit(language)

    def _show_pages(self, pages: tuple[QImage, ...]) -> None:
        self.preview.show_pages(pages)

    def _preview_failed(self, error: BaseException) -> None:
        self._drawn = None
        if not is_expected(error):
            raise error
        self.preview.fail(translated(getattr(error, "message")))  # noqa: B009 - a UserError

    def _make_strength(self) -> None:
        theme = self.theme
        self.strength = Card(theme, "", self)
        body = self.strength.body
        body.setContentsMargins(16, 14, 16, 12)
        body.setSpacing(7)
        self.strength.title.setFont(theme.font(Size.SUBTITLE, STRONG))
        self._strength_icon = Icon(theme, "shield-check", Tone.OK, self.strength, size=20)
        self.strength.head.insertWidget(0, self._strength_icon)
        self._segments = QHBoxLayout()
        self._segments.setSpacing(4)
        body.addLayout(self._segments)
        self._strength_text = PlainLabel(
            theme, "", self.strength, size=Size.SMALL, tone="2", wrap=True
        )
        self.strength_link = Button(theme, "", self.strength, kind="link")
        self.strength_link.setStyleSheet(FLUSH)
        self.strength_link.clicked.connect(self._to_evidence)
        body.addWidget(self._strength_text)
        body.addWidget(self.strength_link, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self.show_case)

    def _show_strength(self, checklist: Checklist | None) -> None:
        self.strength.setVisible(checklist is not None and checklist.total > 0)
        if checklist is None:
            return
        language = self.formats.locale.name()[:2]
        missing = checklist.next_missing
        needed = any(
            not checked.met and checked.item.level is Level.REQUIRED for checked in checklist.items
        )
        if not needed:
            title, icon, role = self.tr("Strong case"), "shield-check", Tone.OK
            text = self.tr("All main proofs are there.")
        elif checklist.met:
            title, icon, role = self.tr("Not strong yet"), "shield-alert", Tone.WARN
            text = self.tr("A main proof is missing.")
        else:
            title, icon, role = self.tr("Weak case"), "shield-alert", Tone.WARN
            text = self.tr("The main proofs are missing.")
        self.strength.title.setText(title)
        self._strength_icon.show_icon(icon, role)
        self.strength.state.setText(
            self.tr("{met} of {total}").format(met=checklist.met, total=checklist.total)
        )
        if missing is not None and missing.level is not Level.OPTIONAL:
            helps = self.tr("{text} This would help next: {title}.")
            text = helps.format(text=text, title=missing.title.text(language))
            self.strength_link.set_text(self.tr("Add it to the evidence"))
        self._strength_text.setText(text)
        shown = missing is not None and missing.level is not Level.OPTIONAL
        self.strength_link.setVisible(shown and self.session.is_draft)
        self._show_segments(checklist)

    def _show_segments(self, checklist: Checklist) -> None:
        empty(self._segments)
        for number in range(checklist.total):
            bar = Bar(self.theme, self.strength, height=6)
            bar.show_share(1 if number < checklist.met else 0, self.theme.tokens.bar_done)
            self._segments.addWidget(bar)

    def _show_ready(self) -> None:
        empty(self._ready_lines)
        session = self.session
        gaps = {gap.step for gap in session.gaps()} if session.is_draft else set()
        self._ready(
            not gaps, self.tr("Reason, request and text are filled in"),
            self.tr("Something is missing"), step=min(gaps, default=Step.HAPPENED),
        )  # fmt: skip
        evidence = session.evidence
        if evidence:
            silent = unmentioned(session.dispute.claim_en, len(evidence))
            letters = ", ".join(exhibit_letter(place) for place in silent)
            files = files_text(len(evidence))
            self._ready(
                not silent,
                self.tr("{files}, letters match the text").format(files=files),
                self.tr("The text does not name {letters}").format(letters=letters),
                step=Step.REQUEST,
            )
        else:
            self._ready(
                not session.lacks_evidence, self.tr("No files are needed for this reason"),
                self.tr("There is no photo yet"), step=Step.EVIDENCE,
            )  # fmt: skip
        self._show_limits()
        if evidence:
            self._ready(True, self.tr("Location data will be removed"), "", step=Step.EVIDENCE)

    def _show_limits(self) -> None:
        limits = self.session.case.rules.limits
        evidence = self.session.evidence
        if limits is None or not evidence:
            return
        photos = sum(piece.media is Media.PHOTO for piece in evidence)
        videos = sum(piece.media is Media.VIDEO for piece in evidence)
        over = photos > limits.pictures or videos > limits.videos
        self._ready(
            not over,
            self.tr("Under the limits of the form"),
            self.tr("More files than the form may take"),
            detail=limits_text(limits, self.formats)
            + (" " + self.tr("The PDF holds all of them.") if over else ""),
        )

    def _ready(
        self, good: bool, text: str, wrong: str, *, detail: str = "", step: Step | None = None
    ) -> None:
        """A line of the list; what is not ready leads to its step."""
        entry = CheckLine(self.theme, self.ready, icon_size=17)
        link = self.tr("Go there") if not good and step is not None else ""
        icon, role = ("circle-check", "bar_done") if good else ("circle", Tone.WARN)
        entry.say(icon, role, text if good else wrong, detail, action=link)
        if step is not None:
            entry.setProperty("step", int(step))
            entry.acted.connect(self._to_step)
        self._ready_lines.addWidget(entry)

    def _make_next_steps(self) -> None:
        theme = self.theme
        self.next_steps = QFrame(self)
        self.next_steps.setProperty("kind", "card")
        body = QVBoxLayout(self.next_steps)
        body.setContentsMargins(16, 11, 12, 11)
        body.setSpacing(9)
        self.open_button = Button(theme, self.tr("Mark as opened…"), self.next_steps)
        self.open_button.clicked.connect(self._open_dialog)
        self._opened_text = PlainLabel(
            theme, "", self.next_steps, size=Size.CAPTION, tone="3", wrap=True
        )
        pdf_text = PlainLabel(
            theme,
            self.tr("For the seller, the marketplace or the bank"),
            self.next_steps,
            size=Size.CAPTION,
            tone="3",
            wrap=True,
        )
        rows = (
            ("languages", self.tr("Language of the PDF"), pdf_text, self.language),
            ("external-link", self.tr("After you sent it"), self._opened_text, self.open_button),
        )
        for number, (icon, title, text, control) in enumerate(rows):
            if number:
                body.addWidget(line(self.next_steps))
            row = QHBoxLayout()
            row.setSpacing(12)
            top = Qt.AlignmentFlag.AlignTop
            row.addWidget(Icon(theme, icon, "text2", self.next_steps), 0, top)
            texts = QWidget(self.next_steps)
            column = QVBoxLayout(texts)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            heading = PlainLabel(theme, title, texts, size=Size.SMALL, weight=MEDIUM, wrap=True)
            column.addWidget(heading)
            column.addWidget(text)
            row.addWidget(SideBySide(texts, control, self.next_steps), 1)
            body.addLayout(row)

    def _after_text(self) -> str:
        dispute = self.session.dispute
        if dispute.state is not DisputeState.DRAFT and dispute.opened_at is not None:
            return self.tr("Opened on {day}").format(day=self.formats.short_day(dispute.opened_at))
        rule = next(iter(self.session.case.rules.rules_for("seller_answers_by")), None)
        if rule is None:
            return self.tr("Starts the seller's time to answer")
        return self.tr("Starts the seller's {days} days").format(days=rule.figure)

    def _open_dialog(self) -> None:
        """What happened on the site is recorded also when something is missing here."""
        dialog = OpenedDialog(
            self.theme, self.formats, self.session.case.rules, self._marketplace, self
        )
        dialog.recorded.connect(self._record)
        dialog.open()

    def _record(self, happening: Happening) -> None:
        self.opened.emit(happening)

    def _to_evidence(self) -> None:
        self.step_wanted.emit(Step.EVIDENCE)

    def _to_step(self) -> None:
        self.step_wanted.emit(Step(int(self.sender().property("step"))))

    def _lay_out(self) -> None:
        self.columns.setSpacing(24)
        self.body.addWidget(self.preview, 1)
        content = QWidget(self)
        content.setObjectName("content")
        side = QVBoxLayout(content)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(10)
        for card in (self.strength, self.ready, self.next_steps):
            side.addWidget(card)
        side.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        scroll.setMinimumWidth(_LEAST_SIDE)
        self.columns.addWidget(scroll, 1)
