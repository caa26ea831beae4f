"""What the window's actions do: dialogs are opened, services are called, results are told."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, Message
from orders_gui.domain.ids import OrderId
from orders_gui.domain.states import OrderStatus
from orders_gui.services.orders.orders import (
    OrderDetail,
    archive_orders,
    delete_orders,
    order_detail,
    remove_samples,
    restore_orders,
    set_note,
    set_status,
    unarchive_orders,
)
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import View
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.messages import Messages
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.refresher import Refresher
from orders_gui.ui.theme import Theme

if TYPE_CHECKING:
    from orders_gui.services.evidence.intake import ImageBytes, IntakeReport, Source
    from orders_gui.services.importing.paste import Pasted
    from orders_gui.ui.editor.order_editor import OrderEditor
    from orders_gui.ui.shell.host import Host

OrdersWork = Callable[[Workspace, Sequence[OrderId]], Message]

ORDER_FILES = frozenset({".csv", ".json", ".tsv"})

_ORDER_FILES = (
    "*.csv *.tsv *.xlsx *.xls *.ods *.json *.har *.html *.htm *.mhtml *.mht *.eml *.mbox *.zip "
    "*.txt"
)


class Commands(QObject):
    """One method an action; the window's parts only say which one is wanted."""

    told = Signal(str, object)  # a text and the names of its actions
    order_wanted = Signal(object)  # OrderId
    dispute_wanted = Signal(object)  # OrderId: its running dispute, its draft, or a new one

    def __init__(
        self,
        window: "Host",
        theme: Theme,
        desk: Desk,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._pictures = pictures
        self._marketplaces = marketplaces
        self._preferences = preferences
        self._messages = Messages(theme, window)
        self._exported: Path | None = None
        self._refresher = Refresher(desk, self)
        self._refresher.progressed.connect(window.list_page.show_progress)
        self._refresher.finished.connect(self._refreshed)

    def refresh_stale(self) -> None:
        """Bring up to date what the passing of time or other rules changed."""
        self._refresher.start()

    def add_order(self) -> None:
        """Open the editor for a new order; one that is open stays the only one."""
        from orders_gui.ui.editor.order_editor import OrderEditor

        if not any(editor.isVisible() for editor in self._window.findChildren(OrderEditor)):
            self._open_editor(None)

    def add_pasted(self, pasted: "Pasted") -> None:
        """Open the editor for a new order with what a pasted text tells."""
        self._open_editor(None).take(pasted)

    def edit_order(self) -> None:
        """Open the editor for the chosen order."""
        chosen = self._window.selected()
        if len(chosen) == 1:
            self.edit(chosen[0])

    def edit(self, order_id: OrderId) -> None:
        """Open the editor for an order."""
        self._desk.ask(partial(_detail, order_id), self._edit)

    def archive(self) -> None:
        """Move the chosen orders out of the active list."""
        self._do(archive_orders)

    def delete(self) -> None:
        """Put the chosen orders into the bin."""
        self._do(delete_orders)

    def restore(self) -> None:
        """Take the chosen orders out of the bin or the archive."""
        in_bin = self._window.list_page.query.view is View.BIN
        self._do(restore_orders if in_bin else unarchive_orders)

    def finish(self) -> None:
        """Record that the chosen orders are finished."""
        self._do(partial(_set_status, OrderStatus.COMPLETED))

    def all_is_fine(self, order_id: OrderId) -> None:
        """Record that the order arrived and nothing is wrong with it."""
        self._desk.do(partial(_finish_one, order_id))

    def load_sample(self) -> None:
        """Fill the empty library with sample orders, marked as such."""
        self._desk.do(partial(_fill_with_sample, self._language))

    def remove_sample(self) -> None:
        """Remove the sample orders."""
        self._desk.do(remove_samples)

    def edit_note(self, order_id: OrderId) -> None:
        """Open the note of an order."""
        self._desk.ask(partial(_detail, order_id), self._open_note)

    def import_files(self) -> None:
        """Choose files with orders."""
        names = self.tr("Order files ({endings});;All files (*)").format(endings=_ORDER_FILES)
        dialog = self._file_dialog(self.tr("Import orders"), names)
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    def browse_photos(self, order_id: OrderId | None) -> None:
        """Choose photos for an order."""
        if order_id is None:
            return
        names = self.tr("Photos, videos and PDF files (*);;All files (*)")
        dialog = self._file_dialog(self.tr("Add photos"), names)
        dialog.setProperty("order", int(order_id))
        dialog.filesSelected.connect(self._photos_chosen)
        dialog.open()

    def browse_current_photos(self) -> None:
        """Choose photos for the chosen order."""
        for order_id in self._window.selected()[:1]:
            self.browse_photos(order_id)

    def take_dropped(self, paths: tuple[Path, ...]) -> None:
        """Files go where their content belongs: orders to the preview, photos to the order."""
        from orders_gui.ui.importing.opening import take_files

        take_files(self._window, paths)

    def take_evidence(self, paths: Sequence[Path]) -> None:
        """Files become evidence of the chosen order."""
        self._take_for_current(list(paths))

    def take_image(self, data: bytes) -> None:
        """A picture from a browser becomes evidence of the chosen order."""
        from orders_gui.services.evidence.intake import ImageBytes

        name = self.tr("Picture {when}.png").format(when=self._formats.now.strftime("%H.%M.%S"))
        self._take_for_current([ImageBytes(data, name)])

    def explain_refused_drop(self) -> None:
        """Only an address of the web was dragged here: say what works instead."""
        self.told.emit(
            self.tr("That is a link. Drop the picture itself, or save it and drop the file"), ()
        )

    def open_dispute(self, order_id: OrderId | None) -> None:
        """Continue an order's running dispute, else open the wizard: its draft, or a new one."""
        if order_id is not None:
            self.dispute_wanted.emit(order_id)

    def open_current_dispute(self) -> None:
        """Continue or begin a dispute of the chosen order."""
        for order_id in self._window.selected()[:1]:
            self.open_dispute(order_id)

    def copy_tracking_number(self) -> None:
        """Put the chosen order's newest tracking number on the clipboard."""
        copied = self._window.detail.copy_tracking_number()
        nothing = QCoreApplication.translate("Rows", "No tracking yet")
        self.told.emit(self.tr("Tracking number copied") if copied else nothing, ())

    def export_current_pdf(self) -> None:
        """Export the summary of the chosen order's dispute."""
        for order_id in self._window.selected()[:1]:
            self.export_pdf(order_id)

    def export_pdf(self, order_id: OrderId | None) -> None:
        """Export the summary of an order's newest dispute."""
        if order_id is not None:
            self._desk.ask(partial(_detail, order_id), self._choose_export)

    def set_language(self, action: QObject) -> None:
        """Remember the language; the window is made anew in it."""
        language = action.objectName().removeprefix("language_")
        if language != self._language:
            self._preferences.set_text("language", language)
            self._window.language_chosen.emit()

    def show_about(self) -> None:
        """Open About."""
        from orders_gui.ui.dialogs import AboutDialog

        AboutDialog(self._theme, self._window).open()

    def show_shortcuts(self) -> None:
        """Open the list of shortcuts."""
        from orders_gui.ui.dialogs import ShortcutsDialog

        ShortcutsDialog(self._theme, self._window).open()

    def toast_action(self, text: str) -> None:
        """Do what a button of a toast says."""
        if text == self.tr("Undo"):
            self._desk.undo()
        elif self._exported is not None:
            shown = self._exported if text == self.tr("Open") else self._exported.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    def tell_saved(self, path: Path, text: str, shows: str = "") -> None:
        """Say that something was saved: a button opens it and its folder, or `shows` the folder."""
        self._exported = path
        opens = (self.tr("Open"), self.tr("Show in folder"))
        self.told.emit(text, (shows,) if shows else opens)

    @property
    def _language(self) -> str:
        return self._formats.language

    def _refreshed(self, count: int) -> None:
        if count:
            self._window.list_page.reload()

    def _do(self, work: OrdersWork) -> None:
        chosen = self._window.selected()
        if chosen:
            self._desk.do(partial(_with_orders, work, chosen))

    def _edit(self, detail: OrderDetail | None) -> None:
        if detail is not None:
            self._open_editor(detail)

    def _open_editor(self, detail: OrderDetail | None) -> "OrderEditor":
        from orders_gui.ui.editor.order_editor import OrderEditor

        editor = OrderEditor(
            self._theme,
            self._desk,
            self._formats,
            self._marketplaces,
            self._preferences,
            detail,
            self._window,
        )
        editor.saved.connect(self.order_wanted)
        editor.another_wanted.connect(self.add_order)
        editor.import_wanted.connect(self._import_pasted)
        editor.open()
        return editor

    def _open_note(self, detail: OrderDetail | None) -> None:
        if detail is None:
            return
        from orders_gui.ui.dialogs import NoteDialog

        dialog = NoteDialog(self._theme, detail.order, self._window)
        dialog.saved.connect(self._save_note)
        dialog.open()

    def _save_note(self, order_id: OrderId, note: str) -> None:
        self._desk.do(partial(_set_note, order_id, note))

    def _file_dialog(self, title: str, names: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._preferences.text("folder"), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _import_chosen(self, names: list[str]) -> None:
        self._remember_folder(names)
        from orders_gui.ui.importing.opening import open_import

        open_import(self._window, [Path(name) for name in names])

    def _import_pasted(self, pasted: "Pasted") -> None:
        from orders_gui.ui.importing.opening import open_pasted

        open_pasted(self._window, pasted)

    def _photos_chosen(self, names: list[str]) -> None:
        self._remember_folder(names)
        order_id = OrderId(int(self.sender().property("order")))
        self._take(order_id, [Path(name) for name in names])

    def _take_for_current(self, sources: "list[Path] | list[ImageBytes]") -> None:
        order_id = self._window.detail.order_id
        if order_id is None:
            self.told.emit(self.tr("Choose an order first, then drop its photos"), ())
            return
        self._take(order_id, list(sources))

    def _take(self, order_id: OrderId, sources: "list[Source]") -> None:
        self._desk.do(partial(_take_in, order_id, sources), self._taken)

    def _taken(self, report: "IntakeReport") -> None:
        text = QCoreApplication.translate("Plurals", "%n files added", None, len(report.added))
        if report.duplicates:
            names = ", ".join(duplicate.name for duplicate in report.duplicates[:3])
            text += ". " + self.tr("Already there: {names}").format(names=names)
        self.told.emit(text, (self.tr("Undo"),) if report.added else ())
        if report.refused:
            lines = [translated(refused.message) for refused in report.refused[:20]]
            self._messages.tell(self.tr("Some files were not added"), "\n\n".join(lines))

    def _choose_export(self, detail: OrderDetail | None) -> None:
        if detail is None:
            return
        if not detail.disputes:
            text = QCoreApplication.translate(
                "DetailPane", "Open a dispute first: the summary is about it"
            )
            self.told.emit(text, ())
            return
        from orders_gui.ui.exporting.dialog import open_export

        dispute = detail.disputes[-1]
        if dispute.id is not None:
            open_export(self._window, dispute.id, dispute.code, detail.order.number)

    def _remember_folder(self, names: list[str]) -> None:
        if names:
            self._preferences.set_text("folder", str(Path(names[0]).parent))


def _detail(order_id: OrderId, workspace: Workspace) -> OrderDetail | None:
    return order_detail(workspace, order_id)


def _with_orders(work: OrdersWork, order_ids: list[OrderId], workspace: Workspace) -> Message:
    return work(workspace, order_ids)


def _set_status(status: OrderStatus, workspace: Workspace, order_ids: Sequence[OrderId]) -> Message:
    return set_status(workspace, order_ids, status)


def _finish_one(order_id: OrderId, workspace: Workspace) -> Message:
    return set_status(workspace, [order_id], OrderStatus.COMPLETED)


def _set_note(order_id: OrderId, note: str, workspace: Workspace) -> Message:
    return set_note(workspace, order_id, note)


def _fill_with_sample(language: str, workspace: Workspace) -> Message:
    from orders_gui.services.sample.filling import fill_with_sample

    fill_with_sample(workspace, language)
    return Message(QT_TRANSLATE_NOOP("Done", "Sample orders added"), context="Done")


def _take_in(order_id: OrderId, sources: "list[Source]", workspace: Workspace) -> "IntakeReport":
    """Copy the files, then write their rows: to the order's draft when there is one."""
    from orders_gui.services.disputes.disputes import add_evidence, draft_of
    from orders_gui.services.evidence.intake import take_in

    library = workspace.library
    draft = draft_of(workspace, order_id)
    known = frozenset(piece.sha256 for piece in library.evidence.of_order(order_id))
    report = take_in(library.files, sources, known=known, now=workspace.now)
    if report.added:
        add_evidence(workspace, order_id, draft.id if draft else None, report.added)
    return report
