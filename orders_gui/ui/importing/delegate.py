"""Paints the rows of the import preview: check boxes, tags, old and new values."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from orders_gui.overriding import override
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
from orders_gui.ui.importing.words import Difference, nothing_text
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, joined_row
from orders_gui.ui.widgets.tags import paint_tag

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


class ImportDelegate(RowDelegate):
    """One painter for all columns; texts and pictures come from the model's words."""

    def __init__(
        self, theme: Theme, model: ImportModel, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
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
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        shown = index.data(ROW_ROLE)
        self._paint_ground(row, index, whole=isinstance(shown, GroupRow))
        if isinstance(shown, GroupRow):
            self._paint_group(row, shown)
        elif isinstance(shown, EntryRow):
            self._paint_entry(row, shown, index.column())
        elif isinstance(shown, ChangeRow):
            self._paint_change(row, shown, index.column())

    def _paint_ground(
        self, row: RowPainter, index: QModelIndex | QPersistentModelIndex, *, whole: bool
    ) -> None:
        hovered = index.row() == self.hovered_row
        color = row.tokens.selected if row.chosen else row.tokens.hover if hovered else ""
        if color:
            starts, ends = whole or index.column() == TICK, whole or index.column() == TOTAL
            body = joined_row(row.area, starts=starts, ends=ends, mirrored=row.mirrored)
            row.painter.fillPath(body, QColor(color))

    def _paint_group(self, row: RowPainter, group: GroupRow) -> None:
        if self._model.can_tick_group(group.state):
            self._paint_box(row, self._model.group_state(group.state))
        quiet, (tone, _) = row.tokens.text3, LOOKS[group.state]
        colored = group.state is not EntryState.UNCHANGED
        color = self.theme.tint(tone).foreground if colored else quiet
        inner = row.inset(row.area, 50, 18)
        taken = row.write(inner, self._model.words.result(group.state), color, Size.CAPTION, STRONG)
        rest = str(group.count)
        if group.shown < group.count:
            shown = self.tr("{shown} shown, {more} more")
            rest += "   ·   " + shown.format(shown=group.shown, more=group.count - group.shown)
        row.write(row.inset(inner, taken + 8, 0), rest, quiet, Size.CAPTION, MEDIUM, tabular=True)

    def _paint_entry(self, row: RowPainter, shown: EntryRow, column: int) -> None:
        tokens, words, entry = row.tokens, self._model.words, shown.entry
        dim = entry.state in (EntryState.UNCHANGED, EntryState.SKIPPED)
        if column == TICK:
            self._paint_tick(row, shown)
        elif column == ORDER:
            self._paint_order(row, shown, dim=dim)
        elif column == RESULT:
            tone, icon = LOOKS[entry.state]
            ground = tokens.surface if row.chosen and tone is Tone.INFO else ""
            inner, text = row.area.adjusted(10, 0, -4, 0), words.result(entry.state)
            paint_tag(row.painter, self.theme, tone, icon, text, inner, background=ground)
        elif column == PLACED:
            color = tokens.text3 if dim else tokens.text2
            inner = row.area.adjusted(12, 0, -4, 0)
            row.write(inner, words.placed(entry), color, Size.SMALL, tabular=True)
        elif column == CHANGES:
            self._paint_changes(row, shown)
        elif column == TOTAL:
            color = tokens.text3 if dim else tokens.text
            inner, text = row.inset(row.area, 0, 20), words.total(entry)
            row.write(inner, text, color, Size.SMALL, MEDIUM, tabular=True, trailing=True)

    def _paint_tick(self, row: RowPainter, shown: EntryRow) -> None:
        if self._model.selection.can_tick(shown.place):
            self._paint_box(row, self._model.selection.is_ticked(shown.place))
            return
        icon = "ban" if shown.entry.state is EntryState.SKIPPED else "equal"
        row.icon(icon, row.tokens.text3, row.box(row.area, BOX_LEFT + 1.5, 15))

    def _paint_box(self, row: RowPainter, ticked: bool | None, *, start: float = BOX_LEFT) -> None:
        """A check box; None stands for a group of which only some are ticked."""
        tokens, box = row.tokens, row.box(row.area, start, BOX)
        if ticked is False:
            row.painter.setPen(QPen(QColor(tokens.border_strong), 1.5))
            row.painter.setBrush(QColor(tokens.surface))
            row.painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
            return
        row.fill(box, tokens.accent, 5)
        icon = "minus" if ticked is None else "check"
        row.icon(icon, tokens.on_accent, box.adjusted(3, 3, -3, -3), stroke=3)

    def _paint_order(self, row: RowPainter, shown: EntryRow, *, dim: bool) -> None:
        tokens, words, entry = row.tokens, self._model.words, shown.entry
        start = 12.0
        if entry.draft is not None:
            row.painter.setOpacity(0.6 if dim else 1)
            frame = row.box(row.area, 8, _THUMBNAIL)
            row.picture(self._pictures, frame, words.picture(entry))
            row.painter.setOpacity(1)
            start = 52.0
        inner, middle = row.inset(row.area, start, 6), row.area.center().y()
        second = words.subtitle(entry)
        if self.narrow and words.placed(entry):
            second = f"{second} · {words.placed(entry)}" if second else words.placed(entry)
        if len(self._model.selection.plans) > 1:
            name = self._model.selection.plans[shown.place[0]].path.name
            second = f"{second} · {name}" if second else name
        first = QRectF(inner.left(), middle - 19, inner.width(), 20) if second else inner
        row.write(first, words.title(entry), tokens.text2 if dim else tokens.text, weight=MEDIUM)
        if second:
            below = QRectF(inner.left(), middle + 1, inner.width(), 18)
            row.write(below, second, tokens.text3, Size.CAPTION, tabular=True)

    def _paint_changes(self, row: RowPainter, shown: EntryRow) -> None:
        words, entry = self._model.words, shown.entry
        differences = words.differences(entry)
        inner = row.area.adjusted(12, 0, -8, 0)
        if not differences or entry.state is EntryState.SKIPPED:
            skipped = entry.state is EntryState.SKIPPED
            warns = skipped or (entry.draft is not None and bool(entry.draft.notes))
            color = self.theme.tint(Tone.WARN).foreground if warns else row.tokens.text3
            self._paint_reason(row, inner, words.reason(entry), color)
            return
        if shown.opened:
            row.write(inner, self.tr("All changes below"), row.tokens.text3, Size.SMALL)
            return
        first = differences[:MOST_CHANGES]
        top = row.area.center().y() - 10 * len(first)
        for number, difference in enumerate(first):
            line = QRectF(inner.left(), top + 20 * number, inner.width(), 20)
            last = number == len(first) - 1
            more = len(differences) - len(first) if last else 0
            self._paint_difference(row, line, difference, more=more)

    def _paint_reason(self, row: RowPainter, area: QRectF, text: str, color: str) -> None:
        """A sentence on one line, or smaller on two."""
        painter = row.painter
        painter.setFont(self.theme.font(Size.SMALL))
        if painter.fontMetrics().horizontalAdvance(text) <= area.width():
            row.write(area, text, color, Size.SMALL)
            return
        painter.setFont(self.theme.font(Size.CAPTION))
        painter.setPen(QColor(color))
        metrics = painter.fontMetrics()
        room = round(area.width() * 2 - metrics.averageCharWidth() * 12)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _LEADING | Qt.TextFlag.TextWordWrap, shown)

    def _paint_change(self, row: RowPainter, shown: ChangeRow, column: int) -> None:
        if column == ORDER:
            if shown.difference.change.held is not None:
                self._paint_held(row, shown)
        elif column == CHANGES:
            self._paint_difference(row, row.area.adjusted(12, 0, -8, 0), shown.difference)

    def _paint_held(self, row: RowPainter, shown: ChangeRow) -> None:
        """A change that is held back has its own box and says why."""
        change = shown.difference.change
        ticked = self._model.selection.is_held_ticked(shown.place, change)
        self._paint_box(row, ticked, start=52)
        text = self.tr("{why}: {field}").format(
            why=self._model.words.held(change), field=shown.difference.name
        )
        color = self.theme.tint(Tone.WARN).foreground
        row.write(row.inset(row.area, 52 + BOX + 8, 6), text, color, Size.CAPTION, STRONG)

    def _paint_difference(
        self, row: RowPainter, area: QRectF, difference: Difference, *, more: int = 0
    ) -> None:
        """`Total  $6.10 → $6.41`, from the leading edge on; what is held back is amber."""
        tokens = row.tokens
        held = difference.change.held is not None
        amber = self.theme.tint(Tone.WARN).foreground
        flow = _Flow(row, area)
        name = self.theme.font(Size.CAPTION, NORMAL)
        flow.put(difference.name, name, amber if held else tokens.text3, _NAME_WIDTH - 6)
        flow.skip_to(_NAME_WIDTH)
        old = difference.old or nothing_text()
        font = QFont(self.theme.font(Size.SMALL, NORMAL, tabular=True))
        font.setStrikeOut(bool(difference.old) and not held)
        end = self.tr("+ {count} more").format(count=more) if more else ""
        small = self.theme.font(Size.CAPTION, NORMAL)
        room = area.width() - _NAME_WIDTH - 28 - (flow.width(end, small) + 10 if end else 0)
        if held:
            end, small = self._model.words.held(difference.change), self.theme.font(12, STRONG)
            room = area.width() - _NAME_WIDTH - 28 - flow.width(end, small) - 10
        flow.put(old, font, tokens.text2, room / 2)
        flow.arrow(tokens.text3)
        strong = self.theme.font(Size.SMALL, NORMAL if held else STRONG, tabular=True)
        flow.put(difference.new, strong, tokens.text2 if held else tokens.text, flow.left - 4)
        if end:
            flow.skip(10)
            flow.put(end, small, amber if held else tokens.text3, flow.left)


class _Flow:
    """Texts one after the other along a line, in the direction of reading."""

    def __init__(self, row: RowPainter, area: QRectF) -> None:
        self._row = row
        self._painter = row.painter
        self._area = area
        self._at = 0.0

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

    def arrow(self, color: str) -> None:
        """Put an arrow in the direction of reading, with room around it."""
        self.skip(8)
        name = "arrow-left" if self._row.mirrored else "arrow-right"
        self._row.icon(name, color, self._row.box(self._area, self._at, 13))
        self.skip(20)

    def skip(self, width: float) -> None:
        """Leave room."""
        self._at += width

    def skip_to(self, width: float) -> None:
        """Go on at a fixed place, or where the text ended."""
        self._at = max(self._at + 6, width)

    def _place(self, width: float) -> QRectF:
        return self._row.inset(self._area, self._at, self._area.width() - self._at - width)
