"""The claim text: what it is made of, and that the form can read it."""

from collections.abc import Mapping

import pytest

from orders_gui.domain.disputes.claim import ClaimFacts, claim_text
from orders_gui.domain.disputes.claim_checks import unmentioned
from orders_gui.domain.disputes.dispute import AnswerValue, RequestKind
from orders_gui.domain.disputes.plain_english import is_plain
from orders_gui.domain.disputes.questionnaire import QuestionType, Reason
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.domain.ids import OrderId
from orders_gui.domain.money import Money
from orders_gui.services.disputes.questionnaires import questionnaire_for
from orders_gui.services.exporting.wording import Wording
from tests.builders import a_photo, money

BOOK = questionnaire_for("aliexpress")
ENGLISH, RUSSIAN = Wording.of("en"), Wording.of("ru")
SAMPLE_ANSWERS: dict[QuestionType, AnswerValue] = {
    QuestionType.TEXT: "as seen in the photo",
    QuestionType.YES_NO: True,
    QuestionType.NUMBER: 2,
    QuestionType.DATE: "2026-11-20",
}


def reason(reason_id: str) -> Reason:
    found = BOOK.reason(reason_id)
    assert found is not None
    return found


def facts(
    reason_id: str = "received.damaged",
    answers: Mapping[str, AnswerValue] | None = None,
    *,
    titles: tuple[str, ...] = ("Ceramic pour-over set, 600\u00a0ml",),
    evidence: tuple[Evidence, ...] = (),
    amount: Money | None = None,
    full: bool = True,
    request: RequestKind = RequestKind.REFUND_ONLY,
) -> ClaimFacts:
    return ClaimFacts(
        reason(reason_id),
        answers or {},
        titles,
        evidence,
        request,
        amount or money("34.90 USD"),
        full,
    )


def answers_for(asked: Reason) -> dict[str, AnswerValue]:
    return {
        question.id: question.options[0].id if question.options else SAMPLE_ANSWERS[question.type]
        for question in asked.questions
    }


def test_the_defect_comes_first_and_the_sum_last() -> None:
    answers = {
        "what_is_wrong": "the dripper is cracked.",
        "received_on": "2026-11-20",
        "packaging": "damaged",
        "usable": "no",
    }
    text = claim_text(facts(answers=answers), ENGLISH)
    assert text == (
        '"Ceramic pour-over set, 600 ml" arrived damaged. The dripper is cracked. '
        "I received the parcel on 20 Nov 2026. The packaging was damaged on arrival. "
        "It cannot be used. I ask for a full refund of US $34.90."
    )


def test_the_same_in_russian() -> None:
    answers: dict[str, AnswerValue] = {"what_is_wrong": "Воронка треснула", "usable": "no"}
    text = claim_text(facts(answers=answers, titles=("Набор для кофе",)), RUSSIAN)
    assert text == (
        "Товар пришёл повреждённым: «Набор для кофе». Воронка треснула. "
        "Пользоваться им нельзя. Прошу вернуть полную стоимость: 34,90\u00a0$."
    )


@pytest.mark.parametrize("reason_id", [known.id for known in BOOK.reasons])
def test_every_reason_gives_a_whole_plain_text(reason_id: str) -> None:
    asked = reason(reason_id)
    for request in asked.requests:
        given = facts(reason_id, answers_for(asked), request=request)
        english, russian = claim_text(given, ENGLISH), claim_text(given, RUSSIAN)
        assert is_plain(english), english
        for text in (english, russian):
            assert "{" not in text
            assert ".." not in text
            assert "  " not in text
            assert text[0].isupper() or text[0] in '"«'
            assert "34" in text


def test_a_title_that_the_form_cannot_read_is_not_repeated_in_english() -> None:
    text = claim_text(facts(titles=("Керамический набор",)), ENGLISH)
    assert text.startswith("The item arrived damaged.")


def test_a_long_title_is_cut_between_words() -> None:
    title = "Titanium watch strap " * 8
    text = claim_text(facts(titles=(title,)), ENGLISH)
    quoted = text.split('"')[1]
    assert len(quoted) <= 70
    assert title.startswith(quoted + " ")


def test_several_items_are_counted() -> None:
    assert '"Cup" and 2 more arrived' in claim_text(facts(titles=("Cup", "Jug", "Tray")), ENGLISH)


def test_answers_of_questions_that_are_not_asked_stay_out() -> None:
    answers: dict[str, AnswerValue] = {
        "last_tracking": "Left hub",
        "seller_contacted": False,
        "seller_answer": "wait",
    }
    text = claim_text(facts("not_received.in_transit", answers), ENGLISH)
    assert "wait" not in text
    answers["seller_contacted"] = True
    assert "The seller answered: wait." in claim_text(
        facts("not_received.in_transit", answers), ENGLISH
    )


def test_photos_are_named_with_their_letters() -> None:
    order = OrderId(1)
    evidence = (
        a_photo(order, caption="Crack along the body"),
        a_photo(order, caption="Трещина", kind=EvidenceKind.PACKAGING),
    )
    english = claim_text(facts(evidence=evidence), ENGLISH)
    assert "Photos: crack along the body (A), packaging (B)." in english
    assert "трещина (B)" in claim_text(facts(evidence=evidence), RUSSIAN)


def test_photos_that_say_nothing_are_named_by_their_letters_alone() -> None:
    order = OrderId(1)
    other = EvidenceKind.OTHER
    silent = (a_photo(order, caption="", kind=other), a_photo(order, caption="", kind=other))
    mixed = (silent[0], a_photo(order, caption="Crack in the lid"), silent[1])
    english = claim_text(facts(evidence=mixed), ENGLISH)
    assert "Photos: crack in the lid (B), more (A, C)." in english
    assert unmentioned(english, mixed) == ()
    assert "Фото: crack in the lid (B), ещё (A, C)." in claim_text(facts(evidence=mixed), RUSSIAN)
    alone = claim_text(facts(evidence=silent), ENGLISH)
    assert "Photos: A, B." in alone
    assert unmentioned(alone, silent) == ()


def test_a_part_is_asked_for_as_a_part() -> None:
    text = claim_text(facts(amount=money("21.60 USD"), full=False), ENGLISH)
    assert text.endswith("I ask for a partial refund of US $21.60.")
