"""One window for a library: a later start hands what it was asked for to the open window."""

import json
import os
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from orders_gui.domain.errors import UserError
from orders_gui.paths import cache_dir
from orders_gui.store.failures import LibraryInUse
from orders_gui.store.files.safe_files import make_private_folder
from orders_gui.store.library_lock import LibraryLock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

START_SECONDS = 5.0
"""So long a later start waits for a window that is just being opened, or just being closed."""

_ANSWER = b"ok\n"
_ANSWER_MS = 3000
_LONGEST = 4_000_000
_POLL_SECONDS = 0.05


class SingleInstance(QObject):
    """Takes what later starts hand over; only the program that holds the library has one."""

    arrived = Signal(object, bool)  # tuple of Path, and whether a new order is to be added

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address_of(library)
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Begin to take files; call it while the library's lock is held.

        The lock makes sure that a socket which is there already is left from a program that
        was killed. False when the system gives no socket: then only the lock is left.
        """
        try:
            make_private_folder(cache_dir())
        except OSError:
            return False
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(self._address)
        return self._server.listen(self._address)

    def close(self) -> None:
        """Take no more files."""
        if self._server is not None:
            self._server.close()

    def _greet(self) -> None:
        server = self._server
        while server is not None and (connection := server.nextPendingConnection()) is not None:
            connection.setReadBufferSize(_LONGEST)
            connection.readyRead.connect(self._read)
            connection.disconnected.connect(connection.deleteLater)

    def _read(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        connection = self.sender()
        if not isinstance(connection, QLocalSocket):
            return
        if not connection.canReadLine():
            if connection.bytesAvailable() >= _LONGEST:
                connection.abort()
            return
        wanted = _unpacked(bytes(connection.readLine().data()))
        if wanted is None:
            connection.abort()
            return
        connection.write(_ANSWER)
        connection.flush()
        self.arrived.emit(*wanted)


def hand_over(library: Path, files: Sequence[Path], *, new_order: bool = False) -> bool:
    """Give the files to the window that has the library open; False when there is none.

    With `new_order` the window opens its form for a new order.
    """
    from PySide6.QtNetwork import QLocalSocket

    connection = QLocalSocket()
    connection.connectToServer(address_of(library))
    if not connection.waitForConnected(_ANSWER_MS):
        return False
    connection.write(_packed(files, new_order))
    connection.flush()
    while not connection.canReadLine():
        if not connection.waitForReadyRead(_ANSWER_MS):
            return False
    answer = bytes(connection.readLine().data())
    connection.disconnectFromServer()
    return answer == _ANSWER


def hand_over_when_ready(
    library: Path,
    files: Sequence[Path],
    seconds: float = START_SECONDS,
    *,
    new_order: bool = False,
) -> bool:
    """Like `hand_over`, but waits while the library is locked and its window not there yet."""
    if not _may_be_open(library):
        return False
    end = time.monotonic() + seconds
    while not hand_over(library, files, new_order=new_order):
        if not _is_locked(library) or time.monotonic() > end:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def address_of(library: Path) -> str:
    """Where the window of a library listens: the same however the folder is written."""
    place = os.path.realpath(library).encode("utf-8", "surrogateescape")
    # Two check sums are enough to tell folders apart, and need no cryptography at each start.
    name = f"window-{zlib.crc32(place):08x}{zlib.adler32(place):08x}"
    if sys.platform == "win32":
        return f"orders-gui-{name}"
    return str(cache_dir() / name)


def _may_be_open(library: Path) -> bool:
    """Whether it is worth loading Qt's sockets, which takes 5 ms; pipes of Windows are no files."""
    if sys.platform == "win32":
        return True
    return Path(address_of(library)).exists() or _is_locked(library)


def _is_locked(library: Path) -> bool:
    if not library.is_dir():
        return False
    try:
        LibraryLock(library).release()
    except LibraryInUse:
        return True
    except UserError:
        return False  # opening it will tell what is wrong
    return False


def _packed(files: Sequence[Path], new_order: bool) -> bytes:
    message = {"files": [str(path) for path in files], "new_order": new_order}
    return json.dumps(message).encode() + b"\n"


def _unpacked(line: bytes) -> tuple[tuple[Path, ...], bool] | None:
    """The files of a message and whether it asks for a new order; None when it is none of ours."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(message, dict) or set(message) != {"files", "new_order"}:
        return None
    names, new_order = message["files"], message["new_order"]
    if not isinstance(new_order, bool) or not isinstance(names, list):
        return None
    if not all(isinstance(name, str) for name in names):
        return None
    return tuple(Path(name) for name in names), new_order
