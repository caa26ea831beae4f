"""What the system knows of the program: its mutex, by which a setup tells that it runs."""

import subprocess
import sys

import pytest

from orders_gui import APP_ID


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
    assert ran.stdout.split() == [APP_ID, "orders-gui"]
