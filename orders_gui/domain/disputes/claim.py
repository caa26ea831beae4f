"""The claim text, built from reason, answers, items, photos and request."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from orders_gui.domain.disputes.dispute import AnswerValue, RequestKind
from orders_gui.domain.disputes.plain_english import is_plain, plain_english
from orders_gui.domain.disputes.questionnaire import (
    Answers,
    Question,
    QuestionType,
    Reason,
    visible_questions,
)
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind, exhibit_letters
from orders_gui.domain.language import LocalText
from orders_gui.domain.moments import Moment
from orders_gui.domain.money import Money

LONGEST_TITLE = 70
"""Characters of an item's title that a claim repeats; sellers write up to 128."""

_THE_ITEM = LocalText("the item", "товар")
_PHOTOS = LocalText("Photos: {list}.", "Фото: {list}.")
_MORE_PHOTOS = LocalText("more ({letters})", "ещё ({letters})")
_AND_MORE = LocalText("{title} and {count} more", "{title} и ещё {count}")


class Words(Protocol):
    """How days, sums and fixed sentences are said in a language."""

    @property
    def language(self) -> str:
        """`en` or `ru`."""

    def text(self, key: str, /, **values: object) -> str:
        """A fixed text, such as `kinds.label`."""

    def day(self, moment: Moment) -> str:
        """A calendar day."""

    def money(self, amount: Money) -> str:
        """A sum with its currency."""


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """What a claim is written from; `full` says that the whole price is asked for."""

    reason: Reason
    answers: Answers
    titles: Sequence[str]
    evidence: Sequence[Evidence]
    request: RequestKind
    amount: Money | None
    full: bool


def claim_text(facts: ClaimFacts, words: Words) -> str:
    """The claim in the language of `words`: what happened first, the sum last."""
    language = words.language
    sentences = [
        _capital(facts.reason.claim.text(language).replace("{item}", _item(facts, language)))
    ]
    for question in visible_questions(facts.reason, facts.answers):
        sentences.extend(_sentences(question, facts.answers, words))
    if facts.evidence:
        sentences.append(_photos(facts.evidence, words))
    sentences.append(_request(facts, words))
    text = " ".join(sentence for sentence in sentences if sentence)
    return plain_english(text) if language == "en" else text


def said(question: Question, value: AnswerValue, words: Words) -> str:
    """An answer as people say it; empty when there is none."""
    language = words.language
    if value is None or value in ("", ()):
        return ""
    options = {option.id: option.text.text(language) for option in question.options}
    match question.type:
        case QuestionType.YES_NO:
            return words.text("yes" if value else "no")
        case QuestionType.CHOICE:
            return options.get(str(value), "")
        case QuestionType.MULTI if isinstance(value, tuple):
            return ", ".join(options[part] for part in value if part in options)
        case QuestionType.DATE:
            return words.day(date.fromisoformat(str(value)))
        case _:
            return str(value).strip()


def _sentences(question: Question, answers: Answers, words: Words) -> list[str]:
    """What one answer adds to the claim: its own sentence, and those of the options."""
    value = answers.get(question.id)
    text = said(question, value, words).rstrip(" .;,")
    if not text:
        return []
    chosen = value if isinstance(value, tuple) else (value,)
    found = [
        option.claim.text(words.language)
        for option in question.options
        if option.id in chosen and option.claim is not None
    ]
    if question.claim is not None:
        sentence = question.claim.text(words.language).replace("{value}", text)
        found.insert(0, _capital(_ended_once(sentence)))
    return found


def _ended_once(sentence: str) -> str:
    return re.sub(r"([!?…])\.$", r"\1", sentence)


def _item(facts: ClaimFacts, language: str) -> str:
    """The first item by its title in quotes; a title in another script is not repeated."""
    if not facts.titles:
        return _THE_ITEM.text(language)
    title = _short(plain_english(facts.titles[0]) if language == "en" else facts.titles[0])
    if language == "en" and not is_plain(title):
        return _THE_ITEM.text(language)
    quoted = f'"{title}"' if language == "en" else f"«{title}»"
    more = len(facts.titles) - 1
    return _AND_MORE.text(language).format(title=quoted, count=more) if more else quoted


def _short(title: str) -> str:
    """The beginning of a long title, cut between words."""
    title = " ".join(title.split()).replace('"', "'")
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE + 1].rsplit(" ", 1)[0].rstrip(" ,;:-")


def _photos(evidence: Sequence[Evidence], words: Words) -> str:
    """What the photos show, with their letters; those that say nothing of it come last."""
    named, silent = [], []
    for letter, piece in zip(exhibit_letters(evidence), evidence, strict=True):
        name = _name(piece, words)
        if name:
            named.append(f"{name} ({letter})")
        else:
            silent.append(letter)
    rest = ", ".join(silent)
    if named and silent:
        rest = _MORE_PHOTOS.text(words.language).format(letters=rest)
    parts = [*named, rest] if silent else named
    return _PHOTOS.text(words.language).replace("{list}", ", ".join(parts))


def _name(piece: Evidence, words: Words) -> str:
    """The caption, else the kind; an English text takes only what the form can read."""
    caption = " ".join(piece.caption.split()).rstrip(".")
    if caption and (words.language != "en" or is_plain(plain_english(caption))):
        return caption[:1].lower() + caption[1:] if caption[1:2].islower() else caption
    return "" if piece.kind is EvidenceKind.OTHER else words.text(f"kinds.{piece.kind}")


def _request(facts: ClaimFacts, words: Words) -> str:
    if facts.amount is None:
        return words.text(f"requests.{facts.request}.open")
    size = "full" if facts.full else "part"
    return words.text(f"requests.{facts.request}.{size}", amount=words.money(facts.amount))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
