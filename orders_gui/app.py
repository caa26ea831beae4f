"""Starts the window: the only place that puts the program together."""

import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from orders_gui import APP_ID, APP_NAME, __version__
from orders_gui.paths import cache_dir, config_dir, resource, state_dir
from orders_gui.services.rulebooks import marketplaces, rulebook_for
from orders_gui.services.thumbnails import Thumbnails
from orders_gui.services.workspace import Clock, Workspace, system_clock
from orders_gui.store.evidence_files import EvidenceFiles
from orders_gui.store.library import Library
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import CrashReporter, is_expected, translated
from orders_gui.ui.fonts import load_fonts
from orders_gui.ui.formats import Formats
from orders_gui.ui.main_window import MainWindow
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.messages import Messages
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.tasks import Tasks
from orders_gui.ui.theme import Look, Theme


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for; an empty `language` follows the settings."""

    library: Path
    files: tuple[Path, ...] = ()
    demo: bool = False
    language: str = ""
    clock: Clock = system_clock


class Program:
    """All parts of a running window, made once and closed in order."""

    def __init__(self, app: QApplication, options: Options, preferences: Preferences) -> None:
        self.app = app
        self.language = options.language or preferences.text("language") or _system_language()
        self._translators = _translate(app, self.language)
        load_fonts()
        self.theme = Theme(app, look=_look(preferences))
        self.tasks = Tasks(app)
        self.desk = Desk(self.tasks, partial(_open, options, self.language), app)
        files = EvidenceFiles(options.library / "evidence")
        self.pictures = Pictures(Thumbnails(files, cache_dir() / "pictures"), self.tasks, app)
        self.formats = Formats(QLocale(self.language), options.clock)
        self.window = MainWindow(
            self.theme,
            self.desk,
            self.formats,
            self.pictures,
            Marketplaces(marketplaces()),
            preferences,
        )
        self.messages = Messages(self.theme, self.window)
        self._files = options.files
        self.desk.opened.connect(self.window.start)

    def start(self) -> None:
        """Show the window, then open the library in the background."""
        self.window.show()
        self.desk.open(self._not_opened)

    def close(self) -> None:
        """Close the library and wait for what is still running."""
        self.desk.close()
        self.tasks.close()

    def _not_opened(self, error: BaseException) -> None:
        if not is_expected(error):
            raise error
        dialog = self.messages.tell(self.app.tr("The library cannot be opened"), _sentence(error))
        dialog.finished.connect(self.window.close)


def run(options: Options) -> int:
    """Open the window and run until it is closed; returns the exit code."""
    app = _application()
    reporter = CrashReporter(state_dir())
    reporter.install()
    with tempfile.TemporaryDirectory(prefix="orders-gui-demo-") as folder:
        if options.demo:
            options = _demo(options, Path(folder))
        preferences = Preferences(Path(folder) if options.demo else config_dir())
        program = Program(app, options, preferences)
        program.tasks.trouble.connect(partial(_trouble, program, reporter))
        reporter.found.connect(program.messages.show_crash)
        program.start()
        _quit_on_signals(app)
        code = app.exec()
        program.close()
    reporter.uninstall()
    return code


def _application() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("orders-gui")
    app.setApplicationDisplayName(APP_NAME)
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(APP_ID)
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addFile(str(resource("icons", f"app-{size}.png")))
    app.setWindowIcon(icon)
    return app


def _demo(options: Options, folder: Path) -> Options:
    """The same options on a library of its own that is thrown away."""
    return Options(folder / "library", options.files, True, options.language, options.clock)


def _open(options: Options, language: str) -> Workspace:
    """Open the library in its own thread, and fill it when it is the demo's."""
    options.library.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    library = Library(options.library, create=True)
    library.files.clean_temporary()
    workspace = Workspace(library, rulebook_for, options.clock)
    if options.demo:
        from orders_gui.services.sample import fill_with_sample

        fill_with_sample(workspace, language)
    return workspace


def _translate(app: QApplication, language: str) -> Sequence[QTranslator]:
    """Load our texts and Qt's own; English has a file too, for its plurals."""
    loaded = []
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for path in (
        str(resource("i18n", f"orders_gui_{language}.qm")),
        os.path.join(folder, f"qtbase_{language}.qm"),  # noqa: PTH118 - a path of Qt's
    ):
        translator = QTranslator(app)
        if translator.load(path):
            app.installTranslator(translator)
            loaded.append(translator)
    return loaded


def _system_language() -> str:
    return "ru" if QLocale.system().language() == QLocale.Language.Russian else "en"


def _look(preferences: Preferences) -> Look:
    look = preferences.text("look", Look.SYSTEM.value)
    return Look(look) if look in list(Look) else Look.SYSTEM


def _sentence(error: BaseException) -> str:
    message = getattr(error, "message", None)
    return translated(message) if message is not None else str(error)


def _trouble(program: Program, reporter: CrashReporter, error: BaseException) -> None:
    """Work in the background failed: a sentence when it is expected, else a report."""
    if is_expected(error):
        program.messages.tell(program.app.tr("That did not work"), _sentence(error))
    else:
        reporter.report(error)


def _quit_on_signals(app: QApplication) -> None:
    """Close the window properly on SIGINT and SIGTERM; Python sees them between Qt's events."""

    def stop(_number: int, _frame: object) -> None:
        app.closeAllWindows()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    awake = QTimer(app)
    awake.setInterval(500)
    awake.timeout.connect(_nothing)
    awake.start()


def _nothing() -> None:
    """Lets Python look at signals."""
