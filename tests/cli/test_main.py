"""The command line as a whole: options everywhere, help, exit codes, and who reads the output."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from orders_gui import __version__
from orders_gui.cli import main
from orders_gui.cli.commands import COMMANDS
from orders_gui.cli.window import _qt_missing
from orders_gui.paths import LIBRARY_VARIABLE, data_dir
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.workspace import fixed_clock
from orders_gui.ui.system_packages import QT_LIBRARIES
from tests.builders import NOW, an_order
from tests.cli.conftest import ROOT, Run, fill, program

NEVER_LOADED = {"PySide6", "shiboken6", "PIL", "pillow_heif", "typst", "pikepdf", "holidays"}


@pytest.mark.parametrize("before", [True, False])
def test_global_options_may_stand_before_or_after(
    root: Path, capsys: pytest.CaptureFixture[str], before: bool
) -> None:
    fill(root, an_order("1", protection_ends_in=10))
    options = ["--library", str(root), "--now", "2026-11-29T09:41:00+00:00", "--lang", "ru"]
    command = ["orders", "--json"]
    assert main(options + command if before else command + options) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["next_deadline"]["days_left"] == 3


def test_the_environment_chooses_the_library(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(root, an_order("1"))
    monkeypatch.setenv(LIBRARY_VARIABLE, str(root))
    assert main(["orders", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


@pytest.mark.parametrize("instant", ["yesterday", "2026-11-22", "2026-11-22T09:41:00", ""])
def test_now_needs_an_instant_with_its_offset(
    instant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["orders", f"--now={instant}"]) == 2
    assert "2026-11-22T09:41:00Z" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["orders", "--lang", "de"],
        ["orders", "--unknown"],
        ["orders", "extra"],
        ["import"],
        ["import", "x.csv", "--currency", "dollars"],
        ["dispute"],
        ["dispute", "nonsense"],
        ["dispute", "create", "1"],
        ["dispute", "export", "D-2026-001", "out.docx"],
        ["--json", "orders"],
        ["--library", "", "orders"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err


def test_a_mistyped_command_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deadline"]) == 2
    assert "did you mean “deadlines”?" in capsys.readouterr().err


def test_a_file_that_is_not_there_opens_no_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "orders.csv"
    assert main([str(missing)]) == 1
    assert capsys.readouterr().err == (f"There is no file {missing}. The window was not opened.\n")


def test_without_a_display_one_sentence_says_so(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there is always a display")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--library", str(root)]) == 1
    err = capsys.readouterr().err
    assert err.startswith("There is no display to open the window on.")
    assert err.count("\n") == 1
    assert not root.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux's libraries")
def test_a_library_that_the_system_lacks_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(QT_LIBRARIES, "libabsent-for-this-test.so.1", "libabsent1")
    told = str(_qt_missing(ImportError("libabsent-for-this-test.so.1: cannot open")))
    assert told == (
        "The window cannot be opened: this system lacks libabsent-for-this-test.so.1. "
        "On Debian and Ubuntu: sudo apt install libabsent1"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux's platforms of Qt")
def test_a_display_that_does_not_answer_is_one_sentence_too(root: Path) -> None:
    ran = program("--library", root, QT_QPA_PLATFORM="nosuchplatform")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.startswith(b"The window cannot be opened: ")
    assert ran.stderr.count(b"\n") == 1


def test_the_help_names_every_command_and_the_library(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    page = capsys.readouterr().out
    assert all(f"  {command.name} " in page for command in COMMANDS)
    assert str(data_dir()) in page
    assert max(map(len, page.splitlines())) <= 100


EXPLAINED = [command for command in COMMANDS if not command.name.startswith("-")]


@pytest.mark.parametrize("command", EXPLAINED, ids=lambda command: command.name)
def test_every_command_explains_itself(command: object, capsys: pytest.CaptureFixture[str]) -> None:
    name = getattr(command, "name", "")
    assert main([*name.split(), "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"Usage: orders-gui {name} ")
    assert "Example" in page
    assert max(map(len, page.splitlines())) <= 100


def test_the_version_is_told() -> None:
    ran = program("--version")
    assert (ran.returncode, ran.stdout.decode().strip()) == (
        0,
        f"Orders & Disputes {__version__}",
    )


def test_text_commands_load_neither_qt_nor_pictures(root: Path) -> None:
    fill(root, an_order("1", protection_ends_in=3))
    source = root.with_name("orders.csv")
    source.write_text("nothing", encoding="utf-8")
    commands = [
        ["orders"],
        ["orders", "--json"],
        ["deadlines"],
        ["check"],
        ["import", str(source)],
        ["dispute", "questions"],
        ["dispute", "create", "99", "--from", str(source)],
    ]
    script = (
        "import json, sys\n"
        "from orders_gui.cli import main\n"
        f"for command in json.loads({json.dumps(json.dumps(commands))}):\n"
        f"    main([*command, '--library', {str(root)!r}])\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        f"print(json.dumps(sorted(loaded & {NEVER_LOADED!r})))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(ran.stdout.splitlines()[-1]) == []


def test_the_output_survives_every_encoding(root: Path) -> None:
    fill(root, an_order("1", title="Чайник 星河"))
    for encoding in ("ascii", "cp1251", "utf-8"):
        plain = program("orders", "--library", root, PYTHONIOENCODING=encoding)
        assert (plain.returncode, plain.stderr) == (0, b"")
        ran = program("orders", "--json", "--library", root, PYTHONIOENCODING=encoding)
        (found,) = json.loads(ran.stdout.decode(encoding))
        assert found["items"][0]["title"] == "Чайник 星河"


@pytest.mark.skipif(os.name == "nt", reason="about the pipes of POSIX")
def test_a_reader_that_has_enough_is_no_trouble(root: Path) -> None:
    fill(root, *(an_order(str(number), title="t" * 4000) for number in range(40)))
    # Without a buffer Python forgets what a pipe did not take, and meets no error.
    buffered = {key: text for key, text in os.environ.items() if key != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        [sys.executable, "-m", "orders_gui", "orders", "--json", "--library", str(root)],
        cwd=ROOT,
        env=buffered,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(1)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(30) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_for_the_output_is_one_sentence(root: Path) -> None:
    fill(root, an_order("1"))
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "orders_gui", "orders", "--library", str(root)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr == b"The output could not be written: No space left on device.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc for the open lock")
def test_ctrl_c_ends_quietly(root: Path) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    command = [sys.executable, "-m", "orders_gui", "orders", "--library", str(root)]
    with (
        workspace.library,
        subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as running,
    ):
        while not has_open(running.pid, root / ".lock"):
            assert running.poll() is None
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        assert running.stderr is not None
        assert running.stderr.read() == b""
        assert running.wait(30) == 130


def has_open(process: int, path: Path) -> bool:
    """Whether a process has a file open."""
    return any(
        link.exists() and link.readlink() == path for link in Path(f"/proc/{process}/fd").iterdir()
    )


def test_a_command_waits_two_seconds_for_the_library(root: Path, run: Run) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library:
        began = time.monotonic()
        sentence = run("orders").trouble
        assert 1.9 <= time.monotonic() - began < 4
    assert sentence == ("The library is open in Orders & Disputes. Close the window and try again.")


@pytest.mark.skipif(os.name == "nt", reason="two locks of one process do not see each other")
def test_a_command_waits_for_another_process(root: Path, run: Run) -> None:
    fill(root, an_order("1"))
    hold = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from orders_gui.store.library import Library\n"
        f"with Library(Path({str(root)!r}), create=False):\n"
        "    print('held', flush=True)\n"
        "    time.sleep(1)\n"
    )
    with subprocess.Popen([sys.executable, "-c", hold], cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert len(run("orders", "--json").json) == 1


@pytest.mark.parametrize("content", [b"garbage" * 500, b""])
def test_a_damaged_library_is_one_sentence_and_left_alone(
    root: Path, run: Run, content: bytes
) -> None:
    fill(root, an_order("1"))
    database = root / "g-0001" / "library.sqlite3"
    database.write_bytes(content)
    assert str(database) in run("orders").trouble
    assert database.read_bytes() == content


def test_a_newer_library_is_refused(root: Path, run: Run) -> None:
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library as library:
        library.database.connection.execute("PRAGMA user_version = 9999")
    assert "made by a newer version" in run("orders").trouble


@pytest.fixture
def protected(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library on a disk that takes no changes."""
    fill(root, an_order("1", protection_ends_in=3))
    monkeypatch.setattr(os, "access", nothing_may_be_written)
    return root


def nothing_may_be_written(*_: object, **__: object) -> bool:
    return False


def test_a_protected_library_can_be_read(protected: Path, run: Run) -> None:
    assert [order["number"] for order in run("orders", "--json").json] == ["1"]
    assert main(["orders", "--library", str(protected)]) == 0  # also with the computer's clock
    assert run("deadlines").code == 0
    assert run("check").code == 0


def test_a_protected_library_is_not_changed(protected: Path, run: Run, tmp_path: Path) -> None:
    source = tmp_path / "claim.json"
    source.write_text(
        '{"reason": "received.damaged", "request": {"kind": "refund_only"}}', encoding="utf-8"
    )
    sentence = (
        f"The library in {protected} cannot be written: the folder or the disk is read-only. "
        "Nothing was changed."
    )
    assert run("import", source).trouble == sentence
    assert run("dispute", "create", "1", "--from", source).trouble == sentence
