"""A question of the questionnaire with the field that its type needs."""

from datetime import date

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.disputes.dispute import AnswerValue
from orders_gui.domain.disputes.questionnaire import LONGEST_TEXT, Question, QuestionType
from orders_gui.ui.dispute.page import focus_on
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.problem_line import ProblemLine

_YES, _NO = "yes", "no"


class QuestionField(QWidget):
    """Label, why it is asked, the field, and what is wrong with the answer."""

    answered = Signal(str, object)  # the question's id and the answer

    def __init__(
        self, theme: Theme, formats: Formats, question: Question, required: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._theme = theme
        self._formats = formats
        self._language = formats.locale.name()[:2]
        self.setObjectName(f"question_{question.id}")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(5)
        self._add_head(required)
        self.field = self._make_field()
        self.field.setAccessibleName(self.text)
        self._problem = ProblemLine(theme, self)
        self._layout.addWidget(self._problem)

    @property
    def text(self) -> str:
        """The question."""
        return self.question.text.text(self._language)

    @property
    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.text

    @property
    def value(self) -> AnswerValue:
        """The answer as it stands in the field."""
        field = self.field
        if isinstance(field, Segmented):
            return {_YES: True, _NO: False}.get(field.choice)
        if isinstance(field, DateField):
            return field.day.isoformat() if field.day else None
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText().strip() or None
        if isinstance(field, QLineEdit):
            return int(field.text()) if field.text() else None
        chosen = tuple(b.objectName() for b in self._options if b.isChecked())
        if self.question.type is QuestionType.MULTI:
            return chosen or None
        return chosen[0] if chosen else None

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that is no answer."""
        return isinstance(self.field, DateField) and self.field.is_wrong

    def show_answer(self, value: AnswerValue) -> None:
        """Show a kept answer."""
        field = self.field
        if value == self.value:
            return
        if isinstance(field, Segmented):
            field.set_choice("" if value is None else _YES if value else _NO)
        elif isinstance(field, DateField):
            field.set_day(_day(value))
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(str(value or ""))
        elif isinstance(field, QLineEdit):
            field.setText("" if value is None else str(value))
        else:
            self._check_options(value if isinstance(value, tuple) else (value,))

    def say(self, text: str) -> None:
        """Say what is missing or wrong; an empty text says that all is well."""
        self._problem.say(text)

    def focus(self) -> None:
        """Put the focus into the field."""
        field = self.field
        if isinstance(field, Segmented):
            focus_on(field.findChildren(QWidget)[0])
        elif self._options:
            focus_on(self._options[0])
        else:
            focus_on(field)

    def _add_head(self, required: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        label = PlainLabel(self._theme, self.text, self, size=Size.BODY, weight=MEDIUM, wrap=True)
        head.addWidget(label, 1)
        if not required:
            optional = PlainLabel(
                self._theme, self.tr("optional"), self, size=Size.CAPTION, tone="3"
            )
            head.addWidget(optional, 0, Qt.AlignmentFlag.AlignBottom)
        self._layout.addLayout(head)
        if self.question.why is not None:
            why = self.question.why.text(self._language)
            self._layout.addWidget(
                PlainLabel(self._theme, why, self, size=Size.CAPTION, tone="3", wrap=True)
            )

    def _make_field(self) -> QWidget:
        self._options: list[QRadioButton | QCheckBox] = []
        match self.question.type:
            case QuestionType.YES_NO:
                return self._yes_no()
            case QuestionType.CHOICE | QuestionType.MULTI:
                return self._option_list()
            case QuestionType.DATE:
                return self._date()
            case QuestionType.NUMBER:
                return self._number()
            case QuestionType.TEXT:
                return self._text()

    def _yes_no(self) -> QWidget:
        field = Segmented(self._theme, self.text, self)
        field.add(_YES, self.tr("Yes"))
        field.add(_NO, self.tr("No"))
        field.chosen.connect(self._tell)
        self._layout.addWidget(field)
        return field

    def _option_list(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        multi = self.question.type is QuestionType.MULTI
        group = QButtonGroup(box)
        group.setExclusive(not multi)
        for option in self.question.options:
            text = option.text.text(self._language).replace("&", "&&")
            button = QCheckBox(text, box) if multi else QRadioButton(text, box)
            button.setFont(self._theme.font(Size.BODY))
            button.setObjectName(option.id)
            button.setAccessibleName(option.text.text(self._language))
            button.clicked.connect(self._tell)
            group.addButton(button)
            column.addWidget(button)
            self._options.append(button)
        self._group = group
        self._layout.addWidget(box)
        return box

    def _date(self) -> QWidget:
        field = DateField(self._theme, self._formats.locale, self)
        field.setFixedWidth(170)
        field.set_today(self._formats.now.date())
        field.day_changed.connect(self._tell)
        field.textEdited.connect(self._tell_day)
        self._layout.addWidget(field)
        return field

    def _number(self) -> QWidget:
        field = QLineEdit(self)
        field.setFixedWidth(112)
        digits = QRegularExpressionValidator(QRegularExpression(r"\d{0,6}"), field)
        field.setValidator(digits)
        field.textEdited.connect(self._tell)
        self._layout.addWidget(field)
        return field

    def _text(self) -> QWidget:
        field = QPlainTextEdit(self)
        field.setTabChangesFocus(True)
        field.setFixedHeight(64)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.textChanged.connect(self._tell_text)
        self._layout.addWidget(field)
        return field

    def _check_options(self, chosen: tuple[object, ...]) -> None:
        self._group.setExclusive(False)
        for button in self._options:
            button.setChecked(button.objectName() in chosen)
        self._group.setExclusive(self.question.type is not QuestionType.MULTI)

    def _tell_day(self) -> None:
        """A day counts as soon as it is one; what is wrong is said when the field is left."""
        if not self.is_wrong:
            self._tell()

    def _tell_text(self) -> None:
        field = self.field
        if isinstance(field, QPlainTextEdit) and len(field.toPlainText()) > LONGEST_TEXT:
            self.say(
                self.tr("Only the first {count} characters are kept.").format(count=LONGEST_TEXT)
            )
            return
        self._tell()

    def _tell(self) -> None:
        if self.is_wrong:
            self.say(self.tr("This is no day. Write it like 24 Nov 2026 or 2026-11-24."))
            return
        self.say("")
        self.answered.emit(self.question.id, self.value)


def _day(value: AnswerValue) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None
