"""The command `--self-test`: an installed program shows that everything it needs came along."""

import os
import tempfile
import time
from argparse import ArgumentParser, Namespace
from datetime import date
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
        version = _library(Session(folder / "library", session.now), folder)
        _words()
        _heic(folder)
        _window(folder)
    took = time.monotonic() - began
    say(
        f"{APP_NAME} {__version__}: library (version {version}), PDF, XLSX in and out, dates and "
        f"holidays, HEIC, fonts, texts, licences and window work ({took:.1f} s)."
    )
    return 0


def _library(session: Session, folder: Path) -> int:
    """Make a library from nothing, fill it, export a case and the orders, and read them again."""
    from orders_gui.services.exporting.orders_file import export_orders
    from orders_gui.services.importing import import_file
    from orders_gui.services.sample.document import write_sample_document
    from orders_gui.store.migrations import LATEST

    with session.workspace(create=True) as workspace:
        if write_sample_document(workspace, folder / "case.pdf", "ru").pages == 0:
            raise UserError(_MISSING, what="PDF")
        count = export_orders(workspace, None, folder / "orders.xlsx")
        if import_file(workspace, folder / "orders.xlsx").unchanged != count:
            raise UserError(_MISSING, what="XLSX")
    return int(LATEST)


def _words() -> None:
    """Use what finds its data by name only when it is asked: dates in words, banks' holidays."""
    from orders_gui.services.importing.dates import day
    from orders_gui.services.licences import licences
    from orders_gui.services.rules.bank_days import bank_days

    works = bank_days("DE")
    if day("5 октября 2026") != date(2026, 10, 5) or works is None or works(date(2026, 5, 1)):
        raise UserError(_MISSING, what="dates")
    if not any(library.name == "pillow" and library.text for library in licences()):
        raise UserError(_MISSING, what="licences")


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
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    from orders_gui.ui.fonts import FALLBACKS, FAMILY, load_other_scripts
    from orders_gui.ui.screenshots import render_all
    from orders_gui.ui.translations import load_translations

    if not all(path.stat().st_size for path in render_all(folder, ("main-light",))):
        raise UserError(_MISSING, what="Qt")
    load_other_scripts()
    if not {FAMILY, *FALLBACKS} <= set(QFontDatabase.families()):
        raise UserError(_MISSING, what="fonts")
    app = QGuiApplication.instance()
    if app is None or len(load_translations(app, "ru")) != 2:
        raise UserError(_MISSING, what="texts")


SELF_TEST = Command(
    name="--self-test",
    summary="check that the installed program is complete; the library is not touched",
    arguments=_arguments,
    run=_run,
)
