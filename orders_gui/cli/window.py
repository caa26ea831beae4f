"""The window, started without a command, and the command `screenshots`."""

import builtins
import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from orders_gui.cli.arguments import file, folder
from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import say
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

_QT = QT_TRANSLATE_NOOP(
    "Errors", "The window cannot be opened, because Qt cannot be loaded: {detail}."
)
_LACKS = QT_TRANSLATE_NOOP(
    "Errors",
    "The window cannot be opened: this system lacks {libraries}. "
    "On Debian and Ubuntu: sudo apt install {packages}",
)
_NO_DISPLAY = QT_TRANSLATE_NOOP(
    "Errors",
    "There is no display to open the window on. The commands work without one: "
    "see orders-gui --help.",
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "Errors", "The folder {path} cannot be made: {detail}. No pictures were drawn."
)
_NOT_DRAWN = QT_TRANSLATE_NOOP("Errors", "{file} was not written. Choose another folder.")
_NO_FILE = QT_TRANSLATE_NOOP("Errors", "There is no file {file}. The window was not opened.")


def window_arguments(parser: ArgumentParser) -> None:
    """Declare what a start without a command takes."""
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--background", action="store_true")
    parser.add_argument("--new-order", action="store_true")


def open_window(
    session: Session,
    arguments: Namespace,
    parser: ArgumentParser,
    commands: Callable[[], Sequence[str]],
) -> int:
    """Open the window with the files, or hand them to the window that is open already.

    `commands` tells what a misspelt word may have been meant as.
    """
    files = tuple(_present(text, parser, commands) for text in arguments.files)
    gc.disable()  # what a start makes stays; from then on the window collects by itself
    load_qt()
    if not arguments.demo and _handed_over(session.library, files, arguments.new_order):
        return 0
    _need_display()
    try:
        from orders_gui.app import Options, run
    except ImportError as error:
        raise _qt_missing(error) from error
    options = Options(
        library=session.library,
        files=files,
        demo=arguments.demo,
        language=session.language,
        background=arguments.background,
        new_order=arguments.new_order,
        clock=session.clock,
    )
    return run(options)


def _present(text: str, parser: ArgumentParser, commands: Callable[[], Sequence[str]]) -> Path:
    """A file that is there; a word that is no file was meant as a command."""
    path = file(text)
    if path.exists():
        return path
    if text.isalpha():
        from difflib import get_close_matches

        close = get_close_matches(text, commands(), n=1)
        hint = f"; did you mean “{close[0]}”?" if close else ""
        parser.error(f"“{text}” is neither a command nor a file{hint}")
    raise UserError(_NO_FILE, file=str(path))


def _handed_over(library: Path, files: Sequence[Path], new_order: bool) -> bool:
    try:
        from orders_gui.ui.single_instance import hand_over_when_ready
    except ImportError as error:
        raise _qt_missing(error) from error
    return hand_over_when_ready(library, files, new_order=new_order)


def load_qt() -> None:
    """Load Qt, and take back what PySide6 puts in the place of Python's `import`.

    It would read the source of every module imported after it, to find out whether the module
    wants one of the `__feature__`s of PySide6: a tenth of a start, and no module wants one.
    """
    plain_import = builtins.__import__
    try:
        import PySide6.QtWidgets  # noqa: F401 - loaded for what comes after
    except ImportError as error:
        raise _qt_missing(error) from error
    finally:
        builtins.__import__ = plain_import


def _need_display() -> None:
    """Tell in one sentence what Qt would end the program for."""
    if sys.platform in ("win32", "darwin"):
        return
    if not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise UserError(_NO_DISPLAY)


def _qt_missing(error: ImportError) -> Exception:
    """The sentence for a Qt that the system lacks a library for; our own faults stay faults."""
    if (error.name or "").startswith("orders_gui"):
        return error
    from orders_gui.ui.system_packages import QT_LIBRARIES, missing

    lacking = missing(QT_LIBRARIES) if sys.platform == "linux" else {}
    if lacking:
        names, packages = ", ".join(lacking), " ".join(lacking.values())
        return UserError(_LACKS, libraries=names, packages=packages)
    return UserError(_QT, detail=error.msg)


def _screenshot_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=folder, metavar="DIR", help="where the pictures go; made if missing"
    )


def _draw(session: Session, arguments: Namespace) -> int:
    from orders_gui.cli.words import counted

    load_qt()
    try:
        from orders_gui.ui.screenshots import render_all
    except ImportError as error:
        raise _qt_missing(error) from error
    try:
        arguments.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        detail = error.strerror or str(error)
        raise UserError(_NO_FOLDER, path=str(arguments.folder), detail=detail) from error
    pictures = render_all(arguments.folder)
    for picture in pictures:
        if not picture.is_file():
            raise UserError(_NOT_DRAWN, file=str(picture))
    _write_document(session, arguments.folder / "dispute.pdf")
    say(f"{counted(len(pictures), 'picture')} and a sample PDF are in {arguments.folder}.")
    return 0


def _write_document(session: Session, target: Path) -> None:
    from tempfile import TemporaryDirectory

    from orders_gui.services.sample.document import write_sample_document

    with TemporaryDirectory(prefix="orders-gui-pictures-") as folder:
        passing = Session(Path(folder) / "library", session.now, session.language)
        with passing.workspace(create=True) as workspace:
            write_sample_document(workspace, target, session.text_language)


_DETAILS = """\
The pictures show sample orders and are alike on every computer. Your library is not touched.

Example:
  orders-gui screenshots pictures
"""

SCREENSHOTS = Command(
    name="screenshots",
    summary="draw every state of the window and write a sample PDF, without a screen",
    arguments=_screenshot_arguments,
    run=_draw,
    details=_DETAILS,
)
