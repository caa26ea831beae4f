"""Moving the library to another folder: copied and compared, then the program looks there."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.paths import default_library, library_pointer
from orders_gui.services.library.places import refuse_risky
from orders_gui.store.backup.relocation import copy_library, remove_library, size_of
from orders_gui.store.files.safe_files import make_private_folder, not_saved, write_bytes_safely
from orders_gui.store.library_lock import LibraryLock
from orders_gui.store.watching import Cancelled, Progress, Watch

_FOLDER = "Orders & Disputes"
"""The folder that is made where the chosen one holds other things."""


@dataclass(frozen=True, slots=True)
class MoveReport:
    """Where the library is now, and where it was: that folder is kept."""

    old: Path
    new: Path
    files: int
    size: int


def place_for(root: Path, folder: Path) -> Path:
    """Where the library of `root` would go when the user chooses `folder`.

    That is the folder itself when it is empty, else a new one in it. Raises `UserError` for a
    place that cannot be, and for a library that the program would not find there.
    """
    if root != default_library() or os.environ.get("ORDERS_GUI_LIBRARY"):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "This library was chosen at the start (--library or ORDERS_GUI_LIBRARY), which "
                "would go on looking in {path}. Close the program, move the folder and name its "
                "new place at the start.",
            ),
            path=str(root),
        )
    target = folder if _is_free(folder) else folder / _FOLDER
    if not _is_free(target):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "{path} holds other files already. Nothing was moved. Choose another."
            ),
            path=str(target),
        )
    here, there = root.resolve(), target.resolve()
    if here == there or here in there.parents or there in here.parents:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "{path} is a part of where the library is now. Choose another folder."
            ),
            path=str(target),
        )
    refuse_risky(there)
    return target


def move_library(
    root: Path,
    target: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> MoveReport:
    """Copy the closed library to `target`, a place that `place_for` gave, and use it from now on.

    The old folder is kept: `forget_old` removes it. Raises `UserError`; the library stays where
    it is then.
    """
    with LibraryLock(root):
        _check_room(root, target)
        copied = copy_library(root, target, Watch(progress, cancelled))
        try:
            _point_to(target)
        except UserError:
            remove_library(target)
            raise
    return MoveReport(root, target, copied.files, copied.size)


def forget_old(report: MoveReport) -> None:
    """Remove the library from the folder where it was; raises `UserError`."""
    try:
        remove_library(report.old)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The old folder {path} could not be removed completely: {detail}. The library "
                "in its new place is whole.",
            ),
            path=str(report.old),
            detail=str(error),
        ) from error


def _is_free(folder: Path) -> bool:
    """Whether the folder does not exist yet, or is empty."""
    try:
        return not any(folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _check_room(root: Path, target: Path) -> None:
    place = next(path for path in target.parents if path.is_dir())
    needed, free = size_of(root), shutil.disk_usage(place).free
    if free < needed * 1.05:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The library needs {needed} MB and the disk of {path} has {free} MB free. "
                "Nothing was moved.",
            ),
            needed=round(needed / 1e6),
            free=round(free / 1e6),
            path=str(target),
        )


def _point_to(target: Path) -> None:
    pointer = library_pointer()
    try:
        make_private_folder(pointer.parent)
    except OSError as error:
        raise not_saved(str(pointer), pointer.parent, error) from error
    write_bytes_safely(pointer, os.fsencode(target) + b"\n")
