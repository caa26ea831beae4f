"""The rules of one marketplace in the settings: figures, sources, what the user changed."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from orders_gui.services.rules.rulebooks import RulePage, RuleRow
from orders_gui.ui.fonts import Size
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.rules.table import HEAD_HEIGHT, ROW_HEIGHT, RulesTable
from orders_gui.ui.settings.parts import SettingGroup, combo, small_button
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel

_SHOWN = 6
_IMPORTANT = (
    "dispute_opens", "dispute_closes", "seller_answers_by", "platform_steps_in",
    "refund_expected_until", "free_return_ends", "protection_ends", "ship_back_by",
)  # fmt: skip


class RulesGroup(SettingGroup):
    """The most important rows; the page of all rules is one click away."""

    all_wanted = Signal(str)  # the rulebook's id
    change_wanted = Signal(object)  # RuleRow
    reset_wanted = Signal(object)  # list of RuleRow
    add_wanted = Signal(str)  # the rulebook's id
    source_wanted = Signal(object)  # RuleRow

    def __init__(
        self, theme: Theme, marketplaces: Marketplaces, language: str, parent: QWidget
    ) -> None:
        super().__init__(
            theme, QCoreApplication.translate("RulesGroup", "Rules and sources"), parent
        )
        self._marketplaces = marketplaces
        self._language = language
        self._pages: tuple[RulePage, ...] = ()
        self._page: RulePage | None = None
        self.book = combo(theme, self.tr("Rulebook"), self, width=170)
        self._count = ElidedLabel(theme, "", self, size=Size.CAPTION, tone="3")
        self.all_button = Button(theme, self.tr("All rules…"), self, kind="link")
        self.all_button.setAutoDefault(False)
        self.add_button = small_button(theme, self.tr("Add own rule…"), self, icon="plus")
        self.add_button.setProperty("kind", "ghost")
        self.table = RulesTable(theme, self.tr("Rules"), self)
        self.table.set_widths(136, 98, 98)
        self.table.setVerticalScrollBarPolicy(self.table.horizontalScrollBarPolicy())
        self.reset_button = Button(theme, self.tr("Reset yours"), self, kind="link")
        self.reset_button.setAutoDefault(False)
        self._lay_out()
        self.book.activated.connect(self._choose)
        self.all_button.clicked.connect(self._show_all)
        self.add_button.clicked.connect(self._add)
        self.reset_button.clicked.connect(self._reset)
        self.table.change_wanted.connect(self.change_wanted)
        self.table.source_wanted.connect(self.source_wanted)

    def show_pages(self, pages: tuple[RulePage, ...]) -> None:
        """Show the rulebooks, keeping the chosen one."""
        chosen = str(self.book.currentData() or "aliexpress")
        self._pages = pages
        self.book.clear()
        for page in pages:
            self.book.addItem(_square(self._marketplaces.color(page.id)), page.name, page.id)
        self.book.setCurrentIndex(max(self.book.findData(chosen), 0))
        self._choose()

    def _choose(self) -> None:
        self._page = next(
            (page for page in self._pages if page.id == self.book.currentData()), None
        )
        if self._page is None:
            return
        rows = _most_important(self._page.rows)
        count = QCoreApplication.translate("Plurals", "%n rules", None, len(self._page.rows))
        self._count.setText(self.tr("{shown} of {count}").format(shown=len(rows), count=count))
        self.table.rules.show(rows, self._language)
        self.table.setFixedHeight(HEAD_HEIGHT + len(rows) * ROW_HEIGHT + 2)
        self.reset_button.setVisible(any(row.shipped is not None for row in self._page.rows))

    def _show_all(self) -> None:
        self.all_wanted.emit(str(self.book.currentData()))

    def _add(self) -> None:
        self.add_wanted.emit(str(self.book.currentData()))

    def _reset(self) -> None:
        if self._page is not None:
            self.reset_wanted.emit([row for row in self._page.rows if row.shipped is not None])

    def _lay_out(self) -> None:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self.book)
        row.addWidget(self._count, 1)
        row.addWidget(self.add_button)
        self.add(head)
        self.add(self.table)
        foot = QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(8)
        self._icon = QLabel(foot)
        self._icon.setFixedSize(14, 14)
        row.addWidget(self._icon)
        text = self.tr(
            "A date you read on the page always beats a rule. Double-click a rule to change it."
        )
        row.addWidget(PlainLabel(self.theme, text, foot, size=Size.CAPTION, tone="3", wrap=True), 1)
        links = QVBoxLayout()
        links.setSpacing(2)
        links.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignRight)
        links.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(links)
        self.add(foot)
        self._recolour()
        self.theme.changed.connect(self._recolour)

    def _recolour(self) -> None:
        color, ratio = self.theme.tokens.text3, self.devicePixelRatioF()
        self._icon.setPixmap(self.theme.icons.pixmap("info", color, 14, ratio=ratio))


def _most_important(rows: tuple[RuleRow, ...]) -> list[RuleRow]:
    """What the user changed, then one row of each event that matters, then the others."""
    changed = [row for row in rows if row.is_changed]
    first: dict[str, RuleRow] = {}
    for row in rows:
        first.setdefault(row.rule.event, row)
    important = [first[event] for event in _IMPORTANT if event in first]
    wanted = [*changed, *important, *rows]
    kept = list({row.rule.id: row for row in wanted}.values())[:_SHOWN]
    return sorted(kept, key=rows.index)


def _square(color: str) -> QIcon:
    """The marketplace's square as the icon of a choice."""
    pixmap = QPixmap(QSize(20, 20))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(color))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(4, 4, 12, 12, 3, 3)
    painter.end()
    return QIcon(pixmap)
