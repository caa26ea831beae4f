"""Carriers: which of them a tracking number can belong to, by its shape and check digit."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import quote, urlsplit

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.parcels.check_digits import CheckRule
from orders_gui.domain.parcels.tracking import NumberCheck, check_number, normalised
from orders_gui.domain.rules.rulebook import Confidence

NUMBER = re.compile(r"[0-9A-Z]{5,40}")
"""What a carrier's page is asked for: nothing that could change the address."""

_S10 = re.compile(r"[A-Z]{2}\d{9}([A-Z]{2})")
_ANY_POST = "post"
_SPACES = re.compile(r"\s+")


class NoParcel(StrEnum):
    """What a number is that looks like a parcel's and is none."""

    ORDER = "order"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier; `page` is an https address with `{number}`, empty when we know none.

    `country` is the ISO 3166 code of a post.
    """

    id: str
    name: str
    page: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a carrier's numbers look. A `shared` shape proposes a carrier but settles nothing."""

    carrier: Carrier
    pattern: re.Pattern[str]
    check: CheckRule | None
    shared: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """A shape of numbers that are no parcels, seen with their hyphens."""

    pattern: re.Pattern[str]
    marketplace: str
    what: NoParcel


@dataclass(frozen=True, slots=True)
class CarrierBook:
    """All carriers and shapes; `any_page` shows numbers of carriers without a page."""

    carriers: Mapping[str, Carrier]
    posts: Mapping[str, Carrier]
    countries: frozenset[str]
    shapes: tuple[Shape, ...]
    no_parcels: tuple[OtherNumber, ...]
    any_page: str

    def named(self, name: str) -> Carrier | None:
        """The carrier with this id or name, in whatever case."""
        wanted = name.strip().casefold()
        for carrier in self.carriers.values():
            if wanted in (carrier.id, carrier.name.casefold()):
                return carrier
        return None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a number says of itself.

    `candidates` are all carriers it can belong to, the likeliest first; `carrier` is set only
    when the shape leaves one. `country` is the issuing post's ISO 3166 code of an S10 number,
    which need not be where the parcel is. `corrected` is the number with the right check digit
    when it is wrong and only one shape fits. `undigited` are the candidates of a wrong number
    whose numbers have no check digit: of them it may be right. `no_parcel` says what else the
    number is, and `marketplace` whose.
    """

    number: str
    check: NumberCheck
    carrier: Carrier | None = None
    candidates: tuple[Carrier, ...] = ()
    country: str | None = None
    corrected: str | None = None
    undigited: tuple[Carrier, ...] = ()
    no_parcel: NoParcel | None = None
    marketplace: str = ""


def recognise(text: str, book: CarrierBook) -> Recognised:
    """Find out to whom a typed tracking number can belong.

    The check is `valid` or `wrong` for a shape with a check digit, `none` for a shape without,
    `unknown` when no shape fits. Bare digits that fit both kinds are `wrong` when no check digit
    is right: a slip in a number is said even where another carrier's numbers have none.
    """
    number = normalised(text)
    other = _other_number(text, book)
    if other is not None:
        return Recognised(
            number, NumberCheck.UNKNOWN, no_parcel=other.what, marketplace=other.marketplace
        )
    post = _S10.fullmatch(number)
    if post is not None and post[1] in book.countries:
        checked = check_number(number)
        carrier = book.posts.get(post[1], book.carriers[_ANY_POST])
        return Recognised(
            number, checked.check, carrier, (carrier,), post[1], checked.corrected
        )  # fmt: skip
    return _by_shape(number, book)


def recognise_all(text: str, book: CarrierBook) -> tuple[Recognised, ...]:
    """The tracking numbers of a pasted text, each once: a line of its own or between spaces.

    Words, prices and numbers that are no parcels are left out. What stands alone on its line
    may have spaces inside and an unknown shape, when it has at least eight digits.
    """
    found: dict[str, Recognised] = {}
    for line in text.splitlines():
        for number in _in_line(line, book):
            found.setdefault(number.number, number)
    return tuple(found.values())


def no_parcels_in(text: str, book: CarrierBook) -> tuple[Recognised, ...]:
    """The numbers of orders and products in a pasted text, which are not taken for parcels."""
    found: dict[str, Recognised] = {}
    for line in text.splitlines():
        for part in (line, *_parts(line)):
            number = recognise(part, book)
            if number.no_parcel is not None:
                found.setdefault(number.number, number)
    return tuple(found.values())


def page_for(number: str, carrier: Carrier | None, book: CarrierBook) -> str:
    """The https address that shows this number; raises `UserError` for no number at all.

    The host comes from our own table; the number is checked and percent-encoded.
    """
    clean = normalised(number)
    if not NUMBER.fullmatch(clean):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{number}” is not a tracking number, so no page was opened. It may only have "
                "letters and digits.",
            ),
            number=number[:60],
        )
    template = (carrier.page if carrier else "") or book.any_page
    return template.replace("{number}", quote(clean, safe=""))


def page_host(carrier: Carrier | None, book: CarrierBook) -> str:
    """The host that `page_for` would open, to be named before it is opened."""
    return urlsplit((carrier.page if carrier else "") or book.any_page).hostname or ""


def parse_carriers(text: str, name: str) -> CarrierBook:
    """Read the table of carriers; raises `UserError` naming the file and what is wrong."""
    try:
        return _book(tomllib.loads(text))
    except (ValueError, TypeError, KeyError, re.error) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "The carriers in {file} cannot be used: {detail}."),
            file=name,
            detail=str(error),
        ) from error


def _by_shape(number: str, book: CarrierBook) -> Recognised:
    valid: list[Shape] = []
    unchecked: list[Shape] = []
    wrong: list[tuple[Shape, str]] = []
    for shape in book.shapes:
        match = shape.pattern.fullmatch(number)
        if match is None:
            continue
        if shape.check is None:
            unchecked.append(shape)
            continue
        right = shape.check.digit_for(match["serial"])
        if right == match["digit"]:
            valid.append(shape)
        else:
            at = match.start("digit")
            wrong.append((shape, number[:at] + right + number[at + 1 :]))
    if valid:
        return _answer(number, NumberCheck.VALID, [*valid, *unchecked])
    if wrong and all(shape.shared for shape in unchecked):
        corrections = {corrected for _, corrected in wrong}
        return replace(
            _answer(number, NumberCheck.WRONG, [*(shape for shape, _ in wrong), *unchecked]),
            corrected=corrections.pop() if len(corrections) == 1 else None,
            undigited=_carriers(unchecked),
        )
    if unchecked:
        return _answer(number, NumberCheck.NONE, unchecked)
    return Recognised(number, NumberCheck.UNKNOWN)


def _answer(number: str, check: NumberCheck, shapes: Sequence[Shape]) -> Recognised:
    candidates = _carriers(shapes)
    settled = len(candidates) == 1 and not all(shape.shared for shape in shapes)
    return Recognised(number, check, candidates[0] if settled else None, candidates)


def _carriers(shapes: Sequence[Shape]) -> tuple[Carrier, ...]:
    """Each once, in the order of the table."""
    return tuple({shape.carrier.id: shape.carrier for shape in shapes}.values())


def _other_number(text: str, book: CarrierBook) -> OtherNumber | None:
    written = _SPACES.sub("", text).upper()
    return next((other for other in book.no_parcels if other.pattern.fullmatch(written)), None)


def _in_line(line: str, book: CarrierBook) -> list[Recognised]:
    whole = recognise(line, book)
    if whole.no_parcel is not None:
        return []
    if whole.check is not NumberCheck.UNKNOWN:
        return [whole]
    parts = [recognise(part, book) for part in _parts(line)]
    known = [part for part in parts if part.check is not NumberCheck.UNKNOWN]
    if known:
        return known
    digits = sum(character.isdigit() for character in whole.number)
    alone = NUMBER.fullmatch(whole.number) and digits >= 8 and len(parts) == 1
    return [whole] if alone else []


def _parts(line: str) -> list[str]:
    return [part for part in re.split(r"[\s,;|]+", line) if part]


def _book(data: Mapping[str, object]) -> CarrierBook:
    carriers = {carrier.id: carrier for carrier in map(_carrier, _tables(data["carrier"]))}
    return CarrierBook(
        carriers=carriers,
        posts={carrier.country: carrier for carrier in carriers.values() if carrier.country},
        countries=frozenset(str(data["countries"]).split()),
        shapes=tuple(_shape(row, carriers) for row in _tables(data["shape"])),
        no_parcels=tuple(
            OtherNumber(
                re.compile(_text(row, "pattern")),
                _text(row, "marketplace"),
                NoParcel(_text(row, "what")),
            )
            for row in _tables(data["no_parcel"])
        ),
        any_page=_page(_text(data, "any_carrier_page")),
    )


def _carrier(row: Mapping[str, object]) -> Carrier:
    return Carrier(
        id=_text(row, "id"),
        name=_text(row, "name"),
        page=_page(_text(row, "page")) if "page" in row else "",
        country=_text(row, "country") if "country" in row else "",
    )


def _shape(row: Mapping[str, object], carriers: Mapping[str, Carrier]) -> Shape:
    check = row.get("check")
    pattern = re.compile(_text(row, "pattern"))
    if check is not None and not {"serial", "digit"} <= set(pattern.groupindex):
        raise ValueError(f"{pattern.pattern} has no groups serial and digit")
    return Shape(
        carrier=carriers[_text(row, "carrier")],
        pattern=pattern,
        check=None if check is None else CheckRule.read(check),
        shared=row.get("shared") is True,
        source=_text(row, "source"),
        confidence=Confidence(_text(row, "confidence")),
    )


def _page(address: str) -> str:
    """A page of ours: https, a plain host, and the number behind the host."""
    host = re.match(r"https://([a-z0-9.-]+\.[a-z]+)/", address)
    if host is None or address.count("{number}") != 1:
        raise ValueError(f"{address} is not an https address with one {{number}}")
    return address


def _text(row: Mapping[str, object], key: str) -> str:
    value = row[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} needs a text")
    return value


def _tables(value: object) -> list[Mapping[str, object]]:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise TypeError("a list of tables is needed")
    return value
