"""What backups hold, read from their tables of contents without unpacking them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from orders_gui.services.library.backup import Reason, automatic_backups
from orders_gui.services.workspace import Workspace
from orders_gui.store.backup.archive_reader import ArchiveReader, Refused
from orders_gui.store.backup.backup_folder import KeptBackup


@dataclass(frozen=True, slots=True)
class BackupContents:
    """A backup: when it was made (aware UTC) and what it holds.

    `reason` is None for one that the user made; `missing` originals were lost before it.
    """

    path: Path
    made_at: datetime
    orders: int
    disputes: int
    files: int
    missing: int = 0
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Present:
    """The library that is open, for a comparison with a backup of it."""

    folder: Path
    orders: int
    disputes: int
    files: int


def contents(backup: Path, reason: Reason | None = None) -> BackupContents:
    """What a backup holds by its own account; raises `Refused` for a file that is none."""
    with ArchiveReader(backup) as archive:
        manifest = archive.manifest
    return BackupContents(
        path=backup,
        made_at=manifest.made_at,
        orders=manifest.orders,
        disputes=manifest.disputes,
        files=len(manifest.evidence),
        missing=len(manifest.missing),
        reason=reason,
    )


def all_contents(backups: Iterable[KeptBackup]) -> list[BackupContents]:
    """What each of some automatic backups holds; those that cannot be read are left out."""
    found = []
    for kept in backups:
        try:
            found.append(contents(kept.path, Reason(kept.reason)))
        except (Refused, ValueError):
            continue
    return found


def listed_backups(workspace: Workspace) -> list[BackupContents]:
    """The automatic backups with what they hold, the newest first."""
    return all_contents(automatic_backups(workspace))


def present(workspace: Workspace) -> Present:
    """What the open library holds, and the folder in which a restore leaves it."""
    library = workspace.library
    orders, disputes, files = library.listing.sizes()
    return Present(library.database.path.parent, orders, disputes, files)
