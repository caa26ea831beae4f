"""Step 5: the pages as they will print, how strong the case is, what is ready, what comes next."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from orders_gui.domain.disputes.claim_checks import unmentioned
from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.evidence.evidence import Media, exhibit_letter
from orders_gui.domain.language import BOTH
from orders_gui.domain.states import DisputeState
from orders_gui.overriding import override
from orders_gui.services.disputes.disputes import Happening
from orders_gui.services.exporting.casefile import Placed, exhibits_in
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.exporting.upload_pack import Plan, planned
from orders_gui.ui.dispute.case_export import CaseExport
from orders_gui.ui.dispute.opened_dialog import OpenedDialog
from orders_gui.ui.dispute.page import Page
from orders_gui.ui.dispute.page_preview import PagePreview
from orders_gui.ui.dispute.parts import FLUSH, Card, CheckLine, SideBySide, empty
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.dispute.strength_card import StrengthCard
from orders_gui.ui.dispute.wizard_texts import files_text, limits_text
from orders_gui.ui.errors import is_expected, translated
from orders_gui.ui.exporting.texts import LANGUAGE_NAMES
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel, line

_STAGE, _LEAST_SIDE = 420, 316


class ReviewPage(Page):
    """Nothing is sent: the user uploads the file, and records that it was opened."""

    step = Step.REVIEW
    step_wanted = Signal(object)  # Step
    opened = Signal(object)  # Happening
    language_chosen = Signal(str)
    pack_wanted = Signal()
    options_wanted = Signal()

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
        self.language.add(BOTH, self.tr("Both"))
        self.language.set_choice(language)
        self.strength = StrengthCard(theme, formats.locale.name()[:2], self)
        self.strength.evidence_wanted.connect(self._to_evidence)
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
        self.strength.show_strength(session.strength(), can_add=session.is_draft)
        self._show_ready()
        draft = session.is_draft
        self.open_button.setVisible(draft)
        self._opened_text.setText(self._after_text())
        self._pack_text.setText(self._pack_contents())
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

    @property
    def options(self) -> PdfOptions:
        """What the PDF will be; more can be chosen in the export dialog."""
        return PdfOptions(language=self.language.choice or "en")

    def _draw(self) -> None:
        """Draw the pages again when something in them is different."""
        state = (
            self.session.dispute,
            self.session.evidence,
            self.session.case.detail.order,
            self.session.case.marks,
            self.language.choice,
        )
        if state != self._drawn:
            self._drawn = state
            self.preview.wait()
            self._export.preview(self.options)

    def _choose_language(self, language: str) -> None:
        self._draw()
        self.language_chosen.emit(language)

    def _show_pages(self, pages: tuple[bytes, ...]) -> None:
        self.preview.show_pages(pages)

    def _preview_failed(self, error: BaseException) -> None:
        self._drawn = None
        if not is_expected(error):
            raise error
        self.preview.fail(translated(getattr(error, "message")))  # noqa: B009 - a UserError

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
            silent = unmentioned(session.dispute.claim_en, evidence)
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
        self._show_covered()
        if evidence:
            self._ready(True, self.tr("Location data will be removed"), "", step=Step.EVIDENCE)

    def _show_limits(self) -> None:
        limits = self.session.case.rules.limits
        evidence = self.session.evidence
        if limits is None or not evidence:
            return
        photos = len({e.place for e in self._exhibits() if e.piece.media is Media.PHOTO})
        videos = sum(piece.media is Media.VIDEO for piece in evidence)
        over = photos > limits.pictures or videos > limits.videos
        self._ready(
            not over,
            self.tr("Under the limits of the form"),
            self.tr("More files than the form may take"),
            detail=limits_text(limits, self.formats) + self._collages(over),
        )

    def _collages(self, over: bool) -> str:
        """Which photos share a picture in the upload pack."""
        shared = [
            ", ".join(letters)
            for picture in self._plan().pictures
            if len(letters := dict.fromkeys(photo.letter for photo in picture)) > 1
        ]
        if not over or not shared:
            return ""
        told = self.tr("In the upload pack these share a picture: {letters}.")
        return " " + told.format(letters="; ".join(shared))

    def _plan(self) -> Plan:
        return planned(self._exhibits(), self.session.case.rules.limits)

    def _exhibits(self) -> tuple[Placed, ...]:
        return exhibits_in(self.session.evidence, self.session.case.marks)

    def _show_covered(self) -> None:
        letters = [
            exhibit.letter
            for exhibit in self._exhibits()
            if any(file.markup.redactions for file in exhibit.files)
        ]
        if letters:
            text = self.tr("What I covered is gone from {letters}")
            self._ready(True, text.format(letters=", ".join(letters)), "")

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
        self._next_rows = QVBoxLayout(self.next_steps)
        self._next_rows.setContentsMargins(16, 11, 12, 11)
        self._next_rows.setSpacing(9)
        self.open_button = Button(theme, self.tr("Mark as opened…"), self.next_steps)
        self.open_button.clicked.connect(self._open_dialog)
        self.pack_button = Button(theme, self.tr("Save pack…"), self.next_steps)
        self.pack_button.clicked.connect(self.pack_wanted)
        self.options_button = Button(theme, self.tr("More options…"), self.next_steps, kind="link")
        self.options_button.setStyleSheet(FLUSH)
        self.options_button.clicked.connect(self.options_wanted)
        self._opened_text = self._small("")
        self._pack_text = self._small("")
        language = self.tr("Language of the PDF")
        self._add_next("languages", language, self.options_button, self.language)
        self._add_next("file-up", self.tr("Upload pack"), self._pack_text, self.pack_button)
        sent = self.tr("After you sent it")
        self._add_next("external-link", sent, self._opened_text, self.open_button)

    def _small(self, text: str) -> PlainLabel:
        return PlainLabel(self.theme, text, self.next_steps, size=Size.CAPTION, tone="3", wrap=True)

    def _add_next(self, icon: str, title: str, text: QWidget, control: QWidget) -> None:
        """A row: what it is about, a quiet text or link, and the control at its right."""
        if self._next_rows.count():
            self._next_rows.addWidget(line(self.next_steps))
        row = QHBoxLayout()
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Icon(self.theme, icon, "text2", self.next_steps), 0, top)
        texts = QWidget(self.next_steps)
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = PlainLabel(self.theme, title, texts, size=Size.SMALL, weight=MEDIUM, wrap=True)
        column.addWidget(heading)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignLeft if isinstance(text, Button) else top)
        row.addWidget(SideBySide(texts, control, self.next_steps), 1)
        self._next_rows.addLayout(row)

    def _pack_contents(self) -> str:
        count = len(self._plan().pictures)
        if not count:
            return self.tr("The claim text and what goes where")
        return QCoreApplication.translate("Plurals", "%n pictures, claim text", None, count)

    def _after_text(self) -> str:
        dispute = self.session.dispute
        if dispute.state is not DisputeState.DRAFT and dispute.opened_at is not None:
            return self.tr("Opened on {day}").format(day=self.formats.short_day(dispute.opened_at))
        rule = next(iter(self.session.case.rules.rules_for("seller_answers_by")), None)
        if rule is None:
            return self.tr("Starts the seller’s time to answer")
        return self.tr("Starts the seller’s {days} days").format(days=rule.figure)

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
