"""What is done with the chosen orders together; each is one step that can be taken back."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.services.orders.bulk import BulkEdit, bulk_edit
from orders_gui.services.orders.merging import duplicate_orders, merge_orders
from orders_gui.services.orders.tags import tag_counts
from orders_gui.services.workspace import Workspace

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_LOOKED_AT = 2_000
"""Of so many orders it is told how many carry each tag."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """All tags, and how many of some orders carry each."""

    order_ids: Sequence[OrderId]
    tags: Mapping[str, int]
    carried: Mapping[str, int]


class SelectionFeature(QObject):
    """One method an action."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._ids: Sequence[OrderId] = ()
        window.detail.edit_tags.clicked.connect(self._edit_shown_tags)
        window.detail.tags.chosen.connect(self._show_tag)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {
            "bulk_edit": self.edit,
            "tags": self.edit_tags,
            "merge": self.merge,
            "duplicates": self.find_duplicates,
        }

    def edit(self) -> None:
        """Change all chosen orders at once."""
        chosen = self._window.selected()
        if chosen:
            self._desk.ask(partial(_tagging, chosen), self._open_bulk)

    def edit_tags(self) -> None:
        """Put tags on the chosen orders, or take them off."""
        chosen = self._window.selected()
        if chosen:
            self._desk.ask(partial(_tagging, chosen), self._open_tags)

    def merge(self) -> None:
        """Make the chosen orders one."""
        chosen = self._window.selected()
        if len(chosen) > 1:
            self._desk.ask(partial(_orders, [chosen]), self._open_merge)

    def find_duplicates(self) -> None:
        """Show orders that have the same number at the same marketplace."""
        self._desk.ask(_duplicates, self._open_merge)

    def _edit_shown_tags(self) -> None:
        order_id = self._window.detail.order_id
        if order_id is not None:
            self._desk.ask(partial(_tagging, [order_id]), self._open_tags)

    def _show_tag(self, tag: str) -> None:
        from orders_gui.ui.shell.side_bar import Kind

        self._window.side_bar.choose_saved(tag, Kind.TAG)

    def _open_bulk(self, tagging: Tagging) -> None:
        from orders_gui.ui.selection.bulk_dialog import BulkDialog

        window = self._window
        self._ids = tagging.order_ids
        dialog = BulkDialog(
            window.theme,
            window.formats,
            window.marketplaces,
            tagging.tags,
            len(tagging.order_ids),
            window,
        )
        dialog.wanted.connect(self._change)
        dialog.open()

    def _open_tags(self, tagging: Tagging) -> None:
        from orders_gui.ui.selection.tags_dialog import TagsDialog

        window = self._window
        self._ids = tagging.order_ids
        count = len(tagging.order_ids)
        dialog = TagsDialog(window.theme, list(tagging.tags), tagging.carried, count, window)
        dialog.wanted.connect(self._change)
        dialog.open()

    def _change(self, edit: BulkEdit) -> None:
        self._desk.do(partial(_changed, self._ids, edit))

    def _open_merge(self, groups: Sequence[Sequence[Order]]) -> None:
        from orders_gui.ui.selection.merge_dialog import MergeDialog

        window = self._window
        if not groups:
            window.commands.told.emit(self.tr("No order is there twice"), ())
            return
        dialog = MergeDialog(window.theme, window.formats, window.marketplaces, groups, window)
        dialog.wanted.connect(self._merge)
        dialog.open()

    def _merge(self, kept: OrderId, others: Sequence[OrderId]) -> None:
        self._desk.do(partial(_merged, kept, others))


def _tagging(order_ids: Sequence[OrderId], workspace: Workspace) -> Tagging:
    carried: Counter[str] = Counter()
    if len(order_ids) <= _LOOKED_AT:
        for order in workspace.library.orders.get_many(order_ids):
            carried.update(order.tags)
    return Tagging(order_ids, tag_counts(workspace), carried)


def _orders(groups: Sequence[Sequence[OrderId]], workspace: Workspace) -> list[list[Order]]:
    return [workspace.library.orders.get_many(group) for group in groups]


def _duplicates(workspace: Workspace) -> list[list[Order]]:
    return _orders(duplicate_orders(workspace), workspace)


def _changed(order_ids: Sequence[OrderId], edit: BulkEdit, workspace: Workspace) -> Message:
    return bulk_edit(workspace, order_ids, edit)


def _merged(kept: OrderId, others: Sequence[OrderId], workspace: Workspace) -> Message:
    return merge_orders(workspace, kept, others)
