"""The marks of a photo as a list, and the words of the chosen one."""

from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from orders_gui.domain.evidence.marks import (
    LONGEST_TEXT,
    Arrow,
    Badge,
    Box,
    Cover,
    Ellipse,
    Mark,
    Redaction,
    Ruler,
    Text,
)
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.photo.session import PhotoSession, StepName
from orders_gui.ui.photo.tools import SPECS, Tool, colour_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.fields import Field

_ROW = 34
_MOST_ROWS = 7
_TOOLS: dict[type[Mark], Tool] = {
    Arrow: Tool.ARROW,
    Box: Tool.BOX,
    Ellipse: Tool.ELLIPSE,
    Badge: Tool.NUMBER,
    Text: Tool.TEXT,
    Ruler: Tool.RULER,
    Redaction: Tool.HIDE,
}


def mark_text(mark: Mark) -> str:
    """What a mark is called in the list."""
    if isinstance(mark, Badge):
        return QCoreApplication.translate("MarkList", "Number {n}").format(n=mark.number)
    return {
        Arrow: QCoreApplication.translate("MarkList", "Arrow"),
        Box: QCoreApplication.translate("MarkList", "Box"),
        Ellipse: QCoreApplication.translate("MarkList", "Ellipse"),
        Text: QCoreApplication.translate("MarkList", "Text"),
        Ruler: QCoreApplication.translate("MarkList", "Ruler"),
        Redaction: QCoreApplication.translate("MarkList", "Hidden area"),
    }[type(mark)]


