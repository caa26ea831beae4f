"""Saved views: a name, the part of the library it shows, and a filter."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.ids import ViewId
from orders_gui.domain.list_row import Pill
from orders_gui.domain.money import Money
from orders_gui.store.database import Database
from orders_gui.store.rows.listing import View


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter that the user named; `id` is None before it is saved."""

    name: str
    view: View = View.ALL
    filter: OrderFilter = OrderFilter()  # noqa: RUF009 - it is frozen
    id: ViewId | None = None


class ViewStore:
    """Reads and writes saved views; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[SavedView]:
        """All saved views in the order that the user gave them."""
        rows = self._database.rows("SELECT id, name, filter FROM saved_view ORDER BY position, id")
        return [_view(*row) for row in rows]

    def save(self, view: SavedView) -> ViewId:
        """Write a view; a new one comes last. Returns its id."""
        facts = _to_json(view)
        with self._database.write():
            if view.id is not None:
                self._change("name = ?, filter = ? WHERE id = ?", view.name, facts, view.id)
                return view.id
            inserted = self._database.connection.execute(
                "INSERT INTO saved_view (name, filter, position) "
                "SELECT ?, ?, ifnull(max(position), -1) + 1 FROM saved_view",
                [view.name, facts],
            )
            return ViewId(int(inserted.lastrowid or 0))

    def remove(self, view_id: ViewId) -> None:
        """Forget a view."""
        with self._database.write():
            self._database.connection.execute("DELETE FROM saved_view WHERE id = ?", [view_id])

    def arrange(self, view_ids: Sequence[ViewId]) -> None:
        """Put the views into this order."""
        with self._database.write():
            for position, view_id in enumerate(view_ids):
                self._change("position = ?1 WHERE id = ?2 AND position <> ?1", position, view_id)

    def _change(self, rest: str, *values: object) -> None:
        self._database.connection.execute(f"UPDATE saved_view SET {rest}", values)  # noqa: S608 - words of ours


def _to_json(view: SavedView) -> str:
    wanted = view.filter
    facts = {
        "view": view.view.value,
        "marketplaces": list(wanted.marketplaces),
        "pills": [pill.value for pill in wanted.pills],
        "tags": list(wanted.tags),
        "least": [wanted.least.minor, wanted.least.currency] if wanted.least else None,
        "most": [wanted.most.minor, wanted.most.currency] if wanted.most else None,
        "ordered_from": wanted.ordered_from.isoformat() if wanted.ordered_from else None,
        "ordered_until": wanted.ordered_until.isoformat() if wanted.ordered_until else None,
        "due_within": wanted.due_within,
        "due_after": wanted.due_after,
        "undated": wanted.undated,
        "travels_for": wanted.travels_for,
        "silent_for": wanted.silent_for,
        "text": wanted.text,
    }
    return json.dumps(facts, ensure_ascii=False)


def _view(row_id: int, name: str, text: str) -> SavedView:
    facts: dict[str, Any] = json.loads(text)
    wanted = OrderFilter(
        marketplaces=tuple(facts["marketplaces"]),
        pills=tuple(Pill(pill) for pill in facts["pills"]),
        tags=tuple(facts["tags"]),
        least=Money(*facts["least"]) if facts["least"] else None,
        most=Money(*facts["most"]) if facts["most"] else None,
        ordered_from=_day(facts["ordered_from"]),
        ordered_until=_day(facts["ordered_until"]),
        due_within=facts["due_within"],
        due_after=facts.get("due_after"),
        undated=facts.get("undated", False),
        travels_for=facts.get("travels_for"),
        silent_for=facts.get("silent_for"),
        text=facts["text"],
    )
    return SavedView(name, View(facts["view"]), wanted, ViewId(row_id))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
