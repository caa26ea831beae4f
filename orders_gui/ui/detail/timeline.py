"""The tracking timeline: the newest scan on top, as an accessible list."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from orders_gui.domain.states import Stage
from orders_gui.ui.fonts import NORMAL, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone

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


class _Model(QAbstractListModel):
    """The scans as plain data."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scans: list[Scan] = []

    def show(self, scans: list[Scan]) -> None:
        """Show other scans."""
        self.beginResetModel()
        self._scans = scans
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._scans)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        scan = self._scans[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return scan
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{scan.text}, {scan.when}"
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a scan: the newest with a round icon, the others as dots on a line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        scan: Scan = index.data(Qt.ItemDataRole.UserRole)
        newest = index.row() == 0
        last = index.row() == index.model().rowCount() - 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        area = QRectF(option.rect)
        self._paint_rail(painter, area, scan, newest=newest, last=last)
        self._paint_text(painter, area, scan, newest=newest)
        painter.restore()

    def _paint_rail(
        self, painter: QPainter, area: QRectF, scan: Scan, *, newest: bool, last: bool
    ) -> None:
        tokens = self._theme.tokens
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        center = QPointF(area.right() - 11 if rtl else area.left() + 11, area.center().y())
        painter.setPen(QPen(QColor(tokens.border), 2))
        if not newest:
            painter.drawLine(QPointF(center.x(), area.top()), center - QPointF(0, 7))
        if not last:
            painter.drawLine(
                center + QPointF(0, 13 if newest else 7), QPointF(center.x(), area.bottom())
            )
        if newest:
            tone, icon = (
                _STAGE_LOOKS.get(scan.stage, (Tone.INFO, "truck"))
                if scan.stage
                else (Tone.INFO, "truck")
            )
            tint = self._theme.tint(tone)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tint.background))
            painter.drawEllipse(center, 11, 11)
            frame = QRectF(center.x() - 6.5, center.y() - 6.5, 13, 13)
            self._theme.icons.paint(painter, icon, tint.foreground, frame)
            return
        painter.setPen(QPen(QColor(tokens.border_strong), 2))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(center, 4, 4)

    def _paint_text(self, painter: QPainter, area: QRectF, scan: Scan, *, newest: bool) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._theme.font(Size.CAPTION, NORMAL, tabular=True))
        painter.setPen(QColor(tokens.text3))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, scan.when
        )
        taken = painter.fontMetrics().horizontalAdvance(scan.when) + 10
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(taken, 0, -32, 0) if rtl else area.adjusted(32, 0, -taken, 0)
        painter.setFont(self._theme.font(Size.SMALL, STRONG if newest else NORMAL))
        painter.setPen(QColor(tokens.text if newest else tokens.text2))
        text = painter.fontMetrics().elidedText(
            scan.text, Qt.TextElideMode.ElideRight, round(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)


class Timeline(QListView):
    """All scans, as tall as they are; the pane around it scrolls."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Tracking events"))
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def show_scans(self, scans: list[Scan]) -> None:
        """Show scans, the newest first."""
        self._model.show(scans)
        self.setFixedHeight(len(scans) * ROW + 2)
        self.setVisible(bool(scans))
