"""A backup of 300 photos, against copying their bytes into one file that is synced at the end."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from orders_gui.services.library.backup import make_backup
from orders_gui.services.rules.rulebooks import rulebook_for
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import EVIDENCE, Library
from tests.benchmarks.table import Row, compared
from tests.builders import a_dispute, a_photo, an_order

COUNT = 300
FEW = 30
SIZE = 2_870_000
TIMES = 5
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
_CHUNK = 1 << 20


class Run(NamedTuple):
    """What a run took."""

    seconds: float
    megabytes: float


def run() -> list[Row]:
    """Measure both in turns; each is as quick as it was at its best."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        count = min(COUNT, shutil.disk_usage(folder).free // (4 * SIZE))
        many, few = Path(folder) / "many", Path(folder) / "few"
        _fill(many, count)
        _fill(few, min(count, FEW))
        pairs = [
            (_in_a_process("floor", many), _in_a_process("backup", many)) for _ in range(TIMES)
        ]
        small = _in_a_process("backup", few)
    floor, made = (min(column) for column in zip(*pairs, strict=True))
    name = f"backup of {count} photos, {count * SIZE / 1e6:.0f} MB"
    return [
        compared(f"{name}, written and read back", made.seconds, "s", floor.seconds, 1.5),
        compared(
            f"{name}: memory, beside that for {FEW}", made.megabytes, "MB", small.megabytes, 1.25
        ),
    ]


def _fill(root: Path, count: int) -> None:
    """A library with a dispute that has so many photos; bytes that no disk can make fewer."""
    with Library(root, create=True) as library:
        order_id = library.orders.save(an_order("n1"), NOW)
        dispute_id = library.disputes.save(a_dispute(order_id), NOW)
        for number in range(count):
            sha256 = library.files.add(os.urandom(SIZE), "jpg").sha256
            photo = a_photo(order_id, dispute_id, sha256=sha256, position=number)
            library.evidence.save(photo)


def _in_a_process(what: str, root: Path) -> Run:
    command = [sys.executable, "-m", "tests.benchmarks.backup", what, str(root)]
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=True)
    return Run(*json.loads(done.stdout.splitlines()[-1]))


def _copy(root: Path, target: Path) -> None:
    with target.open("wb", buffering=0) as stream:
        for path in sorted((root / EVIDENCE).glob("??/*")):
            with path.open("rb", buffering=0) as source:
                while chunk := source.read(_CHUNK):
                    stream.write(chunk)
        os.fsync(stream.fileno())


def main(what: str, root: Path) -> None:
    """Do one of the two and print what it took."""
    target = root.parent / "written"
    with Library(root, create=False) as library:
        workspace = Workspace(library, rulebook_for, fixed_clock(NOW))
        started = time.perf_counter()
        if what == "floor":
            _copy(root, target)
        else:
            make_backup(workspace, target)
        seconds = time.perf_counter() - started
    target.unlink()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps(Run(seconds, memory)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
