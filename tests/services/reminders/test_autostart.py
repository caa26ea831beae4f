"""Starting with the computer: the entry of each system, and what happens when it is refused."""

import configparser
import plistlib
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orders_gui import APP_ID
from orders_gui.domain.errors import UserError
from orders_gui.paths import default_library
from orders_gui.services.reminders.autostart import (
    desktop_entry,
    do_not_start_by_itself,
    entry_path,
    launch_agent,
    start_by_itself,
    start_command,
    starts_by_itself,
)

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the entry of Linux desktops")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def executed(entry: bytes) -> list[str]:
    """The command as a desktop reads it: the string's escapes first, then the quotes."""
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(entry.decode())
    text = parser["Desktop Entry"]["Exec"]
    plain = text.replace("\\n", "\n").replace("\\\\", "\\")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', plain)
    unquoted = (re.sub(r"\\(.)", r"\1", quoted) or bare for quoted, bare in words)
    return [word.replace("%%", "%") for word in unquoted]


@ON_LINUX
def test_the_entry_is_made_and_taken_away(config: Path) -> None:
    assert starts_by_itself() is False
    start_by_itself(default_library())
    assert entry_path() == config / "autostart" / f"{APP_ID}.desktop"
    assert starts_by_itself() is True
    assert executed(entry_path().read_bytes())[-1] == "--background"
    do_not_start_by_itself()
    assert starts_by_itself() is False
    assert list((config / "autostart").iterdir()) == []
    do_not_start_by_itself()


@ON_LINUX
@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_the_desktop_switched_off_counts_as_off(config: Path, line: str) -> None:
    start_by_itself(default_library())
    text = entry_path().read_text().replace("X-GNOME-Autostart-enabled=true", line)
    entry_path().write_text(text)
    assert starts_by_itself() is False


@ON_LINUX
def test_a_refusal_is_a_sentence_and_leaves_nothing(config: Path) -> None:
    config.mkdir()
    (config / "autostart").write_text("in the way")
    with pytest.raises(UserError, match="was not saved"):
        start_by_itself(default_library())
    assert (config / "autostart").read_text() == "in the way"
    assert starts_by_itself() is False
    with pytest.raises(UserError, match="refused"):
        do_not_start_by_itself()


def test_a_library_elsewhere_is_named(tmp_path: Path) -> None:
    assert start_command(tmp_path)[-2:] == ("--library", str(tmp_path))
    assert "--library" not in start_command(default_library())


def test_the_installed_program_is_started_by_its_own_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "orders-gui"
    program.parent.mkdir()
    program.write_text("")
    monkeypatch.setattr(sys, "argv", [str(program)])
    assert start_command(default_library()) == (str(program), "--background")
    monkeypatch.setattr(sys, "argv", ["/somewhere/pytest"])
    assert start_command(default_library())[1:3] == ("-m", "orders_gui")
    monkeypatch.setenv("APPIMAGE", "/opt/Orders.AppImage")
    assert start_command(default_library())[0] == "/opt/Orders.AppImage"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1))
def test_any_path_survives_the_quoting(words: list[str]) -> None:
    assert executed(desktop_entry(words)) == words


def test_the_agent_of_macos_runs_the_command_at_login() -> None:
    agent = plistlib.loads(launch_agent(("/Applications/O & D.app/x", "--background")))
    assert agent["ProgramArguments"] == ["/Applications/O & D.app/x", "--background"]
    assert (agent["Label"], agent["RunAtLoad"]) == (APP_ID, True)


@ON_LINUX
def test_the_entry_is_valid_for_the_desktop(config: Path) -> None:
    start_by_itself(default_library())
    lines = entry_path().read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert {"Type=Application", "Terminal=false"} <= set(lines)
    assert entry_path().stat().st_mode & 0o077 == 0
