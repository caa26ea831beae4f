"""The rail of a wizard: all steps with what was answered; done steps can be chosen."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

_APART = 62
_DISC = 12
_DISC_START = 22


class Progress(Enum):
    """How far a step is."""

    DONE = "done"
    NOW = "now"
    STALE = "stale"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class RailStep:
    """A line of the rail: the step's name and one line of its answer."""

    name: str
    answer: str
    progress: Progress


class _Model(RowsModel[RailStep]):
    """The steps as plain data."""

    @override
    def identity(self, row: RailStep) -> object:
        return None  # a step is known by its place alone

    @override
    def name(self, row: RailStep) -> str:
        return row.name

    @override
    def said(self, row: RailStep) -> str:
        return f"{self.rows.index(row) + 1}. {row.name}. {row.answer}"

    @override
    def can_choose(self, row: RailStep) -> bool:
        return row.progress is not Progress.AHEAD


class _Delegate(RowDelegate):
    """Paints a step: disc, line to the next, name and answer."""

    height = _APART

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        step: RailStep = index.data(Qt.ItemDataRole.UserRole)
        now = step.progress is Progress.NOW
        if now or row.focused:
            ground = row.tokens.nav_selected if now else ""
            row.fill(row.area.adjusted(8, 5, -8, -5), ground, ring=row.focused)
        disc = row.box(row.area, _DISC_START, 2 * _DISC)
        self._paint_line(row, disc.center(), index)
        self._paint_disc(row, disc, step, index.row() + 1)
        self._paint_text(row, step)

    def _paint_line(
        self, row: RowPainter, center: QPointF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        steps = [
            index.sibling(number, 0).data(Qt.ItemDataRole.UserRole)
            for number in range(index.model().rowCount())
        ]
        gap = _DISC + 5
        for upper, start, end in (
            (index.row() - 1, row.area.top(), center.y() - gap),
            (index.row(), center.y() + gap, row.area.bottom()),
        ):
            if 0 <= upper < len(steps) - 1:
                done = steps[upper].progress is Progress.DONE
                color = row.tokens.accent if done else row.tokens.track
                row.painter.setPen(QPen(QColor(color), 2))
                row.painter.drawLine(QPointF(center.x(), start), QPointF(center.x(), end))

    def _paint_disc(self, row: RowPainter, disc: QRectF, step: RailStep, number: int) -> None:
        tokens, painter = row.tokens, row.painter
        if step.progress is Progress.DONE:
            row.fill(disc, tokens.accent, _DISC)
            row.icon("check", tokens.on_accent, disc.adjusted(5, 5, -5, -5), stroke=2.6)
            return
        colors = {
            Progress.NOW: (tokens.accent, tokens.accent_text),
            Progress.STALE: (tokens.bar_warn, tokens.bar_warn),
            Progress.AHEAD: (tokens.border_strong, tokens.text3),
        }
        edge, text = colors[step.progress]
        painter.setPen(QPen(QColor(edge), 2 if step.progress is Progress.NOW else 1.5))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(disc)
        painter.setPen(QColor(text))
        painter.setFont(self.theme.font(Size.CAPTION, STRONG, tabular=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_text(self, row: RowPainter, step: RailStep) -> None:
        tokens = row.tokens
        ahead = step.progress is Progress.AHEAD
        inner, middle = row.inset(row.area, 58, 16), row.area.center().y()
        top = QRectF(inner.left(), middle - (20 if step.answer else 10), inner.width(), 20)
        color = tokens.text3 if ahead else tokens.text
        row.write(top, step.name, color, weight=MEDIUM if ahead else STRONG)
        if step.answer:
            below = QRectF(inner.left(), middle + 1, inner.width(), 18)
            stale = step.progress is Progress.STALE
            row.write(below, step.answer, tokens.bar_warn if stale else tokens.text2, Size.CAPTION)


class StepRail(RowsView):
    """The steps; a click on one that is done goes there."""

    wanted = Signal(int)  # the step's number from 0

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Steps"), parent)
        self._model = _Model(self)
        self.setObjectName("steps")
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_steps(self, steps: tuple[RailStep, ...]) -> None:
        """Show the steps as they are now."""
        self._model.show(steps)

    def _choose(self, index: QModelIndex) -> None:
        self.wanted.emit(index.row())
