"""Taking photos in, against reading, hashing, copying and decoding them and nothing more."""

import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Thread

from PIL import Image

from orders_gui.services.evidence.intake import take_in
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.store.files.evidence_files import EvidenceFiles
from tests.benchmarks.photos import photos
from tests.benchmarks.table import Row, compared, measured

COUNT = 100
CORES = 2
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def run() -> list[Row]:
    """Measure 100 photos of 12 MP on two cores, and one of 200 MP."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        root = Path(folder)
        sources = photos(root / "photos", COUNT)
        floor = _timed(partial(_floor, sources, root / "floor"))
        taken, pause = _beside(partial(_take, sources, root / "library"))
        return [
            compared(f"intake of {COUNT} photos of 12 MP", taken, "s", floor, 1 / 0.8),
            measured("longest pause of another thread meanwhile", pause * 1000, "ms", 100),
            measured("intake of a photo of 200 MP", _large(root), "s", 10),
        ]


def _timed(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _beside(work: Callable[[], None]) -> tuple[float, float]:
    """How long the work takes in a thread, and the longest time that this one had to wait."""
    thread = Thread(target=work)
    started = seen = time.perf_counter()
    thread.start()
    longest = 0.0
    while thread.is_alive():
        time.sleep(0.005)
        now = time.perf_counter()
        longest, seen = max(longest, now - seen - 0.005), now
    return time.perf_counter() - started, longest


def _take(sources: list[Path], library: Path) -> None:
    report = take_in(EvidenceFiles(library), sources, known=frozenset(), now=NOW)
    assert len(report.added) == len(sources), report.refused


def _floor(sources: list[Path], target: Path) -> None:
    target.mkdir()
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(partial(_copied, target), sources))


def _copied(target: Path, source: Path) -> None:
    content = source.read_bytes()
    copy = target / hashlib.sha256(content).hexdigest()
    with copy.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    folder = os.open(target, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
    with Image.open(copy) as picture:
        picture.draft("RGB", (64, 64))
        picture.load()


def _large(root: Path) -> float:
    photo = root / "200.jpg"
    Image.radial_gradient("L").resize((16320, 12240)).save(photo, quality=90)
    with PictureWorker() as worker:
        take = partial(take_in, EvidenceFiles(root / "large"), [photo], known=frozenset(), now=NOW)
        started = time.perf_counter()
        report = take(worker=worker)
        assert report.added, report.refused
        return time.perf_counter() - started
