"""Plain English: characters that every version of the marketplace's form takes.

Forms have refused whole texts for one Cyrillic letter or a typographic mark that looks the same
(help.dx.com and pcbway.com copies of the dispute form, 2016-20).
"""

import re
from dataclasses import dataclass

_LIKE = dict(
    zip(
        "АВЕКМНОРСТХаеорсухіІѕЅјЈ",
        "ABEKMHOPCTXaeopcyxiIsSjJ",
        strict=True,
    )
)
"""Cyrillic letters that look like Latin ones."""

_MARKS = {
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u2007": " ",
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2011": "-",
    "\u2212": "-",
    "\u2026": "...",
    "\u00d7": "x",
    "\u2022": "-",
    "\u2116": "No.",
    "\u20ac": "EUR ",
    "\u20bd": "RUB",
    "\u00a3": "GBP ",
    "\u00a5": "CNY ",
    "\u00b0": " deg",
    "\u2033": '"',
    "\u2032": "'",
    "\u00b2": "2",
    "\u00b3": "3",
}
_OTHER = re.compile(r"[^\t\n\x20-\x7e]")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A character that a form may refuse; `instead` is empty when there is none like it."""

    position: int
    character: str
    word: str
    instead: str
    cyrillic: bool


def plain_english(text: str) -> str:
    """The text with typographic marks written plainly; letters stay as they are."""
    return "".join(_MARKS.get(character, character) for character in text)


def is_plain(text: str) -> bool:
    """Whether every character is on an English keyboard."""
    return _OTHER.search(text) is None


def foreign_characters(text: str) -> tuple[Foreign, ...]:
    """Every character that a form may refuse, in the order of the text."""
    found = []
    for word in _WORD.finditer(text):
        letters = word.group()
        latin = re.search(r"[A-Za-z]", letters) is not None
        for match in _OTHER.finditer(letters):
            character = match.group()
            like = _LIKE.get(character, "") if latin or len(letters) == 1 else ""
            found.append(
                Foreign(
                    position=word.start() + match.start(),
                    character=character,
                    word=letters.strip(".,;:!?()\"'"),
                    instead=_MARKS.get(character, like),
                    cyrillic="\u0400" <= character <= "\u04ff",
                )
            )
    spaces = (match for match in _OTHER.finditer(text) if match.group().isspace())
    found.extend(
        Foreign(match.start(), match.group(), "", _MARKS.get(match.group(), " "), False)
        for match in spaces
    )
    return tuple(sorted(found, key=_position))


def with_plain_letters(text: str) -> str:
    """The text with everything replaced that has a plain character like it."""
    parts, end = [], 0
    for foreign in foreign_characters(text):
        parts += [text[end : foreign.position], foreign.instead or foreign.character]
        end = foreign.position + 1
    return "".join([*parts, text[end:]])


def _position(foreign: Foreign) -> int:
    return foreign.position
