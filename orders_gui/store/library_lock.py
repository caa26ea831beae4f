"""The lock that lets one program at a time into a library."""

import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from orders_gui.store.failures import in_use, unwritable

LOCK = ".lock"


class LibraryLock:
    """Holds the operating system's lock on `.lock`, which is never deleted.

    The system frees it when the program ends in whatever way; the content does not matter.
    Raises `LibraryInUse` after `wait_seconds`, and `LibraryUnwritable` when the file cannot be
    opened for writing. With `read_only` a lock file that is not there is not made.
    """

    def __init__(self, root: Path, wait_seconds: float = 0, *, read_only: bool = False) -> None:
        self._file = _opened_to_read(root) if read_only else _opened(root)
        deadline = time.monotonic() + wait_seconds
        while self._file is not None and not _taken(self._file):
            if time.monotonic() >= deadline:
                self._file.close()
                raise in_use()
            time.sleep(0.05)

    def release(self) -> None:
        """Let the next program in."""
        if self._file is not None:
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _opened(root: Path) -> IO[bytes]:
    try:
        return os.fdopen(os.open(root / LOCK, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    except OSError as error:
        raise unwritable(root, error) from error


def _opened_to_read(root: Path) -> IO[bytes] | None:
    try:
        return (root / LOCK).open("rb")
    except OSError:
        return None


def _taken(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
