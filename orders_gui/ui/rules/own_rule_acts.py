"""Adding and deleting rules of the user's own, for every place that offers it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from orders_gui.domain.errors import UserError
from orders_gui.services.rules.marketplaces import marketplaces
from orders_gui.services.rules.own_rules import OwnRule, add_own_rule, remove_own_rule
from orders_gui.services.rules.rulebooks import RulePage, RuleRow
from orders_gui.ui.desk import Desk
from orders_gui.ui.rules.own_rule_dialog import OwnRuleDialog
from orders_gui.ui.theme import Theme


class OwnRuleActs(QObject):
    """The user's file is small: it is written at once."""

    added = Signal(str, str)  # rulebook and rule
    removed = Signal()

    def __init__(self, theme: Theme, desk: Desk, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._today = today
        self._parent = parent

    def add(self, pages: Sequence[RulePage], book: str) -> None:
        """Ask for a rule; `book` is the rulebook that is chosen."""
        known = {page.id: page.name for page in pages}
        shops = {shop.id: shop.name for shop in marketplaces()}
        books = list((known | {shop: shops[shop] for shop in shops if shop not in known}).items())
        dialog = OwnRuleDialog(self._theme, books, book, self._parent)
        dialog.saved.connect(self._save)
        dialog.open()

    def remove(self, row: RuleRow) -> None:
        """Delete a rule that was added."""
        self.take_back(row.rule.book, row.rule.id)

    def take_back(self, book: str, rule_id: str) -> None:
        """Delete the rule with this id."""
        try:
            remove_own_rule(book, rule_id)
        except UserError as error:
            self._desk.fail(error)
            return
        self.removed.emit()

    def _save(self, rule: OwnRule) -> None:
        try:
            rule_id = add_own_rule(rule, self._today)
        except UserError as error:
            self._desk.fail(error)
            return
        self.added.emit(rule.book, rule_id)
