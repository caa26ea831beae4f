"""Filters and the user's own views: the bar above the list, the side bar, their menus."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.filters import OrderFilter
from orders_gui.domain.ids import ViewId
from orders_gui.services.orders.tags import remove_tag, rename_tag, tag_counts
from orders_gui.services.orders.views import (
    arrange_views,
    remove_view,
    save_view,
    saved_views,
    view_counts,
)
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View
from orders_gui.store.rows.views import SavedView
from orders_gui.ui.errors import translated
from orders_gui.ui.shell.side_bar import Entry, Kind
from orders_gui.ui.views.filter_bar import FilterBar

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host
    from orders_gui.ui.views.filter_dialog import FilterChoices
    from orders_gui.ui.widgets.name_dialog import NameDialog

_SHOWN = "own_view"
"""The view or tag that is shown, for the next start."""

Own = tuple[list[SavedView], Mapping[ViewId, int], dict[str, int]]
"""The user's own views, how many orders each shows, and the tags."""


class ViewsFeature(QObject):
    """Narrows the list; every change of a view or a tag can be taken back."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._page = window.list_page
        self._saved: list[SavedView] = []
        self._shown: SavedView | None = None
        self._entry: Entry | None = None
        self._named = SavedView("")
        kind, _, name = window.preferences.text(_SHOWN).partition(":")
        self._first = (kind, name)
        self._wanted_name = ""
        self._asking: NameDialog | None = None
        self.bar = FilterBar(window.theme, window.formats, window.marketplaces, self._page)
        self._page.insert_bar(self.bar)
        self._connect()

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action."""
        return {"filter": self.open_filter, "search_help": self.show_help}

    def open_filter(self) -> None:
        """Choose what the list is narrowed to."""
        from orders_gui.ui.views.filter_dialog import read_choices

        self._desk.ask(read_choices, self._open_filter)

    def show_help(self) -> None:
        """Explain the words of the search."""
        from orders_gui.ui.views.search_help import SearchHelp

        language = self._window.preferences.text("language", "en")
        SearchHelp(self._window.theme, language, self._window).open()

    def show_tag(self, tag: str) -> None:
        """Show the orders that carry a tag."""
        self._window.side_bar.choose_saved(tag, Kind.TAG)

    def _connect(self) -> None:
        side_bar, bar, page = self._window.side_bar, self.bar, self._page
        self._desk.opened.connect(self._read)
        self._desk.changed.connect(self._read)
        self._window.minute_passed.connect(self._read)
        side_bar.narrowed.connect(self._show_saved)
        side_bar.menu_wanted.connect(self._show_menu)
        side_bar.chosen.connect(self._plain_chosen)
        page.query_changed.connect(self._show_query)
        page.nothing_here.clear_wanted.connect(self._clear)
        bar.changed.connect(self._narrow)
        bar.edit_wanted.connect(self.open_filter)
        bar.save_wanted.connect(self._save)
        bar.cleared.connect(self._clear)

    def _read(self) -> None:
        self._desk.ask(_own, self._show_own)

    def _show_own(self, own: Own) -> None:
        self._saved, counts, tags = own
        self._window.side_bar.show_saved(self._saved, tags, counts)
        self._show_first()
        if self._wanted_name:
            name, self._wanted_name = self._wanted_name, ""
            self._window.side_bar.choose_saved(name)
        elif self._shown is not None and self._shown.id is not None:
            self._follow(self._shown)

    def _show_first(self) -> None:
        """Come back to the view or the tag that was shown when the window was closed."""
        (kind, name), self._first = self._first, ("", "")
        if name and kind in {one.value for one in Kind}:
            self._window.side_bar.choose_saved(name, Kind(kind))
            if self._shown is None:
                self._page.show_view(View.ACTIVE, "")

    def _follow(self, shown: SavedView) -> None:
        """A view that is shown was renamed, changed or removed, perhaps by an undo."""
        now = next((one for one in self._saved if one.id == shown.id), None)
        if now is None:
            self._shown = None
        elif now != shown:
            self._show_saved(now)

    def _show_saved(self, saved: SavedView) -> None:
        self._shown = saved
        kind = Kind.TAG if saved.id is None else Kind.SAVED
        self._window.preferences.set_text(_SHOWN, f"{kind.value}:{saved.name}")
        self._window.put_over(None)
        self._page.show_narrowed(saved.view, saved.filter, saved.name)
        self._show_query(self._page.query)

    def _plain_chosen(self) -> None:
        self._shown = None
        self._window.preferences.set_text(_SHOWN, "")

    def _show_query(self, query: Query) -> None:
        shown = self._shown
        saved = shown is not None and shown.filter == query.filter
        self.bar.show_filter(query.filter, saved=saved, changed=self._is_own and not saved)

    @property
    def _is_own(self) -> bool:
        """Whether one of the user's views is shown, and not a tag."""
        return self._shown is not None and self._shown.id is not None

    def _narrow(self, wanted: OrderFilter) -> None:
        self._apply(self._page.query.view, wanted)

    def _apply(self, view: View, wanted: OrderFilter) -> None:
        if wanted == OrderFilter():
            self._clear()
            return
        self._page.show_narrowed(view, wanted, self._shown.name if self._shown else "")

    def _clear(self) -> None:
        view = self._page.query.view
        self._shown = None
        self._page.show_view(View.ACTIVE if view is View.ALL else view, "")
        self._window.side_bar.choose(self._page.query.view)

    def _open_filter(self, choices: "FilterChoices") -> None:
        from orders_gui.ui.views.filter_dialog import FilterDialog

        window, query = self._window, self._page.query
        dialog = FilterDialog(
            window.theme, window.desk, window.formats, window.marketplaces, choices, query, window
        )
        dialog.applied.connect(self._apply)
        dialog.help_wanted.connect(self.show_help)
        dialog.open()

    def _save(self) -> None:
        """Keep the changed filter of the user's view, or ask for the name of a new one."""
        query = self._page.query
        if self._is_own and self._shown is not None:
            changed = replace(self._shown, filter=query.filter)
            self._desk.do(partial(_saved, changed))
        else:
            self._ask_name(SavedView("", query.view, query.filter))

    def _ask_name(self, view: SavedView) -> None:
        title = self.tr("Rename view") if view.id else self.tr("Save as view")
        act = self.tr("Rename") if view.id else self.tr("Save view")
        dialog = self._name_dialog(title, self.tr("Name"), act, view.name)
        self._named = view
        dialog.named.connect(self._save_named)
        dialog.open()

    def _name_dialog(self, title: str, label: str, act: str, name: str) -> "NameDialog":
        from orders_gui.ui.widgets.name_dialog import NameDialog

        window = self._window
        self._asking = NameDialog(window.theme, title, label, act, window, name=name)
        return self._asking

    def _save_named(self, name: str) -> None:
        self._wanted_name = " ".join(name.split()) if self._named.id is None else ""
        work = partial(_saved, replace(self._named, name=name))
        self._desk.do(work, self._taken, self._refused)

    def _taken(self, _message: Message) -> None:
        if self._asking is not None:
            self._asking.accept()
            self._asking = None

    def _refused(self, error: BaseException) -> None:
        self._wanted_name = ""
        if self._asking is not None and isinstance(error, UserError):
            self._asking.show_problem(translated(error.message))
        else:
            self._desk.fail(error)

    def _show_menu(self, entry: Entry, at: QPoint) -> None:
        self._entry = entry
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename…")).triggered.connect(self._rename)
        if entry.kind is Kind.SAVED:
            place = [one.id for one in self._saved].index(entry.saved.id if entry.saved else None)
            up = menu.addAction(self.tr("Move up"))
            up.setEnabled(place > 0)
            up.triggered.connect(self._move_up)
            down = menu.addAction(self.tr("Move down"))
            down.setEnabled(place < len(self._saved) - 1)
            down.triggered.connect(self._move_down)
            menu.addSeparator()
            menu.addAction(self.tr("Remove view")).triggered.connect(self._remove)
        else:
            menu.addSeparator()
            menu.addAction(self.tr("Remove tag from all orders")).triggered.connect(self._remove)
        menu.popup(at)

    def _rename(self) -> None:
        entry = self._entry
        if entry is None or entry.saved is None:
            return
        if entry.kind is Kind.SAVED:
            self._ask_name(entry.saved)
            return
        title, act = self.tr("Rename tag"), self.tr("Rename")
        dialog = self._name_dialog(title, self.tr("Name"), act, entry.text)
        dialog.named.connect(self._rename_tag)
        dialog.open()

    def _rename_tag(self, name: str) -> None:
        if self._entry is not None:
            work = partial(_tag_renamed, self._entry.text, name)
            self._desk.do(work, self._taken, self._refused)

    def _remove(self) -> None:
        entry = self._entry
        if entry is None or entry.saved is None:
            return
        if entry.kind is Kind.TAG:
            self._desk.do(partial(_tag_removed, entry.text))
        elif entry.saved.id is not None:
            self._desk.do(partial(_view_removed, entry.saved.id))

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        if self._entry is None or self._entry.saved is None:
            return
        ids = [one.id for one in self._saved if one.id is not None]
        place = ids.index(self._entry.saved.id)  # type: ignore[arg-type]  # a saved one has an id
        ids.insert(place + step, ids.pop(place))
        self._desk.do(partial(_arranged, ids))


def _own(workspace: Workspace) -> Own:
    views = saved_views(workspace)
    return views, view_counts(workspace, views), tag_counts(workspace)


def _saved(view: SavedView, workspace: Workspace) -> Message | None:
    save_view(workspace, view)
    step = workspace.library.journal.next_undo()
    return step.label if step else None


def _view_removed(view_id: ViewId, workspace: Workspace) -> Message:
    return remove_view(workspace, view_id)


def _arranged(view_ids: list[ViewId], workspace: Workspace) -> Message:
    return arrange_views(workspace, view_ids)


def _tag_renamed(name: str, new: str, workspace: Workspace) -> Message:
    return rename_tag(workspace, name, new)


def _tag_removed(name: str, workspace: Workspace) -> Message:
    return remove_tag(workspace, name)
