"""The user's own figure in place of a rule's."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from orders_gui.domain.rules.rule_files import LONGEST
from orders_gui.domain.rules.rulebook import Unit
from orders_gui.services.rules.rulebooks import RuleRow
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import Size
from orders_gui.ui.rules.words import period_text, value_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field, LineField
from orders_gui.ui.widgets.labels import PlainLabel

_MOST = max(LONGEST.values())


class OverrideDialog(DialogFrame):
    """Figure, unit and a note; the rule of the program stands above them."""

    saved = Signal(object, int, object, str)  # RuleRow, figure, Unit, note

    def __init__(self, theme: Theme, row: RuleRow, language: str, parent: QWidget) -> None:
        title = row.rule.title.text(language)
        super().__init__(theme, title, parent, width=460)
        self._row = row
        before = row.shipped or row.rule
        usual = period_text(before.figure if row.figure is not None else None, before.unit)
        text = self.tr(
            "The program counts {period} from: {start}. A date that you read on the page always "
            "beats it."
        )
        self.explain(text.format(period=usual, start=translated(row.counted_from)))
        self.figure = QSpinBox(self)
        self.figure.setRange(0, _MOST)
        self.figure.setValue(row.rule.figure)
        self.figure.setFont(theme.font(tabular=True))
        self.figure.setFixedWidth(96)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.figure.lineEdit().setAccessibleName(self.tr("My figure"))
        self.unit = QComboBox(self)
        for unit, name in (
            (Unit.CALENDAR_DAYS, QCoreApplication.translate("Rules", "days")),
            (Unit.BUSINESS_DAYS, QCoreApplication.translate("Rules", "business days")),
            (Unit.CALENDAR_MONTHS, QCoreApplication.translate("Rules", "months")),
        ):
            self.unit.addItem(name, unit)
        self.unit.setCurrentIndex(list(Unit).index(row.rule.unit))
        fields = QHBoxLayout()
        fields.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(Field(theme, self.tr("My figure"), self.figure, self), 0, top)
        fields.addWidget(Field(theme, self.tr("Counted in"), self.unit, self), 1, top)
        self.body.addLayout(fields)
        self.note = LineField(parent=self)
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("Where I have it from (optional)"))
        self.body.addWidget(Field(theme, self.tr("Note"), self.note, self))
        now = self.tr("Now in force: {value}").format(value=value_text(row))
        self.body.addWidget(PlainLabel(theme, now, self, size=Size.CAPTION, tone="3", wrap=True))
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        save = self.add_button(self.tr("Use my figure"), self._save, kind="primary")
        self.set_default(save)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save)
        self.figure.setFocus()
        self.figure.selectAll()

    def _save(self) -> None:
        unit = Unit(self.unit.currentData())
        self.saved.emit(self._row, self.figure.value(), unit, self.note.text().strip())
        self.accept()
