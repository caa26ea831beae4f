"""The line above the canvas: what to do with the tool, or its own settings."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QStackedWidget, QWidget

from orders_gui.domain.evidence.marks import AS_IT_IS, Cover, Cut, Redaction
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.photo.session import PhotoSession, StepName
from orders_gui.ui.photo.tools import SPECS, Tool, tip_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel

HEIGHT = 44
_STRAIGHTEN = 15
_TENTHS = 10


class ToolOptions(QStackedWidget):
    """Shows the part that belongs to the tool."""

    cover_chosen = Signal(object)  # Cover

    def __init__(self, theme: Theme, session: PhotoSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session = session
        self.cover = Cover.MOSAIC
        self.setFixedHeight(HEIGHT)
        self._tip = self._make_tip()
        self._turn = self._make_turn()
        self._light = self._make_light()
        for part in (self._tip, self._turn, self._light):
            self.addWidget(part)
        session.photo_changed.connect(self.follow)
        session.markup_changed.connect(self.follow)
        session.selected.connect(self.follow)
        self.show_tool(Tool.SELECT)

    def show_tool(self, tool: Tool) -> None:
        """Show what belongs to a tool."""
        self._tool = tool
        self.setCurrentWidget({Tool.TURN: self._turn, Tool.LIGHT: self._light}.get(tool, self._tip))
        self._icon.show_icon(SPECS[tool].icon, "text3")
        self._text.setText(tip_text(tool))
        self.follow()

    def follow(self) -> None:
        """Show how the photo is adjusted now."""
        adjustments = self._session.markup.adjustments
        mark = self._session.mark
        chosen = self._tool is Tool.SELECT and isinstance(mark, Redaction)
        self.covers.setVisible(chosen or self._tool is Tool.HIDE)
        if isinstance(mark, Redaction):
            self.cover = mark.cover
        self.covers.set_choice(self.cover.value)
        self.whole.setVisible(self._tool is Tool.CROP)
        self.whole.setEnabled(adjustments.cut != AS_IT_IS.cut)
        for slider, value in (
            (self.straighten, adjustments.straighten * _TENTHS),
            (self.light, adjustments.brightness * 100),
        ):
            slider.blockSignals(True)
            slider.setValue(round(value))
            slider.blockSignals(False)
        degrees = self._theme_number(adjustments.straighten)
        self._degrees.setText(f"{degrees}°")
        self._percent.setText(f"{round(adjustments.brightness * 100):+d}".replace("-", "\u2212"))

    def _make_tip(self) -> QWidget:
        part = QWidget(self)
        row = self._row(part)
        self._icon = Icon(self._theme, "eye-off", "text3", part, size=14)
        self._text = ElidedLabel(self._theme, "", part, size=Size.CAPTION, tone="3")
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.covers = Segmented(self._theme, self.tr("How areas are hidden"), part)
        self.covers.add(Cover.MOSAIC.value, self.tr("Mosaic"))
        self.covers.add(Cover.BLACK.value, self.tr("Black"))
        self.covers.chosen.connect(self._set_cover)
        self.whole = Button(self._theme, self.tr("Whole photo"), part, kind="link")
        self.whole.clicked.connect(self._uncut)
        row.addStretch(1)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        row.addSpacing(8)
        row.addWidget(self.covers)
        row.addWidget(self.whole)
        row.addStretch(1)
        return part

    def _make_turn(self) -> QWidget:
        part = QWidget(self)
        row = self._row(part)
        left = IconButton(self._theme, "rotate-ccw", self.tr("Turn to the left"), part)
        left.clicked.connect(self._turn_left)
        right = IconButton(self._theme, "rotate-cw", self.tr("Turn to the right"), part)
        right.clicked.connect(self._turn_right)
        self.straighten = self._slider(part, _STRAIGHTEN * _TENTHS, self.tr("Straighten"))
        self.straighten.setPageStep(_TENTHS)
        self.straighten.valueChanged.connect(self._set_straighten)
        self._degrees = self._value(part)
        straight = Button(self._theme, self.tr("Reset"), part, kind="link")
        straight.clicked.connect(self._unturn)
        row.addStretch(1)
        row.addWidget(left)
        row.addWidget(right)
        row.addSpacing(12)
        for widget in (self._name(part, self.tr("Straighten")), self.straighten, self._degrees):
            row.addWidget(widget)
        row.addWidget(straight)
        row.addStretch(1)
        return part

    def _make_light(self) -> QWidget:
        part = QWidget(self)
        row = self._row(part)
        self.light = self._slider(part, 100, self.tr("Brightness"))
        self.light.valueChanged.connect(self._set_light)
        self._percent = self._value(part)
        as_it_was = Button(self._theme, self.tr("Reset"), part, kind="link")
        as_it_was.clicked.connect(self._unlight)
        row.addStretch(1)
        for widget in (self._name(part, self.tr("Brightness")), self.light, self._percent):
            row.addWidget(widget)
        row.addWidget(as_it_was)
        row.addStretch(1)
        return part

    def _row(self, part: QWidget) -> QHBoxLayout:
        row = QHBoxLayout(part)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        return row

    def _slider(self, part: QWidget, most: int, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, part)
        slider.setRange(-most, most)
        slider.setFixedSize(220, 26)
        slider.setAccessibleName(name)
        return slider

    def _name(self, part: QWidget, text: str) -> PlainLabel:
        return PlainLabel(self._theme, text, part, size=Size.SMALL, tone="2")

    def _value(self, part: QWidget) -> PlainLabel:
        label = PlainLabel(
            self._theme, "", part, size=Size.SMALL, weight=MEDIUM, tone="2", tabular=True
        )
        label.setFixedWidth(44)
        return label

    def _theme_number(self, degrees: float) -> str:
        return self.locale().toString(degrees, "f", 1).replace("-", "\u2212")

    def _set_cover(self, choice: str) -> None:
        self.cover = Cover(choice)
        mark = self._session.mark
        if isinstance(mark, Redaction):
            self._session.change_mark(StepName.COVER, replace(mark, cover=self.cover))
        self.cover_chosen.emit(self.cover)

    def _uncut(self) -> None:
        adjustments = self._session.markup.adjustments
        self._session.adjust(StepName.CUT, replace(adjustments, cut=Cut()))

    def _turn_left(self) -> None:
        self._turn_by(-1)

    def _turn_right(self) -> None:
        self._turn_by(1)

    def _turn_by(self, quarters: int) -> None:
        adjustments = self._session.markup.adjustments
        turned = replace(adjustments, turns=(adjustments.turns + quarters) % 4)
        self._session.adjust(StepName.TURN, turned)

    def _unturn(self) -> None:
        adjustments = self._session.markup.adjustments
        self._session.adjust(StepName.TURN, replace(adjustments, turns=0, straighten=0.0))

    def _set_straighten(self, tenths: int) -> None:
        adjustments = self._session.markup.adjustments
        changed = replace(adjustments, straighten=tenths / _TENTHS)
        self._session.adjust(StepName.STRAIGHTEN, changed, joined=True)

    def _set_light(self, percent: int) -> None:
        adjustments = self._session.markup.adjustments
        changed = replace(adjustments, brightness=percent / 100)
        self._session.adjust(StepName.LIGHT, changed, joined=True)

    def _unlight(self) -> None:
        adjustments = self._session.markup.adjustments
        self._session.adjust(StepName.LIGHT, replace(adjustments, brightness=0.0))
