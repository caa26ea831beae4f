"""Small copies in the cache folder."""

from pathlib import Path

from PIL import Image

from orders_gui.services.evidence.thumbnails import Thumbnails
from orders_gui.store.files.evidence_files import EvidenceFiles
from tests.pictures_builder import CORNERS, PDF, a_jpeg, camera_exif, corners_of


def test_a_copy_is_made_once_and_found_again(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    stored = files.add(a_jpeg((1600, 1200), camera_exif(6, location=True)), "jpg")
    thumbnails = Thumbnails(tmp_path, tmp_path / "cache" / "pictures")
    assert thumbnails.existing(stored.sha256, 256) is None

    made = thumbnails.make(stored.sha256, 256)

    assert made is not None
    assert made == thumbnails.existing(stored.sha256, 256)
    with Image.open(made) as copy:
        assert (copy.format, copy.size, corners_of(copy)) == ("JPEG", (256, 192), CORNERS)
    assert b"Exif" not in made.read_bytes()
    assert thumbnails.existing(stored.sha256, 1600) is None


def test_what_has_no_picture_has_no_copy(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    document = files.add(PDF, "pdf")
    thumbnails = Thumbnails(tmp_path, tmp_path / "cache")
    assert thumbnails.make(document.sha256, 256) is None
    assert thumbnails.make("0" * 64, 256) is None
    assert not (tmp_path / "cache").exists()


def test_a_cache_that_cannot_be_written_costs_only_the_copy(tmp_path: Path) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    stored = files.add(a_jpeg(), "jpg")
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert Thumbnails(tmp_path, tmp_path / "cache").make(stored.sha256, 256) is None
    assert files.verify(stored.sha256)
