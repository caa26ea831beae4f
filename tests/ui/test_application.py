"""What the system knows of the program: its mutex, by which a setup tells that it runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from orders_gui import APP_ID

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "win32", reason="mutexes with names are those of Windows")
def test_the_setup_sees_that_the_program_runs() -> None:
    script = (
        "import ctypes\n"
        "from orders_gui.ui.application import make_application\n"
        f"seen = lambda: bool(ctypes.windll.kernel32.OpenMutexW(0x100000, False, {APP_ID!r}))\n"
        "before = seen()\n"
        "app = make_application()\n"
        "print(before, seen())\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "True"]


def test_the_desktop_knows_the_program_by_its_id() -> None:
    script = (
        "from PySide6.QtGui import QGuiApplication\n"
        "from orders_gui.ui.application import make_application\n"
        "app = make_application()\n"
        "print(QGuiApplication.desktopFileName(), app.applicationName())\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    desktop, name = ran.stdout.split()
    assert desktop == APP_ID
    # The end of a path on D-Bus, by which a desktop shows the number of late orders on the icon.
    assert re.fullmatch(r"\w+", name, re.ASCII)
    # What X11 calls the window, by which a desktop finds the icon for it.
    entry = ROOT / "packaging" / "linux" / f"{APP_ID}.desktop"
    assert f"\nStartupWMClass={name}\n" in entry.read_text(encoding="utf-8")
