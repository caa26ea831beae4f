"""Makes every run of the tests alike: no network, no screen, fixed zone, own folders."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Read by Qt and the C library when they start, therefore before any test module is imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ |= {
    "QT_FONT_DPI": "96",
    "QT_SCALE_FACTOR": "1",
    "LC_ALL": "C.UTF-8",
    "TZ": "Europe/Berlin",  # neither UTC nor a marketplace's zone: a mix-up shows
}
os.environ.pop("ORDERS_GUI_LIBRARY", None)
if hasattr(time, "tzset"):
    time.tzset()
os.umask(0o077)

settings.register_profile("suite", derandomize=True, deadline=None, database=None)
settings.load_profile("suite")


class NetworkUsedError(AssertionError):
    """The program reached for the network, which it never does."""


def _forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    internet = event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6)
    if internet or event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        raise NetworkUsedError(
            f"{event}: this program works without a network, and so do its tests. "
            "Take the data from a file, or from a builder."
        )


sys.addaudithook(_forbid_network)


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the tests away from the user's library, settings and caches; returns the new home."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
            patch.setenv(name, str(home))
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield home
