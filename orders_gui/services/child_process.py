"""Processes of this program that read what may do harm: how they are started and talked to."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

READING_WORKER = "--reading-worker"
"""What a frozen program is started with to read one file of orders, as it has no `-m`."""

_ENVIRONMENT = {
    "PYTHONPATH": str(Path(__file__).parents[2]),
    # glibc gives the memory of a large file back to the system and does not keep it.
    "MALLOC_MMAP_THRESHOLD_": "1000000",
}
_LENGTH = 4
_LONGEST = 64_000_000
"""Bytes of one part; a copy that fills a screen is a hundredth of that."""


def start(module: str, option: str, *arguments: str) -> "Popen[bytes]":
    """Start `module` as a process of its own, with pipes; raises `OSError` when it cannot be.

    A frozen program has no `-m`: it is started with `option` instead.
    """
    import subprocess

    if getattr(sys, "frozen", False):
        command = [sys.executable, option]
    else:
        # Nothing is imported from the current folder, and nothing is written beside the sources.
        command = [sys.executable, "-P", "-B", "-m", module]
    return subprocess.Popen(  # noqa: S603 - this program itself
        [*command, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | _ENVIRONMENT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """In the process: where it is asked and where it answers.

    What a library prints goes nowhere, and never into an answer.
    """
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return requests, answers


def limit(megabytes: int, largest_file: int = 0) -> None:
    """In the process: limit its memory and the bytes of a file that it writes; not on Windows."""
    if sys.platform == "win32":
        return
    import resource

    limits = (
        (resource.RLIMIT_AS, megabytes << 20),
        (resource.RLIMIT_FSIZE, largest_file),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, value in limits:
        with suppress(ValueError, OSError):  # macOS refuses the first one
            resource.setrlimit(kind, (value, value))


def set_alarm(seconds: float) -> None:
    """In the process: end it after so long, in case nobody else does any more; 0 for never."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def send(stream: IO[bytes], part: bytes) -> None:
    """Write a part of a message."""
    stream.write(len(part).to_bytes(_LENGTH, "big") + part)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """The next part; raises `EOFError` when the other side has ended."""
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    if length > _LONGEST:
        raise ValueError(f"a part of {length} bytes")
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
