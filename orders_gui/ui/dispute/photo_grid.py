"""The evidence of a dispute as a grid: letters, captions, kinds, reordering by drag or keys."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QToolTip, QWidget

from orders_gui.domain.evidence.evidence import Evidence, Media, exhibit_letters
from orders_gui.domain.ids import EvidenceId
from orders_gui.overriding import override
from orders_gui.ui.dispute.kinds import kind_text, side_text
from orders_gui.ui.fonts import MEDIUM, NORMAL, Size
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.exhibit import ON_PICTURE, paint_exhibit, paint_letter
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

GAP = 16
_PHOTO = QSize(258, 158)
_TEXTS = 50
_ROW_MIME = "application/x-orders-gui-exhibits"


class PhotoModel(RowsModel[Evidence]):
    """The evidence in the order of its letters; moving rows tells the new order."""

    reordered = Signal(object)  # tuple of EvidenceId

    @override
    def identity(self, row: Evidence) -> object:
        return row.id

    @override
    def name(self, row: Evidence) -> str:
        return row.caption or row.original_name

    @override
    def said(self, row: Evidence) -> str:
        return f"{self.letter(self.rows.index(row))}. {self.name(row)}. {_kind(row)}"

    def move(self, row: int, to: int) -> None:
        """Put the exhibit of `row` at the place `to`."""
        if row == to or not 0 <= to < len(self.rows):
            return
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + 1 if to > row else to)
        rows = list(self.rows)
        rows.insert(to, rows.pop(row))
        self.rows = rows
        self.endMoveRows()
        self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        self.reordered.emit(tuple(piece.id for piece in rows))

    def letter(self, row: int) -> str:
        """The letter of a row's exhibit; the two of a pair share one."""
        return exhibit_letters(self.rows)[row]

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [_ROW_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_ROW_MIME, str(indexes[0].row()).encode())
        return data


class _Delegate(RowDelegate):
    """Paints a photo with its letter, caption and kind."""

    def __init__(
        self, theme: Theme, pictures: Pictures, photos: PhotoModel, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._pictures = pictures
        self._photos = photos
        self.photo = QSize(_PHOTO)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self.photo.width() + GAP, self.photo.height() + _TEXTS + 8)

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        piece = self._photos.rows[index.row()]
        frame = QRectF(row.area.topLeft(), self.photo.toSizeF())
        inner = frame.adjusted(4, 4, -4, -4) if row.chosen else frame
        if not paint_exhibit(row.painter, self.theme, self._pictures, piece, inner, 10, large=True):
            row.painter.setPen(QColor(row.tokens.text3))
            row.painter.setFont(self.theme.font(Size.CAPTION, NORMAL))
            label = QRectF(inner.left(), inner.center().y() + 12, inner.width(), 18)
            row.painter.drawText(label, Qt.AlignmentFlag.AlignCenter, piece.type_name)
        if row.chosen:
            row.fill(frame.adjusted(1, 1, -1, -1), "", 12, ring=True)
        if row.chosen or row.hovered:
            for act, area in act_areas(frame, piece).items():
                row.painter.setPen(Qt.PenStyle.NoPen)
                row.painter.setBrush(ON_PICTURE)
                row.painter.drawRoundedRect(area, 6, 6)
                row.icon(act.value, "#FFFFFF", row.box(area, 7, 16), 1.9)
        paint_letter(row.painter, self.theme, inner, self._photos.letter(index.row()), large=True)
        tokens, line = row.tokens, QRectF(frame.left() + 2, frame.bottom(), frame.width() - 4, 19)
        name = self._photos.name(piece)
        row.write(line.translated(0, 8), name, tokens.text, Size.SMALL, MEDIUM)
        row.write(line.translated(0, 27), _kind(piece), tokens.text3, Size.CAPTION)


def _kind(piece: Evidence) -> str:
    """What it shows; of a pair also on which side it stands."""
    kind = kind_text(piece.kind)
    side = side_text(piece.side) if piece.side is not None else kind
    return kind if side == kind else f"{kind} · {side}"


class Act(Enum):
    """What the buttons upon a photo do, by their icons."""

    DRAW = "crop"
    DELETE = "trash-2"


