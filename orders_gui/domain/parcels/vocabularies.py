"""Vocabularies: the words of trackers and what stage of the journey each stands for."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.states import Stage


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one tracker; a word ending with `*` stands for every word that begins so."""

    id: str
    source: str
    stages: Mapping[str, Stage | None]

    def knows(self, word: str) -> bool:
        """Whether the word belongs to this vocabulary."""
        return self._key(word) is not None

    def stage(self, word: str) -> Stage | None:
        """The stage of a word; None when it says nothing of where the parcel is."""
        key = self._key(word)
        return None if key is None else self.stages[key]

    def _key(self, word: str) -> str | None:
        word = word.strip().casefold()
        if word in self.stages:
            return word
        beginnings = [key for key in self.stages if key.endswith("*") and word.startswith(key[:-1])]
        return max(beginnings, key=len) if beginnings else None


def parse_vocabularies(text: str, name: str) -> tuple[Vocabulary, ...]:
    """Read all vocabularies; raises `UserError` naming the file and what is wrong."""
    try:
        return tuple(_vocabulary(row) for row in tomllib.loads(text)["vocabulary"])
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "The tracking words in {file} cannot be used: {detail}."),
            file=name,
            detail=str(error),
        ) from error


def _vocabulary(row: Mapping[str, object]) -> Vocabulary:
    stages = row["stages"]
    if not isinstance(stages, Mapping):
        raise TypeError("stages need a table")
    return Vocabulary(
        id=str(row["id"]),
        source=str(row["source"]),
        stages={
            str(word).casefold(): Stage(stage) if stage else None for word, stage in stages.items()
        },
    )
