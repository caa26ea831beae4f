"""The column mapper: which column of a foreign table is what, with a live preview."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from orders_gui.overriding import override
from orders_gui.services.importing.content import Options
from orders_gui.services.importing.mapping import Grid, Layout, Mapping, Target
from orders_gui.services.importing.mapping_grid import DELIMITERS, ENCODINGS, QUOTES, open_grid
from orders_gui.services.importing.mapping_guess import (
    SumQuestion,
    date_proof,
    first_mapping,
    guesses,
    sum_question,
)
from orders_gui.services.importing.mapping_read import read_mapped, sample_of
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.importing.mapper_rows import ColumnTable
from orders_gui.ui.importing.mapper_values import SampleCard, ValueCard
from orders_gui.ui.importing.preview_parts import file_icon
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, as_tool_tip, line

_SIDE_BY_SIDE = 1000
_RIGHT = 408
_SHOWN = 3
_COUNT_AFTER_MS = 120

_ENCODING_NAMES = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "cp1251": "Windows-1251",
    "cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1254": "Windows-1254",
    "koi8_r": "KOI8-R", "gb18030": "GB 18030", "shift_jis": "Shift JIS", "big5": "Big5",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """How much of the table can be read; `reasons` are sentences with how often they hold."""

    generation: int
    rows: int
    orders: int
    nameless: int
    reasons: tuple[tuple[str, int], ...]


class ColumnMapper(QDialog):
    """One row a column at the left, how values are read and the result at the right."""

    mapped = Signal(object, object, bool)  # Grid, Mapping, whether to remember it

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        marketplaces: Marketplaces,
        table: tuple[Grid, Mapping | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("column_mapper")
        self.setWindowTitle(self.tr("Which column is what?"))
        self.resize(1180, 724)
        self.setMinimumSize(720, 560)
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._grid, known = table
        self._guesses = guesses(self._grid)
        self.mapping = known or first_mapping(self._grid, self._guesses)
        self._asked_about: frozenset[int] = frozenset()
        self._generation = 0
        self.columns = ColumnTable(theme, self)
        self.values = ValueCard(theme, marketplaces, self)
        self.samples = SampleCard(theme, formats, marketplaces, self)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_COUNT_AFTER_MS)
        self._waiting.timeout.connect(self._count)
        self._lay_out()
        self.columns.chosen.connect(self._choose)
        self.values.changed.connect(self._read_values)
        self.question.acted.connect(self._answer_question)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._finish)
        self._show_grid()
        self.columns.rows[0].combo.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def grid(self) -> Grid:
        """The table as it is read now."""
        return self._grid

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _SIDE_BY_SIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(direction)
        self._right.setMinimumWidth(_RIGHT if beside else 0)
        self._right.setMaximumWidth(_RIGHT if beside else 16_777_215)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        content = QWidget(self)
        content.setObjectName("content")
        self._body = QHBoxLayout(content)
        self._body.setContentsMargins(24, 0, 24, 12)
        self._body.setSpacing(28)
        self._body.addLayout(self._left(), 1)
        self._right = self._right_column()
        self._body.addWidget(self._right)
        scroll = QScrollArea(self)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        layout.addWidget(scroll, 1)
        layout.addWidget(line(self))
        layout.addLayout(self._footer())

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        title = PlainLabel(theme, self.windowTitle(), self, size=Size.TITLE, weight=STRONG)
        self.file_line = ElidedLabel(theme, "", self, size=Size.SMALL, tone="3")
        policy = QSizePolicy.Policy
        self.file_line.setSizePolicy(policy.Preferred, policy.Preferred)
        name = PlainLabel(theme, self._grid.path.name, self, size=Size.SMALL, weight=MEDIUM)
        self.change_button = Button(theme, self.tr("Change…"), self, kind="link")
        self.change_button.setAutoDefault(False)
        self.change_button.clicked.connect(self._offer_layouts)
        self.change_button.setVisible(self._grid.path.exists())
        facts = QHBoxLayout()
        facts.setSpacing(10)
        facts.addWidget(Icon(theme, file_icon(self._grid.path), "text2", self, size=16))
        for part in (name, self.file_line, self.change_button):
            facts.addWidget(part)
        facts.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(5)
        texts.addWidget(title)
        texts.addLayout(facts)
        close = IconButton(theme, "x", self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setContentsMargins(24, 18, 14, 14)
        head.addLayout(texts, 1)
        head.addWidget(close)
        return head

    def _left(self) -> QVBoxLayout:
        theme = self._theme
        self.problem = QWidget(self)
        row = QHBoxLayout(self.problem)
        row.setContentsMargins(12, 6, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon(theme, "circle-alert", "danger", self.problem, size=15))
        self.problem_text = PlainLabel(
            theme, "", self.problem, size=Size.SMALL, tone="danger", wrap=True
        )
        row.addWidget(self.problem_text, 1)
        self.problem.hide()
        self.question = Callout(theme, Tone.WARN, self)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.columns, 1000)
        left.addWidget(self.problem)
        left.addWidget(self.question)
        left.addStretch(1)
        return left

    def _right_column(self) -> QWidget:
        theme = self._theme
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.readable = PlainLabel(theme, "", right, size=Size.SMALL, weight=MEDIUM)
        self.unreadable = ElidedLabel(theme, "", right, size=Size.SMALL, tone="warn")
        result = QHBoxLayout()
        result.setContentsMargins(4, 0, 0, 0)
        result.setSpacing(8)
        self._readable_icon = Icon(theme, "circle-check", "bar_done", right, size=16)
        self._readable_icon.hide()
        result.addWidget(self._readable_icon)
        result.addWidget(self.readable)
        result.addWidget(self.unreadable, 1)
        column.addWidget(self.values)
        column.addWidget(self.samples)
        column.addLayout(result)
        column.addStretch(1)
        return right

    def _footer(self) -> QHBoxLayout:
        theme = self._theme
        self.remember = QCheckBox(self.tr("Remember for files with these headings"), self)
        self.remember.setChecked(True)
        self.back_button = Button(theme, self.tr("Back"), self, kind="ghost")
        self.back_button.setAutoDefault(False)
        self.back_button.clicked.connect(self.reject)
        self.check_button = Button(theme, self.tr("Check"), self, kind="primary")
        self.check_button.setDefault(True)
        self.check_button.clicked.connect(self._finish)
        footer = QHBoxLayout()
        footer.setContentsMargins(24, 14, 24, 14)
        footer.setSpacing(8)
        footer.addWidget(self.remember)
        footer.addStretch(1)
        footer.addWidget(self.back_button)
        footer.addWidget(self.check_button)
        return footer

    def _show_grid(self) -> None:
        layout = self._grid.layout
        parts = [QCoreApplication.translate("Plurals", "%n rows", None, len(self._grid.rows))]
        if self._grid.is_text:
            parts.append(self._delimiter_name(layout.delimiter))
            parts.append(_ENCODING_NAMES.get(layout.encoding, layout.encoding))
        elif layout.sheet:
            parts.append(self.tr("sheet “{name}”").format(name=layout.sheet))
        heading = self.tr("first row is the heading")
        parts.append(heading if layout.heading else self.tr("no heading"))
        self.file_line.setText("  ·  ".join(parts))
        self.remember.setVisible(layout.heading)
        self.columns.show_grid(self._grid)
        self._show()

    def _show(self) -> None:
        """Show the mapping everywhere, at once for the first rows and soon for all."""
        mapping = self.mapping
        self.columns.show_mapping(mapping, self._guesses)
        self.values.show_mapping(mapping, date_proof(self._grid, mapping))
        rows = sample_of(self._grid, mapping, self._options, _SHOWN)
        self.samples.show_rows(rows, len(self._grid.rows))
        self._show_question()
        if not self.problem.isHidden():
            self._show_problem(self._missing())
        self._waiting.start()

    def _show_question(self) -> None:
        found = self._open_question()
        self.question.setVisible(found is not None)
        if found is None:
            return
        title = self.tr("“{column}”: for the whole order or for one piece?")
        total = self.mapping.targets[found.place] is Target.TOTAL
        if found.example:
            text = self.tr(
                "The same sum stands on all rows of order {number}, so it looks like the order "
                "total."
            ).format(number=found.example)
        elif total:
            text = self.tr("It is read as the total of the order.")
        else:
            text = self.tr("It is read as the price of one piece.")
        action = self.tr("One piece") if total else self.tr("Whole order")
        self.question.say(title.format(column=found.name), text, action)

    def _open_question(self) -> SumQuestion | None:
        found = sum_question(self._grid, self.mapping)
        return None if found is None or found.place in self._asked_about else found

    def _answer_question(self) -> None:
        """Read the sums the other way."""
        found = self._open_question()
        if found is not None:
            total = self.mapping.targets[found.place] is Target.TOTAL
            self._choose(found.place, Target.UNIT_PRICE if total else Target.TOTAL)

    def _choose(self, place: int, target: Target) -> None:
        self._asked_about |= {place}
        self.mapping = self.values.read(self.mapping.with_target(place, target))
        proof = date_proof(self._grid, self.mapping)
        if self.mapping.day_first is None and proof.day_first is not None:
            self.mapping = replace(self.mapping, day_first=proof.day_first)
        self._show()

    def _read_values(self) -> None:
        self.mapping = self.values.read(self.mapping)
        self._show()

    def _count(self) -> None:
        self._generation += 1
        work = partial(_counted, self._generation, self._grid, self.mapping, self._options)
        self._desk.beside(work, self._were_counted)

    def _were_counted(self, counted: Counted) -> None:
        if counted.generation != self._generation:
            return
        self._readable_icon.show()
        self.readable.setText(
            QCoreApplication.translate("Plurals", "%n rows can be read", None, counted.rows)
        )
        rest = sum(count for _, count in counted.reasons)
        words = []
        if counted.nameless:
            words.append(
                QCoreApplication.translate(
                    "Plurals", "%n have no order number", None, counted.nameless
                )
            )
        if rest > counted.nameless:
            others = rest - counted.nameless
            words.append(QCoreApplication.translate("Plurals", "%n cannot be read", None, others))
        self.unreadable.setText(", ".join(words))
        reasons = "\n".join(f"{n} × {text}" for text, n in counted.reasons[:10])
        self.unreadable.setToolTip(as_tool_tip(reasons))
        orders = QCoreApplication.translate("Plurals", "Check %n orders", None, counted.orders)
        self.check_button.set_text(orders)

    def _missing(self) -> str:
        """What has to be answered first."""
        if self.mapping.lacks_number:
            return self.tr("Choose the column that holds the order number.")
        proof = date_proof(self._grid, self.mapping)
        if proof.asked and self.mapping.day_first is None:
            return self.tr("Choose whether the day or the month stands first in the dates.")
        if self.mapping.doubled:
            return self.tr("Two columns become the same field. Choose another one for one of them.")
        return ""

    def _show_problem(self, text: str) -> None:
        self.problem.setVisible(bool(text))
        self.problem_text.setText(text)

    def _finish(self) -> None:
        missing = self._missing()
        self._show_problem(missing)
        if not missing:
            keep = self.remember.isChecked() and self._grid.layout.heading
            self.mapped.emit(self._grid, self.mapping, keep)
            self.accept()
        elif self.mapping.lacks_number:
            self.columns.focus_first_unused()
        elif self.mapping.doubled:
            self.columns.rows[min(self.mapping.doubled)].combo.setFocus()
        else:
            self.values.dates.setFocus()

    def _offer_layouts(self) -> None:
        """Another separator, quotation mark, encoding or sheet."""
        layout = self._grid.layout
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._grid.is_text:
            marks = [
                (self._delimiter_name(mark), replace(layout, delimiter=mark)) for mark in DELIMITERS
            ]
            self._add_choices(menu, self.tr("Separator"), marks)
            quotes = [(mark, replace(layout, quote=mark)) for mark in QUOTES]
            self._add_choices(menu, self.tr("Quotation mark"), quotes)
            codes = [(_ENCODING_NAMES[code], replace(layout, encoding=code)) for code in ENCODINGS]
            self._add_choices(menu, self.tr("Encoding"), codes)
        if len(self._grid.sheets) > 1:
            sheets = [
                (name, replace(layout, sheet=name, heading=True)) for name in self._grid.sheets
            ]
            self._add_choices(menu, self.tr("Sheet"), sheets)
        heading = menu.addAction(self.tr("The first row is the heading"))
        heading.setCheckable(True)
        heading.setChecked(layout.heading)
        heading.setData(replace(layout, heading=not layout.heading))
        menu.triggered.connect(self._take_layout)
        menu.popup(self.change_button.mapToGlobal(QPoint(0, self.change_button.height() + 2)))

    def _add_choices(self, menu: QMenu, name: str, choices: list[tuple[str, Layout]]) -> None:
        sub = menu.addMenu(name)
        group = QActionGroup(sub)
        for text, layout in choices:
            action = sub.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(layout == self._grid.layout)
            action.setData(layout)
            group.addAction(action)

    def _take_layout(self, action: QAction) -> None:
        layout = action.data()
        if isinstance(layout, Layout):
            self.read_as(layout)

    def read_as(self, layout: Layout) -> None:
        """Read the file in another way."""
        self._desk.beside(partial(open_grid, self._grid.path, layout), self._take_grid, self._fail)

    def _take_grid(self, grid: Grid) -> None:
        self._grid = grid
        self._guesses = guesses(grid)
        self.mapping = first_mapping(grid, self._guesses)
        self._asked_about = frozenset()
        self._show_problem("")
        self._show_grid()

    def _fail(self, error: BaseException) -> None:
        message = getattr(error, "message", None)
        if message is None:
            self._desk.fail(error)
        else:
            self._show_problem(translated(message))

    def _delimiter_name(self, mark: str) -> str:
        return {
            ",": self.tr("comma"),
            ";": self.tr("semicolon"),
            "\t": self.tr("tab"),
            "|": self.tr("vertical bar"),
        }.get(mark, mark)

    @property
    def _options(self) -> Options:
        return Options(self._formats.now)


def _counted(generation: int, grid: Grid, mapping: Mapping, options: Options) -> Counted:
    parsed = read_mapped(grid, mapping, options)
    reasons = Counter(translated(skipped.reason) for skipped in parsed.skipped)
    number = mapping.place(Target.NUMBER)
    nameless = sum(
        number is not None and (len(cells) <= number or not str(cells[number] or "").strip())
        for _, cells in grid.rows
    )
    return Counted(
        generation,
        parsed.rows - len(parsed.skipped),
        len(parsed.drafts),
        min(nameless, len(parsed.skipped)),
        tuple(reasons.most_common()),
    )
