"""Letters: choose one, fill in what is missing, change it, copy it."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.disputes.letters import Addressee, Filled, Letter
from orders_gui.domain.ids import DisputeId
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.services.disputes.letters import field_labels, filled, letter
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.dispute.parts import empty
from orders_gui.ui.disputes.parts import Frame
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
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel


class LettersDialog(Frame):
    """The letters that make sense now at the left, the chosen one at the right."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        facts: DisputeFacts,
        wanted: str,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, QCoreApplication.translate("LettersDialog", "Letters"), parent,
                         width=880)  # fmt: skip
        self.setObjectName("letters_dialog")
        self.resize(900, 660)
        self._desk = desk
        self._formats = formats
        self._facts = facts
        self._given: dict[str, str] = {}
        self._fields: dict[str, QLineEdit] = {}
        self._letters = _offered(facts, wanted)
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
        self.subject = QLineEdit(self)
        self.subject.setObjectName("subject")
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("letter_text")
        self.text.setAccessibleName(self.tr("Letter"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(180)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self._column.addWidget(self.language)
        self._column.addWidget(self._note)
        self._column.addWidget(self.missing)
        self._column.addLayout(self._gaps)
        self._column.addWidget(Field(theme, self.tr("Subject"), self.subject, self))
        self._column.addWidget(self.text, 1)

    def _make_buttons(self) -> None:
        self._copied = PlainLabel(self.theme, "", self, size=Size.SMALL, tone="ok")
        self.buttons.addWidget(self._copied)
        self.buttons.addStretch(1)
        for text, kind, slot in (
            (self.tr("Close"), "ghost", self.reject),
            (self.tr("Copy subject"), "", self._copy_subject),
        ):
            button = Button(self.theme, text, self, kind=kind)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            self.buttons.addWidget(button)
        text = self.tr("Copy letter")
        self.copy_button = Button(self.theme, text, self, kind="primary", icon="copy")
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        self.buttons.addWidget(self.copy_button)

    def _choose(self) -> None:
        note = self._chosen.note
        self._note.setVisible(note is not None)
        if note is not None:
            self._note.say("", note.text(self._formats.locale.name()[:2]))
        self._ask()

    @property
    def _chosen(self) -> Letter:
        return self._letters[self.list.row]

    def _ask(self) -> None:
        work = partial(
            _filled, self._facts.dispute_id, self._chosen.id, self.language.choice, self._given
        )
        self._desk.ask(work, self._show)

    def _show(self, done: Filled) -> None:
        self._copied.setText("")
        self.subject.setText(done.subject)
        # Replaced and not set anew, so that Ctrl+Z brings back what was written by hand.
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(done.text)
        self._show_gaps(done.missing)

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
        given = {name: edit.text().strip() for name, edit in self._fields.items()}
        given = {name: text for name, text in given.items() if text}
        if given != self._given:
            self._given = given
            self._ask()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._copied.setText(self.tr("Letter copied"))

    def _copy_subject(self) -> None:
        QGuiApplication.clipboard().setText(self.subject.text())
        self._copied.setText(self.tr("Subject copied"))

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


def _filled(
    dispute_id: DisputeId,
    letter_id: str,
    language: str,
    given: dict[str, str],
    workspace: Workspace,
) -> Filled:
    return filled(workspace, dispute_id, letter_id, language, given)
