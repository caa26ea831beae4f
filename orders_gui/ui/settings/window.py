"""The settings window: sections at the side, every change at once, with a way back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.errors import Message
from orders_gui.domain.reminders import ReminderTimes
from orders_gui.domain.rules.rulebook import Unit
from orders_gui.overriding import override
from orders_gui.services.library.backup import (
    Pace,
    Reason,
    backup_now,
    choose_backup_folder,
    set_pace,
)
from orders_gui.services.personal import Person, set_person
from orders_gui.services.reminders.reminders import set_reminder_times
from orders_gui.services.rules.rulebooks import RuleRow, reset_overrides, set_override
from orders_gui.services.workspace import Workspace
from orders_gui.store.backup.backup_folder import KeptBackup
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import MAIN_CURRENCY
from orders_gui.ui.rules.override_dialog import OverrideDialog
from orders_gui.ui.rules.own_rule_acts import OwnRuleActs
from orders_gui.ui.rules.source_page import SourcePages
from orders_gui.ui.rules.words import shipped_hosts
from orders_gui.ui.settings.library_group import LibraryGroup
from orders_gui.ui.settings.look_group import LookGroup
from orders_gui.ui.settings.moving import Moving
from orders_gui.ui.settings.parts import SettingGroup
from orders_gui.ui.settings.person_groups import DocumentsGroup, MoneyGroup
from orders_gui.ui.settings.reminders_group import RemindersGroup
from orders_gui.ui.settings.rules_group import RulesGroup
from orders_gui.ui.settings.side_nav import NavEntry, SideNav
from orders_gui.ui.settings.state import SettingsState, read_state
from orders_gui.ui.settings.ways import Ways
from orders_gui.ui.shell.toast import Toast
from orders_gui.ui.widgets.fields import SearchField
from orders_gui.ui.widgets.labels import PlainLabel, line

if TYPE_CHECKING:
    from orders_gui.ui.settings.feature import SettingsFeature
    from orders_gui.ui.shell.host import Host

_SIZE = QSize(1280, 860)
_SIDE = 212
_TWO_COLUMNS = 1100
_SHORTCUTS, _ABOUT = "shortcuts", "about"
Work = Callable[[Workspace], object]


class SettingsWindow(QDialog):
    """Shows what is kept and changes it at once; Esc closes, typing in the field finds."""

    def __init__(self, window: "Host", feature: "SettingsFeature") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("settings_window")
        self.setWindowTitle(self.tr("Settings"))
        self.resize(_SIZE)
        self.setMinimumSize(640, 480)
        self._window, self._theme, self._desk = window, window.theme, window.desk
        self._feature = feature
        self._language = window.formats.language
        self._state: SettingsState | None = None
        self._back: Work | None = None
        self._put_back: Callable[[], None] | None = None
        self._ways = Ways(window.preferences)
        theme = window.theme
        self._page = QWidget(self)
        self._page.setObjectName("content")
        self.reminders = RemindersGroup(theme, self._page)
        self.library = LibraryGroup(theme, window.formats, self._page)
        self.look = LookGroup(theme, window.actions_table, self._language, self._page)
        self.money = MoneyGroup(theme, window.formats, self._language, self._page)
        self.documents = DocumentsGroup(theme, self._page)
        self.rules = RulesGroup(theme, window.marketplaces, self._language, self._page)
        self.sources = SourcePages(theme, window.preferences, self)
        self.moving = Moving(window, self)
        self.own_rules = OwnRuleActs(theme, window.desk, window.formats.now.date(), self)
        self.search = SearchField(theme, self.tr("Find a setting"), self)
        self.nav = SideNav(theme, self.tr("Sections"), self)
        self._nothing = PlainLabel(theme, "", self._page, tone="3", wrap=True)
        self._nothing.hide()
        self._scroll = QScrollArea(self)
        self._scroll.setAccessibleName(self.tr("Settings"))
        self._lay_out()
        self.toast = Toast(theme, self, self._scroll)
        self._connect()
        self._show_ways()
        self.refresh()
        self.setFocus()

    def refresh(self) -> None:
        """Read again what the library keeps."""
        self._desk.ask(partial(read_state, self._language), self._show)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed anywhere but in a field find a setting."""
        if event.text().isprintable() and event.text().strip():
            self.search.setFocus()
            self.search.insert(event.text())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        two = self.width() >= _TWO_COLUMNS
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if two else direction.TopToBottom)

    def _show(self, state: SettingsState) -> None:
        self._state = state
        self.reminders.show_times(state.times, state.dates)
        self.library.show_state(state)
        self.money.show_currencies(state.currencies)
        self.money.show_person(state.person)
        self.documents.show_person(state.person)
        self.rules.show_pages(state.rules)
        self.sources.know(shipped_hosts(state.rules))

    def _show_ways(self) -> None:
        self.reminders.show_ways(
            autostart=self._ways.autostart, tray=self._ways.tray, exported=self._ways.exported
        )

    def _change(self, text: str, work: Work, back: Work) -> None:
        """Change what the library keeps; the toast takes it back."""
        self._back, self._put_back = back, None
        self._desk.do(work, self._changed, self._not_changed)
        self.toast.tell(text, self.tr("Undo"))

    def _changed(self, _nothing: object) -> None:
        self._window.commands.refresh_stale()
        self.refresh()

    def _not_changed(self, error: BaseException) -> None:
        self.toast.hide()
        self._back = None
        self.refresh()
        self._desk.fail(error)

    def _undo(self) -> None:
        """Take back the last change made here."""
        if self._put_back is not None:
            put_back, self._put_back = self._put_back, None
            put_back()
        elif self._back is not None:
            back, self._back = self._back, None
            self._desk.do(back, self._changed, self._not_changed)
        elif not self.toast.isHidden():
            self._desk.undo()
            self._changed(None)
        self.toast.hide()

    def _choose_times(self, times: ReminderTimes) -> None:
        if self._state is not None:
            before, self._state = self._state.times, replace(self._state, times=times)
            self._change(
                self.tr("Reminders changed"),
                partial(_set_times, times),
                partial(_set_times, before),
            )

    def _choose_person(self, person: Person) -> None:
        if self._state is None:
            return
        before, self._state = self._state.person, replace(self._state, person=person)
        self.money.show_person(person)
        self.documents.show_person(person)
        self._change(
            self.tr("Saved for the dates and documents"),
            partial(_set_person, person),
            partial(_set_person, before),
        )

    def _choose_currency(self, code: str) -> None:
        before = self._window.formats.main_currency
        self._set_currency(code)
        self._tell(self.tr("Sums begin with it"), partial(self._set_currency, before))

    def _set_currency(self, code: str) -> None:
        """Sums everywhere are written anew."""
        self._window.formats.main_currency = code
        self._window.preferences.set_text(MAIN_CURRENCY, code)
        self.money.show_currencies(())
        self._desk.changed.emit()

    def _tell(self, text: str, put_back: Callable[[], None]) -> None:
        """Say what was changed outside the library; the toast puts it back."""
        self._back, self._put_back = None, put_back
        self.toast.tell(text, self.tr("Undo"))

    def _choose_autostart(self, on: bool) -> None:
        problem = self._ways.set_autostart(on, self._state.root if self._state else Path())
        if problem is None:
            self._show_ways()
        else:
            self.reminders.refuse_autostart(translated(problem))

    def _choose_tray(self, on: bool) -> None:
        self._ways.set_tray(on)
        self._feature.tray_changed.emit()

    def _open_library(self) -> None:
        if self._state is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._state.root)))

    def _move_library(self) -> None:
        if self._state is not None:
            self.moving.browse(self._state.root)

    def _browse_folder(self) -> None:
        if self._state is None:
            return
        start = str(self._state.backup_folder)
        dialog = QFileDialog(self, self.tr("Folder of the automatic backups"), start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._choose_folder)
        dialog.open()

    def _choose_folder(self, name: str) -> None:
        self._move_backups(Path(name))

    def _use_own_folder(self) -> None:
        self._move_backups(None)

    def _move_backups(self, folder: Path | None) -> None:
        if self._state is not None:
            before = self._state.backup_folder if self._state.own_folder else None
            self._change(
                self.tr("Backups go there from now on"),
                partial(_set_folder, folder),
                partial(_set_folder, before),
            )

    def _choose_pace(self, pace: Pace) -> None:
        if self._state is not None:
            self._change(
                self.tr("Backups follow from now on"),
                partial(_set_pace, pace),
                partial(_set_pace, self._state.pace),
            )

    def _back_up(self) -> None:
        self.library.backup_button.setEnabled(False)
        self._desk.ask(_back_up, self._backed_up, self._not_backed_up)

    def _backed_up(self, kept: KeptBackup | None) -> None:
        self._back = None
        self.toast.tell(
            self.tr("Backed up and checked")
            if kept
            else self.tr("The newest backup already holds everything")
        )
        self.refresh()

    def _not_backed_up(self, error: BaseException) -> None:
        self.refresh()
        self._desk.fail(error)

    def _change_rule(self, row: RuleRow) -> None:
        dialog = OverrideDialog(self._theme, row, self._language, self)
        dialog.saved.connect(self._save_rule)
        dialog.open()

    def _save_rule(self, row: RuleRow, figure: int, unit: Unit, note: str) -> None:
        work = partial(_set_rule, row.rule.book, row.rule.id, figure, unit, note)
        self._desk.do(work, self._rule_changed, self._not_changed)

    def _add_rule(self, book: str) -> None:
        self.own_rules.add(self._state.rules if self._state else (), book)

    def _rule_added(self, book: str, rule_id: str) -> None:
        take_back = partial(self.own_rules.take_back, book, rule_id)
        self._tell(self.tr("Own rule added"), take_back)
        self._changed(None)

    def _rule_removed(self) -> None:
        self._changed(None)

    def _reset_rules(self, rows: Sequence[RuleRow]) -> None:
        places = [(row.rule.book, row.rule.id) for row in rows]
        self._desk.do(partial(_reset_rules, places), self._rule_changed, self._not_changed)

    def _rule_changed(self, message: Message | None) -> None:
        self._back = self._put_back = None
        if message is not None:
            self.toast.tell(translated(message), self.tr("Undo"))
        self._changed(None)

    def _open_source(self, row: RuleRow) -> None:
        self.sources.open(row.rule.source)

    def _go(self, section: str) -> None:
        if section == _SHORTCUTS:
            self._window.commands.show_shortcuts()
        elif section == _ABOUT:
            self._window.commands.show_about()
        else:
            group = self._groups()[section]
            self._scroll.ensureWidgetVisible(group, 0, self._scroll.viewport().height())
            self._scroll.ensureWidgetVisible(group, 0, 24)

    def _find(self) -> None:
        wanted = self.search.text().strip()
        found = [group.search(wanted) for group in self._groups().values()]
        self._nothing.setVisible(not any(found))
        self._nothing.setText(self.tr("No setting holds “{words}”.").format(words=wanted))

    def _groups(self) -> dict[str, SettingGroup]:
        return {
            "reminders": self.reminders,
            "look": self.look,
            "money": self.money,
            "documents": self.documents,
            "library": self.library,
            "rules": self.rules,
        }

    def _connect(self) -> None:
        reminders, library, rules = self.reminders, self.library, self.rules
        reminders.times_chosen.connect(self._choose_times)
        reminders.autostart_chosen.connect(self._choose_autostart)
        reminders.tray_chosen.connect(self._choose_tray)
        reminders.calendar_wanted.connect(self._feature.export_calendar)
        self._feature.exported.connect(self._show_ways)
        self.money.chosen.connect(self._choose_person)
        self.money.currency_chosen.connect(self._choose_currency)
        self.documents.chosen.connect(self._choose_person)
        library.open_wanted.connect(self._open_library)
        library.move_wanted.connect(self._move_library)
        library.folder_wanted.connect(self._browse_folder)
        library.own_folder_wanted.connect(self._use_own_folder)
        library.backup_wanted.connect(self._back_up)
        library.pace_chosen.connect(self._choose_pace)
        rules.all_wanted.connect(self._feature.show_rules_of)
        rules.change_wanted.connect(self._change_rule)
        rules.reset_wanted.connect(self._reset_rules)
        rules.source_wanted.connect(self._open_source)
        rules.add_wanted.connect(self._add_rule)
        self.own_rules.added.connect(self._rule_added)
        self.own_rules.removed.connect(self._rule_removed)
        self.nav.chosen.connect(self._go)
        self.search.textChanged.connect(self._find)
        self.toast.action_chosen.connect(self._undo)
        for keys, slot in (("Ctrl+Z", self._undo), ("Ctrl+F", self.search.setFocus)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _lay_out(self) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(28)
        for groups, share in (
            ((self.reminders, self.library, self.documents), 100),
            ((self.look, self.money, self.rules), 106),
        ):
            column = QVBoxLayout()
            column.setSpacing(20)
            for group in groups:
                column.addWidget(group)
            column.addStretch(1)
            self._columns.addLayout(column, share)
        page = QVBoxLayout(self._page)
        page.setContentsMargins(32, 26, 32, 16)
        page.addWidget(self._nothing)
        page.addLayout(self._columns)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._page)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side())
        layout.addWidget(line(self, vertical=True))
        layout.addWidget(self._scroll, 1)

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setObjectName("side_bar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(_SIDE)
        heading = PlainLabel(self._theme, self.tr("Settings"), side, size=Size.TITLE, weight=STRONG)
        heading.setContentsMargins(20, 0, 8, 0)
        self.nav.show_entries(
            [
                NavEntry("reminders", self.reminders.title, "bell"),
                NavEntry("look", self.look.title, "sun-moon"),
                NavEntry("money", self.money.title, "coins"),
                NavEntry("library", self.library.title, "archive"),
                NavEntry("documents", self.documents.title, "file-text"),
                NavEntry("rules", self.rules.title, "book-open"),
                NavEntry(_SHORTCUTS, self.tr("Shortcuts"), "keyboard"),
                NavEntry(_ABOUT, self.tr("About"), "info"),
            ]
        )
        self.nav.choose("reminders")
        found = QHBoxLayout()
        found.setContentsMargins(12, 0, 12, 0)
        found.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 12, 0)
        foot.setSpacing(8)
        self._offline = QLabel(side)
        self._offline.setFixedSize(15, 15)
        foot.addWidget(self._offline)
        text = self.tr("Nothing is sent anywhere")
        foot.addWidget(
            PlainLabel(self._theme, text, side, size=Size.CAPTION, tone="3", wrap=True), 1
        )
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 18, 0, 18)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(found)
        column.addWidget(self.nav, 1)
        column.addLayout(foot)
        self._recolour()
        self._theme.changed.connect(self._recolour)
        return side

    def _recolour(self) -> None:
        color, ratio = self._theme.tokens.text3, self.devicePixelRatioF()
        self._offline.setPixmap(self._theme.icons.pixmap("wifi-off", color, 15, ratio=ratio))


def _set_times(times: ReminderTimes, workspace: Workspace) -> None:
    set_reminder_times(workspace, times)


def _set_person(person: Person, workspace: Workspace) -> None:
    set_person(workspace, person)


def _set_folder(folder: Path | None, workspace: Workspace) -> None:
    choose_backup_folder(workspace, folder)


def _set_pace(pace: Pace, workspace: Workspace) -> None:
    set_pace(workspace, pace)


def _back_up(workspace: Workspace) -> KeptBackup | None:
    return backup_now(workspace, Reason.REGULAR)


def _set_rule(
    book: str, rule_id: str, figure: int, unit: Unit, note: str, workspace: Workspace
) -> Message:
    return set_override(workspace, book, rule_id, figure, unit, note)


def _reset_rules(places: Sequence[tuple[str, str]], workspace: Workspace) -> Message | None:
    return reset_overrides(workspace, places) if places else None
