"""The library: a folder with a lock, the database of the current generation, and evidence."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from errno import EACCES
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.store.backup.generations import (
    DATABASE,
    FIRST,
    current_database,
    exists,
    is_begun,
    log_of,
    switch_to,
)
from orders_gui.store.database import Database
from orders_gui.store.failures import LibraryMissing, unreadable, unwritable
from orders_gui.store.files.safe_files import create_privately
from orders_gui.store.journal import Journal
from orders_gui.store.library_lock import LibraryLock
from orders_gui.store.rows.listing import Listing
from orders_gui.store.rows.settings import SettingStore
from orders_gui.store.rows.views import ViewStore

if TYPE_CHECKING:
    from orders_gui.store.files.evidence_files import EvidenceFiles
    from orders_gui.store.rows.disputes import DisputeStore
    from orders_gui.store.rows.evidence import EvidenceStore
    from orders_gui.store.rows.imports import ImportStore
    from orders_gui.store.rows.letters import LetterStore
    from orders_gui.store.rows.mappings import MappingStore
    from orders_gui.store.rows.marks import MarkStore
    from orders_gui.store.rows.merging import MergeStore
    from orders_gui.store.rows.orders import OrderStore
    from orders_gui.store.rows.outlooks import OutlookStore
    from orders_gui.store.rows.refunds import RefundStore
    from orders_gui.store.rows.reminders import ReminderStore
    from orders_gui.store.rows.rules import RuleStore
    from orders_gui.store.rows.tags import TagStore

BACKUPS = "backups"
EVIDENCE = "evidence"


class Library:
    """An open library. It belongs to the thread that opened it until `close()`.

    The parts that a window does not need to show its first orders are loaded when asked for.
    """

    def __init__(
        self,
        root: Path,
        *,
        create: bool,
        wait_seconds: float = 0,
        read_only: bool = False,
        before_migration: Callable[[Database], None] | None = None,
    ) -> None:
        """Open the library in `root`.

        With `create`, a missing folder is made (mode 0700) when its parent exists. With
        `read_only` a private copy of the database is shown and every change is refused.
        `before_migration` is called with the database of an older version before it is changed.
        Raises `LibraryMissing`, `LibraryInUse` (after `wait_seconds`), `LibraryNewer`,
        `LibraryDamaged` or `LibraryUnwritable`; nothing is changed then.
        """
        self.root = root
        self.read_only = read_only
        if not exists(root):
            _prepare(root, create=create and not read_only)
        with ExitStack() as held:
            lock = LibraryLock(root, wait_seconds, read_only=read_only)
            held.callback(lock.release)
            if read_only:
                path = _private_copy(current_database(root), held)
            else:
                path = _completed(root)
            self.database = Database(
                path, new=False, read_only=read_only, before_migration=before_migration
            )
            self._held = held.pop_all()
        self.journal = Journal(self.database)
        self.listing = Listing(self.database)
        self.settings = SettingStore(self.database)
        self.views = ViewStore(self.database)

    @cached_property
    def files(self) -> "EvidenceFiles":
        from orders_gui.store.files.evidence_files import EvidenceFiles

        return EvidenceFiles(self.root / EVIDENCE)

    @cached_property
    def disputes(self) -> "DisputeStore":
        from orders_gui.store.rows.disputes import DisputeStore

        return DisputeStore(self.database)

    @cached_property
    def evidence(self) -> "EvidenceStore":
        from orders_gui.store.rows.evidence import EvidenceStore

        return EvidenceStore(self.database)

    @cached_property
    def letters(self) -> "LetterStore":
        from orders_gui.store.rows.letters import LetterStore

        return LetterStore(self.database)

    @cached_property
    def marks(self) -> "MarkStore":
        from orders_gui.store.rows.marks import MarkStore

        return MarkStore(self.database)

    @cached_property
    def refunds(self) -> "RefundStore":
        from orders_gui.store.rows.refunds import RefundStore

        return RefundStore(self.database)

    @cached_property
    def reminders(self) -> "ReminderStore":
        from orders_gui.store.rows.reminders import ReminderStore

        return ReminderStore(self.database)

    @cached_property
    def imports(self) -> "ImportStore":
        from orders_gui.store.rows.imports import ImportStore

        return ImportStore(self.database)

    @cached_property
    def orders(self) -> "OrderStore":
        from orders_gui.store.rows.orders import OrderStore

        return OrderStore(self.database)

    @cached_property
    def outlooks(self) -> "OutlookStore":
        from orders_gui.store.rows.outlooks import OutlookStore

        return OutlookStore(self.database)

    @cached_property
    def rules(self) -> "RuleStore":
        from orders_gui.store.rows.rules import RuleStore

        return RuleStore(self.database)

    @cached_property
    def tags(self) -> "TagStore":
        from orders_gui.store.rows.tags import TagStore

        return TagStore(self.database)

    @cached_property
    def merging(self) -> "MergeStore":
        from orders_gui.store.rows.merging import MergeStore

        return MergeStore(self.database)

    @cached_property
    def mappings(self) -> "MappingStore":
        from orders_gui.store.rows.mappings import MappingStore

        return MappingStore(self.database)

    def close(self) -> None:
        """Close the database and let the next program in."""
        try:
            self.database.close()
        finally:
            self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _prepare(root: Path, *, create: bool) -> None:
    if not create:
        raise LibraryMissing(
            QT_TRANSLATE_NOOP("Errors", "There is no library in {path}. Nothing was created."),
            path=str(root),
        )
    make_root(root)
    try:
        (root / FIRST).mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise unwritable(root, error) from error


def make_root(root: Path) -> None:
    """Make the library's folder, for the user alone, when its parent exists."""
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
    except OSError as error:
        raise unwritable(root, error) from error


def _completed(root: Path) -> Path:
    """The database in force; finishes a library whose making was interrupted.

    Only a complete database is ever pointed at, so that one that is missing later is known to
    be lost and is not silently replaced by an empty one.
    """
    if not is_begun(root):
        path = current_database(root)
        if not (_takes_changes(path) and _takes_changes(path.parent)):
            raise unwritable(root, PermissionError(EACCES, os.strerror(EACCES)))
        return path
    path = root / FIRST / DATABASE
    if not path.exists():
        os.close(create_privately(path))
    Database(path).close()
    switch_to(root, FIRST)
    return path


def _takes_changes(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _private_copy(path: Path, held: ExitStack) -> Path:
    """A copy to read from, for a folder that takes no log; removed when `held` is closed."""
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="orders-gui-"))
    held.callback(shutil.rmtree, folder, ignore_errors=True)
    try:
        for source in (path, log_of(path)):
            if source.exists():
                shutil.copyfile(source, folder / source.name)
    except OSError as error:
        raise unreadable(path, error) from error
    return folder / path.name
