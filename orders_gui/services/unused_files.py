"""Originals that nothing names any more: what undo cannot bring back is deleted."""

from contextlib import suppress
from datetime import timedelta

from orders_gui.services.workspace import Workspace

_GRACE = timedelta(days=1)
"""Spares files whose rows are still on their way."""


def remove_unused_files(workspace: Workspace) -> int:
    """Delete the originals that no row and no step of the journal names; returns how many.

    A file that cannot be deleted now is tried again the next time.
    """
    library, removed = workspace.library, 0
    named = library.evidence.referenced() | library.journal.evidence_hashes()
    for sha256 in library.files.orphans(named, workspace.now - _GRACE):
        with suppress(OSError):
            library.files.remove(sha256)
            removed += 1
    return removed
