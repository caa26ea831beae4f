"""Filter chips: icon, word and count, of which one is chosen."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.choices import ChoiceGroup

_HEIGHT = 32
_EDGE = 12
_ICON = 15
_GAP = 7


class Chip(QAbstractButton):
    """One filter; insensitive when nothing is left to show."""

    def __init__(
        self, theme: Theme, text: str, parent: QWidget, *, icon: str = "", tone: Tone = Tone.NEUTRAL
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._tone = tone
        self._count = 0
        self.setText(text)
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)
        self.set_count(0)

    @property
    def count(self) -> int:
        """How many entries the filter shows."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how many entries there are."""
        self._count = count
        self.setEnabled(count > 0)
        self.setAccessibleName(f"{self.text()} {count}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        icon = _ICON + _GAP if self._icon else 0
        word = QFontMetrics(self._theme.font(Size.SMALL, MEDIUM)).horizontalAdvance(self.text())
        return QSize(2 * _EDGE + icon + word + _GAP + self._count_width(), _HEIGHT)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, focused = self.isChecked(), self.hasFocus()
        edge = tokens.selected_border if chosen else tokens.border
        if self.underMouse() and self.isEnabled() and not chosen:
            edge = tokens.border_strong
        if focused:
            edge = tokens.focus
        width = 2.0 if focused else 1.5 if chosen else 1.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.selected if chosen else tokens.surface))
        inset = width / 2
        body = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(body, 15, 15)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        parts: list[tuple[str, int]] = []
        if self._icon:
            parts.append(("icon", _ICON))
        font = self._theme.font(Size.SMALL, MEDIUM)
        parts.append(("word", QFontMetrics(font).horizontalAdvance(self.text())))
        parts.append(("count", self._count_width()))
        left = float(_EDGE)
        for kind, width in parts:
            start = self.width() - left - width if rtl else left
            area = QRectF(start, 0, width + 1, self.height())
            if kind == "icon":
                color = self._theme.tint(self._tone).foreground
                spot = QRectF(start, self.height() / 2 - _ICON / 2, _ICON, _ICON)
                self._theme.icons.paint(painter, self._icon, color, spot)
            else:
                is_word = kind == "word"
                weight = MEDIUM if is_word else STRONG
                painter.setFont(self._theme.font(Size.SMALL, weight, tabular=not is_word))
                painter.setPen(QColor(tokens.text if is_word else tokens.text2))
                text = self.text() if is_word else str(self._count)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
            left += width + _GAP

    def _count_width(self) -> int:
        font = self._theme.font(Size.SMALL, STRONG, tabular=True)
        return QFontMetrics(font).horizontalAdvance(str(self._count))


class ChipRow(QWidget):
    """Chips side by side; arrows move between them, one is chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        self._group = ChoiceGroup(self)
        self._group.chosen.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def add(self, choice: str, text: str, *, icon: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        """Add a chip that stands for `choice`."""
        chip = Chip(self._theme, text, self, icon=icon, tone=tone)
        self._chips[choice] = chip
        self._row.addWidget(chip)
        self._group.add(chip, choice)

    def chip(self, choice: str) -> Chip:
        """The chip that stands for `choice`."""
        return self._chips[choice]

    @property
    def choice(self) -> str:
        """What is chosen."""
        return self._group.choice

    def set_choice(self, choice: str) -> None:
        """Choose without telling anybody."""
        self._group.set_choice(choice)
