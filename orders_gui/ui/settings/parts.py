"""The parts of the settings window: groups of rows, each a title, a line and a control."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel, line


class SettingRow(QWidget):
    """A title with an explaining line, and controls at the end; a problem stands below."""

    def __init__(
        self, theme: Theme, title: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = title
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.setSpacing(4)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(PlainLabel(theme, title, self, weight=MEDIUM, wrap=True))
        self._text = PlainLabel(theme, text, self, size=Size.CAPTION, tone="3", wrap=True)
        self._text.setVisible(bool(text))
        texts.addWidget(self._text)
        texts.addStretch(1)
        self._row.addLayout(texts, 1)
        layout.addLayout(self._row)
        self._problem = PlainLabel(theme, "", self, size=Size.CAPTION, tone="danger", wrap=True)
        self._problem.hide()
        layout.addWidget(self._problem)

    @property
    def words(self) -> str:
        """What the search looks through."""
        return f"{self._words} {self._text.text()}"

    @property
    def problem(self) -> str:
        """The sentence under the row; empty when all is well."""
        return self._problem.text()

    def add(self, control: QWidget) -> None:
        """Put a control at the end."""
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def explain(self, text: str) -> None:
        """Change the line under the title."""
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def show_problem(self, text: str) -> None:
        """Say why a choice was not taken; an empty text says that all is well."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))


class SettingGroup(QWidget):
    """A heading and a card of rows with hairlines between them."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.title = title
        self._rows: list[tuple[QWidget, QWidget | None]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(theme, title, self, size=Size.SUBTITLE, weight=STRONG))
        card = QFrame(self)
        card.setProperty("kind", "card")
        self._card = QVBoxLayout(card)
        self._card.setContentsMargins(1, 3, 1, 3)
        self._card.setSpacing(0)
        layout.addWidget(card)

    def add(self, row: QWidget) -> None:
        """Add a row; what is no `SettingRow` is found by every search that finds a row."""
        hairline = line(self) if self._rows else None
        if hairline is not None:
            self._card.addWidget(hairline)
        self._card.addWidget(row)
        self._rows.append((row, hairline))

    def row(self, title: str, text: str = "") -> SettingRow:
        """Add a row and return it."""
        row = SettingRow(self.theme, title, text, self)
        self.add(row)
        return row

    def search(self, wanted: str) -> bool:
        """Show the rows that hold the words; returns whether there are any."""
        whole = _holds(self.title, wanted)
        found = whole or any(
            isinstance(row, SettingRow) and _holds(row.words, wanted) for row, _ in self._rows
        )
        first = True
        for row, hairline in self._rows:
            kept = whole or not isinstance(row, SettingRow) or _holds(row.words, wanted)
            row.setVisible(kept)
            if hairline is not None:
                hairline.setVisible(kept and not first)
            first = first and not kept
        self.setVisible(found)
        return found


class DayChips(QWidget):
    """The days before a date on which the user wants to be reminded, and whether afterwards."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, texts: Sequence[tuple[int, str, str]], parent: QWidget
    ) -> None:
        """Each chip has its number, its text and its spoken name."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._chips: dict[int, QPushButton] = {}
        for number, text, name in texts:
            chip = QPushButton(text, self)
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setFont(theme.font(Size.SMALL, MEDIUM, tabular=True))
            chip.setAccessibleName(name)
            chip.toggled.connect(self.chosen)
            row.addWidget(chip)
            self._chips[number] = chip

    @property
    def numbers(self) -> frozenset[int]:
        """The chips that are chosen."""
        return frozenset(number for number, chip in self._chips.items() if chip.isChecked())

    def show_numbers(self, numbers: frozenset[int]) -> None:
        """Choose chips without telling anybody."""
        for number, chip in self._chips.items():
            chip.blockSignals(True)
            chip.setChecked(number in numbers)
            chip.blockSignals(False)

    def chip(self, number: int) -> QPushButton:
        """One of the chips."""
        return self._chips[number]


def small_button(theme: Theme, text: str, parent: QWidget, *, icon: str = "") -> Button:
    """A button as high as a row wants it, that Enter does not press from elsewhere."""
    button = Button(theme, text, parent, icon=icon)
    button.setAutoDefault(False)
    return button


def combo(theme: Theme, name: str, parent: QWidget, *, width: int = 190) -> QComboBox:
    """A box of choices of a fixed width."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setFont(theme.font())
    box.setFixedWidth(width)
    return box


def time_field(theme: Theme, name: str, parent: QWidget) -> QTimeEdit:
    """A field for a time of the day."""
    field = QTimeEdit(QTime(0, 0), parent)
    field.setDisplayFormat("HH:mm")
    field.setFixedHeight(36)
    field.setAccessibleName(name)
    field.lineEdit().setAccessibleName(name)
    field.setFont(theme.font(tabular=True))
    field.setFixedWidth(72)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setKeyboardTracking(False)
    return field


def _holds(text: str, wanted: str) -> bool:
    folded = text.casefold()
    return all(word in folded for word in wanted.casefold().split())
