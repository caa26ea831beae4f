"""What the user was reminded of, and what of it was acknowledged."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from orders_gui.domain.ids import OrderId
from orders_gui.domain.moments import instant_from_text, to_text
from orders_gui.domain.reminders import OWN, Reminder
from orders_gui.store.database import Database

_OWN_TOLD = f"{OWN}.told"
"""A day that the user chose, once it was told: before that its row is only a wish."""


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day on which the user wants to be reminded of an order, not acknowledged yet."""

    order_id: OrderId
    title: str
    at: datetime


class ReminderStore:
    """One row a reminder: it is there once it was told, and carries when it was acknowledged."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def states(self, reminders: Iterable[Reminder]) -> dict[Reminder, bool]:
        """Which of the reminders were told, and whether they are acknowledged."""
        wanted = {_place(reminder): reminder for reminder in reminders}
        rows = self._database.rows(
            "SELECT order_id, kind, due_at, acknowledged_at FROM reminder "
            "WHERE order_id IN (SELECT value FROM json_each(?))",
            [json.dumps(sorted({order_id for order_id, _, _ in wanted}))],
        )
        return {
            wanted[order_id, kind, due_at]: acknowledged is not None
            for order_id, kind, due_at, acknowledged in rows
            if (order_id, kind, due_at) in wanted
        }

    def note_told(self, reminders: Iterable[Reminder]) -> None:
        """Remember that the reminders were told; orders that are gone are left out."""
        with self._database.write():
            for reminder in reminders:
                order_id, kind, due_at = _place(reminder)
                if reminder.kind is None:
                    self._database.connection.execute(
                        "UPDATE OR IGNORE reminder SET kind = ? "
                        "WHERE order_id = ? AND kind = ? AND due_at = ?",
                        (kind, order_id, OWN, due_at),
                    )
                    continue
                self._database.connection.execute(
                    "INSERT OR IGNORE INTO reminder (order_id, kind, due_at) "
                    "SELECT id, ?, ? FROM orders WHERE id = ?",
                    (kind, due_at, order_id),
                )

    def acknowledge(self, reminders: Iterable[Reminder], now: datetime) -> None:
        """Remember that the user has seen the reminders."""
        with self._database.write():
            self._database.connection.executemany(
                "UPDATE reminder SET acknowledged_at = ? WHERE order_id = ? AND kind = ? "
                "AND due_at = ? AND acknowledged_at IS NULL",
                [(to_text(now), *_place(reminder)) for reminder in reminders],
            )

    def wish(self, order_id: OrderId, at: datetime) -> None:
        """Remember that the user wants to be reminded of an order at `at`."""
        with self._database.write():
            self._database.connection.execute(
                "INSERT OR IGNORE INTO reminder (order_id, kind, due_at) VALUES (?, ?, ?)",
                (order_id, OWN, to_text(at)),
            )

    def own_days(self, until: datetime) -> Sequence[OwnDay]:
        """The days that the user chose, up to `until`, that are not acknowledged yet."""
        rows = self._database.rows(
            "SELECT orders.id, title, due_at FROM reminder JOIN orders ON orders.id = order_id "
            "WHERE kind IN (?, ?) AND acknowledged_at IS NULL AND due_at <= ? "
            "AND binned_at IS NULL ORDER BY due_at",
            [OWN, _OWN_TOLD, to_text(until)],
        )
        return [
            OwnDay(OrderId(order_id), title, instant_from_text(due_at))
            for order_id, title, due_at in rows
        ]


def _place(reminder: Reminder) -> tuple[int, str, str]:
    """Where a reminder that was told is stored."""
    key = _OWN_TOLD if reminder.kind is None else reminder.key
    return int(reminder.order_id), key, to_text(reminder.due_at)
