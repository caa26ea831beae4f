"""What a user does with saved views: save, rename, arrange, remove."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message, UserError
from orders_gui.domain.ids import ViewId
from orders_gui.services.orders.orders import done
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query
from orders_gui.store.rows.views import SavedView


def saved_views(workspace: Workspace) -> list[SavedView]:
    """All saved views in the user's order."""
    return workspace.library.views.all()


def view_counts(workspace: Workspace, views: Iterable[SavedView]) -> dict[ViewId, int]:
    """How many orders each of these saved views shows."""
    listing, now = workspace.library.listing, workspace.now
    return {
        view.id: listing.count(query_of(view, Query(view.view)), now)
        for view in views
        if view.id is not None
    }


def save_view(workspace: Workspace, view: SavedView) -> SavedView:
    """Keep a view under its name; raises `UserError` for a name that is empty or taken."""
    name = " ".join(view.name.split())
    if not name:
        raise UserError(QT_TRANSLATE_NOOP("Errors", "A view needs a name. Nothing was changed."))
    taken = {one.name.casefold() for one in saved_views(workspace) if one.id != view.id}
    if name.casefold() in taken:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Errors", "There is a view “{name}” already. Choose another name for this one."
            ),
            name=name,
        )
    label = done(QT_TRANSLATE_NOOP("Done", "View “{name}” saved"), name=name)
    with workspace.library.journal.step(label, workspace.now):
        view_id = workspace.library.views.save(replace(view, name=name))
    return replace(view, name=name, id=view_id)


def remove_view(workspace: Workspace, view_id: ViewId) -> Message:
    """Forget a view; the orders in it stay as they are. Returns what was done."""
    names = {view.id: view.name for view in saved_views(workspace)}
    label = done(QT_TRANSLATE_NOOP("Done", "View “{name}” removed"), name=names.get(view_id, ""))
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.views.remove(view_id)
    return label


def arrange_views(workspace: Workspace, view_ids: Sequence[ViewId]) -> Message:
    """Put the views into this order; returns what was done."""
    label = done(QT_TRANSLATE_NOOP("Done", "Order of the views changed"))
    with workspace.library.journal.step(label, workspace.now):
        workspace.library.views.arrange(view_ids)
    return label


def query_of(view: SavedView, base: Query) -> Query:
    """`base` with its search and sorting, narrowed to what a saved view shows."""
    return replace(base, view=view.view, filter=view.filter, marketplace="")
