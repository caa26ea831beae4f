"""Importing in the window: files, drops and pasted texts lead to a preview."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt

from orders_gui.services.workspace import Workspace
from orders_gui.ui.drops import files_in, image_of, on_clipboard

if TYPE_CHECKING:
    from orders_gui.services.importing.mapping import Grid
    from orders_gui.services.importing.mapping import Mapping as ColumnMapping
    from orders_gui.services.importing.paste import Pasted
    from orders_gui.services.importing.plan import ImportPlan, ImportResult
    from orders_gui.services.importing.routing import Sorted
    from orders_gui.ui.importing.mapper import ColumnMapper
    from orders_gui.ui.importing.preview import ImportPreview
    from orders_gui.ui.importing.run import Source
    from orders_gui.ui.shell.host import Host


class ImportFeature(QObject):
    """What the window does with files and texts that may hold orders."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        self._waiting: Sorted | None = None

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """The actions that begin here."""
        return {"paste": self.paste}

    def take(self, paths: Sequence[Path]) -> None:
        """Send every file where its content belongs: preview, evidence, restore."""
        self._window.desk.beside(partial(_sort, tuple(paths)), self._route)

    def preview(self, paths: Sequence[Path]) -> None:
        """Show what importing these files would change."""
        from orders_gui.ui.importing.run import Source

        self._open([Source(path) for path in paths])

    def paste(self) -> None:
        """Look at the clipboard: files, a picture, or a text that may hold orders."""
        data = on_clipboard()
        paths = files_in(data)
        image = b"" if paths else image_of(data)
        if paths:
            self.take(paths)
        elif image and not data.hasText():
            self._window.commands.take_image(image)
        elif data.hasText() and data.text().strip():
            html = data.html() if data.hasHtml() else ""
            self.look_at(data.text(), html)
        else:
            self._tell(self.tr("There is no text on the clipboard"))

    def look_at(self, text: str, html: str = "") -> None:
        """Show what a pasted text holds; nothing is added by it."""
        self._window.desk.ask(partial(_look_at, text, html), self._show_pasted)

    def open_mapper(self, grid: "Grid", mapping: "ColumnMapping | None" = None) -> None:
        """Ask which column of a table is what, then show the preview."""
        self._open_mapper(grid, mapping, None)

    def show_pasted(self, pasted: "Pasted") -> None:
        """Show the preview of all orders of a text, or the columns of its table."""
        from orders_gui.ui.importing.run import Source

        if pasted.grid is not None:
            self.open_mapper(pasted.grid)
        elif pasted.plan is not None:
            self._open([Source(pasted.plan.path, given=pasted.plan)])

    def _route(self, found: "Sorted") -> None:
        """A backup comes first: what is taken before it would be in the replaced library."""
        if not found.backups:
            self._take(found)
            return
        from orders_gui.ui.library.opening import feature_of

        library = feature_of(self._window)
        if found.others or found.orders:
            self._waiting = found
            library.settled.connect(self._take_waiting, Qt.ConnectionType.SingleShotConnection)
        library.ask_restore(found.backups[0])

    def _take_waiting(self) -> None:
        found, self._waiting = self._waiting, None
        if found is not None:
            self._take(found)

    def _take(self, found: "Sorted") -> None:
        if found.others:
            self._window.commands.take_evidence(found.others)
        if found.orders:
            self.preview(found.orders)

    def _open(self, sources: "Sequence[Source]") -> "ImportPreview":
        from orders_gui.ui.importing.preview import ImportPreview

        window = self._window
        preview = ImportPreview(
            window.theme,
            window.desk,
            window.formats,
            window.marketplaces,
            window.pictures,
            window,
        )
        preview.imported.connect(self._imported)
        preview.columns_wanted.connect(self._columns_wanted)
        preview.open()
        preview.start(sources)
        return preview

    def _columns_wanted(self, grid: "Grid", mapping: "ColumnMapping | None") -> None:
        preview = self.sender()
        self._open_mapper(grid, mapping, preview)

    def _open_mapper(
        self, grid: "Grid", mapping: "ColumnMapping | None", preview: QObject | None
    ) -> "ColumnMapper":
        from orders_gui.ui.importing.mapper import ColumnMapper
        from orders_gui.ui.importing.preview import ImportPreview

        window = self._window
        mapper = ColumnMapper(
            window.theme, window.desk, window.formats, window.marketplaces, (grid, mapping), window
        )
        if isinstance(preview, ImportPreview):
            preview.hide()
            mapper.rejected.connect(preview.back_from_columns)
            mapper.mapped.connect(preview.read_by)
        else:
            mapper.mapped.connect(self._show_mapped)
        mapper.open()
        return mapper

    def _show_mapped(self, grid: "Grid", mapping: "ColumnMapping", remember: bool) -> None:
        from orders_gui.ui.importing.run import Source

        preview = self._open([Source(grid.path, grid=grid, mapping=mapping)])
        if remember:
            preview.remember(grid, mapping)

    def _show_pasted(self, pasted: "Pasted") -> None:
        from orders_gui.services.importing.paste import PasteKind

        if pasted.kind is PasteKind.NUMBERS:
            self._open_numbers(pasted)
        elif pasted.kind is PasteKind.TABLE and pasted.grid is not None:
            self.open_mapper(pasted.grid)
        elif pasted.plan is not None:
            self._show_orders(pasted, pasted.plan)
        else:
            self._tell(self.tr("No order found in this text"))

    def _show_orders(self, pasted: "Pasted", plan: "ImportPlan") -> None:
        """One new order is looked at in the editor, several or known ones in the preview."""
        from orders_gui.services.importing.plan import EntryState
        from orders_gui.ui.importing.run import Source

        entries = [entry for entry in plan.entries if entry.draft is not None]
        if len(entries) == 1 and entries[0].state is EntryState.NEW:
            self._window.commands.add_pasted(pasted)
        else:
            self._open([Source(plan.path, given=plan)])

    def _open_numbers(self, pasted: "Pasted") -> None:
        from orders_gui.ui.importing.numbers import NumbersDialog

        window = self._window
        chosen = window.selected()
        dialog = NumbersDialog(
            window.theme, window.desk, pasted, chosen[0] if len(chosen) == 1 else None, window
        )
        dialog.order_wanted.connect(window.show_order)
        dialog.editor_wanted.connect(window.commands.add_pasted)
        dialog.open()

    def _imported(self, results: "list[ImportResult]") -> None:
        """One line for the counts; what was skipped stood in the preview with its reasons."""
        counts = (
            QCoreApplication.translate(
                "Plurals", "%n new orders", None, sum(r.new for r in results)
            ),
            QCoreApplication.translate(
                "Plurals", "%n changed", None, sum(r.changed for r in results)
            ),
            QCoreApplication.translate(
                "Plurals", "%n skipped", None, sum(len(r.skipped) for r in results)
            ),
        )
        undoable = any(result.new or result.changed for result in results)
        actions = (QCoreApplication.translate("Commands", "Undo"),) if undoable else ()
        self._window.commands.told.emit(", ".join(counts), actions)

    def _tell(self, text: str) -> None:
        self._window.commands.told.emit(text, ())


def _sort(paths: tuple[Path, ...]) -> "Sorted":
    from orders_gui.services.importing.routing import sort_files

    return sort_files(paths)


def _look_at(text: str, html: str, workspace: Workspace) -> "Pasted":
    from orders_gui.services.importing.paste import look_at

    return look_at(workspace, text, html)
