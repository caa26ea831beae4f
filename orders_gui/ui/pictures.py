"""Small pictures of files in the library: read from the cache, made in the background."""

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from orders_gui.services.evidence.thumbnails import Thumbnails
from orders_gui.ui.tasks import Tasks

_KEPT = 400


class Pictures(QObject):
    """Hands out thumbnails; one that is not there yet is announced by `arrived`."""

    arrived = Signal(str)  # the file's SHA-256

    def __init__(self, thumbnails: Thumbnails, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._tasks = tasks
        self._images: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._framed: OrderedDict[tuple[str, int, int, int, float], QPixmap] = OrderedDict()
        self._asked: set[tuple[str, int]] = set()

    @property
    def thumbnails(self) -> Thumbnails:
        """What makes the small copies; any thread may ask it."""
        return self._thumbnails

    def framed(
        self, sha256: str, size: QSize, radius: int, ratio: float, *, large: bool = False
    ) -> QPixmap | None:
        """The picture cut to fill `size` with round corners; None while it is being made."""
        key = (sha256, size.width(), size.height(), radius, ratio)
        known = self._framed.get(key)
        if known is not None:
            self._framed.move_to_end(key)
            return known
        image = self.image(sha256, large=large)
        if image is None:
            return None
        self._framed[key] = _framed(image, size, radius, ratio)
        while len(self._framed) > _KEPT:
            self._framed.popitem(last=False)
        return self._framed[key]

    def image(self, sha256: str, *, large: bool = False) -> QImage | None:
        """The thumbnail (256 px) or preview (1600 px) itself; None while it is being made."""
        key = (sha256, 1600 if large else 256)
        known = self._images.get(key)
        if known is not None:
            self._images.move_to_end(key)
            return None if known.isNull() else known
        if sha256 and key not in self._asked:
            self._asked.add(key)
            self._tasks.run_pool(partial(_read, self._thumbnails, *key), self._take, self._miss)
        return None

    def forget(self, sha256: str) -> None:
        """Read a picture again when it is next wanted."""
        for key in [key for key in self._images if key[0] == sha256]:
            del self._images[key]
        self._asked -= {key for key in self._asked if key[0] == sha256}

    def _take(self, made: tuple[str, int, QImage]) -> None:
        sha256, size, image = made
        self._images[sha256, size] = image
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self._asked.discard((sha256, size))
        if not image.isNull():
            self.arrived.emit(sha256)

    def _miss(self, error: BaseException) -> None:
        """A picture that cannot be made leaves its frame empty; the file itself is safe."""
        del error


def _read(thumbnails: Thumbnails, sha256: str, size: int) -> tuple[str, int, QImage]:
    path = thumbnails.existing(sha256, size) or thumbnails.make(sha256, size)
    return sha256, size, QImage() if path is None else _own_jpeg(path)


def _own_jpeg(path: Path) -> QImage:
    """One of our own JPEG files from the cache; files of the user never come here."""
    return QImage.fromData(path.read_bytes(), "JPEG")  # type: ignore[arg-type]  # str


def _framed(image: QImage, size: QSize, radius: int, ratio: float) -> QPixmap:
    pixels = size * ratio
    scaled = image.scaled(
        pixels,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    pixmap = QPixmap(pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(pixmap.rect()), radius * ratio, radius * ratio)
    painter.setClipPath(path)
    left = (pixels.width() - scaled.width()) // 2
    painter.drawImage(left, (pixels.height() - scaled.height()) // 2, scaled)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
