"""Everything that is recognised in one file, wherever it is read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.importing.draft import Draft, Skipped
from orders_gui.services.importing.content import (
    Content,
    Format,
    Options,
    Row,
    Table,
    UnknownFormat,
)
from orders_gui.services.importing.reading.files import contents_of, is_harmless
from orders_gui.services.importing.reading.process import answers_of, understood
from orders_gui.services.importing.registry import formats_of, nearly, parse
from orders_gui.services.importing.rows import from_row
from orders_gui.store.watching import Watch

_TOLD_EVERY = 500
"""Rows between two words about the progress; how many there are in all is not known yet."""


_Names = tuple[tuple[str, str], ...]
_Skipped = tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Harvested:
    """The drafts of a file, each with the number of its part, and the rows left out.

    `formats` are id and name of what was taken, one for each part, `others` of what could have
    been; `rows` counts everything that was read.
    """

    formats: _Names
    others: _Names
    drafts: list[tuple[Draft, int]]
    skipped: list[Skipped]
    rows: int


def harvest(path: Path, format_id: str, options: Options, watch: Watch) -> Harvested:
    """Read a file, in the named format only unless the name is empty.

    Raises `UserError` that names the file when it cannot be read or is of no known format, and
    `Ended` when the watch ends it.
    """
    if is_harmless(path):
        return harvest_here(path, format_id, options, watch)
    request = {
        "wanted": "orders",
        "format": format_id,
        "now": options.now.isoformat(),
        "currency": options.currency,
    }
    drafts: list[tuple[Draft, int]] = []
    end: dict[str, Any] = {}
    with understood(path.name):
        for end in answers_of(path, request, watch):
            drafts.extend((from_row(Draft, row), int(part)) for row, part in end.get("drafts", ()))
        return Harvested(
            from_row(_Names, end["formats"]),
            from_row(_Names, end["others"]),
            drafts,
            list(from_row(_Skipped, end["skipped"])),
            int(end["end"]),
        )


def harvest_here(path: Path, format_id: str, options: Options, watch: Watch) -> Harvested:
    """The same within this process."""
    formats: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    drafts: list[tuple[Draft, int]] = []
    skipped: list[Skipped] = []
    rows = 0
    close: tuple[Format, str] | None = None
    for content in contents_of(path):
        fitting = formats_of(content)
        if not fitting and isinstance(content, Table):
            close = close or nearly(content)
        one = next((one for one in fitting if format_id in ("", one.id)), None)
        others.extend((other.id, other.name) for other in fitting)
        if one is None:
            continue
        parsed = parse(one, _watched(content, watch, rows, path.name), options)
        formats.append((one.id, one.name))
        part = len(formats)
        drafts.extend((draft, part) for draft in parsed.drafts)
        skipped.extend(parsed.skipped)
        rows += parsed.rows
        watch.at(rows, 0, path.name)
    if not formats:
        raise _unknown(path.name, close)
    kinds = tuple(other for other in dict.fromkeys(others) if other not in formats)
    return Harvested(tuple(formats), kinds, drafts, skipped, rows)


def _watched(content: Content, watch: Watch, before: int, name: str) -> Content:
    """A table whose reader tells how many rows are read and can be ended."""
    if not isinstance(content, Table):
        return content

    def rows() -> Iterator[tuple[int, Row]]:
        for count, row in enumerate(content.rows, start=before):
            if count % _TOLD_EVERY == 0:
                watch.at(count, 0, name)
            yield row

    return replace(content, rows=rows())


def _unknown(name: str, close: tuple[Format, str] | None) -> UnknownFormat:
    if close is None:
        return UnknownFormat(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{file} is not in a format that is known, or no orders are in it. "
                "Nothing was imported.",
            ),
            file=name,
        )
    return UnknownFormat(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} looks like {format}, but has no column “{column}”. Nothing was imported.",
        ),
        file=name,
        format=close[0].name,
        column=close[1],
    )
