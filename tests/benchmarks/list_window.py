"""Opens the window on a large library and prints what the list took; run by `orders_list`."""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QApplication

from orders_gui.ui.fonts import load_fonts
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.benchmarks.orders_list import NOW, QUERIES

_TITLE, _TIME_LEFT = 0, 3
_PAGE_BYTES = 4096
_PATIENCE = 60


class ListWindow(QObject):
    """A window on a library, with a clock that stops when rows are in the model."""

    def __init__(self, app: QApplication, root: Path, place: Path) -> None:
        super().__init__(app)
        self._app = app
        folder = place / "own"
        folder.mkdir()
        (folder / "library").symlink_to(root, target_is_directory=True)
        self.stage = Stage(app, folder, NOW, language="en", look=Look.LIGHT)
        self._page = self.stage.window.list_page
        self._loads = 0
        self._page.loaded.connect(self._count)
        self.stage.window.resize(QSize(1440, 900))
        self.stage.window.show()
        self._app.processEvents()

    def open(self) -> float:
        """Seconds from asking for the library until the first rows are in the model."""
        return self._loaded(self._open)

    def read_whole(self) -> float:
        """Seconds until every id is known, from a fresh question."""
        self.rest()
        started = time.perf_counter()
        self._page.reload()
        self.rest()
        return time.perf_counter() - started

    def sort(self, section: int) -> float:
        """Seconds from a click on a column's title to the first rows."""
        self.rest()
        header = self._page.view.horizontalHeader()

        def click() -> None:
            header.setSortIndicator(section, Qt.SortOrder.AscendingOrder)

        return self._loaded(click)

    def type_last(self, text: str) -> float:
        """Seconds from the last letter of `text` to its first rows."""
        self._page.search.setText(text[:-1])
        self._app.processEvents()
        self.rest()

        def press() -> None:
            self._page.search.setText(text)

        return self._loaded(press)

    def rest(self) -> None:
        """Wait until nothing is left to do."""
        self._until(self._is_resting)

    def _loaded(self, act: Callable[[], None]) -> float:
        before = self._loads
        started = time.perf_counter()
        act()
        self._until(lambda: self._loads > before)
        return time.perf_counter() - started

    def _until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while not reached():
            self._app.processEvents()
            if time.monotonic() > end:
                raise TimeoutError("The list does not come to an end")

    def _is_resting(self) -> bool:
        return not self.stage.tasks.busy

    def _open(self) -> None:
        self.stage.desk.open(self._failed)

    def _count(self) -> None:
        self._loads += 1

    def _failed(self, error: BaseException) -> None:
        raise error


def main(root: str) -> None:
    """Measure the library in `root`."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    with tempfile.TemporaryDirectory() as place:
        window = ListWindow(app, Path(root), Path(place))
        before = _resident()
        found = {"first": window.open()}
        window.rest()
        found["memory"] = (_resident() - before) / 1e6
        found["all"] = window.read_whole()
        found["sort"] = window.sort(_TITLE) * 1000
        window.sort(_TIME_LEFT)
        found["key"] = statistics.median(window.type_last(text) for text in QUERIES) * 1000
        window.stage.close()
    print(json.dumps(found))


def _resident() -> int:
    """The memory of this process in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE_BYTES


if __name__ == "__main__":
    main(sys.argv[1])
