"""Recording a round: who did what and when, the sum, the words, until when an answer is due."""

import html
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QTimeEdit,
    QWidget,
)

from orders_gui.domain.disputes.corrections import state_before
from orders_gui.domain.disputes.dispute import DisputeEvent, Outcome, Party, Round
from orders_gui.domain.disputes.refunds import asked_amount, decided_amount, offered_amount
from orders_gui.domain.disputes.rounds import (
    NEEDS_AMOUNT,
    WITH_AMOUNT,
    WITH_ANSWER_BY,
    amount_warning,
    parties_of,
    possible_events,
)
from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.evidence.evidence import Evidence, exhibit_letters
from orders_gui.domain.ids import DisputeId, RoundId
from orders_gui.domain.moments import end_of
from orders_gui.domain.money import Money
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.services.disputes.corrections import change_round
from orders_gui.services.disputes.disputes import Happening
from orders_gui.services.disputes.rounds import record_round
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.dispute.parts import FlowGrid
from orders_gui.ui.disputes.parts import AmountField
from orders_gui.ui.disputes.words import event_name, party_name, platform_words
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel

FINAL = frozenset({DisputeEvent.ACCEPT, DisputeEvent.WITHDRAW})
"""Events that are recorded only after the stop dialog."""

_BOX, _MOST_BOXES = 215, 8
_E = DisputeEvent


@dataclass(frozen=True, slots=True)
class Preset:
    """What a round is filled in with when an option leads to it."""

    event: DisputeEvent | None = None
    text: str = ""
    outcome: Outcome | None = None
    corrected: Round | None = None
    """The round that is corrected: nothing new happens then."""


