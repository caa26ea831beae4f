"""Starts the window: the only place that puts the program together.

A start is short because little comes before the first paint, and in this order:

1. `run`: the application and what reports bugs.
2. `Program`: texts, fonts and theme. Then the library begins to be opened in its thread, and
   meanwhile the window is made of the side bar, the list and an empty pane.
3. The list asks for its first orders, which are read in the library's thread as soon as it is
   open. When they are there the window is shown, so that it is painted once, and whole. A
   library that takes longer than half a second is not waited for.
4. When that is painted the window makes the rest (`MainWindow.complete`) and everything else is
   asked of the library, beginning with its check.

So nothing that is not seen at first may be imported at the top of a module that the first paint
needs; tests/test_start.py holds the list.
"""

import json
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from orders_gui.domain.errors import UserError
from orders_gui.paths import cache_dir, config_dir, state_dir
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.evidence.thumbnails import Thumbnails
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.workspace import Clock, Workspace, system_clock
from orders_gui.store.failures import LibraryDamaged, LibraryInUse
from orders_gui.ui.application import Application, QuitSignals, make_application
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import CrashReporter, is_expected, translated
from orders_gui.ui.fonts import load_fonts
from orders_gui.ui.formats import MAIN_CURRENCY, Formats
from orders_gui.ui.main_window import MainWindow
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.single_instance import SingleInstance, hand_over
from orders_gui.ui.tasks import Tasks
from orders_gui.ui.theme import Look, Theme
from orders_gui.ui.translations import load_translations

if TYPE_CHECKING:
    import tempfile

    from PySide6.QtWidgets import QDialog

    from orders_gui.services.library.move import MoveReport
    from orders_gui.ui.messages import Messages

WAIT_SECONDS = 2.0
"""So long the window waits for a command that has the library open."""

_PATIENCE_MS = 500
"""So long the window waits for its first orders before it is shown without them."""

_FIRST_HOUSEKEEPING_MS = 60_000
_HOUSEKEEPING_MS = 3_600_000

