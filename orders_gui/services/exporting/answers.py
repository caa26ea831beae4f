"""The questionnaire as it was answered, in the document's language."""

from collections.abc import Iterable
from datetime import date

from orders_gui.domain.disputes.dispute import AnswerValue, Dispute
from orders_gui.domain.disputes.questionnaire import (
    Question,
    Questionnaire,
    QuestionType,
    visible_questions,
)
from orders_gui.domain.language import LocalText
from orders_gui.services.exporting.casefile import AnsweredQuestion
from orders_gui.services.exporting.wording import Wording


def problem_of(dispute: Dispute, words: Wording) -> str:
    """The reason as a sentence; empty for a reason that is not known."""
    key = f"problems.{dispute.reason}"
    return words.text(key) if words.has(key) else ""


def answered_questions(
    questionnaire: Questionnaire, dispute: Dispute, words: Wording
) -> tuple[AnsweredQuestion, ...]:
    """The questions of the dispute's reason; one that was not answered has an empty answer."""
    reason = questionnaire.reason(dispute.reason)
    if reason is None:
        return ()
    answers = dict(dispute.answers)
    group = reason.title.text(words.language)
    return tuple(
        AnsweredQuestion(
            group,
            question.text.text(words.language),
            _answer(question, answers.get(question.id), words),
        )
        for question in visible_questions(reason, answers)
    )


def _answer(question: Question, value: AnswerValue, words: Wording) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return words.text("yes" if value else "no")
    if isinstance(value, tuple):
        return "; ".join(_options(question, value, words))
    if question.type is QuestionType.CHOICE:
        return "; ".join(_options(question, (str(value),), words))
    if question.type is QuestionType.DATE:
        return words.day(date.fromisoformat(str(value)))
    return str(value)


def _options(question: Question, chosen: Iterable[str], words: Wording) -> Iterable[str]:
    """The texts of the chosen options; an option that is no longer there stays as its id."""
    texts: dict[str, LocalText] = {option.id: option.text for option in question.options}
    for option in chosen:
        yield texts[option].text(words.language) if option in texts else option
