"""Reduced copies for the page: their sizes, and what happens to a file that cannot be read."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.exporting.page_pictures import (
    PictureJob,
    PictureMaker,
    exhibit_job,
    item_job,
)
from orders_gui.services.exporting.statement import Layout
from tests.pictures_builder import quarters


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    with PictureWorker() as worker:
        yield worker


def a_photo(path: Path, size: tuple[int, int]) -> Path:
    quarters(size).save(path)
    return path


def size_of(job: PictureJob, worker: PictureWorker) -> tuple[int, int]:
    return Image.open(BytesIO(PictureMaker(worker).pictures((job,)).files[job.name])).size


@pytest.mark.parametrize(("layout", "size"), [(1, (1339, 1004)), (2, (929, 697)), (4, (645, 484))])
def test_a_photo_has_200_dots_an_inch_of_its_panel(
    layout: Layout, size: tuple[int, int], tmp_path: Path, worker: PictureWorker
) -> None:
    job = exhibit_job("a.jpg", a_photo(tmp_path / "a.jpg", (4032, 3024)), layout)
    made = size_of(job, worker)
    assert all(abs(one - other) <= 1 for one, other in zip(made, size, strict=True))


def test_a_small_picture_is_not_enlarged(tmp_path: Path, worker: PictureWorker) -> None:
    job = item_job("item.jpg", a_photo(tmp_path / "a.png", (90, 60)))
    assert job.box == (441, 441)
    assert size_of(job, worker) == (90, 60)


def test_one_unreadable_file_does_not_keep_the_others_back(
    tmp_path: Path, worker: PictureWorker
) -> None:
    whole, cut = a_photo(tmp_path / "a.jpg", (1600, 1200)), tmp_path / "b.jpg"
    cut.write_bytes(whole.read_bytes()[:2000])

    made = PictureMaker(worker).pictures(
        (PictureJob("a.jpg", whole, (400, 400)), PictureJob("b.jpg", cut, (400, 400)))
    )

    assert set(made.files) == {"a.jpg"}
    assert made.unreadable == {"b.jpg"}


def test_what_the_last_document_showed_is_not_made_again(
    tmp_path: Path, worker: PictureWorker
) -> None:
    maker = PictureMaker(worker)
    photo = a_photo(tmp_path / "a.jpg", (1600, 1200))
    first = maker.pictures((PictureJob("exhibit-A.jpg", photo, (400, 400)),))
    photo.unlink()

    moved = maker.pictures((PictureJob("exhibit-B.jpg", photo, (400, 400)),))
    assert moved.files["exhibit-B.jpg"] == first.files["exhibit-A.jpg"]
    assert maker.pictures((PictureJob("exhibit-B.jpg", photo, (200, 200)),)).unreadable
    assert maker.pictures((PictureJob("exhibit-B.jpg", photo, (400, 400)),)).unreadable
