"""One sheet with every building block of the window: colours, type, pills, buttons, fields."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.list_row import Pill
from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.pill import PillLabel

_COLORS = (
    "window", "surface", "sunken", "hover", "selected", "border", "border_strong", "text", "text2",
    "text3", "accent", "accent_text", "danger", "track", "bar_ok", "bar_warn", "bar_danger",
    "bar_done",
)  # fmt: skip
_COLORS_IN_A_ROW = 9

_SENTENCE = "Protection ends in 3 days  ·  Защита ещё 3 дня"
_TYPES = (
    ("Display", Size.DISPLAY, 34, STRONG),
    ("Title", Size.TITLE, 28, STRONG),
    ("Subtitle", Size.SUBTITLE, 24, STRONG),
    ("Body", Size.BODY, 20, NORMAL),
    ("Body strong", Size.BODY, 20, MEDIUM),
    ("Small", Size.SMALL, 18, NORMAL),
    ("Caption", Size.CAPTION, 16, NORMAL),
)
_PILLS = (
    Pill.ORDERED, Pill.IN_TRANSIT, Pill.CUSTOMS, Pill.PICK_UP, Pill.STUCK, Pill.DELIVERED,
    Pill.DISPUTE, Pill.REFUNDED, Pill.COMPLETED,
)  # fmt: skip


class ComponentSheet(QWidget):
    """The sheet; it is drawn for people who work on the program, in English only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card = QFrame(self)
        card.setProperty("kind", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addWidget(card)
        self._layout = QVBoxLayout(card)
        self._layout.setContentsMargins(28, 18, 28, 14)
        self._layout.setSpacing(6)
        self._section("Colour", self._colors())
        self._section("Type", self._types())
        self._section("Status pills: icon + word + tint", self._pills())
        self._section("Time left", self._bars())
        self._section("Buttons", self._buttons())
        self._section("Fields and segmented control", self._fields())
        self._layout.addStretch(1)

    def _section(self, title: str, content: QLayout) -> None:
        self._layout.addWidget(
            PlainLabel(self._theme, title, self, size=Size.SMALL, weight=STRONG, tone="3")
        )
        self._layout.addLayout(content)
        self._layout.addSpacing(5)

    def _colors(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for number, name in enumerate(_COLORS):
            row, column = divmod(number, _COLORS_IN_A_ROW)
            value = str(getattr(self._theme.tokens, name))
            small = PlainLabel(self._theme, name, self, size=Size.CAPTION, weight=MEDIUM)
            grid.addWidget(_Swatch(self._theme, value, self), row * 3, column)
            grid.addWidget(small, row * 3 + 1, column)
            grid.addWidget(
                PlainLabel(self._theme, value, self, size=Size.CAPTION, tone="3", tabular=True),
                row * 3 + 2,
                column,
            )
        return grid

    def _types(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        for row, (name, size, height, weight) in enumerate(_TYPES):
            text = f"{name}  {int(size)} / {height}"
            label = PlainLabel(self._theme, text, self, size=Size.CAPTION, tone="3")
            grid.addWidget(label, row, 0)
            grid.setRowMinimumHeight(row, height)
            grid.addWidget(
                PlainLabel(self._theme, _SENTENCE, self, size=size, weight=weight), row, 1
            )
        return grid

    def _pills(self) -> QHBoxLayout:
        row = _row()
        for pill in _PILLS:
            label = PillLabel(self._theme, self)
            label.show_pill(pill)
            row.addWidget(label)
        row.addStretch(1)
        return row

    def _bars(self) -> QHBoxLayout:
        tokens = self._theme.tokens
        danger, warn = self._theme.tint(Tone.DANGER), self._theme.tint(Tone.WARN)
        row = _row(24)
        for text, share, bar, color in (
            ("31 days", 0.52, tokens.bar_ok, tokens.text),
            ("7 days", 0.2, tokens.bar_warn, warn.foreground),
            ("2 days", 0.06, tokens.bar_danger, danger.foreground),
            ("Overdue", 0.0, tokens.bar_danger, danger.foreground),
            ("Refunded", 1.0, tokens.bar_done, self._theme.tint(Tone.OK).foreground),
        ):
            column = QVBoxLayout()
            column.setSpacing(6)
            label = PlainLabel(self._theme, text, self, size=Size.SMALL, weight=STRONG)
            label.setStyleSheet(f"color: {color};")
            shown = Bar(self._theme, self, height=4)
            shown.show_share(share, bar)
            column.addWidget(label)
            column.addWidget(shown)
            row.addLayout(column, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = _row(10)
        self.focused = Button(self._theme, "Focused", self)
        disabled = Button(self._theme, "Disabled", self)
        disabled.setEnabled(False)
        for button in (
            Button(self._theme, "Primary", self, kind="primary"),
            Button(self._theme, "Secondary", self, icon="file-down"),
            self.focused,
            disabled,
            Button(self._theme, "Ghost", self, kind="ghost"),
            Button(self._theme, "Link", self, kind="link"),
            Button(self._theme, "Delete permanently", self, kind="danger"),
        ):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _fields(self) -> QHBoxLayout:
        row = _row(16)
        right = QLineEdit("CNG 0081 7725 901", self)
        wrong = QLineEdit("CNG 008", self)
        field = Field(self._theme, "Tracking number", wrong, self)
        field.show_problem("Too short. Compare the last digits with the page.")
        segments = Segmented(self._theme, "View", self)
        for text in ("List", "Cards", "Calendar"):
            segments.add(text, text)
        segments.set_choice("List")
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Field(self._theme, "Tracking number", right, self), 2, top)
        row.addWidget(field, 3, top)
        row.addWidget(segments, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(2)
        return row


class _Swatch(QWidget):
    """A colour in a rounded frame."""

    def __init__(self, theme: Theme, color: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color = color
        self.setFixedHeight(34)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.border), 1))
        painter.setBrush(QColor(self._color))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _row(spacing: int = 8) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    return row
