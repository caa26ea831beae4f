"""Pages on paper: drawn as pictures, fitted to whatever paper the printer has."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter


def a4_printer(title: str) -> QPrinter:
    """A printer for A4 pages to the edge; the print dialog may change all of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(title)
    return printer


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> int:
    """Draw the chosen pages (PNG files of our own); returns how many.

    Any thread may do it; 0 when the printer does not take them.
    """
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or len(pages), len(pages))
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    try:
        for number in range(first, last + 1):
            if number > first:
                printer.newPage()
            image = QImage.fromData(pages[number - 1], "PNG")  # type: ignore[arg-type]  # bytes
            paper = QRectF(painter.viewport())
            size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(
                (paper.width() - size.width()) / 2,
                (paper.height() - size.height()) / 2,
                size.width(),
                size.height(),
            )
            painter.drawImage(place, image)
    finally:
        painter.end()
    return last - first + 1
