"""The rail of a wizard: all steps with what was answered; done steps can be chosen."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.theme import Theme

_APART = 62
_DISC = 12


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


class _Model(QAbstractListModel):
    """The steps as plain data."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.steps: tuple[RailStep, ...] = ()

    def show(self, steps: tuple[RailStep, ...]) -> None:
        """Show other steps."""
        if len(steps) != len(self.steps):
            self.beginResetModel()
            self.steps = steps
            self.endResetModel()
        elif steps != self.steps:
            self.steps = steps
            self.dataChanged.emit(self.index(0), self.index(len(steps) - 1))

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.steps)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        step = self.steps[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return step
        if role == Qt.ItemDataRole.DisplayRole:
            return step.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {step.name}. {step.answer}"
        return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.steps[index.row()].progress is Progress.AHEAD:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    """Paints a step: disc, line to the next, name and answer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _APART)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        step: RailStep = index.data(Qt.ItemDataRole.UserRole)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        tokens = self._theme.tokens
        body = area.adjusted(8, 5, -8, -5)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if step.progress is Progress.NOW or focused:
            painter.setPen(QPen(QColor(tokens.focus), 2) if focused else QPen(Qt.PenStyle.NoPen))
            now = step.progress is Progress.NOW
            painter.setBrush(QColor(tokens.nav_selected) if now else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body, 8, 8)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        center = QPointF(area.right() - 34 if rtl else area.left() + 34, area.center().y())
        self._paint_line(painter, area, center, index)
        self._paint_disc(painter, center, step, index.row() + 1)
        self._paint_text(painter, area, step)
        painter.restore()

    def _paint_line(
        self,
        painter: QPainter,
        area: QRectF,
        center: QPointF,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = self._theme.tokens
        steps = [
            index.sibling(row, 0).data(Qt.ItemDataRole.UserRole)
            for row in range(index.model().rowCount())
        ]
        row, gap = index.row(), _DISC + 5
        for upper, start, end in (
            (row - 1, area.top(), center.y() - gap),
            (row, center.y() + gap, area.bottom()),
        ):
            if 0 <= upper < len(steps) - 1:
                done = steps[upper].progress is Progress.DONE
                painter.setPen(QPen(QColor(tokens.accent if done else tokens.track), 2))
                painter.drawLine(QPointF(center.x(), start), QPointF(center.x(), end))

    def _paint_disc(self, painter: QPainter, center: QPointF, step: RailStep, number: int) -> None:
        tokens = self._theme.tokens
        if step.progress is Progress.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(center, _DISC, _DISC)
            frame = QRectF(center.x() - 7, center.y() - 7, 14, 14)
            self._theme.icons.paint(painter, "check", tokens.on_accent, frame, stroke=2.6)
            return
        colors = {
            Progress.NOW: (tokens.accent, tokens.accent_text),
            Progress.STALE: (tokens.bar_warn, tokens.bar_warn),
            Progress.AHEAD: (tokens.border_strong, tokens.text3),
        }
        edge, text = colors[step.progress]
        painter.setPen(QPen(QColor(edge), 2 if step.progress is Progress.NOW else 1.5))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(center, _DISC, _DISC)
        painter.setPen(QColor(text))
        painter.setFont(self._theme.font(Size.CAPTION, STRONG, tabular=True))
        frame = QRectF(center.x() - _DISC, center.y() - _DISC, 2 * _DISC, 2 * _DISC)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_text(self, painter: QPainter, area: QRectF, step: RailStep) -> None:
        tokens = self._theme.tokens
        ahead = step.progress is Progress.AHEAD
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(16, 0, -58, 0) if rtl else area.adjusted(58, 0, -16, 0)
        painter.setFont(self._theme.font(Size.BODY, MEDIUM if ahead else STRONG))
        painter.setPen(QColor(tokens.text3 if ahead else tokens.text))
        middle = inner.center().y()
        top = middle - 20 if step.answer else middle - 10
        self._elided(painter, QRectF(inner.left(), top, inner.width(), 20), step.name)
        if step.answer:
            painter.setFont(self._theme.font(Size.CAPTION, NORMAL))
            stale = step.progress is Progress.STALE
            painter.setPen(QColor(tokens.bar_warn if stale else tokens.text2))
            area = QRectF(inner.left(), middle + 1, inner.width(), 18)
            self._elided(painter, area, step.answer)

    def _elided(self, painter: QPainter, area: QRectF, text: str) -> None:
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(area.width())
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(area, flags, shown)


class StepRail(QListView):
    """The steps; a click on one that is done goes there."""

    wanted = Signal(int)  # the step's number from 0

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setObjectName("steps")
        self.setAccessibleName(self.tr("Steps"))
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def show_steps(self, steps: tuple[RailStep, ...]) -> None:
        """Show the steps as they are now."""
        self._model.show(steps)

    def _choose(self, index: QModelIndex) -> None:
        self.wanted.emit(index.row())
