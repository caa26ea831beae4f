"""What the buttons of the dispute view do: dialogs are opened, services are called."""

from dataclasses import replace
from datetime import UTC, date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from orders_gui.domain.advice.case import difference
from orders_gui.domain.advice.pieces import Act, Option, StopFacts, StopKind, say
from orders_gui.domain.disputes.dispute import DisputeEvent, Round
from orders_gui.domain.disputes.refunds import Refund, asked_amount
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.ids import DisputeId, OrderId, RoundId
from orders_gui.domain.states import OrderStatus
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.services.disputes.corrections import delete_round
from orders_gui.services.disputes.disputes import Happening
from orders_gui.services.disputes.kept_letters import Written, bracket, written
from orders_gui.services.disputes.rounds import record_round
from orders_gui.services.evidence.intake import ImageBytes, IntakeReport, Source
from orders_gui.services.orders.orders import set_status
from orders_gui.services.reminders.reminders import remind_on
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.dispute.intake_run import IntakeRun
from orders_gui.ui.disputes.letters_dialog import LettersDialog
from orders_gui.ui.disputes.quick_replies import QuickReplies
from orders_gui.ui.disputes.refund_dialog import RefundDialog
from orders_gui.ui.disputes.round_dialog import Preset, RoundDialog
from orders_gui.ui.disputes.stop_dialog import StopDialog
from orders_gui.ui.disputes.words import platform_words
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.messages import Messages
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.theme import Theme

_FOLDER = "folder"


