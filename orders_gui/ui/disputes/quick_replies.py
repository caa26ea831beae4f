"""Quick replies: the seller says something; here is why it is a trap, the rule, and a reply."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.disputes.rounds import possible_events
from orders_gui.domain.disputes.tricks import Trick
from orders_gui.domain.ids import DisputeId
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.services.disputes.letters import reply_text
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.disputes.pick_list import Pick, PickList
from orders_gui.ui.disputes.words import source_text
from orders_gui.ui.exporting.texts import LANGUAGE_NAMES
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats, quoted
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import PlainLabel


class QuickReplies(DialogFrame):
    """Pick what the seller says; the tricks that were found in the last message come first."""

    reply_wanted = Signal(str)  # the text to decline with

    def __init__(
        self, theme: Theme, desk: Desk, formats: Formats, facts: DisputeFacts, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("QuickReplies", "The seller says …")
        super().__init__(theme, title, parent, width=880, height=560)
        self.setObjectName("quick_replies")
        self._desk = desk
        self._formats = formats
        self._facts = facts
        self._language = formats.locale.name()[:2]
        used = facts.advice.tricks
        self._tricks = sorted(facts.replies, key=_Used(used))
        self._make_list(used)
        self._make_answer()
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.list)
        columns.addLayout(self._answer, 1)
        self.body.addLayout(columns, 1)
        self._make_buttons()
        self.list.picked.connect(self._show_trick)
        self.language.chosen.connect(self._ask_text)
        self.list.pick(0)
        self.list.setFocus()

    def _make_list(self, used: tuple[str, ...]) -> None:
        hint = self.tr("Found in the last message")
        picks = [
            Pick(
                quoted(trick.says.text(self._language)),
                marked=trick.id in used,
                hint=hint if trick.id in used else "",
            )
            for trick in self._tricks
        ]
        self.list = PickList(self.theme, self.tr("What the seller says"), picks, self)
        self.list.setObjectName("tricks")
        self.list.setFixedWidth(360)

    def _make_answer(self) -> None:
        theme = self.theme
        self._trap = Callout(theme, Tone.WARN, self)
        self.rule = PlainLabel(theme, "", self, weight=STRONG, wrap=True)
        self.rule.setObjectName("rule")
        self._source = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", wrap=True)
        self.language = Segmented(theme, self.tr("Language of the reply"), self)
        for code, name in LANGUAGE_NAMES.items():
            self.language.add(code, name)
        self.language.set_choice("en")
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("reply")
        self.text.setAccessibleName(self.tr("Reply"))
        self.text.setTabChangesFocus(True)
        self._answer = QVBoxLayout()
        self._answer.setSpacing(10)
        self._answer.addWidget(self._trap)
        self._answer.addWidget(self.rule)
        self._answer.addWidget(self._source)
        self._answer.addWidget(self.language)
        self._answer.addWidget(self.text, 1)

    def _make_buttons(self) -> None:
        self.status.set_tone("ok")
        self.add_button(self.tr("Close"), self.reject, kind="ghost")
        if DisputeEvent.DECLINE in possible_events(self._facts.dispute.state):
            self.add_button(self.tr("Decline with it…"), self._use).setObjectName("use")
        self.copy_button = self.add_button(self.tr("Copy"), self._copy, kind="primary", icon="copy")
        self.set_default(self.copy_button)

    def _show_trick(self, number: int) -> None:
        trick = self._tricks[number]
        self._trap.say(self.tr("Why it harms"), trick.trap.text(self._language))
        self.rule.setText(trick.rule.text(self._language))
        source = source_text(trick.source, trick.as_of, trick.confidence)
        self._source.setText(self.tr("Source: {source}").format(source=source))
        self._source.setToolTip(trick.source)
        self._ask_text()

    def _ask_text(self) -> None:
        trick = self._tricks[self.list.row]
        work = partial(_reply, self._facts.dispute_id, trick.id, self.language.choice)
        self._desk.ask(work, self._show_text)

    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text)
        self.status.setText("")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.status.setText(self.tr("Copied"))

    def _use(self) -> None:
        self.reply_wanted.emit(self.text.toPlainText())
        self.accept()


class _Used:
    """Sorts the tricks that were used to the front."""

    def __init__(self, used: tuple[str, ...]) -> None:
        self._used = used

    def __call__(self, trick: Trick) -> bool:
        return trick.id not in self._used


def _reply(dispute_id: DisputeId, trick: str, language: str, workspace: Workspace) -> str:
    return reply_text(workspace, dispute_id, trick, language)