class RoundDialog(DialogFrame):
    """Offers only what can happen now; what cannot be true is refused and nothing is lost."""

    stop_wanted = Signal(object)  # Happening: a final act, which needs the stop dialog first
    event_wanted = Signal(object)  # DisputeEvent: it happened on the site, and is a new round

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        facts: DisputeFacts,
        preset: Preset,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, _title(preset), parent, width=580)
        self.setObjectName("round_dialog")
        self._desk = desk
        self._formats = formats
        self._facts = facts
        self._preset = preset
        self._platform = platform_words(facts.line.platform, formats)
        self._corrected = preset.corrected
        self._events = self._possible()
        self._make_who_and_what()
        self._make_when()
        self._make_amount()
        self._make_texts()
        self._make_evidence()
        self._make_note()
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        text = self.tr("Save the correction") if self._corrected else self.tr("Record")
        self.record_button = self.add_button(text, self._save, kind="primary")
        self.set_default(self.record_button)
        self._choose_preset()
        self.who.currentIndexChanged.connect(self._fill_events)
        self.what.currentIndexChanged.connect(self._show_fields)
        (self.amount.amount if preset.event in NEEDS_AMOUNT else self.text).setFocus()

    @property
    def event_chosen(self) -> DisputeEvent:
        """What happened."""
        return DisputeEvent(str(self.what.currentData()))

    def _possible(self) -> tuple[DisputeEvent, ...]:
        """What can happen now; of a round that is corrected, what could have happened then.

        A final act is recorded only through the stop dialog, never by a correction.
        """
        turn = self._corrected
        if turn is None or turn.id is None:
            return possible_events(self._facts.dispute.state)
        events = possible_events(state_before(self._facts.dispute, turn.id))
        return tuple(event for event in events if event not in FINAL or event is turn.event)

    def _make_note(self) -> None:
        """What the record is, and what it is not."""
        theme, said = (
            self.theme,
            self.tr("You press the buttons on {platform}; here you record what you did."),
        )
        self._note = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", wrap=True)
        self._note.setText(said.format(platform=self._platform))
        self.body.addWidget(self._note)
        self.changed_button = Button(
            theme, self.tr("I changed the request on the site…"), self, kind="link"
        )
        self.changed_button.setAutoDefault(False)
        self.changed_button.clicked.connect(self._tell_changed)
        self.changed_button.hide()
        if self._corrected is None:
            return
        self._note.setText(
            self.tr(
                "This corrects what I recorded: nobody’s time to answer starts again. A request "
                "that was changed on {platform} is a round of its own: the seller gets new time."
            ).format(platform=self._platform)
        )
        now = possible_events(self._facts.dispute.state)
        self.changed_button.setVisible(_E.CHANGE_REQUEST in now)
        self.body.addWidget(self.changed_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _tell_changed(self) -> None:
        self.event_wanted.emit(_E.CHANGE_REQUEST)
        self.reject()

    def _show_corrected(self, turn: Round) -> None:
        """Write the round that is corrected into the fields."""
        local = turn.at.astimezone()
        self.day.set_day(local.date())
        self.clock.setTime(QTime(local.hour, local.minute))
        self.amount.show_money(turn.amount)
        self.text.setPlainText(turn.text)
        self.translation.setPlainText(turn.translation)
        if turn.answer_by is not None:
            zone = ZoneInfo(self._facts.zone)
            self.answer_by.set_day(turn.answer_by.astimezone(zone).date())
        for box, piece in self._boxes:
            box.setChecked(piece.id in turn.evidence)

    def _make_who_and_what(self) -> None:
        self.who = QComboBox(self)
        self.who.setObjectName("who")
        self.what = QComboBox(self)
        self.what.setObjectName("what")
        acting = {party for event in self._events for party in parties_of(event)}
        for party in (Party.SELLER, Party.BUYER, Party.PLATFORM):
            if party in acting:
                self.who.addItem(party_name(party, self._platform), party.value)
        row = self._row()
        row.addWidget(Field(self.theme, self.tr("Who"), self.who, self), 2)
        row.addWidget(Field(self.theme, self.tr("Did what"), self.what, self), 3)

    def _make_when(self) -> None:
        now = self._formats.now
        self.day = DateField(self.theme, self._formats.locale, self)
        self.day.setObjectName("day")
        self.day.set_day(now.date())
        self.day.set_today(now.date())
        self.clock = QTimeEdit(QTime(now.hour, now.minute), self)
        self.clock.setObjectName("time")
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setFixedHeight(36)
        self.clock.lineEdit().setTextMargins(9, 0, 0, 0)
        self.clock.lineEdit().setAccessibleName(self.tr("Your time"))
        self._day_field = Field(self.theme, self.tr("When"), self.day, self)
        row = self._row()
        row.addWidget(self._day_field, 2)
        row.addWidget(Field(self.theme, self.tr("Your time"), self.clock, self), 1)
        self.answer_by = DateField(self.theme, self._formats.locale, self)
        self.answer_by.setObjectName("answer_by")
        self.answer_by.set_today(now.date())
        self._answer_field = Field(self.theme, "", self.answer_by, self)
        row.addWidget(self._answer_field, 2)
        self._means = PlainLabel(self.theme, "", self, size=Size.CAPTION, tone="3", wrap=True)
        self.body.addWidget(self._means)
        self.answer_by.textChanged.connect(self._show_meaning)

    def _make_amount(self) -> None:
        label = self.tr("Amount")
        self.amount = AmountField(
            self.theme, label, "amount", self._facts.order, self._formats, self
        )
        self.body.addWidget(self.amount)
        self.amount.changed.connect(self._show_warning)

    def _make_texts(self) -> None:
        self.text = self._text_edit("text", 112)
        self.text.setPlainText(self._preset.text)
        self.translation = self._text_edit("translation", 56)
        self._text_field = Field(self.theme, self.tr("Words, unchanged"), self.text, self)
        self.body.addWidget(self._text_field)
        name = self.tr("Translation, optional")
        self.body.addWidget(Field(self.theme, name, self.translation, self))

    def _text_edit(self, name: str, height: int) -> QPlainTextEdit:
        edit = QPlainTextEdit(self)
        edit.setObjectName(name)
        edit.setFixedHeight(height)
        edit.setTabChangesFocus(True)
        return edit

    def _make_evidence(self) -> None:
        """One tick box an exhibit: what was sent with this round."""
        self._boxes: list[tuple[QCheckBox, Evidence]] = []
        evidence = self._facts.evidence
        for letter, piece in zip(exhibit_letters(evidence), evidence, strict=True):
            name = f"{letter}  {piece.caption or piece.original_name}"
            box = QCheckBox(self)
            box.setObjectName(f"exhibit_{letter}")
            box.setAccessibleName(name)
            box.setToolTip(f"<qt>{html.escape(name)}</qt>")
            mode = Qt.TextElideMode.ElideRight
            box.setText(box.fontMetrics().elidedText(name, mode, _BOX).replace("&", "&&"))
            self._boxes.append((box, piece))
        if not self._boxes:
            return
        label = self.tr("Sent with it")
        self.body.addWidget(PlainLabel(self.theme, label, self, size=Size.SMALL, tone="2"))
        grid = FlowGrid(self, columns=2)
        grid.set_cards([box for box, _ in self._boxes])
        if len(self._boxes) <= _MOST_BOXES:
            self.body.addWidget(grid)
            return
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFixedHeight(110)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.setObjectName("content")
        scroll.setWidget(grid)
        self.body.addWidget(scroll)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        self.body.addLayout(row)
        return row

    def _choose_preset(self) -> None:
        turn = self._corrected
        event = turn.event if turn else self._preset.event
        if event is not None and event in self._events:
            party = turn.party if turn else parties_of(event)[0]
            self.who.setCurrentIndex(self.who.findData(party.value))
            self._fill_events()
            self.what.setCurrentIndex(self.what.findData(event.value))
        else:
            self._fill_events()
        self._show_fields()
        if turn is not None:
            self._show_corrected(turn)

    def _fill_events(self) -> None:
        """What the chosen one can do in this state."""
        party = Party(str(self.who.currentData()))
        self.what.blockSignals(True)
        self.what.clear()
        for event in self._events:
            if party in parties_of(event):
                self.what.addItem(event_name(event), event.value)
        self.what.blockSignals(False)
        self._show_fields()

    def _show_fields(self) -> None:
        """Only the fields that say something for this event."""
        if self.what.currentIndex() < 0:
            return
        event = self.event_chosen
        self.amount.setVisible(event in WITH_AMOUNT)
        if self._corrected is None:
            self.amount.show_money(self._likely_amount(event))
        self._answer_field.setVisible(event in WITH_ANSWER_BY)
        self._answer_field.label.setText(
            self.tr("Protection until")
            if event is _E.PROTECTION_EXTENDED
            else self.tr("Send back by")
            if event is _E.RETURN_AGREED
            else self.tr("Answer by, as the page says")
        )
        self.answer_by.setAccessibleName(self._answer_field.label.text())
        self._show_meaning()
        mine = self.who.currentData() == Party.BUYER.value
        label = self.tr("What I write") if mine else self.tr("Words, unchanged")
        self._text_field.label.setText(label)
        self.text.setAccessibleName(label)
        if self._corrected is None:
            final = event in FINAL
            self.record_button.set_text(self.tr("Continue…") if final else self.tr("Record"))
            self._show_clock(event)

    def _show_clock(self, event: DisputeEvent) -> None:
        """A change on the site starts the seller's time again: say so where it is recorded."""
        said = self.tr("You press the buttons on {platform}; here you record what you did.")
        if event is _E.CHANGE_REQUEST:
            said = self.tr(
                "Record this when you changed the request on {platform}: the seller’s time to "
                "answer starts again. A slip in an earlier round is corrected in that round."
            )
        self._note.setText(said.format(platform=self._platform))

    def _likely_amount(self, event: DisputeEvent) -> Money | None:
        """The sum that the case already knows of."""
        dispute = self._facts.dispute
        if event in (_E.DECLINE, _E.SELLER_ACCEPTS):
            return asked_amount(dispute)
        if event is _E.ACCEPT:
            return offered_amount(dispute)
        return decided_amount(dispute) if event is _E.REFUND_AGREED else None

    def _show_meaning(self) -> None:
        """A day ends by the marketplace's clock: say when that is on the user's."""
        due = self._answer_by()
        shown = due is not None and not self._answer_field.isHidden()
        self._means.setVisible(shown)
        if due is not None:
            text = self.tr("The day ends for {platform} on {when}.")
            self._means.setText(
                text.format(platform=self._platform, when=self._formats.full_instant(due))
            )

    def _show_warning(self) -> None:
        warning = amount_warning(self._facts.order, self.amount.money)
        if warning is not None:
            self.amount.field.show_problem(translated(warning), warning=True)

    def _kept_answer_by(self) -> datetime | None:
        """The instant that is written; one that was not touched keeps its time of day."""
        written, turn = self._answer_by(), self._corrected
        before = turn.answer_by if turn else None
        if written is None or before is None:
            return written
        zone = ZoneInfo(self._facts.zone)
        same = before.astimezone(zone).date() == written.astimezone(zone).date()
        return before if same else written

    def _answer_by(self) -> datetime | None:
        day = self.answer_by.day
        return None if day is None else end_of(day, self._facts.zone)

    def _save(self) -> None:
        self.problem.say("")
        if not self._is_complete():
            return
        happening = self._happening()
        turn = self._corrected
        if turn is not None and turn.id is not None:
            self.record_button.setEnabled(False)
            work = partial(_correct, self._facts.dispute_id, turn.id, happening)
            self._desk.do(work, self._done, self._failed)
            return
        if happening.event in FINAL:
            self.stop_wanted.emit(happening)
            self.accept()
            return
        self.record_button.setEnabled(False)
        work = partial(_record, self._facts.dispute_id, happening)
        self._desk.do(work, self._done, self._failed)

    def _is_complete(self) -> bool:
        """Say what cannot be read, and go there."""
        self._day_field.show_problem("")
        self._answer_field.show_problem("")
        if self.day.day is None:
            self._day_field.show_problem(self.tr("Write the day, such as 24 Nov 2026."))
            self.day.setFocus()
            return False
        if not self.amount.isHidden() and self.amount.is_wrong:
            self.amount.field.show_problem(self.tr("This is no amount. Write it like 34.90."))
            self.amount.amount.setFocus()
            return False
        if self.amount.money is None and self.event_chosen in NEEDS_AMOUNT:
            self.amount.field.show_problem(self.tr("Write the amount."))
            self.amount.amount.setFocus()
            return False
        if not self._answer_field.isHidden() and self.answer_by.is_wrong:
            self._answer_field.show_problem(self.tr("Write a day, or leave it empty."))
            self.answer_by.setFocus()
            return False
        return True

    def _happening(self) -> Happening:
        event = self.event_chosen
        return Happening(
            event=event,
            at=self._at(self.day.day or self._formats.now.date()),
            party=Party(str(self.who.currentData())),
            text=self.text.toPlainText().strip(),
            translation=self.translation.toPlainText().strip(),
            amount=self.amount.money if event in WITH_AMOUNT else None,
            answer_by=self._kept_answer_by() if event in WITH_ANSWER_BY else None,
            evidence=tuple(
                piece.id for box, piece in self._boxes if box.isChecked() and piece.id is not None
            ),
            outcome=self._preset.outcome if event is self._preset.event else None,
        )

    def _at(self, day: date) -> datetime:
        """The instant that is written; the minute that is still running counts as now."""
        now, typed_time = self._formats.now, self.clock.time()
        before = self._corrected.at.astimezone() if self._corrected else None
        clock = (typed_time.hour(), typed_time.minute())
        if before is not None and (before.date(), before.hour, before.minute) == (day, *clock):
            return before.astimezone(UTC)
        typed = datetime.combine(day, time(typed_time.hour(), typed_time.minute())).astimezone()
        return (now if typed == now.replace(second=0, microsecond=0) else typed).astimezone(UTC)

    def _done(self, _label: Message) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.record_button.setEnabled(True)
        if isinstance(error, UserError):
            self.problem.say(translated(error.message))
        else:
            self._desk.fail(error)


def _title(preset: Preset) -> str:
    titles = {
        _E.DECLINE: QCoreApplication.translate("RoundDialog", "Decline with a reply"),
        _E.CHANGE_REQUEST: QCoreApplication.translate("RoundDialog", "Change the request"),
        _E.ESCALATE: QCoreApplication.translate("RoundDialog", "Let the marketplace decide"),
        _E.CLOSE: QCoreApplication.translate("RoundDialog", "Close the case"),
    }
    if preset.corrected is not None:
        return QCoreApplication.translate("RoundDialog", "Correct the round")
    if preset.event is None:
        return QCoreApplication.translate("RoundDialog", "Add a round")
    return titles.get(
        preset.event, QCoreApplication.translate("RoundDialog", "Record what happened")
    )


def _correct(
    dispute_id: DisputeId, round_id: RoundId, happening: Happening, workspace: Workspace
) -> Message:
    return change_round(workspace, dispute_id, round_id, happening)


def _record(dispute_id: DisputeId, happening: Happening, workspace: Workspace) -> Message:
    return record_round(workspace, dispute_id, happening)
