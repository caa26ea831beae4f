"""The generations of a library: one is in force, a restore adds the next, old ones are kept."""

import re
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.store.failures import LibraryDamaged, damaged
from orders_gui.store.safe_files import write_bytes_safely

CURRENT = "CURRENT"
DATABASE = "library.sqlite3"
FIRST = "g-0001"

_NAME = re.compile(r"g-(\d{4})")
_EMPTY = QT_TRANSLATE_NOOP(
    "Errors",
    "The database {path} is missing or empty. Nothing was changed and no new one was made. "
    "Restore the newest backup.",
)


def exists(root: Path) -> bool:
    """Whether `root` holds a library, or one whose making was interrupted."""
    return (root / CURRENT).is_file() or (root / FIRST).is_dir()


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


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
