"""Reading a file in a process of its own, which is ended when it takes too long or too much.

Workbooks and archives unpack to far more than they are, and pages, mails and documents are parsed
at once: what is in them cannot harm the program there. Tables of text are read row by row.
"""

import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from typing import IO, Any, Self, cast

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.child_process import READING_WORKER, receive, send, start
from orders_gui.services.importing.content import UnknownFormat
from orders_gui.services.importing.reading.limits import MEGABYTE
from orders_gui.store.watching import Cancelled, Watch

_MODULE = "orders_gui.services.importing.reading.worker"

MEGABYTES = 512
"""Address space of the process, where the system can limit that."""

SECONDS = 8.0
SECONDS_A_MEGABYTE = 0.2
"""So long a file may take: what harms is small, and a large box of mails takes its time."""

_LOOK_EVERY = 0.05

_TOO_SLOW = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} takes too long to be read and was given up. Nothing was changed. "
    "Export a shorter period and try again.",
)
_CRASHED = QT_TRANSLATE_NOOP(
    "Errors",
    "{file} could not be read: the process that reads files broke off. Nothing was changed. "
    "Export it again.",
)
_CANNOT_START = QT_TRANSLATE_NOOP(
    "Errors", "{file} cannot be read now: {detail}. Nothing was changed. Try again."
)


def answers_of(path: Path, request: dict[str, Any], watch: Watch) -> Iterator[dict[str, Any]]:
    """What the process answers about a file; the last answer has an `end`.

    Raises `UserError` that names the file when it is refused, takes too long or breaks the
    process, and `Ended` when the watch ends it, which ends the process at once.
    """
    with (
        tempfile.TemporaryDirectory(prefix="orders-gui-import-") as folder,
        _Process(path, watch.cancelled) as process,
    ):
        process.ask(request | {"path": str(path.absolute()), "folder": folder})
        while True:
            answer = process.answer(watch)
            if "read" in answer:
                watch.at(int(answer["read"]), 0, path.name)
                continue
            if "refused" in answer:
                raise _refusal(answer)
            yield answer
            if "end" in answer:
                return


@contextmanager
def understood(name: str) -> Iterator[None]:
    """Refuse the file when what the process answers about it makes no sense."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UserError(_CRASHED, file=name) from error


def _refusal(answer: dict[str, Any]) -> UserError:
    template, values = answer["refused"]
    kind = UnknownFormat if answer["unknown"] else UserError
    return kind(str(template), **values)


class _Process:
    """The process that reads one file, and the thread that watches over it."""

    def __init__(self, path: Path, cancelled: Cancelled | None) -> None:
        self._name = path.name
        self._cancelled = cancelled
        try:
            seconds = SECONDS + SECONDS_A_MEGABYTE * path.stat().st_size / MEGABYTE
            self._process = start(_MODULE, READING_WORKER, str(seconds), str(MEGABYTES))
        except OSError as error:
            detail = error.strerror or str(error)
            raise UserError(_CANNOT_START, file=path.name, detail=detail) from error
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        self._late = False
        self._over = Event()
        self._end_at = time.monotonic() + seconds
        self._guard = Thread(target=self._keep_watch, name="import watch", daemon=True)
        self._guard.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._process.kill()
        self._process.wait()
        self._guard.join()
        with suppress(OSError):  # what was not sent any more
            self._requests.close()
        self._answers.close()

    def ask(self, request: dict[str, Any]) -> None:
        try:
            send(self._requests, json.dumps(request).encode())
        except OSError as error:
            raise UserError(_CRASHED, file=self._name) from error

    def answer(self, watch: Watch) -> dict[str, Any]:
        try:
            found = json.loads(receive(self._answers))
            if isinstance(found, dict):
                return found
        except (OSError, EOFError, ValueError) as error:
            watch.at(0, 0, self._name)  # raises when it was the user who ended it
            raise UserError(_TOO_SLOW if self._late else _CRASHED, file=self._name) from error
        raise UserError(_CRASHED, file=self._name)

    def _keep_watch(self) -> None:
        while not self._over.wait(_LOOK_EVERY):
            self._late = time.monotonic() > self._end_at
            if self._late or (self._cancelled is not None and self._cancelled()):
                self._process.kill()
                return
