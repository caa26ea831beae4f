"""Toasts: a short line about what was done, with Undo, above the status bar."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.labels import ElidedLabel

SHOWN_MS = 9_000
_ABOVE = 20
_WIDEST = 460


class Toast(QWidget):
    """One line with at most two actions; it waits while the pointer or the focus is on it."""

    action_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("toast")
        self.setFixedHeight(46)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 8, 0)
        layout.setSpacing(4)
        self._text = ElidedLabel(theme, "", self, weight=MEDIUM)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout.addWidget(self._text, 1)
        self._actions: list[QPushButton] = []
        for _ in range(2):
            button = QPushButton(self)
            button.setFont(theme.font(Size.BODY, STRONG))
            button.clicked.connect(self._choose)
            layout.addWidget(button)
            self._actions.append(button)
        self._close = QPushButton(self)
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setFixedWidth(34)
        self._close.clicked.connect(self.hide)
        layout.addWidget(self._close)
        for child in (*self._actions, self._close):
            child.installEventFilter(self)
        self._recolour()
        theme.changed.connect(self._recolour)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    def tell(self, text: str, *actions: str) -> None:
        """Show `text` with up to two actions; an earlier toast is replaced."""
        self._text.setText(text)
        for number, button in enumerate(self._actions):
            button.setVisible(number < len(actions))
            button.setText(actions[number] if number < len(actions) else "")
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announcement = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(announcement)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self._place()
        elif event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return False

    @override
    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.toast))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)

    def _choose(self) -> None:
        button = self.sender()
        self.hide()
        if isinstance(button, QPushButton):
            self.action_chosen.emit(button.text())

    def _place(self) -> None:
        area = self.parentWidget().rect()
        needed = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 66
        needed += sum(b.sizeHint().width() + 4 for b in self._actions if b.text())
        width = min(max(needed, 260), _WIDEST, area.width() - 32)
        self.setFixedWidth(width)
        self.move((area.width() - width) // 2, area.height() - 32 - _ABOVE - self.height())

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self._text.setStyleSheet(f"color: {tokens.toast_text};")
        for button in (*self._actions, self._close):
            button.setStyleSheet(
                "QPushButton { background: transparent; border: 2px solid transparent; "
                f"padding: 0 8px; min-height: 26px; color: {tokens.toast_action}; "
                "font-weight: 600; } "
                f"QPushButton:focus {{ border-color: {tokens.toast_action}; }}"
            )
        self._close.setIcon(self._theme.icons.icon("x", tokens.toast_text, 16))
