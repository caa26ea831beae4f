"""Texts of the data files in every language of the program."""

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("en", "ru")

BOTH = "both"
"""What stands for all of them where a document can have several."""


@dataclass(frozen=True, slots=True)
class LocalText:
    """The same text in English and Russian."""

    en: str
    ru: str

    def text(self, language: str) -> str:
        """The text in `language` (`en` or `ru`); English for any other."""
        return self.ru if language == "ru" else self.en

    @classmethod
    def read(cls, value: object) -> "LocalText":
        """Make it of `{en = "…", ru = "…"}`; raises `ValueError` for anything else."""
        if not isinstance(value, Mapping) or set(value) != set(LANGUAGES):
            raise ValueError("a text needs exactly the languages en and ru")
        texts = [value[language] for language in LANGUAGES]
        if not all(isinstance(text, str) and text.strip() for text in texts):
            raise ValueError("a text is empty")
        return cls(*texts)
