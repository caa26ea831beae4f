"""Drops anywhere in the window: files and pictures are told apart and handed on."""

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override
from orders_gui.ui.portal import TRANSFER, in_sandbox, transferred

_PHOTOS = frozenset(".jpg .jpeg .png .webp .heic .heif .avif .bmp .gif .tif .tiff .mpo".split())
"""Names of photos: only for the noun that is shown, never for what is taken."""


class DropRouter(QObject):
    """Accepts drops on a widget and everything in it; always copies, never moves."""

    files_dropped = Signal(object)  # tuple of Path
    image_dropped = Signal(bytes)  # PNG of a picture without a file
    refused = Signal()  # only addresses of the web are held above the window
    hovering = Signal(int)  # how many things are held above the window; 0 when they left

    unusable = Signal()  # what is held above the window has no file and no picture

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.holds_photos = False
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QDropEvent) and kind is QEvent.Type.Drop:
            self._drop(event)
            return True
        if isinstance(event, QDragEnterEvent) or (
            isinstance(event, QDragMoveEvent) and kind is QEvent.Type.DragMove
        ):
            self._hold(event)
            return True
        if kind is QEvent.Type.DragLeave:
            self.hovering.emit(0)
        return False

    def _hold(self, event: QDragMoveEvent) -> None:
        paths = paths_of(event.mimeData())
        count = len(paths) or int(_holds_something(event.mimeData()))
        self.holds_photos = all(path.suffix.lower() in _PHOTOS for path in paths)
        if count:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.hovering.emit(count)
        else:
            event.ignore()
            self.unusable.emit()
            if event.type() is QEvent.Type.DragEnter and event.mimeData().hasUrls():
                self.refused.emit()

    def _drop(self, event: QDropEvent) -> None:
        self.hovering.emit(0)
        paths = files_in(event.mimeData())
        image = b"" if paths else image_of(event.mimeData())
        if not paths and not image:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:
            self.files_dropped.emit(paths)
        else:
            self.image_dropped.emit(image)


def on_clipboard() -> QMimeData:
    """What is on the clipboard; an empty one where the system gives nothing at all."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if data is None else data


def paths_of(data: QMimeData) -> tuple[Path, ...]:
    """The local files that are named in `data`; addresses of the web are left out."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """The local files that are dropped or on the clipboard, where the program can read them.

    A sandbox, of this program or of the one they come from, has other paths than those that
    are named.
    """
    paths = paths_of(data)
    if data.hasFormat(TRANSFER) and (
        not paths or in_sandbox() or not all(os.access(path, os.R_OK) for path in paths)
    ):
        return transferred(data) or paths
    return paths


def _holds_something(data: QMimeData) -> bool:
    return data.hasImage() or (data.hasFormat(TRANSFER) and not data.hasUrls())


def image_of(data: QMimeData) -> bytes:
    """A picture that came as pixels, as PNG; empty when there is none."""
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
