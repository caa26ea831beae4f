"""Small copies of pictures in the system's cache folder; they can be deleted at any time."""

from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.store.files.safe_files import write_bytes_safely


class Thumbnails:
    """Makes JPEG copies, keyed by the original's hash and the size in pixels.

    `library` is the folder that holds the originals. Any thread may ask.
    """

    def __init__(self, library: Path, cache: Path, worker: PictureWorker | None = None) -> None:
        self._library = library
        self._cache = cache
        self._worker = worker or PictureWorker()

    def existing(self, sha256: str, size: int) -> Path | None:
        """The copy, if it has been made."""
        path = self._path(sha256, size)
        return path if path.is_file() else None

    def make(self, sha256: str, size: int) -> Path | None:
        """Make the copy; None when the file has no picture or the cache takes none."""
        from orders_gui.store.files.evidence_files import EvidenceFiles
        from orders_gui.store.library import EVIDENCE

        original = EvidenceFiles(self._library / EVIDENCE).path(sha256)
        if original is None:
            return None
        target = self._path(sha256, size)
        try:
            (copy,) = self._worker.read(original, name=sha256, boxes=((size, size),)).copies
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_bytes_safely(target, copy)
        except (UserError, OSError):
            return None
        return target

    def _path(self, sha256: str, size: int) -> Path:
        return self._cache / sha256[:2] / f"{sha256}-{size}.jpg"
