"""Labels that show data as plain text, elided with a tool tip when there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import NORMAL, Size
from orders_gui.ui.theme import Theme


class PlainLabel(QLabel):
    """A label whose text is never taken for markup; `tone` chooses its colour."""

    def __init__(  # noqa: PLR0913 - the looks of a text are many, and each has a default
        self,
        theme: Theme,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: int = Size.BODY,
        weight: QFont.Weight = NORMAL,
        tone: str = "1",
        wrap: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight, tabular=tabular))
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """One line that is cut with an ellipsis; the whole text is in the tool tip."""

    def __init__(  # noqa: PLR0913 - the looks of a text are many, and each has a default
        self,
        theme: Theme,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: int = Size.BODY,
        weight: QFont.Weight = NORMAL,
        tone: str = "1",
        tabular: bool = False,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(theme, "", parent, size=size, weight=weight, tone=tone, tabular=tabular)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self._update_tool_tip()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tool_tip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        text = painter.fontMetrics().elidedText(self.text(), self._mode, area.width())
        painter.drawText(area, int(self.alignment()), text)

    def _update_tool_tip(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(as_tool_tip(self.text()) if cut else "")


class ClampedLabel(PlainLabel):
    """Text over at most `lines` lines; the last one is cut with an ellipsis."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        size: int = Size.BODY,
        weight: QFont.Weight = NORMAL,
        lines: int = 2,
    ) -> None:
        super().__init__(theme, "", parent, size=size, weight=weight, wrap=True)
        self._lines = lines
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    @override
    def heightForWidth(self, width: int) -> int:
        return len(self._broken(width)) * self.fontMetrics().lineSpacing()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(max(self.width(), 80)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().lineSpacing())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        height = self.fontMetrics().lineSpacing()
        broken = self._broken(self.width())
        for number, text in enumerate(broken):
            area = self.rect().adjusted(0, number * height, 0, 0)
            painter.drawText(area, int(self.alignment()), text)
        cut = broken and broken[-1].endswith("…")
        self.setToolTip(as_tool_tip(self.text()) if cut else "")

    def _broken(self, width: int) -> list[str]:
        """The text in lines that fit into `width`."""
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        starts = []
        while (part := layout.createLine()).isValid():
            part.setLineWidth(width)
            starts.append(part.textStart())
        layout.endLayout()
        shown = starts[: self._lines]
        ends = [*starts[1 : len(shown)], len(self.text())]
        texts = [self.text()[a:b] for a, b in zip(shown, ends, strict=True)]
        if texts:
            mode = Qt.TextElideMode.ElideRight
            texts[-1] = self.fontMetrics().elidedText(texts[-1], mode, width)
        return texts


def as_tool_tip(text: str) -> str:
    """A tool tip that shows the text as it is: Qt would take data for markup."""
    from html import escape

    lines = map(escape, text.splitlines())
    return f"<qt>{'<br>'.join(lines)}</qt>" if text else ""


def line(parent: QWidget | None = None, *, vertical: bool = False) -> QFrame:
    """A hairline between parts."""
    frame = QFrame(parent)
    frame.setProperty("kind", "line")
    if vertical:
        frame.setFixedWidth(1)
    else:
        frame.setFixedHeight(1)
    return frame
