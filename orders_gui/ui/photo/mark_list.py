"""The marks of a photo as a list, and the words of the chosen one."""

from dataclasses import replace

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

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
from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.photo.session import PhotoSession, StepName
from orders_gui.ui.photo.tools import SPECS, Tool, colour_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

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


class _Model(RowsModel[Mark]):
    """The marks as plain data."""

    hinted = True

    @override
    def identity(self, row: Mark) -> object:
        return None  # a mark is known by its place alone

    @override
    def name(self, row: Mark) -> str:
        return mark_text(row)

    @override
    def said(self, row: Mark) -> str:
        return f"{mark_text(row)}: {mark_detail(row)}"


class _Delegate(RowDelegate):
    """Paints a mark: its tool's icon, its name and what it says."""

    height = _ROW

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        mark: Mark = index.data(Qt.ItemDataRole.UserRole)
        tokens, frame = row.tokens, row.area.adjusted(1, 1, -1, -1)
        if row.chosen:
            row.fill(frame, tokens.selected, ring=row.focused)
            row.icon("trash-2", tokens.text2, trash_area(frame))
        color = tokens.accent_text if row.chosen else tokens.text2
        icon = QRectF(frame.left() + 9, frame.center().y() - 8, 16, 16)
        row.icon(SPECS[_TOOLS[type(mark)]].icon, color, icon, stroke=1.9)
        texts = frame.adjusted(35, 0, -36 if row.chosen else -10, 0)
        weight = STRONG if row.chosen else MEDIUM
        taken = row.write(texts, mark_text(mark), tokens.text, Size.SMALL, weight)
        rest = texts.adjusted(taken + 10, 0, 0, 0)
        row.write(rest, mark_detail(mark), tokens.text3, Size.CAPTION, trailing=True)


def trash_area(frame: QRectF) -> QRectF:
    """Where the button of the chosen row is."""
    return QRectF(QPointF(frame.right() - 25, frame.center().y() - 7.5), QSize(15, 15).toSizeF())


class MarkList(RowsView):
    """Up and Down choose a mark, Del removes it, Enter goes to its words."""

    words_wanted = Signal()

    def __init__(self, theme: Theme, session: PhotoSession, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Marks"), parent)
        self._session = session
        self._marks = _Model(self)
        self._following = False
        self.setObjectName("marks")
        self.setModel(self._marks)
        self.setItemDelegate(_Delegate(theme, self))
        self.setUniformItemSizes(True)
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
