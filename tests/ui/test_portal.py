"""Files dropped from outside a sandbox: what the desktop's portal hands over for a key."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtCore import QMimeData, QUrl

from orders_gui.ui.drops import files_in
from orders_gui.ui.portal import TRANSFER

pytestmark = pytest.mark.skipif(which("dbus-daemon") is None, reason="needs dbus-daemon")

PORTAL = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.FileTransfer"})
class Portal(QObject):
    given = set()

    @Slot(str, "QVariantMap", result="QStringList")
    def RetrieveFiles(self, key, options):
        if key in self.given:
            return []
        self.given.add(key)
        return {"good": sys.argv[1:]}.get(key, [])

app = QCoreApplication([])
portal = Portal()
bus = QDBusConnection.sessionBus()
bus.registerObject(
    "/org/freedesktop/portal/documents", portal, QDBusConnection.RegisterOption.ExportAllSlots
)
print(bus.registerService("org.freedesktop.portal.Documents"), flush=True)
app.exec()
"""

DROP = """
import sys
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from orders_gui.ui.drops import DropRouter

key, *named = sys.argv[1:]
app = QApplication([])
widget = QWidget()
router = DropRouter(widget)
router.hovering.connect(lambda count: print("held", count))
router.files_dropped.connect(lambda paths: print("dropped", *paths))
data = QMimeData()
data.setData("application/vnd.portal.filetransfer", key.encode() + b"\\0")
if named:
    data.setUrls([QUrl.fromLocalFile(name) for name in named])
how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
app.sendEvent(widget, QDragEnterEvent(QPoint(1, 1), *how))
event = QDropEvent(QPointF(1, 1), *how)
app.sendEvent(widget, event)
print("accepted", event.isAccepted())
"""


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A file that the portal makes readable."""
    path = tmp_path / "doc" / "orders.csv"
    path.parent.mkdir()
    path.write_text("number\n", encoding="utf-8")
    return path


@pytest.fixture
def session(given: Path) -> Iterator[dict[str, str]]:
    """The environment of a desktop session with a portal that knows the key `good`."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
    portal = subprocess.Popen(
        [sys.executable, "-c", PORTAL, str(given)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert portal.stdout is not None
    try:
        assert portal.stdout.readline() == "True\n"
        yield environment
    finally:
        for process in (portal, daemon):
            process.kill()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


def dropped(environment: dict[str, str], key: str, *named: Path) -> list[str]:
    """What a window tells of a drop that offers the key and names the files."""
    words = [sys.executable, "-c", DROP, key, *map(str, named)]
    ran = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()


def test_what_cannot_be_read_comes_from_the_portal(session: dict[str, str], given: Path) -> None:
    seen = dropped(session, "good", Path("/outside/orders.csv"))
    assert seen == ["held 1", "held 0", f"dropped {given}", "accepted True"]


def test_a_key_alone_is_enough(session: dict[str, str], given: Path) -> None:
    assert f"dropped {given}" in dropped(session, "good")


def test_in_a_sandbox_the_portal_is_asked_for_every_file(
    session: dict[str, str], given: Path, tmp_path: Path
) -> None:
    namesake = tmp_path / "orders.csv"
    namesake.touch()
    assert f"dropped {namesake}" in dropped(session, "good", namesake)
    assert f"dropped {given}" in dropped(session | {"SNAP": "/snap/x"}, "good", namesake)


def test_a_key_that_the_portal_does_not_know_gives_nothing(session: dict[str, str]) -> None:
    assert dropped(session, "used") == ["held 1", "held 0", "accepted False"]


def test_without_a_portal_the_named_files_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    data = QMimeData()
    data.setData(TRANSFER, b"good")
    data.setUrls([QUrl.fromLocalFile("/outside/orders.csv")])
    assert files_in(data) == (Path("/outside/orders.csv"),)
