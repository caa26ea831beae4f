"""Paints the rows of the import preview: check boxes, tags, old and new values."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from orders_gui.services.importing.plan import EntryState
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.importing.model import (
    CHANGES,
    ORDER,
    PLACED,
    RESULT,
    ROW_ROLE,
    TICK,
    TOTAL,
    ChangeRow,
    EntryRow,
    GroupRow,
    ImportModel,
)
from orders_gui.ui.importing.tags import paint_tag
from orders_gui.ui.importing.words import Difference, nothing_text
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone

ROW_HEIGHT = 46
GROUP_HEIGHT = 32
CHANGE_HEIGHT = 30
BOX = 18
BOX_LEFT = 18
"""Where check boxes stand in the first column."""

MOST_CHANGES = 2
_THUMBNAIL = 34
_NAME_WIDTH = 102

LOOKS = {
    EntryState.NEW: (Tone.OK, "plus"),
    EntryState.CHANGED: (Tone.INFO, "pencil"),
    EntryState.UNCHANGED: (Tone.NEUTRAL, "equal"),
    EntryState.SKIPPED: (Tone.WARN, "ban"),
}
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing


class ImportDelegate(QStyledItemDelegate):
    """One painter for all columns; texts and pictures come from the model's words."""

    def __init__(
        self, theme: Theme, model: ImportModel, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._pictures = pictures
        self.hovered_row = -1
        self.narrow = False
        """Whether the day stands in the second line, as its column has no room."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, ROW_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setLayoutDirection(option.direction)
        area = QRectF(option.rect)
        self._paint_background(painter, option, index)
        if isinstance(row, GroupRow):
            self._paint_group(painter, area, row)
        elif isinstance(row, EntryRow):
            self._paint_entry(painter, area, row, index.column(), self._is_chosen(option))
        elif isinstance(row, ChangeRow):
            self._paint_change(painter, area, row, index.column())
        painter.restore()

    def _is_chosen(self, option: QStyleOptionViewItem) -> bool:
        return bool(option.state & QStyle.StateFlag.State_Selected)

    def _paint_background(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = self._theme.tokens
        color = tokens.selected if self._is_chosen(option) else ""
        if not color and index.row() == self.hovered_row:
            color = tokens.hover
        if not color:
            return
        area = QRectF(option.rect)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        whole = isinstance(index.data(ROW_ROLE), GroupRow)
        first = index.column() == TICK or whole
        last = index.column() == TOTAL or whole
        left, right = (last, first) if rtl else (first, last)
        body = area.adjusted(6 if left else 0, 1, -6 if right else 0, -1)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(body, 8, 8)
        if not left:
            path.addRect(QRectF(body.left(), body.top(), 12, body.height()))
        if not right:
            path.addRect(QRectF(body.right() - 12, body.top(), 12, body.height()))
        painter.fillPath(path, QColor(color))

    def _paint_group(self, painter: QPainter, area: QRectF, row: GroupRow) -> None:
        tokens = self._theme.tokens
        if self._model.can_tick_group(row.state):
            self._paint_box(painter, area, self._model.group_state(row.state))
        tone, _ = LOOKS[row.state]
        colored = row.state is not EntryState.UNCHANGED
        painter.setFont(self._theme.font(Size.CAPTION, STRONG))
        painter.setPen(QColor(self._theme.tint(tone).foreground if colored else tokens.text3))
        text = self._model.words.result(row.state)
        inner = self._mirrored(painter, area, 50, area.width() - 68)
        painter.drawText(inner, _LEADING, text)
        offset = painter.fontMetrics().horizontalAdvance(text) + 8
        painter.setFont(self._theme.font(Size.CAPTION, MEDIUM, tabular=True))
        painter.setPen(QColor(tokens.text3))
        rest = str(row.count)
        if row.shown < row.count:
            shown = self.tr("{shown} shown, {more} more")
            rest += "   ·   " + shown.format(shown=row.shown, more=row.count - row.shown)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = inner.adjusted(0, 0, -offset, 0) if rtl else inner.adjusted(offset, 0, 0, 0)
        painter.drawText(inner, _LEADING, rest)

    def _paint_entry(
        self, painter: QPainter, area: QRectF, row: EntryRow, column: int, chosen: bool
    ) -> None:
        dim = row.entry.state in (EntryState.UNCHANGED, EntryState.SKIPPED)
        tokens = self._theme.tokens
        if column == TICK:
            self._paint_tick(painter, area, row)
        elif column == ORDER:
            self._paint_order(painter, area, row, dim=dim)
        elif column == RESULT:
            tone, icon = LOOKS[row.entry.state]
            text = self._model.words.result(row.entry.state)
            ground = tokens.surface if chosen and tone is Tone.INFO else ""
            inner = area.adjusted(10, 0, -4, 0)
            paint_tag(painter, self._theme, tone, icon, text, inner, background=ground)
        elif column == PLACED:
            color = tokens.text3 if dim else tokens.text2
            text = self._model.words.placed(row.entry)
            self._text(painter, area.adjusted(12, 0, -4, 0), text, color, tabular=True)
        elif column == CHANGES:
            self._paint_changes(painter, area, row)
        elif column == TOTAL:
            painter.setFont(self._theme.font(Size.SMALL, MEDIUM, tabular=True))
            painter.setPen(QColor(tokens.text3 if dim else tokens.text))
            inner = self._mirrored(painter, area, 0, area.width() - 20)
            painter.drawText(inner, _TRAILING, self._model.words.total(row.entry))

    def _paint_tick(self, painter: QPainter, area: QRectF, row: EntryRow) -> None:
        if self._model.selection.can_tick(row.place):
            self._paint_box(painter, area, self._model.selection.is_ticked(row.place))
            return
        icon = "ban" if row.entry.state is EntryState.SKIPPED else "equal"
        place = self._mirrored(painter, area, BOX_LEFT + 1.5, 15)
        spot = QRectF(place.left(), area.center().y() - 7.5, 15, 15)
        self._theme.icons.paint(painter, icon, self._theme.tokens.text3, spot)

    def _paint_box(
        self, painter: QPainter, area: QRectF, ticked: bool | None, *, left: float = BOX_LEFT
    ) -> None:
        """A check box; None stands for a group of which only some are ticked."""
        tokens = self._theme.tokens
        place = self._mirrored(painter, area, left, BOX)
        box = QRectF(place.left(), area.center().y() - BOX / 2, BOX, BOX)
        if ticked is False:
            painter.setPen(QPen(QColor(tokens.border_strong), 1.5))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(box, 5, 5)
        icon = "minus" if ticked is None else "check"
        self._theme.icons.paint(
            painter, icon, tokens.on_accent, box.adjusted(3, 3, -3, -3), stroke=3
        )

    def _paint_order(self, painter: QPainter, area: QRectF, row: EntryRow, *, dim: bool) -> None:
        tokens, words, entry = self._theme.tokens, self._model.words, row.entry
        left = 12.0
        if entry.draft is not None:
            spot = self._mirrored(painter, area, 8, _THUMBNAIL)
            frame = QRectF(spot.left(), area.center().y() - 17, _THUMBNAIL, _THUMBNAIL)
            painter.setOpacity(0.6 if dim else 1)
            self._paint_picture(painter, frame, row)
            painter.setOpacity(1)
            left = 52.0
        inner = self._mirrored(painter, area, left, area.width() - left - 6)
        middle = area.center().y()
        second = words.subtitle(entry)
        if self.narrow and words.placed(entry):
            second = f"{second} · {words.placed(entry)}" if second else words.placed(entry)
        if len(self._model.selection.plans) > 1:
            name = self._model.selection.plans[row.place[0]].path.name
            second = f"{second} · {name}" if second else name
        first = QRectF(inner.left(), middle - 19, inner.width(), 20) if second else inner
        color = tokens.text2 if dim else tokens.text
        self._text(painter, first, words.title(entry), color, size=Size.BODY, weight=MEDIUM)
        if second:
            below = QRectF(inner.left(), middle + 1, inner.width(), 18)
            self._text(painter, below, second, tokens.text3, size=Size.CAPTION, tabular=True)

    def _paint_picture(self, painter: QPainter, frame: QRectF, row: EntryRow) -> None:
        sha256 = self._model.words.picture(row.entry)
        ratio = painter.device().devicePixelRatioF()
        picture = self._pictures.framed(sha256, frame.size().toSize(), 8, ratio) if sha256 else None
        if picture is not None:
            painter.drawPixmap(frame.topLeft(), picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.sunken))
        painter.drawRoundedRect(frame, 8, 8)
        icon = QRectF(frame.center() - QPointF(8, 8), QSize(16, 16).toSizeF())
        self._theme.icons.paint(painter, "package", self._theme.tokens.text3, icon, stroke=1.75)

    def _paint_changes(self, painter: QPainter, area: QRectF, row: EntryRow) -> None:
        words = self._model.words
        differences = words.differences(row.entry)
        inner = area.adjusted(12, 0, -8, 0)
        if not differences or row.entry.state is EntryState.SKIPPED:
            skipped = row.entry.state is EntryState.SKIPPED
            warns = skipped or (row.entry.draft is not None and bool(row.entry.draft.notes))
            color = self._theme.tint(Tone.WARN).foreground if warns else self._theme.tokens.text3
            self._paint_reason(painter, inner, words.reason(row.entry), color)
            return
        if row.opened:
            count = self.tr("All changes below")
            self._text(painter, inner, count, self._theme.tokens.text3)
            return
        shown = differences[:MOST_CHANGES]
        top = area.center().y() - 10 * len(shown)
        for number, difference in enumerate(shown):
            line = QRectF(inner.left(), top + 20 * number, inner.width(), 20)
            last = number == len(shown) - 1
            more = len(differences) - len(shown) if last else 0
            self._paint_difference(painter, line, difference, more=more)

    def _paint_reason(self, painter: QPainter, area: QRectF, text: str, color: str) -> None:
        """A sentence on one line, or smaller on two."""
        painter.setFont(self._theme.font(Size.SMALL))
        if painter.fontMetrics().horizontalAdvance(text) <= area.width():
            self._text(painter, area, text, color)
            return
        painter.setFont(self._theme.font(Size.CAPTION))
        painter.setPen(QColor(color))
        metrics = painter.fontMetrics()
        room = round(area.width() * 2 - metrics.averageCharWidth() * 12)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _LEADING | Qt.TextFlag.TextWordWrap, shown)

    def _paint_change(self, painter: QPainter, area: QRectF, row: ChangeRow, column: int) -> None:
        change = row.difference.change
        if column == ORDER:
            if change.held is not None:
                self._paint_held(painter, area, row)
        elif column == CHANGES:
            self._paint_difference(painter, area.adjusted(12, 0, -8, 0), row.difference)

    def _paint_held(self, painter: QPainter, area: QRectF, row: ChangeRow) -> None:
        """A change that is held back has its own box and says why."""
        change = row.difference.change
        ticked = self._model.selection.is_held_ticked(row.place, change)
        self._paint_box(painter, area, ticked, left=52)
        inner = self._mirrored(painter, area, 52 + BOX + 8, area.width() - 52 - BOX - 14)
        color = self._theme.tint(Tone.WARN).foreground
        text = self.tr("{why}: {field}").format(
            why=self._model.words.held(change), field=row.difference.name
        )
        self._text(painter, inner, text, color, size=Size.CAPTION, weight=STRONG)

    def _paint_difference(
        self, painter: QPainter, area: QRectF, difference: Difference, *, more: int = 0
    ) -> None:
        """`Total  $6.10 → $6.41`, from the leading edge on; what is held back is amber."""
        tokens = self._theme.tokens
        held = difference.change.held is not None
        amber = self._theme.tint(Tone.WARN).foreground
        flow = _Flow(painter, area)
        name = self._theme.font(Size.CAPTION, NORMAL)
        flow.put(difference.name, name, amber if held else tokens.text3, _NAME_WIDTH - 6)
        flow.skip_to(_NAME_WIDTH)
        old = difference.old or nothing_text()
        font = QFont(self._theme.font(Size.SMALL, NORMAL, tabular=True))
        font.setStrikeOut(bool(difference.old) and not held)
        end = self.tr("+ {count} more").format(count=more) if more else ""
        small = self._theme.font(Size.CAPTION, NORMAL)
        room = area.width() - _NAME_WIDTH - 28 - (flow.width(end, small) + 10 if end else 0)
        if held:
            end, small = self._model.words.held(difference.change), self._theme.font(12, STRONG)
            room = area.width() - _NAME_WIDTH - 28 - flow.width(end, small) - 10
        flow.put(old, font, tokens.text2, room / 2)
        flow.icon(self._theme, "arrow-right", tokens.text3)
        strong = self._theme.font(Size.SMALL, NORMAL if held else STRONG, tabular=True)
        flow.put(difference.new, strong, tokens.text2 if held else tokens.text, flow.left - 4)
        if end:
            flow.skip(10)
            flow.put(end, small, amber if held else tokens.text3, flow.left)

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        color: str,
        *,
        size: Size = Size.SMALL,
        weight: QFont.Weight = NORMAL,
        tabular: bool = False,
    ) -> None:
        painter.setFont(self._theme.font(size, weight, tabular=tabular))
        painter.setPen(QColor(color))
        shown = painter.fontMetrics().elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, round(area.width())
        )
        painter.drawText(area, _LEADING, shown)

    def _mirrored(self, painter: QPainter, area: QRectF, left: float, width: float) -> QRectF:
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start = area.right() - left - width if rtl else area.left() + left
        return QRectF(start, area.top(), width, area.height())


class _Flow:
    """Texts one after the other along a line, in the direction of reading."""

    def __init__(self, painter: QPainter, area: QRectF) -> None:
        self._painter = painter
        self._area = area
        self._at = 0.0
        self._rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def left(self) -> float:
        """The room that is left."""
        return self._area.width() - self._at

    def width(self, text: str, font: QFont) -> int:
        """How wide a text is."""
        self._painter.setFont(font)
        return self._painter.fontMetrics().horizontalAdvance(text)

    def put(self, text: str, font: QFont, color: str, most: float) -> None:
        """Put a text, cut to `most`."""
        width = min(float(self.width(text, font)) + 1, max(most, 12))
        shown = self._painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(width)
        )
        self._painter.setPen(QColor(color))
        self._painter.drawText(self._place(width), _LEADING, shown)
        self._at += width

    def icon(self, theme: Theme, name: str, color: str) -> None:
        """Put a small icon with room around it."""
        self.skip(8)
        place = self._place(13)
        spot = QRectF(place.left(), self._area.center().y() - 6.5, 13, 13)
        shown = "arrow-left" if self._rtl and name == "arrow-right" else name
        theme.icons.paint(self._painter, shown, color, spot)
        self._at += 13
        self.skip(7)

    def skip(self, width: float) -> None:
        """Leave room."""
        self._at += width

    def skip_to(self, width: float) -> None:
        """Go on at a fixed place, or where the text ended."""
        self._at = max(self._at + 6, width)

    def _place(self, width: float) -> QRectF:
        start = self._area.right() - self._at - width if self._rtl else self._area.left() + self._at
        return QRectF(start, self._area.top(), width, self._area.height())
