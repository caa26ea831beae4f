"""The script that runs the program from a checkout tells what is missing instead of failing."""

import subprocess
import sys
from pathlib import Path

import dev
import pytest
from dev import QT_LIBRARIES, X11_LIBRARIES, SetupError

ABSENT = {"libabsent-for-this-test.so.1": "libabsent1"}
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="about Linux's libraries")


@pytest.fixture
def as_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)


@linux_only
def test_a_user_is_told_the_one_command(monkeypatch: pytest.MonkeyPatch, as_user: None) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "debian_names", list)
    with pytest.raises(SetupError, match=r"Run: sudo apt-get install -y libabsent1$"):
        dev.install_system_packages(ABSENT, with_venv=False)


@linux_only
def test_other_systems_are_told_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, as_user: None
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    with pytest.raises(SetupError, match=r"libabsent-for-this-test\.so\.1"):
        dev.install_system_packages(ABSENT, with_venv=False)


def test_nothing_is_asked_where_nothing_is_missing() -> None:
    dev.install_system_packages({}, with_venv=False)


@linux_only
def test_a_window_on_x11_needs_more_than_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert dev.qt_libraries(screen=False) == QT_LIBRARIES
    assert dev.qt_libraries(screen=True) == QT_LIBRARIES | X11_LIBRARIES
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.qt_libraries(screen=True) == QT_LIBRARIES


@linux_only
@pytest.mark.parametrize(
    ("variables", "screen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "vnc"}, True),
    ],
)
def test_a_screen_is_recognised(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], screen: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.has_screen() is screen


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that were started, with nothing to install."""
    commands: list[list[str]] = []

    def record(command: list[str], *_rest: object, **_named: object) -> int:
        commands.append(command)
        return 0

    monkeypatch.setattr(dev, "ready_python", lambda extra, libraries: "python")
    monkeypatch.setattr(dev, "call", record)
    monkeypatch.setattr(dev, "has_screen", lambda: False)
    return commands


def test_without_a_screen_pictures_are_drawn(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "PREVIEW", tmp_path / "build" / "preview")
    assert dev.main(["run", "--demo"]) == 0
    assert started == [["python", "-m", "orders_gui", "screenshots", str(dev.PREVIEW)]]
    assert dev.PREVIEW.is_dir()


def test_text_commands_need_no_screen(started: list[list[str]]) -> None:
    dev.main(["run", "orders", "--json"])
    assert started == [["python", "-m", "orders_gui", "orders", "--json"]]


def test_every_check_runs_and_one_failure_fails_all(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
) -> None:
    def fail_types(command: list[str]) -> int:
        started.append(command)
        return -11 if "mypy" in command else 0

    monkeypatch.setattr(dev, "call", fail_types)
    assert dev.main(["lint"]) == 1
    assert len(started) == 4


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """An environment that exists already; returns what is installed into it."""
    commands: list[list[str]] = []
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "call_or_stop", lambda command, variables: commands.append(command))
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    dev.venv_python().parent.mkdir(parents=True)
    dev.venv_python().touch()
    return commands


def test_the_project_is_installed_again_only_when_its_needs_change(
    environment: list[list[str]], tmp_path: Path
) -> None:
    for _ in range(2):
        assert dev.ready_python("test", {}) == str(dev.venv_python())
    assert [command[-1] for command in environment] == [f"{tmp_path}[test]"]
    dev.ready_python("", {})
    assert environment[-1][-1] == str(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project] # new\n", encoding="utf-8")
    dev.ready_python("test", {})
    assert len(environment) == 3


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_an_unknown_command_shows_the_help(arguments: list[str]) -> None:
    script = str(Path(dev.__file__))
    result = subprocess.run(
        [sys.executable, script, *arguments], capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert "packaging/dev.py run" in result.stderr
