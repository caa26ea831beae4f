"""`dispute questions`: the questionnaire as JSON and as a page, in both languages."""

import pytest

from orders_gui.domain.disputes.questionnaire import QuestionType
from orders_gui.services.disputes.questionnaires import questionnaire_for
from tests.cli.conftest import Run

REASONS = questionnaire_for("aliexpress").reasons


def test_all_reasons_are_a_list(run: Run) -> None:
    found = run("dispute", "questions", "--json").json
    assert [reason["id"] for reason in found] == [reason.id for reason in REASONS]
    for reason in found:
        assert reason.keys() == {
            "id", "title", "needs_free_return", "requests", "questions", "evidence", "source",
        }  # fmt: skip
        for question in reason["questions"]:
            assert question.keys() == {
                "id", "type", "text", "why", "required", "options", "shown_if",
            }  # fmt: skip
            choices = question["type"] in (QuestionType.CHOICE, QuestionType.MULTI)
            assert choices == bool(question["options"])


def test_one_reason_is_an_object_in_the_chosen_language(run: Run) -> None:
    english = run("dispute", "questions", "--reason", "received.damaged", "--json").json
    russian = run(
        "dispute", "questions", "--reason", "received.damaged", "--json", "--lang", "ru"
    ).json
    assert english["title"] == "Arrived damaged"
    assert russian["title"] == "Пришло повреждённым"
    assert [q["id"] for q in english["questions"]] == [q["id"] for q in russian["questions"]]


def test_no_library_is_needed(run: Run, root: object) -> None:
    assert run("dispute", "questions").code == 0
    assert not getattr(root, "exists", bool)()


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.id)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_page_of_a_reason_says_everything(run: Run, reason: object, language: str) -> None:
    known = next(one for one in REASONS if one is reason)
    page = run("dispute", "questions", "--reason", known.id, "--lang", language).out
    words = " ".join(page.split())
    for question in known.questions:
        assert question.id in words
        assert question.text.text(language) in words
        assert all(f"{o.id}: {o.text.text(language)}" in words for o in question.options)
    for piece in known.evidence:
        assert piece.title.text(language) in words
    assert max(map(len, page.splitlines())) <= 90


def test_the_list_names_every_reason(run: Run) -> None:
    page = run("dispute", "questions").out
    assert all(reason.id in page and reason.title.en in page for reason in REASONS)


def test_an_unknown_reason_is_one_sentence_with_the_known_ones(run: Run) -> None:
    sentence = run("dispute", "questions", "--reason", "received.bored").trouble
    assert "“received.bored”" in sentence
    assert all(reason.id in sentence for reason in REASONS)
