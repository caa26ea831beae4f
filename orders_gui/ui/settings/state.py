"""What the settings window shows, read in the library's thread in one go."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from orders_gui.domain.reminders import ReminderTimes
from orders_gui.services.library.backup import Pace, automatic_backups, backup_folder, pace
from orders_gui.services.personal import Person, person
from orders_gui.services.reminders.calendar import count_dates
from orders_gui.services.reminders.reminders import reminder_times
from orders_gui.services.rules.rulebooks import RulePage, all_rules
from orders_gui.services.workspace import Workspace
from orders_gui.store.library import BACKUPS
from orders_gui.store.rows.listing import View


@dataclass(frozen=True, slots=True)
class SettingsState:
    """Everything that is kept in the library, and what it is about."""

    times: ReminderTimes
    dates: int
    person: Person
    root: Path
    orders: int
    size: int
    backup_folder: Path
    own_folder: bool
    last_backup: datetime | None
    pace: Pace
    rules: tuple[RulePage, ...]
    read_only: bool
    currencies: tuple[str, ...]


def read_state(language: str, workspace: Workspace) -> SettingsState:
    """Read everything."""
    library, folder = workspace.library, backup_folder(workspace)
    backups = automatic_backups(workspace)
    counts = library.listing.counts(workspace.now)
    return SettingsState(
        times=reminder_times(workspace),
        dates=count_dates(workspace),
        person=person(workspace),
        root=library.root,
        orders=counts.views[View.ALL],
        size=_size(library.root),
        backup_folder=folder,
        own_folder=folder != library.root / BACKUPS,
        last_backup=backups[0].at if backups else None,
        pace=pace(workspace),
        rules=all_rules(workspace.rulebook_for, language),
        read_only=library.read_only,
        currencies=tuple(amount.currency for amount in counts.open_money),
    )


def _size(root: Path) -> int:
    """How much room the library takes without its backups."""
    total = 0
    for path in root.rglob("*"):
        try:
            if path.is_file() and BACKUPS not in path.relative_to(root).parts[:1]:
                total += path.stat().st_size
        except OSError:
            continue
    return total
