"""The check of a whole library: database, originals, files that nobody names, permissions."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.services.library.housekeeping import clean_up
from orders_gui.store.failures import LibraryDamaged, LibraryUnwritable
from orders_gui.store.files.evidence_files import Fault
from orders_gui.store.inspection import problems_of
from orders_gui.store.library import Library

_FAULTS = {
    Fault.MISSING: QT_TRANSLATE_NOOP("Errors", "{name} is missing from the library ({sha256})."),
    Fault.CHANGED: QT_TRANSLATE_NOOP(
        "Errors", "{name} is no longer what was added: its content was changed ({sha256})."
    ),
    Fault.UNREADABLE: QT_TRANSLATE_NOOP("Errors", "{name} cannot be read ({sha256})."),
}
_ORPHAN = QT_TRANSLATE_NOOP("Errors", "{file} belongs to no order.")
_OPEN_TO_OTHERS = QT_TRANSLATE_NOOP("Errors", "{file} can be read by other users ({mode}).")

Progress = Callable[[int, int, str], None]
"""Told how many of how many are done, and the name of the one at hand."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; `ok` when there is no problem."""

    problems: tuple[Message, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything is as it should be."""
        return not self.problems


def check_folder(root: Path, *, wait_seconds: float = 0) -> CheckReport:
    """Open the library in `root`, check it and close it again.

    What interrupted runs left is removed first, as at every start. A library too damaged to be
    opened is reported as a problem; raises `LibraryMissing`, `LibraryInUse` or `LibraryNewer`
    like opening does.
    """
    try:
        with _opened(root, wait_seconds) as library:
            clean_up(library)
            return check_library(library)
    except LibraryDamaged as error:
        return CheckReport((error.message,))


def check_library(
    library: Library,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CheckReport:
    """Read the whole library and report everything that is not as it should be.

    A cancelled check reports what it had found until then.
    """
    problems = [*problems_of(library.database), *_exposed(library.root)]
    named = library.evidence.names()
    for number, (sha256, name) in enumerate(sorted(named.items())):
        if cancelled is not None and cancelled():
            return CheckReport(tuple(problems))
        if progress is not None:
            progress(number, len(named), name)
        problems += [
            Message(_FAULTS[found.fault], {"name": name, "sha256": sha256})
            for found in library.files.verify_all([sha256])
        ]
    known = named.keys() | library.journal.evidence_hashes()
    for sha256 in sorted(library.files.all_hashes() - known):
        path = library.files.path(sha256)
        problems.append(Message(_ORPHAN, {"file": str(path)}))
    return CheckReport(tuple(problems))


def _opened(root: Path, wait_seconds: float) -> Library:
    """The library; one that cannot be written, on a disk of backups perhaps, is only read."""
    try:
        return Library(root, create=False, wait_seconds=wait_seconds)
    except LibraryUnwritable:
        return Library(root, create=False, wait_seconds=wait_seconds, read_only=True)


def _exposed(root: Path) -> Iterator[Message]:
    """Files and folders of the library that others may read; Windows keeps them by folder."""
    if os.name == "nt":
        return
    for path in (root, *sorted(root.rglob("*"))):
        mode = path.lstat().st_mode
        if not stat.S_ISLNK(mode) and mode & 0o077:
            yield Message(_OPEN_TO_OTHERS, {"file": str(path), "mode": f"{stat.S_IMODE(mode):04o}"})
