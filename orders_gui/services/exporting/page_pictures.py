"""Pictures for the page: reduced copies of the originals, upright, RGB, without any metadata."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from orders_gui.domain.errors import UserError
from orders_gui.domain.evidence.marks import NO_MARKUP, Markup
from orders_gui.services.evidence.marked_pictures import Burn, marked_copies
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.evidence.pictures import Box
from orders_gui.services.exporting.statement import Layout

DPI = 200
"""Enough for print and screen: a twentieth of the bytes of a phone's photo."""

_PANELS_MM: dict[Layout, tuple[float, float]] = {
    1: (170, 178),
    2: (118, 88.5),
    4: (82, 61.5),
    8: (51, 41),
}
"""Width and height of the picture panel by exhibits a page; as in the template."""

_PAIR_MM: dict[Layout, tuple[float, float]] = {1: (82, 178), 2: (82, 61.5)}
"""The same for each of two photos side by side."""

_ITEM_MM = (56.0, 56.0)
"""The item is shown 28 mm square and cut to it, so twice that keeps its shorter side sharp."""


@dataclass(frozen=True, slots=True)
class PictureJob:
    """An original to be printed: its name in the statement, its panel in pixels, its marks."""

    name: str
    original: Path
    box: Box
    markup: Markup = NO_MARKUP

    @property
    def key(self) -> tuple[Path, Box, Markup]:
        """What decides how the picture looks."""
        return self.original, self.box, self.markup


@dataclass(frozen=True, slots=True)
class PagePictures:
    """The JPEG files by their names in the statement, and the names that cannot be shown."""

    files: dict[str, bytes]
    unreadable: frozenset[str]


def exhibit_job(
    name: str, original: Path, layout: Layout, markup: Markup = NO_MARKUP, *, paired: bool = False
) -> PictureJob:
    """The job for an exhibit in its layout, or for one photo of a pair."""
    panels = _PAIR_MM if paired else _PANELS_MM
    return PictureJob(name, original, _pixels(panels[layout]), markup)


def item_job(name: str, original: Path) -> PictureJob:
    """The job for the small picture of the item."""
    return PictureJob(name, original, _pixels(_ITEM_MM))


class PictureMaker:
    """Makes the pictures of documents, and keeps those of the last one for the next.

    A document that is shown again after a change needs only what is new. One thread at a time.
    """

    def __init__(self, worker: PictureWorker) -> None:
        self._worker = worker
        self._made: dict[tuple[Path, Box, Markup], bytes | None] = {}

    def pictures(self, jobs: Sequence[PictureJob]) -> PagePictures:
        """The pictures of all jobs, made two at a time."""
        wanted = {job.key: job for job in jobs}
        new = [job for key, job in wanted.items() if key not in self._made]
        with ThreadPoolExecutor(2, "page-picture") as pool:
            made = pool.map(partial(_shown, self._worker), new)
            known = self._made | {job.key: content for job, content in zip(new, made, strict=True)}
        self._made = {key: known[key] for key in wanted}
        found = {job.name: known[job.key] for job in jobs}
        return PagePictures(
            {name: content for name, content in found.items() if content is not None},
            frozenset(name for name, content in found.items() if content is None),
        )


def _shown(worker: PictureWorker, job: PictureJob) -> bytes | None:
    """A reduced copy as JPEG; None when the original cannot be decoded.

    What is covered is gone from it; the template draws the marks that are lines over it.
    """
    try:
        return marked_copies(
            worker, job.original, job.markup, name=job.name, boxes=(job.box,), burn=Burn.WORDS
        )[0]
    except UserError:
        return None


def _pixels(millimetres: tuple[float, float]) -> Box:
    width, height = millimetres
    return round(width / 25.4 * DPI), round(height / 25.4 * DPI)
