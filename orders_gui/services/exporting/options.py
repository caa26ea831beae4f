"""What goes into a document about a dispute: for whom, in which language, which parts."""

from dataclasses import dataclass
from enum import StrEnum

from orders_gui.domain.disputes.letters import Addressee, Letter
from orders_gui.domain.ids import EvidenceId
from orders_gui.domain.language import BOTH, LANGUAGES
from orders_gui.services.exporting.statement import Layout

DOCUMENT_LANGUAGES = (*LANGUAGES, BOTH)
"""A document has one language, or first English and then Russian."""


class Edition(StrEnum):
    """For whom the document is: it says what the reader needs and nothing else."""

    SELLER = "seller"
    PLATFORM = "platform"
    BANK = "bank"


class Section(StrEnum):
    """A part of the document that can be left out; the first page is always there."""

    PAYMENTS = "payments"
    TIMELINE = "timeline"
    QUESTIONS = "questions"
    EXHIBITS = "exhibits"
    INTEGRITY = "integrity"


_OF_ALL = frozenset({Section.TIMELINE, Section.EXHIBITS, Section.INTEGRITY})
USUAL_SECTIONS = {
    Edition.SELLER: _OF_ALL,
    Edition.PLATFORM: _OF_ALL | {Section.QUESTIONS},
    Edition.BANK: _OF_ALL | {Section.PAYMENTS},
}
"""What each reader gets when nothing else is chosen."""

_ONLY_FOR = {Section.PAYMENTS: Edition.BANK}

_TO_SELLER = frozenset({Addressee.SELLER, Addressee.SHOP})
_READS = {
    Edition.SELLER: _TO_SELLER,
    Edition.PLATFORM: _TO_SELLER | {Addressee.PLATFORM},
    Edition.BANK: frozenset(Addressee),
}
"""Whose letters a reader gets to see: a bank asks what was tried before, a seller gets its own."""


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """How a document is made; `None` stands for the usual choice.

    `layout` are the exhibits a page, `letters` the ids of letters that follow the timeline where
    the reader gets to see them, `originals` attaches the files of the exhibits as they are kept.
    """

    edition: Edition = Edition.PLATFORM
    language: str = "en"
    layout: Layout | None = None
    exhibits: frozenset[EvidenceId] | None = None
    sections: frozenset[Section] | None = None
    letters: tuple[str, ...] = ()
    originals: bool = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the document's parts, one or two."""
        return LANGUAGES if self.language == BOTH else (self.language,)

    def has(self, section: Section) -> bool:
        """Whether the document has the section; payments are for the bank alone."""
        chosen = USUAL_SECTIONS[self.edition] if self.sections is None else self.sections
        return section in chosen and _ONLY_FOR.get(section, self.edition) is self.edition


def reads(edition: Edition, letter: Letter) -> bool:
    """Whether a reader gets to see the letter."""
    return letter.to in _READS[edition]


def sections_of(edition: Edition) -> tuple[Section, ...]:
    """The sections that can be chosen for a reader."""
    return tuple(part for part in Section if _ONLY_FOR.get(part, edition) is edition)
