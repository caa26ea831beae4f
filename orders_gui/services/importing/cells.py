"""Single cells: text without traps, order numbers, counts, web addresses."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import RowTrouble, no_number

LONGEST = 10_000
"""Characters of a text that are kept; nothing that a shop writes is longer."""

_FORMULA_TEXT = re.compile(r'="(.*)"')
_NOTHING = frozenset(
    {
        "", "not available", "not applicable", "n/a", "na", "?", "pending", "null", "none",
        "undefined", "-", "--",
    }
)  # fmt: skip
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z ._/#-]{0,78}[0-9A-Za-z])?")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACE = re.compile(r"\s")
_COUNT = re.compile(
    r"[x×]?\s*(\d{1,6})(?:[.,]0+)?\s*(?:[x×]|pieces?|piece\(s\)|pcs?\.?|шт\.?|stück|stk\.?|szt\.?)?",
    re.IGNORECASE,
)
_FIRST_INSTANT = datetime(2000, 1, 1, tzinfo=UTC)
_LAST_INSTANT = datetime(2100, 1, 1, tzinfo=UTC)


def text(value: object) -> str:
    """The text of a cell or a value: trimmed, without spreadsheet guards and controls.

    Raises `RowTrouble` for halves of characters, which no database keeps.
    """
    found = value.strip() if isinstance(value, str) else _number_text(value)
    if not found:
        return ""
    if found[0] in "='":
        found = _unguarded(found)
    if not found.isascii():
        _refuse_halves(found)
    return found[:LONGEST] if found.isprintable() else _CONTROLS.sub("", found)[:LONGEST]


def stated(value: object) -> str:
    """The text of a cell, or nothing for the words that mean nothing: `N/A`, `pending`, `?`."""
    found = text(value)
    return "" if len(found) < 16 and found.casefold() in _NOTHING else found


def order_number(value: object) -> str:
    """An order number; raises `RowTrouble` when there is none or a spreadsheet rounded it."""
    if isinstance(value, float | int) and abs(value) >= 1e15 and int(value) % 10 == 0:
        raise _rounded(_number_text(value))
    found = stated(value)
    if not found:
        raise no_number()
    if _ROUNDED.fullmatch(found):
        raise _rounded(found)
    if not _NUMBER.fullmatch(found):
        raise RowTrouble(
            QT_TRANSLATE_NOOP("Errors", "“{number}” is not an order number."), number=found[:40]
        )
    return found


def count(value: object) -> int:
    """A quantity, `2`, `x2`, `2.0` or `2 pieces`; 1 when the cell is empty."""
    found = stated(value)
    if not found:
        return 1
    match = _COUNT.fullmatch(found)
    if match is None or not int(match[1]) > 0:
        raise RowTrouble(
            QT_TRANSLATE_NOOP("Errors", "“{count}” is not a quantity."), count=found[:40]
        )
    return int(match[1])


def web_address(value: object) -> str:
    """An https address, or nothing; `//host/path` gets its scheme."""
    found = stated(value)
    if found.startswith("//"):
        found = f"https:{found}"
    elif found.startswith("http://"):
        found = f"https://{found[7:]}"
    return found if found.startswith("https://") and not _SPACE.search(found) else ""


def instant(value: object) -> datetime | None:
    """Milliseconds since 1970 as an instant of whole seconds; None when not stated."""
    found = stated(value)
    if not found or found == "0":
        return None
    if not re.fullmatch(r"\d{9,16}(?:\.\d+)?", found):
        raise _no_instant(found)
    seconds = int(float(found)) // 1000
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise _no_instant(found) from error
    if not _FIRST_INSTANT <= at < _LAST_INSTANT:
        raise _no_instant(found)
    return at


def mapping(value: object) -> Mapping[str, Any]:
    """A JSON object, or an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """A JSON list, or an empty one for anything else."""
    return value if isinstance(value, list) else []


def _unguarded(found: str) -> str:
    """Text that was marked as no number, `="123"`, or as no formula, `'=1+1`."""
    formula = _FORMULA_TEXT.fullmatch(found)
    if formula is not None:
        return formula[1]
    is_guarded = found[0] == "'" and found[1:2] in tuple("=+-@＝＋－＠\t\r")
    return found[1:] if is_guarded else found


def _number_text(value: object) -> str:
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else repr(value)
    return str(value) if isinstance(value, int) else ""


def _refuse_halves(found: str) -> None:
    try:
        found.encode()
    except UnicodeEncodeError as error:
        raise RowTrouble(
            QT_TRANSLATE_NOOP("Errors", "The entry holds broken characters and cannot be read.")
        ) from error


def _rounded(found: str) -> RowTrouble:
    return RowTrouble(
        QT_TRANSLATE_NOOP(
            "Errors",
            "A spreadsheet rounded the order number to {number}. Export the file again and do "
            "not save it from a spreadsheet before importing it.",
        ),
        number=found[:40],
    )


def _no_instant(found: str) -> RowTrouble:
    return RowTrouble(QT_TRANSLATE_NOOP("Errors", "“{date}” is not a date."), date=found[:40])
