"""Paints the rows of the orders list: thumbnail, pill, countdown and two lines of text."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from orders_gui.domain.list_row import Group, ListRow, Place
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.states import DeadlineKind
from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.orders.columns import COLUMNS, ColumnId
from orders_gui.ui.orders.model import ROW_ROLE, Heading
from orders_gui.ui.orders.row_text import RowText
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.urgency import Urgency, bar_color, share_left, text_color, urgency_of
from orders_gui.ui.widgets.bar import paint_bar
from orders_gui.ui.widgets.pill import paint_pill
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, joined_row

ROW_HEIGHT = 60
COMPACT_HEIGHT = 44
HEADING_HEIGHT = 34
THUMBNAIL = 44
_TEXT_LEFT = 74

_KIND_ICONS = {
    DeadlineKind.SHIP_BY: "hourglass",
    DeadlineKind.SELLER_ANSWERS_BY: "hourglass",
    DeadlineKind.YOU_ANSWER_BY: "message-square-reply",
    DeadlineKind.SHIP_BACK_BY: "package",
    DeadlineKind.REFUND_EXPECTED_UNTIL: "banknote",
}


class _Line(NamedTuple):
    """A line of text in a cell."""

    text: str
    color: str
    size: int = Size.SMALL
    weight: QFont.Weight = MEDIUM
    tabular: bool = False
    icon: str = ""
    icon_color: str = ""
    tail: str = ""
    """The end of the text, which stays when the rest is cut."""
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight


class OrderDelegate(RowDelegate):
    """One painter for all columns; colours, fonts and icons come from the theme."""

    def __init__(
        self,
        theme: Theme,
        text: RowText,
        formats: Formats,
        pictures: Pictures,
    ) -> None:
        super().__init__(theme)
        self._text = text
        self._formats = formats
        self._pictures = pictures
        self.hovered_row = -1
        self.compact = False
        self.under_title = ColumnId.ORDER
        """Which column's fact stands under the title: the shop and the number, or what is said
        in a column that has no room."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(COLUMNS[index.column()].width, ROW_HEIGHT)

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        order = index.data(ROW_ROLE)
        if isinstance(order, Heading):
            self._paint_heading(row, order)
            return
        self._paint_ground(row, index)
        if isinstance(order, ListRow):
            self._paint_cell(row, order, COLUMNS[index.column()].id)

    def _paint_heading(self, row: RowPainter, heading: Heading) -> None:
        quiet, inner = row.tokens.text3, row.area.adjusted(18, 6, -18, 0)
        urgent = heading.group is Group.ACT
        color = self.theme.tint(Tone.DANGER).foreground if urgent else quiet
        text = self._text.heading(heading.group)
        taken = row.write(inner, text, color, Size.CAPTION, STRONG)
        rest = row.inset(inner, taken + 8, 0)
        row.write(rest, str(heading.count), quiet, Size.CAPTION, MEDIUM, tabular=True)

    def _paint_ground(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        tokens, painter = row.tokens, row.painter
        hovered = index.row() == self.hovered_row
        color = tokens.selected if row.chosen else tokens.hover if hovered else ""
        if not color and not row.focused:
            return
        starts, ends = self._ends(row.view, index.column())
        body = joined_row(row.area, starts=starts, ends=ends, mirrored=row.mirrored)
        if color:
            painter.fillPath(body, QColor(color))
        if row.chosen and starts:
            row.mark()
        if row.focused and not row.chosen:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(body)

    def _ends(self, view: QWidget | None, column: int) -> tuple[bool, bool]:
        """Whether the column is the first and the last that is shown."""
        header = getattr(view, "horizontalHeader", None)
        if header is None:
            return column == 0, column == len(COLUMNS) - 1
        shown = [n for n in range(len(COLUMNS)) if not header().isSectionHidden(n)]
        shown.sort(key=header().visualIndex)
        return column == shown[0], column == shown[-1]

    def _paint_cell(self, row: RowPainter, order: ListRow, column: ColumnId) -> None:
        paint = {
            ColumnId.ORDER: self._paint_order,
            ColumnId.STATUS: self._paint_status,
            ColumnId.TRACKING: self._paint_tracking,
            ColumnId.TIME_LEFT: self._paint_time_left,
            ColumnId.PRICE: self._paint_price,
        }.get(column)
        if paint is not None:
            paint(row, order)
            return
        text, color = self._text.cell(order, column), row.tokens.text2
        row.write(row.area.adjusted(12, 0, -8, 0), text, color, Size.SMALL, tabular=True)

    def _paint_order(self, row: RowPainter, order: ListRow) -> None:
        tokens, done = row.tokens, order.place is not Place.OPEN
        side = 32 if self.compact else THUMBNAIL
        row.painter.setOpacity(0.6 if done else 1)
        row.picture(self._pictures, row.box(row.area, 18, side), order.picture_sha256)
        row.painter.setOpacity(1)
        inner = row.inset(row.area, _TEXT_LEFT - (12 if self.compact else 0), 6)
        title = _Line(order.title, tokens.text2 if done else tokens.text, Size.BODY)
        quiet = {
            ColumnId.TRACKING: self._event_line,
            ColumnId.TIME_LEFT: self._countdown_line,
        }.get(self.under_title, self._number_line)
        self._two_lines(row, inner, title, quiet(order))

    def _number_line(self, row: ListRow) -> _Line:
        return _Line(
            self._text.shop_and_number(row),
            self.theme.tokens.text3,
            Size.CAPTION,
            NORMAL,
            tabular=True,
            elide=Qt.TextElideMode.ElideMiddle,
        )

    def _countdown_line(self, row: ListRow) -> _Line:
        text = self._text.time_left(row)
        color = self.theme.tokens.text2
        icon = ""
        if row.next_at is not None:
            color = text_color(urgency_of(row.next_at, self._formats.now), self.theme.tokens)
            icon = _icon(row)
            text = f"{text} · {self._text.due_day(row)}"
        return _Line(text, color, Size.CAPTION, STRONG, tabular=True, icon=icon)

    def _event_line(self, row: ListRow) -> _Line:
        silent = self._text.silent_days(row) is not None
        text, age = self._text.event_and_age(row)
        return _Line(
            text,
            self.theme.tint(Tone.WARN).foreground if silent else self.theme.tokens.text3,
            Size.CAPTION,
            NORMAL,
            tabular=True,
            icon="clock-alert" if silent else "",
            tail=age,
        )

    def _paint_status(self, row: RowPainter, order: ListRow) -> None:
        paint_pill(row.painter, self.theme, order.pill, row.area.adjusted(12, 0, -4, 0))

    def _paint_tracking(self, row: RowPainter, order: ListRow) -> None:
        number = grouped(order.tracking)
        color = row.tokens.text if number and order.place is Place.OPEN else row.tokens.text2
        main = _Line(number or self._text.no_tracking(), color, weight=NORMAL, tabular=True)
        self._two_lines(row, row.area.adjusted(12, 0, -8, 0), main, self._event_line(order))

    def _paint_time_left(self, row: RowPainter, order: ListRow) -> None:
        tokens, inner = row.tokens, row.area.adjusted(12, 0, -12, 0)
        text, middle = self._text.time_left(order), inner.center().y()
        if order.place is not Place.OPEN or order.next_at is None:
            refunded = order.refund is not None and order.place is not Place.OPEN
            color = self.theme.tint(Tone.TEAL).foreground if refunded else tokens.text2
            row.write(inner, text, color, Size.SMALL, STRONG if refunded else NORMAL, tabular=True)
            return
        now = self._formats.now
        urgency = urgency_of(order.next_at, now)
        icon_color = tokens.text3 if urgency is Urgency.QUIET else ""
        top = QRectF(inner.left(), middle - 19, inner.width(), 20)
        line = _Line(
            text, text_color(urgency, tokens), weight=STRONG, tabular=True, icon=_icon(order),
            icon_color=icon_color,
        )  # fmt: skip
        taken = self._line(row, top, line)
        due = self._text.due_day(order)
        if taken + row.width(due, Size.CAPTION) + 1 > inner.width():  # a year, a long word
            below = QRectF(inner.left(), middle + 1, inner.width(), 18)
            row.write(below, due, tokens.text3, Size.CAPTION, tabular=True)
            return
        row.write(top, due, tokens.text3, Size.CAPTION, tabular=True, trailing=True)
        late = urgency is Urgency.OVERDUE
        share = 0 if late else share_left(order.next_at, order.next_from, now)
        bar = QRectF(inner.left(), middle + 8, inner.width(), 4)
        color = bar_color(urgency, tokens)
        paint_bar(row.painter, self.theme, bar, share, color, rtl=row.mirrored)

    def _paint_price(self, row: RowPainter, order: ListRow) -> None:
        color = row.tokens.text if order.place is Place.OPEN else row.tokens.text2
        area, text = row.inset(row.area, 4, 20), self._text.price(order)
        row.write(area, text, color, Size.SMALL, MEDIUM, tabular=True, trailing=True)

    def _two_lines(self, row: RowPainter, area: QRectF, first: _Line, second: _Line) -> None:
        middle = area.center().y()
        if self.compact or not second.text:
            self._line(row, area, first)
            return
        self._line(row, QRectF(area.left(), middle - 20, area.width(), 20), first)
        self._line(row, QRectF(area.left(), middle + 1, area.width(), 18), second)

    def _line(self, row: RowPainter, area: QRectF, line: _Line) -> float:
        """Paint the line; returns the width that it takes."""
        before = 0
        if line.icon:
            side = 15 if line.weight == STRONG else 13
            row.icon(line.icon, line.icon_color or line.color, row.box(area, 0, side))
            before = side + 5
            area = row.inset(area, before, 0)
        return before + row.write(
            area, line.text, line.color, line.size, line.weight,
            tabular=line.tabular, tail=line.tail, elide=line.elide,
        )  # fmt: skip


def _icon(row: ListRow) -> str:
    """What kind of date it is that is counted down to."""
    return _KIND_ICONS.get(row.next_kind, "shield") if row.next_kind else "shield"
