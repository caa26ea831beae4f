"""Reads the JSON file from which `dispute create` makes a dispute."""

import json
import re
import stat
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.domain.disputes.dispute import Request, RequestKind
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.domain.money import Money

if TYPE_CHECKING:
    from orders_gui.services.disputes.entry import DisputeEntry

LARGEST = 1_000_000
"""Bytes that the file may have."""

LONGEST_CLAIM = 10_000
"""Characters that a claim may have in one language."""

_KEYS = ("items", "reason", "answers", "claim", "request", "opened_at")
_UNUSABLE = QT_TRANSLATE_NOOP("Errors", "{file} cannot be used: {detail} No dispute was created.")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "Errors", "{file} cannot be read: {detail}. No dispute was created."
)

Table = Mapping[str, object]


class _WrongError(ValueError):
    """What is wrong with the content, as a sentence."""


def read_dispute_file(path: Path, language: str) -> "DisputeEntry":
    """The entry in a file; `language` is that of the user's own claim where the file has none.

    Raises `UserError` that names the file and what is wrong with it.
    """
    try:
        return _entry(_table("dispute", _parsed(_content(path)), _KEYS), language)
    except (_WrongError, UserError) as error:
        raise UserError(_UNUSABLE, file=path.name, detail=str(error)) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise UserError(_UNREADABLE, file=str(path), detail=detail) from error


def unusable(path: Path, error: UserError) -> UserError:
    """The sentence for a file whose content does not fit the order."""
    return UserError(_UNUSABLE, file=path.name, detail=str(error))


def _content(path: Path) -> bytes:
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise _WrongError("it is not an ordinary file.")
    if facts.st_size > LARGEST:
        raise _WrongError(f"it is larger than {LARGEST // 1_000_000} MB.")
    return path.read_bytes()


def _parsed(content: bytes) -> object:
    try:
        value: object = json.loads(
            content.decode("utf-8-sig"),
            parse_float=str,
            parse_constant=_no_number,
            object_pairs_hook=_pairs,
        )
        json.dumps(value, ensure_ascii=False).encode()
    except _WrongError:
        raise
    except UnicodeDecodeError:
        raise _WrongError("it is not in UTF-8.") from None
    except UnicodeEncodeError:
        raise _WrongError("it has half a character in it.") from None
    except json.JSONDecodeError as error:
        raise _WrongError(f"line {error.lineno} is not JSON.") from None
    except (ValueError, RecursionError):
        raise _WrongError("a number is too long, or lists are nested too deeply.") from None
    return value


def _no_number(text: str) -> object:
    raise _WrongError(f"{text} is not a number.")


def _pairs(pairs: Iterable[tuple[str, object]]) -> Table:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _WrongError(f"“{key}” stands there twice.")
        found[key] = value
    return found


def _entry(table: Table, language: str) -> "DisputeEntry":
    from orders_gui.services.disputes.entry import DisputeEntry

    claim = _table("claim", table.get("claim", {}), ("en", "ru"))
    own = _text("claim.ru", claim.get("ru", ""))
    return DisputeEntry(
        reason=_text("reason", table.get("reason", "")),
        request=_request(_table("request", table.get("request"), ("kind", "amount", "currency"))),
        lines=_lines(table.get("items", [])),
        answers=_table("answers", table.get("answers", {})),
        claim_en=_text("claim.en", claim.get("en", "")),
        claim_own=own,
        own_language="ru" if own else language,
        opened_at=_instant("opened_at", table.get("opened_at")),
    )


def _table(name: str, value: object, keys: Iterable[str] | None = None) -> Table:
    """An object of JSON with no other keys than `keys`."""
    if not isinstance(value, Mapping):
        raise _WrongError(f"“{name}” has to be an object, such as {{…}}.")
    for key in value:
        if keys is not None and key not in keys:
            raise _WrongError(f"“{key}” is not known in “{name}”.")
    return value


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_CLAIM:
        raise _WrongError(f"“{name}” has to be a text of at most {LONGEST_CLAIM} characters.")
    return value


def _lines(value: object) -> tuple[int, ...]:
    """Line numbers of items, each once."""
    if not isinstance(value, list) or not all(type(line) is int for line in value):
        raise _WrongError("“items” has to be a list of line numbers, such as [1, 2].")
    return tuple(dict.fromkeys(value))


def _request(table: Table) -> Request:
    kind = table.get("kind")
    if kind not in list(RequestKind):
        kinds = " or ".join(f"“{known}”" for known in RequestKind)
        raise _WrongError(f"“request.kind” has to be {kinds}.")
    amount = table.get("amount")
    if amount is None:
        return Request(RequestKind(str(kind)))
    if isinstance(amount, bool) or not isinstance(amount, str | int):
        raise _WrongError("“request.amount” has to be an amount such as “34.90”.")
    money = Money.of(amount, _text("request.currency", table.get("currency", "")))
    if money.minor <= 0:
        raise _WrongError("“request.amount” has to be more than nothing.")
    return Request(RequestKind(str(kind)), money)


def _instant(name: str, value: object) -> datetime | None:
    if value is None:
        return None
    # Python reads more than ISO 8601's usual form; the file is to be unmistakable.
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d", value):
        try:
            moment = datetime.fromisoformat(value)
            if moment.tzinfo is not None:
                return moment.astimezone(UTC).replace(microsecond=0)
        except (ValueError, OverflowError):
            pass
    raise _WrongError(f"“{name}” has to be an instant such as “2026-11-20T10:00:00Z”.")
