"""Mappings: which column of a table becomes which field of an order, and how values are read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any


class Target(StrEnum):
    """What a column can become; `UNUSED` is a column that is not imported."""

    UNUSED = ""
    NUMBER = "number"
    MARKETPLACE = "marketplace"
    ORDERED = "ordered"
    STATUS = "status"
    SELLER = "seller"
    TITLE = "title"
    VARIANT = "variant"
    QUANTITY = "quantity"
    UNIT_PRICE = "unit_price"
    TOTAL = "total"
    SHIPPING = "shipping"
    CURRENCY = "currency"
    TRACKING = "tracking"
    CARRIER = "carrier"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    PROTECTION = "protection"
    URL = "url"
    NOTE = "note"


DATES = frozenset({Target.ORDERED, Target.SHIPPED, Target.DELIVERED, Target.PROTECTION})
AMOUNTS = frozenset({Target.UNIT_PRICE, Target.TOTAL, Target.SHIPPING})


class Sureness(StrEnum):
    """How sure the guess for a column is."""

    SURE = "sure"
    LIKELY = "likely"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is read from its file.

    `delimiter`, `quote` and `encoding` are those of a text file and empty for a spreadsheet,
    `sheet` is a sheet's name. `heading` says that the first row names the columns.
    """

    delimiter: str = ""
    quote: str = '"'
    encoding: str = ""
    sheet: str = ""
    heading: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole table in memory; rows are numbered as a spreadsheet does.

    `sheets` are the names of all sheets that have a table, `sha256` is the file's.
    """

    path: Path
    layout: Layout
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Any, ...]], ...]
    sheets: tuple[str, ...] = ()
    sha256: str = ""

    @property
    def is_text(self) -> bool:
        """Whether delimiter and encoding can be changed."""
        return bool(self.layout.encoding)

    def column(self, place: int, most: int = 0) -> list[Any]:
        """The cells of a column that say something, at most `most` of them unless that is 0."""
        found: list[Any] = []
        for _, cells in self.rows:
            value = cells[place] if place < len(cells) else ""
            if value not in (None, ""):
                found.append(value)
                if most and len(found) >= most:
                    break
        return found


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column most probably is."""

    target: Target
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the user decided; `targets` has one entry a column.

    `day_first` and `decimal_comma` are None while they are not known. `currency` and
    `marketplace` count where the row has none.
    """

    targets: tuple[Target, ...]
    day_first: bool | None = None
    decimal_comma: bool | None = None
    currency: str = ""
    marketplace: str = ""

    def place(self, target: Target) -> int | None:
        """The first column that becomes `target`."""
        return self.targets.index(target) if target in self.targets else None

    def with_target(self, place: int, target: Target) -> "Mapping":
        """The same mapping with another field for one column."""
        targets = (*self.targets[:place], target, *self.targets[place + 1 :])
        return replace(self, targets=targets)

    @property
    def doubled(self) -> frozenset[int]:
        """The columns that share their field with another one."""
        return frozenset(
            place
            for place, target in enumerate(self.targets)
            if target is not Target.UNUSED and self.targets.count(target) > 1
        )

    @property
    def lacks_number(self) -> bool:
        """Whether no column says which order a row is about."""
        return not {Target.NUMBER, Target.TRACKING} & set(self.targets)


def fingerprint(header: Sequence[str]) -> str:
    """What a table is known by again: the names of its columns, in their order."""
    return "\x1f".join(" ".join(name.split()).casefold() for name in header)
