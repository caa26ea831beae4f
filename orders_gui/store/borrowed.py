"""peewee over a connection that somebody else opens and closes."""

import sqlite3

from peewee import SqliteDatabase


class Borrowed(SqliteDatabase):
    """Runs the models' statements and the transactions on the connection that it is given."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__("borrowed", lock_type="IMMEDIATE")  # a name is wanted, and not used
        self._borrowed = connection

    # Overrides what the stubs leave out.
    def _connect(self) -> sqlite3.Connection:
        return self._borrowed
