"""How sharp and light the photos of a case are: measured beside the window, once each."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from orders_gui.domain.disputes.case_strength import PictureQuality
from orders_gui.domain.evidence.evidence import Evidence, Media
from orders_gui.services.evidence.picture_quality import quality_of
from orders_gui.services.evidence.thumbnails import Thumbnails
from orders_gui.ui.desk import Desk


class Qualities(QObject):
    """Hands out what is known; `arrived` follows when more is."""

    arrived = Signal()

    def __init__(self, desk: Desk, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._thumbnails = thumbnails
        self._known: dict[str, PictureQuality] = {}
        self._asked: set[str] = set()

    def of(self, evidence: Iterable[Evidence]) -> Mapping[str, PictureQuality]:
        """The qualities by SHA-256; photos that were not measured yet are left out."""
        for piece in evidence:
            if piece.preview and piece.media is Media.PHOTO and piece.sha256 not in self._asked:
                self._asked.add(piece.sha256)
                work = partial(_measured, self._thumbnails, piece.sha256)
                self._desk.beside(work, self._take, self._miss)
        return self._known

    def _take(self, found: tuple[str, PictureQuality | None]) -> None:
        sha256, quality = found
        if quality is not None:
            self._known[sha256] = quality
            self.arrived.emit()

    def _miss(self, error: BaseException) -> None:
        """A photo that cannot be measured is not called blurred."""
        del error


def _measured(thumbnails: Thumbnails, sha256: str) -> tuple[str, PictureQuality | None]:
    return sha256, quality_of(thumbnails, sha256)
