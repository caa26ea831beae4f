"""Windows in processes of their own: simultaneous starts, signals, files opened by the system."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from orders_gui.store.library import Library
from orders_gui.ui.single_instance import address_of, hand_over, hand_over_when_ready
from tests.builders import NOW, an_order
from tests.services.importing.samples import inventory_entry, write_json
from tests.services.shelves import fill

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="ends programs by signals")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the library lies; it is not there yet."""
    return tmp_path / "library"


@contextmanager
def window(
    root: Path, *, umask: int = -1, **environment: str
) -> "Iterator[subprocess.Popen[bytes]]":
    """A start of the program; it is killed when the block ends before it does."""
    words = [sys.executable, "-m", "orders_gui", "--library", str(root)]
    with subprocess.Popen(
        words, cwd=ROOT, env=os.environ | environment, stderr=subprocess.PIPE, umask=umask
    ) as running:
        try:
            yield running
        finally:
            if running.poll() is None:
                running.kill()


def wait_for_window(root: Path) -> None:
    """Wait until a window takes files for the library."""
    end = time.monotonic() + PATIENCE
    while not hand_over(root, ()):
        assert time.monotonic() < end
        time.sleep(0.05)


def numbers(root: Path) -> set[str]:
    with Library(root, create=False, wait_seconds=5) as library:
        return {str(row[0]) for row in library.database.rows("SELECT number FROM orders")}


def an_export(folder: Path, number: str) -> Path:
    return write_json(folder / f"{number}.json", [inventory_entry(number)])


@pytest.mark.parametrize("starts", [5, pytest.param(100, marks=pytest.mark.slow)])
def test_of_many_starts_at_once_exactly_one_stays(root: Path, starts: int) -> None:
    words = [sys.executable, "-m", "orders_gui", "--library", str(root)]
    started = [subprocess.Popen(words, cwd=ROOT) for _ in range(starts)]
    try:
        end = time.monotonic() + PATIENCE + 3 * starts
        while sum(process.poll() is None for process in started) > 1:
            assert time.monotonic() < end
            time.sleep(0.1)
        (kept,) = (process for process in started if process.poll() is None)
        assert {process.returncode for process in started if process is not kept} == {0}
        wait_for_window(root)
        kept.terminate()
        assert kept.wait(PATIENCE) == 0
    finally:
        for process in started:
            process.kill()
    assert numbers(root) == set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_the_window_properly(
    root: Path, tmp_path: Path, number: signal.Signals
) -> None:
    with window(root, XDG_CONFIG_HOME=str(tmp_path / "config")) as running:
        wait_for_window(root)
        running.send_signal(number)
        assert running.wait(5) == 0  # at once, not with the next timer
        assert running.stderr is not None
        assert running.stderr.read() == b""
    assert [path.name for path in (root / "g-0001").iterdir()] == ["library.sqlite3"]
    assert not Path(address_of(root)).exists()
    settings = (tmp_path / "config" / "orders-gui" / "window.ini").read_text(encoding="utf-8")
    assert "geometry=" in settings


def test_after_a_kill_the_next_start_goes_on(root: Path) -> None:
    with window(root) as running:
        wait_for_window(root)
        running.kill()
    assert Path(address_of(root)).exists()
    began = time.monotonic()
    assert not hand_over_when_ready(root, ())
    assert time.monotonic() - began < 2
    with window(root):
        wait_for_window(root)


def test_a_start_waits_for_a_window_that_is_just_being_opened(root: Path, tmp_path: Path) -> None:
    number = "8211968300001234"
    with window(root) as running:
        while not (root / ".lock").exists():
            time.sleep(0.01)
        assert hand_over_when_ready(root, (an_export(tmp_path, number),), PATIENCE)
        running.terminate()  # also while it shows what the file would change
        assert running.wait(PATIENCE) == 0
    assert numbers(root) == set()


