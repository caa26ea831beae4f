"""Where the program's own files and the user's folders are."""

import os
import sys
from pathlib import Path

LIBRARY_VARIABLE = "ORDERS_GUI_LIBRARY"

_NAME = "orders-gui"


# A wheel and a frozen build carry `resources` inside the package, a checkout beside it.
_INSIDE = Path(__file__).parent / "resources"
_RESOURCES = _INSIDE if _INSIDE.is_dir() else Path(__file__).parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of something in `resources/`, for example `resource("icons", "x.svg")`."""
    return _RESOURCES.joinpath(*parts)


def default_library() -> Path:
    """Return the library's folder when the command line names none; it may not exist yet."""
    chosen = os.environ.get(LIBRARY_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return _moved_library() or data_dir()


def library_pointer() -> Path:
    """Return the file that names the library's folder when the user moved it."""
    return config_dir() / "library.txt"


def _moved_library() -> Path | None:
    try:
        moved = Path(os.fsdecode(library_pointer().read_bytes().strip()))
    except (OSError, ValueError):
        return None
    return moved if moved.is_absolute() else None


def cache_dir() -> Path:
    """Return the folder of thumbnails and previews, which can be deleted at any time."""
    if (folder := _on_linux("XDG_CACHE_HOME", ".cache")) is not None:
        return folder
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, False)


def config_dir() -> Path:
    """Return the folder of the window's settings, never the library's own folder."""
    folder = _on_linux("XDG_CONFIG_HOME", ".config")
    if folder is None:
        from platformdirs import user_config_path

        folder = user_config_path(_NAME, False)
    # Windows and macOS keep settings and data in one place.
    return folder / "settings" if folder == data_dir() else folder


def state_dir() -> Path:
    """Return the folder of the logs."""
    if (folder := _on_linux("XDG_STATE_HOME", ".local/state")) is not None:
        return folder / "log"
    from platformdirs import user_log_path

    return user_log_path(_NAME, False)


def data_dir() -> Path:
    """Return the user's own folder for the library, whatever the environment chooses."""
    if (folder := _on_linux("XDG_DATA_HOME", ".local/share")) is not None:
        return folder
    from platformdirs import user_data_path

    return user_data_path(_NAME, False)


def _on_linux(variable: str, below_home: str) -> Path | None:
    """Where Linux has a folder, told without platformdirs, which is slow to load; None elsewhere.

    A variable whose path is not absolute counts for nothing.
    """
    if sys.platform == "linux":
        for root, below in ((variable, ""), ("HOME", below_home)):
            start = Path(os.environ.get(root, ""))
            if start.is_absolute():
                return start / below / _NAME
    return None
