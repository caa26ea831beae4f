"""Keeping a library in order: what interrupted runs left, the old bin, files nobody names."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

from orders_gui.services.workspace import Workspace
from orders_gui.store.backup.generations import clean_interrupted, files_named_elsewhere
from orders_gui.store.library import Library

BIN_KEPT = timedelta(days=30)
"""So long orders, disputes and files stay in the bin."""

STEPS_KEPT = timedelta(days=90)
"""So long a change can be taken back."""

_FEW = 100
_ANY_TIME = datetime.max.replace(tzinfo=UTC)


def clean_up(library: Library) -> int:
    """Remove what interrupted runs left; returns how many files that nobody names.

    Call it once after opening, before anything is added. What cannot be removed takes room but
    does no harm.
    """
    with suppress(OSError):
        if not library.read_only:
            clean_interrupted(library.root)
            library.files.clean_temporary()
            return _remove_strays(library)
    return 0


def keep_house(workspace: Workspace) -> None:
    """What is due by the calendar: a backup is made, the bin is emptied, old steps are forgotten.

    Only for the computer's own clock: a clock set ahead would empty the bin too early.
    """
    from orders_gui.services.library.backup import backup_if_due

    if not workspace.library.read_only:
        backup_if_due(workspace)
        empty_bin(workspace)
        workspace.library.journal.forget(workspace.now - STEPS_KEPT)


def empty_bin(workspace: Workspace, *, older_than: timedelta = BIN_KEPT) -> int:
    """Remove for good what went into the bin before that; returns how many things.

    Steps of the journal that would need what is gone are forgotten with it. Files that nobody
    names any more go too.
    """
    library, limit = workspace.library, workspace.now - older_than
    with library.journal.for_good():
        gone = library.evidence.purge(limit)
        gone += library.disputes.purge(limit) + library.orders.purge(limit)
    if gone:
        _remove_strays(library)
    return gone


def _remove_strays(library: Library) -> int:
    """Delete originals that no row, no step of the journal and no older generation names.

    Never many at once: where most files have lost their rows, the rows are more likely wrong.
    """
    stored = library.files.all_hashes()
    if not stored:
        return 0
    named = library.evidence.referenced()
    if stored <= named:
        return 0
    elsewhere = files_named_elsewhere(library.root)
    if elsewhere is None:
        return 0
    named |= library.journal.evidence_hashes() | elsewhere
    strays = library.files.orphans(named, _ANY_TIME)
    if len(strays) > max(_FEW, len(stored) // 2):
        return 0
    library.database.check_once()
    for sha256 in strays:
        library.files.remove(sha256)
    return len(strays)
