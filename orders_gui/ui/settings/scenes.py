"""The settings and the rules in the states that their pictures show."""

from PySide6.QtWidgets import QWidget

from orders_gui.domain.rules.rulebook import Unit
from orders_gui.services.personal import Person, set_person
from orders_gui.services.rules.rulebooks import set_override
from orders_gui.services.workspace import Workspace
from orders_gui.ui.rules.own_rule_dialog import OwnRuleDialog
from orders_gui.ui.rules.page import RulesDialog
from orders_gui.ui.settings.window import SettingsWindow
from orders_gui.ui.stage import Stage


def settings(stage: Stage) -> QWidget:
    """The settings of somebody with a bank in Russia and one rule of their own."""
    stage.desk.do(_prepare)
    stage.settle()
    window = stage.dialog_of(stage.window.actions_table["settings"].trigger, SettingsWindow)
    window.reminders.show_ways(autostart=True, tray=False, exported=False)
    window.library.library_row.explain("Documents / Orders & Disputes · 24 orders, 1.3 MB")
    window.library.folder_row.explain("External disk / Backups")
    return window


def rules(stage: Stage) -> QWidget:
    """The page of all rules with one of the user's own."""
    stage.desk.do(_prepare)
    stage.settle()
    return stage.dialog_of(stage.window.actions_table["rules"].trigger, RulesDialog)


def own_rule(stage: Stage) -> QWidget:
    """The form of a rule of one's own."""
    window = stage.dialog_of(stage.window.actions_table["settings"].trigger, SettingsWindow)
    window.rules.add_button.click()
    stage.settle()
    return window.findChildren(OwnRuleDialog)[-1]


def _prepare(workspace: Workspace) -> None:
    set_person(workspace, Person("Anna Petrova", "Kazan, Russia", "RU", ""))
    set_override(workspace, "aliexpress", "protection.length", 75, Unit.CALENDAR_DAYS)
