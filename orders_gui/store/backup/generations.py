"""The generations of a library: one is in force, a restore adds the next, old ones are kept."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.store.failures import LibraryDamaged, damaged, unreadable
from orders_gui.store.files.safe_files import write_bytes_safely
from orders_gui.store.readers import named_files, opened_at_rest

CURRENT = "CURRENT"
DATABASE = "library.sqlite3"
FIRST = "g-0001"

INCOMING = ".g-incoming-"
"""How the folder of a generation begins while it is unpacked."""

_NAME = re.compile(r"g-(\d{4})")
_LEFT = re.compile(r"\.[0-9a-f]{16}\.part")
_EMPTY = QT_TRANSLATE_NOOP(
    "Errors",
    "The database {path} is missing or empty. Nothing was changed and no new one was made. "
    "Restore the newest backup.",
)


def exists(root: Path) -> bool:
    """Whether `root` holds a library, or one whose making was interrupted.

    Raises `UserError` when that cannot be seen.
    """
    try:
        return (root / CURRENT).is_file() or (root / FIRST).is_dir()
    except OSError as error:
        raise unreadable(root, error) from error


def all_generations(root: Path) -> list[str]:
    """The names of all generations, the oldest first."""
    return sorted(path.name for path in root.glob("g-*") if _NAME.fullmatch(path.name))


def is_begun(root: Path) -> bool:
    """Whether the making of the library was interrupted before its database was complete."""
    return not (root / CURRENT).exists() and all_generations(root) == [FIRST]


def current(root: Path) -> str:
    """The name of the generation in force; raises `LibraryDamaged` when it cannot be told."""
    pointer = root / CURRENT
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(pointer) from error
    if not _NAME.fullmatch(name) or not (root / name).is_dir():
        raise damaged(pointer)
    return name


def current_database(root: Path) -> Path:
    """The database in force, which is there and has content."""
    path = root / current(root) / DATABASE
    if not (_has_content(path) or _has_content(log_of(path))):
        raise LibraryDamaged(_EMPTY, path=str(path))
    return path


def log_of(database: Path) -> Path:
    """The write-ahead log beside a database; at rest there is none."""
    return database.with_name(f"{database.name}-wal")


def next_name(root: Path) -> str:
    """The name of a generation that was never there."""
    newest = max((int(name[2:]) for name in all_generations(root)), default=0)
    return f"g-{newest + 1:04d}"


def switch_to(root: Path, name: str) -> None:
    """Put a generation in force: afterwards it is wholly this one or wholly the one before."""
    write_bytes_safely(root / CURRENT, f"{name}\n".encode())


def files_named_elsewhere(root: Path) -> frozenset[str] | None:
    """The hashes of files that other generations name; None when one of them cannot be read."""
    found: set[str] = set()
    for name in all_generations(root):
        if name == current(root):
            continue
        path = root / name / DATABASE
        try:
            if _has_content(log_of(path)):
                return None
            with closing(opened_at_rest(path)) as connection:
                found |= named_files(connection)
        except (sqlite3.Error, UnicodeDecodeError):
            return None
    return frozenset(found)


def clean_interrupted(root: Path) -> None:
    """Remove what was left when a restore or the writing of a file was interrupted.

    Only for the start, when the library is locked. A generation newer than the one in force
    never was in force.
    """
    in_force = current(root)
    for name in all_generations(root):
        if name > in_force:
            shutil.rmtree(root / name, ignore_errors=True)
    for path in root.glob(f"{INCOMING}*"):
        shutil.rmtree(path, ignore_errors=True)
    for path in (*root.glob(".*.part"), *root.glob("g-*/.*.part")):
        if _LEFT.fullmatch(path.name):
            path.unlink(missing_ok=True)


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
