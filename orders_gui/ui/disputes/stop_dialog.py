"""The stop sign before an act that is final: the figures, one paragraph, a deliberate tick."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.advice.pieces import StopFacts, StopKind
from orders_gui.overriding import override
from orders_gui.ui.disputes.parts import Fact, StopSign
from orders_gui.ui.disputes.words import source_text, tell
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel, line

WIDTH = 440


class Scrim(QWidget):
    """Darkens a window while the stop dialog is open."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._color = QColor(theme.tokens.scrim)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._color)


class TickLabel(PlainLabel):
    """The text beside a box; a click on it is a click on the box."""

    clicked = Signal()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()


class StopDialog(QDialog):
    """Enter and Esc keep everything as it is; the tick makes the other button work."""

    confirmed = Signal(object)  # StopFacts

    def __init__(
        self, theme: Theme, formats: Formats, stop: StopFacts, platform: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stop_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._formats = formats
        self._stop = stop
        title = self._title()
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(14)
        layout.addLayout(self._head(title, platform))
        layout.addWidget(self._figures())
        layout.addLayout(self._paragraph(platform))
        layout.addLayout(self._tick_row(self._tick_text(platform)))
        layout.addSpacing(4)
        layout.addLayout(self._buttons())
        self.tick.toggled.connect(self._allow)
        self._scrim = Scrim(theme, parent)
        self.finished.connect(self._scrim.deleteLater)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the texts are: the figures are what matters."""
        layout = self.layout()
        if layout is not None:
            width = max(WIDTH, layout.totalMinimumSize().width())
            self.setFixedSize(width, layout.totalHeightForWidth(width))
        super().showEvent(event)

    def _title(self) -> str:
        return {
            StopKind.ACCEPT: self.tr("Accepting is final"),
            StopKind.WITHDRAW: self.tr("Withdrawing is final"),
            StopKind.CONFIRM_RECEIPT: self.tr("Confirming is final"),
        }[self._stop.kind]

    def _head(self, title: str, platform: str) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(PlainLabel(self._theme, title, self, size=Size.TITLE, weight=STRONG))
        subtitle = self.tr("It cannot be undone on {platform}.").format(platform=platform)
        texts.addWidget(
            PlainLabel(self._theme, subtitle, self, size=Size.SMALL, tone="2", wrap=True)
        )
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(StopSign(self._theme, self, size=44))
        row.addLayout(texts, 1)
        return row

    def _figures(self) -> QFrame:
        stop = self._stop
        frame = QFrame(self)
        frame.setProperty("kind", "sunken")
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(7)
        paid = stop.kind is StopKind.CONFIRM_RECEIPT
        asked = self.tr("You paid") if paid else self.tr("You asked for")
        column.addWidget(self._figure(asked, stop.asked))
        if not paid:
            column.addWidget(self._figure(self.tr("You would get"), stop.would_get))
        column.addWidget(line(frame))
        give_up = self.tr("No longer protected") if paid else self.tr("You give up")
        column.addWidget(self._figure(give_up, stop.give_up, tone="danger"))
        return frame

    def _figure(self, name: str, amount: object, *, tone: str = "1") -> Fact:
        known = amount is not None
        text = self._formats.money_long(amount) if known else self.tr("not known")  # type: ignore[arg-type]  # Money
        return Fact(
            self._theme, name, text, self, tone=tone if known else "3", strong=known,
            size=Size.BODY,
        )  # fmt: skip

    def _paragraph(self, platform: str) -> QVBoxLayout:
        """What happens, and where that is known from."""
        theme, stop = self._theme, self._stop
        text = tell(stop.text, self._formats)
        if stop.kind is StopKind.ACCEPT:
            more = self.tr(
                "Promises outside {platform} do not count. Check the amount on the page once "
                "more: both sides can change it in each round."
            )
            text = f"{text} {more.format(platform=platform)}"
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(PlainLabel(theme, text, self, size=Size.SMALL, tone="2", wrap=True))
        if stop.why is not None:
            source = source_text(stop.why.source, stop.why.as_of, stop.why.confidence)
            shown = self.tr("Source: {source}").format(source=source)
            label = PlainLabel(theme, shown, self, size=Size.CAPTION, tone="3", wrap=True)
            label.setToolTip(stop.why.source)
            column.addWidget(label)
        return column

    def _tick_text(self, platform: str) -> str:
        stop = self._stop
        if stop.kind is StopKind.WITHDRAW:
            text = self.tr("I have withdrawn the dispute on {platform}")
        elif stop.kind is StopKind.CONFIRM_RECEIPT:
            text = self.tr("I have confirmed receipt on {platform}")
        elif stop.would_get is None:
            text = self.tr("I have accepted the solution on {platform}")
        else:
            text = self.tr("I have accepted exactly {amount} on {platform}")
        amount = self._formats.money_long(stop.would_get) if stop.would_get else ""
        return text.format(amount=amount, platform=platform)

    def _tick_row(self, text: str) -> QHBoxLayout:
        """The box, and beside it a text that wraps and belongs to it."""
        self.tick = QCheckBox(self)
        self.tick.setObjectName("tick")
        self.tick.setAccessibleName(text)
        label = TickLabel(self._theme, text, self, wrap=True)
        label.clicked.connect(self.tick.toggle)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        record, keep = {
            StopKind.ACCEPT: (self.tr("Record: I accepted"), self.tr("Keep the dispute open")),
            StopKind.WITHDRAW: (self.tr("Record: I withdrew"), self.tr("Keep the dispute open")),
            StopKind.CONFIRM_RECEIPT: (
                self.tr("Record: I confirmed"),
                self.tr("Keep the protection"),
            ),
        }[self._stop.kind]
        self.record_button = Button(self._theme, record, self, kind="danger")
        self.record_button.setObjectName("record")
        self.record_button.setAutoDefault(False)
        self.record_button.setEnabled(False)
        self.record_button.clicked.connect(self._confirm)
        self.keep_button = Button(self._theme, keep, self)
        self.keep_button.setObjectName("keep")
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.record_button)
        row.addStretch(1)
        row.addWidget(self.keep_button)
        return row

    def _allow(self, ticked: bool) -> None:
        self.record_button.setEnabled(ticked)

    def _confirm(self) -> None:
        self.confirmed.emit(self._stop)
        self.accept()
