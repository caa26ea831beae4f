"""What is shown over the list while files are held above the window."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme


class DropVeil(QWidget):
    """A frame that says that letting go adds the files; drops go through it to the window."""

    def __init__(self, theme: Theme, window: QWidget, over: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._over = over
        self._text = ""
        self.setObjectName("drop_veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many files would be added; 0 hides the frame."""
        self._text = QCoreApplication.translate("Plurals", "Release to add %n files", None, count)
        self.setAccessibleName(self._text)
        self.setGeometry(self._over.geometry())
        self.setVisible(count > 0)
        self.raise_()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.selected)
        ground.setAlpha(225)
        pen = QPen(QColor(tokens.accent), 2.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), 12, 12)
        painter.setFont(self._theme.font(Size.SUBTITLE, STRONG))
        middle = Qt.AlignmentFlag.AlignCenter
        words = painter.boundingRect(QRectF(self.rect()), middle, self._text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected))  # what lies below does not shine through
        painter.drawRoundedRect(words.adjusted(-24, -12, 24, 12), 12, 12)
        painter.setPen(QColor(tokens.accent_text))
        painter.drawText(QRectF(self.rect()), middle, self._text)
