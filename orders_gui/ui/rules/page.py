"""The page of all rules: rulebooks at the side, rows with their sources, the user's own figures."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.errors import Message
from orders_gui.domain.rules.rulebook import Unit
from orders_gui.paths import config_dir
from orders_gui.services.rules.rulebooks import (
    FOR_EVERY_ORDER,
    RulePage,
    RuleRow,
    all_rules,
    own_rulebooks,
    reset_override,
    set_override,
)
from orders_gui.services.workspace import Workspace
from orders_gui.store.files.safe_files import make_private_folder, not_saved
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.rules.details import RuleDetails
from orders_gui.ui.rules.override_dialog import OverrideDialog
from orders_gui.ui.rules.own_rule_acts import OwnRuleActs
from orders_gui.ui.rules.source_page import SourcePages
from orders_gui.ui.rules.table import RulesTable
from orders_gui.ui.rules.words import shipped_hosts
from orders_gui.ui.settings.side_nav import NavEntry, SideNav
from orders_gui.ui.shell.toast import Toast
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.fields import SearchField
from orders_gui.ui.widgets.labels import PlainLabel, line

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_SIZE = QSize(1180, 760)
_SIDE = 236

_ICONS = {
    "paypal": "wallet", "visa": "credit-card", "mastercard": "credit-card", "amex": "credit-card",
    "card": "credit-card", "generic": "layers",
}  # fmt: skip


class RulesDialog(QDialog):
    """Shows every rule with its source; a change is computed into the dates at once."""

    def __init__(self, window: "Host", chosen: str = "aliexpress") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rules and sources"))
        self.resize(_SIZE)
        self._window = window
        self._theme = window.theme
        self._desk = window.desk
        self._chosen = chosen
        self._pages: tuple[RulePage, ...] = ()
        self.language = window.formats.language
        self.nav = SideNav(window.theme, self.tr("Rulebooks"), self)
        self.search = SearchField(window.theme, self.tr("Find a rule"), self)
        self.table = RulesTable(window.theme, self.tr("Rules"), self)
        self.details = RuleDetails(window.theme, window.formats.locale, self)
        self.sources = SourcePages(window.theme, window.preferences, self)
        self._title = PlainLabel(window.theme, "", self, size=Size.SUBTITLE, weight=STRONG)
        self._count = PlainLabel(window.theme, "", self, size=Size.CAPTION, tone="3")
        self.trouble = Callout(window.theme, Tone.WARN, self)
        self.folder_button = Button(
            window.theme, self.tr("Own rulebook files…"), self, kind="ghost", icon="folder-open"
        )
        self.folder_button.setAutoDefault(False)
        self.add_button = Button(
            window.theme, self.tr("Add own rule…"), self, kind="ghost", icon="plus"
        )
        self.add_button.setAutoDefault(False)
        self.own_rules = OwnRuleActs(window.theme, window.desk, window.formats.now.date(), self)
        self._added: tuple[str, str] | None = None
        self.table.set_widths(190, 220, 112)
        self._lay_out()
        self.toast = Toast(window.theme, self, self.table)
        self._connect()
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read all rules again."""
        self._desk.ask(partial(_all_rules, self.language), self._show)

    def _show(self, pages: tuple[RulePage, ...]) -> None:
        self._pages = pages
        self.sources.know(shipped_hosts(pages))
        troubles = [translated(error.message) for error in own_rulebooks().troubles]
        heading = QCoreApplication.translate(
            "Plurals", "%n rulebook files cannot be used", None, len(troubles)
        )
        self.trouble.say(heading, "\n".join(troubles))
        self.trouble.setVisible(bool(troubles))
        self._fill_nav()
        self._show_page()

    def _fill_nav(self) -> None:
        color = self._window.marketplaces.color
        shops = [
            NavEntry(page.id, page.name, color=color(page.id))
            for page in self._pages
            if page.id not in FOR_EVERY_ORDER
        ]
        others = [
            NavEntry(page.id, page.name, _ICONS.get(page.id, "scale"))
            for page in self._pages
            if page.id in FOR_EVERY_ORDER
        ]
        self.nav.show_entries([*shops, NavEntry("", self.tr("For every order")), *others])
        self.nav.choose(self._chosen)

    def _choose(self, book: str) -> None:
        self._chosen = book
        self._show_page()

    def _show_page(self) -> None:
        page = next((page for page in self._pages if page.id == self._chosen), None)
        if page is None:
            return
        self._title.setText(page.name)
        wanted = self.search.text().strip().casefold()
        rows = [row for row in page.rows if not wanted or wanted in self._text_of(row)]
        count = QCoreApplication.translate("Plurals", "%n rules", None, len(rows))
        if page.is_own:
            count += " · " + self.tr("from your own file")
        self._count.setText(count)
        current = self.table.current()
        self.table.rules.show(rows, self.language)
        ids = [row.rule.id for row in rows]
        place = ids.index(current.rule.id) if current and current.rule.id in ids else 0
        self.details.setVisible(bool(rows))
        if rows:
            self.table.selectRow(place)
            self.details.show_row(rows[place], self.language)

    def _text_of(self, row: RuleRow) -> str:
        rule = row.rule
        texts = (*self.table.rules.texts(row), rule.note.text(self.language), rule.source)
        return " ".join((rule.title.text(self.language), *texts)).casefold()

    def _show_details(self, row: RuleRow) -> None:
        self.details.show_row(row, self.language)

    def _change(self, row: RuleRow) -> None:
        dialog = OverrideDialog(self._theme, row, self.language, self)
        dialog.saved.connect(self._save)
        dialog.open()

    def _save(self, row: RuleRow, figure: int, unit: Unit, note: str) -> None:
        work = partial(_set, row.rule.book, row.rule.id, figure, unit, note)
        self._desk.do(work, self._changed)

    def _reset(self, row: RuleRow) -> None:
        self._desk.do(partial(_reset, row.rule.book, row.rule.id), self._changed)

    def _add(self) -> None:
        self.own_rules.add(self._pages, self._chosen)

    def _rule_added(self, book: str, rule_id: str) -> None:
        self._added = (book, rule_id)
        self._chosen = book
        self.toast.tell(self.tr("Own rule added"), self.tr("Undo"))
        self._refresh_all()

    def _rule_removed(self) -> None:
        self._added = None
        self.toast.tell(self.tr("Own rule deleted"))
        self._refresh_all()

    def _changed(self, message: Message) -> None:
        self._added = None
        self.toast.tell(translated(message), self.tr("Undo"))
        self._refresh_all()

    def _undo(self) -> None:
        if self._added is not None:
            self.own_rules.take_back(*self._added)
            return
        self._desk.undo()
        self._refresh_all()

    def _refresh_all(self) -> None:
        self._window.commands.refresh_stale()
        self.refresh()

    def _open_source(self, row: RuleRow) -> None:
        self.sources.open(row.rule.source)

    def _open_folder(self) -> None:
        folder = config_dir() / "rules"
        try:
            make_private_folder(folder)
        except OSError as error:
            self._desk.fail(not_saved(str(folder), folder.parent, error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _connect(self) -> None:
        self.nav.chosen.connect(self._choose)
        self.search.textChanged.connect(self._show_page)
        self.table.chosen.connect(self._show_details)
        self.table.change_wanted.connect(self._change)
        self.table.source_wanted.connect(self._open_source)
        self.details.change_wanted.connect(self._change)
        self.details.reset_wanted.connect(self._reset)
        self.details.source_wanted.connect(self._open_source)
        self.details.delete_wanted.connect(self.own_rules.remove)
        self.own_rules.added.connect(self._rule_added)
        self.own_rules.removed.connect(self._rule_removed)
        self.add_button.clicked.connect(self._add)
        self.folder_button.clicked.connect(self._open_folder)
        self.toast.action_chosen.connect(self._undo)

    def _lay_out(self) -> None:
        side = QWidget(self)
        side.setObjectName("side_bar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 18, 0, 12)
        column.setSpacing(12)
        heading = PlainLabel(
            self._theme, self.tr("Rules and sources"), side, size=Size.SUBTITLE, weight=STRONG
        )
        heading.setContentsMargins(20, 0, 8, 0)
        column.addWidget(heading)
        found = QHBoxLayout()
        found.setContentsMargins(12, 0, 12, 0)
        found.addWidget(self.search)
        column.addLayout(found)
        column.addWidget(self.nav, 1)
        column.addWidget(line(side))
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.addWidget(self.folder_button)
        foot.addStretch(1)
        column.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(line(self, vertical=True))
        layout.addLayout(self._main(), 1)

    def _main(self) -> QVBoxLayout:
        main = QVBoxLayout()
        main.setContentsMargins(28, 20, 28, 20)
        main.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.add_button)
        main.addLayout(head)
        main.addWidget(self.trouble)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 3, 1, 3)
        inside.addWidget(self.table)
        main.addWidget(card, 1)
        main.addWidget(self.details)
        hint = self.tr(
            "A date that you read on the page always beats a rule. Sources can be years old: "
            "check the page before you rely on a rule."
        )
        main.addWidget(PlainLabel(self._theme, hint, self, size=Size.CAPTION, tone="3", wrap=True))
        return main


def _all_rules(language: str, workspace: Workspace) -> tuple[RulePage, ...]:
    return all_rules(workspace.rulebook_for, language)


def _set(
    book: str, rule_id: str, figure: int, unit: Unit, note: str, workspace: Workspace
) -> Message:
    return set_override(workspace, book, rule_id, figure, unit, note)


def _reset(book: str, rule_id: str, workspace: Workspace) -> Message:
    return reset_override(workspace, book, rule_id)
