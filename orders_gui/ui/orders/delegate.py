"""Paints the rows of the orders list: thumbnail, pill, countdown and two lines of text."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from orders_gui.domain.list_row import Group, ListRow, Place
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.states import DeadlineKind
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

_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing


@dataclass(frozen=True, slots=True)
class _Line:
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


class OrderDelegate(QStyledItemDelegate):
    """One painter for all columns; colours, fonts and icons come from the theme."""

    def __init__(
        self,
        theme: Theme,
        text: RowText,
        formats: Formats,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
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
        if isinstance(row, Heading):
            self._paint_heading(painter, area, row)
        else:
            self._paint_background(painter, option, index)
            if isinstance(row, ListRow):
                self._paint_cell(painter, area, row, COLUMNS[index.column()].id)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, heading: Heading) -> None:
        tokens = self._theme.tokens
        urgent = heading.group is Group.ACT
        text = self._text.heading(heading.group)
        inner = area.adjusted(18, 6, -18, 0)
        painter.setFont(self._theme.font(Size.CAPTION, STRONG))
        painter.setPen(QColor(self._theme.tint(Tone.DANGER).foreground if urgent else tokens.text3))
        painter.drawText(inner, _LEADING, text)
        offset = painter.fontMetrics().horizontalAdvance(text) + 8
        painter.setFont(self._theme.font(Size.CAPTION, MEDIUM, tabular=True))
        painter.setPen(QColor(tokens.text3))
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rest = inner.adjusted(0, 0, -offset, 0) if rtl else inner.adjusted(offset, 0, 0, 0)
        painter.drawText(rest, _LEADING, str(heading.count))

    def _paint_background(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        color = tokens.selected if selected else ""
        if not selected and index.row() == self.hovered_row:
            color = tokens.hover
        if not color and not focused:
            return
        first, last = self._ends(option.widget, index.column())
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        left, right = (last, first) if rtl else (first, last)
        body = _row_shape(QRectF(option.rect), left=left, right=right)
        if color:
            painter.fillPath(body, QColor(color))
        if selected and first:
            self._paint_mark(painter, QRectF(option.rect))
        if focused and not selected:
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

    def _paint_mark(self, painter: QPainter, area: QRectF) -> None:
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = area.right() - 9 if rtl else area.left() + 6
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.selected_border))
        painter.drawRoundedRect(QRectF(left, area.center().y() - 12, 3, 24), 1.5, 1.5)

    def _paint_cell(self, painter: QPainter, area: QRectF, row: ListRow, column: ColumnId) -> None:
        paint = {
            ColumnId.ORDER: self._paint_order,
            ColumnId.STATUS: self._paint_status,
            ColumnId.TRACKING: self._paint_tracking,
            ColumnId.TIME_LEFT: self._paint_time_left,
            ColumnId.PRICE: self._paint_price,
        }.get(column)
        if paint is not None:
            paint(painter, area, row)
            return
        color = self._theme.tokens.text2
        text = self._text.cell(row, column)
        inner = area.adjusted(12, 0, -8, 0)
        self._line(painter, inner, _Line(text, color, weight=NORMAL, tabular=True))

    def _paint_order(self, painter: QPainter, area: QRectF, row: ListRow) -> None:
        tokens = self._theme.tokens
        done = row.place is not Place.OPEN
        side = 32 if self.compact else THUMBNAIL
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = area.right() - 18 - side if rtl else area.left() + 18
        frame = QRectF(left, area.center().y() - side / 2, side, side)
        painter.setOpacity(0.6 if done else 1)
        self._paint_picture(painter, frame, row.picture_sha256)
        painter.setOpacity(1)
        start = _TEXT_LEFT - (12 if self.compact else 0)
        inner = area.adjusted(6, 0, -start, 0) if rtl else area.adjusted(start, 0, -6, 0)
        title = _Line(row.title, tokens.text2 if done else tokens.text, Size.BODY)
        quiet = {
            ColumnId.TRACKING: self._event_line,
            ColumnId.TIME_LEFT: self._countdown_line,
        }.get(self.under_title, self._number_line)
        self._two_lines(painter, inner, title, quiet(row))

    def _number_line(self, row: ListRow) -> _Line:
        return _Line(
            self._text.shop_and_number(row),
            self._theme.tokens.text3,
            Size.CAPTION,
            NORMAL,
            tabular=True,
            elide=Qt.TextElideMode.ElideMiddle,
        )

    def _countdown_line(self, row: ListRow) -> _Line:
        text = self._text.time_left(row)
        color = self._theme.tokens.text2
        icon = ""
        if row.next_at is not None:
            color = text_color(urgency_of(row.next_at, self._formats.now), self._theme.tokens)
            icon = _icon(row)
            text = f"{text} · {self._text.due_day(row)}"
        return _Line(text, color, Size.CAPTION, STRONG, tabular=True, icon=icon)

    def _event_line(self, row: ListRow) -> _Line:
        silent = self._text.silent_days(row) is not None
        text, age = self._text.event_and_age(row)
        return _Line(
            text,
            self._theme.tint(Tone.WARN).foreground if silent else self._theme.tokens.text3,
            Size.CAPTION,
            NORMAL,
            tabular=True,
            icon="clock-alert" if silent else "",
            tail=age,
        )

    def _paint_picture(self, painter: QPainter, frame: QRectF, sha256: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = self._pictures.framed(sha256, frame.size().toSize(), 8, ratio) if sha256 else None
        if picture is not None:
            painter.drawPixmap(frame.topLeft(), picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.sunken))
        painter.drawRoundedRect(frame, 8, 8)
        icon = QRectF(frame.center() - QPointF(9, 9), QSize(18, 18).toSizeF())
        self._theme.icons.paint(painter, "package", self._theme.tokens.text3, icon, stroke=1.75)

    def _paint_status(self, painter: QPainter, area: QRectF, row: ListRow) -> None:
        paint_pill(painter, self._theme, row.pill, area.adjusted(12, 0, -4, 0))

    def _paint_tracking(self, painter: QPainter, area: QRectF, row: ListRow) -> None:
        tokens = self._theme.tokens
        number = grouped(row.tracking)
        color = tokens.text if number and row.place is Place.OPEN else tokens.text2
        main = _Line(number or self._text.no_tracking(), color, weight=NORMAL, tabular=True)
        self._two_lines(painter, area.adjusted(12, 0, -8, 0), main, self._event_line(row))

    def _paint_time_left(self, painter: QPainter, area: QRectF, row: ListRow) -> None:
        inner = area.adjusted(12, 0, -12, 0)
        tokens = self._theme.tokens
        if row.place is not Place.OPEN or row.next_at is None:
            refunded = row.refund is not None and row.place is not Place.OPEN
            color = self._theme.tint(Tone.TEAL).foreground if refunded else tokens.text2
            weight = STRONG if refunded else NORMAL
            text = self._text.time_left(row)
            self._line(painter, inner, _Line(text, color, weight=weight, tabular=True))
            return
        now = self._formats.now
        urgency = urgency_of(row.next_at, now)
        color = text_color(urgency, tokens)
        icon = _icon(row)
        quiet = urgency is Urgency.QUIET
        middle = inner.center().y()
        top = QRectF(inner.left(), middle - 19, inner.width(), 20)
        self._line(
            painter,
            top,
            _Line(
                self._text.time_left(row), color, Size.SMALL, STRONG, tabular=True,
                icon=icon, icon_color=tokens.text3 if quiet else "",
            ),
        )  # fmt: skip
        painter.setFont(self._theme.font(Size.CAPTION, NORMAL, tabular=True))
        painter.setPen(QColor(tokens.text3))
        painter.drawText(top, _TRAILING, self._text.due_day(row))
        share = 0 if urgency is Urgency.OVERDUE else share_left(row.next_at, row.next_from, now)
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        bar = QRectF(inner.left(), middle + 8, inner.width(), 4)
        paint_bar(painter, self._theme, bar, share, bar_color(urgency, tokens), rtl=rtl)

    def _paint_price(self, painter: QPainter, area: QRectF, row: ListRow) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._theme.font(Size.SMALL, MEDIUM, tabular=True))
        painter.setPen(QColor(tokens.text if row.place is Place.OPEN else tokens.text2))
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(20, 0, -4, 0) if rtl else area.adjusted(4, 0, -20, 0)
        painter.drawText(inner, _TRAILING, self._text.price(row))

    def _two_lines(self, painter: QPainter, area: QRectF, first: _Line, second: _Line) -> None:
        middle = area.center().y()
        if self.compact or not second.text:
            self._line(painter, area, first)
            return
        self._line(painter, QRectF(area.left(), middle - 20, area.width(), 20), first)
        self._line(painter, QRectF(area.left(), middle + 1, area.width(), 18), second)

    def _line(self, painter: QPainter, area: QRectF, line: _Line) -> None:
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if line.icon:
            side = 15 if line.weight == STRONG else 13
            left = area.right() - side if rtl else area.left()
            icon = QRectF(left, area.center().y() - side / 2, side, side)
            color = line.icon_color or line.color
            self._theme.icons.paint(painter, line.icon, color, icon)
            gap = side + 5
            area = area.adjusted(0, 0, -gap, 0) if rtl else area.adjusted(gap, 0, 0, 0)
        painter.setFont(self._theme.font(line.size, line.weight, tabular=line.tabular))
        painter.setPen(QColor(line.color))
        metrics = painter.fontMetrics()
        room = round(area.width()) - (metrics.horizontalAdvance(line.tail) if line.tail else 0)
        text = metrics.elidedText(line.text.replace("\n", " "), line.elide, room)
        painter.drawText(area, _LEADING, text + line.tail)


def _icon(row: ListRow) -> str:
    """What kind of date it is that is counted down to."""
    return _KIND_ICONS.get(row.next_kind, "shield") if row.next_kind else "shield"


def _row_shape(area: QRectF, *, left: bool, right: bool) -> QPainterPath:
    """The row's rounded rectangle, of which a cell in the middle shows only straight edges."""
    body = area.adjusted(6 if left else 0, 1, -6 if right else 0, -1)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(body, 8, 8)
    if not left:
        path.addRect(QRectF(body.left(), body.top(), 12, body.height()))
    if not right:
        path.addRect(QRectF(body.right() - 12, body.top(), 12, body.height()))
    return path
