"""What the parts of a document and its readers are called."""

from PySide6.QtCore import QCoreApplication

from orders_gui.services.exporting.casefile import Placed
from orders_gui.services.exporting.choices import ExportChoices
from orders_gui.services.exporting.options import Edition, Section
from orders_gui.ui.dispute.kinds import kind_text

LANGUAGE_NAMES = {"en": "English", "ru": "Русский"}

_NAMED = 3


def edition_name(edition: Edition) -> str:
    """A reader in a word."""
    return {
        Edition.SELLER: QCoreApplication.translate("Editions", "Seller"),
        Edition.PLATFORM: QCoreApplication.translate("Editions", "Marketplace"),
        Edition.BANK: QCoreApplication.translate("Editions", "Bank"),
    }[edition]


def edition_explained(edition: Edition) -> str:
    """What a reader gets and does not get."""
    return {
        Edition.SELLER: QCoreApplication.translate(
            "Editions", "The claim, the rounds and the exhibits. Nothing about how I paid."
        ),
        Edition.PLATFORM: QCoreApplication.translate(
            "Editions", "Everything the marketplace decides by, with my answers to its questions."
        ),
        Edition.BANK: QCoreApplication.translate(
            "Editions", "All payments and refunds, what happened when, and the bank’s own dates."
        ),
    }[edition]


def section_name(section: Section) -> str:
    """A part of the document."""
    return {
        Section.PAYMENTS: QCoreApplication.translate("Sections", "Payments and refunds"),
        Section.TIMELINE: QCoreApplication.translate("Sections", "Timeline and rounds"),
        Section.QUESTIONS: QCoreApplication.translate("Sections", "Questions and answers"),
        Section.EXHIBITS: QCoreApplication.translate("Sections", "Exhibits"),
        Section.INTEGRITY: QCoreApplication.translate("Sections", "Fingerprints of the files"),
    }[section]


def exhibit_name(exhibit: Placed) -> str:
    """An exhibit with its letter."""
    titles = [file.piece.caption or kind_text(file.piece.kind) for file in exhibit.files]
    title = " · ".join(dict.fromkeys(titles))
    return QCoreApplication.translate("Exhibits", "{letter}. {title}").format(
        letter=exhibit.letter, title=title
    )


def originals_warning(choices: ExportChoices) -> str:
    """What originals give away; empty when it is nothing."""
    parts = []
    if choices.located:
        parts.append(
            QCoreApplication.translate(
                "Originals", "These tell where they were taken: {names}."
            ).format(names=_some(choices.located))
        )
    if choices.covered:
        parts.append(
            QCoreApplication.translate(
                "Originals",
                "These show what I covered: {names}. The PDF leaves them out, the case file "
                "holds them.",
            ).format(names=_some(choices.covered))
        )
    return " ".join(parts)


def _some(names: tuple[str, ...]) -> str:
    rest = len(names) - _NAMED
    text = ", ".join(names[:_NAMED])
    if rest <= 0:
        return text
    more = QCoreApplication.translate("Plurals", "and %n more", None, rest)
    return f"{text} {more}"
