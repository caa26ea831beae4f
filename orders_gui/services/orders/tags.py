"""What a user does with tags: put on, take off, rename, remove."""

from collections.abc import Sequence

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.services.orders.bulk import BulkEdit, bulk_edit
from orders_gui.services.orders.orders import done
from orders_gui.services.workspace import Workspace

_LONGEST = 60


def tag_counts(workspace: Workspace) -> dict[str, int]:
    """All tags by name, with the number of orders that carry each."""
    return workspace.library.tags.counts()


def tag_orders(workspace: Workspace, order_ids: Sequence[OrderId], name: str) -> Message:
    """Put a tag on orders; returns what was done."""
    known = workspace.library.tags.spelled(tag_name(name))
    return bulk_edit(workspace, order_ids, BulkEdit(add_tags=(known,)))


def untag_orders(workspace: Workspace, order_ids: Sequence[OrderId], name: str) -> Message:
    """Take a tag off orders; returns what was done."""
    return bulk_edit(workspace, order_ids, BulkEdit(remove_tags=(name,)))


def rename_tag(workspace: Workspace, name: str, new: str) -> Message:
    """Rename a tag everywhere; a tag that has the new name already takes in its orders."""
    new = tag_name(new)
    label = done(QT_TRANSLATE_NOOP("Done", "Tag “{name}” renamed to “{new}”"), name=name, new=new)
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.tags.rename(name, new)
    return label


def remove_tag(workspace: Workspace, name: str) -> Message:
    """Take a tag off all orders and forget it."""
    label = done(QT_TRANSLATE_NOOP("Done", "Tag “{name}” removed"), name=name)
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.tags.remove(name)
    return label


def tag_name(text: str) -> str:
    """A tag as it is kept: one line without spaces around; raises `UserError` for nothing."""
    name = " ".join(text.split())
    if not name:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "A tag needs a name. Nothing was changed."))
    if len(name) > _LONGEST or "," in name:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{name}” is not a tag: it may have {longest} letters and no comma. "
                "Nothing was changed.",
            ),
            name=name[:_LONGEST],
            longest=_LONGEST,
        )
    return name
