"""The log of imports: which file came in, when, and what came of it."""

import json
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.store.database import Database
from orders_gui.store.tables import ImportRunRow


@dataclass(frozen=True, slots=True)
class ImportRun:
    """One import of one file; `at` is an aware UTC instant, `skipped` are (row, reason)."""

    at: datetime
    file_name: str
    sha256: str
    format: str
    rows: int
    new: int
    changed: int
    unchanged: int
    skipped: tuple[tuple[int, str], ...]


class ImportStore:
    """Reads and writes the log."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, run: ImportRun) -> None:
        """Note an import."""
        with self._database.write():
            ImportRunRow.create(
                at=to_text(run.at),
                file_name=run.file_name,
                sha256=run.sha256,
                format=run.format,
                rows=run.rows,
                new=run.new,
                changed=run.changed,
                unchanged=run.unchanged,
                report=json.dumps(run.skipped, ensure_ascii=False),
            )

    def last(self) -> ImportRun | None:
        """The newest import."""
        with self._database.read():
            row = ImportRunRow.select().order_by(ImportRunRow.id.desc()).first()
        if row is None:
            return None
        return ImportRun(
            at=instant_from_text(row.at),
            file_name=row.file_name,
            sha256=row.sha256,
            format=row.format,
            rows=row.rows,
            new=row.new,
            changed=row.changed,
            unchanged=row.unchanged,
            skipped=tuple((int(number), str(why)) for number, why in json.loads(row.report)),
        )
