"""The settings window: what is changed there is kept at once and can be taken back."""

import sys
from datetime import time
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QSize, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from orders_gui.domain.reminders import OVERDUE, ReminderTimes
from orders_gui.domain.rules.rulebook import Unit
from orders_gui.services.library.backup import Pace, pace
from orders_gui.services.personal import Person, person
from orders_gui.services.reminders.reminders import reminder_times
from orders_gui.services.rules.rulebooks import own_rulebooks
from orders_gui.ui.library import progress
from orders_gui.ui.rules.override_dialog import OverrideDialog
from orders_gui.ui.rules.own_rule_dialog import OwnRuleDialog
from orders_gui.ui.rules.page import RulesDialog
from orders_gui.ui.settings.window import SettingsWindow
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.ui.test_accessibility import cut, nameless

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Autostart entries and rulebook files of the test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.fixture
def settings(stage: Stage) -> SettingsWindow:
    QTest.keyClick(stage.window, Qt.Key.Key_Comma, CTRL)
    stage.settle()
    return stage.window.findChild(SettingsWindow)


class Asked:
    """What a question to the library gave."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.answer: object = None

    def take(self, answer: object) -> None:
        self.answer = answer

    def __call__(self, work: object) -> object:
        self.stage.desk.ask(work, self.take)  # type: ignore[arg-type]
        self.stage.settle()
        return self.answer


def test_ctrl_comma_opens_one_window_and_escape_closes_it(
    stage: Stage, settings: SettingsWindow
) -> None:
    assert settings.isVisible()
    stage.window.actions_table["settings"].trigger()
    assert len(stage.window.findChildren(SettingsWindow)) == 1
    QTest.keyClick(settings, Qt.Key.Key_Escape)
    stage.settle()
    assert stage.window.findChildren(SettingsWindow) == []


def test_reminders_are_kept_at_once_and_taken_back(stage: Stage, settings: SettingsWindow) -> None:
    group = settings.reminders
    assert group.days.numbers == {7, 3, 1, OVERDUE}
    group.days.chip(14).click()
    group.quiet_from.setTime(QTime(23, 30))
    stage.settle()
    times = Asked(stage)(reminder_times)
    assert times == ReminderTimes(days=(14, 7, 3, 1), quiet_from=time(23, 30))
    assert settings.toast.text == "Reminders changed"
    QTest.keyClick(settings, Qt.Key.Key_Z, CTRL)
    stage.settle()
    assert Asked(stage)(reminder_times) == ReminderTimes(days=(14, 7, 3, 1))
    assert group.quiet_from.time() == QTime(22, 0)


def test_reminders_can_be_switched_off_and_their_times_rest(
    stage: Stage, settings: SettingsWindow
) -> None:
    QTest.mouseClick(settings.reminders.on, Qt.MouseButton.LeftButton)
    stage.settle()
    assert Asked(stage)(reminder_times) == ReminderTimes(on=False)
    assert not settings.reminders.days.isEnabled()


@pytest.mark.skipif(sys.platform != "linux", reason="the entry of Linux desktops")
def test_starting_with_the_computer_makes_the_entry_and_calms_the_note(
    stage: Stage, settings: SettingsWindow, own_config: Path
) -> None:
    group = settings.reminders
    assert not group.autostart.isChecked()
    assert "choose at least one" in group.note.accessibleName()
    group.autostart.click()
    (entry,) = (own_config / "autostart").iterdir()
    assert "--background" in entry.read_text()
    assert "choose at least one" not in group.note.accessibleName()
    group.autostart.click()
    assert list((own_config / "autostart").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the entry of Linux desktops")
def test_when_the_system_refuses_the_switch_goes_back_with_the_reason(
    stage: Stage, settings: SettingsWindow, own_config: Path
) -> None:
    own_config.mkdir(exist_ok=True)
    (own_config / "autostart").write_text("in the way")
    settings.reminders.autostart.click()
    assert not settings.reminders.autostart.isChecked()
    assert "was not saved" in settings.reminders.autostart_row.problem


def test_the_country_of_the_bank_is_kept_and_taken_back(
    stage: Stage, settings: SettingsWindow
) -> None:
    box = settings.money.country
    box.setCurrentIndex(box.findData("RU"))
    box.activated.emit(box.currentIndex())
    stage.settle()
    assert Asked(stage)(person) == Person(country="RU")
    settings.documents.name.setText("  Anna   Petrova ")
    settings.documents.name.editingFinished.emit()
    stage.settle()
    assert Asked(stage)(person) == Person(name="Anna Petrova", country="RU")
    undo = next(b for b in settings.toast._actions if b.text() == "Undo")
    undo.click()
    stage.settle()
    assert Asked(stage)(person) == Person(country="RU")


def test_look_font_and_rows_change_the_window_at_once(
    stage: Stage, settings: SettingsWindow
) -> None:
    settings.look._choose_look("dark")
    assert stage.theme.look is Look.DARK
    settings.look._choose_rows("compact")
    assert stage.window.actions_table["compact"].isChecked()
    settings.look._choose_menu_bar("bar")
    bar = stage.window.layout().menuBar()
    assert bar.isVisibleTo(stage.window)
    names = {action.text() for action in bar.actions()}
    assert names == {"File", "Order", "View", "Settings", "Help"}
    settings.look._choose_menu_bar("button")
    assert not bar.isVisibleTo(stage.window)


def test_typing_anywhere_finds_a_setting(stage: Stage, settings: SettingsWindow) -> None:
    QTest.keyClicks(settings, "quiet")
    assert settings.search.text() == "quiet"
    shown = [group for group in settings._groups().values() if group.isVisibleTo(settings)]
    assert shown == [settings.reminders]
    assert settings.reminders.quiet_from.isVisibleTo(settings)
    assert not settings.reminders.on.isVisibleTo(settings)
    settings.search.setText("no such setting")
    assert settings._nothing.isVisibleTo(settings)
    settings.search.clear()
    assert all(group.isVisibleTo(settings) for group in settings._groups().values())


def test_a_rule_is_changed_shown_as_mine_and_reset(stage: Stage, settings: SettingsWindow) -> None:
    table = settings.rules.table
    before = [table.rules.texts(row)[3] for row in table.rules._rows]
    assert "Yours" not in before
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    dialog = settings.findChild(OverrideDialog)
    dialog.figure.setValue(42)
    dialog.unit.setCurrentIndex(list(Unit).index(Unit.CALENDAR_DAYS))
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    stage.settle()
    assert [
        text for row in table.rules._rows if (text := table.rules.texts(row)[3]) == "Yours"
    ] == ["Yours"]
    assert settings.rules.reset_button.isVisibleTo(settings)
    settings.rules.reset_button.click()
    stage.settle()
    assert [table.rules.texts(row)[3] for row in table.rules._rows] == before
    assert not settings.rules.reset_button.isVisibleTo(settings)


def test_backups_are_made_and_counted(stage: Stage, settings: SettingsWindow) -> None:
    settings.library.backup_button.click()
    stage.settle()
    assert settings.toast.text == "Backed up and checked"
    assert "Last:" in settings.library.backup_row.words
    settings.library.backup_button.click()
    stage.settle()
    assert "already holds everything" in settings.toast.text


def test_how_often_backups_are_made_is_kept_and_taken_back(
    stage: Stage, settings: SettingsWindow
) -> None:
    box, asked = settings.library.pace, Asked(stage)
    assert box.currentText() == "Every 4 hours"
    box.setCurrentIndex(box.findText("Never"))
    box.activated.emit(box.currentIndex())
    stage.settle()
    assert asked(pace) is Pace.NEVER
    assert "Only before large imports" in settings.library.backup_row.words
    QTest.keyClick(settings, Qt.Key.Key_Z, CTRL)
    stage.settle()
    assert asked(pace) is Pace.WORKING
    assert box.currentText() == "Every 4 hours"


def test_a_backup_folder_is_chosen_and_given_back(
    stage: Stage, settings: SettingsWindow, tmp_path: Path
) -> None:
    settings.library.folder_button.click()
    dialog = settings.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    stage.settle()
    assert str(tmp_path) in settings.library.folder_row.words
    settings.library.usual_button.click()
    stage.settle()
    assert str(tmp_path) not in settings.library.folder_row.words


def test_dates_are_saved_for_the_calendar(
    stage: Stage, settings: SettingsWindow, tmp_path: Path
) -> None:
    settings.reminders.calendar_button.click()
    dialog = settings.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "orders.ics"))
    dialog.reject()
    stage.settle()
    events = Calendar.from_ical((tmp_path / "orders.ics").read_bytes()).walk("VEVENT")
    assert f"with {len(events)} dates" in settings.reminders.calendar_row.words
    assert "choose at least one" not in settings.reminders.note.accessibleName()
    assert f"{len(events)} dates saved" in stage.window.toast.text


@pytest.mark.parametrize("size", [QSize(1280, 860), QSize(1099, 700), QSize(700, 600)])
def test_nothing_is_cut_and_everything_has_a_name(
    stage: Stage, settings: SettingsWindow, size: QSize
) -> None:
    settings.resize(size)
    stage.settle()
    assert list(nameless(settings)) == []
    assert cut(settings) == []


def test_the_page_of_rules_opens_from_the_settings_at_the_same_rulebook(
    stage: Stage, settings: SettingsWindow
) -> None:
    settings.rules.all_button.click()
    stage.settle()
    page = stage.window.findChild(RulesDialog)
    assert page.nav.choice == "aliexpress"
    assert own_rulebooks().troubles == ()
    page.reject()


def test_an_own_rule_is_added_by_the_form_and_taken_back(
    stage: Stage, settings: SettingsWindow
) -> None:
    settings.rules.add_button.click()
    dialog = settings.findChild(OwnRuleDialog)
    assert dialog.book.currentData() == "aliexpress"
    assert list(nameless(dialog)) == []
    assert cut(dialog) == []
    dialog.figure.setValue(88)
    dialog.save_button.click()
    assert "web address" in dialog._source_field.problem
    dialog.source.setText("https://www.example.com/help")
    dialog.save_button.click()
    stage.settle()
    rows = settings.rules.table.rules
    mine = [rows.texts(row) for row in rows._rows if row.rule.id.startswith("own.")]
    assert [(texts[0], texts[3]) for texts in mine] == [("Protection ends", "Yours")]
    assert "88" in mine[0][1]
    settings._undo()
    stage.settle()
    assert not [row for row in rows._rows if row.rule.id.startswith("own.")]
    assert own_rulebooks().books[0].rules == ()


def test_several_rules_are_reset_in_one_step(stage: Stage, settings: SettingsWindow) -> None:
    asked = Asked(stage)
    rows = [row for row in settings.rules._page.rows if not row.is_changed][:3]
    for row in rows:
        settings._save_rule(row, 41, Unit.CALENDAR_DAYS, "")
        stage.settle()
    settings.rules.reset_button.click()
    stage.settle()
    assert settings.toast.text == "3 rules are the program’s again"
    assert asked(lambda workspace: workspace.library.rules.overrides()) == ()
    settings._undo()
    stage.settle()
    assert len(asked(lambda workspace: workspace.library.rules.overrides())) == 3


def test_sums_begin_with_the_main_currency(stage: Stage, settings: SettingsWindow) -> None:
    status = stage.window.list_page._status
    assert status._money.text().startswith("$")
    box = settings.money.currency
    assert box.currentData() == ""
    box.setCurrentIndex(box.findData("EUR"))
    box.activated.emit(box.currentIndex())
    stage.settle()
    assert status._money.text().startswith("€")
    assert " + $" in status._money.text()
    settings._undo()
    stage.settle()
    assert status._money.text().startswith("$")
    assert box.currentData() == ""


def test_a_long_export_of_dates_is_shown_and_can_be_cancelled(
    stage: Stage, settings: SettingsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_AT_ONCE_MS", 0)
    settings.reminders.calendar_button.click()
    dialog = settings.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "orders.ics"))
    dialog.reject()
    shown = settings.findChild(progress.OrdersProgress)
    shown.reject()  # as Cancel and Esc do
    stage.settle()
    assert not (tmp_path / "orders.ics").exists()
    assert stage.window.toast.text == "Cancelled. Nothing was changed"
    assert settings.findChild(progress.OrdersProgress) is None