def test_what_is_no_message_of_ours_is_refused(root: Path) -> None:
    with window(root) as running:
        wait_for_window(root)
        for message in (
            b"garbage\n", b"[]\n", b'{"files": []}\n', b'{"files": "x", "new_order": true}\n',
            b'{"files": [1], "new_order": true}\n', b'{"files": [], "new_order": 1}\n',
            b'{"files": [], "new_order": true, "quit": true}\n',
        ):  # fmt: skip
            connection = QLocalSocket()
            connection.connectToServer(address_of(root))
            assert connection.waitForConnected(5000)
            connection.write(message)
            connection.flush()
            while connection.waitForReadyRead(5000):
                pass
            assert connection.readAll().isEmpty()
        assert hand_over(root, ())
        assert running.poll() is None


def test_only_this_user_can_reach_the_window(root: Path) -> None:
    with window(root):
        wait_for_window(root)
        socket = Path(address_of(root))
        assert socket.stat().st_mode & 0o077 == 0
        assert socket.parent.stat().st_mode & 0o077 == 0


def test_one_library_has_one_address(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    other = tmp_path / "link"
    other.symlink_to(library)
    assert address_of(other) == address_of(library)
    assert address_of(tmp_path / "x" / ".." / "library") == address_of(library)
    assert address_of(tmp_path / "another") != address_of(library)
    assert len(os.fsencode(address_of(library))) <= 100


def test_files_that_macos_opens_come_as_events() -> None:
    script = (
        "from PySide6.QtCore import QCoreApplication, QUrl\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from orders_gui.ui.application import make_application\n"
        "app = make_application()\n"
        "app.files_opened.connect(print)\n"
        "QCoreApplication.sendEvent(app, QFileOpenEvent('/tmp/orders.csv'))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "(PosixPath('/tmp/orders.csv'),)\n"
    assert ran.stderr == ""


def test_the_demo_leaves_nothing_behind(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "orders_gui", "--demo", "--library", str(tmp_path / "mine")]
    own = tmp_path / "tmp"
    own.mkdir()
    with subprocess.Popen(words, cwd=ROOT, env=os.environ | {"TMPDIR": str(own)}) as running:
        end = time.monotonic() + PATIENCE
        while not list(own.glob("orders-gui-demo-*/library/CURRENT")):
            assert time.monotonic() < end
            time.sleep(0.05)
        running.terminate()
        assert running.wait(PATIENCE) == 0
    assert [path for path in own.iterdir() if path.name.startswith("orders-gui")] == []
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize("umask", [0o022, 0o000])
def test_what_the_program_writes_is_private_and_tells_nobody(
    root: Path, tmp_path: Path, umask: int
) -> None:
    """Nobody else can read any file, and no word of an order is in settings, caches or logs."""
    with Library(root, create=True) as library:
        fill(library)
        library.orders.save(an_order("CANARY1", seller="CANARY2", note="CANARY3"), NOW)
    homes = {name: str(tmp_path / name) for name in ("config", "cache", "state", "data")}
    places = {f"XDG_{name.upper()}_HOME": path for name, path in homes.items()}
    with window(root, umask=umask, **places) as running:
        end = time.monotonic() + PATIENCE
        while not list((tmp_path / "cache").rglob("window-*")):
            assert time.monotonic() < end
            time.sleep(0.05)
        time.sleep(0.5)  # the list and the details are shown
        open_to_others = [path for path in tmp_path.rglob("*") if path.stat().st_mode & 0o077]
        running.terminate()
        assert running.wait(PATIENCE) == 0
    open_to_others += [path for path in root.rglob("*") if path.stat().st_mode & 0o077]
    assert [path for path in open_to_others if path not in map(Path, homes.values())] == []
    written = [path for home in homes.values() for path in Path(home).rglob("*") if path.is_file()]
    assert written
    assert [path for path in written if b"CANARY" in path.read_bytes()] == []
