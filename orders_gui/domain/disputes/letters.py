"""Letters: templates in English and Russian, whose fields are filled from a case."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from orders_gui.domain.disputes.dispute import Dispute, Outcome
from orders_gui.domain.disputes.refunds import all_was_decided
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.language import LocalText
from orders_gui.domain.states import DisputeState

_FIELD = re.compile(r"\{(\w+)\}")
_NEEDED = frozenset({"id", "title", "states", "subject", "body"})
_OPTIONAL = frozenset(
    {
        "outcomes",
        "if_paid_by",
        "if_seller_in",
        "if_reason",
        "only_if_short",
        "only_if_converted",
        "note",
    }
)


class Addressee(StrEnum):
    """To whom a letter goes."""

    SELLER = "seller"
    PLATFORM = "platform"
    PAYPAL = "paypal"
    BANK = "bank"
    SHOP = "shop"


@dataclass(frozen=True, slots=True)
class Sale:
    """What decides on letters besides the dispute.

    `paid_by` are the kinds of the payments, `seller_in` is the seller's region, empty when not
    known; `converted` says that another currency was charged than the order's.
    """

    paid_by: frozenset[str] = frozenset()
    seller_in: str = ""
    converted: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A template. It fits a dispute in one of `states`, a closed one with one of `outcomes`.

    `if_paid_by` names kinds of payment and `if_seller_in` a region (`EU`) that have to be known;
    `if_reason` is how the reason's id begins. With `only_if_short` less than what was asked for
    has been decided, with `only_if_converted` another currency was charged. `note` is for the
    user and is not sent.
    """

    id: str
    to: Addressee
    title: LocalText
    states: frozenset[DisputeState]
    subject: LocalText
    body: LocalText
    outcomes: frozenset[Outcome] = frozenset()
    if_paid_by: frozenset[str] = frozenset()
    if_seller_in: str = ""
    if_reason: str = ""
    only_if_short: bool = False
    only_if_converted: bool = False
    note: LocalText | None = None

    def fits(self, dispute: Dispute, sale: Sale) -> bool:
        """Whether the letter makes sense for a dispute as it stands."""
        return (
            dispute.state in self.states
            and (dispute.state is not DisputeState.CLOSED or dispute.outcome in self.outcomes)
            and not (self.only_if_short and all_was_decided(dispute))
            and dispute.reason.startswith(self.if_reason)
            and (sale.converted or not self.only_if_converted)
            and (not self.if_paid_by or bool(self.if_paid_by & sale.paid_by))
            and (not self.if_seller_in or self.if_seller_in == sale.seller_in)
        )


@dataclass(frozen=True, slots=True)
class Filled:
    """A letter ready to be edited; `missing` are the ids of the fields without a value."""

    subject: str
    text: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter as the user wrote it; `template` is the id of the letter it was made of."""

    template: str
    language: str
    subject: str
    text: str


def fields_of(template: str) -> tuple[str, ...]:
    """The fields of a template, each once, in their order."""
    return tuple(dict.fromkeys(_FIELD.findall(template)))


def fill(
    letter: Letter, language: str, values: Mapping[str, str], labels: Mapping[str, LocalText]
) -> Filled:
    """Put `values` into a letter; what is missing stands in brackets with its label."""
    subject = filled_text(letter.subject.text(language), language, values, labels)
    body = filled_text(letter.body.text(language), language, values, labels)
    wanted = fields_of(letter.subject.text(language) + letter.body.text(language))
    missing = tuple(field for field in wanted if not values.get(field))
    return Filled(subject, body, missing)


def filled_text(
    template: str, language: str, values: Mapping[str, str], labels: Mapping[str, LocalText]
) -> str:
    """A template with its fields filled; braces inside the values stay as they are."""

    def put(match: re.Match[str]) -> str:
        field = match[1]
        return values.get(field) or f"[{labels[field].text(language)}]"

    return _FIELD.sub(put, template)


def parse_labels(text: str, name: str) -> dict[str, LocalText]:
    """Read the names of all fields; raises `UserError` naming the file and what is wrong."""
    try:
        return {field: LocalText.read(label) for field, label in tomllib.loads(text).items()}
    except (ValueError, TypeError) as error:
        raise _wrong(name, error) from error


def parse_letters(text: str, name: str, labels: Mapping[str, LocalText]) -> tuple[Letter, ...]:
    """Read the letters to one addressee; raises `UserError` naming the file and what is wrong."""
    try:
        data = tomllib.loads(text)
        to = Addressee(data["to"])
        return tuple(_letter(row, to, labels) for row in data["letter"])
    except (ValueError, TypeError, KeyError) as error:
        raise _wrong(name, error) from error


def _letter(row: Mapping[str, object], to: Addressee, labels: Mapping[str, LocalText]) -> Letter:
    wrong = (_NEEDED - set(row)) | (set(row) - _NEEDED - _OPTIONAL)
    if wrong:
        raise ValueError(f"{row.get('id')}: {', '.join(sorted(wrong))}")
    letter = Letter(
        id=str(row["id"]),
        to=to,
        title=LocalText.read(row["title"]),
        states=frozenset(DisputeState(state) for state in _words(row["states"])),
        subject=LocalText.read(row["subject"]),
        body=LocalText.read(row["body"]),
        if_paid_by=frozenset(_words(row.get("if_paid_by", []))),
        outcomes=frozenset(Outcome(outcome) for outcome in _words(row.get("outcomes", []))),
        if_seller_in=str(row.get("if_seller_in", "")),
        if_reason=str(row.get("if_reason", "")),
        only_if_short=row.get("only_if_short") is True,
        only_if_converted=row.get("only_if_converted") is True,
        note=LocalText.read(row["note"]) if "note" in row else None,
    )
    used = fields_of("".join(text for text in _texts(letter)))
    unknown = set(used) - set(labels)
    if unknown:
        raise ValueError(f"{letter.id}: unknown fields {', '.join(sorted(unknown))}")
    return letter


def _texts(letter: Letter) -> Iterable[str]:
    for text in (letter.subject, letter.body):
        yield from (text.en, text.ru)


def _words(value: object) -> list[str]:
    if not isinstance(value, list):
        raise TypeError("a list is needed")
    return [str(word) for word in value]


def _wrong(name: str, error: Exception) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("Errors", "The letters in {file} cannot be used: {detail}."),
        file=name,
        detail=str(error),
    )
