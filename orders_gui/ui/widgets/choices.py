"""Cards and segments of which one is chosen: a radio group with one stop for Tab."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.theme import Theme

_RADIUS = 10
_TILE = 32
_RADIO = 18


class ChoiceCard(QAbstractButton):
    """A card with an icon tile, a title, one or two lines of text and a radio mark."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._title = title
        self._text = text
        self._content: QWidget | None = None
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def title(self) -> str:
        """The card's title."""
        return self._title

    def set_text(self, text: str) -> None:
        """Change the text under the title."""
        self._text = text
        self.setAccessibleDescription(text)
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def hold(self, content: QWidget | None) -> None:
        """Put what belongs to this choice under its text; None leaves the text alone there."""
        if content is not None and content.parent() is not self:
            content.setParent(self)
        self._content = content
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.heightForWidth(max(self.width(), 180)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        inner = width - self._text_left - 16
        text = self._bounds(Size.CAPTION, inner, self._text) if self._text else 0
        title = self._bounds(Size.BODY, inner - _RADIO - 8, self._title)
        held = 0 if self._content is None else self._content.sizeHint().height() + 8
        return max(64, 13 + title + 2 + text + held + 13)

    @override
    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        self.setMinimumHeight(self.heightForWidth(self.width()))
        if self._content is not None:
            height = self._content.sizeHint().height()
            width = self.width() - self._text_left - 16
            area = QRectF(self._text_left, self.height() - 13 - height, width, height)
            self._content.setGeometry(self._mirrored(area).toRect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, chosen = self._theme.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() and self.isEnabled()
        width = 2.0 if chosen or self.hasFocus() else 1.0
        edge = (
            tokens.selected_border if chosen else tokens.border_strong if hovered else tokens.border
        )
        if self.hasFocus():
            edge = tokens.focus
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.selected if chosen else tokens.surface))
        body = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        self._paint_tile(painter)
        self._paint_radio(painter)
        self._paint_texts(painter)

    @property
    def _text_left(self) -> int:
        return 12 + _TILE + 10 if self._icon else 16 + _RADIO + 10

    def _mirrored(self, area: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())
        return area

    def _paint_tile(self, painter: QPainter) -> None:
        if not self._icon:
            return
        tokens = self._theme.tokens
        tile = self._mirrored(QRectF(12, 16, _TILE, _TILE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface if self.isChecked() else tokens.sunken))
        painter.drawRoundedRect(tile, 8, 8)
        color = tokens.accent_text if self.isChecked() else tokens.text2
        icon = QRectF(tile.center() - QPointF(9, 9), QSize(18, 18).toSizeF())
        self._theme.icons.paint(painter, self._icon, color, icon, stroke=1.75)

    def _paint_radio(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        left = self.width() - 12 - _RADIO if self._icon else 16
        ring = self._mirrored(QRectF(left, 12 if self._icon else 15, _RADIO, _RADIO))
        color = tokens.accent if self.isChecked() else tokens.border_strong
        painter.setPen(QPen(QColor(color), 1.5))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(ring.adjusted(0.75, 0.75, -0.75, -0.75))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(ring.adjusted(4.5, 4.5, -4.5, -4.5))

    def _paint_texts(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        inner = self.width() - self._text_left - 16
        title_width = inner - (_RADIO + 8 if self._icon else 0)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
        height = self._bounds(Size.BODY, title_width, self._title)
        title = self._mirrored(QRectF(self._text_left, 13, title_width, height))
        painter.setFont(self._theme.font(Size.BODY, STRONG if self.isChecked() else MEDIUM))
        painter.setPen(QColor(tokens.text))
        painter.drawText(title, flags, self._title)
        rest = self.height() - 13 - height - 2
        text = self._mirrored(QRectF(self._text_left, 15 + height, inner, rest))
        painter.setFont(self._theme.font(Size.CAPTION, NORMAL))
        painter.setPen(QColor(tokens.text2))
        painter.drawText(text, flags, self._text)

    def _bounds(self, size: Size, width: int, text: str) -> int:
        metrics = QFontMetrics(self._theme.font(size, STRONG if size is Size.BODY else NORMAL))
        flags = Qt.TextFlag.TextWordWrap
        return metrics.boundingRect(0, 0, max(width, 40), 1000, flags, text).height()


class ChoiceGroup(QButtonGroup):
    """Cards of which one is chosen; arrows move between them, Space chooses."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self.setExclusive(True)
        self.idClicked.connect(self._tell)

    def add(self, card: QAbstractButton, choice: str) -> None:
        """Add a card that stands for `choice`."""
        card.installEventFilter(self)
        self.addButton(card, len(self._ids))
        self._ids.append(choice)
        self._keep_one_stop()

    @property
    def choice(self) -> str:
        """What is chosen, or an empty text."""
        number = self.checkedId()
        return self._ids[number] if number >= 0 else ""

    def set_choice(self, choice: str) -> None:
        """Choose without telling anybody."""
        if choice in self._ids:
            card = self.button(self._ids.index(choice))
            if card is not None:
                card.setChecked(True)
        elif (checked := self.checkedButton()) is not None:
            self.setExclusive(False)
            checked.setChecked(False)
            self.setExclusive(True)
        self._keep_one_stop()

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._keep_one_stop()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Right: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_Left: -1,
            }.get(Qt.Key(event.key()), 0)
            if step and isinstance(watched, QAbstractButton):
                self._move(watched, step)
                return True
        return False

    def _move(self, button: QAbstractButton, step: int) -> None:
        usable = [b for b in self.buttons() if b.isEnabled() and b.isVisible()]
        target = usable[(usable.index(button) + step) % len(usable)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def _keep_one_stop(self) -> None:
        """Tab stops at the chosen one, else at the first that can be chosen.

        Qt itself makes it the one that had the focus last.
        """
        usable = [button for button in self.buttons() if button.isEnabled()]
        stop = self.checkedButton() or next(iter(usable), None)
        for button in self.buttons():
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _tell(self, number: int) -> None:
        self._keep_one_stop()
        self.chosen.emit(self._ids[number])


class Segmented(QFrame):
    """A row of segments of which one is chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "sunken")
        self.setAccessibleName(name)
        self._group = ChoiceGroup(self)
        self._group.chosen.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def add(self, choice: str, text: str) -> None:
        """Add a segment."""
        button = QPushButton(text, self)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setFont(self._theme.font(Size.SMALL, MEDIUM))
        self._row.addWidget(button)
        self._group.add(button, choice)

    @property
    def choice(self) -> str:
        """What is chosen."""
        return self._group.choice

    def set_choice(self, choice: str) -> None:
        """Choose without telling anybody."""
        self._group.set_choice(choice)
