"""Small copies of pictures in the system's cache folder; they can be deleted at any time."""

from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.services.pictures import reduced_picture
from orders_gui.store.evidence_files import EvidenceFiles
from orders_gui.store.safe_files import write_bytes_safely

SIZES = (256, 1600)


class Thumbnails:
    """Makes JPEG copies, keyed by the original's hash and the size in pixels."""

    def __init__(self, files: EvidenceFiles, cache: Path) -> None:
        self._files = files
        self._cache = cache

    def existing(self, sha256: str, size: int) -> Path | None:
        """The copy, if it has been made."""
        path = self._path(sha256, size)
        return path if path.is_file() else None

    def make(self, sha256: str, size: int) -> Path | None:
        """Make the copy; None when the file has no picture or the cache takes none."""
        from io import BytesIO

        original = self._files.path(sha256)
        if original is None:
            return None
        target = self._path(sha256, size)
        content = BytesIO()
        try:
            reduced_picture(original, (size, size)).save(content, "JPEG", quality=85)
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_bytes_safely(target, content.getvalue())
        except (UserError, OSError):
            return None
        return target

    def _path(self, sha256: str, size: int) -> Path:
        return self._cache / sha256[:2] / f"{sha256}-{size}.jpg"
