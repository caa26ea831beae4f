"""The pages as they will print: always light, one at a time, with a way to enlarge them."""

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from orders_gui.overriding import override
from orders_gui.ui.fonts import Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import IconButton
from orders_gui.ui.widgets.labels import PlainLabel

PAGE_WIDTH = 378
_A4 = 297 / 210


class PageSheet(QWidget):
    """A sheet of paper with a soft shadow; empty while the page is being made."""

    turned = Signal(int)  # by how many pages

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._scaled = QImage()
        self._by_keyboard = False
        self._waiting = ""
        self.setObjectName("page_sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(190, round(190 * _A4)))

    def show_image(self, image: QImage, name: str) -> None:
        """Show a page."""
        self._image = image
        self._scaled = QImage()
        self._waiting = ""
        self.setAccessibleName(name)
        self.update()

    def say(self, text: str) -> None:
        """Show a text in place of a page."""
        self._image = QImage()
        self._waiting = text
        self.setAccessibleName(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(PAGE_WIDTH + 14, round(PAGE_WIDTH * _A4) + 14)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(turn)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        width = min(self.width() - 14.0, (self.height() - 14.0) / _A4)
        page = QRectF((self.width() - width) / 2, 4, width, math.floor(width * _A4))
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(6, 0, -1):
            painter.setBrush(QColor(20, 30, 50, 5))
            painter.drawRoundedRect(page.adjusted(-spread, -spread + 3, spread, spread + 3), 3, 3)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRect(page)
        if self._image.isNull():
            painter.setPen(QColor("#5D6675"))
            painter.setFont(self._theme.font(Size.SMALL))
            inner = page.adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, flags, self._waiting)
        else:
            painter.drawImage(page, self._fitting(page))
        if self._by_keyboard and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRect(page)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came here by keyboard."""
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        super().focusInEvent(event)

    def _fitting(self, page: QRectF) -> QImage:
        """The page in exactly the pixels of the screen."""
        width = round(page.width() * self.devicePixelRatioF())
        if self._scaled.width() != width:
            mode = Qt.TransformationMode.SmoothTransformation
            self._scaled = self._image.scaledToWidth(width, mode)
        return self._scaled


class PagePreview(QFrame):
    """The stage: a sheet, the number of the page, arrows and a magnifier."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: tuple[bytes, ...] = ()
        self._number = 0
        self.setObjectName("stage")
        self.setProperty("kind", "sunken")
        self.sheet = PageSheet(theme, self)
        self.previous = IconButton(theme, "chevron-left", self.tr("Previous page"), self, size=16)
        self.next = IconButton(theme, "chevron-right", self.tr("Next page"), self, size=16)
        self.enlarge = IconButton(theme, "zoom-in", self.tr("Enlarge"), self, size=16)
        self._label = PlainLabel(theme, "", self, size=Size.CAPTION, tone="2", tabular=True)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addSpacing(34)
        row.addStretch(1)
        row.addWidget(self.previous)
        row.addWidget(self._label)
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.enlarge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 8, 2)
        layout.setSpacing(0)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(row)
        self.previous.clicked.connect(self._back)
        self.next.clicked.connect(self._forward)
        self.enlarge.clicked.connect(self._enlarge)
        self.sheet.turned.connect(self.turn)
        self.wait()

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def wait(self) -> None:
        """The pages are being made."""
        if not self._pages:
            self.sheet.say(self.tr("The page is being prepared…"))
        self._show_number()

    def fail(self, text: str) -> None:
        """The pages could not be made."""
        self._pages = ()
        self.sheet.say(text)
        self._show_number()

    def show_pages(self, pages: tuple[bytes, ...]) -> None:
        """Show the pages, PNG by our own hand, staying at the number that is in view."""
        self._pages = pages
        self._number = min(self._number, max(len(pages) - 1, 0))
        self._show()

    def turn(self, by: int) -> None:
        """Turn pages."""
        number = self._number + by
        if 0 <= number < len(self._pages):
            self._number = number
            self._show()

    def _show(self) -> None:
        if self._pages:
            self.sheet.show_image(self._image(), self._page_text())
        self._show_number()

    def _show_number(self) -> None:
        self._label.setText(self._page_text() if self._pages else "")
        self.previous.setEnabled(self._number > 0)
        self.next.setEnabled(self._number < len(self._pages) - 1)
        self.enlarge.setEnabled(bool(self._pages))

    def _page_text(self) -> str:
        return self.tr("Page {number} of {count}").format(
            number=self._number + 1, count=len(self._pages)
        )

    def _back(self) -> None:
        self.turn(-1)

    def _forward(self) -> None:
        self.turn(1)

    def _enlarge(self) -> None:
        dialog = _LargePage(self._image(), self._page_text(), self)
        dialog.open()

    def _image(self) -> QImage:
        """The page in view: a long document decoded whole would fill the memory."""
        content = self._pages[self._number]
        return QImage.fromData(content, "PNG")  # type: ignore[arg-type]  # the stubs want bytes


class _LargePage(QDialog):
    """One page in a large window; Esc closes it."""

    def __init__(self, image: QImage, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        screen = self.screen().availableSize()
        self.resize(min(900, screen.width() - 60), min(1000, screen.height() - 60))
        label = QLabel(self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ratio = self.devicePixelRatioF()
        width = round(840 * ratio)
        mode = Qt.TransformationMode.SmoothTransformation
        scaled = image.scaledToWidth(width, mode)
        scaled.setDevicePixelRatio(ratio)
        label.setPixmap(QPixmap.fromImage(scaled))
        label.setAccessibleName(name)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(name)
        scroll.setWidgetResizable(True)
        scroll.setWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
