"""Pictures for the page: reduced copies of the originals, upright, RGB, without any metadata."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.services.exporting.statement import Layout
from orders_gui.services.pictures import reduced_picture

DPI = 200
"""Enough for print and screen: a twentieth of the bytes of a phone's photo."""

QUALITY = 85

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


def page_pictures(jobs: Iterable[PictureJob]) -> PagePictures:
    """Make the pictures of all jobs with two threads."""
    wanted = tuple(jobs)
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="page-picture") as pool:
        made = dict(zip((job.name for job in wanted), pool.map(_shown, wanted), strict=True))
    return PagePictures(
        {name: content for name, content in made.items() if content is not None},
        frozenset(name for name, content in made.items() if content is None),
    )


def page_picture(job: PictureJob) -> bytes:
    """One reduced copy as JPEG; raises `UserError` when the original cannot be decoded."""
    copy = reduced_picture(job.original, job.box)
    copy.info.clear()  # Pillow would write the original's comment into the new file
    content = BytesIO()
    copy.save(content, "JPEG", quality=QUALITY)
    return content.getvalue()


def _shown(job: PictureJob) -> bytes | None:
    try:
        return page_picture(job)
    except UserError:
        return None


def _pixels(millimetres: tuple[float, float]) -> tuple[int, int]:
    width, height = millimetres
    return round(width / 25.4 * DPI), round(height / 25.4 * DPI)
