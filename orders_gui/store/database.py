"""The database of a library: one connection in one thread, opened, checked, migrated, changed."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.store.failures import (
    LibraryNewer,
    damaged,
    only_read,
    sqlite_name,
    told,
    unreadable,
)
from orders_gui.store.migrations import LATEST, STEPS
from orders_gui.store.readers import identity
from orders_gui.store.schema import schema_of, schema_problems

if TYPE_CHECKING:
    from orders_gui.store.borrowed import Borrowed

APPLICATION_ID = 0x4F524453  # "ORDS"

# The order matters: EXCLUSIVE before WAL gives a write-ahead log without shared memory, and a
# second program is refused. WAL with FULL loses no commit on power loss (measured), NORMAL does.
_PRAGMAS: list[tuple[str, Any]] = [
    ("locking_mode", "EXCLUSIVE"),
    ("journal_mode", "WAL"),
    ("synchronous", "FULL"),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("busy_timeout", 5000),
    ("temp_store", 2),
    ("journal_size_limit", 16_777_216),
    ("secure_delete", 1),
    ("cache_size", -16_000),
    # macOS: a plain fsync does not reach the disk; other systems ignore these two.
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
]

Values = Sequence[Any] | Mapping[str, Any]
"""What a statement's places are filled with."""


class Database:
    """The only connection to a library's database; used by the thread that opened it.

    Opening raises `LibraryNewer`, `LibraryDamaged`, `LibraryInUse` or `LibraryUnwritable` and
    leaves the file as it was. Unless it may be `new`, an empty one is damaged. `before_migration`
    is called before an older version is changed; with `read_only` every change raises
    `LibraryUnwritable`.
    """

    def __init__(
        self,
        path: Path,
        *,
        new: bool = True,
        read_only: bool = False,
        before_migration: "Callable[[Database], None] | None" = None,
    ) -> None:
        self.path = path
        self._may_be_new = new
        self._read_only = read_only
        self._before_migration = before_migration
        self._checked = False
        self._closed = False
        with told(path):
            self._refuse_at_rest()
            self.connection = sqlite3.connect(path, isolation_level=None)
            """The connection itself, for statements that no model expresses."""
            try:
                self._open()
            except BaseException:
                self.connection.close()
                raise

    @contextmanager
    def read(self) -> Iterator[None]:
        """Read through the peewee models, bound to this database."""
        from peewee import PeeweeException

        with told(self.path, PeeweeException), self._peewee.bound():
            yield

    @contextmanager
    def write(self) -> Iterator[None]:
        """One transaction: all of it is kept, or nothing when an exception leaves the block.

        Blocks may be nested; only the outermost one commits. The first write checks the file.
        """
        if self._read_only:
            raise only_read()
        self.check_once()
        with self.read():
            if self.connection.in_transaction:
                yield
                return
            with self._peewee.atomic():
                yield

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows of a reading statement."""
        with told(self.path):
            return self.connection.execute(sql, values).fetchall()

    def value(self, sql: str, values: Values = ()) -> Any:  # noqa: ANN401 - any column
        """The first column of the first row, or None."""
        rows = self.rows(sql, values)
        return rows[0][0] if rows else None

    def check_once(self) -> None:
        """SQLite's quick check and a look at the schema, once before the first write.

        Raises `LibraryDamaged`.
        """
        if self._checked:
            return
        version = int(self.value("PRAGMA user_version"))
        if self.rows("PRAGMA quick_check(1)") != [("ok",)] or any(
            schema_problems(schema_of(self.connection), version)
        ):
            raise damaged(self.path)
        self._checked = True

    def close(self) -> None:
        """Fold the write-ahead log into the file, so that the library at rest is one file."""
        if not self._closed:
            self._closed = True
            # On a full disk neither is possible; the log then keeps what the file lacks.
            with suppress(sqlite3.DatabaseError):
                self.connection.execute("PRAGMA optimize")
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.connection.close()

    @cached_property
    def _peewee(self) -> "Borrowed":
        """The models' way to the connection; a window shows its first orders without it."""
        from orders_gui.store.borrowed import Borrowed

        return Borrowed(self.connection)

    def _open(self) -> None:
        version, application, empty = self._identified()
        self._refuse_others(version, application, empty=empty)
        if version < LATEST:
            if not empty and self._before_migration is not None:
                self.check_once()
                self._before_migration(self)
            self._migrate(version)

    def _refuse_at_rest(self) -> None:
        """Refuse what is not ours before opening it, which would change it already."""
        log = self.path.with_name(f"{self.path.name}-wal")
        if log.exists() or not self.path.exists() or self.path.stat().st_size == 0:
            return  # the truth stands in the log, or there is none yet
        try:
            found = identity(self.path)
        except OSError as error:
            raise unreadable(self.path, error) from error
        if found is None:
            raise damaged(self.path)
        self._refuse_others(*found, empty=found == (0, 0))

    def _refuse_others(self, version: int, application: int, *, empty: bool) -> None:
        if application != APPLICATION_ID and not (empty and self._may_be_new):
            raise damaged(self.path)
        if version > LATEST:
            raise LibraryNewer(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "{path} was made by a newer version of Orders & Disputes. "
                    "Nothing was changed. Install the newer version to open it.",
                ),
                path=str(self.path),
            )

    def _identified(self) -> tuple[int, int, bool]:
        """Schema version, whose database it is, and whether it is empty."""
        try:
            for name, value in _PRAGMAS:
                self.connection.execute(f"PRAGMA {name} = {value}")
            return (
                int(self.value("PRAGMA user_version")),
                int(self.value("PRAGMA application_id")),
                self.value("SELECT count(*) FROM sqlite_master") == 0,
            )
        except sqlite3.DatabaseError as error:
            # A header of random bytes is told as an error of the statement.
            if sqlite_name(error) == "SQLITE_ERROR":
                raise damaged(self.path) from error
            raise

    def _migrate(self, version: int) -> None:
        for step in STEPS:
            if version < step.VERSION:
                with self._peewee.atomic():
                    step.apply(self.connection)
                    self.connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    self.connection.execute(f"PRAGMA user_version = {step.VERSION}")
