"""The editor's tools: their keys, and the rail on which they stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from orders_gui.domain.evidence.mark_shapes import PAINT
from orders_gui.domain.evidence.marks import (
    Arrow,
    Badge,
    Box,
    Colour,
    Cover,
    Ellipse,
    Mark,
    Redaction,
    Ruler,
    Text,
)
from orders_gui.overriding import override
from orders_gui.ui.photo.session import StepName
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import ChoiceGroup
from orders_gui.ui.widgets.labels import line

RAIL = 60
_TOOL, _SWATCH = 40, 26


class Tool(StrEnum):
    """What the pointer does on the photo."""

    SELECT = "select"
    CROP = "crop"
    TURN = "turn"
    LIGHT = "light"
    ARROW = "arrow"
    BOX = "box"
    ELLIPSE = "ellipse"
    NUMBER = "number"
    TEXT = "text"
    RULER = "ruler"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """The icon and the key of a tool; `step` is what drawing with it is called."""

    icon: str
    key: Qt.Key
    step: StepName | None = None


SPECS: Mapping[Tool, ToolSpec] = {
    Tool.SELECT: ToolSpec("mouse-pointer-2", Qt.Key.Key_V),
    Tool.CROP: ToolSpec("crop", Qt.Key.Key_C),
    Tool.TURN: ToolSpec("rotate-cw", Qt.Key.Key_R),
    Tool.LIGHT: ToolSpec("sun", Qt.Key.Key_L),
    Tool.ARROW: ToolSpec("move-up-right", Qt.Key.Key_A, StepName.ARROW),
    Tool.BOX: ToolSpec("square", Qt.Key.Key_B, StepName.BOX),
    Tool.ELLIPSE: ToolSpec("circle", Qt.Key.Key_E, StepName.ELLIPSE),
    Tool.NUMBER: ToolSpec("hash", Qt.Key.Key_N, StepName.BADGE),
    Tool.TEXT: ToolSpec("type", Qt.Key.Key_T, StepName.TEXT),
    Tool.RULER: ToolSpec("ruler", Qt.Key.Key_M, StepName.RULER),
    Tool.HIDE: ToolSpec("eye-off", Qt.Key.Key_H, StepName.REDACTION),
}

_RUSSIAN = dict(zip("VCRLABENTMH", "МСКДФИУТЕЬР", strict=True))
"""The letters on the same keys of a Russian keyboard."""

KEYS: Mapping[int, Tool] = {int(spec.key): tool for tool, spec in SPECS.items()} | {
    ord(_RUSSIAN[chr(spec.key)]): tool for tool, spec in SPECS.items()
}
"""The tool of each key, as Qt names the keys."""

_FIRST_OF_MARKS = Tool.ARROW


def tool_text(tool: Tool) -> str:
    """The name of a tool."""
    return {
        Tool.SELECT: QCoreApplication.translate("PhotoTools", "Select"),
        Tool.CROP: QCoreApplication.translate("PhotoTools", "Crop"),
        Tool.TURN: QCoreApplication.translate("PhotoTools", "Turn and straighten"),
        Tool.LIGHT: QCoreApplication.translate("PhotoTools", "Brightness"),
        Tool.ARROW: QCoreApplication.translate("PhotoTools", "Arrow"),
        Tool.BOX: QCoreApplication.translate("PhotoTools", "Box"),
        Tool.ELLIPSE: QCoreApplication.translate("PhotoTools", "Ellipse"),
        Tool.NUMBER: QCoreApplication.translate("PhotoTools", "Number"),
        Tool.TEXT: QCoreApplication.translate("PhotoTools", "Text"),
        Tool.RULER: QCoreApplication.translate("PhotoTools", "Ruler with a length"),
        Tool.HIDE: QCoreApplication.translate("PhotoTools", "Hide area"),
    }[tool]


def tip_text(tool: Tool) -> str:
    """One sentence on what to do with the tool."""
    return {
        Tool.SELECT: QCoreApplication.translate(
            "PhotoTools",
            "Click a mark to choose it, drag it to move it. Arrow keys move it, with Ctrl they "
            "resize it.",
        ),
        Tool.CROP: QCoreApplication.translate(
            "PhotoTools",
            "Pull the corners, or press Ctrl with the arrow keys. The original keeps what you cut "
            "off here.",
        ),
        Tool.TURN: "",
        Tool.LIGHT: "",
        Tool.ARROW: QCoreApplication.translate("PhotoTools", "Drag towards what matters."),
        Tool.BOX: QCoreApplication.translate("PhotoTools", "Drag around what matters."),
        Tool.ELLIPSE: QCoreApplication.translate("PhotoTools", "Drag around what matters."),
        Tool.NUMBER: QCoreApplication.translate(
            "PhotoTools", "Click a place. The PDF names it by the same number."
        ),
        Tool.TEXT: QCoreApplication.translate("PhotoTools", "Click a place, then type."),
        Tool.RULER: QCoreApplication.translate(
            "PhotoTools", "Drag along what you measured, then type its length."
        ),
        Tool.HIDE: QCoreApplication.translate(
            "PhotoTools",
            "Drag over what nobody needs to see. Hidden areas are removed from the exported "
            "picture for good.",
        ),
    }[tool]


def colour_text(colour: Colour) -> str:
    """The name of a colour."""
    return {
        Colour.RED: QCoreApplication.translate("PhotoTools", "red"),
        Colour.AMBER: QCoreApplication.translate("PhotoTools", "amber"),
        Colour.GREEN: QCoreApplication.translate("PhotoTools", "green"),
        Colour.WHITE: QCoreApplication.translate("PhotoTools", "white"),
    }[colour]


def new_mark(tool: Tool, colour: Colour, cover: Cover, number: int) -> Mark | None:
    """What the tool draws, without a place yet; None for tools that draw nothing."""
    place = (0.0, 0.0, 0.0, 0.0)
    words = QCoreApplication.translate("PhotoTools", "Text")
    marks: Mapping[Tool, Mark] = {
        Tool.ARROW: Arrow(*place, colour),
        Tool.BOX: Box(*place, colour),
        Tool.ELLIPSE: Ellipse(*place, colour),
        Tool.NUMBER: Badge(0, 0, number, colour=colour),
        Tool.TEXT: Text(0, 0, words, colour),
        Tool.RULER: Ruler(*place, colour=colour),
        Tool.HIDE: Redaction(*place, cover),
    }
    return marks.get(tool)


class ToolButton(QAbstractButton):
    """A tool on the rail."""

    def __init__(self, theme: Theme, tool: Tool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = SPECS[tool].icon
        self.setCheckable(True)
        self.setObjectName(f"tool_{tool}")
        key = chr(SPECS[tool].key)
        name = QCoreApplication.translate("PhotoTools", "{tool} ({key})")
        self.setToolTip(name.format(tool=tool_text(tool), key=key))
        self.setAccessibleName(tool_text(tool))
        self.setFixedSize(_TOOL, _TOOL)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_TOOL, _TOOL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        pen = QPen(Qt.PenStyle.NoPen)
        if chosen:
            pen = QPen(QColor(tokens.selected_border), 1.5)
        if self.hasFocus():
            pen = QPen(QColor(tokens.focus), 2)
        fill = tokens.selected if chosen else tokens.sunken if self.underMouse() else ""
        painter.setPen(pen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 8, 8)
        color = tokens.accent_text if chosen else tokens.text2
        area = QRectF(frame.center() - QPointF(10, 10), QSize(20, 20).toSizeF())
        self._theme.icons.paint(painter, self._icon_name, color, area, stroke=1.75)


class Swatch(QAbstractButton):
    """A colour on the rail."""

    def __init__(self, theme: Theme, colour: Colour, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self.setCheckable(True)
        self.setObjectName(f"colour_{colour}")
        name = QCoreApplication.translate("PhotoTools", "Colour of marks: {colour}")
        self.setToolTip(name.format(colour=colour_text(colour)))
        self.setAccessibleName(self.toolTip())
        self.setFixedSize(_TOOL, _SWATCH)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 3 if self.hasFocus() else 2))
            painter.drawEllipse(middle, 10.5, 10.5)
        painter.setPen(QPen(QColor(tokens.border_strong), 1))
        painter.setBrush(QColor(PAINT[self._colour]))
        painter.drawEllipse(middle, 7, 7)


class ToolRail(QFrame):
    """All tools, then the colours."""

    tool_chosen = Signal(object)  # Tool
    colour_chosen = Signal(object)  # Colour

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(RAIL)
        self._tools, self._colours = ChoiceGroup(self), ChoiceGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 12)
        column.setSpacing(4)
        for tool in Tool:
            if tool is _FIRST_OF_MARKS:
                self._part(column)
            button = ToolButton(theme, tool, self)
            self._tools.add(button, tool.value)
            column.addWidget(button)
        self._part(column)
        for colour in Colour:
            swatch = Swatch(theme, colour, self)
            self._colours.add(swatch, colour.value)
            column.addWidget(swatch)
        column.addStretch(1)
        self._tools.chosen.connect(self._tell_tool)
        self._colours.chosen.connect(self._tell_colour)

    def show_tool(self, tool: Tool) -> None:
        """Show which tool is chosen, without telling anybody."""
        self._tools.set_choice(tool.value)

    def show_colour(self, colour: Colour) -> None:
        """Show which colour is chosen, without telling anybody."""
        self._colours.set_choice(colour.value)

    def _part(self, column: QVBoxLayout) -> None:
        column.addSpacing(4)
        column.addWidget(line(self))
        column.addSpacing(4)

    def _tell_tool(self, choice: str) -> None:
        self.tool_chosen.emit(Tool(choice))

    def _tell_colour(self, choice: str) -> None:
        self.colour_chosen.emit(Colour(choice))
