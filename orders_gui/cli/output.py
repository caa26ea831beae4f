"""What commands print: tables, JSON and sentences, on whatever stands at the other end."""

import io
import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple, TextIO

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

GAP = "  "
ELLIPSIS = "…"

# Characters that would steer the terminal or turn the direction of the line.
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

# Escaped they are the same text; no terminal obeys them and no encoding fails on them.
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class ReaderGone(Exception):
    """Whoever read what is printed, such as `head`, has had enough."""


class Column(NamedTuple):
    """A column of a table; one with `least` gives up width where the terminal is narrow."""

    title: str
    right: bool = False
    least: int | None = None


def prepare_streams() -> None:
    """Let characters that the terminal does not know become `?` instead of an error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def say(*lines: str) -> None:
    """Print lines; characters that would steer the terminal are made visible."""
    for line in lines:
        _write(sys.stdout, _STEERING.sub("\N{REPLACEMENT CHARACTER}", line) + "\n")


def complain(text: str) -> None:
    """Print a sentence to the standard error; there is nobody to tell when that fails."""
    with suppress(ReaderGone, UserError):
        _write(sys.stderr, _STEERING.sub("\N{REPLACEMENT CHARACTER}", text) + "\n")


def say_json(value: object) -> None:
    """Print JSON that stays intact in every encoding."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    plain = encoding.lower().replace("-", "") != "utf8"
    text = json.dumps(value, ensure_ascii=plain, indent=2)
    _write(sys.stdout, _UNSAFE_IN_JSON.sub(_escaped, text) + "\n")


def say_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Print rows below each other, cut to the terminal's width where there is one."""
    say(*table(columns, rows, terminal_width()))


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int | None = None
) -> list[str]:
    """The lines of a table with its heading; `room` is how many characters a line may have."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    titles = [column.title for column in columns]
    widths = [max(map(width, column)) for column in zip(titles, *cells, strict=True)]
    _shrink(columns, widths, room)
    lines = [titles, ["-" * wide for wide in widths], *cells]
    return [_line(columns, widths, line) for line in lines]


def one_line(text: str) -> str:
    """The text without line breaks and runs of spaces."""
    return " ".join(text.split())


def width(text: str) -> int:
    """How many places a terminal needs for the text; Chinese characters take two."""
    return sum(map(_places, text))


def terminal_width() -> int | None:
    """The width of the terminal; None when the output goes to a file or another program."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns


def flush() -> None:
    """Hand everything over; errors that come late are raised here."""
    _write(sys.stdout, "", flush=True)


def give_up_output() -> None:
    """Keep Python from trying again, when it ends, to write what nobody takes."""
    try:
        flush()
    except (ReaderGone, UserError):
        with suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(stream: TextIO | None, text: str, *, flush: bool = False) -> None:
    if stream is None:  # a program of Windows without a console
        return
    try:
        stream.write(text)
        if flush:
            stream.flush()
    except BrokenPipeError as error:
        raise ReaderGone from error
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "The output could not be written: {detail}."),
            detail=error.strerror or str(error),
        ) from error


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _shrink(columns: Sequence[Column], widths: list[int], room: int | None) -> None:
    """Take what is too much from the widest column that can give."""
    if room is None:
        return
    excess = sum(widths) + len(GAP) * (len(widths) - 1) - room
    while excess > 0:
        giving = [n for n, c in enumerate(columns) if c.least is not None and widths[n] > c.least]
        if not giving:
            return
        widest = max(giving, key=widths.__getitem__)
        widths[widest] -= 1
        excess -= 1


def _line(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[str]) -> str:
    padded = (
        _padded(column, wide, cell)
        for column, wide, cell in zip(columns, widths, cells, strict=True)
    )
    return GAP.join(padded).rstrip()


def _padded(column: Column, wide: int, cell: str) -> str:
    cell = _cut(cell, wide)
    space = " " * (wide - width(cell))
    return space + cell if column.right else cell + space


def _cut(text: str, wide: int) -> str:
    if width(text) <= wide:
        return text
    kept: list[str] = []
    left = wide - 1
    for character in text:
        left -= _places(character)
        if left < 0:
            break
        kept.append(character)
    return "".join(kept).rstrip() + ELLIPSIS
