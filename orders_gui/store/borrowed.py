"""peewee over a connection that somebody else opens and closes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from peewee import SqliteDatabase

from orders_gui.store.tables import MODELS, OrderRow


class Borrowed(SqliteDatabase):
    """Runs the models' statements and the transactions on the connection that it is given."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__("borrowed", lock_type="IMMEDIATE")  # a name is wanted, and not used
        self._borrowed = connection
        self.uses = 0
        """How many blocks the models are bound for at the moment."""

    @contextmanager
    def bound(self) -> Iterator[None]:
        """Let the models use this database within the block.

        They stay with it afterwards, as the next block is mostly its own: peewee makes all their
        columns anew when they are bound, which takes as long as a query and leaves garbage.
        """
        before = OrderRow._meta.database  # noqa: SLF001 - peewee's documented name
        if before is not self:
            self.bind(MODELS, bind_refs=False, bind_backrefs=False)
        self.uses += 1
        try:
            yield
        finally:
            self.uses -= 1
            if before is not self and isinstance(before, Borrowed) and before.uses:
                before.bind(MODELS, bind_refs=False, bind_backrefs=False)

    # Overrides what the stubs leave out.
    def _connect(self) -> sqlite3.Connection:
        return self._borrowed
