"""Decoding of unknown pictures in processes of their own, which may crash or be killed."""

import json
import sys
import weakref
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from queue import LifoQueue
from threading import Lock, Timer
from typing import IO, TYPE_CHECKING, Any, Self, cast

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.services.child_process import (
    limit,
    own_pipes,
    receive,
    send,
    set_alarm,
    start,
)

if TYPE_CHECKING:
    from orders_gui.domain.evidence.marks import Markup
    from orders_gui.services.evidence.pictures import Box, PictureFacts, Reading

_MODULE = "orders_gui.services.evidence.picture_worker"

OPTION = "--picture-worker"
"""What a frozen program is started with to be a worker, as it has no `-m`."""

_TOO_SLOW = QT_TRANSLATE_NOOP(
    "Errors", "{file} takes too long to be read as a picture. It was not added."
)
_CRASHED = QT_TRANSLATE_NOOP("Errors", "{file} cannot be read as a picture. It was not added.")
_CLOSED = QT_TRANSLATE_NOOP("Errors", "{file} was not read because the program is closing.")
_CANNOT_START = QT_TRANSLATE_NOOP(
    "Errors", "{file} cannot be read as a picture now: {detail}. It was not added."
)


class PictureWorker:
    """Up to `processes` worker processes, started when needed and again after each failure.

    A process may use `seconds` for a file and `megabytes` of address space, where the system
    can limit that. Any thread may ask. The processes end with `close()`, and at the latest
    with this object.
    """

    def __init__(self, processes: int = 2, *, seconds: float = 30, megabytes: int = 2048) -> None:
        self._seconds = seconds
        self._megabytes = megabytes
        self._idle: LifoQueue[_Process | None] = LifoQueue()
        for _ in range(processes):
            self._idle.put(None)
        self._lock = Lock()
        self._started: list[_Process] = []
        self._closed = False
        weakref.finalize(self, _end_all, self._started)

    def read(
        self,
        path: Path,
        *,
        name: str,
        boxes: "Sequence[Box]" = (),
        most_bytes: int | None = None,
        markup: "Markup | None" = None,
    ) -> "Reading":
        """What `pictures.read_picture` does, in another process; errors call the file `name`.

        Raises `UserError` also when it takes too long or ends the process that decodes it.
        """
        from orders_gui.domain.evidence.marks import NO_MARKUP, to_rows

        request = {
            "path": str(path.absolute()),
            "boxes": list(boxes),
            "most_bytes": most_bytes,
            "markup": to_rows(markup or NO_MARKUP),
        }
        process = self._idle.get()
        try:
            if process is None or not process.is_alive():
                process = self._start(name)
            return process.read(request, name)
        except _TooSlow as error:
            raise UserError(_TOO_SLOW, file=name) from error
        except _Died as error:
            raise UserError(_CLOSED if self._closed else _CRASHED, file=name) from error
        finally:
            self._idle.put(process)

    def close(self) -> None:
        """End all processes; a file that is being read is given up."""
        with self._lock:
            self._closed = True
            _end_all(self._started)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _start(self, name: str) -> "_Process":
        with self._lock:
            if self._closed:
                raise UserError(_CLOSED, file=name)
            for known in self._started[:]:
                if not known.is_alive():
                    known.end()
                    self._started.remove(known)
            try:
                process = _Process(self._seconds, self._megabytes)
            except OSError as error:
                detail = error.strerror or str(error)
                raise UserError(_CANNOT_START, file=name, detail=detail) from error
            self._started.append(process)
            return process


def _end_all(processes: "list[_Process]") -> None:
    for process in processes:
        process.end()


class _Died(Exception):
    """The process ended, or gave an answer that is none."""


class _TooSlow(Exception):
    """The process was ended because it took too long."""


class _Process:
    """One worker process. One thread at a time reads with it; any thread may `end` it."""

    def __init__(self, seconds: float, megabytes: int) -> None:
        self._seconds = seconds
        self._late = False
        self._process = start(_MODULE, OPTION, str(seconds), str(megabytes))
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)

    def is_alive(self) -> bool:
        return not self._late and self._process.poll() is None

    def end(self) -> None:
        """Kill the process and free what it held."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):  # what was not sent any more
            self._requests.close()
        self._answers.close()

    def read(self, request: dict[str, Any], name: str) -> "Reading":
        """Read one file; after a failure other than a refused file the process is ended."""
        from orders_gui.services.evidence.pictures import Reading

        timer = Timer(self._seconds, self._give_up)
        timer.start()
        try:
            send(self._requests, json.dumps(request).encode())
            answer = json.loads(receive(self._answers))
            if "refused" in answer:
                raise UserError(str(answer["refused"]), file=name)
            facts = _facts_from(answer["facts"])
            return Reading(facts, tuple(receive(self._answers) for _ in request["boxes"]))
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            self.end()
            raise _TooSlow if self._late else _Died from error
        finally:
            timer.cancel()

    def _give_up(self) -> None:
        self._late = True
        self._process.kill()


def main(arguments: Sequence[str]) -> int:
    """Answer requests on the standard input until it ends; `arguments` are the two limits."""
    seconds, megabytes = float(arguments[0]), int(arguments[1])
    requests, answers = own_pipes()
    limit(megabytes)
    while True:
        try:
            request = json.loads(receive(requests))
        except EOFError:
            return 0
        set_alarm(seconds + 5)  # when the program that would end this process has ended itself
        for part in _answer(request):
            send(answers, part)
        set_alarm(0)


def _answer(request: dict[str, Any]) -> list[bytes]:
    """The parts of an answer: the facts or the sentence of refusal, then the copies."""
    from orders_gui.domain.evidence.marks import from_rows
    from orders_gui.services.evidence.pictures import read_picture

    try:
        markup = from_rows(request["markup"])
        reading = read_picture(
            Path(request["path"]), request["boxes"], request["most_bytes"], markup
        )
    except UserError as error:
        return [json.dumps({"refused": error.message.template}).encode()]
    return [json.dumps({"facts": _facts_to(reading.facts)}).encode(), *reading.copies]


def _facts_to(facts: "PictureFacts") -> dict[str, object]:
    return {
        "width": facts.width,
        "height": facts.height,
        "captured_at": facts.captured_at and facts.captured_at.isoformat(),
        "has_location": facts.has_location,
    }


def _facts_from(values: dict[str, Any]) -> "PictureFacts":
    from orders_gui.services.evidence.pictures import PictureFacts

    captured_at = values["captured_at"]
    return PictureFacts(
        width=int(values["width"]),
        height=int(values["height"]),
        captured_at=datetime.fromisoformat(captured_at) if captured_at else None,
        has_location=bool(values["has_location"]),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
