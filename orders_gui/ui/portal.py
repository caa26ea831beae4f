"""Files that lie outside a sandbox: the desktop's portal gives them for a key."""

import os
from pathlib import Path

from PySide6.QtCore import QMimeData

TRANSFER = "application/vnd.portal.filetransfer"
"""What a dragged file offers beside its address: a key, good for one use."""

_SERVICE = "org.freedesktop.portal.Documents"
_PATH = "/org/freedesktop/portal/documents"
_INTERFACE = "org.freedesktop.portal.FileTransfer"
_FLATPAK = Path("/.flatpak-info")
_ANSWER_MS = 3000


def in_sandbox() -> bool:
    """Whether Flatpak or Snap keeps the program away from the user's files."""
    return _FLATPAK.exists() or "SNAP" in os.environ


def transferred(data: QMimeData) -> tuple[Path, ...]:
    """The files that the portal hands over for the key in `data`; none when it gives none.

    Qt leaves this to the program. Asking uses the key up: ask when something is dropped or
    pasted, not while it is held above the window.
    """
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    # Some toolkits send the end of their text along.
    key = bytes(data.data(TRANSFER).data()).rstrip(b"\0").decode("utf-8", "replace")
    bus = QDBusConnection.sessionBus()
    if not key or not bus.isConnected():
        return ()
    call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "RetrieveFiles")
    call.setArguments([key, {}])
    answer = bus.call(call, timeout=_ANSWER_MS).arguments()
    names = answer[0] if answer and isinstance(answer[0], list) else []
    return tuple(Path(name) for name in names if isinstance(name, str))
