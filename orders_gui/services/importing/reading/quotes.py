"""Quotation marks within a quoted cell that an exporter forgot to double: `"7" Tablet"`."""

import re
from collections.abc import Iterable, Iterator


def with_doubled_quotes(lines: Iterable[str], delimiter: str, quote: str) -> Iterator[str]:
    """The lines with such marks doubled; right ones, and those that stay unclear, are untouched.

    A mark can only end a cell when a delimiter or the line's end follows.
    """
    mark, ends = re.escape(quote), f"{re.escape(delimiter)}{re.escape(quote)}\r\n"
    alone = re.compile(rf"{mark}(?<=[^{ends}]{mark})(?=[^{ends}])")
    run = re.compile(f"{mark}+")
    inside = False
    for line in lines:
        kept = line
        if not inside and alone.search(line):
            kept = _doubled(line, delimiter, quote, run)
        if kept.count(quote) % 2:
            inside = not inside
        yield kept


def _doubled(line: str, delimiter: str, quote: str, run: re.Pattern[str]) -> str:
    """The line cell by cell; as it was when a quoted cell has no end in it."""
    body = line.rstrip("\r\n")
    parts: list[str] = []
    at = 0
    while at < len(body):
        if body[at] == quote:
            cell = _quoted(body, at, delimiter, run)
            if cell is None:
                return line
            text, at = cell
        else:
            end = body.find(delimiter, at)
            end = len(body) if end < 0 else end
            text, at = body[at:end], end
        parts.append(text)
        if at < len(body):
            parts.append(delimiter)
            at += 1
    return "".join(parts) + line[len(body) :]


def _quoted(body: str, start: int, delimiter: str, run: re.Pattern[str]) -> tuple[str, int] | None:
    """The cell that begins at `start` with its marks doubled, and where it ends."""
    parts = [body[start]]
    at = start + 1
    for marks in run.finditer(body, at):
        if marks.start() < at:
            continue
        parts.append(body[at : marks.start()])
        at = marks.end()
        if len(marks[0]) % 2 == 0:
            parts.append(marks[0])
        elif at == len(body) or body[at] == delimiter:
            parts.append(marks[0])
            return "".join(parts), at
        else:
            parts.append(marks[0] + body[start])
    return None
