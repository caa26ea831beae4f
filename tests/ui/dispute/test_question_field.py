"""A field for every type of question, used by hand."""

import pytest
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.dispute import AnswerValue
from orders_gui.domain.disputes.questionnaire import Option, Question, QuestionType
from orders_gui.domain.language import LocalText
from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.dispute.question_field import QuestionField
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Look, Theme
from tests.builders import NOW

OPTIONS = (
    Option("one", LocalText("One & only", "Один")),
    Option("two", LocalText("Two", "Два")),
    Option("three", LocalText("Three", "Три")),
)


class Answers(QObject):
    """Keeps the last answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.last: AnswerValue = None
        self.count = 0

    def take(self, _question: str, value: AnswerValue) -> None:
        self.last = value
        self.count += 1


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 300)
    window.show()
    return window


def made(
    qapp: QApplication, parent: QWidget, kind: QuestionType, language: str = "en"
) -> tuple[QuestionField, Answers]:
    options = OPTIONS if kind in (QuestionType.CHOICE, QuestionType.MULTI) else ()
    question = Question("q", kind, LocalText("What?", "Что?"), options=options)
    formats = Formats(QLocale(language), fixed_clock(NOW))
    field = QuestionField(Theme(qapp, look=Look.LIGHT), formats, question, False, parent)
    answers = Answers(parent)
    field.answered.connect(answers.take)
    field.show()
    return field, answers


def button(field: QuestionField, text: str) -> QAbstractButton:
    return next(b for b in field.findChildren(QAbstractButton) if b.text() == text)


def test_choice(qapp: QApplication, parent: QWidget) -> None:
    field, answers = made(qapp, parent, QuestionType.CHOICE)
    button(field, "Two").click()
    assert answers.last == "two"
    button(field, "One && only").click()
    assert answers.last == "one"
    field.show_answer("three")
    assert button(field, "Three").isChecked()
    assert answers.count == 2


def test_multi(qapp: QApplication, parent: QWidget) -> None:
    field, answers = made(qapp, parent, QuestionType.MULTI)
    button(field, "Three").click()
    button(field, "One && only").click()
    assert answers.last == ("one", "three")
    button(field, "Three").click()
    button(field, "One && only").click()
    assert answers.last is None
    field.show_answer(("two", "three"))
    assert field.value == ("two", "three")


def test_yes_no(qapp: QApplication, parent: QWidget) -> None:
    field, answers = made(qapp, parent, QuestionType.YES_NO)
    assert field.value is None
    button(field, "No").click()
    assert answers.last is False
    button(field, "Yes").click()
    assert answers.last is True
    field.show_answer(None)
    assert field.value is None


def test_number(qtbot: QtBot, qapp: QApplication, parent: QWidget) -> None:
    field, answers = made(qapp, parent, QuestionType.NUMBER)
    assert isinstance(field.field, QLineEdit)
    qtbot.keyClicks(field.field, "1x2")
    assert answers.last == 12
    field.field.clear()
    assert field.value is None
    field.show_answer(0)
    assert field.value == 0


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("written", ["2026-11-20", "20.11.2026", "20/11/2026"])
def test_date(
    qtbot: QtBot, qapp: QApplication, parent: QWidget, language: str, written: str
) -> None:
    field, answers = made(qapp, parent, QuestionType.DATE, language)
    qtbot.keyClicks(field.field, written)
    assert answers.last == "2026-11-20"
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.value == "2026-11-20"
    assert not field.is_wrong


def test_every_month_is_read_as_it_is_written(qapp: QApplication, parent: QWidget) -> None:
    for language in ("en", "ru"):
        field, _ = made(qapp, parent, QuestionType.DATE, language)
        for month in range(1, 13):
            field.show_answer(f"2026-{month:02}-05")
            assert field.value == f"2026-{month:02}-05"


def test_text(qtbot: QtBot, qapp: QApplication, parent: QWidget) -> None:
    field, answers = made(qapp, parent, QuestionType.TEXT)
    assert isinstance(field.field, QPlainTextEdit)
    qtbot.keyClicks(field.field, "  Cracked ")
    assert answers.last == "Cracked"
    field.field.setPlainText("x" * 10_001)
    assert "10000" in field.problem
    assert answers.last == "Cracked"


def test_each_field_has_the_question_as_its_name(qapp: QApplication, parent: QWidget) -> None:
    for kind in QuestionType:
        field, _ = made(qapp, parent, kind)
        assert field.field.accessibleName() == "What?"
