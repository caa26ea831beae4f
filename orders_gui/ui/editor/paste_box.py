"""The box on top of the order editor: paste or drop a text, and see what was recognised."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from orders_gui.overriding import override
from orders_gui.ui.drops import DropRouter, files_in, on_clipboard
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel
from orders_gui.ui.widgets.tags import TagLabel

_TEXT_HEIGHT = 120
_MARK_ICON = 14


class PasteBox(QWidget):
    """Takes a text from the clipboard or a dropped file; says what came of it."""

    pasted = Signal(str, str)  # the text, and its markup or nothing
    files_dropped = Signal(object)  # tuple of Path
    cleared = Signal()
    acted = Signal()  # the link behind the answer

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._held = False
        self.setObjectName("paste_box")
        self.setAccessibleName(self.tr("Paste an order page, e-mail or tracking number"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = QLabel(self)
        self._icon.setFixedSize(22, 22)
        self._title = PlainLabel(theme, self.accessibleName(), self, weight=STRONG)
        self._text = PlainLabel(
            theme,
            self.tr("We fill in what we recognise. Or drop a saved page or a mail here."),
            self,
            size=Size.SMALL,
            tone="3",
        )
        self.tag = TagLabel(theme, self)
        self.answer = ElidedLabel(theme, "", self, size=Size.CAPTION, tone="3")
        self.act_button = Button(theme, "", self, kind="link")
        self.text_button = Button(theme, self.tr("Show the text"), self, kind="link")
        self.clear_button = Button(theme, self.tr("Clear"), self, kind="link")
        self.shown = QPlainTextEdit(self)
        self.shown.setReadOnly(True)
        self.shown.setFixedHeight(_TEXT_HEIGHT)
        self.shown.setAccessibleName(self.tr("Pasted text"))
        self.shown.setTabChangesFocus(True)
        self._lay_out()
        for button in (self.act_button, self.text_button, self.clear_button):
            button.setAutoDefault(False)
        self.act_button.clicked.connect(self.acted)
        self.text_button.clicked.connect(self._toggle_text)
        self.clear_button.clicked.connect(self._clear)
        router = DropRouter(self)
        router.files_dropped.connect(self.files_dropped)
        router.hovering.connect(self._hold)
        self._recolour()
        theme.changed.connect(self._recolour)
        self._show_answer(shown=False)

    def paste(self) -> None:
        """Take the text or the files of the clipboard."""
        data = on_clipboard()
        paths: tuple[Path, ...] = files_in(data)
        if paths:
            self.files_dropped.emit(paths)
        elif data.hasText() and data.text().strip():
            self.pasted.emit(data.text(), data.html() if data.hasHtml() else "")
        else:
            self.say(Tone.NEUTRAL, "info", self.tr("No text on the clipboard"), "")

    def show_text(self, text: str) -> None:
        """Keep the text, to be looked at again."""
        self.shown.setPlainText(text)

    def say(self, tone: Tone, icon: str, result: str, text: str, action: str = "") -> None:
        """Say what came of the text."""
        self.tag.say(tone, icon, result)
        self.answer.setText(text)
        self.act_button.set_text(action)
        self._show_answer(shown=True)
        self.act_button.setVisible(bool(action))
        self.text_button.setVisible(bool(self.shown.toPlainText()))

    def size_text(self, text: str) -> str:
        """How long a text is, in words."""
        size = self._formats.size(len(text.encode()))
        return QCoreApplication.translate("PasteBox", "{size} of text").format(size=size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.accent if self._held else tokens.border_strong), 1.5)
        if self.hasFocus() or self._held:
            pen = QPen(QColor(tokens.accent if self._held else tokens.focus), 2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.selected if self._held else tokens.sunken))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _lay_out(self) -> None:
        self._answer_row = QWidget(self)
        answer = QHBoxLayout(self._answer_row)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.setSpacing(10)
        answer.addWidget(self.tag)
        answer.addWidget(self.answer, 1)
        answer.addWidget(self.act_button)
        answer.addWidget(self.text_button)
        answer.addSpacing(4)
        answer.addWidget(self.clear_button)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        texts.addSpacing(2)
        texts.addWidget(self._answer_row)
        texts.addWidget(self.shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 12)
        row.setSpacing(14)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def _show_answer(self, *, shown: bool) -> None:
        self._answer_row.setVisible(shown)
        if not shown:
            self.shown.hide()
        self._show_height()

    def _show_height(self) -> None:
        height = 100 if not self._answer_row.isHidden() else 72
        self.setFixedHeight(height + (0 if self.shown.isHidden() else _TEXT_HEIGHT + 6))

    def _toggle_text(self) -> None:
        self.shown.setVisible(self.shown.isHidden())
        hidden = self.shown.isHidden()
        self.text_button.set_text(self.tr("Show the text") if hidden else self.tr("Hide the text"))
        self._show_height()

    def _clear(self) -> None:
        self.shown.clear()
        self.text_button.set_text(self.tr("Show the text"))
        self._show_answer(shown=False)
        self.cleared.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hold(self, count: int) -> None:
        self._held = count > 0
        self.update()

    def _recolour(self) -> None:
        color = self._theme.tokens.accent_text
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.icons.pixmap("clipboard-paste", color, 22, ratio=ratio))
        self.update()


class PastedMark(QWidget):
    """Says that a field was filled from a pasted text; where there is no room, only its icon."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = self.tr("pasted")
        self.setAccessibleName(self._text)
        self.setToolTip(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Size.CAPTION, MEDIUM))
        return QSize(_MARK_ICON + 5 + metrics.horizontalAdvance(self._text) + 2, 17)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_MARK_ICON, 17)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._theme.tokens.accent_text
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        left = self.width() - _MARK_ICON if rtl else 0
        spot = QRectF(left, (self.height() - _MARK_ICON) / 2, _MARK_ICON, _MARK_ICON)
        self._theme.icons.paint(painter, "sparkles", color, spot)
        if self.width() < self.sizeHint().width():
            return
        painter.setFont(self._theme.font(Size.CAPTION, MEDIUM))
        painter.setPen(QColor(color))
        gap = _MARK_ICON + 5
        area = self.rect().adjusted(0, 0, -gap, 0) if rtl else self.rect().adjusted(gap, 0, 0, 0)
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._text
        )
