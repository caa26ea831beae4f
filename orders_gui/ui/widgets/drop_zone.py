"""The place where photos are dropped; a click, Enter, Space, Ctrl+O and Ctrl+V work too."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.drops import DropRouter, files_in, image_of, on_clipboard
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.theme import Theme


class DropZone(QWidget):
    """A dashed area that says what it takes, also without anything being dragged."""

    files_dropped = Signal(object)  # tuple of Path
    image_dropped = Signal(bytes)
    browse_wanted = Signal()

    def __init__(self, theme: Theme, formats: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._held = 0
        self.setObjectName("drop_zone")
        self.setAccessibleName(self.tr("Drop photos or videos, or browse files"))
        self.setAccessibleDescription(formats)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(106)
        router = DropRouter(self)
        router.files_dropped.connect(self.files_dropped)
        router.image_dropped.connect(self.image_dropped)
        router.hovering.connect(self._hold_own)
        router.unusable.connect(self.refuse)
        self._router = router
        self._photos = self._refused = False
        theme.changed.connect(self.update)

    def hold(self, count: int, *, photos: bool = False) -> None:
        """Show that `count` things are held above the window; 0 when they are gone."""
        self._held = count
        self._photos = photos
        self._refused = False
        self.update()

    def refuse(self) -> None:
        """Say why what is held above the window cannot be added."""
        self._refused = True
        self.update()

    def _hold_own(self, count: int) -> None:
        self.hold(count, photos=self._router.holds_photos)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 106)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.browse_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.browse_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Take the files or the picture of the clipboard."""
        data = on_clipboard()
        paths: tuple[Path, ...] = files_in(data)
        image = b"" if paths else image_of(data)
        if paths:
            self.files_dropped.emit(paths)
        elif image:
            self.image_dropped.emit(image)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._held > 0
        pen = QPen(QColor(tokens.accent if strong else tokens.border_strong), 2 if strong else 1.5)
        if self.hasFocus() and not strong:
            pen.setColor(QColor(tokens.focus))
            pen.setWidthF(2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.selected if strong else tokens.sunken))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        self._paint_content(painter, strong)

    def _paint_content(self, painter: QPainter, strong: bool) -> None:
        tokens = self._theme.tokens
        top = self.height() / 2 - (38 if strong else 48)
        icon = QRectF(QPointF(self.width() / 2 - 13, top), QSize(26, 26).toSizeF())
        self._theme.icons.paint(painter, "image-plus", tokens.accent_text, icon, stroke=1.6)
        copied = self.tr("They are copied, not moved")
        refused = self.tr("Save the picture first: an address of the web cannot be added")
        lines = (
            (
                (top + 34, self._plural_release(), tokens.text, Size.SMALL, STRONG),
                (top + 56, copied, tokens.text3, Size.CAPTION, NORMAL),
            )
            if strong
            else (
                (top + 30, self.tr("Drop photos or videos"), tokens.text, Size.SMALL, STRONG),
                (top + 50, refused, tokens.text2, Size.SMALL, MEDIUM),
            )
            if self._refused
            else (
                (top + 30, self.tr("Drop photos or videos"), tokens.text, Size.SMALL, STRONG),
                (top + 50, self.tr("or browse files"), tokens.accent_text, Size.SMALL, MEDIUM),
                (top + 71, self._formats, tokens.text3, Size.CAPTION, NORMAL),
            )
        )
        for line in lines:
            self._line(painter, *line)

    def _line(
        self, painter: QPainter, top: float, text: str, color: str, size: int, weight: QFont.Weight
    ) -> None:
        painter.setFont(self._theme.font(size, weight))
        painter.setPen(QColor(color))
        area = QRectF(12, top, self.width() - 24, 20)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideMiddle, round(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)

    def _plural_release(self) -> str:
        if self._photos:
            return QGuiApplication.translate(
                "Plurals", "Release to add %n photos", None, self._held
            )
        return QGuiApplication.translate("Plurals", "Release to add %n files", None, self._held)
