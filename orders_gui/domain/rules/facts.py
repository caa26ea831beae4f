"""Facts: how a marketplace behaves, with source and confidence; advice rests on them."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.language import LocalText
from orders_gui.domain.rules.rulebook import Confidence

_KEYS = frozenset({"id", "marketplace", "source", "as_of", "confidence", "text"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a marketplace; `as_of` says how old the knowledge is."""

    id: str
    marketplace: str
    text: LocalText
    source: str
    as_of: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one marketplace."""

    known: Mapping[str, Fact]

    def get(self, fact_id: str) -> Fact | None:
        """The fact, when it is known of this marketplace."""
        return self.known.get(fact_id)


def facts_for(marketplace: str, facts: Iterable[Fact]) -> Facts:
    """The facts of one marketplace; what is known of another shop is not carried over."""
    return Facts({fact.id: fact for fact in facts if fact.marketplace == marketplace})


def parse_facts(text: str, name: str) -> tuple[Fact, ...]:
    """Read the table of facts; raises `UserError` naming the file and what is wrong."""
    try:
        facts = tuple(_fact(row) for row in tomllib.loads(text)["fact"])
        if len({(fact.marketplace, fact.id) for fact in facts}) < len(facts):
            raise ValueError("a fact stands twice")
        return facts
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "The facts in {file} cannot be used: {detail}."),
            file=name,
            detail=str(error),
        ) from error


def _fact(row: Mapping[str, object]) -> Fact:
    if set(row) != _KEYS:
        raise ValueError(f"{row.get('id')}: {sorted(set(row) ^ _KEYS)}")
    return Fact(
        id=str(row["id"]),
        marketplace=str(row["marketplace"]),
        text=LocalText.read(row["text"]),
        source=str(row["source"]),
        as_of=str(row["as_of"]),
        confidence=_shown(row["confidence"]),
    )


def _shown(value: object) -> Confidence:
    """What nobody knows is not shown as a fact."""
    confidence = Confidence(str(value))
    if confidence is Confidence.UNKNOWN:
        raise ValueError("the confidence has to be high, medium or low")
    return confidence
