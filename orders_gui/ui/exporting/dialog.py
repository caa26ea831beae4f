"""The export dialog: the pages as they will be, their options, and every way to save them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from orders_gui.domain.ids import DisputeId
from orders_gui.domain.language import BOTH, LANGUAGES
from orders_gui.services.exporting.case_zip import WrittenCase
from orders_gui.services.exporting.choices import ExportChoices, export_choices
from orders_gui.services.exporting.dispute_pdf import ExportedFile
from orders_gui.services.exporting.upload_pack import WrittenPack
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dispute.case_export import CaseExport
from orders_gui.ui.dispute.page_preview import PagePreview
from orders_gui.ui.errors import is_expected, translated
from orders_gui.ui.exporting.options_panel import OptionsPanel
from orders_gui.ui.exporting.pack_dialog import PackDialog
from orders_gui.ui.exporting.printing import a4_printer, print_pages
from orders_gui.ui.exporting.targets import (
    remember_target,
    remembered_edition,
    remembered_folder,
    remembered_language,
    suggested_target,
)
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.messages import Messages
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel, line

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_SIZE, _LEAST = (1000, 740), (800, 560)
_STAGE = 520
_EDGE = 24


def open_export(
    window: "Host",
    dispute_id: DisputeId,
    code: str,
    order_number: str,
    parent: QWidget | None = None,
    *,
    letter: str = "",
) -> "ExportDialog":
    """Open the dialog for a dispute, with a letter if one is named.

    The window's toast tells what was saved.
    """
    dialog = ExportDialog(window, dispute_id, code, order_number, parent or window, letter)
    dialog.saved.connect(window.commands.tell_saved)
    dialog.open()
    return dialog


class ExportDialog(QDialog):
    """Enter saves the PDF; nothing is sent anywhere."""

    saved = Signal(Path, str)  # where, and what to say of it

    def __init__(
        self,
        window: "Host",
        dispute_id: DisputeId,
        code: str,
        order_number: str,
        parent: QWidget,
        letter: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export dispute {code}").format(code=code))
        self.setMinimumSize(*_LEAST)
        self._window = window
        self._theme = window.theme
        self._preferences = window.preferences
        self._messages = Messages(window.theme, self)
        self._name = (code, order_number)
        self._printer: QPrinter | None = None
        self._target = Path()
        self.export = CaseExport(window.desk, dispute_id, self)
        self.preview = PagePreview(window.theme, self)
        self.options = OptionsPanel(
            window.theme,
            remembered_language(window.preferences),
            remembered_edition(window.preferences),
            window.formats.locale.name()[:2],
            letter,
            self,
        )
        self._make_buttons()
        self._lay_out()
        self._connect()
        space = window.screen().availableSize()
        self.resize(min(_SIZE[0], space.width() - 20), min(_SIZE[1], space.height() - 40))
        window.desk.ask(partial(_choices, dispute_id), self._show_choices, self._not_loaded)
        self._draw()

    def _make_buttons(self) -> None:
        theme = self._theme
        self.print_button = Button(theme, self.tr("Print…"), self, icon="file-text")
        self.pack_button = Button(theme, self.tr("Upload pack…"), self, icon="file-up")
        self.case_button = Button(theme, self.tr("Case file…"), self, icon="file-archive")
        self.cancel_button = Button(theme, self.tr("Close"), self, kind="ghost")
        self.save_button = Button(
            theme, self.tr("Save PDF…"), self, kind="primary", icon="file-down"
        )
        for button in (self.print_button, self.pack_button, self.case_button, self.cancel_button):
            button.setAutoDefault(False)
        self.save_button.setDefault(True)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(120)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The file is being written"))
        self.progress.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 20, 0, 0)
        layout.setSpacing(14)
        head = QVBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.setSpacing(3)
        title = self.windowTitle()
        head.addWidget(PlainLabel(self._theme, title, self, size=Size.TITLE, weight=STRONG))
        explained = self.tr("This is exactly what will be saved. Nothing is sent.")
        head.addWidget(PlainLabel(self._theme, explained, self, tone="2", wrap=True))
        layout.addLayout(head)
        columns = QHBoxLayout()
        columns.setContentsMargins(_EDGE, 0, _EDGE - 8, 0)
        columns.setSpacing(_EDGE)
        self.preview.setMaximumWidth(_STAGE)
        columns.addWidget(self.preview, 1)
        columns.addWidget(self.options, 1)
        layout.addLayout(columns, 1)
        layout.addWidget(line(self))
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, 14)
        foot.setSpacing(8)
        for button in (self.print_button, self.pack_button, self.case_button):
            foot.addWidget(button)
        foot.addStretch(1)
        for part in (self.progress, self.cancel_button, self.save_button):
            foot.addWidget(part)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.options.changed.connect(self._draw)
        export = self.export
        export.previewed.connect(self._show_pages)
        export.failed.connect(self._preview_failed)
        export.written.connect(self._written)
        export.pack_written.connect(self._pack_written)
        export.case_written.connect(self._case_written)
        export.printable.connect(self._print_pages)
        export.not_written.connect(self._not_written)
        self.print_button.clicked.connect(self._choose_printer)
        self.pack_button.clicked.connect(self._choose_pack)
        self.case_button.clicked.connect(self._choose_case)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._choose_pdf)
        for keys, slot in (("Ctrl+S", self._choose_pdf), ("Ctrl+P", self._choose_printer)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _show_choices(self, choices: ExportChoices) -> None:
        self.options.show_choices(choices)
        if self.options.options.letters:  # the pages that were asked for first have none
            self._draw()

    def _not_loaded(self, error: BaseException) -> None:
        self.reject()
        self._window.desk.fail(error)

    def _draw(self) -> None:
        self.preview.wait()
        self.export.preview(self.options.options)

    def _show_pages(self, pages: tuple[bytes, ...]) -> None:
        self.preview.show_pages(pages)

    def _preview_failed(self, error: BaseException) -> None:
        if not is_expected(error):
            self._window.desk.fail(error)
            return
        self.preview.fail(_sentence(error))

    def _choose_pdf(self) -> None:
        self._choose_file(
            self.tr("Save PDF"), ".pdf", self.tr("PDF documents (*.pdf)"), self._save_pdf
        )

    def _choose_case(self) -> None:
        self._choose_file(
            self.tr("Save case file"), ".zip", self.tr("ZIP files (*.zip)"), self._save_case
        )

    def _choose_pack(self) -> None:
        names = self.tr("New folder (*);;ZIP files (*.zip)")
        self._choose_file(self.tr("Save upload pack"), "", names, self._save_pack)

    def _choose_file(self, title: str, ending: str, names: str, slot: object) -> None:
        """The name is suggested, the folder remembered."""
        if self.progress.isVisible():
            return
        folder = remembered_folder(self._preferences)
        stem = (*self._name, "upload") if not ending else self._name
        target = suggested_target(folder, *stem, ending=ending)
        dialog = QFileDialog(self, title, str(target), names)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(slot)
        dialog.open()

    def _save_pdf(self, name: str) -> None:
        self._begin(Path(name))
        self.export.write(Path(name), self.options.options)

    def _save_case(self, name: str) -> None:
        self._begin(Path(name))
        self.export.write_case(Path(name), self.options.options)

    def _save_pack(self, name: str) -> None:
        self._begin(Path(name))
        language = self.options.language.choice
        self.export.write_pack(Path(name), LANGUAGES[0] if language == BOTH else language)

    def _begin(self, target: Path) -> None:
        self._target = target
        options = self.options.options
        remember_target(self._preferences, target, options.language, options.edition)
        self._work(True)

    def _work(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for button in (self.print_button, self.pack_button, self.case_button, self.save_button):
            button.setEnabled(not busy)

    def _written(self, file: ExportedFile) -> None:
        self._finish(file.path, file)

    def _case_written(self, case: WrittenCase) -> None:
        self._finish(case.path, case)

    def _finish(self, path: Path, file: ExportedFile | WrittenCase) -> None:
        """What the user should know stays in sight; without it the window tells the rest."""
        self._work(False)
        self.saved.emit(path, self.tr("{name} saved").format(name=path.name))
        if file.notes:
            notes = "\n\n".join(translated(note) for note in file.notes)
            self._messages.tell(self.tr("About {name}").format(name=path.name), notes)
        else:
            self.accept()

    def _pack_written(self, pack: WrittenPack) -> None:
        self._work(False)
        self.saved.emit(pack.path, self.tr("{name} saved").format(name=pack.path.name))
        PackDialog(self._theme, pack, self).open()

    def _not_written(self, error: BaseException) -> None:
        self._work(False)
        if not is_expected(error):
            self._window.desk.fail(error)
            return
        text = _sentence(error)
        if self._target.is_file():  # it is open in another program, which locks it
            free = suggested_target(
                self._target.parent, self._target.stem, ending=self._target.suffix
            )
            text = self.tr("{reason} The name {free} is free.").format(reason=text, free=free.name)
        self._messages.tell(self.tr("The file was not saved"), text)

    def _choose_printer(self) -> None:
        if self.progress.isVisible():
            return
        self._printer = a4_printer(self.windowTitle())
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._draw_for_print)
        QDialog.open(dialog)  # QPrintDialog's own needs the name of a slot

    def _draw_for_print(self) -> None:
        self._work(True)
        self.export.draw_for_print(self.options.options)

    def _print_pages(self, pages: tuple[bytes, ...]) -> None:
        if self._printer is not None:
            work = partial(print_pages, self._printer, pages)
            self._window.desk.beside(work, self._printed, self._not_written)

    def _printed(self, count: int) -> None:
        self._work(False)
        if not count:
            self._messages.tell(
                self.tr("Nothing was printed"),
                self.tr("The printer does not take the pages. Save the PDF and print it."),
            )


def _choices(dispute_id: DisputeId, workspace: Workspace) -> ExportChoices:
    return export_choices(workspace, dispute_id)


def _sentence(error: BaseException) -> str:
    message = getattr(error, "message", None)
    return translated(message) if message is not None else str(error)
