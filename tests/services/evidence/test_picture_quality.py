"""Sharp and blurred, light and dark photos are told apart, whatever they show."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from orders_gui.domain.disputes.case_strength import BLURRED_BELOW, DARK_BELOW, PictureQuality
from orders_gui.paths import resource
from orders_gui.services.evidence.picture_quality import SIDE, measured, quality_of
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.evidence.thumbnails import Thumbnails
from orders_gui.store.files.evidence_files import EvidenceFiles

PHOTOS = (
    "blocks-laid-out", "box-corner", "box-inside", "cup-crack", "kettle-rating-plate",
    "keyboard-dark-keys", "parcel-label", "projector-dark-band", "shoe-with-ruler", "thermos-dent",
)  # fmt: skip


def photo(name: str) -> Image.Image:
    return Image.open(resource("sample", "pictures", f"{name}.jpg")).convert("RGB")


def measure(picture: Image.Image) -> PictureQuality:
    small = picture.copy()
    small.thumbnail((SIDE, SIDE))
    content = BytesIO()
    small.save(content, "JPEG", quality=85)
    return measured(content.getvalue())


@pytest.mark.parametrize("name", PHOTOS)
def test_sharp_and_blurred_are_told_apart(name: str) -> None:
    picture = photo(name)
    radius = 2.2 * max(picture.size) / SIDE
    assert measure(picture).sharpness > 2 * BLURRED_BELOW
    assert measure(picture.filter(ImageFilter.GaussianBlur(radius))).sharpness < BLURRED_BELOW
    far = picture.filter(ImageFilter.GaussianBlur(4 * radius))
    assert measure(far).sharpness < BLURRED_BELOW


@pytest.mark.parametrize("name", PHOTOS)
def test_light_and_dark_are_told_apart(name: str) -> None:
    assert measure(photo(name)).light > DARK_BELOW
    assert measure(ImageEnhance.Brightness(photo(name)).enhance(0.2)).light < DARK_BELOW


def test_a_sharp_thing_before_a_blurred_room_is_sharp() -> None:
    picture = photo("shoe-with-ruler")
    room = picture.filter(ImageFilter.GaussianBlur(12))
    middle = (400, 300, 1200, 900)
    room.paste(picture.crop(middle), middle)
    assert measure(room).sharpness > BLURRED_BELOW


@pytest.mark.parametrize("size", [(1, 1), (20, 400), (90, 60)])
def test_what_is_too_small_to_tell_is_not_called_blurred(size: tuple[int, int]) -> None:
    assert measure(Image.new("RGB", size, "#888")).sharpness == 1.0


def test_an_even_grey_is_not_sharp() -> None:
    assert measure(Image.new("RGB", (1000, 800), "#888")).sharpness == 0.0


@pytest.fixture
def thumbnails(tmp_path: Path) -> Iterator[Thumbnails]:
    with PictureWorker() as worker:
        yield Thumbnails(tmp_path, tmp_path / "cache", worker)


def test_a_photo_of_the_library_is_measured_on_a_small_copy(
    thumbnails: Thumbnails, tmp_path: Path
) -> None:
    files = EvidenceFiles(tmp_path / "evidence")
    content = resource("sample", "pictures", "cup-crack.jpg").read_bytes()
    kept = files.add(content, "jpg")
    found = quality_of(thumbnails, kept.sha256)
    assert found is not None
    assert found.sharpness > BLURRED_BELOW
    assert thumbnails.existing(kept.sha256, SIDE) is not None
    assert quality_of(thumbnails, "0" * 64) is None
