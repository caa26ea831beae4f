"""What SQLite and the file system report, told as sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError


class LibraryMissing(UserError):
    """There is no library in the folder."""


class LibraryInUse(UserError):
    """Another window or command has the library open."""


class LibraryNewer(UserError):
    """A newer version of the program wrote the library."""


class LibraryDamaged(UserError):
    """The database cannot be read as it should be."""


class LibraryUnwritable(UserError):
    """The folder or the disk does not take changes."""


_FULL = QT_TRANSLATE_NOOP(
    "Errors",
    "The disk with {path} is full. The change was not saved; everything before it is kept. "
    "Free some space and try again.",
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} cannot be written: the folder or the disk is read-only. Nothing was changed. "
    "Make it writable and try again.",
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} is damaged and cannot be read in full. Nothing was changed. "
    "Keep the file and restore the newest backup.",
)
_IN_USE = QT_TRANSLATE_NOOP(
    "Errors", "The library is open in Orders & Disputes. Close the window and try again."
)
_ONLY_READ = QT_TRANSLATE_NOOP(
    "Errors",
    "The library was opened only to be looked at. The change was not saved; everything before it "
    "is kept. Make its folder writable and open it again.",
)
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "Errors",
    "The library in {path} cannot be opened for writing: {detail}. Nothing was changed. "
    "Make the folder writable, or choose another one.",
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "Errors",
    "{path} cannot be opened or read: {detail}. Nothing was changed. "
    "Look whether its disk is there and in order, and try again.",
)


def in_use() -> LibraryInUse:
    """The one sentence for a library that is open elsewhere."""
    return LibraryInUse(_IN_USE)


def damaged(path: Path) -> LibraryDamaged:
    """The one sentence for a database that fails its check."""
    return LibraryDamaged(_DAMAGED, path=str(path))


def only_read() -> LibraryUnwritable:
    """The one sentence for a change of a library that was opened to be looked at."""
    return LibraryUnwritable(_ONLY_READ)


def unwritable(path: Path, error: OSError) -> LibraryUnwritable:
    """The one sentence for a folder that takes no changes."""
    return LibraryUnwritable(_UNWRITABLE, path=str(path), detail=error.strerror or str(error))


def unreadable(path: Path, error: Exception) -> UserError:
    """The one sentence for a file that cannot be opened or read."""
    detail = getattr(error, "strerror", None) or str(error)
    return UserError(_UNREADABLE, path=str(path), detail=detail)


@contextmanager
def told(path: Path, *others: type[Exception]) -> Iterator[None]:
    """Turn SQLite's trouble with the database at `path` into a `UserError`.

    `others` are the exceptions of what asks SQLite for us. peewee hides a full disk three
    exceptions deep (a failed rollback covers it), so the whole chain is searched. What is not
    the environment's fault passes through as a bug.
    """
    kinds: tuple[type[Exception], ...] = (sqlite3.Error, UnicodeDecodeError, *others)
    try:
        yield
    except kinds as error:
        known = _known(error, path)
        if known is None:
            raise
        raise known from error


def sqlite_name(error: Exception) -> str:
    """SQLite's own name for the root of `error`, or nothing."""
    names = [getattr(link, "sqlite_errorname", "") or "" for link in _chain(error)]
    return next((name for name in reversed(names) if name), "")


def _known(error: Exception, path: Path) -> UserError | None:
    names = [getattr(link, "sqlite_errorname", "") or "" for link in _chain(error)]
    for name in names:
        found = _by_name(name, path, error)
        if found is not None:
            return found
    return damaged(path) if isinstance(error, UnicodeDecodeError) else None


def _by_name(name: str, path: Path, error: Exception) -> UserError | None:
    if name == "SQLITE_FULL":
        return LibraryUnwritable(_FULL, path=str(path))
    if name.startswith("SQLITE_READONLY"):
        return LibraryUnwritable(_READ_ONLY, path=str(path))
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return in_use()
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM")):
        return unreadable(path, error)
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__
