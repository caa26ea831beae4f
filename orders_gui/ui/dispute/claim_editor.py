"""The claim text in English and in the user's language, with its counter and its warnings."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from orders_gui.domain.disputes.plain_english import Foreign, foreign_characters, with_plain_letters
from orders_gui.ui.dispute.parts import SideBySide, small_heading
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.problem_line import ProblemLine

_HEIGHT, _HIGHEST = 132, 260


class ClaimEditor(QWidget):
    """Ctrl+Tab changes the language, F8 goes to the next character that a form may refuse."""

    typed = Signal(str, str)  # language, text
    rebuild_wanted = Signal(str)  # language

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._language = "en"
        self._own = ""
        self._foreign: tuple[Foreign, ...] = ()
        self._count = PlainLabel(
            theme, "", self, size=Size.CAPTION, weight=MEDIUM, tone="3", tabular=True
        )
        self.tabs = Segmented(theme, self.tr("Language of the text"), self)
        self.tabs.add("en", self.tr("English, for the form"))
        self.rebuild = Button(
            theme, self.tr("Rebuild from answers"), self, kind="ghost", icon="rotate-cw"
        )
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("claim")
        self.text.setFont(theme.font(Size.BODY))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_HEIGHT)
        self.write = Button(theme, self.tr("Write from answers"), self, icon="pencil")
        self._problem = ProblemLine(theme, self)
        self.warning = Callout(theme, Tone.WARN, self)
        self._lay_out()
        self.tabs.chosen.connect(self._show_language)
        self.text.textChanged.connect(self._typed)
        self.rebuild.clicked.connect(self._rebuild)
        self.write.clicked.connect(self._rebuild)
        self.warning.acted.connect(self.make_plain)
        switch = QShortcut(QKeySequence("Ctrl+Tab"), self)
        switch.setContext(Qt.ShortcutContext.WindowShortcut)
        switch.activated.connect(self._other_language)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_warning)
        theme.changed.connect(self._mark)

    @property
    def problem(self) -> str:
        """What is said to be missing."""
        return self._problem.text

    def show_case(self, session: Session) -> None:
        """Show the texts as they are now; what is just being typed stays."""
        if session.own_language != self._own:
            self._own = session.own_language
            if self._own:
                self.tabs.add(self._own, "Русский")
        self._session = session
        self._show_text()

    def say_missing(self) -> None:
        """The English text is needed to go on."""
        self.tabs.set_choice("en")
        self._show_language("en")
        self._problem.say(self.tr("Write what happened, or let it be written from the answers."))

    def make_plain(self) -> None:
        """Write what a form may refuse with letters that look alike."""
        self.text.setPlainText(with_plain_letters(self.text.toPlainText()))

    def next_warning(self) -> None:
        """Go to the next character that a form may refuse."""
        if not self._foreign:
            return
        cursor = self.text.textCursor()
        here = cursor.selectionStart()
        following = [f for f in self._foreign if f.position > here] or list(self._foreign)
        cursor.setPosition(following[0].position)
        cursor.setPosition(following[0].position + 1, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        head = QHBoxLayout()
        head.addWidget(small_heading(self._theme, self.tr("What you write"), self))
        head.addStretch(1)
        head.addWidget(self._count)
        layout.addLayout(head)
        layout.addWidget(SideBySide(self.tabs, self.rebuild, self))
        layout.addWidget(self.text)
        layout.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._problem)
        layout.addWidget(self.warning)
        self.tabs.set_choice("en")

    def _show_language(self, language: str) -> None:
        self._language = language
        self._show_text()

    def _other_language(self) -> None:
        if self._own:
            other = self._own if self._language == "en" else "en"
            self.tabs.set_choice(other)
            self._show_language(other)

    def _show_text(self) -> None:
        text = self._session.claim(self._language)
        self.text.setAccessibleName(
            self.tr("Claim text in English")
            if self._language == "en"
            else self.tr("Claim text in your language")
        )
        if self.text.toPlainText() != text:
            with QSignalBlocker(self.text):
                self.text.setPlainText(text)
        empty = not text.strip()
        self.write.setVisible(empty and self._language != "en")
        self.rebuild.setVisible(not (empty and self._language != "en"))
        if not empty:
            self._problem.say("")
        self._count.setText(QCoreApplication.translate("Plurals", "%n characters", None, len(text)))
        self._warn(text)
        self._grow()

    def _grow(self) -> None:
        """As high as the text, within limits."""
        lines = self.text.document().size().height()
        needed = round(lines * self.text.fontMetrics().lineSpacing()) + 30
        self.text.setFixedHeight(max(_HEIGHT, min(needed, _HIGHEST)))

    def _warn(self, text: str) -> None:
        self._foreign = foreign_characters(text) if self._language == "en" else ()
        self.warning.setVisible(bool(self._foreign))
        self._mark()
        if not self._foreign:
            return
        first = self._foreign[0]
        look = self.tr("Some versions of the form refuse the whole text.")
        if len(self._foreign) > 1:
            title = QCoreApplication.translate(
                "Plurals", "%n characters are not plain English", None, len(self._foreign)
            )
        elif first.cyrillic:
            title = self.tr("One letter is Cyrillic: “{letter}” in “{word}”").format(
                letter=first.character, word=first.word
            )
            look = self.tr(
                "It looks the same, but some versions of the form refuse the whole text."
            )
        else:
            title = self.tr("One character is not plain English: “{letter}”").format(
                letter=first.character
            )
        replaceable = sum(bool(foreign.instead) for foreign in self._foreign)
        action = self.tr("Replace it") if len(self._foreign) == 1 else self.tr("Replace them")
        if not replaceable:
            action = ""
            look = self.tr(
                "Some versions of the form refuse the whole text. Write these words in English."
            )
        self.warning.say(title, look, action)

    def _mark(self) -> None:
        """Underline what a form may refuse."""
        tint = self._theme.tint(Tone.WARN)
        marks = []
        for foreign in self._foreign:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(foreign.position)
            cursor.setPosition(foreign.position + 1, QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setBackground(QColor(tint.background))
            style.setForeground(QColor(tint.foreground))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            style.setUnderlineColor(QColor(self._theme.tokens.bar_warn))
            mark.cursor = cursor
            mark.format = style
            marks.append(mark)
        self.text.setExtraSelections(marks)

    def _typed(self) -> None:
        self.typed.emit(self._language, self.text.toPlainText())

    def _rebuild(self) -> None:
        self.rebuild_wanted.emit(self._language)
