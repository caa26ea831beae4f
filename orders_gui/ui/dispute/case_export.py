"""Making the document beside the window: gathered in the library's thread, drawn in the pool."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from orders_gui.domain.ids import DisputeId
from orders_gui.services.exporting.dispute_pdf import (
    DisputeDocument,
    ExportedFile,
    prepare_document,
    preview_document,
    write_document,
)
from orders_gui.services.exporting.options import PdfOptions
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk

PREVIEW_WIDTH = 1260
"""Pixels of a previewed page: sharp on a dense screen and when it is enlarged."""

_A4_INCHES = 210 / 25.4


class CaseExport(QObject):
    """Previews and writes the document of one dispute; only the newest preview counts."""

    previewed = Signal(object)  # tuple of QImage
    written = Signal(object)  # ExportedFile
    failed = Signal(object)  # the exception, of a preview
    not_written = Signal(object)  # the exception, of a file

    def __init__(self, desk: Desk, dispute_id: DisputeId, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dispute_id = dispute_id
        self._wanted = ""
        self._drawing = False
        self._target = Path()

    def preview(self, language: str) -> None:
        """Draw the pages; a call while others are drawn is followed by one more drawing."""
        self._wanted = language
        if not self._drawing:
            self._draw()

    def write(self, target: Path, language: str) -> None:
        """Write the PDF; nothing is written when `not_written` tells of trouble."""
        self._target = target
        work = partial(_prepare, self._dispute_id, language)
        self._desk.ask(work, self._write_prepared, self._was_not_written)

    def _draw(self) -> None:
        language, self._wanted, self._drawing = self._wanted, "", True
        self._desk.ask(
            partial(_prepare, self._dispute_id, language), self._prepared, self._not_drawn
        )

    def _prepared(self, document: DisputeDocument) -> None:
        self._desk.beside(partial(_pages, document), self._drawn, self._not_drawn)

    def _drawn(self, pages: tuple[QImage, ...]) -> None:
        self._drawing = False
        if self._wanted:
            self._draw()
        else:
            self.previewed.emit(pages)

    def _not_drawn(self, error: BaseException) -> None:
        self._drawing = False
        if self._wanted:
            self._draw()
        else:
            self.failed.emit(error)

    def _write_prepared(self, document: DisputeDocument) -> None:
        work = partial(write_document, document, self._target)
        self._desk.beside(work, self._was_written, self._was_not_written)

    def _was_written(self, file: ExportedFile) -> None:
        self.written.emit(file)

    def _was_not_written(self, error: BaseException) -> None:
        self.not_written.emit(error)


def _prepare(dispute_id: DisputeId, language: str, workspace: Workspace) -> DisputeDocument:
    return prepare_document(workspace, dispute_id, PdfOptions(language=language))


def _pages(document: DisputeDocument) -> tuple[QImage, ...]:
    """The pages of our own document; PNG by our own hand."""
    rendered = preview_document(document, dpi=PREVIEW_WIDTH / _A4_INCHES)
    return tuple(
        QImage.fromData(page, "PNG")  # type: ignore[arg-type]  # the stubs want bytes
        for page in rendered.pages
    )
