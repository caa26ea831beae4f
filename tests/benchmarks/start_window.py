"""Starts the program as its command does and prints when the list is painted; run by `start`."""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from orders_gui.__main__ import main
from orders_gui.cli import window

if TYPE_CHECKING:
    from orders_gui.app import Program

_load_qt = window.load_qt


def _tell() -> None:
    print(time.time(), flush=True)


def _load_qt_and_look() -> None:
    """Look at the program from the moment on when it would be loaded anyway."""
    _load_qt()
    from PySide6.QtCore import QObject

    from orders_gui.app import Program
    from orders_gui.ui.shell.first_paint import FirstPaint

    class Probe(QObject):
        """Says when the window is painted with its first rows, and closes it."""

        def __init__(self, program: "Program") -> None:
            super().__init__(program)
            self._window = program.window
            self._window.list_page.loaded.connect(self._await_paint)

        def _await_paint(self) -> None:
            FirstPaint(self._window).done.connect(self._painted)
            self._window.update()

        def _painted(self) -> None:
            _tell()
            self._window.close()

    start = Program.start

    def start_with_probe(program: Program) -> None:
        Probe(program)
        start(program)

    Program.start = start_with_probe  # type: ignore[method-assign]  # a look from outside


def start(tell: Callable[[], None] | None = None) -> None:
    """Run the program with the process's arguments; `tell` is called when it is painted."""
    global _tell  # noqa: PLW0603 - the process runs nothing else
    _tell = tell or _tell
    window.load_qt = _load_qt_and_look
    sys.exit(main())
