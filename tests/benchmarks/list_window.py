"""Opens the window on a large library and prints what the list took; run by `orders_list`."""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication

from orders_gui.store.rows.listing import FIRST_ROWS
from orders_gui.ui.fonts import load_fonts
from orders_gui.ui.orders.list_page import REST_AFTER_MS
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.benchmarks.orders_list import NOW, QUERIES, resident

_TITLE, _TIME_LEFT = 0, 3
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
        self._loaded(self._page.reload)
        started = time.perf_counter()
        self._until(self._is_whole)
        return time.perf_counter() - started - REST_AFTER_MS / 1000

    def _is_whole(self) -> bool:
        return self._page.model.order_count > FIRST_ROWS

    def sort(self, section: int) -> float:
        """Seconds from a click on a column's title to the first rows."""
        self.rest()
        header = self._page.view.horizontalHeader()

        def click() -> None:
            header.setSortIndicator(section, Qt.SortOrder.AscendingOrder)

        return self._loaded(click)

    def type_last(self, text: str) -> float:
        """Seconds from the last letter of `text` to its first rows."""
        self._loaded(partial(self._page.search.setText, text[:-1]))
        self.rest()
        return self._loaded(partial(self._page.search.setText, text))

    def rest(self) -> None:
        """Wait until everything is read and painted and nothing follows."""
        end = time.monotonic() + 2 * REST_AFTER_MS / 1000
        while time.monotonic() < end or self.stage.tasks.busy:
            self._app.processEvents()
            time.sleep(0.002)

    def _loaded(self, act: Callable[[], None]) -> float:
        before = self._loads
        started = time.perf_counter()
        act()
        self._until(lambda: self._loads > before)
        return time.perf_counter() - started

    def _until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        while not reached():
            self._app.processEvents(wait)
            if time.monotonic() > end:
                raise TimeoutError("The list does not come to an end")

    def _open(self) -> None:
        self.stage.desk.open(self._failed)

    def _count(self) -> None:
        self._loads += 1

    def _failed(self, error: BaseException) -> None:
        raise error


def main(root: str, only_memory: bool = False) -> None:
    """Measure the library in `root`; a small one only for the memory that a window takes."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    with tempfile.TemporaryDirectory() as place:
        window = ListWindow(app, Path(root), Path(place))
        before = resident()
        found = {"first": window.open()}
        window.read_whole()
        window.rest()
        found["memory"] = (resident() - before) / 1e6
        if only_memory:
            window.stage.close()
            print(json.dumps(found))
            return
        found["all"] = window.read_whole()
        found["sort"] = window.sort(_TITLE) * 1000
        window.sort(_TIME_LEFT)
        found["key"] = statistics.median(window.type_last(text) for text in QUERIES) * 1000
        window.stage.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], "memory" in sys.argv[2:])
