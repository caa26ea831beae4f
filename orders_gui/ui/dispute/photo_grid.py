"""The evidence of a dispute as a grid: letters, captions, kinds, reordering by drag or keys."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
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
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from orders_gui.domain.evidence.evidence import Evidence, Media, exhibit_letters
from orders_gui.domain.ids import EvidenceId
from orders_gui.ui.dispute.kinds import kind_text, side_text
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme

GAP = 16
_PHOTO = QSize(258, 158)
_TEXTS = 50
_LETTER = Qt.ItemDataRole.UserRole + 1
_ROW_MIME = "application/x-orders-gui-exhibits"


class PhotoModel(QAbstractListModel):
    """The evidence in the order of its letters; moving rows tells the new order."""

    reordered = Signal(object)  # tuple of EvidenceId

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pieces: list[Evidence] = []

    def show(self, pieces: Sequence[Evidence]) -> None:
        """Show other evidence, keeping the rows that are the same."""
        if [piece.id for piece in pieces] == [piece.id for piece in self.pieces]:
            self.pieces = list(pieces)
            if pieces:
                self.dataChanged.emit(self.index(0), self.index(len(pieces) - 1))
            return
        self.beginResetModel()
        self.pieces = list(pieces)
        self.endResetModel()

    def move(self, row: int, to: int) -> None:
        """Put the exhibit of `row` at the place `to`."""
        if row == to or not 0 <= to < len(self.pieces):
            return
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + 1 if to > row else to)
        self.pieces.insert(to, self.pieces.pop(row))
        self.endMoveRows()
        self.dataChanged.emit(self.index(0), self.index(len(self.pieces) - 1))
        self.reordered.emit(tuple(piece.id for piece in self.pieces))

    def letter(self, row: int) -> str:
        """The letter of a row's exhibit; the two of a pair share one."""
        return exhibit_letters(self.pieces)[row]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.pieces)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        piece = self.pieces[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return piece
        if role == _LETTER:
            return self.letter(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return piece.caption or piece.original_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = piece.caption or piece.original_name
            return f"{self.letter(index.row())}. {name}. {_kind(piece)}"
        return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    @override
    def mimeTypes(self) -> list[str]:
        return [_ROW_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_ROW_MIME, str(indexes[0].row()).encode())
        return data


class _Delegate(QStyledItemDelegate):
    """Paints a photo with its letter, caption and kind."""

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self.photo = QSize(_PHOTO)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self.photo.width() + GAP, self.photo.height() + _TEXTS + 8)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        piece: Evidence = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        frame = photo_area(option.rect, self.photo)
        inner = frame.adjusted(4, 4, -4, -4) if chosen else frame
        self._paint_photo(painter, inner, piece)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 12, 12)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            self._paint_button(painter, delete_area(frame), "trash-2")
        self._paint_letter(painter, inner, index.data(_LETTER))
        self._paint_texts(painter, frame, piece)
        painter.restore()

    def _paint_photo(self, painter: QPainter, frame: QRectF, piece: Evidence) -> None:
        ratio = painter.device().devicePixelRatioF()
        size = frame.size().toSize()
        picture = (
            self._pictures.framed(piece.sha256, size, 10, ratio, large=True)
            if piece.preview
            else None
        )
        if picture is not None:
            painter.drawPixmap(frame.topLeft(), picture)
            return
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(frame, 10, 10)
        icon = {Media.VIDEO: "video", Media.DOCUMENT: "file-text"}.get(piece.media, "image")
        side = QRectF(frame.center() - QPointF(14, 20), QSize(28, 28).toSizeF())
        self._theme.icons.paint(painter, icon, tokens.text3, side, stroke=1.6)
        painter.setPen(QColor(tokens.text3))
        painter.setFont(self._theme.font(Size.CAPTION, NORMAL))
        label = QRectF(frame.left(), side.bottom() + 4, frame.width(), 18)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, piece.type_name)

    def _paint_letter(self, painter: QPainter, frame: QRectF, letter: str) -> None:
        painter.setFont(self._theme.font(Size.SMALL, STRONG))
        width = max(24.0, painter.fontMetrics().horizontalAdvance(letter) + 14.0)
        badge = QRectF(frame.left() + 8, frame.top() + 8, width, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(21, 24, 30, 215))
        painter.drawRoundedRect(badge, 6, 6)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_button(self, painter: QPainter, area: QRectF, icon: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(21, 24, 30, 215))
        painter.drawRoundedRect(area, 6, 6)
        frame = QRectF(area.center() - QPointF(8, 8), QSize(16, 16).toSizeF())
        self._theme.icons.paint(painter, icon, "#FFFFFF", frame, stroke=1.9)

    def _paint_texts(self, painter: QPainter, frame: QRectF, piece: Evidence) -> None:
        tokens = self._theme.tokens
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        for top, text, size, weight, color in (
            (8, piece.caption or piece.original_name, Size.SMALL, MEDIUM, tokens.text),
            (27, _kind(piece), Size.CAPTION, NORMAL, tokens.text3),
        ):
            painter.setFont(self._theme.font(size, weight))
            painter.setPen(QColor(color))
            area = QRectF(frame.left() + 2, frame.bottom() + top, frame.width() - 4, 19)
            shown = painter.fontMetrics().elidedText(
                text.replace("\n", " "), Qt.TextElideMode.ElideRight, round(area.width())
            )
            painter.drawText(area, flags, shown)


def _kind(piece: Evidence) -> str:
    """What it shows; of a pair also on which side it stands."""
    kind = kind_text(piece.kind)
    side = side_text(piece.side) if piece.side is not None else kind
    return kind if side == kind else f"{kind} · {side}"


def photo_area(cell: QRect, photo: QSize) -> QRectF:
    """Where the photo stands in its cell."""
    return QRectF(QPointF(cell.topLeft()), photo.toSizeF())


def delete_area(frame: QRectF) -> QRectF:
    """Where the button of the chosen photo, and of the one under the pointer, is."""
    return QRectF(frame.right() - 38, frame.top() + 8, 30, 28)


class PhotoGrid(QListView):
    """The grid; Alt+Left and Alt+Right move the chosen photo, Enter, F2 and Del act on it."""

    view_wanted = Signal(object)  # Evidence
    edit_wanted = Signal(object)  # Evidence
    delete_wanted = Signal(object)  # tuple of EvidenceId

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.photos = PhotoModel(self)
        self._delegate = _Delegate(theme, pictures, self)
        self.setObjectName("photos")
        self.setAccessibleName(self.tr("Evidence"))
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._view)
        pictures.arrived.connect(self._repaint)
        theme.changed.connect(self._repaint)

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
        if index.isValid():
            frame = photo_area(self.visualRect(index), self._delegate.photo)
            if delete_area(frame).contains(event.position()):
                self._delete(index)
                return
        super().mousePressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose the photos' size for the width, and be no higher than all of them need."""
        columns = max(1, min(3, self.width() // (230 + GAP)))
        width = self.width() // columns - GAP
        photo = QSize(width, round(width * _PHOTO.height() / _PHOTO.width()))
        rows = -(-len(self.photos.pieces) // columns)
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
        to = target.row() if target.isValid() else len(self.photos.pieces) - 1
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

    def _repaint(self) -> None:
        self.viewport().update()
