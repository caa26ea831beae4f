"""Opening the library for the window or for a command."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from orders_gui.paths import data_dir
from orders_gui.services.workspace import Clock, Workspace
from orders_gui.store.backup.generations import exists
from orders_gui.store.database import Database
from orders_gui.store.failures import LibraryUnwritable
from orders_gui.store.files.safe_files import make_private_folder, not_saved
from orders_gui.store.library import Library

if TYPE_CHECKING:
    from orders_gui.domain.rules.rulebook import Rulebook
    from orders_gui.services.evidence.picture_worker import PictureWorker


def open_workspace(
    root: Path,
    clock: Clock,
    *,
    create: bool,
    wait_seconds: float = 0,
    pictures: "PictureWorker | None" = None,
    clean: bool = True,
) -> Workspace:
    """Open the library in `root` with the rules in force for it.

    With `create` a missing library is made. Only for the user's own data folder, which a new
    system lacks, are the folders above it made too: the parent of any other may be a drive that
    is not connected, and an empty library must not take its place. `pictures` decodes for it.
    A library that cannot be written is opened to be looked at (`library.read_only`). One of an
    older version is backed up before it is changed, and what interrupted runs left is removed,
    unless who does not want `clean` calls `clean_up` later. Raises `UserError`.
    """
    if create:
        make_place(root)
    library = _opened(root, clock, create=create, wait_seconds=wait_seconds)
    if clean:
        _clean_up(library)
    finder = _rules_of(library)
    if pictures is None:
        return Workspace(library, finder, clock)
    return Workspace(library, finder, clock, pictures)


def _clean_up(library: Library) -> None:
    from orders_gui.services.library.housekeeping import clean_up

    try:
        clean_up(library)
    except BaseException:
        library.close()
        raise


def _rules_of(library: Library) -> "Callable[[str], Rulebook]":
    """Finds rulebooks; they are loaded with the first that is asked for: no list needs one."""

    def find(marketplace: str) -> "Rulebook":
        from orders_gui.services.rules.rulebooks import rulebooks_of

        return rulebooks_of(library)(marketplace)

    return find


def make_place(root: Path) -> None:
    """Make the folders above the user's own data folder; above any other nothing is made."""
    if root == data_dir():
        try:
            make_private_folder(root.parent)
        except OSError as error:
            raise not_saved(str(root), root.parent, error) from error


def _opened(root: Path, clock: Clock, *, create: bool, wait_seconds: float) -> Library:
    def back_up(database: Database) -> None:
        from orders_gui.services.library.backup import Reason, back_up_database
        from orders_gui.store.watching import Watch

        back_up_database(database, root, Reason.BEFORE_MIGRATION, clock(), Watch())

    try:
        return Library(root, create=create, wait_seconds=wait_seconds, before_migration=back_up)
    except LibraryUnwritable:
        if not exists(root):
            raise
        return Library(root, create=False, wait_seconds=wait_seconds, read_only=True)
