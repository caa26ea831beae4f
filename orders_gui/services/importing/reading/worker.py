"""The process that reads one file for the program: started by it, ended by it, and limited."""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.child_process import limit, own_pipes, receive, send, set_alarm
from orders_gui.services.importing.content import Options, UnknownFormat
from orders_gui.services.importing.harvest import harvest_here
from orders_gui.services.importing.mapping import Layout
from orders_gui.services.importing.mapping_grid import read_table
from orders_gui.services.importing.reading.archives import LARGEST_ENTRY
from orders_gui.services.importing.rows import from_row, to_cell, to_row
from orders_gui.store.watching import Watch

_AT_ONCE = 500
"""Orders or rows in one answer."""

_TOO_MUCH = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} needs too much memory to be read. Nothing was changed. "
    "Export a shorter period and try again.",
)

Answer = dict[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Answer one request on the standard input; `arguments` are seconds and megabytes."""
    seconds, megabytes = float(arguments[0]), int(arguments[1])
    requests, answers = own_pipes()
    limit(megabytes, LARGEST_ENTRY)
    set_alarm(seconds + 5)  # when the program that would end this process has ended itself
    request = json.loads(receive(requests))
    # What is unpacked on the way is removed by the program, also when this process is ended.
    tempfile.tempdir = request["folder"]

    def tell(answer: Answer) -> None:
        send(answers, json.dumps(answer).encode())

    try:
        for answer in _read(request, tell):
            tell(answer)
    except UserError as error:
        message = to_row(error.message)
        tell({"refused": message[:2], "unknown": isinstance(error, UnknownFormat)})
    except MemoryError:
        values = {"file": Path(request["path"]).name}
        tell({"refused": [_TOO_MUCH, values], "unknown": False})
    return 0


def _read(request: Answer, tell: Callable[[Answer], None]) -> Iterator[Answer]:
    path = Path(request["path"])
    if request["wanted"] == "table":
        layout = request["layout"]
        yield from _table(path, None if layout is None else from_row(Layout, layout))
        return

    def progress(done: int, _count: int, _name: str) -> None:
        tell({"read": done})

    options = Options(datetime.fromisoformat(request["now"]), request["currency"])
    yield from _orders(path, request["format"], options, Watch(progress))


def _orders(path: Path, format_id: str, options: Options, watch: Watch) -> Iterator[Answer]:
    found = harvest_here(path, format_id, options, watch)
    for start in range(0, len(found.drafts), _AT_ONCE):
        part = found.drafts[start : start + _AT_ONCE]
        yield {"drafts": [[to_row(draft), number] for draft, number in part]}
    yield {
        "end": found.rows,
        "formats": found.formats,
        "others": found.others,
        "skipped": [to_row(one) for one in found.skipped],
    }


def _table(path: Path, layout: Layout | None) -> Iterator[Answer]:
    grid = read_table(path, layout)
    for start in range(0, len(grid.rows), _AT_ONCE):
        part = grid.rows[start : start + _AT_ONCE]
        yield {"rows": [[number, [to_cell(cell) for cell in cells]] for number, cells in part]}
    yield {
        "end": grid.sha256,
        "layout": to_row(grid.layout),
        "header": grid.header,
        "sheets": grid.sheets,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
