"""Chips: a fact of a filter that is switched on and off, or taken away."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.flow import FlowLayout

HEIGHT = 32
_EDGE = 12
_ICON = 14
_GAP = 6
_LEAST, _WANTED = 360, 560


class Chip(QAbstractButton):
    """An icon or a coloured square, a word and a count; `closes` shows a cross at its end."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        color: str = "",
        closes: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._color, self._closes = icon, color, closes
        self._count: int | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(not closes)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_count(self, count: int | None) -> None:
        """Show how many orders it stands for."""
        self._count = count
        self.setAccessibleDescription("" if count is None else str(count))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Size.SMALL, STRONG))
        width = 2 * _EDGE + metrics.horizontalAdvance(self.text()) + 2
        if self._icon or self._color:
            width += _ICON + _GAP
        if self._closes:
            width += _ICON + _GAP
        if self._count is not None:
            width += _GAP + metrics.horizontalAdvance(str(self._count))
        return QSize(min(width, 320), HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, chosen = self._theme.tokens, self.isChecked() or self._closes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        edge = tokens.selected_border if chosen else tokens.border
        if self.underMouse() and not chosen:
            edge = tokens.border_strong
        width = 1.5 if chosen else 1.0
        if self.hasFocus():
            edge, width = tokens.focus, 2.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.selected if chosen else tokens.surface))
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(body, 15, 15)
        self._paint_content(painter, body.adjusted(_EDGE - 1, 0, 1 - _EDGE, 0), chosen=chosen)

    def _paint_content(self, painter: QPainter, area: QRectF, *, chosen: bool) -> None:
        tokens = self._theme.tokens
        color = tokens.accent_text if chosen else tokens.text2
        if self._icon or self._color:
            self._paint_mark(painter, self._cut(area, _ICON, first=True), color)
            area = self._rest(area, _ICON + _GAP, first=True)
        if self._closes:
            mark = self._cut(area, _ICON, first=False)
            self._theme.icons.paint(painter, "x", color, mark, stroke=2)
            area = self._rest(area, _ICON + _GAP, first=False)
        painter.setPen(QColor(tokens.text3))
        if self._count is not None:
            painter.setFont(self._theme.font(Size.CAPTION, MEDIUM, tabular=True))
            painter.drawText(area, _TRAILING, str(self._count))
            taken = painter.fontMetrics().horizontalAdvance(str(self._count)) + _GAP
            area = self._rest(area, taken, first=False)
        painter.setPen(QColor(tokens.text))
        painter.setFont(self._theme.font(Size.SMALL, STRONG if chosen else MEDIUM))
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(area.width()) + 2
        )
        painter.drawText(area, _LEADING | Qt.TextFlag.TextDontClip, text)

    def _paint_mark(self, painter: QPainter, area: QRectF, color: str) -> None:
        if self._color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._color))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 3, 3)
        else:
            self._theme.icons.paint(painter, self._icon, color, area, stroke=2)

    def _cut(self, area: QRectF, width: float, *, first: bool) -> QRectF:
        """A square at the start or the end of `area`, as the language reads."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = area.left() if first != rtl else area.right() - width
        return QRectF(left, area.center().y() - width / 2, width, width)

    def _rest(self, area: QRectF, width: float, *, first: bool) -> QRectF:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return area.adjusted(width, 0, 0, 0) if first != rtl else area.adjusted(0, 0, -width, 0)


class ChipGroup(QWidget):
    """Chips of which any number are on, by the keys that they stand for."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        self.setAccessibleName(name)
        self.setMinimumWidth(_LEAST)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, key: str, text: str, *, icon: str = "", color: str = "") -> Chip:
        """Add a chip that stands for `key`."""
        chip = Chip(self._theme, text, self, icon=icon, color=color)
        chip.toggled.connect(self.changed)
        self._chips[key] = chip
        self._flow.addWidget(chip)
        return chip

    @override
    def sizeHint(self) -> QSize:
        """Qt makes the height for the hinted width the least height: it must not be one chip."""
        return QSize(_WANTED, self._flow.heightForWidth(_WANTED))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, HEIGHT)

    def __contains__(self, key: object) -> bool:
        return key in self._chips

    def key_of(self, text: str) -> str | None:
        """The key that is the same word, whatever the case of its letters."""
        return next((key for key in self._chips if key.casefold() == text.casefold()), None)

    def __getitem__(self, key: str) -> Chip:
        return self._chips[key]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all chips."""
        return tuple(self._chips)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of the chips that are on."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, keys: Iterable[str]) -> None:
        """Switch on these and no others."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)


_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
