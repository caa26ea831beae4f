"""The command `--self-test`: an installed program shows that everything it needs came along."""

import os
import tempfile
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from orders_gui import APP_NAME, __version__
from orders_gui.cli.command import Command, Session
from orders_gui.cli.output import say
from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

_MISSING = QT_TRANSLATE_NOOP(
    "Errors", "The program is not complete: {what} does not work. Install it again."
)


def _arguments(parser: ArgumentParser) -> None:
    del parser


def _run(session: Session, arguments: Namespace) -> int:
    """Work on a throw-away library; the user's own is not touched."""
    del arguments
    began = time.monotonic()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="orders-gui-test-", ignore_cleanup_errors=True) as at:
        folder = Path(at)
        _library(Session(folder / "library", session.now), folder / "case.pdf")
        _heic(folder)
        _window(folder)
    took = time.monotonic() - began
    say(f"{APP_NAME} {__version__}: window, library, PDF and HEIC work ({took:.1f} s).")
    return 0


def _library(session: Session, target: Path) -> None:
    """Make a library from nothing, fill it, and export a case from it."""
    from orders_gui.services.sample.document import write_sample_document

    with session.workspace(create=True) as workspace:
        if write_sample_document(workspace, target, "ru").pages == 0:
            raise UserError(_MISSING, what="PDF")


def _heic(folder: Path) -> None:
    """Decode a photo in the format of iPhones."""
    import pillow_heif
    from PIL import Image

    from orders_gui.services.evidence.picture_worker import PictureWorker

    path = folder / "photo.heic"
    pillow_heif.from_pillow(Image.new("RGB", (64, 48), "red")).save(path)
    with PictureWorker(1) as worker:
        read = worker.read(path, name=path.name, boxes=((32, 32),))
    if (read.facts.width, read.facts.height) != (64, 48):
        raise UserError(_MISSING, what="HEIC")


def _window(folder: Path) -> None:
    from orders_gui.ui.screenshots import render_all

    if not all(path.stat().st_size for path in render_all(folder, ("main-light",))):
        raise UserError(_MISSING, what="Qt")


SELF_TEST = Command(
    name="--self-test",
    summary="check that the installed program is complete; the library is not touched",
    arguments=_arguments,
    run=_run,
)
