"""JSON: strict, without numbers that are none and without names that are there twice."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.importing.content import Table
from orders_gui.services.importing.reading.grids import table_of
from orders_gui.services.importing.reading.limits import damaged
from orders_gui.services.importing.reading.text_files import encoding_of, no_text

LARGEST_FILE = 64 << 20
DEEPEST = 64


class _Refused(ValueError):
    """The text breaks a rule of JSON that Python does not enforce."""


def read_json(path: Path, cleaned: Callable[[str], str] = str.strip) -> Any:  # noqa: ANN401
    """The document in a file; raises `UserError` that names the file and the trouble.

    `cleaned` takes off what stands around the document.
    """
    try:
        text = path.read_text(encoding=encoding_of(path))
    except UnicodeError as error:
        raise no_text(path.name) from error
    return parse_json(cleaned(text), path.name)


def parse_json(text: str, name: str) -> Any:  # noqa: ANN401 - any JSON
    """The document in a text; `name` is the file that holds it."""
    try:
        document = json.loads(
            text, parse_constant=_no_number, object_pairs_hook=_object, parse_int=_integer
        )
    except json.JSONDecodeError as error:
        raise _damaged(name, error.lineno) from error
    except (_Refused, RecursionError, ValueError) as error:
        raise _damaged(name, 0) from error
    if _is_deeper(document, DEEPEST):
        raise _damaged(name, 0)
    return document


def rows_of(name: str, root: Any) -> Table | None:  # noqa: ANN401 - any JSON
    """The rows of a sheet that some tool turned into JSON: flat objects with the same fields."""
    entries = root if isinstance(root, list) else [root]
    if not entries or not all(isinstance(entry, dict) and _is_flat(entry) for entry in entries):
        return None
    header = tuple(str(field) for field in entries[0])
    return table_of(name, [header, *([entry.get(field) for field in header] for entry in entries)])


def _is_flat(entry: dict[str, object]) -> bool:
    return not any(isinstance(value, dict | list) for value in entry.values())


def _no_number(word: str) -> NoReturn:
    raise _Refused(word)


def _integer(digits: str) -> int:
    if len(digits) > 30:
        raise _Refused(digits[:30])
    return int(digits)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused("twice")
    return found


def _is_deeper(document: object, depth: int) -> bool:
    """Whether values are nested deeper than `depth`; walks level by level."""
    level = [document]
    for _ in range(depth):
        level = [
            part
            for value in level
            for part in (
                value.values()
                if isinstance(value, dict)
                else value
                if isinstance(value, list)
                else ()
            )
            if isinstance(part, dict | list)
        ]
        if not level:
            return False
    return True


def _damaged(name: str, line: int) -> UserError:
    if line:
        return UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} is damaged: line {line} cannot be read. Nothing was imported. "
                "Export it again.",
            ),
            file=name,
            line=line,
        )
    return damaged(name)
