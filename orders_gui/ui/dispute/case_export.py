"""Making documents beside the window: gathered in the library's thread, drawn in the pool."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from orders_gui.domain.ids import DisputeId
from orders_gui.services.exporting.case_zip import CasePack, WrittenCase, prepare_case, write_case
from orders_gui.services.exporting.dispute_pdf import (
    DisputeDocument,
    ExportedFile,
    prepare_document,
    preview_document,
    write_document,
)
from orders_gui.services.exporting.document import RenderedPages
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.exporting.page_pictures import PictureMaker
from orders_gui.services.exporting.upload_pack import (
    UploadPack,
    WrittenPack,
    prepare_pack,
    write_prepared_pack,
)
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk

PREVIEW_WIDTH = 1260
"""Pixels of a previewed page: sharp on a dense screen and when it is enlarged."""

_FIRST_WIDTH = 630
"""Pixels of the page that is shown at once after a change, until the sharp one is there."""

_SHARP_AFTER_MS = 300
"""The sharp pages are drawn when nothing was changed for so long: a change would wait for them."""

_A4_INCHES = 210 / 25.4
PRINT_DPI = 300.0


class CaseExport(QObject):
    """Previews and writes the documents of one dispute; only the newest preview counts."""

    previewed = Signal(object)  # tuple of PNG files as bytes
    written = Signal(object)  # ExportedFile
    pack_written = Signal(object)  # WrittenPack
    case_written = Signal(object)  # WrittenCase
    printable = Signal(object)  # tuple of PNG files as bytes
    failed = Signal(object)  # the exception, of a preview
    not_written = Signal(object)  # the exception, of a file

    def __init__(self, desk: Desk, dispute_id: DisputeId, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dispute_id = dispute_id
        self._wanted: PdfOptions | None = None
        self._drawing = False
        self._document: DisputeDocument | None = None
        self._until_sharp = QTimer(self)
        self._until_sharp.setSingleShot(True)
        self._until_sharp.setInterval(_SHARP_AFTER_MS)
        self._until_sharp.timeout.connect(self._draw_sharp)
        self._maker: PictureMaker | None = None
        self._target = Path()

    def preview(self, options: PdfOptions) -> None:
        """Draw the pages; a call while others are drawn is followed by one more drawing.

        They arrive twice: at once as a screen shows them, then as sharp as print.
        """
        self._wanted = options
        self._until_sharp.stop()
        if not self._drawing:
            self._draw()

    def write(self, target: Path, options: PdfOptions) -> None:
        """Write the PDF; nothing is written when `not_written` tells of trouble."""
        self._target = target
        self._prepare(partial(_document, self._dispute_id, options), self._write_document)

    def write_pack(self, target: Path, language: str) -> None:
        """Write the upload pack, as a folder or a ZIP file."""
        self._target = target
        self._prepare(partial(_pack, self._dispute_id, language), self._write_pack)

    def write_case(self, target: Path, options: PdfOptions) -> None:
        """Write the whole case as a ZIP file."""
        self._target = target
        self._prepare(partial(_case, self._dispute_id, options), self._write_case)

    def draw_for_print(self, options: PdfOptions) -> None:
        """Draw the pages as sharp as a printer shows them."""
        self._prepare(partial(_document, self._dispute_id, options), self._draw_for_print)

    def _prepare(self, work: Callable[[Workspace], Any], then: Callable[[Any], None]) -> None:
        self._desk.ask(work, then, self._was_not_written)

    def _draw(self) -> None:
        options, self._wanted, self._drawing = self._wanted, None, True
        if options is not None:
            work = partial(_document, self._dispute_id, options)
            self._desk.ask(work, self._prepared, self._not_drawn)

    def _prepared(self, document: DisputeDocument) -> None:
        if self._maker is None:
            self._maker = PictureMaker(document.worker)
        self._document = document
        work = partial(_pages, document, self._maker, _FIRST_WIDTH)
        self._desk.beside(work, self._first_drawn, self._not_drawn)

    def _first_drawn(self, pages: tuple[bytes, ...]) -> None:
        self._drawn(pages)
        if not self._drawing:
            self._until_sharp.start()

    def _draw_sharp(self) -> None:
        if self._document is not None and self._maker is not None:
            self._drawing = True
            work = partial(_pages, self._document, self._maker, PREVIEW_WIDTH)
            self._desk.beside(work, self._drawn, self._not_drawn)

    def _drawn(self, pages: tuple[bytes, ...]) -> None:
        self._drawing = False
        if self._wanted is not None:
            self._draw()
        else:
            self.previewed.emit(pages)

    def _not_drawn(self, error: BaseException) -> None:
        self._drawing = False
        if self._wanted is not None:
            self._draw()
        else:
            self.failed.emit(error)

    def _write_document(self, document: DisputeDocument) -> None:
        work = partial(write_document, document, self._target)
        self._desk.beside(work, self._was_written, self._was_not_written)

    def _write_pack(self, pack: UploadPack) -> None:
        work = partial(write_prepared_pack, pack, self._target)
        self._desk.beside(work, self._pack_was_written, self._was_not_written)

    def _write_case(self, pack: CasePack) -> None:
        work = partial(write_case, pack, self._target)
        self._desk.beside(work, self._case_was_written, self._was_not_written)

    def _draw_for_print(self, document: DisputeDocument) -> None:
        work = partial(preview_document, document, dpi=PRINT_DPI)
        self._desk.beside(work, self._was_drawn_for_print, self._was_not_written)

    def _was_written(self, file: ExportedFile) -> None:
        self.written.emit(file)

    def _pack_was_written(self, pack: WrittenPack) -> None:
        self.pack_written.emit(pack)

    def _case_was_written(self, case: WrittenCase) -> None:
        self.case_written.emit(case)

    def _was_drawn_for_print(self, rendered: RenderedPages) -> None:
        self.printable.emit(rendered.pages)

    def _was_not_written(self, error: BaseException) -> None:
        self.not_written.emit(error)


def _document(dispute_id: DisputeId, options: PdfOptions, workspace: Workspace) -> DisputeDocument:
    return prepare_document(workspace, dispute_id, options)


def _pack(dispute_id: DisputeId, language: str, workspace: Workspace) -> UploadPack:
    return prepare_pack(workspace, dispute_id, language)


def _case(dispute_id: DisputeId, options: PdfOptions, workspace: Workspace) -> CasePack:
    return prepare_case(workspace, dispute_id, options)


def _pages(document: DisputeDocument, maker: PictureMaker, width: int) -> tuple[bytes, ...]:
    quick = width == _FIRST_WIDTH
    dpi = width / _A4_INCHES
    return preview_document(document, dpi=dpi, maker=maker, quick=quick).pages