def mark_detail(mark: Mark) -> str:
    """Its words, or its colour when it has none."""
    match mark:
        case Text():
            return mark.text
        case Badge():
            return mark.text or QCoreApplication.translate("MarkList", "same as in the PDF")
        case Ruler():
            return mark.length or QCoreApplication.translate("MarkList", "no length yet")
        case Redaction():
            black = QCoreApplication.translate("MarkList", "black")
            mosaic = QCoreApplication.translate("MarkList", "mosaic")
            return mark.hides or (black if mark.cover is Cover.BLACK else mosaic)
        case _:
            return colour_text(mark.colour)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marks: tuple[Mark, ...] = ()

    def show(self, marks: tuple[Mark, ...]) -> None:
        if len(marks) == len(self.marks):
            self.marks = marks
            if marks:
                self.dataChanged.emit(self.index(0), self.index(len(marks) - 1))
            return
        self.beginResetModel()
        self.marks = marks
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.marks)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        mark = self.marks[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return mark
        if role == Qt.ItemDataRole.DisplayRole:
            return mark_text(mark)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{mark_text(mark)}: {mark_detail(mark)}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, mark = self._theme.tokens, index.data(Qt.ItemDataRole.UserRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            none = QPen(Qt.PenStyle.NoPen)
            painter.setPen(QPen(QColor(tokens.focus), 2) if focused else none)
            painter.setBrush(QColor(tokens.selected))
            painter.drawRoundedRect(frame, 8, 8)
        icon = QRectF(frame.left() + 9, frame.center().y() - 8, 16, 16)
        color = tokens.accent_text if chosen else tokens.text2
        self._theme.icons.paint(painter, SPECS[_TOOLS[type(mark)]].icon, color, icon, stroke=1.9)
        right = frame.right() - 10
        if chosen:
            self._theme.icons.paint(painter, "trash-2", tokens.text2, trash_area(frame))
            right -= 26
        texts = QRectF(icon.right() + 10, frame.top(), right - icon.right() - 10, frame.height())
        self._paint_texts(painter, mark, texts, chosen)
        painter.restore()

    def _paint_texts(self, painter: QPainter, mark: Mark, texts: QRectF, chosen: bool) -> None:
        tokens = self._theme.tokens
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(Size.SMALL, STRONG if chosen else MEDIUM))
        painter.setPen(QColor(tokens.text))
        name = mark_text(mark)
        width = painter.fontMetrics().horizontalAdvance(name)
        area = QRectF(texts.left(), texts.top(), width + 2, texts.height())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(self._theme.font(Size.CAPTION, NORMAL))
        painter.setPen(QColor(tokens.text3))
        rest = texts.adjusted(area.width() + 8, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(
            mark_detail(mark), Qt.TextElideMode.ElideRight, round(rest.width())
        )
        painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, shown)


def trash_area(frame: QRectF) -> QRectF:
    """Where the button of the chosen row is."""
    return QRectF(QPointF(frame.right() - 25, frame.center().y() - 7.5), QSize(15, 15).toSizeF())


class MarkList(QListView):
    """Up and Down choose a mark, Del removes it, Enter goes to its words."""

    words_wanted = Signal()

    def __init__(self, theme: Theme, session: PhotoSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._marks = _Model(self)
        self._following = False
        self.setObjectName("marks")
        self.setAccessibleName(self.tr("Marks"))
        self.setModel(self._marks)
        self.setItemDelegate(_Delegate(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._choose)
        session.photo_changed.connect(self.follow)
        session.markup_changed.connect(self.follow)
        session.selected.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the marks of the chosen photo, and which one is chosen."""
        self._following = True
        marks = self._session.markup.marks
        self._marks.show(marks)
        place = self._session.selection
        if place is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._marks.index(place))
        self.setFixedHeight(min(len(marks), _MOST_ROWS) * _ROW)
        self._following = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._session.delete_mark()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.words_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        frame = QRectF(self.visualRect(index)).adjusted(1, 1, -1, -1)
        near = trash_area(frame).adjusted(-6, -6, 6, 6)
        if index.row() == self._session.selection and near.contains(event.position()):
            self._session.delete_mark()
            return
        super().mousePressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if not self._following and index.isValid():
            self._session.select(index.row())


class WordsField(Field):
    """The words of the chosen mark; it is there only for marks that have some."""

    def __init__(self, theme: Theme, session: PhotoSession, parent: QWidget) -> None:
        self.words = QLineEdit(parent)
        super().__init__(theme, "", self.words, parent)
        self._session = session
        self.words.setObjectName("words")
        self.words.setMaxLength(LONGEST_TEXT)
        self.words.textEdited.connect(self._keep)
        session.photo_changed.connect(self.follow)
        session.markup_changed.connect(self.follow)
        session.selected.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the words of the mark that is chosen now."""
        mark = self._session.mark
        label = self._label(mark)
        self.setVisible(bool(label))
        self.label.setText(label)
        self.words.setAccessibleName(label)
        words = words_of(mark)
        if words != self.words.text().strip():
            self.words.setText(words)

    def begin(self) -> None:
        """Let the user type."""
        if not self.isHidden():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            self.words.selectAll()

    def _label(self, mark: Mark | None) -> str:
        match mark:
            case Text():
                return self.tr("Text")
            case Badge():
                return self.tr("What is there, for the PDF")
            case Ruler():
                return self.tr("Length, as you measured it")
            case Redaction():
                return self.tr("What is hidden, in a word or two")
            case _:
                return ""

    def _keep(self, typed: str) -> None:
        mark, words = self._session.mark, typed.strip()
        changed: Mark | None = None
        match mark:
            case Text() if words:
                changed = replace(mark, text=words)
            case Badge():
                changed = replace(mark, text=words)
            case Ruler():
                changed = replace(mark, length=words)
            case Redaction():
                changed = replace(mark, hides=words)
        if changed is not None:
            self._session.change_mark(StepName.WORDS, changed, joined=True)


def words_of(mark: Mark | None) -> str:
    """The words of a mark; empty when it has none."""
    match mark:
        case Text() | Badge():
            return mark.text
        case Ruler():
            return mark.length
        case Redaction():
            return mark.hides
        case _:
            return ""
