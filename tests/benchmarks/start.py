"""From starting the program until 1,000 orders are painted, against an empty Qt window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.orders_list import make_library
from tests.benchmarks.table import Row, compared

ORDERS = 1_000
TIMES = 7

_READ_AT_START = frozenset({".so", ".py", ".pyc", ".ttf", ".svg", ".toml", ".qss", ".sqlite3"})
_SURROUNDINGS = {"QT_QPA_PLATFORM": "offscreen"}

_EMPTY = """
import time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        app.quit()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

_OURS = "from tests.benchmarks.start_window import start; start()"


def run() -> list[Row]:
    """Start both in turns and compare the medians."""
    with tempfile.TemporaryDirectory(prefix="orders-gui-bench-") as folder:
        library = Path(folder) / "library"
        make_library(library, ORDERS)
        ours = ["-c", _OURS, "--library", str(library)]
        pairs = (["-c", _EMPTY], ours)
        # What is compiled once and kept is no part of a start.
        for arguments in pairs:
            _seconds(arguments, folder)
        warm = [[_seconds(arguments, folder) for arguments in pairs] for _ in range(TIMES)]
        cold = [[_cold(arguments, folder) for arguments in pairs] for _ in range(TIMES)]
    name = f"until {ORDERS:,} orders are painted"
    return [
        _row(f"cold start {name}, files not in memory", cold),
        _row(f"start {name}, files in memory", warm),
    ]


def _row(name: str, pairs: list[list[float]]) -> Row:
    floor, value = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    return compared(name, value, "ms", floor, 2)


def _cold(arguments: list[str], folder: str) -> float:
    _forget_files(Path(sys.prefix), Path(__file__).parents[2], Path(folder))
    return _seconds(arguments, folder)


def _forget_files(*folders: Path) -> None:
    """Ask the system to drop what it keeps in memory of the files that a start reads."""
    for folder in folders:
        for path in folder.rglob("*.*"):
            if path.suffix in _READ_AT_START or ".so." in path.name:
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _seconds(arguments: list[str], home: str) -> float:
    """From the start of Python until the window has been painted.

    Each start is a first one: the window kept by an earlier one would be as small as the screen
    that there is not, and not as large as the empty window.
    """
    (Path(home) / "orders-gui" / "window.ini").unlink(missing_ok=True)
    own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), home)
    environment = os.environ | own | _SURROUNDINGS | {"PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.time()
    run = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return float(run.stdout.split()[-1]) - started
