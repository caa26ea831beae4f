"""Fonts, in a program of its own: fonts stay loaded until the program ends."""

import subprocess
import sys
from pathlib import Path

_START = """
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel

from orders_gui.ui.fonts import load_fonts
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look


def label():
    made = QLabel("\\u6298\\u53e0\\u684c \\u0645\\u0631\\u062d\\u0628\\u0627")
    made.setFont(stage.theme.font())
    made.resize(200, 40)
    return made


app = QApplication([])
load_fonts()
now = datetime(2026, 11, 22, 9, 41, tzinfo=UTC)
stage = Stage(app, Path(sys.argv[1]), now, language="en", look=Look.LIGHT)
shown = label()
before = shown.grab().toImage()
stage.start(QSize(1280, 800))
assert shown.grab().toImage() != before, "no other fonts came"
assert shown.grab().toImage() == label().grab().toImage(), "the first fonts are still used"
stage.close()
"""


def test_what_is_shown_takes_the_fonts_of_other_scripts_that_come_later(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _START, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