_KNOWN_LIBRARIES = "libraries"
_MOST_KNOWN = 50


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for; an empty `language` follows the settings.

    When the window is made anew, `page` is the action that opens what was in view, and `moved`
    tells where the library was before.
    """

    library: Path
    files: tuple[Path, ...] = ()
    demo: bool = False
    language: str = ""
    background: bool = False
    new_order: bool = False
    clock: Clock = system_clock
    page: str = ""
    moved: "MoveReport | None" = None


class Program(QObject):
    """All parts of a running window, made once and closed in order."""

    def __init__(
        self,
        app: QApplication,
        options: Options,
        preferences: Preferences,
        reporter: CrashReporter,
    ) -> None:
        super().__init__(app)
        self.exit_code = 0
        self.upcoming: Options | None = None
        self._app = app
        self._options = options
        self._preferences = preferences
        self._reporter = reporter
        self._files = options.files
        self._new_order = options.new_order
        self._open = self._shown = self._failed = False
        language = options.language or preferences.text("language") or _system_language()
        self._translators = load_translations(app, language)
        load_fonts()
        self.theme = Theme(app, look=_look(preferences))
        self.tasks = Tasks(self)
        self._worker = PictureWorker()
        self.desk = Desk(self.tasks, partial(_open, options, language, self._worker), self)
        self._lost = self._is_lost()
        if not self._lost:
            self.desk.open(self._not_opened)
        thumbnails = Thumbnails(options.library, cache_dir() / "pictures", self._worker)
        self.pictures = Pictures(thumbnails, self.tasks, self)
        self.window = MainWindow(
            self.theme,
            self.desk,
            Formats(QLocale(language), options.clock, preferences.text(MAIN_CURRENCY)),
            self.pictures,
            Marketplaces(marketplaces()),
            preferences,
        )
        self._instance = SingleInstance(options.library, self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._housekeeping = QTimer(self)
        self._told_of_housekeeping = False
        self._connect()

    @cached_property
    def messages(self) -> "Messages":
        """Dialogs that tell or ask."""
        from orders_gui.ui.messages import Messages

        return Messages(self.theme, self.window)

    def start(self) -> None:
        """Ask for the first orders: the window is shown with them."""
        self.window.list_page.loaded.connect(self._show)
        if self._lost:
            self._show_without_orders()
            self._ask_for_lost()
        else:
            self._patience.start(_PATIENCE_MS)
            self.window.start()

    def _show(self) -> None:
        """Show the window, once, unless the program was started to stay in the background."""
        if not self._shown:
            self._shown = True
            if self._new_order or not self._options.background:
                self.window.show()

    def _show_without_orders(self) -> None:
        if not self._shown:
            self._show()
            self.window.complete()

    def take_files(self, files: tuple[Path, ...]) -> None:
        """Take files from another start or from the system as if dropped, and come forward."""
        self._files += files
        self._take_waiting()
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def close(self) -> None:
        """Wait for what still runs, close the library and take everything down."""
        self._instance.close()
        self.desk.close()
        self._worker.close()
        self.tasks.close()
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self.window.deleteLater()
        self.theme.deleteLater()
        self.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _connect(self) -> None:
        self.desk.available.connect(self._available)
        self.desk.opened.connect(self._opened)
        self.tasks.trouble.connect(self._trouble)
        self._reporter.found.connect(self._show_crash)
        self._instance.arrived.connect(self._take_from_start)
        self.window.language_chosen.connect(self._begin_in_language)
        self.window.moved.connect(self._begin_elsewhere)
        self._patience.timeout.connect(self._show_without_orders)
        self._housekeeping.timeout.connect(self._keep_house)
        if isinstance(self._app, Application):
            self._app.files_opened.connect(self.take_files)

    def _begin_empty(self) -> None:
        self.desk.open(self._not_opened)
        self.window.start()

    def _available(self) -> None:
        """The library is open; the list asks again when that is not the first try."""
        self.exit_code = 0
        if self._open or self._failed:
            self.window.start()

    def _opened(self) -> None:
        first, self._open = not self._open, True
        if first and not self._options.demo:
            self._instance.listen()
            self._remember()
        if first and self._options.background:
            # A message that is closed must not end the program that nobody sees.
            self._app.setQuitOnLastWindowClosed(False)
        self._take_waiting()
        if first:
            self._go_on()
        self.desk.ask(_tidied, self._tell_if_read_only)
        if self._options.clock is system_clock and not self._options.demo:
            self._housekeeping.start(_FIRST_HOUSEKEEPING_MS)

    def _begin_in_language(self) -> None:
        self._begin_again(replace(self._options, language=""))

    def _begin_elsewhere(self, report: "MoveReport") -> None:
        self._begin_again(replace(self._options, library=report.new, moved=report))

    def _begin_again(self, options: Options) -> None:
        """Close the window and let `run` make another in this process, with the same in view."""
        from PySide6.QtWidgets import QDialog

        page = "settings" if self.window.findChild(QDialog, "settings_window") else ""
        self.upcoming = replace(options, files=(), new_order=False, background=False, page=page)
        self.window.close()
        self._app.exit(0)  # a program that stays in the background does not end with its window

    def _go_on(self) -> None:
        """Bring into view what was there before the window was made anew."""
        if self._options.page:
            self.window.actions_table[self._options.page].trigger()
        if self._options.moved is not None:
            from orders_gui.ui.settings.moving import OldFolder

            OldFolder(self.window, self._options.moved).ask()

    def _take_from_start(self, files: tuple[Path, ...], new_order: bool) -> None:
        self._new_order = self._new_order or new_order
        self.take_files(files)

    def _take_waiting(self) -> None:
        if self._open and self._files:
            files, self._files = self._files, ()
            self.window.commands.take_dropped(files)
        if self._open and self._new_order:
            self._new_order = False
            self.window.commands.add_order()

    def _not_opened(self, error: BaseException) -> None:
        self._failed = True
        self._show_without_orders()
        if not is_expected(error):
            self.exit_code = 1
            raise error
        library = self._options.library
        if isinstance(error, LibraryInUse) and hand_over(
            library, self._files, new_order=self._new_order
        ):
            self.window.close()
            return
        self.exit_code = 1
        if isinstance(error, LibraryDamaged):
            self._offer_remedies(error).rejected.connect(self.window.close)
            return
        dialog = self.messages.tell(self.tr("The library cannot be opened"), _sentence(error))
        dialog.finished.connect(self.window.close)

    def _offer_remedies(self, error: LibraryDamaged) -> "QDialog":
        from orders_gui.ui.library.opening import open_damaged

        return open_damaged(self.window, self._options.library, _sentence(error))

    def _tell_if_read_only(self, read_only: bool) -> None:
        if read_only:
            text = self.tr(
                "The library in {path} cannot be written: the folder or the disk is read-only. "
                "You can look at everything and export it, but changes are not kept."
            )
            self.messages.tell(
                self.tr("The library is read-only"), text.format(path=self._options.library)
            )

    def _keep_house(self) -> None:
        self._housekeeping.setInterval(_HOUSEKEEPING_MS)
        from orders_gui.services.library.housekeeping import keep_house

        self.desk.ask(keep_house, self._house_kept, self._house_not_kept)

    def _house_kept(self, _nothing: None) -> None:
        self._told_of_housekeeping = False
        self._tell_of_backups("")

    def _house_not_kept(self, error: BaseException) -> None:
        """Backups fail for the same reason every hour: it is told once."""
        if is_expected(error):
            self._tell_of_backups(_sentence(error))
        if not self._told_of_housekeeping:
            self._told_of_housekeeping = True
            self._trouble(error)

    def _tell_of_backups(self, trouble: str) -> None:
        from orders_gui.ui.library.opening import tell_backup_trouble

        tell_backup_trouble(self.window, trouble)

    def _trouble(self, error: BaseException) -> None:
        """Work in the background failed: a sentence when it is expected, else a report."""
        if isinstance(error, LibraryDamaged):
            self._offer_remedies(error)
        elif is_expected(error):
            self.messages.tell(self.tr("That did not work"), _sentence(error))
        else:
            self._reporter.report(error)

    def _show_crash(self, report: str) -> None:
        self.messages.show_crash(report)

    def _known(self) -> list[str]:
        """The libraries that were opened on this computer, the newest last."""
        with suppress(ValueError):
            known = json.loads(self._preferences.text(_KNOWN_LIBRARIES, "[]"))
            if isinstance(known, list):
                return [str(place) for place in known]
        return []

    def _remember(self) -> None:
        place = str(self._options.library)
        others = [known for known in self._known() if known != place]
        kept = [*others, place][-_MOST_KNOWN:]
        self._preferences.set_text(_KNOWN_LIBRARIES, json.dumps(kept))

    def _is_lost(self) -> bool:
        """Whether the library was here before and is not now: a drive may be unplugged."""
        from orders_gui.store.backup.generations import exists

        library = self._options.library
        return str(library) in self._known() and not exists(library)

    def _ask_for_lost(self) -> None:
        text = self.tr(
            "There is no library in {path} any more. Perhaps it lies on a drive that is not "
            "connected. Nothing was changed. Connect the drive and start the program again, or "
            "begin with an empty library in the same place."
        )
        dialog = self.messages.ask(
            self.tr("The library is not there"),
            text.format(path=self._options.library),
            self.tr("Begin an empty library"),
            self._begin_empty,
        )
        dialog.rejected.connect(self._leave)

    def _leave(self) -> None:
        self.exit_code = 1
        self.window.close()


def run(options: Options) -> int:
    """Open the window and run until it is closed; returns the exit code."""
    app = make_application()
    reporter = CrashReporter(state_dir())
    reporter.install()
    signals = QuitSignals(app)
    try:
        with ExitStack() as held:
            settings = config_dir()
            if options.demo:
                folder = Path(held.enter_context(_passing_folder()))
                options = replace(options, library=folder / "library")
                settings = folder
            upcoming: Options | None = options
            while upcoming is not None:
                program = Program(app, upcoming, Preferences(settings), reporter)
                program.start()
                code = app.exec()
                program.close()
                upcoming = program.upcoming
            return code or program.exit_code
    finally:
        signals.close()
        reporter.uninstall()


def _passing_folder() -> "tempfile.TemporaryDirectory[str]":
    import tempfile

    return tempfile.TemporaryDirectory(prefix="orders-gui-demo-", ignore_cleanup_errors=True)


def _open(options: Options, language: str, worker: PictureWorker) -> Workspace:
    """Open the library in its own thread, and fill it when it is the demo's."""
    from orders_gui.services.library.opening import open_workspace

    workspace = open_workspace(
        options.library,
        options.clock,
        create=True,
        wait_seconds=WAIT_SECONDS,
        pictures=worker,
        clean=False,
    )
    if options.demo and workspace.library.listing.is_empty():
        from orders_gui.services.sample.filling import fill_with_sample

        fill_with_sample(workspace, language)
    return workspace


def _tidied(workspace: Workspace) -> bool:
    """Tidy up and check the database once the first rows are shown; whether it can only be read."""
    from orders_gui.services.library.housekeeping import clean_up

    clean_up(workspace.library)
    workspace.library.database.check_once()
    return workspace.library.read_only


def _system_language() -> str:
    return "ru" if QLocale.system().language() == QLocale.Language.Russian else "en"


def _look(preferences: Preferences) -> Look:
    look = preferences.text("look", Look.SYSTEM.value)
    return Look(look) if look in list(Look) else Look.SYSTEM


def _sentence(error: BaseException) -> str:
    return translated(error.message) if isinstance(error, UserError) else str(error)
