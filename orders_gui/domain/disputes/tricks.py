"""Sellers' tricks: what they say, why it is a trap, which rule forbids it, what to reply."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.language import LocalText
from orders_gui.domain.rules.rulebook import Confidence

EVERYWHERE = "any"

_WORD = re.compile(r"[^\W_]+")

_KEYS = frozenset(
    {
        "id", "marketplace", "says", "trap", "rule", "source", "as_of", "confidence", "reply",
        "words",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trick:
    """One trick. `says` is the seller's sentence, `trap` why it harms, `rule` what forbids it.

    `reply` has `{named}` fields of the case, like a letter. `words` are found in a message that
    uses the trick; all parts of one entry, divided by "+", have to be there.
    """

    id: str
    marketplace: str
    says: LocalText
    trap: LocalText
    rule: LocalText
    source: str
    as_of: str
    confidence: Confidence
    reply: LocalText
    words: tuple[str, ...]


def tricks_of(marketplace: str, tricks: Iterable[Trick]) -> tuple[Trick, ...]:
    """The tricks of a marketplace: its own with its rules first, then those met everywhere.

    A trick that the marketplace names itself replaces the general one of the same id.
    """
    found: dict[str, Trick] = {}
    for home in (marketplace, EVERYWHERE):
        for trick in tricks:
            if trick.marketplace == home:
                found.setdefault(trick.id, trick)
    return tuple(found.values())


def tricks_in(message: str, tricks: Iterable[Trick]) -> tuple[Trick, ...]:
    """The tricks that a message of the seller uses, by their words, in the order of `tricks`."""
    text = f" {' '.join(_WORD.findall(message.casefold()))} "
    return tuple(trick for trick in tricks if any(_has(text, words) for words in trick.words))


def parse_tricks(text: str, name: str) -> tuple[Trick, ...]:
    """Read the table of tricks; raises `UserError` naming the file and what is wrong."""
    try:
        return tuple(_trick(row) for row in tomllib.loads(text)["trick"])
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "The replies in {file} cannot be used: {detail}."),
            file=name,
            detail=str(error),
        ) from error


def _has(text: str, words: str) -> bool:
    """Whether every part stands in the text from the beginning of a word."""
    return all(f" {part.strip()}" in text for part in words.split("+"))


def _trick(row: Mapping[str, object]) -> Trick:
    if set(row) != _KEYS:
        raise ValueError(f"{row.get('id')}: {sorted(set(row) ^ _KEYS)}")
    words = row["words"]
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise TypeError(f"{row['id']}: words need a list of texts")
    return Trick(
        id=str(row["id"]),
        marketplace=str(row["marketplace"]),
        says=LocalText.read(row["says"]),
        trap=LocalText.read(row["trap"]),
        rule=LocalText.read(row["rule"]),
        source=str(row["source"]),
        as_of=str(row["as_of"]),
        confidence=_shown(row["confidence"]),
        reply=LocalText.read(row["reply"]),
        words=tuple(word.casefold() for word in words),
    )


def _shown(value: object) -> Confidence:
    """What nobody knows is not shown as a fact."""
    confidence = Confidence(str(value))
    if confidence is Confidence.UNKNOWN:
        raise ValueError("the confidence has to be high, medium or low")
    return confidence
