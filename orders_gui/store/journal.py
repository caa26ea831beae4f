"""The undo journal: every change is a step that can be taken back and made again."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NamedTuple

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId, StepId
from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.store.database import Database
from orders_gui.store.migrations import JOURNALLED
from orders_gui.store.rows.search import orders_of, reindex

KEPT_STEPS = 10_000
"""Older steps are forgotten; what is in the bin stays there."""


class Step(NamedTuple):
    """A change that can be undone or redone; `at` is an aware UTC instant."""

    id: StepId
    label: Message
    at: datetime


class Journal:
    """Notes the rows as they were, by triggers, while a step is open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def step(self, label: Message, now: datetime, *, join_same: bool = False) -> Iterator[None]:
        """Make all changes of the block one step with `label`; a step within a step joins it.

        With `join_same` the changes join the newest step when that has the same label, so that
        typing a text is one step and not one a letter.
        """
        with self._database.write():
            if self._open_step() is not None:
                yield
                return
            self._execute("DELETE FROM undo_step WHERE undone = 1")
            last = self.next_undo() if join_same else None
            if last is not None and last.label == _stored(label):
                step = int(last.id)
                self._execute("UPDATE undo_switch SET step_id = ?", step)
            else:
                step = self._start(label, now)
            yield
            self._end(step)

    @contextmanager
    def for_good(self) -> Iterator[None]:
        """Make the changes of the block final.

        Steps that touched the same rows could not be taken back any more: they are forgotten,
        and with them all that came before, for steps are taken back in their order.
        """
        with self._database.write():
            step = self._start(Message(""), datetime.fromtimestamp(0, UTC))
            yield
            self._execute("UPDATE undo_switch SET step_id = NULL")
            last = self._database.value(
                "SELECT max(other.step_id) FROM undo_entry AS mine JOIN undo_entry AS other "
                "ON other.table_name = mine.table_name AND other.row_id = mine.row_id "
                "WHERE mine.step_id = :step AND other.step_id <> :step",
                {"step": step},
            )
            if last is not None:
                self._execute("DELETE FROM undo_step WHERE id <= ? OR undone = 1", last)
            self._execute("DELETE FROM undo_step WHERE id = ?", step)

    def forget(self, before: datetime) -> None:
        """Forget the steps that were made before that instant (aware)."""
        with self._database.write():
            self._execute(
                "DELETE FROM undo_step WHERE undone = 0 AND id <= "
                "(SELECT max(id) FROM undo_step WHERE at < ? AND undone = 0)",
                to_text(before),
            )

    def undo(self) -> Step | None:
        """Take back the newest step; None when there is nothing to take back."""
        return self._flip(self.next_undo(), undone=True)

    def redo(self) -> Step | None:
        """Make the last undone step again; None when there is none."""
        return self._flip(self.next_redo(), undone=False)

    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        return self._find("undone = 0 ORDER BY id DESC")

    def next_redo(self) -> Step | None:
        """The step that `redo` would make again."""
        return self._find("undone = 1 ORDER BY id")

    def evidence_hashes(self) -> frozenset[str]:
        """The hashes of files that only a step names: undo or redo would need them again."""
        found = set()
        for table, column in (("evidence", "sha256"), ("item", "picture_sha256")):
            lines = self._database.rows(f"PRAGMA table_info({table})")
            place = [line[1] for line in lines].index(column)
            images = self._database.rows(
                "SELECT before FROM undo_entry WHERE table_name = ? AND before IS NOT NULL",
                [table],
            )
            found |= {bytes.fromhex(image.split(",")[place]).decode() for (image,) in images}
        return frozenset(found - {""})

    def orders_of(self, step: Step) -> list[OrderId]:
        """The orders whose own row the step changes."""
        rows = self._database.rows(
            "SELECT DISTINCT row_id FROM undo_entry WHERE step_id = ? AND table_name = 'orders'",
            [step.id],
        )
        return [OrderId(row[0]) for row in rows]

    def _start(self, label: Message, now: datetime) -> int:
        values = json.dumps(_stored(label).values)
        cursor = self._execute(
            "INSERT INTO undo_step (context, template, field_values, at) VALUES (?, ?, ?, ?)",
            label.context, label.template, values, to_text(now),
        )  # fmt: skip
        step = int(cursor.lastrowid or 0)
        self._execute("UPDATE undo_switch SET step_id = ?", step)
        return step

    def _end(self, step: int) -> None:
        self._execute("UPDATE undo_switch SET step_id = NULL")
        if self._database.value("SELECT count(*) FROM undo_entry WHERE step_id = ?", [step]) == 0:
            self._execute("DELETE FROM undo_step WHERE id = ?", step)
        self._execute("DELETE FROM undo_step WHERE id <= ?", step - KEPT_STEPS)

    def _flip(self, step: Step | None, *, undone: bool) -> Step | None:
        """Put back the noted rows; the triggers note what they were, for the way back."""
        if step is None:
            return None
        with self._database.write():
            self._execute("PRAGMA defer_foreign_keys = 1")
            entries = self._database.rows(
                "SELECT id, table_name, row_id, before FROM undo_entry "
                "WHERE step_id = ? ORDER BY id DESC",
                [step.id],
            )
            rows = [(table, row) for _, table, row, _ in entries]
            touched = {row for table, row in rows if table == "orders"}
            touched |= orders_of(self._database, rows)
            self._execute("UPDATE undo_switch SET step_id = ?", step.id)
            for _, table, row, before in entries:
                self._put_back(table, row, before)
            self._execute("UPDATE undo_switch SET step_id = NULL")
            if entries:
                self._execute(
                    "DELETE FROM undo_entry WHERE step_id = ? AND id <= ?", step.id, entries[0][0]
                )
            self._execute("UPDATE undo_step SET undone = ? WHERE id = ?", int(undone), step.id)
            reindex(self._database, sorted(touched | orders_of(self._database, rows)))
        return step

    def _put_back(self, table: str, row: int, before: str | None) -> None:
        if table not in JOURNALLED:
            raise ValueError(f"The journal names a table that it does not keep: {table}")
        if before is None:
            self._execute(f"DELETE FROM {table} WHERE id = ?", row)  # noqa: S608 - a table of ours
            return
        columns = [
            (line[1], line[2]) for line in self._database.rows(f"PRAGMA table_info({table})")
        ]
        names = ", ".join(name for name, _ in columns)
        places = ", ".join("?" for _ in columns)
        updates = ", ".join(f"{name} = excluded.{name}" for name, _ in columns if name != "id")
        self._execute(
            f"INSERT INTO {table} ({names}) VALUES ({places}) "  # noqa: S608 - a table of ours
            f"ON CONFLICT (id) DO UPDATE SET {updates}",
            *_values(before, [kind for _, kind in columns]),
        )

    def _find(self, condition: str) -> Step | None:
        rows = self._database.rows(
            f"SELECT id, context, template, field_values, at FROM undo_step WHERE {condition} "  # noqa: S608
            "LIMIT 1"
        )
        if not rows:
            return None
        step, context, template, values, at = rows[0]
        label = Message(template, json.loads(values), context)
        return Step(StepId(step), label, instant_from_text(at))

    def _open_step(self) -> int | None:
        step: int | None = self._database.value("SELECT step_id FROM undo_switch")
        return step

    def _execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        return self._database.connection.execute(sql, values)


def _stored(label: Message) -> Message:
    """The label as it comes back from the database: its values are text."""
    values = {key: str(value) for key, value in label.values.items()}
    return Message(label.template, values, label.context)


def _values(image: str, kinds: Sequence[str]) -> Iterator[object]:
    """The values of a noted row (its form: the migration that made the triggers)."""
    for part, kind in zip(image.split(","), kinds, strict=True):
        if part == "-":
            yield None
        else:
            yield bytes.fromhex(part).decode() if kind == "TEXT" else int(part)
