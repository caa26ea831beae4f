"""What is looked at in a claim text before it is sent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from orders_gui.domain.evidence.evidence import Evidence, exhibit_letter, exhibit_places

_WORDS = (
    r"(?:photos?|pictures?|exhibits?|videos?|evidence|"
    r"фото|фотографи\w*|снимк\w*|видео|приложени\w*)"
)
_LISTED = re.compile(
    rf"\b{_WORDS}:?\s+((?:(?:[A-Z]{{1,2}}|\d{{1,2}})\b(?:\s*(?:,|and|и|to|-|–)\s*)?)+)",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b(?:[A-Z]{1,2}|\d{1,2})\b")
_LETTER = re.compile(r"\b[A-Z]{1,2}\b")
_RANGE = re.compile(r"\b(\w)\s*(?:-|–|to)\s*(\w)\b")
_BRACKETS = re.compile(r"\(([^()]{1,200})\)")
_GREETING = re.compile(
    r"\s*(?:hi|hello|dear|good (?:day|morning|evening)|please|greetings|"
    r"здравствуйте|добрый|привет|уважаем\w*)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"https?://|www\.|\b[\w.+-]+@[\w-]+\.\w+|\b\w+\.(?:com|ru|net|org|cn|me)\b|\+?\d[\d ()-]{8,}\d",
    re.IGNORECASE,
)


class CheckKind(StrEnum):
    """What a check is about."""

    PHOTOS = "photos"
    SUM = "sum"
    DEFECT_FIRST = "defect_first"
    NO_CONTACT = "no_contact"


@dataclass(frozen=True, slots=True)
class Check:
    """One check; `places` are the exhibits (from 0) that the text does not name."""

    kind: CheckKind
    passed: bool
    places: tuple[int, ...] = ()


def check_claim(text: str, evidence: Sequence[Evidence], amount: str) -> tuple[Check, ...]:
    """Look at a claim text; `amount` is the sum as it should stand in it, empty without one."""
    silent = unmentioned(text, evidence)
    checks = [Check(CheckKind.PHOTOS, not silent, silent)] if evidence else []
    if amount:
        checks.append(Check(CheckKind.SUM, digits_of(amount) in _sums(text)))
    checks.append(Check(CheckKind.DEFECT_FIRST, _GREETING.match(text) is None))
    checks.append(Check(CheckKind.NO_CONTACT, _CONTACT.search(_without_sums(text)) is None))
    return tuple(checks)


def unmentioned(text: str, evidence: Sequence[Evidence]) -> tuple[int, ...]:
    """The places of the exhibits that the text names neither by letter nor by number."""
    named: set[str] = set()
    for match in _LISTED.finditer(text):
        part = match.group(1)
        named.update(_NAME.findall(part))
        for first, last in _RANGE.findall(part):
            named.update(chr(code) for code in range(ord(first), ord(last) + 1))
    for part in _BRACKETS.findall(text):
        named.update(_LETTER.findall(part))
    return tuple(
        place
        for place in dict.fromkeys(exhibit_places(evidence))
        if exhibit_letter(place) not in named and str(place + 1) not in named
    )


def digits_of(amount: str) -> str:
    """The sum without currency and separators of thousands: `1234.50`."""
    found = re.search(r"\d[\d\s.,\u00a0\u202f]*", amount)
    return _number(found.group()) if found else ""


def _sums(text: str) -> set[str]:
    return {_number(found) for found in re.findall(r"\d[\d.,\u00a0\u202f]*", text)} | {
        _number(found)
        for found in re.findall(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?", text)
    }


def _number(written: str) -> str:
    """`1,234.50`, `1 234,50` and `1234.5` written alike."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", written).rstrip(".,")
    whole, mark, rest = plain.rpartition(max(".,", key=plain.rfind))
    if not mark or len(rest) == 3:
        return re.sub(r"[.,]", "", plain)
    return f"{re.sub(r'[.,]', '', whole)}.{rest.ljust(2, '0')}"


def _without_sums(text: str) -> str:
    """The text without dates and tracking-like words that are no telephone numbers."""
    return re.sub(r"\b[A-Z]{2}\d{9}[A-Z]{2}\b|\b\d{4}-\d\d-\d\d\b", "", text)
