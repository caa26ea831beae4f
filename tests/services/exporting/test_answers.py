"""Answers of the questionnaire in the words of the document."""

from dataclasses import replace

from orders_gui.domain.disputes.dispute import AnswerValue
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.exporting.answers import answered_questions, problem_of
from orders_gui.services.exporting.wording import Wording
from tests.services.exporting.casefiles import a_dispute

ENGLISH, RUSSIAN = Wording.of("en", "UTC"), Wording.of("ru", "UTC")


def told(words: Wording, reason: str, **answers: AnswerValue) -> dict[str, str]:
    dispute = replace(a_dispute(), reason=reason, answers=tuple(answers.items()))
    rows = answered_questions(questionnaire_for("aliexpress"), dispute, words)
    return {row.question: row.answer for row in rows}


def test_each_type_of_answer_is_told_in_words() -> None:
    rows = told(
        ENGLISH,
        "received.damaged",
        received_on="2026-11-20",
        what_is_wrong="Cup cracked",
        packaging="damaged",
        pieces_affected=1,
    )
    assert rows["When did you receive the parcel?"] == "20\u00a0Nov 2026"
    assert rows["What exactly is wrong? The main defect first"] == "Cup cracked"
    assert rows["How was the packaging when you got it?"] == "Visibly damaged"
    assert rows["How many pieces are affected?"] == "1"
    assert rows["Can the item be used?"] == ""


def test_a_question_that_was_not_asked_is_left_out() -> None:
    question = "Что ответил продавец?"
    asked = told(RUSSIAN, "not_received.in_transit", seller_contacted=True)
    assert asked["Писали ли вы продавцу в чате площадки?"] == "Да"
    assert asked[question] == ""
    assert question not in told(RUSSIAN, "not_received.in_transit", seller_contacted=False)


def test_an_option_or_reason_of_another_version_is_still_told() -> None:
    rows = told(ENGLISH, "received.damaged", packaging="soaked")
    assert rows["How was the packaging when you got it?"] == "soaked"
    assert told(ENGLISH, "received.unheard_of") == {}
    assert problem_of(replace(a_dispute(), reason="received.unheard_of"), ENGLISH) == ""


def test_every_reason_is_a_sentence_in_every_language() -> None:
    for reason in questionnaire_for("aliexpress").reasons:
        for words in (ENGLISH, RUSSIAN):
            assert problem_of(replace(a_dispute(), reason=reason.id), words).endswith(".")
