"""The questionnaire: cards, reasons, questions and evidence checklists, read from data."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from orders_gui.domain.disputes.dispute import AnswerValue, RequestKind
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.domain.language import LocalText

Answers = Mapping[str, AnswerValue]
"""Answers by question id; days are ISO text."""

LONGEST_TEXT = 10_000
"""Characters that one answer may have."""


class QuestionType(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    MULTI = "multi"
    YES_NO = "yes_no"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


class Level(StrEnum):
    """How much a piece of evidence matters."""

    REQUIRED = "required"
    HELPS = "helps"
    OPTIONAL = "optional"


class CardGroup(StrEnum):
    """The two groups of the first step."""

    NOT_RECEIVED = "not_received"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Option:
    """A possible answer; `claim` is what it adds to the claim text."""

    id: str
    text: LocalText
    claim: LocalText | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `claim` is a sentence for the claim with `{value}` for the answer.

    `shown_if` names another question and the answer that it must have.
    """

    id: str
    type: QuestionType
    text: LocalText
    why: LocalText | None = None
    options: tuple[Option, ...] = ()
    claim: LocalText | None = None
    shown_if: tuple[str, AnswerValue] | None = None


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A piece of evidence that helps with a reason, and why."""

    kind: EvidenceKind
    level: Level
    title: LocalText
    why: LocalText


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a dispute is opened. `claim` is the first sentence of the claim text, with `{item}`.

    `form_words` are the words of the marketplace's own form where they are known.
    """

    id: str
    title: LocalText
    claim: LocalText
    source: str
    form_words: str
    questions: tuple[Question, ...]
    required: frozenset[str]
    evidence: tuple[ChecklistItem, ...]
    requests: tuple[RequestKind, ...]
    needs_free_return: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the first step; with several reasons the second step asks which."""

    id: str
    group: CardGroup
    icon: str
    title: LocalText
    text: LocalText
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """Everything that the wizard asks for a marketplace."""

    marketplace: str
    as_of: date
    cards: tuple[Card, ...]
    reasons: tuple[Reason, ...]

    def reason(self, reason_id: str) -> Reason | None:
        """The reason with this id."""
        return next((reason for reason in self.reasons if reason.id == reason_id), None)

    def card(self, card_id: str) -> Card | None:
        """The card with this id."""
        return next((card for card in self.cards if card.id == card_id), None)

    def card_of(self, reason_id: str) -> Card | None:
        """The card under which a reason stands."""
        return next((card for card in self.cards if reason_id in card.reasons), None)


def visible_questions(reason: Reason, answers: Answers) -> tuple[Question, ...]:
    """The questions that are asked with these answers."""
    return tuple(
        question
        for question in reason.questions
        if question.shown_if is None or answers.get(question.shown_if[0]) == question.shown_if[1]
    )


def missing_questions(reason: Reason, answers: Answers) -> tuple[Question, ...]:
    """The visible questions that need an answer and have none."""
    return tuple(
        question
        for question in visible_questions(reason, answers)
        if question.id in reason.required and answers.get(question.id) in (None, "", ())
    )


def checked_answer(question: Question, value: object) -> AnswerValue:
    """`value` as an answer to `question`; raises `UserError` naming the question."""
    if value is None:
        return None
    wrong = UserError(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no answer to the question “{question}”."),
        value=str(value)[:60],
        question=question.id,
    )
    options = {option.id for option in question.options}
    match question.type:
        case QuestionType.CHOICE if isinstance(value, str) and value in options:
            return value
        case QuestionType.MULTI if isinstance(value, list | tuple) and set(value) <= options:
            return tuple(option.id for option in question.options if option.id in value)
        case QuestionType.YES_NO if isinstance(value, bool):
            return value
        case QuestionType.TEXT if isinstance(value, str) and len(value) <= LONGEST_TEXT:
            return value
        case QuestionType.NUMBER if isinstance(value, int) and not isinstance(value, bool):
            if 0 <= value <= 1_000_000:
                return value
        case QuestionType.DATE if isinstance(value, str):
            try:
                return date.fromisoformat(value).isoformat()
            except ValueError:
                raise wrong from None
    raise wrong


def parse_questionnaire(text: str, name: str) -> Questionnaire:
    """Read a questionnaire; raises `UserError` naming the file, the row and what is wrong."""
    row = ""
    try:
        book = tomllib.loads(text)
        questions = {}
        for table in book["question"]:
            row = str(table.get("id"))
            questions[row] = _question(table)
        reasons = []
        for table in book["reason"]:
            row = str(table.get("id"))
            reasons.append(_reason(table, questions))
        ids = [reason.id for reason in reasons]
        cards = []
        for table in book["card"]:
            row = str(table.get("id"))
            cards.append(_card(table, ids))
        return Questionnaire(book["marketplace"], book["as_of"], tuple(cards), tuple(reasons))
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "The questions in {file} cannot be used: {row}: {detail}."),
            file=name,
            row=row,
            detail=str(error),
        ) from error


def _question(table: Mapping[str, object]) -> Question:
    known = {"id", "type", "text", "why", "options", "claim", "shown_if"}
    if set(table) - known:
        raise ValueError(f"unknown: {', '.join(sorted(set(table) - known))}")
    kind = QuestionType(str(table["type"]))
    options = tuple(_option(option) for option in _tables(table.get("options", [])))
    if (kind in (QuestionType.CHOICE, QuestionType.MULTI)) != bool(options):
        raise ValueError("options do not fit the type")
    condition = table.get("shown_if")
    return Question(
        id=str(table["id"]),
        type=kind,
        text=LocalText.read(table["text"]),
        why=LocalText.read(table["why"]) if "why" in table else None,
        options=options,
        claim=LocalText.read(table["claim"]) if "claim" in table else None,
        shown_if=_condition(condition) if condition is not None else None,
    )


def _option(table: Mapping[str, object]) -> Option:
    claim = LocalText.read(table["claim"]) if "claim" in table else None
    return Option(str(table["id"]), LocalText.read(table["text"]), claim)


def _condition(value: object) -> tuple[str, AnswerValue]:
    if not isinstance(value, Mapping) or len(value) != 1:
        raise ValueError("shown_if needs one question and its answer")
    question, answer = next(iter(value.items()))
    return str(question), answer


def _reason(table: Mapping[str, object], questions: Mapping[str, Question]) -> Reason:
    asked = [str(entry) for entry in _list(table["questions"])]
    ids = [entry.removesuffix("?") for entry in asked]
    return Reason(
        id=str(table["id"]),
        title=LocalText.read(table["title"]),
        claim=LocalText.read(table["claim"]),
        source=str(table["source"]),
        form_words=str(table.get("form_words", "")),
        questions=tuple(questions[question] for question in ids),
        required=frozenset(entry for entry in asked if not entry.endswith("?")),
        evidence=tuple(_checklist_item(item) for item in _tables(table["evidence"])),
        requests=tuple(RequestKind(str(kind)) for kind in _list(table["requests"])),
        needs_free_return=bool(table.get("needs_free_return", False)),
    )


def _checklist_item(table: Mapping[str, object]) -> ChecklistItem:
    return ChecklistItem(
        kind=EvidenceKind(str(table["kind"])),
        level=Level(str(table["level"])),
        title=LocalText.read(table["title"]),
        why=LocalText.read(table["why"]),
    )


def _card(table: Mapping[str, object], reasons: Sequence[str]) -> Card:
    mine = tuple(str(reason) for reason in _list(table["reasons"]))
    if not mine or not set(mine) <= set(reasons):
        raise ValueError("unknown reason")
    icon = str(table["icon"])
    if not re.fullmatch(r"[a-z0-9-]+", icon):
        raise ValueError("not an icon's name")
    return Card(
        id=str(table["id"]),
        group=CardGroup(str(table["group"])),
        icon=icon,
        title=LocalText.read(table["title"]),
        text=LocalText.read(table["text"]),
        reasons=mine,
    )


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("a list is needed")
    return value


def _tables(value: object) -> list[Mapping[str, object]]:
    rows = _list(value)
    if not all(isinstance(row, Mapping) for row in rows):
        raise TypeError("a list of tables is needed")
    return [row for row in rows if isinstance(row, Mapping)]
