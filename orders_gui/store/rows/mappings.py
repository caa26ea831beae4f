"""Column mappings: which column of a table with these headings becomes which field."""

from datetime import datetime

from orders_gui.domain.moments import to_text
from orders_gui.store.database import Database


class MappingStore:
    """Keeps one mapping a set of headings; the newest answer counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, fingerprint: str) -> str | None:
        """The mapping of tables with these headings, as it was kept."""
        rows = list(
            self._database.rows(
                "SELECT mapping FROM column_mapping WHERE fingerprint = ?", [fingerprint]
            )
        )
        return str(rows[0][0]) if rows else None

    def keep(self, fingerprint: str, name: str, mapping: str, now: datetime) -> None:
        """Keep a mapping in place of an older one; `name` is that of the last file."""
        with self._database.write():
            self._database.connection.execute(
                "INSERT INTO column_mapping (fingerprint, name, mapping, updated_at) "
                "VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET "
                "name = excluded.name, mapping = excluded.mapping, "
                "updated_at = excluded.updated_at",
                [fingerprint, name, mapping, to_text(now)],
            )

    def forget(self, fingerprint: str) -> None:
        """Forget the mapping of tables with these headings."""
        with self._database.write():
            self._database.connection.execute(
                "DELETE FROM column_mapping WHERE fingerprint = ?", [fingerprint]
            )
