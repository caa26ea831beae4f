"""The command `dispute questions`: reasons, their questions and the evidence that helps."""

import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import Column, say, say_json, say_table, terminal_width
from orders_gui.domain.disputes.questionnaire import Question, Questionnaire, Reason
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.language import LocalText

_WIDTH = 90
_INDENT = 20

_QUESTIONS = LocalText("Questions", "Вопросы")
_EVIDENCE = LocalText("Evidence", "Доказательства")
_REQUESTS = LocalText("What you can ask for", "Что можно требовать")
_MAY_BE_LEFT = LocalText("may stay unanswered", "можно не отвечать")
_ONLY_IF = LocalText("only if {question} is {answer}", "только если {question} = {answer}")
_HOW_TO_GO_ON = LocalText(
    "Show the questions of one reason: orders-gui dispute questions --reason received.damaged",
    "Вопросы одной причины: orders-gui dispute questions --reason received.damaged",
)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--reason", metavar="R", help="only this reason, with all its questions and evidence"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(session: Session, arguments: Namespace) -> int:
    from orders_gui.services.disputes.questionnaires import questionnaire_for

    questions = questionnaire_for("aliexpress")
    language = session.text_language
    if arguments.reason is not None:
        reason = _reason(questions, arguments.reason)
        if arguments.json:
            say_json(_as_json(reason, language))
        else:
            say(*_description(reason, language))
    elif arguments.json:
        say_json([_as_json(reason, language) for reason in questions.reasons])
    else:
        titles = [(reason.id, reason.title.text(language)) for reason in questions.reasons]
        say_table((Column("Reason"), Column("Title", least=30)), titles)
        say("", _HOW_TO_GO_ON.text(language))
    return 0


def _reason(questions: Questionnaire, reason_id: str) -> Reason:
    reason = questions.reason(reason_id)
    if reason is None:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "There is no reason “{reason}”. Choose one of {known}."),
            reason=reason_id,
            known=", ".join(known.id for known in questions.reasons),
        )
    return reason


def _description(reason: Reason, language: str) -> Iterator[str]:
    """A page about one reason."""
    yield f"{reason.id}: {reason.title.text(language)}"
    yield ""
    yield _QUESTIONS.text(language)
    for question in reason.questions:
        yield from _entry(question.id, question.text.text(language))
        for note in _notes(question, reason, language):
            yield from _entry("", note)
        for option in question.options:
            yield from _entry("", f"{option.id}: {option.text.text(language)}", hanging=4)
    yield ""
    yield _EVIDENCE.text(language)
    for piece in reason.evidence:
        yield from _entry(piece.level.value, piece.title.text(language))
        yield from _entry("", piece.why.text(language))
    yield ""
    yield _REQUESTS.text(language)
    yield "  " + ", ".join(reason.requests)


def _notes(question: Question, reason: Reason, language: str) -> Iterator[str]:
    """Why it is asked, how it is answered, and when it need not be."""
    if question.why is not None:
        yield question.why.text(language)
    notes = [question.type.value]
    if question.id not in reason.required:
        notes.append(_MAY_BE_LEFT.text(language))
    if question.shown_if is not None:
        asked, answer = question.shown_if
        shown = str(answer).lower() if isinstance(answer, bool) else answer
        notes.append(_ONLY_IF.text(language).format(question=asked, answer=shown))
    yield f"[{', '.join(notes)}]"


def _entry(name: str, text: str, *, hanging: int = 0) -> list[str]:
    """A name at the left and its text beside it, folded to the width of the page."""
    left = " " * _INDENT if len(name) < _INDENT - 2 else ""
    first = f"  {name}".ljust(_INDENT) if left else f"  {name}  "
    rest = " " * (_INDENT + hanging)
    page = min(_WIDTH, terminal_width() or _WIDTH)
    return textwrap.wrap(
        text,
        width=max(page, _INDENT * 2),
        initial_indent=first + " " * (hanging if not name else 0),
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _as_json(reason: Reason, language: str) -> dict[str, object]:
    return {
        "id": reason.id,
        "title": reason.title.text(language),
        "needs_free_return": reason.needs_free_return,
        "requests": [kind.value for kind in reason.requests],
        "questions": [_question(question, reason, language) for question in reason.questions],
        "evidence": [
            {
                "kind": piece.kind.value,
                "level": piece.level.value,
                "title": piece.title.text(language),
                "why": piece.why.text(language),
            }
            for piece in reason.evidence
        ],
        "source": reason.source,
    }


def _question(question: Question, reason: Reason, language: str) -> dict[str, object]:
    condition = question.shown_if
    return {
        "id": question.id,
        "type": question.type.value,
        "text": question.text.text(language),
        "why": question.why.text(language) if question.why else None,
        "required": question.id in reason.required,
        "options": [
            {"id": option.id, "text": option.text.text(language)} for option in question.options
        ],
        "shown_if": {condition[0]: condition[1]} if condition else None,
    }


_DETAILS = """\
Without --reason the reasons are listed; with it, everything that is asked for this reason, the
evidence that helps, and what can be asked for. The ids are those that the file of
“orders-gui dispute create” takes. --lang ru shows the texts in Russian.

With --json, one reason as an object, all of them as a list:
  id, title, needs_free_return, requests, source
  questions   id, type, text, why, required, options (id and text), shown_if
  evidence    kind, level (required, helps or optional), title, why

Examples:
  orders-gui dispute questions
  orders-gui dispute questions --reason received.damaged --lang ru
"""

QUESTIONS = Command(
    name="dispute questions",
    summary="show what a dispute is asked about, by reason",
    arguments=_arguments,
    run=_run,
    details=_DETAILS,
)
