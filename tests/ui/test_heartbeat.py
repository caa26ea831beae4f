"""The window answers while a hundred photos come in."""

import time

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QTimer

from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage

LONGEST_MS = 100
PHOTOS = 100


class Heartbeat(QObject):
    """Beats every 5 ms and keeps the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def test_the_window_is_never_blocked_while_photos_come_in(
    stage: Stage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("photos")
    for number in range(PHOTOS):
        Image.new("RGB", (640, 480), (number, 2 * number, 90)).save(folder / f"{number:03}.jpg")
    stage.choose(DELIVERED)
    before = len(stage.window.detail.strip._evidence)
    heart = Heartbeat()
    stage.window.commands.take_dropped(tuple(sorted(folder.iterdir())))
    stage.settle()
    heart.stop()
    assert len(stage.window.detail.strip._evidence) == before + PHOTOS
    assert heart.longest < LONGEST_MS, f"blocked for {heart.longest:.0f} ms"
