"""The user's own figures for rules."""

from datetime import datetime

from orders_gui.domain.moments import to_text
from orders_gui.domain.rules.rulebook import RuleOverride, Unit
from orders_gui.store.database import Database
from orders_gui.store.tables import RuleOverrideRow


class RuleStore:
    """Reads and writes overrides; the caller holds a step of the journal when writing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def overrides(self) -> tuple[RuleOverride, ...]:
        """All overrides, the oldest first."""
        rows = self._database.rows(
            "SELECT marketplace, rule, figure, unit, note FROM rule_override ORDER BY id"
        )
        return tuple(
            RuleOverride(book, rule, figure, Unit(unit), note)
            for book, rule, figure, unit, note in rows
        )

    def set(self, override: RuleOverride, now: datetime) -> None:
        """Keep the user's figure in place of an older one."""
        columns = {
            "figure": override.figure,
            "unit": override.unit.value,
            "note": override.note,
            "set_at": to_text(now),
        }
        mine = _is(override.book, override.rule)
        with self._database.write():
            if RuleOverrideRow.update(columns).where(mine).execute() == 0:
                RuleOverrideRow.create(marketplace=override.book, rule=override.rule, **columns)

    def reset(self, book: str, rule: str) -> bool:
        """Forget the user's figure; returns whether there was one."""
        with self._database.write():
            return bool(RuleOverrideRow.delete().where(_is(book, rule)).execute())


def _is(book: str, rule: str) -> object:
    return (RuleOverrideRow.marketplace == book) & (RuleOverrideRow.rule == rule)
