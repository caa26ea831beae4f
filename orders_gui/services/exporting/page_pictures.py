"""Pictures for the page: reduced copies of the originals, upright, RGB, without any metadata."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.services.exporting.statement import Layout
from orders_gui.services.picture_worker import PictureWorker

DPI = 200
"""Enough for print and screen: a twentieth of the bytes of a phone's photo."""

_PANELS_MM: dict[Layout, tuple[float, float]] = {1: (170, 178), 2: (118, 88.5), 4: (82, 61.5)}
"""Width and height of the picture panel by exhibits a page; as in the template."""

_ITEM_MM = (56.0, 56.0)
"""The item is shown 28 mm square and cut to it, so twice that keeps its shorter side sharp."""


@dataclass(frozen=True, slots=True)
class PictureJob:
    """An original to be printed: its name in the statement and its panel's size in pixels."""

    name: str
    original: Path
    box: tuple[int, int]


@dataclass(frozen=True, slots=True)
class PagePictures:
    """The JPEG files by their names in the statement, and the names that cannot be shown."""

    files: dict[str, bytes]
    unreadable: frozenset[str]


def exhibit_job(name: str, original: Path, layout: Layout) -> PictureJob:
    """The job for an exhibit in its layout."""
    return PictureJob(name, original, _pixels(_PANELS_MM[layout]))


def item_job(name: str, original: Path) -> PictureJob:
    """The job for the small picture of the item."""
    return PictureJob(name, original, _pixels(_ITEM_MM))


def page_pictures(jobs: Sequence[PictureJob], worker: PictureWorker) -> PagePictures:
    """Make the pictures of all jobs, two at a time."""
    with ThreadPoolExecutor(2, "page-picture") as pool:
        made = dict(zip(jobs, pool.map(partial(_shown, worker), jobs), strict=True))
    return PagePictures(
        {job.name: content for job, content in made.items() if content is not None},
        frozenset(job.name for job, content in made.items() if content is None),
    )


def _shown(worker: PictureWorker, job: PictureJob) -> bytes | None:
    """A reduced copy as JPEG; None when the original cannot be decoded."""
    try:
        return worker.read(job.original, name=job.name, boxes=(job.box,)).copies[0]
    except UserError:
        return None


def _pixels(millimetres: tuple[float, float]) -> tuple[int, int]:
    width, height = millimetres
    return round(width / 25.4 * DPI), round(height / 25.4 * DPI)
