"""The dispute PDF with many photos, against scaling the photos and setting the pages alone."""

import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from orders_gui.domain.disputes.dispute import Dispute, Request, RequestKind
from orders_gui.domain.ids import DisputeId, OrderId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.services.disputes.disputes import create_dispute
from orders_gui.services.evidence.intake import take_in
from orders_gui.services.exporting.dispute_pdf import (
    DisputeDocument,
    prepare_document,
    preview_document,
    write_document,
)
from orders_gui.services.exporting.document import render_pdf
from orders_gui.services.exporting.options import Edition, PdfOptions
from orders_gui.services.exporting.page_pictures import PictureMaker
from orders_gui.services.orders.orders import add_order
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.benchmarks.photos import photos
from tests.benchmarks.table import Row, compared, measured

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MEGA = 1_000_000
SCREEN_DPI = 76.2
"""The resolution in which the window shows pages first: 630 pixels for A4."""


@dataclass(frozen=True, slots=True)
class Made:
    """An exported file: seconds, bytes, and the memory of all processes in bytes."""

    seconds: float
    size: int
    memory: int


def run() -> list[Row]:
    """Measure documents with 20 and with 40 photos of 12 MP."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        root = Path(folder)
        library = root / "library"
        twenty, forty = _filled(library, photos(root / "photos", 40))
        floor = _apart(partial(_floor, library, twenty))
        made = _apart(partial(_export, library, twenty, root / "20.pdf"))
        many = _apart(partial(_export, library, forty, root / "40.pdf"))
        changed = _apart(partial(_changed, library, twenty))
    return [
        compared("PDF with 20 photos of 12 MP", made.seconds, "s", floor.seconds, 1.3),
        measured("memory of the program and its workers", made.memory / MEGA, "MB", 250),
        measured("size of the file", made.size / MEGA, "MB", 6),
        measured("pages on the screen after a change", changed.seconds, "s", 0.3),
        compared("memory with 40 photos", many.memory / MEGA, "MB", made.memory / MEGA, 1.25),
    ]


def _filled(root: Path, sources: list[Path]) -> tuple[DisputeId, DisputeId]:
    """A library with a dispute of 20 photos and one of all."""
    with Library(root, create=True) as library:
        workspace = Workspace(library, rulebook_for, fixed_clock(NOW))
        return dispute_with(workspace, "1", sources[:20]), dispute_with(workspace, "2", sources)


def dispute_with(workspace: Workspace, number: str, sources: list[Path]) -> DisputeId:
    """A dispute with these photos."""
    price = Money.of("34.90", "USD")
    items = (Item(title="Ceramic pour-over set, 600 ml", unit_price=price),)
    order_id = add_order(
        workspace, Order(marketplace="aliexpress", number=number, items=items, total=price)
    )
    report = take_in(workspace.library.files, sources, known=frozenset(), now=NOW)
    dispute = Dispute(
        order_id=OrderId(order_id),
        reason="received.damaged",
        claim_en="The cup is cracked from the rim to the foot.",
        request=Request(RequestKind.REFUND_ONLY, price),
    )
    files = [(file, f"Photo of {file.original_name}") for file in report.added]
    made = create_dispute(workspace, dispute, files)
    assert made.id is not None
    return made.id


def _prepared(root: Path, dispute: DisputeId) -> DisputeDocument:
    with Library(root, create=False) as library:
        return prepare_document(
            Workspace(library, rulebook_for, fixed_clock(NOW)), dispute, PdfOptions(), "UTC"
        )


def _export(root: Path, dispute: DisputeId, target: Path) -> Made:
    document = _prepared(root, dispute)
    started = time.perf_counter()
    written = write_document(document, target)
    made = Made(time.perf_counter() - started, written.size, _memory())
    document.worker.close()
    return made


def _changed(root: Path, dispute: DisputeId) -> Made:
    """The pages of a document for another reader, when its pictures are there already."""
    with Library(root, create=False) as library:
        workspace = Workspace(library, rulebook_for, fixed_clock(NOW))
        first = prepare_document(workspace, dispute, PdfOptions(), "UTC")
        maker = PictureMaker(first.worker)
        preview_document(first, dpi=SCREEN_DPI, maker=maker)
        started = time.perf_counter()
        document = prepare_document(workspace, dispute, PdfOptions(Edition.BANK), "UTC")
        pages = preview_document(document, dpi=SCREEN_DPI, maker=maker, quick=True)
        made = Made(time.perf_counter() - started, sum(map(len, pages.pages)), _memory())
        document.worker.close()
        return made


def _floor(root: Path, dispute: DisputeId) -> Made:
    """Scaling with two threads, then typst: nothing is verified, kept apart or written."""
    document = _prepared(root, dispute)
    started = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        jobs = ((job.original, job.box) for job in document.jobs)
        scaled = list(pool.map(_scaled, *zip(*jobs, strict=True)))
    pictures = dict(zip((job.name for job in document.jobs), scaled, strict=True))
    pdf = render_pdf(document.parts, pictures, timestamp=NOW).pdf
    return Made(time.perf_counter() - started, len(pdf), _memory())


def _scaled(original: Path, box: tuple[int, int]) -> bytes:
    with Image.open(original) as picture:
        picture.draft("RGB", box)
        picture.thumbnail(box, Image.Resampling.LANCZOS)
        content = BytesIO()
        ImageOps.exif_transpose(picture).save(content, "JPEG", quality=85)
    return content.getvalue()


def _memory() -> int:
    """The most that this process and its running children had, added up; 0 where unknown."""
    if sys.platform != "linux":
        return 0
    tasks = Path("/proc/self/task").glob("*/children")
    processes = ["self", *(number for task in tasks for number in task.read_text().split())]
    return sum(_most(Path(f"/proc/{process}/status")) for process in processes)


def _most(status: Path) -> int:
    lines = (line.split() for line in status.read_text().splitlines())
    return next(int(line[1]) for line in lines if line[:1] == ["VmHWM:"]) * 1024


def _apart(work: Callable[[], Made]) -> Made:
    """Run the work in a fresh process, as a first export is."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work)
