"""The dispute statement as data: every value is ready to print in the document's language.

The classes mirror the JSON that the template in `resources/templates` reads. Empty values are
left out of it. Amounts, days with their month and "Exhibit A" carry no-break spaces. Picture
names are those of the pictures that are rendered with the statement.
"""

import json
import re
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

BasisName = Literal["stated", "override", "rule"]
SourceName = Literal["exif", "file", "user", "none"]
PartyName = Literal["buyer", "seller", "platform"]
StepState = Literal["event", "buyer", "seller", "platform", "limit"]
AmountKey = Literal["paid", "asked", "offer", "status"]
MarkType = Literal["box", "ellipse", "arrow"]
Layout = Literal[1, 2, 4, 8]
"""Exhibits a page."""

LeftOut = Literal["exhibits", "integrity"]

MOST_AMOUNTS = 4
MOST_DEADLINES = 4
MOST_STEPS = 7


@dataclass(frozen=True, slots=True)
class Meta:
    """The document itself: its language, case number, author and day."""

    lang: str
    case: str = ""
    title: str = ""
    author: str = ""
    prepared: str = ""
    zone_note: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A tracking number with its role or carrier."""

    number: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A disputed item; the first is shown with its picture."""

    title: str
    variant: str = ""
    quantity: str = ""
    price: str = ""
    image: str = ""


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """Whose order of what, and when; a fact that is not known is left empty.

    `more` says which other items of the order are disputed and how many are not.
    """

    marketplace: str = ""
    number: str = ""
    seller: str = ""
    seller_id: str = ""
    buyer: str = ""
    buyer_place: str = ""
    paid_on: str = ""
    paid_by: str = ""
    ordered: str = ""
    shipped: str = ""
    delivered: str = ""
    tracking: tuple[NumberLine, ...] = ()
    items: tuple[ItemLine, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class ClaimText:
    """The claim in one language; blank lines part paragraphs."""

    lang: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """The claim in one sentence and in full; the first text is the main one."""

    headline: str
    texts: tuple[ClaimText, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """One of at most four amounts; `label` replaces the name that belongs to `key`."""

    key: AmountKey
    value: str
    note: str = ""
    strong: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One of at most four dates, with where it comes from."""

    what: str
    when: str
    basis: BasisName
    source: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class StripStep:
    """One of at most seven key dates."""

    when: str
    what: str
    state: StepState = "event"


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened to the order or the parcel."""

    when: str
    what: str
    time: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One exchange of the dispute; `exhibits` are letters."""

    who: PartyName
    when: str
    what: str
    time: str = ""
    amount: str = ""
    lang: str = ""
    text: str = ""
    translation: str = ""
    answer_by: str = ""
    outcome: str = ""
    exhibits: tuple[str, ...] = ()
    kind: Literal["round"] = "round"


TimelineRow = EventRow | RoundRow


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A sum that was charged, came back or is asked for; `how` is the way it was paid."""

    what: str
    amount: str
    when: str = ""
    how: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A letter about the case, as it was or will be sent."""

    title: str
    subject: str
    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """A question and the buyer's answer; an empty answer is printed as "Not answered"."""

    q: str
    a: str = ""
    exhibits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions under one heading."""

    group: str
    items: tuple[QuestionAnswer, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark over a picture, in fractions of its width and height.

    A box and an ellipse have `w` and `h`, an arrow has its tip at `x2`, `y2`. `colour` is
    like `#2FA36B`; marks without one are red.
    """

    type: MarkType
    x: float
    y: float
    w: float | None = None
    h: float | None = None
    x2: float | None = None
    y2: float | None = None
    n: int | None = None
    text: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One file of evidence; without `image` its type is shown instead of a picture.

    `copy_sha256` is the fingerprint of the picture in the document where that shows less than
    the original or shows it in another way. A pair has the listing here and what arrived
    `beside` it; `side` is what each of the two is called.
    """

    letter: str
    title: str
    sha256: str
    short: str = ""
    alt: str = ""
    kind: str = ""
    image: str = ""
    layout: Layout = 2
    captured: str = ""
    source: SourceName = "none"
    captured_note: str = ""
    file: str = ""
    size: str = ""
    type: str = ""
    imported: str = ""
    redacted: str = ""
    copy_sha256: str = ""
    note: str = ""
    marks: tuple[Mark, ...] = ()
    side: str = ""
    beside: "Exhibit | None" = None

    @property
    def files(self) -> "tuple[Exhibit, ...]":
        """The exhibit file by file: one, or the two of a pair."""
        return (self,) if self.beside is None else (self, self.beside)


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything that one part of the document says, in one language.

    `without` names what the part leaves out although it has exhibits: they are in the other.
    """

    meta: Meta
    order: OrderFacts
    claim: Claim
    amounts: tuple[Amount, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    strip: tuple[StripStep, ...] = ()
    timeline: tuple[TimelineRow, ...] = ()
    questions: tuple[QuestionGroup, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    payments: tuple[PaymentRow, ...] = ()
    letters: tuple[LetterPage, ...] = ()
    without: tuple[LeftOut, ...] = ()

    def __post_init__(self) -> None:
        for rows, most in (
            (self.amounts, MOST_AMOUNTS),
            (self.deadlines, MOST_DEADLINES),
            (self.strip, MOST_STEPS),
        ):
            if len(rows) > most:
                raise ValueError(f"Page 1 has room for {most} of these, not for {len(rows)}")

    def to_json(self) -> str:
        """The template's JSON, the same text for the same statement."""
        return json.dumps(_plain(self), ensure_ascii=False, indent=1)


_NOT_PRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls but the line feed
    "\u202a-\u202e\u2066-\u2069"  # overrides of the direction, which can hide an extension
    "\ufff9-\ufffb\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """User text without what no page can show; line ends become plain line feeds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _SURROGATE.sub("\ufffd", _NOT_PRINTABLE.sub("", lines))


_WHOLE = frozenset({"text", "translation", "a", "note"})
"""Texts of any length. The rest are names, numbers and titles."""

_LONGEST_NAME = 2000
"""Titles are bookmarks too, for which archives allow 32,767 bytes (PDF/A); and what stands on
every page or is tried at several sizes would take minutes."""


def _cut(name: str, value: object) -> object:
    if name in _WHOLE or not isinstance(value, str) or len(value) <= _LONGEST_NAME:
        return value
    return value[: _LONGEST_NAME - 1] + "…"


def _plain(value: object) -> object:
    """The value as JSON knows it, without empty parts."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        names = [field.name for field in fields(value)]
        parts = {name: _cut(name, getattr(value, name)) for name in names}
        return {name: _plain(part) for name, part in parts.items() if not _is_empty(part)}
    return value


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", ())
