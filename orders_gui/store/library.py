"""The library: a folder with a lock, the database of the current generation, and evidence."""

import os
import re
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.store.database import Database
from orders_gui.store.disputes import DisputeStore
from orders_gui.store.evidence import EvidenceStore
from orders_gui.store.evidence_files import EvidenceFiles
from orders_gui.store.failures import LibraryMissing, LibraryUnwritable, damaged, in_use
from orders_gui.store.imports import ImportStore
from orders_gui.store.journal import Journal
from orders_gui.store.listing import Listing
from orders_gui.store.orders import OrderStore
from orders_gui.store.safe_files import write_bytes_safely
from orders_gui.store.settings import SettingStore

CURRENT = "CURRENT"
DATABASE = "library.sqlite3"
_FIRST = "g-0001"
_GENERATION = re.compile(r"g-\d{4}")


class Library:
    """An open library. It belongs to the thread that opened it until `close()`."""

    def __init__(self, root: Path, *, create: bool, wait_seconds: float = 0) -> None:
        """Open the library in `root`.

        With `create`, a missing folder is made (mode 0700) when its parent exists. Raises
        `LibraryMissing`, `LibraryInUse` (after `wait_seconds`), `LibraryNewer`,
        `LibraryDamaged` or `LibraryUnwritable`; nothing is changed then.
        """
        self.root = root
        if not exists(root):
            _prepare(root, create=create)
        self._lock = _locked(root, wait_seconds)
        try:
            self.database = Database(_current_database(root))
        except BaseException:
            self._lock.close()
            raise
        self.journal = Journal(self.database)
        self.orders = OrderStore(self.database)
        self.disputes = DisputeStore(self.database)
        self.evidence = EvidenceStore(self.database)
        self.listing = Listing(self.database)
        self.imports = ImportStore(self.database)
        self.settings = SettingStore(self.database)
        self.files = EvidenceFiles(root / "evidence")

    def close(self) -> None:
        """Close the database and let the next program in."""
        try:
            self.database.close()
        finally:
            self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def exists(root: Path) -> bool:
    """Whether `root` holds a library, or one whose making was interrupted."""
    return (root / CURRENT).is_file() or (root / _FIRST).is_dir()


def _prepare(root: Path, *, create: bool) -> None:
    if not create:
        raise LibraryMissing(
            QT_TRANSLATE_NOOP("Errors", "There is no library in {path}. Nothing was created."),
            path=str(root),
        )
    if root.exists() and not root.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP("Errors", "{path} is a file, not a folder. Nothing was changed."),
            path=str(root),
        )
    if not root.parent.is_dir():
        raise LibraryMissing(
            QT_TRANSLATE_NOOP(
                "Errors", "The folder {path} is missing, so no library was created in it."
            ),
            path=str(root.parent),
        )
    try:
        root.mkdir(mode=0o700, exist_ok=True)
        (root / _FIRST).mkdir(mode=0o700)
    except OSError as error:
        raise _unwritable(root, error) from error


def _current_database(root: Path) -> Path:
    """The database that CURRENT names; finishes a library whose making was interrupted."""
    pointer = root / CURRENT
    if not pointer.is_file():
        write_bytes_safely(pointer, f"{_FIRST}\n".encode())
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(pointer) from error
    if not _GENERATION.fullmatch(name) or not (root / name).is_dir():
        raise damaged(pointer)
    return root / name / DATABASE


def _locked(root: Path, wait_seconds: float) -> IO[bytes]:
    """Hold the operating system's lock on `.lock`, which is never deleted.

    The system frees it when the program ends in whatever way; the content does not matter.
    """
    try:
        file = os.fdopen(os.open(root / ".lock", os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    except OSError as error:
        raise _unwritable(root, error) from error
    deadline = time.monotonic() + wait_seconds
    while not _try_lock(file):
        if time.monotonic() >= deadline:
            file.close()
            raise in_use()
        time.sleep(0.05)
    return file


def _try_lock(file: IO[bytes]) -> bool:
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


def _unwritable(root: Path, error: OSError) -> UserError:
    return LibraryUnwritable(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The library in {path} cannot be opened for writing: {detail}. Nothing was changed.",
        ),  # fmt: skip
        path=str(root),
        detail=error.strerror or str(error),
    )
