"""The upload pack of five photos, within the limits of AliExpress: 3 pictures under 2 MB."""

import statistics
import tempfile
import time
from pathlib import Path

from orders_gui.services.exporting.upload_pack import prepare_pack, write_prepared_pack
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.benchmarks.pdf import NOW, dispute_with
from tests.benchmarks.photos import photos
from tests.benchmarks.table import Row, measured

_LIMIT_SECONDS = 1.5
_TIMES = 5


def run() -> list[Row]:
    """Measure the pack of a program that has shown the photos already."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        seconds = _written(Path(folder))
    return [measured("upload pack of 5 photos of 12 MP", seconds, "s", _LIMIT_SECONDS)]


def _written(root: Path) -> float:
    """The median of the seconds from the gathered case to the folder on the disk."""
    taken = []
    with Library(root / "library", create=True) as library:
        workspace = Workspace(library, rulebook_for, fixed_clock(NOW))
        dispute = dispute_with(workspace, "1", photos(root / "photos", 5))
        for number in range(_TIMES):
            started = time.perf_counter()
            pack = prepare_pack(workspace, dispute, "en", "UTC")
            write_prepared_pack(pack, root / f"pack-{number}")
            taken.append(time.perf_counter() - started)
        workspace.pictures.close()
    return statistics.median(taken)