def act_areas(frame: QRectF, piece: Evidence) -> dict[Act, QRectF]:
    """Where the buttons of the chosen photo, and of the one under the pointer, are."""
    corner = QRectF(frame.right() - 38, frame.top() + 8, 30, 28)
    areas = {Act.DELETE: corner}
    if piece.media is Media.PHOTO:
        areas[Act.DRAW] = corner.translated(-36, 0)
    return areas


class PhotoGrid(RowsView):
    """The grid; Alt+Left and Alt+Right move the chosen photo, Enter, F2 and Del act on it."""

    view_wanted = Signal(object)  # Evidence
    edit_wanted = Signal(object)  # Evidence
    draw_wanted = Signal(object)  # Evidence
    delete_wanted = Signal(object)  # tuple of EvidenceId

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(theme, QCoreApplication.translate("PhotoGrid", "Evidence"), parent)
        self.photos = PhotoModel(self)
        self._delegate = _Delegate(theme, pictures, self.photos, self)
        self.setObjectName("photos")
        self.setModel(self.photos)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)  # static movement switched it off
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._view)
        pictures.arrived.connect(self._repaint)

    def current_piece(self) -> Evidence | None:
        """The chosen photo."""
        piece: Evidence | None = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return piece

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row >= 0:
            to = row + (1 if event.key() == Qt.Key.Key_Right else -1)
            self.photos.move(row, to)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._view(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2 and row >= 0:
            self._edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self._delete(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        act = self._act_at(index, event.position())
        if act is Act.DELETE:
            self._delete(index)
        elif act is Act.DRAW:
            self.setCurrentIndex(index)
            self.draw_wanted.emit(self.photos.rows[index.row()])
        else:
            super().mousePressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """The buttons upon a photo say what they do."""
        if isinstance(event, QHelpEvent):
            act = self._act_at(self.indexAt(event.pos()), QPointF(event.pos()))
            if act is not None:
                names = {Act.DRAW: self.tr("Draw and hide"), Act.DELETE: self.tr("Move to the bin")}
                QToolTip.showText(event.globalPos(), names[act], self)
                return True
        return super().viewportEvent(event)

    def _act_at(self, index: QModelIndex, place: QPointF) -> Act | None:
        """The button of a photo at a place."""
        if not index.isValid():
            return None
        frame = QRectF(self.visualRect(index).topLeft(), self._delegate.photo.toSizeF())
        areas = act_areas(frame, self.photos.rows[index.row()])
        return next((act for act, area in areas.items() if area.contains(place)), None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose the photos' size for the width, and be no higher than all of them need."""
        columns = max(1, min(3, self.width() // (230 + GAP)))
        width = self.width() // columns - GAP
        photo = QSize(width, round(width * _PHOTO.height() / _PHOTO.width()))
        rows = -(-len(self.photos.rows) // columns)
        self.setFixedHeight(max(1, rows * (photo.height() + _TEXTS + 8)))
        if photo != self._delegate.photo:
            self._delegate.photo = photo
            self.scheduleDelayedItemsLayout()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._accept_own(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._accept_own(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasFormat(_ROW_MIME):
            event.ignore()
            return
        row = int(bytes(event.mimeData().data(_ROW_MIME).data()))
        target = self.indexAt(event.position().toPoint())
        to = target.row() if target.isValid() else len(self.photos.rows) - 1
        self.photos.move(row, to)
        event.acceptProposedAction()

    def _accept_own(self, event: QDragMoveEvent) -> None:
        """Own photos are moved here; files from outside go to the window around."""
        if event.mimeData().hasFormat(_ROW_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _view(self, index: QModelIndex) -> None:
        piece = index.data(Qt.ItemDataRole.UserRole)
        if piece is not None:
            self.view_wanted.emit(piece)

    def _edit(self, index: QModelIndex) -> None:
        piece = index.data(Qt.ItemDataRole.UserRole)
        if piece is not None:
            self.edit_wanted.emit(piece)

    def _delete(self, index: QModelIndex) -> None:
        piece: Evidence = index.data(Qt.ItemDataRole.UserRole)
        if piece.id is not None:
            ids: tuple[EvidenceId, ...] = (piece.id,)
            self.delete_wanted.emit(ids)
