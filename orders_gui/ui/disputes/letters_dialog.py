"""Letters: choose one, fill in what is missing, change it, copy it or put it into the PDF."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.disputes.letters import Addressee, KeptLetter, Letter
from orders_gui.domain.disputes.plain_english import plain_english
from orders_gui.domain.ids import DisputeId
from orders_gui.overriding import override
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.services.disputes.kept_letters import (
    Written,
    bracket,
    forget_letter,
    keep_letter,
    written,
)
from orders_gui.services.disputes.letters import field_labels, letter
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.dispute.parts import empty
from orders_gui.ui.disputes.pick_list import Pick, PickList
from orders_gui.ui.disputes.words import capital, platform_words
from orders_gui.ui.exporting.texts import LANGUAGE_NAMES
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field, LineField
from orders_gui.ui.widgets.labels import PlainLabel

_PAUSE_MS = 600
"""After so long without a key the letter is kept."""


class LettersDialog(DialogFrame):
    """The letters that make sense now at the left, the chosen one at the right.

    What is changed is kept with the dispute by itself, also when the dialog is left with Esc.
    """

    export_wanted = Signal(str)  # a letter's id

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        facts: DisputeFacts,
        wanted: str,
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("LettersDialog", "Letters")
        super().__init__(theme, title, parent, width=900, height=660)
        self.setObjectName("letters_dialog")
        self._desk = desk
        self._formats = formats
        self._facts = facts
        self._given: dict[str, str] = {}
        self._fields: dict[str, QLineEdit] = {}
        self._letters = _offered(facts, wanted)
        self._shown: KeptLetter | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self._make_list()
        self._make_letter()
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.list)
        columns.addLayout(self._column, 1)
        self.body.addLayout(columns, 1)
        self._make_buttons()
        ids = [found.id for found in self._letters]
        self.list.pick(ids.index(wanted) if wanted in ids else 0)
        self.list.picked.connect(self._choose)
        self.language.chosen.connect(self._ask)
        self.subject.textChanged.connect(self._changed)
        self.text.textChanged.connect(self._changed)
        self._choose()
        self.list.setFocus()

    def _make_list(self) -> None:
        own = self._formats.locale.name()[:2]
        picks = [Pick(found.title.text(own), self._addressee(found.to)) for found in self._letters]
        self.list = PickList(self.theme, self.tr("Letters"), picks, self)
        self.list.setObjectName("letters")
        self.list.setFixedWidth(250)

    def _make_letter(self) -> None:
        theme = self.theme
        self.language = Segmented(theme, self.tr("Language of the letter"), self)
        for code, name in LANGUAGE_NAMES.items():
            self.language.add(code, name)
        self.language.set_choice("en")
        self._note = Callout(theme, Tone.INFO, self)
        self.missing = PlainLabel(
            theme, "", self, size=Size.SMALL, weight=MEDIUM, tone="warn", wrap=True
        )
        self.missing.setObjectName("missing")
        self._gaps = QGridLayout()
        self._gaps.setHorizontalSpacing(12)
        self._gaps.setVerticalSpacing(8)
        self.subject = LineField(parent=self)
        self.subject.setObjectName("subject")
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("letter_text")
        self.text.setAccessibleName(self.tr("Letter"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(180)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.language)
        head.addStretch(1)
        self.anew_button = Button(theme, self.tr("Write anew from the case"), self, kind="ghost")
        self.anew_button.setAutoDefault(False)
        self.anew_button.clicked.connect(self._write_anew)
        head.addWidget(self.anew_button)
        self._column.addLayout(head)
        self._column.addWidget(self._note)
        self._column.addWidget(self.missing)
        self._column.addLayout(self._gaps)
        self._column.addWidget(Field(theme, self.tr("Subject"), self.subject, self))
        self._column.addWidget(self.text, 1)

    def _make_buttons(self) -> None:
        self.status.set_tone("ok")
        self.add_button(self.tr("Close"), self.reject, kind="ghost")
        self.add_button(self.tr("Put into the PDF…"), self._export)
        self.add_button(self.tr("Copy subject"), self._copy_subject)
        self.copy_button = self.add_button(
            self.tr("Copy letter"), self._copy, kind="primary", icon="copy"
        )

    def _choose(self) -> None:
        note = self._chosen.note
        self._note.setVisible(note is not None)
        if note is not None:
            self._note.say("", note.text(self._formats.locale.name()[:2]))
        self._ask()

    @property
    def _chosen(self) -> Letter:
        return self._letters[self.list.row]

    @override
    def done(self, result: int) -> None:
        self._keep()
        super().done(result)

    def _ask(self) -> None:
        self._keep()
        self._shown = None
        work = partial(
            _written, self._facts.dispute_id, self._chosen.id, self.language.choice, self._given
        )
        self._desk.ask(work, self._show)

    def _show(self, now: Written) -> None:
        self.status.setText("")
        self._shown = None
        self.subject.setText(now.subject)
        # Replaced and not set anew, so that Ctrl+Z brings back what was written by hand.
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(now.text)
        self._pause.stop()
        self._shown = KeptLetter(self._chosen.id, now.language, now.subject, now.text)
        self.anew_button.setVisible(now.own)
        self._show_gaps(now.missing)
        if not now.own and any(self._given.values()):  # typed for another letter, it is in this too
            self._desk.do(partial(_keep, self._facts.dispute_id, self._shown))

    def _changed(self) -> None:
        self._pause.start()

    def _keep(self) -> None:
        """Keep what was changed since the letter was shown or kept."""
        self._pause.stop()
        shown = self._shown
        if shown is None:
            return
        now = replace(shown, subject=self.subject.text(), text=self.text.toPlainText())
        if now != shown:
            self._shown = now
            self.anew_button.show()
            self.status.setText(self.tr("Kept with the dispute"))
            self._desk.do(partial(_keep, self._facts.dispute_id, now))

    def _write_anew(self) -> None:
        shown = self._shown
        self._pause.stop()
        self._shown = None
        if shown is not None:
            self._desk.do(partial(_forget, self._facts.dispute_id, shown))
        self._ask()

    def _export(self) -> None:
        self.accept()
        self.export_wanted.emit(self._chosen.id)

    def _show_gaps(self, missing: tuple[str, ...]) -> None:
        """A field for everything that the library does not know."""
        self.missing.setVisible(bool(missing))
        own, labels = self._formats.locale.name()[:2], field_labels()
        names = [labels[name].text(own) for name in missing]
        text = self.tr("Still missing, in brackets in the letter: {names}")
        self.missing.setText(text.format(names=", ".join(names)))
        wanted = [*(name for name in self._given if name not in missing), *missing]
        if wanted == list(self._fields):
            return
        empty(self._gaps)
        self._fields = {}
        for number, name in enumerate(wanted):
            edit = QLineEdit(self._given.get(name, ""), self)
            edit.setObjectName(f"field_{name}")
            edit.editingFinished.connect(self._take_gaps)
            self._fields[name] = edit
            field = Field(self.theme, capital(labels[name].text(own)), edit, self)
            self._gaps.addWidget(field, number // 2, number % 2)

    def _take_gaps(self) -> None:
        """Put what was typed where the brackets are, or where the value before was."""
        text, subject = self.text.toPlainText(), self.subject.text()
        for name, edit in self._fields.items():
            gap, typed = bracket(name, self.language.choice), edit.text().strip()
            before, after = self._given.get(name) or gap, self._plain(typed) or gap
            if before != after:
                self._given[name] = "" if after == gap else after
                text, subject = text.replace(before, after), subject.replace(before, after)
        if (text, subject) != (self.text.toPlainText(), self.subject.text()):
            self.subject.setText(subject)
            cursor = self.text.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
            self._keep()
            self._show_gaps(self._missing(subject + text))

    def _plain(self, typed: str) -> str:
        """Letters into the chat of a shop keep to the characters that its form takes."""
        to_form = self._chosen.to is Addressee.SELLER and self.language.choice == "en"
        return plain_english(typed) if to_form else typed

    def _missing(self, text: str) -> tuple[str, ...]:
        return tuple(name for name in self._fields if bracket(name, self.language.choice) in text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.status.setText(self.tr("Letter copied"))

    def _copy_subject(self) -> None:
        QGuiApplication.clipboard().setText(self.subject.text())
        self.status.setText(self.tr("Subject copied"))

    def _addressee(self, to: Addressee) -> str:
        return {
            Addressee.SELLER: self.tr("To the seller"),
            Addressee.PLATFORM: self.tr("To {platform}").format(
                platform=platform_words(self._facts.line.platform, self._formats)
            ),
            Addressee.PAYPAL: self.tr("To PayPal"),
            Addressee.BANK: self.tr("To the bank"),
            Addressee.SHOP: self.tr("To the shop"),
        }[to]


def _offered(facts: DisputeFacts, wanted: str) -> tuple[Letter, ...]:
    """The letters that fit; the wanted one is among them even when it is early for it."""
    if wanted and wanted not in {found.id for found in facts.letters}:
        return (letter(wanted), *facts.letters)
    return facts.letters


def _written(
    dispute_id: DisputeId,
    letter_id: str,
    language: str,
    given: dict[str, str],
    workspace: Workspace,
) -> Written:
    return written(workspace, dispute_id, letter_id, language, given)


def _keep(dispute_id: DisputeId, kept: KeptLetter, workspace: Workspace) -> None:
    keep_letter(workspace, dispute_id, kept)


def _forget(dispute_id: DisputeId, kept: KeptLetter, workspace: Workspace) -> None:
    forget_letter(workspace, dispute_id, kept.template, kept.language)
