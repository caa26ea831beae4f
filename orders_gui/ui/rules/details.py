"""Everything about one rule: its note, its source, how sure it is, the user's own figure."""

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from orders_gui.services.rules.own_rules import is_own_row
from orders_gui.services.rules.rulebooks import RuleRow
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.rules.words import period_text, trust_look, trust_text, value_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel
from orders_gui.ui.widgets.tags import TagLabel


class RuleDetails(QFrame):
    """The card under the table."""

    change_wanted = Signal(object)  # RuleRow
    reset_wanted = Signal(object)  # RuleRow
    source_wanted = Signal(object)  # RuleRow
    delete_wanted = Signal(object)  # RuleRow

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._locale = locale
        self._row: RuleRow | None = None
        self._title = PlainLabel(theme, "", self, weight=STRONG, wrap=True)
        self._tag = TagLabel(theme, self)
        self._value = PlainLabel(theme, "", self, size=Size.SMALL, tone="2", wrap=True)
        self._note = PlainLabel(theme, "", self, size=Size.SMALL, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._source = ElidedLabel(theme, "", self, size=Size.CAPTION, tone="3")
        self.open_button = Button(theme, self.tr("Open source"), self, icon="external-link")
        self.change_button = Button(theme, self.tr("Change…"), self, icon="pencil")
        self.reset_button = Button(theme, self.tr("Reset yours"), self, kind="link")
        self.delete_button = Button(theme, self.tr("Delete this rule"), self, kind="link")
        for button, slot in (
            (self.open_button, self._open),
            (self.change_button, self._change),
            (self.reset_button, self._reset),
            (self.delete_button, self._delete),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        self._lay_out()

    def show_row(self, row: RuleRow, language: str) -> None:
        """Show a rule."""
        self._row = row
        rule = row.rule
        self._title.setText(rule.title.text(language))
        self._tag.say(*trust_look(row), trust_text(row))
        value = f"{value_text(row)} · {translated(row.how_sure)}"
        if row.shipped is not None:
            usual = period_text(row.shipped.figure, row.shipped.unit)
            value += " · " + self.tr("without your figure: {period}").format(period=usual)
        self._value.setText(value)
        self._note.setText(rule.note.text(language))
        day = ""
        if rule.as_of is not None:
            date = QDate(rule.as_of.year, rule.as_of.month, rule.as_of.day)
            text = self._locale.toString(date, "d MMM yyyy")
            day = self.tr("As of {day}").format(day=text) + " · "
        self._source.setText(day + rule.source)
        self.reset_button.setVisible(row.shipped is not None)
        self.delete_button.setVisible(row.shipped is None and is_own_row(rule.id))

    def _open(self) -> None:
        self.source_wanted.emit(self._row)

    def _change(self) -> None:
        self.change_wanted.emit(self._row)

    def _reset(self) -> None:
        self.reset_wanted.emit(self._row)

    def _delete(self) -> None:
        self.delete_wanted.emit(self._row)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title, 1)
        head.addWidget(self.reset_button)
        head.addWidget(self.delete_button)
        head.addWidget(self._tag)
        layout.addLayout(head)
        layout.addWidget(self._value)
        self._note.setMinimumHeight(36)
        layout.addWidget(self._note, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._source, 1)
        foot.addWidget(self.open_button)
        foot.addWidget(self.change_button)
        layout.addLayout(foot)
