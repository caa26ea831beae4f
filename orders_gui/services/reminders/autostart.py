"""Starting with the computer: an entry in the place where each system looks for it."""

import os
import plistlib
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from orders_gui import APP_ID, APP_NAME
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError
from orders_gui.paths import default_library
from orders_gui.store.files.safe_files import not_saved, write_bytes_safely

BACKGROUND = "--background"
"""The option with which no window is shown at the start."""

_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_HIDDEN = re.compile(
    r"^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$", re.MULTILINE | re.IGNORECASE
)
_REFUSED = QT_TRANSLATE_NOOP(
    "Errors", "The system refused to start the program by itself: {detail}. Nothing was changed."
)


def starts_by_itself() -> bool:
    """Whether the system starts the program when the user logs in."""
    if sys.platform == "win32":
        return _registry_value() is not None
    try:
        text = entry_path().read_bytes().decode("utf-8", "replace")
    except OSError:
        return False
    return sys.platform == "darwin" or not _HIDDEN.search(text)


def start_by_itself(library: Path) -> None:
    """Let the system start the program with this library, without a window, at each login.

    Raises `UserError` with the system's reason; nothing is changed then.
    """
    command = start_command(library)
    if sys.platform == "win32":
        _set_registry_value(subprocess.list2cmdline(command))
        return
    path = entry_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_saved(str(path), path.parent, error) from error
    content = launch_agent(command) if sys.platform == "darwin" else desktop_entry(command)
    write_bytes_safely(path, content)


def do_not_start_by_itself() -> None:
    """Take the entry away; raises `UserError` with the system's reason."""
    if sys.platform == "win32":
        _set_registry_value(None)
        return
    path = entry_path()
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(_REFUSED, detail=error.strerror or str(error)) from error


def entry_path() -> Path:
    """The file that the system looks for; Windows has a value in the registry instead."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{APP_ID}.plist"
    config = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(config) if config else Path.home() / ".config"
    return folder / "autostart" / f"{APP_ID}.desktop"


def start_command(library: Path) -> tuple[str, ...]:
    """The command that starts this program, however it was installed."""
    program = Path(sys.argv[0])
    if image := os.environ.get("APPIMAGE"):
        start: tuple[str, ...] = (image,)
    elif getattr(sys, "frozen", False):
        start = (sys.executable,)
    elif program.stem.startswith("orders-gui") and program.is_file():
        start = (str(program.absolute()),)
    else:
        start = (sys.executable, "-m", "orders_gui")
    other = ("--library", str(library)) if library != default_library() else ()
    return (*start, BACKGROUND, *other)


def desktop_entry(command: Sequence[str]) -> bytes:
    """The entry of Linux and BSD desktops."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.4",
        f"Name={APP_NAME}",
        f"Exec={' '.join(map(_quoted, command))}",
        f"Icon={APP_ID}",
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
        "",
    )
    return "\n".join(lines).encode()


def launch_agent(command: Sequence[str]) -> bytes:
    """The agent of macOS."""
    return plistlib.dumps(
        {"Label": APP_ID, "ProgramArguments": list(command), "RunAtLoad": True},
    )


def _quoted(argument: str) -> str:
    """An argument as the Desktop Entry Specification wants it: quoted, then escaped."""
    if re.fullmatch(r"[\w@+=:,./-]+", argument, re.ASCII):
        return argument
    inner = re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%")
    return f'"{inner}"'.replace("\\", "\\\\").replace("\n", "\\n")


if sys.platform == "win32":
    import winreg

    def _registry_value() -> str | None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                return str(winreg.QueryValueEx(key, APP_ID)[0])
        except OSError:
            return None

    def _set_registry_value(value: str | None) -> None:
        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                if value is not None:
                    winreg.SetValueEx(key, APP_ID, 0, winreg.REG_SZ, value)
                elif _registry_value() is not None:
                    winreg.DeleteValue(key, APP_ID)
        except OSError as error:
            raise UserError(_REFUSED, detail=error.strerror or str(error)) from error