class DisputeActs(QObject):
    """One method an act; all of them work on the dispute in view."""

    wizard_wanted = Signal(object)  # OrderId
    letter_export_wanted = Signal(str)  # a letter's id
    told = Signal(str, object)  # a text and the names of its actions

    def __init__(
        self, theme: Theme, desk: Desk, formats: Formats, preferences: Preferences, page: QWidget
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._preferences = preferences
        self._page = page
        self.facts: DisputeFacts | None = None
        self._pending: Happening | None = None
        self._preset = Preset()
        self._intake: IntakeRun | None = None

    def choose(self, option: Option) -> None:
        """Do what the button of an option says."""
        facts = self.facts
        if facts is None:
            return
        if option.act is Act.OPEN_DISPUTE:
            self.wizard_wanted.emit(facts.order.id)
        elif option.act is Act.ADD_EVIDENCE:
            self.browse_photos()
        elif option.act is Act.WRITE_LETTER:
            self.write_letter(option.letter)
        elif option.act is Act.RECORD_REFUND:
            self.record_refund(None)
        elif option.act is Act.REMIND:
            self._remind(option)
        elif option.act is Act.REPLY and option.letter:
            self._preset = Preset(option.event)
            work = partial(_letter_text, facts.dispute_id, option.letter)
            self._desk.ask(work, self._reply_with_letter)
        else:
            self._open_round(Preset(option.event, outcome=option.outcome))

    def add_round(self) -> None:
        """Record anything that can happen now."""
        self._open_round(Preset())

    def correct_round(self, turn: Round) -> None:
        """Correct what was recorded of a round."""
        self._open_round(Preset(corrected=turn))

    def delete_round(self, turn: Round) -> None:
        """Take a round out of the log; a toast takes that back."""
        if self.facts is not None and turn.id is not None:
            self._desk.do(partial(_delete_round, self.facts.dispute_id, turn.id))

    def reply_with(self, text: str) -> None:
        """Decline with a text."""
        self._open_round(Preset(DisputeEvent.DECLINE, text))

    def quick_replies(self) -> None:
        """Pick what the seller says."""
        facts = self.facts
        if facts is None or not facts.replies:
            return
        window = self._page.window()
        dialog = QuickReplies(self._theme, self._desk, self._formats, facts, window)
        dialog.reply_wanted.connect(self.reply_with)
        dialog.open()

    def letters(self) -> None:
        """Choose a letter."""
        self.write_letter("")

    def write_letter(self, letter: str) -> None:
        """Open the letters, at one of them."""
        facts = self.facts
        if facts is None:
            return
        if not letter and not facts.letters:
            self.told.emit(self.tr("No letter fits this dispute now"), ())
            return
        window = self._page.window()
        dialog = LettersDialog(self._theme, self._desk, self._formats, facts, letter, window)
        dialog.export_wanted.connect(self.letter_export_wanted)
        dialog.open()

    def record_refund(self, kept: Refund | None) -> None:
        """Record money that came, or correct what was recorded."""
        if self.facts is not None:
            window = self._page.window()
            RefundDialog(self._theme, self._desk, self._formats, self.facts, kept, window).open()

    def stop(self, stop: StopFacts) -> None:
        """Show the stop sign; nothing is recorded without its tick."""
        self._pending = None
        self._open_stop(stop)

    def browse_photos(self) -> None:
        """Choose photos for the dispute."""
        names = self.tr("Photos, videos and PDF files (*);;All files (*)")
        folder = self._preferences.text(_FOLDER)
        dialog = QFileDialog(self._page.window(), self.tr("Add photos"), folder, names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._photos_chosen)
        dialog.open()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Files become evidence of the dispute."""
        self._take(paths)

    def take_image(self, data: bytes) -> None:
        """A picture from a browser becomes evidence of the dispute."""
        name = self.tr("Picture {when}.png").format(when=self._formats.now.strftime("%H.%M.%S"))
        self._take((ImageBytes(data, name),))

    def _remind(self, option: Option) -> None:
        """Remind of the order on the day that the option names."""
        facts = self.facts
        if facts is not None and facts.order.id is not None and option.at is not None:
            day = option.at.astimezone().date()
            self._desk.do(partial(_remind, facts.order.id, day))

    def _open_round(self, preset: Preset) -> None:
        if self.facts is None:
            return
        window = self._page.window()
        dialog = RoundDialog(self._theme, self._desk, self._formats, self.facts, preset, window)
        dialog.stop_wanted.connect(self._stop_for)
        dialog.event_wanted.connect(self._record_event)
        dialog.open()

    def _record_event(self, event: DisputeEvent) -> None:
        self._open_round(Preset(event))

    def _reply_with_letter(self, letter: Written) -> None:
        self._open_round(Preset(self._preset.event, letter.text))

    def _stop_for(self, happening: Happening) -> None:
        """A final act that was chosen in the log's dialog gets the stop sign too."""
        facts = self.facts
        if facts is None:
            return
        accepts = happening.event is DisputeEvent.ACCEPT
        kind = StopKind.ACCEPT if accepts else StopKind.WITHDRAW
        stop = next((s for s in facts.advice.stops if s.kind is kind), None)
        self._pending = happening
        self._open_stop(stop or self._bare_stop(kind, happening))

    def _bare_stop(self, kind: StopKind, happening: Happening) -> StopFacts:
        """The figures of a final act that advice does not speak of in this state."""
        asked = asked_amount(self.facts.dispute) if self.facts else None
        get = happening.amount
        return StopFacts(
            kind,
            say(QT_TRANSLATE_NOOP("Advice", "Accept the offer: final")),
            say(QT_TRANSLATE_NOOP("Advice", "Closes the dispute for good.")),
            say(QT_TRANSLATE_NOOP("Advice", "Record acceptance…")),
            asked=asked,
            would_get=get,
            give_up=difference(asked, get),
        )

    def _open_stop(self, stop: StopFacts) -> None:
        if self.facts is None:
            return
        platform = platform_words(self.facts.line.platform, self._formats)
        dialog = StopDialog(self._theme, self._formats, stop, platform, self._page.window())
        dialog.confirmed.connect(self._record_stop)
        dialog.open()

    def _record_stop(self, stop: StopFacts) -> None:
        facts = self.facts
        if facts is None:
            return
        if stop.kind is StopKind.CONFIRM_RECEIPT and facts.order.id is not None:
            self._desk.do(partial(_confirm, facts.order.id))
            return
        accepts = stop.kind is StopKind.ACCEPT
        happening = self._pending or Happening(
            DisputeEvent.ACCEPT if accepts else DisputeEvent.WITHDRAW,
            self._formats.now.astimezone(UTC),
            amount=stop.would_get if accepts else None,
        )
        self._desk.do(partial(_record, facts.dispute_id, happening))

    def _photos_chosen(self, names: list[str]) -> None:
        if names:
            self._preferences.set_text(_FOLDER, str(Path(names[0]).parent))
        self._take(tuple(Path(name) for name in names))

    def _take(self, sources: tuple[Source, ...]) -> None:
        facts = self.facts
        if facts is None or not sources:
            return
        if self._intake is None:
            self._intake = IntakeRun(self._desk, facts.files, self._formats, self)
            self._intake.reported.connect(self._taken)
            self._intake.attached.connect(self._attached)
        known = frozenset(piece.sha256 for piece in facts.evidence)
        self._intake.take(facts.dispute, sources, known)

    def _attached(self, pieces: tuple[Evidence, ...]) -> None:
        text = QCoreApplication.translate("Plurals", "%n files added", None, len(pieces))
        self.told.emit(text, (QCoreApplication.translate("Commands", "Undo"),))

    def _taken(self, report: IntakeReport) -> None:
        if report.duplicates:
            names = ", ".join(duplicate.name for duplicate in report.duplicates[:3])
            self.told.emit(self.tr("Already there: {names}").format(names=names), ())
        if report.refused:
            lines = [translated(refused.message) for refused in report.refused[:20]]
            messages = Messages(self._theme, self._page.window())
            messages.tell(self.tr("Some files were not added"), "\n\n".join(lines))


def _letter_text(dispute_id: DisputeId, letter: str, workspace: Workspace) -> Written:
    """The letter as a message: the site knows who writes, so it needs no signature."""
    found = written(workspace, dispute_id, letter, "en")
    return replace(found, text=found.text.rstrip().removesuffix(bracket("buyer", "en")).rstrip())


def _record(dispute_id: DisputeId, happening: Happening, workspace: Workspace) -> Message:
    return record_round(workspace, dispute_id, happening)


def _delete_round(dispute_id: DisputeId, round_id: RoundId, workspace: Workspace) -> Message:
    return delete_round(workspace, dispute_id, round_id)


def _confirm(order_id: OrderId, workspace: Workspace) -> Message:
    return set_status(workspace, [order_id], OrderStatus.COMPLETED)


def _remind(order_id: OrderId, day: date, workspace: Workspace) -> Message:
    return remind_on(workspace, order_id, day)
