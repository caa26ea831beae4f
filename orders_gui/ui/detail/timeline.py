"""The tracking timeline: the newest scan on top, as an accessible list."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QWidget

from orders_gui.domain.states import Stage
from orders_gui.overriding import override
from orders_gui.ui.fonts import NORMAL, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

ROW = 34

_STAGE_LOOKS = {
    Stage.DELIVERED: (Tone.OK, "package-check"),
    Stage.OUT_FOR_DELIVERY: (Tone.VIOLET, "map-pin"),
    Stage.IMPORT_CUSTOMS: (Tone.INFO, "landmark"),
    Stage.EXPORT_CUSTOMS: (Tone.INFO, "landmark"),
    Stage.EXCEPTION: (Tone.WARN, "triangle-alert"),
    Stage.RETURNED: (Tone.WARN, "undo-2"),
}


@dataclass(frozen=True, slots=True)
class Scan:
    """A line of the timeline, ready to be shown."""

    text: str
    when: str
    stage: Stage | None


class _Model(RowsModel[Scan]):
    """The scans as plain data."""

    hinted = True

    @override
    def name(self, row: Scan) -> str:
        return f"{row.text}, {row.when}"


class _Delegate(RowDelegate):
    """Paints a scan: the newest with a round icon, the others as dots on a line."""

    height = ROW

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        scan: Scan = index.data(Qt.ItemDataRole.UserRole)
        newest = index.row() == 0
        last = index.row() == index.model().rowCount() - 1
        self._paint_rail(row, scan, newest=newest, last=last)
        color = row.tokens.text3
        taken = row.write(row.area, scan.when, color, Size.CAPTION, tabular=True, trailing=True)
        color = row.tokens.text if newest else row.tokens.text2
        inner = row.inset(row.area, 32, taken + 10)
        row.write(inner, scan.text, color, Size.SMALL, STRONG if newest else NORMAL)

    def _paint_rail(self, row: RowPainter, scan: Scan, *, newest: bool, last: bool) -> None:
        painter, area, disc = row.painter, row.area, row.box(row.area, 0, 22)
        center = disc.center()
        painter.setPen(QPen(QColor(row.tokens.border), 2))
        if not newest:
            painter.drawLine(QPointF(center.x(), area.top()), center - QPointF(0, 7))
        if not last:
            start = center + QPointF(0, 13 if newest else 7)
            painter.drawLine(start, QPointF(center.x(), area.bottom()))
        if newest:
            other = (Tone.INFO, "truck")
            tone, icon = _STAGE_LOOKS.get(scan.stage, other) if scan.stage else other
            tint = self.theme.tint(tone)
            row.fill(disc, tint.background, 11)
            row.icon(icon, tint.foreground, disc.adjusted(4.5, 4.5, -4.5, -4.5))
            return
        painter.setPen(QPen(QColor(row.tokens.border_strong), 2))
        painter.setBrush(QColor(row.tokens.surface))
        painter.drawEllipse(center, 4, 4)


class Timeline(RowsView):
    """All scans, as tall as they are; the pane around it scrolls.

    A double click, Enter and F2 choose a scan.
    """

    chosen = Signal(int)  # the scan's place, the newest first

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Tracking events"), parent)
        self._model = _Model(self)
        self.setObjectName("timeline")
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._choose)

    def show_scans(self, scans: list[Scan]) -> None:
        """Show scans, the newest first."""
        self._model.show(scans)
        self.setFixedHeight(len(scans) * ROW + 2)
        self.setVisible(bool(scans))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())
