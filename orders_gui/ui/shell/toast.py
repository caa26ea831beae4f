"""Toasts: a short line about what was done, with Undo, above the status bar."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.labels import ElidedLabel

SHOWN_MS = 9_000
_ABOVE = 20
_NARROWEST = 420
_WIDEST = 520


class Toast(QWidget):
    """One line with at most two actions; it waits while the pointer or the focus is on it."""

    action_chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, over: QWidget) -> None:
        """The toast of `window` stands in the middle of `over`, one of its parts."""
        super().__init__(window)
        self._theme = theme
        self._over = over
        self.setObjectName("toast")
        self.setFixedHeight(46)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 8, 0)
        layout.setSpacing(4)
        self._icon = QLabel(self)
        self._icon.setFixedSize(18, 18)
        layout.addWidget(self._icon)
        layout.addSpacing(6)
        middle = Qt.TextElideMode.ElideMiddle
        self._text = ElidedLabel(theme, "", self, weight=MEDIUM, mode=middle)
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
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    def stand_over(self, over: QWidget) -> None:
        """Stand in the middle of another part from now on."""
        self._over.removeEventFilter(self)
        self._over = over
        over.installEventFilter(self)
        self._place()

    def come_after(self, before: QWidget) -> None:
        """Let Tab come here after another widget of the window."""
        for button in (*self._actions, self._close):
            QWidget.setTabOrder(before, button)
            before = button

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
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to load

        announcement = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(announcement)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut and not self.isHidden():
            self._go_on()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.toast))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)

    def _go_on(self) -> None:
        """Count on when neither the pointer nor the focus is here."""
        parts = (*self._actions, self._close)
        if not self.isHidden() and not any(part.hasFocus() for part in parts):
            self._timer.start()

    def _choose(self) -> None:
        button = self.sender()
        self.hide()
        if isinstance(button, QPushButton):
            self.action_chosen.emit(button.text())

    def _place(self) -> None:
        area = self._over.geometry()
        needed = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 92
        needed += sum(b.sizeHint().width() + 4 for b in self._actions if b.text())
        width = min(max(needed, _NARROWEST), _WIDEST, area.width() - 32)
        self.setFixedWidth(width)
        left = area.left() + (area.width() - width) // 2
        self.move(left, area.bottom() - 32 - _ABOVE - self.height())

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
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(
            self._theme.icons.pixmap("circle-check", tokens.toast_text, 18, ratio=ratio)
        )
        self._close.setIcon(self._theme.icons.icon("x", tokens.toast_text, 16))
