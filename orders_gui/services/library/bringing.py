"""After a restore: what was newer in the library that was replaced can be brought over."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.services.orders.orders import done, refresh
from orders_gui.services.workspace import Workspace
from orders_gui.store.backup.replaced import NewerOrder, newer_orders, replaced_library, take_over


@dataclass(frozen=True, slots=True)
class Newer:
    """What is newer in the library that was replaced, which is kept in `folder`."""

    folder: Path
    orders: tuple[NewerOrder, ...]

    @property
    def disputes(self) -> int:
        """How many disputes are newer."""
        return sum(order.disputes for order in self.orders)


def newer_than_restored(workspace: Workspace, folder: Path) -> Newer:
    """What the library in force lacks of the one that a restore left in `folder`.

    Nothing when that one cannot be read. A damaged one is read as far as that is possible.
    """
    with suppress(UserError, OSError), replaced_library(folder) as replaced:
        return Newer(folder, tuple(newer_orders(replaced, workspace.library.database)))
    return Newer(folder, ())


def bring_over(workspace: Workspace, newer: Newer) -> Message:
    """Put what is newer in its place, as one step; returns what was done.

    Raises `UserError` when the replaced library can no longer be read; nothing is changed then.
    """
    one = QT_TRANSLATE_NOOP("Done", "“{title}” brought over from the replaced library")
    many = QT_TRANSLATE_NOOP("Done", "{count} orders brought over from the replaced library")
    label = done(many, count=len(newer.orders))
    if len(newer.orders) == 1:
        label = done(one, title=newer.orders[0].kept.title)
    now = workspace.now
    with replaced_library(newer.folder) as replaced, workspace.library.journal.step(label, now):
        ids = take_over(replaced, workspace.library.database, newer.orders, now.year)
        refresh(workspace, ids)
    return label
