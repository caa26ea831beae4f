"""Opening the library for the window or for a command."""

from pathlib import Path

from orders_gui.paths import data_dir
from orders_gui.services.picture_worker import PictureWorker
from orders_gui.services.rulebooks import rulebooks_of
from orders_gui.services.workspace import Clock, Workspace
from orders_gui.store.library import Library
from orders_gui.store.safe_files import make_private_folder, not_saved


def open_workspace(
    root: Path,
    clock: Clock,
    *,
    create: bool,
    wait_seconds: float = 0,
    pictures: PictureWorker | None = None,
) -> Workspace:
    """Open the library in `root` with the rules in force for it.

    With `create` a missing library is made. Only for the user's own data folder, which a new
    system lacks, are the folders above it made too: the parent of any other may be a drive that
    is not connected, and an empty library must not take its place. `pictures` decodes for it.
    Raises `UserError`.
    """
    if create and root == data_dir():
        try:
            make_private_folder(root.parent)
        except OSError as error:
            raise not_saved(str(root), root.parent, error) from error
    library = Library(root, create=create, wait_seconds=wait_seconds)
    return Workspace(library, rulebooks_of(library), clock, pictures or PictureWorker())
