"""A rule of the user's own: what is due, how long after what, and where that stands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSpinBox, QWidget

from orders_gui.domain.errors import UserError
from orders_gui.domain.rules.rule_files import LONGEST, check_figure
from orders_gui.domain.rules.rulebook import Start, Unit
from orders_gui.domain.states import DeadlineKind
from orders_gui.services.rules.own_rules import OwnRule
from orders_gui.services.rules.rule_words import COUNTED_FROM
from orders_gui.ui.errors import translated
from orders_gui.ui.orders.row_text import deadline_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field

_MOST = max(LONGEST.values())
_ON_WEB = ("https://", "http://")


class OwnRuleDialog(DialogFrame):
    """The rule goes into a file of the user's own, before the program's rules."""

    saved = Signal(object)  # OwnRule

    def __init__(
        self, theme: Theme, books: Sequence[tuple[str, str]], chosen: str, parent: QWidget
    ) -> None:
        """`books` are the ids and names of the rulebooks."""
        super().__init__(theme, self.tr("Add own rule"), parent, width=560)
        self.setObjectName("own_rule")
        self.explain(
            self.tr(
                "It counts before the program’s rules, for all orders of the rulebook. A date "
                "that you read on the page always beats it."
            )
        )
        self._make_choices(books, chosen)
        self._make_texts()
        self._lay_out()
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.save_button = self.add_button(self.tr("Add rule"), self._save, kind="primary")
        self.save_button.setAutoDefault(True)
        self.save_button.setDefault(True)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save)
        self.event_box.setFocus()

    def _make_choices(self, books: Sequence[tuple[str, str]], chosen: str) -> None:
        self.book = self._box("book", [(name, book) for book, name in books])
        self.book.setCurrentIndex(max(self.book.findData(chosen), 0))
        self.event_box = self._box("event", [(deadline_text(k), k.value) for k in DeadlineKind])
        self.event_box.setCurrentIndex(self.event_box.findData(DeadlineKind.PROTECTION_ENDS.value))
        self.figure = QSpinBox(self)
        self.figure.setRange(0, _MOST)
        self.figure.setValue(30)
        self.figure.setFont(self.theme.font(tabular=True))
        self.figure.setFixedWidth(96)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.unit = self._box(
            "unit",
            [
                (QCoreApplication.translate("Rules", "days"), Unit.CALENDAR_DAYS.value),
                (QCoreApplication.translate("Rules", "business days"), Unit.BUSINESS_DAYS.value),
                (QCoreApplication.translate("Rules", "months"), Unit.CALENDAR_MONTHS.value),
            ],
        )
        starts = [(translated(word), start.value) for start, word in COUNTED_FROM.items()]
        self.start = self._box("start", starts)
        self.start.setCurrentIndex(self.start.findData(Start.SHIPPED.value))

    def _make_texts(self) -> None:
        self.title = QLineEdit(self)
        self.title.setMaxLength(200)
        self.title.setPlaceholderText(self.tr("What it says, in a few words (optional)"))
        self.source = QLineEdit(self)
        self.source.setMaxLength(1000)
        self.source.setPlaceholderText("https://")
        self.note = QLineEdit(self)
        self.note.setMaxLength(1000)
        self.note.setPlaceholderText(self.tr("What one should know about it (optional)"))

    def _lay_out(self) -> None:
        theme, top = self.theme, Qt.AlignmentFlag.AlignTop
        self._figure_field = Field(theme, self.tr("How long"), self.figure, self)
        self.figure.lineEdit().setAccessibleName(self.tr("How long"))
        self._source_field = Field(theme, self.tr("Where it stands"), self.source, self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        for field, row, column, width in (
            (Field(theme, self.tr("Rulebook"), self.book, self), 0, 0, 2),
            (Field(theme, self.tr("What is due"), self.event_box, self), 0, 2, 4),
            (self._figure_field, 1, 0, 1),
            (Field(theme, self.tr("Counted in"), self.unit, self), 1, 1, 2),
            (Field(theme, self.tr("Counted from"), self.start, self), 1, 3, 3),
            (Field(theme, self.tr("Name"), self.title, self), 2, 0, 6),
            (self._source_field, 3, 0, 6),
            (Field(theme, self.tr("Note"), self.note, self), 4, 0, 6),
        ):
            grid.addWidget(field, row, column, 1, width, top)
        for column in range(1, 6):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)

    def _box(self, name: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        for text, value in entries:
            box.addItem(text, value)
        return box

    def _save(self) -> None:
        self._source_field.show_problem("")
        self._figure_field.show_problem("")
        source = self.source.text().strip()
        if not source.startswith(_ON_WEB):
            self._source_field.show_problem(
                self.tr("Write the web address of the page, such as https://www.example.com/help.")
            )
            self.source.setFocus()
            self.fit()
            return
        event, unit = DeadlineKind(self.event_box.currentData()), Unit(self.unit.currentData())
        try:
            check_figure(self.figure.value(), unit)
        except UserError as error:
            self._figure_field.show_problem(translated(error.message))
            self.figure.setFocus()
            self.fit()
            return
        self.saved.emit(
            OwnRule(
                book=str(self.book.currentData()),
                event=event,
                figure=self.figure.value(),
                unit=unit,
                counted_from=Start(self.start.currentData()),
                title=self.title.text().strip() or deadline_text(event),
                source=source,
                note=self.note.text().strip(),
            )
        )
        self.accept()
