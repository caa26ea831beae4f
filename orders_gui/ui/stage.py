"""A window on a library of its own with a clock that stands still: for pictures and tests."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QLocale, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from orders_gui.services.evidence.thumbnails import Thumbnails
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.rules.rulebooks import rulebook_for, rulebooks_of
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from orders_gui.ui.desk import Desk
from orders_gui.ui.formats import MAIN_CURRENCY, Formats
from orders_gui.ui.main_window import MainWindow
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.orders.model import ROW_ROLE
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.tasks import Tasks
from orders_gui.ui.theme import Look, Theme
from orders_gui.ui.translations import load_translations

AnyDialog = TypeVar("AnyDialog", bound=QDialog)

WIDE = QSize(1440, 900)

_PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: `pose` brings the window into the state and returns what is pictured."""

    name: str
    pose: "Callable[[Stage], QWidget]"
    size: QSize = WIDE
    language: str = "en"
    look: Look = Look.LIGHT
    sample: bool = True


class Stage:
    """The parts of a running window, put together and taken down again."""

    def __init__(
        self, app: QApplication, folder: Path, now: datetime, *, language: str, look: Look
    ) -> None:
        """Everything is kept in `folder`: library, settings, small pictures."""
        self._app = app
        self._translators = load_translations(app, language)
        app.setStyle("Fusion")
        self.theme = Theme(app, look=look)
        self.tasks = Tasks(app)
        self._troubles: list[BaseException] = []
        self.tasks.trouble.connect(self._troubles.append)
        library = folder / "library"
        clock = fixed_clock(now)
        self.desk = Desk(self.tasks, partial(_open, library, clock), app)
        thumbnails = Thumbnails(library, folder.parent / "thumbnails")
        self.pictures = Pictures(thumbnails, self.tasks, app)
        self.marketplaces = Marketplaces(marketplaces())
        self.preferences = Preferences(folder)
        self.formats = Formats(QLocale(language), clock, self.preferences.text(MAIN_CURRENCY))
        self.preferences.set_text("language", language)
        self.window = MainWindow(
            self.theme, self.desk, self.formats, self.pictures, self.marketplaces, self.preferences
        )
        self.desk.opened.connect(self.window.start)

    def start(self, size: QSize) -> None:
        """Show the window and wait until everything in it is there."""
        self.window.show()
        self.window.resize(size)
        self.desk.open(self._troubles.append)
        self.settle()

    def settle(self) -> None:
        """Wait until no work is left, its results are shown and every picture has arrived."""
        end = time.monotonic() + _PATIENCE_SECONDS
        quiet = 0
        while quiet < 3:
            self._app.processEvents()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet = 0 if self.tasks.busy else quiet + 1
            if self._troubles:
                raise self._troubles.pop()
            if self.tasks.busy:
                time.sleep(0.002)
            if time.monotonic() > end:
                raise TimeoutError("The window still works in the background")
            if not quiet:
                continue
            # What is painted may ask for another picture.
            for window in self._app.topLevelWidgets():
                if window.isVisible():
                    window.repaint()

    def choose(self, number: str) -> None:
        """Select the order with this number as a click would."""
        model = self.window.list_page.model
        for row in range(model.rowCount()):
            shown = model.data(model.index(row, 0), ROW_ROLE)
            if getattr(shown, "number", "") == number:
                self.window.list_page.view.show_order(shown.id)
        self.settle()

    def dialog_of(self, command: Callable[[], None], kind: type[AnyDialog]) -> AnyDialog:
        """Run a command that opens a dialog of a kind; returns it when it is complete."""
        command()
        self.settle()
        return self.window.findChildren(kind)[-1]

    def close(self) -> None:
        """Close the library, wait for what still runs, and drop the window."""
        self.window.close()
        self.settle()
        self.desk.close()
        self.tasks.close()
        for part in (self.window, self.pictures, self.desk, self.tasks, self.theme):
            part.deleteLater()
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def make_library(folder: Path, now: datetime, language: str, *, sample: bool) -> None:
    """Make the library of a stage in `folder`, with the sample orders or empty."""
    folder.mkdir(parents=True, exist_ok=True)
    library = Library(folder / "library", create=True)
    try:
        if sample:
            from orders_gui.services.sample.filling import fill_with_sample

            fill_with_sample(Workspace(library, rulebook_for, fixed_clock(now)), language)
    finally:
        library.close()


def copy_library(source: Path, target: Path) -> None:
    """Give another stage the same library."""
    shutil.copytree(source / "library", target / "library")


def _open(folder: Path, clock: Callable[[], datetime]) -> Workspace:
    library = Library(folder, create=True)
    return Workspace(library, rulebooks_of(library), clock)
